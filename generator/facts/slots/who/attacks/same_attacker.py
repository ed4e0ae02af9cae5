"""Whose attacks a sentence goes on with that names nobody, where verbs come first: كما أدى هجوم في كرو إلى مقتل 3.

They are those of the only attacker whom the sentences before tell, where this one tells of an attack besides or follows one right
away (ومن بين القتلى 5 نساء). It is nobody where the sentence names them or somebody else who may act, or another cause or time.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import befallen
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, is_facility
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.attacks.assailants import whole_of
from generator.facts.slots.who.attacks.attackers import attackers_of
from generator.facts.slots.who.attacks.struck_behind import attack_ends
from generator.facts.slots.who.attacks.told_attacks import is_of_attacker
from generator.facts.slots.who.subjects import Clauses
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Term

_HURT = frozenset({"death", "injury"})
"""What attacks do to people, as kinds of what befalls them."""
_OTHER_CAUSES = ("natural_event", "disaster", "illness", "agent_phrase", "acting_nouns")
"""Cues of what else may have harmed people, or who."""
_ACCIDENTS = ("incident", "mishap")
"""Cues of attacks and accidents alike."""


def find_same_attacker(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The only attacker told before, where a sentence goes on with their attacks and names nobody."""
    sentence, figure, told = clauses.sentence, clauses.figure, clauses.told
    if not sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE or sentence.moments:
        return None
    maker = _maker(told)
    attacks = [end for end in attack_ends(sentence) if end - 1 not in sentence.verbs]
    goes_on = told.attacks.before or (attacks and sentence.cues.get("besides")) or _did_last(told, maker)
    whole = whole_of(sentence, figure)
    if (
        maker is None
        or not goes_on
        or not _is_struck(sentence, whole, attacks)
        or _is_besides(sentence, whole, attacks)
    ):
        return None
    if _has_other_cause(sentence, attacks) or _names_somebody(sentence, maker.value):
        return None
    if any(attackers_of(sentence, end, told.named, lexicon) for end in attacks):
        return None
    start, end = figure.tokens
    return Found(maker.value, Cue(CueKind.WHO_GOES_ON, sentence.text_span(start, end), origin=maker.cue.span))


def _maker(told: Antecedents) -> Who:
    """The only attacker whom the sentences before tell."""
    makers = [attack.attackers for attack in told.attacks.ever if attack.attackers is not None]
    return makers[-1] if len({_keys(maker.value) for maker in makers}) == 1 else None


def _keys(terms: Sequence[Term]) -> tuple[str, ...]:
    """Who somebody is, however the sentence calls them."""
    return tuple(term.id or term.surface for term in terms)


def _did_last(told: Antecedents, maker: Who) -> bool:
    """Whether the sentence before counts what an attacker did."""
    return told.doers is not None and maker is not None and _keys(told.doers.value) == _keys(maker.value)


def _is_struck(sentence: ReadSentence, figure: Figure, attacks: list[int]) -> bool:
    """Whether a figure counts people who were killed or wounded, or the attacks themselves: 40 قذيفة."""
    counted = range(*figure.tokens)
    if any(end - 1 in counted for end in attacks) or any(sentence.cue_at("weapon", at) for at in counted):
        return True
    befell = find_befell(sentence, figure, None)
    hurt = befallen(befell.value if befell is not None else None, figure.unit)
    told = hurt is not None and hurt.kind in _HURT and not hurt.alone
    verb = figure.tokens[0] - 1
    verb -= sentence.cue_at("in_which", verb) == 1  # قتل | فيها | ثلاثة
    return figure.counts_people and (told or (befell is None and sentence.cue_at("harm", verb) > 0))


def _is_besides(sentence: ReadSentence, figure: Figure, attacks: list[int]) -> bool:
    """Whether "also" parts a figure from the attacks ahead: أصيب 12 حين دمرت غارة مبنى، كما جُرح | 5."""
    last = max((end for end in attacks if end <= figure.tokens[0]), default=None)
    return last is not None and sentence.cue_between("besides", last, figure.tokens[0])


def _has_other_cause(sentence: ReadSentence, attacks: list[int]) -> bool:
    """Whether something else than attacks may have harmed the counted: an accident, or a cause that is no attack."""
    accidents = (at for cue in _ACCIDENTS for at in sentence.cue_starts(cue))
    struck = {end - 1 for end in attacks}
    caused = bool(sentence.cues.get("cause")) and not attacks
    apart = any(not sentence.cue_at("was", at) for at in sentence.cue_starts("other_matter"))
    other = apart or any(sentence.cues.get(cue) for cue in _OTHER_CAUSES)
    return caused or other or any(at not in struck for at in accidents)


def _names_somebody(sentence: ReadSentence, makers: tuple[Term, ...]) -> bool:
    """Whether a sentence names those attackers, or somebody behind "that" who may have done it."""
    start = max(sentence.cue_ends("said_that"), default=0)
    acting = (name for name in actors(sentence) if name.tokens[0] >= start and not is_facility(sentence, name))
    if any(not governed_by_preposition(sentence, name) and _is_subject(sentence, name) for name in acting):
        return True
    names = sentence.of(Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES, Category.NATIONALITIES)
    return any(is_of_attacker(name, maker) for name in names for maker in makers)


def _is_subject(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name stands right behind a verb that is none of saying, or opens the clause that "that" leads to."""
    at = name.tokens[0]
    said = {verb.tokens[1] for verb in sentence.of(Category.SAYING)}
    beside = at > 0 and (at - 1 in sentence.verbs or sentence.language.may_be_verb(sentence.texts[at - 1]))
    return at not in said and (beside or at in sentence.cue_ends("said_that"))
