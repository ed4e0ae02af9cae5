"""Who is only cited or let speak, and so does nothing of what a sentence tells: the UN, which has 40 staff there, said 12 died."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.slots.according_to.cited import CITED
from generator.facts.slots.according_to.no_speech import is_no_speech
from generator.facts.slots.according_to.saying import FINDINGS, first_name, known_subject
from generator.facts.slots.according_to.unnamed import unknown_subject
from generator.facts.slots.clauses import set_off_clause
from generator.facts.slots.noun_phrases import phrase_start
from generator.lexicon import Category


def only_cited(sentence: ReadSentence, start: int) -> bool:
    """Whether a name is of who speaks or is cited: says | the UN; according to the Karwa news | agency."""
    starts = {start, phrase_start(sentence, start)}
    return not starts.isdisjoint(_cited(sentence)) or any(name in starts for name, _, _ in _spoken(sentence))


def tells_of_speaker(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb only tells more of who is cited, or what who speaks did besides, so that a figure is no object of it.

    The Observatory, which monitors the war, said 12 died; the minister visited the camp and said 12 died; according to the UN,
    which has 40 staff there, 12 died.
    """
    if any(end <= verb < said < figure.tokens[0] for _, end, said in _spoken(sentence)):
        return True
    opening = set_off_clause(sentence, (verb, verb + 1), figure) if sentence.cues.get("set_off") else None
    return opening is not None and opening in _cited(sentence).values()


@once_a_sentence
def _spoken(sentence: ReadSentence) -> Sequence[tuple[int, int, int]]:
    """Of each verb of saying with a subject of its own the tokens where that begins and ends, and the verb's."""
    verbs = (verb for verb in sentence.of(Category.SAYING) if verb.dimension != FINDINGS)
    told = ((_subject(sentence, verb), verb.tokens[0]) for verb in verbs if not is_no_speech(sentence, verb))
    return [(*subject, at) for subject, at in told if subject is not None]


def _subject(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    known = known_subject(sentence, verb)
    return known.tokens if known is not None else unknown_subject(sentence, verb)


@once_a_sentence
def _cited(sentence: ReadSentence) -> Mapping[int, int]:
    """Where each name that is cited begins → the token behind it."""
    ends = (*sentence.cue_ends("according_to"), *sentence.cue_ends("according_to_attached"))
    names = filter(None, (first_name(sentence, end, CITED) for end in ends))
    return {name.tokens[0]: name.tokens[1] for name in names}
