"""Whose attack harmed people or things: by its nationality, its owner or the subject of its verb (see `finding`, 4)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import (
    INSTITUTION,
    OUTLET,
    country_of,
    is_facility,
    joined_names,
    listed_with,
    people_noun,
)
from generator.facts.slots.befallen import is_harmed
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses import OF, figure_between
from generator.facts.slots.meant import actor_term
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.attack_clauses import is_another_clause
from generator.facts.slots.who.attacks.strikers import ADJECTIVES, attack_starts, is_of_noun, is_passive, striker
from generator.facts.slots.who.attacks.struck_behind import attack_ends
from generator.facts.slots.who.attacks.weapons import is_fire, is_made_there, is_weapon
from generator.facts.slots.who.cited_only import only_cited
from generator.facts.slots.who.named_subjects import speaks
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.tokens import APOSTROPHES, COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_ATTACK_WINDOW, _BY_WINDOW = 3, 6
"""Tokens between an attack and whose it is, without and with "by"."""
_BY = 2
"""Tokens of "by the"."""
_WEAPON_WINDOW = 3
"""Tokens from a weapon to the attack that it is a part of: a missile strike."""
_QUALIFIED = 3
"""Tokens from "on" to what an attack was on: on at least | two schools."""
_DAMAGED = frozenset({"damage", "destruction"})
"""What attackers do to things."""
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS, Category.PLACES)


def find_attacker(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name], lexicon: Lexicon) -> Who:
    """Whose attack harmed people or things: the nationality or organisation of the attack nearest to them.

    None of those with whom somebody fought: a US strike in Karwa, where troops clashed with | 40 rebels; اشتباكات مع | 40 مسلحاً.
    """
    if figure.tokens[0] in sentence.cue_ends("fought_with"):
        return None
    attacks = [*attack_ends(sentence), *_owned_operations(sentence, figure)]
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
    far = _ATTACK_WINDOW if sentence.language.words.noun_follows_number else 0
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


def attack_owners(
    sentence: ReadSentence, attack: int, named_before: Sequence[Name], lexicon: Lexicon
) -> tuple[Term, ...]:
    """Whose an attack is; no state by the nationality of fire or of a weapon without an article: صواريخ إيرانية."""
    names = list(sentence.of(*_OWNERS))
    owner = next((name for name in names if _owns(sentence, name, attack)), None)
    if owner is None:
        return ()
    owners = _joined_owners(sentence, owner, names)
    fired = is_made_there(sentence, owner, attack) or is_fire(sentence, attack)
    fired = fired and not sentence.language.is_definite(sentence.texts[attack - 1])
    if owner.category is Category.NATIONALITIES and fired:
        return ()
    terms = (
        _countrys(sentence, name, lexicon)
        if name.category is Category.NATIONALITIES
        else actor_term(sentence, name, named_before)
        for name in owners
    )
    return tuple(term for term in terms if term)


def _people_attacking(sentence: ReadSentence, attack: int) -> Term | None:
    """The people, told by no name, whose an attack is: an attack | by gunmen, rockets | fired by rebels, برصاص | مسلحين."""
    beside = _attackers_behind(sentence, attack) or _attackers_ahead(sentence, attack)
    if beside is not None:
        return beside
    near = range(attack, min(attack + _ATTACK_WINDOW, len(sentence.tokens)))
    by = next((at for at in near if sentence.cue_at("agent", at)), None)
    if by is None or sentence.mark_between(attack, by) or figure_between(sentence, attack, by):
        return None
    return people_behind(sentence, by + sentence.cue_at("agent", by))


def _attackers_ahead(sentence: ReadSentence, attack: int) -> Term | None:
    """The English noun for people right ahead of an attack, which is theirs: a | rebel | attack, the | rebels' | attack."""
    noun = min(attack_starts(sentence, attack)) - 1
    noun -= noun > 0 and _is_possessive(sentence, noun)
    if sentence.language.words.verb_first or noun < 0 or noun in sentence.counted | sentence.verbs:
        return None
    owned = noun + 1 < len(sentence.tokens) and _is_possessive(sentence, noun + 1) and people_noun(sentence, noun)
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


def _countrys(sentence: ReadSentence, nationality: Name, lexicon: Lexicon) -> Term | None:
    """Whose an attack is by a nationality: the country, or those of it who are told behind "by": by Sudanese paramilitaries."""
    start, end = nationality.tokens
    if start in sentence.cue_ends("agent") and not sentence.language.words.verb_first and end < len(sentence.tokens):
        people = sentence.texts[end]
        plain = people.isalpha() and not sentence.cue_at("attack", end) and sentence.language.may_be_counted(people)
        return sentence.own_words(start, end + 1) if plain else country_of(nationality, lexicon)
    return country_of(nationality, lexicon)


def _joined_owners(sentence: ReadSentence, owner: Name, names: Sequence[Name]) -> Sequence[Name]:
    """Those whose an attack is together: القصف السوري والروسي; Syrian government and Russian strikes; by the army and Russia."""
    start = owner.tokens[0]
    if sentence.language.words.noun_follows_number or _agent_cue(sentence, range(max(0, start - _BY), start)):
        return joined_names(sentence, owner, names)
    own = [name for name in names if name.category is not Category.PLACES or acts_as_adjective(sentence, name)]
    found = list(listed_with(sentence, owner, own)) or [owner]
    for name in reversed(names):
        if name.tokens[1] + 1 != found[0].tokens[0] or name.category is not found[0].category:
            continue
        if name.category is Category.NATIONALITIES and sentence.texts[name.tokens[1]] in COMMAS:
            found.insert(0, name)
    return found


def _owns(sentence: ReadSentence, name: Name, attack: int) -> bool:
    """Whether an attack whose words end at a token is a name's: قصف لقوات النظام, غارات إسرائيلية, Israeli air strikes."""
    start, end = name.tokens
    follows = sentence.language.words.noun_follows_number
    if name.category is Category.SPEAKERS and name.dimension != INSTITUTION:
        return False
    if start in sentence.counted and not _is_counted_with(sentence, start, attack):
        return False  # قتلت الغارة 12 سورياً
    if is_facility(sentence, name) or name.term.dimension == OUTLET:
        return False  # قصف مستشفى; AFP 13 Nov 2017 Air strikes killed
    if only_cited(sentence, start):
        return False  # according to the agency strikes killed 5
    if name.category is Category.PLACES and (follows or not acts_as_adjective(sentence, name)):
        return not follows and _conducts(sentence, name, attack)
    if follows and start and end == attack - 1 and sentence.cue_at("carrying_out", start - 1):
        return True  # قيام القوات بمهاجمة
    if not follows and 0 <= _words_between(sentence, end, attack) <= _ATTACK_WINDOW:
        words = sentence.language.words
        apart = words.names.facilities | words.definite_articles | words.numbers.articles  # Oman clinic bombing
        struck = not apart.isdisjoint(sentence.texts[end:attack])
        struck = struck or is_passive(sentence, min(attack_starts(sentence, attack)))
        return not (struck or sentence.mark_between(end, attack) or speaks(sentence, name, attack))
    between = range(attack, start)
    if not (follows or _agent_cue(sentence, between)):
        return False
    by = _agent_cue(sentence, between) and not figure_between(sentence, attack, start)
    told = name.category is Category.NATIONALITIES or name.prefix or not between or by
    struck = any(
        sentence.cue_between(cue, attack, start) for cue in ("place", "struck", *(("target",) if follows else ()))
    )
    if struck and (name.category is Category.NATIONALITIES or (follows and not by)):
        return False  # an attack by gunmen in the western Sudanese town; غارات على مواقع لحماس
    if not by and sentence.cue_between("relative", attack, start):
        return False  # الاعتداءات التي كان الأمن الفرنسي قد تعامل معها
    near = 0 <= _words_between(sentence, attack, start) <= (_BY_WINDOW if by else _ATTACK_WINDOW)
    return near and bool(told) and not sentence.mark_between(attack, start)


def _is_counted_with(sentence: ReadSentence, owner: int, attack: int) -> bool:
    """Whether one figure counts an attack with its owner: three | Israeli raids | killed 12."""
    return any(one.tokens[0] < owner < attack <= one.tokens[1] for one in sentence.figures)


def _conducts(sentence: ReadSentence, country: Name, attack: int) -> bool:
    """Whether an attack is a country's own rather than one in it: Israel's offensive, Russia's attack or war on Ukraine.

    Not so: Pakistan's deadliest attack, Sudan's war.
    """
    start, end = min(attack_starts(sentence, attack)), country.tokens[1]
    lasts = sentence.cue_at("lasting_event", start) > 0 and not sentence.cue_at("struck", attack)
    if not country.is_country or not sentence.is_possessor(country.tokens) or lasts:
        return False
    told = sentence.cue_at("struck", attack) > 0 or sentence.cue_at("conducted", start) > 0
    near = 0 <= start - end <= ADJECTIVES
    return told and near and all(is_of_noun(sentence, at) or _is_possessive(sentence, at) for at in range(end, start))


def _is_possessive(sentence: ReadSentence, at: int) -> bool:
    return sentence.texts[at] in APOSTROPHES


def _words_between(sentence: ReadSentence, start: int, end: int) -> int:
    """The words between two tokens that lie in this order, dates and a possessor's mark aside, else -1: Hamas | ' May 7 attack."""
    dated = sum(last - first for first, last in (m.tokens for m in sentence.moments) if start <= first and last <= end)
    marks = sum(_is_possessive(sentence, at) for at in range(start, end))
    return end - start - dated - marks if start <= end else -1


def _agent_cue(sentence: ReadSentence, between: range) -> bool:
    return any(sentence.cue_at("agent", at) or sentence.cue_at("acting_for", at) for at in between)


def acts_as_adjective(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country is written in capitals before what is its own, which is not: US airstrikes; not OMAN TO STRIKE."""
    behind = sentence.tokens[place.tokens[1]].word if place.tokens[1] < len(sentence.tokens) else ""
    return place.is_country and sentence.tokens[place.tokens[0]].word.isupper() and not behind.isupper()
