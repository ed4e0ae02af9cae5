"""Parts know their whole, and nothing is a part of itself."""

from __future__ import annotations

import pytest

from tests.reading import facts_of


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("أصاب الحريق خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("حريق يخلف خمسة جرحى\n\nأصاب الحريق خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("حريق يخلف خمسة جرحى\n\nأصاب الحريق خمسة أشخاص بينهم طفل.", {"1": "5"}),
        ("أكدت الوزارة 16 إصابة. وفي ديالى 12 إصابة منها 3 حالات وفاة.", {"3": "12"}),
        ("سجلت الوزارة حالتي وفاة. وفي ديالى 12 مريضاً منها 3 حالات وفاة.", {}),
        ("The fire injured 12 people, two of them children.", {"2": "12"}),
        ("The fire injured 12 people. Five people including two children died.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص منهم طفل.", {"1": "5"}),
        ("يعمل 12 شخصاً في الميناء، واحد من كل أربعة منهم امرأة.", {"25": "12"}),
    ],
)
def test_a_part_is_of_what_it_can_be_part_of(text: str, wholes: dict[str, str]) -> None:
    facts = facts_of(f"{text}\n")
    values = {fact.id: str(fact.value) for fact in facts}
    assert {str(fact.value): values[fact.part_of] for fact in facts if fact.part_of is not None} == wholes


@pytest.mark.parametrize(
    ("text", "ones"),
    [
        ("قتل خمسة أشخاص بينهم طفل في قصف على حلب.", ["طفل"]),
        ("أصيب 12 شخصاً، من بينهم سيدة ورضيع، في حلب.", ["سيدة", "ورضيع"]),
        ("أصيب 12 شخصاً ضمنهم صحفية في حلب.", ["صحفية"]),
        ("قتل 14 شخصاً بينهم 3 أطفال وامرأة.", ["وامرأة"]),
        ("قتل 14 شخصاً بينهم 3 جنود وطفل.", []),
        ("أصيب 12 شخصاً بينهم رجل الأعمال خالد سعيد.", []),
        ("أصيب 12 شخصاً بينهم أطفال ونساء.", []),
        ("نشرت المنظمة 5 تقارير بينها تقرير عن الأطفال.", []),
        ("دمرت الغارات 12 مبنى بينها مدرسة.", []),
        ("وصل الوفد وبينهم طفل.", []),
        ("Five people were killed, including a child, in Aleppo.", ["a child"]),
        ("Twelve people were wounded, among them a senior police officer.", ["a senior police officer"]),
        ("Twelve people were wounded, including a 12-year-old girl and a woman.", ["a 12-year-old girl", "a woman"]),
        ("Fourteen people were killed, including three children, an infant and a woman.", ["an infant", "a woman"]),
        ("Troops killed five people, one of them a child killed at the gate.", ["a child"]),
        ("Twelve people work there, including a child protection officer.", []),
        ("Twelve people were wounded, including children.", []),
        ("The group issued five reports for 12 women, including a report on children.", []),
        ("The strikes destroyed 12 buildings, including a school.", []),
        ("The delegation, including a child, arrived.", []),
    ],
)
def test_one_of_a_whole_is_told_by_its_noun_alone(text: str, ones: list[str]) -> None:
    facts = facts_of(f"{text}\n")
    found = [fact for fact in facts if fact.part_of is not None and fact.value == 1]
    assert [fact.span.cut(text) for fact in found] == ones
    assert sum(fact.value == 1 for fact in facts) == len(ones)
