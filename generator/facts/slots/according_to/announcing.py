"""Who says what a noun for saying tells: مع إعلان | وزارة الصحة | أن; إعلان | الجيش | مقتل 12; claims by | the army | that."""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import first_name, is_told_of
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import office_end
from generator.lexicon import Category


def announcing(sentence: ReadSentence, at: int) -> Name | None:
    """Who stands at a token right behind a noun for saying, where "that" or, where verbs come first, a deed is told behind them."""
    places = (place for place in sentence.of(Category.PLACES) if place.tokens[0] == at and not place.prefix)
    name = first_name(sentence, at, 1) or next(places, None)
    if name is None:
        return None
    end = name.tokens[1] if name.category is Category.PLACES else office_end(sentence, name.tokens[1])
    while sentence.language.words.verb_first and end in sentence.dated:
        end += 1  # إعلان الجيش | الأحد | مقتل 12
    deed = is_told_of(sentence, end) or sentence.cue_at("announced", end) > 0
    deed = deed and sentence.language.words.verb_first and not is_definite(sentence, end)
    deed = deed and not sentence.cue_between("came_after", name.tokens[1], end)  # إعلان الحزب عقب اجتماع
    return name if deed or sentence.cue_at("said_that", end) else None
