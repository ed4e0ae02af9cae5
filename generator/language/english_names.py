"""The shapes of English names: runs of capitalised words with a head noun among them, places by their kind.

An organisation is a run of capitalised words (with "of", "for", "the" between them) that holds a head noun (Ministry of Social
Affairs, Norwegian Refugee Council) or stands between "the" and a lower-case one (the State of Law coalition), or a nationality or
place followed by a lower-case collective (Israeli forces, Gaza health ministry). A place is a run after "in", "at" or "near",
after "town of", before its kind (Soran district), or in a list that goes on with such a run and ends with "and" and a last one.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.base import NameWord
from generator.language.words import NameWords

_LONGEST = 9
_LONGEST_PLACE = 4
_LOWER_CASE = 3
"""Lower-case words that a name of nationality and collective may hold: Gaza health ministry."""
_LONGEST_LIST = 60
_SHORTEST = 3
_HEADS = frozenset({"lake", "mount", "wadi", "jabal", "jebel"})
"""What stands before the name of a place, in capitals as a part of it."""
_NUMBERED = frozenset({"week", "day", "month", "quarter", "year", "phase", "stage", "round", "grade", "level"})
"""What is told by its number, and is no place: in Week 39, in Phase 3."""
_COMPOUNDS = frozenset(
    {"controlled", "held", "led", "run", "backed", "based", "affiliated", "occupied", "administered", "aligned"}
)
"""Last parts of adjectives that begin with a name: SDF-controlled areas."""
_MOST_ADJECTIVES = 2
_STRIKING = frozenset({"struck", "hit", "rocked", "shook"})
"""What an earthquake, a storm or a missile does to the place behind."""
_REPORTED = frozenset({"reported", "recorded", "confirmed", "arrived"})
"""What cases or goods do that are from a place."""
_PARTICLES = frozenset({"de", "del", "da", "do", "dos", "di"})
"""Words in small letters inside the names of places."""
_COMPASS = frozenset({"north", "south", "east", "west", "central"})
"""What regions of a country are called by: in the North East."""
_LAST = frozenset({"and", "&"})
"""What stands before the last place of a list."""
_ONE_OF_THEM = frozenset({"a", "an", "one", "another"})
"""What stands before one of several that share a name."""
_AUXILIARIES = frozenset({"has", "have", "had", "said", "says"})
_POSSESSIVE = frozenset("'’")
_LISTING = _LAST | {",", "the", "both", "of"}


def organisation_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """See `Language.organisation_end`."""
    owned = at > 0 and words[at - 1].text.endswith("'s")
    if not words[at].capital or words[at].closed or (at and _in_run(words, at - 1) and not owned):
        return at
    end = _run_end(words, at, names)
    if end - at > 1 and _has_head(words, at, end, names):
        return end
    abbreviated = _abbreviated_end(words, at, names)
    if abbreviated > at:
        return abbreviated
    both = _end_of_two(words, at, end, names)
    if both > at:
        return both
    if at and words[at - 1].text == "the" and end < len(words) and words[end].text in names.organisation_heads:
        return _past_own_name(words, end + 1, names)
    start = at + max(words[at].place, words[at].nationality)
    return _collective_end(words, start, names) or at if start > at else at


def _has_head(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether a run holds a head noun, none of a known place inside it: not Area C of the West Bank."""
    inside = {start + n for start in range(at + 1, end) for n in range(words[start].place) if words[start].place > 1}
    return any(_bare(words[head]) in names.organisation_heads for head in range(at, end) if head not in inside)


def _abbreviated_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """The end of a name whose initials stand in brackets ahead of a verb, `at` where none do: Border Relief Police (BRP) held."""
    end = at
    while end < min(at + _LONGEST, len(words)) and (_in_run(words, end) or words[end].text in names.links):
        end += 1
    if end + 2 >= len(words) or words[end].text != "(" or words[end + 2].text != ")" or not _in_run(words, end - 1):
        return at
    after = words[end + 3].text if end + 3 < len(words) else ""
    if not (after.endswith("ed") or after in _AUXILIARIES) or _bare(words[end - 1]) in names.place_kinds:
        return at
    letters, initials = words[end + 1].text, "".join(word.text[0] for word in words[at:end] if word.capital)
    told = words[end + 1].capital and len(letters) > 1 and len(initials) > 1 and initials.endswith(letters)
    return end if told else at


def _past_own_name(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """The end of an organisation whose noun and own name go on at a word: German aid | organization Sea-Tern."""
    if at >= len(words) or words[at].text not in names.organisation_heads or words[at].capital:
        return at
    end = at + 1
    while end < len(words) and _in_run(words, end):
        end += 1
    return end


def _in_run(words: Sequence[NameWord], at: int) -> bool:
    return words[at].capital and not words[at].closed


def _run_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """The end of a run of capitalised words; a link counts only before a further capital, "and" only inside "of … and …"."""
    end = position = at
    of = False
    while position < min(at + _LONGEST, len(words)):
        word = words[position]
        if word.capital and not word.closed and word.text not in names.organisation_ends:
            position += 1
            end = position
            if word.text.endswith("'s"):
                break
        elif word.text in names.links and end > at and position - end < 2:
            if word.text == "and" and not of:
                break
            of = of or word.text in {"of", "for"}
            position += 1
        elif _marks_plural(words, position) and end == position > at:
            position += 1
        else:
            break
    return end


def _marks_plural(words: Sequence[NameWord], at: int) -> bool:
    """Whether the mark of several whose something is stands before a further capital: the Ministry of Farmers' Welfare."""
    marked = words[at].text in _POSSESSIVE and words[at - 1].text.endswith("s")
    return marked and at + 1 < len(words) and _in_run(words, at + 1)


def _end_of_two(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> int:
    """The end of an office of two things, `at` if it is none: the Relief and Resettlement Department."""
    opener = words[at - 1].text if at else ""
    if end - at > 1 or not (opener == "the" or opener.endswith("'s")) or end + 1 >= len(words):
        return at
    if words[end].text not in _LAST or not _in_run(words, end + 1) or words[at].place or words[at].nationality:
        return at
    last = _run_end(words, end + 1, names)
    return last if last - end > 2 and _bare(words[last - 1]) in names.organisation_heads else at


def _collective_end(words: Sequence[NameWord], start: int, names: NameWords) -> int:
    """The end of the lower-case words up to the last collective, 0 if there is none: Iraqi security forces."""
    found = 0
    for position in range(start, min(start + _LOWER_CASE, len(words))):
        collective = _bare(words[position]) in names.collectives
        if words[position].closed and not collective:
            break
        if collective:
            found = position + 1
    return found


def _bare(word: NameWord) -> str:
    return word.text.removesuffix("'s")


def place_name(words: Sequence[NameWord], at: int, names: NameWords) -> tuple[int, int] | None:
    """See `Language.place_name`."""
    if words[at].closed or not words[at].capital or words[at].place or words[at].nationality:
        return None
    if words[at].text.rpartition("-")[2] in _COMPOUNDS or words[at].text in _NUMBERED:
        return None
    owned = at > 0 and words[at - 1].text.endswith("'s")  # Karwa's Old Port area
    if at and _in_run(words, at - 1) and not owned:
        return None
    end = _capitals_end(words, at)
    after = words[end] if end < len(words) else None
    if after is not None and at and words[at - 1].text in _ONE_OF_THEM and after.text in names.facilities:
        return None  # a Shiite mosque
    if after is not None and after.text in names.place_kinds:
        return at, end + 1
    if _is_of_kind_in_brackets(words, end, names) or _is_of_two_places(words, end, names):
        return at, end
    if _is_natural_name(words[at:end], names) or _is_compass_region(words, at, end, names):
        return at, end
    of_a_sort = after is not None and after.text in names.facility_sorts and end + 1 < len(words)
    if of_a_sort and words[end + 1].text in names.facilities & names.place_kinds:
        return at, end + 2  # Karwa refugee camp
    if any(_bare(word) in names.organisation_heads for word in words[at:end]):
        return None
    if end - at == 1 and len(words[at].text) < _SHORTEST:
        return None
    reported = at > 1 and words[at - 1].text == "from" and words[at - 2].text in _REPORTED
    governed = at and (words[at - 1].text in names.place_openers or reported) and not _opens_title(words, end, names)
    settled = at > 1 and words[at - 1].text == "of" and _singular(words[at - 2].text, names) in names.settlements
    told = _is_called(words, end, names) or (
        at > 0 and words[at - 1].text in _STRIKING and _is_within(words, end, names)
    )
    return (at, end) if governed or settled or told or _is_listed(words, at, names) else None


def _is_of_kind_in_brackets(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether initials in brackets stand between a name and its kind of place: in North Malwa (NM) province."""
    marked = end + 3 < len(words) and words[end].text == "(" and words[end + 2].text == ")"
    return marked and words[end + 1].capital and words[end + 3].text in names.place_kinds


def _is_of_two_places(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether "and" joins a name to a known place and the plural of both their kinds: Malwa and Nangarhar provinces."""
    other = end + 1
    if other >= len(words) or words[end].text not in _LAST or not words[other].place:
        return False
    last = other + words[other].place
    return last < len(words) and words[last].text in names.places_of_several


def _is_natural_name(capitals: Sequence[NameWord], names: NameWords) -> bool:
    """Whether the first or the last of capitals says what kind of place they name: Lake Kariba, Karwa Region, Loren Dam."""
    kind = _bare(capitals[-1])
    named = kind in names.place_kinds and kind not in names.organisation_heads | names.facilities
    return len(capitals) > 1 and (named or capitals[0].text in _HEADS)


def _is_compass_region(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether capitals call a region by two directions, which no noun goes on with: in the North East, in the South-West."""
    told = [part for word in words[at:end] for part in _directions(word.text)]
    after = words[end] if end < len(words) else None
    ends = after is None or after.closed or not after.text.isalpha()
    opener = at - 1 - (at > 0 and words[at - 1].text == "the")
    opened = opener >= 0 and words[opener].text in names.place_openers
    return opened and ends and len(told) > 1 and _COMPASS.issuperset(told)


def _directions(word: str) -> Sequence[str]:
    """The directions that a word is made of: north, south-east, northwest."""
    sides = next(([side, word.removeprefix(side)] for side in ("north", "south") if word.startswith(side)), [word])
    return [part.strip("-") for part in sides if part]


def _opens_title(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether capitals joined by "and" go on into a noun in small letters: in Social and Behavior Change sensitization."""
    if end + 1 >= len(words) or words[end].text not in _LAST or not _in_run(words, end + 1) or words[end + 1].place:
        return False
    last = _capitals_end(words, end + 1)
    after = words[last] if last < len(words) else None
    if after is None or after.closed or not after.text.isalpha() or after.text in names.prepositions:
        return False
    return last - end > 2 and _singular(after.text, names) not in names.of_place


def _is_within(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether a name ends where a comma leads to the place around it: struck Davao del Sur, Mindanao island."""
    start = end + 1
    if start >= len(words) or words[end].text != "," or not words[start].capital:
        return False
    last = _capitals_end(words, start)
    return words[start].place > 0 or (last < len(words) and words[last].text in names.of_place)


def _is_called(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether a name ends where a comma says what kind of place it is: Hazima, a small village north of …."""
    after = [word.text for word in words[end : end + 2 + _MOST_ADJECTIVES + 1]]
    if len(after) <= len(", a") or after[0] != "," or after[1] not in {"a", "an", "the"}:
        return False
    kind = next((at for at, text in enumerate(after[2:], 2) if text in names.settlements), 0)
    if kind and words[end + kind].capital:
        return False  # Haddad, the Karwa District Health Officer
    follows = words[end + kind + 1] if kind and end + kind + 1 < len(words) else None
    return bool(kind) and all(text.isalpha() for text in after[2:kind]) and not (follows and follows.text == "of")


def _capitals_end(words: Sequence[NameWord], at: int) -> int:
    end = at
    while end < min(at + _LONGEST_PLACE, len(words)):
        particle = end > at and words[end].text in _PARTICLES and end + 1 < len(words) and _in_run(words, end + 1)
        if not (particle or _in_run(words, end)):
            break
        end += 1 + particle  # Davao del Sur
    return end


def _is_listed(words: Sequence[NameWord], at: int, names: NameWords) -> bool:
    """Whether a run of capitals goes on with a list of places: in Bay & Bakool regions, in Samoa, Upolu and Savai'i."""
    start = at
    while start > max(0, at - _LONGEST_LIST) and (words[start - 1].text in _LISTING or words[start - 1].capital):
        start -= 1
    if _is_introduced(words, start, names):
        return True
    opened = start > 0 and words[start - 1].text in names.place_openers | names.places_of_several
    if not opened or words[at - 1].text not in _LISTING:
        return False
    end = at
    while end < min(at + _LONGEST_LIST, len(words)) and (
        words[end].text in _LISTING or _in_run(words, end) or words[end].place
    ):
        end += 1
    last = end
    while words[last - 1].text in _LISTING:
        last -= 1
    if not any(word.text in _LAST for word in words[start:last]):
        return words[end - 1].text in _LAST and end < len(words) and words[end].text in names.further
    if last < end:  # in Bay, Bakool and Gedo, the police said; In Oman, Salim and Nasser, who …
        return not words[start].place or _singular(words[last - 1].text, names) in names.of_place
    after = words[end] if end < len(words) else None
    if after is None or not after.text[0].isalpha() or after.text in names.prepositions:
        return True
    return after.capital or _singular(after.text, names) in names.of_place


def _is_introduced(words: Sequence[NameWord], start: int, names: NameWords) -> bool:
    """Whether a list begins behind a kind of place and a word for "namely": several districts, such as Karwa and Loren."""
    at = start
    while at and words[at - 1].text in names.namely:
        at -= 1
    if at in (0, start):
        return False
    at -= words[at - 1].text == ","
    return at > 0 and words[at - 1].text in names.places_of_several


def _singular(word: str, names: NameWords) -> str:
    """The kind of place that a plural tells: districts, counties."""
    singulars = (word, word.removesuffix("s"), word.removesuffix("ies") + "y")
    return next((kind for kind in singulars if kind in names.settlements or kind in names.place_kinds), word)
