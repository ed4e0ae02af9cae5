"""Who says it: the slot *according to*.

Cues, in this order:
1. "according to …" (بحسب، وفق): the name after it.
2. A verb of saying: its subject is the name right after it (قال المتحدث), or before it in the same clause (the ministry
   said; التقرير أكد). A name of an office takes the words that follow it up to "that" (أن) or a mark: "the spokesman of …".
3. A verb of saying with no subject (وأضاف) or with a pronoun ("it added"): the speaker of the sentence before.
A sentence with none of them has no speaker.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.coreference import called
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category, Entry
from generator.values import Term

_SPEAKING = (Category.SPEAKERS, Category.ORGANISATIONS)
_FARTHEST = 4
"""Tokens between a verb of saying and its subject."""
_CITED = 2
"""Tokens between "according to" and the name."""
_LONGEST_SPEAKER = 9
"""Tokens of a speaker's office, institution and name."""
_QUOTES = frozenset("\"“”«»'")


def find_speaker(sentence: ReadSentence, before: Term | None, text: str, named_before: Sequence[Entry]) -> Term | None:
    """Whose statement the sentence is.

    `before` is the speaker of the sentence before, `named_before` are the article's organisations so far, for
    definite nouns that stand for one of them ("the ministry").
    """
    for end in sentence.cue_ends("according_to"):
        named = _first_from(sentence, end, _CITED)
        if named is not None:
            return _term(sentence, named, text, named_before)
    verbs = list(sentence.of(Category.SAYING))
    for verb in verbs:
        after, before_it = _first_from(sentence, verb.tokens[1], _FARTHEST), _last_before(sentence, verb.tokens[0])
        named = (after or before_it) if sentence.language.words.verb_first else (before_it or after)
        if named is not None:
            return _term(sentence, named, text, named_before)
    return before if verbs else None


def _first_from(sentence: ReadSentence, at: int, window: int) -> Name | None:
    for name in sentence.of(*_SPEAKING):
        start = name.tokens[0]
        if at <= start < at + window and not _crosses(sentence, at, start):
            return name
    return None


def _last_before(sentence: ReadSentence, at: int) -> Name | None:
    """The subject that stands before its verb: the nearest name of the clause, which an article may open."""
    found = None
    for name in sentence.of(*_SPEAKING):
        if name.tokens[1] <= at and not _crosses(sentence, name.tokens[1], at) and not _is_object(name):
            found = found if found is not None and found.entry.category is Category.SPEAKERS else name
    return found


def _crosses(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause mark, "that" or a figure lies between two tokens."""
    words = {token.text for token in sentence.tokens[start:end]}
    that = {word for phrase in sentence.language.words.cues["said_that"] for word in phrase}
    return not words.isdisjoint(CLAUSE_MARKS | that)


def _is_object(name: Name) -> bool:
    return bool(name.prefix.strip("وفال"))


def _term(sentence: ReadSentence, name: Name, text: str, named_before: Sequence[Entry]) -> Term:
    """The speaker as named; an office with the words that complete it is known only in its own words."""
    start, end = name.tokens
    if name.entry.category is Category.SPEAKERS and name.entry.dimension == "institution":
        entry = called(sentence, start, named_before)
        if entry is not None:
            return entry.term(name.surface)
    if name.entry.category is Category.SPEAKERS and name.entry.dimension in {"office", "institution"}:
        last = _completed(sentence, end)
        if last > end:
            surface = sentence.text_span(start, last).cut(text).strip('“”"«» ')
            return Term(None, surface, {sentence.language.code: surface})
    return name.entry.term(name.surface)


def _completed(sentence: ReadSentence, at: int) -> int:
    words = sentence.language.words
    ends = words.cues["said_that"] | words.cues["speaker_end"]
    stops = CLAUSE_MARKS | _QUOTES | {word for phrase in ends for word in phrase}
    verbs = {name.tokens[0] for name in sentence.of(Category.SAYING, Category.DOING)}
    end = at
    while end < min(len(sentence.tokens), at + _LONGEST_SPEAKER) and end not in verbs:
        word = sentence.tokens[end].text
        if word in stops or not word[0].isalpha():
            break
        end += 1
    return end
