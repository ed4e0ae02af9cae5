"""How old somebody is, as a number alone tells it of one person: she was 20 when, who is 79, turned 72, at 34, في الـ18."""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS, DASHES, STOPS

OLDEST = 110
"""The greatest age."""
_DEATH_WINDOW = 12
"""Words between whose death is told and how old they were."""


def told_age(reader: TokenReader, at: int) -> int:
    """How many tokens are an age without a word of age: she was 20 when, who is 79, turned 72, now 14; 0 if none."""
    number = reader.number(at)
    if number is None or not 1 < number.value <= OLDEST or number.scale is not None:
        return 0
    if _is_limit_alone(reader, at, number.end):
        return number.end - at
    if not _is_of_one(reader, at):
        return 0
    guess = reader.phrase(reader.language.words.cues["alternative"], number.end)
    other = reader.number(number.end + guess) if guess else None
    end = other.end if other is not None else number.end
    return end - at if stands_alone(reader, end) and _ends_age(reader, at, end) else 0


def _is_of_one(reader: TokenReader, at: int) -> bool:
    """Whether the words before a number tell of one person: she was, who is, turned, a boy of, now; At at the beginning."""
    cues, words = reader.language.words.cues, reader.language.words
    before = at - 1 - ((reader.text(at - 1),) in cues["only"])
    word = (reader.text(before),)
    if word in cues["age_verb"]:
        named = (
            before > 0 and reader.tokens[before - 1].capital and (reader.text(before - 2),) in cues["then"]
        )  # when Amal was 12
        return named or (reader.text(before - 1),) in cues["age_subject"]
    if reader.text(before) in words.times.of_words:
        return (reader.text(before - 1),) in cues["age_of"]
    now = word in cues["age_now"] and (reader.text(before - 1) in COMMAS or _is_told_of_one(reader, before - 1))
    set_off = before == 0 or _is_set_off(reader, before) or (reader.text(before - 1),) in cues["age_subject"]
    at_age = word in cues["age_at"] and (set_off or is_of_dead(reader, at))
    return now or at_age or word in cues["age_turned"]


def _is_told_of_one(reader: TokenReader, at: int) -> bool:
    """Whether "is" and the like stand at a token behind somebody or a name: Amal Haddad is | now 39, he is | now 39."""
    cues = reader.language.words.cues
    one = (reader.text(at - 1),) in cues["age_subject"]
    named = at > 0 and reader.tokens[at - 1].capital and reader.match(at - 1) is None
    return (reader.text(at),) in cues["age_verb"] and (one or named)


def is_of_dead(reader: TokenReader, at: int) -> bool:
    """Whether a number is how old the one is whom a word of dying tells ahead: she died on Monday at | 93, توفي عن | 93 عاماً.

    The dead are several: the number of dead stood at | 36.
    """
    words = reader.language.words
    nouns = words.times.of_words | words.definite_articles
    near = range(max(0, at - _DEATH_WINDOW), at) if (reader.text(at - 1),) in words.cues["age_at"] else ()
    return any(reader.phrase(words.cues["passed_away"], word) and reader.text(word - 1) not in nouns for word in near)


def _is_set_off(reader: TokenReader, at: int) -> bool:
    """Whether a comma behind somebody's name stands before a token: Lena Kordt, | at 58, leads it."""
    return reader.text(at - 1) in COMMAS and at > 1 and reader.tokens[at - 2].capital and reader.match(at - 2) is None


def _ends_age(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a mark or "is" closes an age that only "now" or "at" opens: Amal, now 14, fled; At 39, the senator; not of the dead.

    Nothing needs to close what is told of one: who at 34 is, she is now 39 and.
    """
    if is_of_dead(reader, at):
        return reader.text(end) not in reader.language.words.times.of_words
    cues, word = reader.language.words.cues, (reader.text(at - 1),)
    if _is_told_of_one(reader, at - 2) or (reader.text(end),) in cues["age_verb"]:
        return True
    return not (word in cues["age_now"] or word in cues["age_at"]) or reader.text(end) in COMMAS | STOPS


def stands_alone(reader: TokenReader, end: int) -> bool:
    """Whether nothing that is counted stands behind a number: no noun, no percent sign, no other number."""
    words, text = reader.language.words, reader.text(end)
    return not (text[:1].isdigit() or text in DASHES or reader.phrase(words.percent, end)) and (
        not text.isalpha() or text in words.stop_words or (text,) in words.cues["age_subject"]
    )


def _is_limit_alone(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a number that counts nothing stands behind "in" or "under": كانت في الـ18، التجنيد دون الـ18، منهم دون الثلاثين.

    In English it is told of a share: 5 percent | over 65.
    """
    words, before = reader.language.words, reader.text(at - 2)
    alone = stands_alone(reader, end) and reader.text(end) not in words.times.of_words
    if reader.text(at - 1) in words.age_limits:
        of_share = reader.stands_before(words.percent, at - 1) > 0
        return alone and (reader.is_definite(at) if words.verb_first else of_share)
    led = reader.text(at - 1) in words.times.attached_articles
    led = led and (before in words.age_limits or (before,) in words.cues["within_text"])
    return led and alone and reader.text(at).isdecimal() and len(reader.text(at)) == len("18")
