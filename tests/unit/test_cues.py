"""Every slot that the rules fill has a cue, each cue is worded in both languages, and `--explain` shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import messages
from generator.facts.cues import CueKind, Via
from generator.facts.engine import find_facts
from generator.facts.explain import explain
from generator.facts.fact import Facts
from generator.language import codes
from generator.resources import read_yaml
from generator.sources import read_articles
from generator.text import read_document
from tests.reading import LEXICON, read_facts
from tests.score.annotations import annotated_articles

ROOT = Path(__file__).parents[2]
CASES = read_yaml(ROOT / "tests" / "corpus" / "cues.yml")
SLOTS = ("unit", "substance", "indicator", "who", "action", "befell", "target", "where", "when", "according_to")


def texts() -> Iterator[object]:
    for case in CASES:
        for code in codes():
            for text, words in case[code].items():
                yield pytest.param(text, case["slot"], case["cue"], words, id=f"{case['cue']} {code}")


def own_articles() -> Iterator[Facts]:
    for annotated in annotated_articles():
        yield read_facts(annotated.text, annotated.published)
    for article in read_articles(ROOT / "content" / "articles")[0]:
        yield find_facts(read_document(article, LEXICON), LEXICON)


@pytest.mark.parametrize(("text", "slot", "name", "words"), list(texts()))
def test_a_cue_tells_its_words(text: str, slot: str, name: str, words: str) -> None:
    facts = read_facts(text)
    cues = [fact.cues[slot] for fact in facts.facts if slot in fact.cues]
    found = [(cue, facts.document.plain(cue.span)) for cue in cues if name in {cue.kind, *cue.via}]
    assert words in [told for _, told in found], cues


def test_every_cue_stands_in_a_case_and_is_worded() -> None:
    assert {case["cue"] for case in CASES} == {*CueKind, *Via}
    worded = {code for code in messages.catalogue() if code.startswith(("cue_", "via_"))}
    kinds = {f"cue_{kind}" for kind in CueKind} | {f"via_{via}" for via in Via}
    assert worded == kinds | {"cue_review", "cue_elsewhere", "cue_origin", "cue_comma"}


def test_every_filled_slot_of_the_own_articles_has_a_cue_and_no_other() -> None:
    for facts in own_articles():
        for fact in facts.facts:
            filled = {slot for slot in SLOTS if getattr(fact, slot)}
            assert fact.cues.keys() == filled, facts.document.plain(fact.span)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["subject of “نفذت”", "“في دير الزور” behind the figure", "goes on with", "from s1: “قالت”"]),
        ("ar", ["فاعل «نفذت»", "«في دير الزور» بعد الرقم", "تتمة لكلام سابق", "من s1: «قالت»"]),
    ],
)
def test_explain_names_the_cue_of_every_slot(language: str, lines: list[str]) -> None:
    text = "قالت وزارة الدفاع إن الوضع مستقر. وأضافت أن قسد نفذت 26 عملية أمنية في دير الزور."
    told = explain(read_facts(text), language)
    for line in lines:
        assert line in told
    assert told.count("←") == sum(told.count(f"    {slot}: ") for slot in SLOTS)
