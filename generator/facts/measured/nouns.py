"""The words of one sentence among which nouns are told that no list knows, and what one of them can be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from generator.facts.dates.point import is_year
from generator.facts.once import Answers, once_a_sentence
from generator.facts.parts import Figure
from generator.facts.reader import Reading
from generator.language import Language
from generator.language.words import Words
from generator.language.words.measuring import MeasuringWords
from generator.lexicon import Category
from generator.values import Kind

_POINTS = frozenset({"percentage_point", "basis_point"})
"""The units of a share that changed."""


@dataclass(frozen=True, eq=False)
class Nouns:
    """Such a sentence: the tokens of each of its `names` (of no verb), of its dates and of the `indicators` that are known."""

    reading: Reading
    figures: Sequence[Figure]
    names: Sequence[tuple[int, int]]
    dated: frozenset[int]
    indicators: frozenset[int]
    answers: Answers = field(init=False, repr=False, default_factory=dict)

    @cached_property
    def texts(self) -> Sequence[str]:
        """The folded words."""
        return self.reading.texts

    @cached_property
    def text(self) -> Callable[[int], str]:
        """Token → its folded word, empty beyond either end."""
        return self.reading.text

    @cached_property
    def language(self) -> Language:
        """Theirs."""
        return self.reading.language

    @cached_property
    def words(self) -> Words:
        """All that is known of the language's words."""
        return self.language.words

    @cached_property
    def measuring(self) -> MeasuringWords:
        """Its words for what rises, falls or is at a level."""
        return self.words.measuring

    @cached_property
    def name_starts(self) -> Mapping[int, int]:
        """The first token of each name, by the token after it."""
        return {end: start for start, end in self.names}

    @cached_property
    def name_ends(self) -> Mapping[int, int]:
        """The token after each name, by its first."""
        return {start: end for end, start in self.name_starts.items()}

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens of names."""
        return frozenset(at for span in self.names for at in range(*span))

    @cached_property
    def taken(self) -> frozenset[int]:
        """The tokens that are no plain nouns: of names, dates, figures and indicators."""
        counted = (at for figure in self.figures for at in range(*figure.tokens))
        return self.named | self.dated | self.indicators | frozenset(counted)

    @cached_property
    def changes(self) -> Mapping[int, Figure]:
        """The figures that can tell how far something changed or to what, by their first token."""
        return {figure.tokens[0]: figure for figure in self.figures if _tells_change(figure)}

    @cached_property
    def change_starts(self) -> Mapping[int, int]:
        """The first token of each of these, by the token after it."""
        return {figure.tokens[1]: start for start, figure in self.changes.items()}

    @cached_property
    def times_done(self) -> Mapping[int, int]:
        """The token after each figure that tells how many times something was done, by its first."""
        return {figure.tokens[0]: figure.tokens[1] for figure in self.figures if figure.tells_times}

    def reads(self, at: int, *cues: str) -> bool:
        """Whether a token by itself is one of the words of a cue."""
        word, phrases = (self.text(at),), self.words.cues
        return any(word in phrases[cue] for cue in cues)

    def is_noun(self, at: int, *, surely: bool = False) -> bool:
        """Whether a word can be of what changes; `surely`: it stands where no verb does."""
        if surely or not _may_be_noun(self, at):
            return _may_be_noun(self, at)
        verb = self.reading.entry(at, Category.DOING, Category.SAYING) is not None
        return not verb and not self.language.is_imperfect(self.texts[at])

    def is_another(self, at: int) -> bool:
        """Whether a noun is of another phrase than the one before it, being indefinite behind a definite one: الموازنة | عجزاً."""
        before, word = self.texts[at - 1 : at + 1]
        definite = self.language.is_definite
        apart = definite(before) and not definite(word) and at not in self.name_ends
        return apart and not self.is_opposite(at)

    def is_opposite(self, at: int) -> bool:
        """Whether a word behind a noun makes what describes it its opposite: المواد | غير | الغذائية."""
        return at > 0 and (self.texts[at],) in self.words.cues["not_of_sort"] and self.is_noun(at - 1)

    def is_owned(self, at: int) -> bool:
        """Whether a pronoun ends a noun: بلغ | أداؤه السلبي."""
        articled = any(self.language.is_article(prefix) for prefix, _ in self.reading.words[at].stems)
        owned = not articled and self.language.owned(self.reading.tokens[at].word)
        return bool(owned) or self.language.has_possessor(self.texts[at])

    def is_known(self, at: int) -> bool:
        """Whether a noun is definite by itself or by a name behind it, as what a noun of change is of: not نمو | سنوي مركب."""
        return self.language.is_definite(self.texts[at]) or at + 1 in self.name_ends

    def is_whose(self, at: int) -> bool:
        """Whether an article or a word for whose something is stands at a token."""
        return (self.text(at),) in self.measuring.whose

    def from_whose(self, at: int) -> int:
        """The token of such a word right before one, that one itself without: | the | bank, | its | exports."""
        return at - self.is_whose(at - 1)

    def past_whose(self, at: int) -> int:
        """The token behind such a word at a token, that one itself without: the | bank."""
        return at + self.is_whose(at)

    def is_of(self, at: int) -> bool:
        """Whether a word stands at a token behind which a noun says of what another is: use of, a rise in, زيادة في."""
        return (self.text(at),) in self.measuring.of_what

    def is_adverb(self, at: int) -> bool:
        """Whether an adverb that the lexicon does not know as something else stands at a token."""
        return self.language.is_adverb(self.texts[at]) and self.reading.matches[at] is None

    def is_light_adjective(self, at: int) -> bool:
        """Whether a word that leaves open what is said describes a noun behind it: annual, total, average."""
        text = self.texts[at]
        grammar = text in self.words.stop_words or text in self.words.names.prepositions
        return (text,) in self.measuring.beside and text.isalpha() and not grammar and at not in self.indicators

    def is_date(self, at: int) -> bool:
        """Whether a token is taken, but not by an indicator, a name or what is counted."""
        if at not in self.taken or at in self.indicators or at in self.named:
            return False
        return self.reading.number(at) is None or is_year(self.texts[at])


def _tells_change(figure: Figure) -> bool:
    """Whether a figure can: a share of nothing told, points of one, a sum."""
    points = figure.unit is not None and figure.unit.id in _POINTS
    return points or figure.kind is Kind.MONEY or (figure.kind is Kind.PERCENT and figure.unit is None)


@once_a_sentence
def _may_be_noun(nouns: Nouns, at: int) -> bool:
    """Whether a word is no name, no verb by its shape, and no word of grammar, of change or of how it is meant."""
    language, text, word = nouns.language, nouns.texts[at], nouns.reading.words[at]
    bare = len(text) == 1 or text in nouns.words.definite_articles  # الـ | 5 دولارات
    if at in nouns.taken or bare or nouns.is_whose(at) or not text.replace("-", "").isalpha() or nouns.is_adverb(at):
        return False
    name = nouns.reading.tokens[at].capital and at and not nouns.reading.title_case
    if name or nouns.reading.number(at) is not None or any(_is_light(language, *stem) for stem in word.stems):
        return False  # borrowing costs | five times
    articled = any(language.is_article(prefix) for prefix, _ in word.stems)  # والزيوت
    verb = language.may_be_verb(text) and not (articled or language.is_definite(text))
    return not verb and not any(_is_joined_verb(language, *stem) for stem in word.stems)


@lru_cache(maxsize=65536)
def _is_light(language: Language, prefix: str, stem: str) -> bool:
    """Whether a word is one of grammar, of time, of change or of how it is meant, no preposition attached."""
    bare = not prefix or language.is_article(prefix) or prefix in language.words.numbers.joiners
    word = stem[language.is_future(stem) :]  # س | ينمو
    times = language.words.times  # a rise of 0.4% in the first | month
    of_time = (stem,) in times.units or (stem,) in times.unit_plurals
    return of_time or (bare and (stem in language.words.stop_words or word in _light_words(language)))


@cache
def _light_words(language: Language) -> frozenset[str]:
    """The words, each by itself, of change and of how it is meant."""
    words, cues = language.words.measuring, language.words.cues
    of_change = (words.rise, words.fall, words.level, words.beside, words.expected, words.placing, words.pronouns)
    leading = (words.by, words.of, words.to, cues["fronted_clause"], cues["singled_out"], cues["trading_session"])
    return frozenset(phrase[0] for phrases in (*of_change, *leading) for phrase in phrases if len(phrase) == 1)


def _is_joined_verb(language: Language, prefix: str, stem: str) -> bool:
    """Whether letters of "and" are attached to a verb of what is not over: و | يتذبذب."""
    return (
        prefix in language.words.numbers.joiners and language.is_imperfect(stem) and not language.may_be_counted(stem)
    )


def is_attached(reading: Reading, at: int, *tables: Collection[tuple[str, ...]]) -> bool:
    """Whether letters of one of these tables are attached to the word at a token: ل | بناء."""
    return any((prefix,) in letters for prefix, _ in reading.words[at].stems for letters in tables)
