"""The gazetteer: every place of it is read in a sentence of each language, lies in a country, and is called in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from generator.language import codes, language
from generator.lexicon import Category, Entry
from tests.gazetteer import TABLE
from tests.reading import LEXICON, facts_of
from tests.unit.test_names import names

_FRAMES = {"ar": ("فتحت المدارس أبوابها في ", "، وفي ", ""), "en": ("Schools opened in ", "; in ", ".")}
_A_SENTENCE = 15
_LABELS = {"ar": re.compile("[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*"), "en": re.compile("[A-Z\u00c0-\u00de'][^\u0600-\u06ff|]+")}


def gazetteer() -> Sequence[Entry]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [LEXICON.entry(line.split("\t")[0]) for line in lines[1:]]


def spelled(code: str) -> Iterator[list[tuple[str, str]]]:
    """Spellings with the ids that they stand for, a sentence full at a time."""
    every = [(surface, entry.id) for entry in gazetteer() for surface in entry.surfaces[code]]
    yield from (every[at : at + _A_SENTENCE] for at in range(0, len(every), _A_SENTENCE))


@pytest.mark.parametrize("code", codes())
def test_every_place_is_read_in_a_sentence(code: str) -> None:
    opening, between, end = _FRAMES[code]
    for told in spelled(code):
        text = opening + between.join(surface for surface, _ in told) + end
        found = [(name.term.surface, name.term.id) for name in names(text, code) if name.category is Category.PLACES]
        assert [entry_id for _, entry_id in found] == [entry_id for _, entry_id in told], text


@pytest.mark.parametrize("code", codes())
def test_every_place_has_a_clean_label(code: str) -> None:
    wrong = [entry.labels[code] for entry in gazetteer() if not _LABELS[code].fullmatch(entry.labels[code])]
    assert wrong == []


def test_every_place_lies_in_a_country() -> None:
    assert [entry.id for entry in gazetteer() if LEXICON.territory_of(entry) is None] == []


def test_every_spelling_is_that_of_one_entry() -> None:
    for code in codes():
        for entry in gazetteer():
            for surface in entry.surfaces[code]:
                match = LEXICON.match(code, language(code).fold_word(surface).split(), 0)
                assert match is not None
                assert match.entries == {Category.PLACES: entry}, surface


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("قُتل 12 شخصاً في حريق بمدينة المكنين أمس.", [("المكنين", "Moknine")]),
        ("أصيب 30 عاملاً في انفجار مصنع في ولاية غواناخواتو، الجمعة.", [("غواناخواتو", "Guanajuato")]),
        ("Floods displaced 4,000 people in Lopburi on Monday.", [("لوبوري", "Lopburi")]),
        ("Floods displaced 4,000 people in Lopburi province on Monday.", [("لوبوري", "Lopburi")]),
        (
            "نزح 900 شخص من طاوة وتيلابيري في النيجر، بحسب الأمم المتحدة.",
            [("طاوة", "Tahoua"), ("تيلابيري", "Tillaberi")],
        ),
    ],
)
def test_a_place_is_called_in_both_languages(text: str, labels: Sequence[tuple[str, str]]) -> None:
    [fact] = facts_of(text)
    assert [(place.labels["ar"], place.labels["en"]) for place in fact.where] == labels
