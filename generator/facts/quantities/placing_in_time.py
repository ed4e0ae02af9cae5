"""Lengths of time that only say when something was, counted from something else: no figures.

Two days after the attack, three years later, بعد يومين من الهجوم، بعد ذلك بثلاثة أيام. How long something lasts is one: for two
days after the attack, after three years of war, بعد 10 سنوات من الحصار. What governs the length tells them apart, and behind
"after" whether the words that follow name a state that lasts, or the clause says what ended then (توقف المصنع بعد 93 عاماً).
Nor is one in which what the sentence counts came about: 548 people arrived in two days, ضبط 12 شخصاً خلال أسبوع واحد; alone
it is: the work will end within two days. Nor is how long a record had stood one, which says since when nothing was as high:
the lowest in nine years, a three-year high, الأعلى منذ 40 عاماً.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import DASHES
from generator.values import Kind

_LONGEST_EVENT = 5
"""Words of an event between "after" and how long after it: بعد | إعلان نتائج الانتخابات | بيومين."""
_CLAUSE, _NEAR = 8, 4
"""Words before "after" and behind the length among which a verb says what ended then."""
_RECORD = 6
"""Words from a superlative to the preposition of how long nothing had been so."""
_STATES = ("lasting_state", "lasting_event", "lasting_attack", "war")


def only_places(reader: FigureReader, figure: Figure) -> bool:
    """Whether a figure is how long before or after something else a thing was."""
    if figure.kind is not Kind.DURATION:
        return False
    rules = (_is_counted_from, _is_within, _is_governed, _is_behind_event, _spans_record)
    return any(places(reader, figure) for places in rules)


def without_windows(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, without lengths of time in which what another counts came about: 548 arrived | in two days."""
    counted = any(figure.kind is not Kind.DURATION for figure in figures)
    return tuple(figure for figure in figures if not (counted and _is_window(reader, figure)))


def _is_window(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word for within what time something came about stands right before a length: not in two days of raids."""
    if figure.kind is not Kind.DURATION or reader.is_definite(figure.number_tokens[0]):
        return False
    if reader.text(figure.tokens[1]) in reader.lexis.times.of_words:
        return False
    return reader.stands_before(reader.lexis.cues["window"], figure.tokens[0]) > 0


def _is_counted_from(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word behind a length counts it from something, and none ahead says what takes so long: two days | after."""
    cues, (start, end) = reader.lexis.cues, figure.tokens
    if reader.phrase(cues["time_from_now"], end):
        return True  # in two years' time
    if not reader.phrase(cues["counted_from"], end) or reader.phrase(cues["no_event"], end):
        return False
    while (reader.text(start - 1),) in cues["merely"]:
        start -= 1
    articled = reader.text(start - 1) in reader.lexis.definite_articles
    return not (articled or reader.stands_before(cues["takes_time"], start))


def _is_within(reader: FigureReader, figure: Figure) -> bool:
    """Whether a length limits how far from an event something was: within 24 hours of leaving, في غضون يومين من الهجوم."""
    cues, (start, end) = reader.lexis.cues, figure.tokens
    of = reader.text(end) in reader.lexis.times.of_words or reader.phrase(cues["of_event"], end)
    return bool(of) and reader.stands_before(cues["within"], start) > 0


def _is_governed(reader: FigureReader, figure: Figure) -> bool:
    """Whether "before" governs a length, or "after" one that nothing says lasted: قبل 3 أيام من العيد, after two days."""
    cues, (start, end) = reader.lexis.cues, figure.tokens
    at = start - reader.stands_before(cues["lapse"], start) - 1
    if at < 0 or reader.phrase(cues["at_distance"], at - 1):
        return False
    if reader.stemmed_length(cues["ahead_by"], at) == 1:
        return True
    if reader.stemmed_length(cues["came_after"], at) != 1 or reader.phrase(cues["spent_so"], end):
        return False
    if of := reader.phrase(cues["of_event"], end):
        return not any(reader.phrase(cues[state], end + of) for state in _STATES)
    return not _ends_then(reader, at, end)


def _ends_then(reader: FigureReader, at: int, end: int) -> bool:
    """Whether the clause around "after" and its length says what ended then: freed after two weeks, بعد عامين انتهت الحرب."""
    start = max(0, at - _CLAUSE)
    start = max((mark + 1 for mark in range(start, at) if reader.text(mark) in CLAUSE_MARKS), default=start)
    near = (*range(start, at), *range(end, end + _NEAR))
    return any(reader.stemmed_length(reader.lexis.cues["ends_then"], word) for word in near)


def _is_behind_event(reader: FigureReader, figure: Figure) -> bool:
    """Whether a length tells by how much something was after what is told ahead of it: بعد ذلك بثلاثة أيام, قبل الهجوم ب4 ساعات."""
    cues, start = reader.lexis.cues, figure.tokens[0]
    attached = any((prefix,) in cues["by_letter"] for prefix, _ in reader.stems(start))
    before = start - ((reader.text(start - 1),) in cues["by_letter"])
    if not attached and before == start:
        return False
    if reader.stemmed_length(cues["after_it"], before - 1) == 1:
        return True
    for at in range(before - 1, max(-1, before - 2 - _LONGEST_EVENT), -1):
        if reader.stemmed_length(cues["ahead_by"], at) == 1 or reader.stemmed_length(cues["came_after"], at) == 1:
            return before - at > 1
        if not reader.text(at).isalpha() or reader.phrase_or_stem(cues["court"], at) or reader.moves(at):
            return False
    return False


def _spans_record(reader: FigureReader, figure: Figure) -> bool:
    """Whether a length is how long nothing had been so: the worst in nine years, a two-year low, أول زيارة منذ 20 عاماً."""
    cues, (start, end) = reader.lexis.cues, figure.tokens
    behind = end + (reader.text(end) in DASHES)
    if reader.phrase(cues["extreme"], behind) or reader.stemmed_length(cues["extreme"], start - 1):
        return True
    over = reader.stands_before(cues["record_over"], start)
    since = reader.stands_before(reader.lexis.times.ever_since, start)
    for at in range(start - over - 1, max(-1, start - over - 1 - _RECORD), -1) if over else ():
        if reader.text(at) in CLAUSE_MARKS or not (since or _may_be_recorded(reader, at)):
            return False
        if reader.stemmed_length(cues["record"], at):
            return (
                reader.is_definite(at) or reader.text(at + 1) not in reader.lexis.times.of_words
            )  # most of them, أقل من
    return False


def _may_be_recorded(reader: FigureReader, at: int) -> bool:
    """Whether a word can stand between a superlative and its span: no verb of what took so long (was | built in two years)."""
    return (reader.text(at),) not in reader.lexis.cues["passive"] and not reader.language.may_be_verb(reader.text(at))
