"""Counted nouns of two meanings are told by what the article speaks of last: injuries and infections, people held or trapped."""

from __future__ import annotations

import pytest

from tests.reading import facts_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("أدى القصف إلى 12 إصابة في إدلب.", ["injury"]),
        ("انخفض عدد الإصابات بالكوليرا في عكار. وسجلت الوزارة 12 إصابة أمس.", ["infection"]),
        ("تفشى وباء الحصبة في عدن، وبلغ العدد 40 مصاباً.", ["infection"]),
        ("تفشى وباء الحصبة في عدن. وأدى انفجار في السوق إلى 7 إصابات.", ["injury"]),
        ("سجلت المدينة 7 إصابات أمس.", ["injury"]),
        ("نُقل 5 جرحى إلى مستشفى الحميات، وفيه مرضى الكوليرا.", ["injured"]),
        ("The cholera ward took in 7 injuries.", ["injury"]),
        ("غمرت السيول الطرق في جدة. وأنقذ الدفاع المدني 915 محتجزاً.", ["trapped_person"]),
        ("غمرت السيول الطرق في جدة. وأفرجت الشرطة عن 12 محتجزاً.", ["detainee"]),
        ("غمرت السيول السجن، وفيه 40 معتقلاً.", ["detainee"]),
        ("تحتجز الجماعة 12 محتجزاً.", ["detainee"]),
        ("Floods closed the road. Police held 12 detainees.", ["detainee"]),
    ],
)
def test_the_article_tells_which(text: str, units: list[str]) -> None:
    assert [fact.unit.id for fact in facts_of(text) if fact.unit] == units
