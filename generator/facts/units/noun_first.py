"""Units that stand before their number: الأشخاص الـ12, magnitude 7.6."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.skipping.names import is_definite_plural
from generator.facts.tokens import DASHES
from generator.facts.units.out_of import owned_unit
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.facts.units.unlisted import MOST_WORDS, unlisted
from generator.lexicon import Category
from generator.values import Kind


def noun_before(reader: UnitReader, at: int) -> Unit | None:
    """The definite noun that a definite number follows: القتلى العشرة, أطفالها الثلاثة.

    An adjective may stand between (الأسرى السوريون الستة), or behind a number without an article: الدول 57 الأعضاء.
    """
    end = at - 1
    if reader.text(end) not in reader.lexis.times.attached_articles:
        if not reader.has_article(at, reader.lexis.numbers.first_words):
            return _counted_between(reader, at)
        end = at
    described = end > 1 and reader.is_definite(end - 1)
    known = _known_before(reader, end - 1, at) if described and is_definite_plural(reader, end - 2) else None
    known = known or _known_before(reader, end, at) or (_known_before(reader, end - 1, at) if described else None)
    if known is not None:
        return known
    owned = owned_unit(reader, end - 1) if end else None  # أطفالها الثلاثة
    if owned is not None:
        return replace(owned, end=at + 1, rule="count:noun-first")
    in_construct = _counted_in_construct(reader, end, at)
    return in_construct or (_unlisted_before(reader, end) if end < at else None)


def _counted_between(reader: UnitReader, at: int) -> Unit | None:
    """The definite plural right before digits that a definite adjective goes on with behind them: الدول 57 الأعضاء."""
    number = reader.number(at)
    if number is None or not reader.lexis.noun_follows_number or not is_definite_plural(reader, at - 1):
        return None
    described = reader.language.is_definite(reader.text(number.end))
    return _known_before(reader, at, at) if described else None


def _known_before(reader: UnitReader, end: int, at: int) -> Unit | None:
    """The definite measure that ends at a token, of which a singular has a rank; the number stands at `at`."""
    for length in (1, 2, 3):
        match = reader.match(end - length)
        entry = match.first(Category.MEASURES) if match and match.prefix and match.length == length else None
        if entry is not None:
            term = reader.term(entry, end - length, end)
            single = reader.is_singular(entry, end - length, end)
            kind, rule = (Kind.ORDINAL, "ordinal") if single else (kind_of(entry), "count:noun-first")
            return Unit(kind, None if single else term, at + 1, rule)
    return None


def _counted_in_construct(reader: UnitReader, end: int, at: int) -> Unit | None:
    """The counted noun whose place or body stands between it and its number: ولايات السودان الـ18, أعضاء مجلس الأمن الـ15.

    So does one definite noun of what sort they are: مراكز الإيواء الـ312; or "this" with it: مقاعد | هذا | المجلس الـ435.
    """
    for length in (1, 2, 3):
        at_noun = end - length - 1
        at_noun -= (reader.text(at_noun),) in reader.lexis.cues["pointing"]
        place, noun = reader.match(end - length), reader.match(at_noun)
        entry = noun.first(Category.MEASURES) if noun and noun.length == 1 else None
        named = place is not None and place.length == length
        named = named and place is not None and place.first(Category.PLACES, Category.ORGANISATIONS) is not None
        named = named or (length == 1 and reader.is_definite(end - 1) and not reader.is_definite(end - 2))
        if entry is None or not named or reader.is_singular(entry, at_noun, at_noun + 1):
            continue
        return Unit(kind_of(entry), reader.term(entry, at_noun, at_noun + 1), at + 1, "count:noun-first")
    return None


def measure_before(reader: UnitReader, at: int, end: int) -> Unit | None:
    """The measure that is told before its number: magnitude 7.6, a magnitude-7.6 quake, a magnitude of 7.6."""
    at -= 1 + (reader.text(at - 1) in DASHES or reader.text(at - 1) in reader.lexis.times.of_words)
    if at < 0 or (reader.text(at),) not in reader.lexis.cues["measure_before"]:
        return None
    entry = reader.entry(at, Category.MEASURES)
    return Unit(kind_of(entry), reader.term(entry, at, at + 1), end, f"count:{entry.dimension}") if entry else None


def _unlisted_before(reader: UnitReader, end: int) -> Unit | None:
    """Definite words that no list knows, before the article of a number: الدوائر الـ30."""
    start, articles = end, tuple(reader.lexis.times.attached_articles)
    while start > max(0, end - MOST_WORDS) and reader.text(start - 1).startswith(articles):
        if reader.text(start - 1) in reader.lexis.stop_words:
            break  # ليرتفع إلى الـ863
        start -= 1
    if start == end or start in reader.dates or reader.stemmed_length(reader.lexis.cues["toll"], start):
        return None  # الحصيلة الـ300
    return unlisted(reader, start, end, "count:noun-first")
