"""No text makes a stage raise, loop or name a place outside the text: letters of all planes, bidi marks, huge numbers, brackets."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.digest.translation.gate import FidelityGate
from generator.digest.translation.statements import Known
from generator.errors import KhulasaError
from generator.language import codes
from generator.values import DateRange, Span
from tests.reading import LEXICON, PUBLISHED, read_facts
from tests.unit.test_slots import cases

FRAGMENTS = [
    *(
        "3",
        "10",
        "٥٠",
        "۷",
        "2021",
        "1,234",
        "1.5",
        "62ر31",
        "0",
        "05",
        "9" * 30,
        "10 000 000",
        "½",
        "²",
        "Ⅻ",
        "٪",
        "%",
        "$",
        "€",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        "«",
        "»",
        "“",
        "”",
        '"',
        "/",
        "-",
        "–",
        ".",
        ",",
        "،",
        "؛",
        ":",
        "#",
        "+",
        "…",
        "'",
        "\n",
        "\t",
        "\u2028",
    ),
    *(
        "\u200f",
        "\u200e",
        "\u202b",
        "\u202c",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\u0640",
        "\u064b",
        "\u0651",
        "\u0301",
        "\u200d",
        "🧮",
    ),
    *(
        "آلاف",
        "و",
        "و5",
        "مليون",
        "ملايين",
        "ألف",
        "ألفا",
        "مئتا",
        "مركزين",
        "حالتي",
        "نصف",
        "ثلاثة أرباعهم",
        "خمسة عشر",
        "فاصلة",
    ),
    *(
        "بين",
        "من",
        "إلى",
        "حتى",
        "نحو",
        "أكثر من",
        "على الأقل",
        "عدد",
        "حصيلة",
        "قتل",
        "شخصا",
        "دولار",
        "في المئة",
        "لوزارة",
        "كم",
    ),
    *(
        "الماضي",
        "الجاري",
        "نفسه",
        "الفترة نفسها",
        "من العام السابق",
        "تموز",
        "التمور",
        "أكتوبر",
        "الربع الأول",
        "الأشهر",
        "الأولى",
    ),
    *(
        "أمس",
        "الأحد",
        "منذ",
        "عام",
        "الشهر",
        "رمضان",
        "1443",
        "هـ",
        "الموافق",
        "يوم",
        "المرتبة",
        "الـ",
        "سن",
        "عمره",
        "هاتف",
        "رقم",
    ),
    *(
        "two",
        "twenty",
        "-",
        "one",
        "hundred",
        "thousand",
        "million",
        "bn",
        "M",
        "point",
        "and",
        "a",
        "half",
        "two thirds",
        "of",
        "in",
    ),
    *(
        "between",
        "from",
        "to",
        "at least",
        "more than",
        "the",
        "number of",
        "death toll",
        "magnitude",
        "killed",
        "people",
        "others",
    ),
    *(
        "last",
        "this",
        "first",
        "months",
        "Q3",
        "9M",
        "quarter",
        "the same period",
        "a year earlier",
        "ago",
        "since",
        "May",
        "Sat",
        "st",
    ),
]
texts = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=120),
    st.builds(" ".join, st.lists(st.sampled_from(FRAGMENTS), max_size=40)),
    st.builds("".join, st.lists(st.sampled_from(FRAGMENTS), max_size=40)),
)
SENTENCES = [str(case.values[1]) for case in cases()]


def part(text: str, share: float, *, opening: bool) -> str:
    """The opening or the closing words of a text: this share of them."""
    words = text.split(" ")
    at = round(share * len(words))
    return " ".join(words[:at] if opening else words[at:])


broken_off = st.builds(
    lambda first, end, kept, left: f"{part(first, kept, opening=True)}{end} {part(left, kept, opening=False)}".strip(),
    st.sampled_from(SENTENCES),
    st.sampled_from(["", ",", "،", ":", " (", ' "', " -", " and", " و", " of", " من", " in", " في", " that", " أن"]),
    st.floats(0, 1),
    st.sampled_from(["", *SENTENCES]),
)
"""Sentences of which words are missing at the end, or that another one goes on with."""


def inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


@given(text=texts | broken_off)
@example(text="An aerial view of the promenade in Nice where 84 people died in a horror attack last night")
@example(text="In his budget for India the minister has:")
@example(text="and Doel 2.")
@example(text="Wages in Doel were 5 percent higher")
@example(text="ووفقاً")
@example(text="Amal, accused of")
@example(text="Four bodies were found off Derna on Sunday and 22 people went missing, and")
@example(text="Sami Ibrahim, a teacher with two")
@example(text="Some 120 tonnes were bought by Karwa,")
@example(text="نقلت الوكالة عن")
@example(text="ووفق معلومات حصلت عليها رويترز من")
@example(text="At least 12 and")
@example(text="The 3,200 candidates and")
@example(text="A group of 3 schools opened")
@example(text="won 52 percent of the vote against 41 percent for")
@example(text="At the Department for Work and Mills, 30,000 jobs")
@example(text='إنها "وزعت 300 شتلة" that')
@example(text="قُتل 12 شخصاً بعد قصف بالمغرب أحدث 12 ألف وظيفة")
@settings(max_examples=1000)
def test_facts_of_any_text(text: str) -> None:
    try:
        facts = read_facts(text)
    except KhulasaError:
        return
    article = facts.document.article.text
    for span in [*(sentence.span for sentence in facts.document.sentences), *facts.document.furniture]:
        assert inside(span, article)
    for fact in facts.facts:
        for mention in fact.mentions:
            assert inside(mention.span, article)
            assert mention.span.covers(mention.number_span)
            assert facts.document.sentence(mention.sentence).span.covers(mention.span)
        if isinstance(fact.value, DateRange):
            assert fact.value.start is not None
            assert fact.value.end is not None
            assert fact.value.start <= fact.value.end


@given(text=texts, other=texts, code=st.sampled_from(codes()))
@settings(max_examples=300)
def test_the_gate_compares_any_texts(text: str, other: str, code: str) -> None:
    gate = FidelityGate(LEXICON, Known(PUBLISHED))
    gate.difference(text, code, other, codes()[0])
    assert gate.difference(text, code, text, code) is None


@pytest.mark.parametrize(
    "unit",
    ["9", "9 ", "و", "و ", "(", "( ", "3,", "ألف ", "3 و", "بين 3 و", "من ", "نصف ", "الـ", "one ", "a ", "5 of "],
)
def test_one_thing_repeated_without_end(unit: str) -> None:
    read_facts(unit * 3000)
