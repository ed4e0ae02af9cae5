"""How far a figure can be relied on, as pages word it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.facts.fact import Fact, State
from generator.values import Confidence, LanguageCode
from generator.wording.catalogs import translations
from generator.wording.dates import format_day


@dataclass(frozen=True, slots=True)
class StateView:
    """One thing to know of a figure: its name for the style sheet and the script (a key of `state_names`), and its words."""

    name: str
    text: str


def state_names(code: LanguageCode) -> dict[str, str]:
    """The words of every state, in the order in which a reader is offered them."""
    gettext = translations(code).gettext
    return {
        State.VERIFIED.value: gettext("verified by an editor"),
        State.CHANGED.value: gettext("changed by an editor"),
        State.ADDED.value: gettext("added by an editor"),
        State.CHECK.value: gettext("to be checked"),
        "corrected": gettext("corrected"),
        "conflicting": gettext("sources differ"),
    }


def states(
    fact: Fact, corrected: date | None, *, conflicting: bool, code: LanguageCode, digits: str
) -> Iterator[StateView]:
    """What is to be known of a figure that was last corrected on a day, or never; nothing of one that is merely sure."""
    names = state_names(code)
    state = State.CHECK if fact.confidence is Confidence.CHECK else fact.state
    if state.value in names:
        yield StateView(state.value, names[state.value])
    if corrected is not None:
        day = format_day(corrected, code, digits)
        yield StateView("corrected", translations(code).gettext("corrected on %(day)s") % {"day": day})
    if conflicting:
        yield StateView("conflicting", names["conflicting"])
