"""Marks that order or refer: digits before a mark that open a sentence (1. …), [3], footnotes; falling digits of a result (3-1)."""

from __future__ import annotations

from generator.facts.dates.point import is_year
from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS, DASHES, DASHES_AND_SLASH, adjacent
from generator.lexicon import Category

_BEFORE_ITEM = frozenset(":;؛.")
"""Marks ahead of that of an item."""
_LIST_MARKS = frozenset(".)-–—")
_LAST_DAY, _LONGEST_LIFE = 31, 110
_YEAR_DIGITS, _DIGITS_OF_RESULT = 4, 2
_FEWEST_PICTURES = 3
"""Pictures of one gallery that are told by slashes."""
_SHORTEST_AGENCY = 2
"""Letters of an agency's name in capitals: AP."""
_ERA_WINDOW = 8
"""Words around a year among which the mark of the other calendar stands."""


def is_list_mark(reader: TokenReader) -> bool:
    """1. or 2) or 3- at the beginning: white space after the mark tells it from a range, in Arabic a word too (1-شن ضربة).

    So does white space on both sides of a dash ahead of a word: 4 – Ali Haddad.
    """
    if len(reader.tokens) < 3 or len(reader.text(0)) > 2 or reader.text(1) not in _LIST_MARKS:
        return False
    verb_first, letters = reader.language.words.verb_first, reader.text(2).isalpha()
    apart = not adjacent(reader.tokens[1], reader.tokens[2])
    if adjacent(reader.tokens[0], reader.tokens[1]):
        return apart or (verb_first and letters)
    return apart and letters and reader.text(1) in DASHES and (verb_first or reader.tokens[2].word[:1].isupper())


def is_inner_list_mark(reader: TokenReader, at: int) -> bool:
    """Whether digits are the mark of an item inside a sentence, by a bracket that none opens: problems: 1) They are late."""
    if reader.text(at + 1) != ")" or not reader.text(at).isdecimal() or len(reader.text(at)) > 2:
        return False
    glued, before = adjacent(*reader.tokens[at : at + 2]), reader.texts[:at]
    opens = at == 0 or reader.text(at - 1) in _BEFORE_ITEM or reader.text(at - 1) in reader.language.words.list_links
    return glued and opens and reader.text(at + 2).isalpha() and before.count("(") <= before.count(")")


def is_referring(reader: TokenReader, at: int) -> bool:
    """Whether a bracket or a sign stands before that numbers or dates: [3], #4, №5, © 2016; +90 is a telephone's, +50% a growth."""
    before = reader.text(at - 1)
    if before == "+" and adjacent(reader.tokens[at - 1], reader.tokens[at]):
        number = reader.number(at)
        scaled = number is not None and number.scale is not None
        return reader.text(at).isdecimal() and not (scaled or reader.phrase(reader.language.words.percent, at + 1))
    return before in {"[", "#", "№", "©"} or _is_paragraph(reader, at)


def _is_paragraph(reader: TokenReader, at: int) -> bool:
    """Whether a bracketed number goes on with that of what is numbered: Section 6 (1) (c)."""
    bracketed = reader.text(at - 1) == "(" and reader.text(at + 1) == ")" and reader.text(at - 2).isdecimal()
    return bracketed and reader.stands_before(reader.language.words.numbered_things, at - 2) > 0


def is_date_of_weekday(reader: TokenReader, at: int) -> bool:
    """Whether brackets behind a weekday, or a part of it, hold which day of the month it is: on Monday morning (13)."""
    text, times = reader.text(at), reader.language.words.times
    bracketed = (
        reader.text(at - 1) == "(" and reader.text(at + 1) == ")" and text.isdecimal() and int(text) <= _LAST_DAY
    )
    return bracketed and any(reader.stemmed_phrase(times.weekdays, at - back) is not None for back in (2, 3))


def is_glued_footnote(reader: TokenReader, at: int) -> bool:
    """Whether a bracket with figures is glued to a digit after a noun: 663 cases 1(614 confirmed and 49 probable)."""
    glued = reader.text(at + 1) == "(" and adjacent(reader.tokens[at], reader.tokens[at + 1])
    counted = reader.entry(at - 1, Category.MEASURES) is not None
    return glued and counted and len(reader.text(at)) == 1 and reader.text(at + 2)[:1].isdigit()


def is_lettered_name(reader: TokenReader, at: int) -> bool:
    """Whether a letter with digits glued to it stands alone in brackets, as a name does: الكتلة النقدية (م3); money supply (M3)."""
    letter = reader.text(at - 1)
    alone = reader.text(at - 2) == "(" and reader.text(at + 1) == ")"
    return alone and len(letter) == 1 and letter.isalpha() and adjacent(reader.tokens[at - 1], reader.tokens[at])


def score(reader: TokenReader, at: int) -> int:
    """3-1: falling or equal digits around a dash state a result, no range; so do rising ones beside another or a noun for it."""
    if not _is_pair(reader, at):
        return _to_nil(reader, at)
    first, second = reader.text(at), reader.text(at + 2)
    longest = _DIGITS_OF_RESULT if reader.language.words.noun_follows_number else _DIGITS_OF_RESULT + 1  # 155-151
    falling = len(first) <= longest and int(first) >= int(second)
    told = (reader.text(at + 3),) in reader.language.words.cues["result_nouns"]  # a 20-36 record
    told = told or (reader.text(at - 1),) in reader.language.words.cues["result_verbs"] or _is_record(reader, at)
    sets = any(
        _is_pair(reader, near) and len(reader.text(near)) == len(first) == 1 for near in (at - 3, at + 3)
    )  # 2-6 6-4
    return 3 if falling or told or sets else 0


def _is_record(reader: TokenReader, at: int) -> bool:
    """Whether digits around a dash are alone in brackets behind a name: a team's games won and lost, the Texans (4-11)."""
    enclosed = reader.text(at - 1) == "(" and reader.text(at + 3) == ")"
    named = at > 1 and reader.tokens[at - 2].capital and reader.match(at - 2) is None
    return enclosed and named and len(reader.text(at + 2)) <= _DIGITS_OF_RESULT


def _to_nil(reader: TokenReader, at: int) -> int:
    """How many tokens a number of goals has against none: 2 / صفر, صفر / 3, 2-nil."""
    marks, nil = DASHES_AND_SLASH, reader.language.words.cues["nil"]
    if reader.text(at + 1) in marks and (reader.text(at + 2),) in nil:
        return 3
    return int(reader.text(at - 1) in marks and (reader.text(at - 2),) in nil)


def _is_pair(reader: TokenReader, at: int) -> bool:
    """Whether digits are glued around a dash at a token."""
    inside = (
        at >= 0 and reader.text(at).isdecimal() and reader.text(at + 1) in DASHES and reader.text(at + 2).isdecimal()
    )
    return inside and adjacent(*reader.tokens[at : at + 2]) and adjacent(*reader.tokens[at + 1 : at + 3])


def hits(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on tell how often somebody hit: 10-of-17 shooting; 0 if none do."""
    if at + 4 >= len(reader.tokens) or not reader.text(at + 4).isdecimal():
        return 0
    tied = reader.text(at + 1) in DASHES and reader.text(at + 3) in DASHES
    return 5 if tied and reader.text(at + 2) in reader.language.words.times.of_words else 0


def told_score(reader: TokenReader, at: int) -> int:
    """How many tokens from a number on are a result that a word for one opens: بنتيجة 78 مقابل 64, by a score of 3 to 1."""
    cues = reader.language.words.cues
    first = reader.number(at) if reader.stands_before(cues["score_of"], at) else None
    against = reader.phrase(cues["score_against"], first.end) if first is not None else 0
    second = reader.number(first.end + against) if first is not None and against else None
    return second.end - at if second is not None else 0


def ratio(reader: TokenReader, at: int) -> int:
    """How many tokens from a number word on say how many there are for one: outnumber men by three to one, ثلاثة إلى واحد."""
    first = reader.number(at)
    link = reader.phrase(reader.language.words.range_between, first.end) if first is not None and first.by_word else 0
    one = reader.number(first.end + link) if first is not None and link else None
    if first is None or one is None or not (first.value > one.value == 1 and one.by_word):
        return 0
    return 0 if reader.entry(one.end, Category.MEASURES) is not None else one.end - at


def is_result(reader: TokenReader, at: int) -> bool:
    """Whether digits around a slash are marks out of the most there is, or odds, no share of things: scored 395/400, at 2/1."""
    first, last = reader.text(at), reader.text(at + 2)
    glued = reader.text(at + 1) == "/" and adjacent(reader.tokens[at], reader.tokens[at + 1])
    if not (glued and first.isdecimal() and last.isdecimal()):
        return False
    words, number, following = reader.language.words, reader.number(at), reader.text(at + 3)
    fraction = number is not None and number.end > at + 1
    counts = following.isalpha() and following not in words.stop_words - words.times.of_words
    return not (fraction or counts or reader.phrase(words.percent, at + 3))


def picture(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on say which picture of a gallery it is, behind an agency or a word for one: AFP 1 of 31."""
    first, last, words = reader.text(at), reader.text(at + 2), reader.language.words
    if not (first.isdecimal() and last.isdecimal()):
        return 0
    if reader.text(at + 1) == "/":
        part = reader.text(at + 3) in words.times.of_words  # 3/4 of the race
        many = reader.texts.count(last) >= _FEWEST_PICTURES and not part
        return 3 if many and _is_next_of_slashed(reader, at) else 0
    if reader.text(at + 1) not in words.times.of_words:
        return 0
    agency = reader.tokens[at - 1].word if at else ""
    capitals = agency.isupper() and len(agency) >= _SHORTEST_AGENCY and not reader.tokens[at + 1].word.isupper()
    called = capitals or reader.stands_before(words.cues["gallery"], at) > 0
    return 3 if called and int(first) <= int(last) else 0


def _is_next_of_slashed(reader: TokenReader, at: int) -> bool:
    """Whether the picture ahead or next is told by the same slash: 3/29 Manila Reuters | 4/29 | Delhi EPA."""
    told, last = int(reader.text(at)), reader.text(at + 2)
    beside = {str(told - 1), str(told + 1)}
    slashes = (mark for mark in range(1, len(reader.texts) - 1) if reader.text(mark) == "/")
    return any(reader.text(mark + 1) == last and reader.text(mark - 1) in beside for mark in slashes)


def lifetime(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on are the years of a life, or others of long ago, in brackets: (1879-1953), (931-985 م)."""
    first, last, times = reader.text(at), reader.text(at + 2), reader.language.words.times
    era = reader.text(at + 3) in times.gregorian_marks | times.hijri_marks
    enclosed = reader.text(at - 1) == "(" and reader.text(at + 1) in DASHES and reader.text(at + 3 + era) == ")"
    years = first.isdecimal() and last.isdecimal() and len(first) <= len(last) == _YEAR_DIGITS
    written = enclosed and (years or era) and COMMAS.isdisjoint(reader.tokens[at].word + reader.tokens[at + 2].word)
    if not written or not (first.isdecimal() and last.isdecimal() and len(first) >= _YEAR_DIGITS - 1):
        return 0
    lived = is_year(last) or 0 < int(last) - int(first) <= _LONGEST_LIFE
    return 3 + era if int(first) < int(last) and (era or lived) else 0


def years_of_era(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on are a year or two of the Hijri calendar, or of the other beside it: 906 – 922 هـ/ 1501 م.

    So are those behind a word for years that are longer ago than dates are read: عام 1486, بين عامي 14 و37.
    """
    first, last, words = reader.text(at), reader.text(at + 2), reader.language.words
    if not first.isdecimal() or len(first) > _YEAR_DIGITS:
        return 0
    links = DASHES | words.numbers.joiners
    paired = reader.text(at + 1) in links and last.isdecimal() and len(first) <= len(last) <= _YEAR_DIGITS
    paired = paired and int(first) < int(last)
    end = at + (3 if paired else 1)
    era, near = reader.text(end), range(max(0, at - _ERA_WINDOW), at + _ERA_WINDOW)
    beside = era in words.times.gregorian_marks and any(reader.text(word) in words.times.hijri_marks for word in near)
    if beside or era in words.times.hijri_marks:
        return end + 1 - at
    named = (reader.text(at - 1),) in words.cues["year_named"] and len(first) >= _YEAR_DIGITS - 1
    named = named and not reader.stands_before(words.cues["pointing"], at - 1)  # هذه السنة | 400 عارض
    two = (reader.text(at - 1),) in words.cues["two_years_named"] and paired
    counts = reader.counts(end) or reader.phrase(words.percent, end) or era in words.numbers.scales
    return end - at if (named or two) and not counts else 0


def sides(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on are a name by how many sides talk: the 5+5 dialogue, حوار 5 + 5."""
    first, last = reader.text(at), reader.text(at + 2)
    added = reader.text(at + 1) == "+" and first.isdecimal() and last.isdecimal()
    return 3 if added and len(first) == len(last) == 1 else 0
