"""Who harmed people by blowing himself up, told by no name: قتل 12 عندما فجر انتحاري نفسه; when a suicide bomber blew himself up.

Not the adjective of an attack: قتل 12 في تفجير انتحاري.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import one_found
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.who.antecedents import Who


def find_bomber(sentence: ReadSentence, figure: Figure) -> Who:
    """The bomber whose deed harmed the counted, nobody where that only came before what harmed them."""
    if not sentence.cues.get("bomber") or not is_harmed(sentence, figure):
        return None
    for at, length in sentence.cues["bomber"].items():
        if at not in range(*figure.tokens) and _blew_up(sentence, at, at + length) and _led_to(sentence, figure, at):
            return one_found(sentence, sentence.own_words(at, at + length), CueKind.WHO_ATTACK, at, at + length)
    return None


def _blew_up(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb for what a bomber does stands by him: فجر | انتحاري, suicide bomber | detonated."""
    if sentence.language.words.verb_first:
        return start in sentence.cue_ends("blew_up")
    return sentence.cue_at("blew_up", end) > 0


def _led_to(sentence: ReadSentence, figure: Figure, bomber: int) -> bool:
    """Whether what befell the counted came of a bomber: behind it but not so much later, ahead of it with what that led to."""
    if figure.tokens[1] <= bomber:
        after = max((at for at in sentence.cue_starts("came_after") if figure.tokens[1] <= at < bomber), default=bomber)
        times = sentence.language.words.times
        units = times.units.first_words | times.unit_plurals.first_words | times.dual_units.first_words
        later = any(sentence.texts[at] in units for at in range(after - 1, bomber))  # two days after, بعد يومين
        return not later and sentence.dated.isdisjoint(range(after - 1, bomber))
    led = sentence.cue_between("led_to", bomber, figure.tokens[0])
    return led or not sentence.language.words.verb_first
