"""Parts know their whole, and nothing is a part of itself."""

from __future__ import annotations

import pytest

from tests.reading import facts_of


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("أصاب الحريق خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("حريق يخلف خمسة جرحى\n\nأصاب الحريق خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("حريق يخلف خمسة جرحى\n\nأصاب الحريق خمسة أشخاص بينهم طفل.", {}),
        ("أكدت الوزارة 16 إصابة. وفي ديالى 12 إصابة منها 3 حالات وفاة.", {"3": "12"}),
        ("سجلت الوزارة حالتي وفاة. وفي ديالى 12 مريضاً منها 3 حالات وفاة.", {}),
        ("The fire injured 12 people, two of them children.", {"2": "12"}),
        ("The fire injured 12 people, including a child and two women.", {"2": "12"}),
        ("The fire injured 12 people, including a child and an elderly man, and two women.", {}),
        (
            "The crash killed 16 people, including five Germans, three Italians and two Poles.",
            {"5": "16", "3": "16", "2": "16"},
        ),
        ("The crash killed 16 people, including five Germans, and three Italians were wounded.", {"5": "16"}),
        ("The crash killed 16 people, including five Germans and 12 Poles.", {"5": "16"}),
        ("A group of 16, including five Germans and three Italians, was freed.", {"5": "16", "3": "16"}),
        ("رُحّل 90 عاملاً، بينهم 30 هندياً و25 باكستانياً و12 فلبينياً.", {"30": "90", "25": "90", "12": "90"}),
        ("رُحّل 90 عاملاً، بينهم 30 هندياً، وأصيب 25 باكستانياً.", {"30": "90"}),
        ("أصاب الحريق 12 شخصاً، بينهم طفل وامرأتان.", {"2": "12"}),
        ("أصاب الحريق 12 شخصاً، بينهم رجل وطفل و3 نساء.", {"3": "12"}),
        ("The fire injured 12 people. Five people including two children died.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص منهم طفل.", {}),
        ("Of the 300 detainees, 40 are women and 12 are children.", {"40": "300", "12": "300"}),
        ("Among the 30 injured, 12 are children and 5 are women.", {"12": "30", "5": "30"}),
        ("Among women, 12 died and 5 were hurt.", {}),
        ("بين الجرحى الثلاثين، 12 طفلاً و5 نساء.", {"12": "30", "5": "30"}),
        ("Police held 230 persons. Of those arrested, 185 were for theft.", {"185": "230"}),
        ("يعمل 12 شخصاً في الميناء، واحد من كل أربعة منهم امرأة.", {"25": "12"}),
    ],
)
def test_a_part_is_of_what_it_can_be_part_of(text: str, wholes: dict[str, str]) -> None:
    facts = facts_of(f"{text}\n")
    values = {fact.id: str(fact.value) for fact in facts}
    assert {str(fact.value): values[fact.part_of] for fact in facts if fact.part_of is not None} == wholes
