"""Every number, written in words or in digits by any custom, reads back as itself, and its span cuts its own words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from generator.facts.parts import Figure
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.language import codes, language
from generator.lexicon import load
from generator.values import Span
from tests.reading import facts_of
from tests.spelling import SCALES, Arabic, counted, english

LEXICON = load(None)
LARGEST = 10**15
MANY = settings(max_examples=300)
whole_numbers = st.one_of(
    st.integers(0, 1100),
    st.integers(0, LARGEST - 1),
    st.builds(lambda n, e: n * 10**e, st.integers(1, 999), st.integers(0, 12)),
)
NOUNS = {False: ("شخص", "أشخاص"), True: ("عملية", "عمليات")}


def figures(text: str, code: str) -> list[Figure]:
    tongue = language(code)
    return list(find_figures(Reading(text, Span(0, len(text)), tongue, LEXICON), ()))


def read_back(number: str, after: str, code: str, value: Decimal | int) -> None:
    """The figure of `number` with what follows it: its value, and its words in the text."""
    text = f"{number} {after}"
    [figure] = figures(text, code)
    assert figure.value == value
    assert figure.number_span.cut(text) == number
    assert figure.span.cut(text) == text


@given(
    number=whole_numbers.filter(lambda n: n > 2),
    feminine=st.booleans(),
    oblique=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
)
@MANY
def test_arabic_words_before_a_noun(number: int, feminine: bool, oblique: bool, hundred: str) -> None:
    noun = counted(number, *NOUNS[feminine])
    words = Arabic(feminine, oblique, hundred).words(number, before_noun=True)
    if noun is None:
        return
    read_back(words, noun, "ar", number)


@given(number=whole_numbers, oblique=st.booleans(), hundred=st.sampled_from(["مئة", "مائة"]))
@MANY
def test_arabic_words_of_a_percentage(number: int, oblique: bool, hundred: str) -> None:
    read_back(Arabic(oblique=oblique, hundred=hundred).words(number), "في المئة", "ar", number)


@given(
    number=whole_numbers,
    hyphen=st.sampled_from(["-", " "]),
    joined=st.booleans(),
    after=st.sampled_from(["people", "percent"]),
)
@MANY
def test_english_words(number: int, hyphen: str, joined: bool, after: str) -> None:
    read_back(english(number, hyphen=hyphen, joined=joined), after, "en", number)


@given(number=whole_numbers.filter(lambda n: n > 2))
@MANY
def test_words_of_num2words(number: int) -> None:
    read_back(num2words(number, lang="en"), "percent", "en", number)
    if not any(number // scale % 1000 in range(101, 1000, 100) for scale in SCALES):
        # num2words spells 101,000 as "a hundred and a thousand thousand"
        assert [figure.value for figure in figures(f"{num2words(number, lang='ar')} شخص", "ar")] == [number]


@pytest.mark.parametrize("words", ["كوادريليون شخص", "ألف تريليون شخص", "مليون مليار شخص"])
def test_the_largest_number_in_arabic(words: str) -> None:
    assert [figure.value for figure in figures(words, "ar")] == [LARGEST]


@pytest.mark.parametrize("words", ["one quadrillion people", "a thousand trillion people", "a million billion people"])
def test_the_largest_number_in_english(words: str) -> None:
    assert [figure.value for figure in figures(words, "en")] == [LARGEST]


@given(whole=st.integers(0, 10**9), part=st.integers(0, 999))
@MANY
def test_decimals_in_words(whole: int, part: int) -> None:
    digits = str(part).rstrip("0") or "5"
    value = Decimal(f"{whole}.{digits}")
    zeros = len(digits) - len(digits.lstrip("0"))
    arabic = " ".join([Arabic().words(whole), "فاصلة", *["صفر"] * zeros, Arabic().words(int(digits))])
    read_back(arabic, "في المئة", "ar", value)
    read_back(f"{english(whole)} point {' '.join(english(int(digit)) for digit in digits)}", "percent", "en", value)


ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
WRITTEN_IN = {"ar": ["", ",", "،", "٬", " ", "\N{NO-BREAK SPACE}", "."], "en": ["", ",", " ", "\N{NO-BREAK SPACE}"]}


@given(
    value=st.integers(0, LARGEST - 1),
    code=st.sampled_from(codes()),
    digits=st.sampled_from([{}, ARABIC_DIGITS, PERSIAN_DIGITS]),
    data=st.data(),
)
@MANY
def test_digits_with_every_separator(value: int, code: str, digits: dict[int, int], data: st.DataObject) -> None:
    mark = data.draw(st.sampled_from(WRITTEN_IN[code]))
    written = f"{value:,}".replace(",", mark).translate(digits)
    noun = {"ar": "شخص", "en": "people"}[code]
    read_back(written, noun, code, value)


@given(
    whole=st.integers(0, 10**9),
    part=st.integers(1, 99),
    grouping=st.sampled_from(["", ",", "٬"]),
    digits=st.sampled_from([{}, ARABIC_DIGITS, PERSIAN_DIGITS]),
)
@MANY
def test_decimals_with_every_separator(whole: int, part: int, grouping: str, digits: dict[int, int]) -> None:
    value = Decimal(f"{whole}.{part:02}")
    number = f"{whole:,}".replace(",", grouping)
    for mark in (".", "٫"):
        read_back(f"{number}{mark}{part:02}".translate(digits), "في المئة", "ar", value)
    read_back(f"{whole:,}.{part:02}", "percent", "en", value)
    read_back(f"{whole},{part:02}", "%", "ar", value)
    read_back(f"{part:02}ر{whole}", "بالمئة", "ar", value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("صعد الدولار إلى 110.495 ين وتراجع اليورو إلى 1.1763 دولار وبيع 200.000 سهم", ["110.495", "1.1763", "200000"]),
        ("صعد المؤشر بنسبة 0.25 بالمئة إلى 93.789 وبلغ اليورو 1.2224 دولار", ["0.25", "93.789", "1.2224"]),
        ("وصل 1.200 شخص وبلغ العدد 4.5 مليون شخص", ["1200", "4500000"]),
        ("باع 1.200.000 سهم و1.200 سند وبلغ اليورو 1.2224 دولار", ["1200000", "1200", "1.2224"]),
        ("بلغ السعر 90٫395 ديناراً", ["90.395"]),
        ("The index rose 0.25 percent to 93.789.", ["0.25", "93.789"]),
    ],
)
def test_what_a_point_before_three_digits_does(text: str, values: list[str]) -> None:
    """Beside four or more decimals it divides as well; elsewhere Arabic writes thousands so."""
    assert [fact.value for fact in facts_of(text + "\n")] == [*map(Decimal, values)]


def test_what_a_change_by_a_share_led_to_is_no_share() -> None:
    for text in ("صعد المؤشر بنسبة 2 بالمئة إلى 45", "The index rose by 2 percent to 45."):
        assert [fact.kind.value for fact in facts_of(text + "\n")] == ["percent", "count"]
    for text in ("تراجعت النسبة من 5 بالمئة إلى 3", "The share fell from 5 percent to 3."):
        assert [fact.kind.value for fact in facts_of(text + "\n")] == ["percent", "percent"]
