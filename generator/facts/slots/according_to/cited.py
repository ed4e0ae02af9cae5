"""Who is cited behind "according to": how far the words reach, and whether they can name somebody."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import first_name
from generator.facts.slots.clauses import figure_between
from generator.lexicon import Category

_RELEASED_WINDOW = 10
"""Tokens between "according to" and the verb that tells who released what is cited."""
CITED = 4
"""Tokens between "according to" and the name."""


def completes_another(name: Name, at: int) -> bool:
    """Whether a name behind "according to" is joined to or completes other words: القرارات ومجلس الأمن, موسوعة غينيس للأرقام."""
    return name.tokens[0] > at and bool(name.prefix.removesuffix("ال"))


def attached_preposition(sentence: ReadSentence, at: int) -> str:
    """What is attached to a word after "according to", its article with it: ل+محمد, لل+نتائج, but ل+لجنة."""
    names, stems = sentence.language.words.names, sentence.language.stems(sentence.texts[at])
    found = {prefix: stem for prefix, stem in stems if prefix and prefix[0] in names.attached_to}
    return next((prefix for prefix, stem in found.items() if stem in names.heads), max(found, key=len, default=""))


def can_be_name(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether the words after "according to" can name somebody: no pronoun, date or article of a law, in English capitalised."""
    words, stems = sentence.language.words, sentence.language.stems
    grammar = words.stop_words - words.names.links - words.numbers.articles
    if at in sentence.dated or sentence.cue_at("not_cited", at) or sentence.texts[at] in grammar:
        return False
    if any(
        stem in words.numbered_things.first_words for token in sentence.tokens[at:end] for _, stem in stems(token.text)
    ):
        return False
    body = sentence.texts[end - 1] in words.names.organisation_heads  # according to the statistical office
    return words.verb_first or body or any(token.capital for token in sentence.tokens[at:end])


def past_latest(sentence: ReadSentence, at: int) -> int:
    """The token after a word that only tells which of several is cited: وفق آخر | إحصاء للوزارة."""
    latest = sentence.texts[at] in sentence.language.words.times.last_words if at < len(sentence.tokens) else False
    return at + (latest and sentence.language.words.verb_first)


def past_what_is_said(sentence: ReadSentence, at: int) -> int:
    """The token after "what … said" behind "according to" (وفقا لما قاله | الوزير), the token itself without it."""
    verbs = (verb.tokens for verb in sentence.of(Category.SAYING)) if sentence.cue_at("cited_what", at) else ()
    return next((end for start, end in verbs if start == at + 1), at)


def issuer_of_cited(sentence: ReadSentence, at: int) -> Name | None:
    """By whom what is cited was issued: according to initial information released by the commission."""
    ends = (end for end in sentence.cue_ends("issued_by") if at < end <= at + _RELEASED_WINDOW)
    return next((name for end in ends if (name := first_name(sentence, end, CITED)) is not None), None)


def _opener(sentence: ReadSentence, end: int) -> int:
    """The token where an "according to" begins that ends at a token."""
    return next((at for at in range(end - 1, -1, -1) if sentence.cue_at("according_to", at) == end - at), end - 1)


def opens_further_clause(sentence: ReadSentence, end: int) -> bool:
    """Whether "and" joins an "according to" behind a mark, so that what it is told for follows: …، وبحسب المرصد قتل 12."""
    at, words = _opener(sentence, end), sentence.language.words
    before = at - 1 - (sentence.texts[at - 1] in words.numbers.joiners)
    own = (
        words.cues["according_to"].first_words | words.cues["according_to_attached"].first_words
    )  # no و is attached to وفقا
    joined = before < at - 1 or (sentence.and_attached(at) and sentence.texts[at] not in own)
    joined = joined and before > 0 and sentence.texts[before] in CLAUSE_MARKS
    return joined and figure_between(sentence, end, len(sentence.texts))


def is_within_clause(sentence: ReadSentence, end: int) -> bool:
    """Whether words stand ahead of "according to" in its clause: they are what is cited."""
    at = _opener(sentence, end)
    return at > 0 and sentence.texts[at - 1] not in CLAUSE_MARKS and at not in sentence.cue_ends("said_that")
