"""What stands in an English clause between its subject and the verb that tells what they do: has been, could, is now, began.

Those are auxiliaries and modals, verbs with an infinitive or a participle behind them (Huddleston & Pullum: catenatives, as in is
set to | provide, began | selling), adverbs and quantifiers that float (donors, who all | gave 12).
"""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

_LIGHT = ("verb_marker", "ahead_of_deed", "now")
"""Cues of words that do no more than lead to a verb."""


def ahead_of_verb(sentence: ReadSentence, at: int) -> int:
    """How many tokens from one on stand only ahead of the verb of a deed, none if that may stand there."""
    return (
        next((length for cue in _LIGHT if (length := sentence.cue_at(cue, at))), 0)
        or _modal(sentence, at)
        or _floating(sentence, at)
        or ahead_of_infinitive(sentence, at)
        or int(sentence.language.is_adverb(sentence.texts[at]))
        or _ahead_of_participle(sentence, at)
        or _ahead_of_going_on(sentence, at)
    )


def _floating(sentence: ReadSentence, at: int) -> int:
    """The quantifier at a token behind "who": donors, who | all | gave 12."""
    return sentence.cue_at("floating", at) if at and sentence.cue_at("relative", at - 1) == 1 else 0


def _modal(sentence: ReadSentence, at: int) -> int:
    """The word at a token that tells what somebody can do: could | sell 12 plants; not cannot, nor in May."""
    told = not (sentence.tokens[at].capital or sentence.cue_at("negation", at))
    return sentence.cue_at("modal", at) if told else 0


def _ahead_of_participle(sentence: ReadSentence, at: int) -> int:
    """The words from a form of "be" up to what goes on, times and adverbs between: is | running, was now, is also | running."""
    if sentence.cue_at("progressive", at) != 1:
        return 0
    end = at + 1
    while end < len(sentence.tokens) and (
        end in sentence.dated
        or sentence.cue_at("adverb_of_be", end)
        or sentence.language.is_adverb(sentence.texts[end])
    ):
        end += 1
    return end - at if sentence.language.is_adverbial_participle(sentence.words(end, end + 1)) else 0


def _ahead_of_going_on(sentence: ReadSentence, at: int) -> int:
    """The verb at a token that tells how a deed goes on, its participle behind it: began | selling, have started | working."""
    led = sentence.cue_at("goes_on", at)
    deed = led > 0 and sentence.language.is_adverbial_participle(sentence.words(at + led, at + led + 1))
    return led if deed and not sentence.cue_at("tells", at + led) else 0


def ahead_of_infinitive(sentence: ReadSentence, at: int) -> int:
    """The words from a verb or "set" up to "to" ahead of what somebody does: expects to | lend, is set to | provide.

    None of what nobody does: failed to win 12.
    """
    ahead = at + 1 if sentence.cue_at("progressive", at) else at
    ahead += sentence.cue_at("verb_marker", ahead) if ahead > at else 0  # is | also | set to
    if ahead > at and sentence.cue_at("about_to", ahead):
        return ahead + sentence.cue_at("about_to", ahead) - at
    verb = any(at == said.tokens[0] for said in sentence.of(Category.SAYING))
    verb = verb or sentence.cue_at("befalls", at) > 0 or at in sentence.beginning("body_deed")  # nurses | plan to
    to = at + 1
    while to in sentence.dated:
        to += 1  # voted | on Wednesday | to close
    led = to + 1 < len(sentence.tokens) and sentence.cue_at("to_do", to) == 1
    led = led and to + 1 not in sentence.counted  # exports to | 144 countries
    return to + 1 - at if verb and led and not sentence.cue_at("not_done", at) else 0
