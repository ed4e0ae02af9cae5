"""How far something moved by a participle behind its clause, whatever the clause says: the price swung again, | falling 14%.

The participle's subject is that of the clause that it goes on with (Huddleston and Pullum, *The Cambridge Grammar of the English
Language*, 14.9: depictive adjuncts, supplements).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence, any_between
from generator.facts.slots.indicator.leading import lead_of
from generator.facts.slots.indicator.measured import Measured, told_by
from generator.facts.slots.indicator.measuring import CHANGES, Phrasing, Says, phrasing_before
from generator.facts.tokens import COMMAS


def moved_aside(sentence: ReadSentence, names: Sequence[Name], figure: Figure) -> Measured | None:
    """What the clause is about behind which a participle tells the figure, where it is about one thing alone."""
    opener, link = _link(sentence, figure.tokens[0])
    if link is None or not _goes_on(sentence, link.tokens[0]):
        return None
    ahead = [name for name in names if name.tokens[1] < link.tokens[0]]
    lead = lead_of(sentence, ahead[0]) if len(ahead) == 1 else None
    if lead is None or not lead.opens or not _is_one_clause(sentence, ahead[0].tokens[1], link.tokens[0] - 1):
        return None
    if link.says in CHANGES and opener is not Says.TO:
        return Measured(ahead[0].term, *told_by(sentence, link))
    return Measured(ahead[0].term, None, Cue(CueKind.INDICATOR_LEVEL, sentence.text_span(*link.tokens)))


def is_done(sentence: ReadSentence, name: Name, figure: Figure) -> bool:
    """Whether an indicator is a participle behind a comma, and the figure its object: …, spending 48 billion."""
    start, end = name.tokens
    behind = start > 0 and sentence.texts[start - 1] in COMMAS and end == figure.tokens[0]
    return behind and sentence.language.is_adverbial_participle(sentence.texts[start])


def _link(sentence: ReadSentence, at: int) -> tuple[Says | None, Phrasing | None]:
    """How an amount is meant by what stands right ahead of it, and the word of level or change ahead of that."""
    opener = None
    while (phrasing := phrasing_before(sentence, at)) is not None and not phrasing.links:
        opener, at = opener or phrasing.says, phrasing.tokens[0]
    return opener, phrasing


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle at a token, "being" ahead of it or not, goes on with a clause behind a comma: | falling, | being up."""
    at -= at > 0 and (sentence.texts[at - 1],) in sentence.language.words.cues["passive_auxiliary"]
    return at > 0 and sentence.texts[at - 1] in COMMAS and sentence.language.is_adverbial_participle(sentence.texts[at])


def _is_one_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether no mark, conjunction or further figure stands between two tokens, the last being a comma's."""
    marks = any(
        text in CLAUSE_MARKS | sentence.language.words.numbers.joiners for text in sentence.texts[start : end - 1]
    )
    others = sentence.any_cue_between(("subclause", "said_that", "relative"), start, end)
    return not marks and not others and not any_between(sentence.figure_starts, start, end)
