"""Verbs of saying that are deeds as well, and say nothing where only a thing is their object.

زاد الدولار 0.3 بالمئة, أقر البرلمان الموازنة, حدد البنك السعر; the ministry added 12 beds, conceded 20 goals.
But زاد الوزير أن, أقر الجيش بمقتل, حددت الوزارة عدد القتلى; he added 12 had died.
"""

from __future__ import annotations

from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import is_quoted_ahead
from generator.facts.slots.according_to.behind import is_own_post
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.saying import ADD, is_led_noun, is_told_of, reports_speech, speaker_end
from generator.facts.slots.according_to.up_to_speech import POINTING, closely_leads, leads_to_speech, until_that
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import QUOTES

_PUBLISH, _PUT_AT, _SPEAK = "publish_saying", "put_at_saying", "speak_saying"
_OF_COUNTED = frozenset({_PUBLISH, "narrate_saying"})
"""The lexicon's verbs that are deeds only on what is counted: published 12 articles, recalled 300 cars."""
_LONGEST_OBJECT = 12
"""Tokens behind a verb among which a clause that it tells has its verb."""
_QUOTED = 2
"""Tokens of a quotation mark and a comma ahead of a verb: «سنبني»، أضاف الوزير."""


def is_deed(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb that is a deed as well has only a thing for its object."""
    if puts_in_force(sentence, verb.tokens[0]):
        return True
    if not sentence.cue_at("also_done", verb.tokens[0]):
        return False
    if sentence.language.words.verb_first:
        return deploys(sentence, verb) or not (_tells(sentence, verb) or _locates(sentence, verb))
    counted = verb.term.id in {ADD, *_OF_COUNTED} and _has_counted(sentence, verb)
    return counted or (verb.term.id not in _OF_COUNTED and _has_thing(sentence, verb))


def puts_in_force(sentence: ReadSentence, verb: int) -> bool:
    """Whether an English verb declares what holds by being declared (J. L. Austin's performatives): declared | a 60-day curfew."""
    if not sentence.cue_at("declaring", verb):
        return False
    near = range(verb + 1, min(verb + 1 + _LONGEST_OBJECT, len(sentence.tokens)))
    noun = next((at for at in near if sentence.cue_at("in_force", at)), None)
    return noun is not None and not any(
        is_finite(sentence, at) or at in sentence.marks or at in sentence.cue_starts("said_that")
        for at in range(verb + 1, noun)
    )


def _tells(sentence: ReadSentence, verb: Name) -> bool:
    """Whether something told stands behind a verb or its subject, or right ahead: "that", a quotation, a deed, a number of."""
    if not QUOTES.isdisjoint(sentence.texts[max(0, verb.tokens[0] - _QUOTED) : verb.tokens[0]]):
        return True
    ends = {verb.tokens[1], speaker_end(sentence, verb)}
    that = next((at for at in sentence.cue_starts("said_that") if at >= verb.tokens[1]), None)
    told = (
        that is not None and not figure_between(sentence, verb.tokens[1], that) and not _follows_other(sentence, that)
    )
    told = (
        told
        or _speaks_about(sentence, verb)
        or any(leads_to_speech(sentence, end) or _leads_to_deed(sentence, verb, end) for end in ends)
    )
    told = told or (verb.term.id == _PUBLISH and _has_document(sentence, speaker_end(sentence, verb)))
    subject = None if told else until_that(sentence, verb)
    if subject is None or _is_owned(sentence, subject[0]):
        return told  # أبرز مكوناتها
    leads = closely_leads(sentence, subject[1]) or _leads_to_deed(sentence, verb, subject[1])
    return leads and not figure_between(sentence, *subject)


def _is_owned(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun that is no post has the pronoun of whose it is: مكوناتها, not رئيسها سامي كروم."""
    return sentence.language.has_possessor(sentence.texts[at]) and not is_own_post(sentence, at)


def _speaks_about(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "about" stands behind a verb of speaking, no more than who speaks and when between: تحدث الوزير أمس | عن 27 قتيلاً."""
    if verb.term.id != _SPEAK:
        return False
    start = verb.tokens[0] + 1
    about = next((at for at in sentence.cue_starts("told_about") if start <= at < start + _LONGEST_OBJECT), None)
    if about is None or figure_between(sentence, start, about):
        return False
    return sentence.verbs.isdisjoint(range(start, about))


def deploys(sentence: ReadSentence, verb: Name) -> bool:
    """Whether people stand right behind the subject of a verb of publishing, which then deploys them: نشرت الشبكة | 12 مراقباً."""
    end = verb.tokens[1]
    figure = next((one for one in sentence.figures if one.tokens[0] >= end), None)
    if verb.term.id != _PUBLISH or figure is None or not figure.counts_people:
        return False
    last = figure.tokens[0] - 1
    closing = sentence.texts[last]
    subject = last in sentence.named or closing in QUOTES or sentence.language.is_definite(closing)
    return end <= last and subject and not _has_preposition(sentence, end, last)


def _locates(sentence: ReadSentence, verb: Name) -> bool:
    """Whether the figure behind a verb is how far off or deep something is found to be: حدد المعهد مركز الهزة على بعد | 12 كلم."""
    figure = next((one for one in sentence.figures if one.tokens[0] >= verb.tokens[1]), None)
    return verb.term.id == _PUT_AT and figure is not None and figure.tokens[0] in sentence.cue_ends("located_at")


def _has_preposition(sentence: ReadSentence, start: int, end: int) -> bool:
    return not sentence.language.words.names.prepositions.isdisjoint(sentence.texts[start:end])


def _has_document(sentence: ReadSentence, at: int) -> bool:
    """Whether a document stands behind a token, no figure between: أصدرت الوزارة | بياناً, but أصدر القاضي | 4 بطاقات إيداع."""
    document = next((name.tokens[0] for name in documents(sentence) if name.tokens[0] >= at), None)
    return document is not None and not figure_between(sentence, at, document)


def _follows_other(sentence: ReadSentence, that: int) -> bool:
    """Whether "that" is of other words than the verb's: بعد أن, على أن."""
    words, before = sentence.language.words, sentence.texts[that - 1]
    return before in words.names.prepositions or (before,) in words.cues["after_which"]


def _leads_to_deed(sentence: ReadSentence, verb: Name, end: int) -> bool:
    """Whether a number of something, or a deed behind a preposition, stands at a token: أقر الجيش | بمقتل, شدد الوزير | على."""
    if end >= len(sentence.texts):
        return False
    if sentence.cue_at("number_of", end) or (verb.term.id == _SPEAK and sentence.cue_at("told_about", end)):
        return True
    prepositions = sentence.language.words.names.prepositions
    if sentence.texts[end] in prepositions:
        return verb.term.id in POINTING
    return is_led_noun(sentence, end) and is_told_of(sentence, end)


def _has_counted(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a figure right behind a verb is its object, as no verb stands behind it: added 12 beds | to the hospital."""
    end = verb.tokens[1]
    figure = figures_beginning(sentence).get(end)
    if figure is None:
        return False
    after = sentence.texts[figure.tokens[1]] if figure.tokens[1] < len(sentence.texts) else ""
    words = sentence.language.words
    closing = words.names.prepositions | CLAUSE_MARKS | words.numbers.joiners | {""}
    return figure.tokens[1] in sentence.dated or after in closing


def _has_thing(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb has a thing for its object, no speech before or behind it: conceded 20 goals.

    Speech are "that", a quotation, the end of the clause ("…," she added), and a clause: added 12 people were hurt.
    """
    if reports_speech(sentence, verb):
        return False
    end = verb.tokens[1]
    words = sentence.language.words
    no_object = CLAUSE_MARKS | QUOTES | words.names.prepositions
    near = range(end, min(end + _LONGEST_OBJECT, len(sentence.texts)))
    if not near or end in sentence.dated or sentence.texts[end] in no_object or is_quoted_ahead(sentence, verb):
        return False
    joiners = words.numbers.joiners
    clause = takewhile(lambda at: sentence.texts[at] not in CLAUSE_MARKS | joiners, near)
    return not any(is_finite(sentence, at) for at in clause)


def is_finite(sentence: ReadSentence, at: int) -> bool:
    """Whether a finite verb, its auxiliary or a pronoun as its subject stands at a token: no statement | carried by the agency."""
    told = at in sentence.beginning("passive_auxiliary", "modal", "speaking_pronoun", "holding")
    led = sentence.words(at + 1, at + 2) in sentence.language.words.names.prepositions
    verb = at in sentence.verbs or sentence.language.may_be_verb(sentence.texts[at])
    return told or (verb and not led)
