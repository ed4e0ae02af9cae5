"""One sentence as the slots see it: its tokens, figures, moments and the lexicon's words in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.facts.measured.changing import with_changing
from generator.facts.measured.indicators import find_indicators
from generator.facts.measured.nouns import Nouns
from generator.facts.once import Answers, once_each
from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name, Token
from generator.facts.reader import Reading
from generator.facts.tokens import span_of, surface_of
from generator.language import Language
from generator.lexicon import Category, Entry
from generator.text.document import Sentence
from generator.values import Span, Term

_CLAUSES = frozenset({"new_clause", "clause_opener", "new_scene"})
"""Cues of words that open a clause with a subject of its own."""
_SET_PHRASE = "set_phrase"
"""The cue of phrases that only together mean what they do: no shorter cue begins with them (by far, من جانب واحد)."""
_VERBS = frozenset({Category.SAYING, Category.DOING})

_AND_SIGN = "&"


@dataclass(frozen=True, eq=False)
class ReadSentence:
    """A sentence with everything that the rules of figures, dates and names found in it; `text` is the whole article's.

    `texts`: the folded words of its tokens; `answers`: what has been asked of it: see `once_a_sentence`.

    What only the slots of its figures ask for is worked out where one of them first does.
    """

    text: str
    sentence: Sentence
    reading: Reading
    tokens: tuple[Token, ...]
    texts: Sequence[str]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    names: tuple[Name, ...]
    language: Language
    answers: Answers = field(init=False, repr=False, default_factory=dict)

    @property
    def crowded(self) -> bool:
        """See `Reading`."""
        return self.reading.crowded

    @cached_property
    def indicators(self) -> tuple[Name, ...]:
        """Its indicators, which are found apart from its names, with what changes in its own words."""
        known = tuple(find_indicators(self.text, self.reading))
        return with_changing(self.text, self._nouns(known), known) if self.changes else known

    @cached_property
    def nouns(self) -> Nouns:
        """Its words as nouns that no list knows are told among them."""
        return self._nouns(self.indicators)

    def _nouns(self, indicators: Sequence[Name]) -> Nouns:
        names = [name.tokens for name in self.names if name.category not in _VERBS]
        measured = frozenset(at for name in indicators for at in range(*name.tokens))
        return Nouns(self.reading, self.figures, names, self.dated, measured)

    @property
    def changes(self) -> bool:
        """Whether it has a word of rise or fall, one of level whose subject stands behind it, or a verb of what is to come."""
        measuring, verb_first = self.language.words.measuring, self.language.words.verb_first
        told = (measuring.rise, measuring.fall, *((measuring.level,) * verb_first))
        return any(map(self.reading.may_hold, told)) or any(map(self.language.is_future, self.texts))

    @cached_property
    def cues(self) -> Mapping[str, Mapping[int, int]]:
        """Cue → the tokens at which its phrases begin, in order, and the length of the longest there; nothing where it has none."""
        texts, initials, following = self.texts, self._initials, self.reading.text
        found: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for at, word in enumerate(self.reading.words):
            if not (word.cues or word.longer_cues) or at in initials:
                continue
            for rest, cue in word.longer_cues.get(following(at + 1), ()) if word.longer_cues else ():
                if tuple(texts[at + 1 : at + 1 + len(rest)]) == rest:
                    found[cue].setdefault(at, 1 + len(rest))
                    if cue == _SET_PHRASE:
                        break
            for cue in word.cues if at not in found[_SET_PHRASE] else ():
                if cue not in _CLAUSES or not self._is_reduced(at):
                    found[cue].setdefault(at, 1)
        return found

    @cached_property
    def _initials(self) -> frozenset[int]:
        """The tokens that are names of organisations by their initials, and no words that are spelt alike: WHO, no relative."""
        organisations = (name for name in self.names if name.category is Category.ORGANISATIONS)
        starts = (start for start, end in (name.tokens for name in organisations) if end == start + 1)
        return frozenset(start for start in starts if self.tokens[start].word.isupper())

    def _is_reduced(self, at: int) -> bool:
        """Whether a clause that a word opens has no subject of its own: 760 died while crossing the sea."""
        following = self.texts[at + 1] if at + 1 < len(self.texts) else ""
        return (self.texts[at],) in self.language.words.cues["reduced"] and self.language.is_adverbial_participle(
            following
        )

    @cached_property
    def marks(self) -> Sequence[int]:
        """The tokens that are marks of a clause."""
        return [at for at, word in enumerate(self.texts) if word in CLAUSE_MARKS]

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens that belong to moments."""
        return frozenset(at for moment in self.moments for at in range(*moment.tokens))

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens that belong to names."""
        return frozenset(at for name in self.names for at in range(*name.tokens))

    @cached_property
    def proper(self) -> frozenset[int]:
        """The tokens of places and organisations."""
        names = self.of(Category.PLACES, Category.ORGANISATIONS)
        return frozenset(at for name in names for at in range(*name.tokens))

    @cached_property
    def counted(self) -> frozenset[int]:
        """The tokens that belong to figures."""
        return frozenset(at for figure in self.figures for at in range(*figure.tokens))

    @cached_property
    def taken(self) -> frozenset[int]:
        """The tokens that belong to names, verbs among them, to moments or to figures."""
        return self.named | self.dated | self.counted

    @cached_property
    def figure_starts(self) -> Sequence[int]:
        """The tokens with which its figures begin, in order."""
        return [figure.tokens[0] for figure in self.figures]

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The tokens with which verbs of saying and doing begin."""
        return frozenset(name.tokens[0] for name in self.of(Category.SAYING, Category.DOING))

    @cached_property
    def _listed(self) -> Callable[[tuple[Category, ...]], Sequence[Name]]:
        names = self.names
        return once_each(lambda categories: [name for name in names if name.category in categories])

    def of(self, *categories: Category) -> Iterator[Name]:
        """The names of these categories, in order."""
        return iter(self._listed(categories))

    @cached_property
    def _beginning_with(self) -> Callable[[tuple[Category, ...]], Mapping[int, Name]]:
        listed = self._listed
        return once_each(lambda categories: {name.tokens[0]: name for name in reversed(listed(categories))})

    @cached_property
    def _ending_with(self) -> Callable[[tuple[Category, ...]], Mapping[int, Name]]:
        listed = self._listed
        return once_each(lambda categories: {name.tokens[1]: name for name in reversed(listed(categories))})

    def name_at(self, at: int, *categories: Category) -> Name | None:
        """The name of one of these categories that begins at a token."""
        return self._beginning_with(categories).get(at)

    def name_before(self, end: int, *categories: Category) -> Name | None:
        """The name of one of these categories that ends before a token."""
        return self._ending_with(categories).get(end)

    @cached_property
    def cue_starts(self) -> Callable[[str], Sequence[int]]:
        """Cue → the tokens where its phrases begin, in order."""
        return defaultdict(tuple, {cue: tuple(places) for cue, places in self.cues.items()}).__getitem__

    @cached_property
    def cue_ends(self) -> Callable[[str], Sequence[int]]:
        """Cue → the token after each place where a phrase of it stands."""
        cues = self.cues
        return once_each(lambda cue: tuple(map(sum, cues[cue].items())) if cue in cues else ())

    @cached_property
    def _beginning(self) -> Callable[[tuple[str, ...]], frozenset[int]]:
        places = self.cues.get
        return once_each(lambda cues: frozenset().union(*filter(None, map(places, cues))))

    def beginning(self, *cues: str) -> frozenset[int]:
        """The tokens at which phrases of any of these cues begin."""
        return self._beginning(cues)

    def cue_at(self, cue: str, at: int) -> int:
        """Length of the longest phrase of the cue at a token, its particles aside; 0 if none stands there."""
        places = self.cues.get(cue)
        return places.get(at, 0) if places is not None else 0

    def cue_between(self, cue: str, start: int, end: int) -> bool:
        """Whether a phrase of the cue begins among the tokens from `start` up to `end`."""
        return any_between(self.cue_starts(cue), start, end)

    def any_cue_between(self, cues: Sequence[str], start: int, end: int) -> bool:
        """Whether a phrase of one of the cues does."""
        return not self._beginning(tuple(cues)).isdisjoint(range(start, end))

    def mark_between(self, start: int, end: int) -> bool:
        """Whether a mark of a clause stands among the tokens from `start` up to `end`."""
        return any_between(self.marks, start, end)

    @cached_property
    def expected(self) -> Sequence[int]:
        """The tokens that tell something to be expected, planned or not so: will, forecast, سيبلغ, ويتوقع."""
        expected, words = self.language.words.measuring.expected, enumerate(self.texts)
        return [at for at, word in words if (word[self.and_attached(at) :],) in expected]

    def expected_between(self, start: int, end: int) -> bool:
        """Whether a word for what is expected stands among the tokens from `start` up to `end`."""
        return any_between(self.expected, start, end)

    def clause_start(self, at: int) -> int:
        """The token behind the last mark of a clause ahead of a token; the sentence's first where none stands there."""
        ahead = bisect_left(self.marks, at)
        return self.marks[ahead - 1] + 1 if ahead else 0

    def clause_end(self, at: int) -> int:
        """The first mark of a clause from a token on; the sentence's end where none stands there."""
        ahead = bisect_left(self.marks, at)
        return self.marks[ahead] if ahead < len(self.marks) else len(self.tokens)

    def is_capital(self, at: int) -> bool:
        """Whether a token is written with a capital and is no word of grammar (WHO and US in capitals are none): part of a name.

        Nor is an adverb that opens the sentence: Meanwhile | Ms Haddad. So is "&" between two capitals of no names that are known
        (Bay & Gaduur regions), and a word of grammar beside it: Karwa | & | Sons, | AT | &T.
        """
        token = self.tokens[at]
        if token.text == _AND_SIGN:
            inside = 0 < at < len(self.tokens) - 1 and self.named.isdisjoint((at - 1, at + 1))
            return inside and self.tokens[at - 1].capital and self.tokens[at + 1].capital
        if not token.capital or token.text not in self.language.words.stop_words:
            return token.capital and not (at == 0 and self.cue_at("opening_adverb", at))
        return token.word.isupper() and (at in self.named or _AND_SIGN in self.texts[at + 1 : at + 2])

    def entry(self, at: int, *categories: Category) -> Entry | None:
        """The lexicon's entry of the first of these categories that has one at a token."""
        return self.reading.entry(at, *categories)

    def past_article(self, at: int) -> int:
        """The token behind an article that stands at a token, that one itself without: | the | bank."""
        return at + (at < len(self.texts) and self.texts[at] in self.language.words.definite_articles)

    def from_article(self, at: int) -> int:
        """The token of an article that stands right before a token, that one itself without: | the | bank."""
        return at - (at > 0 and self.texts[at - 1] in self.language.words.definite_articles)

    def and_attached(self, at: int) -> bool:
        """Whether "and" can be attached to a word (وأصيب); no word stands at the sentence's end."""
        return at < len(self.texts) and self.reading.words[at].joined

    def bare(self, at: int) -> str:
        """A word without whatever can be attached to it: الهجوم, وبالهجوم | هجوم."""
        return min((stem for _, stem in self.reading.words[at].stems), key=len, default=self.texts[at])

    def is_joined(self, at: int) -> bool:
        """Whether "and" is attached to a word or stands before it: وأن, and that."""
        before = self.texts[at - 1] if at else ""
        return self.and_attached(at) or before in self.language.words.numbers.joiners

    def is_possessor(self, tokens: tuple[int, int]) -> bool:
        """Whether words say whose something is: Iraq's, the government's."""
        last = self.reading.text(tokens[1] - 1)
        return self.language.without_genitive(last) != last

    def words(self, start: int, end: int) -> str:
        """The folded words of a range of tokens."""
        return " ".join(self.texts[start:end])

    def surface(self, start: int, end: int) -> str:
        """A range of tokens as the article writes it: `surface_of`."""
        return surface_of(self.text, self.tokens, start, end)

    def own_words(self, start: int, end: int, prefix: str = "") -> Term:
        """What the lexicon does not know, in the article's words; `prefix`: letters attached to the first."""
        surface = self.language.without_particles(" ".join(self.surface(start, end).split()), prefix)
        return Term(None, surface, {self.language.code: surface})

    def called(self, name: Name, tokens: tuple[int, int]) -> Term:
        """An indicator, or in their own words what closes it in."""
        if tokens == name.tokens:
            return name.term
        return self.own_words(*tokens, name.prefix if tokens[0] == name.tokens[0] else "")

    def text_span(self, start: int, end: int) -> Span:
        """Where a range of tokens stands in the article's text."""
        return span_of(self.tokens, start, end)


def any_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies from `start` up to `end`."""
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end
