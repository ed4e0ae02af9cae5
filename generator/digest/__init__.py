"""Facts and the editor's catalogs → digests: key figures, summary, translation; their periods, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from generator.digest.across import compare
from generator.digest.brief import in_brief
from generator.digest.collection import Collection
from generator.digest.digest import Digest
from generator.digest.key_figures import key_figures
from generator.digest.periodic import by_period
from generator.digest.periods import Every
from generator.digest.statements import find_statements
from generator.digest.summary import summarise
from generator.digest.translation.catalog import Catalog
from generator.digest.translation.gate import gate_of
from generator.digest.translation.translator import Translator, cited_sentences, unknown_terms
from generator.errors import Location, Notice
from generator.facts.fact import Facts
from generator.lexicon import Lexicon
from generator.values import DateRange, LanguageCode

__all__ = ["Collection", "Digest", "collect", "make_digest"]


def make_digest(
    facts: Facts,
    catalogs: Mapping[LanguageCode, Catalog],
    languages: Sequence[LanguageCode],
    lexicon: Lexicon,
    digits: Mapping[LanguageCode, str],
    summary_words: int,
) -> Digest:
    """The digest of one article in every language; `catalogs` are the article's own, `digits` those of each language's pages."""
    document = facts.document
    published = document.article.metadata.published
    summary, statements = summarise(facts, summary_words), find_statements(facts)
    cited, unknown = cited_sentences(facts, summary, statements), unknown_terms(facts, statements)
    gate = gate_of(facts, lexicon, catalogs.values())
    translated = {
        code: Translator(document, code, catalogs.get(code), gate).translate(cited, unknown) for code in languages
    }
    chosen = key_figures(facts)
    brief = {
        code: in_brief(facts, chosen, code, words.terms, lexicon, digits[code]) for code, words in translated.items()
    }
    notices = [*document.notices, *facts.notices]
    notices += [notice for words in translated.values() for notice in words.notices]
    if published is None:
        where = Location(document.article.path)
        notices.append(Notice("published_missing", where=where, values={"article": document.article.id}))
    return Digest(
        facts,
        chosen,
        summary,
        MappingProxyType({code: words.title for code, words in translated.items()}),
        MappingProxyType({code: words.sentences for code, words in translated.items()}),
        MappingProxyType({code: words.terms for code, words in translated.items()}),
        MappingProxyType(brief),
        _period(facts),
        tuple(notices),
        statements,
    )


def _period(facts: Facts) -> DateRange | None:
    """The span of time that the article says it covers, where a published figure tells it."""
    return facts.period if any(fact.when == facts.period for fact in facts.facts) else None


def collect(digests: Sequence[Digest], lexicon: Lexicon, every: Every = Every.QUARTER) -> Collection:
    """All digests, newest first, those without a date last, by id; by period, and what they say together."""
    by_id = sorted(digests, key=lambda digest: digest.id)
    ordered = sorted(by_id, key=lambda digest: digest.metadata.published or date.min, reverse=True)
    across = compare(ordered, lexicon)
    return Collection(tuple(ordered), by_period(ordered, across, every), across)
