"""Counted nouns that no list knows, in their own words: 12 ورشة تدريبية, 14 mobile repair workshops."""

from __future__ import annotations

from generator.facts.befalling import Place, befalling_words
from generator.facts.units.reader import FARTHEST_NOUN, UnitReader
from generator.facts.units.unit import UNKNOWN_UNIT, Unit
from generator.lexicon import Category
from generator.values import Kind

MOST_WORDS = 3
"""Words of one phrase for what no list knows."""


def unlisted(reader: UnitReader, start: int, end: int, rule: str) -> Unit:
    """A count of what these words call it, which no list knows."""
    return Unit(Kind.COUNT, reader.own_term(start, end), end, rule, (UNKNOWN_UNIT,))


def bare_unit(end: int) -> Unit:
    """A count of nothing told, that ends before a token."""
    return Unit(Kind.COUNT, None, end, "count:bare", (UNKNOWN_UNIT,))


def unlisted_unit(reader: UnitReader, at: int) -> Unit:
    """The counted noun at a token in its own words, a count of nothing told where none stands there."""
    end = _noun_after(reader, at) if reader.lexis.noun_follows_number else plural_after(reader, at)
    if end == at:
        return bare_unit(at)
    more = (reader.text(at),) in reader.lexis.cues["comparative"] and end > at + 1  # six more lives
    return unlisted(reader, at + more, end, "count:noun")


def plural_after(reader: UnitReader, at: int) -> int:
    """The token after the first plural from a token on, the token itself where none stands there."""
    others = reader.text(at) in reader.lexis.others
    if (others and reader.language.may_be_counted(reader.text(at))) or (reader.text(at),) in reader.lexis.cues[
        "handed"
    ]:
        return at  # five others sustained injuries, 60 given kits
    first = at + others  # 29 other depots
    for position in range(first, min(first + FARTHEST_NOUN, len(reader.texts))):
        if position > at and reader.owns(position - 1):
            continue  # farmers' cooperatives
        if reader.text(position) in reader.lexis.names.prepositions:
            break  # 260,000 trapped under rough conditions
        if position > first and reader.number(position) is not None:
            break  # six got five years
        plural = reader.may_count(position) and reader.language.may_be_counted(reader.texts[position])
        plural = plural and not reader.owns(position) and not reader.is_named(position)  # seven Homs | residents
        # five reports, but the five that it reports
        if plural and (position == at or not reader.acts(position)) and not _is_said(reader, position):
            return position + 1 + _is_compound(reader, position)
        adjective = position == first and reader.language.may_be_participle(
            reader.texts[position]
        )  # 3 alleged offenders
        if not reader.may_count(position) or (reader.acts(position) and not adjective):
            break
    return at


def _is_said(reader: UnitReader, at: int) -> bool:
    """Whether a verb of saying rather than a plural stands at a token, who speaks behind it: wounding 120 | says the ministry."""
    match, after = reader.match(at), at + 1
    speaks = reader.text(after) in reader.lexis.definite_articles or (
        after < len(reader.tokens) and reader.tokens[after].capital and not reader.reading.title_case
    )
    return speaks and match is not None and match.first(Category.SAYING) is not None


def _is_compound(reader: UnitReader, at: int) -> bool:
    """Whether a plural behind another, which no verb can be, is what is counted: 83 measles notifications, 12 sports clubs."""
    noun = reader.may_count(at + 1) and reader.language.may_be_counted(reader.text(at + 1))
    return noun and not reader.acts(at + 1) and not reader.owns(at + 1)


def _noun_after(reader: UnitReader, at: int) -> int:
    """The token after a noun and the adjective that agrees with it, the token itself where none stands there."""
    word = reader.text(at)
    if word in reader.lexis.others or reader.phrase(reader.lexis.rates, at):
        return at  # ومليونين أخريين, 3 مليارات شهرياً
    if not reader.may_count(at) or not reader.language.may_be_counted(word) or reader.acts(at) or reader.moves(at):
        return at
    if reader.phrase(reader.lexis.cues["degree"], at) or reader.number(at) is not None:
        return at  # 261 كلي, بحبس 16 خمس سنوات
    if (word,) in reader.lexis.cues["no_noun"] or reader.language.may_be_verb(word):
        return at  # 34 تقل أعمارهم, من أصل 15 شاركت
    if any(prefix and (stem,) in reader.lexis.cues["illness"] for prefix, stem in reader.stems(at)):
        return at  # وفاة 12 | بكورونا
    if reader.phrase_value(befalling_words(reader.language.code, Place.AFTER), at) is not None:
        return at  # لقي 152 حتفهم
    following = reader.text(at + 1)
    idiom = reader.phrase(reader.lexis.not_figures, at + 1) > 0  # ثمانين جلدة | دفعة واحدة
    idiom = idiom or reader.phrase(reader.lexis.rates, at + 1) > 0  # 5 رحلات | سنويا
    agrees = reader.may_count(at + 1) and reader.language.agrees(word, following) and not idiom
    return at + 1 + (agrees and not reader.acts(at + 1))
