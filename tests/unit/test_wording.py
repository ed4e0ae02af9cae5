"""Facts in words: the reviewed corpus, and the promise that our own reading of the words gives the same figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.facts.befalling import befalling, measured_by
from generator.facts.completing.currencies import FAMILY
from generator.facts.cues import Cue, CueKind
from generator.facts.fact import Fact, Mention
from generator.facts.units import PERSON, kind_of
from generator.language import codes, detect, language
from generator.language.counting import Case
from generator.lexicon import Category
from generator.resources import read_yaml
from generator.values import Change, Confidence, DateRange, Kind, Precision, Qualifier, Span, Term, Value, ends
from generator.wording.dates import format_period
from generator.wording.quantities import quantity
from generator.wording.sentences import SentenceWriter
from generator.wording.verbs import telling
from tests.reading import LEXICON, facts_of

CORPUS: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus/wording.yml")
VERBS = Path(__file__).parents[2] / "generator/wording/verbs.yml"


def moment(given: Sequence[Any] | None) -> DateRange | None:
    if given is None:
        return None
    return DateRange(given[0], given[1], Precision(given[2]) if len(given) > 2 else Precision.DAY)


def value_of(data: Mapping[str, Any]) -> Value:
    value = data["value"]
    if not isinstance(value, list):
        return Decimal(str(value))
    if isinstance(value[0], date):
        return DateRange(value[0], value[1])
    return (Decimal(str(value[0])), Decimal(str(value[1])))


def term(entry_id: str) -> Term:
    return LEXICON.entry(entry_id).term(entry_id)


def make(data: Mapping[str, Any], number: int = 1) -> Fact:
    """The fact that a case of the corpus writes down."""
    mention = Mention("s1", Span(0, 1), Span(0, 1))
    action = data.get("action")
    return Fact(
        f"f{number}",
        Kind(data["kind"]),
        value_of(data),
        Qualifier(data.get("qualifier", "exact")),
        term(data["unit"]) if "unit" in data else None,
        *(tuple(map(term, data.get(slot, ()))) for slot in ("who", "target", "where")),
        moment(data.get("when")),
        term(data["according_to"]) if "according_to" in data else None,
        (mention,),
        "f0" if data.get("part") else None,
        Confidence.CHECK if data.get("check") else Confidence.SURE,
        (),
        (),
        action=Term(None, action, {}) if action else None,
        indicator=term(data["indicator"]) if "indicator" in data else None,
        change=Change(data["change"]) if "change" in data else None,
        befell=befalling(data["befell"]).term("") if "befell" in data else None,
        cues={"target": Cue(CueKind(data["target_cue"]), Span(0, 1))} if "target_cue" in data else {},
    )


def cases(kind: str) -> list[Any]:
    return list(_cases(kind))


def _cases(kind: str) -> Iterator[Any]:
    for case in CORPUS:
        for code, expected in case.get(kind, {}).items():
            listed = case.get("facts") or [case["fact"]]
            facts = [make(data, number) for number, data in enumerate(listed, start=1)]
            source = detect(next((data["action"] for data in listed if "action" in data), "ا"))
            yield pytest.param(facts, source, code, expected, id=f"{code}: {expected or listed[0]}")


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("quantity"))
def test_a_figure_in_words(facts: list[Fact], source: str, code: str, expected: str) -> None:
    assert quantity(facts[0], code, "latn").text == expected


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("object"))
def test_a_figure_behind_a_verb(facts: list[Fact], source: str, code: str, expected: str) -> None:
    assert quantity(facts[0], code, "latn", case=Case.OBJECT).text == expected


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("sentence"))
def test_facts_in_a_sentence(facts: list[Fact], source: str, code: str, expected: str | None) -> None:
    written = SentenceWriter(LEXICON, source, code, "latn", {}).sentences(facts)
    assert [sentence.text for sentence in written] == ([expected] if expected else [])


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("sentence"))
def test_a_sentence_is_read_back_as_its_facts(facts: list[Fact], source: str, code: str, expected: str | None) -> None:
    if expected is None:
        return
    read = [fact for fact in facts_of(expected + "\n") if fact.kind is not Kind.PERIOD]
    assert [figure(fact) for fact in read] == [said(fact) for fact in facts]


def figure(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.value, fact.qualifier, fact.unit and fact.unit.id)


def said(fact: Fact) -> tuple[object, ...]:
    """A figure as a sentence states it: those killed are people who were killed."""
    befell = measured_by(fact.unit.id) if fact.unit is not None and (fact.befell or fact.who) else None
    return (*figure(fact)[:3], PERSON) if befell is not None else figure(fact)


MEASURES = [entry.id for entry in LEXICON.entries(Category.MEASURES)]
CURRENCIES = [entry.id for entry in LEXICON.entries(Category.CURRENCIES) if entry.dimension != FAMILY]
"""Those that name one currency: a bare pound is read as the country's."""
WHOLE = st.one_of(st.integers(1, 130), st.integers(131, 10**7), st.integers(1, 5000).map(lambda many: many * 10**6))
DECIMALS = st.decimals(min_value="0.1", max_value=9999, places=2).map(lambda value: value.normalize())
OPENERS = {"ar": "ذكر التقرير أن في سوريا", "en": "The report said that in Syria there are"}
QUALIFIERS = [qualifier for qualifier in Qualifier if qualifier is not Qualifier.RANGE]


@st.composite
def figures(draw: st.DrawFn) -> Fact:
    """A fact in a place: any unit of the lexicon, any number, with a qualifier or as a range."""
    unit = draw(st.sampled_from(MEASURES) | st.sampled_from(CURRENCIES))
    entry = LEXICON.entry(unit)
    kind = draw(st.sampled_from([kind_of(entry), Kind.PERCENT]) if unit in MEASURES else st.just(Kind.MONEY))
    numbers = WHOLE if kind is Kind.COUNT else WHOLE | DECIMALS
    low, high = sorted([Decimal(draw(numbers)), Decimal(draw(numbers))])
    data = {"kind": kind, "value": 1, "unit": unit, "where": ["syria"]}
    if low < high and draw(st.booleans()):
        return replace(make(data), value=(low, high), qualifier=Qualifier.RANGE)
    return replace(make(data), value=high, qualifier=draw(st.sampled_from(QUALIFIERS)))


@pytest.mark.parametrize("code", codes())
def test_a_share_and_a_count_of_every_measure_are_read_back(code: str) -> None:
    for unit in MEASURES:
        for kind, value in ((Kind.PERCENT, 61), (kind_of(LEXICON.entry(unit)), 40)):
            fact = make({"kind": kind, "value": value, "unit": unit, "where": ["syria"]})
            text = quantity(fact, code, "latn").text
            read = [found for found in facts_of(f"{OPENERS[code]} {text}.\n") if found.kind is not Kind.PERIOD]
            assert [figure(found) for found in read] == [figure(fact)], text


@given(fact=figures(), page=st.sampled_from([("ar", "latn"), ("ar", "arab"), ("en", "latn")]))
@settings(max_examples=400)
def test_any_figure_is_read_back_as_it_is(fact: Fact, page: tuple[str, str]) -> None:
    code, digits = page
    assume(not (fact.value == 1 and fact.unit and fact.unit.labels[code].startswith("وحدة")))  # read as "alone" (وحده)
    many = max(ends(fact.value)) >= 10_000
    assume(not (many and fact.unit and fact.unit.id == "night"))  # those that guests spend, which nothing lasts
    text = quantity(fact, code, digits).text
    read = [found for found in facts_of(f"{OPENERS[code]} {text}.\n") if found.kind is not Kind.PERIOD]
    assert [figure(found) for found in read] == [figure(fact)], text


@pytest.mark.parametrize("code", ["ar", "en"])
def test_what_the_language_has_no_word_for_is_shown_in_its_own(code: str) -> None:
    unknown = Term(None, "أوبلاست", {"ar": "أوبلاست"})
    fact = replace(make({"kind": "count", "value": 3}), unit=unknown)
    shown = quantity(fact, code, "latn")
    assert (shown.text, shown.unit) == {"ar": ("3 أوبلاست", None), "en": ("3", unknown)}[code]
    assert quantity(fact, code, "latn", {"أوبلاست": "oblasts"}).unit is None
    assert SentenceWriter(LEXICON, "ar", "en", "latn", {}).sentences([replace(fact, where=(term("syria"),))]) == ()


def test_a_circumstance_without_words_leaves_the_fact_to_the_table_and_a_speaker_is_not_left_out() -> None:
    fact = make({"kind": "count", "value": 3, "unit": "air_strike", "where": ["syria"]})
    stranger = Term(None, "قرية بعيدة", {"ar": "قرية بعيدة"})
    writer = SentenceWriter(LEXICON, "ar", "en", "latn", {})
    assert writer.sentences([replace(fact, where=(*fact.where, stranger))]) == ()
    assert writer.sentences([replace(fact, target=(stranger,))]) == ()
    [said] = writer.sentences([replace(fact, according_to=stranger)])
    assert said.text == "Syria: 3 air strikes, according to a source that the article names."


def test_the_figures_of_a_sentence_are_found_in_it() -> None:
    facts = [
        make(data, number) for number, data in enumerate(next(c["facts"] for c in CORPUS if "facts" in c), start=1)
    ]
    [said] = SentenceWriter(LEXICON, "ar", "en", "latn", {}).sentences(facts)
    assert [(span.cut(said.text), fact) for span, fact in said.figures] == [
        ("900 tents", "f1"),
        ("3,000 blankets", "f2"),
    ]


def test_a_part_is_told_only_with_circumstances_of_its_own() -> None:
    whole = replace(make({"kind": "count", "value": 10, "unit": "fighter", "where": ["syria"]}), id="f0")
    data = {"kind": "percent", "value": 61, "unit": "fighter", "who": ["sdf"], "where": ["aleppo"], "part": True}
    writer = SentenceWriter(LEXICON, "ar", "en", "latn", {})
    texts = [said.text for said in writer.sentences([replace(whole, who=(term("sdf"),)), make(data)])]
    assert texts == [
        "Syria: 10 fighters, in connection with the Syrian Democratic Forces.",
        "Aleppo: 61% of the fighters.",
    ]
    assert len(writer.sentences([whole, make(data | {"where": ["syria"]})])) == 1


SLOTS: dict[str, Any] = {
    "where": ["aleppo"],
    "when": [date(2021, 7, 9), date(2021, 7, 9)],
    "who": ["sdf"],
    "according_to": "ministry_of_health",
}
TOLD = [tuple(slots) for size in range(len(SLOTS) + 1) for slots in combinations(SLOTS, size)]
VALUES = [1, 2, 3, 11, 100]
"""One of every plural class of Arabic and of English."""
BEFELL = [
    ("civilian", "kill"),
    ("woman", "injure"),
    ("detainee", "release"),
    ("family", "displace"),
    ("house", "destroy"),
    (None, None),
]


def slots_of(fact: Fact) -> tuple[object, ...]:
    return (
        *figure(fact),
        [term.id for term in fact.where],
        fact.when,
        fact.according_to and fact.according_to.id,
        fact.befell and fact.befell.id,
    )


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("told", TOLD, ids=" ".join)
@pytest.mark.parametrize(("unit", "befell"), BEFELL)
def test_any_number_with_any_circumstances_is_read_back(
    unit: str | None, befell: str | None, told: tuple[str, ...], code: str
) -> None:
    for value in VALUES:
        data = {"kind": "count", "value": value, "unit": unit or "well"} | {slot: SLOTS[slot] for slot in told}
        fact = replace(make(data), befell=befalling(befell).term("") if befell else None)
        written = SentenceWriter(LEXICON, "ar", code, "latn", {}).sentences([fact])
        assert len(written) == bool(told) or befell is None, told
        for said in written:
            [read] = [found for found in facts_of(said.text + "\n") if found.kind is not Kind.PERIOD]
            record = fact.who and (befell is None or befalling(befell).alone)
            assert (figure if record else slots_of)(read) == (figure if record else slots_of)(fact), said.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Syrian army injured 3 people in Homs.", "3 people were injured by the Syrian army in Homs."),
        ("قُتل 5 مدنيين في قصف لقوات النظام على إدلب.", "5 civilians were killed by the regime in Idlib."),
        (
            "The army said it lost 12 soldiers killed in Homs.",
            "The army lost 12 soldiers in Homs, it said.",
        ),
        (
            "The SDF said that 4 of its fighters were killed in Homs.",
            "4 fighters were killed in Homs, according to the Syrian Democratic Forces.",
        ),
        (
            "وقالت قسد إن 4 من مقاتليها قتلوا في حمص.",
            "4 fighters were killed in Homs, according to the Syrian Democratic Forces.",
        ),
        ("قُتل 5 مدنيين في غارة ضد داعش في الرقة.", "5 civilians were killed in Raqqa."),
        ("In clashes with ISIS in Homs, 5 soldiers were killed.", "5 soldiers were killed in Homs."),
        (
            "وقالت قسد إن 4 من مقاتليها قتلوا.",
            "4 fighters were killed, according to the Syrian Democratic Forces.",
        ),
        ("Police in Raqqa searched 28 houses.", "Raqqa: 28 houses, in connection with the police."),
        (
            "طوقت قوات سوريا الديمقراطية 20 مركزاً في الرقة.",
            "Raqqa: 20 centres, in connection with the Syrian Democratic Forces.",
        ),
        ("حصد حزب الله 31 مقعداً.", "Hezbollah won 31 seats."),
    ],
)
def test_only_who_did_it_is_told_to_have_done_it(text: str, expected: str) -> None:
    facts = facts_of(text + "\n")
    [said] = SentenceWriter(LEXICON, detect(text), "en", "latn", {}).sentences(facts)
    assert said.text == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2021, 8, 3), "The Syrian Democratic Forces carried out 26 operations in July 2021."),
        (date(2021, 7, 20), "The Syrian Democratic Forces carry out 26 operations in July 2021."),
        (None, "The Syrian Democratic Forces carry out 26 operations in July 2021."),
    ],
)
def test_a_headlines_present_tells_the_past_of_a_time_that_is_over(published: date | None, expected: str) -> None:
    july = [date(2021, 7, 1), date(2021, 7, 31), "month"]
    data = {"kind": "count", "value": 26, "unit": "operation", "who": ["sdf"], "action": "تنفذ", "when": july}
    [told] = SentenceWriter(LEXICON, "ar", "en", "latn", {}, published).sentences([make(data)])
    assert told.text == expected


def test_what_is_to_come_holds_for_nobody_yet() -> None:
    ahead = [date(2021, 9, 1), date(2021, 11, 30)]
    data = {"kind": "count", "value": 200000, "unit": "refugee", "where": ["sudan"], "when": ahead}
    for published, told in ((date(2021, 9, 1), 0), (date(2021, 12, 1), 1), (None, 1)):
        assert len(SentenceWriter(LEXICON, "ar", "en", "latn", {}, published).sentences([make(data)])) == told


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [
        ("child", 41, {"ar": "41 طفلاً من أصل 60 شخصاً", "en": "41 children out of 60 people"}),
        ("woman", 2, {"ar": "امرأتان من أصل 60 شخصاً", "en": "2 women out of 60 people"}),
        ("person", 8, {"ar": "8 من الأشخاص", "en": "8 of the people"}),
    ],
)
def test_a_part_of_another_thing_tells_its_whole(unit: str, value: int, expected: Mapping[str, str]) -> None:
    whole = make({"kind": "count", "value": 60, "unit": "person"})
    part = make({"kind": "count", "value": value, "unit": unit, "part": True})
    assert {code: quantity(part, code, "latn", whole=whole).text for code in expected} == expected


@pytest.mark.parametrize(
    ("text", "english", "arabic"),
    [
        ("The storm hurt 5 women and children.", "5 women and children", "5 نساء وأطفال"),
        ("وظفت الوزارة 12 طبيباً وممرضاً.", "12 doctors and nurses", "12 طبيباً وممرضاً"),
        ("They are 8,000 Syrians and Iraqis.", "8,000 Syrians and Iraqis", "8,000 سوري وعراقي"),
        ("وصل 300 رجل وامرأة وطفل.", "300 men, women and children", "300 رجل وامرأة وطفل"),
    ],
)
def test_nouns_counted_together_are_worded_and_read_together(text: str, english: str, arabic: str) -> None:
    (fact,) = facts_of(text)
    for code, words in (("en", english), ("ar", arabic)):
        assert quantity(fact, code, "latn").text == words
        (read,) = facts_of(f"{words}.")
        assert (read.value, read.unit and read.unit.id) == (fact.value, fact.unit and fact.unit.id)


PERIODS = [
    ([date(2021, 7, 1), date(2021, 7, 31), "month"], "in July 2021", "خلال تموز/يوليو 2021"),
    ([date(2021, 7, 9), date(2021, 7, 9)], "on 9 July 2021", "يوم 9 تموز/يوليو 2021"),
    ([date(2021, 1, 1), date(2021, 3, 31), "quarter"], "in the first quarter of 2021", "خلال الربع الأول من عام 2021"),
    ([date(2021, 1, 1), date(2021, 12, 31), "year"], "in 2021", "عام 2021"),
    (
        [date(2021, 6, 1), date(2021, 9, 30)],
        "between 1 June and 30 September 2021",
        "بين 1 حزيران/يونيو و30 أيلول/سبتمبر 2021",
    ),
    ([date(2021, 6, 1), date(2021, 6, 9)], "between 1 and 9 June 2021", "بين 1 و9 حزيران/يونيو 2021"),
    (
        [date(2021, 12, 1), date(2022, 1, 9)],
        "between 1 December 2021 and 9 January 2022",
        "بين 1 كانون الأول/ديسمبر 2021 و9 كانون الثاني/يناير 2022",
    ),
    (
        [date(2021, 6, 1), date(2021, 9, 30), "month"],
        "from June to September 2021",
        "من حزيران/يونيو إلى أيلول/سبتمبر 2021",
    ),
    ([date(2019, 1, 1), date(2021, 12, 31), "year"], "from 2019 to 2021", "من عام 2019 إلى عام 2021"),
    ([date(2019, 1, 1), None, "year"], "since 2019", "منذ عام 2019"),
    ([date(2021, 2, 1), None, "month"], "since February 2021", "منذ شباط/فبراير 2021"),
    ([None, date(2030, 12, 31), "year"], "until 2030", "حتى عام 2030"),
    ([None, date(2021, 10, 31)], "until 31 October 2021", "حتى 31 تشرين الأول/أكتوبر 2021"),
]


@pytest.mark.parametrize(("given_ends", "english", "arabic"), PERIODS)
def test_a_period_in_a_sentence_is_read_back_as_it_is(given_ends: list[Any], english: str, arabic: str) -> None:
    when = moment(given_ends)
    assert when is not None
    for code, expected in {"en": english, "ar": arabic}.items():
        words = format_period(when, code, "latn")
        assert words == expected
        [fact] = [fact for fact in facts_of(f"{FRAMES[code]} {words}.\n") if fact.kind is Kind.COUNT]
        assert fact.when == when


FRAMES = {"ar": "نفّذت قوات سوريا الديمقراطية 26 عملية", "en": "The SDF carried out 26 operations"}


def test_every_verb_and_telling_measure_is_in_the_lexicon() -> None:
    known = {entry.id: entry for entry in LEXICON.entries(Category.MEASURES)}
    dimensions = {entry.dimension for entry in known.values()}
    verbs = read_yaml(VERBS)
    assert telling() <= known.keys()
    for name, data in verbs.items():
        assert set(data.get("measures", ())) <= known.keys(), name
        assert set(data.get("dimensions", ())) <= dimensions, name
        assert set(data.get("kinds", ())) <= set(Kind), name


def test_no_word_of_a_source_stands_for_two_verbs_of_one_object() -> None:
    verbs = read_yaml(VERBS)
    for code, tense in [(code, tense) for code in ("ar", "en") for tense in ("past", "present")]:
        seen: dict[tuple[str, str], str] = {}
        for name, data in verbs.items():
            objects = [one for key in ("kinds", "dimensions", "measures") for one in data.get(key, ())]
            for words in (*data[code].get(tense, ()), *data[code].get(f"{tense}_also", ())):
                for one in objects:
                    key = (language(code).fold_word(words), one)
                    assert seen.setdefault(key, name) == name, (key, name)


ACTIONS = [
    ("The SDF carried out 26 operations in Syria.", "carry_out"),
    ("The SDF said it had carried out 26 operations in Syria.", "carry_out"),
    ("The report lists 26 operations carried out by the SDF.", "carry_out"),
    ("The ministry allocated $5 for pens and $26 for books.", "allocate"),
    ("خصصت الوزارة 5 دولارات للأقلام، و26 دولاراً للكتب.", "allocate"),
    ("The ministry allocated $5 for pens and spent $26 on books.", "spend_verb"),
    ("The SDF did not carry out 26 operations in Syria.", None),
    ("The SDF will carry out 26 operations in Syria.", None),
    ("The SDF plans to carry out 26 operations in Syria.", None),
    ("The report lists 26 operations to be carried out by the SDF.", None),
    ("The report counted 26 SDF operations.", None),
    ("نفذت قوات سوريا الديمقراطية 26 عملية في سوريا.", "carry_out"),
    ("ذكر التقرير 26 عملية نفذتها قوات سوريا الديمقراطية.", "carry_out"),
    ("لم تنفذ قوات سوريا الديمقراطية 26 عملية في سوريا.", None),
    ("تعتزم قوات سوريا الديمقراطية أن تنفذ 26 عملية في سوريا.", None),
    ("أوقفت قوات سوريا الديمقراطية مهربين في 26 عملية.", None),
]


@pytest.mark.parametrize(("text", "verb"), ACTIONS)
def test_an_action_is_only_what_the_source_states_as_done(text: str, verb: str | None) -> None:
    [fact] = [fact for fact in facts_of(text + "\n") if fact.value == 26]
    assert (fact.action.id if fact.action else None) == verb
