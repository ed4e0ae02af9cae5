"""Who opens an English headline that tells what they do or mean to do: Karwa Steel to cut 300 jobs; Karwa buys 12 ships.

Headlines leave out articles and auxiliaries: the present tells what was done, "to" what will be, a participle what goes on, "in"
ahead of a sum that somebody is party to it (I. Mårdh, "Headlinese", 1980). Their first word has a capital whatever it is, in titles
every one: a name is told by its list, by what stands ahead of it (Omani bank | Karwa), or by the article's never writing it small.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.bodies import deeds_of_bodies
from generator.facts.slots.who.clause_openings import Opening, described_name, tells_persons
from generator.facts.slots.who.clause_subjects import tells_deed
from generator.facts.slots.who.clause_verbs import may_be_deed
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.named_persons import is_written
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind

_LONGEST = 5
"""Words of who opens a headline."""
_TO_SUM = 1
"""Tokens from "in" to a sum that somebody is party to."""


def find_headlined(clauses: Clauses) -> Who:
    """Who opens a headline, where its verb governs the figure."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or sentence.sentence.part is not Part.TITLE or figure.part_of is not None:
        return None
    opening = _opening(sentence)
    if opening is None or opening.end >= figure.tokens[0]:
        return None
    verb = _verb(clauses, opening)
    if verb is None or not tells_deed(sentence, opening, verb, figure) or not governs(sentence, verb, figure):
        return None
    if figure.kind is Kind.COUNT and sentence.cue_between("to_do", verb, figure.tokens[0]):
        return None  # Police plan to arrest | 12 suspects
    return Found((term_of(clauses, opening.who),), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb, verb + 1)))


def _opening(sentence: ReadSentence) -> Opening | None:
    """Who opens a headline: a listed name, one behind what it is, what a country's is (Omani bank), or capitals."""
    described = described_name(sentence, 0) if not sentence.reading.title_case else None
    name = actor_at(sentence, 0)
    if described is not None:
        return described
    if name is not None:
        return Opening(name, name.tokens[1], sure=True) if not sentence.is_possessor(name.tokens) else None
    if sentence.cue_at("bodies", 1) and any(of.tokens == (0, 1) for of in sentence.of(Category.NATIONALITIES)):
        return Opening(sentence.own_words(0, 2), 2, sure=True)
    last = past_capitals(sentence, 0)
    verbs = (at for at in range(1, min(last, _LONGEST + 1)) if _is_present(sentence, at))
    end = next(verbs, last) if sentence.reading.title_case else last
    if not _is_name(sentence, end):
        return None
    end += end < len(sentence.tokens) and tells_persons(sentence, end)  # Karwa | bosses
    return Opening(sentence.own_words(0, end), end, sure=True)


def _is_name(sentence: ReadSentence, end: int) -> bool:
    """Whether the words that open a headline up to a token are a name: the article writes none small, and the first one again."""
    words = [sentence.tokens[at].word for at in range(end)]
    if not 0 < end <= _LONGEST or sentence.is_possessor((0, end)) or (end == 1 and sentence.reading.matches[0]):
        return False
    return sentence.text.count(words[0]) > 1 and not any(is_written(sentence, word.lower()) for word in words)


def _is_present(sentence: ReadSentence, at: int) -> bool:
    """Whether "to", or a verb in the form that only headlines tell with, stands at a token: buys, cuts; not sentenced."""
    word = sentence.tokens[at].word.lower()
    known = sentence.language.headline_past(word) is not None or at in deeds_of_bodies(sentence)
    return sentence.cue_at("to_do", at) > 0 or (known and not sentence.language.may_be_participle(word))


def _verb(clauses: Clauses, opening: Opening) -> int | None:
    """The verb behind who opens a headline: to | cut, planning, buys; "in" right ahead of a sum."""
    sentence, figure, at = clauses.sentence, clauses.figure, opening.end
    to = sentence.cue_at("to_do", at)
    if to:
        return (
            at + to if is_plain(sentence, at + to) and may_be_deed(sentence, at + to, sure=True, marked=True) else None
        )
    if sentence.cue_at("party_in", at):
        return at if 0 < figure.tokens[0] - at <= _TO_SUM else None
    goes_on = sentence.language.is_adverbial_participle(sentence.texts[at])
    if sentence.reading.title_case and _is_present(sentence, at):
        return at
    told = goes_on or _is_present(sentence, at)
    return at if told and may_be_deed(sentence, at, figure, sure=True, marked=True) else None
