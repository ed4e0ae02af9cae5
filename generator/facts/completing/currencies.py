"""Which currency a bare دينار or "pounds" is: never a guess.

In this order: the currency of that name told last in the article, or the only one told anywhere in it; the one of the countries
and nationalities that the sentence names, the only one that sentences before speak for, else the one of those that the article
names (territories and their money from the Unicode CLDR through Babel). Where none or several fit, the amount keeps the bare
word, to be checked; pounds of something are a weight then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from babel.numbers import get_territory_currencies

from generator.facts.completing.bare_amounts import in_money_told
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.territories import territories
from generator.facts.tokens import DASHES
from generator.facts.vocabulary import MOST_VOCABULARIES
from generator.language import Language
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Kind, Term

CURRENCY_UNCLEAR = "currency_unclear"
_MOST_WORDS = 256
"""Words that several currencies share, of which there are fewer."""
_BESIDE = 2
"""Tokens between a weight and the same in pounds."""
_POUND, _WEIGHT = "pound", "weight_pound"
"""The pounds of money and those of weight, which one word tells."""
FAMILY = "family"
"""The dimension of currencies' words that several share."""


def name_currencies(
    sentences: Sequence[ReadSentence], language: Language, lexicon: Lexicon, published: date | None
) -> Iterator[ReadSentence]:
    """The sentences of an article with every amount's currency named as far as the article tells it, millions without one too."""
    return in_money_told(list(_with_currencies(sentences, language, lexicon, published)), language)


def _with_currencies(
    sentences: Sequence[ReadSentence], language: Language, lexicon: Lexicon, published: date | None
) -> Iterator[ReadSentence]:
    """The sentences with the currencies of words that several share."""
    if not any(
        figure.unit is not None and figure.unit.dimension == FAMILY for one in sentences for figure in one.figures
    ):
        yield from sentences
        return
    resolver = _Resolver(language, lexicon, published)
    told = {figure.unit.id for sentence in sentences for figure in sentence.figures if figure.unit and figure.unit.id}
    money = [resolver.money_of(territories(sentence, lexicon)) for sentence in sentences]
    everywhere = set().union(*money)
    for sentence, here in zip(sentences, money, strict=True):
        if any(figure.kind is Kind.MONEY for figure in sentence.figures):
            figures = tuple(resolver.named(figure, [told, here, everywhere]) for figure in sentence.figures)
            yield replace(sentence, figures=tuple(resolver.weighed(figure, sentence) for figure in figures))
        else:
            yield sentence


class _Resolver:
    def __init__(self, language: Language, lexicon: Lexicon, published: date | None) -> None:
        self._language = language
        self._lexicon = lexicon
        self._published = published
        self._told: dict[str, None] = {}  # ISO codes, last told last
        self._resolved: dict[str, None] = {}  # those that sentences before speak for

    def money_of(self, countries: Iterable[str]) -> set[str]:
        """ISO codes of the money of these countries."""
        return {code for country in countries for code in get_territory_currencies(country, self._published)}

    def named(self, figure: Figure, likely: Sequence[set[str]]) -> Figure:
        """The figure with the currency it is in; `likely`: codes that the article speaks for, the surest first."""
        unit = figure.unit
        if figure.kind is not Kind.MONEY or unit is None or unit.id is None:
            return figure
        if unit.dimension != FAMILY:
            self._told.pop(unit.id, None)
            self._told[unit.id] = None
            return figure
        meant = self._meant(unit, likely)
        if meant is None:
            return replace(figure, reasons=(*figure.reasons, CURRENCY_UNCLEAR))
        self._resolved[meant.id] = None
        return replace(figure, unit=meant.term(unit.surface), rules=(*figure.rules, "money:context"))

    def weighed(self, figure: Figure, sentence: ReadSentence) -> Figure:
        """The figure as a weight, where no pounds of money are told and what is weighed follows: 2.4 pounds of cocaine.

        So it is where it is told beside another (151 kilograms, or about 333 pounds), or what it describes or a verb tells it:
        a 400-pound gorilla, weighs 400 pounds.
        """
        end = figure.tokens[1]
        of = end < len(sentence.texts) and sentence.texts[end] in self._language.words.times.of_words
        of = of or _is_compound(figure, sentence) or figure.tokens[0] in sentence.cue_ends("weighing")
        of = of or _is_beside_weight(figure, sentence, self._lexicon.entry(_WEIGHT).dimension)
        if not of or figure.unit is None or figure.unit.id != _POUND or CURRENCY_UNCLEAR not in figure.reasons:
            return figure
        weight = self._lexicon.entry(_WEIGHT)
        told = {word for form in weight.forms[self._language.code].values() for word in form.split()}
        if figure.unit.surface.lower() not in told:
            return figure  # 300 جنيه من الراتب: only a language with one word for both tells a weight by it
        unit = weight.term(figure.unit.surface)
        reasons = tuple(reason for reason in figure.reasons if reason != CURRENCY_UNCLEAR)
        return replace(figure, kind=Kind.MEASURE, unit=unit, reasons=reasons, rules=(*figure.rules, "measure:context"))

    def _meant(self, unit: Term, likely: Sequence[set[str]]) -> Entry | None:
        told = [{code} for code in reversed(self._told)]
        *sure, everywhere = likely
        codes = (*told, *sure, set(self._resolved), everywhere)
        found = (member_of(unit, one, self._language, self._lexicon) for one in codes)
        return next((entry for entry in found if entry is not None), None)


def _is_compound(figure: Figure, sentence: ReadSentence) -> bool:
    """Whether a dash ties a number to its unit, and both to what they describe: a 400-pound | gorilla."""
    return any(sentence.texts[at] in DASHES for at in range(*figure.tokens)) and not isinstance(figure.value, tuple)


def _is_beside_weight(figure: Figure, sentence: ReadSentence, dimension: str) -> bool:
    """Whether the figure before one, no more than a comma and "or" away, is a weight, or one in brackets behind it."""
    (start, end), others = figure.tokens, sentence.figures
    beside = [other for other in others if 0 <= start - other.tokens[1] <= _BESIDE]
    beside += [other for other in others if other.tokens[0] == end + 1 and sentence.texts[end] == "("]
    return any(other.unit is not None and other.unit.dimension == dimension for other in beside)


def member_of(unit: Term, codes: Collection[str], language: Language, lexicon: Lexicon) -> Entry | None:
    """The one currency among ISO codes whose name holds a shared word: of دينار, IQD among IQD and USD."""
    by_word = _by_word(language, lexicon)
    family = lexicon.entry(unit.id).surfaces if unit.id is not None else unit.forms
    spelled = family[language.code]
    shared = _folded(tuple(spelled.values()) if isinstance(spelled, Mapping) else spelled, language)
    members = {entry.id: entry for word in shared for entry in by_word.get(word, ()) if entry.id in codes}
    return next(iter(members.values())) if len(members) == 1 else None


@lru_cache(maxsize=_MOST_WORDS)
def _folded(names: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(map(language.fold_word, names))


@lru_cache(maxsize=MOST_VOCABULARIES)
def _by_word(language: Language, lexicon: Lexicon) -> Mapping[str, Sequence[Entry]]:
    """The currencies of one state by the words of their names."""
    found: dict[str, list[Entry]] = {}
    for entry in lexicon.entries(Category.CURRENCIES):
        for name in entry.surfaces[language.code] if entry.dimension != FAMILY else ():
            for word in language.fold_word(name).split():
                found.setdefault(word, []).append(entry)
    return found
