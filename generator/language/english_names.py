"""The shapes of English names: runs of capitalised words with a head noun among them.

An organisation is a run of capitalised words (with "of", "for", "the" between them) that holds a head noun (Ministry of Social
Affairs, Norwegian Refugee Council) or stands between "the" and a lower-case one (the State of Law coalition), or a nationality or
place followed by a lower-case collective (Israeli forces, Gaza health ministry). Places: `english_places.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.english_nouns import singulars
from generator.language.naming import NameWord
from generator.language.words import NameWords

_LONGEST = 9
_LOWER_CASE = 3
"""Lower-case words that a name of nationality and collective may hold: Gaza health ministry."""
_LONGEST_FIRST = 3
"""Words of the first of two things that an office is for: the Disaster Preparedness and Response Authority."""
LAST_LINKS = frozenset({"and", "&"})
"""What stands before the last of a list."""
_ARTICLES = frozenset({"al", "el", "as", "an", "at", "ad", "ar", "ash", "ath", "az"})
"""How the Arabic article is written ahead of a name."""
_AUXILIARIES = frozenset({"has", "have", "had", "said", "says"})
_ADJECTIVES = frozenset({"allied", "armed", "combined", "united"})
"""Words of the shape of the past that are of a name: Iraqi armed forces."""
_POSSESSIVE = frozenset("'’")


def organisation_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """See `Language.organisation_end`."""
    owned = at > 0 and words[at - 1].text.endswith("'s")
    if not words[at].capital or words[at].closed or (at and in_run(words, at - 1) and not owned):
        return at
    end = _before_rank(words, at, _run_end(words, at, names), names)
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
    heads = (head for head in range(at, end) if head not in inside and bare(words[head]) in names.organisation_heads)
    return any(not _tells_place_apart(words, head, names) for head in heads)


def _tells_place_apart(words: Sequence[NameWord], head: int, names: NameWords) -> bool:
    """Whether a kind of place in capitals stands right behind a noun of bodies: Karwa Local Government | Area."""
    after = words[head + 1] if head + 1 < len(words) else None
    kinds = (bare(after), *singulars(bare(after))) if after is not None and after.capital else ()
    return not names.place_kinds.isdisjoint(kinds)


def _before_rank(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> int:
    """Where a run ends ahead of the rank of a person whose name closes it: Karwa Energy | President Lena Kordt.

    A head noun behind the rank makes all of it a name: Karwa General Hospital.
    """
    ranks = (rank for rank in range(at + 1, end - 1) if words[rank].text in names.ranks and words[rank].capital)
    rank = next(ranks, None)
    if rank is None or any(bare(words[head]) in names.organisation_heads for head in range(rank + 1, end)):
        return end
    return rank


def _abbreviated_end(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """The end of a name whose initials stand in brackets ahead of a verb, `at` where none do: Border Relief Police (BRP) held."""
    end = at
    while end < min(at + _LONGEST, len(words)) and (in_run(words, end) or words[end].text in names.links):
        end += 1
    if end + 2 >= len(words) or words[end].text != "(" or words[end + 2].text != ")" or not in_run(words, end - 1):
        return at
    after = words[end + 3].text if end + 3 < len(words) else ""
    if not (after.endswith("ed") or after in _AUXILIARIES) or bare(words[end - 1]) in names.place_kinds:
        return at
    letters, initials = words[end + 1].text, "".join(word.text[0] for word in words[at:end] if word.capital)
    told = words[end + 1].capital and len(letters) > 1 and len(initials) > 1 and initials.endswith(letters)
    return end if told else at


def _past_own_name(words: Sequence[NameWord], at: int, names: NameWords) -> int:
    """The end of an organisation whose noun and own name go on at a word: German aid | organization Sea-Tern."""
    if at >= len(words) or words[at].text not in names.organisation_heads or words[at].capital:
        return at
    end = at + 1
    while end < len(words) and in_run(words, end):
        end += 1
    return end


def in_run(words: Sequence[NameWord], at: int) -> bool:
    """Whether a word is capitalised as part of a name."""
    return words[at].capital and (not words[at].closed or _is_article(words, at))


def _is_article(words: Sequence[NameWord], at: int) -> bool:
    """Whether a word of grammar is an Arabic article ahead of a name that no list knows: in As Serief."""
    if words[at].text not in _ARTICLES or not at or at + 1 >= len(words):
        return False
    name = words[at + 1]
    return name.capital and not (name.closed or name.place or words[at - 1].capital)


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
    return marked and at + 1 < len(words) and in_run(words, at + 1)


def _end_of_two(words: Sequence[NameWord], at: int, end: int, names: NameWords) -> int:
    """The end of an office of two things, `at` if it is none: the Relief and Resettlement Department, Land Use and … Agency."""
    opener = words[at - 1].text if at else ""
    if not (opener == "the" or opener.endswith("'s")) or end + 1 >= len(words) or words[end - 1].text in names.ranks:
        return at
    named = max(words[at].place, words[at].nationality) >= end - at or end - at > _LONGEST_FIRST
    if named or words[end].text not in LAST_LINKS or not in_run(words, end + 1):
        return at
    last = _run_end(words, end + 1, names)
    heads = (bare(words[head]) in names.organisation_heads for head in range(end + 2, last))
    return last if any(heads) else at  # Economic and Social Commission for Asia, but no Ministry of its own


def _collective_end(words: Sequence[NameWord], start: int, names: NameWords) -> int:
    """The end of the lower-case words up to the last collective, 0 if there is none: Iraqi security forces."""
    found = 0
    for position in range(start, min(start + _LOWER_CASE, len(words))):
        collective = bare(words[position]) in names.collectives
        if (words[position].closed or _may_be_verb(words[position])) and not collective:
            break
        if collective:
            found = position + 1
    return found


def _may_be_verb(word: NameWord) -> bool:
    """Whether a word has the shape of the past, so that what stands behind it is its object: Japan | scrambled fighter jets."""
    return word.text.endswith("ed") and word.text not in _ADJECTIVES and "-" not in word.text


def bare(word: NameWord) -> str:
    """A word without the possessor's ending."""
    return word.text.removesuffix("'s")
