"""Who did it, to whom, where and when: the slots of one figure, each by a linguistic cue of its clause.

- *who*: the agent phrase after the figure ("by …", من قبل); else the subject of the last verb of doing before it — right after
  the verb (نفذت قسد), or before it in the clause (قسد تدير; the SDF carried out). A further verb without a subject of its own
  (وتحتجز) keeps the subject before it.
- *target*: the organisation after "against" (ضد); a definite noun after it (التنظيم, the group) means the organisation last named
  that is called so. Of people it is whom they belong to (مقاتل من …).
- *where*: places after a word of place (في, in) in the sentence, those after the figure before those ahead of it; of a place and
  the one that contains it the finer, unless both are joined by "and".
- *when*: the date nearest the figure that does not date the speaking itself; "the period of the report" is the period the
  article states.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.coreference import called
from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Term

PEOPLE = "people"
"""The dimension of measures that count people."""
_SUBJECT_AFTER = 3
_SUBJECT_BEFORE = 7
_TARGET_WINDOW = 5
_PLACE_WINDOW = 6
_SPOKEN_WINDOW = 5


def find_who(sentence: ReadSentence, figure: Figure) -> tuple[Term, ...]:
    """The agent of the counted action, or the holder of the counted things."""
    if figure.unit is not None and figure.unit.dimension != PEOPLE:
        inside = _inside(sentence, figure)
        if inside is not None:
            return (inside.entry.term(inside.surface),)
    for end in sentence.cue_ends("agent"):
        if end > figure.tokens[1] and not _mark_between(sentence, figure.tokens[1], end):
            named = _organisation_from(sentence, end, _SUBJECT_AFTER)
            if named is not None:
                return (named.entry.term(named.surface),)
    subject: Name | None = None
    last = 0
    for verb in sentence.of(Category.DOING):
        if verb.tokens[0] >= figure.tokens[0]:
            break
        subject = _subject(sentence, verb) or subject
        last = verb.tokens[1]
    if subject is None or _another_acts(sentence, subject, last, figure):
        return ()
    return (subject.entry.term(subject.surface),)


def _another_acts(sentence: ReadSentence, subject: Name, verb_end: int, figure: Figure) -> bool:
    """Whether another organisation stands in a clause of its own between the verb and the figure."""
    return any(
        name.entry is not subject.entry
        and verb_end <= name.tokens[0] < figure.tokens[0]
        and _mark_between(sentence, verb_end, name.tokens[0])
        for name in sentence.of(Category.ORGANISATIONS)
    )


def _inside(sentence: ReadSentence, figure: Figure) -> Name | None:
    """A name between a number and its noun: 26 SDF operations."""
    start, end = figure.number_tokens[1], figure.tokens[1]
    return next((name for name in sentence.of(Category.ORGANISATIONS) if start <= name.tokens[0] < end), None)


def _subject(sentence: ReadSentence, verb: Name) -> Name | None:
    after = _organisation_from(sentence, verb.tokens[1], _SUBJECT_AFTER)
    if after is not None and not after.prefix.strip("ال"):
        return after
    found = None
    for name in sentence.of(Category.ORGANISATIONS):
        gap = verb.tokens[0] - name.tokens[1]
        if 0 <= gap <= _SUBJECT_BEFORE and not _mark_between(sentence, name.tokens[1], verb.tokens[0]):
            found = name
    return found if found is not None and not found.prefix.strip("وفال") else None


def _organisation_from(sentence: ReadSentence, at: int, window: int) -> Name | None:
    for name in sentence.of(Category.ORGANISATIONS):
        if at <= name.tokens[0] < at + window and not _mark_between(sentence, at, name.tokens[0]):
            return name
    return None


def _mark_between(sentence: ReadSentence, start: int, end: int) -> bool:
    return any(token.text in CLAUSE_MARKS for token in sentence.tokens[start:end])


def find_target(
    sentence: ReadSentence, figure: Figure, named_before: Sequence[Entry], *, acted: bool
) -> tuple[Term, ...]:
    """Whom the counted action was done to; `named_before` are the article's organisations so far."""
    for end in sentence.cue_ends("target"):
        named = _organisation_from(sentence, end, _TARGET_WINDOW)
        if named is not None:
            return (named.entry.term(named.surface),)
        if end < len(sentence.tokens):
            entry = called(sentence, end, named_before)
            if entry is not None:
                return (entry.term(sentence.words(end, end + 1)),)
    if acted and figure.unit is not None and figure.unit.dimension == PEOPLE:
        belonging = _belonging(sentence, figure)
        if belonging is not None:
            return (belonging.entry.term(belonging.surface),)
    return ()


def _belonging(sentence: ReadSentence, figure: Figure) -> Name | None:
    end = figure.tokens[1]
    for name in sentence.of(Category.ORGANISATIONS):
        inside = figure.number_tokens[1] <= name.tokens[0] < end
        cue = sentence.cue_at("belonging", end) if end < len(sentence.tokens) else 0
        if inside or (cue and name.tokens[0] == end + cue):
            return name
    return None


def find_where(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> tuple[Term, ...]:
    """The finest places of the clause."""
    places = _placed(sentence)
    after = [
        place
        for place in places
        if place.tokens[0] >= figure.tokens[1] and not _in_another_clause(sentence, figure, place)
    ]
    limit = next((other.tokens[0] for other in sentence.figures if other.tokens[0] >= figure.tokens[1]), None)
    nearest = [place for place in after if limit is None or place.tokens[0] < limit]
    before = [
        place for place in places if place.tokens[1] <= figure.tokens[0] and _governs(sentence, place.tokens, figure)
    ]
    chosen = nearest or before or after
    finest = _finest(sentence, chosen, lexicon)
    return tuple(place.entry.term(place.surface) for place in finest)


def _placed(sentence: ReadSentence) -> list[Name]:
    """The places that a word of place governs, or that "and" joins to such a place."""
    placed: list[Name] = []
    for place in sentence.of(Category.PLACES):
        start = place.tokens[0]
        joined = bool(placed) and _joined(sentence, placed[-1], place)
        clause = 1 + max((at for at in range(start) if sentence.tokens[at].text in CLAUSE_MARKS), default=-1)
        window = range(max(clause, start - _PLACE_WINDOW), start)
        governed = "ب" in place.prefix or any(sentence.cue_at("place", at) for at in window)
        if joined or governed:
            placed.append(place)
    return placed


def _governs(sentence: ReadSentence, tokens: tuple[int, int], figure: Figure) -> bool:
    """Whether a circumstance reaches a figure: no other figure lies between, or it opens the whole sentence."""
    start, end = tokens
    others = [other.tokens[0] for other in sentence.figures if other.tokens != figure.tokens]
    low, high = min(end, figure.tokens[1]), max(start, figure.tokens[0])
    return all(end <= other for other in (*others, figure.tokens[0])) or not any(
        low <= other < high for other in others
    )


def _in_another_clause(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a clause of its own lies between: ", half of them in Amman" does not place the figure, ", in Amman" does."""
    end, start = figure.tokens[1], place.tokens[0]
    marks = [at for at in range(end, start) if sentence.tokens[at].text in CLAUSE_MARKS]
    return bool(marks) and "ب" not in place.prefix and not sentence.cue_at("place", marks[-1] + 1)


def _joined(sentence: ReadSentence, first: Name, second: Name) -> bool:
    joiners = sentence.language.words.numbers.joiners
    between = [token.text for token in sentence.tokens[first.tokens[1] : second.tokens[0]]]
    return (not between and bool(second.prefix) and second.prefix[0] in joiners) or (
        len(between) == 1 and between[0] in joiners | {"،", ","}
    )


def _finest(sentence: ReadSentence, places: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    kept: list[Name] = []
    for index, place in enumerate(places):
        coordinated = any(
            _joined(sentence, first, second) and place in (first, second) for first, second in pairwise(places)
        )
        contains_other = any(_contains(place.entry.id, other.entry, lexicon) for other in places if other is not place)
        repeated = any(place.entry is earlier.entry for earlier in places[:index])
        if not repeated and (coordinated or not contains_other):
            kept.append(place)
    return kept


def _contains(container: str, entry: Entry, lexicon: Lexicon) -> bool:
    parent = entry.parent
    while parent is not None:
        if parent == container:
            return True
        parent = lexicon.entry(parent).parent
    return False


def find_when(sentence: ReadSentence, figure: Figure) -> Moment | None:
    """The moment nearest the figure, dates of the speaking left out."""
    candidates = [
        moment
        for moment in sentence.moments
        if not _dates_the_speaking(sentence, moment, figure) and _governs(sentence, moment.tokens, figure)
    ]
    return min(candidates, key=lambda moment: _distance(moment, figure), default=None)


def _distance(moment: Moment, figure: Figure) -> int:
    return max(moment.tokens[0] - figure.tokens[1], figure.tokens[0] - moment.tokens[1])


def _dates_the_speaking(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether the date stands right after a verb of saying, and neither the figure nor "that" between them."""
    for verb in sentence.of(Category.SAYING):
        start, end = verb.tokens[1], moment.tokens[0]
        if not 0 <= end - start <= _SPOKEN_WINDOW or start <= figure.tokens[0] < end:
            continue
        if not any(sentence.cue_at("said_that", at) for at in range(start, end)):
            return True
    return False


def tells_report_period(sentence: ReadSentence) -> bool:
    """Whether the sentence refers to the period that the report covers."""
    return any(True for _ in sentence.cue_ends("report_period"))
