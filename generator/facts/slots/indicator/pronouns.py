"""What stands for an indicator told before: it has fallen by 50%; a verb that leaves its subject out, لكنه تراجع 50%.

A pronoun that is the subject of a verb of level or change stands for the subject told last, of its own sentence or the one before:
The price of bitcoin soared. | It | hit a peak of $20,000. Not of a verb whose subject is somebody: it raised $3 million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.leading import Lead, Leads
from generator.facts.slots.indicator.measuring import CHANGES, Measuring, Phrasing, Says
from generator.facts.slots.indicator.walking import closed_in, way_between
from generator.lexicon import Category
from generator.values import Term

_NEAR = 8
"""Tokens between a subject and its verb."""


class Pronouns:
    """Reads what stands for an indicator in one sentence; `told`: the subject of the one before."""

    def __init__(self, sentence: ReadSentence, measuring: Measuring, leads: Leads, told: Term | None) -> None:
        self._sentence = sentence
        self._texts = sentence.texts
        self._words = sentence.language.words.measuring
        self._measuring = measuring
        self._leads = leads
        self._told = told

    def names(self) -> Sequence[Name]:
        """What stands for an indicator, each as that at the token of its pronoun, or behind its verb."""
        return tuple(self._omitted() if self._sentence.language.words.verb_first else self._pronouns())

    def topic(self) -> Term | None:
        """The subject that a pronoun of the next sentence can stand for."""
        subject = next(self._subjects(len(self._texts)), None)
        return subject or (self._told if self.names() else None)

    def _pronouns(self) -> Iterator[Name]:
        for at, word in enumerate(self._texts):
            if (word,) in self._words.pronouns and self._opens(at) and self._moves(at + 1):
                term = next(self._subjects(at), self._told)
                if term is not None:
                    yield Name(Category.INDICATORS, term, (at, at + 1), "", None)

    def _omitted(self) -> Iterator[Name]:
        """Behind a verb that opens the sentence and goes on with neither subject nor object: لكنه | تراجع | بنسبة 50%."""
        found = self._words.going_on.longest(self._texts[0], self._texts, 0) if self._texts else None
        start = found[1] if found is not None else 0
        verb = self._measuring.at.get(start)
        if verb is None or self._told is None or not self._stands(verb, surely=start > 0):
            return
        end, follows = verb.tokens[1], self._measuring.at.get(verb.tokens[1])
        led = follows is not None and not follows.links and follows.says is not Says.EXPECTED
        bare = end in self._sentence.figure_starts or end in self._sentence.dated
        text = self._texts[start].removeprefix(verb.prefix)
        if (led or bare) and self._sentence.language.can_go_on(text, self._told.surface):
            yield Name(Category.INDICATORS, self._told, (end, end), "", None)

    def _opens(self, at: int) -> bool:
        """Whether a clause begins at a token: the first, or behind a mark, "and", "but", "that"."""
        before = self._texts[at - 1] if at else ""
        words = self._sentence.language.words
        joined = (
            before in words.numbers.joiners or (before,) in self._words.going_on or (before,) in words.cues["said_that"]
        )
        return not before or before in CLAUSE_MARKS or before == "-" or joined or at - 1 in self._sentence.dated

    def _moves(self, at: int) -> bool:
        """Whether a verb that tells how something stands or changes is at a token, words that leave it open aside."""
        while at in self._measuring.at and self._measuring.at[at].says is Says.BESIDE:
            at = self._measuring.at[at].tokens[1]
        verb = self._measuring.at.get(at)
        return verb is not None and self._stands(verb)

    def _stands(self, verb: Phrasing, *, surely: bool = False) -> bool:
        """Whether a verb has for its subject what stands or changes, not who tells or moves it; `surely`: it can be no noun."""
        phrase = tuple(self._texts[slice(*verb.tokens)])
        phrase = (phrase[0].removeprefix(verb.prefix), *phrase[1:])
        acts = phrase in self._words.moving or phrase in self._words.telling
        return (verb.says in CHANGES or verb.says is Says.LEVEL) and (surely or not verb.noun) and not acts

    def _subjects(self, end: int) -> Iterator[Term]:
        """The indicators before a token that are the subject of a verb of level or change, the last first."""
        for name in reversed(self._sentence.indicators):
            lead = self._leads.of(name) if name.tokens[1] <= end else None
            if lead is not None and (term := self._subject(name, lead)) is not None:
                yield term

    def _subject(self, name: Name, lead: Lead) -> Term | None:
        after = range(name.tokens[1], min(name.tokens[1] + _NEAR, len(self._texts)))
        verb = next((at for at in after if at in self._measuring.at and self._measuring.at[at].links), None)
        if lead.phrasing is not None:
            behind = self._sentence.language.words.verb_first and self._stands(lead.phrasing, surely=True)
            if not behind or lead.phrasing.tokens[1] != lead.start:
                return None
            return self._sentence.called(name, (lead.start, closed_in(self._sentence, self._measuring, name.tokens[1])))
        way = way_between(self._sentence, self._measuring, name.tokens[1], verb, {}) if verb and lead.opens else None
        return self._sentence.called(name, (lead.start, way.more)) if way is not None and not way.links else None
