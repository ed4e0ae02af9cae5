"""Who goes on in a passive that tells of a further deed, or in a list: كما تم حجز 8 سيارات, the arrests included 12 men.

A sentence between that counts what nobody did (the fines came to 9 million) does not end it, one that counts nothing does.
"""

from __future__ import annotations

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Who

_BESIDES = 3
"""Tokens between "also" and the passive, or the counted and the passive."""
_HURT = frozenset({"death", "injury", "kidnapping"})
"""What others may have done, as kinds of what befalls people."""


def done_besides(sentence: ReadSentence, figure: Figure, doers: Who) -> Who:
    """Who did what the sentence before counts, where "also" tells of a further deed of nobody's."""
    if doers is None or not sentence.cues.get("besides"):
        return None
    passive = (
        _passive_ahead(sentence, figure) if sentence.language.words.verb_first else _passive_behind(sentence, figure)
    )
    if passive is None:
        return None
    return Found(doers.value, Cue(CueKind.WHO_GOES_ON, sentence.text_span(*passive), origin=doers.cue.span))


def _passive_ahead(sentence: ReadSentence, figure: Figure) -> tuple[int, int] | None:
    """The deed that a passive tells right before a figure or the ones listed with it: كما تم | حجز | 8 سيارات."""
    start = figure.tokens[0]
    passive = max((end for end in sentence.cue_ends("passive_auxiliary") if end <= start), default=None)
    if passive is None or not any(abs(passive - at) <= _BESIDES for at in sentence.cue_starts("besides")):
        return None
    deeds = [(at, at + length) for at, length in sentence.cues.get("deed", {}).items() if passive <= at < start]
    if not deeds or any(passive <= verb < start for verb in sentence.verbs):
        return None
    return max(deeds) if max(deeds)[1] == start or figure_between(sentence, passive, start) else None


def _passive_behind(sentence: ReadSentence, figure: Figure) -> tuple[int, int] | None:
    """The auxiliary behind a figure of a passive that tells what was done, not whom somebody hurt: 12 rifles | were also."""
    befell = find_befell(sentence, figure, None)
    told = told_by(befell.value) if befell is not None else None
    if told is None or told.alone or told.happens or told.kind in _HURT:
        return None
    near = range(figure.tokens[1], min(figure.tokens[1] + _BESIDES, len(sentence.tokens)))
    return next(((at, at + 1) for at in near if sentence.cue_at("passive_auxiliary", at)), None)


def _among(sentence: ReadSentence, start: int) -> int | None:
    """The form of "be" behind "among" and those to whom something was done, opening a sentence: among the arrested | were."""
    be = next((at for at in sentence.cue_starts("passive_auxiliary") if at < start), None)
    return be if be is not None and sentence.cue_at("among_group", 0) and not figure_between(sentence, 0, be) else None


def done_listed(sentence: ReadSentence, figure: Figure, doers: Who) -> Who:
    """Who did what the sentence before counts, where this one lists what came of it: the seized goods included 12 rifles.

    Such are the arrests, the dismantled mines (شملت الاعتقالات 5 من تعز); nothing but figures of the list lies between. Or it tells
    who is among those to whom it was done: among the arrested were 12; ومن بين المعتقلين 8 نساء.
    """
    start = figure.tokens[0]
    verb = max((at for at in sentence.cue_starts("contents") if at < start), default=None)
    verb = verb if verb is not None else _among(sentence, start)
    among = next((at for at in sentence.cue_starts("among_those") if at < start), None)
    if doers is not None and among is not None and _opens(sentence, among, start):
        return Found(doers.value, Cue(CueKind.WHO_GOES_ON, sentence.text_span(among, among + 1), origin=doers.cue.span))
    if doers is None or verb is None or any(verb < other < start for other in sentence.verbs):
        return None
    beside = (
        range(verb + 1, verb + _BESIDES) if sentence.language.words.verb_first else range(max(0, verb - _BESIDES), verb)
    )
    if not any(sentence.cue_at("came_of_deed", at) for at in beside):
        return None
    return Found(doers.value, Cue(CueKind.WHO_GOES_ON, sentence.text_span(verb, verb + 1), origin=doers.cue.span))


def _opens(sentence: ReadSentence, at: int, figure: int) -> bool:
    """Whether words at a token open a sentence, or what "that" leads to, with no verb between them and a figure."""
    opens = not sentence.verbs.intersection(range(at, figure))
    return opens and (at == 0 or at in sentence.cue_ends("said_that"))
