"""Those whom no name tells ahead of a plural verb of attack or harm, where verbs come first: أن مسلحين | قتلوا 12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.verb_places import Clause, past_dates
from generator.facts.slots.who.verbal_reach import governs
from generator.values import Term

_AGENTS = ("plain_agents", "acting_for")
"""Cues of nouns for those who attack."""
_DEEDS = ("striking_verb", "harm", "damage", "attack")
"""Cues of verbs of attack and harm that the lexicon does not have as deeds."""


_LONGEST = 3
"""Words that tell who attacks."""


class Assailants(NamedTuple):
    """Those who attack, with the token of their verb."""

    who: Term
    verb: int


@once_a_sentence
def assailants(sentence: ReadSentence) -> Sequence[Assailants]:
    """Those of a sentence, behind marks and "that"."""
    if not sentence.language.words.verb_first:
        return ()
    starts = sorted(plain_starts(sentence) & sentence.beginning(*_AGENTS))
    starts = [at for at in starts if not sentence.language.owned(sentence.texts[at])]  # قال إن عناصره قتلوا 12: his
    told = ((start, _verb_behind(sentence, start)) for start in starts)
    return [Assailants(sentence.own_words(start, end), verb) for start, (end, verb) in told if verb is not None]


def _verb_behind(sentence: ReadSentence, start: int) -> tuple[int, int | None]:
    """Where the words for people end that begin at a token, and the plural verb of a deed behind them: أن مسلحين | قد | قتلوا."""
    deeds = sentence.verbs | sentence.beginning(*_DEEDS)
    for end in range(start + 1, min(start + 1 + _LONGEST, len(sentence.tokens))):
        verb = past_dates(sentence, end)
        verb += sentence.cue_at("verb_marker", verb)
        if verb in deeds and sentence.language.is_plural_verb(sentence.texts[verb]):
            return end, verb
        if not is_plain(sentence, end):
            break
    return start, None


def find_assailants(sentence: ReadSentence, figure: Figure) -> Who:
    """Those whose verb governs a figure, or the whole of which it is a part."""
    start = whole_of(sentence, figure).tokens[0]
    for one in reversed(assailants(sentence)):
        if one.verb < start and governs(sentence, Clause(one.verb, one.who, one.verb + 1), start):
            return Found((one.who,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(one.verb, one.verb + 1)))
    return None


def whole_of(sentence: ReadSentence, figure: Figure) -> Figure:
    """The figure of which one is a part, that one itself if it is none."""
    if figure.part_of is None:
        return figure
    ahead = (one for one in figures_ahead(sentence, figure.tokens[0]) if one.part_of is None)
    return next(ahead, figure)
