"""Who acts in the clause ahead of a verb of saying that leaves its subject out, and so says what follows.

زار وزير الصحة المخيم، وقال إن; جدد الوزير تحذيره، حيث كشف في بيان أن; ترأس الوزير اجتماعاً، أكد خلاله أن.
"""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.behind import is_joined_on
from generator.facts.slots.according_to.documents import is_document
from generator.facts.slots.according_to.saying import agrees, is_led_noun
from generator.facts.slots.according_to.speakers import Speakers
from generator.facts.slots.according_to.subjects import is_bare
from generator.facts.slots.according_to.up_to_speech import leads_to_speech
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verbal_openings import is_of_object
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.facts.tokens import QUOTES
from generator.lexicon import Category
from generator.values import Term

_THEN = "ف"
"""Joins what somebody says to what they did: فيرى."""


def _acting_before(sentence: ReadSentence, verb: Name) -> Name | Term | None:
    """Who acts in the last clause ahead of a verb that only its subject leaves open, where they can be that."""
    if not _goes_on_acting(sentence, verb):
        return None
    start = verb.tokens[0]
    clauses = [clause for clause in told_clauses(sentence) if clause.end <= start and _can_say(sentence, verb, clause)]
    return clauses[-1].who if clauses else _topic(sentence, verb)


def _topic(sentence: ReadSentence, verb: Name) -> Name | None:
    """Who can say what a verb tells and is whom the sentence turns to: أما | الوكالة فوزعت 12 سلة، لكنها أكدت أن."""
    turned = sentence.cue_at("next_topic", 0)
    names = (
        name for name in sentence.of(*SPEAKING) if turned and name.tokens[0] == turned and not name.prefix.strip("ال")
    )
    name = next(names, None)
    return name if name is not None and _fits(sentence, verb, sentence.surface(*name.tokens)) else None


def _goes_on_acting(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb that tells something goes on with what its subject, which it leaves out, does in the clause ahead of it."""
    start, end = verb.tokens
    meant = sentence.cue_at("relative", start - 1) > 0  # المركز الذي | قال إن
    pronoun = sentence.cue_at("with_pronoun", end)
    joined = pronoun > 0 or is_joined_on(sentence, start) or verb.prefix == _THEN
    joined = joined or any(
        start in sentence.cue_ends(cue) for cue in ("came_upon", "speaking_pronoun")
    )  # بعدما | كشفت, لكنه | نبه
    told = sentence.language.words.verb_first and joined and not meant
    return told and leads_to_speech(sentence, end + pronoun)


def _can_say(sentence: ReadSentence, verb: Name, clause: Clause) -> bool:
    """Whether who acts in a clause of its own can say what a verb of that gender tells."""
    who = clause.who
    if who is None or is_of_object(sentence, clause.verb) or sentence.cue_at("relative", clause.verb - 1):
        return False
    if isinstance(who, Name) and who.category not in (*SPEAKING, Category.PLACES):
        return False
    surface = who.term.surface if isinstance(who, Name) else who.surface
    if not isinstance(who, Name) and any(map(sentence.language.has_possessor, who.surface.split()[1:])):
        return False  # بدأت سارة كتابة مسرحيتها
    return _fits(sentence, verb, surface)


def _fits(sentence: ReadSentence, verb: Name, surface: str) -> bool:
    """Whether a verb, with the pronoun ahead of it if there is one, has the gender of the words for who may speak: لكنها | أكدت."""
    start = verb.tokens[0]
    pronoun = start in sentence.cue_ends("speaking_pronoun")
    meant = not pronoun or sentence.language.can_mean(sentence.texts[start - 1], surface, person=True)
    return meant and agrees(sentence, verb, surface)


def is_said_by(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether a participle that stands between two tokens is somebody's who speaks, no adjective: no النتائج المعلنة, نتائج متوقعة.

    So is what goes on with a deed as words: ورد على منتقديه | بالقول إن.

    One of the feminine, which has the letters of an adjective, stands behind a mark, or ahead of what it leads to what is said.
    """
    if sentence.reading.words[at].articled and not is_led_noun(sentence, at):
        return False
    words = sentence.language.words
    parted = at == 0 or sentence.texts[at - 1] in CLAUSE_MARKS | QUOTES
    leading = sentence.texts[end : end + 1]
    leads = end > at + 1 or sentence.cue_at("said_that", end) > 0
    leads = leads or not (words.names.prepositions | QUOTES | {":"}).isdisjoint(leading)
    return not words.verb_first or parted or leads or sentence.language.is_counted_form(sentence.texts[at])


def _acts_ahead(sentence: ReadSentence, at: int) -> Name | None:
    """The first of who can speak that acts ahead of a participle, if it agrees: the minister left, | warning that."""
    for name in sentence.of(*SPEAKING):
        free = name.tokens[0] not in sentence.counted and not governed_by_preposition(sentence, name)
        subject = sentence.language.may_be_subject(sentence.texts[name.tokens[1] - 1])
        if name.tokens[1] <= at and free and subject and not is_document(name):
            return name if sentence.language.can_add(sentence.texts[at], sentence.surface(*name.tokens)) else None
    return None


def speaker_acting(sentence: ReadSentence, speakers: Speakers, verb: Name) -> Term | None:
    """Who acts ahead of a verb that leaves its subject out: زار الوزير المخيم، وقال إن."""
    who = _acting_before(sentence, verb)
    if who is None and _goes_on_acting(sentence, verb):
        return speakers.acting_first(verb.tokens[0], None)
    if not isinstance(who, Name):
        return who and speakers.remembered(who)
    meant = speakers.meant_by(who)
    return None if is_bare(who, meant) and speakers.last is not None else meant


def speaker_adding(sentence: ReadSentence, speakers: Speakers, at: int, *, spoke: bool) -> Term | None:
    """Who speaks by a participle at a token: who does in the sentence already, before where it opens with it, or acts in it."""
    goes_on = at == 0 or sentence.cue_at("adding", at) > 0
    speaker = speakers.adding(at, here=True)
    if speaker is not None or spoke:
        return speaker
    name = _acts_ahead(sentence, at) if not goes_on or speakers.last is None else None
    speaker = None if goes_on else speakers.acting_first(at, name)
    last = goes_on or sentence.language.words.verb_first
    return speaker or (speakers.meant_by(name) if name else speakers.adding(at) if last else None)
