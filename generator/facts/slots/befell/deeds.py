"""What befell the counted by the verb with which somebody did it: the SDF arrested 12."""

from __future__ import annotations

from generator.facts.befalling import Place, befalling_words
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.values import Term


def acted_on(sentence: ReadSentence, figure: Figure, action: Found[Term]) -> Found[Term] | None:
    """What somebody did to the counted: the same words as where nobody is told to have done it."""
    language = sentence.language
    written = language.fold_word(action.value.surface)
    for word in filter(None, (written, language.without_object(written))):
        for place in (Place.BEFORE, Place.AFTER):
            found = befalling_words(language.code, place).get(tuple(word.split()), ())
            one = next((one for one in found if one.can_befall(figure.kind, figure.unit)), None)
            if one is not None:
                return Found(one.term(action.value.surface), Cue(CueKind.BEFELL_DEED, action.cue.span))
    return None


def deed_ahead(sentence: ReadSentence, at: int, window: int) -> int:
    """The noun with which a list of deeds begins that ends with one at a token, that one itself without: تفكيك شبكة | واعتقال 11.

    Nothing is counted ahead of it, and no mark, verb or "that" stands between.
    """
    parting = sentence.verbs | sentence.counted | frozenset(sentence.marks)
    for start in range(at - 1, max(-1, at - window), -1):
        if start in parting or sentence.cue_at("said_that", start):
            return at
        if sentence.cue_at("deed", start) or sentence.cue_at("harm", start):
            first = sentence.from_article(start)
            return deed_ahead(sentence, start, window) if sentence.is_joined(first) else start
    return at
