"""Who says: the subject of a verb of saying, a name of the lexicon or one that only its place tells."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING, holder, joined_opener, last_before, was_ahead
from generator.facts.slots.according_to.asides import set_off_person, subject_end
from generator.facts.slots.according_to.documents import is_document, owner_of
from generator.facts.slots.actors import INSTITUTION, OFFICE, is_definite
from generator.facts.slots.clauses import (
    before_verb,
    crosses_that,
    governed_by_preposition,
    has_preposition_attached,
    past_bracket,
)
from generator.facts.slots.offices import apposition_end, office_end, quoted_end
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import CAPITAL, Category

VERDICT = "verdict"
"""The dimension of verbs that a court does and others say: أدانت المحكمة, the court condemned."""
INFORMING = "informing"
"""The dimension of verbs whose object is who listens: the governor told the agency."""
FINDINGS = "findings"
"""The dimension of verbs that tell what was found (سجلت، recorded): their subject may as well hold what is counted, and their date
and place are the figure's (Syria recorded on Monday)."""
ESTIMATING = "estimating"
"""The dimension of verbs whose subject thinks an amount out: who estimates need not be who spoke before."""
ANNOUNCE = "announce"
"""The verb that who gives money, decides or owns up to an attack does as well."""
DEMAND = "demand_saying"
"""The verb by which something is wanted, not told to be so, and which who wants an amount does: unions demanded 12 percent."""
ADD = "add"
"""The verb that says nothing where a thing is added: أضاف جاذبية إلى الاقتصاد."""
SAY = "say"
"""The verb that only people and bodies do: any word before "that" behind it is who speaks (قال أروان إن)."""
_LONGEST_REMARK = 6
"""Tokens from a country that opens a sentence to the comma ahead of its verb: Chad, for its part, says."""
LONGEST_NAME = 6
"""Tokens of a name that no lexicon holds."""
SHOW = "show_saying"
"""The verb whose subject shows what it has where it is a place, and says nothing: the country showed resilience."""
STIPULATE = "stipulate_saying"
"""The verb that laws and agreements do, which say nothing else."""
ACCUSE = "accuse_saying"
"""The verb that has whom somebody accuses for its object: a name that does not stand right behind it need not be its subject."""
ASCRIBE = "ascribe_saying"
"""The verb of ascribing words, or a deed, to somebody."""
FARTHEST_SUBJECT = 4
"""Tokens between a verb of saying and its subject."""


def tells_verdict(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of saying is what a court does: one stands before it in the sentence, or right behind it."""
    start, end = verb.tokens
    behind = (end, end + 1) if sentence.language.words.verb_first else ()
    courts = (*behind, *range(start))
    return verb.dimension == VERDICT and any(sentence.cue_at("court", at) for at in courts)


@once_a_sentence
def known_subject(sentence: ReadSentence, verb: Name) -> Name | None:
    """The name that a verb of saying has for its subject, after or before it as the language has it."""
    ahead = was_ahead(sentence, verb.tokens[0])
    beside = verb.tokens[1] if sentence.language.words.verb_first else before_verb(sentence, verb.tokens[0]) - 1
    for place in sentence.of(Category.PLACES):
        start, end = place.tokens
        free = not governed_by_preposition(sentence, place) and not _is_of_name(sentence, place)
        told = verb.dimension != FINDINGS and verb.term.id != SHOW and free
        opens = _opens_ahead(sentence, place, verb) or _opens_set_off(sentence, place, verb)
        if told and (opens or (start <= beside < end and not ahead)):
            return place
    after = None if ahead or _quotes(sentence, verb) else first_name(sentence, verb.tokens[1], FARTHEST_SUBJECT)
    before = last_before(sentence, verb.tokens[0])
    if before is not None and sentence.language.words.verb_first and not agrees(sentence, verb, before.term.surface):
        before = None  # هذه الشركة يتوقع أن
    if before is None and (verb.term.id == SAY or reports_speech(sentence, verb)):
        before = joined_opener(sentence, verb.tokens[0])
    if after is not None and after.tokens[0] > verb.tokens[1]:
        other = (
            is_told_of(sentence, verb.tokens[1]) or verb.dimension in {INFORMING, FINDINGS} or verb.term.id == ACCUSE
        )
        other = other and sentence.language.words.verb_first
        each = after.tokens[0] in sentence.cue_ends("each_of")  # أكد كل من | الوزير
        governed = (governed_by_preposition(sentence, after) and not each) or _is_told(sentence, verb, after)
        governed = governed or is_listener(sentence, after.tokens[0])
        governed = governed or sentence.cue_between(
            "cited_what", verb.tokens[1], after.tokens[0]
        )  # نفى ما أعلنته الصحيفة
        governed = governed or (before is not None and _is_done_to(sentence, after))
        after = None if other or (governed and not _issued(sentence, verb, after)) else after
    elif after is not None and has_preposition_attached(after):
        after = None  # وقال لوكالة الأنباء إن
    elif after is not None and is_told_of(sentence, after.tokens[0]) and not _goes_on_to_tell(sentence, after):
        after = None  # تعلن تحقيق أعلى إنتاج, but كشف تحقيق أن, كشف تحقيق عن
    if after is not None and not sentence.language.may_be_subject(sentence.texts[after.tokens[0]]):
        after = None  # أبلغت المفاوضين أن, دعا السوريين إلى
    if sentence.language.words.verb_first:
        return after or before
    inverted = is_inverted(sentence, verb) or opens_clause(sentence, verb)
    inverted = inverted and verb.tokens[0] not in sentence.cue_ends("speaking_pronoun")
    inverted = inverted and verb.dimension != INFORMING and verb.term.id != SHOW and not _follows_person(sentence, verb)
    return before or (after if inverted else None)


def _quotes(sentence: ReadSentence, verb: Name) -> bool:
    """Whether words that somebody says stand in marks right behind a verb, no name: قال "الوزير وعدنا"; قال "مركز النيل" إن."""
    end = verb.tokens[1]
    named = quoted_end(sentence, end)
    that = verb.term.id != SAY or sentence.cue_between("said_that", named, named + FARTHEST_SUBJECT)
    return sentence.words(end, end + 1) in QUOTES and not (named and that)


def agrees(sentence: ReadSentence, verb: Name, speaker: str) -> bool:
    """Whether a verb has the gender of the words for who may speak."""
    word = sentence.texts[verb.tokens[0]].removeprefix(verb.prefix)
    return sentence.language.can_say(word, speaker)


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


def is_inverted(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb is one that often stands ahead of its subject: said Haddad."""
    return sentence.cue_at("inverted_verb", verb.tokens[0]) > 0


def opens_clause(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a mark stands before a verb, as where it comes ahead of its subject: "…", warned the ministry; not Alleged raids.

    What "that" leads to is no subject: confirm that | Iran has.
    """
    start, end = verb.tokens
    leads = sentence.cue_at("said_that", end - 1) > 0
    return start > 0 and sentence.texts[start - 1] in CLAUSE_MARKS | QUOTES and not leads


@once_a_sentence
def _speaker_ends(sentence: ReadSentence) -> Mapping[int, int]:
    """Verbs of saying by their first token → the token after the speaker behind them, office and person told with it."""
    ends: dict[int, int] = {}
    for verb in sentence.of(Category.SAYING) if sentence.language.words.verb_first else ():
        name = first_name(sentence, verb.tokens[1], 2)  # بعثة الأمم المتحدة
        end = name.tokens[1] if name is not None else verb.tokens[1]
        office = name is not None and (name.dimension == OFFICE or name.category is Category.ORGANISATIONS)
        body = name is not None and name.dimension == INSTITUTION  # منظمة حقوقية, but الوزارة | حالة الطوارئ
        office = office or (body and name is not None and not is_definite(sentence, name.tokens[0]))
        end = past_bracket(sentence, office_end(sentence, end)) if office else end  # البعثة في العراق (يونامي)
        owner = owner_of(sentence, name) if name is not None and is_document(name) else None
        end = max(end, owner.tokens[1]) if owner is not None else end  # كما جاء في بيان الوزارة
        ends[verb.tokens[0]] = apposition_end(sentence, end) if office else end
    return ends


def speaker_end(sentence: ReadSentence, verb: Name) -> int:
    """The token after who speaks, where that stands right behind the verb, else after the verb."""
    return _speaker_ends(sentence).get(verb.tokens[0], verb.tokens[1])


def is_told_of(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun stands at a token that is what somebody tells of, whose it is behind it: ارتفاع الحصيلة, إنتاج المنظمة."""
    return at in sentence.beginning("held", "deed", "suffered", "change")


def is_led_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether letters that only nouns have stand at the head of a word at a token: بمقتل."""
    nouns = sentence.language.words.names.before_nouns
    return any(prefix in nouns for prefix, _ in sentence.reading.words[at].stems)


def is_listener(sentence: ReadSentence, at: int) -> bool:
    """Whether a name that can speak stands at a token, a preposition attached or addressed: قال | للرئيس إن, مخاطبا | الرئيس."""
    return at in _listeners(sentence)


@once_a_sentence
def _listeners(sentence: ReadSentence) -> frozenset[int]:
    """The tokens at which names that can speak begin with a preposition attached."""
    addressed = sentence.cue_ends("addressing")
    return frozenset(
        name.tokens[0]
        for name in sentence.of(*SPEAKING)
        if has_preposition_attached(name) or name.tokens[0] in addressed
    )


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


def _is_of_name(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place only ends a longer name, where names come before nouns: Médecins UK, Congregation Israel said."""
    before = place.tokens[0] - 1
    free = before >= 0 and before not in sentence.named | sentence.dated | sentence.verbs
    capital = free and not sentence.language.words.verb_first and sentence.is_capital(before) and before > 0
    return capital or follows_organisation(sentence, place)


def follows_organisation(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place stands right behind an organisation that is named for it, where names come before nouns: Médecins UK."""
    start = place.tokens[0]
    named = any(name.tokens[1] == start for name in sentence.of(Category.ORGANISATIONS))
    return named and not sentence.language.words.verb_first


def first_name(sentence: ReadSentence, at: int, window: int) -> Name | None:
    """The first of who can speak among so many tokens from a token on, with no clause mark, "that" or figure before it.

    A bracket may open around the name: أوضحت (شبكة النيل) أن.
    """
    at += sentence.words(at, at + 1) == "("
    for name in sentence.of(*SPEAKING):
        start = name.tokens[0]
        if at <= start < at + window and not crosses_that(sentence, at, start):
            return _possessed(sentence, name) or holder(sentence, name) or name
    return None


def _possessed(sentence: ReadSentence, owner: Name) -> Name | None:
    """The organisation right behind whose it is: the government's Relief Department."""
    end = owner.tokens[1]
    if not sentence.is_possessor(owner.tokens):
        return None
    return next((name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[0] == end), None)


def reports_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows a verb: it says something rather than does it (يدعو إلى)."""
    end = verb.tokens[1]
    return sentence.cue_between("said_that", end, end + FARTHEST_SUBJECT)


def has_pronoun(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb has a pronoun for its subject, so that the speaker told last goes on."""
    return not {verb.tokens[0], subject_end(sentence, verb)}.isdisjoint(sentence.cue_ends("speaking_pronoun"))
