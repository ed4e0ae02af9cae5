"""Who comes next in an order where verbs come first: باعت عُمان 14%، تلتها | قطر والهند | بـ10% و9% على التوالي، ثم | كرو | بـ6%.

They have it where the sentence tells who has the figure ahead, "followed by", "then" or a joined name behind it. A town or province
is where, not who, and nobody has people who only are somewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.lists import last_run
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.holding.parties import before_tally
from generator.facts.slots.who.holding.rank_phrases import phrase
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import STOPS
from generator.values import Term

_LEADS = ("followed_by", "and_then")
_LONGEST = 8
"""Tokens of who comes next."""


def find_next_behind_verb(clauses: Clauses) -> tuple[Found[tuple[Term, ...]], Figure] | None:
    """Who comes next with a figure, and the figure of whom they follow."""
    sentence, figure = clauses.sentence, clauses.figure
    if not sentence.language.words.verb_first or figure.part_of is not None or figure.counts_people:
        return None
    dealt = _dealt_out(sentence, figure)
    start = dealt[0].tokens[0]
    before = next(figures_ahead(sentence, start), None)
    end = before_tally(sentence, start)
    if before is None or before.kind is not figure.kind or before.part_of is not None or end == start:
        return None
    lead = _lead(clauses, before, end)
    who = _followers(clauses, lead, end, dealt.index(figure), len(dealt)) if lead is not None else ()
    return (Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(end - 1, end))), before) if who else None


def _dealt_out(sentence: ReadSentence, figure: Figure) -> Sequence[Figure]:
    """The figures of one list that "respectively" behind it deals out, the figure alone without it: بـ | 10% و9% | على التوالي."""
    for at in sentence.cue_starts("respectively"):
        listed = last_run(sentence.reading, [one for one in sentence.figures if one.tokens[1] <= at])
        if figure in listed:
            return listed
    return (figure,)


def _lead(clauses: Clauses, before: Figure, end: int) -> int | None:
    """Where those begin who follow whoever has the figure ahead: behind "followed by" or "then", or where "and" joins them."""
    sentence, start = clauses.sentence, before.tokens[1]
    leads = (at for at in sentence.beginning(*_LEADS) if start <= at < end)
    at = max(leads, default=start)
    lead = at + max(sentence.cue_at(cue, at) for cue in _LEADS)
    between = range(start, at)
    apart = not sentence.verbs.isdisjoint(between) or not STOPS.isdisjoint(sentence.texts[start:end])
    joined = (
        lead == start and sentence.and_attached(lead) and find_next_behind_verb(Clauses(sentence, before, clauses.told))
    )
    return lead if (lead > at or joined) and not apart and lead < end <= lead + _LONGEST else None


def _followers(clauses: Clauses, start: int, end: int, index: int, many: int) -> tuple[Term, ...]:
    """Who stands between two tokens, or the one at an index of as many as are dealt out there."""
    sentence = clauses.sentence
    if many > 1:
        joints = [start, *(at for at in range(start + 1, end) if sentence.and_attached(at)), end]
        if len(joints) != many + 1:
            return ()
        start, end = joints[index], joints[index + 1]
    if sentence.language.is_counted_form(sentence.texts[end - 1]):
        end -= 1  # ثم حزب كرو | رابعا | بـ30
    told = subject_at(sentence, start)
    if told is not None and told[1] == end and isinstance(told[0], Term):
        return (told[0],)
    name = actor_at(sentence, start)
    names = [] if name is None else joined_names(sentence, name, actors(sentence)) if many == 1 else [name]
    if names and names[-1].tokens[1] == end:
        return acting_terms(sentence, names, clauses.told.named)
    words = phrase(sentence, start, end)
    return (words,) if words is not None else ()
