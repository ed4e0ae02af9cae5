"""A sentence's tokens as the rules of units read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.facts.parts import PEOPLE, Moment
from generator.facts.reader import Reading, TokenReader
from generator.facts.tokens import QUOTES, adjacent
from generator.facts.units.unit import PERSON
from generator.lexicon import Category, Entry
from generator.values import Term

FARTHEST_NOUN = 6
"""Words that may stand between an English number and its noun: "14 secure detention centres"."""
MOST_ADJECTIVES = 2
"""Words that may stand between a number and what describes its noun by a number or a name."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")


class UnitReader(TokenReader):
    """The questions that rules of units ask; `lexis` are the words of the language.

    `moment_ends`: where the sentence's dates begin and end; `dates`: where they begin (سنة is no unit in سنة 2022); `dated`: their
    tokens.
    """

    def __init__(self, reading: Reading, moments: Sequence[Moment]) -> None:
        super().__init__(reading)
        self.lexis = self.language.words
        self.moment_ends = {moment.tokens[0]: moment.tokens[1] for moment in moments}
        self.dates = frozenset(self.moment_ends)
        self.dated = frozenset(at for moment in moments for at in range(*moment.tokens))

    def term(self, entry: Entry, start: int, end: int) -> Term:
        """The entry in the sentence's words; who is of a country is of people."""
        term = entry.term(self.words(start, end))
        return replace(term, dimension=PEOPLE) if entry.category is Category.NATIONALITIES else term

    def own_term(self, start: int, end: int) -> Term:
        """What no list knows, as the sentence calls it."""
        surface = self.words(start, end)
        return Term(None, surface, {self.language.code: surface})

    def people(self, surface: str | None = None) -> Term:
        """People of whom nothing else is said; `surface` is the word that stands for them (others)."""
        return self.many(PERSON, surface)

    def many(self, entry_id: str, surface: str | None = None) -> Term:
        """Several of an entry of the lexicon that the sentence does not name; `surface` is the word that stands for them."""
        entry = self.reading.lexicon.entry(entry_id)
        forms = entry.forms[self.language.code]
        return entry.term(surface or forms.get("few", forms["other"]))

    def is_word(self, at: int) -> bool:
        """Whether letters stand at a token, more than one."""
        return _WORD.fullmatch(self.text(at)) is not None

    def is_grammar(self, at: int) -> bool:
        """Whether a word is one of grammar: us, but not US."""
        return self.texts[at] in self.lexis.stop_words and not self.tokens[at].word.isupper()

    def past_plain(self, at: int, until: Callable[[int], bool]) -> int:
        """The token behind the few words from one on that may be counted, no further than up to what is looked for.

        British | 16-year-olds; two shallow | 5.6 magnitude earthquakes.
        """
        ends = (end for end in range(at, at + MOST_ADJECTIVES) if until(end) or not self.may_count(end))
        return next(ends, at + MOST_ADJECTIVES)

    def may_count(self, at: int) -> bool:
        """Whether the word at a token may be of what is counted: no word of grammar, no date, nothing with a particle before it."""
        if not self.is_word(at) or self.text(at) in self.lexis.stop_words or at in self.dates:
            return False
        return not self.governed(at)

    def governed(self, at: int) -> bool:
        """Whether a particle is attached to what names an office, a deed or what is counted, of which nothing is counted then.

        128 لهيئة الحشد are for it, إصابة 41 باستهداف حافلة by it, 28 أمراً و12 لأسرى are orders.
        """
        names, cues, match = self.lexis.names, self.lexis.cues, self.match(at)
        led = match is not None and match.prefix not in {"", *self.lexis.definite_articles, *self.lexis.numbers.joiners}
        if match is not None and led and match.first(Category.MEASURES) is not None:
            return True
        return any(
            prefix
            and (
                rest in names.organisation_heads
                or rest in names.settlements
                or any((rest,) in cues[cue] for cue in ("deed", "attack", "held"))
            )
            for prefix, rest in self.stems(at)
            if prefix not in self.lexis.definite_articles
        )

    def acts(self, at: int) -> bool:
        """Whether a word of saying or doing, or a place, stands at a token, with its object attached or not: 980 | نفذها الجيش."""
        if self.entry(at, Category.SAYING, Category.DOING, Category.PLACES) is not None:
            return True
        acting = self.reading.words[at].acting if at < len(self.tokens) else None
        return acting is not None and self.language.may_have_object(self.tokens[at].word, acting.prefix)

    def is_named(self, at: int) -> bool:
        """Whether a known place or organisation stands at a token."""
        return self.entry(at, Category.PLACES, Category.ORGANISATIONS) is not None

    def owns(self, at: int) -> bool:
        """Whether the plural at a token carries the apostrophe of a possessor before a plural: farmers' cooperatives."""
        if self.text(at + 1) != "'" or not adjacent(self.tokens[at], self.tokens[at + 1]):
            return False
        plural = self.language.may_be_counted(self.text(at)) and self.language.may_be_counted(self.text(at + 2))
        return plural and not any(sign in QUOTES for sign in self.texts[max(0, at - FARTHEST_NOUN) : at])

    def moves(self, at: int) -> bool:
        """Whether a word tells how an amount changed or stands: 40 percent of output fell."""
        measuring = self.lexis.measuring
        verbs = (measuring.level, measuring.rise, measuring.fall)
        return self.language.may_be_participle(self.text(at)) or any(self.phrase_or_stem(words, at) for words in verbs)

    def is_singular(self, entry: Entry, start: int, end: int) -> bool:
        """Whether a definite noun is the singular: اليوم الـ137 is the 137th day, الأيام الـ7 are seven."""
        code, fold = self.language.code, self.language.fold_word
        stems = {" ".join((stem, *self.texts[start + 1 : end])) for _, stem in self.stems(start)}
        forms = entry.forms.get(code, {})
        return fold(forms.get("one", "")) in stems and fold(forms.get("few", forms.get("other", ""))) not in stems
