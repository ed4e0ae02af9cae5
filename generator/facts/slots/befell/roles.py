"""Whether the counted are no subject that a verb behind them tells of: they did it, are where it was done, or are its object."""

from __future__ import annotations

from generator.facts.befalling import Befalling
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.figures import figures_beginning, figures_ending
from generator.facts.slots.befell.words import LEADS
from generator.lexicon import Category


def is_object_of_relative(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the counted are the object of a verb behind "who": fighters who killed | 12 | fled; الذين قتلوا | 12 | فروا."""
    verb = figure.tokens[0] - 1
    if verb < 1 or not sentence.cue_at("relative", verb - 1):
        return False
    deed = sentence.entry(verb, Category.DOING) is not None or sentence.cue_at("harm", verb)
    return bool(deed) or sentence.language.is_plural_verb(sentence.texts[verb])


def is_done_by(sentence: ReadSentence, figure: Figure, one: Befalling, verb: tuple[int, int]) -> bool:
    """Whether the counted did it to something else by a verb: 12 rebels killed 3 soldiers, 38 فريقاً وزعت اللقاح.

    A verb that can have an object, not in the passive, right before a figure, an article or a definite noun: 25 states have
    recorded at least one case.
    """
    language, words, (at, end) = sentence.language, sentence.language.words, verb
    passive = sentence.cue_between("passive", figure.tokens[1], at)
    if one.alone or passive or end >= len(sentence.tokens) or end in sentence.dated | sentence.proper:
        return False
    word = sentence.texts[end]
    if end in figures_beginning(sentence) or word in words.definite_articles:
        return True
    light = word in words.stop_words or word in words.names.prepositions
    return words.verb_first and word.isalpha() and not light and language.is_definite(word)


def is_no_subject(sentence: ReadSentence, figure: Figure, verb: int) -> bool:
    """Whether the counted only say where a verb's subject is or is from: candidates from 12 centres were registered.

    So they do right behind those whom another figure counts: four schools | in two districts | closed.
    """
    start = figure.tokens[0]
    governed = start > 0 and start - 1 in sentence.beginning(*LEADS)
    beside = start - 1 in figures_ending(sentence)
    return governed and (beside or sentence.cue_between("passive", figure.tokens[1], verb))
