"""Who is said to have done it by those who accuse or blame them: Oman accused Chad of killing 12, اتهمت عُمان تشاد بقتل 12.

In English also by a report: it holds rebels and the army responsible for 12 deaths.
"""

from __future__ import annotations

from itertools import pairwise

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.objects_who_act import ACCUSING, doer_told_by_object, doer_told_by_participle
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of, whoever_stands
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind, Term

_LONGEST = 8
"""Tokens of those who are accused."""
_TO_COUNTED = 6
"""Tokens from "responsible" to the number: responsible for the deaths of at least | 12."""


def find_accused(clauses: Clauses) -> Who:
    """Who is accused of what they did to the counted, or blamed for it."""
    if clauses.sentence.language.words.verb_first:
        return doer_told_by_object(clauses, ACCUSING) or doer_told_by_participle(clauses)
    return _accused(clauses) or _blamed(clauses)


def _accused(clauses: Clauses) -> Who:
    """Who stands between a verb of accusing and "of" with what they did to the counted."""
    sentence, figure = clauses.sentence, clauses.figure
    verb = max((end for end in sentence.cue_ends("accusing") if end <= figure.tokens[0]), default=None)
    of = _of_deed(sentence, verb) if verb is not None else None
    if verb is None or of is None or not governs(sentence, of + 1, figure):
        return None
    who = _between(clauses, verb, of)
    return Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb))) if who else None


def _blamed(clauses: Clauses) -> Who:
    """Who stands between a verb of blaming and "for" with a count: holds | rebels | responsible for 12, blames | Oman | for 12."""
    sentence, figure = clauses.sentence, clauses.figure
    start = figure.tokens[0]
    verb = max((end for end in sentence.cue_ends("laying_blame") if end <= start), default=None)
    if verb is None or figure.kind is not Kind.COUNT or figure_between(sentence, verb, start):
        return None
    blames = sentence.cue_at("laying_to", verb - 1) > 0
    links = sentence.cues.get("laid_at", {}).items()
    link = next(
        (at for at, length in links if verb < at < min(start, verb + _LONGEST) and (blames or length > 1)), None
    )
    if link is None or start - link > _TO_COUNTED or sentence.mark_between(link, start):
        return None
    who = _all_between(clauses, verb, link)
    return Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb))) if who else None


def _all_between(clauses: Clauses, start: int, end: int) -> tuple[Term, ...]:
    """All those that "and" and commas join between two tokens, nobody where one of them is nobody: rebels and the army."""
    sentence = clauses.sentence
    joiners = COMMAS | sentence.language.words.numbers.joiners
    cuts = [start - 1, *(at for at in range(start, end) if sentence.texts[at] in joiners), end]
    parts = [_one_between(clauses, first + 1, last) for first, last in pairwise(cuts) if first + 1 < last]
    return tuple(part for part in parts if part is not None) if None not in parts else ()


def _one_between(clauses: Clauses, start: int, end: int) -> Term | None:
    """The one who stands between two tokens: a name, capitals or people."""
    sentence, name = clauses.sentence, actor_at(clauses.sentence, start)
    if name is not None and name.tokens[1] == end:
        return term_of(clauses, name)
    return whoever_stands(clauses, sentence.past_article(start), end) or people_behind(sentence, start)


def _of_deed(sentence: ReadSentence, verb: int) -> int | None:
    """The token of the "of" behind a verb of accusing that a participle follows."""
    of_words, goes_on = sentence.language.words.times.of_words, sentence.language.is_adverbial_participle
    text, near = sentence.reading.text, range(verb + 1, min(verb + _LONGEST, len(sentence.tokens) - 2))
    told = (at for at in near if text(at) in of_words)
    return next(
        (at for at in told if goes_on(text(at + 1 + sentence.language.is_adverb(text(at + 1))))),
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
