"""Who did what the sentence before counts, with whose further deed a sentence opens: برأت المحكمة 12. وأمرت | بمصادرة 3 سيارات."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verb_shapes import agrees, has_shape, may_be_verb
from generator.facts.slots.who.verbal_continuing import has_no_subject


def resumed(sentence: ReadSentence, doers: Who) -> Iterator[Clause]:
    """The clause that opens a sentence with "and" or "also", its verb of the past without a subject and such that they may do it.

    What goes on may be told of a thing instead: وزعت المنظمة 12 طناً. وتهدف الحملة، | وتهدف إلى توزيع 30.
    """
    start = dateline_end(sentence)
    verb = start + (sentence.cue_at("besides", start) if start < len(sentence.tokens) else 0)
    if doers is None or len(doers.value) > 1 or verb + 1 >= len(sentence.tokens):
        return
    joined = verb > start or sentence.and_attached(verb)
    past = may_be_verb(sentence, verb) and has_shape(sentence, verb) and not _is_imperfect(sentence, verb)
    if joined and past and agrees(sentence, verb, doers.value[0]) and has_no_subject(sentence, verb):
        yield Clause(verb, doers.value[0], verb + 1)


def _is_imperfect(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb is of what goes on or is to come, "and" aside."""
    return sentence.language.is_imperfect(sentence.texts[verb][sentence.and_attached(verb) :])
