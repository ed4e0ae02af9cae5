"""Where the words of a whole that no list knows end: of registered voters | live, من إجمالي النفقات | في."""

from __future__ import annotations

from generator.facts.units.reader import FARTHEST_NOUN, UnitReader
from generator.facts.units.unlisted import MOST_WORDS, plural_after
from generator.lexicon import Category

_VERBS = ("holds_view", "befalls", "does_something", "past_irregular")
"""The cues of verbs that a whole can have for their subject."""


def end_of_body(reader: UnitReader, at: int) -> int:
    """The end of a body by what it is of or its plain name: | شركة الكهرباء الوطنية |, | شركة تويتر |; the token itself without."""
    body = reader.lexis.noun_follows_number and reader.text(at) in reader.lexis.names.organisation_heads
    if not body or not reader.may_count(at + 1) or reader.acts(at + 1):
        return at
    end = max(_end_of_genitives(reader, at), at + 2)
    while _describes(reader, end) and end <= at + MOST_WORDS:
        end += 1
    return end


def _describes(reader: UnitReader, at: int) -> bool:
    """Whether a definite word describes what stands before it: حركة النقل | الجوي."""
    return reader.may_count(at) and reader.language.is_definite(reader.text(at)) and not reader.acts(at)


def end_of_whole(reader: UnitReader, at: int) -> int:
    """The end of a whole that the lexicon does not know: من إجمالي النفقات, of registered voters, of imported wheat."""
    if not reader.lexis.noun_follows_number:
        plural = plural_after(reader, at)
        verb = any(_is_verb_of_whole(reader, word) for word in range(at + 1, plural))  # half the population | lives
        return plural if plural > at and not verb else _end_of_words(reader, at)
    end = at + (reader.may_count(at) and _tells_whose(reader, at))  # من إيراداتها
    while end < at + MOST_WORDS and reader.may_count(end) and not reader.acts(end):
        numbered = reader.has_article(end, reader.lexis.numbers.first_words)  # مقاعد المجلس | التسعة
        if end > at and (numbered or not reader.language.is_definite(reader.text(end))):
            break
        end += 1
    told = any(reader.language.is_definite(reader.text(word)) or _tells_whose(reader, word) for word in range(at, end))
    return end if told else _end_of_genitives(reader, at)


def _end_of_words(reader: UnitReader, at: int) -> int:
    """The end of English words that may name a whole: of plastic waste | goes, of imported wheat | directly."""
    end = at
    while end < at + FARTHEST_NOUN and reader.may_count(end) and not reader.acts(end):
        if end > at and goes_on_otherwise(reader, end):
            break  # of | prostituted people
        end += 1
    return end


def goes_on_otherwise(reader: UnitReader, at: int) -> bool:
    """Whether a verb, a preposition or an adverb stands at a token, not a noun: of imported wheat | directly."""
    adverb = reader.language.is_adverb(reader.text(at)) or reader.phrase(reader.lexis.cues["of_extent"], at) > 0
    return adverb or acts_or_moves(reader, at) or reader.text(at) in reader.lexis.names.prepositions


def _tells_whose(reader: UnitReader, at: int) -> bool:
    """Whether a pronoun ends a noun: إيراداتها, قيمته."""
    word = reader.tokens[at].word
    return reader.language.has_possessor(reader.text(at)) or bool(reader.language.owned(word))


def _end_of_genitives(reader: UnitReader, at: int) -> int:
    """The end of nouns in construct with a definite one, or a name, the first of them where there is none: نصف | مساحة العراق."""
    for end in range(at, at + MOST_WORDS + 1):
        name = reader.match(end) if end > at else None
        if name is not None and not name.prefix and name.first(Category.PLACES, Category.ORGANISATIONS) is not None:
            return _past_name(reader, range(at, end), end + name.length)
        if end == at + MOST_WORDS or not reader.may_count(end) or reader.acts(end) or reader.moves(end):
            break
        if reader.language.is_definite(reader.text(end)):
            return end + 1
    return at


def _past_name(reader: UnitReader, nouns: range, at: int) -> int:
    """The token after what nouns are besides whose, behind a name: قوة موسكو | الضاربة |, واردات مصر | من القمح |."""
    of = reader.text(at) in reader.lexis.times.of_words and any(map(reader.indicator, nouns))
    return at + of + 1 if _describes(reader, at + of) else at


def acts_or_moves(reader: UnitReader, at: int) -> bool:
    """Whether those behind "of" move, hold a view or live so: 70% of Congolese | live on less, half of Democrats | disapprove."""
    return reader.moves(at) or _is_verb_of_whole(reader, at)


def _is_verb_of_whole(reader: UnitReader, at: int) -> bool:
    return any(reader.phrase(reader.lexis.cues[cue], at) for cue in _VERBS)
