"""What an amount is of: the indicator of money, shares and measures, and whether the figure is its level or how far it changed.

Cues, each only where nothing but dates, places and words that leave it open (see `MeasuringWords`) lies between:

- a word of level: exports reached …, بلغ عجز الميزان التجاري …; "of", قدره, "at", a colon or a bracket right behind the indicator
  (an unemployment rate of 23%); the indicator right behind its figure (a $4 billion trade deficit);
- a word of change with "to" or إلى before the figure, or "from": the level (rose to 23.6%, from 20.1%);
- a word of change otherwise: by how far (rose by 3 points; a 7% rise in exports; ارتفاع الصادرات بنسبة 7%);
- the amount again: in brackets, after "or", the compared side, a list (10% in May and 12% in June), and what follows "and" with
  an indicator of its own (exports reached $3 billion and imports $7 billion).

An indicator that more words close in (exports of dates, صادرات التمور, youth unemployment) is those words, not the wider one. The
slot stays empty for what is only aimed at, under a condition or denied, and for a part ("40% among women").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Via
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import bracketed
from generator.facts.slots.clauses.reach import set_off_clause
from generator.facts.slots.indicator.behind import behind_or_inside, goes_on
from generator.facts.slots.indicator.counts import change_of_count, records_growth
from generator.facts.slots.indicator.leading import Lead, is_verb_of_price, lead_of, lead_of_clause
from generator.facts.slots.indicator.measured import Measured, Said, beside, is_counted, is_placed, may_have, told_by
from generator.facts.slots.indicator.measuring import (
    CHANGES,
    Phrasing,
    Says,
    changes_alone,
    joins,
    phrasing_at,
    phrasing_before,
    says_at,
    tells_expected,
    trailing,
)
from generator.facts.slots.indicator.openers import bounds_level, is_change_begun
from generator.facts.slots.indicator.participles import is_done, moved_aside
from generator.facts.slots.indicator.pronouns import standing_for, topic
from generator.facts.slots.indicator.walking import OPENING_MARKS, Between, way_between
from generator.facts.tokens import COMMAS
from generator.values import Kind, Term

__all__ = ["Measured", "find_indicators_of"]

_SHARE = "share"
"""The lexicon's id of what money tells the price of by its plural alone: shares rose $3."""


def find_indicators_of(
    sentence: ReadSentence, is_compared: Callable[[Figure], bool], told: Term | None = None
) -> tuple[Measured | None, ...]:
    """What each figure of a sentence is an amount of, in order; `None` where the words do not tell.

    `told`: the indicator that the sentence before is about.
    """
    if not sentence.figures or not (sentence.indicators or told or sentence.changes):
        return (None,) * len(sentence.figures)
    return tuple(_Finder(sentence, is_compared, told).found())


def topic_of(sentence: ReadSentence, told: Term | None) -> Term | None:
    """The indicator that a sentence is about, for the pronouns of the next; `told`: that of the one before."""
    return topic(sentence, told) if sentence.indicators or told else None


class _Finder:
    def __init__(self, sentence: ReadSentence, is_compared: Callable[[Figure], bool], told: Term | None) -> None:
        self._sentence = sentence
        self._is_compared = is_compared
        self._texts = sentence.texts
        self._ends = frozenset(figure.tokens[1] for figure in sentence.figures)
        self._wholes = frozenset(self._of_shares())
        self._bracketed = bracketed(sentence)
        self._standing = standing_for(sentence, told)
        known = (name for name in sentence.indicators if not is_verb_of_price(sentence, name))
        self._names = sorted((*known, *self._standing), key=lambda name: name.tokens)
        self._found: list[Measured | None] = []

    def found(self) -> Sequence[Measured | None]:
        for figure in self._sentence.figures:
            self._found.append(self._told(figure) if may_have(figure) else None)
        return self._found

    def _told(self, figure: Figure) -> Measured | None:
        told = self._of(figure) or self._growth(figure) or self._of_count(figure)
        return told or moved_aside(self._sentence, self._names, figure)

    def _of(self, figure: Figure) -> Measured | None:
        end = figure.tokens[1]
        apart = figure.kind is Kind.PERCENT and self._sentence.cue_at("measured_by", end) > 0  # 12% | below forecasts
        if apart or (says_at(self._sentence, end) is Says.WITHIN and figure.unit is None):
            return None
        name = self._before(figure)
        told = self._again(figure) or behind_or_inside(self._sentence, figure)
        if told is not None or name is None:
            return told
        if self._is_compared(figure) and self._last is not None and name.tokens[1] <= self._last.tokens[0]:
            return self._compared(figure)
        return self._of_name(name, figure)

    def _growth(self, figure: Figure) -> Measured | None:
        """Growth by itself, where nothing is told to grow: 4% growth, growth slowed to 2%, بلغ النمو 4%."""
        if figure.kind is not Kind.PERCENT or (figure.unit is not None and figure.is_share):
            return None
        behind = changes_alone(self._sentence).get(figure.tokens[1])
        if behind is not None:
            aimed = tells_expected(self._sentence, behind, figure.tokens[0])
            other = aimed or goes_on(self._sentence, behind.tokens[1])
            return Measured(behind.term, None, beside(self._sentence, behind)) if not other else None
        ahead = [name for name in changes_alone(self._sentence).values() if name.tokens[1] <= figure.tokens[0]]
        told = self._of_name(ahead[-1], figure) if ahead and not records_growth(self._sentence, ahead[-1]) else None
        return replace(told, indicator=ahead[-1].term) if told is not None else None

    def _of_count(self, figure: Figure) -> Measured | None:
        """How far what the figure before counts changed: 5,000 visitors, up 5%."""
        return change_of_count(self._sentence, self._last, figure) if self._last is not None else None

    # -- figures that tell no indicator of their own ----------------------------------------------------

    @property
    def _last(self) -> Figure | None:
        """The figure before the one of which it is asked, `None` for the first."""
        return self._sentence.figures[len(self._found) - 1] if self._found else None

    def _again(self, figure: Figure) -> Measured | None:
        """The same amount in other words: in brackets right behind it, or after "or"."""
        last, start = self._last, figure.tokens[0]
        if last is None:
            return None
        between = self._texts[last.tokens[1] : start]
        at = last.tokens[1] + (bool(between) and between[0] in COMMAS)
        while at < start and (length := self._sentence.cue_at("or_else", at)):
            at += length
        alternative = at == start and bool(between) and between[-1] not in COMMAS
        told = self._found[-1] if between == ["("] or alternative else None
        return replace(told, cue=told.cue.passed_on(Via.SAME)) if told is not None else None

    def _compared(self, figure: Figure) -> Measured | None:
        """That of the last of its kind, with which it is compared."""
        told = zip(self._sentence.figures[: len(self._found)], self._found, strict=True)
        alike = [measured for other, measured in told if other.kind is figure.kind and measured is not None]
        if not alike:
            return None
        began = is_change_begun(self._sentence, figure.tokens[0])  # fell by £600 from | £190,329
        change = alike[-1].change if not began else None
        return replace(alike[-1], change=change, cue=alike[-1].cue.passed_on(Via.COMPARED))

    # -- the indicator before its figure ----------------------------------------------------------------

    def _of_shares(self) -> Iterator[int]:
        """The tokens behind "of", and an article, behind a figure: what a share there is of says nothing of a later figure."""
        words = self._sentence.language.words
        for at in self._ends:
            if at + 1 < len(self._texts) and self._texts[at] in words.times.of_words:
                yield at + 1 + (self._texts[at + 1] in words.definite_articles)

    def _before(self, figure: Figure) -> Name | None:
        """The last indicator before a figure, but what is in brackets or in a clause of "which" of which it is none."""
        start = figure.tokens[0]
        aside = self._bracketed if start not in self._bracketed else frozenset()
        ahead = (one for one in reversed(self._names) if one.tokens[1] <= start)
        names = [one for one in ahead if one.tokens[0] not in self._wholes and one.tokens[1] - 1 not in aside]
        main = (one for one in names if set_off_clause(self._sentence, one.tokens, figure) is None)
        return next(main, next(iter(names), None))

    def _of_name(self, name: Name, figure: Figure) -> Measured | None:
        lead = lead_of(self._sentence, name)
        between = self._between(name, figure, lead)
        lead = lead or lead_of_clause(self._sentence, name, between)
        if self._is_at(name, figure):
            return Measured(name.term, None, beside(self._sentence, name))
        if between is None or lead is None or tells_expected(self._sentence, name, figure.tokens[0]):
            return None
        said = self._said(name, figure, between, lead)
        changed = said is not None and said[0] is not None
        of_whole = figure.unit is not None and figure.is_share  # the man lost 20% of his hearing
        priced = figure.kind is Kind.MONEY and name.entry is not None and name.entry.id == _SHARE
        if is_counted(name) and not priced and (of_whole or changed is not (figure.kind is Kind.PERCENT)):
            return None  # how many there are is a count's own affair; of money only a price
        if of_whole and changed and (between.passed or is_placed(self._sentence, figure)):
            return None  # exports rose 5% and | 3% of firms | closed
        acts = self._sentence.language.may_be_participle(self._texts[name.tokens[1] - 1])  # fined | the trader | £50
        reach = (lead.start, name.tokens[1] if acts else between.more)
        called = self._sentence.called(name, reach) if name not in self._standing else name.term
        return Measured(called, *said) if said is not None else None

    def _is_at(self, name: Name, figure: Figure) -> bool:
        """Whether a sum is right behind an indicator that tells at or with how much something is: | بسعر | 5 دولارات; عند سعر."""
        definite = self._sentence.language.is_definite(self._texts[name.tokens[1] - 1])
        if figure.kind is not Kind.MONEY or name.tokens[1] != figure.tokens[0] or definite:
            return False
        words = self._sentence.language.words.measuring
        before = phrasing_before(self._sentence, name.tokens[0])
        return (name.prefix,) in words.with_letters or (before is not None and before.says is Says.AT)

    def _said(self, name: Name, figure: Figure, between: Between, lead: Lead) -> Said | None:
        """Whether the figure is the indicator's level or how far it rose or fell, `None` where the words do not tell."""
        opener = Says.AT if bounds_level(self._sentence, figure) else between.opener
        behind = trailing(self._sentence, figure.tokens[1])
        if behind is not None and opener is not Says.TO:
            return told_by(self._sentence, behind)
        if between.passed and self._is_listed(figure):
            return self._as_last(figure)
        last = between.links[-1] if between.links else None
        qualifier = self._qualifier(figure) if last is None or not last.noun else None  # ارتفاعا | فاق 60%
        link = qualifier or last or lead.phrasing
        if link is None:
            return self._without_link(name, figure, between, lead)
        began = is_change_begun(self._sentence, figure.tokens[0])
        if link.says in CHANGES and not began and opener not in {Says.TO, Says.AT}:
            return told_by(self._sentence, link)
        change = self._change_told(name, between, lead)
        if change is not None:
            return told_by(self._sentence, change)
        return None, Cue(CueKind.INDICATOR_LEVEL, self._sentence.text_span(*link.tokens))

    def _qualifier(self, figure: Figure) -> Phrasing | None:
        """The qualifier of a figure where it is a verb: exports exceeded $3 billion, تناهز."""
        start = figure.tokens[0]
        phrasing = phrasing_at(self._sentence, start) if start < figure.number_tokens[0] else None
        return phrasing if phrasing is not None and phrasing.says is Says.LEVEL else None

    def _change_told(self, name: Name, between: Between, lead: Lead) -> Phrasing | None:
        """The change of which a level is told: growth in exports reached 7%, export growth slowed to 3%, بلغ نمو الصادرات 7 %.

        Also behind another figure of the indicator: 40 مليون دولار، بانخفاض بلغ 3 ملايين.
        """
        first, second = (*between.links, None, None)[:2]
        if first is not None and first.noun and second is not None and self._tells_of(first, second):
            ahead = first.tokens[0] - (self._texts[first.tokens[0] - 1] in COMMAS)
            if first.tokens[0] in {name.tokens[1], between.more} or ahead in self._ends:
                return first
        led = lead.phrasing is not None and lead.phrasing.noun and first is not None and not between.passed
        apart = first is None or self._joins(first.prefix) or self._sentence.cue_at("relative", first.tokens[0] - 1)
        return lead.phrasing if led and not apart else None

    def _tells_of(self, change: Phrasing, level: Phrasing) -> bool:
        """Whether a word of level right behind a noun of change says how much that is: growth | reached; not الارتفاع | ووصلت."""
        return level.tokens[0] - change.tokens[1] <= 1 and not self._joins(level.prefix)

    def _without_link(self, name: Name, figure: Figure, between: Between, lead: Lead) -> Said | None:
        opener = between.opener
        if opener is None and is_done(self._sentence, name, figure):
            return None
        alone = name.tokens[0] in changes_alone(self._sentence) and self._before(figure) is None
        grows = opener is Says.BY and alone  # يتوقع نموا | بنسبة 4%
        if grows or opener in {Says.OF, Says.AT} or self._texts[figure.tokens[0] - 1] in OPENING_MARKS:
            return None, beside(self._sentence, name)
        start = lead.start - ((self._texts[lead.start - 1],) in self._sentence.language.words.measuring.whose)
        joined = self._joins(name.prefix) or (start > 0 and self._joins(self._texts[start - 1]))  # and | its | revenue
        if joined or self._is_next(start, figure):
            return self._as_last(figure)
        return (None, beside(self._sentence, name)) if opener is None and lead.opens else None

    def _is_next(self, start: int, figure: Figure) -> bool:
        """Whether a comma ties what starts at a token to a figure of the same kind before it: rose 19% in May, | imports | 10%.

        Words for what rose most may stand between: rose 19%, especially | bread | 25%.
        """
        told = self._sentence.cues.get("singled_out", {}).items()
        start = next((at for at, length in told if at + length == start), start)
        if self._last is None or self._last.kind is not figure.kind or self._texts[start - 1] not in COMMAS:
            return False
        beside, at = self._sentence.language.words.measuring.beside, start - 1
        while at - 1 in self._sentence.dated or (self._texts[at - 1],) in beside:
            at -= 1
        return at == self._last.tokens[1]

    def _is_listed(self, figure: Figure) -> bool:
        """Whether "and" or a comma stands right before a figure."""
        before = self._texts[figure.tokens[0] - 1]
        prefixes = {prefix for prefix, _ in self._sentence.language.stems(self._texts[figure.tokens[0]]) if prefix}
        return before in COMMAS or any(map(self._joins, {before, *prefixes}))

    def _joins(self, word: str) -> bool:
        return joins(self._sentence.language, word)

    def _as_last(self, figure: Figure) -> Said | None:
        """As the figure before one is, where it is of the same kind."""
        last = self._found[-1] if self._last is not None and self._last.kind is figure.kind else None
        return (last.change, last.cue.passed_on(Via.JOINED)) if last is not None else None

    def _between(self, name: Name, figure: Figure, lead: Lead | None) -> Between | None:
        found = zip(self._sentence.figures, self._found, strict=False)
        told = {other.tokens[0]: other.tokens[1] for other, measured in found if measured is not None}
        verb = lead is not None and lead.phrasing is not None and self._sentence.language.words.verb_first
        way = (self._sentence, name.tokens[1], figure.tokens[0], told)
        return way_between(*way, behind_verb=verb)
