"""Definite nouns that stand for a name told before: التنظيم after تنظيم داعش, "the ministry" after the Ministry of Health."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.sentence import ReadSentence
from generator.lexicon import Entry


def called(sentence: ReadSentence, at: int, named_before: Sequence[Entry]) -> Entry | None:
    """The organisation last named whose name holds the definite noun that starts at a token."""
    language = sentence.language
    heads = _definite_nouns(sentence, at)
    if not heads:
        return None
    for entry in reversed(named_before):
        spellings = (language.fold_word(words).split() for words in entry.surfaces[language.code])
        if any(not heads.isdisjoint(spelling) for spelling in spellings):
            return entry
    return None


def _definite_nouns(sentence: ReadSentence, at: int) -> set[str]:
    """The noun without its article, attached or standing before it."""
    word = sentence.tokens[at].text
    if word in sentence.language.words.definite_articles and at + 1 < len(sentence.tokens):
        return {sentence.tokens[at + 1].text}
    articles = tuple(sentence.language.words.definite_articles)
    return {stem for prefix, stem in sentence.language.stems(word) if prefix.endswith(articles)}
