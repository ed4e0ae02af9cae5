"""Figures told again (headline, lead, body) → one fact with several mentions."""

from generator.facts.repeats.merging import merge_repeats

__all__ = ["merge_repeats"]
