"""Figures and known names kept out of a machine's hands: placeholders in, the target language's own words out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.digest.translation.statements import Stated
from generator.facts.parts import AND_PART, Figure
from generator.language import language
from generator.lexicon import Category
from generator.values import Kind, LanguageCode, Qualifier, Span, Term

_OPENING = "{{"
_PLACEHOLDER = re.compile(r"\{\{\s*(\d+)\s*\}\}")
_DUAL = "count:dual"
"""The rule of nouns that say their number: the number's words are the noun's."""
_NAMES = (Category.ORGANISATIONS, Category.PLACES)
_IN_GLOSSARY = (*_NAMES, Category.NATIONALITIES, Category.SPEAKERS)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with placeholders `{{1}}`, `{{2}}` …, and what each of them is in the target language."""

    text: str
    words: Mapping[str, str]

    def restore(self, answer: str) -> str | None:
        """An answer with its placeholders replaced; `None` where one is missing, double or invented."""
        if sorted(_PLACEHOLDER.findall(answer)) != sorted(self.words):
            return None
        return _PLACEHOLDER.sub(lambda match: self.words[match[1]], answer)


def mask(reading: Stated, target: LanguageCode) -> Masked:
    """The sentence without its counts, measures, shares and amounts, and without the organisations and places that are known.

    A figure whose unit the lexicon does not know keeps it: only the number is replaced. Dates stay, since most of them lean on
    the day of publication; the gate compares them.
    """
    text = reading.sentence.text
    words: dict[str, str] = {}
    masked, position = "", 0
    if _OPENING in text:
        return Masked(text, words)
    for span, said in sorted(_replacements(reading, target)):
        if span.start >= position:
            number = str(len(words) + 1)
            words[number] = said
            masked += f"{text[position : span.start]}{_OPENING}{number}}}}}"
            position = span.end
    return Masked(masked + text[position:], words)


def glossary(reading: Stated, target: LanguageCode) -> dict[str, str]:
    """The known terms of a sentence as its language and the target's call them."""
    source = reading.sentence.language.code
    units = (figure.unit for figure in reading.sentence.figures if figure.unit is not None)
    names = (name.term for name in reading.sentence.of(*_IN_GLOSSARY))
    known = (term for term in (*units, *names) if term.id is not None and term.labels.keys() >= {source, target})
    return {term.labels[source]: term.labels[target] for term in known}


def _replacements(reading: Stated, target: LanguageCode) -> Iterator[tuple[Span, str]]:
    sentence = reading.sentence
    for figure in sentence.figures:
        yield from _of_figure(figure, target)
    for name in sentence.of(*_NAMES):
        if name.entry is not None:
            end = sentence.text_span(*name.tokens).end
            yield Span(end - len(name.term.surface), end), name.entry.labels[target]


def _of_figure(figure: Figure, target: LanguageCode) -> Iterator[tuple[Span, str]]:
    """A figure as words of the target language; a qualifier stays, with the unit, for the engine to translate."""
    value, unit, exact = figure.value, figure.unit, figure.qualifier is Qualifier.EXACT
    if not isinstance(value, Decimal) or figure.kind is Kind.ORDINAL:
        return
    if figure.is_share:
        if exact and unit is None:
            yield Span(figure.number_span.start, figure.span.end), f"{_number(value)}%"
    elif AND_PART in figure.rules and not exact:
        return  # the engine's: more than 3 years and 6 months
    elif unit is None or target not in unit.forms:
        yield figure.number_span, _number(value)
    elif exact:
        yield figure.span, _counted(value, unit, target)
    else:
        noun = _DUAL in figure.rules
        yield figure.number_span, _counted(value, unit, target) if noun else _number(value)


def _counted(value: Decimal, unit: Term, target: LanguageCode) -> str:
    return language(target).count_phrase(value, _number(value), unit.forms[target])


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"
