"""Who did the counted action, or holds the counted things.

Cues, in this order:
1. The name of what is counted, or the nationality of attacks: 26 SDF operations, 12 غارة روسية; none of what others did
   something to (destroyed 12 RSF trucks).
   Whoever stands right before the bracket that it is in, in a list (led by Karwa (8%) and Loren (7%): `bracketed.py`).
2. The agent phrase after the figure: "by …", من قبل (`agents.py`), also with whom no list knows (من طرف الخزينة, by Karwa Steel).
3. A verb of a clause that says more of the figure: 26 عملية نفذتها قسد, 26 operations that the SDF carried out, 12 judges he
   appointed.
4. The subject of a verbal noun that has the figure for its object (باعتقال القوات 40, Israel's destruction of 12 houses), or of
   one for carrying out another (بعد تمكن الشرطة من حجز 5): `verbal_nouns.py`; whom others accuse of it (`accused.py`), give the
   power to do it or let do it (`recipients.py`).
5. The owner of the attack by which people are harmed (قتلوا في قصف لقوات النظام, killed in Israeli air strikes), or who carries
   it out (شنت القوات هجوماً أسفر عن); no state by "rocket fire" or where a weapon was made. Those harmed by no attack
   that their sentence tells are of the one that the sentence before does, those harmed by one that it only calls known of
   whose the article told it to be (`told_attacks.py`), nobody by a clash. A verbal noun right before the figure,
   with no subject, is the deed of who speaks of it (كشف الحرس عن إحباط 11 محاولة), one that an operation led to is of whose that
   was (police raids led to the arrest of 12: `operations.py`).
6. The subject of the last verb of doing before the figure: right after the verb where verbs come first (نفذت قسد), or before
   it in the clause (قسد تدير; the SDF carried out; troops of the armed forces killed), an aside between commas skipped; the
   definite noun between "that" and the verb (أن الفرق الهندسية انتزعت), those who act for somebody (تمكن رجال المرور), a
   plain plural or one person before it (`plain_subjects.py`), definite words behind it (أنقذت البحرية 24), people counted
   (`counted_subjects.py`): `nouns_beside.py`. A pronoun as subject (إنها وزعت, it distributed) is who speaks, else who did
   what the sentence before counts, as for a verb that opens a sentence with its object (كما أخمدت 13 حريقاً), and for a
   passive with "also" or a list of what came of a deed (كما تم حجز 8 سيارات, the arrests included 12: `besides.py`). A verb
   that the lexicon does not know counts where it stands beside a possible subject and has the shape of the past (رممت،
   repaired) or follows an auxiliary (قد، has). A further verb without a subject of its own (وتحتجز، حيث تمكنت من) keeps the
   subject before it, as does what came of a deed (أسفرت عن ضبط 5), unless people suffer what it says (قتل 5), a joined "that"
   begins anew or another organisation opens a clause. A verdict is a court's deed (أدانت المحكمة 12). A verb marked as a
   passive (قُتل) has no doer; a hospital that took in the harmed and a province that saw something are where, not who.
7. Whose a company's result is (posted a net profit of …), and whose exports, reserves or output are measured (Iraq's exports
   averaged …, احتياطي المصرف, أسهم الشركة), with what that is set against; which country's trade it is, whose other accounts are
   nobody's (بلغ عجز المغرب); whose shares moved (`traded.py`); who makes a bid that is told from the other side (`bidders.py`,
   ahead of all these); whose staff, customers or branches the number is of (عدد موظفي الشركة: `own_people.py`), after all whose
   posts or shops they are (49 Karwa shops: `own_posts.py`); who is told to have a fleet or staff (a fleet of 270). Ahead of 6,
   between whom an agreement is whose worth is told (`agreed.py`), and which country's tariffs and budget it is; after all, which
   its aid (`states.py`).
8. The court told last, of a penalty or those convicted with no court told (nine were sentenced to 20 years): `courts.py`.
9. Who opens the finite clause that tells the figure, whatever its verb (Kordt leads by 12 points): `clause_subjects.py`, or whom a
   pronoun or a description there means: `meant_subjects.py`; who opens a headline (`headlined.py`); who follows a participle that
   tells it (after selling 12 shops, Karwa …): `fronted.py`; whose it is by a possessive (Kordt's two shots): `possessors.py`;
   where verbs come first whoever stands beside the nearest verb of a clause that reaches the figure (ضخ البنك 12 مليوناً، أن
   الدولة استعدت وجندت 12 ألفاً), whom a pronoun right before the figure means (لديها 12): `verbal_clauses.py`.
10. A suicide bomber whom no name tells (`bombers.py`), and to whom things belong (12 ships belonging to the UN).
Ahead of all, who follows somebody in a ranking or is compared (`followers.py`), ahead of 6 those of a list whose verb is told once,
or never, beside their votes (A won 23% of the votes, B 13%: `gaining.py`), and where verbs come first who has a rank (`ranked.py`).
People right between a verb and the counted do it (خطف مسلحون 20 طالباً).
A figure that leaves out the verb of another is of the same (12 were held by the army in Homs and 3 in Hama), as is a part of an
amount (88 مليوناً، منها 46: `left_out.py`). What a spokesman's "it" does is the deed of the body (`spoken_for.py`).
Nobody does what they only hear or count (`witnessed.py`) or whose number they tell anew (`cited_only.py`).
Subjects joined by "and" act together. No name after a preposition is a subject, none reaches past "that"; what is measured does
nothing (المساحة، المبيعات).
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.cues import CueKind
from generator.facts.parts import EXCHANGE, PLACE
from generator.facts.slots.clauses.reach import is_in_return
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.who.accused import find_accused
from generator.facts.slots.who.agents import by_somebody_else, find_agent
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.announced import find_announcing
from generator.facts.slots.who.attacks.assailants import find_assailants
from generator.facts.slots.who.attacks.attack_clauses import is_toll_of_war
from generator.facts.slots.who.attacks.attackers import find_attacker
from generator.facts.slots.who.attacks.bombers import find_bomber
from generator.facts.slots.who.attacks.means import find_wielder
from generator.facts.slots.who.attacks.raiders import find_raider
from generator.facts.slots.who.attacks.responsible import (
    find_attributed,
    find_blamed,
    find_claimant,
    find_responsible,
)
from generator.facts.slots.who.attacks.same_attacker import find_same_attacker
from generator.facts.slots.who.attacks.told_attacks import attacked_before, attacked_known, harmed_besides
from generator.facts.slots.who.besides import done_besides, done_listed
from generator.facts.slots.who.bracketed import find_bracketed
from generator.facts.slots.who.cited_only import only_restates
from generator.facts.slots.who.clause_subjects import find_clause_subject
from generator.facts.slots.who.clauses_behind import find_relative_subject
from generator.facts.slots.who.controlled import find_controller, find_planner
from generator.facts.slots.who.counted_owners import is_done_to, is_spotted_craft, owner_of_counted
from generator.facts.slots.who.counted_places import find_who_of_places, is_acted_on
from generator.facts.slots.who.courts import find_judge
from generator.facts.slots.who.direct_objects import find_direct
from generator.facts.slots.who.doers_who_speak import doer_who_speaks
from generator.facts.slots.who.fronted import find_fronted
from generator.facts.slots.who.gapped_subjects import gapped_subject
from generator.facts.slots.who.headlined import find_headlined
from generator.facts.slots.who.holding.accompanied import find_accompanied, find_ranked
from generator.facts.slots.who.holding.agreed import find_parties
from generator.facts.slots.who.holding.bare_results import find_bare_result
from generator.facts.slots.who.holding.bidders import find_bidder
from generator.facts.slots.who.holding.followers import find_next
from generator.facts.slots.who.holding.gaining import find_gainer
from generator.facts.slots.who.holding.givers import find_giver
from generator.facts.slots.who.holding.holders import find_company, find_holder
from generator.facts.slots.who.holding.own_people import find_own_people
from generator.facts.slots.who.holding.own_posts import find_members, find_own_posts
from generator.facts.slots.who.holding.owners import find_owner, find_possessor
from generator.facts.slots.who.holding.polled import find_beaten, find_polled, is_second_of_score
from generator.facts.slots.who.holding.possessors import find_possessed
from generator.facts.slots.who.holding.ranked import find_ranked_body
from generator.facts.slots.who.holding.rivals import find_rival, is_rivals
from generator.facts.slots.who.holding.states import find_donor, find_levier
from generator.facts.slots.who.holding.traded import find_traded
from generator.facts.slots.who.holding.verbal_followers import find_next_behind_verb
from generator.facts.slots.who.imposed import find_imposer
from generator.facts.slots.who.left_out import with_the_verb
from generator.facts.slots.who.meant_subjects import name_of_body
from generator.facts.slots.who.operations import find_operator
from generator.facts.slots.who.organisers import find_organiser
from generator.facts.slots.who.received import find_giver_of_term, is_received
from generator.facts.slots.who.recipients import find_recipient
from generator.facts.slots.who.spoken_for import body_spoken_for
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.told_apart import is_still, is_told_apart
from generator.facts.slots.who.undone import is_of_independents, is_undone, is_whole
from generator.facts.slots.who.verbal_clauses import find_own, find_verbal_subject, is_overtaken
from generator.facts.slots.who.verbal_nouns import find_doer_of_noun
from generator.facts.slots.who.witnessed import only_witnesses
from generator.lexicon import Lexicon
from generator.values import Kind

_MAGNITUDE = "magnitude"
"""The dimension of how strong an earthquake was, which nobody did."""


def find_who(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The agent of the counted action, or the holder of the counted things."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.unit is not None and (is_distance(sentence, figure) or figure.unit.dimension == _MAGNITUDE):
        return None
    if figure.unit is not None and figure.unit.dimension == PLACE:
        return find_who_of_places(clauses, lexicon)
    if is_of_independents(sentence, figure) or is_in_return(sentence, figure):
        return None
    if is_undone(sentence, figure):
        told = _agent_of_whole(clauses, lexicon) or find_possessed(clauses)
        return told or find_giver(clauses) or find_members(clauses)
    if is_spotted_craft(clauses):
        return owner_of_counted(clauses, lexicon)
    found = _subject_of_gap(clauses, lexicon) or _next(clauses, lexicon)
    found = found or _found(clauses, lexicon) or _gapped(clauses, lexicon) or find_own_posts(clauses)
    if found is not None and (only_restates(sentence, figure, found) or only_witnesses(sentence, figure, found)):
        return None
    if is_received(sentence, figure):
        return find_judge(clauses) or find_giver_of_term(clauses)
    if found is None or len(found.value) > 1:
        return found
    if found.value[0].dimension == EXCHANGE and (figure.kind is Kind.PERCENT or figure.tells_points):
        return None  # its index did
    return replace(found, value=(name_of_body(clauses, found.value[0]),))


def _agent_of_whole(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who did it, known by name, to a whole of which another figure is a part: shot down 46 of | 52 drones | launched by Oman."""
    if not is_whole(clauses.sentence, clauses.figure):
        return None
    sentence, figure = clauses.sentence, clauses.figure
    found = find_agent(sentence, figure, clauses.told.named)
    beside = sentence.cue_at("agent", figure.tokens[1] + 1) > 0  # of the 1,000 adults | polled by | Karwa Research
    if found is None and (sentence.language.words.verb_first or figure.kind is Kind.MONEY):
        return find_relative_subject(clauses, lexicon, whole=True)
    return found if found is not None and (beside or all(who.id for who in found.value)) else None


def _subject_of_gap(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who does to the figure what a verb tells that only the one before has, or comes next, where that has a subject of its own."""
    gap = gapped_subject(clauses) or find_next_behind_verb(clauses)
    if gap is None:
        return None
    before = Clauses(clauses.sentence, gap[1], clauses.told)
    told = _subject_of_gap(before, lexicon) or _found(before, lexicon)
    return gap[0] if told is not None and told.cue.kind in {CueKind.WHO_SUBJECT, CueKind.WHO_LABEL} else None


def _next(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who comes next or is compared, where somebody has the figure before: provinces that follow one another are only where."""
    told = find_next(clauses)
    if told is None:
        return None
    return told[0] if _found(Clauses(clauses.sentence, told[1], clauses.told), lexicon) is not None else None


def _gapped(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who did it to the figure whose verb this one leaves out or whose part it is."""
    head = with_the_verb(clauses.sentence, clauses.figure)
    return _found(Clauses(clauses.sentence, head, clauses.told), lexicon) if head is not None else None


def _found(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The agent by the first of the cues."""
    sentence, figure, told = clauses.sentence, clauses.figure, clauses.told
    if is_rivals(sentence, figure):
        return find_rival(clauses)
    if is_second_of_score(sentence, figure):
        return find_beaten(clauses)
    named = find_bracketed(clauses) or find_ranked(clauses) or owner_of_counted(clauses, lexicon)
    named = named or find_bidder(clauses) or _agent(clauses)
    if named is None and (by_somebody_else(sentence, figure) or is_still(sentence, figure)):
        return None
    if named is None and is_toll_of_war(sentence, figure):
        return find_attacker(sentence, figure, told.named, lexicon)
    return (
        named
        or find_wielder(clauses, lexicon)
        or find_assailants(sentence, figure)
        or find_imposer(clauses, lexicon)
        or find_relative_subject(clauses, lexicon)
        or find_direct(sentence, figure, told.named)
        or find_doer_of_noun(clauses, lexicon)
        or find_accused(clauses)
        or find_recipient(clauses)
        or find_attacker(sentence, figure, told.named, lexicon)
        or attacked_known(sentence, figure, told.attacks)
        or doer_who_speaks(sentence, figure, body_spoken_for(sentence, told.speaker) or told.speaker)
        or find_responsible(sentence, figure, told.named)
        or find_blamed(sentence, figure, told.named)
        or find_claimant(sentence, figure, told.named)
        or find_attributed(sentence, figure, told.named)
        or find_parties(clauses)
        or find_levier(clauses, lexicon)
        or find_polled(clauses)
        or find_ranked_body(clauses, lexicon)
        or find_gainer(sentence, figure)
        or find_raider(sentence, figure, told.named)
        or find_planner(clauses)
        or (find_possessed(clauses) if figure.kind is Kind.MONEY else None)  # a share of the district's | $12m | budget
        or (clauses.subject if not (is_told_apart(sentence, figure) or is_overtaken(clauses)) else None)
        or find_announcing(sentence, figure, told.speaker)
        or find_holder(sentence, figure, told, lexicon)
        or find_owner(sentence, figure, told.named)
        or find_bare_result(clauses)
        or find_company(sentence, figure, told.speaker, told.named)
        or find_own_people(clauses)
        or find_traded(clauses)
        or attacked_before(sentence, figure, told.attacks)
        or harmed_besides(sentence, figure, told.doers)
        or find_same_attacker(clauses, lexicon)
        or find_operator(sentence, figure, told)
        or done_besides(sentence, figure, told.acting)
        or done_listed(sentence, figure, told.acting)
        or find_judge(clauses)
        or find_clause_subject(clauses)
        or find_headlined(clauses)
        or find_fronted(clauses)
        or find_giver(clauses)
        or find_controller(clauses)
        or find_possessed(clauses)
        or find_accompanied(clauses)
        or find_own(clauses, lexicon)
        or find_verbal_subject(clauses, lexicon)
        or find_donor(clauses, lexicon)
        or find_organiser(clauses, lexicon)
        or find_bomber(sentence, figure)
        or (find_possessor(sentence, figure, told.named) if not is_done_to(clauses) else None)
    )


def _agent(clauses: Clauses) -> Who:
    """Who acts by an agent phrase; none of what another's verb has for its object: the team cleared 40 mines laid by rebels."""
    sentence, figure = clauses.sentence, clauses.figure
    stopped = sentence.cue_at("passive_auxiliary", figure.tokens[1])  # a boat with 40 people | was | stopped by police
    if not (sentence.language.words.verb_first or stopped) and is_acted_on(sentence, figure):
        return None
    return find_agent(sentence, figure, clauses.told.named)
