"""An article's facts as the JSON contract in its published form (docs/facts-json.md), and all articles as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from generator.digest.digest import BriefSentence, Digest, Wording
from generator.digest.statements import Statement
from generator.facts.contract import as_json, term_as_json, value_as_json
from generator.facts.fact import Correction
from generator.outputs.rows import cited
from generator.pages.addresses import LINES, address
from generator.pages.page import SiteInfo
from generator.pages.views import Viewer, article_path
from generator.values import LanguageCode


class Published:
    """Makes the published form: reviewed facts, the sentences that pages show, the words of every language."""

    def __init__(self, info: SiteInfo) -> None:
        self._info = info
        self._viewers = {code: Viewer(info, code) for code in info.languages}

    def article(self, digest: Digest) -> dict[str, Any]:
        """One article as plain values. What editors are told (`notices`) is not published."""
        published: dict[str, Any] = as_json(digest.facts, digest.summary)
        published["article"] |= {
            "modified": digest.modified.isoformat() if digest.modified else None,
            "titles": self._each(lambda code: _wording(digest.titles[code])),
            "pages": self._each(lambda code: address(self._info, article_path(code, digest.id), LINES)),
        }
        shown = {sentence.id for sentence in cited(digest)}
        published["sentences"] = [
            sentence | {"wordings": self._wordings(digest, sentence["id"])}
            for sentence in published["sentences"]
            if sentence["id"] in shown
        ]
        for fact, own in zip(published["facts"], digest.facts.facts, strict=True):
            fact["figure"] = {code: viewer.quantity(digest, own).text for code, viewer in self._viewers.items()}
        published["in_brief"] = self._each(lambda code: [_brief(said) for said in digest.in_brief[code]])
        published["statements"] = [_statement(statement) for statement in digest.statements]
        published["corrections"] = [_correction(correction) for correction in digest.facts.corrections]
        published["notices"] = []
        return published

    def _wordings(self, digest: Digest, sentence: str) -> dict[LanguageCode, object]:
        return self._each(lambda code: _wording(digest.wordings[code][sentence]))

    def _each(self, words: Callable[[LanguageCode], object]) -> dict[LanguageCode, object]:
        return {code: words(code) for code in self._info.languages}


def json_line(article: object) -> bytes:
    """One article as one line."""
    return f"{json.dumps(article, ensure_ascii=False)}\n".encode()


def _wording(wording: Wording) -> dict[str, str]:
    return {"text": wording.text, "language": wording.language, "origin": wording.origin.value}


def _brief(said: BriefSentence) -> dict[str, object]:
    """A sentence worded from facts; `figures`: where in its text the figure of which fact stands."""
    figures = [{"span": [span.start, span.end], "fact": fact} for span, fact in said.figures]
    return {**_wording(said.wording), "figures": figures}


def _statement(statement: Statement) -> dict[str, object]:
    """What one speaker said: the sentences by id, the quotations in them by their place in the article's text."""
    return {
        "speaker": term_as_json(statement.speaker),
        "sentences": list(statement.sentences),
        "quotations": [
            {"sentence": quotation.sentence, "span": [quotation.span.start, quotation.span.end]}
            for quotation in statement.quotations
        ],
    }


def _correction(correction: Correction) -> dict[str, object]:
    return {
        "on": correction.on.isoformat(),
        "fact": correction.fact.id if correction.fact is not None else None,
        "words": correction.words,
        "old": value_as_json(correction.old),
        "new": value_as_json(correction.new) if correction.new is not None else None,
        "reason": dict(correction.reason),
    }
