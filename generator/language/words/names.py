"""Words of names: those by which names are known, and how names stand in sentences made from facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.errors import LexiconError, Location
from generator.language.words.reader import WordReader


@dataclass(frozen=True, eq=False)
class NameWords:
    """The words by which names that no lexicon holds are known.

    `organisation_heads` are what an organisation is called by (وزارة, council), `collectives` those of them that make a name even
    without capitals after a nationality or a place (Israeli forces), `parts_of_institutions` those of them that end the name of a
    part of one (the Police Media Division); `organisation_ends` are words that no longer belong to a name. `not_organisations`:
    heads with what makes them no name (حركة المسافرين). `masculine_heads` take no feminine adjective; `ranks`, with their article,
    are a person's. `unions`: heads before those of a trade (نقابة الأطباء). `purposes`: heads behind which plurals may be joined
    (شؤون الأسرى والمحررين). `common_names`: common nouns before an adjective. `kinds` are those that may stand before an
    organisation's full name (منظمة الهلال الأحمر). `settlements` stand before a place's own name, `place_kinds` are part of it
    (مطار, airport), `known_kinds` only where the lexicon knows it (قطاع غزة، but قطاع الصحة); `facilities` are what is built for
    people to be in, even where it is called by another place (Hodeidah port) or can act (مستشفى الثورة), with `facility_sorts`
    between both (Sanaa international airport), `roads` what is called by both its ends (طريق كروة - سرجة); `forces` are what a
    nationality is of that is another adjective, too (الجيش المالي); `local_bodies` answer for the town or province that is named
    with them (شرطة كركوك, the governor of Hama), those `of_health` and `of_justice` for their country, too; `districts` are heads
    of organisations, too, with one of their `fields` (مديرية الأمن); `places_of_two` (بلدتي) and `places_of_several` (قرى,
    villages) stand before names, `one_of_several` is what one of these is called by (ولايتي → ولاية); `given_names` are persons',
    by whom facilities are called (مستشفى كمال); `first_parts` are never a name alone (دير). `names_like_nouns`: names of persons
    that end as common nouns do (حمزة); `no_persons`: nouns and adverbs by whose ending they could be a person's name, as what an
    office opens, launches or heads (مركز). `before_nouns`: letters attached to nouns, never to verbs. `attached_to`: prepositions
    that are attached to a name (وفقاً لسعيد); `companies`: what a company is called by, `banks` what a bank is: a company too, but
    that those which the lexicon knows are central or development banks. `links` stand inside a name, `place_openers` before a place
    that nothing else tells, `further` (several other) ends a list of places, `namely` (such as) opens one behind their kind.
    `adjectives` belong to a name though they tell no relation; `beside_places`: what tells a noun of place further, as no name does
    (منطقة جنوبي حلب، بلدة أخرى). `prepositions` govern a name: it is no subject. `homographs`: words, in their own spelling, that
    fold to a noun which is or opens a name (وأدى, against وادي). `common_places`: places whose name is a noun, too (كابل);
    `vowelled`: spellings with the vowel mark that tells a place from another of the same letters, each with its key in the
    lexicon (عُمان, against عمان); `led`: names that read as "and" with another place's where no preposition leads to them (في
    وجدة).
    """

    organisation_heads: frozenset[str]
    parts_of_institutions: frozenset[str]
    collectives: frozenset[str]
    kinds: frozenset[str]
    organisation_ends: frozenset[str]
    not_organisations: frozenset[str]
    ranks: frozenset[str]
    unions: frozenset[str]
    masculine_heads: frozenset[str]
    purposes: frozenset[str]
    common_names: frozenset[str]
    settlements: frozenset[str]
    place_kinds: frozenset[str]
    known_kinds: frozenset[str]
    facilities: frozenset[str]
    facility_sorts: frozenset[str]
    roads: frozenset[str]
    forces: frozenset[str]
    local_bodies: frozenset[str]
    of_health: frozenset[str]
    of_justice: frozenset[str]
    districts: frozenset[str]
    fields: frozenset[str]
    places_of_two: frozenset[str]
    places_of_several: frozenset[str]
    one_of_several: Mapping[str, str]
    given_names: frozenset[str]
    first_parts: frozenset[str]
    names_like_nouns: frozenset[str]
    no_persons: frozenset[str]
    before_nouns: frozenset[str]
    attached_to: frozenset[str]
    companies: frozenset[str]
    banks: frozenset[str]
    links: frozenset[str]
    place_openers: frozenset[str]
    further: frozenset[str]
    namely: frozenset[str]
    adjectives: frozenset[str]
    beside_places: frozenset[str]
    prepositions: frozenset[str]
    common_places: frozenset[str]
    homographs: frozenset[str]
    vowelled: Mapping[str, str]
    led: Mapping[str, str]

    @cached_property
    def of_place(self) -> frozenset[str]:
        """The nouns for places that names follow: `settlements`, `place_kinds` and `known_kinds`."""
        return self.settlements | self.place_kinds | self.known_kinds

    @cached_property
    def kinds_told(self) -> frozenset[str]:
        """The nouns that mean a place told before when they are definite."""
        return self.of_place | self.facilities

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns that open the names of organisations and places."""
        return self.organisation_heads | self.of_place | self.facilities | self.districts | self.roads


@dataclass(frozen=True, slots=True)
class NamingWords:
    """How names stand in sentences that are made from facts.

    `first_form`, `second_form`: head nouns and whole names that a verb's first or second form goes with where their ending does not
    tell (see `Language.agreement`). `with_article`: heads of names that take an article, `without_article`: names that take none
    though their head does. `sound_plurals`: nouns of people whose plural tells the case by its ending (see `Language.governed`).
    `signed_currencies`: ISO codes of the currencies whose sign stands before the figure.
    """

    first_form: frozenset[str]
    second_form: frozenset[str]
    with_article: frozenset[str]
    without_article: frozenset[str]
    sound_plurals: frozenset[str]
    signed_currencies: tuple[str, ...]


def read_names(reader: WordReader, data: Mapping[str, Any]) -> NameWords:
    """The words of the file's `names`."""
    mappings = {"homographs", "vowelled", "led", "one_of_several"}
    folded = {key: reader.folded(data[key]) for key in NameWords.__dataclass_fields__.keys() - mappings}
    one_of_several = {several: reader.fold(one) for several, one in reader.single(data["one_of_several"]).items()}
    return NameWords(
        **folded,
        one_of_several=one_of_several,
        homographs=frozenset(data["homographs"]),
        vowelled=dict(data["vowelled"]),
        led={reader.fold(name): key for name, key in data["led"].items()},
    )


def read_naming(reader: WordReader, data: Mapping[str, Any]) -> NamingWords:
    """The words of the file's `naming`. Raises `LexiconError` for a missing or an unknown key."""
    if wrong := set(NamingWords.__dataclass_fields__) ^ data.keys():
        raise LexiconError("language_keys", Location(reader.path), keys=", ".join(sorted(wrong)))
    signed = tuple(data["signed_currencies"])
    folded = {key: reader.folded(words) for key, words in data.items() if key != "signed_currencies"}
    return NamingWords(**folded, signed_currencies=signed)
