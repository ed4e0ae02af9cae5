"""Arabic lists of places: a word for several of a kind, a name, and names that و joins to it (بلدتي إحسم وبليون، قرى شنان ومعراتا).

A dual has two names, whatever they are. A plural has as many as و joins, where they look like names: one of them is known, or
none has an article and not all end as adjectives do (مناطق جبلية ووعرة), and the clause or what lies around them follows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile

from generator.language.base import NameWord
from generator.language.words import NameWords

_LONGEST_LIST = 24
"""Words of a list and its head."""
_FEWEST_LETTERS = 3
_COMMAS = frozenset("،,")
_JOINER = "و"
_TWO = 2

Stems = Callable[[str], Sequence[tuple[str, str]]]
Place = tuple[int, int]
"""The first word of a name and the word after it."""


@lru_cache(maxsize=65536)
def counts_places(word: str, names: NameWords, stems: Stems) -> int:
    """2 for a word that says two places of a kind (بلدتي), 3 for one that says several (قرى), else 0."""
    rests = [stem for prefix, stem in stems(word) if not prefix.endswith(("ال", "لل"))]
    return (
        2
        if any(rest in names.places_of_two for rest in rests)
        else 3 * any(rest in names.places_of_several for rest in rests)
    )


def listed_place(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> Place | None:
    """The place of a list that a word with its joined و starts, `None` where it starts none."""
    before = range(at - 1, max(0, at - _LONGEST_LIST) - 1, -1)
    open_to = takewhile(lambda back: not _parts(words[back]), before)
    head = next((back for back in open_to if counts_places(words[back].text, names, stems)), None)
    listed = places_after(words, head, names, stems) if head is not None else ()
    return next((place for place in listed if place[0] == at), None)


def places_after(words: Sequence[NameWord], head: int, names: NameWords, stems: Stems) -> Sequence[Place]:
    """The names that follow a word for two or several places, none where what follows are no names."""
    two = counts_places(words[head].text, names, stems) == _TWO
    limit = min(len(words), head + _LONGEST_LIST)
    listed: list[Place] = []
    joined = 0
    at = head + 1
    while at < limit and not (two and joined == _TWO):
        comma = bool(listed) and words[at].text in _COMMAS
        start = at + comma
        end = _name_end(words, start, names, later=bool(listed))
        if end is None or (listed and not comma and not words[start].text.startswith(_JOINER)):
            break
        listed.append((start, end))
        if len(listed) == 1 or words[start].text.startswith(_JOINER):
            joined = len(listed)
        at = end
    found = listed[:joined]
    return found if len(found) >= _TWO and (two or _are_names(words, found, names)) else ()


def _parts(word: NameWord) -> bool:
    """Whether a word ends a list: a mark but a comma, a word of grammar, a verb, a number."""
    return word.closed and word.text not in _COMMAS


def _name_end(words: Sequence[NameWord], at: int, names: NameWords, *, later: bool) -> int | None:
    """The word after a name that starts at a word, `None` where it can be none."""
    word = words[at] if at < len(words) else None
    if word is None or word.closed or not word.text.isalpha() or word.nationality:
        return None
    if word.place:
        return at + word.place
    bare = word.text.removeprefix(_JOINER) if later else word.text
    if len(bare) < _FEWEST_LETTERS or bare in names.of_place or bare in names.organisation_ends:
        return None
    if bare not in names.first_parts:
        return at + 1
    follows = at + 1 < len(words) and not words[at + 1].closed and words[at + 1].text.isalpha()
    return at + 2 if follows else None


def _are_names(words: Sequence[NameWord], found: Sequence[Place], names: NameWords) -> bool:
    """Whether what follows a plural are names rather than adjectives or nouns in construct."""
    end = found[-1][1]
    after = words[end] if end < len(words) else None
    if after is not None and not (after.closed or after.text[:1] in "بل" or after.text in names.prepositions):
        return False
    unknown = [words[start].text.removeprefix(_JOINER) for start, _ in found if not words[start].place]
    if any(word.startswith("ال") or _may_be_verb(word) for word in unknown):
        return False
    return len(unknown) < len(found) or any(not word.endswith(("ه", "ي")) for word in unknown)


def _may_be_verb(word: str) -> bool:
    return word.endswith("ت") and not word.endswith("ات")
