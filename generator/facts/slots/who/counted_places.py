"""Who acts on places that are counted (gunmen raided three villages), or does something in them: تستورد قطر من 12 بلداً."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import right_before
from generator.facts.slots.who.accused import find_accused
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.assailants import find_assailants
from generator.facts.slots.who.attacks.means import find_wielder
from generator.facts.slots.who.clause_subjects import find_clause_subject
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.undone import is_undone
from generator.facts.slots.who.verbal_clauses import find_verbal_subject
from generator.facts.slots.who.verbal_nouns import find_doer_of_noun
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.lexicon import Category, Lexicon


def find_who_of_places(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who acts on the counted places or is told to do something in them."""
    sentence, figure = clauses.sentence, clauses.figure
    wielder = find_wielder(clauses, lexicon) or find_assailants(sentence, figure)
    if wielder or is_acted_on(sentence, figure):
        return wielder or clauses.subject or find_clause_subject(clauses)
    if is_undone(sentence, figure):
        return None
    beside = find_verbal_subject(clauses, lexicon) if _is_beside_subject(sentence, figure) else None
    beside = beside or find_doer_of_noun(clauses, lexicon) or find_accused(clauses)
    return beside or (find_clause_subject(clauses) if not _is_elsewhere(sentence, figure) else None)


def _is_elsewhere(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether counted places stand behind a preposition other than "in" and "to": from 80 nations, across five regions."""
    before = figure.tokens[0] - 1
    led = before >= 0 and sentence.texts[before] in sentence.language.words.names.prepositions
    return led and not sentence.cue_at("acted_in", before)


def _is_beside_subject(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a preposition or who acts stands right before places: تستورد من | 12 بلداً، زارت مصر | 12 بلداً, not ضمن أخطر | 5."""
    start = figure.tokens[0]
    led = sentence.words(start - 1, start) in sentence.language.words.names.prepositions
    return led or any(clause.end == start for clause in told_clauses(sentence))


def is_acted_on(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb of doing, or of what befell, stands right before a figure: gunmen raided three villages, freed 12 men."""
    known = sentence.name_before(figure.tokens[0], Category.DOING)
    return known is not None or right_before(sentence, figure) is not None
