"""Who did the counted action, or holds the counted things.

Cues, in this order:
1. The name or nationality of what is counted: 26 SDF operations, 12 غارة روسية.
2. The agent phrase after the figure: "by …", من قبل.
3. A verb of a clause that says more of the figure: 26 عملية نفذتها قسد, 26 operations that the SDF carried out.
4. The owner of the attack by which people are harmed (قتلوا في قصف لقوات النظام, killed in Israeli air strikes); no state by
   the nationality of a weapon (Palestinian rocket fire).
5. A verbal noun right before the figure (إحباط 11 محاولة) is the deed of who speaks of it (كشف الحرس عن إحباط).
6. The subject of the last verb of doing before the figure: right after the verb where verbs come first (نفذت قسد), or before it
   in the clause (قسد تدير; the SDF carried out; troops of the armed forces killed), an aside between commas skipped; the definite
   noun between "that" and the verb (أن الفرق الهندسية انتزعت), a plain plural before it (`plain_subjects.py`).
   A pronoun as subject (إنها وزعت, it distributed) is who speaks, else who did what the sentence before counts, as for a verb
   that opens a sentence with its object (كما أخمدت 13 حريقاً). A verb that the lexicon does not know counts where it stands
   beside a possible subject and has the shape of the past (رممت، repaired) or follows an auxiliary (قد، has). A further verb
   without a subject of its own (وتحتجز) keeps the subject before it, unless people suffer what it says (قتل 5), a joined
   "that" begins anew or another organisation opens a clause. A verdict is a court's deed (أدانت المحكمة 12). A verb marked as a
   passive (قُتل) has no doer; a hospital that took people in and a province that saw something are where, not who.
7. Whose a company's result is (posted a net profit of …), and whose exports, reserves or output are measured (Iraq's exports
   averaged …, احتياطي المصرف, الصادرات الكويتية).
Ahead of 6, those of a list whose verb is told once (A won 23% of the votes, B 13%: `gaining.py`).
Subjects joined by "and" act together. No name after a preposition is a subject, none reaches past "that", and what is measured
(المساحة، المبيعات) does nothing; counted places (15 محافظة) have none.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import INSTITUTION, OFFICE, actor_term, actors, country_of, inside_or_beside
from generator.facts.slots.clauses import figure_between, governed_by_preposition, is_distance
from generator.facts.slots.gaining import find_gainer
from generator.facts.slots.plain_subjects import subject_of
from generator.facts.slots.subjects import Antecedents, Clauses, Who
from generator.facts.slots.told_apart import is_told_apart
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

PLACE = "place"
"""The dimension of measures that count places."""
_BODY = "body"
"""The dimension of measures that count who can act: four Chinese companies are not China's."""
_COMPANY = "company"
"""The dimension of organisations that are companies."""
_AGENT_WINDOW = 3
_ISSUED = 2
"""Words of "issued by" and the like."""
_RELATIVE_WINDOW = 5
_ATTACK_WINDOW, _BY_WINDOW = 3, 6
"""Tokens between an attack and whose it is, without and with "by"."""
_WEAPON_WINDOW = 2
"""Tokens from a weapon to the attack that it is a part of: a missile strike."""
_DEED_WINDOW = 2
_HOLDER_WINDOW = 4
_HELD_WINDOW = 8
"""Tokens between what is held, with its possessor, and its amount."""
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS, Category.PLACES)


def find_who(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The agent of the counted action, or the holder of the counted things."""
    sentence, figure, told = clauses.sentence, clauses.figure, clauses.told
    if figure.unit is not None and (figure.unit.dimension == PLACE or is_distance(sentence, figure)):
        return None
    named = _owner(sentence, figure, lexicon) or _agent(sentence, figure, told.named)
    if named is None and _by_somebody_else(sentence, figure):
        return None
    return (
        named
        or _relative_subject(sentence, figure, told.named)
        or _attacker(sentence, figure, told.named, lexicon)
        or _doer(sentence, figure, told.speaker)
        or find_gainer(sentence, figure)
        or (clauses.subject if not is_told_apart(sentence, figure) else None)
        or _holder(sentence, figure, told, lexicon)
        or _company(sentence, figure, told.speaker, told.named)
    )


def _found(sentence: ReadSentence, term: Term, kind: CueKind, start: int, end: int) -> Found[tuple[Term, ...]]:
    """Somebody with the cue that stands at a range of tokens."""
    return Found((term,), Cue(kind, sentence.text_span(start, end)))


def _holder(sentence: ReadSentence, figure: Figure, told: Antecedents, lexicon: Lexicon) -> Who:
    """Whose exports, reserves or profits an amount is: Iraq's crude exports averaged …, احتياط مصرف لبنان."""
    if figure.kind not in {Kind.MONEY, Kind.MEASURE, Kind.PERCENT}:
        return None
    own = _owner_of_held(sentence, figure, told)
    if own is not None:
        return own
    follows = sentence.language.words.noun_follows_number
    start = figure.tokens[0]
    for end in sorted(sentence.cue_ends("held"), reverse=True):
        if end > start or figure_between(sentence, end, start):
            continue
        country = _nation(sentence, end, lexicon)
        if country is not None and not sentence.mark_between(end, start):
            return _found(sentence, country, CueKind.WHO_HOLDER, end - 1, end)
        for name in actors(sentence):
            gap = name.tokens[0] - end if follows else end - name.tokens[1]
            owns = not name.prefix.strip("ال") if follows else sentence.is_possessor(name.tokens)
            owns = owns and not sentence.mark_between(max(end, name.tokens[1]), start)
            if 0 <= gap <= (0 if follows else _HOLDER_WINDOW) and owns:
                return _found(sentence, actor_term(sentence, name, told.named), CueKind.WHO_HOLDER, end - 1, end)
    return None


def _institution(sentence: ReadSentence, speaker: Term | None) -> Term | None:
    """The organisation that speaks, no person or document."""
    return speaker if speaker is not None and _is_actor(sentence, speaker) else None


def _owner_of_held(sentence: ReadSentence, figure: Figure, told: Antecedents) -> Who:
    """Whose is what a possessor tells to be held: the organisation or country named last before it (العراق … ارتفع إنتاجه 160)."""
    language, cues = sentence.language, sentence.language.words.cues
    for at in range(figure.tokens[0] - 1, max(-1, figure.tokens[0] - 1 - _HELD_WINDOW), -1):
        if sentence.texts[at] in CLAUSE_MARKS or figure_between(sentence, at, figure.tokens[0]):
            break
        bare = {(noun,) for _, stem in language.stems(sentence.texts[at]) for noun in language.owned(stem)}
        if not any(noun in cues[cue] for noun in bare for cue in ("held", "result")):
            continue
        start = max((end for end in sentence.cue_ends("said_that") if end <= at), default=0)
        before = [name for name in actors(sentence) if start <= name.tokens[0] and name.tokens[1] <= at]
        before = [name for name in before if name.dimension != OFFICE]
        free = [name for name in before if not _completes_a_noun(sentence, name)]
        owner = next(reversed(free or before), None)
        term = actor_term(sentence, owner, told.named) if owner is not None else _institution(sentence, told.speaker)
        return _found(sentence, term, CueKind.WHO_HOLDER, at, at + 1) if term is not None else None
    return None


def _completes_a_noun(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is of another noun or its adjective, and so nobody that a pronoun means: إنتاج أوبك, البنوك السعودية."""
    at = name.tokens[0]
    governed = governed_by_preposition(sentence, name) or name.prefix in sentence.language.words.names.attached_to
    if governed or at in sentence.cue_ends("held"):
        return True
    definite = sentence.language.is_definite
    return at > 0 and definite(sentence.texts[at]) and definite(sentence.texts[at - 1])


def _nation(sentence: ReadSentence, held: int, lexicon: Lexicon) -> Term | None:
    """The country whose adjective stands beside what is held: الصادرات الكويتية, Belarusian reserves."""
    at = held if sentence.language.words.noun_follows_number else held - 2
    owner = next((name for name in sentence.of(Category.NATIONALITIES) if name.tokens == (at, at + 1)), None)
    return country_of(owner, lexicon) if owner is not None else None


def _company(sentence: ReadSentence, figure: Figure, speaker: Term | None, named_before: Sequence[Name]) -> Who:
    """Whose a result is that is told without a name (بلغ صافي الربح …): the company that speaks, else the last one named."""
    results = [end for end in sentence.cue_ends("result") if end <= figure.tokens[0]]
    if figure.kind not in {Kind.MONEY, Kind.PERCENT} or not results:
        return None
    here = tuple(sentence.of(Category.ORGANISATIONS))
    company = speaker
    if speaker is None or not _is_company(sentence, speaker):
        if any(name.term == speaker for name in here):
            return None  # a ministry or the World Bank tells of others' results
        told = (name.term for name in reversed((*named_before, *here)))
        company = next((term for term in told if _is_company(sentence, term)), None)
    end = max(results)
    return _found(sentence, company, CueKind.WHO_COMPANY, end - 1, end) if company is not None else None


def _is_company(sentence: ReadSentence, term: Term) -> bool:
    language, names = sentence.language, sentence.language.words.names
    if term.dimension == _COMPANY:
        return True
    companies = names.companies if term.id is not None else names.companies | names.banks
    words = language.fold_word(term.surface).split()
    return any(stem in companies for word in words for _, stem in language.stems(word))


def _owner(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Who:
    if figure.kind is not Kind.COUNT or figure.unit is None or figure.counts_people or figure.unit.dimension == _BODY:
        return None
    for name in inside_or_beside(sentence, figure, Category.ORGANISATIONS, Category.NATIONALITIES, Category.PLACES):
        named = sentence.language.words.noun_follows_number or sentence.tokens[name.tokens[0]].capital
        owner = None
        if name.category is Category.NATIONALITIES:
            owner = country_of(name, lexicon)
        elif named and (name.category is Category.ORGANISATIONS or _acts_as_adjective(sentence, name)):
            owner = name.term
        if owner is not None:
            return _found(sentence, owner, CueKind.WHO_OWNER, *name.tokens)
    return None


def _acts_as_adjective(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country is written in capitals before what is its own: US airstrikes."""
    return place.is_country and sentence.tokens[place.tokens[0]].word.isupper()


def _attacker(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name], lexicon: Lexicon) -> Who:
    """Whose attack harmed people: the nationality or organisation of the attack nearest to them."""
    harmed = bool(sentence.cue_ends("harm")) or _is_victim(sentence, figure)
    if not figure.counts_people or not harmed:
        return None
    attacks = sorted(sentence.cue_ends("attack"), key=lambda end: abs(end - figure.tokens[0]))
    fired = bool(attacks) and _is_weapon(sentence, attacks[0])
    for end in attacks:
        if fired and abs(end - attacks[0]) > _WEAPON_WINDOW:
            return None  # rocket fire killed three, and air strikes killed nine
        if (
            end > figure.tokens[1]
            and not sentence.language.words.verb_first
            and _parted(sentence, figure.tokens[1], end)
        ):
            continue  # 55 were wounded, twelve weeks into the war that the attack set off
        attacker = _striker(sentence, end, named_before) or _attack_owner(sentence, end, named_before, lexicon)
        if attacker is not None:
            return _found(sentence, attacker, CueKind.WHO_ATTACK, end - 1, end)
    return None


def _attack_owner(sentence: ReadSentence, attack: int, named_before: Sequence[Name], lexicon: Lexicon) -> Term | None:
    """Whose an attack is; no state by the nationality of a weapon, which others may fire: Palestinian rockets, صواريخ إيرانية."""
    owner = next((name for name in sentence.of(*_OWNERS) if _owns(sentence, name, attack)), None)
    if owner is None or owner.category is not Category.NATIONALITIES:
        return actor_term(sentence, owner, named_before) if owner is not None else None
    made = sentence.cue_at("made_in", owner.tokens[1]) > 0
    made = made or (sentence.language.words.noun_follows_number and sentence.cue_at("weapon", owner.tokens[0] - 1) > 0)
    return country_of(owner, lexicon) if not made and not _is_weapon(sentence, attack) else None


def _is_weapon(sentence: ReadSentence, attack: int) -> bool:
    """Whether the words of an attack, which end at a token, only name what was fired."""
    return any(sentence.cue_at("weapon", attack - back) >= back for back in (1, 2))


def _striker(sentence: ReadSentence, attack: int, named_before: Sequence[Name]) -> Term | None:
    """The subject of a verb of attack whose words end at a token: armed groups attacked the town."""
    verb = next((verb for verb in sentence.of(Category.DOING) if verb.tokens[1] == attack), None)
    return subject_of(sentence, verb, named_before) if verb is not None else None


def _is_victim(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether what is counted says itself that it was harmed: 32 قتيلاً, five casualties."""
    return any(figure.tokens[0] < end <= figure.tokens[1] + 1 for end in sentence.cue_ends("victims"))


def _owns(sentence: ReadSentence, name: Name, attack: int) -> bool:
    """Whether an attack whose words end at a token is a name's: قصف لقوات النظام, غارات إسرائيلية, Israeli air strikes."""
    start, end = name.tokens
    follows = sentence.language.words.noun_follows_number
    if name.category is Category.SPEAKERS and name.dimension != INSTITUTION:
        return False
    if name.category is Category.PLACES and (follows or not _acts_as_adjective(sentence, name)):
        return False
    if not follows and 0 <= attack - end <= _ATTACK_WINDOW:
        return not sentence.mark_between(end, attack)
    between = range(attack, start)
    if not (follows or _agent_cue(sentence, between)):
        return False
    by = _agent_cue(sentence, between)
    told = name.category is Category.NATIONALITIES or name.prefix or not between or by
    near = 0 <= start - attack <= (_BY_WINDOW if by else _ATTACK_WINDOW)
    return near and bool(told) and not sentence.mark_between(attack, start)


def _agent_cue(sentence: ReadSentence, between: range) -> bool:
    return any(sentence.cue_at("agent", at) or sentence.cue_at("acting_for", at) for at in between)


def _doer(sentence: ReadSentence, figure: Figure, speaker: Term | None) -> Who:
    """Who speaks of a deed that a verbal noun right before a figure names, with no verb: أعلنت عن ضبط 5 شحنات."""
    if speaker is None or not _is_actor(sentence, speaker):
        return None
    start = figure.tokens[0]
    for end in sentence.cue_ends("deed"):
        near = 0 <= start - end <= _DEED_WINDOW and not sentence.cue_between("new_scene", 0, end)
        if near and not figure_between(sentence, end, start) and not sentence.mark_between(end, start):
            return _found(sentence, speaker, CueKind.WHO_DEED, end - 1, end)
    return None


def _is_actor(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a speaker is an organisation that the sentence names, no person or document."""
    return any(
        name.term.surface == speaker.surface
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
        if name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    )


def _agent(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    if figure.kind is Kind.DURATION:
        return None
    for end in sorted(sentence.cue_ends("agent")):
        if end <= figure.tokens[1] or _parted(sentence, figure.tokens[1], end):
            continue
        if sentence.cue_at("issued_by", end - _ISSUED) == _ISSUED:
            continue  # data released by the authority
        if sentence.cue_between("new_scene", figure.tokens[1], end):
            break  # 39 airports, where traffic is controlled by the authority
        if _another_between(sentence, figure.tokens[1], end):
            break
        for name in actors(sentence):
            if end <= name.tokens[0] < end + _AGENT_WINDOW and not sentence.mark_between(end, name.tokens[0]):
                return _found(sentence, actor_term(sentence, name, named_before), CueKind.WHO_AGENT, end - 1, end)
    return None


def _another_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure stands between two tokens that is no part of the one before: 9 civilians, 4 of them children, by the SDF.

    A part behind which "of them" stands has an agent of its own: 39 طفلاً، 36 منهم على يد قوات النظام.
    """
    words = sentence.language.words
    between = (other for other in sentence.figures if start <= other.tokens[0] < end)
    behind = ((other, tuple(sentence.texts[other.tokens[1] : other.tokens[1] + 1])) for other in between)
    return any(
        other.part_of is None or word in words.part_of_people or word in words.part_of_things for other, word in behind
    )


def _by_somebody_else(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether an agent phrase behind a figure names nobody known (14 مجزرة على يد قوات مجهولة)."""
    start = figure.tokens[1]
    return any(
        start < end <= start + _BY_WINDOW and not sentence.mark_between(start, end)
        for end in sentence.cue_ends("agent_phrase")
        if not _another_between(sentence, start, end)
    )


def _parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark parts two places, other than the two commas around what is told besides."""
    marks = [token.text for token in sentence.tokens[start:end] if token.text in CLAUSE_MARKS]
    return bool(marks) and not (len(marks) == 2 and set(marks) <= COMMAS)


def _relative_subject(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """The subject of a verb that follows the figure in a clause of its own, by whose shape the figure is its object."""
    start = figure.tokens[1]
    for verb in sentence.of(Category.DOING):
        if not start <= verb.tokens[0] < start + _RELATIVE_WINDOW or sentence.mark_between(start, verb.tokens[0]):
            continue
        for name in actors(sentence):
            before = start <= name.tokens[0] and name.tokens[1] == verb.tokens[0]
            after = verb.object_follows and name.tokens[0] == verb.tokens[1]
            if (before or after) and not governed_by_preposition(sentence, name):
                term = actor_term(sentence, name, named_before)
                return _found(sentence, term, CueKind.WHO_CLAUSE_BEHIND, *verb.tokens)
    return None
