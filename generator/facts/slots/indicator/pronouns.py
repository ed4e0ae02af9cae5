"""What stands for an indicator told before: it has fallen by 50%; a verb that leaves its subject out, لكنه تراجع 50%.

A pronoun that is the subject of a verb of level or change stands for the subject told last, of its own sentence or the one before:
The price of bitcoin soared. | It | hit a peak of $20,000; turnout was 40%, in 2003 | the figure | was 29%. Not of a verb whose
subject is somebody: it raised $3 million.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.leading import Lead, Leads
from generator.facts.slots.indicator.measuring import CHANGES, Measuring, Phrasing, Says
from generator.facts.slots.indicator.walking import closed_in, way_between
from generator.lexicon import Category
from generator.values import Term

_NEAR = 8
"""Tokens between a subject and its verb."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """An indicator of which a verb says how it stands or changes; `end`: the token behind it."""

    end: int
    term: Term
    verb: Phrasing


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
        omitted = self._omitted() if self._sentence.language.words.verb_first else ()
        return (*self._pronouns(), *omitted)

    def topic(self) -> Term | None:
        """The subject that a pronoun of the next sentence can stand for."""
        return self._last_subject(len(self._texts)) or (self._told if self.names() else None)

    def _pronouns(self) -> Iterator[Name]:
        for at, word in enumerate(self._texts):
            found = self._words.pronouns.longest(word, self._texts, at)
            if found is not None and ((self._opens(at) and self._moves(at + found[1])) or self._is_behind_verb(at)):
                term = self._last_subject(at) or self._told
                if term is not None:
                    yield Name(Category.INDICATORS, term, (at, at + found[1]), "", None)

    def _omitted(self) -> Iterator[Name]:
        """Behind a verb that goes on with neither subject nor object: لكنه | تراجع | بنسبة 50%; ، | وهبط | 0.9%; حيث | تراجع."""
        opened = dict(self._openers())
        for at, verb in self._measuring.at.items():
            surely, end = at in opened, verb.tokens[1]
            goes_on = not at or surely or verb.prefix in self._sentence.language.words.numbers.joiners
            if not (goes_on and self._stands(verb, surely=surely) and self._lacks_subject(end)):
                continue
            term = self._told_before(verb) if not opened.get(at, at) else self._told_inside(verb)
            if term is not None:
                yield Name(Category.INDICATORS, term, (end, end), "", None)

    def _openers(self) -> Iterator[tuple[int, int]]:
        """The token behind each word by which more is said of an indicator, and the word's own."""
        for at, word in enumerate(self._texts):
            found = self._words.going_on.longest(word, self._texts, at)
            if found is not None:
                yield at + found[1], at

    def _lacks_subject(self, end: int) -> bool:
        """Whether neither a subject nor an object follows a verb that ends before a token."""
        follows = self._measuring.at.get(end)
        led = follows is not None and not follows.links and follows.says is not Says.EXPECTED
        return led or end in self._sentence.figure_starts or end in self._sentence.dated

    def _told_before(self, verb: Phrasing) -> Term | None:
        """The subject of the sentence before, where it can be that of the verb that opens this one."""
        word = self._texts[verb.tokens[0]].removeprefix(verb.prefix)
        can = self._told is not None and self._sentence.language.can_go_on(word, self._told.surface)
        return self._told if can else None

    def _told_inside(self, verb: Phrasing) -> Term | None:
        """The subject told last in the sentence, where its verb agrees with this one."""
        start = verb.tokens[0]
        at = bisect_left(self._subjects, start, key=lambda subject: subject.end)
        if not at:
            return None
        last = self._subjects[at - 1]
        words = (self._texts[one.tokens[0]].removeprefix(one.prefix) for one in (last.verb, verb))
        return last.term if self._sentence.language.can_share_subject(*words) else None

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

    def _is_behind_verb(self, at: int) -> bool:
        """Whether the verb that tells how something stands or changes is right ahead of a token: وتبلغ | النسبة | في الريف 66%."""
        verb = self._measuring.ending.get(at) if self._sentence.language.words.verb_first else None
        return verb is not None and self._stands(verb, surely=True)

    def _stands(self, verb: Phrasing, *, surely: bool = False) -> bool:
        """Whether a verb has for its subject what stands or changes, not who tells or moves it; `surely`: it can be no noun."""
        phrase = tuple(self._texts[slice(*verb.tokens)])
        phrase = (phrase[0].removeprefix(verb.prefix), *phrase[1:])
        acts = phrase in self._words.moving or phrase in self._words.telling
        return (verb.says in CHANGES or verb.says is Says.LEVEL) and (surely or not verb.noun) and not acts

    @cached_property
    def _subjects(self) -> Sequence[_Subject]:
        """The indicators that are the subject of a verb of level or change, in order."""
        names = ((name, self._leads.of(name)) for name in self._sentence.indicators)
        found = (self._subject(name, lead) for name, lead in names if lead is not None)
        return [subject for subject in found if subject is not None]

    def _last_subject(self, end: int) -> Term | None:
        """The subject told last before a token."""
        at = bisect_right(self._subjects, end, key=lambda subject: subject.end)
        return self._subjects[at - 1].term if at else None

    def _subject(self, name: Name, lead: Lead) -> _Subject | None:
        end = name.tokens[1]
        after = range(end, min(end + _NEAR, len(self._texts)))
        verb = next((at for at in after if at in self._measuring.at and self._measuring.at[at].links), None)
        if lead.phrasing is not None:
            behind = self._sentence.language.words.verb_first and self._stands(lead.phrasing, surely=True)
            if not behind or lead.phrasing.tokens[1] != lead.start:
                return None
            term = self._sentence.called(name, (lead.start, closed_in(self._sentence, self._measuring, end)))
            return _Subject(end, term, lead.phrasing)
        way = way_between(self._sentence, self._measuring, end, verb, {}) if verb and lead.opens else None
        if verb is None or way is None or way.links:
            return None
        return _Subject(end, self._sentence.called(name, (lead.start, way.more)), self._measuring.at[verb])
