"""Numbers that capitals show to belong to a name: Pillar 4, the Six Day War, the Miraflores 2 prison.

A capital ahead of a number shows a name but for what opens a sentence, the names of a list's items (Homs 12, Hama 7) and whose
something is; a headline in capitals shows none.
"""

from __future__ import annotations

from decimal import Decimal

from generator.facts.dates.point import is_year
from generator.facts.reader import TokenReader
from generator.facts.skipping.names import LONGEST_NAMED
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.lexicon import Category

_FEW = 10
"""So many things may each be called by a number behind them: two reactors, Doel 1 and Doel 2."""
_SHORTEST_SITE = 3
"""Words before a number that names a thing of a site: the Theun hydropower 1 plant."""


def follows_capital(reader: TokenReader, at: int) -> bool:
    """Whether a capitalised word that does not begin the sentence names a number: Pillar 4, Formula 1.

    The last word of an organisation's name does not (the Democratic Party 33), nor the name of a list's item.
    """
    if reader.reading.title_case or reader.is_genitive(at - 1) or _counts_item(reader, at):
        return False  # Algeria's 58 provinces
    named = at > 1 and reader.tokens[at - 1].capital and reader.text(at - 2) not in {".", ":"}
    before = reader.text(at - 1)
    told = reader.text(at - 2) in reader.language.words.definite_articles or not _is_grammar(
        reader, reader.text(at - 2)
    )
    organisation = before in reader.language.words.names.organisation_heads and told  # in Court 2, as Project 33
    return named and not organisation and not _is_grammar(reader, before)


def _counts_item(reader: TokenReader, at: int) -> bool:
    """Whether a name and a number are all that an item of a list says: a known place, or any name if the item before ends so too.

    Homs 12, Hama 7 and Idlib 3; 40 seats, the Greens about 27, the Liberals 26 and Volt 12; but Pillar 1, Pillar 2 and Pillar 3.
    """
    words = reader.language.words
    links = COMMAS | SEMICOLONS | words.numbers.joiners
    if reader.text(at + 1) not in links | {".", ""}:
        return False
    for length in (1, 2, 3):
        match = reader.match(at - length)
        place = match is not None and match.length == length and match.first(Category.PLACES) is not None
        if place and reader.text(at - length - 1) in links:
            return True
    start = at
    while start > at - LONGEST_NAMED and start and reader.tokens[start - 1].capital:
        start -= 1
    before = start - 1 - (reader.text(start - 1) in words.definite_articles)
    if start == at or reader.text(before) not in links:
        return False
    return _ends_in_count(reader, before - (reader.text(before - 1) in COMMAS), at)  # 26, and Volt 12


def _ends_in_count(reader: TokenReader, end: int, at: int) -> bool:
    """Whether digits that count end an item, or a plural behind more than a few and more than the next item has."""
    counted = reader.text(end - 1)
    if counted[:1].isdigit():
        return not is_year(counted) and not follows_capital(reader, end - 1)
    several, fewer = reader.number(end - 2), reader.number(at)
    plural = reader.language.may_be_counted(counted) and several is not None and several.end == end - 1
    return several is not None and fewer is not None and plural and several.value > max(Decimal(_FEW), fewer.value)


def is_nth_of_name(reader: TokenReader, at: int) -> bool:
    """Whether a number tells which thing of a named site: of the Nam Theun hydropower 1 plant, no plants that are several."""
    if reader.language.words.noun_follows_number or at < _SHORTEST_SITE:
        return False
    kind, thing, words = reader.text(at - 1), reader.text(at + 1), reader.language.words
    start = at - 2
    while start > 0 and reader.tokens[start].capital:
        start -= 1
    told = start < at - 2 and reader.text(start) in words.definite_articles
    plain = all(word.isalpha() and word not in words.stop_words for word in (kind, thing))
    acts = reader.language.may_be_verb(kind) or reader.tokens[at - 1].capital
    acts = acts or reader.entry(at - 1, Category.SAYING, Category.DOING) is not None  # the Forces run 14 centres
    after = reader.text(at + 2)
    goes_on = after.isalpha() and after not in words.stop_words  # the Red Crescent lost 2 ambulance drivers
    return told and plain and not (acts or goes_on) and not any(map(reader.language.may_be_counted, (kind, thing)))


def is_nth_facility(reader: TokenReader, at: int) -> bool:
    """Whether a number tells which prison, camp or hospital a name with an article means: the Miraflores 2 prison."""
    words = reader.language.words
    start = at - 1
    while start > 0 and reader.tokens[start].capital:
        start -= 1
    named = start < at - 1 and reader.text(start) in words.definite_articles and reader.text(at).isdecimal()
    single = reader.text(at + 1) in words.names.facilities and not reader.language.may_be_counted(reader.text(at + 1))
    suffers = (reader.text(at + 2),) in words.cues["passive_auxiliary"]  # in the Gaza Strip 1 hospital was hit
    return named and single and not suffers


def is_number_of_name(reader: TokenReader, at: int) -> bool:
    """Whether a number word with a capital goes on with a capitalised name, or opens one: Grade Seven pupils, the Six Day War."""
    capital = at > 0 and reader.tokens[at].capital
    if not capital or reader.language.words.noun_follows_number or reader.reading.title_case:
        return False
    if not reader.tokens[at - 1].capital or (at == 1 and _is_grammar(reader, reader.text(0))):
        return _opens_name(reader, at)
    if reader.entry(at - 1, Category.ORGANISATIONS) is not None and not reader.counts(at + 1):
        return not reader.language.may_be_counted(reader.text(at + 1))  # BBC Two will air it
    who = (Category.PLACES, Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS)
    known = reader.entry(at - 1, *who) is not None or _is_grammar(reader, reader.text(at - 1))
    return _opens_name(reader, at) if known else True


def _opens_name(reader: TokenReader, at: int) -> bool:
    """Whether capitals go on behind a number word inside a sentence (the Three Gorges Dam), or nothing: a day with Five.

    Not: – Two Israeli soldiers; with Two dead; to All.
    """
    behind = at + 1
    if not reader.tokens[at - 1].word.isalnum():
        return False
    if behind == len(reader.tokens) or not reader.tokens[behind].word.isalpha():
        return True
    named = reader.tokens[behind].capital and reader.entry(behind, Category.NATIONALITIES) is None
    return named or _is_grammar(reader, reader.text(behind))


def _is_grammar(reader: TokenReader, word: str) -> bool:
    words = reader.language.words
    return word in words.names.prepositions or word in words.stop_words
