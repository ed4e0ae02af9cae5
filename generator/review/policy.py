"""Which facts go on the pages: the site's decision (`publish` in site_config.yml)."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from generator.facts.fact import Facts, State
from generator.review.applying import without


class Policy(StrEnum):
    """All facts, only those that need nobody or that somebody looked at, or only the latter."""

    ALL = "all"
    SURE = "sure"
    VERIFIED = "verified"


_LEFT_OUT = {
    Policy.ALL: frozenset[State](),
    Policy.SURE: frozenset({State.CHECK}),
    Policy.VERIFIED: frozenset({State.CHECK, State.SURE}),
}


def publishable(facts: Facts, policy: Policy) -> Facts:
    """The facts that the policy publishes."""
    left_out = [fact.id for fact in facts.facts if fact.state in _LEFT_OUT[policy]]
    return replace(facts, facts=without(facts.facts, left_out))
