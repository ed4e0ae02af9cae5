"""Plain English clauses of every shape of subject and predicate: the figure is of who stands ahead of its verb."""

from itertools import product
from pathlib import Path

import pytest

from generator.resources import read_yaml
from generator.values import Kind
from tests.reading import facts_of

SHAPES = read_yaml(Path(__file__).parents[1] / "corpus" / "shapes" / "english_clauses.yml")


@pytest.mark.parametrize("number", ["singular", "plural"])
def test_a_figure_is_of_the_subject_of_its_clause(number: str) -> None:
    form, wrong = number == "plural", dict[str, str]()
    for (subject, who), predicate, frame in product(SHAPES[number].items(), SHAPES["predicates"], SHAPES["frames"]):
        opening = subject.replace("The ", "the ").replace("A ", "a ") if frame != "{}." else subject
        text = frame.format(f"{opening} {predicate[form]}")
        figure = next(fact for fact in reversed(facts_of(text)) if fact.kind is not Kind.PERIOD)
        found = " ".join(term.surface for term in figure.who)
        if who.casefold() not in found.casefold():
            wrong[text] = found
    assert not wrong
