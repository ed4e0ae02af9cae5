"""What changes, in its own words where no list knows it: truancy fell by 5%, a 7% rise in tuition fees, تراجع الطلب على السفر 3%.

Each stands beside a share, or a sum to which it changed:

- the subject of a verb of change (sales tax was cut to 5%); not of one that moves something else (the firm cut 5%);
- the object of such a verb (raised tuition fees by 5%; رفعت الشركة رسومها بنسبة 5%);
- what a noun of change is of (a 7% rise in fees, a 7% pay rise, زيادة الرسوم بنسبة 7%);
- what is listed behind one of these with a share of its own (wheat rose 19%, oils 10% and sugar 5%).

It ends where a verb, a word of grammar or a name begins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.facts.measured.listed_changes import Run
from generator.facts.measured.measured_runs import times_done
from generator.facts.measured.noun_runs import past_owner
from generator.facts.measured.subjects_ahead import SubjectsAhead
from generator.facts.parts import Figure, Name
from generator.facts.reader import Reading
from generator.facts.tokens import COMMAS, QUOTES, quoted_end, surface_of
from generator.lexicon import Category
from generator.values import Term

_TRADED = (Category.SUBSTANCES, Category.CURRENCIES)
"""What has a price, and is called in both languages: gold, the dollar."""

_Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Change:
    """A word of change at `tokens`, or of a level.

    `noun`: it can be one; `moving`: its subject is not what changes, unless it is suffered.
    """

    tokens: _Tokens
    noun: bool
    moving: bool
    level: bool = False


class Changing(SubjectsAhead):
    """Finds what changes in one sentence.

    `taken`: the tokens of its dates, names, figures and known `indicators`; `names`: the token after each name, and its first.
    """

    def __init__(
        self,
        text: str,
        reading: Reading,
        figures: Sequence[Figure],
        names: Mapping[int, int],
        taken: Collection[int],
        indicators: Collection[int],
    ) -> None:
        super().__init__(reading, figures, names, taken, indicators)
        self._text = text
        self._times = times_done(figures)

    def found(self) -> Iterator[Name]:
        """What changes, in order, none of them overlapping."""
        end, changes = 0, tuple(self._changes()) if self._figures else ()
        listed = {run.tokens: run for run in self.listed(changes[0].tokens[0])} if changes else {}
        for tokens in sorted({*filter(None, map(self._of, changes)), *listed}):
            if tokens[0] >= end and tokens[1] not in self._indicators and not self._is_for(tokens[0]):  # car | sales
                yield self._name(listed.get(tokens) or Run(tokens, self.joined_noun(tokens[0])))
                end = tokens[1]

    def among(self, known: Sequence[Name]) -> tuple[Name, ...]:
        """The known indicators and what else changes, in order, a longer one in place of those in it: | number of sales |."""
        own = tuple(self.found())
        inside = {at for name in own for at in range(*name.tokens)}
        return tuple(
            sorted((*own, *(name for name in known if name.tokens[0] not in inside)), key=lambda name: name.tokens)
        )

    def _is_for(self, at: int) -> bool:
        """Whether a preposition is attached to what is done: لإصلاح."""
        letters, language = self._measuring.governed_letters, self._language
        return any(
            (prefix,) in letters and language.may_be_verbal_noun(stem) for prefix, stem in self._reading.words[at].stems
        )

    def _changes(self) -> Iterator[_Change]:
        words, end = self._measuring, 0
        for at, word in enumerate(self._reading.words):
            if at < end or (at in self._taken and at not in self._figures):
                continue
            for _, stem in (
                (prefix, stem[self._language.is_future(stem) :]) for prefix, stem in word.stems
            ):  # س | ترتفع
                found = words.rise.longest(stem, self._texts, at) or words.fall.longest(stem, self._texts, at)
                if found is not None:
                    end = at + found[1]
                    phrase = (stem, *self._texts[at + 1 : end])
                    yield _Change((at, end), phrase in words.change_nouns, phrase in words.moving)
                    break
                if self._language.words.verb_first and (stem,) in words.level and (stem,) not in words.telling:
                    yield _Change((at, at + 1), noun=False, moving=False, level=True)
                    break

    def _of(self, change: _Change) -> _Tokens | None:
        if self._language.words.verb_first:
            return self._behind_verb(change) or self._ahead_of_verb(change) or self.recorded(change.tokens[0])
        return self._subject(change) or self._object(change) or (self._of_noun(change) if change.noun else None)

    # -- a verb whose subject stands ahead -------------------------------------------------------------

    def _subject(self, change: _Change) -> _Tokens | None:
        """Truancy | fell by 5%; the use of plastic bags | has been cut by 5%; pay rises | of 5%."""
        start, end = change.tokens
        if start in self._ends:
            start = self._ends[start]  # approvals were | 8% | lower
        elif not self.leads_to_figure(end, of=change.noun, level=self._is_intransitive(change)):
            return None
        suffered = False
        while start and self._leads(start - 1):
            start -= 1
            suffered = suffered or (self._texts[start],) in self._language.words.cues["passive_auxiliary"]
        being = self.being_before(start)
        start -= being
        while being and start and (self._texts[start - 1],) in self._measuring.beside:
            start -= 1  # have | closed down
        start = self.ahead_of_aside(start)
        if change.noun and not (being or suffered or self._is_several(start)):
            return None
        verb = change.tokens[0] == start
        subject = (
            self.described_number(start) or self.phrase_before(start, with_verb=verb) or self._absolute_before(start)
        )
        left_out = subject is not None and self._leaves_out_copula(change, subject[0])
        moved = suffered or bool(being) or left_out or (subject is not None and self._is_traded(subject))
        return subject if moved or not change.moving else None

    def _is_traded(self, tokens: _Tokens) -> bool:
        """Whether nouns are no more than what has a price, which by itself gains and loses: the | rouble | lost 3%."""
        match = self._reading.matches[tokens[0]]
        return match is not None and match.length == tokens[1] - tokens[0] and match.first(*_TRADED) is not None

    def _leads(self, at: int) -> bool:
        """Whether a word ahead of a verb leaves open what it says: has | also | sharply | fallen, will | rise."""
        open_word = (self._texts[at],) in self._measuring.beside or self.is_adverb(at)
        return self._texts[at] != "-" and (open_word or self.foretells(at))

    def _absolute_before(self, end: int) -> _Tokens | None:
        """The nouns that end before a token and that "with" opens: prices rose 5%, with | lamb | up 18%."""
        first = self.before(end)
        opener = self.from_whose(first) - 1
        led = first < end and opener >= 0 and (self._texts[opener],) in self._language.words.cues["with"]
        return (first, end) if led else None

    def _is_intransitive(self, change: _Change) -> bool:
        """Whether a verb has for its subject only what changes, so that money tells by how much: shares | rose | $3, were up $3."""
        phrase = tuple(self._texts[slice(*change.tokens)])
        return not change.noun and (not change.moving or phrase in self._language.words.cues["up_or_down"])

    def _leaves_out_copula(self, change: _Change, start: int) -> bool:
        """Whether "up" or "down" tells of a subject at a token with no verb: sent | shares up 3%, with | lamb up 3%."""
        words = self._language.words
        before = self._reading.text(self.from_whose(start) - 1)
        led = before in COMMAS | words.numbers.joiners
        led = led or (before,) in self._measuring.placing or (before,) in words.cues["with"]
        return led and tuple(self._texts[slice(*change.tokens)]) in words.cues["up_or_down"]

    def _is_several(self, end: int) -> bool:
        """Whether a plural ends before a token, whose verb a word of change can be that is a noun as well: fees | increase."""
        return end > 0 and self._language.may_be_counted(self._texts[end - 1])

    # -- a verb whose object stands behind -------------------------------------------------------------

    def _object(self, change: _Change) -> _Tokens | None:
        """Raised | tuition fees | by 5%."""
        end = change.tokens[1]
        start = self.past_describing(self.past_whose(end))
        stop = self.phrase_end(start)
        to = self._times.get(stop, stop)  # raised borrowing costs | five times | to 2%
        texts, beside = self._texts, self._measuring.beside
        while to < len(texts) and (texts[to],) in beside and (texts[to],) not in self._by_or_to:
            to += 1  # cut its debt | back | to
        opens = to < len(texts) and (texts[to],) in self._by_or_to and self.leads_to_figure(to)
        return (start, stop) if stop > start and opens else None

    @cached_property
    def _by_or_to(self) -> Collection[tuple[str, ...]]:
        return {*self._measuring.by, *self._measuring.to, *((word,) for word in self._language.words.change_from)}

    # -- a noun of change ------------------------------------------------------------------------------

    def _of_noun(self, change: _Change) -> _Tokens | None:
        """A 7% rise in | fees; an increase of 7% in | fees; a 7% | pay | rise."""
        start, end = change.tokens
        first = self.before(start)
        if first < start and first in self._ends:
            return first, start
        while start and (self._texts[start - 1],) in self._measuring.beside:
            start -= 1
        led = start in self._ends
        if end < len(self._texts) and (self._texts[end],) in self._measuring.of and end + 1 in self._figures:
            end, led = self._figures[end + 1].tokens[1], True
        if end >= len(self._texts) or not self.is_of(end):
            return None
        noun = past_owner(self._reading, self.past_whose(end + 1))
        stop = self.phrase_end(noun)
        return (noun, stop) if stop > noun and (led or self.leads_to_figure(stop, of=True)) else None

    # -- a verb whose subject stands behind ------------------------------------------------------------

    def _behind_verb(self, change: _Change) -> _Tokens | None:
        """تراجع | الطلب | على السفر بنسبة 5%; رفعت الشركة | رسومها | بنسبة 5%; زيادة بنسبة 5% في | الرسوم."""
        at = change.tokens[1]
        named = at
        while named in self._ends_of_names and named not in self._indicators:
            named = self._ends_of_names[named]
        if named == len(self._texts) or (change.moving and not change.noun and named == at):
            return None
        if change.noun and self.leads_to_figure(at):
            return self._behind_figure(at)
        at = named if change.moving else at
        while at < len(self._texts) and (self._texts[at],) in self._measuring.beside and not self._is_of_or_manner(at):
            at += 1  # تراجعت | فيه | الأسهم
        if change.noun:
            if self.is_of(at + 1) and not self._language.is_definite(self._texts[at]):
                at += 1  # ارتفاع | حاد | في
            if not self.is_of(at) and self._language.is_counted_form(self._texts[at - 1]):
                return None  # ارتفاعا | قياسيا
            at += self.is_of(at)
        end = self.end(at, subject=not change.noun and at == change.tokens[1])
        quoted = quoted_end(self._texts, end) if end > at else 0  # تراجع | مؤشرات قطاعات "البناء"
        known = not change.noun or quoted > 0 or any(map(self.is_known, range(at, end)))
        end = quoted or end
        if change.level:
            known = self._has_level(at, end) and not self._is_verb(at) and not self.may_have_cost(change.tokens[0])
        transitive = (
            change.level and self._reading.entry(change.tokens[0], Category.SAYING) is not None
        )  # قدّر مدبولي التأثير
        near = self.leads_to_figure(end, level=True) if transitive else self.figure_near(end, level=change.level)
        return (at, end) if end > at and known and near else None

    def _is_verb(self, at: int) -> bool:
        """Whether a verb of what is not over stands behind one of level: بات | يكلف."""
        return self._language.is_imperfect(self._texts[at]) and not self._language.may_be_counted(self._texts[at])

    def _has_level(self, start: int, end: int) -> bool:
        """Whether nouns can be of what a verb of level tells how much it is: definite, and nobody's own."""
        nouns = range(start, end)
        return any(map(self.is_known, nouns)) and not any(map(self.is_owned, nouns))

    def _is_of_or_manner(self, at: int) -> bool:
        """Whether a word leads to what a change is of or how it was: في, بشكل."""
        return self.is_of(at) or (self._texts[at],) in self._measuring.manner

    def _behind_figure(self, at: int) -> _Tokens | None:
        """What a noun of change is of, behind its figure and "in"."""
        start = next((start for start in sorted(self._figures) if start >= at), None)
        end = self._figures[start].tokens[1] if start is not None else len(self._texts)
        if end >= len(self._texts) or not self.is_of(end):
            return None
        stop = self.end(end + 1)
        return (end + 1, stop) if stop > end + 1 else None

    def _ahead_of_verb(self, change: _Change) -> _Tokens | None:
        """الدولار | يرتفع 1%, where it opens the clause; ديونها | التي بلغت 40 مليون, of which a relative clause tells."""
        start, end = change.tokens
        qualifies = change.level and start in self._figures  # القروض | ناهزت 8 مليارات
        if change.noun or change.moving or not (qualifies or self.leads_to_figure(end, level=change.level)):
            return None
        if self.is_relative(start - 1):
            return self.antecedent(start - 1)
        first, last = self.opening_phrase(start)
        if change.level and not self._has_level(first, last):
            return None
        return (first, last) if first < last else None

    # -- names -----------------------------------------------------------------------------------------

    def _name(self, run: Run) -> Name:
        start, end = run.tokens
        words = " ".join(surface_of(self._text, self._reading.tokens, start, end).split())
        surface = self._language.without_particles(words, run.joiner)
        if run.head is None:
            surface = surface.strip("".join(QUOTES)) if surface[:1] in QUOTES else surface
        else:
            surface = f"{surface_of(self._text, self._reading.tokens, run.head, run.head + 1)} {surface}"
        match = self._reading.matches[start] if run.head is None else None
        entry = match.first(*_TRADED) if match is not None and match.length == end - start else None
        labels = entry.labels if entry is not None else {self._language.code: surface}
        return Name(Category.INDICATORS, Term(None, surface, labels), (start, end), run.joiner, None)
