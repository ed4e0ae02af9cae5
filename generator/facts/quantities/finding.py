"""Every figure of a sentence, from its first word to its last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.numbers import Number
from generator.facts.parts import DEFINITE, Figure, Moment
from generator.facts.quantities.ages import is_age_of_people
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.counts import one_in_a_list, read_count
from generator.facts.quantities.dealt_shares import dealt_shares
from generator.facts.quantities.exchanged import name_exchanged
from generator.facts.quantities.further import name_further
from generator.facts.quantities.groups import joined_groups
from generator.facts.quantities.labels import without_labels
from generator.facts.quantities.limits import name_limits
from generator.facts.quantities.listed_parts import listed_parts
from generator.facts.quantities.listed_shares import listed_shares
from generator.facts.quantities.magnitudes import name_magnitudes
from generator.facts.quantities.naming import named_range
from generator.facts.quantities.nouns import (
    read_alternative_nouns,
    read_counting_noun,
    read_owned_pair,
    read_range_of_nouns,
)
from generator.facts.quantities.part_pronouns import part_of
from generator.facts.quantities.placing_in_time import only_places, without_windows
from generator.facts.quantities.points import name_points
from generator.facts.quantities.qualifiers import Qualified
from generator.facts.quantities.ranges_of_time import read_range_of_time
from generator.facts.quantities.ranks import read_rank
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.quantities.respective import deal_out_units
from generator.facts.quantities.scales import complete_scales
from generator.facts.quantities.shares import read_one_in, read_share, read_share_before_number
from generator.facts.quantities.sharing import share_units
from generator.facts.quantities.spending import of_money_told
from generator.facts.quantities.unnamed import name_unnamed
from generator.facts.quantities.votes import read_votes
from generator.facts.reader import Reading
from generator.facts.skipping import contact_numbers, count_of_speakers, may_call, no_figure, opens_marks, past_hour
from generator.facts.tokens import DASHES
from generator.facts.units import known_unit
from generator.lexicon import Category
from generator.values import Kind, Qualifier

RATE = "rate"
"""The figure is so much per day, per person …: more than its unit says."""
_PAIR, _THOUSAND = 2, 1000


def find_figures(reading: Reading, moments: Sequence[Moment]) -> tuple[Figure, ...]:
    """Every figure of a sentence, in order, but those that belong to its dates (`moments`)."""
    alone = len(reading.texts) == 1 and reading.texts[0].isdecimal()  # the number of a page
    starts = [] if reading.crowded or alone else _starts(reading)
    if not starts:
        return ()
    reader = FigureReader(reading, moments)
    figures = name_unnamed(reader, joined_groups(reader, list(_figures(reader, starts))))
    figures = name_exchanged(reader, figures)
    figures = complete_scales(reader, of_money_told(reader, share_units(reader, figures)))
    figures = listed_parts(reader, name_limits(reader, name_magnitudes(reader, name_points(reader, figures))))
    figures = deal_out_units(reader, name_further(reader, listed_shares(reader, dealt_shares(reader, figures))))
    if any(map(is_bare, figures)) and contact_numbers(reader):
        return tuple(
            figure for figure in figures if not (is_bare(figure) and may_call(reader, figure.number_tokens[0]))
        )
    return without_windows(reader, without_labels(reader, figures))


def _starts(reading: Reading) -> list[int]:
    """The tokens at which a figure can begin: digits, words of one, and nouns that are counted."""
    read = enumerate(zip(reading.words, reading.matches, strict=True))
    return [
        at
        for at, (word, match) in read
        if (match is not None and match.counted)
        or word.pair
        or (word.starts_figure and (not word.figure_needs or _goes_on(reading, at)))
    ]


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a word that begins no figure by itself does so with the next, or opens what is quoted: فيلم «| في عشرة أيام»."""
    following = reading.texts[at + 1] if at + 1 < len(reading.texts) else ""
    return following in reading.words[at].figure_needs or opens_marks(reading.texts, at)


def _figures(reader: FigureReader, beginnings: Sequence[int]) -> Iterator[Figure]:
    """The figures that begin at some of these tokens."""
    end = 0
    for at in sorted({*beginnings, *reader.moment_ends}):
        if at < end:
            continue
        if at in reader.moment_ends:
            end = reader.moment_ends[at]
            continue
        starts = reader.reading.words[at].starts_figure
        if starts and (votes := read_votes(reader, at)):
            yield from (_figure(reader, core) for core in votes)
            end = votes[-1].unit.end
            continue
        skipped = count_of_speakers(reader, at) or (_skipped(reader, at) if starts else past_hour(reader, at))
        if skipped:
            end = at + skipped
            continue
        core = (_by_number(reader, at) if starts else None) or _by_noun(reader, at)
        if core is None:
            end = at + _ordinal_length(reader, at)
            continue
        figure = _figure(reader, core)
        if not (is_age_of_people(reader, figure) or only_places(reader, figure)):
            yield figure
        end = figure.tokens[1]


def _skipped(reader: FigureReader, at: int) -> int:
    """How many tokens from one on are numbers that are no figure, 0 if none are."""
    return (
        _idiom(reader, at)
        or _wrote(reader, at)
        or no_figure(reader, at)
        or named_range(reader, at)
        or _rated(reader, at)
    )


def _wrote(reader: FigureReader, at: int) -> int:
    """The word that is "a thousand", which a genitive follows, or "he wrote" ahead of what he wrote: ألف | كتاباً, not ألف كتاب."""
    number = reader.number(at) if reader.language.words.verb_first else None
    alone = number is not None and number.end == at + 1 and number.by_word and number.value == _THOUSAND
    match = reader.match(at + 1) if alone else None
    known = match is not None and not match.prefix and match.first(Category.MEASURES) is not None
    accusative = alone and reader.language.is_counted_form(reader.text(at + 1)) and reader.tokens[at].word.endswith("ف")
    return int(accusative and (not known or not _is_named_so(reader, at + 1)))


def _is_named_so(reader: FigureReader, at: int) -> bool:
    """Whether a noun ends in the letter of an accusative by itself: كاميرا."""
    entry = reader.entry(at, Category.MEASURES)
    forms = entry.forms[reader.language.code].values() if entry is not None else ()
    return any(reader.language.fold_word(form) == reader.text(at) for form in forms if not form.endswith("اً"))


def _rated(reader: FigureReader, at: int) -> int:
    """The tokens of what a rate is told by: 49 deaths per 100,000, لكل 100 ألف من السكان."""
    number = reader.number(at) if reader.stands_before(reader.lexis.cues["per"], at) else None
    return number.end - at if number is not None else 0


def _ordinal_length(reader: FigureReader, at: int) -> int:
    """How many tokens to go on where no figure stands: past all of an ordinal, whose second word is no ten (الخامس عشر)."""
    ordinal = reader.ordinal(at)
    return ordinal[1] - at if ordinal is not None else 1


def _by_number(reader: FigureReader, at: int) -> Core | None:
    if reader.texts[at][0].isdigit():
        parts = reader.text(at + 1) == "/" or reader.text(at + 1) in reader.lexis.numbers.fractions.last_words
        share = read_share_before_number(reader, at) if parts else None  # 3 أرباع
        ranked = read_one_in(reader, at) or read_rank(reader, at)
        return ranked or share or read_range_of_time(reader, at) or read_count(reader, at)
    return (
        read_one_in(reader, at)
        or read_rank(reader, at)
        or read_share_before_number(reader, at)
        or read_alternative_nouns(reader, at)
        or read_range_of_time(reader, at)
        or read_count(reader, at)
        or read_share(reader, at)
    )


def _by_noun(reader: FigureReader, at: int) -> Core | None:
    """A figure that the counted noun opens."""
    match = reader.match(at)
    if match is None:
        return read_owned_pair(reader, at)
    if not match.counted:
        return None
    return (
        read_one_in(reader, at)
        or read_range_of_time(reader, at)
        or read_range_of_nouns(reader, at)
        or read_alternative_nouns(reader, at)
        or read_counting_noun(reader, at)
    )


def _idiom(reader: FigureReader, at: int) -> int:
    """Tokens of a phrase that only looks like a number, 0 if none stands here or more of a number follows it."""
    if reader.lexis.noun_follows_number and reader.stands_before(reader.lexis.not_figures, at + 1) > 1:
        return 1  # دفعة | واحدة: no noun follows what stands behind its own
    length = reader.stemmed_length(reader.lexis.not_figures, at)
    if not length:
        return 0
    match = reader.match(at)
    longer = match is not None and match.length > length  # وحدة سكنية is a thing, وحدة alone unity
    last = at + length - 1
    one = any(read_one_in(reader, start) is not None for start in {at, last}) or (
        length == 1 and one_in_a_list(reader, reader.number(at))
    )
    if longer or one or _weighs(reader, last):
        return 0
    number = reader.number(last)
    if number is None or "/" in reader.texts[at:last]:  # the 9/11 attacks, a 24/7 clinic
        return length
    unit = known_unit(reader, number.end)
    goes_on = (
        number.end > last + 1
        or reader.phrase(reader.lexis.percent, number.end)
        or (unit is not None and not reader.is_definite(number.end) and not _is_denied(reader, number))
    )
    timed = reader.stemmed_phrase(reader.lexis.times.units, number.end)
    return 0 if goes_on and not (timed and length > 1) else length


def _is_denied(reader: FigureReader, number: Number) -> bool:
    """Whether a word that also is a small number has one behind it rather than several: لست خبيراً against لست سنوات."""
    return number.by_word and number.value > _PAIR and reader.language.is_counted_form(reader.text(number.end))


def _weighs(reader: FigureReader, at: int) -> bool:
    """Whether one small letter behind a number is a measure's, no noun behind it: 5g of heroin, against the 5G network."""
    word, following = reader.tokens[at].word, reader.text(at + 1)
    unit = known_unit(reader, at) if len(word) == 1 and word.islower() else None
    measured = unit is not None and unit.kind is Kind.MEASURE  # no 1080p screen
    return measured and not (following.isalpha() and following not in reader.lexis.stop_words)


def _figure(reader: FigureReader, core: Core) -> Figure:
    unit = core.unit
    said = reader.said(core.start, core.number[1], unit.end, core.value)
    if unit.kind is Kind.DURATION and _is_throughout(reader, said.start, core.start):
        said = Qualified(Qualifier.EXACT, core.start, said.end)
    above = said.start + 1 == core.start and reader.text(said.start) in reader.lexis.age_limits
    if above and "count:dual" in core.rules and unit.kind is Kind.COUNT:
        said = Qualified(Qualifier.EXACT, core.start, said.end)  # built فوق | قبرين
    qualifier = core.qualifier if core.qualifier is Qualifier.RANGE else said.qualifier
    start, end = said.start, said.end
    rate = any(_is_rate(reader, at) for at in {end, unit.end}) or reader.stands_before(
        reader.lexis.cues["rate_of"], start
    )
    reasons = (*unit.reasons, RATE) if rate else unit.reasons
    tokens = (start, end)
    rules = (*core.rules, DEFINITE) if _told_of_before(reader, core) else core.rules
    opened = reader.text(start - 1) == "(" and ")" in reader.texts[start:end]  # (1,291) شخصاً
    return Figure(
        unit.kind,
        core.value,
        qualifier,
        unit.term,
        tokens,
        core.number,
        reader.span(start - opened, end),
        reader.span(*core.number),
        part_of(reader, tokens, unit.kind),
        rules,
        reasons,
    )


def _is_throughout(reader: FigureReader, start: int, number: int) -> bool:
    """Whether the word before a length of time says how long something goes on: repaid over 20 years, but lasted over 20 years."""
    alone = start + 1 == number and (reader.text(start),) in reader.lexis.cues["throughout"]
    return alone and not reader.people_at(start - 1) and not reader.stands_before(reader.lexis.cues["lasting"], start)


def _is_rate(reader: FigureReader, at: int) -> bool:
    """Whether "a day", "per person" and the like stand at a token; "a year earlier" tells when."""
    length = reader.phrase(reader.lexis.rates, at)
    if not length:
        return False
    times, after = reader.lexis.times, at + length
    told = reader.phrase(times.ago_after, after) or reader.phrase_value(times.anaphors_after, after)
    told = told or reader.phrase(times.fiscal, after)  # في السنة المالية الحالية
    return not (told or reader.phrase_value(times.relative_after, after))  # في الشهر الماضي


def _told_of_before(reader: FigureReader, core: Core) -> bool:
    """Whether the number carries an article: the 16 districts, القتلى العشرة; not the three-phase plan, which is one."""
    start, end = core.number
    if core.unit.kind is Kind.COUNT and reader.text(end) in DASHES and reader.text(end + 1).isalpha():
        return False
    return reader.text(start - 1) in reader.lexis.definite_articles or reader.is_definite(start)
