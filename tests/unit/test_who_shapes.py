"""Who acts, over plain sentences multiplied out of their parts: each frame with each subject, each verb and what that acts on."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from generator.language import codes
from generator.resources import read_yaml
from generator.values import Kind
from tests.reading import facts_of
from tests.unit.test_slots import PUBLISHED, told

SHAPES: dict[str, Any] = read_yaml(Path(__file__).parents[1] / "corpus" / "shapes" / "who.yml")


@pytest.mark.parametrize("code", codes())
def test_subject_of_a_verb_is_read_in_every_frame(code: str) -> None:
    parts = SHAPES[code]
    for frame, subject, verb in product(parts["frames"], parts["subjects"], parts["verbs"]):
        sentence = frame.format(verb=verb[subject["gender"]], subject=subject["words"], object=verb["object"])
        counted = [fact for fact in facts_of(f"{sentence}\n", PUBLISHED) if fact.kind is not Kind.PERIOD]
        assert [told(fact, "who") for fact in counted] == [subject["who"]], sentence
