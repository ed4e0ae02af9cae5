"""Months and their days: 5/11/2021, last July, 30 June 2021, الأول من حزيران/يونيو الماضي."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri_days import FIRST_HIJRI, LAST_HIJRI
from generator.facts.dates.point import FISCAL, FISCAL_YEAR, Point, is_year
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import year_clause
from generator.facts.tokens import APOSTROPHES, COMMAS, DASHES, DASHES_AND_SLASH, QUOTES, SEMICOLONS
from generator.lexicon import Category
from generator.values import Precision

_MONTHS, _LATEST_DAY = 12, 31
_MONTHS_OF_QUARTER = 3
_CLOSING = QUOTES | {")"}
_MARKS_OF_OTHER_NAME = QUOTES | {"/", "("}


def read_numeric(reader: DateReader, at: int) -> Point | None:
    """2021-07-01, 1/7/2021, 1.7.2021: year first or day first, as both languages' press writes them."""
    word, mark = reader.texts[at], reader.text(at + 1)
    if word.count(".") != 2 and mark not in {"-", "/"}:
        return None
    if word.count(".") == 2:
        parts, end = word.split("."), at + 1
    else:
        parts, end = reader.texts[at : at + 5 : 2], at + 5
        marks = reader.texts[at + 1 : at + 5 : 2]
        if len(parts) != 3 or marks not in (["-", "-"], ["/", "/"]):
            return _numeric_month(reader, at)
    if not all(part.isdecimal() for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    first, month = _day_first(first, month)
    year, day = (first, last) if first > 31 else (last, first)
    hijri = FIRST_HIJRI <= year <= LAST_HIJRI and reader.text(end) in reader.times.hijri_marks
    if not (hijri or is_year(str(year))) or not (1 <= month <= _MONTHS and 1 <= day <= _LATEST_DAY):
        return None
    end += reader.text(end) in reader.times.hijri_marks | reader.times.gregorian_marks
    return Point(at, end, "date:numeric", year=year, month=month, day=day, hijri=hijri)


def _numeric_month(reader: DateReader, at: int) -> Point | None:
    """7/2021."""
    month, mark, year = (reader.text(at + step) for step in range(3))
    if mark == "/" and month.isdecimal() and len(month) <= 2 and 1 <= int(month) <= 12 and is_year(year):
        return Point(at, at + 3, "date:numeric", year=int(year), month=int(month))
    return None


def read_numeric_day(reader: DateReader, at: int) -> Point | None:
    """31/1, or 1/31 where there is no such month; the words before it tell that it is a date: Tuesday 31/1, الثلاثاء 01/31."""
    first, mark, second = (reader.text(at + step) for step in range(3))
    if mark != "/" or not (first.isdecimal() and second.isdecimal()) or reader.text(at + 3) == "/":
        return None
    day, month = _day_first(int(first), int(second))
    if not (1 <= month <= _MONTHS and 1 <= day <= _LATEST_DAY and len(first) <= 2 and len(second) <= 2):
        return None
    return Point(at, at + 3, "date:numeric", month=month, day=day)


def _day_first(first: int, second: int) -> tuple[int, int]:
    """The day and the month of two numbers, which Americans write the other way where the second can be no month: 10/31/1974."""
    return (second, first) if first <= _MONTHS < second <= _LATEST_DAY else (first, second)


def read_day_and_month(reader: DateReader, at: int) -> Point | None:
    """30 June 2021, الأول من حزيران/يونيو الماضي, the 15th of March."""
    day, end = reader.day_number(at)
    if day is None or not 1 <= day <= 31 or reader.ranks_a_noun(at):
        return None
    end += reader.text(end) in reader.times.of_words or _is_tied(reader, end)
    end += reader.unit_at(end) == ("month", 1) and reader.unit_at(end + 1) != ("month", 1)
    point = read_month(reader, end, dated=True)
    if point is None or point.day is not None:
        return None
    return replace(point, start=at, day=day, rule="date:day-month")


def _is_tied(reader: DateReader, at: int) -> bool:
    """Whether a hyphen stands glued between two words at a token, or a slash: 28-Feb-2019, 28/شباط/2019, 28 / شباط /2019."""
    return reader.text(at) == "/" or (
        reader.text(at) in DASHES_AND_SLASH and reader.is_glued(at - 1) and reader.is_glued(at)
    )


def read_month(reader: DateReader, at: int, *, dated: bool = False) -> Point | None:
    """July 2021, last July, July 12, 2021, تموز/يوليو من العام الماضي; `dated` after a day, where no word is doubtful."""
    relative = reader.phrase_value(reader.times.relative_before, at)
    start, at = at, at + (relative[1] if relative else 0)
    named = _paired_month(reader, at) or reader.stemmed_phrase(reader.times.months, at)
    if named is None or names_a_place(reader, start):
        return None
    month, end = named
    end += reader.text(end) == "." and reader.text(end + 1).isdecimal()
    end = _after_other_name(reader, month, end)
    end += _is_tied(reader, end) and is_year(reader.text(end + 1))  # 28-Feb-2019
    day, end = _day_after(reader, end)
    quarter = _quarter_after(reader, start, month, end) if day is None else None
    if quarter is not None:
        return quarter
    year, of_year, end = year_clause(reader, end)
    after = reader.phrase_value(reader.times.relative_after, end) if year is None and of_year is None else None
    if after is not None:
        relative = after
        end += after[1]
        if not reader.counts(end + 1):  # شباط الماضي 1898 لاجئاً
            year, of_year, end = year_clause(reader, end)  # شباط الماضي من العام الجاري
    certain = bool(dated or year or day or of_year is not None) or (relative and reader.tokens[at].capital)
    certain = bool(certain or (relative and reader.text(at) not in reader.times.doubtful_months))
    opened = reader.opens_year(start - 1) or reader.stemmed_phrase(reader.times.ends, start - 1) is not None
    opened = opened or _labels_a_number(reader, start, end)
    if not certain and _is_doubtful(reader, at, opened=opened):
        return None
    found = relative[0] if relative else None
    return Point(start, end, "date:month", year=year, month=month, day=day, relative=found, of_year=of_year)


def names_a_place(reader: DateReader, at: int) -> bool:
    """Whether a place's noun stands before a month or day of its name: منطقة مايو, مدينة العاشر من رمضان."""
    names = reader.language.words.names
    return reader.language.words.noun_follows_number and reader.reads(at - 1, names.settlements | names.place_kinds)


def _quarter_after(reader: DateReader, start: int, month: int, at: int) -> Point | None:
    """The quarter that ends with a month, as companies call it (the June quarter of last year), or its last month."""
    dated = is_year(reader.text(at))  # the June 2012 quarter
    unit = reader.unit_at(at + dated)
    if reader.language.words.noun_follows_number or unit is None or unit[0] != "quarter":
        return None
    first, end = month - _MONTHS_OF_QUARTER + 1, at + dated + unit[1]
    which = reader.phrase_value(reader.times.relative_before, end)
    fiscal = reader.phrase(reader.times.fiscal, end + which[1]) if which is not None else 0
    if which is not None and fiscal:
        return Point(start, end + which[1] + fiscal, FISCAL_YEAR, unit=FISCAL)  # the June quarter last fiscal
    year, of_year, end = (int(reader.text(at)), None, end) if dated else year_clause(reader, end)
    last = Point(start, end, "date:month", year=year, month=month, of_year=of_year)
    if reader.text(start - 1) in DASHES or reader.stands_before(reader.times.to_words, start):
        return last  # April to June
    months = replace(last, rule="period:months", month=None, unit="month", count=_MONTHS_OF_QUARTER, first_month=first)
    return months if first > 0 else None


def _after_other_name(reader: DateReader, month: int, at: int) -> int:
    """The token after the other name of a month: شباط/فبراير, شباط (فبراير), شباط "فبراير", شباط فبراير; else the one itself."""
    marked = reader.text(at) in _MARKS_OF_OTHER_NAME
    other = reader.stemmed_phrase(reader.times.months, at + marked)
    if other is None or other[0] != month:
        return at
    return other[1] + (marked and reader.text(other[1]) in _CLOSING)


def _is_doubtful(reader: DateReader, at: int, *, opened: bool) -> bool:
    """Whether a month's name may be another word, as nothing else tells a date; `opened`: a word of time stands before it.

    After another month it is one (في شباط ومارس), and where a dash or "to" ties it to one: March-August.
    """
    times, written = reader.times, reader.tokens[at].word
    if written.isascii() and not reader.tokens[at].capital and written in times.doubtful_months:
        return True  # this may result
    prefix, month = next(
        ((prefix, stem) for prefix, stem in reader.stems(at) if stem in times.months.first_words), ("", "")
    )
    spelling = times.homograph_months.get(month)
    if spelling is not None and not written.endswith(spelling):
        return not opened or bool(prefix) or written != month
    after_month = at > 0 and reader.stemmed_phrase(times.months, at - 1) is not None
    known = opened or after_month or _is_tied_to_month(reader, at) or _saw_a_figure(reader, at)
    return month in times.doubtful_months and not known


def _is_tied_to_month(reader: DateReader, at: int) -> bool:
    """Whether a dash, "to" or "and" stands between a month and another: March-August, March to June, between January and | May."""
    return any(
        (reader.text(at + step) in reader.joiners | DASHES or (reader.text(at + step),) in reader.times.to_words)
        and reader.stemmed_phrase(reader.times.months, at + 2 * step) is not None
        for step in (-1, 1)
    )


def _saw_a_figure(reader: DateReader, at: int) -> bool:
    """Whether a capitalised word inside a sentence has a figure for what it saw, as months have: May recorded five."""
    before = reader.tokens[at - 1] if at else None
    inside = before is not None and before.text.isalpha() and not before.capital and reader.tokens[at].capital
    figure = at + 2 < len(reader.texts) and reader.reading.words[at + 2].starts_figure
    return inside and figure and reader.phrase(reader.language.words.cues["saw"], at + 1) > 0


def read_numbered_month(reader: DateReader, at: int, *, dated: bool = False) -> Point | None:
    """A month by its number: شهر 8 الماضي, الشهر التاسع من عام 2020; by its rank only in a year, or `dated` after a day.

    A number in words alone says how many: في شهر واحد, but شهر ثمانية الماضي.
    """
    if reader.unit_at(at) != ("month", 1):
        return None
    number, ranked = reader.number(at + 1) if at + 1 < len(reader.texts) else None, reader.ordinal(at + 1)
    if number is not None and number.value in range(1, _MONTHS + 1) and reader.text(number.end) != "/":
        month, end = int(number.value), number.end
    elif ranked is not None and 1 <= ranked[0] <= _MONTHS:
        month, end = ranked
    else:
        return None
    year, of_year, after = year_clause(reader, end)
    if ranked is not None and year is None and of_year is None and not dated:
        return None
    relative = reader.phrase_value(reader.times.relative_after, end) if after == end else None
    if ranked is None and after == end and relative is None and not reader.text(at + 1).isdigit():
        return None
    end, which = (end + relative[1], relative[0]) if relative else (after, None)
    return Point(at, end, "date:month", year=year, month=month, relative=which, of_year=of_year)


def _labels_a_number(reader: DateReader, start: int, end: int) -> bool:
    """Whether a month stands before a number as its label: May 1,240; behind another's: يناير 1240، مارس 1177."""
    if not reader.text(end)[:1].isdigit():
        return False
    before = reader.text(start - 1)
    if reader.tokens[start].capital:
        return not (start and reader.tokens[start - 1].capital)  # Theresa May
    listed = before in COMMAS | SEMICOLONS | reader.joiners or reader.is_joined(start)
    return listed and reader.here is not None and reader.here.precision is Precision.MONTH


def _paired_month(reader: DateReader, at: int) -> tuple[int, int] | None:
    """A month's name that is a common word too, beside its other name: التمور/أكتوبر."""
    named = reader.stemmed_phrase(reader.times.paired_months, at)
    if named is None or reader.text(named[1]) not in {"/", "("}:
        return None
    other = reader.stemmed_phrase(reader.times.months, named[1] + 1)
    return named if other is not None and other[0] == named[0] else None


def _day_after(reader: DateReader, at: int) -> tuple[int | None, int]:
    word = reader.text(at)
    short = word.isdecimal() and len(word) <= len("31")
    named = short and _names_an_event(reader, at - 1 - (reader.text(at - 1) == "."), at + 1)
    words = reader.language.words
    scaled = reader.text(at + 1) in words.numbers.scale_words or reader.phrase(words.percent, at + 1) > 0
    if (reader.counts(at + 1) or scaled) and not named:
        return None, at  # November 20 cents up; في أيار 5 ملايين دولار; في يوليو 6 بالمئة
    if reader.times.day_after_month and short and 1 <= int(word) <= 31:
        ranked = reader.text(at + 1) in reader.language.words.numbers.ordinal_suffixes
        lettered = reader.is_glued(at) and len(reader.text(at + 1)) == 1 and reader.text(at + 1).isalpha()
        return (int(word), at + 1 + ranked) if not lettered else (None, at)  # a Long March 4c rocket
    return None, at


def _names_an_event(reader: DateReader, month: int, noun: int) -> bool:
    """Whether a day behind a month tells which event a noun means, not how many: the February 6 earthquakes, Amal's May 7 raids.

    Whose it was stands before the month: an article, a possessor, a name (the Amal-led May 7 raids).
    """
    if _is_single(reader, noun):
        return True
    words, before = reader.language.words, reader.text(month - 1)
    whose = words.definite_articles | words.numbers.articles | {word for (word,) in words.cues["possessive"]}
    plain = before.isalpha() and before not in words.stop_words and before not in words.names.prepositions
    if before in whose or (plain and reader.text(month - 2) in whose) or reader.is_genitive(month - 1):
        return True  # the deadly February 6 earthquakes
    if before in APOSTROPHES and reader.is_glued(month - 2):
        return True  # Hamas' October 7 attack
    named = month > 0 and (reader.tokens[month - 1].capital or "-" in before)
    return named and (plain or "-" in before) and reader.match(noun) is not None


def _is_single(reader: DateReader, at: int) -> bool:
    """Whether the counted noun at a token is in the singular, so that no number of several is ahead of it: October 7 attack."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or int(reader.text(at - 1)) == 1:
        return False
    single = entry.forms.get(reader.language.code, {}).get("one", "")
    return " ".join(reader.texts[at : at + match.length]) == single.lower()
