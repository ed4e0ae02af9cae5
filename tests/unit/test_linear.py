"""A text twice as long takes twice the work, whatever stands in it; counted in what is looked at, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import Any

import pytest

from generator.facts import reader
from generator.facts.fact import Fact
from generator.facts.parts import Name
from generator.facts.repeats import merge_repeats
from generator.facts.sentence import ReadSentence
from generator.language.phrases import Phrases
from tests.bench.texts import hostile
from tests.reading import LEXICON, facts_of, read_facts

SIZE = 3000
"""Some sentences of the longest sort."""
MOST = 3
"""Between the two of linear work, with some room for the sentences at the ends of a text, and the four of quadratic work."""
TEXTS = list(zip(hostile(SIZE), hostile(2 * SIZE), strict=True))


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """How many phrases, numbers, cues and names the rules look at in a text."""
    count = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*arguments: Any) -> Any:
            nonlocal count
            count += 1
            return function(*arguments)

        return wrapper

    def listed(function: Callable[..., Iterator[Name]]) -> Callable[..., Iterator[Name]]:
        def wrapper(*arguments: Any) -> Iterator[Name]:
            nonlocal count
            for name in function(*arguments):
                count += 1
                yield name

        return wrapper

    monkeypatch.setattr(Phrases, "longest", counted(Phrases.longest))
    monkeypatch.setattr(reader, "read_number", counted(reader.read_number))
    monkeypatch.setattr(ReadSentence, "cue_at", counted(ReadSentence.cue_at))
    monkeypatch.setattr(ReadSentence, "of", listed(ReadSentence.of))

    def look_ups(text: str) -> int:
        nonlocal count
        count = 0
        read_facts(text)
        return count

    return look_ups


@pytest.mark.parametrize(("short", "long"), TEXTS, ids=[short[0] for short, _ in TEXTS])
def test_twice_the_text_is_twice_the_work(
    short: tuple[str, str], long: tuple[str, str], looked_up: Callable[[str], int]
) -> None:
    looked_up(short[1])  # what is known of a word once is not looked up again
    assert looked_up(long[1]) <= MOST * looked_up(short[1]) + 200


@pytest.mark.parametrize(
    ("opening", "row"),
    [("وزعت الوزارة في حلب ", "5 و6 و7 خيام "), ("The ministry distributed in Aleppo ", "5, 6, 7 tents, ")],
)
def test_a_line_of_more_figures_than_a_sentence_holds_is_told(opening: str, row: str) -> None:
    found = read_facts(opening + row * 40)
    assert [notice.code for notice in found.notices] == ["figures_crowded"]
    assert found.facts == ()
    assert facts_of(opening + row)


def test_twice_as_many_repeats_are_twice_the_work() -> None:
    [fact] = facts_of("The strike killed 12 civilians in Aleppo.")
    mention = fact.mentions[0]

    def told(times: int) -> list[Fact]:
        sentences = [replace(mention, sentence=f"s{number}") for number in range(2, times + 2)]
        return [replace(fact, id=f"f{one.sentence}", mentions=(one,)) for one in sentences]

    merge = partial(merge_repeats, lexicon=LEXICON)
    assert len(list(merge(told(200)))) == 1
    assert _lines_of(merge, told(400)) <= MOST * _lines_of(merge, told(200))


def _lines_of(function: Callable[[list[Fact]], Iterator[Fact]], facts: list[Fact]) -> int:
    """How many lines of code run."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        list(function(facts))
    finally:
        sys.settrace(before)
    return count
