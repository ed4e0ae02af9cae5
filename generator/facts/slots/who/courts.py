"""Which court gave a penalty that is told without it: nine were sentenced to 20 years, the high court ruled; عوقب بالسجن عامين."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import INSTITUTION, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.modality import is_possible
from generator.facts.slots.phrases.starts import phrase_start
from generator.facts.slots.when.penalties import is_penalty
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Precision, Term

_VERDICTS = ("tried", "fined", "given_term")
"""Cues of what a court does to somebody."""
_JUDGE = "judge_speaker"
"""The lexicon's id of a judge, who may give a penalty as a court does."""
REMEMBERED = 8
"""Sentences for which a court is remembered that none of them names."""
_AUXILIARIES = 3
"""Tokens between the convicted and what was done to them: were each also | fined."""


def courts_told(
    sentences: Sequence[ReadSentence], named_before: Sequence[Sequence[Name]]
) -> Iterator[Found[Term] | None]:
    """For each sentence the court that it tells to act or rule, else the one told last before it, not long ago."""
    told: Found[Term] | None = None
    passed = 0
    for sentence, named in zip(sentences, named_before, strict=True):
        names = sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
        court = next((name for name in names if _is_court(sentence, name)), None)
        passed += 1
        if court is not None and sentence.sentence.part is not Part.TITLE:
            told, passed = _found(sentence, court, named), 0
        yield told if passed <= REMEMBERED else None


def _found(sentence: ReadSentence, court: Name, named: Sequence[Name]) -> Found[Term]:
    cue = Cue(CueKind.WHO_GOES_ON, sentence.text_span(*court.tokens))
    return Found(actor_term(sentence, court, named), cue)


def _is_court(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is that of one court, governed by no preposition: sent to military courts."""
    start, end = name.tokens
    free = replace(name, tokens=(phrase_start(sentence, start), end))
    if not _names_court(sentence, name) or governed_by_preposition(sentence, free):
        return False
    ruling = sentence.texts[start - 1] if sentence.cue_at("ruling_of", start - 1) else None
    return ruling is None or sentence.language.can_go_on(ruling, name.term.surface)  # خففت حكم | محكمة كروى


def _names_court(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is that of one court, not of who speaks before it: نيابة محكمة كروى."""
    start, end = name.tokens
    body = name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    if not body or not any(sentence.cue_at("court", at) for at in range(start, end)):
        return False
    return not any(sentence.cue_at("prosecution", at) for at in range(max(0, start - 1), end))


def find_judge(clauses: Clauses) -> Who:
    """The court of its own sentence, else the one told last, where a penalty or whom a verdict is of is told with no doer."""
    sentence, figure = clauses.sentence, clauses.figure
    if is_possible(sentence, figure) or _is_of_another(sentence, figure):
        return None
    verdict = _verdict(sentence, figure)
    court = (_own_court(clauses) or clauses.told.court) if verdict is not None else None
    if verdict is None or court is None:
        return None
    return Found((court.value,), Cue(CueKind.WHO_GOES_ON, sentence.text_span(*verdict), origin=court.cue.span))


def _verdict(sentence: ReadSentence, figure: Figure) -> tuple[int, int] | None:
    """The words that tell what a court does to those counted, or by which penalty a figure is."""
    verdicts = [(at, at + length) for cue in _VERDICTS for at, length in sentence.cues.get(cue, {}).items()]
    verdict = next((verdict for verdict in verdicts if _is_of(sentence, figure, verdict)), None)
    if verdict is None and is_penalty(sentence, figure):
        return max((verdict for verdict in verdicts if verdict[1] <= figure.tokens[0]), default=None)
    return verdict


def _own_court(clauses: Clauses) -> Found[Term] | None:
    """The court of a sentence ahead of a figure, or by which it is told: found guilty by a court and sentenced to 12 years.

    So does the last behind it: jailed for 12 years by | a court; حكم من | محكمة | بسجنه 12 عاماً.
    """
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    courts = [name for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS) if _names_court(sentence, name)]
    if sentence.sentence.part is Part.TITLE:
        courts = [name for name in courts if " " in actor_term(sentence, name, clauses.told.named).surface]
    judges = [name for name in sentence.of(Category.SPEAKERS) if _JUDGE in (name.term.id, name.parent)]
    acting = [name for name in judges if not governed_by_preposition(sentence, name)]
    ruling = (name for name in reversed(courts) if name.tokens[0] < start and _is_court(sentence, name))
    ahead = (*ruling, *(name for name in reversed(acting) if name.tokens[1] <= start))
    by = (name for name in courts if _is_by(sentence, phrase_start(sentence, name.tokens[0])))
    court = next(iter(ahead), None) or next(by, None)
    return _found(sentence, court, clauses.told.named) if court is not None else None


def _is_by(sentence: ReadSentence, at: int) -> bool:
    """Whether "by" stands ahead of a court that begins at a token, an article between; in Arabic also "from"."""
    at -= (
        sentence.words(at - 1, at)
        in sentence.language.words.numbers.articles | sentence.language.words.definite_articles
    )
    from_words = sentence.language.words.change_from if sentence.language.words.verb_first else frozenset()
    return at in sentence.cue_ends("agent") or sentence.words(at - 1, at) in from_words


def _is_of_another(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a penalty is only asked for, or of another trial: prosecutors sought 12 years; he was jailed for 12 years in 2009."""
    start, end = figure.tokens
    if sentence.any_cue_between(("penalty_sought", "before_now"), 0, start):
        return True
    years = (one for one in sentence.moments if one.range is not None and one.range.precision is Precision.YEAR)
    return any(not sentence.mark_between(min(one.tokens[0], start), max(one.tokens[0], end)) for one in years)


def _is_of(sentence: ReadSentence, figure: Figure, verdict: tuple[int, int]) -> bool:
    """Whether those counted are whom a verdict behind them, or right ahead, is of: nine have been | sentenced, بإعدام | 12."""
    if sentence.language.words.verb_first:
        return figure.counts_people and verdict[1] == figure.tokens[0]
    between = range(figure.tokens[1], verdict[0])
    passive = any(sentence.cue_at("passive_auxiliary", at) for at in between)
    return figure.counts_people and passive and len(between) <= _AUXILIARIES
