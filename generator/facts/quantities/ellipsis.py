"""Whether a number may leave out the noun that one before it has: 26 operations in June and 14 | in July."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.quantities.part_pronouns import follows_its_whole
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS
from generator.facts.units import counts_in_parts
from generator.values import Kind, ends, is_whole

_LONGEST_DATE = 4
"""Words that say when something had the number that it changed from."""
_WHOLE, _MOST_PARTS = 100, 100  # the largest share; the smallest part of what is counted or lasts: 2.25 hours
_CHANGE_WINDOW = 16
"""Words before a share among which a verb tells that something changed by it."""


def leaves_noun_out(reader: FigureReader, figure: Figure) -> bool:
    """Whether a noun can be left out behind a number: no word that could be one follows it."""
    following = reader.text(figure.tokens[1])
    words = reader.language.words
    if words.noun_follows_number and (following in words.others or (following,) in words.cues["no_noun"]):
        return True  # ومليونين أخريين, و66 ألفا برا
    if _is_score(reader, figure):
        return False
    if figure.tokens[1] in reader.dated or follows_its_whole(reader, figure.tokens[0]):
        return True  # up from 37,334 last year
    if any(reader.stands_before(words.cues[cue], figure.tokens[0]) for cue in ("further", "out_of")):
        return True  # another 85 withdrew, 12 دائرة من أصل 15 شاركت
    if any(reader.phrase(words.cues[cue], figure.tokens[1]) for cue in ("degree", "handed", "several_do")):
        return True  # 340 homes (40 totally, 300 partially), all but 70 received a term, 28,000 remain in camps
    governed = reader.governed(figure.tokens[1])
    further = reader.text(figure.tokens[1] + 1)
    ends = not further.isalpha() or further in words.stop_words or reader.language.is_adverb(further)
    acts = reader.language.may_be_participle(following) and ends  # and 27 razed completely
    acts = acts or (reader.text(figure.tokens[0] - 1) == "(" and reader.language.may_be_participle(following))
    closing = not words.noun_follows_number and following.isalpha() and reader.text(figure.tokens[1] + 1) == ")"
    if acts or (closing and not reader.language.may_be_counted(following)):
        return True  # 663 cases (614 confirmed and 49 probable)
    if _is_subject_of_participle(reader, figure) or (reader.language.is_adverb(following) and not further.isalpha()):
        return True  # 1,000 coming later, two critically
    uncounted = not reader.language.may_be_counted(following) or reader.moves(figure.tokens[1])  # ليرتفع
    governed = governed or (words.noun_follows_number and uncounted)
    governed = governed or following in words.names.prepositions  # six over Karwa
    return not following or not following.isalpha() or following in words.stop_words or governed


def _is_subject_of_participle(reader: FigureReader, figure: Figure) -> bool:
    """Whether "with" behind a comma leads to a number of which a participle tells more: 3,000 tents, with 1,000 | coming later."""
    led, language = figure.tokens[0] - 1, reader.language
    if (reader.text(led),) not in language.words.cues["with_subject"] or reader.text(led - 1) not in COMMAS:
        return False
    following, further = reader.text(figure.tokens[1]), reader.text(figure.tokens[1] + 1)
    told = language.is_adverb(following) and language.may_be_participle(further)
    return told or language.is_adverbial_participle(following)


def _is_score(reader: FigureReader, figure: Figure) -> bool:
    """Whether a decimal behind "of" is the value of what stands before that: achieved a grade average of 4.2."""
    number = reader.number(figure.number_tokens[0])
    decimal = number is not None and number.scale is None and "." in reader.text(number.start)
    return decimal and reader.text(figure.tokens[0] - 1) in reader.lexis.times.of_words


def is_changed_from(reader: FigureReader, first: Figure, second: Figure) -> bool:
    """Whether a number is what another one changed from, at most words of when between them: من 71 في انتخابات 2018 | إلى 60 مقعداً.

    So is it where no word but its date stands there: from 71 in 2018 to 60 seats.
    """
    words, end, to = reader.language.words, first.tokens[1], second.tokens[0] - 1
    if not reader.reads(first.tokens[0] - 1, words.change_from) or (reader.text(to),) not in reader.lexis.range_between:
        return False
    between = range(end, to)
    told = all(at in reader.dated or reader.text(at).isalpha() or reader.text(at).isdecimal() for at in between)
    opened = not between or reader.text(end) in words.names.prepositions or end in reader.dated
    return told and opened and len(between) <= _LONGEST_DATE


def is_reached(reader: FigureReader, share: Figure, figure: Figure) -> bool:
    """Whether a number is the level that a change by a share led to, and no share itself: rose by 0.25 percent | to 93.789."""
    to, cues = figure.tokens[0] - 1, reader.language.words.cues
    led = share.tokens[1] == to and (reader.text(to),) in reader.lexis.range_between
    if share.kind is not Kind.PERCENT or not led or reader.reads(share.tokens[0] - 1, reader.lexis.change_from):
        return False
    window = range(max(0, share.tokens[0] - _CHANGE_WINDOW), share.tokens[0])
    return any(reader.stemmed_length(cues["change"], at) for at in window)


def tells_share_of_count(reader: FigureReader, figure: Figure) -> bool:
    """Whether a share only tells again how much the count before it is, so that its parts are counted: 61 casualties, or 41%."""
    return figure.is_share and reader.stands_before(reader.lexis.cues["or_else"], figure.tokens[0]) > 0


def fits(figure: Figure, other: Figure) -> bool:
    """Whether a number can be of what another is of: 36 million are no percent; a rate of 1.0389 is no length of time."""
    largest = max(ends(figure.value))
    whole = counts_in_parts(other.unit) or is_whole(largest)
    if not whole and other.kind is Kind.COUNT and is_whole(max(ends(other.value))):
        return False  # an index of 57.8 counts no companies
    if other.kind in {Kind.DURATION, Kind.COUNT} and not is_whole(largest * _MOST_PARTS):
        return False
    return other.kind is not Kind.ORDINAL and (other.kind is not Kind.PERCENT or largest <= _WHOLE)
