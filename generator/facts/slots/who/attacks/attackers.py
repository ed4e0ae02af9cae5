"""Whose attack harmed people or things: by its nationality, its owner or the subject of its verb (see `finding`, 4)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.figures import wholes_behind
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import people_noun
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.attack_clauses import is_another_clause
from generator.facts.slots.who.attacks.attack_owners import ATTACK_WINDOW, attack_owners, is_possessive
from generator.facts.slots.who.attacks.strikers import attack_starts, striker
from generator.facts.slots.who.attacks.struck_behind import attack_ends
from generator.facts.slots.who.attacks.weapons import is_weapon
from generator.facts.slots.who.people_behind import people_behind
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_WEAPON_WINDOW = 3
"""Tokens from a weapon to the attack that it is a part of: a missile strike."""
_QUALIFIED = 3
"""Tokens from "on" to what an attack was on: on at least | two schools."""
_DAMAGED = frozenset({"damage", "destruction"})
"""What attackers do to things."""


def find_attacker(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name], lexicon: Lexicon) -> Who:
    """Whose attack harmed people or things: the nationality or organisation of the attack nearest to them.

    None of those with whom somebody fought: a US strike in Karwa, where troops clashed with | 40 rebels; اشتباكات مع | 40 مسلحاً.
    """
    if figure.tokens[0] in sentence.cue_ends("fought_with"):
        return None
    whole = wholes_behind(sentence).get(figure.tokens[1])
    own = range(whole.tokens[0] + 1, whole.tokens[1] + 2) if whole is not None else ()  # 12 of | 15 missiles fired by
    attacks = [end for end in (*attack_ends(sentence), *_owned_operations(sentence, figure)) if end not in own]
    attacks.sort(key=lambda end: abs(end - figure.tokens[0]))
    if not (attacks and suffers(sentence, figure)):
        return None
    fired = attacks[0] if attacks and is_weapon(sentence, attacks[0]) else None
    for end in attacks:
        if fired is not None and abs(end - fired) > _WEAPON_WINDOW:
            return None  # rocket fire killed three, and air strikes killed nine
        fired = end if fired is not None else None
        if is_another_clause(sentence, figure, end):
            continue
        attackers = attackers_of(sentence, end, named_before, lexicon)
        if not attackers and not sentence.cue_between("came_after", figure.tokens[1], end):
            people = _people_attacking(sentence, end)
            attackers = (people,) if people is not None else ()
        if attackers:
            return Found(attackers, Cue(CueKind.WHO_ATTACK, sentence.text_span(end - 1, end)))
    return None


def _owned_operations(sentence: ReadSentence, figure: Figure) -> Sequence[int]:
    """The tokens after English words for operations that a nationality stands ahead of, other people's than the counted."""
    if sentence.language.words.verb_first:
        return ()
    own = {name.term.surface for name in sentence.of(Category.NATIONALITIES) if name.tokens[0] in range(*figure.tokens)}
    names = (name for name in sentence.of(Category.NATIONALITIES) if name.term.surface not in own)
    ends = {name.tokens[1] for name in names}
    return [at + 1 for at in sentence.cue_starts("armed_operation") if at in ends]


def suffers(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts people or things that an attack can have harmed."""
    harmed = is_harmed(sentence, figure) or _is_damaged(sentence, figure)
    toll = figure.counts_people and sentence.cue_between("death_toll", 0, figure.tokens[0])
    return harmed or toll or _leads_to_toll(sentence, figure) or _is_struck(sentence, figure)


def _is_struck(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts what an attack ahead of it was on: Omani strikes on | two schools, غارات روسية على | مدرستين."""
    start = figure.tokens[0]
    at = next(
        (at for at in range(start - 1, max(0, start - _QUALIFIED) - 1, -1) if sentence.cue_at("struck", at)), None
    )
    if at is None or figure.kind is not Kind.COUNT:
        return False
    far = ATTACK_WINDOW if sentence.language.words.noun_follows_number else 0
    near = any(0 <= at - end <= far and not sentence.mark_between(end, at) for end in attack_ends(sentence))
    return near and not figure_between(sentence, at, start) and sentence.named.isdisjoint(range(at, start))


def attackers_of(
    sentence: ReadSentence, attack: int, named_before: Sequence[Name], lexicon: Lexicon
) -> tuple[Term, ...]:
    """Those who are named as making an attack whose words end at a token: as the subject of its verb, or as its owner."""
    subject = striker(sentence, attack, named_before)
    means = _means(sentence, subject) if subject is not None else None
    owners = attack_owners(sentence, means + 1, named_before, lexicon) if means is not None else ()
    if owners:
        return owners
    return (subject,) if subject is not None else attack_owners(sentence, attack, named_before, lexicon)


def _means(sentence: ReadSentence, subject: Term) -> int | None:
    """The token of the craft that the words of who attacked begin with, which are somebody's: شنت | طائرات مسيرة روسية هجوماً."""
    starts = sentence.cue_starts("means") if subject.id is None else ()
    return next((at for at in starts if subject.surface.startswith(sentence.surface(at, at + 1))), None)


def _is_damaged(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts things told to be damaged or destroyed: تضرر 12 منزلاً جراء القصف الروسي."""
    befell = find_befell(sentence, figure, None) if figure.kind is Kind.COUNT else None
    told = told_by(befell.value) if befell is not None else None
    return told is not None and told.kind in _DAMAGED


def _leads_to_toll(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the toll of an attack is told in the items that a sentence leads in to: the strikes left the following toll."""
    return figure.tokens[0] == len(sentence.tokens) and bool(sentence.cues.get("toll"))


def _people_attacking(sentence: ReadSentence, attack: int) -> Term | None:
    """The people, told by no name, whose an attack is: an attack | by gunmen, rockets | fired by rebels, برصاص | مسلحين."""
    beside = _attackers_behind(sentence, attack) or _attackers_ahead(sentence, attack)
    if beside is not None:
        return beside
    near = range(attack, min(attack + ATTACK_WINDOW, len(sentence.tokens)))
    by = next((at for at in near if sentence.cue_at("agent", at)), None)
    if by is None or sentence.mark_between(attack, by) or figure_between(sentence, attack, by):
        return None
    return people_behind(sentence, by + sentence.cue_at("agent", by))


def _attackers_ahead(sentence: ReadSentence, attack: int) -> Term | None:
    """The English noun for people right ahead of an attack, which is theirs: a | rebel | attack, the | rebels' | attack."""
    noun = min(attack_starts(sentence, attack)) - 1
    noun -= noun > 0 and is_possessive(sentence, noun)
    if sentence.language.words.verb_first or noun < 0 or noun in sentence.counted | sentence.verbs:
        return None
    owned = noun + 1 < len(sentence.tokens) and is_possessive(sentence, noun + 1) and people_noun(sentence, noun)
    return sentence.own_words(noun, noun + 1) if owned or sentence.cue_at("fighting_people", noun) else None


def _attackers_behind(sentence: ReadSentence, attack: int) -> Term | None:
    """Those whose an attack is right behind it, in Arabic as whose shots or assault it is or with "of": برصاص قناص، هجوم لمسلحين.

    Definite people are whose it is by a noun for what nobody suffers as its owner: هجوم المستوطنين, not قصف المدنيين.
    """
    if not sentence.language.words.verb_first or attack >= len(sentence.tokens):
        return None
    agents = sentence.language.words.cues["plain_agents"]
    readings = {prefix for prefix, stem in sentence.reading.words[attack].stems if (stem,) in agents}
    if OF in readings:
        return people_behind(sentence, attack, OF)
    if sentence.cue_at("assault", attack - 1) and attack not in sentence.named | sentence.counted:
        people = sentence.language.is_plural_participle(sentence.language.nominative(sentence.texts[attack]))
        definite = sentence.language.is_definite(sentence.texts[attack])
        return sentence.own_words(attack, attack + 1) if people and definite else None
    if not sentence.cue_at("shots", attack - 1):
        return None
    if sentence.cue_at("acting_nouns", attack):
        return sentence.own_words(attack, attack + 1)
    return people_behind(sentence, attack) if "" in readings else None
