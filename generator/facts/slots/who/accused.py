"""Who is said to have done it by those who accuse them: Oman accused Chad of killing 12 people, اتهمت عُمان تشاد بقتل 12."""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import actor_at, actors, joined_names
from generator.facts.slots.capitals import end_of_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.objects_who_act import ACCUSING, doer_told_by_object
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.lexicon import Category
from generator.values import Term

_LONGEST = 8
"""Tokens of those who are accused."""


def find_accused(clauses: Clauses) -> Who:
    """Who stands between a verb of accusing and "of" with what they did to the counted."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first:
        return doer_told_by_object(clauses, ACCUSING)
    verb = max((end for end in sentence.cue_ends("accusing") if end <= figure.tokens[0]), default=None)
    of = _of_deed(sentence, verb) if verb is not None else None
    if verb is None or of is None or not governs(sentence, of + 1, figure):
        return None
    who = _between(clauses, verb, of)
    return Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb))) if who else None


def _of_deed(sentence: ReadSentence, verb: int) -> int | None:
    """The token of the "of" behind a verb of accusing that a participle follows."""
    of_words, goes_on = sentence.language.words.times.of_words, sentence.language.is_adverbial_participle
    near = range(verb + 1, min(verb + _LONGEST, len(sentence.tokens) - 2))
    told = (at for at in near if sentence.texts[at] in of_words)
    return next(
        (at for at in told if goes_on(sentence.texts[at + 1 + sentence.language.is_adverb(sentence.texts[at + 1])])),
        None,
    )


def _between(clauses: Clauses, start: int, end: int) -> tuple[Term, ...]:
    """Those who stand between two tokens: names, capitals, people."""
    sentence, start = clauses.sentence, clauses.sentence.past_article(start)
    name = actor_at(sentence, start)
    joined = joined_names(sentence, name, actors(sentence)) if name is not None else ()
    if joined and joined[-1].tokens[1] == end and all(one.category is not Category.SPEAKERS for one in joined):
        return tuple(one.term for one in joined)
    own = sentence.own_words(start, end)
    if end_of_capitals(sentence, start) == end:
        return (term_of(clauses, own),)
    return (own,) if people_behind(sentence, start) is not None or name is not None else ()
