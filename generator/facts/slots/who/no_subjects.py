"""What stands where a subject does and is none: whom a passive or a clause of its own is of, whose the bodies are that act."""

from __future__ import annotations

from generator.facts.parts import HOSTING, WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import is_facility
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.lexicon import Category
from generator.values import Kind

_MEASURE = 2
"""Tokens behind "by" among which a figure begins that it measures."""
_EVENT = (2, 3)
"""Tokens from an event back from the country where it is, an article between: the war in | the | Gambia."""
_MADE_BY_OTHERS = frozenset({"complaint", "application", "petition", "appeal"})
"""The lexicon's ids of what others turn to somebody with."""
_LONGEST_PAIR = 6
"""Words of the first of two between whom something is."""


def is_done_by(sentence: ReadSentence, end: int) -> bool:
    """Whether "by" right behind a verb that ends at a token makes who stands before it no doer: Karwa struck | by missiles."""
    by = sentence.cue_at("agent", end) if not sentence.language.words.verb_first else 0
    behind = end + by
    measured = figure_between(sentence, behind, behind + _MEASURE)  # leads by just 12 points
    means = sentence.language.is_adverbial_participle(sentence.words(behind, behind + 1))  # responded by striking
    return by > 0 and not (measured or means)


def is_punished(sentence: ReadSentence, verb: int) -> bool:
    """Whether a preposition behind a participle of what courts do tells it of who stands before it: man | jailed for 12 years."""
    return sentence.cue_at("punished", verb) > 0


def is_in_relative(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a name before a verb belongs to a clause that says more of its subject: the blast which hit the SDF | killed."""
    if sentence.language.words.verb_first and _is_object_clause(sentence, name.tokens[0] - 1):
        return True
    relatives = [at for at in sentence.cue_starts("set_off") if at < name.tokens[0]]
    if not relatives or sentence.language.words.verb_first or sentence.mark_between(relatives[-1], verb):
        return False
    between = (verb for at, verb in possible_verbs(sentence) if relatives[-1] < at < name.tokens[0])
    return any(verb is None or not _leads_on(verb) for verb in between)


def _leads_on(verb: Name) -> bool:
    """Whether what a verb tells or saw has a subject of its own: which saw | the army kill 12, which said | the army killed 12."""
    return verb.category is Category.SAYING or verb.dimension == WITNESSING


def _is_object_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb at a token, behind a relative pronoun, has what that means for object: الوباء | الذي واجهته | كينيا."""
    return (
        at > 0
        and sentence.cue_at("relative", at - 1) == 1
        and bool(sentence.language.without_object(sentence.texts[at]))
    )


def is_scene_of(sentence: ReadSentence, name: Name, relative: int) -> bool:
    """Whether a country only tells where those are whom "who" at a token means: rebels in Oman, | who killed 12."""
    people = sentence.cue_at("who_relative", relative) > 0
    event = any(sentence.cue_at("no_actor", name.tokens[0] - back) for back in _EVENT)  # the conflict in Oman, which
    return (people or event) and name.is_country and governed_by_preposition(sentence, name)


def is_second_of_two(sentence: ReadSentence, start: int) -> bool:
    """Whether "and" before a noun joins it to another between whom something is: a truce between Oman and | rebels held."""
    words = sentence.language.words
    if not start or sentence.texts[start - 1] not in words.numbers.joiners:
        return False
    return any(sentence.cue_at("pair_opener", at) for at in range(max(0, start - _LONGEST_PAIR), start))


def is_of_body(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name only tells whose the bodies are that act, where verbs come first: محاكم | السعودية | تتلقى."""
    before = name.tokens[0] - 1
    owned = sentence.cue_at("acting_heads", before) or sentence.cue_at(
        "sanctions", before
    )  # عقوبات | إيران | ترفع الأسعار
    return sentence.language.words.verb_first and owned > 0


def is_scene(verb: Name, figure: Figure) -> bool:
    """Whether the subject of a verb may be only where the counted came to: the clinic received | 12 wounded; not $12 million."""
    return verb.dimension == WITNESSING or (verb.dimension == HOSTING and figure.kind is Kind.COUNT)


def only_takes_in(sentence: ReadSentence, figure: Figure, name: Name, dimension: str) -> bool:
    """Whether a verb of a sort only tells which hospital took in people who were harmed, or whom others turned to with something.

    A hospital's own patients and what it does for them are its own: استقبل المستشفى 1500 مراجع، وأجرى 320 عملية. Complaints and
    requests are of those who make them: the commission received 46 complaints; تلقت اللجنة 46 شكوى.
    """
    if dimension != HOSTING:
        return False
    made = figure.unit is not None and figure.unit.id in _MADE_BY_OTHERS
    return made or (is_facility(sentence, name) and is_harmed(sentence, figure))
