"""Who speaks of a deed that a verbal noun right before a figure names, as theirs: أعلنت الشرطة عن ضبط 5 شحنات."""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_from, is_actor, one_found
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.cited_only import is_only_cited
from generator.facts.slots.who.deeds import has_own_subject
from generator.lexicon import Category
from generator.values import Term

_DEED_WINDOW = 2
_CAUSE_WINDOW = 3


def doer_who_speaks(sentence: ReadSentence, figure: Figure, speaker: Term | None) -> Who:
    """Who speaks of a deed that a verbal noun right before a figure names, with no verb: أعلنت عن ضبط 5 شحنات.

    A state does so only where it gives or buys: أعلنت ألمانيا تقديم 5 ملايين.
    """
    state = speaker is not None and any(
        name.is_country and name.term == speaker for name in sentence.of(Category.PLACES)
    )
    if speaker is None or not (state or is_actor(sentence, speaker)) or is_only_cited(sentence, speaker):
        return None
    start = figure.tokens[0]
    for end in sentence.cue_ends("giving_noun" if state else "deed"):
        near = 0 <= start - end <= _DEED_WINDOW and not sentence.cue_between("new_scene", 0, end)
        near = near and not _is_watched(sentence, end)
        near = near and not (_acts_itself(sentence, end) or _is_caused(sentence, end) or _is_foreseen(sentence, end))
        near = near and not has_own_subject(sentence, end, start)
        if near and not figure_between(sentence, end, start) and not sentence.mark_between(end, start):
            return one_found(sentence, speaker, CueKind.WHO_DEED, end - 1, end)
    return None


def _is_watched(sentence: ReadSentence, deed: int) -> bool:
    """Whether a deed whose words end at a token is only documented or counted (تم توثيق اعتقال 48 شخصا), or an adjective."""
    starts = [at for at, length in sentence.cues["deed"].items() if at + length == deed]
    return any(start in sentence.cue_ends("watching") or sentence.reading.words[start].articled for start in starts)


def _is_caused(sentence: ReadSentence, deed: int) -> bool:
    """Whether something is told to have caused a deed whose words end at a token: الحرائق تسببت في إتلاف 1500."""
    return any(sentence.cue_at("caused", at) for at in range(max(0, deed - _CAUSE_WINDOW), deed))


def _is_foreseen(sentence: ReadSentence, deed: int) -> bool:
    """Whether a clause of what is told, with its own subject, leads to a deed: said the deal | would help | the recovery of 12."""
    told = max((verb.tokens[1] for verb in sentence.of(Category.SAYING) if verb.tokens[1] < deed), default=deed)
    between = range(told, deed)
    future = any(sentence.language.is_future(sentence.texts[at]) for at in between)
    return future or any(sentence.cue_at(cue, at) for cue in ("future", "modal") for at in between)


def _acts_itself(sentence: ReadSentence, deed: int) -> bool:
    """Whether somebody is named right behind "that" ahead of a deed, which is theirs: أوضح العميد أن الشرطة قامت بحجز 5."""
    that = max((end for end in sentence.cue_ends("said_that") if end < deed), default=None)
    acts = that is not None and actor_from(sentence, that) is not None
    own = that is not None and bool(sentence.language.owned(sentence.texts[that]))  # وحداته: those of who speaks
    return that is not None and (acts or (sentence.cue_at("acting_for", that) > 0 and not own))
