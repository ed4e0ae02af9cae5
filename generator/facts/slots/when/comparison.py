"""The compared side of a comparison: its figures have its own date, and its date is nobody else's.

Cues: a word of comparison (مقارنة بـ، مقابل, compared with, versus), "than" or عن right behind a figure or a word of change or
ahead of a date, "on" or "over" a time before behind a growth (up 5 % on last year, على العام السابق), "against the same period",
and "from" behind a word of change (declined to 30.6 percent in May from 32.1 percent in April) or من behind the share by which
something is more (أعلى بنسبة 5 % من عام 2022). The compared side reaches from the
cue to its first date, or where it has none to the end of its figure; a word of comparison with neither right behind it compares
something else (مقابل ارتفاع الواردات بـ4 %, وفي المقابل).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator.facts.dates import NIGHT, PAST_UNITS, PERIOD, SAME_PERIOD, SINCE, TOLD
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.when.changes import changes_over, earlier_changes
from generator.facts.slots.when.levels import is_level, leads_to_level
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_MARKS = CLAUSE_MARKS - frozenset("()")
_OPENING = 3
"""Tokens between a word of comparison and its figure or date."""
DATED = 8
"""Tokens between a compared figure and its date."""
_PAST_COMMA = 2
"""Tokens between the comma behind a compared figure and its date."""
_GONE_BY = frozenset({PAST_UNITS, "period:months"})
"""The rules of times during which something may as well have changed: over the past three months, over the first half."""
_DAYS = frozenset({PERIOD, NIGHT})
"""The rules of what goes on over days that are told one by one, which nothing grows over: 12 raids on Monday and Tuesday."""
_CHANGING = ("change", "comparative", "up_or_down")
"""Cues of words that tell by themselves that something is compared."""
_CHANGE = 12
"""Tokens between a word of change and "from"."""
_DATED_AGAIN = DATED
"""Tokens from the end of a clause about a compared date to where the date is told again."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The compared side, as a half-open range of tokens.

    `at_the_time`: what is compared is somebody or something else at the time of what that is set against; `earlier`: it is another
    change, that came before.
    """

    start: int
    end: int
    at_the_time: bool = False
    earlier: bool = False

    def __contains__(self, item: Figure | Moment) -> bool:
        """Whether a figure or date stands on it."""
        return self.start <= item.tokens[0] < self.end


def compared_sides(sentence: ReadSentence, moments: Sequence[Moment]) -> tuple[Compared, ...]:
    """The compared sides of a sentence, those of earlier changes among them, in order."""
    earlier = earlier_changes(sentence)
    sides: list[Compared] = []
    for opener in sorted({*openers(sentence), *earlier}):
        if sides and opener < sides[-1].end:
            continue
        side = _side(sentence, moments, opener)
        if side is not None:
            sides.append(replace(side, earlier=opener in earlier))
    return tuple(sides)


def openers(sentence: ReadSentence) -> Iterator[int]:
    """The tokens at which something that is compared can begin."""
    others = (_is_price, _is_rate, _is_adverb)
    yield from (end for end in sentence.cue_ends("comparison") if not any(tells(sentence, end) for tells in others))
    changes = sorted(sentence.cue_ends("change"))
    figure_ends = {figure.tokens[1] for figure in sentence.figures}
    amounts = {figure.tokens[1] for figure in sentence.figures if figure.kind in AMOUNTS}
    distances = {
        one.tokens[1] for one in sentence.figures if is_distance(sentence, one)
    }  # على بعد 280 كيلومترا | عن دمشق
    compares = min((at for cue in _CHANGING for at in sentence.cue_starts(cue)), default=len(sentence.tokens))
    for end in sentence.cue_ends("compared_with"):
        start = end - 1
        if any(figure.tokens[0] <= start < figure.tokens[1] for figure in sentence.figures):
            continue  # increased by more than 110%
        if is_level(sentence, start):
            continue  # بلغت الأرباح 31 مليون دولار عن الربع الثالث
        apart = _qualifies_time(sentence, end, figure_ends) or start in distances
        light = sentence.words(end, end + 1) in sentence.language.words.stop_words
        near = {end, end + 1} if compares < start or light else {end}  # خرج 12 عن العمل أمس
        dated = any(moment.tokens[0] in near and SINCE not in moment.rules for moment in sentence.moments)
        changed = any(start - _OPENING < change <= start for change in changes)
        behind = start in figure_ends if compares < start else start in amounts  # خرج 12 راكباً عن سكتهم
        if not apart and (dated or behind or changed):
            yield end
    for start, length in sentence.cues["grown_over"].items():
        if _has_grown(sentence, start, figure_ends) and _is_earlier(sentence, start + length):
            yield start + length  # بزيادة 5 % على عام 2022; up 31 percent on the year before
    for moment in sentence.moments:
        at = moment.tokens[0]
        if at and moment.rules[0] == SAME_PERIOD and sentence.cue_at("set_against", at - 1):
            yield at
    yield from (end for end in sentence.cue_ends("against_figure") if _is_against(sentence, end))
    for at in range(1, len(sentence.tokens)):
        opens = sentence.texts[at - 1] in sentence.language.words.change_from
        if opens and (_changes_from(sentence, changes, at) or _is_beyond(sentence, at - 1)):
            yield at - any(moment.tokens[0] == at - 1 for moment in sentence.moments)


def _is_price(sentence: ReadSentence, at: int) -> bool:
    """Whether money at a token, with none ahead of it, is what something was given for: باعها عام 2011 مقابل 11 مليون دولار."""
    price = figures_beginning(sentence).get(at)
    if price is None or price.kind is not Kind.MONEY or at not in sentence.cue_ends("given_for"):
        return False
    return all(one.kind is not Kind.MONEY for one in sentence.figures if one.tokens[1] <= at)


def _is_rate(sentence: ReadSentence, at: int) -> bool:
    """Whether a currency at a token is what another one is worth in, not compared with it: تراجع إلى 1.03 مقابل الدولار."""
    at = sentence.past_article(at)
    return at not in sentence.counted and sentence.entry(at, Category.CURRENCIES) is not None


def _is_adverb(sentence: ReadSentence, at: int) -> bool:
    """Whether a comma at a token follows, so that what comes is what is told: وبالمقارنة، بلغت الحصة 67% عام 2012."""
    return sentence.words(at, at + 1) in COMMAS


def _qualifies_time(sentence: ReadSentence, end: int, figure_ends: Set[int]) -> bool:
    """Whether "than" only qualifies the time behind it: died more than | a year ago; not: 12 percent more than a year ago."""
    qualifies = tuple(sentence.texts[max(0, end - 2) : end]) in sentence.language.words.qualifiers_before
    return qualifies and end - 2 not in figure_ends


def _has_grown(sentence: ReadSentence, at: int, figure_ends: Set[int]) -> bool:
    """Whether the share by which something grew ends at a token, or the word of change: a 27 % rise over, up slightly on."""
    if at in figure_ends or sentence.language.words.verb_first:
        return at in figure_ends
    if at - 2 in figure_ends and sentence.texts[at - 2] in sentence.language.words.names.prepositions:
        return True  # an increase of 12 % in visitors over last year
    return at in sentence.cue_ends("change") or at - 1 in sentence.cue_ends("up_or_down")


def _is_earlier(sentence: ReadSentence, at: int) -> bool:
    """Whether a time to compare with is told at a token: no day (up on Monday), and none gone by (over the past year).

    So far back is one as well: up 12 percent on a year ago.
    """
    for moment in sentence.moments:
        start, rule = moment.tokens[0], moment.rules[0]
        counted = rule in {TOLD, SAME_PERIOD}
        whole = moment.range is None or moment.range.start != moment.range.end
        if (start == at or (start == at + 1 and counted)) and (counted or whole) and _DAYS.isdisjoint(moment.rules):
            ago = moment.range is not None and moment.range.single
            return sentence.language.words.verb_first or ago or rule not in _GONE_BY
    return False


def _is_against(sentence: ReadSentence, at: int) -> bool:
    """Whether the figure at a token is of the kind and unit of the one before it: 125.55 in July against 125.30."""
    figure = figures_beginning(sentence).get(at)
    before = next(figures_ahead(sentence, at - 1), None)
    if figure is None or before is None or figure.kind is not before.kind:
        return False
    units = {one.unit.id if one.unit is not None else None for one in (figure, before)}
    return len(units) == 1


def _changes_from(sentence: ReadSentence, changes: Sequence[int], at: int) -> bool:
    """Whether "from" before a token tells what a change began with: a figure of the kind of the one before it, or a date."""
    if not any(change < at and _apart(sentence, change, at) <= _CHANGE for change in changes):
        return False
    figure = next((figure for figure in sentence.figures if figure.tokens[0] >= at), None)
    if figure is not None and not leads_to_level(sentence, at, figure.tokens[0]):
        figure = None
    if figure is not None and changes_over(sentence, figure):
        return False  # by 3 points, from 12 percent to 15 since 2020
    earlier = list(figures_ahead(sentence, at - 1))
    outside_brackets = (one for one in earlier if one.tokens[0] and sentence.texts[one.tokens[0] - 1] != "(")
    before = next(outside_brackets, earlier[0] if earlier else None)
    if figure is not None and before is not None:
        same_unit = figure.unit is None or before.unit is None or figure.unit.id == before.unit.id
        return Kind.PERCENT in {before.kind, figure.kind} or (before.kind is figure.kind and same_unit)
    adverb = any(at - _CHANGE <= change < at for change in sentence.cue_ends("up_or_down"))
    dates = (
        moment for moment in sentence.moments if (adverb or PERIOD not in moment.rules) and SINCE not in moment.rules
    )  # grew by 6 % from May to June
    return before is not None and any(at - 1 <= moment.tokens[0] <= at + 1 for moment in dates)


def _apart(sentence: ReadSentence, start: int, end: int) -> int:
    """The tokens between two, those in brackets aside: increase the budget to 546 trillion rials (175 billion dollars) | from."""
    texts, inside = sentence.texts[start:end], 0
    for at, word in enumerate(texts):
        if word == "(" and ")" in texts[at:]:
            inside += texts[at:].index(")") + 1
    return end - start - inside


def _is_beyond(sentence: ReadSentence, at: int) -> bool:
    """Whether a word behind a share says than what something is more or less by it: أعلى بنسبة 50% من عام 2023."""
    share = next((one for one in sentence.figures if one.tokens[1] == at and one.kind is Kind.PERCENT), None)
    near = range(max(0, share.tokens[0] - _OPENING), share.tokens[0]) if share is not None else ()
    than = sentence.language.words.change_from
    return any(sentence.cue_at("comparative", back) and sentence.texts[back + 1] not in than for back in near)


def _side(sentence: ReadSentence, moments: Sequence[Moment], start: int) -> Compared | None:
    tokens = sentence.tokens
    limit = next((at for at in range(start + 1, len(tokens)) if tokens[at].text in _MARKS), len(tokens))
    opening = (figure for figure in sentence.figures if start <= figure.tokens[0] <= start + _OPENING)
    figure = next((figure for figure in opening if figure.tokens[0] < limit), None)
    leading = next((moment for moment in moments if start <= moment.tokens[0] <= start + 1), None)
    if figure is None and (dated := _dated_amount(sentence, moments, start, limit)) is not None:
        return Compared(start, dated.tokens[1])
    if leading is not None and (
        figure is None or leading.tokens[1] < figure.tokens[0] + _tells_by(sentence, figure.tokens[0])
    ):
        end = _past_its_figure(sentence, leading.tokens[1])
        end = _with_its_clause(sentence, end, moments, leading)
        return Compared(start, end)  # from 2018 to 11 percent; compared with 2018, 40 people
    reach = (figure.tokens[1] if figure is not None else start) + DATED
    if figure is not None and figure.tokens[1] == limit < len(tokens) and tokens[limit].text in COMMAS:
        limit = reach = limit + 1 + _PAST_COMMA  # …, in the first half of last year
    dates = (moment for moment in moments if start <= moment.tokens[0] < min(limit, reach))
    moment = next((moment for moment in dates if figure is None or moment.tokens[0] >= figure.tokens[1]), None)
    if moment is not None:
        return Compared(start, _with_its_clause(sentence, moment.tokens[1], moments, moment))
    if figure is None:
        return None
    return Compared(start, figure.tokens[1], at_the_time=_is_of_another(sentence, start, figure))


def _is_of_another(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a compared figure is of somebody or something else: compared with 60% | for boys; مقابل 3 | في حمص."""
    at, words = figure.tokens[1], sentence.language.words
    opened = start in sentence.cue_ends("comparison") or start in sentence.cue_ends("against_figure")
    if not opened or at == len(sentence.texts) or sentence.texts[at] in words.change_from:
        return False
    word, phrase = sentence.reading.words[at], range(at, min(at + DATED, sentence.clause_end(at)))
    led = sentence.texts[at] in words.names.prepositions or any(one in words.names.attached_to for one, _ in word.stems)
    return led and not any(_tells_time(sentence, one) for one in phrase)


def _tells_time(sentence: ReadSentence, at: int) -> bool:
    """Whether a word at a token is one for a time, or tells that it is another: in the previous | quarter."""
    times, stems = sentence.language.words.times, sentence.reading.words[at].stems
    unit = any((stem,) in units for _, stem in stems for units in (times.units, times.unit_plurals))
    return unit or sentence.cue_at("told_apart", at) > 0


def _tells_by(sentence: ReadSentence, at: int) -> bool:
    """Whether what begins at a token says by how much something changed: تحسن عن العام الماضي | بحوالي 30 بالمئة."""
    return (sentence.texts[at],) in sentence.language.words.measuring.by


def _past_its_figure(sentence: ReadSentence, end: int) -> int:
    """The token after the brackets with its figure behind a compared date (lower than in May (28)), else where the date ends."""
    figure = figures_beginning(sentence).get(end + 1)
    bracketed = (
        figure is not None
        and sentence.texts[end] == "("
        and sentence.words(figure.tokens[1], figure.tokens[1] + 1) == ")"
    )
    return figure.tokens[1] + 1 if figure is not None and bracketed else end


def _with_its_clause(sentence: ReadSentence, end: int, moments: Sequence[Moment], date: Moment) -> int:
    """Where a clause ends that tells more of a compared date, which its side up to a token ends with, else the token.

    مقارنة بتموز، الذي شهد 28 حالة; مقارنة بعام 2021 حيث بلغ 920 طناً. One that tells the date again tells more than that:
    مقارنة بعام 2021، حيث بلغ 31 طناً مقابل 48 عام 2021.
    """
    at = end + (sentence.words(end, end + 1) in COMMAS)
    if not (sentence.cue_at("relative", at) or sentence.cue_at("place_relative", at)):
        return end
    clause = sentence.clause_end(at + 1)
    again = any(one.range == date.range for one in moments if at < one.tokens[0] <= clause + _DATED_AGAIN)
    return end if again else clause


def _dated_amount(sentence: ReadSentence, moments: Sequence[Moment], start: int, limit: int) -> Figure | None:
    """The figure right behind a date that stands ahead of it on the compared side: مقارنة مع إنتاج حزيران البالغ 29, والبالغ."""
    moment = next((moment for moment in moments if start <= moment.tokens[0] <= start + _OPENING), None)
    if moment is None:
        return None
    end = moment.tokens[1]
    behind = figures_beginning(sentence).get(end + 1)
    if behind is None or end + 1 >= limit:
        return None
    level = sentence.texts[end][sentence.and_attached(end) :]
    return behind if (level,) in sentence.language.words.measuring.level else None
