"""Where nouns begin and end: | tuition fees |; the | use of plastic bags |; the names and asides beside them."""

from __future__ import annotations

from generator.facts.measured.nouns import Nouns
from generator.facts.parts import PLACE
from generator.facts.reader import Reading
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

LONGEST_ASIDE = 16
"""Tokens of what stands between two commas."""
_LONGEST = 3
"""Nouns of one phrase."""

Tokens = tuple[int, int]


def past_owner(reading: Reading, at: int) -> int:
    """The token behind whose something is by a name: a fall in | Karwa's | shares, in the | bank's | profits."""
    for end in range(at, min(at + _LONGEST, len(reading.texts))):
        if reading.language.without_genitive(reading.texts[end]) != reading.texts[end]:
            return end + 1
    return at


def nouns_start(nouns: Nouns, end: int, *, of: bool = False) -> int:
    """Where the nouns begin that end before a token; `of`: what they are of follows, so that the last is no verb."""
    start, longest = end, _LONGEST
    while start and end - start < longest and nouns.is_noun(start - 1, surely=of and start == end):
        if start < end and nouns.is_another(start):
            break
        start -= 1
        opposite = nouns.is_opposite(start - 1)
        start, longest = start - opposite, longest + opposite
    return start


def nouns_end(nouns: Nouns, start: int, *, subject: bool = False) -> int:
    """Where the nouns end that begin at a token; `subject`: that of the verb before it, so that the first is no verb."""
    place = nouns.reading.entry(start, Category.MEASURES)
    if place is not None and place.dimension == PLACE and not subject:
        return start  # في | محافظة
    end = start
    while end < len(nouns.texts) and end - start < _LONGEST and nouns.is_noun(end, surely=subject and end == start):
        end += 1
    return end


def phrase_end(nouns: Nouns, start: int) -> int:
    """Where the nouns end that begin at a token, with what they are of, in or for."""
    end = nouns_end(nouns, start)
    while end > start and nouns.is_of(end):
        behind = nouns.past_whose(end + 1)
        stop = nouns.name_ends.get(behind, capitals_end(nouns, behind) or nouns_end(nouns, behind))
        if stop == behind:
            break
        end = stop
    return end


def owner_start(nouns: Nouns, end: int) -> int:
    """Where names begin that end before a token, whose something is: in | Dr Haddad's | business."""
    while end and (end in nouns.name_starts or nouns.reading.tokens[end - 1].capital):
        end = nouns.name_starts.get(end, end - 1)
    return end


def capitals_end(nouns: Nouns, start: int) -> int:
    """Where a name that no list knows ends that begins at a token, 0 where none does: its stake in | Ora Telecom |."""
    end = start
    while end < len(nouns.texts) and nouns.reading.tokens[end].capital and end not in nouns.taken:
        end += 1
    return end if end > start and not nouns.reading.title_case else 0


def capitals_start(nouns: Nouns, end: int) -> int:
    """Where a name that no list knows begins that ends before a token; the token itself where none does."""
    start = end
    while start and _is_capital(nouns, start - 1):
        start -= 1
    pronoun = start == end or nouns.texts[start] in nouns.words.stop_words  # it, I | cost $3
    return start if not (pronoun or nouns.reading.title_case) else end


def _is_capital(nouns: Nouns, at: int) -> bool:
    return nouns.reading.tokens[at].capital and not (at in nouns.taken or nouns.is_whose(at))


def past_describing(nouns: Nouns, at: int) -> int:
    """The token behind what only says which noun there is: its | 2004 | dividend, the | hourly | wage, the | annual | fee."""
    while at < len(nouns.texts) and (nouns.is_date(at) or nouns.is_light_adjective(at)):
        at += 1
    return at


def ahead_of_aside(nouns: Nouns, end: int) -> int:
    """Where what commas or brackets set off begins that ends before a token: shares in Ora | , which makes tyres, | were up."""
    closes = nouns.text(end - 1)
    marks = COMMAS if closes in COMMAS else {"("} if closes == ")" else ()
    opening = (at for at in range(end - 2, max(0, end - LONGEST_ASIDE), -1) if nouns.texts[at] in marks)
    start = next(opening, None)
    return start if start is not None and (closes == ")" or _opens_aside(nouns, start + 1)) else end


def _opens_aside(nouns: Nouns, at: int) -> bool:
    """Whether a word at a token opens what says who or what it was: which makes tyres; the tyre maker."""
    relative = nouns.words.cues["relative"]
    return nouns.is_whose(at) or relative.longest(nouns.texts[at], nouns.texts, at) is not None


def past_aside(nouns: Nouns, at: int) -> int:
    """The token after what two commas set off, the first of them at a token; that token where nothing is."""
    asides = range(at + 1, min(at + LONGEST_ASIDE, len(nouns.texts))) if nouns.texts[at] in COMMAS else ()
    return next((end + 1 for end in asides if nouns.texts[end] in COMMAS), at)
