"""Whom plain words tell to have a rank, whatever they are: احتل | جواز السفر المغربي | الرتبة 65، جاءت | علامة «كرو» | في المركز 2.

They stand between a verb of ranking and its rank, behind a rank that follows its verb (جاء في المركز 12 | جواز السفر المغربي) or
ahead of the verb, behind "that" or first in the clause (إن | زوار كرو | جاؤوا في المرتبة 4).
"""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.definite_subjects import before_place, end_of_definite
from generator.facts.slots.who.verb_places import past_dates
from generator.facts.slots.who.verb_shapes import bare_word, can_do
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category
from generator.values import Term

_LONGEST = 6
_NOBODY = (
    *("said_that", "relative", "negation", "adds_to", "change", "pointing", "ranking_list", "in_turn", "among_group"),
    *("with_pronoun", "untold_number", "subclause", "verb_marker", "was"),
)
"""Cues of words of which none is in what has a rank."""


def phrase_between(sentence: ReadSentence, verb: int, rank: int) -> Term | None:
    """The words between a verb of ranking and its rank, where they are and the preposition of the rank aside."""
    start, end = past_dates(sentence, verb + 1), before_preposition(sentence, rank)
    while end > start and _is_set_between(sentence, end - 1):
        end -= 1
    placed = before_place(sentence, end)
    return _ranked(sentence, verb, start, placed, sure=placed == end)


def phrase_behind(sentence: ReadSentence, verb: int, start: int) -> Term | None:
    """The definite words that begin at a token behind a rank."""
    return _ranked(sentence, verb, start, end_of_definite(sentence, start), sure=False)


def phrase_ahead(sentence: ReadSentence, verb: int) -> Term | None:
    """The words that open a clause, or stand behind "that", ahead of a verb of ranking that nothing joins."""
    marks = (at + 1 for at in sentence.marks if at < verb)
    start = max((*marks, *(end for end in sentence.cue_ends("said_that") if end <= verb)), default=0)
    return _ranked(sentence, verb, start, verb, sure=False) if not sentence.and_attached(verb) else None


def before_preposition(sentence: ReadSentence, rank: int) -> int:
    """The token of the preposition right ahead of a rank, that of the rank without one."""
    return rank - (sentence.words(rank - 1, rank) in sentence.language.words.names.prepositions)


def _is_set_between(sentence: ReadSentence, at: int) -> bool:
    """Whether a date, a comma or an adverb stands between who has a rank and that: سيمبسون | حاليا | المركز 2."""
    text = sentence.texts[at]
    adverb = sentence.language.is_counted_form(text) and at not in sentence.named
    return at in sentence.dated or text in COMMAS or adverb


def phrase(sentence: ReadSentence, start: int, end: int, *, sure: bool = False) -> Term | None:
    """Who is told by the words between two tokens, whatever they are; a town or province is where, not who."""
    if not 0 < end - start <= _LONGEST or not _is_noun_phrase(sentence, start, end, sure=sure):
        return None
    places = sentence.of(Category.PLACES)
    local = any(place.tokens[1] == end and place.tokens[0] <= start + 1 for place in places)
    return sentence.own_words(start, end, sentence.texts[start][: sentence.and_attached(start)]) if not local else None


def _ranked(sentence: ReadSentence, verb: int, start: int, end: int, *, sure: bool) -> Term | None:
    """Who is told by the words between two tokens, where a verb of ranking agrees."""
    who = phrase(sentence, start, end, sure=sure)
    return who if who is not None and can_do(sentence, bare_word(sentence, verb), who) else None


def _is_noun_phrase(sentence: ReadSentence, start: int, end: int, *, sure: bool) -> bool:
    """Whether words tell something by a definite noun, a name or what it is of, no deed and no change: no ارتفاع الأسعار.

    A word alone that is none of these may be a name only where nothing else can be (`sure`).
    """
    language, text = sentence.language, sentence.texts[start]
    light = language.words.stop_words | language.words.names.prepositions
    taken = sentence.counted | sentence.dated | sentence.verbs | sentence.beginning(*_NOBODY)
    plain = all(word.replace("-", "").isalnum() or word in QUOTES for word in sentence.texts[start:end])
    plain = plain and not QUOTES.issuperset(sentence.texts[start:end])
    if not plain or not taken.isdisjoint(range(start, end)) or not light.isdisjoint(sentence.texts[start:end]):
        return False
    definite = language.is_definite(text)
    lone = end - start == 1 and not (sure or definite or start in sentence.named)
    deed = not definite and (language.may_be_verbal_noun(text) or language.is_counted_form(text))
    return not (lone or deed or language.owned(sentence.tokens[start].word))
