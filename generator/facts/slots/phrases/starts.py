"""What stands before a noun that acts or speaks, where what it is of comes first: Zanzibar's maritime transport | authority."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.capitals import start_of_capitals
from generator.facts.tokens import APOSTROPHES
from generator.lexicon import Category

_MOST_BEFORE = 4
"""Words before a noun that tell of which sort it is."""
_LONGEST_FIELD, _FEWEST_OF_OFFICE = 3, 2
"""Words of the first field that an office is for, and of the second with the office itself."""


def phrase_start(sentence: ReadSentence, noun: int) -> int:
    """The token at which the words begin that tell whose a noun is and of which sort, the noun's own where none tell.

    Words that tell no one from another (local, senior) are none; an article belongs to an owner only (the company's director).
    """
    return joined_start(sentence, _own_start(sentence, noun))


def _own_start(sentence: ReadSentence, noun: int) -> int:
    """The token at which the words begin that tell whose a noun is and of which sort, but those that "and" joins to them."""
    words = sentence.language.words
    if words.verb_first or sentence.reading.title_case or sentence.texts[noun] in words.definite_articles:
        return noun  # in a statement | the army said
    first = sorted_start(sentence, noun)
    owner = owner_start(sentence, first)
    if owner < first:
        return owner
    if first < noun and (named := _name_start(sentence, first)) < first:
        return named
    broad = (words.cues["broad_sort"], words.cues["opening_adverb"])
    return noun if all(any((word,) in cue for cue in broad) for word in sentence.texts[first:noun]) else first


def sorted_start(sentence: ReadSentence, noun: int) -> int:
    """The token at which the plain words begin that stand right before a noun."""
    first = noun
    while noun - first < _MOST_BEFORE and _tells_sort(sentence, first - 1):
        first -= 1
    return first


def owner_start(sentence: ReadSentence, at: int) -> int:
    """The token at which words begin that end before another and say whose something is, that other one where none do."""
    first = at - 1 if at and sentence.is_possessor((at - 1, at)) else _plural_owner(sentence, at)
    if first == at or first in sentence.dated:
        return at
    capital = sentence.tokens[first].capital and first
    first = start_of_capitals(sentence, first) if capital else sorted_start(sentence, first)
    return sentence.from_article(first)


def _plural_owner(sentence: ReadSentence, at: int) -> int:
    """The token of several whose something is that follows their mark: the miners' | union; the other token where none are."""
    marked = (
        at > 1 and sentence.texts[at - 1] in APOSTROPHES and sentence.language.may_be_counted(sentence.texts[at - 2])
    )
    return at - 2 if marked else at


def _name_start(sentence: ReadSentence, at: int) -> int:
    """The token at which the capitalised words begin that end before another, with no preposition before: South Kivu provincial."""
    first = start_of_capitals(sentence, at, _MOST_BEFORE)
    alone = first == 0 or sentence.texts[first - 1] not in sentence.language.words.names.prepositions
    return first if alone and (first or 0 in sentence.named) else at


def joined_start(sentence: ReadSentence, at: int) -> int:
    """The token of the nationality or country that "and" joins to the nationality at a token: Somali and | Kenyan officials."""
    starts = {
        name.tokens[1]: name.tokens[0]
        for name in sentence.of(Category.NATIONALITIES, Category.PLACES)
        if name.category is Category.NATIONALITIES or (name.is_country and not governed_by_preposition(sentence, name))
    }
    told = at > 1 and sentence.entry(at, Category.NATIONALITIES) is not None
    return starts.get(at - 1, at) if told and sentence.texts[at - 1] in sentence.language.words.numbers.joiners else at


def office_start(sentence: ReadSentence, start: int, end: int) -> int:
    """The token at which an office of two fields begins that ends before another: the national search and | rescue agency.

    So it is where an article stands before both; no body (the army and fire department) and nobody (the mayor and …) is one.
    """
    words, first = sentence.language.words, start - 1
    if first < 1 or sentence.texts[first] not in words.numbers.joiners or end - start < _FEWEST_OF_OFFICE:
        return start
    begin = first
    while begin > first - _LONGEST_FIELD and _tells_sort(sentence, begin - 1):
        begin -= 1
    names = {word for text in sentence.texts[begin:first] for word in (text, *sentence.language.singulars(text))}
    someone = sentence.entry(first - 1, Category.SPEAKERS, Category.NATIONALITIES) is not None
    apart = someone or bool(names & words.names.organisation_heads) or first - 1 in sentence.named
    article = begin > 0 and sentence.texts[begin - 1] in words.definite_articles
    office = sentence.texts[end - 1] in words.names.organisation_heads
    return begin if begin < first and office and article and not apart else start


def _tells_sort(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a plain word, which may stand before a noun; at the opening of a sentence one that is no adverb."""
    if at < 0:
        return False
    token, words = sentence.tokens[at], sentence.language.words
    grammar = words.stop_words | words.numbers.articles | words.definite_articles | words.names.prepositions
    plain = token.text.replace("-", "").isalpha() and token.text not in grammar
    number = sentence.reading.words[at].starts_number or figure_between(sentence, at, at + 1)
    taken = at in sentence.verbs or at in sentence.dated or number
    opens = at == 0 and at not in sentence.named and not sentence.language.is_adverb(token.text)
    closed = at in sentence.beginning("clause_opener", "possessive")  # defends | his | party's plan
    marker = (token.text,) in words.cues["verb_marker"] or closed
    return plain and not taken and not marker and (opens or not token.capital)
