"""What of an article's figures and dates an editor should know: sentences too crowded to read, dates without their days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.errors import Notice
from generator.facts.dates import UNRESOLVED
from generator.facts.sentence import ReadSentence
from generator.text.document import Document


def notices_of(document: Document, sentences: Sequence[ReadSentence]) -> Iterator[Notice]:
    """The notices of the sentences of a document, in order."""
    article = document.article
    for sentence in sentences:
        if sentence.crowded:
            span = sentence.sentence.span
            yield Notice("figures_crowded", where=article.place(span.start), span=span)
        for moment in sentence.moments:
            if UNRESOLVED in moment.reasons:
                where, words = article.place(moment.span.start), document.plain(moment.span)
                yield Notice("date_unresolved", where=where, span=moment.span, values={"words": words})
