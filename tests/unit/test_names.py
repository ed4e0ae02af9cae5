"""Names: every entry of the lexicon is found in a sentence of each language, and names by shape reach as far as they should."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.facts.dates import find_moments
from generator.facts.names import find_names
from generator.facts.parts import Name
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.language import codes, language
from generator.lexicon import Category
from generator.resources import read_yaml
from generator.values import Span
from tests.gazetteer import TABLE
from tests.reading import LEXICON, PUBLISHED, facts_of

CORPUS = Path(__file__).parents[1] / "corpus"
CATEGORIES = {
    "countries": Category.PLACES,
    "places": Category.PLACES,
    "nationalities": Category.NATIONALITIES,
    "organisations": Category.ORGANISATIONS,
    "speakers": Category.SPEAKERS,
    "saying": Category.SAYING,
    "doing": Category.DOING,
}


def names(text: str, code: str) -> tuple[Name, ...]:
    tongue = language(code)
    reading = Reading(text, Span(0, len(text)), tongue, LEXICON)
    moments = find_moments(reading, PUBLISHED)
    return find_names(text, reading, moments, find_figures(reading, moments))


def known_cases() -> Iterator[Any]:
    for name, category in CATEGORIES.items():
        for entry in read_yaml(CORPUS / "names" / f"{name}.yml"):
            for code in codes():
                if entry[code]:
                    yield pytest.param(category, code, entry[code], entry["means"], id=f"{code}: {entry[code][0]}")


@pytest.mark.parametrize(("category", "code", "texts", "ids"), list(known_cases()))
def test_names_of_the_lexicon(category: Category, code: str, texts: list[str], ids: list[str]) -> None:
    found = {text: [name.term.id for name in names(text, code) if name.category is category] for text in texts}
    assert found == dict.fromkeys(texts, ids)


@pytest.mark.parametrize("case", read_yaml(CORPUS / "shapes.yml"), ids=lambda case: case["text"])
def test_names_by_shape(case: dict[str, Any]) -> None:
    found = names(case["text"], case["language"])
    for key, category in (("organisations", Category.ORGANISATIONS), ("places", Category.PLACES)):
        told = [name.term.id or name.term.surface for name in found if name.category is category]
        assert told == case.get(key, []), key


def test_every_entry_stands_in_the_corpus() -> None:
    told = {
        line.split("\t")[0] for line in TABLE.read_text(encoding="utf-8").splitlines()
    }  # in sentences of test_gazetteer.py
    folders = (CORPUS, *(CORPUS / kind for kind in ("measures", "names", "indicators")))
    for path in (path for folder in folders for path in folder.glob("*.yml")):
        for case in read_yaml(path):
            means = case.get("means") if isinstance(case, dict) else None  # not every file holds cases of facts
            if isinstance(means, dict):
                told.add(str(means.get("unit")))
            elif isinstance(means, list):
                told.update(map(str, means))
            elif isinstance(means, str):
                told.add(means.split()[0])
    assert {entry.id for entry in LEXICON.entries()} - told == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Central Bank of Egypt (CBE) hired 5 people.\nOn Sunday the minister praised 12 of the many workers of the CBE",
        "قال مجلس الأعمال الوطني «تكامل» إن 5 أشخاص عُيّنوا في المدينة.\nوأشاد الوزير أمس في كلمة له بجهود 12 عاملاً من أعضاء تكامل",
    ],
)
def test_a_short_form_can_end_a_sentence_without_a_full_stop(text: str) -> None:
    assert [str(fact.value) for fact in facts_of(text)] == ["5", "12"]
