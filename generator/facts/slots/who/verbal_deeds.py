"""What a verb with its subject tells that somebody did to a figure, where verbs come first."""

from __future__ import annotations

from generator.facts.parts import AMOUNTS, HOSTING, OFFICE, PLURAL, WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.also_done import deploys
from generator.facts.slots.according_to.saying import ANNOUNCE, DEMAND
from generator.facts.slots.actors.finding import is_facility
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.who.deeds import befalls, is_deed, makes_share
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.subject_phrases import CAPITAL, subject_at
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verbal_reach import past_aside
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind, Term

_NO_DEED = ("led_to", "contents", "made_of")
"""Cues of verbs of what came of a deed and what something holds."""
_PROMISE = "promise_saying"
"""The lexicon's id of promising."""
_RECORD, _GOAL = "record", "goal"
"""The lexicon's ids of recording and of the goals that a team scores by the same word."""
_ADD = "add"
"""The lexicon's id of adding to what was said, by a word for adding to an amount as well."""
_PUT_AT = "put_at_saying"
"""The lexicon's id of putting a number at so many, by a word for setting so many as well."""
_REVEAL = "reveal_saying"
"""The lexicon's id of revealing, which officials do of what others plan."""
_ACKNOWLEDGE = "acknowledge_saying"
"""The lexicon's id of acknowledging, by a word that is approving as well."""


def tells_deed(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a verb tells what somebody did to the counted, as far as the lexicon knows it."""
    gains = sentence.cue_at("gained", at) > 0 and not figure.counts_people  # حصد 12 ميدالية, not حصد أرواح 12 شخصاً
    if befalls(sentence, at) or (not gains and at in sentence.beginning(*_NO_DEED)):
        return False
    if sentence.language.is_passive(sentence.tokens[at].word) or makes_share(sentence, at, figure):
        return False
    if figure.kind is Kind.DURATION and not _spans(sentence, figure):
        return False
    known = sentence.name_at(at, Category.DOING, Category.SAYING)
    if known is not None and deploys(sentence, known):
        return True
    if sentence.cue_at("saying_participle", at) or (known is not None and known.category is Category.SAYING):
        if known is not None and known.term.id == DEMAND and figure.kind is Kind.MONEY:
            return True
        if known is not None and known.term.id == _ADD and _is_object(sentence, at, figure):
            return True  # أن الهند أضافت 5 ملايين طن، أضافت الشركة 300 وظيفة
        if known is not None and known.term.id == _PUT_AT and figure.kind is Kind.COUNT and not figure.counts_people:
            return _is_object(sentence, at, figure)  # حدد المكتب 12 معياراً
        if known is not None and known.term.id == _RECORD and figure.unit is not None and figure.unit.id == _GOAL:
            return True  # سجل الفريق 3 أهداف
        return figure.kind is Kind.DURATION or (known is not None and is_deed(sentence, known, figure))
    if known is not None and known.dimension == HOSTING:
        return _takes_in_goods(sentence, at, figure)
    return known is None or (known.dimension != WITNESSING and is_deed(sentence, known, figure))


def _takes_in_goods(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether somebody takes in the counted, which are no people nor vehicles: استقبل الميناء 12 طناً, not الغاز من خط بطول 12."""
    subject = subject_at(sentence, verb + 1)
    end = subject[1] if subject is not None else verb + 1
    if figure.kind is Kind.MONEY:
        return end == figure.tokens[0]  # not تلقت المحكمة طلبات لرد 12 مليوناً
    other = sentence.language.is_definite(sentence.words(end, end + 1))
    return figure.kind in {Kind.MEASURE, Kind.PERCENT} and not other


def _is_object(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a figure is the object right behind a verb or its subject, which no speech has."""
    start = figure.tokens[0]
    if verb + 1 == start:
        return figure.kind in AMOUNTS
    subject = subject_at(sentence, verb + 1)
    return subject is not None and subject[1] == start


def announces_own(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether somebody announces the deed that a noun names, which is their own: أعلنت تركيا عزل 12 موظفاً.

    A country's is any right before a count; a body's and an office's what they decide (أعلن البنك رفع سعر الفائدة إلى 12%).
    """
    if clause.verb not in sentence.verbs or sentence.cue_at("befalls", clause.verb):
        return False
    start = figure.tokens[0]
    state = isinstance(clause.who, Name) and (clause.who.is_country or clause.who.dimension == CAPITAL)
    if state and figure.kind is Kind.COUNT and any(start in sentence.cue_ends(cue) for cue in ("deed", "act")):
        return True
    noun = past_aside(sentence, clause.end, start)
    while noun < start and (noun in sentence.dated or (sentence.texts[noun] in COMMAS and noun + 1 in sentence.dated)):
        noun += 1  # أعلن البنك | أمس الخميس | رفع
    noun += noun - 1 in sentence.dated and sentence.words(noun, noun + 1) in COMMAS
    noun += sentence.words(noun, noun + 1) in sentence.language.words.names.prepositions  # أعلن البنك | عن | خطة
    noun += sentence.cue_at("begun_noun", noun)  # أعلن البنك | بدء | رفع
    noun += sentence.words(noun, noun + 1) in sentence.language.words.names.prepositions
    told = any(_is_said(sentence, clause.verb, verb) for verb in (ANNOUNCE, _PROMISE))
    told = told or (_is_said(sentence, clause.verb, _REVEAL) and not _is_office(clause.who))  # كشف مسؤول عن خطة
    for_another = any(sentence.cue_at("on_behalf", at) for at in range(clause.verb, clause.end))
    return told and noun < start and sentence.cue_at("deciding", noun) > 0 and not for_another


def _is_office(who: Name | Term | None) -> bool:
    """Whether somebody is told by their office."""
    term = who.term if isinstance(who, Name) else who
    return term is not None and term.dimension == OFFICE


def _is_said(sentence: ReadSentence, at: int, verb: str) -> bool:
    """Whether a verb of saying of the lexicon's id stands at a token."""
    return any(said.tokens[0] == at and said.term.id == verb for said in sentence.of(Category.SAYING))


def has_members(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether people are told that a body has (تضم الحكومة 16 وزيراً), or what else is in an organisation: تضم أوبك 13 دولة.

    Of a place or a list they only are in it, as are people in those that they are: يتألف الحاضرون من 12 طالباً.
    """
    made_of = any(
        sentence.cue_at("made_of", at) for at in (clause.verb, clause.verb + sentence.and_attached(clause.verb))
    )
    if not made_of or figure.kind is not Kind.COUNT:
        return False
    who = clause.who
    if isinstance(who, Name):
        people = (who.term.id or "").endswith(PLURAL)
        body = who.category in {Category.ORGANISATIONS, Category.SPEAKERS} and not people
        return body and (figure.counts_people or not is_facility(sentence, who))
    language = sentence.language
    people = who is not None and language.is_plural_participle(language.fold_word(who.surface.split(" ")[0]))
    return who is not None and figure.counts_people and not people


def approves(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether who "acknowledges" approves the counted, or what costs so much: أقر البرلمان 12 مادة، أقرت الدولة برنامجاً بقيمة 12.

    One acknowledges with a preposition: أقرت بخسارة 12.
    """
    if not _is_said(sentence, clause.verb, _ACKNOWLEDGE) or clause.end in sentence.beginning("said_that"):
        return False
    if figure.kind is Kind.COUNT:
        return past_aside(sentence, clause.end, figure.tokens[0]) == figure.tokens[0]
    if figure.kind is not Kind.MONEY:
        return False
    at, language = clause.end, sentence.language
    if language.is_indefinite(sentence.tokens[at].word):
        return True
    led = sentence.texts[at] in language.words.names.prepositions or before_article(sentence, at)
    return sentence.texts[at].isalpha() and not (led or language.is_definite(sentence.texts[at]))


def people_cause(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether people told in the plural caused what a verbal noun behind names, their deed: تسبب المستوطنون باقتلاع 12 شجرة."""
    language, who = sentence.language, clause.who
    if not isinstance(who, Term) or not sentence.cue_at("caused", clause.verb):
        return False
    noun = past_aside(sentence, clause.end, figure.tokens[0])
    noun += sentence.cue_at("led_deed", noun)
    named = noun in sentence.beginning("deed", "act")
    return named and language.is_plural_participle(language.fold_word(who.surface.split(" ")[0]))


def _spans(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether words tell that a deed is for so long: لمدة 12 يوماً، ليومين, not خلال 12 يوماً."""
    start = figure.tokens[0]
    return start in sentence.cue_ends("spanning") or sentence.reading.words[start].stems[-1][0] in OWNING
