"""Who did the counted action, or holds the counted things.

Cues, in this order:
1. The name or nationality of what is counted: 26 SDF operations, 12 غارة روسية.
2. The agent phrase after the figure: "by …", من قبل.
3. A verb of a clause that says more of the figure: 26 عملية نفذتها قسد, 26 operations that the SDF carried out.
4. The subject of the last verb of doing before the figure: right after the verb where verbs come first (نفذت قسد), or before it
   in the clause (قسد تدير; the SDF carried out). A pronoun as subject (إنها وزعت, it distributed) is who speaks. A verb that the
   lexicon does not know counts where it stands beside a possible subject and has the shape of the past (رممت، repaired). A
   further verb without a subject of its own (وتحتجز) keeps the subject before it, unless it is one that people suffer (قتل 5).
No name after a preposition is a subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import actor_term, actors
from generator.facts.slots.clauses import figure_between, governed_by_preposition, mark_between
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Kind, Term

PEOPLE = "people"
"""The dimension of measures that count people."""
_AGENT_WINDOW = 3
_SUBJECT_BEFORE = 7
_RELATIVE_WINDOW = 5
_HARM_WINDOW = 2


def find_who(
    sentence: ReadSentence, figure: Figure, speaker: Term | None, named_before: Sequence[Name], lexicon: Lexicon
) -> tuple[Term, ...]:
    """The agent of the counted action, or the holder of the counted things; `speaker` is whose statement it is."""
    owner = _owner(sentence, figure, lexicon)
    if owner is not None:
        return (owner,)
    agent = _agent(sentence, figure) or _relative_subject(sentence, figure)
    if agent is not None:
        return (actor_term(sentence, agent, named_before),)
    subject: Name | None = None
    speaks = False
    last = 0
    for verb in _verbs_before(sentence, figure):
        own = _subject(sentence, verb)
        pronoun = own is None and _has_pronoun(sentence, verb)
        if own is not None or pronoun:
            subject, speaks = own, pronoun
        elif not _continues(sentence, verb[0]):
            subject, speaks = None, False
        last = verb[1]
    if _is_suffered(sentence, figure):
        return ()
    if speaks:
        return (speaker,) if speaker is not None else ()
    if subject is None or _another_acts(sentence, subject, last, figure):
        return ()
    return (actor_term(sentence, subject, named_before),)


def _owner(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Term | None:
    unit = figure.unit
    if figure.kind is not Kind.COUNT or unit is None or unit.dimension == PEOPLE:
        return None
    start, end = figure.number_tokens[1], figure.tokens[1]
    for name in sentence.of(Category.ORGANISATIONS, Category.NATIONALITIES):
        beside = (
            start <= name.tokens[0] <= end
            if sentence.language.words.noun_follows_number
            else (start <= name.tokens[0] < end)
        )
        if beside and not name.prefix and name.term.id != unit.id:
            return _country(name, lexicon) if name.category is Category.NATIONALITIES else name.term
    return None


def _country(nationality: Name, lexicon: Lexicon) -> Term | None:
    entry: Entry | None = lexicon.entry(nationality.parent) if nationality.parent else None
    return entry.term(nationality.term.surface) if entry is not None else None


def _agent(sentence: ReadSentence, figure: Figure) -> Name | None:
    for end in sorted(sentence.cue_ends("agent")):
        if end <= figure.tokens[1] or mark_between(sentence, figure.tokens[1], end):
            continue
        if figure_between(sentence, figure.tokens[1], end):
            break
        for name in actors(sentence):
            if end <= name.tokens[0] < end + _AGENT_WINDOW and not mark_between(sentence, end, name.tokens[0]):
                return name
    return None


def _relative_subject(sentence: ReadSentence, figure: Figure) -> Name | None:
    """The subject of a verb that follows the figure in a clause of its own, by whose shape the figure is its object."""
    start = figure.tokens[1]
    for verb in sentence.of(Category.DOING):
        if not start <= verb.tokens[0] < start + _RELATIVE_WINDOW or mark_between(sentence, start, verb.tokens[0]):
            continue
        for name in actors(sentence):
            before = start <= name.tokens[0] and name.tokens[1] == verb.tokens[0]
            after = verb.object_follows and name.tokens[0] == verb.tokens[1]
            if (before or after) and not governed_by_preposition(sentence, name):
                return name
    return None


def _verbs_before(sentence: ReadSentence, figure: Figure) -> Iterator[tuple[int, int]]:
    """The verbs of doing before a figure, as token ranges, with those that only their shape and their subject tell."""
    known = {name.tokens[0]: name.tokens for name in sentence.of(Category.DOING)}
    named = {at for name in sentence.names for at in range(*name.tokens)}
    beside = {name.tokens[0] - 1 if sentence.language.words.verb_first else name.tokens[1] for name in actors(sentence)}
    for at in range(figure.tokens[0]):
        if at in known:
            yield known[at]
        elif at in beside and at not in named and _shaped_as_verb(sentence, at):
            yield at, at + 1


def _shaped_as_verb(sentence: ReadSentence, at: int) -> bool:
    language = sentence.language
    joiners = language.words.numbers.joiners
    return any(
        (not prefix or prefix in joiners) and language.may_be_verb(stem)
        for prefix, stem in language.stems(sentence.tokens[at].text)
    )


def _subject(sentence: ReadSentence, verb: tuple[int, int]) -> Name | None:
    names = actors(sentence)
    if sentence.language.words.verb_first:
        for name in names:
            if _follows(sentence, verb[1], name) and not governed_by_preposition(sentence, name):
                return name
    found = None
    for name in names:
        gap = verb[0] - name.tokens[1]
        near = 0 <= gap <= _SUBJECT_BEFORE and not mark_between(sentence, name.tokens[1], verb[0])
        if near and not figure_between(sentence, name.tokens[1], verb[0]):
            found = name if not governed_by_preposition(sentence, name) else found
    return found


def _follows(sentence: ReadSentence, at: int, name: Name) -> bool:
    """Whether a name stands right after a verb; a date or those who act for it (طائرات التحالف، عناصر من) may lie between."""
    start = name.tokens[0]
    dated = {position for moment in sentence.moments for position in range(*moment.tokens)}
    acting = {position for end in sentence.cue_ends("acting_for") for position in (end - 1,)}
    between = [position for position in range(at, start) if position not in dated]
    return start >= at and (not between or (between[0] in acting and len(between) <= 2))


def _continues(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb without a subject of its own keeps the one before; where subjects come first only after "and" or a mark."""
    words = sentence.language.words
    if words.verb_first or not at:
        return True
    before = at - 1
    while before and sentence.tokens[before].text in words.stop_words - words.numbers.joiners:
        before -= 1
    return sentence.tokens[before].text in words.numbers.joiners | CLAUSE_MARKS


def _has_pronoun(sentence: ReadSentence, verb: tuple[int, int]) -> bool:
    """Whether the subject right before a verb is a pronoun that stands for who speaks."""
    return any(end == verb[0] for end in sentence.cue_ends("speaking_pronoun"))


def _is_suffered(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the figure is the subject of a verb of harm right before it (قتل 5): nobody is told to have done it."""
    people = figure.unit is not None and figure.unit.dimension == PEOPLE
    start = figure.tokens[0]
    return people and any(start - _HARM_WINDOW < end <= start for end in sentence.cue_ends("suffered"))


def _another_acts(sentence: ReadSentence, subject: Name, verb_end: int, figure: Figure) -> bool:
    """Whether another organisation stands in a clause of its own between the verb and the figure."""
    return any(
        name.key != subject.key
        and verb_end <= name.tokens[0] < figure.tokens[0]
        and mark_between(sentence, verb_end, name.tokens[0])
        for name in sentence.of(Category.ORGANISATIONS)
    )
