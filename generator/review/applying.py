"""Facts and a review → facts as a person left them. A verdict that finds no fact any more is a notice, never lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from generator.errors import Location, Notice, Severity
from generator.facts.fact import Correction, Fact, Facts, Judgement, Mention, State, fact_id
from generator.facts.units import kind_of
from generator.lexicon import Lexicon
from generator.review.anchors import Finder, Place
from generator.review.review import Anchor, CorrectionNote, Review, Ruling, Slots, StatedTerm, StatedValue, Verdict
from generator.review.slots import DATED, qualifier_of, read_moment, read_term, read_value
from generator.values import Confidence, DateRange, Kind, Qualifier, Span, Term, Value

ADDED_RULE = "review:added"
_TERMS = frozenset({"unit", "substance", "indicator", "who", "target", "where", "according_to"})


def apply_review(facts: Facts, review: Review, lexicon: Lexicon) -> Facts:
    """The facts with the review's verdicts and corrections; rejected ones are left out, those added stand in reading order.

    Notices tell of verdicts whose words are gone, stand at several places, or are no figure.
    """
    return _Application(facts, review, lexicon).run()


def without(facts: Iterable[Fact], left_out: Iterable[str]) -> tuple[Fact, ...]:
    """The facts but those with these ids; what was a part of one stands by itself."""
    gone = frozenset(left_out)
    kept = (fact for fact in facts if fact.id not in gone)
    return tuple(replace(fact, part_of=None) if fact.part_of in gone else fact for fact in kept)


class _Application:
    def __init__(self, facts: Facts, review: Review, lexicon: Lexicon) -> None:
        self._given = facts
        self._review = review
        self._lexicon = lexicon
        self._language = facts.document.language
        self._finder = Finder(facts.document)
        self._facts = list(facts.facts)
        self._judged: dict[str, Location] = {}
        self._rejected: set[str] = set()
        self._notices: list[Notice] = []

    def run(self) -> Facts:
        for ruling in self._review.rulings:
            if ruling.verdict is Verdict.ADDED:
                self._add(ruling)
            else:
                self._judge(ruling)
        corrections = tuple(self._correction(note) for note in self._review.corrections)
        self._compare(corrections)
        self._tell_of_update()
        return replace(
            self._given,
            facts=without(self._facts, self._rejected),
            notices=(*self._given.notices, *self._notices),
            corrections=tuple(sorted(corrections, key=lambda correction: correction.on, reverse=True)),
        )

    def _notice(self, code: str, where: Location, **values: object) -> None:
        self._notices.append(Notice(code, where=where, values=values))

    def _judge(self, ruling: Ruling) -> None:
        fact = self._fact(ruling.anchor, ruling.place)
        if fact is None:
            return
        if fact.id in self._judged:
            self._notice("review_second", ruling.place, words=ruling.anchor.words, line=self._judged[fact.id].line)
            return
        self._judged[fact.id] = ruling.place
        if ruling.verdict is Verdict.REJECTED:
            self._rejected.add(fact.id)
        elif ruling.verdict is Verdict.CHANGED or self._still_states(fact, ruling):
            self._put(fact, ruling)

    def _fact(self, anchor: Anchor, place: Location) -> Fact | None:
        """The one fact that the words are about; a notice where there is none, or several."""
        found = self._finder.facts(anchor, self._facts)
        if len(found) == 1:
            return found[0]
        if found:
            figures = ", ".join(self._given.document.plain(fact.span) for fact in found)
            self._notice("review_ambiguous", place, words=anchor.words, figures=figures)
        elif self._finder.places(anchor):
            self._notice("review_no_figure", place, words=anchor.words)
        else:
            self._notice("review_words_gone", place, words=anchor.words, article=self._given.document.article.id)
        return None

    def _still_states(self, fact: Fact, ruling: Ruling) -> bool:
        """Whether the value that a person verified is the one read; another one is not verified."""
        stated = ruling.slots.value
        if stated is None or self._value(stated, fact.kind, ruling) in {None, fact.value}:
            return True
        self._notice(
            "review_stale", ruling.place, words=ruling.anchor.words, old=_shown(stated), new=_plain(fact.value)
        )
        return False

    def _put(self, fact: Fact, ruling: Ruling) -> None:
        changed = self._filled(fact, ruling) if ruling.verdict is Verdict.CHANGED else fact
        if changed is not None:
            at = self._facts.index(fact)
            self._facts[at] = replace(changed, judgement=_judgement(ruling), confidence=Confidence.SURE, reasons=())

    def _filled(self, fact: Fact, ruling: Ruling) -> Fact | None:
        """The fact with the slots that the review states, `None` where its value does not suit its kind."""
        slots = ruling.slots
        kind = slots.kind or fact.kind
        changes: dict[str, object] = {"kind": kind}
        if slots.value is not None:
            value = self._value(slots.value, kind, ruling)
            if value is None:
                return None
            changes |= {"value": value, "qualifier": qualifier_of(fact.qualifier, value)}
        changes |= {"qualifier": slots.qualifier} if slots.qualifier else {}
        changes |= self._terms(slots)
        if "change" in slots.given:
            changes["change"] = slots.change
        changes |= {"modality": slots.modality} if slots.modality else {}
        if "value" in changes or "unit" in changes:
            changes["equivalents"] = ()
        if "who" in slots.given:
            changes["action"] = None  # what the source says of somebody else
        if "when" in slots.given:
            changes["when"] = read_moment(slots.when) if slots.when else None
        changes["cues"] = {slot: cue for slot, cue in fact.cues.items() if slot not in changes}
        return replace(fact, **changes)  # type: ignore[arg-type]  # each slot has its own type

    def _terms(self, slots: Slots) -> Mapping[str, object]:
        read: dict[str, object] = {}
        for slot in sorted(slots.given & _TERMS):
            stated: StatedTerm | tuple[StatedTerm, ...] | None = getattr(slots, slot)
            if isinstance(stated, tuple):
                read[slot] = tuple(self._term(slot, each) for each in stated)
            else:
                read[slot] = self._term(slot, stated) if stated is not None else None
        return read

    def _term(self, slot: str, stated: StatedTerm) -> Term:
        return read_term(stated, slot, self._language, self._lexicon)

    def _value(self, stated: StatedValue, kind: Kind, ruling: Ruling) -> Value | None:
        try:
            return read_value(stated, kind)
        except ValueError:
            self._notice("review_value", ruling.place, words=ruling.anchor.words, value=_shown(stated), kind=kind.value)
            return None

    def _add(self, ruling: Ruling) -> None:
        anchor = ruling.anchor
        places = self._finder.places(anchor)
        if not places:
            self._notice("review_words_gone", ruling.place, words=anchor.words, article=self._given.document.article.id)
        elif len(places) > 1:
            self._notice("review_many_places", ruling.place, words=anchor.words, count=len(places))
        elif any(places[0].span.covers(fact.number_span) for fact in self._facts):
            self._notice("review_known", ruling.place, words=anchor.words)
        else:
            fact = self._filled(self._blank(places[0], ruling), ruling)
            if fact is not None:
                self._facts = [_without_mention(other, fact.span) for other in self._facts]
                earlier = [at for at, other in enumerate(self._facts) if other.span.start <= fact.span.start]
                self._facts.insert(max(earlier, default=-1) + 1, fact)

    def _blank(self, place: Place, ruling: Ruling) -> Fact:
        """A fact at a place of the article, before the review fills its slots."""
        document = self._given.document
        number = _number_in(document.article.text, place.span)
        return Fact(
            fact_id(document, place.sentence.span, number),
            self._kind(ruling.slots),
            Decimal(0),
            Qualifier.EXACT,
            None,
            (),
            (),
            (),
            None,
            None,
            (Mention(place.sentence.id, place.span, number),),
            None,
            Confidence.SURE,
            (),
            (ADDED_RULE,),
            _judgement(ruling),
        )

    def _kind(self, slots: Slots) -> Kind:
        """As stated, else what the unit is counted or measured in."""
        unit = self._term("unit", slots.unit) if slots.unit else None
        counted = kind_of(self._lexicon.entry(unit.id)) if unit is not None and unit.id is not None else Kind.COUNT
        return slots.kind or counted

    def _correction(self, note: CorrectionNote) -> Correction:
        """A correction stays though the article has its words no more: what was published cannot be taken back."""
        fact = None
        if self._finder.places(note.anchor):
            fact = self._fact(note.anchor, note.place)
        else:
            values = {"words": note.anchor.words, "article": self._given.document.article.id}
            self._notices.append(Notice("correction_words_gone", Severity.INFO, note.place, values=values))
        return Correction(
            note.on,
            note.anchor.words,
            self._corrected(note.old, fact, note),
            self._corrected(note.new, fact, note) if note.new is not None else None,
            note.reason,
            fact,
            note.place,
        )

    def _corrected(self, stated: StatedValue, fact: Fact | None, note: CorrectionNote) -> Value:
        """A value as the figure's kind reads it; without the figure, or where it does not suit it, as its form tells."""
        kinds = [fact.kind] if fact is not None else []
        for kind in (*kinds, Kind.COUNT, Kind.DATE):
            try:
                value = read_value(stated, kind)
            except ValueError:
                continue
            if kinds and (kind in DATED) != (kinds[0] in DATED):
                self._notice(
                    "review_value", note.place, words=note.anchor.words, value=_shown(stated), kind=kinds[0].value
                )
            return value
        raise AssertionError(stated)  # the reader lets only readable values through

    def _compare(self, corrections: Iterable[Correction]) -> None:
        """The newest correction of a figure must say what the page says: its value, or that it is withdrawn."""
        newest: dict[str, Correction] = {}
        for correction in sorted(corrections, key=lambda correction: correction.on):
            if correction.fact is not None:
                newest[correction.fact.id] = correction
        for fact_id_, correction in newest.items():
            fact = next(fact for fact in self._facts if fact.id == fact_id_)
            shown = None if fact_id_ in self._rejected else fact.value
            if correction.new != shown:
                values = {"new": _plain(correction.new), "shown": _plain(shown), "words": correction.words}
                self._notice("correction_differs", correction.where, **values)

    def _tell_of_update(self) -> None:
        updated = self._given.document.article.metadata.updated
        older = [ruling for ruling in self._review.rulings if ruling.on and updated and ruling.on < updated]
        if older:
            values = {"article": self._given.document.article.id, "count": len(older), "updated": str(updated)}
            self._notices.append(Notice("review_older", Severity.INFO, older[0].place, values=values))


def _judgement(ruling: Ruling) -> Judgement:
    return Judgement(State(ruling.verdict.value), ruling.by, ruling.on, ruling.reason)


def _without_mention(fact: Fact, span: Span) -> Fact:
    """A fact without what was taken for its repetition and is a figure of its own."""
    return replace(fact, mentions=tuple(mention for mention in fact.mentions if not span.covers(mention.number_span)))


def _number_in(text: str, span: Span) -> Span:
    """The digits of the words with what stands between them, all the words where the number is spelt out."""
    digits = [at for at in range(span.start, span.end) if text[at].isdigit()]
    return Span(digits[0], digits[-1] + 1) if digits else span


def _shown(stated: StatedValue) -> str:
    return stated if isinstance(stated, str) else "–".join(stated)


def _plain(value: Value | None) -> str:
    if value is None:
        return "—"
    if isinstance(value, DateRange):
        return f"{value.start or '…'}/{value.end or '…'}"
    return "–".join(f"{end:f}" for end in (value if isinstance(value, tuple) else (value,)))
