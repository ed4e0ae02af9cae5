"""What one word shows of itself: that it is plain, read by nothing else, definite, of people, and what is attached to it."""

from __future__ import annotations

from generator.facts.parts import PEOPLE
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category, Entry


def people_noun(sentence: ReadSentence, at: int) -> Entry | None:
    """The lexicon's noun for people that begins at a token: voters, المتظاهرون."""
    noun = sentence.entry(at, Category.MEASURES)
    return noun if noun is not None and noun.dimension == PEOPLE else None


def is_definite(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is or carries an article, or one stands before it."""
    articles = sentence.language.words.definite_articles
    before = not articles.isdisjoint(sentence.texts[max(0, at - 1) : at + 1])
    return before or sentence.language.is_definite(sentence.texts[at])


def before_article(sentence: ReadSentence, at: int) -> str:
    """What is attached to a noun before its article."""
    prefixes = [prefix for prefix, _ in sentence.language.stems(sentence.texts[at])]
    return sentence.language.without_article(max(prefixes, key=len))


def is_plain(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a word that is no grammar, date or figure; none stands at the sentence's end."""
    word, words = sentence.reading.text(at), sentence.language.words
    grammar = word in words.stop_words or word in words.names.prepositions
    return word.replace("-", "").isalpha() and not (grammar or at in sentence.dated or at in sentence.counted)


def is_in_attached(sentence: ReadSentence, at: int) -> bool:
    """Whether the preposition of where, when and with what can be attached to the word at a token: بوضوح, ببغداد."""
    return any(sentence.language.attaches_in(prefix) for prefix, _ in sentence.reading.words[at].stems)


def is_unread(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that no name, date or figure holds stands at a token, none of grammar nor with whose it is: a name, maybe."""
    text, language = sentence.texts[at], sentence.language
    return text.isalpha() and not (
        at in sentence.taken or text in language.words.stop_words or language.has_possessor(text)
    )
