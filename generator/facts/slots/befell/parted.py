"""Verbs of two words that something parts: ألقت | الشرطة | القبض على 12, shot | 12 people | dead.

Where verbs come first the subject stands behind the verb, and its complement right before the counted; where subjects come first
the counted stand between the two (R. Quirk et al., A Comprehensive Grammar of the English Language, 16.26 on cut short, put to
death).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.facts.befalling import Befalling, Place, befalling_words
from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import Said, verb_is_stated
from generator.facts.slots.clauses.reach import figure_between
from generator.language import language as language_of
from generator.language.phrases import Phrase
from generator.values import LanguageCode

_LONGEST_SUBJECT = 6
"""Tokens between a verb and its complement, where its subject stands."""


def parted(sentence: ReadSentence, figure: Figure) -> Said | None:
    """What such a verb says of a figure, `None` where none is told of it."""
    verb_first = sentence.language.words.verb_first
    found = _around_subject(sentence, figure) if verb_first else _around_counted(sentence, figure)
    said = (one for one in found if one.one.can_befall(figure.kind, figure.unit))
    return next((one for one in said if verb_is_stated(sentence, one.start)), None)


def _around_subject(sentence: ReadSentence, figure: Figure) -> Iterator[Said]:
    """The verbs whose complement stands right before a figure: أطلقت | القوات | سراح 40."""
    start = figure.tokens[0]
    for first, rest, ones in _two_words(sentence.language.code).get(sentence.reading.text(start - 1), ()):
        complement = start - len(rest)
        if complement < 1 or tuple(sentence.texts[complement:start]) != rest:
            continue
        for at in range(complement - 1, max(-1, complement - 1 - _LONGEST_SUBJECT), -1):
            if at in sentence.marks or figure_between(sentence, at, complement):
                break
            if sentence.bare(at) == first:
                yield from (Said(one, at, start, CueKind.BEFELL_AHEAD) for one in ones)


def _around_counted(sentence: ReadSentence, figure: Figure) -> Iterator[Said]:
    """The verbs right before a figure whose complement stands right behind it: set | 12 cars | on fire."""
    (start, end), verb = figure.tokens, figure.tokens[0] - 1
    for first, rest, ones in _two_words(sentence.language.code).get(sentence.reading.text(end), ()):
        told = verb >= 0 and sentence.texts[verb] == first
        if told and tuple(sentence.texts[end : end + len(rest)]) == rest:
            yield from (Said(one, start - 1, end + len(rest), CueKind.BEFELL_AHEAD) for one in ones)


@cache
def _two_words(code: LanguageCode) -> Mapping[str, Sequence[tuple[str, Phrase, tuple[Befalling, ...]]]]:
    """The verbs with a complement, by its word beside the counted: the first word, the complement and what they can mean."""
    verb_first = language_of(code).words.verb_first
    found: dict[str, list[tuple[str, Phrase, tuple[Befalling, ...]]]] = {}
    for place in (Place.BEFORE,) if verb_first else (Place.BEFORE, Place.AFTER):
        for phrase, ones in befalling_words(code, place).items():
            if len(phrase) > 1:
                found.setdefault(phrase[-1 if verb_first else 1], []).append((phrase[0], phrase[1:], ones))
    return found
