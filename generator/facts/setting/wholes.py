"""What shares are of that the article has told: those whom its poll asked, the votes, what the proportion told last is of.

A share of who holds a view is of the respondents where a poll was told (a poll found that 51% would vote. | Only 8% | disagreed;
رأى 40% أنه خطأ), shares that "and" joins to it as well. What somebody gained in a vote is of the votes (فاز في الانتخابات بنسبة
52%), who voted so are voters (صوت 65% لصالح الدستور). "The proportion" is of what the share told last is of (وترتفع النسبة
إلى 36%). One place after another has the same (نسبة المشاركة 45% في الرباط، و30% في فاس). Not what the sentence itself tells to
be of something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Via
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import POLLS, documents
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS
from generator.facts.units import RESPONDENT
from generator.lexicon import Lexicon
from generator.values import Kind, Term

_VOTE, _VOTER = "vote", "voter"
"""The lexicon's ids of what these shares are of."""
_NO_POLLS = frozenset({"study", "census_speaker"})
"""The lexicon's ids of documents that may ask nobody."""
_TO_SHARE = 8
"""Tokens from what tells of a share to it."""
_SENTENCES = 2
"""Sentences after that of a vote which still tell of it."""


class SetWholes:
    """What the shares of the next sentence can be of."""

    def __init__(self) -> None:
        self._asked = False  # whether a poll was told
        self._since_vote = _SENTENCES + 1
        self._share: Fact | None = None  # the last of something

    def settled(self, context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
        """The facts of the next sentence (one a figure, in order), shares of nothing told with what they are of."""
        sentence = context.sentence
        self._asked = self._asked or _asks(sentence)
        vote = sentence.cues["vote_held"] or sentence.cues["candidate"]
        self._since_vote = 0 if vote else self._since_vote + 1
        before: Fact | None = None
        for figure, fact in zip(sentence.figures, facts, strict=True):
            settled = self._settled(context, figure, fact, before) if _is_open(figure, fact) else fact
            before = settled
            if settled.kind is Kind.PERCENT and (settled.unit or settled.indicator):
                self._share = settled
            yield settled

    def _settled(self, context: Context, figure: Figure, fact: Fact, before: Fact | None) -> Fact:
        """A share of nothing told with what it is of, `before` the fact of the figure ahead of it in the sentence."""
        sentence = context.sentence
        whole = self._whole(sentence, figure, before)
        if whole is not None:
            return _of(fact, figure, whole, context.lexicon, sentence)
        of_people = before is not None and before.unit is not None and before.unit.dimension == PEOPLE
        holds = _holds_view(sentence, figure) or _is_gapped(sentence, figure)
        goes_on = of_people and before is self._share and holds
        goes_on = goes_on or (before is self._share and _is_elsewhere(sentence, figure, fact, before))
        return self._again(sentence, figure, fact) if goes_on or _is_of_proportion(sentence, figure) else fact

    def _whole(self, sentence: ReadSentence, figure: Figure, before: Fact | None) -> str | None:
        """The lexicon's id of what a share is of, `before` that of the figure ahead of it in the sentence."""
        if self._asked and (_holds_view(sentence, figure) or _joined_to(sentence, figure, before, RESPONDENT)):
            return RESPONDENT
        gained = _is_gained(sentence, figure)
        if self._since_vote > _SENTENCES:
            return RESPONDENT if gained and self._asked else None  # a poll: يتقدم بـ39%
        if figure.tokens[0] in sentence.cue_ends("voted_so"):
            return _VOTER
        return _VOTE if gained or _joined_to(sentence, figure, before, _VOTE) else None

    def _again(self, sentence: ReadSentence, figure: Figure, fact: Fact) -> Fact:
        """A share of what the last share was of; what an indicator is only expected to be stays open."""
        last, start = self._share, figure.tokens[0]
        if last is None or last.change is not None:
            return fact
        expected = last.indicator is not None and sentence.expected_between(sentence.clause_start(start), start)
        slots = [slot for slot in ("unit", "indicator") if slot in last.cues and not expected]
        cues = {slot: last.cues[slot].passed_on(Via.SAME) for slot in slots}
        return replace(fact, **{slot: getattr(last, slot) for slot in slots}, cues={**fact.cues, **cues})


def _is_open(figure: Figure, fact: Fact) -> bool:
    """Whether a share is of nothing that its sentence tells."""
    return figure.is_share and figure.part_of is None and fact.unit is None and fact.indicator is None


def _of(fact: Fact, figure: Figure, whole: str, lexicon: Lexicon, sentence: ReadSentence) -> Fact:
    entry = lexicon.entry(whole)
    forms = entry.forms[sentence.language.code]
    term: Term = entry.term(forms.get("few", forms["other"]))
    return replace(fact, unit=term, cues={**fact.cues, "unit": Cue(CueKind.UNIT_MEANT, figure.span)})


@once_a_sentence
def _asks(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of a poll, or of those asked."""
    polls = any(name.term.id in POLLS - _NO_POLLS for name in documents(sentence))
    return polls or bool(sentence.cues["asked"]) or bool(sentence.cues["called_poll"])


def _holds_view(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is of who holds a view, its verb right behind it or, where verbs come first, right ahead."""
    start, end = figure.tokens
    if (
        sentence.language.words.verb_first
        and start
        and any(_is_view(sentence, start, cue) for cue in ("holds_view", "answered"))
    ):
        return True
    end += _is_set_off(sentence, start, end)
    beside = end + ((sentence.words(end, end + 1),) in sentence.language.words.measuring.beside)
    views = not sentence.beginning("holds_view", "answered").isdisjoint((end, beside))
    return views or (start in sentence.cue_ends("said_that") and _do(sentence, beside))


def _is_gapped(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share joined to another leaves the verb out before "that" or a name: 44% back Smith and 40% | Jones.

    So قال 90% منهم إنهم راضون و81% | إنهم سعداء.
    """
    start, end = figure.tokens
    joined = sentence.is_joined(start)
    listed = joined or sentence.texts[start - 1] in COMMAS
    named = listed and end not in sentence.dated and end < len(sentence.tokens) and sentence.is_capital(end)
    return named or (joined and sentence.cue_at("said_that", end) > 0)


def _is_set_off(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether brackets or commas set off a share that says how many its subject are: most (62%) said, two thirds, 68%, said."""
    opening, closing = sentence.words(start - 1, start), sentence.words(end, end + 1)
    return (opening, closing) == ("(", ")") or (opening in COMMAS and closing in COMMAS)


def _is_view(sentence: ReadSentence, end: int, cue: str) -> bool:
    """Whether a verb of a view ends before a token, its object attached to it or not: رأى | 40%, يعارضها | 30%."""
    bare = sentence.language.without_object(sentence.texts[end - 1])
    return end in sentence.cue_ends(cue) or (bare,) in sentence.language.words.cues[cue]


def _do(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of several stands at a token: 51% | would vote, 55% | يريدون."""
    imperfect = at < len(sentence.texts) and sentence.language.is_imperfect(sentence.texts[at])
    return imperfect or sentence.cue_at("several_do", at) > 0


def _joined_to(sentence: ReadSentence, figure: Figure, before: Fact | None, whole: str) -> bool:
    """Whether "and" or a comparison ties a share to one before it that is of this."""
    if before is None or before.kind is not Kind.PERCENT or before.unit is None or before.unit.id != whole:
        return False
    start = figure.tokens[0]
    tied = sentence.is_joined(start) or start in sentence.cue_ends("comparison")
    return tied and not sentence.cue_between("change", sentence.clause_start(start), start)


def _is_elsewhere(sentence: ReadSentence, figure: Figure, fact: Fact, before: Fact | None) -> bool:
    """Whether a share only tells the one before it for another place: نسبة المشاركة 45% في الرباط، | و30% في فاس."""
    if before is None:
        return False
    last = sentence.figures[sentence.figures.index(figure) - 1]
    areas = _area_behind(sentence, last), _area_behind(sentence, figure)
    if not (before.where and fact.where and before.where != fact.where) and not (all(areas) and areas[0] != areas[1]):
        return False
    between = range(last.tokens[1], figure.tokens[0])
    words = sentence.language.words
    own = sentence.any_cue_between(("change", "comparison"), between.start, between.stop)
    own = own or any(name.tokens[0] in between for name in sentence.indicators)
    own = own or any((sentence.texts[at],) in words.measuring.level for at in between)
    return len(between) <= _TO_SHARE and not own


def _area_behind(sentence: ReadSentence, figure: Figure) -> Sequence[str]:
    """The words of a kind of area in which a figure is told to be, right behind it: 12% in | cities |, 5% in | villages |."""
    at = figure.tokens[1]
    led = sentence.cue_at("place", at)
    start = at + led + (sentence.reading.text(at + led) in sentence.language.words.definite_articles)
    start -= sentence.cue_at("kind_of_area", start - 1) > 0
    return sentence.texts[start : start + sentence.cue_at("kind_of_area", start)] if led else ()


def _is_gained(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether somebody gained a share, by a verb ahead of it in its clause: حصل الحزب على 34%, فاز المرشح بنسبة 52.4%."""
    start, words = figure.tokens[0], sentence.language.words
    verb = _told_ahead(sentence, figure, "gained_votes")
    if verb is None:
        return False
    led = start - 1
    while led > verb and any(
        (sentence.texts[led],) in reaching for reaching in (words.measuring.level, words.range_from)
    ):
        led -= 1  # على نسبة | تتراوح بين | 22 و23 بالمئة
    return (sentence.texts[led],) in words.cues["gained_by"] and not sentence.cue_between("change", verb, start)


def _told_ahead(sentence: ReadSentence, figure: Figure, cue: str) -> int | None:
    """Where a phrase of the cue begins ahead of a figure in its clause, the last where no other figure stands between."""
    start = figure.tokens[0]
    first = max(sentence.clause_start(start), start - _TO_SHARE)
    last = max((at for at in sentence.cue_starts(cue) if first <= at < start), default=None)
    return last if last is not None and not figure_between(sentence, last + 1, start) else None


def _is_of_proportion(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is told as the proportion that was told before: وترتفع النسبة إلى 36%; not what that changed by."""
    start, words = figure.tokens[0], sentence.language.words
    told = _told_ahead(sentence, figure, "same_proportion")
    if told is None:
        return False
    behind = told + sentence.cue_at("same_proportion", told)
    of_other = not words.times.of_words.isdisjoint(sentence.texts[behind:start])
    by = (sentence.texts[start - 1],) in words.measuring.by
    return not (of_other or by or sentence.cue_between("among_group", behind, start))
