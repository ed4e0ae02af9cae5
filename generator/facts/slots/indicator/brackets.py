"""Whose move brackets behind a name tell, as reports of markets list shares: “ستروك” (+4,52%), Karwa Steel (up 3%)."""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measured import Measured, told_by
from generator.facts.slots.indicator.measuring import CHANGES, phrasing_before
from generator.facts.slots.phrases.capitals import named_by_capitals, start_of_capitals
from generator.facts.tokens import QUOTES, quoted_start
from generator.lexicon import Category
from generator.values import Change, Kind, Term, ends

_SIGNS = frozenset("+-−–")


def moved_in_brackets(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """What a percentage in brackets tells the move of: the name right ahead of them, in quotation marks, in capitals or known."""
    at = figure.tokens[0]
    if figure.kind is not Kind.PERCENT or at == 0:
        return None
    signed = sentence.texts[at - 1] in _SIGNS
    link = phrasing_before(sentence, at) if not signed else None
    opening = at - 1 - signed if link is None else link.tokens[0] - 1
    if opening < 1 or sentence.texts[opening] != "(" or not (signed or (link is not None and link.says in CHANGES)):
        return None
    indicator = _named_before(sentence, opening)
    if indicator is None:
        return None
    if link is not None:
        return Measured(indicator, *told_by(sentence, link))
    change = Change.FALL if ends(figure.value)[0] < 0 else Change.RISE
    return Measured(indicator, change, Cue(CueKind.INDICATOR_CHANGE, sentence.text_span(at - 1, at)))


def _named_before(sentence: ReadSentence, end: int) -> Term | None:
    """What the name that ends before a token calls, no place."""
    if sentence.texts[end - 1] in QUOTES:
        opening = quoted_start(sentence.texts, end)
        return sentence.own_words(opening + 1, end - 1) if opening is not None else None
    known = sentence.name_before(end, Category.ORGANISATIONS)
    if known is not None:
        return sentence.own_words(*known.tokens, known.prefix)
    return named_by_capitals(sentence, start_of_capitals(sentence, end), end)
