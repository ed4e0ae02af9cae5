"""In brief: the key figures in sentences of a language that the article is not in, worded from the facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.digest.digest import BriefSentence, Origin, Wording
from generator.facts.fact import Fact, Facts
from generator.lexicon import Lexicon
from generator.values import LanguageCode
from generator.wording.sentences import SentenceWriter


def in_brief(
    facts: Facts,
    chosen: Sequence[Fact],
    language: LanguageCode,
    terms: Mapping[str, str],
    lexicon: Lexicon,
    digits: str,
) -> tuple[BriefSentence, ...]:
    """Sentences for those of the chosen facts that can be worded; none in the article's own language, which has its own."""
    source = facts.document.language
    if language == source:
        return ()
    writer = SentenceWriter(lexicon, source, language, digits, terms, facts.document.article.metadata.published)
    return tuple(
        BriefSentence(Wording(sentence.text, language, Origin.FACTS), sentence.figures)
        for sentence in writer.sentences(chosen)
    )
