"""The ways in which a sentence tells to whom a deed was done of which a figure tells how much: a class of verbs and nouns each.

taken: seized $12m from Karwa Steel; استردت 12 مليوناً من المدانين.
given: paid $12m to farmers, gave Oman 12 tanks, a $5bn loan to Oman; منحت الوزارة المزارعين 12 مليوناً، قرض بـ5 مليارات لعمان.
punished: fined Karwa $12m, jailed Lee Maro for 12 years; غرمت المحكمة الشركة 12 مليوناً، حكمت على سامي كرو بالسجن 12 عاماً.
bought: bought Karwa Steel for $12m; اشترت شركة كرو مقابل 12 مليوناً.
agreed: a $5bn deal with Oman, 12 agreements with it; صفقة بـ5 مليارات مع عمان.
invested: invested $12m in Karwa Steel, a 20% stake in it; استثمرت 12 مليوناً في شركة كرو، حصة 20% في شركة كرو.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.cues import CueKind
from generator.facts.slots.clauses.prepositions import OF
from generator.values import Kind


@dataclass(frozen=True, slots=True)
class Way:
    """How one class tells it.

    - `deeds`: the cue of its verbs and nouns; `kinds`: of the figures that can be told so.
    - `led_by`: the cue of prepositions ahead of whom it is done to; `attached`: what is attached to them for that.
    - `links`: the cue of what may lead on from them to the figure; `linked`: whether something has to.
    - `takes_object`: whether they can stand right behind the verb.
    - `in_countries`: whether a country can be whom it is done to, not only where.
    - `nouns`: whether they are nouns alone, which no "to" leads.
    - `things`: whether what its passive is of may be no person or body.
    """

    cue: CueKind
    deeds: str
    kinds: frozenset[Kind]
    led_by: str
    links: str
    attached: str = ""
    takes_object: bool = True
    linked: bool = False
    in_countries: bool = True
    nouns: bool = False
    things: bool = False


WAYS = (
    Way(
        CueKind.TARGET_BOUGHT,
        "buys",
        frozenset({Kind.MONEY}),
        led_by="price_of",
        links="buying_link",
        linked=True,
    ),
    Way(
        CueKind.TARGET_GIVEN,
        "gives",
        frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.PERCENT, Kind.DURATION}),
        led_by="to_whom",
        links="giving_link",
        attached=OF,
        things=True,
    ),
    Way(
        CueKind.TARGET_GIVEN,
        "gives_for",
        frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT}),
        led_by="for_whom",
        links="giving_link",
        takes_object=False,
    ),
    Way(
        CueKind.TARGET_GIVEN,
        "shares_out",
        frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT}),
        led_by="among_whom",
        links="giving_link",
        takes_object=False,
        in_countries=False,
    ),
    Way(
        CueKind.TARGET_TAKEN,
        "takes_away",
        frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT}),
        led_by="from_whom",
        links="giving_link",
        takes_object=False,
        in_countries=False,
    ),
    Way(
        CueKind.TARGET_PUNISHED,
        "punishes",
        frozenset({Kind.MONEY, Kind.DURATION, Kind.COUNT}),
        led_by="upon_whom",
        links="punishing_link",
        attached=OF,
    ),
    Way(
        CueKind.TARGET_HELD,
        "invests",
        frozenset({Kind.MONEY, Kind.PERCENT}),
        led_by="in_whom",
        links="giving_link",
        takes_object=False,
        in_countries=False,
    ),
    Way(
        CueKind.TARGET_AGREED,
        "agrees",
        frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION}),
        led_by="with_whom",
        links="giving_link",
        takes_object=False,
        nouns=True,
    ),
)
