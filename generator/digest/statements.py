"""What was said, and by whom: an article's statements grouped by speaker, quotations told apart from the rest.

Who speaks in a sentence is the facts stage's finding (`Facts.speakers`); a statement's words are the sentence's own, never a
paraphrase. A sentence that is nothing but a quotation is of whoever spoke right before. One speaker under several names is one:

- the same entry of the lexicon (the report, التقرير, بحسب تقرير),
- the same words, the article of a noun aside,
- a single word, by place or title, that a name told before begins or ends with (Hart after Daniel Hart, الوزير after وزير التموين).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.fact import Facts
from generator.facts.parts import OFFICE
from generator.language import Language, language
from generator.text.document import Part, Sentence
from generator.values import Span, Term

FEWEST_WORDS = 4
"""Words of a quotation: what fewer words between quotation marks are is a name or a title («العزم الصلب», "Lessons Lost")."""
FEWEST_TRANSLATED = 2
"""The same in the translation of a sentence that quotes: one language packs into two words what takes four in another."""

_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"'}
_MARK = re.compile('[«»“”„"]')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `span` has them with their marks, in the sentence with the id `sentence`.

    A quotation that runs over several sentences is one of each, so that some lack a mark at an end.
    """

    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything that an article lets one speaker say: ids of the sentences in reading order, and the quotations in them."""

    speaker: Term
    sentences: tuple[str, ...]
    quotations: tuple[Quotation, ...]


def find_statements(facts: Facts) -> tuple[Statement, ...]:
    """The statements of an article's body, by speaker, in the order in which the speakers first appear.

    A sentence with several speakers stands with each. What somebody says whom the words leave unclear is no statement.
    """
    document = facts.document
    body = [sentence for sentence in document.sentences if sentence.part is Part.BODY]
    quoted = find_quotations(document.article.text, body)
    voices = _Voices(language(document.language))
    speaking: list[int] = []
    for sentence in body:
        named = [term for term in facts.speakers.get(sentence.id, ()) if term is not None]
        if named or not _only_quotes(document.words(sentence.span), quoted.get(sentence.id, ())):
            speaking = list(dict.fromkeys(map(voices.number, named)))
        for number in speaking:
            voices.said[number].append(sentence.id)
    return tuple(
        Statement(speaker, tuple(said), tuple(Quotation(at, span) for at in said for span in quoted.get(at, ())))
        for speaker, said in zip(voices.speakers, voices.said, strict=True)
    )


def _only_quotes(text: str, quoted: Sequence[Span]) -> bool:
    """Whether a sentence is one quotation, marks at its ends aside: it goes on with whoever spoke right before."""
    return len(quoted) == 1 and len(text) - (quoted[0].end - quoted[0].start) <= 1


class _Voices:
    """The speakers of an article, each once, with the ids of their sentences."""

    def __init__(self, tongue: Language) -> None:
        self.speakers: list[Term] = []
        self.said: list[list[str]] = []
        self._tongue = tongue
        self._known: dict[str | tuple[str, ...], int] = {}  # by id and by name
        self._ends: dict[str, int] = {}  # by the first and the last word of a name, the name told last

    def number(self, term: Term) -> int:
        """Which speaker a term means; whoever has not been told of yet is added."""
        name = self._name(term)
        found = self._known.get(name) if term.id is None else self._known.get(term.id, self._known.get(name))
        if found is None and len(name) == 1 and term.dimension == OFFICE:
            found = self._ends.get(name[0])
        if found is None:
            found = len(self.speakers)
            self.speakers.append(term)
            self.said.append([])
            self._ends |= {name[0]: found, name[-1]: found}
        self._known.setdefault(name, found)
        if term.id is not None:
            self._known.setdefault(term.id, found)
        return found

    def _name(self, term: Term) -> tuple[str, ...]:
        """The folded words of a name, without marks and the article of its first noun."""
        words = _WORD.findall(self._tongue.fold_word(term.surface)) or [term.surface]
        articles = self._tongue.words.definite_articles
        if len(words) > 1 and words[0] in articles:
            words = words[1:]
        bare = next((stem for prefix, stem in self._tongue.stems(words[0]) if prefix in articles), words[0])
        return (bare, *words[1:])


def quotations(text: str, within: Span, fewest: int = FEWEST_WORDS) -> Iterator[Span]:
    """The quotations of so many words within a span of a text, marks included; one that is left open runs to the end."""
    opened: int | None = None
    closing = ""
    for match in _MARK.finditer(text, within.start, within.end):
        mark = match.group()
        if opened is None and mark in _CLOSING:
            opened, closing = match.start(), _CLOSING[mark]
        elif opened is not None and mark == closing:
            yield from _long_enough(text, Span(opened, match.end()), fewest)
            opened = None
    if opened is not None:
        yield from _long_enough(text, Span(opened, within.end), fewest)


def find_quotations(text: str, sentences: Sequence[Sentence]) -> Mapping[str, tuple[Span, ...]]:
    """Sentence id → the quotations in it, paragraph by paragraph: one may run over several sentences."""
    found: dict[str, tuple[Span, ...]] = {}
    for _, members in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(members)
        spans = list(quotations(text, Span(paragraph[0].span.start, paragraph[-1].span.end)))
        for sentence in paragraph:
            within = [_part(span, sentence.span) for span in spans if span.overlaps(sentence.span)]
            if within:
                found[sentence.id] = tuple(within)
    return found


def _part(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _long_enough(text: str, span: Span, fewest: int) -> Iterator[Span]:
    if len(_WORD.findall(text, span.start, span.end)) >= fewest:
        yield span
