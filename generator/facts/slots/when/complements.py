"""Figures of which the next one is a complement, by a preposition in their clause: the date behind that one is theirs, too.

Spent £3m on 14 schools last year; هدمت 300 منزل في 14 قرية الشهر الماضي. Not where a verb, "and" or another clause stands between
(on 14 schools built last year; has 300 staff and made $3m last year), nor of a state (has 300 staff in 14 shops), which only a
"since" dates. A verb of what befell the counted may: 300 people fled from 14 villages on Monday; 300 houses were hit by 14 shells.
So also what something carries: 12 boats carrying 600 people arrived on Monday.

Figures of one kind that a list tells by a phrase each are of the date that closes it: imported 12 tonnes of wheat, 3 tonnes of corn
and 5 tonnes of rice last year; قتل 12 في حمص، و5 في حماة يوم الاثنين.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.dates import SINCE
from generator.facts.fact import Fact
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.coordination.asides import past_aside
from generator.facts.slots.sizes import is_total
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.when.tense import tells_state
from generator.facts.tokens import COMMAS
from generator.values import Kind

_LONGEST = 8
"""Tokens between the two figures."""
_LONGEST_CARRYING = 4
"""Tokens between what carries and its cargo."""
_PARTING = (
    *("relative", "subclause", "said_that", "clause_opener", "new_clause", "part_opener", "reduced_participle"),
    *("before_or_after", "per"),
)
"""Cues of words that tell of something else."""
_TIMES = frozenset({Kind.DURATION, Kind.ORDINAL, Kind.DATE, Kind.PERIOD})


def past_parts(sentence: ReadSentence, number: int) -> int:
    """The number of the figure behind that of a number, past its parts: 23 people, including 11 women, from | two villages."""
    figures, first = sentence.figures, sentence.figures[number]
    end = past_aside(sentence, first) if first.part_of is None else 0
    inside = range(number + 1, len(figures) - 1)
    return next((at for at in inside if figures[at].part_of is None or figures[at].tokens[0] >= end), len(figures) - 1)


def is_dated_with(sentence: ReadSentence, number: int, behind: int, facts: Sequence[Fact], dates: Dates) -> bool:
    """Whether the date of the figure of a number `behind` dates that of another one as well; `facts` are those of the sentence."""
    first, second = sentence.figures[number], sentence.figures[behind]
    before, fact = facts[number], facts[behind]
    cue = fact.cues.get("when")
    moment = next((one for one in sentence.moments if cue is not None and one.span == cue.span), None)
    if moment is None or moment.tokens[0] < second.tokens[1] or any(map(dates.stands_apart, (first, second))):
        return False
    if tells_state(sentence, first) and SINCE not in moment.rules:
        return False
    if _is_cargo(sentence, first, second):
        return not sentence.mark_between(second.tokens[1], moment.tokens[0])
    if _is_listed_with(sentence, first, second, moment):
        return True
    return (
        is_complement(sentence, first, second, happened=before.befell is not None)
        and _opens_phrase(sentence, second.tokens[1])
        and not _is_parted(sentence, second.tokens[1], moment.tokens[0])
    )


def _is_listed_with(sentence: ReadSentence, first: Figure, second: Figure, moment: Moment) -> bool:
    """Whether "and" or a comma leads from a figure and its phrase to the next one and its own, and a date closes the list."""
    third = next((one for one in sentence.figures if second.tokens[1] <= one.tokens[0] < moment.tokens[0]), None)
    ends = (_before_joiner(sentence, second), _before_joiner(sentence, third) if third else moment.tokens[0])
    starts = (first.tokens[1], second.tokens[1])
    if first.kind is not second.kind or ends[0] is None or ends[1] is None:
        return False
    return all(_is_phrase(sentence, start, end) for start, end in zip(starts, ends, strict=True) if end is not None)


def _before_joiner(sentence: ReadSentence, figure: Figure) -> int | None:
    """The token ahead of which "and" or a comma joins a figure; `None` where neither does."""
    at = figure.tokens[0]
    joined = sentence.and_attached(at)
    if at and sentence.texts[at - 1] in sentence.language.words.numbers.joiners:
        at, joined = at - 1, True
    if at and sentence.texts[at - 1] in COMMAS:
        at, joined = at - 1, True
    return at if joined else None


def _is_phrase(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether nothing but a phrase that a preposition opens stands between two tokens: | of wheat |, | لشمال البلاد |."""
    names = sentence.language.words.names
    if not 0 < end - start <= _LONGEST or _is_parted(sentence, start, end):
        return False
    word = sentence.reading.words[start]
    attached = any(prefix in names.attached_to for prefix, _ in word.stems)
    return attached or not word.rests.isdisjoint(names.prepositions)


def _is_cargo(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a figure is what the one before it carries: 12 boats | carrying | 600 people arrived; 12 قارباً | تقل 600."""
    start, end = first.tokens[1], second.tokens[0]
    near = end - start <= _LONGEST_CARRYING and not sentence.mark_between(start, end)
    return near and sentence.cue_between("bears_cargo", start, end) and first.kind is Kind.COUNT


def is_complement(sentence: ReadSentence, first: Figure, second: Figure, *, happened: bool = False) -> bool:
    """Whether only a phrase that a preposition opens leads from a figure to the next one: £3m | on repairing | 14 schools.

    A verb may stand ahead of it where that tells what `happened` to the counted: 300 people | fled from | 14 villages.
    """
    start, end = min(past_aside(sentence, first), second.tokens[0]), second.tokens[0]
    start += sentence.texts[start] == ")" and sentence.texts[first.tokens[0] - 1] == "("
    if second.part_of is not None or is_total(sentence, second) or not _TIMES.isdisjoint({first.kind, second.kind}):
        return False
    changes = {sentence.words(at - 1, at) for at in (first.tokens[0], end)} & sentence.language.words.change_from
    apart = bool(changes) and _is_of_one_sort(first, second)
    if apart or end - start > _LONGEST or _is_parted(sentence, start, end, happened=happened):
        return False
    language, names = sentence.language, sentence.language.words.names
    prepositions = names.prepositions | names.attached_to
    governed = any(not sentence.reading.words[at].rests.isdisjoint(prepositions) for at in range(start, end))
    participles = (at for at in range(start, end) if language.is_adverbial_participle(sentence.texts[at]))
    behind = all(sentence.texts[at - 1] in prepositions for at in participles)  # 12 trucks carrying 300 tonnes
    return governed and (language.words.verb_first or behind)


def _is_of_one_sort(first: Figure, second: Figure) -> bool:
    """Whether one figure can have changed to another: 46.9 points from 46.5, from 15 to 25; not 300 families from 14 villages."""
    return first.unit is None or second.unit is None or first.unit.id == second.unit.id


def _opens_phrase(sentence: ReadSentence, at: int) -> bool:
    """Whether what stands right behind a figure is a date or a phrase of its own, no verb or adjective."""
    prepositions = sentence.language.words.names.prepositions
    led = not sentence.reading.words[at].rests.isdisjoint(prepositions) or sentence.cue_at("place", at) > 0
    return led or at in sentence.dated or at in sentence.named


def _is_parted(sentence: ReadSentence, start: int, end: int, *, happened: bool = False) -> bool:
    """Whether a mark, "and", a word that opens another clause or, but of what `happened`, a verb stands among tokens."""
    verbs = sentence.verbs
    parting = _PARTING if happened else (*_PARTING, "harm")
    return sentence.mark_between(start, end) or any(
        sentence.is_joined(at)
        or at in sentence.beginning(*parting)
        or (not happened and (at in verbs or sentence.language.may_be_verb(sentence.texts[at])))
        for at in range(start, end)
    )
