"""Whom a pronoun that stands for the subject of a verb means, and whose forces one tells: whoever acts or speaks, or did before."""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import OFFICE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, is_actor, issuer_of
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.own_forces import unlisted_owner
from generator.facts.slots.who.pronouns import (
    are_several,
    body_told,
    is_in_remark,
    is_of_another,
    is_person_or_outlet,
    is_surely_person,
    means_another,
    means_no_body,
    means_one_body,
    means_thing,
    pronoun_at,
    subject_ahead,
    told_ahead,
)
from generator.facts.slots.who.spoken_for import body_meant, body_of_office, body_spoken_for
from generator.values import Span


def meant_by(sentence: ReadSentence, told: Antecedents, start: int, verb: Span) -> Who:
    """Whom a pronoun before a verb means: who acts in the clause ahead, who speaks, else who did what was counted before."""
    ahead = subject_ahead(sentence, start)
    speaker = body_meant(sentence, start, told.speaker) or told.speaker
    if is_in_remark(sentence, start):
        return None
    if ahead is not None:
        return Found((actor_term(sentence, ahead, told.named),), Cue(CueKind.WHO_PRONOUN, verb))
    noun = told_ahead(sentence, start)
    named = actor_at(sentence, noun) if noun is not None else None
    if named is not None:
        return Found((actor_term(sentence, named, told.named),), Cue(CueKind.WHO_PRONOUN, verb))
    if noun is not None or (speaker is not None and is_of_another(sentence, start, speaker)):
        return None  # a body may be told by another noun than its name: مكتب المنظمة إنه
    pronoun = pronoun_at(sentence, start)
    if (
        speaker is not None
        and pronoun is not None
        and means_one_body(sentence, pronoun)
        and are_several(sentence, speaker)
    ):
        body = body_told(sentence, told, speaker)
        return Found((body,), Cue(CueKind.WHO_PRONOUN, verb)) if body is not None else None
    if speaker is not None and means_no_body(sentence, start, speaker):
        person = told.topics.person
        sure = person is not None and is_surely_person(sentence, person, told.persons)
        return Found((person,), Cue(CueKind.WHO_PRONOUN, verb)) if person is not None and sure else None
    if speaker is not None and not (means_thing(sentence, start) and is_person_or_outlet(sentence, speaker)):
        return Found((speaker,), Cue(CueKind.WHO_PRONOUN, verb))
    return who_went_on(told, verb) if not means_another(sentence, start, told.doers) else None


def whose(sentence: ReadSentence, told: Antecedents, start: int, verb: Span) -> Who:
    """Whose those are who act by a pronoun: of who speaks or acted before, else of the organisation named last."""
    speaker, named = body_spoken_for(sentence, told.speaker) or told.speaker, told.named
    owner = unlisted_owner(sentence, start)
    if owner is None and speaker is not None:
        issuer = issuer_of(sentence, speaker) or body_of_office(sentence, speaker)
        owner = speaker if is_actor(sentence, speaker) else issuer
    if owner is not None:
        return Found((owner,), Cue(CueKind.WHO_PRONOUN, verb))
    person = speaker is not None and speaker.dimension == OFFICE
    last = Found((named[-1].term,), Cue(CueKind.WHO_PRONOUN, verb)) if named and not person else None
    return who_went_on(told, verb) or last


def who_went_on(told: Antecedents, verb: Span) -> Who:
    """Who did what the sentence before counts."""
    doers = told.doers
    return Found(doers.value, Cue(CueKind.WHO_GOES_ON, verb, origin=doers.cue.span)) if doers is not None else None
