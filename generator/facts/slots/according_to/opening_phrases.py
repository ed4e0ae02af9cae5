"""Who speaks by a noun phrase that opens its clause and ends before the verb, with all that tells which of them (English).

The head of a noun phrase has what modifies it behind it, prepositional phrases, participles and relative clauses (R. Huddleston and
G. Pullum, "The Cambridge Grammar of the English Language", 2002, ch. 5): a family in the suburbs of Karwa | said; the two traders
serving the capital | say; a man who lives nearby | said; the union KLT, which had asked for more, | says. So does a plain noun
behind a date: on Monday | farmers said.
"""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.who.clause_starts import past_date, plain_starts
from generator.facts.tokens import APOSTROPHES, COMMAS

_LONGEST_PHRASE = 9
"""Tokens of the phrase, without what only tells more of who speaks."""
_LONGEST_RELATIVE = 8
_OF_THINGS = frozenset({"reveal_saying"})
"""The lexicon's verbs whose subject may be a deed that says nothing: a search of the boat revealed."""


def opening_phrase(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The tokens of a noun with what modifies it behind it, without its article, that opens the clause and ends at a verb."""
    end = _before_relative(sentence, subject_end(sentence, verb))
    opening = max((at for at in plain_starts(sentence) if at < end), default=0)
    opening += sentence.cue_at("clause_opener", opening)
    begun = past_date(sentence, opening) or opening
    start = sentence.past_article(begun)
    start += sentence.texts[start] in sentence.language.words.numbers.articles
    head = next((at for at in range(start + 1, end) if _modifies(sentence, at)), end)
    bare = begun == opening and head == subject_end(sentence, verb)
    said_by = verb.term.id in _OF_THINGS or sentence.cue_at("agent", verb.tokens[1])
    if bare or said_by or head - start > _LONGEST_PHRASE or _is_apposition(sentence, opening, verb):
        return None
    clause = (at for at in range(head, end) if sentence.cue_at("set_off", at) or _is_participle(sentence, at))
    phrase = range(start, next(clause, end))
    if not 0 < len(phrase) <= _LONGEST_PHRASE or _modifies(sentence, phrase[-1]):
        return None
    plain = all(_is_plain(sentence, at) for at in phrase)
    headed = all(_is_noun(sentence, at) for at in (*range(start, head), phrase[-1]))
    return (start, phrase.stop) if plain and headed else None


def _is_apposition(sentence: ReadSentence, opening: int, verb: Name) -> bool:
    """Whether commas set off what tells more of who speaks: one witness, | an American who was there, | said."""
    texts, end = sentence.texts, subject_end(sentence, verb)
    set_off = 0 < opening < end and texts[opening - 1] in COMMAS and texts[end - 1] in COMMAS
    return set_off and texts[opening] in sentence.language.words.numbers.articles


def _before_relative(sentence: ReadSentence, end: int) -> int:
    """Where a relative clause between commas opens that ends at a token, the token itself without one."""
    texts = sentence.texts
    if not end or texts[end - 1] not in COMMAS:
        return end
    commas = (at for at in range(end - 2, max(0, end - 2 * _LONGEST_RELATIVE), -1) if texts[at] in COMMAS)
    comma = next(commas, None)
    return comma if comma is not None and sentence.cue_at("set_off", comma + 1) else end


def _modifies(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that opens what modifies a noun stands at a token: in, of, serving, who."""
    preposition = (
        sentence.texts[at] in sentence.language.words.names.prepositions | sentence.language.words.times.of_words
    )
    return preposition or sentence.cue_at("set_off", at) > 0 or _is_participle(sentence, at)


def _is_participle(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle with an object or a place of its own stands at a token: serving | the capital; not the meeting."""
    words, after = sentence.language.words, sentence.reading.text(at + 1)
    opens = after in words.definite_articles | words.numbers.articles | words.names.prepositions
    opens = opens or sentence.reading.words[at + 1].starts_number
    return opens and _is_noun(sentence, at - 1) and sentence.language.is_adverbial_participle(sentence.texts[at])


def _is_plain(sentence: ReadSentence, at: int) -> bool:
    """Whether a word stands at a token that is neither a verb nor a date, nor opens a clause."""
    text, language = sentence.texts[at], sentence.language
    clause = at in sentence.beginning("subclause", "clause_opener", "verb_marker", "passive_auxiliary")
    acts = at in sentence.verbs or (language.may_be_verb(text) and not sentence.is_capital(at))
    word = text in APOSTROPHES or text.replace("-", "").isalpha()
    return word and not (clause or acts or at in sentence.dated)


def _is_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that can be the head of a phrase, or tell of which sort or how many it is, stands at a token."""
    words, text = sentence.language.words, sentence.texts[at]
    number = sentence.reading.words[at].starts_number
    pronoun = sentence.cue_at("speaking_pronoun", at) or sentence.cue_at("personal_pronoun", at)
    return number or not (text in words.stop_words or pronoun or sentence.language.is_adverb(text))
