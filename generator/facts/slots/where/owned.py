"""Whose something is by the place's name or adjective beside its noun: Iraq's overall exports, US growth, صادرات العراق النفطية.

Where adjectives stand ahead (`noun_follows_number` is false), they and the place's own name do so ahead of the noun, with only
plain words between (Japan's industrial output, British manufacturing output); else both stand behind it (الاقتصاد الياباني). In
either language the place may stand behind "of" or "in" (the population of Sudan, البطالة في مصر).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.territories import country_words
from generator.lexicon import Category, Entry, Lexicon

_BETWEEN = 2
"""Plain words between a noun and whose it is: Iraq's | overall | exports, صادرات | النفط | العراقية."""

Owner = tuple[Name, Entry]


@once_a_sentence
def lands(sentence: ReadSentence, lexicon: Lexicon) -> Sequence[Owner]:
    """The countries that a sentence names, by name or by an adjective, no part of a name: not the Latin American countries."""
    return list(_lands(sentence, lexicon))


def _lands(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Owner]:
    for name in sentence.of(Category.PLACES, Category.NATIONALITIES, Category.ORGANISATIONS):
        found = _owning(sentence, lexicon, name) if name.category is Category.ORGANISATIONS else name
        start = name.tokens[0]
        part = name.category is Category.NATIONALITIES and start > 0 and sentence.is_capital(start - 1)
        if found is None or part:
            continue
        entry = found.entry if found.category is Category.PLACES else lexicon.find(found.parent)
        if entry is not None and entry.territory is not None:
            yield found, entry


def _owning(sentence: ReadSentence, lexicon: Lexicon, body: Name) -> Name | None:
    """The country with which what looks like a body of it begins: India's | defence | budget."""
    start = body.tokens[0]
    match = country_words(sentence, lexicon).get(start) if sentence.is_possessor((start, start + 1)) else None
    entry = match.first(Category.PLACES) if match is not None else None
    if entry is None or body.entry is not None:
        return None
    term = entry.term(sentence.language.without_genitive(sentence.surface(start, start + 1)))
    return Name(Category.PLACES, term, (start, start + 1), "", entry)


def owner_of(sentence: ReadSentence, lexicon: Lexicon, tokens: tuple[int, int]) -> Owner | None:
    """The country whose the noun at some tokens is."""
    start, end = tokens
    owners = lands(sentence, lexicon)
    follows = sentence.language.words.noun_follows_number
    governed = _past_link(sentence, end)
    beside = _past_words(sentence, end, owners) if follows else _before_words(sentence, start, owners)
    for name, entry in owners:
        behind = name.tokens[0] == governed and name.category is Category.PLACES  # profits at Indian firms
        if behind or name.tokens[not follows] == beside:
            return name, entry
    return None


def _before_words(sentence: ReadSentence, start: int, owners: Sequence[Owner]) -> int:
    """Where the plain words ahead of a noun begin, at most where a name ends."""
    ends = {name.tokens[1] for name, _ in owners}
    at = start
    at -= at > 0 and sentence.cue_at("holding", at - 1) == 1  # Iraq | has | exports of
    while at not in ends and start - at < _BETWEEN and at > 0 and goes_with_noun(sentence, at - 1):
        at -= 1
    return at


def _past_words(sentence: ReadSentence, end: int, owners: Sequence[Owner]) -> int:
    """Where the plain words behind a noun end, at most where a name begins."""
    starts = {name.tokens[0] for name, _ in owners}
    at = end
    while at not in starts and at - end < _BETWEEN and at < len(sentence.texts) and goes_with_noun(sentence, at):
        at += 1
    return at


def _past_link(sentence: ReadSentence, end: int) -> int | None:
    """The token behind "of" or a word of place right behind a noun, and an article; `None` where neither stands there."""
    words = sentence.language.words  # where adjectives follow, "of" is "from": الواردات من مصر
    of = end < len(sentence.texts) and sentence.texts[end] in words.times.of_words and not words.noun_follows_number
    linked = of or sentence.cue_at("place", end) == 1
    return sentence.past_article(end + 1) if linked and end + 1 < len(sentence.texts) else None


def goes_with_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a word that only goes with a noun: a plain one, no verb, name or possessor."""
    apart = at in sentence.verbs or sentence.tokens[at].capital or sentence.is_possessor((at, at + 1))
    return is_plain(sentence, at) and not apart
