"""Where what is told besides of a figure ends: its parts, the same in other words, in commas, brackets or dashes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS, DASHES

_LONGEST_ASIDE = 14
_LONGEST_PRONOUN = 2


def past_aside(sentence: ReadSentence, figure: Figure) -> int:
    """The token after an aside of parts in commas, brackets or dashes: four civilians, possibly including a child, were killed.

    What befell them may stand before it: 11 were hurt, two of them badly, when a bus overturned.
    """
    end = figure.tokens[1]
    harmed = end + sentence.cue_at("harm", end) if figure.counts_people else end
    starts = dict.fromkeys((harmed, end))
    return next((past for start in starts if (past := _past_aside_at(sentence, figure, start)) > start), end)


def _past_aside_at(sentence: ReadSentence, figure: Figure, end: int) -> int:
    """The token after an aside that opens at a token, else that token itself."""
    if end < len(sentence.tokens) and sentence.texts[end] in DASHES:
        dashes = (
            at for at in range(end + 1, min(end + _LONGEST_ASIDE, len(sentence.tokens))) if sentence.texts[at] in DASHES
        )
        return next(
            (at + 1 for at in dashes if figure_between(sentence, end, at)), end
        )  # 9 shells — 21 in all — in May
    if end < len(sentence.tokens) and sentence.texts[end] == "(":
        return _past_bracket_of(sentence, figure, end)
    if end < len(sentence.tokens) and sentence.texts[end] not in COMMAS:
        return _past_named_part(sentence, end)
    if end >= len(sentence.tokens):
        return end
    closing = next((at for at in sentence.marks if end < at < end + _LONGEST_ASIDE), end)
    inside = [other for other in sentence.figures if end < other.tokens[0] < closing]
    parts = bool(inside) and (_tells_again(sentence, end, inside) or all(other.part_of for other in inside))
    parts = parts or (_breaks_clause if inside else _resumes)(sentence, closing + 1)
    return closing + 1 if parts and sentence.texts[closing] in COMMAS else end


def _tells_again(sentence: ReadSentence, at: int, inside: Sequence[Figure]) -> bool:
    """Whether figures past a comma at a token only say one again: 195 billion, or 7 percent of output, this year.

    So does the share that it is: will cut 900 jobs, a third of its workforce, next year; أي ثلث موظفيها.
    """
    share = inside[0]
    return sentence.cue_at("or_else", at + 1) > 0 or (len(inside) == 1 and share.is_share and share.tokens[0] == at + 1)


def _breaks_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb at a token goes on with the clause that an aside broke: 300 men, backed by six aircraft, | were in Karwa.

    Three men, two Syrians and a Saudi, | were held; three people, a shepherd and two guards, | died in Karwa.
    """
    return at < len(sentence.texts) and at in sentence.beginning("passive_auxiliary", "holding", "passed_away")


def _past_bracket_of(sentence: ReadSentence, figure: Figure, at: int) -> int:
    """The token after a bracket of parts or of the same in other units: 84 cases (60 confirmed, 24 probable) | as of May."""
    closing = next(
        (end for end in range(at, min(at + _LONGEST_ASIDE, len(sentence.tokens))) if sentence.texts[end] == ")"), at
    )
    inside = [other for other in sentence.figures if at < other.tokens[0] < closing]
    told = (inside or figure.equivalents) and all(
        other.is_number_alone or (other.kind in AMOUNTS and other.kind is figure.kind) for other in inside
    )
    compared = sentence.words(closing + 1, closing + 2) in sentence.language.words.change_from
    return closing + 1 if told and not compared else at


def _past_named_part(sentence: ReadSentence, at: int) -> int:
    """The token after a part with a noun of its own right behind its whole: 40 شخصاً بينهم ثلاثة أطفال خلال شهر أيار."""
    index = bisect_left(sentence.figure_starts, at)
    part = sentence.figures[index] if index < len(sentence.figures) else None
    if part is None or part.part_of is None or part.tokens[0] > at + _LONGEST_PRONOUN:
        return at
    named = part.tokens[1] > part.number_tokens[1] and not sentence.mark_between(at, part.tokens[0])
    return part.tokens[1] if named else at


def _resumes(sentence: ReadSentence, at: int) -> bool:
    """Whether the clause goes on behind an aside, with an auxiliary or a place: 900 men, some armed, | were held in Karwa."""
    return at < len(sentence.texts) and at in sentence.beginning("passive_auxiliary", "verb_marker", "place")
