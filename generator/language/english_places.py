"""The shapes of English names of places, by their kind and by what stands before them.

A place is a run of capitalised words after "in", "at" or "near", after "town of", before its kind (Soran district), or in a list
that goes on with such a run and ends with "and" and a last one.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.english_names import LAST_LINKS, bare, in_run
from generator.language.english_nouns import singulars
from generator.language.english_place_words import (
    BUILT,
    COMPASS,
    COMPOUNDS,
    DIVISIONS,
    HEADS,
    IN_TIME_OR_SPACE,
    ITS_NOUNS,
    MOVED,
    NUMBERED,
    ONE_OF_THEM,
    OWNED,
    PARTICLES,
    PARTS,
    REPORTED,
    SHELLED,
    SITES,
    STAFF,
    STRIKING,
    WITH_NUMBER,
)
from generator.language.naming import NameWord
from generator.language.words import NameWords

_LONGEST_PLACE = 4
_LONGEST_LIST = 60
_SHORTEST = 3
_MOST_ADJECTIVES = 2
_LISTING = LAST_LINKS | {",", "the", "both", "of"}


def place_name(words: Sequence[NameWord], at: int, names: NameWords) -> tuple[int, int] | None:
    """See `Language.place_name`."""
    if not in_run(words, at) or words[at].place or words[at].nationality:
        return None
    owned = at > 0 and words[at - 1].text.endswith("'s")  # Karwa's Old Port area
    if at and in_run(words, at - 1) and not owned:
        return None
    end = _capitals_end(words, at)
    after = words[end] if end < len(words) else None
    if _is_no_place(words, at, end, names):
        return None
    sorts = names.facilities | names.place_kinds
    if after is not None and at and words[at - 1].text in ONE_OF_THEM and after.text in sorts:
        return None  # a Shiite mosque, a Taliban area
    if after is not None and after.text in names.place_kinds:
        return at, end + 1
    if _is_told_by_kind(words, at, end, names):
        return at, end
    of_a_sort = after is not None and after.text in names.facility_sorts and end + 1 < len(words)
    if of_a_sort and words[end + 1].text in (names.facilities & names.place_kinds) | SITES:
        return at, end + 2  # Karwa refugee camp
    if any(bare(word) in names.organisation_heads for word in words[at:end]):
        return None
    if end - at == 1 and len(words[at].text) < _SHORTEST:
        return None
    reported = at > 1 and words[at - 1].text == "from" and words[at - 2].text in REPORTED
    reported = reported or (at > 1 and words[at - 1].text in {"to", "for"} and words[at - 2].text in MOVED)
    reported = reported or _is_shelled(words, at)
    opened = at > 0 and words[at - 1].text in names.place_openers and not _is_firm(words, at)
    opened = opened or _is_part_opened(words, at, end, names)
    governed = (opened or reported) and not _opens_title(words, end, names)
    kind = words[at - 2].text if at > 1 and words[at - 1].text == "of" else ""
    settled = kind in BUILT or _singular(kind, names) in names.settlements
    told = _is_called(words, end, names) or (
        at > 0 and words[at - 1].text in STRIKING and _is_within(words, end, names)
    )
    return (at, end) if governed or settled or told or _is_listed(words, at, names) else None


def _is_no_place(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether capitals are told by a number (Week 39), begin an adjective (the Karwa Army-held city of), or are somebody's.

    Nor are those that tell a noun in small letters apart: in Karwa | stock.

    Two or more are one's whose noun in small letters is of no place: in Real Karwa Polling's | average, in Sami Haddad's | office.
    """
    compound = any(word.text.rpartition("-")[2] in COMPOUNDS for word in words[at : end + 1])
    sorts = names.of_place | names.facilities
    owns = end - at > 1 and words[end - 1].text.endswith("'s") and not (end < len(words) and words[end].capital)
    placed = any(_singular(word.text, names) in sorts for word in words[end : end + 1 + _MOST_ADJECTIVES])
    last = bare(words[end - 1])
    told = {words[at].text} & WITH_NUMBER | {last, *singulars(last)} & NUMBERED  # at Key Stages 1 and 3
    numbered = end < len(words) and words[end].text.isdecimal() and bool(told)
    apart = end < len(words) and words[end].text in ITS_NOUNS
    return words[at].text in NUMBERED | IN_TIME_OR_SPACE or numbered or compound or apart or (owns and not placed)


def _is_part_opened(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether "in" and its kind stand around a name, with which part or whose: in northern Karwa state, in Malwa's Sole State."""
    if at < 2 or words[at - 2].text not in names.place_openers:
        return False
    told = words[at - 1].text in PARTS or (words[at - 1].place > 0 and words[at - 1].text.endswith("'s"))
    kinds = [bare(words[end - 1])] if end - at > 1 else []
    kinds += [words[end].text] if end < len(words) else []
    return told and not names.settlements.isdisjoint(kinds)


def _is_firm(words: Sequence[NameWord], at: int) -> bool:
    """Whether capitals behind "in" or "at" are those of a firm by what stands before: shares in Karwa, analysts at Loren."""
    before = words[max(0, at - 2)].text
    return before in OWNED or (words[at - 1].text == "at" and before in STAFF)


def _is_told_by_kind(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether the words of a name, or those around it, tell what kind of place it is."""
    beside = _is_of_kind_in_brackets(words, end, names) or _is_of_two_places(words, end, names)
    beside = beside or _is_of_several(words, at, end, names) or _is_sector(words, end)
    return beside or _is_natural_name(words[at:end], names) or _is_compass_region(words, at, end, names)


def _is_of_kind_in_brackets(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether initials in brackets stand between a name and its kind of place: in North Malwa (NM) province."""
    marked = end + 3 < len(words) and words[end].text == "(" and words[end + 2].text == ")"
    return marked and words[end + 1].capital and words[end + 3].text in names.place_kinds


def _is_of_two_places(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether "and" joins a name to a known place and the plural of both their kinds: Malwa and Nangarhar provinces."""
    other = end + 1
    if other >= len(words) or words[end].text not in LAST_LINKS or not words[other].place:
        return False
    last = other + words[other].place
    return last < len(words) and words[last].text in names.places_of_several


def _is_of_several(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether a name is one of two of which the plural of their kind is told: Karwa and Loren townships, Malwa and Unity states."""
    if end < len(words) and words[end].text in DIVISIONS:
        return at > 1 and words[at - 1].text in LAST_LINKS and in_run(words, at - 2)
    if end < len(words) and words[end].text in names.places_of_several and _is_joined_to_known(words, at):
        return True
    if end + 1 >= len(words) or words[end].text not in LAST_LINKS or not in_run(words, end + 1):
        return False
    last = _capitals_end(words, end + 1)
    return last < len(words) and words[last].text in DIVISIONS


def _is_joined_to_known(words: Sequence[NameWord], at: int) -> bool:
    """Whether "and" joins a name to a known place ahead of it."""
    joined = at > 1 and words[at - 1].text in LAST_LINKS
    return joined and any(words[at - 1 - length].place == length for length in range(1, min(_LONGEST_PLACE, at)))


def _is_sector(words: Sequence[NameWord], end: int) -> bool:
    """Whether a name is that of a sector of a known place: in the Karwa sector of Malwa."""
    return (
        end + 2 < len(words)
        and words[end].text == "sector"
        and words[end + 1].text == "of"
        and words[end + 2].place > 0
    )


def _is_natural_name(capitals: Sequence[NameWord], names: NameWords) -> bool:
    """Whether the first or the last of capitals says what kind of place they name: Lake Kariba, Karwa Region, Loren Dam."""
    kind = bare(capitals[-1])
    named = kind in names.place_kinds and kind not in names.organisation_heads | names.facilities
    return len(capitals) > 1 and (named or capitals[0].text in HEADS)


def _is_compass_region(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> bool:
    """Whether capitals call a region by two directions, which no noun goes on with: in the North East, in the South-West."""
    told = [part for word in words[at:end] for part in _directions(word.text)]
    after = words[end] if end < len(words) else None
    ends = after is None or after.closed or not after.text.isalpha()
    opener = at - 1 - (at > 0 and words[at - 1].text == "the")
    opened = opener >= 0 and words[opener].text in names.place_openers
    return opened and ends and len(told) > 1 and COMPASS.issuperset(told)


def _directions(word: str) -> Sequence[str]:
    """The directions that a word is made of: north, south-east, northwest."""
    sides = next(([side, word.removeprefix(side)] for side in ("north", "south") if word.startswith(side)), [word])
    return [part.strip("-") for part in sides if part]


def _opens_title(words: Sequence[NameWord], end: int, names: NameWords) -> bool:
    """Whether capitals joined by "and" go on into a noun in small letters: in Social and Behavior Change sensitization."""
    if end + 1 >= len(words) or words[end].text not in LAST_LINKS or not in_run(words, end + 1) or words[end + 1].place:
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
        particle = end > at and words[end].text in PARTICLES and end + 1 < len(words) and in_run(words, end + 1)
        if not (particle or in_run(words, end)):
            break
        end += 1 + particle  # Davao del Sur
    return end


def _is_listed(words: Sequence[NameWord], at: int, names: NameWords) -> bool:
    """Whether a run of capitals goes on with a list of places: in Bay & Bakool regions, in Samoa, Upolu and Savai'i."""
    start = at
    while start > max(0, at - _LONGEST_LIST) and _may_be_listed(words[start - 1], names):
        start -= 1
    if _is_introduced(words, start, names):
        return True
    start += _is_shelled(words, start + 1)
    opened = start > 0 and words[start - 1].text in names.place_openers | names.places_of_several
    opened = opened or _is_shelled(words, start)
    if not opened or words[at - 1].text not in _LISTING:
        return False
    end = at
    while end < min(at + _LONGEST_LIST, len(words)) and (
        words[end].text in _LISTING or in_run(words, end) or words[end].place
    ):
        end += 1
    last = end
    while words[last - 1].text in _LISTING:
        last -= 1
    if not any(word.text in LAST_LINKS for word in words[start:last]):
        return words[end - 1].text in LAST_LINKS and end < len(words) and words[end].text in names.further
    if last < end:  # in Bay, Bakool and Gedo, the police said; In Oman, Salim and Nasser, who …
        pair = not any(word.text == "," for word in words[start:last])  # in Oman and Karwa, where
        return pair or not words[start].place or _singular(words[last - 1].text, names) in names.of_place
    after = words[end] if end < len(words) else None
    if after is None or not after.text[0].isalpha() or after.text in names.prepositions:
        return True
    several = words[start - 1].text in names.places_of_several and words[start].text == "of"
    if (several or _is_shelled(words, start)) and after.text not in names.organisation_heads:
        return True  # strikes on the towns of Karwa and Loren killed
    return after.capital or _singular(after.text, names) in names.of_place


def _may_be_listed(word: NameWord, names: NameWords) -> bool:
    """Whether a word can be of a list of places: a comma, "and", capitals, but not the "In" that opens a sentence."""
    return word.text in _LISTING or (word.capital and word.text not in names.place_openers)


def _is_shelled(words: Sequence[NameWord], at: int) -> bool:
    """Whether what shells or bombs a place leads to a word: air strikes on Karwa, the shelling of Loren."""
    return 1 < at < len(words) and words[at - 1].text in {"on", "of"} and words[at - 2].text in SHELLED


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
    kinds = (word, *singulars(word))
    return next((kind for kind in kinds if kind in names.settlements or kind in names.place_kinds), word)
