"""Years by their number: عام 2021, 2021/22, fiscal year 2022, the 1990s, a bare 2021 where it is one."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.point import FISCAL_YEAR, SEASON, Point, is_year
from generator.facts.dates.reader import DateReader
from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS, DASHES, STOPS, adjacent

_CENTURY = 2000
"""What the two digits of a quarter's year count from: Q3-22."""
_LAST_OF_CENTURY = 99
_LONGEST_EVENT = 4
"""Words of an event behind its year: presidential and parliamentary elections."""


def year_point(reader: DateReader, at: int) -> Point | None:
    """Four digits that only stand where a year is looked for, or a season's: since 2016, since 2016-17."""
    if not is_year(reader.text(at)) or _leads_to_count(reader, at) or _ends_change(reader, at):
        return None
    year = int(reader.text(at))
    last = closing_year(reader, year, at + 1) if reader.text(at + 1) not in reader.joiners - DASHES else None
    return Point(at, at + 3 if last else at + 1, "date:year", year=year, last_year=last)


def year_after(reader: DateReader, at: int) -> tuple[int | None, int]:
    """A year straight after, or after a comma, "of", من عام."""
    for skipped in range(4):
        word = reader.text(at + skipped)
        if is_year(word):
            return int(word), at + skipped + 1
        if word not in COMMAS and not reader.opens_year(at + skipped):
            break
    return None, at


def short_year(reader: DateReader, at: int) -> tuple[int, int] | None:
    """The year glued to a lettered part by a mark: Q3-22, 9M/2023, H1'22, 1Q23."""
    if at >= len(reader.texts) or not adjacent(reader.tokens[at - 1], reader.tokens[at]):
        return None
    year_at = at + (reader.text(at) in DASHES | {"/", "'"})
    text = reader.text(year_at)
    if not text.isdecimal() or not adjacent(reader.tokens[year_at - 1], reader.tokens[year_at]):
        return None
    year = int(text) + (_CENTURY if len(text) == len("22") else 0)
    return (year, year_at + 1) if is_year(str(year)) and len(text) in {2, 4} else None


def read_fiscal_year(reader: DateReader, at: int) -> Point | None:
    """Fiscal year 2021/22, FY2021: years that need not be the calendar's."""
    fiscal = reader.phrase(reader.times.fiscal, at)
    unit = reader.unit_at(at + fiscal)
    years = read_years(reader, at, at + fiscal + (unit[1] if unit else 0)) if fiscal else None
    return replace(years, rule=FISCAL_YEAR) if years is not None else None


def read_year_before_fiscal(reader: DateReader, at: int) -> Point | None:
    """The 2020/21 fiscal year, the 2022 financial year."""
    if not is_year(reader.text(at)):
        return None
    year = int(reader.text(at))
    last = closing_year(reader, year, at + 1)
    end = fiscal_year_end(reader, at + 3 if last else at + 1)
    return Point(at, end, FISCAL_YEAR, year=year, last_year=last) if end else None


def fiscal_year_end(reader: DateReader, at: int) -> int:
    """The token after "fiscal year" or السنة المالية, 0 where no such words stand at a token."""
    before = reader.phrase(reader.times.fiscal, at)
    unit = reader.unit_at(at + before)
    if unit is None or unit[0] not in {"year", SEASON}:
        return 0
    end = at + before + unit[1]
    after = 0 if before else reader.phrase(reader.times.fiscal, end)
    return end + after if before or after else 0


def read_years(reader: DateReader, start: int, at: int) -> Point | None:
    """The year or the pair of years after the word "year": عام 2021, السنة المالية 2021/22, عامي 2020 و2021."""
    fiscal = reader.phrase(reader.times.fiscal, at)
    at += fiscal
    if not is_year(reader.text(at)):
        return None
    year, end = int(reader.text(at)), at + 1
    last = closing_year(reader, year, end)
    end += 2 if last else reader.text(end) in reader.times.gregorian_marks
    return Point(start, end, FISCAL_YEAR if fiscal else "date:year", year=year, last_year=last)


def closing_year(reader: DateReader, year: int, at: int) -> int | None:
    """The second of a pair of years: 2021/2022, 2021-22, 2020 و2021."""
    text = reader.text(at + 1)
    if reader.text(at) not in DASHES | {"/"} | reader.joiners or not text.isdecimal() or len(text) not in {2, 4}:
        return None
    last = int(text) if len(text) == 4 else year // 100 * 100 + int(text)
    return last if last == year + 1 else None


def read_decade(reader: DateReader, at: int) -> Point | None:
    """تسعينيات القرن الماضي, the nineties."""
    named = reader.stemmed_phrase(reader.times.decades, at)
    if named is None:
        return None
    century = reader.phrase_value(reader.times.centuries, named[1])
    year = (century[0] if century else 1900) + named[0]
    end = named[1] + (century[1] if century else 0)
    return Point(at, end, "date:decade", year=year, last_year=year + 9)


def read_digit_year(reader: DateReader, at: int) -> Point | None:
    """The 1990s; 2021 where it is a year."""
    word = reader.text(at)
    if not is_year(word):
        return None
    suffixed = reader.text(at + 1) in reader.times.decade_suffixes and reader.is_glued(at)
    if suffixed and word.endswith("0"):
        return Point(at, at + 2, "date:decade", year=int(word), last_year=int(word) + 9)
    return _bare_year(reader, at)


def _bare_year(reader: DateReader, at: int) -> Point | None:
    """In 2021, since 2019: four digits after a word of time that count nothing; a season's year is no whole year."""
    word = reader.texts[at]
    if reader.text(at + 1) in reader.times.gregorian_marks and reader.is_glued(at):
        return Point(at, at + 2, "date:year", year=int(word))
    second = is_year(reader.text(at - 2)) and (reader.text(at - 1) in reader.joiners or _is_in_list(reader, at))
    compared = reader.stands_before(reader.language.words.cues["comparison"], at)
    opened = reader.opens_year(at - 1) and not reader.stemmed_phrase(reader.times.seasons, at - 2)
    scaled = reader.text(at + 1) in reader.language.words.numbers.scales and not _is_in(reader, at)
    owns = reader.text(at + 1) == "'" and reader.text(at + 2) == "s" and reader.is_glued(at)  # 2009's figure
    if not (second or compared or opened or owns or _is_among(reader, at)) or scaled or _is_qualified(reader, at):
        return None
    counts = reader.counts(at + 1) and reader.number(at + 2) is None  # but: the raids in 2015 | killed 130
    if counts and not reader.stands_before(reader.times.since_words, at):
        return None
    return _joined_years(reader, at) or year_point(reader, at)


def _joined_years(reader: DateReader, at: int) -> Point | None:
    """A year and the next that "and" joins to it, one time: in 2022 and 2023; not where each is of its own figure."""
    joined = reader.text(at + 1) in reader.joiners - DASHES and is_year(reader.text(at + 2))
    if not joined or reader.counts(at + 3) or reader.may_hold(reader.language.words.cues["respectively"]):
        return None
    last = closing_year(reader, int(reader.texts[at]), at + 1)
    return Point(at, at + 3, "date:year", year=int(reader.texts[at]), last_year=last) if last else None


def _leads_to_count(reader: DateReader, at: int) -> bool:
    """Whether four digits behind "from" go on to a number that is no year: من 1500 إلى 38 ألف ليرة, not from 1998 to 99."""
    to = reader.phrase(reader.language.words.range_to, at + 1)
    end = reader.number(at + 1 + to) if to and reader.reads(at - 1, reader.language.words.change_from) else None
    return end is not None and end.value > _LAST_OF_CENTURY and not is_year(reader.text(at + 1 + to))


def _ends_change(reader: DateReader, at: int) -> bool:
    """Whether four digits are what a number that is no year changed to: من 1400 إلى | 2018, from 1,400 to | 2018."""
    if not reader.stands_before(reader.language.words.range_to, at):
        return False
    began = reader.number(at - 2)
    led = began is not None and began.end == at - 1 and reader.reads(at - 3, reader.language.words.change_from)
    return led and began is not None and began.value > _LAST_OF_CENTURY and not is_year(reader.text(at - 2))


def _is_among(reader: DateReader, at: int) -> bool:
    """Whether a year is one of those told before, nothing counted by it: in several years, including | 1984, when."""
    more = reader.text(at + 1) in reader.joiners and is_year(reader.text(at + 2))
    alone = more or reader.text(at + 1) in COMMAS | STOPS
    return alone and reader.stands_before(reader.language.words.cues["part_opener"], at) > 0


def _is_in_list(reader: DateReader, at: int) -> bool:
    """Whether a year stands between others that "and" closes: 2006, 2009 and 2013."""
    commas = reader.text(at - 1) in COMMAS and reader.text(at + 1) in COMMAS | reader.joiners
    at += 2 + (reader.text(at + 1) in COMMAS and reader.text(at + 2) in reader.joiners)
    return commas and is_year(reader.text(at))


def _is_in(reader: DateReader, at: int) -> bool:
    """Whether "in" leads to a number, which then is a year ahead of a figure: بلغت في 2003 ملياراً و270 مليون دولار."""
    times = reader.times
    return reader.text(at - 1) in times.within_words - times.of_words


def read_event_year(reader: DateReader, at: int) -> Point | None:
    """The year by which an event or an account is told, where that dates what was in it: in the 2018 elections, خلال موسم 2024.

    An account's year is that of its sums whatever stands ahead of it: its | 2004 | dividend, a | 2026 | budget.
    """
    event = event_of_year(reader, at)
    if event is None:
        return None
    if reader.reads(event, reader.times.dated_accounts):
        return Point(at, at + 1, "date:year", year=int(reader.text(at)))
    start = min(at, event)
    articles = reader.language.words.definite_articles | reader.language.words.numbers.articles
    opened = start == 0 or (
        start == 1 and (reader.text(0) in articles or reader.language.words.verb_first)
    )  # A 2015 raid
    openers = reader.times.event_openers
    opened = opened or bool(reader.stands_before(openers, start))
    attached = event < at and any(prefix and (prefix[-1],) in openers for prefix, _ in reader.stems(event))
    return Point(at, at + 1, "date:year", year=int(reader.text(at))) if opened or attached else None


def event_of_year(reader: TokenReader, at: int) -> int | None:
    """The token of the event or account that a year tells: the 2018 presidential elections, انتخابات 2018; `None` for none."""
    if not is_year(reader.text(at)):
        return None
    words = reader.language.words
    near = (at - 1,) if words.noun_follows_number else range(at + 1, at + 1 + _LONGEST_EVENT)
    for event in near:
        if reader.reads(event, words.times.dated_events | words.times.dated_accounts):
            return event
        linked = reader.text(event) in words.numbers.joiners
        if not linked and (not reader.text(event).isalpha() or reader.text(event) in words.stop_words):
            return None
    return None


def _is_qualified(reader: DateReader, at: int) -> bool:
    """Whether a qualifier ends before a number: more than 2000."""
    qualifiers = reader.language.words.qualifiers_before
    return any(tuple(reader.texts[at - back : at]) in qualifiers for back in (2, 3, 4) if at >= back)
