"""Whose a figure is that stands in brackets right behind who has it: led by Karwa (8%) and Loren (7%); من قبل “كروا” (5%).

Whom no list knows is told by what leads to the first of such a list: an agent phrase, or "at each of" (لدى كل من كروا (3%)).
Bodies that a list knows need none, where at least two of them have brackets of their own: حزب الأمل (12) وحزب العدل (8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.cues import CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_between, actors, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.phrases.capitals import named_by_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.bodies import NO_ACTORS
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category
from generator.values import Kind, Term

_LONGEST = 7
"""Words, with their quotation marks, of who stands ahead of a bracket."""
_LEADS = ("agent", "at_each_of")
"""Cues of what leads to who has what the brackets behind them tell."""
_LEADS_TO_QUOTED = ("each_of", "at_body")
"""Cues of what does so only where quotation marks tell the name: كل من “كروا” (3%), not كل من القمح (3%) والذرة (2%)."""
_LINKS = ("followed_by", "and_then", "each_of")
"""Cues of words that may lead to a further one of a list."""


@dataclass(frozen=True)
class _Owner:
    """Who ends right before a bracket: where they begin and end, where the bracket opens and closes, and what led to them."""

    start: int
    end: int
    opening: int
    closing: int
    led: bool
    listed: int


def find_bracketed(clauses: Clauses) -> Who:
    """Who stands right before the bracket in which a figure is."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind is Kind.DURATION:
        return None
    owner = next((one for one in _owners(sentence) if one.opening < figure.tokens[0] < one.closing), None)
    if owner is None or _is_another_clause(sentence, owner.opening, figure):
        return None
    term = _term(clauses, owner)
    return one_found(sentence, term, CueKind.WHO_HOLDER, owner.start, owner.end) if term is not None else None


def _is_another_clause(sentence: ReadSentence, opening: int, figure: Figure) -> bool:
    """Whether words inside a bracket ahead of a figure tell that somebody else does something to it."""
    between = range(opening, figure.tokens[0])
    acting = {name.tokens[0] for name in actors(sentence)} | sentence.verbs
    return not acting.isdisjoint(between) or not acting.isdisjoint(range(*figure.tokens))


def _term(clauses: Clauses, owner: _Owner) -> Term | None:
    """Who that is: a known body, else in a list that something leads to the article's words, where they can be a name."""
    sentence, start, end = clauses.sentence, owner.start, owner.end
    name = actor_between(sentence, start, end)
    if name is not None and (owner.led or (owner.listed > 1 and name.category is Category.ORGANISATIONS)):
        return actor_term(sentence, name, clauses.told.named)
    if not owner.led or not sentence.beginning(*NO_ACTORS, "indexes").isdisjoint(range(start, end)):
        return None
    quoted = sentence.texts[start - 1] in QUOTES
    if not sentence.language.words.verb_first and not quoted:
        return named_by_capitals(sentence, start, end)
    prefix = next((one for one, _ in sentence.reading.words[start].stems if one[:1] in _joiners(sentence)), "")
    return sentence.own_words(start, end, "" if quoted else prefix[:1])


@once_a_sentence
def _owners(sentence: ReadSentence) -> Sequence[_Owner]:
    """All who stand right before a bracket with a figure, the members of one list counted in each of them."""
    lists: list[list[_Owner]] = []
    for opening, closing in _brackets(sentence):
        before = lists[-1][-1] if lists else None
        start = _further(sentence, before.closing, opening) if before is not None else None
        if start is not None and before is not None:
            lists[-1].append(_owner(sentence, start, opening, closing, led=before.led))
            continue
        lead = _led(sentence, opening)
        start = lead if lead is not None else _start_of_body(sentence, opening)
        if start is not None:
            lists.append([_owner(sentence, start, opening, closing, led=lead is not None)])
    return [_Owner(*_places(one), one.led, len(members)) for members in lists for one in members]


def _places(owner: _Owner) -> tuple[int, int, int, int]:
    return owner.start, owner.end, owner.opening, owner.closing


def _owner(sentence: ReadSentence, start: int, opening: int, closing: int, *, led: bool) -> _Owner:
    """Who stands between a token and a bracket, quotation marks aside."""
    start = sentence.past_article(start)
    start += sentence.texts[start] in QUOTES
    end = opening - (sentence.texts[opening - 1] in QUOTES)
    return _Owner(start, end, opening, closing, led, 1)


def _brackets(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """The brackets that open with a figure, its sign at most before it, and where they close."""
    texts = sentence.texts
    for figure in sentence.figures:
        opening = figure.tokens[0] - 1
        opening -= opening > 0 and texts[opening] != "(" and not texts[opening].isalnum()
        closing = next((at for at in range(figure.tokens[1], len(texts)) if texts[at] in "()"), None)
        if opening > 0 and texts[opening] == "(" and closing is not None and texts[closing] == ")":
            yield opening, closing


def _further(sentence: ReadSentence, closing: int, opening: int) -> int | None:
    """Where a further one of a list begins that a comma, "and", "then" or "followed by" links to the bracket ahead."""
    start = closing + 1
    start += sentence.words(start, start + 1) in COMMAS
    start += sentence.words(start, start + 1) in _joiners(sentence)
    for _ in _LINKS:
        start += max(sentence.cue_at(cue, start) for cue in _LINKS)
    linked = start > closing + 1 or sentence.and_attached(start)
    return start if linked and _may_be_name(sentence, start, opening) else None


def _led(sentence: ReadSentence, opening: int) -> int | None:
    """Where who stands before a bracket begins, behind an agent phrase."""
    ends = [end for cue in (*_LEADS, *_LEADS_TO_QUOTED) for end in sentence.cue_ends(cue) if end < opening]
    start = max(ends, default=opening)
    sure = any(start in sentence.cue_ends(cue) for cue in _LEADS) or sentence.texts[start] in QUOTES
    return start if sure and _may_be_name(sentence, start, opening) else None


def _start_of_body(sentence: ReadSentence, opening: int) -> int | None:
    """Where a known body begins that ends before a bracket, with no "in" ahead of it: owns stakes in | Karwa (12%)."""
    name = sentence.name_before(opening, Category.ORGANISATIONS)
    inside = name is not None and sentence.cue_at("place", sentence.from_article(name.tokens[0]) - 1) > 0
    return name.tokens[0] if name is not None and not inside else None


def _may_be_name(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether all words between two tokens can be of a name: no date, figure, mark or place, and unless quoted no verb."""
    words = range(start, end)
    if not 0 < len(words) <= _LONGEST or not all(
        sentence.texts[at].isalpha() or sentence.texts[at] in QUOTES for at in words
    ):
        return False
    if sentence.texts[start] in QUOTES:
        return sentence.texts[end - 1] in QUOTES and len(words) > 2
    placed = any(place.tokens[0] == start and not place.is_country for place in sentence.of(Category.PLACES))
    taken = sentence.verbs | sentence.dated | sentence.counted | sentence.beginning("relative", "said_that")
    return not placed and taken.isdisjoint(words)


def _joiners(sentence: ReadSentence) -> frozenset[str]:
    return sentence.language.words.numbers.joiners
