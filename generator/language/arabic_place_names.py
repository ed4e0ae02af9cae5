"""The shapes of Arabic names of places: a head (بلدة، قرية، مطار، مستشفى), then the place's own name, and what goes on with it.

An adjective behind a head is no name (بلدة صغيرة, حي سكني), unless where the place lies follows; the head is a part of the name of
a facility (مطار صنعاء الدولي), not of a town's (بلدة | سرجة).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language.arabic_name_heads import (
    BEFORE_NAME,
    OPENING,
    PLURALS,
    WITHIN,
    is_bare,
    is_definite,
    is_district,
    is_left_open,
    is_located,
    organisation_prefix,
    place_head,
    quoted_end,
)
from generator.language.arabic_places import Stems
from generator.language.naming import NameWord
from generator.language.words import NameWords

_OF_VERBS = ("ي", "ت")
"""What a present verb of who is spoken of begins with: مدينة تعاني، قرية يبني."""
_ADJECTIVE = re.compile(r".ا..?ه|..ي.ه")
"""فاعلة or فعيلة, as folded."""
_PARTICIPLE = re.compile("م.{4,}ه")
"""مفعولة, مفاعلة, متفعلة, as folded."""
_ATTACHED = ("و", "ف", "ب", "ل", *_OF_VERBS)
"""What particles that are attached to a word, and verbs, begin with."""
_DASHES = frozenset("-–—")
_AIRPORT = "مطار"
_ROAD = 3
"""Words of the ends of a road, a dash between."""
_LINKS = frozenset({"دي", "دو", "ديل", "لا", "لو"})
"""Words inside foreign names: بورت | دي بيه."""


def place_name(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> tuple[int, int] | None:
    """See `Language.place_name`."""
    if (road := _road_end(words, at, names, stems)) is not None:
        return at, road
    head = place_head(words[at].text, names, stems)
    if head is None and is_district(words, at, names, stems):
        end = _first_part_end(words, at + 2, "", names, stems)
        return (at + 1, end) if end is not None and not words[at + 1].place else None  # the lexicon names the others
    if head is None or at + 1 >= len(words) or f"{head} {words[at + 1].text}" in names.not_organisations:
        return None
    if words[at + 1].text in OPENING:
        quoted = quoted_end(words, at)
        own = head in names.place_kinds | names.facilities
        return (at if own else at + 1, quoted) if quoted > at else None
    first = words[at + 1]
    if first.text.startswith("لل") or (first.text.startswith("و") and first.text.endswith("وا")):
        return None  # معسكر للتنظيم, قرية وقتلوا
    if first.place and not first.closed and head in names.facilities:
        end = at + 1 + first.place
        end += head == _AIRPORT and end < len(words) and _may_be_second_name(words[end], names)
        return at, _named_further(words, end, names)  # مطار صنعاء الدولي, مطار مراكش المنارة
    if head in names.facilities - names.place_kinds and not _names_facility(head, first, names):
        return None
    named = is_bare(first) and not _heads_organisation(head, first, names, stems)
    lies = any("ب" in prefix and stem in names.of_place for prefix, stem in stems(first.text))
    named = named and not lies  # حي | بمدينة كروة
    if first.closed or first.place or first.nationality or not named or first.text in names.organisation_ends:
        return None
    described = at + 2 < len(words) and is_definite(words[at + 2])
    opened = at > 0 and words[at - 1].text in names.place_openers  # قبالة | سواحل كروة
    told = opened or is_located(words, at + 2, names, stems) or is_district(words, at, names, stems)
    told = told or (head in names.settlements and _lies_in(words, at + 2) and not _PARTICIPLE.fullmatch(first.text))
    told = told and first.text not in names.beside_places and not _is_of_kind(head, first, names)
    if _may_be_adjective(head, first, names, stems, described=described) and not told:
        return None  # بلدة صغيرة, حي سكني
    named_to = _first_part_end(words, at + 2, head, names, stems)
    if named_to is None:
        return None
    own = head in names.place_kinds | names.facilities
    last = _named_further(words, named_to, names) if own else named_to
    goes_on = own and first.text in names.given_names and last < len(words) and _may_be_surname(words[last])
    return None if goes_on else (at if own else at + 1, last)


def _is_of_kind(head: str, first: NameWord, names: NameWords) -> bool:
    """Whether a relative adjective only tells the kind of what is no town: سوق | شعبي | بمدينة كروة."""
    return head not in names.settlements and not is_definite(first) and first.text.endswith(("ي", "يه"))


def _road_end(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> int | None:
    """Where the name of a road ends that is called by the places at its ends: طريق كروة - سرجة, `None` where none does."""
    ends = words[at + 1 : at + 4]
    road = any(stem in names.roads and not prefix.endswith(("ال", "لل")) for prefix, stem in stems(words[at].text))
    if not road or len(ends) < _ROAD or ends[1].text not in _DASHES:
        return None
    named = all(is_bare(end) and (end.place or not end.closed) for end in ends[::2])
    return at + 4 if named and not (ends[0].place and ends[2].place) else None


def _may_be_surname(word: NameWord) -> bool:
    """Whether a word that no list knows may go on with a person's name, as far as its shape tells: مستشفى كمال | فرحان."""
    return is_bare(word) and not (word.closed or word.place or word.nationality or word.text.startswith("و"))


def _first_part_end(words: Sequence[NameWord], at: int, head: str, names: NameWords, stems: Stems) -> int | None:
    """Where a name ends whose first word ends at one, `None` where it is only the first part of a name: بلدة تل | رفعت."""
    if words[at - 1].text not in names.first_parts:
        located = is_located(words, at + 1, names, stems) or (
            head in names.facilities and _is_located_in(words, at + 1)
        )
        return at + (located and head in names.settlements | names.facilities and _may_be_second_word(words[at]))
    end = at + (at < len(words) and words[at].text in _LINKS)
    if end >= len(words) or words[end].closed or not words[end].text.isalpha():
        return None
    return end + 1 + is_left_open(words, end + 1)


def _is_located_in(words: Sequence[NameWord], at: int) -> bool:
    """Whether "in" and a known place follow at a word: ميناء يانغ شان | في الصين."""
    return at + 1 < len(words) and words[at].text in WITHIN and words[at + 1].place > 0


def _lies_in(words: Sequence[NameWord], at: int) -> bool:
    """Whether a known place that a town lies in follows at a word: بلدة مشعرة | بالبقاع, بلدة مشعرة | في البقاع."""
    attached = at < len(words) and words[at].place > 0 and words[at].text.startswith("ب") and words[at].closed
    return attached or _is_located_in(words, at)


def _may_be_second_word(word: NameWord) -> bool:
    """Whether a word can go on with a name: مخيم كروة | سرجة; no adjective of it, which would have an article, nor people."""
    return _may_be_surname(word) and not (is_definite(word) or word.text.endswith(("ي", *PLURALS)))


def _may_be_second_name(word: NameWord, names: NameWords) -> bool:
    """Whether a definite word can be the other name of an airport: مطار مراكش | المنارة."""
    free = not (word.closed or word.place or word.text in names.organisation_ends)
    return free and is_definite(word) and not word.text.endswith(PLURALS)


def _heads_organisation(head: str, word: NameWord, names: NameWords, stems: Stems) -> bool:
    """Whether a settlement's noun is a part of an organisation here: إقليم الحرس البحري."""
    definite = head in names.settlements and is_definite(word)
    return definite and organisation_prefix(word.text, names, stems) is not None


def _names_facility(head: str, word: NameWord, names: NameWords) -> bool:
    """Whether a word is surely the name of a facility, no adjective: مسجد الروضة, سجن رومية, مستشفى ناصر, not سجن مزدحم."""
    feminine = (
        head in names.masculine_heads - names.organisation_heads
        and word.text.endswith("ه")
        and not word.text.startswith("و")
    )
    return is_definite(word) or word.text in names.given_names | names.first_parts or feminine


def _may_be_adjective(head: str, word: NameWord, names: NameWords, stems: Stems, *, described: bool) -> bool:
    indefinite = not is_definite(word) and word.text not in names.given_names | names.first_parts
    feminine = head in names.masculine_heads and word.text.endswith("ه") and not word.text.startswith(_OF_VERBS)
    indefinite = indefinite and not feminine  # سجن رومية, not حي تقطنه
    if head in names.settlements and _is_no_adjective(word, names):
        return False
    if (
        head.endswith("ه") and word.text.endswith(("يا", "ي")) and not described
    ):  # مدينة أوفالدي: its adjective would be feminine
        rests = {word.text, *(stem for _, stem in stems(word.text))}
        return indefinite and (word.text.startswith(_OF_VERBS) or not rests.isdisjoint(names.beside_places))
    return indefinite and word.text.endswith(("ه", "يا", "ي"))


def _is_no_adjective(word: NameWord, names: NameWords) -> bool:
    """Whether a word in ة has none of the patterns of feminine adjectives: بلدة سرطبة, not صغيرة, نائية, مسلحة, ضخمة.

    These are فعيلة, فاعلة, those in يّة and the participles in مـ (W. Wright, "A Grammar of the Arabic Language", I §§ 230–240).
    """
    text = word.text
    adjective = text.startswith("م") or text.endswith(("يه", "ته")) or text in names.beside_places
    adjective = adjective or _ADJECTIVE.fullmatch(text) is not None
    return text.endswith("ه") and not adjective and not text.startswith(_ATTACHED)


def _named_further(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """Where a place called by a person ends: سد محمد | بن عبد الله, مطار رفيق | الحريري الدولي, مسجد علي | حسن."""
    end = at
    while end < len(words) and words[end].text in BEFORE_NAME | names.given_names:
        end += 1 + (words[end].text in BEFORE_NAME and end + 1 < len(words) and is_bare(words[end + 1]))
    if end == at and end < len(words) and not is_definite(words[end - 1]) and _may_be_epithet(words[end], names):
        end += 1
    return end + (end < len(words) and words[end].text == "الدولي")


def _may_be_epithet(word: NameWord, names: NameWords) -> bool:
    """Whether a definite word can close a person's name: neither a participle (المحاصر) nor feminine, as its head is not."""
    free = not (word.closed or word.place or word.text in names.organisation_ends)
    return (
        free and is_definite(word) and not word.text.startswith(("الم", "الت", "الذ")) and not word.text.endswith("ه")
    )
