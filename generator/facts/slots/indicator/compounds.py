"""What money is by the noun behind it, where what describes a noun stands ahead of it: a $3m | takeover bid |, $5m in | fines |.

- the head of the compound that the amount describes, behind an article or whose it is: the | £8bn | takeover; a noun that is a sum
  (`sum`: fine, loan) without one, too: $3m | loan;
- what the amount is a quantity of: $5m in | cash |, €6bn of | purchases |, $2m worth of | cocaine |, $5m in the form of | loans |;
  "in" only ahead of a bare noun that is no place, for that of an article tells where.

Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 5.14 (attributive modifiers), 5.7 (quantificational nouns).
"""

from __future__ import annotations

from functools import cached_property

from generator.facts.parts import INSTITUTION, PEOPLE, PLACE, Figure
from generator.facts.slots.clauses.brackets import brackets
from generator.facts.slots.indicator.amounts import AmountNouns, Tokens
from generator.facts.slots.indicator.measuring import Says
from generator.facts.tokens import DASHES, QUOTES
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind

_LONGEST_COMPOUND = 6
"""Words of a noun and of what stands ahead of it."""


class CompoundNouns(AmountNouns):
    """Reads the nouns behind the amounts of one sentence."""

    # -- the head of the compound that the amount describes -----------------------------------------------

    def _compound_of(self, figure: Figure) -> Tokens | None:
        start, first = self._past_again(figure), figure.tokens[0]
        described = first > 1 and self._is_noun(first - 1, surely=True) and self.is_whose(first - 2)  # a similar | $5m
        that = (self._text(first - 1),) in self._language.words.cues["said_that"]  # it emerged | that | $3m thought
        led = (self.is_whose(first - 1) and not that) or self._is_owner(first - 1)
        led = led or described or self._in_title  # $6bn gas deal
        end = self._compound_end(start)
        if figure.kind is Kind.PERCENT and end > start:  # a tenth | post; the 3% | creditors hoped for
            written = figure.number_tokens[1] < figure.tokens[1]
            led = led and written and not self._language.may_be_counted(self._text(end - 1))
        goes_on = self.is_whose(end) or end in self._sentence.dated
        participle = end - 1 > start and self._language.is_adverbial_participle(self._text(end - 1))
        end -= participle and goes_on  # a $5m deduction | starting this year
        return (start, end) if end > start and (led or self._is_sum(end - 1)) else None

    @property
    def _in_title(self) -> bool:
        """Whether it is a headline, which leaves articles out."""
        return self._sentence.sentence.part is Part.TITLE

    def _past_again(self, figure: Figure) -> int:
        """The token after an amount, the same in other units in brackets and a rate: a $3bn (£2bn) | loan, $3m a year | in fees."""
        end = figure.tokens[1]
        closing = (closing for opening, closing in brackets(self._sentence) if opening == end and figure.equivalents)
        end = next(closing, end - 1) + 1
        rate = next((n for n in (2, 1) if tuple(self._texts[end : end + n]) in self._language.words.rates), 0)
        return end + rate + (self._reading.text(end + rate) in QUOTES)

    def _compound_end(self, start: int, *, governed: bool = False) -> int:
        """Where the noun ends that begins at a token, with all that describes it; the token itself where none does.

        `governed`: by a preposition, so that no word of it is a verb.
        """
        first, start = start, start + (self._text(start) in QUOTES)
        end = start
        while end - start <= _LONGEST_COMPOUND and (after := self._past_part(end, start, governed)) > end:
            end = after
        end -= end > start and self._text(end - 1) in QUOTES
        if end - start > _LONGEST_COMPOUND or end == start or not self._may_be_head(end - 1):
            return first
        return first if self._is_cut_off(end) else end

    def _is_cut_off(self, end: int) -> bool:
        """Whether a word at a token shows that the noun ahead of it only describes another: a $5bn deficit | target, pay | rise."""
        text = self._text(end)
        phrasing = self._ways.at.get(end)
        aimed = phrasing is not None and phrasing.says is Says.EXPECTED and text not in self._language.words.stop_words
        aimed = (
            aimed and (text,) not in self._language.words.cues["modal"] and not self._language.may_be_participle(text)
        )
        return aimed or text in DASHES or text == "'"

    def _past_part(self, at: int, start: int, governed: bool) -> int:
        """The token after a word or name of a compound, the token itself where it ends: a verb of one thing or of the past does."""
        if at in self._named_from:
            return at if self.is_whose(at) else self._named_from[at]
        if self._is_owner(at) or (at == start and self._describes(at)):
            return at + 1
        if (self._text(at),) in self._language.words.cues["behind_amount"]:
            return at
        if self._is_change(at, start) or (at > start and self._text(at) in QUOTES and self._text(at) != "'"):
            return at + 1
        several = self._language.may_be_counted(self._text(at))
        if governed and several and at > start and (self._text(at),) in self._measuring.expected:
            return at + 1  # in gas | projects, on spending | plans
        if not self._is_noun_at(at):
            named = at < len(self._texts) and self._reading.tokens[at].capital and not self._reading.title_case
            return at + (named and at not in self._taken)
        named = at - 1 in self._named and self._reading.tokens[start].capital  # the $9bn Karwa | owes
        verb = (
            several and at > start and not governed and (named or self._goes_on(at + 1))
        )  # the $3bn project | faces delays
        return at if verb else at + 1

    def _is_change(self, at: int, start: int) -> bool:
        """Whether a noun of change stands at a token, which an amount is of: a $3bn tax | cut |, $8bn of | cuts |."""
        word, words = (self._text(at),), self._measuring
        if (word not in words.rise and word not in words.fall) or self._language.may_be_participle(word[0]):
            return False
        several = self._language.may_be_counted(word[0]) and not self._goes_on(at + 1)
        return several or (at > start and word in words.change_nouns)

    def _goes_on(self, at: int) -> bool:
        """Whether an object or another clause follows, so that the word before is a verb."""
        return self.is_whose(at) or self._is_noun_at(at) or at in self._named_from

    def _is_noun_at(self, at: int) -> bool:
        led = self._text(at) in self._language.words.names.prepositions
        return at < len(self._texts) and not led and self._is_noun(at, surely=True)

    def _describes(self, at: int) -> bool:
        """Whether a word only describes the noun behind it: a $3bn | annual | budget, $2m in | unpaid | fines."""
        text = self._text(at)
        grammar = text in self._language.words.stop_words or self.is_whose(at)
        beside = (text,) in self._measuring.beside and text.isalpha() and not grammar
        return beside or (self._language.may_be_participle(text) and self._is_noun_at(at + 1))

    def _is_owner(self, at: int) -> bool:
        """Whether what follows a token is that of its own: Russia's | $3bn fund."""
        text = self._text(at)
        return self._language.without_genitive(text) != text

    def _may_be_head(self, at: int) -> bool:
        """Whether a noun at a token can be an amount: no name, nobody, and none that only says how much."""
        text = self._texts[at]
        name = self._names_by_end.get(at + 1)
        common = name is not None and name.dimension == INSTITUTION  # a $3m programme, a $3bn fund
        if at and self._reading.tokens[at].capital and not self._reading.title_case:
            return False
        measure = self._reading.entry(at, Category.MEASURES)
        only = (text,) in self._language.words.cues["only_amount"] or (text,) in self._measuring.beside
        people = measure is not None and measure.dimension == PEOPLE
        named = at in self._named and not common
        return not (named or only or people or self._language.may_be_participle(text) or text in QUOTES)

    # -- what the amount is a quantity of ------------------------------------------------------------------

    def _quantified(self, figure: Figure) -> Tokens | None:
        at = self._past_again(figure)
        if form := self._sentence.cue_at("in_form_of", at):
            end = self._joined_end(at + form)
            return (at + form, end) if end > at + form else None
        worth = (self._text(at),) in self._worths
        at += worth
        if (self._text(at),) in self._measuring.of:
            start = self.past_whose(at + 1)
            while start in self._sentence.dated:
                start += 1  # 3 billion won of third-quarter | profit
            end = self._joined_end(start)
            return (start, end) if end > start else None
        before = self._ways.ending.get(figure.tokens[0])
        moved = before is not None and before.says in {Says.AT, Says.TO}  # closed at | $5 | in trading
        inside = not worth and not moved and (self._text(at),) in self._language.words.cues["amount_in"]
        end = self._joined_end(at + 1) if inside and not self._opens_adverbial(at + 1) else at + 1
        return (at + 1, end) if inside and end > at + 1 and self._is_mass(end - 1) else None

    def _joined_end(self, start: int) -> int:
        """Where nouns end that begin at a token, with those that "and" joins to them: $5m in | bonus and pension payouts |."""
        end = self._compound_end(start, governed=True)
        if end == start or self._text(end) not in self._language.words.numbers.joiners:
            return end
        further = self._compound_end(end + 1, governed=True)
        verb = self.is_whose(further)  # for a ticket and | need | a phone
        return further if further > end + 1 and not verb else end

    def _opens_adverbial(self, at: int) -> bool:
        """Whether "in" and the words at a token tell how or where, not what: in | total, in | cash | is told apart."""
        phrases = self._language.words.cues["amount_in_adverbial"]
        text = self._text(at)
        total = (text,) in self._measuring.beside and self._is_noun_at(at + 1)  # in | total prize money
        return not total and text in phrases.first_words and phrases.longest(text, self._texts, at) is not None

    def _is_mass(self, at: int) -> bool:
        """Whether a noun can be what an amount consists of: no place, which "in" tells to be one."""
        measure = self._reading.entry(at, Category.MEASURES)
        return measure is None or measure.dimension != PLACE

    @cached_property
    def _worths(self) -> frozenset[tuple[str, ...]]:
        return frozenset(self._language.words.cues["amount_worth"])

    # -- tokens ------------------------------------------------------------------------------------------------

    def _text(self, at: int) -> str:
        return self._reading.text(at)

    @cached_property
    def _named_from(self) -> dict[int, int]:
        """The token after each name and indicator, by its first."""
        return dict((*((name.tokens[0], end) for end, name in self._names_by_end.items()), *self._measured))
