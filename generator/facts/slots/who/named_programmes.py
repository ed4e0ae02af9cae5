"""The programmes that quotation marks name as the subject of what only somebody can do: تمكن | مشروع «كرو» | من نزع 12 لغماً.

A project or an initiative is a thing of which most verbs tell what was done to it (أطلق مشروع «كرو»); one that can or manages
to do something acts.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.subject_phrases import end_in_quotes, may_describe
from generator.facts.slots.who.verb_places import Clause
from generator.facts.tokens import COMMAS
from generator.text.document import Part

_LONGEST = 6
"""Words behind the name that tell what the programme is: السوري لنزع الألغام."""


def named_who_can(sentence: ReadSentence) -> Iterator[Clause]:
    """The programmes named in quotation marks right behind a verb of what somebody can, with all that is told of them."""
    if sentence.sentence.part is Part.TITLE or not sentence.language.words.verb_first:
        return
    for verb in sentence.cue_starts("able"):
        noun = verb + sentence.cue_at("able", verb)
        if noun + 1 >= len(sentence.tokens) or not sentence.cue_at("programmes", noun):
            continue
        named = end_in_quotes(sentence, noun + 1)
        if named:
            named += may_describe(sentence, named) and sentence.language.is_definite(sentence.texts[named])  # السوري
            yield Clause(verb, sentence.own_words(noun, named), _end_of_more(sentence, named))


def _end_of_more(sentence: ReadSentence, named: int) -> int:
    """The comma or preposition behind what more is told of a programme, the token behind its name where neither is near."""
    near = range(named, min(named + _LONGEST, len(sentence.tokens)))
    return next((at for at in near if sentence.texts[at] in COMMAS or sentence.cue_at("led_deed", at)), named)
