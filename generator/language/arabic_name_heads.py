"""The heads of Arabic names, with which the names of organisations and those of places alike begin.

A head (وزارة، بلدة) may have a particle before it. One word can head both: مديرية is a district as where it lies follows its name
(مديرية حيس بمحافظة الحديدة), else an organisation. What the shape of a single word of a name tells, and where a quoted name
ends, is here as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.language.arabic_places import Stems, counts_places
from generator.language.naming import NameWord
from generator.language.words import NameWords

PLURALS = ("ين", "ون", "ات")
_LONGEST_QUOTED = 5
OPENING = frozenset("\"“«'")
_CLOSING = frozenset("\"”»'")
_FEWEST_LETTERS = 3
WITHIN = frozenset({"في", "من"})
BEFORE_NAME = frozenset({"بن", "ابن", "عبد"})
"""Words of a person's name that the next belongs to."""


@lru_cache(maxsize=65536)
def is_head(word: str, names: NameWords, stems: Stems) -> bool:
    """Whether a word is the head of an organisation, of a place or of several."""
    if counts_places(word, names, stems):
        return True
    head = any(stem in names.districts | names.roads for _, stem in stems(word))
    return head or organisation_prefix(word, names, stems) is not None or place_head(word, names, stems) is not None


@lru_cache(maxsize=65536)
def organisation_prefix(word: str, names: NameWords, stems: Stems) -> str | None:
    """What is attached to the head of an organisation, `None` where the word is none."""
    return next((prefix for prefix, stem in stems(word) if stem in names.organisation_heads), None)


def quoted_end(words: Sequence[NameWord], at: int) -> int:
    """Where a name in quotation marks behind a head ends; the head itself where none does."""
    for end in range(at + 3, min(at + 3 + _LONGEST_QUOTED, len(words) + 1)):
        if words[end - 1].text in _CLOSING:
            return end
    return at


def is_left_open(words: Sequence[NameWord], end: int) -> bool:
    """Whether the word before one is only the beginning of a person's name: ميناء الملك عبد | العزيز."""
    return words[end - 1].text in BEFORE_NAME and end < len(words) and words[end].text.isalpha()


def is_definite(word: NameWord) -> bool:
    """Whether a word has an article."""
    return word.text.startswith("ال") and len(word.text) > _FEWEST_LETTERS


def is_bare(word: NameWord) -> bool:
    """Whether a word is long enough for a noun, and no mark or digits; a name may join two: مطار كروة-لورين."""
    return word.text.replace("-", "").isalpha() and len(word.text) >= _FEWEST_LETTERS


@lru_cache(maxsize=65536)
def place_head(word: str, names: NameWords, stems: Stems) -> str | None:
    """The word of place that a word is, particles aside, one that is part of the name first; `None` where it is none."""
    heads = [stem for prefix, stem in stems(word) if not prefix.endswith(("ال", "لل"))]
    kinds = (names.place_kinds, names.settlements, names.facilities)
    return next((stem for kind in kinds for stem in heads if stem in kind), None)


def is_district(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> bool:
    """Whether a head of organisations is a district here, as its name and where it lies follow: مديرية حيس بمحافظة الحديدة.

    What only opens a name may stand before its second word: بمحلية أبو | سرجة.
    """
    heads = {stem: prefix for prefix, stem in stems(words[at].text) if stem in names.districts}
    if not heads or at + 2 >= len(words):
        return False
    name = words[at + 1]
    end = at + 2 + (name.text in names.first_parts and words[at + 2].text.isalpha())
    placed = "ب" in heads.values() or (at > 0 and words[at - 1].text.removeprefix("و") in WITHIN)
    placed = placed or (not is_definite(name) and is_located(words, end, names, stems))  # مديرية حيس بمحافظة الحديدة
    if not placed or name.text in names.fields:
        return False  # مديرية الصحة
    located_at = end + (end < len(words) and words[end].text in WITHIN)
    around = names.settlements if is_definite(name) else names.of_place  # مديرية الأمن في منطقة الجبل
    located = located_at < len(words) and any(stem in around for _, stem in stems(words[located_at].text))
    located = located or (not name.place and _ends_phrase(words, end, names))  # بمديرية ذباب، و9
    return located and not name.closed and name.text.isalpha()


def _ends_phrase(words: Sequence[NameWord], at: int, names: NameWords) -> bool:
    """Whether no noun goes on with the words before: the sentence ends, or a mark, "and" or a word of grammar follows."""
    return (
        at >= len(words) or words[at].closed or words[at].text.startswith("و") or words[at].text in names.prepositions
    )


def is_located(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> bool:
    """Whether a word says in which place the one before it lies: سرجة | بريف إدلب."""
    kinds = names.of_place | names.districts
    return at < len(words) and any(prefix == "ب" and stem in kinds for prefix, stem in stems(words[at].text))
