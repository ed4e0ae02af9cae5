"""What money is by the noun behind it, where what describes a noun follows it: 5 ملايين دولار | لبناء مدارس |.

- for what it is given, by a noun of what is done, to which the preposition is attached: خصصت الوزارة 5 ملايين | لبناء مدارس |;
- on what it is spent: أنفقت 5 ملايين على | ترميم الطرق |;
- as what it is given: 5 ملايين | تعويضات للضحايا, على شكل | قروض |, ك | منحة |.

Badawi, Carter and Gully, *Modern Written Arabic*, 2.6 (prepositions with verbal nouns), 3.29 (specification by an accusative).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import Figure
from generator.facts.slots.indicator.amounts import AmountNouns, Tokens
from generator.facts.slots.indicator.measured import Measured

_FAR = 10
"""Tokens between a verb of spending, its amount and what that is spent on."""
_NEAR = 3
"""Tokens between an amount and the preposition of what it is spent on."""
_OF_PLURALS = "أ"
"""How a plural opens that is shaped as a noun of what is done: أصحاب, but إصلاح."""
_LONGEST = 5
"""Nouns of one phrase."""


class PurposeNouns(AmountNouns):
    """Reads the nouns behind the amounts of one sentence."""

    def _behind(self, figure: Figure) -> Tokens | None:
        at = figure.tokens[1]
        return self._form(at) or self._purpose(at) or self._spent_on(figure)

    def set_aside(self, figure: Figure) -> Measured | None:
        """The definite noun right behind the amount, a preposition attached: خصصت الدولة 5 ملايين | للتعليم |."""
        at = figure.tokens[1]
        stems = self._reading.words[at].stems if at < len(self._texts) else ()
        letters = self._measuring.governed_letters
        led = (prefix for prefix, _ in stems if (prefix,) in letters and self._language.is_article(prefix))
        prefix, tokens = next(led, ""), self._phrase_from(at)
        if not prefix or tokens is None:
            return None
        end, prepositions = tokens[1], self._language.words.names.prepositions
        if self._reading.text(end) in prepositions and not self._sentence.cue_at("place", end):
            return None  # للحصول | على القمح
        cue = Cue(CueKind.INDICATOR_BESIDE, self._sentence.text_span(*tokens))
        return Measured(self._sentence.own_words(*tokens, prefix), None, cue)

    def _form(self, at: int) -> Tokens | None:
        """As what money is given, or within what: | تعويضات |, على شكل | قروض |, ك | منحة |, في إطار | برنامج دعم الفلاحين |."""
        programme = self._sentence.cue_at("in_programme", at)
        start = at + (programme - 1 if programme else self._sentence.cue_at("in_form_of", at))
        stems = self._reading.words[at].stems if at < len(self._texts) else ()
        letters = {*self._language.words.cues["as_what"], ("",)}
        given = start > at or any((prefix,) in letters and (stem,) in self._sums for prefix, stem in stems)
        definite = self._language.is_definite(self._reading.text(start))
        return self._phrase_from(start, past=programme > 0) if given and not definite else None

    def _purpose(self, at: int) -> Tokens | None:
        """For what money is given, a few words behind it at most: | لبناء مدارس |, إضافية | لدعم المزارعين |."""
        last = min(at + _NEAR, self._sentence.clause_end(at), len(self._texts))
        start = next((one for one in range(at, last) if self._is_deed(one) or not self._may_be_between(one)), last)
        return self._phrase_from(start) if start < last and self._is_deed(start) else None

    def _is_deed(self, at: int) -> bool:
        """Whether a noun of what is done stands at a token, with the preposition attached: ل | بناء."""
        return any(self._prefixes_of_deed(at))

    def _prefixes_of_deed(self, at: int) -> Iterator[str]:
        letters = self._measuring.governed_letters
        for prefix, stem in self._reading.words[at].stems:
            attached = (prefix,) in letters and not self._language.is_article(prefix)
            if attached and self._names_deed(at, prefix, stem):
                yield prefix

    def _names_deed(self, at: int, prefix: str, stem: str) -> bool:
        """Whether a word tells what is done, as written with its hamza: ل | إطلاق, not the plural ل | أصحاب."""
        plural = self._reading.tokens[at].word.removeprefix(prefix).startswith(_OF_PLURALS)
        shaped = self._language.may_be_verbal_noun(stem) and not plural
        return shaped or (stem,) in self._language.words.cues["purpose"]

    def _prefix(self, at: int, figure: Figure) -> str:
        """The letters attached to a noun: و | غرامة, behind its amount ل | بناء."""
        deed = next(self._prefixes_of_deed(at), "") if at > figure.tokens[0] else ""
        return super()._prefix(at, figure) or deed

    def _may_be_between(self, at: int) -> bool:
        """Whether a word can stand between money and what it is for: how it is meant, when, or a participle of giving."""
        giving = self._sentence.cue_at("sets_aside", at) > 0
        return giving or at in self._sentence.dated or (self._texts[at],) in self._measuring.beside

    def _spent_on(self, figure: Figure) -> Tokens | None:
        """On what money is spent, with a verb of spending ahead of it in its clause: أنفقت 5 ملايين | على | ترميم الطرق."""
        start, at = figure.tokens
        clause = range(max(self._sentence.clause_start(start), start - _FAR), start)
        if not any(self._sentence.cue_at("spends", one) for one in clause):
            return None
        led = (one for one in range(at, min(at + _NEAR, len(self._texts))) if self._sentence.cue_at("spent_on", one))
        to = next(led, None)
        passed = to is not None and all(map(self._may_be_between, range(at, to)))
        return self._phrase_from(to + 1) if to is not None and passed else None

    def _phrase_from(self, start: int, *, past: bool = False) -> Tokens | None:
        """The nouns that begin at a token, with a name that they are of; none where they go on with what no noun is.

        `past`: the first is one, whatever else it is.
        """
        end = next((name.tokens[1] for name in self._sentence.indicators if name.tokens[0] == start), start)
        end = max(end, self._known.get(start, start + 1)) if past else end
        while end < len(self._texts) and end - start < _LONGEST:
            if end > start and end in self._known:
                end = self._known[end]
            elif self._is_noun(end, surely=self._may_be_deed(end)) and (end == start or not self._is_another(end)):
                end += 1
            else:
                break
        bare = end == start + 1 and self._is_deed(start)  # لمواصلة | تقديم المساعدات
        return (start, end) if end > start and not bare and end not in self._sentence.figure_starts else None

    def _may_be_deed(self, at: int) -> bool:
        """Whether a noun of what is done stands at a token, what is attached to it aside, though a verb may be written so."""
        return any(self._names_deed(at, *stem) for stem in self._reading.words[at].stems)

    @cached_property
    def _known(self) -> Mapping[int, int]:
        """The token after each name and indicator, by its first; no indicator by which something is: لوحة | بسعر."""
        letters = self._measuring.with_letters
        told = {start: end for (start, end), name in self._measured.items() if (name.prefix,) not in letters}
        return {**self._ends_of_names, **told}
