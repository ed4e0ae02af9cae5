"""Facts as the JSON contract, version 1 (docs/facts-json.md)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator import messages
from generator.errors import Notice
from generator.facts.fact import Fact, Facts
from generator.facts.parts import Equivalent
from generator.language import codes
from generator.text.document import Document
from generator.values import DateRange, LanguageCode, Precision, Span, Term, Value

VERSION = 1
_ISO = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.QUARTER: "%Y-%m", Precision.YEAR: "%Y"}


def as_json(facts: Facts, summary: Sequence[str], message_language: LanguageCode = "en") -> dict[str, object]:
    """One article's facts as plain values for `json.dumps`; `summary` holds sentence ids."""
    document = facts.document
    return {
        "khulasa": VERSION,
        "article": _article(document),
        "sentences": [
            {
                "id": sentence.id,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": document.words(sentence.span),
            }
            for sentence in document.sentences
        ],
        "summary": list(summary),
        "facts": [fact_as_json(fact) for fact in facts.facts],
        "notices": [_notice(notice, message_language) for notice in (*document.notices, *facts.notices)],
    }


def _article(document: Document) -> dict[str, object]:
    metadata = document.article.metadata
    return {
        "id": document.article.id,
        "title": document.title,
        "language": document.language,
        "published": metadata.published.isoformat() if metadata.published else None,
        "outlet": document.outlet,
        "url": metadata.url,
        "source": document.source_line,
    }


def fact_as_json(fact: Fact) -> dict[str, object]:
    """One fact with the contract's keys and those that were added to them."""
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "value": value_as_json(fact.value),
        "qualifier": fact.qualifier.value,
        "equivalents": [_equivalent(one) for one in fact.equivalents],
        "unit": term_as_json(fact.unit),
        "substance": term_as_json(fact.substance),
        "indicator": term_as_json(fact.indicator),
        "change": fact.change.value if fact.change is not None else None,
        "modality": fact.modality.value,
        "who": [term_as_json(term) for term in fact.who],
        "action": term_as_json(fact.action),
        "befell": term_as_json(fact.befell),
        "target": [term_as_json(term) for term in fact.target],
        "where": [term_as_json(term) for term in fact.where],
        "when": _when(fact.when),
        "according_to": term_as_json(fact.according_to),
        "span": _span(fact.span),
        "number_span": _span(fact.number_span),
        "sentence": fact.sentence,
        "confidence": fact.confidence.value,
        "state": fact.state.value,
        "rules": list(fact.rules),
        "reasons": list(fact.reasons),
        "part_of": fact.part_of,
        "mentions": [
            {
                "sentence": mention.sentence,
                "span": _span(mention.span),
                "number_span": _span(mention.number_span),
            }
            for mention in fact.mentions
        ],
    }


def _equivalent(one: Equivalent) -> dict[str, object]:
    return {
        "value": value_as_json(one.value),
        "qualifier": one.qualifier.value,
        "unit": term_as_json(one.unit),
        "span": _span(one.span),
    }


def value_as_json(value: Value) -> object:
    """A value with the contract's forms: a number, two ends, an ISO date, month or year (or a pair)."""
    if isinstance(value, DateRange):
        return _date_value(value)
    if isinstance(value, tuple):
        return [number(end) for end in value]
    return number(value)


def number(value: Decimal) -> int | float:
    """A JSON number: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _date_value(value: DateRange) -> object:
    form = _ISO[value.precision]
    ends = [day.strftime(form) if day else None for day in (value.start, value.end)]
    return ends[0] if value.single and value.precision is not Precision.QUARTER else ends


def _when(moment: DateRange | None) -> dict[str, str | None] | None:
    if moment is None:
        return None
    start, end = moment.start, moment.end
    return {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}


def term_as_json(term: Term | None) -> dict[str, str | None] | None:
    """A name, unit or verb: its id, the source's words, and what each language calls it."""
    if term is None:
        return None
    return {"id": term.id, "surface": term.surface, **{code: term.labels.get(code) for code in codes()}}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _notice(notice: Notice, language: LanguageCode) -> dict[str, object]:
    message = messages.render(notice, language).what
    return {"code": notice.code, "message": message, "span": _span(notice.span) if notice.span else None}
