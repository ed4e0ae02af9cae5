"""Which court gave a penalty that is told without it: nine were sentenced to 20 years, the high court ruled; عوقب بالسجن عامين."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import INSTITUTION
from generator.facts.slots.clauses import governed_by_preposition
from generator.facts.slots.meant import actor_term
from generator.facts.slots.noun_phrases import phrase_start
from generator.facts.slots.possible import is_possible
from generator.facts.slots.when.penalties import is_penalty
from generator.facts.slots.who.antecedents import Who
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Precision, Term

_VERDICTS = ("tried", "fined")
"""Cues of what a court does to somebody."""
_AUXILIARIES = 3
"""Tokens between the convicted and what was done to them: were each also | fined."""


def courts_told(
    sentences: Sequence[ReadSentence], named_before: Sequence[Sequence[Name]]
) -> Iterator[Found[Term] | None]:
    """For each sentence the court that it tells to act or rule, else the one told last before it."""
    told: Found[Term] | None = None
    for sentence, named in zip(sentences, named_before, strict=True):
        names = sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
        court = next((name for name in names if _is_court(sentence, name)), None)
        if court is not None and sentence.sentence.part is not Part.TITLE:
            told = Found(
                actor_term(sentence, court, named), Cue(CueKind.WHO_GOES_ON, sentence.text_span(*court.tokens))
            )
        yield told


def _is_court(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is that of one court, not who speaks before it, and governed by no preposition: sent to military courts."""
    body = name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    words = range(*name.tokens)
    if not body or not any(sentence.cue_at("court", at) for at in words):
        return False
    start, end = name.tokens
    if any(sentence.cue_at("prosecution", at) for at in range(max(0, start - 1), end)):
        return False  # نيابة محكمة كروى
    return not governed_by_preposition(sentence, replace(name, tokens=(phrase_start(sentence, start), end)))


def find_judge(sentence: ReadSentence, figure: Figure, court: Found[Term] | None) -> Who:
    """The court told last, where a penalty or whom a verdict is of is told without any."""
    if court is None or is_possible(sentence, figure) or _is_of_another(sentence, figure):
        return None
    verdicts = [(at, at + length) for cue in _VERDICTS for at, length in sentence.cues.get(cue, {}).items()]
    verdict = next((verdict for verdict in verdicts if _is_of(sentence, figure, verdict[0])), None)
    if verdict is None and is_penalty(sentence, figure):
        verdict = max((verdict for verdict in verdicts if verdict[1] <= figure.tokens[0]), default=None)
    if verdict is None:
        return None
    return Found((court.value,), Cue(CueKind.WHO_GOES_ON, sentence.text_span(*verdict), origin=court.cue.span))


def _is_of_another(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a penalty is only asked for, or of another trial: prosecutors sought 12 years; he was jailed for 12 years in 2009."""
    start, end = figure.tokens
    if any(sentence.cue_between(cue, 0, start) for cue in ("penalty_sought", "before_now")):
        return True
    years = (one for one in sentence.moments if one.range is not None and one.range.precision is Precision.YEAR)
    return any(not sentence.mark_between(min(one.tokens[0], start), max(one.tokens[0], end)) for one in years)


def _is_of(sentence: ReadSentence, figure: Figure, verdict: int) -> bool:
    """Whether those counted are whom a verdict behind them is of: nine officials have been | sentenced."""
    between = range(figure.tokens[1], verdict)
    passive = any(sentence.cue_at("passive_auxiliary", at) for at in between)
    return figure.counts_people and passive and len(between) <= _AUXILIARIES
