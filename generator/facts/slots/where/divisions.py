"""The province that "the province" means (المحافظة، الولاية) where none was told by that word: the one told or told something of.

Four died in Hama. | The province has 33 hospitals; قال محافظ حماة; بالسويداء. | وتضم المحافظة. A definite noun may be new and still
mean what only one thing can be (H. Clark, "Bridging", 1975): a town lies in one province.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.extents import REGION, STRIPS
from generator.lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from generator.facts.slots.where.told import Told


def division_meant(sentence: ReadSentence, told: Sequence[Told], lexicon: Lexicon) -> Name | None:
    """The only province that the last sentence to tell a known place inside a country tells or tells something of."""
    inside = [(one, division) for one in told if (division := _division(one.place, lexicon)) is not None]
    last = [(one, division) for one, division in inside if one.sentence == inside[-1][0].sentence]
    if len({division.id for _, division in last}) != 1:
        return None
    (one, division), *_ = last
    if division is one.place.entry:
        return one.place
    return replace(one.place, entry=division, term=division.term(division.labels[sentence.language.code]))


def _division(place: Name, lexicon: Lexicon) -> Entry | None:
    """The part into which a country, or a land inside it, is divided that a place is or lies in, `None` where none is known."""
    if place.entry is None or place.is_country:
        return None
    around = [place.entry, *map(lexicon.entry, lexicon.containing(place.entry.id))]
    divisions = (entry for entry in around if entry.dimension != REGION and entry.id not in STRIPS)
    return next((entry for entry in divisions if _is_divided(lexicon.find(entry.parent))), None)


def _is_divided(land: Entry | None) -> bool:
    return land is not None and (land.territory is not None or land.id in STRIPS)
