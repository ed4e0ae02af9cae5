"""Who is only cited or let speak, and so does nothing of what a sentence tells: the UN, which has 40 staff there, said 12 died."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.forecasts import forecasters
from generator.facts.slots.according_to.saying import FINDINGS
from generator.facts.slots.according_to.spoken import Spoken, cited, spoken
from generator.facts.slots.clauses.reach import set_off_clause
from generator.facts.slots.phrases.starts import phrase_start
from generator.values import Term


def only_cited(sentence: ReadSentence, start: int) -> bool:
    """Whether a name is of who speaks or is cited: says | the UN; according to the Karwa news | agency."""
    starts = {start, phrase_start(sentence, start)}
    return not starts.isdisjoint(cited(sentence)) or any(one.start in starts for one in _speaking(sentence))


def is_only_cited(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether who speaks is named in a sentence only as who is cited, which announces no deed: according to | the agency."""
    here = [name for name in sentence.names if name.term.surface == speaker.surface]
    return bool(here) and all(name.tokens[0] in cited(sentence) for name in here)


def tells_of_speaker(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb only tells more of who is cited, or what who speaks did besides, so that a figure is no object of it.

    The Observatory, which monitors the war, said 12 died; the minister visited the camp and said 12 died; according to the UN,
    which has 40 staff there, 12 died.
    """
    if any(one.end <= verb < one.verb.tokens[0] < figure.tokens[0] for one in _speaking(sentence)):
        return True
    opening = set_off_clause(sentence, (verb, verb + 1), figure) if sentence.cues.get("set_off") else None
    return opening is not None and opening in cited(sentence).values()


def only_restates(sentence: ReadSentence, figure: Figure, found: Found[tuple[Term, ...]]) -> bool:
    """Whether the verb of who was found only tells a number, anew or not: the ministry | revised the number of jobs to 139,000.

    The survey | put the depth at 12 km; the commission | raised the turnout figure to 43 percent.
    """
    restating = sentence.beginning("restates")
    if found.cue.kind is not CueKind.WHO_SUBJECT:
        return False
    if figure.tokens[0] in sentence.cue_ends("figure_to"):
        return any(sentence.text_span(at, at + 1) == found.cue.span for at in sentence.cue_starts("raises"))
    telling = (name for name, verb in forecasters(sentence) if verb in restating)
    return any(name.term.surface == found.value[0].surface for name in telling)


@once_a_sentence
def _speaking(sentence: ReadSentence) -> Sequence[Spoken]:
    """Those who speak, none who may as well hold what a verb of findings tells of them."""
    return [one for one in spoken(sentence) if one.verb.dimension != FINDINGS]
