"""Nouns that are the subject of the verb behind them: | truancy | fell; the | use of plastic bags | has been cut."""

from __future__ import annotations

from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import LONGEST_ASIDE, Tokens, nouns_start, owner_start
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_LONGEST_OF = 5
"""Names and nouns of whom or what another noun is."""
_LONGEST_NUMBER = 14
"""Words of a number of something, with what a clause says of that."""


def subject_before(nouns: Nouns, end: int, *, with_verb: bool = False) -> Tokens | None:
    """The nouns that end before a token, with what they are of, in or for, where they are the subject of a clause.

    `with_verb`: that of a participle behind "with", too, where one stands at the token: with | the yen | strengthening 3%.
    """
    start = _of_name_before(nouns, end) or nouns_start(nouns, end)
    start = nouns.name_starts.get(end, start) if start == end else start
    named = end in nouns.name_starts and start == nouns.name_starts[end]
    while start < end and (at := nouns.from_whose(start) - 1) > 0 and _is_of_or_from(nouns, at):
        start, named = nouns_start(nouns, at, of=True), False
        if start == at:
            return None
    if start == end or named or _is_participle_aside(nouns, start, end):
        return None
    absolute = with_verb and nouns.language.is_adverbial_participle(nouns.texts[end])
    return (start, end) if not _is_governed(nouns, start, absolute=absolute) else None


def _is_governed(nouns: Nouns, start: int, *, absolute: bool) -> bool:
    """Whether what stands ahead of nouns makes them no subject; `absolute`: they are one behind "with"."""
    before = owner_start(nouns, nouns.from_whose(start))
    outer, words = nouns.text(before - 1), nouns.words
    single = before < start and (nouns.texts[start - 1],) in nouns.measuring.manner  # as an | inpatient
    joined = outer in words.numbers.joiners and before > 1 and nouns.is_noun(before - 2)  # ice cream and | food
    return (
        (single and not opens_behind(nouns, outer))
        or nouns.language.is_adverbial_participle(outer)  # passengers using the | airport
        or (joined and not _has_verb(nouns, before - 1))
        or (outer in words.names.prepositions and not (absolute and (outer,) in words.cues["with"]))
        or _is_verb_ahead(nouns, before - 1)
        or before - 1 in nouns.indicators
    )


def _is_participle_aside(nouns: Nouns, start: int, end: int) -> bool:
    """Whether nothing but a participle stands between a comma and a token: recovered, | closing | up 5%."""
    aside = start > 0 and nouns.texts[start - 1] in COMMAS
    return aside and end == start + 1 and nouns.language.is_adverbial_participle(nouns.texts[start])


def _is_verb_ahead(nouns: Nouns, at: int) -> bool:
    """Whether a word shows that what follows is no subject: women who | vote, time spent | online; not ministers said |."""
    text, words = nouns.text(at), nouns.measuring
    told = nouns.reading.entry(at, Category.SAYING) is not None
    told = told or (text,) in words.expected or (text,) in words.placing  # pushed | circulation | up
    return nouns.reads(at, "who_relative") or (nouns.language.may_be_participle(text) and not told)


def opens_behind(nouns: Nouns, outer: str) -> bool:
    """Whether a clause opens behind a word: the first, behind a mark, "and", "that"."""
    marked = not outer or outer in CLAUSE_MARKS or outer in nouns.words.numbers.joiners
    return marked or (outer,) in nouns.words.cues["said_that"]


def _has_verb(nouns: Nouns, end: int) -> bool:
    """Whether a verb stands in the clause up to "and" at a token, so that another clause begins behind it: were good | and."""
    for at in range(end - 1, max(-1, end - LONGEST_ASIDE), -1):
        if nouns.texts[at] in CLAUSE_MARKS:
            return False
        verb = nouns.reading.entry(at, Category.DOING, Category.SAYING) is not None
        if verb or nouns.reads(at, "passive_auxiliary"):
            return True
    return False


def _of_name_before(nouns: Nouns, end: int) -> int:
    """Where a name, and nouns with it, begin that end before a token behind "of" or "in", else 0: shares in | the bank Ora."""
    start = end
    while end - start < _LONGEST_OF and (first := nouns_start(nouns, owner_start(nouns, start), of=True)) < start:
        joined = first > 1 and nouns.texts[first - 1] in nouns.words.numbers.joiners
        start = first - (joined and nouns.is_noun(first - 2))
    ahead = nouns.from_whose(start) - 1
    return start if start < nouns_start(nouns, end) and ahead > 0 and _is_of_or_from(nouns, ahead) else 0


def _is_of_or_from(nouns: Nouns, at: int) -> bool:
    """Whether a word stands at a token by which a noun is of another, or from it: income | from | its data services."""
    return nouns.is_of(at) or nouns.texts[at] in nouns.words.change_from


def described_number(nouns: Nouns, end: int) -> Tokens | None:
    """The | number of people connected to the grid |, with all that a clause says of those, where it opens a clause."""
    phrases = nouns.words.cues["quantity_of"]
    for at in range(end - 2, max(-1, end - _LONGEST_NUMBER), -1):
        apart = nouns.texts[at] in CLAUSE_MARKS or at in nouns.change_starts
        if apart or nouns.reading.entry(at, Category.SAYING) is not None:
            return None
        found = phrases.longest(nouns.texts[at], nouns.texts, at)
        if found is not None and at + found[1] < end and at not in nouns.indicators:
            opens = opens_behind(nouns, nouns.text(nouns.from_whose(at) - 1))
            return (at, _ahead_of_date(nouns, at, end)) if opens else None
    return None


def _ahead_of_date(nouns: Nouns, start: int, end: int) -> int:
    """Where words end ahead of a date that closes them: the number of calls | in May."""
    dated, other = end, nouns.named | nouns.indicators
    while dated > start and dated - 1 in nouns.taken and dated - 1 not in other:
        dated -= 1
    led = dated < end and nouns.texts[dated - 1] in nouns.words.names.prepositions
    return dated - led
