"""What of a sentence's numbers is no figure: each kind asked in turn."""

from __future__ import annotations

from generator.facts.dates.hijri_days import FIRST_HIJRI, LAST_HIJRI
from generator.facts.dates.point import is_year
from generator.facts.reader import TokenReader
from generator.facts.skipping.ages import age, is_age_after_name, is_age_in_words
from generator.facts.skipping.capitals import is_number_of_name
from generator.facts.skipping.clock import is_clock, is_day_of_month, is_hour, is_nth_of_time, nth_of_time, past_hour
from generator.facts.skipping.marks import (
    hits,
    is_date_of_weekday,
    is_glued_footnote,
    is_inner_list_mark,
    is_lettered_name,
    is_list_mark,
    is_referring,
    is_result,
    lifetime,
    picture,
    ratio,
    score,
    sides,
    told_score,
    years_of_era,
)
from generator.facts.skipping.models import calibre, is_counted_model, is_drive, is_lettered, is_model
from generator.facts.skipping.names import (
    is_called_by_number,
    is_house_number,
    is_nth_of_things,
    named_by_number,
    part_in_order,
)
from generator.facts.skipping.points import tells_points
from generator.facts.skipping.quoted import opens_quoted_name
from generator.facts.skipping.telephones import end_of_digits, is_telephone
from generator.facts.skipping.told_ages import told_age
from generator.facts.tokens import DASHES, QUOTES, adjacent


def no_figure(reader: TokenReader, at: int) -> int:
    """How many tokens from `at` on are a phrase or a name with a number, 0 if none are."""
    named = (
        named_by_number(reader, at)
        or part_in_order(reader, at)
        or told_score(reader, at)
        or told_age(reader, at)
        or past_hour(reader, at)
    )
    named = named or opens_quoted_name(reader, at) or ratio(reader, at) or tells_points(reader, at)
    if reader.text(at)[:1].isdigit():
        return named or _digits(reader, at) or age(reader, at)
    alone = is_number_of_name(reader, at) or is_age_in_words(reader, at) or is_hour(reader, at)
    return named or nth_of_time(reader, at) or int(alone) or age(reader, at)


def _digits(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on only name, tell an age, an hour or a result, 0 if none do."""
    if is_drive(reader, at):
        return 3
    if is_lettered(reader, at):
        return 2
    if _is_slashed(reader, at):
        return 5
    if _ends_years(reader, at) or _is_decade(reader, at) or _is_short_year(reader, at) or _is_of_file(reader, at):
        return 1
    if (
        length := _years(reader, at)
        or calibre(reader, at)
        or lifetime(reader, at)
        or picture(reader, at)
        or hits(reader, at)
        or years_of_era(reader, at)
        or sides(reader, at)
        or _coordinate(reader, at)
        or _frequency(reader, at)
    ):
        return length
    if is_result(reader, at):
        return 3
    if is_nth_of_time(reader, at) or is_nth_of_things(reader, at) or is_day_of_month(reader, at):
        return 1
    if _is_name(reader, at):
        return end_of_digits(reader, at) - at
    if _counts_nothing(reader, at) or is_inner_list_mark(reader, at) or _is_year_of_picture(reader, at):
        return 1
    if at == 0 and is_list_mark(reader):
        return 2
    return score(reader, at)


def _counts_nothing(reader: TokenReader, at: int) -> bool:
    """The number of a house, a law or a model, an age behind a name, a footnote mark glued to a word."""
    named = is_house_number(reader, at) or is_counted_model(reader, at) or is_called_by_number(reader, at)
    return named or is_age_after_name(reader, at) or is_glued_footnote(reader, at) or is_lettered_name(reader, at)


def _coordinate(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on say where something lies on the globe: 6.80°N, 1945 شمالاً; 0 if none do."""
    words = reader.language.words
    degree = reader.text(at + 1) == "°"
    points = (reader.text(at + 1 + degree),) in words.cues["compass"]
    return 2 + degree if points and (degree or words.noun_follows_number) else 0


def _frequency(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on tell where a station is on the air: 98.5 FM; 0 if none do."""
    band = reader.phrase(reader.language.words.cues["broadcast_band"], at + 1)
    return 1 + band if band else 0


def _is_year_of_picture(reader: TokenReader, at: int) -> bool:
    """Whether a year follows the number of a picture out of all that a gallery has: 4/16 2007 Students recite prayers."""
    first, last = reader.text(0), reader.text(2)
    numbered = at == len(("4", "/", "16")) and reader.text(1) == "/" and first.isdecimal() and last.isdecimal()
    return numbered and int(first) <= int(last) and is_year(reader.text(at))


def _is_decade(reader: TokenReader, at: int) -> bool:
    """Whether digits are a decade of years, of age or of degrees: in their | 20s, in his early | 50's, the | 30-something."""
    if (
        reader.text(at + 1) in DASHES
        and (reader.text(at + 2).partition("-")[0],) in reader.language.words.cues["of_decade"]
    ):
        return True
    glued = at + 1 < len(reader.tokens) and adjacent(*reader.tokens[at : at + 2])
    ending = reader.text(at + 1) + (reader.text(at + 2) if reader.text(at + 1) == "'" else "")
    return glued and ending in {"s", "'s"} and reader.text(at).endswith("0")


def _is_short_year(reader: TokenReader, at: int) -> bool:
    """Whether an apostrophe stands for the century of two digits behind "of" or a preposition: the class of | '83."""
    if (
        len(reader.text(at)) != len("83")
        or reader.text(at - 1) not in QUOTES
        or not adjacent(*reader.tokens[at - 1 : at + 1])
    ):
        return False
    words, before = reader.language.words, reader.text(at - 2)
    led = before in words.times.of_words | words.names.prepositions
    return led and reader.text(at + 1) not in QUOTES and not reader.language.may_be_counted(reader.text(at + 1))


def _is_slashed(reader: TokenReader, at: int) -> bool:
    """A date that is none, or a number of a file: 23/11/20011."""
    slashes = reader.text(at + 1) == reader.text(at + 3) == "/"
    return slashes and reader.text(at + 2).isdecimal() and reader.text(at + 4).isdecimal()


def _ends_years(reader: TokenReader, at: int) -> bool:
    """Whether one or two digits behind a slash are the second of two years: the harvest of 2005/6."""
    first = at - 2
    glued = first >= 0 and reader.text(at - 1) == "/" and adjacent(*reader.tokens[first:at])
    short = reader.text(at).isdecimal() and len(reader.text(at)) < len("2006")
    return glued and short and is_year(reader.text(first)) and adjacent(*reader.tokens[at - 1 : at + 1])


def _is_of_file(reader: TokenReader, at: int) -> bool:
    """Whether a slash ties digits to one letter, as in the number of a file: 134/ق/2021, أ/121."""
    for slash, letter in ((at - 1, at - 2), (at + 1, at + 2)):
        if reader.text(slash) != "/" or not (len(reader.text(letter)) == 1 and reader.text(letter).isalpha()):
            continue
        first = min(letter, at)
        if all(adjacent(*reader.tokens[near : near + 2]) for near in (first, first + 1)):
            return True
    return False


def _years(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on are years that no date has taken, 0 if none are."""
    return 3 if _are_years(reader, at) else _before_christ(reader, at)


def _are_years(reader: TokenReader, at: int) -> bool:
    """Whether digits around a slash are two years in a row that no date has taken (1435 / 1436 هـ), around a dash Hijri years."""
    first, last = reader.text(at), reader.text(at + 2)
    if not (first.isdecimal() and last.isdecimal() and len(first) == len("1435")):
        return False
    if reader.text(at + 1) == "/":
        return int(last) == int(first) + 1
    hijri = FIRST_HIJRI <= int(first) < int(last) <= LAST_HIJRI and reader.language.words.verb_first
    return hijri and reader.text(at + 1) in DASHES and not reader.counts(at + 3)


def _before_christ(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on are years before Christ: 2494-2345 قبل الميلاد, 44 BC; 0 if none are."""
    ranged = reader.text(at + 1) in DASHES and reader.text(at + 2).isdecimal()
    end = at + (3 if ranged else 1)
    era = reader.phrase(reader.language.words.cues["before_christ"], end)
    return end + era - at if era else 0


def _is_name(reader: TokenReader, at: int) -> bool:
    """Telephone numbers, clock times, footnote marks, models (F-16, G20)."""
    if is_referring(reader, at) or is_date_of_weekday(reader, at) or is_clock(reader, at):
        return True
    if _opens_with_zero(reader.text(at)):
        return not _is_padded(reader, at)
    return is_telephone(reader, at) or is_model(reader, at)


def _opens_with_zero(word: str) -> bool:
    """Whether digits open with a zero that counts nothing: 0808, the 07.10 attack; not 0.7."""
    return word.startswith("0") and word[1:2].isdecimal() and word.replace(".", "").isdecimal()


def _is_padded(reader: TokenReader, at: int) -> bool:
    """Whether a zero only fills a number of one digit up to two, ahead of what is counted: (09) أطنان, 02 rifles, 01 more."""
    words, noun = reader.language.words, at + 1 + (reader.text(at - 1) == "(" and reader.text(at + 1) == ")")
    follows = reader.text(noun).isalpha() and (
        reader.text(noun) not in words.stop_words or reader.text(noun) in words.others
    )
    return len(reader.text(at)) == len("09") and follows
