"""What a word can be by itself, whatever stands around it: worked out once for each spelling, looked up once for each token."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from generator.facts.numbers import starts_number
from generator.facts.parts import PEOPLE
from generator.facts.tokens import COMMAS
from generator.language import Language
from generator.language.naming import NameWord
from generator.language.phrases import Phrase
from generator.language.words.starters import Starters
from generator.lexicon import Category, Entry, Lexicon, Match, Readings

_WITHOUT_COMMAS = str.maketrans(dict.fromkeys(COMMAS))
_MOST_WORDS = 65536
"""Spellings of a language that are kept: a long text has fewer."""
_SHORTEST = 4
"""Letters of a word that tells what a sentence is about."""
MOST_VOCABULARIES = 4
"""Of two lexicons in both languages: a site whose pages are built again while it is written reads its own anew."""
_MOST_NAMES = 4096
"""Names that are kept, far more than the sentences of an article go back to."""


@dataclass(frozen=True, slots=True)
class Word:
    """The readings of a folded word.

    - `stems`: see `Language.stems`; `rests` are what is left in them without the prefixes.
    - `phrases`, `indicators`: what it can begin in the lexicon, where indicators stand apart.
    - `possessed`: the indicator to which it attaches a pronoun (صادراتها); `acting`: the verb of doing to which it does (نفذتها).
    - `of_two`: the verb that it may tell of two who stand before it (الجنديان قتلا).
    - `pair`: what two of somebody's it says by itself (طائرتيها).
    - `joined`: whether "and" is attached to it, `joiner`: with which letters; `articled`: what is left in its stems behind an
      attached article.
    - `named`: it as the shapes of names see it where the lexicon knows nothing of it, in small letters and with a capital.
    - `cues`: those that it is by itself; `longer_cues`: next word → those that it begins, with all that must follow, longest first.
    - `starts_number`, `starts_rank`: whether a number, a rank can begin with it.
    - `starts_figure`: whether a figure, or what only looks like one, can begin with it; `starts_date`: whether a date can.
      `figure_needs`, `date_needs`: the words of which one must follow there, none where it begins one by itself.
    - `content`: its rests where it can tell what a sentence is about: no word of grammar, and no number but what things are
      counted in (مليون, بالمئة).
    - `opens_name`: whether it can be the first word of a name that only its shape tells, in small letters and with a capital.
    """

    stems: Sequence[tuple[str, str]]
    rests: frozenset[str]
    phrases: Readings | None
    indicators: Readings | None
    possessed: Match | None
    acting: Match | None
    of_two: str | None
    pair: Entry | None
    joined: bool
    joiner: str
    articled: frozenset[str]
    named: tuple[NameWord, NameWord]
    cues: Sequence[str]
    longer_cues: Mapping[str, Sequence[tuple[Phrase, str]]]
    starts_number: bool
    starts_rank: bool
    starts_figure: bool
    figure_needs: frozenset[str]
    starts_date: bool
    date_needs: frozenset[str]
    content: frozenset[str]
    opens_name: tuple[bool, bool]


@lru_cache(maxsize=_MOST_NAMES)
def words_of(name: str, language: Language) -> frozenset[str]:
    """The folded words of a name as it is written, without the commas between them."""
    return frozenset(language.fold_word(name).translate(_WITHOUT_COMMAS).split())


@lru_cache(maxsize=_MOST_NAMES)
def rests_of(name: str, language: Language) -> frozenset[str]:
    """The words of a name, and what is left of them without what can be attached."""
    return frozenset(stem for word in words_of(name, language) for _, stem in language.stems(word))


@lru_cache(maxsize=MOST_VOCABULARIES)
def vocabulary(language: Language, lexicon: Lexicon) -> Callable[[str], Word]:
    """Folded word → its readings."""
    return lru_cache(maxsize=_MOST_WORDS)(partial(_read, language, lexicon))


def _read(language: Language, lexicon: Lexicon, word: str) -> Word:
    words, code = language.words, language.code
    stems = language.stems(word)
    rests = frozenset(stem for _, stem in stems)
    bare = language.without_object(word)
    acting = lexicon.match(code, (bare,), 0) if bare else None
    possessed = lexicon.indicator_readings(code, bare) if bare else None
    closed = not word[0].isalpha() or word in words.stop_words
    digits, by_itself = word[0].isdigit(), frozenset[str]()
    figure_needs = by_itself if digits else _needs(words.figure_starters, rests)
    date_needs = by_itself if digits else _needs(words.time_starters, rests)
    cues = [(phrase[1:], cue) for _, stem in stems for phrase, cue in words.cue_index.get(stem, ())]
    return Word(
        stems,
        rests,
        lexicon.readings(code, word),
        lexicon.indicator_readings(code, word),
        possessed.alone if possessed is not None else None,
        acting if acting is not None and acting.first(Category.DOING) else None,
        language.verb_of_two(word),
        _pair(language, lexicon, rests),
        any(prefix in words.numbers.joiners for prefix, _ in stems),
        next((prefix for prefix, _ in stems if prefix in words.numbers.joiners), ""),
        frozenset(stem for prefix, stem in stems if language.is_article(prefix)),
        (NameWord(word, False, closed, 0, 0), NameWord(word, True, closed, 0, 0)),
        tuple(cue for rest, cue in cues if not rest),
        _by_next_word(rest_and_cue for rest_and_cue in cues if rest_and_cue[0]),
        starts_number(word, language),
        word.isdecimal() or word in words.numbers.additive or not rests.isdisjoint(words.numbers.ordinals),
        figure_needs is not None,
        figure_needs or by_itself,
        date_needs is not None,
        date_needs or by_itself,
        _content(language, word, rests),
        (language.may_open_name(word, capital=False), language.may_open_name(word, capital=True)),
    )


def _needs(starters: Starters, rests: Collection[str]) -> frozenset[str] | None:
    """The words of which one must follow one that begins something, none where it does by itself; `None` where it does not."""
    needs = [starters[rest] for rest in rests if rest in starters]
    if not needs:
        return None
    return frozenset().union(*needs) if all(needs) else frozenset()


def _content(language: Language, word: str, rests: Collection[str]) -> frozenset[str]:
    """What is left of a word without particles, where that can tell what a sentence is about."""
    words = language.words
    if len(word) < _SHORTEST or not word.replace("-", "").isalpha() or word in words.stop_words:
        return frozenset()
    if starts_number(word, language) and words.numbers.takes_article.isdisjoint(rests):
        return frozenset()
    return frozenset(rest for rest in rests if len(rest) >= _SHORTEST)


def _by_next_word(cues: Iterable[tuple[Phrase, str]]) -> Mapping[str, Sequence[tuple[Phrase, str]]]:
    """The words that must follow with their cues, the longest first, by the first of these words."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for rest, cue in sorted(cues, key=lambda reading: -len(reading[0])):
        found.setdefault(rest[0], []).append((rest, cue))
    return found


def _pair(language: Language, lexicon: Lexicon, rests: Collection[str]) -> Entry | None:
    """What two people a word says, by what is left of it without particles, that has the pronoun of whose they are: ابنتاه."""
    if any((rest,) in language.words.cues["no_pair"] for rest in rests):
        return None
    for rest in rests:
        dual = language.owned_pair(rest)
        match = lexicon.match(language.code, (dual,), 0) if dual is not None else None
        entry = match.first(Category.MEASURES) if match is not None and match.dual and not match.prefix else None
        if entry is not None and entry.dimension == PEOPLE:
            return entry
    return None
