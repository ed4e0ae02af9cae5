"""Whom the object of an Arabic verb tells to act on the counted: those accused of it, let do it or made to.

They stand right ahead of a preposition with the noun of their deed, or of what power they are given to do it: اتهمت عُمان تشاد |
بقتل 12، منحت المحكمة الجيش | إذناً بطرد 40، سمحت للشركة | باستيراد 12 طناً، ألزمت الشركة | بدفع 12 مليوناً. So does a participle
of theirs: الجماعة المتهمة | بقتل 12، عصابة متورطة | في تهريب 40 كيلوغراماً.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.facts.slots.who.people_behind import people_span
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verbal_reach import governs
from generator.values import Kind, Term

ACCUSING, LETTING = "accusing", "letting"
"""Cues of the verbs that have such an object."""
_LONGEST = 10
"""Tokens from the verb to the noun of the deed, whoever acts between them."""
_LED = frozenset({"ب", OF})
"""What leads to a deed, attached to its noun: بقتل، لاقتراض."""


def doer_told_by_object(clauses: Clauses, cue: str) -> Who:
    """Who stands between the last verb of a cue ahead of a figure and the deed done to that."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    verb = max((end for end in sentence.cue_ends(cue) if end <= start), default=None)
    if verb is None:
        return None
    for at in range(verb + 1, min(verb + _LONGEST, start)):
        if at in sentence.marks:
            return None
        end = _end_of_object(sentence, at)
        if end is not None:
            return _doer_of(clauses, cue, verb, end) if _is_done_to(sentence, at, start) else None
    return None


def doer_told_by_participle(clauses: Clauses) -> Who:
    """Who is told by a participle to be accused of the deed done to a figure, or involved in it."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    if clauses.figure.kind is Kind.DURATION:
        return None  # سجن المتهم بقتل 12 شخصاً | 20 عاماً
    punished = sentence.beginning("punishing_link", "penalty", "gravest_terms")
    for participle in reversed([at for at in sentence.beginning("accused_persons", "involved") if at < start]):
        end = participle + 1
        near = (at for at in (end, end + 1) if at < start and at not in punished)
        deed = next((at for at in near if _is_crime(sentence, at) or _end_of_object(sentence, at) == end), None)
        if deed is not None and _is_done_to(sentence, deed, start):
            who = _described_by(clauses, participle)
            return Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(participle, end))) if who else None
    return None


def _is_crime(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun for a crime or a harm stands at a token, "of" or "in" attached or ahead: متهم | بسرقة، متورط | في قتل."""
    return sentence.cue_at("crime", at) > 0 or sentence.cue_at("harm", at) > 0


def _described_by(clauses: Clauses, participle: int) -> tuple[Term, ...]:
    """Whom a participle at a token tells more of: a name or people right ahead of it, else those whom it tells as a noun."""
    sentence, noun = clauses.sentence, participle - 1
    counted = (figure for figure in sentence.figures if figure.counts_people and figure.number_tokens[1] <= participle)
    people = next((figure for figure in counted if figure.tokens[1] in (participle, participle + 1)), None)
    if people is not None:  # اعتقل 5 | أشخاص متهمين | بسرقة 40 سيارة
        return (sentence.own_words(people.number_tokens[1], participle + 1),)
    own, name = (sentence.own_words(participle, participle + 1),), actor_before(sentence, participle)
    if any(one.tokens == (participle, participle + 1) for one in actors(sentence)):
        return own  # اعتقلت الشرطة | المسؤول | عن مقتل 12
    if name is not None:
        return acting_terms(sentence, joined_names(sentence, name, actors(sentence)), clauses.told.named)
    alike = sentence.language.is_definite(sentence.words(noun, participle)) == sentence.language.is_definite(
        sentence.texts[participle]
    )
    if alike and people_span(sentence, noun) in {(noun, participle), (noun, participle + 1)}:
        return (sentence.own_words(noun, participle + 1),)
    return own if sentence.cue_at("accused_persons", participle) else ()


def _doer_of(clauses: Clauses, cue: str, verb: int, end: int) -> Who:
    """Who stands behind a verb that ends at a token, up to another token; nobody who may be its subject: أمر الرئيس | بتنكيس."""
    sentence = clauses.sentence
    who, begin = _whoever_ends(clauses, verb, end, things=cue == ACCUSING)
    if not who or (begin == verb and cue != ACCUSING and not _is_object(sentence, verb)):
        return None
    return Found(who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb)))


def _is_done_to(sentence: ReadSentence, deed: int, figure: int) -> bool:
    """Whether no other clause begins between a deed and a figure but a further deed: بقتل 12، | وإصابة 30."""
    marks = (at for at in sentence.marks if deed < at < figure)
    further = sentence.beginning("deed", "act", "harm")
    told = all(at + 1 in further and sentence.and_attached(at + 1) for at in marks)
    return told and governs(sentence, Clause(deed - 1, None, deed + 1), figure)


def _end_of_object(sentence: ReadSentence, at: int) -> int | None:
    """Where those end who stand ahead of a token that tells their deed, a preposition or their power between."""
    if sentence.cue_at("responsible", at):
        return at  # حمّلت اللجنة الجيش | المسؤولية عن مقتل 12
    if at in sentence.named:
        return None  # باكستان
    deeds = sentence.beginning("deed", "act")
    led = sentence.cue_at("led_deed", at - 1) == 1
    attached = any(
        prefix in _LED and (at in deeds or sentence.language.may_be_verbal_noun(stem))
        for prefix, stem in sentence.reading.words[at].stems
    )
    if not (attached or (led and (at in deeds or sentence.language.may_be_verbal_noun(sentence.texts[at])))):
        return None
    end = at - (led and not attached)
    return next((start for start, length in sentence.cues.get("power", {}).items() if start + length == end), end)


def _whoever_ends(clauses: Clauses, verb: int, end: int, *, things: bool) -> tuple[tuple[Term, ...], int]:
    """Those who stand between a verb that ends at a token and another token, right ahead of the latter, and where they begin.

    `things`: also definite words that may tell a thing.
    """
    sentence = clauses.sentence
    name = actor_before(sentence, end)
    if name is not None and name.tokens[0] >= verb:
        joined = joined_names(sentence, name, actors(sentence))
        first = joined[0].tokens[0]
        return (acting_terms(sentence, joined, clauses.told.named) if _may_act(joined[0]) else ()), first
    for start in range(max(verb, end - _LONGEST), end):
        subject = subject_at(sentence, start)
        if subject is not None and subject[1] == end:
            return (subject[0].term if isinstance(subject[0], Name) else subject[0],), start
        if things and _are_described(sentence, start, end):
            return (sentence.own_words(start, end),), start
    return (), end


def _are_described(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words between two tokens are definite ones, or an office with its adjectives: المتمردين، الوزير السابق."""
    if not sentence.language.is_definite(sentence.texts[start]):
        return False
    office = next((name for name in actors(sentence) if name.tokens[0] == start and name.dimension == OFFICE), None)
    if office is not None:
        return end_of_definite(sentence, office.tokens[1]) == end
    free = start - 1 not in sentence.named
    return free and (people_span(sentence, start) == (start, end) or end_of_definite(sentence, start) == end)


def _is_object(sentence: ReadSentence, at: int) -> bool:
    """Whether who stands right behind a verb is its object: "for" is attached to them, or its subject stands ahead of it."""
    attached = any(name.tokens[0] == at and name.prefix for name in actors(sentence))
    return attached or actor_before(sentence, at - 1) is not None


def _may_act(name: Name) -> bool:
    """Whether nothing is attached to a name but the article and "for": الجيش، للجيش; not بالجيش."""
    return name.prefix in {"", "ال", OF, "لل", f"{OF}ال"}
