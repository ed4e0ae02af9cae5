"""The country whose indicator an amount is of: India's defence budget rose 8%, a 3% rise in US exports, ارتفع الدين المصري 3%.

So is a change of what only nations have (Japanese growth of 4.4%, النمو في مصر 4%) and a level that is only expected (the value of
India's exports is expected to reach $60bn). Interest rates are where the bank is that sets them (the Bank of Japan kept rates, رفع
البنك المركزي المصري سعر الفائدة 2%), indices of shares where their market is (the Nikkei fell 2%). What a country gives to others
(US aid) and prices of the world are in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.fact import Fact
from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.owned import Owner, lands, owner_of
from generator.facts.territories import territories
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Kind

_OF_WORLD = frozenset(
    {
        "development_aid",
        "humanitarian_funding",
        "funding_gap",
        "oil_price",
        "brent_price",
        "gold_price",
        "exchange_rate",
    }
)
"""The indicators of what one country gives to others or what is of the whole world, whosever it is called, or of a currency."""
_RATES = frozenset({"interest_rate", "deposit_rate"})
"""The indicators that a central bank sets."""
NATION = "nation"
"""The dimension of the indicators that are statistics of a country."""
_INDEX = "stock_index"
"""The lexicon's id of what an index is called: the Nikkei | index."""
_NEAR = 10
"""Tokens between what only nations have, or an index, and how it changed."""
_CLAUSES = ("subclause", "new_clause", "relative")
"""Cues of words that open a clause of something else."""

_Tokens = tuple[int, int]


def whose_amount(sentence: ReadSentence, lexicon: Lexicon, figure: Figure, fact: Fact) -> Owner | None:
    """The country whose an amount is, by the noun for what it is an amount of."""
    points = figure.kind is Kind.COUNT and (figure.unit is None or figure.tells_points)
    if figure.kind not in AMOUNTS and not points:
        return None
    told = _told(sentence, figure, fact.indicator.surface) if fact.indicator is not None else None
    if told is None or told.term.id == _INDEX:
        index = _index(sentence, figure)
        if index is not None:
            return _market(sentence, lexicon, index)
    if told is None:
        noun = _nation_s(sentence, figure, fact)
        return _owner(sentence, lexicon, figure, noun) if noun is not None else None
    own = _market(sentence, lexicon, told) or _owner(sentence, lexicon, figure, told.tokens)
    alone = told.term.id in _RATES and len(territories(sentence, lexicon)) <= 1
    return own or (next(_banks(sentence, lexicon), None) if alone else None)


def _told(sentence: ReadSentence, figure: Figure, told: str) -> Name | None:
    """The indicator told of a figure: the nearest to it with its words."""
    known = (name for name in sentence.indicators if name.entry is None or name.entry.category is Category.INDICATORS)
    names = (name for name in known if name.term.surface in told and name.term.id not in _OF_WORLD)
    return min(names, key=lambda name: _distance(figure, name.tokens), default=None)


def _owner(sentence: ReadSentence, lexicon: Lexicon, figure: Figure, noun: _Tokens) -> Owner | None:
    return owner_of(sentence, lexicon, noun) or _around(sentence, lexicon, figure, noun)


def _index(sentence: ReadSentence, figure: Figure) -> Name | None:
    """The index of a market of which a share or so many points are told behind it: the Dow closed | 45 points | higher."""
    if figure.kind not in {Kind.COUNT, Kind.PERCENT}:
        return None
    start = figure.tokens[0]
    ahead = (name for name in reversed(sentence.indicators) if name.tokens[1] <= start <= name.tokens[1] + _NEAR)
    return next((name for name in ahead if name.parent is not None), None)


def _market(sentence: ReadSentence, lexicon: Lexicon, index: Name) -> Owner | None:
    """The country of the market that an index is of: the Nikkei, داو جونز."""
    market = lexicon.find(index.parent)
    if market is None:
        return None
    return replace(index, term=market.term(market.labels[sentence.language.code]), entry=market), market


def _banks(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Owner]:
    """The countries of the central banks that a sentence names: the Bank of England's, البنك المركزي المصري."""
    for bank in sentence.of(Category.ORGANISATIONS):
        for entry in (bank.entry, *_adjectives(sentence, lexicon, bank)):
            country = lexicon.find(entry.parent) if entry is not None and entry.territory is None else entry
            if country is not None and country.category is Category.PLACES:
                term = country.term(country.labels[sentence.language.code])
                yield Name(Category.PLACES, term, bank.tokens, "", country), country


def _adjectives(sentence: ReadSentence, lexicon: Lexicon, bank: Name) -> Iterator[Entry]:
    """The places and nationalities inside the name of a bank."""
    words, tokens = sentence.reading.words[slice(*bank.tokens)], sentence.texts[slice(*bank.tokens)]
    if all(word.rests.isdisjoint(sentence.language.words.names.banks) for word in words):
        return
    for text in tokens:
        match = lexicon.match(sentence.language.code, [text], 0)
        entry = match.first(Category.NATIONALITIES, Category.PLACES) if match is not None else None
        if entry is not None:
            yield entry


def _nation_s(sentence: ReadSentence, figure: Figure, fact: Fact) -> _Tokens | None:
    """Where what only nations have stands ahead of a change of it or a level that is only expected, in its clause."""
    start = figure.tokens[0]
    nouns = [tokens for tokens in _nouns(sentence) if tokens[1] <= start <= tokens[1] + _NEAR]
    if not nouns or fact.who or (fact.unit is not None and figure.kind is Kind.PERCENT):
        return None
    noun = max(nouns)
    opened = noun[1] + (sentence.texts[noun[1]] in COMMAS)  # the Indian car market, | which is growing by 12%
    between = range(opened + sentence.cue_at("relative", opened), start)
    expected = sentence.expected_between(between.start, start)
    apart = sentence.mark_between(between.start, start)
    apart = apart or sentence.any_cue_between(_CLAUSES, between.start, start)
    return None if apart or not (expected or figure.kind is Kind.PERCENT) else noun


def _nouns(sentence: ReadSentence) -> Iterator[_Tokens]:
    """Where the nouns for what only nations have stand, and their statistics."""
    yield from ((at, at + length) for at, length in sentence.cues.get("of_nation", {}).items())
    yield from (name.tokens for name in sentence.indicators if name.dimension == NATION)


def _around(sentence: ReadSentence, lexicon: Lexicon, figure: Figure, noun: _Tokens) -> Owner | None:
    """The country right ahead of a figure whose the noun behind it is: America's | $422bn | federal budget deficit."""
    ahead = figure.tokens[1] <= noun[0] and not sentence.language.words.noun_follows_number
    owners = (owner for owner in lands(sentence, lexicon) if owner[0].tokens[1] == figure.tokens[0])
    return next(owners, None) if ahead else None


def _distance(figure: Figure, tokens: _Tokens) -> int:
    """How many tokens lie between a figure and a noun."""
    return max(tokens[0] - figure.tokens[1], figure.tokens[0] - tokens[1])
