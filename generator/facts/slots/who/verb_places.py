"""Where verbs and what they act on stand, where verbs come first."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.who.verb_shapes import may_be_verb
from generator.facts.tokens import QUOTES
from generator.values import Kind, Term


class Clause(NamedTuple):
    """A verb with who does it, `None` where that is a pronoun; `end`: the token behind both, whichever comes last."""

    verb: int
    who: Name | Term | None
    end: int


def verb_at(sentence: ReadSentence, at: int) -> int | None:
    """The verb at a token, past dates, what marks or negates it (قد، لا، كان) and an opening quotation mark: أنه، أمس، ضخ."""
    at = past_dates(sentence, at)
    at += at < len(sentence.tokens) and sentence.texts[at] in QUOTES
    at += sentence.cue_at("was", at) if at < len(sentence.tokens) else 0
    at += sentence.cue_at("verb_marker", at) or sentence.cue_at("negation", at)
    if at - 1 in sentence.cue_starts("passive_auxiliary"):
        return None
    return at if at < len(sentence.tokens) and may_be_verb(sentence, at) else None


def is_object(sentence: ReadSentence, at: int) -> bool:
    """Whether what a verb acts on stands right behind it, so that nothing there is its subject, as in قام 12 شخصاً."""
    figure, word = figures_beginning(sentence).get(at), sentence.reading.text(at)
    if figure is not None:
        return figure.kind in {Kind.MONEY, Kind.MEASURE}
    led = word in sentence.language.words.names.prepositions or sentence.cue_at("with_pronoun", at) > 0
    return led or sentence.language.is_counted_form(word)


def past_dates(sentence: ReadSentence, at: int) -> int:
    """The token behind the dates that begin at a token."""
    while at < len(sentence.tokens) and at in sentence.dated:
        at += 1
    return at
