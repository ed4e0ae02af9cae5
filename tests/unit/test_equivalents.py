"""An amount that the text gives in two units is one figure, with the other unit beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.contract import fact_as_json
from generator.values import LanguageCode
from generator.wording.quantities import equivalents
from tests.reading import facts_of

_TOLD = [
    ("They walked 5 km (3 miles) to the border.", [("5", ["3"])]),
    ("They walked some 5 km (about three miles) to the border.", [("5", ["3"])]),
    ("The fund pays €50m ($55.5m) and £20m [$26m].", [("50000000", ["55500000"]), ("20000000", ["26000000"])]),
    ("A 600-mile-long (1,000-kilometre) road was closed.", [("600", ["1000"])]),
    ("The wall is 6ft (1.8m) high.", [("6", ["1.8"])]),
    ("بلغت الكلفة 6.7 مليار ليرة (1.8 مليار دولار).", [("6700000000", ["1800000000"])]),
    ("سار النازحون 50 كيلومتراً (نحو 30 ميلاً) إلى الحدود.", [("50", ["30"])]),
    ("They changed hands at 372 riyals ($99; £53).", [("372", ["99", "53"])]),
    ("بيع السهم بـ 372 ريالاً (99 دولاراً / 53 يورو).", [("372", ["99", "53"])]),
    ("They changed hands at 372 riyals ($99 or £53).", [("372", ["99", "53"])]),
    ("They earn 372 riyals a month ($99).", [("372", ["99"])]),
    ("They earn 372 riyals (equivalent to about $99).", [("372", ["99"])]),
    ("يكسب العامل 372 ريالاً شهرياً (نحو 99 دولاراً).", [("372", ["99"])]),
    ("يكسب العامل 372 ريالاً، (ما يعادل 99 دولاراً).", [("372", ["99"])]),
    ("سجلت البصرة 50 درجة مئوية (122 درجة فهرنهايت).", [("50", ["122"])]),
]
_APART = [
    ("They walked 5 km (3 km of them uphill) to the border.", ["5", "3"]),
    ("The farm sold 20 tonnes (12 acres) of wheat.", ["20", "12"]),
    ("The fund pays €50m, and ($5m) more later.", ["50000000", "5000000"]),
    ("The fund pays €50m ($5m; 3 boats) later.", ["50000000", "5000000", "3"]),
    ("The farm sold 20 tonnes a day, and (3 kg) of salt.", ["20", "3"]),
    ("A tax of $5m ($3m) was paid.", ["5000000", "3000000"]),
    ("وزعت المنظمة 20 طناً (300 سلة) من الغذاء.", ["20", "300"]),
    ("دفعت الوزارة 20 مليون دولار (5 ملايين دولار سابقاً).", ["20000000", "5000000"]),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_an_amount_in_brackets_in_another_unit_is_no_figure_of_its_own(
    text: str, told: list[tuple[str, list[str]]]
) -> None:
    read = [(fact.value, [one.value for one in fact.equivalents]) for fact in facts_of(f"{text}\n")]
    assert read == [(Decimal(value), [Decimal(one) for one in others]) for value, others in told]


@pytest.mark.parametrize(("text", "values"), _APART)
def test_what_else_stands_in_brackets_is_a_figure(text: str, values: list[str]) -> None:
    facts = facts_of(f"{text}\n")
    assert [fact.value for fact in facts] == list(map(Decimal, values))
    assert not any(fact.equivalents for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "City offers recruits a bonus of $22,000\n\nThe mayor announced a bonus of 1.9 million roubles (about $22,000).\n",
        "المدينة تعرض مكافأة قدرها 22 ألف دولار\n\nأعلن العمدة مكافأة قدرها 1.9 مليون روبل (نحو 22 ألف دولار).\n",
    ],
)
def test_the_headline_may_tell_it_in_either_unit(text: str) -> None:
    (fact,) = facts_of(text)
    assert (fact.value, len(fact.mentions)) == (Decimal(22000), 2)
    assert [one.value for one in fact.equivalents] == [Decimal(1_900_000)]


@pytest.mark.parametrize(
    ("code", "words"), [("en", ("about 3 miles", "$55.5 million")), ("ar", ("نحو 3 أميال", "55.5 مليون دولار"))]
)
def test_both_languages_word_them(code: LanguageCode, words: tuple[str, ...]) -> None:
    facts = facts_of("They walked 5 km (about three miles) and paid €50m ($55.5m).\n")
    assert tuple(text for fact in facts for text in equivalents(fact, code, "latn")) == words


def test_the_contract_tells_where_they_stand() -> None:
    text = "They walked 5 km (3 miles) to the border.\n"
    (fact,) = facts_of(text)
    (same,) = fact_as_json(fact)["equivalents"]  # type: ignore[misc]  # the contract's values are plain objects
    assert (same["value"], same["unit"]["id"], text[slice(*same["span"])]) == (3, "mile", "3 miles")
