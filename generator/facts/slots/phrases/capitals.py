"""Names in capitals, which no list need know: where they begin and end."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts.sentence import ReadSentence
from generator.lexicon import Category
from generator.values import Term


def past_capitals(sentence: ReadSentence, at: int) -> int:
    """The token after the capitals that begin at a token, known or not, the token itself without any: the agency | Istat."""
    while at < len(sentence.tokens) and sentence.is_capital(at) and at not in sentence.dated:
        at += 1
    return at


def end_of_capitals(sentence: ReadSentence, start: int) -> int:
    """The token after the capitals that begin at a token and are of no known name, date or figure, the token itself without any."""
    end = start
    while end < len(sentence.tokens) and end not in sentence.taken and sentence.is_capital(end):
        end += 1
    return end


def start_of_capitals(sentence: ReadSentence, end: int, longest: int | None = None) -> int:
    """Where capitals begin, known or not, that end at a token, the token itself without any; `longest`: how many at the most."""
    first = max(0, end - longest) if longest is not None else 0
    start = end
    while start > first and sentence.is_capital(start - 1) and start - 1 not in sentence.dated:
        start -= 1
    return start


def start_of_name(sentence: ReadSentence, end: int) -> int:
    """Where the capitals of a name begin that ends at a token, small words inside it: Coordinator for Disaster Reduction."""
    start = end
    while start and start - 1 not in sentence.dated:  # On Monday | Haddad said
        if not (sentence.is_capital(start - 1) or _links(sentence, start - 1)):
            break
        start -= 1
    return start


def _links(sentence: ReadSentence, at: int) -> bool:
    """Whether a small word of a name stands at a token, capitals on both sides."""
    words = sentence.language.words
    linked = sentence.texts[at] in words.times.of_words | words.cues["allotted"].words
    return linked and at > 0 and sentence.is_capital(at - 1) and sentence.is_capital(at + 1)


def first_of_call(sentence: ReadSentence, noun: int, links: Callable[[str], bool], longest: int) -> int:
    """Where the capitals begin that call what a noun says, an adverb that opens the sentence aside; `links` may part them.

    `longest`: of how many tokens they are at the most.
    """
    first = noun
    while first and noun - first < longest and first - 1 not in sentence.dated:
        linked = links(sentence.texts[first - 1]) and first > 1 and sentence.is_capital(first - 2)
        if not (linked or sentence.is_capital(first - 1)) or first - 1 in sentence.verbs:
            break
        first -= 1
    adverb = first == 0 < noun and (sentence.texts[0],) in sentence.language.words.cues["broad_sort"]
    return first + adverb


def named_by_capitals(sentence: ReadSentence, start: int, end: int) -> Term | None:
    """Whom capitals between two tokens name, in the article's words; nobody without any, or where they hold a place."""
    capitals = start < end and all(sentence.is_capital(at) for at in range(start, end))
    places = any(place.tokens[0] < end and start < place.tokens[1] for place in sentence.of(Category.PLACES))
    return sentence.own_words(start, end) if capitals and not places else None
