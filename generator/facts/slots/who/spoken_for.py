"""The body for which a spokesman speaks, which does what is told of it: متحدث باسم الشركة إنها باعت, a spokesman for Karwa Air."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import INSTITUTION
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.phrases.offices import office_end, unknown_term
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.pronouns import means_by_gender
from generator.lexicon import Category
from generator.values import Term


def body_spoken_for(sentence: ReadSentence, speaker: Term | None) -> Term | None:
    """The body behind "on behalf of" in the words of who speaks in a sentence, `None` where no such word stands in them."""
    if speaker is None or not sentence.cues.get("on_behalf"):
        return None
    for end in sentence.cue_ends("on_behalf"):
        body = _body_at(sentence, sentence.past_article(end))
        if body is not None and body.surface in speaker.surface:
            return body
    return None


def body_of_office(sentence: ReadSentence, office: Term) -> Term | None:
    """The body that the words of an office name, whose its services and forces are: مدير | الحماية المدنية | إن مصالحه."""
    bodies = sentence.of(Category.ORGANISATIONS)
    return next((body.term for body in bodies if sentence.surface(*body.tokens) in office.surface), None)


def body_meant(sentence: ReadSentence, verb: int, speaker: Term | None) -> Term | None:
    """That body where the pronoun before a verb can mean it, or whom a feminine verb lets speak: قالت كروا إنها."""
    body = body_spoken_for(sentence, speaker)
    if body is not None:
        return body if means_by_gender(sentence, verb, body) else None
    if speaker is None or speaker.id is not None or not _speaks_as_pronoun(sentence, speaker, verb):
        return None
    return replace(speaker, dimension=INSTITUTION)


def _speaks_as_pronoun(sentence: ReadSentence, speaker: Term, verb: int) -> bool:
    """Whether a feminine verb of saying has somebody known by name right behind it, and "it" is feminine: قالت | كروا | إنها."""
    pronoun = after_auxiliaries(sentence, verb) - 1
    first = sentence.language.fold_word(speaker.surface.split()[0])
    verbs = (said.tokens for said in sentence.of(Category.SAYING) if said.tokens[1] <= pronoun)
    return any(
        (sentence.words(end, end + 1) == first or end == pronoun)
        and sentence.language.are_feminine(sentence.texts[start], sentence.texts[pronoun])
        for start, end in verbs
    )


def _body_at(sentence: ReadSentence, at: int) -> Term | None:
    """The body or country that begins at a token, whole."""
    name = actor_at(sentence, at)
    if name is None:
        end = end_of_capitals(sentence, at) if not sentence.language.words.verb_first else at
        return sentence.own_words(at, end) if end > at else None
    if name.entry is None or name.dimension != INSTITUTION:
        return actor_term(sentence, name, ())
    end = office_end(sentence, name.tokens[1])
    whole = unknown_term(sentence, at, end) if end > name.tokens[1] else name.term
    return replace(whole, dimension=INSTITUTION)
