"""What stands in an English clause between its subject and the verb: whose they are, asides, dates, what says more of people."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.slots.who.beside_clauses import closing_comma, past_apposition
from generator.facts.tokens import COMMAS, DASHES

_LONGEST_ASIDE = 14


def past_aside(sentence: ReadSentence, end: int) -> int:
    """The token behind what commas or brackets set off right behind a subject: Lena Kordt, 34, | received."""
    texts, end = sentence.texts, past_whose(sentence, end)
    apposed = past_apposition(sentence, end)
    if apposed is not None:
        return apposed
    near = range(end + 1, min(end + _LONGEST_ASIDE, len(texts)))
    if end >= len(texts) or texts[end] not in COMMAS | DASHES | {"("}:
        return end
    if texts[end] in COMMAS and (comma := closing_comma(sentence, end)) is not None:
        return comma + 1
    closing = next(marks for marks in (COMMAS, DASHES, {"(", ")"}) if texts[end] in marks)
    return next((at + 1 for at in near if texts[at] in closing), end)


def past_whose(sentence: ReadSentence, end: int) -> int:
    """The token behind the capitals that "of", "in" or "for" ties to a subject: Lena Kordt of the Maro Party |."""
    of = sentence.words(end, end + 1) in sentence.language.words.times.of_words
    if not (of or sentence.cue_at("tied_in", end) or sentence.cue_at("allotted", end)):
        return end
    first = sentence.past_article(end + 1)
    last = past_capitals(sentence, first)
    return last if last > first else end


def past_phrase(sentence: ReadSentence, start: int, *, described: bool) -> int:
    """The verb behind what says more of a subject: workers in the town | sent, men from 12 towns | won, the maker of soap | sold.

    `described`: whether a participle may do so: rebels linked to Maro | killed.
    """
    words, language = sentence.language.words, sentence.language
    led = sentence.words(start, start + 1) in words.names.prepositions | words.times.of_words
    led = led and not sentence.cue_at("to_do", start)  # a man | to be charged
    participle = language.is_adverbial_participle(sentence.words(start, start + 1))
    participle = participle or sentence.cue_at("reduced_participle", start) > 0
    if not (led or (described and participle)):
        return start
    counted = next((one.tokens for one in sentence.figures if one.tokens[0] == start + 1), (start, start))
    for at in range(max(start + 1, counted[1]), min(start + _LONGEST_ASIDE, len(sentence.tokens))):
        if at in sentence.marks or at in sentence.counted or sentence.cue_at("subclause", at):
            return start
        marked = at in sentence.beginning("verb_marker", "modal")
        finite = at in sentence.verbs or language.may_be_verb(sentence.texts[at]) or marked
        behind = at + 1 + (sentence.cue_at("up_or_down", at + 1) == 1)  # cut down | 12 trees
        irregular = sentence.cue_at("past_irregular", at) > 0 or at in sentence.beginning("body_deed")  # | need 12
        finite = finite or (irregular and behind in sentence.counted)
        if finite and sentence.texts[at - 1] in words.numbers.joiners:
            return start  # Karwa billed it as the phone of the age and | has sold 12
        if finite and (
            marked or behind in sentence.counted or sentence.words(at + 1, at + 2) not in words.names.prepositions
        ):
            return at
    return start


def past_date_behind(sentence: ReadSentence, at: int) -> int:
    """The token behind a date right behind a subject, with its preposition: Karwa | last year | proposed."""
    start = at + (sentence.words(at, at + 1) in sentence.language.words.names.prepositions)
    end = start
    while end < len(sentence.tokens) and end in sentence.dated:
        end += 1
    return end if end > start else at
