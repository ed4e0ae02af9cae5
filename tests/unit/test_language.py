"""Letters, counted nouns and the choice of language."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import codes, detect, language
from generator.resources import read_yaml
from generator.values import Span

OPERATION = {"one": "عملية", "few": "عمليات"}
CENTRE = {"one": "مركز", "few": "مراكز"}


@pytest.mark.parametrize(
    ("forms", "value", "phrase"),
    [
        (OPERATION, 0, "0 عملية"),
        (OPERATION, 1, "عملية واحدة"),
        (OPERATION, 2, "عمليتان"),
        (OPERATION, 3, "3 عمليات"),
        (OPERATION, 11, "11 عملية"),
        (OPERATION, 100, "100 عملية"),
        (OPERATION, 103, "103 عمليات"),
        (CENTRE, 1, "مركز واحد"),
        (CENTRE, 2, "مركزان"),
        (CENTRE, 10, "10 مراكز"),
        (CENTRE, 14, "14 مركزاً"),
        (CENTRE, 100, "100 مركز"),
        (CENTRE, 111, "111 مركزاً"),
    ],
)
def test_arabic_numbers_agree_with_their_nouns(forms: dict[str, str], value: int, phrase: str) -> None:
    arabic = language("ar")
    assert arabic.count_phrase(Decimal(value), str(value), arabic.noun_forms(forms)) == phrase


@pytest.mark.parametrize(("value", "phrase"), [(0, "0 raids"), (1, "1 raid"), (2, "2 raids")])
def test_english_numbers_agree_with_their_nouns(value: int, phrase: str) -> None:
    english = language("en")
    forms = english.noun_forms({"one": "raid", "other": "raids"})
    assert english.count_phrase(Decimal(value), str(value), forms) == phrase


@pytest.mark.parametrize(
    ("forms", "phrase"),
    [
        ({"one": "مقاتل", "few": "مقاتلين"}, "المقاتلين"),
        ({"one": "غارة جوية", "few": "غارات جوية"}, "الغارات الجوية"),
        ({"one": "مركز احتجاز", "two": "مركزا احتجاز", "few": "مراكز احتجاز"}, "مراكز الاحتجاز"),
    ],
)
def test_a_definite_whole(forms: dict[str, str], phrase: str) -> None:
    arabic = language("ar")
    assert arabic.definite_plural(arabic.noun_forms(forms)) == phrase


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("الإِعْلام", "الاعلام"),
        ("مســؤول", "مسوول"),
        ("١٢٣٫٥", "123.5"),
        ("کتاب", "كتاب"),
        ("مئة", "ميه"),
        ("على", "علي"),
    ],
)
def test_arabic_spellings_are_made_one(written: str, same: str) -> None:
    assert language("ar").fold_word(written) == same


@given(text=st.text(max_size=200), code=st.sampled_from(codes()))
def test_folding_keeps_the_way_back(text: str, code: str) -> None:
    folded = language(code).fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert folded.offsets[-1] == len(text)
    for position in range(len(folded.text)):
        original = folded.original(Span(position, position + 1))
        assert language(code).fold(original.cut(text)).text == folded.text[position]


@pytest.mark.parametrize(("text", "code"), [("مرحبا بكم hello", "ar"), ("Hello there مرحبا", "en"), ("123", "ar")])
def test_the_language_is_told_from_its_letters(text: str, code: str) -> None:
    assert detect(text) == code


def test_both_languages_know_the_same_things() -> None:
    arabic, english = language("ar").words, language("en").words
    assert arabic.cues.keys() == english.cues.keys()
    assert set(arabic.times.months.values()) == set(english.times.months.values()) == set(range(1, 13))
    assert set(arabic.qualifiers_before.values()) == set(english.qualifiers_before.values())


INDEXES = read_yaml(Path(__file__).parents[1] / "corpus/filing.yml")


@pytest.mark.parametrize("code", codes())
def test_names_file_by_the_alphabet(code: str) -> None:
    listed = [(initial, name) for initial, names in INDEXES[code] for name in names]
    names = [name for _, name in listed]
    assert sorted(sorted(names), key=language(code).filing) == names
    assert [(language(code).filing(name).initial, name) for name in names] == listed


@pytest.mark.parametrize("code", codes())
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_names_can_be_filed(code: str, one: str, other: str) -> None:
    first, second = language(code).filing(one), language(code).filing(other)
    assert (first < second) + (second < first) + (first == second) == 1


@pytest.mark.parametrize("word", ["كان", "وكان", "كأنه"])
def test_was_and_as_if_are_no_that(word: str) -> None:
    arabic = language("ar")
    assert not {"ان", "انه"} & {rest for _, rest in arabic.stems(arabic.fold_word(word))}
    assert "ان" in {rest for _, rest in arabic.stems(arabic.fold_word("بأن"))}
