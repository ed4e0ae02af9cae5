"""Digests → the rows of the published tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.digest.digest import Digest, Wording
from generator.facts.contract import value_as_json
from generator.facts.fact import Fact, Mention
from generator.outputs.tables import Cell, Row
from generator.pages.addresses import LINES, address
from generator.pages.page import SiteInfo
from generator.pages.views import Viewer, article_path
from generator.text.document import Sentence
from generator.values import DateRange, LanguageCode, Term, Value, ends
from generator.wording.quantities import equivalents


class Rows:
    """Makes the rows of every table; addresses are as the files of the data name them."""

    def __init__(self, info: SiteInfo) -> None:
        self._info = info
        self._viewers = {code: Viewer(info, code) for code in info.languages}

    def of(self, table: str, digests: Iterable[Digest]) -> Iterator[Row]:
        """The rows of a table, in the order of the digests and of their text."""
        made: Mapping[str, Callable[[Digest], Iterator[Row]]] = {
            "articles": self._articles,
            "topics": self._topics,
            "sentences": self._sentences,
            "facts": self._facts,
            "mentions": self._mentions,
            "names": self._names,
            "corrections": self._corrections,
        }
        for digest in digests:
            yield from made[table](digest)

    def _articles(self, digest: Digest) -> Iterator[Row]:
        document, metadata, period = digest.document, digest.metadata, digest.period
        yield {
            "id": digest.id,
            **self._each("title", lambda code: _own(digest.titles[code], code)),
            **self._each("title_origin", lambda code: _origin(digest.titles[code], code)),
            "language": document.language,
            "published": metadata.published,
            "updated": metadata.updated,
            "modified": digest.modified,
            "outlet": document.outlet,
            "author": metadata.author,
            "source": document.source_line,
            "cites": metadata.cites,
            "url": metadata.url,
            "period_start": period.start if period else None,
            "period_end": period.end if period else None,
            **self._each("page", lambda code: self._address(digest, code)),
        }

    def _topics(self, digest: Digest) -> Iterator[Row]:
        for topic in dict.fromkeys(digest.metadata.topics):
            names = self._info.topics.get(topic, {})
            yield {"article": digest.id, "topic": topic, **self._each("label", names.get)}

    def _sentences(self, digest: Digest) -> Iterator[Row]:
        for sentence in cited(digest):
            wordings = {code: digest.wordings[code][sentence.id] for code in self._info.languages}
            yield {
                "article": digest.id,
                "id": sentence.id,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": digest.document.words(sentence.span),
                **{f"text_{code}": _own(wording, code) for code, wording in wordings.items()},
                **{f"origin_{code}": _origin(wording, code) for code, wording in wordings.items()},
            }

    def _facts(self, digest: Digest) -> Iterator[Row]:
        document, metadata = digest.document, digest.metadata
        for fact in digest.facts.facts:
            reason = fact.judgement.reason if fact.judgement is not None else {}
            yield {
                "article": digest.id,
                "id": fact.id,
                **{f"figure_{code}": viewer.quantity(digest, fact).text for code, viewer in self._viewers.items()},
                "kind": fact.kind.value,
                "qualifier": fact.qualifier.value,
                **_values(fact.value),
                **{f"equivalents_{code}": equivalents(fact, code, self._info.digits[code]) for code in self._viewers},
                **self._term("unit", digest, fact.unit),
                **self._term("substance", digest, fact.substance),
                **self._term("indicator", digest, fact.indicator),
                "change": fact.change.value if fact.change is not None else None,
                "modality": fact.modality.value,
                **self._terms("who", digest, fact.who),
                **self._term("action", digest, fact.action),
                **self._term("befell", digest, fact.befell),
                **self._terms("target", digest, fact.target),
                **self._terms("where", digest, fact.where),
                "when_start": fact.when.start if fact.when else None,
                "when_end": fact.when.end if fact.when else None,
                **self._term("according_to", digest, fact.according_to),
                "sentence": fact.sentence,
                "sentence_text": document.plain(document.sentence(fact.sentence).span),
                "words": document.plain(fact.span),
                **_place(fact),
                "state": fact.state.value,
                "confidence": fact.confidence.value,
                **self._each("reason", reason.get),
                "part_of": fact.part_of,
                "mentions": len(fact.mentions),
                "outlet": document.outlet,
                "published": metadata.published,
                "url": metadata.url,
                **{f"page_{code}": f"{self._address(digest, code)}#{fact.id}" for code in self._viewers},
            }

    def _mentions(self, digest: Digest) -> Iterator[Row]:
        for fact in digest.facts.facts:
            for number, mention in enumerate(fact.mentions, start=1):
                yield {
                    "article": digest.id,
                    "fact": fact.id,
                    "number": number,
                    "sentence": mention.sentence,
                    **_place(mention),
                }

    def _names(self, digest: Digest) -> Iterator[Row]:
        for fact in digest.facts.facts:
            for role, terms in _roles(fact).items():
                for number, term in enumerate(terms, start=1):
                    yield {
                        "article": digest.id,
                        "fact": fact.id,
                        "role": role,
                        "number": number,
                        "name": term.id,
                        "surface": term.surface,
                        **{f"label_{code}": label_of(digest, term, code) for code in self._viewers},
                    }

    def _corrections(self, digest: Digest) -> Iterator[Row]:
        for number, correction in enumerate(digest.facts.corrections, start=1):
            yield {
                "article": digest.id,
                "number": number,
                "corrected": correction.on,
                "fact": correction.fact.id if correction.fact is not None else None,
                "words": correction.words,
                "old": _written(correction.old),
                "new": _written(correction.new) if correction.new is not None else None,
                **self._each("reason", correction.reason.get),
            }

    def _each(self, name: str, cell: Callable[[LanguageCode], Cell]) -> Row:
        """A cell for each language of the site."""
        return {f"{name}_{code}": cell(code) for code in self._info.languages}

    def _term(self, name: str, digest: Digest, term: Term | None) -> Row:
        if term is None:
            return {f"{name}_id": None, name: None, **self._each(name, lambda _: None)}
        labels = self._each(name, lambda code: label_of(digest, term, code))
        return {f"{name}_id": term.id, name: term.surface, **labels}

    def _terms(self, name: str, digest: Digest, terms: tuple[Term, ...]) -> Row:
        return {
            f"{name}_id": tuple(term.id or "" for term in terms),
            name: tuple(term.surface for term in terms),
            **self._each(name, lambda code: tuple(label_of(digest, term, code) or "" for term in terms)),
        }

    def _address(self, digest: Digest, code: LanguageCode) -> str:
        return address(self._info, article_path(code, digest.id), LINES)


def cited(digest: Digest) -> Iterator[Sentence]:
    """The sentences that the digest shows, in reading order: what is published of the article's text."""
    shown = {sentence for wordings in digest.wordings.values() for sentence in wordings}
    return (sentence for sentence in digest.document.sentences if sentence.id in shown)


def label_of(digest: Digest, term: Term, code: LanguageCode) -> str | None:
    """What a unit or a name is called in a language: by the lexicon, else by the article's catalog."""
    return term.called(code, digest.terms[code])


def _own(wording: Wording, code: LanguageCode) -> str | None:
    """The words where they are in the language asked for."""
    return wording.text if wording.language == code else None


def _origin(wording: Wording, code: LanguageCode) -> str | None:
    return wording.origin.value if wording.language == code else None


def _roles(fact: Fact) -> Mapping[str, tuple[Term, ...]]:
    return {
        "unit": (fact.unit,) if fact.unit else (),
        "substance": (fact.substance,) if fact.substance else (),
        "indicator": (fact.indicator,) if fact.indicator else (),
        "who": fact.who,
        "action": (fact.action,) if fact.action else (),
        "befell": (fact.befell,) if fact.befell else (),
        "target": fact.target,
        "where": fact.where,
        "according_to": (fact.according_to,) if fact.according_to else (),
    }


def _values(value: Value) -> Row:
    """A number as the same low and high, a range as its two ends, a date as its first and last day."""
    names = ("value_low", "value_high", "value_start", "value_end", "value_precision")
    if isinstance(value, DateRange):
        cells: tuple[Cell, ...] = (None, None, value.start, value.end, value.precision.value)
    else:
        cells = (*ends(value), None, None, None)
    return dict(zip(names, cells, strict=True))


def _place(at: Fact | Mention) -> Row:
    return {
        "span_start": at.span.start,
        "span_end": at.span.end,
        "number_start": at.number_span.start,
        "number_end": at.number_span.end,
    }


def _written(value: Value) -> str:
    """A value as the JSON contract writes it; the two ends of a range joined by a slash."""
    written = value_as_json(value)
    return "/".join(str(end or "") for end in written) if isinstance(written, list) else str(written)
