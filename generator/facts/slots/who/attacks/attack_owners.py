"""Whose an attack is: the bodies, nationalities and countries beside its words, or behind "by"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import INSTITUTION, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import country_of, is_facility
from generator.facts.slots.actors.lists import joined_names, listed_with
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.attacks.strikers import ADJECTIVES, attack_starts, is_of_noun, is_passive
from generator.facts.slots.who.attacks.weapons import is_fire, is_made_there
from generator.facts.slots.who.cited_only import only_cited
from generator.facts.slots.who.described_subjects import tells_person
from generator.facts.slots.who.named_subjects import speaks
from generator.facts.tokens import APOSTROPHES, COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Term

ATTACK_WINDOW, _BY_WINDOW = 3, 6
"""Tokens between an attack and whose it is, without and with "by"."""
_BY = 2
"""Tokens of "by the"."""
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS, Category.PLACES)


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
    if not follows and 0 <= _words_between(sentence, end, attack) <= ATTACK_WINDOW:
        words = sentence.language.words
        apart = words.names.facilities | words.definite_articles | words.numbers.articles  # Oman clinic bombing
        struck = not apart.isdisjoint(sentence.texts[end:attack])
        struck = (
            struck or _is_persons(sentence, end, attack) or is_passive(sentence, min(attack_starts(sentence, attack)))
        )
        return not (struck or sentence.mark_between(end, attack) or speaks(sentence, name, attack))
    between = range(attack, start)
    if not (follows or _agent_cue(sentence, between)):
        return False
    by = _agent_cue(sentence, between) and not figure_between(sentence, attack, start)
    told = name.category is Category.NATIONALITIES or name.prefix or not between or by
    struck = sentence.any_cue_between(("place", "struck", *(("target",) if follows else ())), attack, start)
    if struck and (name.category is Category.NATIONALITIES or (follows and not by)):
        return False  # an attack by gunmen in the western Sudanese town; غارات على مواقع لحماس
    if not by and sentence.cue_between("relative", attack, start):
        return False  # الاعتداءات التي كان الأمن الفرنسي قد تعامل معها
    near = 0 <= _words_between(sentence, attack, start) <= (_BY_WINDOW if by else ATTACK_WINDOW)
    return near and bool(told) and not sentence.mark_between(attack, start)


def _is_persons(sentence: ReadSentence, end: int, attack: int) -> bool:
    """Whether the subject of a verb of attack is one person, whom the name that ends before `end` only describes.

    A Saudi | student | opened fire; a US army | psychiatrist | attacked the base.
    """
    verb, language = min(attack_starts(sentence, attack)), sentence.language
    acts = language.may_be_verb(sentence.texts[verb]) or language.may_be_present(sentence.texts[verb])
    return end < verb and acts and tells_person(sentence, verb - 1)


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
    return told and near and all(is_of_noun(sentence, at) or is_possessive(sentence, at) for at in range(end, start))


def is_possessive(sentence: ReadSentence, at: int) -> bool:
    """Whether the mark of a possessor stands at a token."""
    return sentence.texts[at] in APOSTROPHES


def _words_between(sentence: ReadSentence, start: int, end: int) -> int:
    """The words between two tokens that lie in this order, dates and a possessor's mark aside, else -1: Hamas | ' May 7 attack."""
    dated = sum(last - first for first, last in (m.tokens for m in sentence.moments) if start <= first and last <= end)
    marks = sum(is_possessive(sentence, at) for at in range(start, end))
    return end - start - dated - marks if start <= end else -1


def _agent_cue(sentence: ReadSentence, between: range) -> bool:
    return any(sentence.cue_at("agent", at) or sentence.cue_at("acting_for", at) for at in between)


def acts_as_adjective(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country is written in capitals before what is its own, which is not: US airstrikes; not OMAN TO STRIKE."""
    behind = sentence.tokens[place.tokens[1]].word if place.tokens[1] < len(sentence.tokens) else ""
    return place.is_country and sentence.tokens[place.tokens[0]].word.isupper() and not behind.isupper()
