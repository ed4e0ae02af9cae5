"""What the rules of the facts stage pass to one another: tokens, figures, moments and names of a sentence.

A rule has a name, a pattern over tokens, and a production that makes one of these. Token positions are
half-open ranges of indexes into the sentence's tokens; spans are positions in the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.language.phrases import Phrase
from generator.lexicon.entry import Category, Entry
from generator.values import DateRange, Kind, LanguageCode, Qualifier, Span, Term, Value, is_share

CLAUSE_MARKS = frozenset(".،,;؛:!?؟()")
"""Marks that a circumstance does not reach across without a cue."""

AMOUNTS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
"""The kinds of figures that tell how much of something there is, which statistics tell to change."""
PEOPLE = "people"
"""The dimension of measures that count people."""
POINT = "point"
"""The lexicon's id of the points of an index."""
_OCCURRENCE = "occurrence"
"""The lexicon's id of the times that something was done."""
PLACE = "place"
"""The dimension of measures that count places: governorates, villages."""
DURATION = "duration"
"""The dimension of measures of time."""
DIVISIONS = frozenset({"governorate", "region", "federal_state"})
"""The measures that count what a country is divided into."""
FAMILIES = frozenset({"family", "displaced_family", "refugee_family", "host_family", "female_headed_household"})
"""Measures of people by the household."""

OFFICE, INSTITUTION = "office", "institution"
"""The dimensions of those of the lexicon's speakers who are a person by title, or a body by a noun; the others are documents."""
EXCHANGE = "exchange"
"""The dimension of organisations where shares are traded."""
OUTLET = "outlet"
"""The dimension of organisations that report what others say."""
PLURAL = "_plural"
"""What ends the lexicon's ids of several who speak."""
HOSTING = "hosting"
"""The dimension of verbs whose subject may be the place that holds or takes in what is counted."""
WITNESSING = "witnessing"
"""The dimension of verbs whose subject is only where something came about, or what the counted are in: شهدت إدلب مقتل 5, the
province saw 5 deaths, يضم المجلس 40 نائباً."""

AND_PART = "count:and-part"
"""The rule of a unit with parts told after it, whose number alone is not its amount: 3 years and 6 months, ثلاث ساعات ونصف."""
DEFINITE = "definite"
"""The rule of a number with an article: it counts what was told of before (the 16 districts, القتلى العشرة)."""
FURTHER = "further"
"""The rule of a number told to be of more than were told before (three more died, ثلاثة آخرون)."""


class Token(NamedTuple):
    """One word, number or mark: `text` is folded, from `start` to `end` it stands in the article's text.

    `word`: as the article writes it. `capital`: written as a name, in scripts that have capitals (Aleppo, al-Fashir).
    """

    text: str
    start: int
    end: int
    word: str
    capital: bool


class PartOf(StrEnum):
    """What the pronoun of a part (of them) can stand for."""

    ANY = "any"
    PEOPLE = "people"
    THINGS = "things"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """The amount of a figure in another unit, as the text gives it beside the figure: 5 km (3 miles)."""

    value: Value
    qualifier: Qualifier
    unit: Term | None
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as its words state it, before its circumstances are known.

    `tokens` covers number, qualifier and unit; `number_tokens` the bare number. `part_of` marks a part of a
    whole told before (بينهم، منها، of whom). `reasons` are message codes that make the fact one to check. `equivalents`: the same
    amount in other units.
    """

    kind: Kind
    value: Value
    qualifier: Qualifier
    unit: Term | None
    tokens: tuple[int, int]
    number_tokens: tuple[int, int]
    span: Span
    number_span: Span
    part_of: PartOf | None
    rules: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()

    def __hash__(self) -> int:
        """By where it stands: see `Name`."""
        return hash(self.tokens)

    @property
    def is_share(self) -> bool:
        """Whether it is a share of its unit, rather than the percentage points by which one moved."""
        return is_share(self.kind, self.unit)

    @property
    def is_number_alone(self) -> bool:
        """Whether only its number is written, with neither a noun nor a qualifier."""
        return self.tokens == self.number_tokens

    @property
    def counts_people(self) -> bool:
        """Whether its unit is one of people."""
        return self.unit is not None and self.unit.dimension == PEOPLE

    @property
    def counts_divisions(self) -> bool:
        """Whether it counts governorates or the like, which no place inside a country holds."""
        return self.kind is Kind.COUNT and self.unit is not None and self.unit.id in DIVISIONS

    @property
    def tells_points(self) -> bool:
        """Whether it is told in points, as an index is."""
        return self.unit is not None and self.unit.id == POINT

    @property
    def tells_times(self) -> bool:
        """Whether it tells how many times something was done."""
        return self.unit is not None and self.unit.id == _OCCURRENCE


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period that the words name; `range` is `None` where it cannot be resolved.

    A moment that is not resolved (relative, and the article has no publication date) is never guessed.
    """

    range: DateRange | None
    tokens: tuple[int, int]
    span: Span
    rules: tuple[str, ...]
    reasons: tuple[str, ...] = ()

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.range is not None and self.range.start is not None and self.range.start == self.range.end


@dataclass(frozen=True, slots=True)
class Name:
    """A name, a place, a speaker or a verb in a sentence; `prefix` is what is attached to it.

    `entry` is the lexicon's; `None` for a name that only its shape tells (`facts/names.py`). `object_follows`: a verb whose
    object is told before it (نفذتها). `short_forms`: the folded words by which it
    is told from here on.
    """

    category: Category
    term: Term
    tokens: tuple[int, int]
    prefix: str
    entry: Entry | None
    object_follows: bool = False
    short_forms: tuple[Phrase, ...] = ()

    def __hash__(self) -> int:
        """By where it stands, which tells those of one sentence apart."""
        return hash(self.tokens)

    @property
    def key(self) -> str:
        """What two mentions of one name share."""
        return self.term.id or self.term.surface

    @property
    def dimension(self) -> str:
        """What sort of speaker it is (see the lexicon's `Entry`)."""
        return self.term.dimension

    @property
    def parent(self) -> str | None:
        """Id of the place that contains it, as far as the lexicon knows."""
        return self.entry.parent if self.entry is not None else None

    @property
    def is_country(self) -> bool:
        """Whether it names a country."""
        return self.entry is not None and self.entry.territory is not None

    @property
    def lies_in_country(self) -> bool:
        """Whether it names a place inside a country, as far as the lexicon knows."""
        return self.parent is not None and not self.is_country

    def spellings(self, code: LanguageCode) -> tuple[str, ...]:
        """Every way in which a text can write it."""
        return self.entry.surfaces[code] if self.entry is not None else (self.term.surface,)
