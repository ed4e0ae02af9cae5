"""What befell the counted: the corpus, every word of `befalling.yml`, and that two harms of people never become one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.facts.befalling import Befalling, Place, all_befallings, befalling_words
from generator.language import codes
from generator.resources import read_yaml
from generator.values import Kind
from tests.reading import LEXICON, facts_of

CORPUS: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus/befell.yml")
FIGURES = {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT}


def cases() -> Iterator[Any]:
    for case in CORPUS:
        for code in codes():
            for text in case[code]:
                yield pytest.param(text, case["means"], id=text)


@pytest.mark.parametrize(("text", "means"), list(cases()))
def test_what_befell_the_counted(text: str, means: list[str | None]) -> None:
    facts = [fact for fact in facts_of(text + "\n") if fact.kind in FIGURES]
    assert [fact.befell.id if fact.befell else None for fact in facts] == means


def test_everything_that_can_befall_stands_in_the_corpus() -> None:
    told = {name for case in CORPUS for name in case["means"]}
    assert {one.id for one in all_befallings()} - told == set()


def test_measures_that_say_it_by_themselves_are_in_the_lexicon() -> None:
    for one in all_befallings():
        assert all(LEXICON.entry(measure) for measure in one.measures), one.id


@pytest.mark.parametrize(
    ("text", "befell"),
    [
        ("Twelve civilians were killed in Idlib.\n\nTwelve civilians were injured in Idlib.", ["kill", "injure"]),
        ("قُتل 12 مدنياً في إدلب.\n\nأصيب 12 مدنياً في إدلب.", ["kill", "injure"]),
        ("31 people died in Derna.\n\nThe mayor said 31 people were still missing.", ["die", "go_missing"]),
        ("توفي 31 شخصاً في درنة.\n\nوقال رئيس البلدية إن 31 شخصاً ما زالوا مفقودين.", ["die", "go_missing"]),
        ("31 people were in the boat.\n\n31 people died.\n\n31 people were rescued.", ["die", "rescue"]),
        ("كان على متن القارب 31 شخصاً.\n\nتوفي 31 شخصاً في درنة.\n\nأُنقذ 31 شخصاً في البحر.", ["die", "rescue"]),
    ],
)
def test_as_many_whom_something_else_befell_are_another_fact(text: str, befell: list[str]) -> None:
    assert [fact.befell.id for fact in facts_of(text + "\n") if fact.befell] == befell


@pytest.mark.parametrize(
    "text",
    ["31 people died in Derna.\n\nThe office counted 31 injured.", "توفي 31 شخصاً في درنة.\n\nوأحصى المكتب 31 جريحاً."],
)
def test_a_noun_tells_apart_as_a_verb_does(text: str) -> None:
    assert len(facts_of(text + "\n")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Twelve civilians were killed in Idlib.\n\nThe 12 civilians died in Idlib.",
        "قُتل 12 مدنياً في إدلب.\n\nتوفي 12 مدنياً في إدلب.",
    ],
)
def test_killed_and_died_can_be_told_of_the_same_people(text: str) -> None:
    assert [fact.befell.id for fact in facts_of(text + "\n") if fact.befell] == ["kill"]


NOUNS = {
    "things": {"ar": ("منزلاً", "بينها", "مدارس"), "en": ("houses", "them", "schools")},
    "people": {"ar": ("شخصاً", "بينهم", "أطفال"), "en": ("people", "them", "children")},
}
"""What is counted, the pronoun of its parts and what those are."""
PLAIN = {
    "ar": [
        "{past} 12 {noun} في حلب يوم الأحد.",
        "{past} 12 {noun} {pronoun} 3 {part}.",
        "{past} 12 {noun}، {pronoun} 3 {part}، في حلب.",
        "قال مسؤول: {past} ما لا يقل عن 12 {noun} أمس.",
    ],
    "en": [
        "Twelve {noun} {past} in Aleppo on Sunday.",
        "Twelve {noun}, including three {part}, {past}.",
        "At least 12 {noun}, three of {pronoun} {part}, {past} in Aleppo.",
        "Officials said 12 {noun} {past}.",
    ],
}
"""Sentences that news tells a lot in, whatever it is."""


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("one", [one for one in all_befallings() if one.of != "money"], ids=lambda one: one.id)
def test_whatever_befell_is_read_in_every_plain_sentence(one: Befalling, code: str) -> None:
    noun, pronoun, part = NOUNS["things" if one.of == "things" else "people"][code]
    past = " ".join((one.past[code][0 if code == "ar" else -1], one.particles.get(code, ""))).strip()
    for template in PLAIN[code]:
        text = template.format(past=past, noun=noun, pronoun=pronoun, part=part)
        told = [fact.befell.id if fact.befell else None for fact in facts_of(text + "\n") if fact.kind is Kind.COUNT]
        assert set(told) == {one.id}, text


@pytest.mark.parametrize(
    "one",
    [one for one in all_befallings() if not (one.alone or one.happens or one.of == "money")],
    ids=lambda one: one.id,
)
def test_whoever_did_it_is_read_beside_it(one: Befalling) -> None:
    things, people = NOUNS["things"], NOUNS["people"]
    nouns = {code: (things if one.of == "things" else people)[code][0] for code in codes()}
    active = {
        code: [
            phrase[0]
            for phrase, ones in befalling_words(code, Place.BEFORE).items()
            if one in ones and len(phrase) == 1
        ]
        for code in codes()
    }
    texts = [f"The army {verb} 12 {nouns['en']} in Aleppo." for verb in active["en"][:1]]
    texts += [f"{verb} قوات الأمن 12 {nouns['ar']} أمس." for verb in active["ar"] if verb.endswith("ت")][-1:]
    for text in texts:
        [fact] = [fact for fact in facts_of(text + "\n") if fact.kind is Kind.COUNT]
        assert (fact.befell and fact.befell.id, len(fact.who)) == (one.id, 1), text
