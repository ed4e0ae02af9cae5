"""What stands or changes, ahead of a verb that tells so: | القروض الممنوحة من هذا البنك | بلغت 8 ملايين; ديونها | التي بلغت 40."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from generator.facts.measured.listed_changes import ListedChanges
from generator.facts.parts import CLAUSE_MARKS

_LONGEST_SUBJECT = 8
"""Tokens of a subject ahead of its verb, with what says more of it."""

_SHORTEST = 4
"""Letters of a noun to which "and" can be told to be attached."""

_Tokens = tuple[int, int]


class SubjectsAhead(ListedChanges):
    """Reads the nouns ahead of the verbs of one sentence, in languages that put most verbs first."""

    def opening_phrase(self, end: int) -> _Tokens:
        """The nouns that open a clause up to a verb at a token: | القروض الممنوحة | من هذا البنك بلغت; none where nothing does."""
        marked = self._language.words.cues["verb_marker"]  # فقد | نمت
        end -= end > 0 and any((stem,) in marked for _, stem in self._reading.words[end - 1].stems)
        start = at = end
        while at and end - at < _LONGEST_SUBJECT:
            if at in self._names:
                at = self._names[at]
            elif self._is_noun(at - 1):
                start = at = at - 1
            elif self._is_pointing(at - 1) or (at < end and self._texts[at - 1] in self._prepositions):
                at -= 1
            else:
                break
        before = self._texts[start - 1] if start else ""
        opens = not start or before in CLAUSE_MARKS or (before,) in self._said_that
        opens = opens or (before,) in self._language.words.cues["next_topic"]  # أما | السياحة فتراجعت
        return (start, end) if start == at and opens else (end, end)

    def joined_noun(self, at: int) -> str:
        """The letters of "and" attached to a noun that opens a clause, none that is known as it is: و | مصاريف النقل; وقود."""
        before = self._texts[at - 1] if at else ","
        joiner = self._joiner(at) if before in CLAUSE_MARKS else ""
        known = self._reading.words[at].indicators is not None
        return joiner if not known and len(self._texts[at]) - len(joiner) >= _SHORTEST else ""

    def may_have_cost(self, at: int) -> bool:
        """Whether a verb of costing at a token has its subject ahead, so that its object follows: بات الاشتراك | يكلف المتجر."""
        costs = any((stem,) in self._language.words.cues["priced"] for _, stem in self._reading.words[at].stems)
        return costs and not self.opens_behind(self._texts[at - 1] if at else "") and not self._reading.words[at].joined

    def is_relative(self, at: int) -> bool:
        """Whether a relative pronoun stands at a token."""
        return at > 0 and (self._texts[at],) in self._language.words.cues["relative"]

    def antecedent(self, end: int) -> _Tokens | None:
        """The nouns ahead of a relative pronoun at a token, of one phrase: | المشتريات من الشعير | التي; تراكم | ديونها | التي."""
        start = self._construct_before(end)
        while start > 1 and self._texts[start - 1] in self._prepositions and start < end:
            outer = self._construct_before(start - 1)
            if outer == start - 1:
                return (
                    None if self.is_of(start - 1) or start - 2 in self._indicators else self._known(start, end)
                )  # في | السوق | التي
            start = outer
        return self._known(start, end)

    def _construct_before(self, end: int) -> int:
        """Where a noun begins that ends before a token, with what it is of; not ahead of the last whose own it is."""
        named = self._names.get(end, end)  # أسهم | الشركة | التي ارتفعت
        if named == end and end and self.is_owned(end - 1):
            return end - 1
        start = self.before(named)  # الاتجاه | قطاع الاتصالات
        return start if start < named else end

    def _known(self, start: int, end: int) -> _Tokens | None:
        """Nouns of which one is definite, no indicator ahead of them."""
        known = any(self.is_known(at) or self.is_owned(at) for at in range(start, end))
        return (start, end) if known and start - 1 not in self._indicators else None

    def _is_pointing(self, at: int) -> bool:
        """Whether a word that points to a definite noun stands at a token: | هذا | البنك."""
        return (self._texts[at],) in self._language.words.cues["pointing"]

    @cached_property
    def _prepositions(self) -> Collection[str]:
        return self._language.words.names.prepositions

    def recorded(self, end: int) -> _Tokens | None:
        """What a change ahead of a token is told to be of, in the accusative: سجلت | مؤشرات النقل | انخفاضا بنسبة 2%."""
        if not self._language.is_counted_form(self._texts[end]):
            return None
        start = self.before(end)
        telling = {(stem,) for _, stem in self._reading.words[start - 1].stems} if start else set[tuple[str]]()
        told = start < end and not telling.isdisjoint(self._measuring.telling)
        return (start, end) if told and any(map(self.is_known, range(start, end))) else None

    def is_owned(self, at: int) -> bool:
        """Whether a pronoun ends a noun: بلغ | أداؤه السلبي."""
        articled = any(self._language.is_article(prefix) for prefix, _ in self._reading.words[at].stems)
        owned = not articled and self._language.owned(self._reading.tokens[at].word)
        return bool(owned) or self._language.has_possessor(self._texts[at])

    def is_known(self, at: int) -> bool:
        """Whether a noun is definite by itself or by a name behind it, as what a noun of change is of: not نمو | سنوي مركب."""
        return self._language.is_definite(self._texts[at]) or at + 1 in self._names.values()

    @cached_property
    def _said_that(self) -> Collection[tuple[str, ...]]:
        return self._language.words.cues["said_that"]
