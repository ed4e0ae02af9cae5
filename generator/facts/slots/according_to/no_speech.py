"""Verbs of saying that say nothing of who speaks.

Passives, adjectives, verdicts, estimates, demands, lives, findings, counts of places.
"""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.also_done import is_deed
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.according_to.saying import (
    ESTIMATING,
    FINDINGS,
    is_told_of,
    known_subject,
    speaker_end,
    tells_verdict,
)
from generator.facts.slots.according_to.unnamed import unknown_subject
from generator.facts.slots.actors import is_definite
from generator.facts.slots.clauses import figure_between, governed_by_preposition
from generator.facts.slots.offices import is_amount
from generator.lexicon import Category

_CONTINUE = "continue_saying"
"""The verb that before "to" is none of saying: aftershocks continued to terrify residents."""
_BELIEVE = "believe_saying"
"""The verb that is nobody's where what is believed of something is told: صواريخ يعتقد أنها إيرانية."""
_CLAIM = "claim_saying"
"""The verb that says nothing where lives are what it takes, or a deed is what is claimed: an attack claimed by the group."""
_DEMAND = "demand_saying"
"""The verb by which something is wanted, not told to be so: unions demanded that 12 percent be paid."""
_OPENLY = frozenset({"deny_saying", "rule_out_saying", "doubt_saying"})
"""The verbs that say something where they are negated."""
_ACCUSE = "accuse_saying"
_COUNTING = frozenset({"report_verb", "inform_saying"})
"""The verbs whose subject need only be where something was counted."""
_RESULT_WINDOW = 5
"""Tokens between a verb of findings and the result that its subject had: posted a budget deficit of …"""
_LIVES_WINDOW = 7
"""Tokens from such a verb to the lives that it takes."""


def is_no_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether it says nothing of who speaks here: "were reported killed", "an alleged strike", ويذكر أن, a verdict."""
    start, end = verb.tokens
    opens = start == 0 or sentence.texts[start - 1] in CLAUSE_MARKS
    if start in sentence.cue_ends("no_verb_after") or tells_verdict(sentence, verb) or _says_nothing(sentence, verb):
        return True
    before, words = sentence.reading.words[start - 1].rests if start else frozenset(), sentence.language.words
    governed = not before.isdisjoint(words.names.prepositions) or sentence.cue_at("which_shows", start - 1) > 0
    governed = governed and start not in sentence.cue_ends("as_said")  # ، على ما أفاد
    if governed or _are_places(sentence, verb) or _is_participle(sentence, verb):
        return True  # في وضح النهار، مما يؤكد نجاح الحملة
    if sentence.cue_at("defining", end):
        return True  # that prosecutors described as a bid
    if not sentence.language.words.verb_first and any(other.tokens[0] == end for other in sentence.of(Category.SAYING)):
        return True  # initial reports indicated
    if (opens and sentence.cue_at("impersonal", start)) or _is_estimated(sentence, verb):
        return True
    if _is_believed(sentence, verb) or (verb.term.id == _CONTINUE and _does_not_speak(sentence, end)):
        return True
    if verb.term.id in _COUNTING and _is_counted_there(sentence, verb):
        return True
    if verb.term.id == _DEMAND or (verb.term.id == _CLAIM and _takes_or_owns(sentence, end)):
        return True
    finds = verb.dimension == FINDINGS and sentence.cue_at("finding", start)
    if finds and start in sentence.cue_ends("finder"):
        return True  # police found 55 plants
    if verb.dimension != FINDINGS:
        return False
    held = (told for cue in ("result", "held", "passing") for told in sentence.cue_ends(cue))
    return any(end < told <= end + _RESULT_WINDOW for told in held)


def _says_nothing(sentence: ReadSentence, verb: Name) -> bool:
    """Whether somebody only does something, or does not say it: لم يعلن الجيش; who does not deny something says it."""
    before = verb.tokens[0] - 1
    negated = verb.term.id not in _OPENLY and before >= 0 and sentence.cue_at("negation", before) > 0
    return negated or is_deed(sentence, verb) or _is_accused(sentence, verb)


def _is_accused(sentence: ReadSentence, verb: Name) -> bool:
    """Whether who stands behind a verb of accusing is whom somebody accuses: يتهم المعهد | بقرصنة 144 جامعة."""
    names = sentence.of(Category.PLACES, *SPEAKING) if verb.term.id == _ACCUSE else iter(())
    beside = next((name for name in names if name.tokens[0] == verb.tokens[1]), None)
    if beside is None:
        return False
    end = beside.tokens[1] if beside.category is Category.PLACES else speaker_end(sentence, verb)
    if end >= len(sentence.tokens):
        return False
    nouns = sentence.language.words.names.before_nouns
    return any(prefix in nouns for prefix, _ in sentence.reading.words[end].stems)


def _is_participle(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb right behind a count says how it became known, a preposition behind it: 34 cases | reported in May."""
    start, end = verb.tokens
    if sentence.language.words.verb_first or verb.dimension != FINDINGS or end >= len(sentence.texts):
        return False
    counted = any(figure.tokens[1] == start and not figure.counts_people for figure in sentence.figures)
    return counted and sentence.texts[end] in sentence.language.words.names.prepositions


def _are_places(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a word is the plural of a kind of place, of those before it: in Karwa, Loren and Malwa states; from EU states."""
    start, end = verb.tokens
    plural = sentence.texts[start] in sentence.language.words.names.places_of_several
    joined = start > 1 and sentence.is_capital(start - 1) and sentence.is_joined(start - 1)
    if not plural or sentence.cue_at("said_that", end):
        return False
    listed = (name for name in sentence.names if name.tokens[1] == start)
    return joined or any(
        governed_by_preposition(sentence, name) or sentence.is_joined(name.tokens[0]) for name in listed
    )


def _is_believed(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows right behind a verb of believing that an indefinite noun has before it: صواريخ يعتقد أنها إيرانية."""
    start, end = verb.tokens
    stands = start > 0 and verb.term.id == _BELIEVE and not verb.prefix and sentence.language.words.verb_first
    noun = start - 1 if stands else -1
    plain = noun >= 0 and sentence.texts[noun].isalpha() and noun not in sentence.named
    return plain and not is_definite(sentence, noun) and sentence.cue_at("said_that", end) > 0


def _is_counted_there(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a province is only where the figure behind a verb was counted: Kano state reported 12; أبلغت ولاية كانو عن 12."""
    before, end = subject_end(sentence, verb), verb.tokens[1]
    for place in sentence.of(Category.PLACES):
        behind = place.tokens[1] + 1 if sentence.language.words.verb_first else end
        beside = place.tokens[0] == end if sentence.language.words.verb_first else place.tokens[1] == before
        if beside and not place.is_country:
            return figure_between(sentence, behind, behind + 1)
    return False


def _is_estimated(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "at" and a figure stand right behind a verb, where its subject would: weapons estimated at 120 (تقدر بـ120)."""
    end = verb.tokens[1]
    end += end < len(sentence.tokens) and sentence.tokens[end].text == ":"
    at = sentence.cue_at("with", end)
    stated = at > 0 and figure_between(sentence, end + at - 1, end + at + 2)
    return sentence.language.words.verb_first and (stated or _estimates_subject(sentence, verb))


def _estimates_subject(sentence: ReadSentence, verb: Name) -> bool:
    """Whether what is estimated stands right behind a verb, as its subject that is no amount: تقدر الثروة الحيوانية بـ22 مليوناً."""
    end = verb.tokens[1]
    start = next((figure.tokens[0] for figure in sentence.figures if figure.tokens[0] > end), 0)
    subject = verb.dimension == ESTIMATING and start > 0 and is_definite(sentence, end) and not is_amount(sentence, end)
    named = subject and (known_subject(sentence, verb) or unknown_subject(sentence, verb)) is not None
    if not subject or named or sentence.mark_between(end, start):
        return False
    at = sentence.language.words.cues["with"]
    led = any((prefix,) in at for prefix, _ in sentence.reading.words[start].stems)
    return led or sentence.cue_at("with", start - 1) > 0


def _does_not_speak(sentence: ReadSentence, at: int) -> bool:
    """Whether what stands behind a word for going on makes it no speech: continued to, continued their raids; مركز تابع لجهاز."""
    attached = sentence.language.words.names.attached_to
    stems = sentence.language.stems(sentence.texts[at]) if at < len(sentence.texts) else ()
    owned = any(prefix in attached for prefix, _ in stems if prefix)
    determined = (
        sentence.cue_at("possessive", at) > 0 or sentence.words(at, at + 1) in sentence.language.words.definite_articles
    )
    return (
        (determined and not sentence.language.words.verb_first)
        or sentence.cue_at("to_do", at) > 0
        or (sentence.language.words.verb_first and (owned or is_told_of(sentence, at)))
    )


def _takes_or_owns(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb that ends at a token has lives for its object (claimed two lives), or tells whose a deed is (claimed by)."""
    lives = next((start for start in sentence.cue_starts("lives") if at <= start < at + _LIVES_WINDOW), at)
    takes = lives > at and not sentence.mark_between(at, lives) and not sentence.cue_between("said_that", at, lives)
    return takes or sentence.cue_at("agent", at) > 0
