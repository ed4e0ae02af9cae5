"""Which subordinate clause a date or a figure stands in, and whether the one dates the other across its bounds.

A date dates what its own clause tells. It dates nothing outside a relative clause (the campaign, which began in May, has 300
members), behind "after" (the campaign for 600,000 children comes after cases were found in June), in a remark (Karwa, home to 300
people since 1990, …) or between dashes, nor does one outside date what these tell (it opened the dam, which cost 5 billion, today).

It does so where both clauses tell one event:
- what befell people, and how (12 died in an attack that took place on Monday; the attack on Monday, which killed 12), or was done
  about it (12 were taken to hospital after a fire on Monday; ألغيت 12 رحلة بعد عاصفة يوم الاثنين),
- something that took place (the auction, which raised 5 million, was held on Monday),
- the counted or the date themselves (6,000 doses, which were delivered in May; in 2019, which saw 12 million).

What is told in the present or perfect (`tense.py`) has no day that is over but one of its own clause, behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

from generator.facts.dates import PERIOD
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.set_off import dashed, dashes, figures_bracketed, glued_asides
from generator.facts.slots.when.tense import tells_state
from generator.facts.slots.when.unmarked import absolute_clauses, appositions, contact_clauses, participle_clauses
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_HEAD = 4
"""Tokens between what is counted and its relative clause: 6,000 doses | of cholera vaccine, | which."""
_OPENER = 2
"""Tokens within which a mark stands before a word that sets a clause off: , during | which; and a verb of saying behind it."""
_NARROW = 8
"""Tokens that a clause has which no mark sets off: the verb of the main clause may follow (the wheat that was sold reached …)."""
_FOUNDED = 2
"""Tokens from a word for founding to its date: built | back | in 2014."""
_HARM = ("harm", "damage")
_STRIKES = ("attack", "damage", "comes_about")


class _Kind(Enum):
    RELATIVE = auto()
    REMARK = auto()
    AFTER = auto()
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class _Clause:
    """A subordinate clause, as a half-open range of tokens with the word or dash that opens it; `closed` if a mark closes it."""

    kind: _Kind
    start: int
    end: int
    closed: bool = True

    def __contains__(self, item: Figure | Moment) -> bool:
        return self.start <= item.tokens[0] < self.end


def is_parted(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a clause of its own, or the tense, keeps a figure from a date."""
    if moment.is_day and moment.tokens[1] <= figure.tokens[0] and tells_state(sentence, figure):
        return not _is_of_toll(sentence, moment, figure)
    for clause in _clauses(sentence):
        dated = moment in clause
        if dated != (figure in clause) and not _goes_on(sentence, clause, moment, figure):
            reach = _reaches_out if dated else _reaches_in
            if not reach(sentence, clause, moment, figure):
                return True
    return False


def _is_of_toll(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a day tells of what a toll is that has risen since: the toll from | Monday's | quake has risen to 31."""
    start, end = moment.tokens
    toll = max((at for at in sentence.cue_starts("how_many") if at < start), default=None)
    verb = next((at for at in range(end, figure.tokens[0]) if sentence.cue_at("present_tense", at)), None)
    return toll is not None and verb is not None and not sentence.mark_between(toll, verb)


def describes(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is only that of a clause about what is counted ahead of it: freed on Sunday 40 who were taken in March."""
    clauses = (clause for clause in _clauses(sentence) if clause.kind is _Kind.RELATIVE and moment in clause)
    return any(figure not in clause and _describes(sentence, clause, figure) for clause in clauses)


@once_a_sentence
def _clauses(sentence: ReadSentence) -> Sequence[_Clause]:
    asides = (_Clause(_Kind.ASIDE, *tokens) for tokens in chain(dashed(sentence), figures_bracketed(sentence)))
    unmarked = chain(participle_clauses(sentence), appositions(sentence))
    participles = (_Clause(_Kind.RELATIVE, *tokens) for tokens in unmarked)
    absolute = (_Clause(_Kind.REMARK, *tokens) for tokens in absolute_clauses(sentence))
    return [*_opened(sentence), *asides, *participles, *absolute]


def _opened(sentence: ReadSentence) -> Iterator[_Clause]:
    """The clauses that a word opens, each up to the next mark, past one behind which its consequence or parts are told."""
    thats, texts = set(_thats(sentence)), sentence.texts
    openers = dict.fromkeys(sentence.beginning("relative", "set_off") - thats, _Kind.RELATIVE)
    remarks = sentence.beginning("describing", "apposition")
    openers |= {at: _Kind.REMARK for at in remarks if sentence.mark_between(at - 1, at)}
    openers |= dict.fromkeys((*sentence.cue_starts("having_done"), *_founded(sentence)), _Kind.REMARK)
    openers |= dict.fromkeys((*_afters(sentence), *_befores(sentence)), _Kind.AFTER)
    openers |= dict.fromkeys(contact_clauses(sentence), _Kind.RELATIVE)
    stops = iter(sorted({*sentence.marks, *dashes(sentence), *thats, len(texts)}))
    further, stop = sentence.beginning("consequence", "part_opener"), -1
    glued = dict(glued_asides(sentence))
    for at, kind in sorted(openers.items()):
        if at in glued:
            yield _Clause(kind, at, glued[at])
            continue
        while stop <= at or stop + 1 in further or (stop == at + 1 and stop in thats):  # قبل | أن
            stop = next(stops)
        harmed = sentence.any_cue_between(_HARM, at, stop)
        behind = kind is _Kind.AFTER and at > _OPENER and not harmed  # no main clause follows
        closed = behind or _is_set_off(sentence, at) or stop <= at + _NARROW
        founded = _past_founding(sentence, at) if kind is _Kind.RELATIVE else None
        yield _Clause(kind, at, founded or (stop if closed else at + _NARROW), closed or founded is not None)


def _thats(sentence: ReadSentence) -> Iterator[int]:
    """Where "that" opens what somebody says, and no relative clause: said that | 12 died; not: the attack that killed 12, لأن."""
    words = sentence.language.words.cues["said_that"].words
    ends = {verb.tokens[1] for verb in sentence.of(Category.SAYING, Category.DOING)}
    said = next((verb.tokens[0] for verb in sentence.of(Category.SAYING)), len(sentence.texts))
    verbs = sentence.verbs | sentence.beginning("harm", "comes_about", "present_tense", "past_tense")
    for at in sentence.cue_starts("said_that"):
        verb = at + 1 in verbs or sentence.language.may_be_verb(sentence.words(at + 1, at + 2))
        content = at in ends or sentence.cue_at("content_noun", at - 1) > 0  # the fact | that two million were created
        tells = content or (said < at and not verb) or not sentence.cue_at("relative", at)
        if tells and sentence.texts[at] in words:
            yield at


def _afters(sentence: ReadSentence) -> Iterator[int]:
    """Where "after" opens what came before, no time (after midnight, after 5 May, بعد ظهر الخميس) nor how far something lies."""
    words, texts = sentence.language.words, sentence.texts
    for at, length in sentence.cues["after_which"].items():
        end = at + length
        if end == len(texts) or end in sentence.dated or (at and texts[at - 1] in words.names.prepositions):
            continue
        if texts[end] in words.times.day_parts and end + 1 in sentence.dated:
            continue
        if not (words.clock_words.longest(texts[at], texts, at) or words.clock_names.longest(texts[end], texts, end)):
            yield at


def _befores(sentence: ReadSentence) -> Iterator[int]:
    """Where "before" opens what came later: led 12 men before | leaving in 2003; قبل أن | يغادر عام 2003.

    A session of trading is of one day: rose 1 % before ending Friday lower.
    """
    verb_first = sentence.language.words.verb_first
    if sentence.cues["traded"] and not verb_first:
        return
    for at, length in sentence.cues["before_which"].items():
        following = sentence.words(at + length, at + length + 1)
        if at and (verb_first or sentence.language.is_adverbial_participle(following)):
            yield at


def _founded(sentence: ReadSentence) -> Iterator[int]:
    """Where a clause of its own tells by a participle since when something exists: Founded in 2014, …; , opened in 2014, …."""
    dates = [moment.tokens[0] for moment in sentence.moments if not moment.is_day]  # launched on Monday, it killed 12
    for at in sentence.cue_starts("founded"):
        opens = at == 0 or sentence.mark_between(at - 1, at)
        if opens and any(at < start <= at + _FOUNDED for start in dates):
            yield at


def _past_founding(sentence: ReadSentence, opener: int) -> int | None:
    """Where a relative clause ends that only tells since when something exists: الخط الذي افتتح عام 2019 | ينقل 300 راكب."""
    verbs = (at for at in sentence.cue_starts("founded") if opener < at <= opener + _FOUNDED)
    verb = next(verbs, len(sentence.texts))
    dates = (one.tokens[1] for one in sentence.moments if verb < one.tokens[0] <= verb + _FOUNDED and not one.is_day)
    end = next(dates, len(sentence.texts))
    if end == len(sentence.texts) or sentence.texts[end] in sentence.language.words.names.prepositions:
        return None  # تأسس سنة 2007 | من ثلاثة أحزاب
    return end


def _is_set_off(sentence: ReadSentence, opener: int) -> bool:
    """Whether a mark stands before the word that opens a clause, or what somebody said behind it: a poll that showed …."""
    said = not sentence.verbs.isdisjoint(range(opener + 1, opener + 1 + _OPENER))
    return not opener or said or sentence.mark_between(opener - _OPENER, opener)


def _goes_on(sentence: ReadSentence, clause: _Clause, moment: Moment, figure: Figure) -> bool:
    """Whether a clause that no mark closes goes on, with neither mark nor verb, from a date to a figure or the other way round."""
    start, end = sorted((moment.tokens[0], figure.tokens[0]))
    between = range(start, end)
    verbs = (at for at in between if at in sentence.verbs or sentence.language.may_be_verb(sentence.texts[at]))
    return not (clause.closed or start < clause.start or sentence.mark_between(start, end) or any(True for _ in verbs))


def _reaches_out(sentence: ReadSentence, clause: _Clause, moment: Moment, figure: Figure) -> bool:
    """Whether a date of a clause dates a figure outside."""
    if clause.kind in {_Kind.ASIDE, _Kind.REMARK}:
        return False
    relative = clause.kind is _Kind.RELATIVE
    if relative and (PERIOD in moment.rules or _describes(sentence, clause, figure)):
        other = _tells_other_harm(sentence, clause, moment) or _is_undone(sentence, clause, figure)
        return PERIOD in moment.rules or not other
    if relative and any(_describes(sentence, clause, other) for other in sentence.figures):
        return False  # 70 people, among them 10 who fled this year
    goes_on = moment.range is not None and moment.range.end is None
    after = clause.kind is _Kind.AFTER
    done = after and sentence.cue_between("has_been", 0, clause.start)  # have been killed after a boat sank on Friday
    done = done or (relative and _tells_cause(sentence, clause, moment, figure))
    if not (goes_on or done) and tells_state(sentence, figure):
        return False
    begun = sentence.cue_between("began", clause.start, moment.tokens[0])
    end = clause.end if clause.closed else moment.tokens[1]  # the main verb may stand in what is taken for its end
    rest = ((0, clause.start), (end, len(sentence.texts)))
    if relative and not begun and sentence.mark_between(clause.start - 1, clause.start):
        return sentence.cue_between("comes_about", clause.start, moment.tokens[0])
    told = _HARM if begun else (*_HARM, "aftermath") if after else (*_HARM, "voting")
    return any(sentence.cue_between(cue, *part) for cue in told for part in rest)


def _tells_cause(sentence: ReadSentence, clause: _Clause, moment: Moment, figure: Figure) -> bool:
    """Whether a clause tells when what harmed people struck: 41 are confirmed to have died in the storm which struck on Friday."""
    harmed = sentence.cue_between("harm", figure.tokens[1], clause.start)
    struck = sentence.any_cue_between(_STRIKES, clause.start, moment.tokens[0])
    return harmed and struck and moment.is_day and not sentence.mark_between(figure.tokens[1], moment.tokens[0])


def _tells_other_harm(sentence: ReadSentence, clause: _Clause, moment: Moment) -> bool:
    """Whether a clause tells no harm, but the sentence behind it does: three whose bodies were found in May were killed earlier."""
    end = clause.end if clause.closed else moment.tokens[1]
    behind = sentence.cue_between("harm", end, len(sentence.texts))
    return behind and not sentence.cue_between("harm", clause.start, end)


def _is_undone(sentence: ReadSentence, clause: _Clause, figure: Figure) -> bool:
    """Whether it is told what came of those whom a clause tells to have been harmed before: freed 82 girls kidnapped in 2014."""
    before = sentence.clause_start(figure.tokens[0])
    harmed = sentence.any_cue_between((*_HARM, "attack"), clause.start, clause.end)
    return harmed and sentence.cue_between("undone", before, figure.tokens[0])


def _reaches_in(sentence: ReadSentence, clause: _Clause, moment: Moment, figure: Figure) -> bool:
    """Whether a date outside a clause dates what it tells, no state: this week dozens died in Sole, where 800 remain trapped."""
    if clause.kind in {_Kind.ASIDE, _Kind.REMARK}:
        return clause.kind is _Kind.ASIDE
    over = moment.range is not None and moment.range.end is not None
    if over and tells_state(sentence, figure):
        return False
    harmed = sentence.any_cue_between((*_HARM, "attack"), clause.start, clause.end)
    if clause.kind is _Kind.AFTER:
        return harmed and clause.end <= moment.tokens[0]
    held = sentence.cue_between("comes_about", clause.end, moment.tokens[0])
    if clause.closed and clause.end <= moment.tokens[0] and sentence.cue_at("personal_relative", clause.start):
        return held  # Amal, who was shot twice, was charged last month
    return harmed or held or moment.tokens[1] == clause.start - (sentence.texts[clause.start - 1] in COMMAS)


def _describes(sentence: ReadSentence, clause: _Clause, figure: Figure) -> bool:
    """Whether a relative clause tells more of what is counted ahead of it."""
    start, end = figure.tokens[1], clause.start
    end -= sentence.texts[end - 1] in COMMAS
    words = sentence.language.words
    governed = words.names.prepositions - words.times.of_words
    apart = sentence.mark_between(start, end) or not sentence.verbs.isdisjoint(range(start, end))
    return 0 <= end - start <= _HEAD and not apart and governed.isdisjoint(sentence.texts[start:end])
