"""What befalls what is counted (killed, displaced, destroyed): the words for it in every language, checked when read.

The words are in `befalling.yml`. One word may say two things of different objects (تضرر 300 شخص, تضرر 12 منزلاً), never two of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.errors import LexiconError, Location
from generator.facts.parts import FAMILIES, PEOPLE
from generator.language import codes, language
from generator.language.phrases import Phrase, Phrases, PhraseSet
from generator.resources import read_yaml
from generator.values import Kind, Labels, LanguageCode, Term

_FILE = Path(__file__).with_name("befalling.yml")
_KEYS = frozenset({"of", "kind", "measures", "moves", "alone", "own", "happens"})
_WORDS = frozenset({"label", "past", "perfect", "particle", "before", "after", "nouns", "unless"})
_CASES = frozenset({"case"})
"""The lexicon's id of a case, which may be whoever has it: وفاة 21 حالة."""
THINGS = "things"
"""What befalls things alone is `of` them."""
MONEY = "money"
"""What befalls money alone is `of` it: it is set aside."""
_NEEDED = frozenset({"label", "past", "before", "after", "nouns"})


class Place(StrEnum):
    """Where words that say so stand: right before a figure, right after it, or as a noun before it."""

    BEFORE = "before"
    AFTER = "after"
    NOUN = "nouns"


@dataclass(frozen=True, slots=True)
class Befalling:
    """One thing that can befall what is counted.

    `of`: people, things, money or any of them. `kind`: shared by those that can mean the same event (killed, died). `measures`:
    the ids of those that say it by themselves, first the one that people whom it befell are. `moves`: whether people leave one
    place for another by it. `alone`: whether nobody can be named as doing it; `own`: whether the counted do it themselves.
    `happens`: whether it says no more than that the counted took place (26 operations: carried out). Per language `past` and
    `perfect` are the forms that we write, `particles` what stands before the counted, `unless` the cues of what makes it another
    thing (see `befalling.yml`).
    """

    id: str
    of: str
    kind: str
    measures: tuple[str, ...]
    moves: bool
    alone: bool
    own: bool
    happens: bool
    labels: Labels
    past: Mapping[LanguageCode, tuple[str, ...]]
    perfect: Mapping[LanguageCode, tuple[str, ...]]
    particles: Mapping[LanguageCode, str]
    unless: Mapping[LanguageCode, tuple[str, ...]]

    def can_befall(self, kind: Kind, unit: Term | None) -> bool:
        """Whether it can be said of a figure of this kind and unit."""
        if self.of == "any" or kind is Kind.MONEY:
            return self.of in {"any", MONEY}
        if unit is not None and unit.id is None:
            return self.of in {PEOPLE, THINGS}  # what no list knows may be either
        people = unit is None or unit.dimension == PEOPLE or unit.id in FAMILIES | _CASES
        return self.of == (PEOPLE if people else THINGS)

    def term(self, surface: str) -> Term:
        """It as a text words it."""
        return Term(self.id, surface, self.labels)

    def form(self, code: LanguageCode, agreement: int, *, goes_on: bool) -> str:
        """The form that goes with what is counted (see `Language.counted_agreement`), of what goes on since a date or not."""
        forms = (self.perfect[code] if goes_on else ()) or self.past[code]
        return forms[min(agreement, len(forms) - 1)]


def befalling(befalling_id: str) -> Befalling:
    """The one with this id. Raises `KeyError` if there is none."""
    return _all()[befalling_id]


def told_by(befell: Term | None) -> Befalling | None:
    """What a slot says befell the counted, `None` where it says nothing or an editor says it in other words than ours."""
    return befalling(befell.id) if befell is not None and befell.id is not None else None


def befallen(befell: Term | None, unit: Term | None) -> Befalling | None:
    """What befell the counted, by what its slot says, else by its noun: 31 died, 31 dead."""
    return told_by(befell) or (measured_by(unit.id) if unit is not None else None)


def same_kind(first: Befalling | None, second: Befalling | None) -> bool:
    """Whether two figures can be of the same event by what befell them: one does not say, or only counts, or both say one kind."""
    return len({one.kind for one in (first, second) if one is not None and not one.happens}) < 2


def only_happens(befell: Term) -> bool:
    """Whether what befell says no more of the counted than that it took place."""
    one = told_by(befell)
    return one is not None and one.happens


@cache
def all_befallings() -> tuple[Befalling, ...]:
    """All that can befall, in the order of their file."""
    return tuple(_all().values())


@cache
def telling_measures() -> frozenset[str]:
    """The ids of the measures that by themselves say what befell (قتيل)."""
    return frozenset(measure for one in all_befallings() for measure in one.measures)


@cache
def measured_by(measure: str | None) -> Befalling | None:
    """What befell those whom a measure counts by itself (قتيل), `None` where it says nothing of the kind."""
    return next((one for one in all_befallings() if measure in one.measures), None)


@cache
def befalling_words(code: LanguageCode, place: Place) -> Phrases[tuple[Befalling, ...]]:
    """The folded words of one language that say so in one place, with what they can mean, each of other objects."""
    found: dict[Phrase, tuple[Befalling, ...]] = {}
    for one, data in zip(all_befallings(), _data().values(), strict=True):
        for words in dict.fromkeys(_phrases(code, place, data[code])):
            others = found.get(words, ())
            if any(other.of == one.of for other in others):
                raise LexiconError(
                    "lexicon_collision", Location(_FILE), words=" ".join(words), entry=one.id, other=others[0].id
                )
            found[words] = (*others, one)
    return Phrases(found)


@cache
def is_done_by_nobody(befalling_id: str) -> bool:
    """Whether no verb tells that somebody does it, where subjects come first: 12 died, but floods displaced 12."""
    tongues = (code for code in codes() if not language(code).words.verb_first)
    words = (ones for code in tongues for ones in befalling_words(code, Place.BEFORE).values())
    return befalling(befalling_id).alone and all(one.id != befalling_id for ones in words for one in ones)


@cache
def done_to_people(code: LanguageCode) -> PhraseSet:
    """The folded words of one language right before a figure by which somebody does what can be done to nobody but people."""
    words = befalling_words(code, Place.BEFORE)
    return Phrases(
        {phrase: True for phrase in words if all(one.of == PEOPLE and not one.alone for one in words[phrase])}
    )


def _phrases(code: LanguageCode, place: Place, words: Mapping[str, Any]) -> Iterator[Phrase]:
    """A verb that stands first has either form of the past before the counted, and the last (نزحت) behind it, too."""
    tongue = language(code)
    written = {Place.BEFORE: words["past"], Place.AFTER: words["past"][-1:]}.get(place, ())
    for phrase in (*words[place], *(written if tongue.words.verb_first else ())):
        yield tuple(tongue.fold_word(phrase).split())


@cache
def _all() -> Mapping[str, Befalling]:
    return MappingProxyType({name: _one(name, data) for name, data in _data().items()})


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    data: dict[str, dict[str, Any]] = read_yaml(_FILE)
    for name, entry in data.items():
        wrong = entry.keys() - _KEYS - set(codes()) | {"of"} - entry.keys()
        for code in codes():
            words = entry.get(code, {})
            wrong |= (words.keys() - _WORDS) | (_NEEDED - words.keys())
        if wrong:
            raise LexiconError("lexicon_keys", Location(_FILE), entry=name, keys=", ".join(sorted(wrong)))
    return data


def _one(name: str, data: Mapping[str, Any]) -> Befalling:
    forms = {key: {code: tuple(data[code].get(key, ())) for code in codes()} for key in ("past", "perfect")}
    unless = {code: tuple(data[code].get("unless", ())) for code in codes()}
    return Befalling(
        name,
        data["of"],
        data.get("kind", name),
        tuple(data.get("measures", ())),
        data.get("moves", False),
        data.get("alone", False),
        data.get("own", False),
        data.get("happens", False),
        {code: data[code]["label"] for code in codes()},
        MappingProxyType(forms["past"]),
        MappingProxyType(forms["perfect"]),
        MappingProxyType({code: data[code]["particle"] for code in codes() if "particle" in data[code]}),
        MappingProxyType(unless),
    )


@cache
def particles_of(code: LanguageCode) -> frozenset[str]:
    """What stands between verbs of one language and the counted."""
    return frozenset(one.particles[code] for one in all_befallings() if code in one.particles)
