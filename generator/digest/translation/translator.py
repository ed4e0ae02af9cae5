"""Which texts of an article a translator words, and which words each language's page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.digest.digest import Origin, Wording
from generator.digest.statements import Statement
from generator.digest.translation.catalog import Catalog, Context, Entry, Translation
from generator.digest.translation.gate import FidelityGate
from generator.digest.translation.plain import sides
from generator.errors import Location, Notice, Severity
from generator.facts.fact import Fact, Facts
from generator.text.document import Document, Part
from generator.values import LanguageCode, Term


def cited_sentences(facts: Facts, summary: Sequence[str], statements: Sequence[Statement]) -> tuple[str, ...]:
    """Ids of the sentences that the digest shows, in reading order: the summary's, what was said, and every mention's."""
    cited = {*summary, *(mention.sentence for fact in facts.facts for mention in fact.mentions)}
    cited.update(sentence_id for statement in statements for sentence_id in statement.sentences)
    return tuple(sentence.id for sentence in facts.document.sentences if sentence.id in cited)


def unknown_terms(facts: Facts, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The words of units, names and speakers that only the source's own language has, each once."""
    terms = [term for fact in facts.facts for term in _terms(fact)]
    terms += [statement.speaker for statement in statements]
    return tuple(dict.fromkeys(term.surface for term in terms if len(term.labels) < 2))


def _terms(fact: Fact) -> Iterator[Term]:
    yield from (term for term in (fact.unit, fact.substance, fact.indicator, fact.according_to) if term is not None)
    yield from (*fact.who, *fact.target, *fact.where)


def entries(facts: Facts, summary: Sequence[str], statements: Sequence[Statement], file_name: str) -> tuple[Entry, ...]:
    """Everything of an article that a catalog lists: the title, the cited sentences, the unknown terms.

    `file_name` is the article's path as the catalog should name it.
    """
    document = facts.document
    article = document.article
    title_line = article.line(document.title_span.start) if document.title_span else 1
    listed = [Entry(Context.TITLE, document.title, (file_name, title_line))]
    for sentence_id in cited_sentences(facts, summary, statements):
        sentence = document.sentence(sentence_id)
        if sentence.part is not Part.TITLE:
            place = (file_name, article.line(sentence.span.start))
            listed.append(Entry(Context.SENTENCE, document.plain(sentence.span), place))
    listed += [Entry(Context.TERM, surface, (file_name, 1)) for surface in unknown_terms(facts, statements)]
    return tuple(dict.fromkeys(listed))


@dataclass(frozen=True, slots=True)
class Translated:
    """An article's texts as one language's pages show them (see `Digest`)."""

    title: Wording
    sentences: Mapping[str, Wording]
    terms: Mapping[str, str]
    notices: tuple[Notice, ...]


class Translator:
    """Words one article in one language, from its catalog.

    A translation that the gate stops is not shown: the source's words are, and a notice tells both sides.
    """

    def __init__(self, document: Document, language: LanguageCode, catalog: Catalog | None, gate: FidelityGate) -> None:
        self._document = document
        self._language = language
        self._catalog = catalog
        self._gate = gate
        self._notices: list[Notice] = []
        self._missing = 0

    def translate(self, cited: Sequence[str], unknown: Sequence[str]) -> Translated:
        """The wording of the title, of the sentences with these ids, and of these unknown terms."""
        title = self._wording(Context.TITLE, self._document.title)
        sentences = {sentence_id: self._sentence(sentence_id, title) for sentence_id in cited}
        terms = self._terms(unknown) if self._language != self._document.language else {}
        if self._missing:
            self._notices.append(self._untranslated())
        return Translated(title, MappingProxyType(sentences), MappingProxyType(terms), tuple(self._notices))

    def _sentence(self, sentence_id: str, title: Wording) -> Wording:
        sentence = self._document.sentence(sentence_id)
        if sentence.part is Part.TITLE:
            return title
        return self._wording(Context.SENTENCE, self._document.plain(sentence.span))

    def _wording(self, context: Context, text: str) -> Wording:
        source = Wording(text, self._document.language, Origin.SOURCE)
        if self._language == source.language:
            return source
        translation = self._catalog.get(context, text) if self._catalog else None
        if self._catalog is None or translation is None:
            self._missing += 1
            return source
        if self._differs(Location(self._catalog.path, translation.line), text, translation):
            return source
        if translation.machine:
            return Wording(translation.text, self._language, Origin.MACHINE)
        return Wording(translation.text, self._language, Origin.TRANSLATION, self._catalog.translator)

    def _differs(self, where: Location, text: str, translation: Translation) -> bool:
        """Whether the gate stops a translation; an editor may have accepted it."""
        difference = self._gate.difference(text, self._document.language, translation.text, self._language)
        if difference is None:
            return False
        source, target = sides(difference)
        values = {"source": source, "target": target, "text": text, "translation": translation.text}
        if translation.accepted is not None:
            values["reason"] = translation.accepted
            self._notices.append(Notice("translation_accepted", Severity.INFO, where=where, values=values))
            return False
        code = "translation_swapped" if difference.swapped else "translation_figures"
        self._notices.append(Notice(code, where=where, values=values))
        return True

    def _terms(self, unknown: Sequence[str]) -> dict[str, str]:
        found = {surface: self._catalog.get(Context.TERM, surface) if self._catalog else None for surface in unknown}
        self._missing += sum(translation is None for translation in found.values())
        return {surface: translation.text for surface, translation in found.items() if translation is not None}

    def _untranslated(self) -> Notice:
        article = self._document.article
        values = {
            "article": article.id,
            "language": self._language,
            "count": self._missing,
            "path": f"content/translations/{article.id}.{self._language}.po",
        }
        return Notice("untranslated", values=values)
