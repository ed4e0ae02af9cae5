"""Several of a model, by its maker's name or the letters and digits that name it: 12 Airbus A320s, four F-16s, six 787s."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.skipping import AIRLINERS
from generator.facts.tokens import DASHES, adjacent
from generator.facts.units.number_of import counted_at
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit
from generator.facts.units.unlisted import unlisted

_AIRCRAFT = "aircraft"
"""The lexicon's id of what flies."""
_AIRBUS = "a3"
"""How an airliner of Airbus is called: A320, A350."""
_LONGEST_NAME = 5
"""Tokens of a name before its digits: Airbus A | 320."""


def several_of_model(reader: UnitReader, at: int) -> Unit | None:
    """Several of the model whose name begins at a token, as the article calls them; its digits have the ending of a plural."""
    if reader.lexis.noun_follows_number:
        return None
    digits = at
    while digits < at + _LONGEST_NAME and _is_of_name(reader, at, digits):
        digits += 1
    named = digits > at or reader.text(digits) in AIRLINERS
    end = digits + 1
    if not named or not reader.text(digits).isdecimal() or end >= len(reader.tokens):
        return None
    if (
        digits > at
        and not adjacent(*reader.tokens[digits : end + 1])
        and reader.language.may_be_counted(reader.text(end))
    ):
        return counted_at(reader, end) or unlisted(reader, end, end + 1, "count:model")  # three Falcon 9 | rockets
    several = (
        reader.text(end).isalpha() and reader.text(end).endswith("s") and adjacent(*reader.tokens[digits : end + 1])
    )
    if not several:
        return None
    unit = unlisted(reader, at, end + 1, "count:model")
    return (
        replace(unit, term=reader.many(_AIRCRAFT, reader.words(at, end + 1)), reasons=())
        if _flies(reader, at, digits)
        else unit
    )


def _flies(reader: UnitReader, start: int, digits: int) -> bool:
    """Whether a model is an aircraft's, by its maker or by its number: Airbus A320s, A320s, 787s."""
    model = reader.text(digits)
    letter = digits > start and reader.text(digits - 1) == _AIRBUS[0] and model.startswith(_AIRBUS[1:])
    airliner = model in AIRLINERS or (letter and len(model) == len("320"))
    return airliner or (reader.text(start),) in reader.lexis.cues["aircraft_makers"]


def _is_of_name(reader: UnitReader, start: int, at: int) -> bool:
    """Whether a word with a capital, or a dash glued behind one, stands at a token."""
    if at >= len(reader.tokens):
        return False
    token = reader.tokens[at]
    dash = at > start and token.text in DASHES and adjacent(reader.tokens[at - 1], token)
    return dash or (token.text.isalpha() and token.word.lower() != token.word and not reader.is_grammar(at))
