"""The words around English names of places by which `english_places.py` knows that they name places, or that they name none."""

from __future__ import annotations

HEADS = frozenset({"lake", "mount", "mountain", "wadi", "jabal", "jebel", "camp", "fort"})
"""What stands before the name of a place, in capitals as a part of it."""
NUMBERED = frozenset({"week", "day", "month", "quarter", "year", "phase", "stage", "round", "grade", "level"})
"""What is told by its number, and is no place: in Week 39, in Phase 3."""
IN_TIME_OR_SPACE = frozenset({"earth", "christmas", "easter", "mars", "jupiter", "saturn"})
"""What is no place though something may be around it."""
WITH_NUMBER = frozenset(
    {
        *("game", "number", "aisle", "season", "episode", "chapter", "volume", "lap", "match", "race", "tier"),
        *("type", "table", "figure"),
    }
)
"""What is so where a number follows: in Game 7, at Number 10, but: in Game Reserve."""
COMPOUNDS = frozenset(
    {"controlled", "held", "led", "run", "backed", "based", "affiliated", "occupied", "administered", "aligned"}
)
"""Last parts of adjectives that begin with a name: SDF-controlled areas."""
STRIKING = frozenset({"struck", "hit", "rocked", "shook"})
"""What an earthquake, a storm or a missile does to the place behind."""
SHELLED = frozenset({"airstrike", "airstrikes", "strikes", "raids", "shelling", "bombardment", "bombing"})
"""What is done to a place behind "on" or "of"."""
OWNED = frozenset(
    {
        *("shares", "stake", "stakes", "holding", "holdings", "confidence", "trust", "faith", "believe"),
        *("believes", "investment", "investments", "invest", "invested", "investors", "shareholders"),
        *("shareholder", "investor"),
    }
)
"""What one has in a company or a person, or who has it: shares in Karwa, no place."""
STAFF = frozenset(
    {
        *("director", "directors", "executive", "executives", "boss", "bosses", "chief", "leader", "manager"),
        *("managers", "analyst", "analysts", "economist", "economists", "strategist", "strategists", "trader"),
        *("traders", "partner", "profit", "profits", "losses", "earnings", "revenue", "revenues", "turnover"),
        *("sales", "errors", "fraud", "failure", "failures", "glitch", "glitches", "employee", "employees"),
        "management",
    }
)
"""Who works at a company, what it makes and what goes wrong there: analysts at Karwa, failures at Loren, no places."""
ITS_NOUNS = frozenset(
    {
        *("production", "stock", "stocks", "shares", "sales", "prices", "economies", "history", "case", "view"),
        *("opinion", "rival", "rivals", "futures", "bonds", "trading", "fashion", "style"),
    }
)
"""Nouns that a name in front of them tells apart, which no place is in: in Karwa stock, in Sami's view."""
REPORTED = frozenset({"reported", "recorded", "confirmed", "arrived"})
"""What cases or goods do that are from a place."""
MOVED = frozenset(
    {"transferred", "evacuated", "airlifted", "relocated", "deported", "repatriated", "fled", "headed", "sailed"}
)
"""What people are or do who then are at the place behind "to" or "for"."""
PARTICLES = frozenset({"de", "del", "da", "do", "dos", "di"})
"""Words in small letters inside the names of places."""
COMPASS = frozenset({"north", "south", "east", "west", "central"})
"""What regions of a country are called by: in the North East."""
PARTS = frozenset(
    {
        *("northern", "southern", "eastern", "western", "central", "northeastern", "northwestern"),
        *("southeastern", "southwestern", "north-eastern", "north-western", "south-eastern", "south-western"),
        *("north-central", "south-central", "northeast", "northwest", "southeast", "southwest", "rural"),
    }
)
"""What tells which part of a place is meant, ahead of its name and kind: in northern Karwa state."""
ONE_OF_THEM = frozenset({"a", "an", "one", "another"})
"""What stands before one of several that share a name."""
DIVISIONS = frozenset(
    {"townships", "provinces", "governorates", "counties", "departments", "woredas", "tehsils", "wards"}
)
"""The plurals of the kinds of divisions, which nobody is of: Karwa and Loren townships, but Labour and Tory districts."""
BUILT = frozenset({"airport", "seaport", "crossing", "prison", "jail", "dam", "reservoir", "valley"})
"""What is called behind "of" by the place that it is in, besides settlements: the airport of Karwa, no university of."""
SITES = frozenset({"gate", "point", "post", "site", "station"})
"""What is a place behind its sort alone: the Karwa displacement site, the Loren border post."""
