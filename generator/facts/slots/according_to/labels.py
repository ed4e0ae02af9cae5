"""Where the words end that a colon closes, as who speaks: the Red Cross in Yemen: …; in a headline, words that nothing else is."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.offices import place_end
from generator.lexicon import Category

LONGEST_LABEL = 4


def past_place(sentence: ReadSentence, at: int) -> int:
    """The token after where a body is, told behind its name that ends at a token: the Red Cross in Yemen (باليمن)."""
    attached = (place.tokens[1] for place in sentence.of(Category.PLACES) if place.tokens[0] == at and place.prefix)
    return place_end(sentence, at) or next(attached, at)


def label_end(sentence: ReadSentence) -> int:
    """Where the words before a headline's colon end that may be who speaks, neither known nor a place."""
    words = sentence.texts[: LONGEST_LABEL + 1]
    if ":" not in words:
        return 0
    end = words.index(":")
    known = any(name.tokens[0] < end for name in sentence.of(*SPEAKING, Category.PLACES, Category.SAYING))
    free = all(word.isalpha() and word not in sentence.language.words.stop_words for word in words[:end])
    return end if free and not known else 0
