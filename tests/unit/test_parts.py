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
        ("أصاب الحريق 12 شخصاً، بينهم طفل وامرأتان.", {"2": "12"}),
        ("أصاب الحريق 12 شخصاً، بينهم رجل وطفل و3 نساء.", {"3": "12"}),
        ("The fire injured 12 people. Five people including two children died.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص بينهم طفلان.", {"2": "5"}),
        ("أصاب الحريق 12 شخصاً. وتوفي خمسة أشخاص منهم طفل.", {}),
        ("Police held 230 persons. Of those arrested, 185 were for theft.", {"185": "230"}),
        ("يعمل 12 شخصاً في الميناء، واحد من كل أربعة منهم امرأة.", {"25": "12"}),
    ],
)
def test_a_part_is_of_what_it_can_be_part_of(text: str, wholes: dict[str, str]) -> None:
    facts = facts_of(f"{text}\n")
    values = {fact.id: str(fact.value) for fact in facts}
    assert {str(fact.value): values[fact.part_of] for fact in facts if fact.part_of is not None} == wholes
