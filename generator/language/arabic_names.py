"""The shapes of Arabic names of organisations: a head noun, the words in construct after it, then what agrees with it.

An organisation's head (وزارة، مجلس، الهيئة) is followed by up to two nouns in construct and a definite word or a place (وزارة
شؤون المرأة، شرطة دبي), then by definite adjectives, definite nouns joined by و, and what it is for (للإحصاء). A definite head
needs an adjective: الهيئة العامة. See Ryding, *A Reference Grammar of Modern Standard Arabic* (2005), ch. 8, on the
construct phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.arabic_name_heads import (
    OPENING,
    PLURALS,
    is_bare,
    is_definite,
    is_district,
    is_left_open,
    organisation_prefix,
    quoted_end,
)
from generator.language.arabic_places import Stems
from generator.language.arabic_verbs import is_shaped_as_verbal_noun
from generator.language.naming import NameWord
from generator.language.words import NameWords

_LONGEST = 7
_LONGEST_CONSTRUCT = 2
_RELATION = ("ي", "يه")
_NOT, _AND = "غير", "و"


def organisation_end(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> int:
    """See `Language.organisation_end`."""
    prefix = organisation_prefix(words[at].text, names, stems)
    if prefix is None or at + 1 >= len(words) or is_district(words, at, names, stems):
        return at
    head = words[at].text.removeprefix(prefix)
    if f"{head} {words[at + 1].text}" in names.not_organisations or _is_of_towns(words, at, head, names):
        return at
    definite = prefix.endswith(("ال", "لل"))
    if words[at + 1].text in OPENING:
        return at if definite else quoted_end(words, at)  # مدير عام المؤسسة «يوسف قاسم»
    if words[at + 1].text.isascii() and words[at + 1].text.isalpha():
        return _latin_end(words, at + 1)
    if definite and head in names.ranks:
        return at  # اللواء المزروعي
    if head in names.collectives and _is_nationality(words[at + 1]):
        return at + 2  # قوات روسية
    if definite and head in names.masculine_heads and words[at + 1].text.endswith("ه"):
        return at  # بيانات البنك المالية: the data are financial
    end = _adjective_end(words, at + 1, names) if definite else _construct_end(words, at + 1, names, stems)
    if end == at + 1:
        return at
    return _completed(words, end, at + _LONGEST, names, stems)


def _is_of_towns(words: Sequence[NameWord], at: int, head: str, names: NameWords) -> bool:
    """Whether a body's head is the district of a known town here: دائرة دمنات, مركز سمالوط, but مركز غزة للدراسات, بلدية غزة."""
    town = at + 1 + (words[at + 1].text in names.settlements)
    if head not in (names.settlements | names.known_kinds) - names.districts or town >= len(words):
        return False
    end = town + words[town].place
    goes_on = end < len(words) and (words[end].text.startswith("ل") or is_definite(words[end]))
    return end > town and not (words[town].nationality or goes_on)


def _latin_end(words: Sequence[NameWord], at: int) -> int:
    """The word after a name in Latin letters: منظمة | Watch The Med."""
    limit = min(at + _LONGEST, len(words))
    return next(
        (end for end in range(at, limit) if not (words[end].text.isascii() and words[end].text.isalpha())), limit
    )


def _construct_end(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> int:
    position = at
    while position < min(at + _LONGEST_CONSTRUCT + 1, len(words)):
        word = words[position]
        if (organisation_prefix(word.text, names, stems) or "").startswith("و"):
            return at  # مستشفى كمال | ومستشفى الشفاء
        if position > at and word.text.startswith(_AND) and is_shaped_as_verbal_noun(word.text.removeprefix(_AND)):
            return at  # شركة كرو | وتجميد الصلاحيات
        if word.place and not word.closed:
            return position + word.place
        if word.closed or word.text in names.organisation_ends:
            return at
        if position > at and word.text.startswith("لل"):
            return position + 1
        if is_definite(word) and word.text in names.first_parts and position + 1 < len(words):
            end = position + 1 + (not words[position + 1].closed)  # مستشفى الملكة علياء
            return end + is_left_open(words, end)
        if is_definite(word):
            place = any(stem in names.settlements or stem in names.place_kinds for _, stem in stems(word.text))
            return at if place else position + 1
        if word.nationality or not is_bare(word):
            return at
        position += 1
    return at


def _adjective_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    return at + (at < len(words) and (_is_adjective(words[at], names) or _is_nationality_of(words, at)))


def _completed(words: Sequence[NameWord], at: int, limit: int, names: NameWords, stems: Stems) -> int:
    """The definite adjectives and joined nouns that go on with a name, and the purpose that ends it."""
    end = at
    while end < min(limit, len(words)):
        word = words[end]
        joined = word.text.startswith("وال") and not any(
            stem in names.organisation_heads for _, stem in stems(word.text)
        )
        purpose = words[end - 1].text.startswith("لل") or words[at - 2].text in names.purposes  # للنازحين واللاجئين
        if word.text == _AND and end + 1 < len(words) and _joins(words[end + 1], names, stems):
            end += 2  # حزب العدالة و التنمية
            continue
        if (word.closed and word.text != _NOT) or word.text in names.organisation_ends:
            break
        if word.text.startswith("لل"):
            end += 1
        elif word.text == _NOT and end + 1 < len(words) and is_definite(words[end + 1]):
            end += 2  # مكافحة الهجرة غير الشرعية
        elif word.text.startswith("ل") and end + 1 < len(words) and is_definite(words[end + 1]):
            end += 2
        elif (
            _is_adjective(word, names)
            or _is_nationality_of(words, end)
            or (joined and not word.place and (purpose or not word.text.endswith(PLURALS)))
        ):
            end += 1
        else:
            break
    return end


def _joins(word: NameWord, names: NameWords, stems: Stems) -> bool:
    """Whether a definite noun behind an "and" apart from it goes on with a name: no body of its own, place or plural."""
    head = any(stem in names.organisation_heads for _, stem in stems(word.text))
    return is_definite(word) and not (word.closed or word.place or head) and not word.text.endswith(PLURALS)


def _is_nationality_of(words: Sequence[NameWord], at: int) -> bool:
    """Whether a country's name is the adjective of the definite noun before it: شركة الاتصالات | السعودية."""
    word = words[at]
    return word.place == 1 and word.text.endswith("يه") and is_definite(word) and is_definite(words[at - 1])


def _is_nationality(word: NameWord) -> bool:
    """Whether a word is the indefinite adjective of a nationality."""
    return word.nationality == 1 and not is_definite(word)


def _is_adjective(word: NameWord, names: NameWords) -> bool:
    """A definite adjective: of relation (ـي، ـية), or one that names are known to hold (العامة، الأعلى)."""
    if (
        word.closed
        or word.place
        or word.text in names.organisation_ends
        or word.text.removeprefix("ال") in names.of_place
    ):
        return False  # هاجمت الشرطة | القرية
    return word.text in names.adjectives or (is_definite(word) and word.text.endswith(_RELATION))
