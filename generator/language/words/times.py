"""Words of time: months, weekdays, units, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from generator.language.phrases import Phrases, PhraseSet
from generator.language.words.reader import WordReader


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Months, units, parts and relative words of time; phrases are folded.

    `months`, `hijri_months` → 1–12, `hijri_months_only` are nothing else by their last word,
    `hijri_honours` what a month is honoured by;
    `paired_months` are a month only beside its other name (التمور/أكتوبر).
    `relative_before`, `relative_after` → −1 (the last such before publication), 0 (the current one) or 1 (the next), before
    or after the unit; `relative_counted` the same before a counted unit (the past three months), those of `counts_one` also
    before one unit (the past year: twelve months). `anaphors_before`, `anaphors_after` → how many units from the date told
    before, `that_words` among them only of days. `units` are one unit, `unit_plurals` several, `dual_units` two. `parts`
    are the beginning, the middle or the end of a unit, `middles` and `ends` only those; `parts_of_year` those with a number (the
    third quarter), `part_letters` their letters.
    `fiscal`: years that are not the calendar's. `decades` → years after the century's first, `centuries` → that year.
    `day_words` are days by themselves, → days from publication; `not_day_words_before` words after which they are not.
    `before_event` leads from a length of time to what it was before (قبل شهرين على).
    `until` and `to`: until leaves the beginning open, `to` only closes a range; `ever_since` words of `since` lead back, never
    ahead; `ended` stands between a length and its last day (the three months ended 30 June). `doubtful_months` are a month only
    beside another word of time (may),
    `homograph_months`, but in their own spelling, only with a day, a year or the like (آب, against باب and أب); `dated_names`
    are called by a day (شارع 26 يوليو), `named_by_year` by a year (أراضي عام 1948),
    `delivered_in` a month (crude for May delivery); `dated_events` are told by
    their year (the 2018 elections), which dates what was in them behind `event_openers`; `dated_accounts` (its 2004 dividend), too;
    `doubtful_weekdays` a day only before its date (Sat, 9 May); `year_openers` stand
    before a year. `seasons` of the year → their first month. `named_days` and `hijri_feasts` are days of every year with a name of
    their own, → month and day (1225), of the Gregorian and of the Hijri calendar; `known_attacks` are known by theirs → the year.
    `day_parts` may stand before a day (مساء الأحد). `first`, `last` and `month_letters` tell months of a year
    (its first nine months, 9M-23); `period_nouns` with `same_before` or `same_after` the period told before, `this_point` the
    time of the telling, of another year. `event_links` stand between an event and its date (since the attack on …),
    `that_date` means the date told before (since then),
    `law_links` between a law's number or noun (one of `laws`) and its year, `within_words` between a rank and its month.
    `not_day_ordinals`: ranks that never tell a day of a month. `nights`: words for the night between two weekdays, which
    `night_links` may join, `last_nights` for the one before publication, `weekends` for its Saturday and Sunday. `later_before` and
    `later_after` stand beside a length of time since the date told before (three days later). `now` ends a period. What is
    `lasting` until a day began on the one told before it. Hours behind
    `reported_within` are those before the report, unless `not_reported` follows or one of `deadlines` stands before.
    """

    months: Phrases[int]
    paired_months: Phrases[int]
    hijri_months: Phrases[int]
    hijri_marks: frozenset[str]
    hijri_months_only: frozenset[str]
    hijri_honours: frozenset[str]
    gregorian_marks: frozenset[str]
    corresponding: PhraseSet
    weekdays: Phrases[int]
    relative_before: Phrases[int]
    relative_after: Phrases[int]
    relative_counted: Phrases[int]
    counts_one: PhraseSet
    anaphors_before: Phrases[int]
    anaphors_after: Phrases[int]
    that_words: frozenset[str]
    ago_before: PhraseSet
    ago_after: PhraseSet
    before_event: frozenset[str]
    later_before: PhraseSet
    later_after: PhraseSet
    units: Phrases[str]
    unit_plurals: Phrases[str]
    dual_units: Phrases[str]
    parts_of_year: Mapping[str, str]
    part_letters: Mapping[str, str]
    parts: PhraseSet
    middles: PhraseSet
    ends: PhraseSet
    fiscal: PhraseSet
    decades: Phrases[int]
    decade_suffixes: frozenset[str]
    centuries: Phrases[int]
    day_words: Phrases[int]
    not_day_words_before: PhraseSet
    from_words: PhraseSet
    to_words: PhraseSet
    until_words: PhraseSet
    so_far: PhraseSet
    since_words: PhraseSet
    ever_since: PhraseSet
    before_words: PhraseSet
    after_words: PhraseSet
    ended: PhraseSet
    of_words: frozenset[str]
    first_words: frozenset[str]
    last_words: frozenset[str]
    month_letters: frozenset[str]
    period_nouns: PhraseSet
    same_before: PhraseSet
    this_point: PhraseSet
    same_after: PhraseSet
    year_openers: frozenset[str]
    seasons: Phrases[int]
    named_days: Phrases[int]
    hijri_feasts: Phrases[int]
    known_attacks: Mapping[int, int]
    day_after_month: bool
    attached_articles: frozenset[str]
    doubtful_months: frozenset[str]
    homograph_months: Mapping[str, str]
    dated_names: frozenset[str]
    delivered_in: frozenset[str]
    named_by_year: frozenset[str]
    doubtful_weekdays: frozenset[str]
    dated_events: frozenset[str]
    dated_accounts: frozenset[str]
    event_openers: PhraseSet
    day_parts: frozenset[str]
    event_links: PhraseSet
    habits: PhraseSet
    lasting: PhraseSet
    reported_within: PhraseSet
    not_reported: PhraseSet
    deadlines: PhraseSet
    that_date: PhraseSet
    law_links: frozenset[str]
    laws: frozenset[str]
    within_words: frozenset[str]
    not_day_ordinals: frozenset[str]
    nights: frozenset[str]
    night_links: PhraseSet
    last_nights: PhraseSet
    weekends: PhraseSet
    now: PhraseSet


def read_times(reader: WordReader, data: Mapping[str, Any]) -> TimeWords:
    """The words of the file's `times`."""
    return TimeWords(
        months=reader.inverted(data["months"]),
        paired_months=reader.inverted(data["paired_months"]),
        hijri_months=reader.inverted(data["hijri_months"]),
        hijri_marks=reader.folded(data["hijri_marks"]),
        hijri_months_only=reader.folded(data["hijri_months_only"]),
        hijri_honours=reader.folded(data["hijri_honours"]),
        gregorian_marks=reader.folded(data["gregorian_marks"]),
        corresponding=reader.phrases(data["corresponding"]),
        weekdays=reader.inverted(data["weekdays"]),
        relative_before=reader.inverted(data["relative_before"]),
        relative_after=reader.inverted(data["relative_after"]),
        relative_counted=reader.inverted(data["relative_counted"]),
        counts_one=reader.phrases(data["counts_one"]),
        anaphors_before=reader.inverted(data["anaphors_before"]),
        anaphors_after=reader.inverted(data["anaphors_after"]),
        that_words=reader.folded(data["that_words"]),
        ago_before=reader.phrases(data["ago_before"]),
        ago_after=reader.phrases(data["ago_after"]),
        before_event=reader.folded(data["before_event"]),
        later_before=reader.phrases(data["later_before"]),
        later_after=reader.phrases(data["later_after"]),
        units=reader.inverted(data["units"]),
        unit_plurals=reader.inverted(data["unit_plurals"]),
        dual_units=reader.inverted(data["dual_units"]),
        parts_of_year=reader.single(data["parts_of_year"]),
        part_letters=MappingProxyType(data["part_letters"]),
        parts=reader.phrases([*data["parts"], *data["middles"], *data["ends"]]),
        middles=reader.phrases(data["middles"]),
        ends=reader.phrases(data["ends"]),
        fiscal=reader.phrases(data["fiscal"]),
        decades=reader.inverted(data["decades"]),
        decade_suffixes=reader.folded(data["decade_suffixes"]),
        centuries=reader.inverted(data["centuries"]),
        day_words=reader.inverted(data["day_words"]),
        not_day_words_before=reader.phrases(data["not_day_words_before"]),
        from_words=reader.phrases(data["from"]),
        to_words=reader.phrases(data["to"]),
        until_words=reader.phrases(data["until"]),
        so_far=reader.phrases(data["so_far"]),
        since_words=reader.phrases(data["since"]),
        ever_since=reader.phrases(data["ever_since"]),
        before_words=reader.phrases(data["before"]),
        after_words=reader.phrases(data["after"]),
        ended=reader.phrases(data["ended"]),
        of_words=reader.folded(data["of"]),
        first_words=reader.folded(data["first"]),
        last_words=reader.folded(data["last"]),
        month_letters=reader.folded(data["month_letters"]),
        period_nouns=reader.phrases(data["period_nouns"]),
        same_before=reader.phrases(data["same_before"]),
        this_point=reader.phrases(data["this_point"]),
        same_after=reader.phrases(data["same_after"]),
        year_openers=reader.folded(data["year_openers"]),
        seasons=reader.inverted(data["seasons"]),
        named_days=reader.inverted(data["named_days"]),
        hijri_feasts=reader.inverted(data["hijri_feasts"]),
        known_attacks=MappingProxyType(data["known_attacks"]),
        day_after_month=data["day_after_month"],
        attached_articles=reader.folded(data["attached_articles"]),
        doubtful_months=reader.folded(data["doubtful_months"]),
        homograph_months=MappingProxyType({reader.fold(month): month for month in data["homograph_months"]}),
        dated_names=reader.folded(data["dated_names"]),
        delivered_in=reader.folded(data["delivered_in"]),
        named_by_year=reader.folded(data["named_by_year"]),
        doubtful_weekdays=reader.folded(data["doubtful_weekdays"]),
        dated_events=reader.folded(data["dated_events"]),
        dated_accounts=reader.folded(data["dated_accounts"]),
        event_openers=reader.phrases(data["event_openers"]),
        day_parts=reader.folded(data["day_parts"]),
        event_links=reader.phrases(data["event_links"]),
        habits=reader.phrases(data["habits"]),
        lasting=reader.phrases(data["lasting"]),
        reported_within=reader.phrases(data["reported_within"]),
        not_reported=reader.phrases(data["not_reported"]),
        deadlines=reader.phrases(data["deadlines"]),
        that_date=reader.phrases(data["that_date"]),
        law_links=reader.folded(data["law_links"]),
        laws=reader.folded(data["laws"]),
        within_words=reader.folded(data["within"]),
        not_day_ordinals=reader.folded(data["not_day_ordinals"]),
        nights=reader.folded(data["nights"]),
        night_links=reader.phrases(data["night_links"]),
        last_nights=reader.phrases(data["last_nights"]),
        weekends=reader.phrases(data["weekends"]),
        now=reader.phrases(data["now"]),
    )
