"""What every language module tells of names: where one ends by its shape, what its words are, how a sentence and an index say it.

`NameWord` is a word as these shapes see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from generator.language.filing import Filing


class NameWord(NamedTuple):
    """A word of a sentence as the shapes of names see it.

    `text`: folded. `capital`: written with a capital letter. `closed`: a number, a date, a mark, a verb or a word of grammar, which
    no name holds. `place`, `nationality`: how many words from here on are a known place or nationality.
    """

    text: str
    capital: bool
    closed: bool
    place: int
    nationality: int


class Naming(Protocol):
    """What a language shows of the names of places, organisations and people."""

    def may_open_name(self, word: str, *, capital: bool) -> bool:
        """Whether a folded word can be the first of a name that `organisation_end` or `place_name` finds."""

    def organisation_end(self, words: Sequence[NameWord], at: int) -> int:
        """The word after the name of an organisation that by its shape starts at a word; `at` if none does."""

    def place_name(self, words: Sequence[NameWord], at: int) -> tuple[int, int] | None:
        """The words of a place's own name that a word of place at `at` opens or that by its shape starts there."""

    def listed_places(self, words: Sequence[NameWord], at: int) -> Sequence[tuple[int, int]]:
        """The words of the names in a list that a word for several places at `at` opens (قرى شنان ومعراتا)."""

    def without_genitive(self, word: str) -> str:
        """A word without the mark of the genitive, which tells that what follows is its own: Iraq's → Iraq."""

    def is_leader(self, word: str) -> bool:
        """Whether a folded word tells who leads what others do as well: US-led."""

    def part_of(self, direction: str, country: str) -> str:
        """The part of a country that lies in a direction: northern Iraq, شمال العراق."""

    def genitive(self, word: str) -> str:
        """A word with that mark, the word itself where the language has none: Iraq → Iraq's."""

    def narrows(self, head: str, noun: str, word: str) -> bool:
        """Whether a folded word goes with the last noun of a name, not with its head: وزارة العمل | الإنساني is another."""

    def may_be_relation(self, word: str) -> bool:
        """Whether a folded word that names a country can be its adjective as well (السعودية)."""

    def is_name_not_grammar(self, word: str, text: str) -> bool:
        """Whether a word as written is a person's name rather than one of grammar: علي in a text that spells على apart."""

    def may_name_person(self, word: str) -> bool:
        """Whether a word, as written, may be of a person's name behind an office, as far as its shape tells: any in English.

        Arabic: no accusative or feminine (مشروعاً، محطة), but for names that look so (حمزة), nor a common noun that offices open or
        head (مركز).
        """

    def goes_on_in_name(self, before: str, word: str) -> bool:
        """Whether a word goes on in a person's name with the one before, by the folded words: عبد | الرحمن, نور | الدين."""

    def with_article(self, name: str) -> str:
        """A name inside a sentence: the World Bank, the West Bank, UNICEF; Arabic names carry their article."""

    def governed(self, name: str) -> str:
        """A name behind a preposition: Arabic plurals and duals of people have another ending there (بحسب مسؤولين أمنيين)."""

    def filing(self, name: str) -> Filing:
        """Where a name stands in an index of the language's alphabet, articles left out (the, al-, ال)."""
