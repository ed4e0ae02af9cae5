"""What shares are of that is told ahead of them.

A verb deals it out (the displaced were split between 40 percent in Homs and 60 percent in Hama, يتوزع العمال إلى 52 % في الخدمات),
votes were counted (with all votes counted, the party had 32 percent), or the proportion of some is told of which more is said (the
proportion of pupils who passed is 80 percent; the share of women may be of others), or as a share of what the amount is told. So
is what is contributed, and `stakes`. "Of" and what many are may open the sentence (of those asked, 62 percent agreed). The shares
listed behind the first are `listed_shares`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import CLAUSE_MARKS, PEOPLE, PLACE, Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.stakes import of_stake
from generator.facts.tokens import COMMAS, STOPS
from generator.facts.units import Unit, counted_at, named_at, whole_of_share, words_of_whole
from generator.lexicon import Category
from generator.values import Kind, Term

_TO_VERB, _TO_NOUN = 8, 6
"""Tokens from the verb that deals out to its first share, and from what it deals out to the verb."""
_TO_PROPORTION = 14
"""Tokens from a word of proportion to its share."""
_TO_COMMA = 8
"""Tokens from the "of" that opens a clause to the comma ahead of its share."""
_TELLING = ("split_up", "tallied", "proportion_of", "as_share_of", "stake_of", "contributes")
"""The cues of what is told ahead of a share that it is of."""
_VOTE, _VOTES = "vote", frozenset({"vote", "ballot"})
"""The lexicon's id of a vote, and of what is counted to count them."""


def dealt_shares(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, shares of nothing told with what is dealt out by them, or votes."""
    cues = reader.lexis.cues
    fronted = reader.text(0) in reader.lexis.times.of_words
    if not (fronted or any(reader.may_hold(cues[cue]) for cue in _TELLING)):
        return tuple(figures)
    return tuple(_with_whole(reader, figure) if _is_open(figure) else figure for figure in figures)


def _is_open(figure: Figure) -> bool:
    return figure.is_share and figure.unit is None and figure.part_of is None


def _with_whole(reader: FigureReader, figure: Figure) -> Figure:
    start = figure.tokens[0]
    unit = _split_up(reader, start) or _tallied(reader, start) or _proportion(reader, start) or _as_share(reader, start)
    unit = unit or of_stake(reader, figure) or _contributed(reader, figure) or _fronted(reader, start)
    return figure if unit is None else replace(figure, unit=unit, rules=(*figure.rules, "unit:dealt-share"))


def split_up_as_follows(reader: FigureReader, start: int) -> Unit | None:
    """What a verb ahead of a colon deals out among what is listed behind it: توزعت المقاعد كالتالي: حزب النهر 45."""
    colon = next((at for at in range(start - 1, 0, -1) if reader.text(at) == ":"), 0)
    for at in range(colon - 1, -1, -1):
        length = reader.stemmed_length(reader.lexis.cues["split_up"], at)
        if length:
            return _dealt(reader, at, at + length, colon)
    return None


def _split_up(reader: FigureReader, start: int) -> Term | None:
    """What the verb right before a share, no more than its preposition between, deals out."""
    led = reader.stands_before(reader.lexis.cues["split_by"], start)
    verbs = range(start - 1, max(-1, start - _TO_VERB), -1) if led else ()
    for at in verbs:
        if reader.text(at) in CLAUSE_MARKS:
            return None
        length = reader.stemmed_length(reader.lexis.cues["split_up"], at)
        if length:
            unit = _dealt(reader, at, at + length, start - led)
            return unit.term if unit is not None else None
    follows = split_up_as_follows(reader, start)
    return follows.term if follows is not None else None


def _dealt(reader: FigureReader, verb: int, end: int, last: int) -> Unit | None:
    """What a verb deals out: right behind it where verbs come first, else ahead of it in its clause."""
    behind = (counted_at(reader, end) or _named(reader, end)) if reader.lexis.verb_first and end < last else None
    nouns = range(verb - 1, max(-1, verb - _TO_NOUN), -1) if behind is None else ()
    unit = behind or next((unit for at in nouns if (unit := counted_at(reader, at)) is not None), None)
    if unit is None or unit.term is None or unit.term.dimension == PLACE:
        return None
    return unit if unit.kind is Kind.COUNT else None


def _named(reader: FigureReader, at: int) -> Unit | None:
    """The indicator or the definite noun at a token that is no measure: توزعت | الاستثمارات | بين."""
    match = reader.indicator(at)
    entry = match.first(Category.INDICATORS) if match is not None else None
    if match is not None and entry is not None:
        return Unit(Kind.COUNT, reader.term(entry, at, at + match.length), at + match.length, "count:noun")
    whole = words_of_whole(reader, at) if reader.is_definite(at) else None
    return Unit(Kind.COUNT, whole, at + len(whole.surface.split()), "count:noun") if whole is not None else None


def _tallied(reader: FigureReader, start: int) -> Term | None:
    """Votes, where a clause before that of a share tells how many of them were counted, and nothing of its own has the share."""
    tallied = reader.lexis.cues["tallied"]
    counted = [at for at in range(start) if reader.stemmed_length(tallied, at)] if reader.may_hold(tallied) else []
    between = range(counted[-1], start) if counted else ()
    if any(reader.text(at) in STOPS or reader.indicator(at) for at in between):
        return None
    comma = any(reader.text(at) in COMMAS for at in between)
    return reader.many(_VOTE) if comma and any(_is_vote(reader, at) for at in between) else None


def _is_vote(reader: FigureReader, at: int) -> bool:
    entry = reader.entry(at, Category.MEASURES)
    return entry is not None and entry.id in _VOTES


def _proportion(reader: FigureReader, start: int) -> Term | None:
    """Those of whom a clause behind them says which: the proportion of pupils who passed, نسبة الرجال الذين اقترعوا."""
    cues = reader.lexis.cues
    for at in range(start - 1, max(-1, start - _TO_PROPORTION), -1):
        length = reader.stemmed_length(cues["proportion_of"], at)
        length = length if length and _heads_clause(reader, at) else 0
        unit = counted_at(reader, at + length) or named_at(reader, at + length) if length else None
        if unit is not None and unit.end < start:
            told = reader.phrase(cues["relative"], unit.end) or reader.language.may_be_participle(reader.text(unit.end))
            return unit.term if told else None
        if length or reader.text(at) in STOPS or reader.text(at)[:1].isdigit():
            return None
    return None


def _as_share(reader: FigureReader, start: int) -> Term | None:
    """What a share ahead is told to be of: debt as a share of output fell to 60 percent, كنسبة من الناتج."""
    for at in range(start - 1, max(-1, start - _TO_PROPORTION), -1):
        length = reader.phrase(reader.lexis.cues["as_share_of"], at)
        if length:
            return whole_of_share(reader, at + length - 1)
        if reader.text(at) in STOPS or reader.text(at)[:1].isdigit():
            return None
    return None


def _contributed(reader: FigureReader, figure: Figure) -> Term | None:
    """What somebody makes up a share of, behind it: تساهم الزراعة بنسبة 14% | في الناتج المحلي."""
    start, end = figure.tokens
    cues = reader.lexis.cues
    ahead = range(start - 1, max(-1, start - _TO_VERB), -1)
    verb = next((at for at in ahead if reader.stemmed_length(cues["contributes"], at)), None)
    other = CLAUSE_MARKS | reader.lexis.names.prepositions
    if verb is None or (reader.text(end),) not in cues["stake_in"] or not other.isdisjoint(reader.texts[verb:start]):
        return None
    whole = _named(reader, end + 1)
    return whole.term if whole is not None else None


def _fronted(reader: FigureReader, start: int) -> Term | None:
    """The many that open the sentence behind "of", up to a comma: Of the firms asked, | 30% saw orders rise; not of course."""
    if reader.text(0) not in reader.lexis.times.of_words or reader.text(start - 1) not in COMMAS:
        return None
    near = start <= _TO_COMMA + 1 and CLAUSE_MARKS.isdisjoint(reader.texts[: start - 1])
    whole = whole_of_share(reader, 0) if near else None
    if whole is None:
        return None
    last = whole.surface.rpartition(" ")[2].lower()
    many = reader.lexis.noun_follows_number or whole.dimension == PEOPLE or reader.language.may_be_counted(last)
    return whole if many else None


def _heads_clause(reader: FigureReader, at: int) -> bool:
    """Whether a subject begins at a token, its article aside: a clause, or where verbs come first the word behind one of level."""
    at -= reader.text(at - 1) in reader.lexis.definite_articles
    verb = reader.lexis.verb_first and at > 0 and reader.stemmed_length(reader.lexis.measuring.level, at - 1) == 1
    opener = any((reader.text(at - 1),) in reader.lexis.cues[cue] for cue in ("clause_opener", "said_that"))
    return at == 0 or verb or opener or reader.text(at - 1) in CLAUSE_MARKS
