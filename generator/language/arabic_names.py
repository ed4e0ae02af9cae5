"""The shapes of Arabic names: a head noun, the words in construct after it, then what agrees with it.

An organisation's head (وزارة، مجلس، الهيئة) is followed by up to two nouns in construct and a definite word or a place (وزارة
شؤون المرأة، شرطة دبي), then by definite adjectives, definite nouns joined by و, and what it is for (للإحصاء). A definite head
needs an adjective: الهيئة العامة. A place's head (بلدة، قرية) is followed by its name. See Ryding, *A Reference Grammar of Modern
Standard Arabic* (2005), ch. 8, on the construct phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.language.arabic_places import Stems, counts_places
from generator.language.base import NameWord
from generator.language.words import NameWords

_LONGEST = 7
_LONGEST_CONSTRUCT = 2
_LONGEST_QUOTED = 5
_OPENING, _CLOSING = frozenset("\"“«'"), frozenset("\"”»'")
_PLURALS = ("ين", "ون", "ات")
_RELATION = ("ي", "يه")
_OF_VERBS = ("ي", "ت")
"""What a present verb of who is spoken of begins with: مدينة تعاني، قرية يبني."""
_FEWEST_LETTERS = 3
_AIRPORT, _NOT, _AND = "مطار", "غير", "و"
_LINKS = frozenset({"دي", "دو", "ديل", "لا", "لو"})
"""Words inside foreign names: بورت | دي بيه."""
_WITHIN = frozenset({"في", "من"})
_BEFORE_NAME = frozenset({"بن", "ابن", "عبد"})
"""Words of a person's name that the next belongs to."""


@lru_cache(maxsize=65536)
def is_head(word: str, names: NameWords, stems: Stems) -> bool:
    """Whether a word is the head of an organisation, of a place or of several."""
    if counts_places(word, names, stems):
        return True
    district = any(stem in names.districts for _, stem in stems(word))
    return (
        district or _organisation_prefix(word, names, stems) is not None or _place_head(word, names, stems) is not None
    )


def organisation_end(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> int:
    """See `Language.organisation_end`."""
    prefix = _organisation_prefix(words[at].text, names, stems)
    if prefix is None or at + 1 >= len(words) or _is_district(words, at, names, stems):
        return at
    if f"{words[at].text.removeprefix(prefix)} {words[at + 1].text}" in names.not_organisations:
        return at
    definite = prefix.endswith(("ال", "لل"))
    if words[at + 1].text in _OPENING:
        return at if definite else _quoted_end(words, at)  # مدير عام المؤسسة «يوسف قاسم»
    if words[at + 1].text.isascii() and words[at + 1].text.isalpha():
        return _latin_end(words, at + 1)
    if definite and words[at].text.removeprefix(prefix) in names.ranks:
        return at  # اللواء المزروعي
    if words[at].text.removeprefix(prefix) in names.collectives and _is_nationality(words[at + 1]):
        return at + 2  # قوات روسية
    if definite and words[at].text.removeprefix(prefix) in names.masculine_heads and words[at + 1].text.endswith("ه"):
        return at  # بيانات البنك المالية: the data are financial
    end = _adjective_end(words, at + 1, names) if definite else _construct_end(words, at + 1, names, stems)
    if end == at + 1:
        return at
    return _completed(words, end, at + _LONGEST, names, stems)


@lru_cache(maxsize=65536)
def _organisation_prefix(word: str, names: NameWords, stems: Stems) -> str | None:
    """What is attached to the head of an organisation, `None` where the word is none."""
    return next((prefix for prefix, stem in stems(word) if stem in names.organisation_heads), None)


def _quoted_end(words: Sequence[NameWord], at: int) -> int:
    for end in range(at + 3, min(at + 3 + _LONGEST_QUOTED, len(words) + 1)):
        if words[end - 1].text in _CLOSING:
            return end
    return at


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
        if (_organisation_prefix(word.text, names, stems) or "").startswith("و"):
            return at  # مستشفى كمال | ومستشفى الشفاء
        if word.place and not word.closed:
            return position + word.place
        if word.closed or word.text in names.organisation_ends:
            return at
        if position > at and word.text.startswith("لل"):
            return position + 1
        if _is_definite(word) and word.text in names.first_parts and position + 1 < len(words):
            end = position + 1 + (not words[position + 1].closed)  # مستشفى الملكة علياء
            return end + _is_left_open(words, end)
        if _is_definite(word):
            place = any(stem in names.settlements or stem in names.place_kinds for _, stem in stems(word.text))
            return at if place else position + 1
        if word.nationality or not _is_bare(word):
            return at
        position += 1
    return at


def _is_left_open(words: Sequence[NameWord], end: int) -> bool:
    """Whether the word before one is only the beginning of a person's name: ميناء الملك عبد | العزيز."""
    return words[end - 1].text in _BEFORE_NAME and end < len(words) and words[end].text.isalpha()


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
        elif word.text == _NOT and end + 1 < len(words) and _is_definite(words[end + 1]):
            end += 2  # مكافحة الهجرة غير الشرعية
        elif word.text.startswith("ل") and end + 1 < len(words) and _is_definite(words[end + 1]):
            end += 2
        elif (
            _is_adjective(word, names)
            or _is_nationality_of(words, end)
            or (joined and not word.place and (purpose or not word.text.endswith(_PLURALS)))
        ):
            end += 1
        else:
            break
    return end


def _joins(word: NameWord, names: NameWords, stems: Stems) -> bool:
    """Whether a definite noun behind an "and" apart from it goes on with a name: no body of its own, place or plural."""
    head = any(stem in names.organisation_heads for _, stem in stems(word.text))
    return _is_definite(word) and not (word.closed or word.place or head) and not word.text.endswith(_PLURALS)


def _is_nationality_of(words: Sequence[NameWord], at: int) -> bool:
    """Whether a country's name is the adjective of the definite noun before it: شركة الاتصالات | السعودية."""
    word = words[at]
    return word.place == 1 and word.text.endswith("يه") and _is_definite(word) and _is_definite(words[at - 1])


def _is_nationality(word: NameWord) -> bool:
    """Whether a word is the indefinite adjective of a nationality."""
    return word.nationality == 1 and not _is_definite(word)


def _is_definite(word: NameWord) -> bool:
    return word.text.startswith("ال") and len(word.text) > _FEWEST_LETTERS


def _is_adjective(word: NameWord, names: NameWords) -> bool:
    """A definite adjective: of relation (ـي، ـية), or one that names are known to hold (العامة، الأعلى)."""
    if (
        word.closed
        or word.place
        or word.text in names.organisation_ends
        or word.text.removeprefix("ال") in names.of_place
    ):
        return False  # هاجمت الشرطة | القرية
    return word.text in names.adjectives or (_is_definite(word) and word.text.endswith(_RELATION))


def _is_bare(word: NameWord) -> bool:
    return word.text.isalpha() and len(word.text) >= _FEWEST_LETTERS


def place_name(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> tuple[int, int] | None:
    """See `Language.place_name`."""
    head = _place_head(words[at].text, names, stems)
    if head is None and _is_district(words, at, names, stems):
        return (at + 1, at + 2) if not words[at + 1].place else None  # the lexicon names the others
    if head is None or at + 1 >= len(words) or f"{head} {words[at + 1].text}" in names.not_organisations:
        return None
    if words[at + 1].text in _OPENING:
        quoted = _quoted_end(words, at)
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
    named = _is_bare(first) and not _heads_organisation(head, first, names, stems)
    if first.closed or first.place or first.nationality or not named or first.text in names.organisation_ends:
        return None
    described = at + 2 < len(words) and _is_definite(words[at + 2])
    told = _is_located(words, at + 2, names, stems) or _is_district(words, at, names, stems)
    if _may_be_adjective(head, first, names, stems, described=described) and not told:
        return None  # بلدة صغيرة, حي سكني
    named_to = _first_part_end(words, at + 2, head, names)
    if named_to is None:
        return None
    own = head in names.place_kinds | names.facilities
    last = _named_further(words, named_to, names) if own else named_to
    goes_on = own and first.text in names.given_names and last < len(words) and _may_be_surname(words[last])
    return None if goes_on else (at if own else at + 1, last)


def _may_be_surname(word: NameWord) -> bool:
    """Whether a word that no list knows may go on with a person's name, as far as its shape tells: مستشفى كمال | فرحان."""
    return _is_bare(word) and not (word.closed or word.place or word.nationality or word.text.startswith("و"))


def _first_part_end(words: Sequence[NameWord], at: int, head: str, names: NameWords) -> int | None:
    """Where a name ends whose first word ends at one, `None` where it is only the first part of a name: بلدة تل | رفعت."""
    if words[at - 1].text not in names.first_parts:
        return at + (head in names.facilities and _is_second_word(words, at))
    end = at + (at < len(words) and words[at].text in _LINKS)
    if end >= len(words) or words[end].closed or not words[end].text.isalpha():
        return None
    return end + 1 + _is_left_open(words, end + 1)


def _is_second_word(words: Sequence[NameWord], at: int) -> bool:
    """Whether a word goes on with a foreign name, as "in" and a known place follow: ميناء يانغ | شان في الصين."""
    located = at + 2 < len(words) and words[at + 1].text in _WITHIN and words[at + 2].place > 0
    return located and _may_be_surname(words[at]) and not words[at].text.endswith("ه")


def _may_be_second_name(word: NameWord, names: NameWords) -> bool:
    """Whether a definite word can be the other name of an airport: مطار مراكش | المنارة."""
    free = not (word.closed or word.place or word.text in names.organisation_ends)
    return free and _is_definite(word) and not word.text.endswith(_PLURALS)


def _heads_organisation(head: str, word: NameWord, names: NameWords, stems: Stems) -> bool:
    """Whether a settlement's noun is a part of an organisation here: إقليم الحرس البحري."""
    definite = head in names.settlements and _is_definite(word)
    return definite and _organisation_prefix(word.text, names, stems) is not None


def _names_facility(head: str, word: NameWord, names: NameWords) -> bool:
    """Whether a word is surely the name of a facility, no adjective: مسجد الروضة, سجن رومية, مستشفى ناصر, not سجن مزدحم."""
    feminine = (
        head in names.masculine_heads - names.organisation_heads
        and word.text.endswith("ه")
        and not word.text.startswith("و")
    )
    return _is_definite(word) or word.text in names.given_names | names.first_parts or feminine


def _may_be_adjective(head: str, word: NameWord, names: NameWords, stems: Stems, *, described: bool) -> bool:
    indefinite = not _is_definite(word) and word.text not in names.given_names | names.first_parts
    indefinite = indefinite and not (head in names.masculine_heads and word.text.endswith("ه"))  # سجن رومية
    if (
        head.endswith("ه") and word.text.endswith(("يا", "ي")) and not described
    ):  # مدينة أوفالدي: its adjective would be feminine
        rests = {word.text, *(stem for _, stem in stems(word.text))}
        return indefinite and (word.text.startswith(_OF_VERBS) or not rests.isdisjoint(names.beside_places))
    return indefinite and word.text.endswith(("ه", "يا", "ي"))


def _named_further(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """Where a place called by a person ends: سد محمد | بن عبد الله, مطار رفيق | الحريري الدولي, مسجد علي | حسن."""
    end = at
    while end < len(words) and words[end].text in _BEFORE_NAME | names.given_names:
        end += 1 + (words[end].text in _BEFORE_NAME and end + 1 < len(words) and _is_bare(words[end + 1]))
    if end == at and end < len(words) and not _is_definite(words[end - 1]) and _may_be_epithet(words[end], names):
        end += 1
    return end + (end < len(words) and words[end].text == "الدولي")


def _may_be_epithet(word: NameWord, names: NameWords) -> bool:
    """Whether a definite word can close a person's name: neither a participle (المحاصر) nor feminine, as its head is not."""
    free = not (word.closed or word.place or word.text in names.organisation_ends)
    return (
        free and _is_definite(word) and not word.text.startswith(("الم", "الت", "الذ")) and not word.text.endswith("ه")
    )


@lru_cache(maxsize=65536)
def _place_head(word: str, names: NameWords, stems: Stems) -> str | None:
    """The word of place that a word is, particles aside, one that is part of the name first; `None` where it is none."""
    heads = [stem for prefix, stem in stems(word) if not prefix.endswith(("ال", "لل"))]
    kinds = (names.place_kinds, names.settlements, names.facilities)
    return next((stem for kind in kinds for stem in heads if stem in kind), None)


def _is_district(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> bool:
    """Whether a head of organisations is a district here, as its name and where it lies follow: مديرية حيس بمحافظة الحديدة."""
    heads = {stem: prefix for prefix, stem in stems(words[at].text) if stem in names.districts}
    if not heads or at + 2 >= len(words):
        return False
    name, end = words[at + 1], at + 2
    placed = "ب" in heads.values() or (at > 0 and words[at - 1].text.removeprefix("و") in _WITHIN)
    placed = placed or (not _is_definite(name) and _is_located(words, end, names, stems))  # مديرية حيس بمحافظة الحديدة
    field = name.text.startswith("ال") and name.text.endswith("ه")  # مديرية الصحة
    if not placed or field:
        return False
    end += words[end].text in _WITHIN
    around = names.of_place - (names.place_kinds if _is_definite(name) else frozenset())  # مديرية الأمن في منطقة الجبل
    located = end < len(words) and any(stem in around for _, stem in stems(words[end].text))
    located = located or (not _is_definite(name) and not name.place and _ends_phrase(words, at + 2))  # بمديرية ذباب، و9
    return located and not name.closed and name.text.isalpha()


def _ends_phrase(words: Sequence[NameWord], at: int) -> bool:
    """Whether no noun goes on with the words before: the sentence ends, or a mark or "and" follows."""
    return at >= len(words) or not words[at].text.isalpha() or words[at].text.startswith("و")


def _is_located(words: Sequence[NameWord], at: int, names: NameWords, stems: Stems) -> bool:
    """Whether a word says in which place the one before it lies: سرجة | بريف إدلب."""
    kinds = names.of_place
    return at < len(words) and any(prefix == "ب" and stem in kinds for prefix, stem in stems(words[at].text))
