"""What money is by the noun ahead of it, where what describes a noun stands ahead of it; what stands behind see `compounds`.

- the noun that the amount describes: | debts | of $6bn, a | deal | worth $8bn, the | plant |, valued at $3bn;
- the subject of a clause that tells only how much it is or is sold for: the | prize | is $5,000, | tickets | cost $25.
"""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.slots.indicator.amounts import Tokens
from generator.facts.slots.indicator.measuring import Phrasing, Says
from generator.facts.slots.indicator.spending import SpentNouns
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_VERB = 3
"""Words of a verb that tells how much its subject is."""
_FARTHEST = 8
"""Words that stand between a noun and how much it is."""
_LEADING = frozenset({Says.BESIDE, Says.AT})
"""What may stand between the verb and how much the subject is."""
_HOW_MUCH = frozenset({Says.LEVEL, Says.BY, Says.TO, Says.AT, Says.BESIDE})
"""What may stand between a sum and how much it is."""
_AUXILIARIES = ("modal", "passive_auxiliary", "to_do", "befell_auxiliary")
"""The cues of words that stand ahead of a verb."""
_CLAUSES = ("said_that", "subclause", "fronted_clause", "clause_opener")
"""The cues of words that open a clause."""


class PhraseNouns(SpentNouns):
    """Reads what the amounts of one sentence are by the nouns beside them."""

    def _beside(self, figure: Figure) -> Tokens | None:
        if figure.kind is not Kind.MONEY:
            told = self._compound_of(figure) or self._head_before(figure, share=True)
            return told or self._filled(figure) or self._level(figure.tokens[0], share=True)
        return (
            self._compound_of(figure)
            or self._quantified(figure)
            or self._head_before(figure)
            or self._worth(figure)
            or self._subject(figure)
            or self._limited(figure)
            or self._spent(figure)
        )

    # -- the noun that the amount describes from behind ----------------------------------------------------

    def _head_before(self, figure: Figure, *, share: bool = False) -> Tokens | None:
        """| Debts | of $6bn; a sum also ahead of other words for how much it is: | fines | reached $3m."""
        end, of = self._before_of(figure.tokens[0])
        known = next((name for tokens, name in self._measured.items() if tokens[1] == end), None)
        acts = known is not None and self._language.may_be_participle(self._text(end - 1))  # | fined | £50m
        if known is not None and (of or acts) and not share:  # at a | cost | of £50m
            return None if self._ways.tells_expected(known, figure.tokens[0]) else known.tokens
        near, end = (
            end,
            self._before_party(end) if of else self._before_all(end, _HOW_MUCH - {Says.BY} if share else _HOW_MUCH),
        )
        start = self._behind_verb(self.before(end, of=True), end)
        if start == end or not self._may_be_head(end - 1):
            return None
        governed = self._text(self.from_whose(start) - 1) in self._language.words.names.prepositions
        apart = near > end and governed  # his charge from the | bill | would be $3m
        several = share and self._language.may_be_counted(self._text(end - 1))  # voters of 40%
        return (start, end) if (of and not several) or (self._is_sum(end - 1) and not apart) else None

    def _behind_verb(self, start: int, end: int) -> int:
        """Where nouns begin behind a verb that stands among them: to | make | savings, universities charge | fees."""
        several = (at for at in range(start, end - 2) if self._language.may_be_counted(self._texts[at]))
        start = next((at + 2 for at in several), start)
        start += start < end and self._text(start) in self._language.words.names.prepositions  # a one-off | charge
        cues = self._language.words.cues
        start += start + 1 < end and (self._text(start),) in cues["further"]  # another | bill
        done = start < end and any((self._text(start - 1),) in cues[cue] for cue in ("to_do", "modal"))
        participle = start + 1 < end and self._language.is_adverbial_participle(self._text(start))
        done = done or (participle and self._is_active(start))
        led = done and start + 2 < end and self._text(start + 1) in self._language.words.names.prepositions
        return (
            start + done + led
        )  # to | make | savings of $3m, is | chasing | payments of $3m, is | looking for | cuts of $3m

    def _is_active(self, at: int) -> bool:
        """Whether what stands ahead of a participle shows that it acts: is currently | chasing, after | revealing."""
        while at and self.is_adverb(at - 1):
            at -= 1
        before, words = (self._text(at - 1),), self._language.words
        led = before[0] in words.names.prepositions and before not in self._measuring.of_what
        return led or before in words.cues["passive_auxiliary"] or before in words.cues["subclause"]

    def _before_of(self, end: int) -> tuple[int, bool]:
        """The token of "of", no more than words that leave it open ahead of an amount, and whether it stands there."""
        at = end
        while (
            end - at < _FARTHEST and (phrasing := self._ways.ending.get(at)) is not None and not self.is_whose(at - 1)
        ):
            if (self._text(at - 1),) in self._measuring.of:
                return at - 1, True  # also a | cost | of £5m
            if phrasing.says not in _LEADING:
                break
            at = phrasing.tokens[0]
        return end, False

    def _before_party(self, end: int) -> int:
        """Where those from, by or to whom a sum is begin that end before a token: a | payment | from Karwa of $3m."""
        name = self._names_by_end.get(end)
        start = name.tokens[0] if name is not None else self._owner_before(end)
        at = self.from_whose(start) - 1
        return at if start < end and at > 0 and (self._text(at),) in self._language.words.cues["party_to_sum"] else end

    def _before_all(self, end: int, says: frozenset[Says]) -> int:
        """Where adverbs and words that say so, no noun, begin that end before a token."""
        at = end
        while at and end - at < _FARTHEST:
            phrasing = self._ways.ending.get(at)
            if phrasing is not None and phrasing.says in says and not phrasing.noun:
                at = phrasing.tokens[0]
            elif self.is_adverb(at - 1):
                at -= 1
            else:
                break
        return at

    def _worth(self, figure: Figure) -> Tokens | None:
        """A | deal | worth $8bn; the | plant |, valued at $3bn, opened; the | deal | is worth $8bn."""
        end = self._before_cue("amount_worth", figure.tokens[0])
        if end is None:
            return None
        subject = self._before_auxiliaries(end)
        if subject < end:
            return self._clause_subject(subject)
        end -= self._text(end - 1) in COMMAS
        start = self.before(end, of=True)
        lone = start < end and self._is_lone(start, end)
        phrase = self._counted_before(end) or self.phrase_before(end)
        if lone and (phrase is None or not self._is_sum(self.end(phrase[0]) - 1)):
            phrase = start, end
        if phrase is None or self.is_whose(phrase[0]) or not self._may_be_head(phrase[1] - 1):
            return None  # for many exporters | totalling $3m
        return self._behind_verb(*phrase), end

    def _is_lone(self, start: int, end: int) -> bool:
        """Whether nouns do not say more of others by a preposition, or are a sum all the same: seized | goods | worth $3m.

        One of a sort is told by itself: bought a | yacht | costing $3m.
        """
        if (self._text(start - 1),) in self._measuring.manner and self._is_mass(end - 1):
            return True
        outer = self._text(self.from_whose(start) - 1)
        apart = outer in self._language.words.names.prepositions or self._language.may_be_participle(outer)
        return self._is_sum(end - 1) or (apart and self._is_mass(end - 1))

    def _before_cue(self, cue: str, end: int) -> int | None:
        """The token where a phrase of the cue begins that ends before one, words that leave it open aside."""
        phrases = self._language.words.cues[cue]
        for at in range(end, max(0, end - _FARTHEST), -1):
            lengths = range(min(_LONGEST_VERB, at), 0, -1)
            length = next((one for one in lengths if tuple(self._texts[at - one : at]) in phrases), 0)
            if length or not self._is_beside_adverb(at - 1):
                return at - length if length else None
        return None

    def _is_beside_adverb(self, at: int) -> bool:
        return self.is_adverb(at) or ((self._texts[at],) in self._measuring.beside and self._texts[at] != "-")

    # -- the subject of a clause that tells only how much it is ---------------------------------------------

    def _subject(self, figure: Figure) -> Tokens | None:
        """The | prize | is $5,000; | tickets | cost $25; the | house | was sold for $3m; the | debt | stands at $40bn."""
        end = figure.tokens[0]
        if (self._text(figure.tokens[1]),) in self._language.words.cues["compared_by"]:
            return None  # families would be $3 | worse off
        verb = self._before_cue("priced", end)
        if verb is None:
            verb = self._before_cue("costs_whom", self._before_object(end))
        if verb is not None:
            return self._clause_subject(self._before_auxiliaries(verb), known=True)
        return self._level(end)

    def _before_object(self, end: int) -> int:
        """Where those begin that end before a token, by a name or nouns: the strike cost | the airline | $3m."""
        name = self._names_by_end.get(end)
        known = next((tokens[0] for tokens in self._measured if tokens[1] == end), self.before(end))
        start = name.tokens[0] if name is not None else known
        return self.from_whose(start)

    def _level(self, end: int, *, share: bool = False) -> Tokens | None:
        """The subject of a verb of level; of shares no form of "to be", whose subject may be what is shared."""
        link = self._ways.ending.get(self._before_all(end, _LEADING))
        if link is None or not self._tells(link):
            return None
        being = tuple(self._texts[slice(*link.tokens)]) in self._language.words.cues["passive_auxiliary"]
        subject = self._clause_subject(self._before_auxiliaries(link.tokens[0])) if not (share and being) else None
        several = share and subject is not None and self._language.may_be_counted(self._text(subject[1] - 1))
        return subject if not several else None

    def _tells(self, link: Phrasing) -> bool:
        """Whether a verb of level tells how much its subject is, and not who reports it."""
        telling = tuple(self._texts[slice(*link.tokens)]) in self._measuring.telling
        return link.says is Says.LEVEL and not telling

    def _filled(self, figure: Figure) -> Tokens | None:
        """What is so much full or complete: the | dam | is 40% full."""
        if (self._text(figure.tokens[1]),) not in self._language.words.cues["filled"]:
            return None
        end = self._before_auxiliaries(self._before_all(figure.tokens[0], _LEADING | {Says.LEVEL}))
        return self._clause_subject(end)

    def _before_auxiliaries(self, at: int) -> int:
        """Where the auxiliaries, and adverbs with them, begin that stand ahead of a verb: | could have | cost."""
        end = at
        while at and end - at < _FARTHEST and self._is_auxiliary(at - 1):
            at -= 1
        return at

    def _is_auxiliary(self, at: int) -> bool:
        """Whether an auxiliary or an adverb stands at a token, a participle ahead of "to" included: is | expected | to | cost."""
        word, words = (self._texts[at],), self._language.words
        auxiliary = any(word in words.cues[cue] for cue in _AUXILIARIES) or self.is_adverb(at)
        expected = word in self._measuring.expected and self._language.may_be_participle(word[0])
        return auxiliary or expected or (word in self._measuring.beside and not self.is_whose(at))

    def _clause_subject(self, end: int, *, known: bool = False) -> Tokens | None:
        """The nouns that end before a token and open a clause, or whom a relative pronoun there stands for.

        `known`: also an indicator of the lexicon.
        """
        if (self._text(end - 1),) in self._language.words.cues["relative"]:
            end -= 1 + (self._text(end - 2) in COMMAS)
            return self._antecedent(end)
        end = self._before_place(self.ahead_of_aside(end))
        indicator = next((tokens for tokens in self._measured if tokens[1] == end and known), None)
        named = self.capitals_start(end) if known else end
        phrase = indicator or self.phrase_before(end) or ((named, end) if named < end else None)
        if phrase is None or not (indicator or named < end or self._may_be_head(phrase[1] - 1)):
            return None
        start = phrase[0]
        while start and self._may_lead(start - 1):
            start -= 1  # Karwa's OLED | panels, the average | wage
        while self.is_whose(start - 1):
            start -= 1  # his most | recent mansion
        return phrase if self._opens_clause(start) else None

    def _may_lead(self, at: int) -> bool:
        """Whether a name, an owner or an adjective that says nothing of its own stands ahead of nouns."""
        named = self._reading.tokens[at].capital or self._is_owner(at) or self.is_adverb(at)
        return (named or self.is_light_adjective(at)) and not self.is_whose(at)

    def _before_place(self, end: int) -> int:
        """Where the places that end before a token begin, with their preposition: the average | rent | in Dublin and Cork | is."""
        start = end
        while (name := self._names_by_end.get(start)) is not None and name.category is Category.PLACES:
            start = name.tokens[0] - 1
            if self._text(start) not in self._language.words.numbers.joiners:
                break
        return start if start < end and (self._text(start),) in self._language.words.cues["place"] else end

    def _antecedent(self, end: int) -> Tokens | None:
        """The nouns that end before a relative clause, with those that they are of: the | cost of the parts |, which is $3."""
        start = self.before(end, of=True)
        named = self.capitals_start(end)
        if start == named == end or not (named < end or self._may_be_head(end - 1)):
            return None
        start = min(start, named)
        of = self.from_whose(start) - 1
        outer = next(
            (tokens[0] for tokens in self._measured if tokens[1] == of), self.before(of, of=True) if of > 0 else of
        )
        return (outer, end) if outer < of and (self._text(of),) in self._measuring.of else (start, end)

    def _opens_clause(self, start: int) -> bool:
        """Whether a clause begins at a token: the sentence, or behind a mark, a date, "and", who says so."""
        at, words = start - 1, self._language.words
        text = self._text(at)
        fronted = self._names_by_end.get(start)  # In Spain | a loaf costs
        marked = (
            (fronted is not None and fronted.tokens[0] == 1)
            or text in CLAUSE_MARKS
            or text in QUOTES
            or text in DASHES
            or text in words.numbers.joiners
        )
        told = at in self._sentence.dated or self._reading.entry(at, Category.SAYING) is not None
        return at < 0 or marked or told or any((text,) in words.cues[cue] for cue in _CLAUSES)
