"""Whose operation led to a deed: أسفرت عمليات الشرطة عن توقيف 12, the raid by police led to the arrest of 12 men."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.verbal_openings import is_of_object
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.values import Term

_OBJECT = 2
"""Tokens between a deed and the figure that it has for its object."""
_OWNER = 3
"""Tokens between an operation and whose it is."""
_DEEDS = ("deed", "act")


def find_operator(sentence: ReadSentence, figure: Figure, told: Antecedents) -> Who:
    """Whose operation led to the deed right before a figure; of a definite one, who acted before: The raids led to …."""
    led = max((at for at in sentence.cue_starts("led_to") if at < figure.tokens[0]), default=None)
    if led is None or not sentence.cues.get("operation") or not _is_led_to(sentence, figure, led):
        return None
    for at in sentence.cue_starts("operation"):
        conductor = _conductor(sentence, at, led)
        first = led < at if sentence.language.words.verb_first else at < led
        if conductor is None and not first and sentence.mark_between(at, led):
            continue
        owner = conductor or _owner(sentence, at, told.named)
        if owner is not None:
            return one_found(sentence, owner, CueKind.WHO_SUBJECT, at, at + 1)
        if told.doers is not None and is_definite(sentence, at):
            cue = Cue(CueKind.WHO_GOES_ON, sentence.text_span(at, at + 1), origin=told.doers.cue.span)
            return Found(told.doers.value, cue)
    return None


def _conductor(sentence: ReadSentence, operation: int, led: int) -> Term | None:
    """Who carries out an operation that "which" tells more of, ahead of what it led to: عملية، التي | يباشرها المكتب، أسفرت."""
    for clause in told_clauses(sentence):
        if operation < clause.verb < clause.end <= led and is_of_object(sentence, clause.verb):
            return clause.who.term if isinstance(clause.who, Name) else clause.who
    return None


def _is_led_to(sentence: ReadSentence, figure: Figure, led: int) -> bool:
    """Whether a deed stands right before a figure behind what leads to it: أسفرت … عن | توقيف | 12."""
    ends = (end for cue in _DEEDS for end in sentence.cue_ends(cue))
    return any(led < end <= figure.tokens[0] <= end + _OBJECT for end in ends)


def _owner(sentence: ReadSentence, operation: int, named_before: Sequence[Name]) -> Term | None:
    """Whose an operation at a token is: عمليات الشرطة, حملة أمنية للشرطة, a police raid, the operation led by the navy."""
    for name in actors(sentence):
        start, end = name.tokens
        if sentence.language.words.noun_follows_number:
            near = operation < start <= operation + _OWNER and not sentence.mark_between(operation, start)
            owns = near and (name.prefix in OWNING or start == operation + 1)
        else:
            by = any(operation < cue <= start <= cue + 1 for cue in sentence.cue_ends("agent"))
            owns = end == operation or (by and start <= operation + _OWNER + 1)
        if owns and not name.is_country:
            return actor_term(sentence, name, named_before)
    return None
