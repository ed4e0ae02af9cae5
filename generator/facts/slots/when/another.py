"""Dates of something told besides a figure: of a case tried, of a cause, of what is to come, of all from among whom it is."""

from __future__ import annotations

from generator.facts.dates import DAY_WORD, SINCE, WEEKDAY
from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.births import is_of_birth
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.sizes import is_total
from generator.facts.tokens import COMMAS
from generator.values import Kind

_TO_BECOMING = 5
"""Tokens from a word for becoming to an amount: has since | risen to | 5 million."""
_TO_END = 4
"""Tokens from the verb of ending to its date."""
_GROUNDS = ("of_a_case", "ground")
"""Cues of words that lead to the event over which something was done."""
_TO_EVENT = 3
"""Tokens from such words to the date of the event."""
_TO_FOUNDING = 4
"""Tokens from the verb of founding to its date: تأسست الشركة الوطنية | عام 1984."""
_TO_STANDARD = 3
"""Tokens from the comma ahead of a remark to its comparative: , or far | more."""
_TO_THAN = 3
"""Tokens from a comparative to its "than": أكثر بكثير | من."""
_TO_MEASURED = 4
"""Tokens of an indicator behind whose it is: next year's | council tax."""
_LATELY = frozenset({DAY_WORD, WEEKDAY})
"""The rules of days around the day of publication."""


def is_another_things(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of something told besides: of a case tried, of what is to come, of why an amount changed."""
    if figure.kind in AMOUNTS and is_of_a_cause(sentence, moment):
        return True
    start = figure.tokens[0]  # in 2014 fire killed 12; a year later 30 died; وأصبح 5 ملايين
    later = sentence.cue_between("some_time_later", moment.tokens[1], start)
    if later or sentence.cue_between("became", max(moment.tokens[1], start - _TO_BECOMING), start):
        return True
    anywhere = (_is_of_the_awaited, _is_of_a_founding, _is_of_what_somebody_calls, _is_since_others)
    if any(tells(sentence, moment, figure) for tells in anywhere) or is_of_birth(sentence, moment.tokens, figure):
        return True
    if moment.tokens[0] < figure.tokens[1]:
        return False
    if _is_of_measured(sentence, moment):
        return True
    told = (_is_of_a_case, _is_of_a_ground, _is_of_a_total, _is_of_what_comes, _is_of_an_end, _is_of_a_standard)
    return any(tells(sentence, moment, figure) for tells in told)


def _is_of_a_total(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a verb tells what became of all from among whom a figure is: freed 8 of the 17 | who were arrested last month."""
    start = moment.tokens[0]
    totals = (one for one in sentence.figures if figure.tokens[1] <= one.tokens[0] < start and is_total(sentence, one))
    end = max((one.tokens[1] for one in totals), default=start)
    verbs = sentence.verbs | sentence.beginning("harm")
    told = any(at in verbs or sentence.language.is_plural_verb(sentence.texts[at]) for at in range(end, start))
    return told and not sentence.mark_between(end, start)


def _is_of_a_case(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of what a court tries people for: sentenced 45 defendants in a case of killings in 2011.

    Nobody is sentenced for a deed of yesterday: jailed 12 on charges of spying on Monday.
    """
    if not sentence.cues["court"] or moment.rules[0] in _LATELY:
        return False
    start = moment.tokens[0]
    cases = (at for at in sentence.cue_starts("of_a_case") if figure.tokens[1] <= at < start)
    return any(not figure_between(sentence, at, start) for at in cases)


def _is_of_a_ground(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date only tells which event it is over which something was done, or of which it is left.

    Arrested 30 people over | the May 5 attack; اعتقلت 30 شخصاً على خلفية | هجوم 5 أيار; troops, a legacy of | the 1950-53 war.
    """
    start, end = moment.tokens
    grounds = [at for cue in _GROUNDS for at in sentence.cue_ends(cue) if figure.tokens[1] <= at <= start]
    if not grounds or start - max(grounds) > _TO_EVENT or sentence.mark_between(max(grounds), start):
        return False
    words = sentence.language.words
    if words.noun_follows_number:
        event = range(max(grounds), start)
        named = bool(event) and not any(sentence.language.is_definite(sentence.texts[at]) for at in event)
        return named and moment.rules[0] not in _LATELY
    articles = words.definite_articles | words.numbers.articles
    named = start == max(grounds) or sentence.texts[start - 1] in articles
    return sentence.is_possessor(moment.tokens) or (named and is_plain(sentence, end))


def _is_of_what_comes(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether "and" joins what is to come on a date to what is told of a figure: she beat three rivals and will run in November.

    So وسيعقد; not where the figure is to come as well.
    """
    start, end = figure.tokens[1], moment.tokens[0]
    told = sorted(sentence.cue_starts("future"))
    coming = next((at for at in told if start <= at < end and sentence.is_joined(at)), None)
    return coming is not None and not any(at < start for at in told) and not figure_between(sentence, coming, end)


def _is_of_the_awaited(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of an event to come, told besides: will vote in the election | expected on 5 May.

    Not of the counted itself (12 elections expected in May) or who is counted in it (40 will compete in the election due in May),
    nor where a verb tells it: an election is expected in May.
    """
    start = moment.tokens[0]
    words = sentence.language.words
    ends = (start, start - 1, start - 2)
    at = next((one for one, length in sentence.cues["awaited"].items() if one + length in ends), 0)
    light = words.names.prepositions | words.definite_articles
    if not at or not light.issuperset(sentence.texts[at + sentence.cue_at("awaited", at) : start]):
        return False
    noun = at - 1 - sentence.language.is_adverb(sentence.texts[at - 1])
    told = noun in sentence.beginning("present_tense", "past_tense", "passive_auxiliary")
    governed = words.names.prepositions
    if told or sentence.texts[noun] in governed:
        return False  # من المقرر
    if start < figure.tokens[0]:
        opening = range(sentence.clause_start(at), at)  # not the subject: elections due in May will choose 12
        return any(not sentence.reading.words[one].rests.isdisjoint(governed) for one in opening)
    led = [one for one in range(figure.tokens[1], at) if not sentence.reading.words[one].rests.isdisjoint(governed)]
    return bool(led) and not (figure.kind is Kind.COUNT and sentence.cue_at("in_events", led[-1]))


def _is_of_what_somebody_calls(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a participle opens what is told of a day's event, ahead of a figure: Calling | Monday's raid | a success, he said."""
    start, end = sentence.clause_start(moment.tokens[0]), figure.tokens[0]
    opens = start == 0 and sentence.language.is_adverbial_participle(sentence.texts[start])
    opens = opens and not sentence.cue_between(
        "harm", moment.tokens[1], len(sentence.texts)
    )  # a success, he said 12 died
    return opens and sentence.is_possessor(moment.tokens) and sentence.mark_between(moment.tokens[1], end)


def _is_since_others(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether "and" joins what the counted need now to what goes on since a date: many fled since May | and 25 million need aid."""
    joined = moment.tokens[1] == figure.tokens[0] - 1 and sentence.is_joined(figure.tokens[0])
    return SINCE in moment.rules and joined and sentence.cue_at("future", figure.tokens[1]) > 0


def _is_of_a_founding(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether "and" joins when something was founded, and what else is told of it: has 4,000 people and was founded in 1820.

    The other way round, too (تأسست الشركة عام 1984 ويعمل فيها 300), and behind a clause of its own (التي تأسست عام 1984 نحو 300).
    """
    start, end = moment.tokens
    verbs = [at for at in sentence.cue_starts("came_to_be") if at < start <= at + _TO_FOUNDING]
    if moment.is_day or not verbs or figure_between(sentence, verbs[0], start):
        return False
    verb = verbs[0] - (sentence.cue_at("passive_auxiliary", verbs[0] - 1) > 0)
    if figure.tokens[1] <= verb:
        return sentence.is_joined(verb) and not figure_between(sentence, figure.tokens[1], verb)
    joined = any(sentence.is_joined(at) for at in range(end, figure.tokens[0]))
    of = sentence.texts[end : end + 1] if figure.tokens[0] == end + 1 else ()  # التي تأسست عام 2007 من ثلاثة أحزاب
    apart = sentence.cue_at("relative", verb - 1) > 0 and sentence.language.words.names.prepositions.isdisjoint(of)
    return figure.tokens[0] >= end and (joined or apart)


def _is_of_an_end(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether something ends or falls due on a date that is told of an amount: $18 million | that expires, due in February."""
    end, start = figure.tokens[1], moment.tokens[0]
    ended = any(end <= at < start <= at + _TO_END for at in sentence.cue_starts("lapses"))
    return ended and figure.kind in AMOUNTS and not figure_between(sentence, end, start)


def _is_of_a_standard(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of what a remark sets a figure against: won 12 seats, far more than it had won | in 2016.

    حصل الحزب على 12 مقعداً، أي أكثر مما ناله | في انتخابات 2016.
    """
    return is_of_a_standard(sentence, figure.tokens[1], moment.tokens[0])


def is_of_a_standard(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a remark of comparison behind a comma leads from one token to another: , far more than | what it won in 2016."""
    marks = [at for at in sentence.marks if start <= at < end]
    if not marks or sentence.texts[marks[-1]] not in COMMAS:
        return False
    remark = range(marks[-1] + 1, min(marks[-1] + 1 + _TO_STANDARD, end))
    comparative = next((at for at in remark if sentence.cue_at("comparative", at)), end)
    than = range(comparative + 1, min(comparative + 1 + _TO_THAN, end))
    return any(sentence.cue_at("beyond", at) for at in than)


def _is_of_measured(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date is whose what another figure measures is: a £1bn package to keep | next year's tax | rises below 5%."""
    end = moment.tokens[1]
    if not sentence.is_possessor(moment.tokens):
        return False
    near = (name.tokens[1] for name in sentence.indicators if end <= name.tokens[1] <= end + _TO_MEASURED)
    measured = next(near, None)
    return measured is not None and figure_between(sentence, measured, sentence.clause_end(measured))


def is_of_a_cause(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date is that of why an amount changed: imports fell by 3 percent thanks to a good harvest this year.

    That of a forecast is when it will change: growth will slow to 2 percent due to weak exports this year.
    """
    if not sentence.cues["cause"] or not sentence.cues["change"] or sentence.cues["future"]:
        return False
    start = moment.tokens[0]
    amounts = [figure.tokens[1] for figure in sentence.figures if figure.kind in AMOUNTS]
    causes = (at for at in sentence.cue_starts("cause") if amounts and amounts[0] <= at < start)
    return any(not sentence.mark_between(at, start) and not figure_between(sentence, at, start) for at in causes)
