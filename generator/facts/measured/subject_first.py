"""What changes, where a subject stands ahead of its verb: | truancy | fell by 5%; raised | fees | by 5%; a 7% rise in | fees |."""

from __future__ import annotations

from generator.facts.measured.figures import leads_to_figure
from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import (
    Tokens,
    ahead_of_aside,
    nouns_start,
    past_describing,
    past_owner,
    phrase_end,
)
from generator.facts.measured.subjects import described_number, subject_before
from generator.facts.measured.words_of_change import WordOfChange
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

TRADED = (Category.SUBSTANCES, Category.CURRENCIES)
"""What has a price, and is called in both languages: gold, the dollar."""
_LONGEST_PLACING = 3
"""Words of a verb that leads to how something changed."""


def changed_by(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """What changes by a verb or noun of change, nothing by one of something else."""
    return _subject(nouns, change) or _object(nouns, change) or (_of_noun(nouns, change) if change.noun else None)


# -- the subject of the verb ---------------------------------------------------------------------------


def _subject(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """Truancy | fell by 5%; the use of plastic bags | has been cut by 5%; pay rises | of 5%."""
    start, end = change.tokens
    if start in nouns.change_starts:
        start = nouns.change_starts[start]  # approvals were | 8% | lower
    elif not leads_to_figure(nouns, end, of=change.noun, level=_is_intransitive(nouns, change)):
        return None
    suffered = False
    while start and _leads(nouns, start - 1):
        start -= 1
        suffered = suffered or nouns.reads(start, "passive_auxiliary")
    being = _being_before(nouns, start)
    start -= being
    while being and start and (nouns.texts[start - 1],) in nouns.measuring.beside:
        start -= 1  # have | closed down
    start = ahead_of_aside(nouns, start)
    several = start > 0 and nouns.language.may_be_counted(nouns.texts[start - 1])  # fees | increase
    if change.noun and not (being or suffered or several):
        return None
    subject = described_number(nouns, start) or subject_before(nouns, start, with_verb=change.tokens[0] == start)
    subject = subject or _absolute_before(nouns, start)
    free = suffered or being or not change.moving
    moved = subject is not None and (
        free or _leaves_out_copula(nouns, change, subject[0]) or _is_traded(nouns, subject)
    )
    return subject if moved else None


def _is_traded(nouns: Nouns, tokens: Tokens) -> bool:
    """Whether nouns are no more than what has a price, which by itself gains and loses: the | rouble | lost 3%."""
    match = nouns.reading.matches[tokens[0]]
    return match is not None and match.length == tokens[1] - tokens[0] and match.first(*TRADED) is not None


def _leads(nouns: Nouns, at: int) -> bool:
    """Whether a word ahead of a verb leaves open what it says: has | also | sharply | fallen, will | rise."""
    open_word = (nouns.texts[at],) in nouns.measuring.beside or nouns.is_adverb(at)
    return nouns.texts[at] != "-" and (open_word or _foretells(nouns, at))


def _foretells(nouns: Nouns, at: int) -> bool:
    """Whether a word only tells that a change is to come: fares | will | rise, are | expected to | fall."""
    word, expected = nouns.texts[at], nouns.measuring.expected
    if nouns.reads(at, "modal"):
        return True
    if nouns.reads(at, "to_do"):
        return (nouns.text(at - 1),) in expected or (nouns.text(at - 1), word) in expected
    participle = (word,) in expected and nouns.reads(at + 1, "to_do") and nouns.language.may_be_participle(word)
    return participle or (word, nouns.text(at + 1)) in expected


def _being_before(nouns: Nouns, end: int) -> int:
    """The length of a verb that only leads to how something changed: were | up 5%, ended the day | down."""
    being = nouns.reads(end - 1, "passive_auxiliary")
    return 1 if being else nouns.measuring.placing.length_before(nouns.texts, end, _LONGEST_PLACING)


def _absolute_before(nouns: Nouns, end: int) -> Tokens | None:
    """The nouns that end before a token and that "with" opens: prices rose 5%, with | lamb | up 18%."""
    first = nouns_start(nouns, end)
    return (first, end) if first < end and nouns.reads(nouns.from_whose(first) - 1, "with") else None


def _is_intransitive(nouns: Nouns, change: WordOfChange) -> bool:
    """Whether a verb has for its subject only what changes, so that money tells by how much: shares | rose | $3, were up $3."""
    return not change.noun and (not change.moving or _is_up_or_down(nouns, change))


def _is_up_or_down(nouns: Nouns, change: WordOfChange) -> bool:
    return tuple(nouns.texts[slice(*change.tokens)]) in nouns.words.cues["up_or_down"]


def _leaves_out_copula(nouns: Nouns, change: WordOfChange, start: int) -> bool:
    """Whether "up" or "down" tells of a subject at a token with no verb: sent | shares up 3%, with | lamb up 3%."""
    at = nouns.from_whose(start) - 1
    before = nouns.text(at)
    led = before in COMMAS | nouns.words.numbers.joiners or (before,) in nouns.measuring.placing
    return (led or nouns.reads(at, "with")) and _is_up_or_down(nouns, change)


# -- its object ----------------------------------------------------------------------------------------


def _object(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """Raised | tuition fees | by 5%."""
    start = past_describing(nouns, nouns.past_whose(change.tokens[1]))
    stop = phrase_end(nouns, start)
    to = nouns.times_done.get(stop, stop)  # raised borrowing costs | five times | to 2%
    while (nouns.text(to),) in nouns.measuring.beside and not _is_by_or_to(nouns, to):
        to += 1  # cut its debt | back | to
    return (start, stop) if stop > start and _is_by_or_to(nouns, to) and leads_to_figure(nouns, to) else None


def _is_by_or_to(nouns: Nouns, at: int) -> bool:
    word = (nouns.text(at),)
    return word in nouns.measuring.by or word in nouns.measuring.to or word[0] in nouns.words.change_from


# -- what a noun of change is of -----------------------------------------------------------------------


def _of_noun(nouns: Nouns, change: WordOfChange) -> Tokens | None:
    """A 7% rise in | fees; an increase of 7% in | fees; a 7% | pay | rise."""
    start, end = change.tokens
    first = nouns_start(nouns, start)
    if first < start and first in nouns.change_starts:
        return first, start
    while start and (nouns.texts[start - 1],) in nouns.measuring.beside:
        start -= 1
    led = start in nouns.change_starts
    if (nouns.text(end),) in nouns.measuring.of and end + 1 in nouns.changes:
        end, led = nouns.changes[end + 1].tokens[1], True
    if not nouns.is_of(end):
        return None
    noun = past_owner(nouns.reading, nouns.past_whose(end + 1))
    stop = phrase_end(nouns, noun)
    return (noun, stop) if stop > noun and (led or leads_to_figure(nouns, stop, of=True)) else None
