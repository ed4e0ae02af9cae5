"""Figures that nobody did or holds: of how many others are a part, in what or after how long something was done."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.sizes import is_size_of_one
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_HINDERED = 6
"""Tokens from a verb of rejecting to an amount."""
_FOR = "ب"
"""The letter by which Arabic attaches what is asked to its verb."""
_ASKED = 12
"""Tokens from an Arabic verb of asking to the verbal noun of what is asked."""
_TO_ASKED = 2
"""Tokens from such a noun to its figure: بتقديم | مساعدات بقيمة | 12 مليوناً."""
_STRIKING = frozenset(
    {"attack_verb", "bomb_verb", "burn_verb", "destroy_verb", "fire_verb", "raid_verb", "shoot_down_verb"}
)
"""The lexicon's verbs of striking something with whatever is in it."""
_SAVING = frozenset({"rescue_verb", "intercept_verb", "hold"})
"""The lexicon's verbs of what is done to those whom something holds as well."""
_OF_WHOLE = 2
"""Words of "of the" and the like."""


def is_undone(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is no object of the verb of its clause."""
    cited = figure.tokens[0] in sentence.cue_ends("according_to")  # according to two officials
    return (
        cited
        or is_size_of_one(sentence, figure)
        or _is_hindered(sentence, figure)
        or _is_asked(sentence, figure)
        or is_whole(sentence, figure)
        or _is_carried(sentence, figure)
        or _is_aboard(sentence, figure)
        or _is_setting(sentence, figure)
        or (figure.kind is Kind.DURATION and figure.tokens[0] in sentence.cue_ends("before_or_after"))
    )


def is_of_independents(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether seats or votes are of independents right ahead of them in English, who are no party: and independents | won 4."""
    if sentence.language.words.verb_first:
        return False
    start = figure.tokens[0]
    at = next((at for at in sentence.cue_starts("independents") if at < start <= at + _HINDERED), None)
    return at is not None and not any(sentence.texts[mark] in COMMAS for mark in range(at, start))


def _is_hindered(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether somebody keeps an amount or time from being given or observed: to delay a 50bn package, rejected a 12-day truce."""
    start = figure.tokens[0]
    if figure.kind not in {Kind.MONEY, Kind.DURATION}:
        return False
    near = range(max(0, start - _HINDERED), start)
    at = next((at for at in reversed(near) if sentence.cue_at("hindering", at)), None)
    return at is not None and not sentence.mark_between(at, start) and not sentence.cue_between("said_that", at, start)


def _is_asked(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether somebody asks in Arabic for what the verbal noun before a figure tells: طالبت بتقديم 12 مليوناً، دعا إلى بناء 12."""
    start = figure.tokens[0]
    if not (sentence.language.words.verb_first and sentence.cues["asking"]):
        return False
    for end in sentence.cue_ends("deed"):
        deed = end - 1
        led = deed > 0 and sentence.texts[deed - 1] in sentence.language.words.names.prepositions
        attached = any(prefix.endswith(_FOR) for prefix, _ in sentence.reading.words[deed].stems)
        asked = (led or attached) and sentence.cue_between("asking", max(0, deed - _ASKED), deed)
        if 0 <= start - end <= _TO_ASKED and asked and not sentence.mark_between(end, start):
            return True
    return False


def is_whole(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is only what another is a part of: won 140 of the 275 seats, $2bn of the $3bn; من أصل 18 ولاية."""
    start = figure.tokens[0]
    if figure.kind is Kind.MONEY:
        return _is_whole_sum(sentence, start)
    if figure.kind is not Kind.COUNT:
        return False
    if start in sentence.cue_ends("out_of") or sentence.words(start - 1, start) == "/":  # 12/15 districts
        return True
    ends = _ends(sentence)
    return any(at in ends and sentence.cue_at("of_whole", at) == start - at for at in range(start - _OF_WHOLE, start))


def _is_whole_sum(sentence: ReadSentence, start: int) -> bool:
    """Whether "of the" leads from a sum to the one that begins at a token: gave $2bn | of the | $3bn needed."""
    of = start - _OF_WHOLE
    return sentence.cue_at("of_whole", of) == _OF_WHOLE and any(
        one.kind is Kind.MONEY and one.tokens[1] == of for one in sentence.figures
    )


def _is_carried(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a count is of whom or what something holds that was attacked: opened fire on a bus carrying 45, على حافلة تقل 45.

    Who attacked it carries none of them. The word for holding stands between its noun and the figure, the attack ahead.
    """
    start, end = figure.tokens
    if figure.kind is not Kind.COUNT:
        return False
    aboard = start - 1 if sentence.cue_at("inside_it", end) else 0
    holding = next((at for at, length in sentence.cues.get("with_inside", {}).items() if at + length == start), aboard)
    struck = (verb.tokens[0] for verb in sentence.of(Category.DOING) if verb.term.id in _STRIKING)
    attacks = [at for at in (*sentence.beginning("attack", "striking_verb"), *struck) if at < holding - 1]
    noun = holding > 0 and sentence.texts[holding - 1].isalpha()
    return noun and bool(attacks) and not sentence.mark_between(max(attacks), start)


def _is_aboard(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "and" joins a clause with no verb on what something held: عثر الحرس على حطام طائرة، | وعلى متنها | 22."""
    inside = next(
        (at for at, length in sentence.cues.get("inside_it", {}).items() if at + length == figure.tokens[0]), None
    )
    if inside is None or not sentence.and_attached(inside):
        return False
    verbs = [verb.term.id for verb in sentence.of(Category.DOING) if verb.tokens[0] < inside]
    return not verbs or verbs[-1] not in _SAVING


def _is_setting(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether premises, vessels or years are only what something was done in: rescued 114 people in two boats; in three decades.

    So are things underneath which something was: found the rifle beneath | 12 pallets.
    """
    start, end = figure.tokens
    if figure.kind is Kind.COUNT and sentence.cue_at("covered_by", start - 1):
        return True
    if not start or figure.kind not in {Kind.COUNT, Kind.DURATION} or sentence.cue_at("place", start - 1) != 1:
        return False
    if figure.kind is Kind.DURATION:
        return True
    premises = any(sentence.cue_at("premises", at) for at in range(start, end))
    return premises or counts_facilities(sentence, figure)


@once_a_sentence
def _ends(sentence: ReadSentence) -> frozenset[int]:
    """The tokens behind its figures."""
    return frozenset(figure.tokens[1] for figure in sentence.figures)


def counts_facilities(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts what is built for people to be in: hospitals, prisons, camps."""
    language = sentence.language
    facilities = language.words.names.facilities
    label = figure.unit.labels.get(language.code, "") if figure.unit is not None else ""
    nouns = range(figure.number_tokens[1], figure.tokens[1])
    written = any(not sentence.reading.words[at].rests.isdisjoint(facilities) for at in nouns)
    return written or not facilities.isdisjoint(language.fold_word(label).split())  # 23 سجناً
