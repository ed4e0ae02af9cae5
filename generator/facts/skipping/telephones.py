"""Telephone numbers: long runs of digits in groups; bare numbers of a sentence that says how to reach somebody (hotline)."""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS

_LONGEST_RUN = 9
"""Digits that may stand in groups after one another: more is a telephone number."""


def contact_numbers(reader: TokenReader) -> bool:
    """Whether a sentence tells how to reach somebody: its bare numbers are telephones and boxes."""
    contact, other = (reader.language.words.cues[cue] for cue in ("contact", "no_contact"))
    return reader.may_hold(contact) and any(
        reader.stemmed_length(contact, at) and not reader.phrase(other, at) for at in range(len(reader.texts))
    )


def may_call(reader: TokenReader, at: int) -> bool:
    """Whether digits can be a telephone or a box: no 1.4 million phone users, no 40,000 of them."""
    number = reader.number(at)
    scaled = number is not None and number.scale is not None
    return not scaled and COMMAS.isdisjoint(reader.tokens[at].word)


def is_telephone(reader: TokenReader, at: int) -> bool:
    """Whether more digits in groups follow one another than a number has."""
    run = end_of_digits(reader, at)
    long = reader.text(at).isdecimal() and run - at > 1 and _longest_run(reader, at) > _LONGEST_RUN
    return long and not _is_grouped_number(reader, at, run)


def end_of_digits(reader: TokenReader, at: int) -> int:
    """Where groups of digits from `at` on end; behind a plus they may be single ones (+1 202 …)."""
    shortest = 1 if reader.text(at - 1) == "+" else 2
    end = at + 1
    while reader.text(end).isdecimal() and len(reader.text(end)) >= shortest:
        end += 1
    return end


def _longest_run(reader: TokenReader, at: int) -> int:
    return sum(len(text) for text in reader.texts[at : end_of_digits(reader, at)])


def _is_grouped_number(reader: TokenReader, at: int, end: int) -> bool:
    """Whether digits in groups of three count something rather than call it: 1 000 000 000 barrels."""
    threes = all(len(group) == len("000") for group in reader.texts[at + 1 : end])
    following = reader.text(end)
    counts = following.isalpha() and following not in reader.language.words.stop_words
    return (
        threes
        and len(reader.text(at)) <= len("000")
        and (counts or bool(reader.phrase(reader.language.words.percent, end)))
    )
