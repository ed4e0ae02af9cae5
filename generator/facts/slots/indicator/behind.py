"""The indicator inside a figure or behind it: a $4 billion trade deficit, a 7% rise in exports, لا تقل نسبة البطالة عن 20 %."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.cues import Cue, CueKind
from generator.facts.measured.noun_runs import past_owner
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.leading import LONGEST_BEFORE, Leads
from generator.facts.slots.indicator.measured import Measured, beside, told_by
from generator.facts.slots.indicator.measuring import Measuring, Phrasing, Says
from generator.values import Change

_MOVING = {("adding_to", "added_to"): Change.RISE, ("taking_off", "taken_off"): Change.FALL}
"""The cues of verbs that add an amount to something or take it from that, with what leads to it behind the amount."""

_OUTPUT = frozenset({"gdp", "real_gdp"})
"""The lexicon's ids of what is added to only as a part of it: tourism adds $4 billion to GDP."""
_LONGEST_SUBJECT = 3
"""Tokens between a verb that comes first and its amount."""


class Behind:
    """Reads the indicators that the figures of one sentence have inside or behind them."""

    def __init__(self, sentence: ReadSentence, measuring: Measuring, leads: Leads) -> None:
        self._sentence = sentence
        self._measuring = measuring
        self._leads = leads
        self._texts = sentence.texts
        self._starting = {name.tokens[0]: name for name in sentence.indicators}

    def of(self, figure: Figure) -> Measured | None:
        """The indicator behind a figure, else inside it."""
        return self._behind(figure) or self._inside(figure)

    def _inside(self, figure: Figure) -> Measured | None:
        """Between a qualifier and the number: لا تقل نسبة البطالة عن 20 %."""
        for name in self._sentence.indicators:
            if figure.tokens[0] <= name.tokens[0] and name.tokens[1] <= figure.number_tokens[0]:
                return Measured(name.term, None, beside(self._sentence, name))
        return None

    def _behind(self, figure: Figure) -> Measured | None:
        """Right behind the figure (a $4 billion trade deficit), or past a noun of change and "in" (a 7% rise in exports)."""
        end, start = figure.tokens[1], figure.tokens[0]
        change = self._measuring.at.get(end)
        name = self._from(end)
        if name is None and change is not None and change.noun:
            name = self._led_by_in(change.tokens[1])
            return Measured(name.term, *told_by(self._sentence, change)) if name is not None else None
        if name is not None and not name.prefix and not self._sentence.language.is_definite(self._texts[end]):
            return self._compound(name)
        name, change = self._led_by_in(end), self._change_before(start)
        if name is None or change is None:
            return self._added(figure)
        return Measured(name.term, *told_by(self._sentence, change))

    def _added(self, figure: Figure) -> Measured | None:
        """To what a verb adds an amount, or from what it takes it: adds $4 trillion | to the deficit, أضاف 3 مليارات إلى الدين."""
        light = self._sentence.language.words.names.prepositions | self._sentence.language.words.definite_articles
        for (moving, leading), change in _MOVING.items():
            start, end = figure.tokens
            verb = self._verb_of(moving, start)
            links = self._sentence.cues.get(leading, {})
            while (
                end < len(self._texts)
                and end not in links
                and (end in self._sentence.dated or self._texts[end] in light)
            ):
                end += 1  # $4 trillion | over the next decade | to
            name = self._past_light(end + links[end]) if verb is not None and end in links else None
            if verb is not None and name is not None:
                cue = Cue(CueKind.INDICATOR_CHANGE, self._sentence.text_span(verb, verb + 1))
                return Measured(name.term, change, cue)
        return None

    def _verb_of(self, cue: str, start: int) -> int | None:
        """The verb right ahead of an amount, its subject between where verbs come first."""
        farthest = _LONGEST_SUBJECT if self._sentence.language.words.verb_first else 0
        near = (at for at, length in self._sentence.cues.get(cue, {}).items() if 0 <= start - at - length <= farthest)
        verb = max(near, default=None)
        return None if verb is None or self._sentence.mark_between(verb, start) else verb

    def _past_light(self, at: int) -> Name | None:
        """The indicator at a token, an article and adjectives aside: to | the federal primary | deficit; إلى | الدين العام."""
        start = self._sentence.past_article(at)
        near = range(start, min(start + LONGEST_BEFORE + 1, len(self._texts)))
        first = next((one for one in near if one in self._starting), None)
        if first is None or any(
            one in self._sentence.marks or one in self._sentence.verbs for one in range(start, first)
        ):
            return None
        name = self._starting[first]
        return name if name.term.id not in _OUTPUT and not self.goes_on(name.tokens[1]) else None

    def _compound(self, name: Name) -> Measured | None:
        """An indicator behind its figure; with a noun of change behind it, its change (3% export growth)."""
        change = self._measuring.at.get(name.tokens[1])
        if self.goes_on(name.tokens[1]):
            return None
        if change is not None and change.noun:
            return Measured(name.term, *told_by(self._sentence, change))
        return Measured(name.term, None, beside(self._sentence, name))

    def goes_on(self, at: int) -> bool:
        """Whether a noun goes on with a compound that is another thing: a 5% inflation hedge, a 7% growth target."""
        if at in self._measuring.at and self._measuring.at[at].says is Says.EXPECTED:
            return True
        word = self._texts[at] if at < len(self._texts) else ""
        language = self._sentence.language
        grammar = word in language.words.stop_words or word in language.words.names.prepositions
        known = at in self._measuring.at or grammar or at in self._sentence.verbs
        return word.isalpha() and not known and at not in self._sentence.dated and self._measuring.name(at) is None

    def _led_by_in(self, at: int) -> Name | None:
        """The indicator past "in" or "of" and an article at a token."""
        words = self._sentence.language.words
        opener = self._measuring.at.get(at)
        if opener is None or self._texts[at] not in words.names.prepositions:
            return None
        at = opener.tokens[1]
        name = self._from(at)
        while name is None and (past := self._past_describing(at)) > at:
            at, name = past, self._from(past)
        end = name.tokens[1] if name is not None else at
        while self._sentence.language.is_definite(self._sentence.reading.text(end)):
            end += 1  # نقص 60 سنتيما من سعر | الغازوال
        if name is not None and end > name.tokens[1]:
            return replace(name, term=self._sentence.called(name, (name.tokens[0], end)))
        return name if name is not None and not self.goes_on(name.tokens[1]) else None

    def _past_describing(self, at: int) -> int:
        """The token behind one of a date, whose it is or a word that leaves it open: in | first-quarter | profits, | its | debt."""
        if at in self._sentence.dated:
            return at + 1
        light = self._measuring.at.get(at)
        if light is not None and light.says is Says.BESIDE:
            return light.tokens[1]
        return past_owner(self._sentence.reading, at)

    def _from(self, at: int) -> Name | None:
        """The indicator that starts at a token, with the unknown nouns that close it in: a rise in | car sales."""
        name = self._starting.get(at)
        closed = (self._starting.get(end) for end in range(at + 1, at + 1 + LONGEST_BEFORE))
        found = next((one for one in closed if one is not None and self._leads.closed_in(one.tokens[0]) == at), None)
        if name is not None or found is None or found.prefix or self._is_governed(at):
            return name
        tokens = (at, found.tokens[1])
        return replace(found, term=self._sentence.called(found, tokens), tokens=tokens)

    def _is_governed(self, at: int) -> bool:
        """Whether letters attached to a word make it another noun's: لمكافحة التضخم."""
        letters = self._sentence.language.words.measuring.governed_letters
        return any((prefix,) in letters for prefix, _ in self._sentence.language.stems(self._texts[at]))

    def _change_before(self, at: int) -> Phrasing | None:
        """The noun of change that tells by how much: زيادة قدرها 7 %, an increase of 7%."""
        before = self._measuring.ending.get(at)
        while before is not None and before.says in {Says.OF, Says.BY, Says.BESIDE, Says.LEVEL}:
            before = self._measuring.ending.get(before.tokens[0])
        return before if before is not None and before.noun else None
