"""The name of the lexicon that is the subject of a verb of saying, before it or after it as the language has it."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import joined_opener, last_before, was_ahead
from generator.facts.slots.according_to.asides import set_off_person, subject_end
from generator.facts.slots.according_to.joined_verbs import subject_of_joined
from generator.facts.slots.according_to.saying import (
    ACCUSE,
    FARTHEST_SUBJECT,
    FINDINGS,
    INFORMING,
    SAY,
    SHOW,
    agrees,
    first_name,
    has_pronoun,
    is_inverted,
    is_listener,
    is_of_name,
    is_told_of,
    opens_clause,
    reports_speech,
)
from generator.facts.slots.clauses.prepositions import governed_by_preposition, has_preposition_attached
from generator.facts.slots.clauses.reach import before_verb
from generator.facts.slots.phrases.offices import quoted_end
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import CAPITAL, Category

_BLAME = "blame_closely"
"""The verb that has whose fault something is for its object."""
_LONGEST_REMARK = 6
"""Tokens from a country that opens a sentence to the comma ahead of its verb: Chad, for its part, says."""
_OWNED = 2
"""Tokens from whose something is to its noun."""


@once_a_sentence
def known_subject(sentence: ReadSentence, verb: Name) -> Name | None:
    """The name that a verb of saying has for its subject, after or before it as the language has it."""
    place = _place_who_says(sentence, verb)
    if place is not None:
        return place
    before, ahead = _name_ahead(sentence, verb), was_ahead(sentence, verb.tokens[0])
    after = None if ahead or _quotes(sentence, verb) else _name_behind(sentence, verb)
    if sentence.language.words.verb_first:
        return after or before
    inverted = is_inverted(sentence, verb) or opens_clause(sentence, verb)
    inverted = inverted and verb.tokens[0] not in sentence.cue_ends("speaking_pronoun")
    inverted = inverted and verb.dimension != INFORMING and verb.term.id != SHOW and not _follows_person(sentence, verb)
    return before or (after if inverted else None)


def _place_who_says(sentence: ReadSentence, verb: Name) -> Name | None:
    """The place beside a verb, or that opens its clause, and so tells something."""
    if verb.dimension == FINDINGS or verb.term.id == SHOW:
        return None
    ahead = was_ahead(sentence, verb.tokens[0])
    beside = verb.tokens[1] if sentence.language.words.verb_first else before_verb(sentence, verb.tokens[0]) - 1
    for place in sentence.of(Category.PLACES):
        start, end = place.tokens
        free = not governed_by_preposition(sentence, place) and not is_of_name(sentence, place)
        opens = _opens_ahead(sentence, place, verb) or _opens_set_off(sentence, place, verb)
        opens = opens or place.tokens == subject_of_joined(sentence, verb)
        if free and (opens or (start <= beside < end and not ahead)):
            return place
    return None


def _name_ahead(sentence: ReadSentence, verb: Name) -> Name | None:
    """The name ahead of a verb that it agrees with, or that opens what "and" joins to it."""
    joined = subject_of_joined(sentence, verb)
    before = last_before(sentence, joined[1] if joined is not None else verb.tokens[0])
    if before is not None and (_is_theirs(sentence, verb, before) or _disagrees(sentence, verb, before)):
        before = None
    if before is None and (verb.term.id == SAY or reports_speech(sentence, verb)):
        return joined_opener(sentence, verb.tokens[0])
    return before


def _name_behind(sentence: ReadSentence, verb: Name) -> Name | None:
    """The name behind a verb, none that somebody tells, tells of or acts on."""
    after = first_name(sentence, verb.tokens[1], FARTHEST_SUBJECT)
    if after is None or not sentence.language.may_be_subject(sentence.texts[after.tokens[0]]):
        return None  # أبلغت المفاوضين أن, دعا السوريين إلى
    if after.tokens[0] > verb.tokens[1]:
        return after if _is_subject_farther(sentence, verb, after) else None
    if has_preposition_attached(after) or _is_blamed(sentence, verb, after):
        return None  # وقال لوكالة الأنباء إن; وحمّلت | الجيش | مسؤولية 12
    only_told = is_told_of(sentence, after.tokens[0]) and not _goes_on_to_tell(sentence, after)
    return after if not only_told else None  # تعلن تحقيق أعلى إنتاج, but كشف تحقيق أن, كشف تحقيق عن


def _is_subject_farther(sentence: ReadSentence, verb: Name, after: Name) -> bool:
    """Whether a name that stands a few words behind a verb is its subject."""
    other = is_told_of(sentence, verb.tokens[1]) or verb.dimension in {INFORMING, FINDINGS} or verb.term.id == ACCUSE
    if other and sentence.language.words.verb_first:
        return False
    inside = sentence.cue_at("with_pronoun", verb.tokens[1])
    if inside and after.tokens[0] > verb.tokens[1] + inside:
        return False  # مقابلة انتقد فيها | حكم الرئيس
    each = after.tokens[0] in sentence.cue_ends("each_of")  # أكد كل من | الوزير
    governed = (governed_by_preposition(sentence, after) and not each) or _is_told(sentence, verb, after)
    governed = governed or is_listener(sentence, after.tokens[0])
    denied = sentence.cue_between("cited_what", verb.tokens[1], after.tokens[0])  # نفى ما أعلنته الصحيفة
    governed = governed or denied or _is_done_to(sentence, after)
    return not governed or _issued(sentence, verb, after)


def _is_theirs(sentence: ReadSentence, verb: Name, name: Name) -> bool:
    """Whether a name ahead of a verb with a pronoun is told to be of whoever speaks: in | its annual report | it said."""
    owned = any(sentence.cue_at("possessive", at) for at in range(name.tokens[0] - _OWNED, name.tokens[0]))
    return owned and has_pronoun(sentence, verb)


def _disagrees(sentence: ReadSentence, verb: Name, name: Name) -> bool:
    """Whether a verb that comes first can have no such name for its subject: هذه الشركة | يتوقع أن."""
    return sentence.language.words.verb_first and not agrees(sentence, verb, name.term.surface)


def _is_blamed(sentence: ReadSentence, verb: Name, after: Name) -> bool:
    """Whether only those whose fault something is stand behind a verb of blaming, which leaves out who blames them."""
    return verb.term.id == _BLAME and sentence.cue_at("responsible", after.tokens[1]) > 0


def _quotes(sentence: ReadSentence, verb: Name) -> bool:
    """Whether words that somebody says stand in marks right behind a verb, no name: قال "الوزير وعدنا"; قال "مركز النيل" إن."""
    end = verb.tokens[1]
    named = quoted_end(sentence, end)
    that = verb.term.id != SAY or sentence.cue_between("said_that", named, named + FARTHEST_SUBJECT)
    return sentence.words(end, end + 1) in QUOTES and not (named and that)


def _is_told(sentence: ReadSentence, verb: Name, name: Name) -> bool:
    """Whether a verb's preposition stands right behind it, so that a name behind that is of what is told: كشف عن نتائج التقرير."""
    end = verb.tokens[1]
    leads = sentence.cue_at("reported", end) == 1 and sentence.texts[end] in sentence.language.words.names.prepositions
    return leads and sentence.language.words.verb_first and name.tokens[0] > end


def _is_done_to(sentence: ReadSentence, name: Name) -> bool:
    """Whether an indefinite name stands right behind a noun for a deed, done to it: كانت الشرطة قد أعلنت أمس تفكيك شبكة."""
    start = name.tokens[0]
    return (
        start > 0
        and sentence.cue_at("deed", start - 1) > 0
        and not sentence.language.is_definite(sentence.texts[start])
    )


def _goes_on_to_tell(sentence: ReadSentence, name: Name) -> bool:
    """Whether "that" or what leads to what is told stands behind a name."""
    told = sentence.beginning("said_that", "reported")
    return any(at in told for at in range(name.tokens[1], name.tokens[1] + FARTHEST_SUBJECT))


def _issued(sentence: ReadSentence, verb: Name, issuer: Name) -> bool:
    """Whether a name tells by whom a document that speaks was issued: كشفت بيانات صادرة عن البنك المركزي."""
    between = range(verb.tokens[1] + 1, issuer.tokens[0])
    return len(between) > 1 and all(sentence.cue_at("issued", at) for at in between)


def _follows_person(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a capitalised subject stands before a verb, so that none follows it: Haddad further said; Haddad, a nurse, said."""
    at = subject_end(sentence, verb) - 1
    beside = at >= 0 and sentence.is_capital(at) and at not in sentence.dated
    return beside or set_off_person(sentence, verb) is not None


def _opens_ahead(sentence: ReadSentence, place: Name, verb: Name) -> bool:
    """Whether a country, or its capital, opens a clause ahead of its verb: تونس | تعلن أن; وكانت | الرياض | أعلنت السيطرة."""
    start, end = place.tokens
    clause = sentence.clause_start(start)
    was = sentence.cue_at("was", clause)
    state = place.is_country or (place.entry is not None and place.entry.dimension == CAPITAL)
    opens = state and not verb.prefix and end == verb.tokens[0] and start == clause + was
    return sentence.language.words.verb_first and opens and (was > 0 or reports_speech(sentence, verb))


def _opens_set_off(sentence: ReadSentence, place: Name, verb: Name) -> bool:
    """Whether a country opens a sentence, and a few words between commas part it from its verb: Chad, for its part, says."""
    (start, end), stop, texts = place.tokens, verb.tokens[0] - 1, sentence.texts
    set_off = place.is_country and start == 0 and end < stop <= end + _LONGEST_REMARK
    return set_off and {texts[end], texts[stop]} <= COMMAS and not sentence.mark_between(end + 1, stop)
