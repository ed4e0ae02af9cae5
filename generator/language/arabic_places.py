"""Arabic lists of places: a word for several of a kind, a name, and names that و joins to it (بلدتي إحسم وبليون، قرى شنان ومعراتا).

A dual has two names, whatever they are, the first of two words as well (محليتي عين النخل وسرجة). A plural has as many as و joins,
or commas where two of them are known, if they look like names: one is known, or none has an article and not all end as adjectives
do (مناطق جبلية ووعرة), and the clause or what lies around them follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from generator.language.naming import NameWord
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


def places_after(words: Sequence[NameWord], head: int, names: NameWords, stems: Stems) -> Sequence[Place]:
    """The names that follow a word for two or several places, none where what follows are no names."""
    told = counts_places(words[head].text, names, stems)
    if told == _TWO and (pair := _construct_and_name(words, head + 1, names)):
        return pair
    listed = list(islice(_members(words, head + 1, names), _TWO if told == _TWO else None)) if told else []
    joined = max((number for number, (start, _) in enumerate(listed, 1) if _is_joined(words[start])), default=0)
    known = sum(words[start].place > 0 for start, _ in listed)
    found = listed if known >= _TWO else listed[:joined]
    return found if len(found) >= _TWO and (told == _TWO or _are_names(words, found, names)) else ()


def _construct_and_name(words: Sequence[NameWord], at: int, names: NameWords) -> Sequence[Place]:
    """A name of two words, the second definite, and the one that و joins to it: قلع النحل والفاو; none where they are none."""
    ends = [_name_end(words, first, names, later=first > at + 1) for first in (at, at + 1, at + 2)]
    if ends != [at + 1, at + 2, at + 3] or any(words[near].place for near in (at, at + 1)):
        return ()
    construct = (
        not words[at].text.startswith("ال") and words[at + 1].text.startswith("ال") and _is_joined(words[at + 2])
    )
    return ((at, at + 2), (at + 2, at + 3)) if construct else ()


def _members(words: Sequence[NameWord], at: int, names: NameWords) -> Iterator[Place]:
    """The names from a word on, each but the first behind a comma or with a joined و."""
    end = _name_end(words, at, names, later=False)
    limit = min(len(words), at + _LONGEST_LIST)
    while end is not None:
        yield at, end
        at = end + (end < limit and words[end].text in _COMMAS)
        linked = at < limit and (at > end or _is_joined(words[at]))
        end = _name_end(words, at, names, later=True) if linked else None


def _is_joined(word: NameWord) -> bool:
    return word.text.startswith(_JOINER)


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
    bare = [words[start].text.removeprefix(_JOINER) for start, _ in found if not words[start].place]
    unknown = [word for word in bare if word not in names.first_parts]
    known = len(found) - len(unknown)
    if any(_may_be_verb(word) or (word.startswith("ال") and known < _TWO) for word in unknown):
        return False
    return known > 0 or any(not word.endswith(("ه", "ي")) for word in unknown)


def _may_be_verb(word: str) -> bool:
    return word.endswith("ت") and not word.endswith("ات")
