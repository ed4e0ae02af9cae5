"""What the rules of who says share: sorts of verbs of saying, who stands behind one, whom it agrees with and who listens."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING, holder
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.according_to.documents import is_document, owner_of
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.prepositions import has_preposition_attached
from generator.facts.slots.clauses.reach import crosses_that
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import office_end
from generator.facts.slots.phrases.persons import apposition_end
from generator.facts.tokens import QUOTES
from generator.lexicon import Category

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


def agrees(sentence: ReadSentence, verb: Name, speaker: str) -> bool:
    """Whether a verb has the gender of the words for who may speak."""
    word = sentence.texts[verb.tokens[0]].removeprefix(verb.prefix)
    return sentence.language.can_say(word, speaker)


def is_inverted(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb is one that often stands ahead of its subject: said Haddad; not behind "that": a report that said Apple."""
    start = verb.tokens[0]
    return sentence.cue_at("inverted_verb", start) > 0 and start not in sentence.cue_ends("relative")


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


def is_of_name(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place only ends a longer name, where names come before nouns: Médecins UK, Congregation Israel said."""
    before = place.tokens[0] - 1
    free = before >= 0 and before not in sentence.named | sentence.dated | sentence.verbs
    capital = free and not sentence.language.words.verb_first and sentence.is_capital(before) and before > 0
    return capital or follows_organisation(sentence, place)


def follows_organisation(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place stands right behind an organisation that is named for it, where names come before nouns: Médecins UK."""
    start = place.tokens[0]
    named = sentence.name_before(start, Category.ORGANISATIONS) is not None
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
    return sentence.name_at(end, Category.ORGANISATIONS)


def reports_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows a verb: it says something rather than does it (يدعو إلى)."""
    end = verb.tokens[1]
    return sentence.cue_between("said_that", end, end + FARTHEST_SUBJECT)


def has_pronoun(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb has a pronoun for its subject, so that the speaker told last goes on."""
    return not {verb.tokens[0], subject_end(sentence, verb)}.isdisjoint(sentence.cue_ends("speaking_pronoun"))
