"""A sentence's tokens as the rules read them: what stands at a token is worked out once and shared by all rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import Any, TypeVar

from generator.facts.closely import is_noun_with_that, where_told
from generator.facts.headlines import told_in_past
from generator.facts.numbers import Number, read_number, read_ordinal
from generator.facts.once import once_each
from generator.facts.parts import Token
from generator.facts.tokens import AS_WRITTEN, NumberMarks, adjacent, span_of, tokenise
from generator.facts.vocabulary import Word, vocabulary
from generator.language import Language
from generator.language.phrases import Phrases, PhraseSet
from generator.lexicon import Category, Entry, Lexicon, Match
from generator.values import Span

_T = TypeVar("_T")
_COUNTED = (Category.MEASURES, Category.CURRENCIES)
_LONGEST_PHRASE = 5
_MOST_FIGURES = 60
"""Words of a sentence that can begin a figure: the most in print is 40."""
_TITLE_CASE = 0.6
"""The share of capitalised words from which a sentence is a headline in title case."""


class _Texts(dict[int, str]):
    """Token → its folded word, empty beyond either end."""

    def __missing__(self, at: int) -> str:
        return ""


class Reading:
    """The tokens of a span of text: `texts` their folded words, `words` what each can be by itself, `matches` the lexicon's words.

    `crowded`: more words could begin a figure than in any sentence, so that it is a table or a list run into one line, and no
    figure is taken from it. `vocabulary` are all readings of all words: a rule that needs a word which is not among them need not
    look. `marks`: see `tokenise`; `headline`: see `told_in_past`. Numbers and ordinals are read where a rule first asks for one.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        language: Language,
        lexicon: Lexicon,
        marks: NumberMarks = AS_WRITTEN,
        *,
        headline: bool = False,
    ) -> None:
        self.language = language
        self.lexicon = lexicon
        tokens = tokenise(text, span, language, marks)
        self.tokens: tuple[Token, ...] = told_in_past(tokens, language) if headline else tokens
        self.texts = [token.text for token in self.tokens]
        self.words = list(map(vocabulary(language, lexicon), self.texts))
        known = [
            self._known(at, word) if word.phrases is not None or word.of_two is not None else None
            for at, word in enumerate(self.words)
        ]
        self.matches = where_told(self.tokens, known, language)
        self.vocabulary = frozenset().union(*{word.rests for word in self.words})
        self.crowded = len(self.words) > _MOST_FIGURES < sum(word.starts_figure for word in self.words)

    def _known(self, at: int, word: Word) -> Match | None:
        """The longest words of the lexicon at a token that can begin some, none with "that" where it belongs to no verb."""
        phrases = word.phrases
        match = phrases.longest(self.texts, at) if phrases is not None else None
        if match is None:
            return self._verb_of_two(at, word.of_two) if at and word.of_two is not None else None
        if not is_noun_with_that(self.tokens, match, at, self.language):
            return match
        before = ((start, self.words[start].phrases) for start in (at - 1, at - 2) if start >= 0)
        tellers = ((start, known.longest(self.texts, start)) for start, known in before if known is not None)
        told = any(
            one is not None and start + one.length == at and one.first(Category.SPEAKERS, Category.ORGANISATIONS)
            for start, one in tellers
        )
        return match if told or phrases is None else phrases.alone  # the local media | report that

    def _verb_of_two(self, at: int, verb: str) -> Match | None:
        """A verb at a token that tells what the two right before it did: الجنديان | قتلا | 3 مدنيين."""
        before = self.words[at - 1].phrases
        subject = before.longest(self.texts, at - 1) if before is not None else None
        two = self.language.may_be_two(self.texts[at - 1])
        if not two or not (subject.dual if subject is not None else self.language.is_definite(self.texts[at - 1])):
            return None
        match = self.lexicon.match(self.language.code, (verb,), 0)
        return match if match is not None and match.first(Category.DOING, Category.SAYING) else None

    @cached_property
    def text(self) -> Callable[[int], str]:
        """Token → its folded word, empty beyond either end."""
        return _Texts(enumerate(self.texts)).__getitem__

    @cached_property
    def match(self) -> Callable[[int], Match | None]:
        """Token → the lexicon's words there, nothing beyond either end."""
        return dict(enumerate(self.matches)).get

    @cached_property
    def title_case(self) -> bool:
        """Whether most words are written with a capital, as headlines are: there a capital makes no name."""
        capitals = [token for token in self.tokens if token.capital]
        words = [token for token in self.tokens if token.text[0].isalpha()] if capitals else []
        return len(capitals) > len(words) * _TITLE_CASE

    def may_hold(self, phrases: Phrases[Any]) -> bool:
        """Whether the sentence has a word with which one of the phrases begins, and one with which one ends."""
        here = self.vocabulary
        return not (here.isdisjoint(phrases.first_words) or here.isdisjoint(phrases.last_words))

    def entry(self, at: int, *categories: Category) -> Entry | None:
        """The lexicon's entry of the first of these categories that has one at a token, `None` beyond either end."""
        match = self.matches[at] if 0 <= at < len(self.matches) else None
        return match.first(*categories) if match is not None else None

    @cached_property
    def number(self) -> Callable[[int], Number | None]:
        """Token → the longest number that starts there, nothing beyond either end."""
        words, tokens, language = self.words, self.tokens, self.language

        def read(at: int) -> Number | None:
            starts = 0 <= at < len(words) and words[at].starts_number
            return read_number(tokens, at, language) if starts else None

        return once_each(read)

    @cached_property
    def ordinal(self) -> Callable[[int], tuple[int, int] | None]:
        """Token → the rank that starts there, and the token after it, nothing beyond either end."""
        words, tokens, language = self.words, self.tokens, self.language

        def read(at: int) -> tuple[int, int] | None:
            starts = 0 <= at < len(words) and words[at].starts_rank
            return read_ordinal(tokens, at, language) if starts else None

        return once_each(read)


class TokenReader:
    """The questions that rules ask of a sentence's tokens; `texts` are their folded words.

    `text`, `match`, `number` and `ordinal` give the word, the lexicon's words, the number and the rank at a token, nothing beyond
    either end: they are asked for more than anything else, and so are answered without a call of ours.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.texts = reading.texts
        self.language = reading.language
        self.number = reading.number
        self.ordinal = reading.ordinal
        self.entry = reading.entry
        self.may_hold = reading.may_hold
        self.text = reading.text
        self.match = reading.match

    @cached_property
    def tells_ages(self) -> bool:
        """Whether words stand in the sentence that open or close an age."""
        words = self.language.words
        cues = (
            words.cues[cue] for cue in ("ages", "age_limit", "of_age", "reached_age", "not_reached_age", "passed_away")
        )
        return self.holds(words.age_closers, words.age_compounds, words.age_openers, *cues)

    def counts(self, at: int) -> bool:
        """Whether a noun of the lexicon that numbers count, with nothing attached, stands at a token: in 2018 | cases."""
        match = self.match(at)
        return match is not None and not match.prefix and match.first(*_COUNTED) is not None

    def stems(self, at: int) -> Sequence[tuple[str, str]]:
        """The readings of the word at a token, none beyond either end."""
        return self.reading.words[at].stems if 0 <= at < len(self.texts) else ()

    def reads(self, at: int, words: Collection[str]) -> bool:
        """Whether the word at a token, particles aside, is one of these."""
        return 0 <= at < len(self.texts) and not self.reading.words[at].rests.isdisjoint(words)

    def is_joined(self, at: int) -> bool:
        """Whether the word that joins numbers is attached to the one at a token: وثلاثة."""
        return 0 <= at < len(self.texts) and self.reading.words[at].joined

    def is_definite(self, at: int) -> bool:
        """Whether an article is attached to the word at a token."""
        return 0 <= at < len(self.texts) and bool(self.reading.words[at].articled)

    def has_article(self, at: int, words: Collection[str]) -> bool:
        """Whether the word at a token is one of these with an article attached."""
        return 0 <= at < len(self.texts) and not self.reading.words[at].articled.isdisjoint(words)

    def is_genitive(self, at: int) -> bool:
        """Whether the word at a token tells that what follows is its own: Algeria's, last month's."""
        return self.language.without_genitive(self.text(at)) != self.text(at)

    def indicator(self, at: int) -> Match | None:
        """The indicator at a token, none beyond the end."""
        readings = self.reading.words[at].indicators if at < len(self.texts) else None
        return readings.longest(self.texts, at) if readings is not None else None

    def currency_code(self, at: int) -> Entry | None:
        """The currency whose ISO code stands at a token in capitals: 42 KWD, in either language."""
        word = self.tokens[at].word if 0 <= at < len(self.tokens) else ""
        if len(word) != len("USD") or not (word.isascii() and word.isupper()):
            return None
        return self.reading.lexicon.currency(word)

    def phrase(self, phrases: PhraseSet, at: int) -> int:
        """Length of the longest of the phrases that starts at a token, 0 if none does."""
        word = self.text(at)
        found = phrases.longest(word, self.texts, at) if word in phrases.first_words else None
        return found[1] if found else 0

    def phrase_value(self, phrases: Phrases[_T], at: int) -> tuple[_T, int] | None:
        """The value of the longest of the phrases that starts at a token, and its length."""
        word = self.text(at)
        return phrases.longest(word, self.texts, at) if word in phrases.first_words else None

    def stemmed_phrase(self, phrases: Phrases[_T], at: int) -> tuple[_T, int] | None:
        """The value of a phrase whose first word may have particles attached, and the token after it."""
        word = self.reading.words[at] if 0 <= at < len(self.texts) else None
        if word is None or phrases.first_words.isdisjoint(word.rests):
            return None
        for _, stem in word.stems:
            found = phrases.longest(stem, self.texts, at) if stem in phrases.first_words else None
            if found is not None:
                return found[0], at + found[1]
        return None

    def stemmed_length(self, phrases: PhraseSet, at: int) -> int:
        """As `phrase`, where the first word may have particles attached."""
        found = self.stemmed_phrase(phrases, at)
        return found[1] - at if found else 0

    def time_unit(self, at: int) -> tuple[str, int] | None:
        """A unit of time at a token, one or several of it (month, أشهر), and the token after it."""
        times = self.language.words.times
        return self.stemmed_phrase(times.units, at) or self.stemmed_phrase(times.unit_plurals, at)

    def phrase_or_stem(self, phrases: PhraseSet, at: int) -> int:
        """Length of the longest of the phrases that starts at a token, its particles aside if need be."""
        return self.phrase(phrases, at) or self.stemmed_length(phrases, at)

    def places(self, phrases: Phrases[Any]) -> Sequence[int]:
        """The tokens at which one of the phrases starts, in order."""
        if not self.may_hold(phrases):
            return ()
        return [at for at, word in enumerate(self.texts) if word in phrases.first_words and self.phrase(phrases, at)]

    def holds(self, *tables: Phrases[Any]) -> bool:
        """Whether one of the phrases stands in the sentence, particles before it aside."""
        for phrases in filter(self.may_hold, tables):
            here = self.reading.vocabulary & phrases.first_words
            if any(
                self.stemmed_phrase(phrases, at)
                for at, word in enumerate(self.reading.words)
                if not word.rests.isdisjoint(here)
            ):
                return True
        return False

    def stands_before(self, phrases: Phrases[Any], at: int) -> int:
        """Length of a phrase that ends right before a token, 0 if none does."""
        return phrases.length_before(self.texts, at, _LONGEST_PHRASE)

    def words(self, start: int, end: int) -> str:
        """A range of tokens as the article writes them, each run of white space one space."""
        first, *others = self.tokens[start:end]
        pairs = zip(self.tokens[start:end], others, strict=False)
        return first.word + "".join(f"{'' if adjacent(*pair) else ' '}{pair[1].word}" for pair in pairs)

    def span(self, start: int, end: int) -> Span:
        """Where a range of tokens stands in the article's text."""
        return span_of(self.tokens, start, end)
