"""Where clauses can begin: behind marks and "that"; English ones behind joining words and verbs of saying too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import bracketed
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category


def starts_before(sentence: ReadSentence, figure: Figure) -> Iterator[int]:
    """The tokens ahead of a figure at which a clause can begin, the nearest first, none in or right behind brackets aside."""
    aside = bracketed(sentence)
    aside = aside if figure.tokens[0] not in aside else frozenset()
    starts = (at for at in reversed(clause_starts(sentence)) if at < figure.tokens[0])
    yield from (at for at in starts if at - 1 not in aside)


@once_a_sentence
def plain_starts(sentence: ReadSentence) -> frozenset[int]:
    """The tokens behind marks and "that", and the first one."""
    return frozenset({0, *sentence.cue_ends("said_that"), *(mark + 1 for mark in sentence.marks)})


@once_a_sentence
def clause_starts(sentence: ReadSentence) -> Sequence[int]:
    """The tokens behind marks, joining words, "that", relative and subordinating words and verbs of saying, and the first one."""
    joiners = sentence.language.words.numbers.joiners
    marked = particles(sentence).union(sentence.cue_ends("verb_marker"))  # have | since harvested
    subclauses = (at + length for at, length in sentence.cues.get("subclause", {}).items() if at not in marked)
    behind = {*plain_starts(sentence), *subclauses}
    quotes = (at for at, text in enumerate(sentence.texts) if text in QUOTES)
    behind |= {at + 1 for at, text in enumerate(sentence.texts) if text in joiners}
    behind |= {at + 1 for at in quotes if not _marks_word(sentence, at)}
    said = (verb.tokens for verb in sentence.of(Category.SAYING))
    ahead = [told for cue in ("ahead_of_deed", "accused_of") for told in sentence.cues.get(cue, {}).items()]
    leads_on = {at for start, length in ahead for at in range(start, start + length)}  # announced plans to lend
    behind |= {
        at + 1 for at in (*sentence.cue_starts("now"), *sentence.cue_starts("other_matter")) if at == 0
    }  # Now | Karwa has
    behind |= {end for at, end in said if not (at in leads_on or sentence.cue_at("to_do", end))}  # expects to lend
    behind |= {end for start in behind if (end := past_date(sentence, start)) is not None}
    led = _past_lead(sentence)
    return sorted(behind | {led} if led is not None else behind)


@once_a_sentence
def particles(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of words that are part of a verb or phrase, so that they begin no clause: looks | after | 12, | as | part of."""
    verbs = (range(at + 1, at + length) for at, length in sentence.cues.get("body_deed", {}).items())
    phrases = (range(at, at + length) for at, length in sentence.cues.get("not_reason", {}).items())
    return frozenset(at for tokens in (*verbs, *phrases) for at in tokens)


def _past_lead(sentence: ReadSentence) -> int | None:
    """The name behind a phrase with a preposition that opens a sentence, no comma between: In addition to it | Karwa is to buy."""
    words = sentence.language.words
    if not sentence.texts or sentence.texts[0] not in words.names.prepositions:
        return None
    end = next(iter(sentence.marks), len(sentence.tokens))
    grammar = words.stop_words | words.names.prepositions
    nouns = (at for at in range(1, end - 1) if sentence.texts[at].isalpha() and sentence.texts[at] not in grammar)
    names = (at + 1 for at in nouns if sentence.is_capital(at + 1) and not sentence.is_capital(at))
    start = next(names, end)
    verb = past_capitals(sentence, start)
    finite = verb in sentence.verbs or verb in sentence.beginning("verb_marker", "holding")
    return start if start < verb < end and finite else None


def _marks_word(sentence: ReadSentence, at: int) -> bool:
    """Whether a quotation mark at a token only marks one word that is written small: accused of | "directing" | a fraud."""
    text = sentence.reading.text
    opens = text(at + 2) in QUOTES and text(at + 1).isalpha()
    closes = text(at - 2) in QUOTES and text(at - 1).isalpha()
    word = at + 1 if opens else at - 1
    return (opens or closes) and not sentence.tokens[word].capital


def past_date(sentence: ReadSentence, start: int) -> int | None:
    """The token behind a date that begins a clause with no comma: earlier this month | it sued, on Friday | Karwa sold."""
    words, at = sentence.language.words, start
    while at + 1 < len(sentence.tokens):
        led = sentence.cue_at("ahead_of_date", at) or sentence.texts[at] in words.names.prepositions
        if at not in sentence.dated and not (led and at + led in sentence.dated):
            break
        at += max(1, int(led))
    return at if at > start and at not in sentence.marks else None


def is_contrasted(sentence: ReadSentence, start: int) -> bool:
    """Whether "but" leads to a further verb of the same subject at a token: opens 12 shops but | also closes 3."""
    return start > 0 and sentence.cue_at("contrast", start - 1) > 0 and sentence.cue_at("verb_marker", start) > 0


def parts_clauses(sentence: ReadSentence, start: int) -> bool:
    """Whether what stands before the beginning of a clause is more than a comma or "and": its subject is nobody known."""
    if (start and start - 1 in sentence.dated) or is_contrasted(sentence, start):
        return False  # who on Thursday | won 12
    before = sentence.texts[start - 1] if start else ""
    return before not in COMMAS and before not in sentence.language.words.numbers.joiners
