"""Figures that go on with the one before them, at its time: items and shares of a list, what "and" joins, further deeds of one who.

تلقت 40 بلاغاً أمس، وأنقذت 12; in July industry had 19 percent, construction 7 percent; on Monday 34 in Homs, six in Hama.
So do those of a clause without a date that is set against one with it: exports rose 6 percent in July, while imports fell 3.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.fact import Fact
from generator.facts.parts import AMOUNTS, PLACE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import FINDINGS
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.when.report import came_about
from generator.facts.slots.when.tense import tells_state
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_SHARE_WINDOW = 8
"""Tokens between two shares of a list."""


def gone_on_with(sentence: ReadSentence, number: int, facts: Sequence[Fact], dates: Dates) -> Fact | None:
    """The fact before that the figure of a number goes on with, `None` where it goes on with none."""
    deed = _of_deed_before(sentence, sentence.figures[number], facts[:number], facts[number])
    if deed is not None or not number:
        return deed
    if _goes_on(sentence, number, facts[number], dates):
        return facts[number - 1]
    opposed = _set_against(sentence, number, facts[number], dates)
    if opposed is not None:
        return facts[opposed]
    return facts[number - 1] if _is_added(sentence, number, facts[number - 1]) else None


def _is_added(sentence: ReadSentence, number: int, before: Fact) -> bool:
    """Whether a speaker adds an amount to the one before it of a closed time, none that is to come or holds.

    زاد الإنفاق 2 بالمئة في 2021، مبرزاً أن البلاد حققت 51 بالمئة منه; rose 2 percent in 2021, adding that imports fell 3 percent.
    """
    first, figure = sentence.figures[number - 1 : number + 1]
    start, end = first.tokens[1], figure.tokens[1]
    added = next((at for at in sentence.cue_starts("saying_participle") if start <= at < end), None)
    when = before.when
    closed = when is not None and None not in {when.start, when.end} and when.start != when.end
    if added is None or not closed or not AMOUNTS.issuperset({first.kind, figure.kind}):
        return False
    told = sentence.texts[added:end]
    holds = any(map(sentence.language.is_imperfect, told)) or tells_state(sentence, figure)
    dated = any(moment.tokens[0] >= added for moment in sentence.moments)
    to_come = sentence.expected_between(added, end) or sentence.cue_between("future", added, end)
    apart = to_come or holds or dated
    return not apart and sentence.cue_between("said_that", added, end)


def _set_against(sentence: ReadSentence, number: int, fact: Fact, dates: Dates) -> int | None:
    """The number of the last figure of the clause with a date that the figure's own, with none, is set against.

    أصيب 40 يوم الاثنين، فيما سجلت العيادات 12; not what holds at all times (while the plant employs 300), nor shares but of change.
    """
    figure = sentence.figures[number]
    opener = max((at for at in sentence.cue_starts("contrast") if at < figure.tokens[0]), default=None)
    dated = bool(sentence.moments) and all(moment.tokens[1] <= (opener or 0) for moment in sentence.moments)
    if opener is None or not dated or dates.stands_apart(figure) or tells_state(sentence, figure):
        return None
    said = (verb.tokens[0] for verb in sentence.of(Category.SAYING) if verb.dimension != FINDINGS)
    if any(opener < verb < figure.tokens[0] for verb in said):
        return None  # while the army said it had lost two drones
    ahead = [at for at, other in enumerate(sentence.figures[:number]) if other.tokens[1] <= opener]
    before = [at for at in ahead if not dates.stands_apart(sentence.figures[at])] or ahead
    changes = sentence.cue_between("change", opener, figure.tokens[1])
    changes = changes and sentence.cue_between("change", 0, opener)
    return (
        before[-1] if before and (changes or came_about(sentence, figure, happened=fact.befell is not None)) else None
    )


def _of_deed_before(sentence: ReadSentence, figure: Figure, before: Sequence[Fact], fact: Fact) -> Fact | None:
    """The last figure of the same who, where "and" joins the verb of a further one to it: تلقت 40 بلاغاً أمس، وأنقذت 12."""
    number = next((at for at in reversed(range(len(before))) if before[at].who == fact.who), None)
    if number is None or not fact.who or figure.kind is Kind.DURATION:
        return None
    start = sentence.figures[number].tokens[1]
    verb = next((at for at in range(start, figure.tokens[0]) if at in sentence.verbs), None)
    return before[number] if verb is not None and sentence.and_attached(verb) else None


def _goes_on(sentence: ReadSentence, number: int, fact: Fact, dates: Dates) -> bool:
    """Whether a figure goes on with the one before it: the next item or share of a list, or what "and" joins to a count."""
    first, second = sentence.figures[number - 1 : number + 1]
    share = not dates.is_compared(second) and _is_next_share(sentence, first, second)
    return share or _is_next_item(sentence, first, second) or _is_counted_on(sentence, number, fact, dates)


def _is_next_item(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a bare count with a place of its own goes on with a list: on Monday 34 in Homs, six in Hama and two over Idlib."""
    start, end = first.tokens[1], second.tokens[0]
    bare = first.kind is second.kind is Kind.COUNT and second.is_number_alone
    at = end - (start < end and sentence.texts[end - 1] in sentence.language.words.numbers.joiners)
    listed = sentence.is_joined(end) or (at > start and sentence.texts[at - 1] in COMMAS)
    placed = second.tokens[1] in sentence.beginning("place", "above", "place_from")
    return bare and listed and placed and sentence.verbs.isdisjoint(range(start, end))


def _is_next_share(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a share is listed with the one before it: in July industry had 19 percent, construction 7 percent and services 46.

    In brackets as well: in July Italy (19 percent), Spain (7 percent) and Chad (4 percent).
    """
    start, end = first.tokens[1], second.tokens[0]
    start += start < end and sentence.texts[start] == ")"
    if not (first.is_share and second.is_share) or not 0 < end - start <= _SHARE_WINDOW:
        return False
    listed = sentence.texts[start] in COMMAS or any(sentence.is_joined(at) for at in (start, start + 1, end))
    return listed and sentence.dated.isdisjoint(range(start, end)) and sentence.verbs.isdisjoint(range(start, end))


def _is_counted_on(sentence: ReadSentence, number: int, fact: Fact, dates: Dates) -> bool:
    """Whether "and" joins what came about, with no verb between, to a count of the one time told: 9 cases in May, and 4 deaths."""
    figure, start = sentence.figures[number], sentence.figures[number - 1].tokens[1]
    place = figure.unit is not None and figure.unit.dimension == PLACE
    if figure.kind is not Kind.COUNT or place or len(sentence.moments) != 1 or dates.stands_apart(figure):
        return False
    between = range(start, figure.tokens[0] + 1)
    joined = any(sentence.is_joined(at) for at in between)
    apart = not sentence.verbs.isdisjoint(between) or sentence.cue_between("said_that", start, figure.tokens[0])
    return joined and not apart and came_about(sentence, figure, happened=fact.befell is not None)
