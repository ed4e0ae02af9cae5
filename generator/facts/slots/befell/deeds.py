"""What befell the counted by the verb with which somebody did it: the SDF arrested 12."""

from __future__ import annotations

from generator.facts.befalling import Place, befalling_words
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import right_before
from generator.lexicon import Category
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


def is_acted_on_by_verb(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb right before a figure tells what somebody did to it, whatever befell it: shot down | 34 of 38 drones."""
    acts = any(verb.tokens[1] == figure.tokens[0] for verb in sentence.of(Category.DOING))
    return acts or right_before(sentence, figure) is not None
