"""Corrections as pages show them: what was published, what is now, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.digest.digest import Digest
from generator.facts.fact import Correction
from generator.pages.page import SiteInfo
from generator.pages.views import Viewer, article_path
from generator.pages.words import Words, label, words
from generator.review.slots import qualifier_of
from generator.values import LanguageCode, Value
from generator.wording.dates import format_day
from generator.wording.quantities import format_value


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction in one language.

    `anchor` is its own on any page; `row` that of the fact on the article's page, `None` where it no longer stands there; `quoted`
    the article's words where no fact has them any more. `new` is empty for a figure that was withdrawn.
    """

    anchor: str
    day: str
    day_iso: str
    quoted: Words | None
    old: str
    new: str
    reason: Words
    title: Words
    path: str
    row: str | None


def corrections(digest: Digest, viewer: Viewer, info: SiteInfo, code: LanguageCode) -> Iterator[CorrectionView]:
    """An article's corrections, newest first."""
    shown = {fact.id for fact in digest.facts.facts}
    anchors: Counter[str] = Counter()
    for correction in digest.facts.corrections:
        fact = correction.fact
        anchor = f"c-{fact.id if fact else digest.id}-{correction.on}"
        anchors[anchor] += 1
        quoted = label({digest.document.language: correction.words}, code)
        yield CorrectionView(
            anchor if anchors[anchor] == 1 else f"{anchor}-{anchors[anchor]}",
            format_day(correction.on, code, info.digits[code]),
            correction.on.isoformat(),
            quoted if fact is None else None,
            _worded(correction, correction.old, digest, viewer, info, code),
            _worded(correction, correction.new, digest, viewer, info, code),
            label(correction.reason, code),
            words(digest.titles[code]),
            article_path(code, digest.id),
            fact.id if fact is not None and fact.id in shown else None,
        )


def _worded(
    correction: Correction, value: Value | None, digest: Digest, viewer: Viewer, info: SiteInfo, code: LanguageCode
) -> str:
    """A value as the fact table words it, with the fact's unit and qualifier."""
    if value is None:
        return ""
    if correction.fact is None:
        return format_value(value, code, info.digits[code])
    qualifier = qualifier_of(correction.fact.qualifier, value)
    worded = viewer.quantity(digest, replace(correction.fact, value=value, qualifier=qualifier))
    return f"{worded.text} {worded.unit.surface}" if worded.unit else worded.text
