"""Who does what the verb of the figure before tells and theirs leaves out: اعتقلت الشرطة 11، والجيش | 22; Maro took 15, Karwa 5.

They stand right ahead of a figure of what the one before counts, "and" ahead of them, where verbs come first as the subject of that
stands beside it; in English (gapping: Huddleston and Pullum, *The Cambridge Grammar of the English Language*, ch. 15, § 4.2) also
between commas, a word for how they stand behind them: 36% for Kordt and Maro | on 32%.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import governed_by_preposition, has_preposition_attached
from generator.facts.slots.who.bodies import NO_ACTORS
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.facts.slots.who.whoever import whoever_stands
from generator.facts.tokens import COMMAS, QUOTES, STOPS
from generator.lexicon import Category
from generator.values import Term

_AND = "و"
_LONGEST = 4
"""Words of a noun that "and" joins, with those joined to it."""
_ADJECTIVE = 1
"""Words behind a name in quotation marks: قوات "الإدارة الذاتية" | الكردية."""
_CLAUSES = ("relative", "said_that", "subclause", "progressive", "passive_auxiliary")
"""Cues of words that open a clause or are of its verb."""


def gapped_subject(clauses: Clauses) -> tuple[Found[tuple[Term, ...]], Figure] | None:
    """Who stands between "and" and a figure, and the figure before, whose verb may tell what they do."""
    sentence, figure = clauses.sentence, clauses.figure
    if not sentence.language.words.verb_first:
        return _gapped_in_list(clauses)
    gap = _verb_first_gaps(sentence).get(figure.tokens[0])
    if gap is None:
        return None
    (start, end), before = gap
    name = _joined_name(sentence, figure)
    who = actor_term(sentence, name, clauses.told.named) if name is not None else sentence.own_words(start, end, _AND)
    return Found((who,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(start, end))), before


@once_a_sentence
def _verb_first_gaps(sentence: ReadSentence) -> Mapping[int, tuple[tuple[int, int], Figure]]:
    """Where each of its figures begins that may leave out a verb, with the tokens of who does it and the figure before."""
    found = dict[int, tuple[tuple[int, int], Figure]]()
    for before, figure in pairwise(sentence.figures):
        name = _joined_name(sentence, figure)
        listed = before.tokens[0] in found
        words = name.tokens if name is not None else _joined_words(sentence, before, figure, listed=listed)
        if (
            words is None
            or words[0] < before.tokens[1]
            or figure.part_of is not None
            or not _is_of_same(before, figure)
        ):
            continue
        between = range(before.tokens[1], words[0])
        if not sentence.verbs.isdisjoint(between) or any(sentence.texts[at] in STOPS for at in between):
            continue
        if before.tokens[0] in found or _is_told_of_subject(sentence, before):
            found[figure.tokens[0]] = words, before
    return found


def _gapped_in_list(clauses: Clauses) -> tuple[Found[tuple[Term, ...]], Figure] | None:
    """Who stands in English between a comma or "and" behind a figure and a further one, and the figure that has the verb."""
    gap = _gaps(clauses.sentence).get(clauses.figure.tokens[0])
    if gap is None:
        return None
    (start, end), head = gap
    first = clauses.sentence.past_article(start)
    who = whoever_stands(clauses, start, end) or whoever_stands(clauses, first, end)
    if who is None:
        return None
    return Found((who,), Cue(CueKind.WHO_SUBJECT, clauses.sentence.text_span(start, end))), head


@once_a_sentence
def _gaps(sentence: ReadSentence) -> Mapping[int, tuple[tuple[int, int], Figure]]:
    """Where each of its English figures begins that may leave out a verb, with the tokens of who does it and the one with it."""
    found = dict[int, tuple[tuple[int, int], Figure]]()
    for before, figure in pairwise(sentence.figures):
        words = _words_of_subject(sentence, before, figure)
        if words is not None:
            _, head = found.get(before.tokens[0], (words, before))
            found[figure.tokens[0]] = words, head
    return found


def _words_of_subject(sentence: ReadSentence, before: Figure, figure: Figure) -> tuple[int, int] | None:
    """The tokens between the comma or "and" that joins a figure to one of its kind and what leads to its number."""
    start, links = figure.tokens[0], COMMAS | sentence.language.words.numbers.joiners
    whole = before.part_of is None and figure.part_of is None
    if before.tokens[1] >= start or before.kind is not figure.kind or not whole:
        return None
    end = start - 1 if sentence.cue_at("standing", start - 1) or sentence.texts[start - 1] in COMMAS else start
    link = next((at for at in range(end - 1, before.tokens[1] - 1, -1) if sentence.texts[at] in links), end)
    if link + 1 >= end or _has_clause(sentence, before.tokens[1], link) or _opens_clause(sentence, figure.tokens[1]):
        return None
    return link + 1, end


def _has_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb or a further clause stands between two tokens."""
    between = range(start, end)
    return not sentence.verbs.isdisjoint(between) or not sentence.beginning(*_CLAUSES).isdisjoint(between)


def _opens_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb or auxiliary right behind a figure makes it the subject: sold 12 shops, and Karwa 5 | was closed."""
    return at in sentence.verbs or at in sentence.beginning("progressive", "passive_auxiliary", "holding")


def _joined_name(sentence: ReadSentence, figure: Figure) -> Name | None:
    """Whoever stands between "and" and a figure, an adjective behind them or not; so may a country."""
    start = _before_preposition(sentence, figure)
    for name in (*actors(sentence), *(place for place in sentence.of(Category.PLACES) if place.is_country)):
        near = start - _ADJECTIVE <= name.tokens[1] <= start
        plain = near and all(sentence.language.is_definite(text) for text in sentence.texts[name.tokens[1] : start])
        if plain and _is_joined(sentence, name) and not governed_by_preposition(sentence, name):
            return name
    return None


def _joined_words(sentence: ReadSentence, before: Figure, figure: Figure, *, listed: bool) -> tuple[int, int] | None:
    """The tokens of a definite noun between a comma right behind a figure, "and", and the next: أحدث 88 منصباً، | والبناء | 12.

    Others may be joined to it in their turn (والبناء والأشغال), and where they are told (والدول الأعضاء في الاتحاد). Behind a
    figure that leaves out its verb (`listed`) no comma is needed.
    """
    language, start, end = sentence.language, before.tokens[1], _before_preposition(sentence, figure)
    comma = sentence.words(start, start + 1) in COMMAS
    start += comma
    words = range(start, _before_where(sentence, end))
    if not (comma or listed) or not 1 <= len(words) <= _LONGEST or not sentence.and_attached(start):
        return None
    taken = sentence.taken | sentence.beginning(*NO_ACTORS)
    light = language.words.stop_words | language.words.names.prepositions
    plain = all(sentence.texts[at].isalpha() and sentence.texts[at] not in light and at not in taken for at in words)
    bare = (sentence.texts[at][sentence.and_attached(at) :] for at in words)
    return (start, end) if plain and all(map(language.is_definite, bare)) else None


def _before_where(sentence: ReadSentence, end: int) -> int:
    """Where the preposition stands with the name of where somebody is that ends at a token, that token itself without."""
    names = (one.tokens[0] for one in sentence.of(Category.PLACES, Category.ORGANISATIONS) if one.tokens[1] == end)
    return next((start - 1 for start in names if start and sentence.cue_at("place", start - 1) == 1), end)


def _before_preposition(sentence: ReadSentence, figure: Figure) -> int:
    """Where a figure begins, with the preposition ahead of its digits: والبنك | ب12."""
    start = figure.tokens[0]
    return start - (sentence.cue_at("with", start - 1) > 0)


def _is_joined(sentence: ReadSentence, name: Name) -> bool:
    """Whether "and" alone leads to a name, also to one in quotation marks."""
    at = name.tokens[0]
    if sentence.is_joined(at):
        return not has_preposition_attached(name)
    return at > 0 and sentence.texts[at] in QUOTES and sentence.is_joined(at - 1)


def _is_of_same(before: Figure, figure: Figure) -> bool:
    """Whether two figures count the same sort of things or people."""
    people = before.counts_people and figure.counts_people
    same = before.unit is not None and figure.unit is not None and before.unit.id == figure.unit.id
    return before.kind is figure.kind and before.part_of is None and (people or same)


def _is_told_of_subject(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether who acts stands right ahead of a figure, beside a verb or left out of it, or right ahead of its verb."""
    start = _before_preposition(sentence, figure)
    if any(clause.end == start and clause.who is not None for clause in told_clauses(sentence)):
        return True
    verb = next((verb for verb in sentence.verbs if verb == start - 1), start)
    ends = {verb, verb - _ADJECTIVE}
    beside = any(name.tokens[1] in ends and not has_preposition_attached(name) for name in actors(sentence))
    return beside and any(verb < start for verb in sentence.verbs)
