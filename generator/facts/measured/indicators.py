"""The indicators of a sentence: exports, العجز التجاري, with the pronoun of whose they are (صادراتها), and rates and values.

What a rate or a value is of need not be known: نسبة التوطين, the localisation rate, the value of the goods. Not where the word
beside it says how it changed or leaves open of what it is (نسبة الزيادة, the annual rate). What is counted is one where it changes
itself, with no number of its own: cholera cases rose, ارتفع عدد الإصابات.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import DURATION, PLACE, Name
from generator.facts.reader import Reading
from generator.facts.tokens import quoted_end, surface_of
from generator.language import language as language_of
from generator.lexicon import Category
from generator.values import Term

_LEVY = "levy"
"""The dimension of the indicators that are the rate of what somebody levies: a tariff, a tax."""
_NEAR = 5
"""Tokens between a bank and its rate."""
_LONGEST_BEFORE = 3
"""Words of one phrase ahead of what is counted."""


def find_indicators(text: str, reading: Reading) -> Iterator[Name]:
    """The indicators of a sentence of the article's text, in order, the longest from the left; none overlap."""
    end, levy, measuring = 0, None, reading.language.words.measuring
    heads = reading.may_hold(measuring.heads)
    changes = reading.may_hold(measuring.rise) or reading.may_hold(measuring.fall)
    for at, word in enumerate(reading.words):
        if at < end:
            continue
        match = word.indicators.longest(reading.texts, at) if word.indicators is not None else None
        match = match or word.possessed
        entry = match.first(Category.INDICATORS) if match is not None else None
        if match is None or entry is None:
            shaped = _quoted(text, reading, at) or _shaped(text, reading, at) if heads else None
            shaped = shaped or (_counted(text, reading, at) if changes else None)
            if shaped is not None:
                end = shaped.tokens[1]
                yield shaped
            continue
        end = at + match.length
        words = surface_of(text, reading.tokens, at, end)
        if entry.dimension == _LEVY:
            levy = entry
        elif levy is not None and _is_own_rate(reading, at, end):
            entry = levy
        term = entry.term(reading.language.without_particles(words, match.prefix))
        yield Name(Category.INDICATORS, term, (at, end), match.prefix, entry)


def _is_own_rate(reading: Reading, at: int, end: int) -> bool:
    """Whether a rate is only told to be somebody's, who is no bank: lowered its tariff, while China slashed | its rate."""
    words = reading.language.words
    rate = (reading.texts[at],) in words.cues["possessive"] and (reading.texts[end - 1],) in words.measuring.heads
    return rate and end - at == 2 and words.names.banks.isdisjoint(reading.texts[max(at - _NEAR, 0) : at])


def _shaped(text: str, reading: Reading, at: int) -> Name | None:
    """A rate or a value that starts at a token, of what the lexicon does not know."""
    words = reading.language.words
    heads = words.measuring.heads
    near = reading.words[at : at + 1 if words.noun_follows_number else at + 2]
    if all(heads.first_words.isdisjoint(word.rests) for word in near):
        return None
    prefix = _prefix_of_head(reading, at)
    if prefix is not None and words.noun_follows_number:
        end = at + 2 + _is_in_construct(reading, at + 1)
        of, told = range(at + 1, end), end <= len(reading.texts) and _is_of_noun(reading, at, end)
    elif prefix is not None:
        end = at + 2 + (at + 2 < len(reading.texts) and reading.texts[at + 2] in words.definite_articles) + 1
        of, told = range(end - 1, end), end <= len(reading.texts) and reading.texts[at + 1] in words.times.of_words
    else:
        of, end = range(at, at + 1), at + 2
        told = end <= len(reading.texts) and (reading.texts[at + 1],) in heads and not words.noun_follows_number
    if not told or not all(_is_thing(reading, word) for word in of):
        return None
    surface = surface_of(text, reading.tokens, at, end)
    surface = reading.language.without_particles(surface, prefix or "")
    return Name(
        Category.INDICATORS, Term(None, surface, {reading.language.code: surface}), (at, end), prefix or "", None
    )


def _prefix_of_head(reading: Reading, at: int) -> str | None:
    """The letters attached to a rate, a value or an index at a token, `None` where none stands there."""
    heads, joiners = reading.language.words.measuring.heads, reading.language.words.numbers.joiners
    return next((p for p, stem in reading.words[at].stems if (stem,) in heads and p in {"", *joiners}), None)


def _quoted(text: str, reading: Reading, at: int) -> Name | None:
    """A rate or an index by its name between marks of quotation, the lexicon's where that knows it: مؤشر | "داو جونز".

    Whose it is and what kind can be told: مؤشرها الرئيسي | "كروة".
    """
    prefix = _prefix_of_head(reading, at)
    owned = reading.language.owned(reading.texts[at]) if prefix is None else ()
    prefix = "" if any((word,) in reading.language.words.measuring.heads for word in owned) else prefix
    if prefix is None or not reading.language.words.noun_follows_number:
        return None
    opening = at + 1 + (bool(owned) and reading.language.is_definite(reading.text(at + 1)))
    end = quoted_end(reading.texts, opening)
    if not end:
        return None
    known = reading.words[opening + 1].indicators
    match = known.longest(reading.texts, opening + 1) if known is not None else None
    whole = match is not None and opening + 1 + match.length == end - 1
    entry = match.first(Category.INDICATORS) if match is not None and whole else None
    surface = reading.language.without_particles(surface_of(text, reading.tokens, at, end), prefix)
    term = entry.term(surface) if entry is not None else Term(None, surface, {reading.language.code: surface})
    return Name(Category.INDICATORS, term, (at, end), prefix, entry)


def _is_of_noun(reading: Reading, at: int, end: int) -> bool:
    """Whether a rate is of the noun that ends before `end`: definite, or none that can describe the rate (نسبة | نجاح)."""
    language, (head, word) = reading.language, (reading.texts[at], reading.texts[end - 1])
    match = reading.matches[end - 1]
    index = match is not None and not match.prefix and match.first(Category.PLACES) is not None  # مؤشر | دبي
    if index or language.is_definite(word):
        return True
    genders = (language.agreement(noun, place=False, several=False) for noun in (head, word))
    verb = language.may_be_verb(word) or reading.entry(end - 1, Category.DOING, Category.SAYING) is not None
    return language.may_be_counted(word) and not verb and next(genders) != next(genders)


def _is_in_construct(reading: Reading, at: int) -> bool:
    """Whether a noun at a token is of the definite one behind it: نسبة | ملء الفنادق."""
    language, texts = reading.language, reading.texts
    if at + 1 >= len(texts) or language.is_definite(texts[at]) or not language.is_definite(texts[at + 1]):
        return False
    return reading.number(at) is None and not language.may_be_verb(texts[at])


def _is_thing(reading: Reading, at: int) -> bool:
    """Whether a word can be what a rate or a value is of: no word of grammar, of change or of how it is meant, and no indicator."""
    language, word = reading.language, reading.words[at]
    measuring = language.words.measuring
    light = (measuring.rise, measuring.fall, measuring.beside, measuring.level, measuring.expected)
    for prefix, stem in word.stems:
        bare = not prefix or prefix in language.words.definite_articles
        if bare and (stem in language.words.stop_words or any(stem in phrases.first_words for phrases in light)):
            return False
    known = word.indicators is not None and word.indicators.longest(reading.texts, at) is not None
    return reading.texts[at].isalpha() and not known


def _counted(text: str, reading: Reading, at: int) -> Name | None:
    """What is counted, from a token on, beside a word that says that it rose or fell."""
    language = reading.language
    openers = language.words.cues["number_of"]
    if reading.matches[at] is None and reading.texts[at] not in openers.first_words:
        return None
    number_of = openers.longest(reading.texts[at], reading.texts, at)
    start = at + (number_of[1] if number_of is not None else 0)
    match = reading.matches[start] if start < len(reading.texts) else None
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or match.dual or not entry.forms or (at and reading.number(at - 1)):
        return None
    if language.without_genitive(reading.texts[start + match.length - 1]) != reading.texts[start + match.length - 1]:
        return None  # the year's | growth rate
    if (match.prefix,) in language.words.measuring.with_letters or (
        match.prefix,
    ) in language.words.measuring.governed_letters:
        return None  # تراجع | بدوره
    if (entry.dimension == PLACE and number_of is None) or entry.dimension == DURATION:
        return None  # a rise in Beirut governorate, انخفضت في الأشهر الأخيرة
    end = start + match.length
    singular = " ".join(reading.texts[start:end]) == language.fold_word(entry.forms[language.code]["one"])
    if (singular and not language.words.noun_follows_number) or not _changes_beside(reading, at, end):
        return None
    surface = surface_of(text, reading.tokens, at, end)
    labels = {code: language_of(code).numbered_plural(forms) for code, forms in entry.forms.items()}
    return Name(Category.INDICATORS, Term(None, surface, labels, dimension=entry.dimension), (at, end), "", entry)


def _changes_beside(reading: Reading, start: int, end: int) -> bool:
    """Whether a word of rise or fall stands where the verb of what is counted stands, or before "in": a rise in cholera cases."""
    words = reading.language.words
    if start > 1 and reading.texts[start - 1] in words.names.prepositions and _changes(reading, start - 2):
        return True
    if words.verb_first:
        return _changes(reading, start - 1)
    if _is_governed(reading, start):
        return False
    auxiliary = (
        end < len(reading.texts) and reading.texts[end].isalpha() and (reading.texts[end],) in words.measuring.beside
    )
    return _changes(reading, end + auxiliary)


def _changes(reading: Reading, at: int) -> bool:
    measuring = reading.language.words.measuring
    stems = reading.words[at].stems if 0 <= at < len(reading.texts) else ()
    return any((stem,) in phrases for _, stem in stems for phrases in (measuring.rise, measuring.fall))


def _is_governed(reading: Reading, at: int) -> bool:
    """Whether a preposition stands ahead of what is counted, an article and plain nouns aside: at football | matches."""
    words = reading.language.words
    for before in range(at - 1, max(-1, at - 1 - _LONGEST_BEFORE), -1):
        text = reading.texts[before]
        if text in words.names.prepositions:
            return True
        if not text.isalpha() or (text in words.stop_words and (text,) not in words.measuring.whose):
            return False
    return False
