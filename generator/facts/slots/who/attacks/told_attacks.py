"""Whose attack earlier sentences told, which hurt those whom a later one counts without telling who did it.

Either that sentence calls the attack known (an Israeli raid hit a mosque. … 21 people were killed in the raid), or it only tells
whom what the sentence before told hurt (Rebel raids killed 12. Five were wounded).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.who.antecedents import ToldAttack, ToldAttacks, Who
from generator.facts.slots.who.attacks.assailants import assailants
from generator.facts.slots.who.attacks.attack_clauses import is_another_clause
from generator.facts.slots.who.attacks.attackers import attackers_of, suffers
from generator.facts.slots.who.attacks.means import told_wielders
from generator.facts.slots.who.attacks.strikers import attack_starts
from generator.facts.slots.who.attacks.struck_behind import attack_ends
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Qualifier, Term

_HURT = frozenset({"death", "injury", "arrest", "kidnapping"})
"""What attackers do to people, as kinds of what befalls them."""
_OTHER_CAUSES = (
    "attack",
    "cause",
    "agent_phrase",
    "natural_event",
    "other_matter",
    "besides",
    "incident",
    "then",
    "came_after",
    "no_actor",
)
"""Cues of what else may have harmed people."""
_UNSURE = ("possible", "negation", "to_do")
"""Cues of what keeps an attack from having happened: could, did not, to attack."""
_LEAD = 1
"""The sentence below the title."""
_AHEAD = 3
"""Tokens from "since" to an attack."""
_STEM = 5
"""Letters that an adjective shares with the name of those whose it is: إسرائيليين, إسرائيل."""
_PERFECT = 3
"""Tokens between "have" and whom something befell."""


def attacks_told(
    sentences: Sequence[ReadSentence], named_before: Sequence[Sequence[Name]], lexicon: Lexicon
) -> Iterator[ToldAttacks]:
    """For each sentence the attacks that those before it tell."""
    told = ToldAttacks()
    for index, (sentence, named) in enumerate(zip(sentences, named_before, strict=True)):
        yield told
        here = tuple(_attacks(sentence, named, lexicon, told.ever))
        title = sentence.sentence.part is Part.TITLE
        opening = told.opening or here if index <= _LEAD else told.opening
        places = told.places | _places(sentence) if index <= _LEAD else told.places
        told = ToldAttacks((*told.ever, *here), here, opening, title, places)


def _places(sentence: ReadSentence) -> frozenset[str]:
    """The places that a sentence names."""
    return frozenset(place.key for place in sentence.of(Category.PLACES))


def _attacks(
    sentence: ReadSentence, named: Sequence[Name], lexicon: Lexicon, ever: Sequence[ToldAttack]
) -> Iterator[ToldAttack]:
    """The attacks that a sentence tells to have happened, those that it only calls known as one told before."""
    for end in sorted(attack_ends(sentence)):
        start = min(attack_starts(sentence, end))
        if sentence.cue_at("lasting_event", start) or start - 1 in sentence.beginning(*_UNSURE):
            continue
        attackers, noun = attackers_of(sentence, end, named, lexicon), _noun(sentence, end - 1)
        attackers = attackers or _assailants(sentence)
        cue = Cue(CueKind.WHO_ATTACK, sentence.text_span(end - 1, end))
        known = _is_known(sentence, start) or start in sentence.verbs
        meant = _meant(sentence, start, noun, ever) if known and not attackers else None
        if attackers or meant is not None or not known:
            yield ToldAttack(noun, Found(attackers, cue) if attackers else meant)
    for at, clause, owners in told_wielders(sentence, named, lexicon):
        if clause.verb in sentence.beginning("striking_verb", "harm", "attack"):
            yield ToldAttack(
                _noun(sentence, at), Found(owners, Cue(CueKind.WHO_ATTACK, sentence.text_span(at, at + 1)))
            )

    for one in assailants(sentence):
        if one.verb in sentence.beginning("striking_verb", "harm"):
            cue = Cue(CueKind.WHO_ATTACK, sentence.text_span(one.verb, one.verb + 1))
            yield ToldAttack(_noun(sentence, one.verb), Found((one.who,), cue))


def _assailants(sentence: ReadSentence) -> tuple[Term, ...]:
    """The only ones whom a sentence tells ahead of a plural verb to attack: أن مسلحين | قتلوا 12 في هجومين."""
    told = assailants(sentence)
    return (told[0].who,) if len({one.who.surface for one in told}) == 1 else ()


def _is_known(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun of an attack is of one told before: the raid, Saturday's raid."""
    return is_known(sentence, at) or at - 1 in sentence.dated


def _noun(sentence: ReadSentence, at: int) -> str:
    """The noun of an attack, in the singular and without what is attached to it."""
    bare = sentence.bare(at)
    return next(iter(sentence.language.singulars(bare)), bare)


def attacked_known(sentence: ReadSentence, figure: Figure, told: ToldAttacks) -> Who:
    """Whose attack it was that a sentence calls known where it tells whom that hurt: 21 people were killed in the raid."""
    if not told.ever or not suffers(sentence, figure):
        return None
    for end in sorted(attack_ends(sentence), key=lambda end: abs(end - figure.tokens[0])):
        start = min(attack_starts(sentence, end))
        if is_another_clause(sentence, figure, end) or _is_time(sentence, start):
            continue
        if not _is_known(sentence, start):
            return None  # since the attack, a campaign has killed 12
        noun = _noun(sentence, end - 1)
        attackers = _meant(sentence, start, noun, told.ever) or _of_opening(sentence, start, noun, told)
        cue = sentence.text_span(start, end)
        return Found(attackers.value, Cue(CueKind.WHO_GOES_ON, cue, origin=attackers.cue.span)) if attackers else None
    return None


def _is_time(sentence: ReadSentence, at: int) -> bool:
    """Whether an attack only tells since or after when something was: since | the attack, after the raids."""
    since = sentence.language.words.times.ever_since.first_words
    ahead = range(max(0, at - _AHEAD), at)
    return any(sentence.texts[back] in since or sentence.cue_at("came_after", back) for back in ahead)


def _meant(sentence: ReadSentence, start: int, noun: str, attacks: Sequence[ToldAttack]) -> Who:
    """Those who made the attack that a noun calls known: the last one told by it, or of any sort (the attack) by another."""
    last = next((attack for attack in reversed(attacks) if _is_same(noun, attack.noun)), None)
    if not sentence.cue_at("any_incident", start):
        return last.attackers if last is not None else None
    any_last = attacks[-1].attackers if attacks else None
    if last is None or last.attackers is None or any_last is None:
        return any_last if last is None else None
    return any_last if any_last.value == last.attackers.value else None


def _of_opening(sentence: ReadSentence, start: int, noun: str, told: ToldAttacks) -> Who:
    """Those who made the attack of the title or the lead, told by a noun again, where nobody else made one by that noun.

    By a noun for any sort of attack, where nobody else made one at all.
    """
    opened = any(_is_same(noun, attack.noun) for attack in told.opening)
    made = [attack for attack in told.ever if attack.attackers is not None]
    if not sentence.cue_at("any_incident", start):
        made = [attack for attack in made if _is_same(noun, attack.noun)]
    return _one_attacker(made) if opened and made else None


def _is_same(noun: str, other: str) -> bool:
    """Whether one of two words for attacks ends or begins with the other: strike, airstrike; attack, attacked."""
    short, long = sorted((noun, other), key=len)
    return long.endswith(short) or long.startswith(short)


def attacked_before(sentence: ReadSentence, figure: Figure, told: ToldAttacks) -> Who:
    """Whose attack the sentence before tells, where this one only tells whom it hurt: Rebel raids killed 12. Five were wounded.

    Where that tells of none, it is the one attacker of an article whose title or lead tells of an attack; not somewhere else.
    One that tells a time of its own tells of more than that attack (since then 12,000 have been killed), unless it opens the
    article below its title; so does one that tells what has come about up to now.
    """
    goes_on = told.opening and _places(sentence) <= told.places
    attackers = _one_attacker(told.before) if told.before else _one_attacker(told.ever) if goes_on else None
    if attackers is None or (sentence.moments and not told.of_title):
        return None
    if any(sentence.cues.get(cue) for cue in _OTHER_CAUSES) or _are_own(sentence, figure, attackers.value):
        return None
    if _opens_elsewhere(sentence, told):
        return None
    befell = find_befell(sentence, figure, None)
    hurt = told_by(befell.value) if befell is not None else None
    if befell is None or hurt is None or hurt.alone or hurt.kind not in _HURT or _is_up_to_now(sentence, figure):
        return None
    return Found(attackers.value, Cue(CueKind.WHO_GOES_ON, befell.cue.span, origin=attackers.cue.span))


def _opens_elsewhere(sentence: ReadSentence, told: ToldAttacks) -> bool:
    """Whether a sentence opens in a country that title and lead do not name: In Chad | nine were killed."""
    opening = (place for place in sentence.of(Category.PLACES) if place.tokens[0] <= 1 and place.is_country)
    return any(governed_by_preposition(sentence, place) and place.key not in told.places for place in opening)


def _are_own(sentence: ReadSentence, figure: Figure, attackers: Sequence[Term]) -> bool:
    """Whether the counted are the attackers' people, whom others hurt: Russian raids killed 12. Three Russian soldiers died."""
    beside = range(figure.tokens[0], figure.tokens[1] + 1)
    names = [name for name in sentence.of(Category.NATIONALITIES, Category.ORGANISATIONS) if name.tokens[0] in beside]
    return any(is_of_attacker(name, attacker) for name in names for attacker in attackers)


def is_of_attacker(name: Name, attacker: Term) -> bool:
    """Whether a name is that of an attacker, or the adjective of their country."""
    if name.term.id is not None and attacker.id is not None and attacker.id in (name.term.id, name.parent):
        return True
    return name.category is Category.NATIONALITIES and name.term.surface.removeprefix("ال")[:_STEM] in attacker.surface


def harmed_besides(sentence: ReadSentence, figure: Figure, doers: Who) -> Who:
    """Who did what the sentence before counts, where this one tells whom else that hurt: … killed 12. Another 30 were injured."""
    start, end = figure.tokens
    others = sentence.language.words.others
    number = figure.number_tokens[0] if figure.qualifier is Qualifier.MORE_THAN else start  # | more | than 50 were hurt
    besides = sentence.cue_between("further", start - 1, end) or not others.isdisjoint(sentence.texts[number : end + 1])
    if doers is None or not besides or sentence.moments or any(sentence.cues.get(cue) for cue in _OTHER_CAUSES):
        return None
    befell = find_befell(sentence, figure, None)
    hurt = told_by(befell.value) if befell is not None else None
    if befell is None or hurt is None or hurt.alone or hurt.kind not in _HURT:
        return None
    return Found(doers.value, Cue(CueKind.WHO_GOES_ON, befell.cue.span, origin=doers.cue.span))


def _one_attacker(attacks: Sequence[ToldAttack]) -> Who:
    """Those who made all of these attacks."""
    last = attacks[-1].attackers
    one = last is not None and all(
        told.attackers is not None and told.attackers.value == last.value for told in attacks
    )
    return last if one else None


def _is_up_to_now(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether what befell the counted is told by a perfect: 12,000 | have | been killed, a campaign that | has | killed 12,000."""
    start, end = figure.tokens
    return sentence.cue_between("perfect", start - _PERFECT, end + _PERFECT)
