"""Whom the nouns beside a verb tell that no name tells: those ahead of it, and those behind it or counted."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.counted_subjects import counted_subject
from generator.facts.slots.who.definite_subjects import definite_behind, definite_subject
from generator.facts.slots.who.named_subjects import people_of_which
from generator.facts.slots.who.plain_subjects import plain_subject
from generator.facts.slots.who.unknown_names import unknown_ahead, unknown_behind
from generator.values import Kind, Term


def noun_ahead(sentence: ReadSentence, verb: int, figure: Figure, speaker: Term | None) -> Term | None:
    """Who stands ahead of a verb and its auxiliaries: the troops also rescued; where verbs come first أن الفرق الهندسية انتزعت.

    "Who" may stand between them: arrested | three men | who stole 12 cars.

    No such did anything for so long, which tells only how long something lasted.
    """
    end = after_auxiliaries(sentence, verb)
    if not sentence.language.words.verb_first:
        return people_of_which(sentence, verb) or plain_subject(sentence, end)
    if figure.kind is Kind.DURATION:
        return None
    return definite_subject(sentence, end, verb, figure, speaker) or unknown_ahead(sentence, end, verb)


def noun_beside(sentence: ReadSentence, start: int, end: int, figure: Figure, *, follows: bool) -> Term | None:
    """Who does what the verb between two tokens tells, where nothing ahead of it says: أنقذت | البحرية | 24, four agencies gave 12.

    `follows`: whether its subject may stand behind it.
    """
    behind = definite_behind(sentence, end, figure) or unknown_behind(sentence, start, figure) if follows else None
    return behind or counted_subject(sentence, start, figure)
