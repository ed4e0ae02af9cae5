"""The words of one language, read from its YAML file and checked: every language has the same keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.errors import LexiconError, Location
from generator.language.phrases import Phrase, Phrases, PhraseSet

Fold = Callable[[str], str]


@dataclass(frozen=True)
class NumberWords:
    """Number words by folded spelling.

    `additive` words add to a number (عشرون: 20), those that are `doubtful` are one only before what they count (متين, strong);
    those of `one_of` alone say that it is one of several (أحد الركاب);
    `hundreds` multiply 1–9 before them by 100, `scales`
    multiply all that stands before them (`bare_scales` also by themselves: ألف is 1000, آلاف is no number),
    `scale_duals` are a scale taken twice (ألفين), `units_before_tens`
    tells whether 23 is "three and twenty", `fractions` are parts of one, `ordinals` ranks. `decimal_marks` are the
    words for the mark (فاصلة).
    """

    units_before_tens: bool
    point_groups_thousands: bool
    additive: Mapping[str, int]
    doubtful: frozenset[str]
    one_of: frozenset[str]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    scale_duals: Mapping[str, int]
    joiners: frozenset[str]
    decimal_marks: frozenset[str]
    fractions: Phrases[Fraction]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    abbreviated_scales: Mapping[str, int]
    bare_scales: frozenset[str]
    articles: frozenset[str]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that a number can begin with, but for digits."""
        scaled = self.hundreds | self.scales.keys() | self.scale_duals.keys()
        return frozenset(self.additive.keys() | scaled | self.articles | self.fractions.first_words)

    @cached_property
    def scale_words(self) -> frozenset[str]:
        """The words and letters that multiply the number before them."""
        return frozenset(self.scales.keys() | self.abbreviated_scales.keys())

    @cached_property
    def takes_article(self) -> frozenset[str]:
        """Words before which an article counts one: "a hundred", "a million"."""
        return self.hundreds.union(self.scales)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Months, units, parts and relative words of time; phrases are folded.

    `months`, `hijri_months` → 1–12; `paired_months` are a month only beside its other name (التمور/أكتوبر).
    `relative_before`, `relative_after` → −1 (the last such before publication), 0 (the current one) or 1 (the next), before
    or after the unit; `relative_counted` the same before a counted unit (the past three months), those of `counts_one` also
    before one unit (the past year: twelve months). `anaphors_before`, `anaphors_after` → how many units from the date told
    before. `units` are one unit, `unit_plurals` several, `dual_units` two. `parts` are the beginning, the middle or the end
    of a unit, `ends` only its end; `parts_of_year` those with a number (the third quarter), `part_letters` their letters.
    `fiscal`: years that are not the calendar's. `decades` → years after the century's first, `centuries` → that year.
    `day_words` are days by themselves, → days from publication; `not_day_words_before` words after which they are not.
    `until` and `to`: until leaves the beginning open, `to` only closes a range; `ended` stands between a length and its last
    day (the three months ended 30 June). `doubtful_months` are a month only beside another word of time (may),
    `homograph_months`, but in their own spelling, only with a day, a year or the like (آب, against باب and أب); `dated_names`
    are called by a day (شارع 26 يوليو); `doubtful_weekdays` a day only before its date (Sat, 9 May); `year_openers` stand
    before a year. `day_parts` may stand before a day (مساء الأحد). `first`, `last` and `month_letters` tell months of a year
    (its first nine months, 9M-23); `period_nouns` with `same_before` or `same_after` the period told before. `event_links`
    stand between an event and its date (since the attack on …), `that_date` means the date told before (since then),
    `law_links` between a law's number and its year, `within_words` between a rank and the month that it is of.
    `not_day_ordinals`: ranks that never tell a day of a month. `nights`: words for the night between two weekdays, which
    `night_links` may join.
    """

    months: Phrases[int]
    paired_months: Phrases[int]
    hijri_months: Phrases[int]
    hijri_marks: frozenset[str]
    gregorian_marks: frozenset[str]
    corresponding: PhraseSet
    weekdays: Phrases[int]
    relative_before: Phrases[int]
    relative_after: Phrases[int]
    relative_counted: Phrases[int]
    counts_one: PhraseSet
    anaphors_before: Phrases[int]
    anaphors_after: Phrases[int]
    ago_before: PhraseSet
    ago_after: PhraseSet
    units: Phrases[str]
    unit_plurals: Phrases[str]
    dual_units: Phrases[str]
    parts_of_year: Mapping[str, str]
    part_letters: Mapping[str, str]
    parts: PhraseSet
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
    since_words: PhraseSet
    before_words: PhraseSet
    ended: PhraseSet
    of_words: frozenset[str]
    first_words: frozenset[str]
    last_words: frozenset[str]
    month_letters: frozenset[str]
    period_nouns: PhraseSet
    same_before: PhraseSet
    same_after: PhraseSet
    year_openers: frozenset[str]
    seasons: frozenset[str]
    day_after_month: bool
    attached_articles: frozenset[str]
    doubtful_months: frozenset[str]
    homograph_months: Mapping[str, str]
    dated_names: frozenset[str]
    doubtful_weekdays: frozenset[str]
    day_parts: frozenset[str]
    event_links: PhraseSet
    habits: PhraseSet
    that_date: PhraseSet
    law_links: frozenset[str]
    within_words: frozenset[str]
    not_day_ordinals: frozenset[str]
    nights: frozenset[str]
    night_links: PhraseSet


@dataclass(frozen=True, eq=False)
class NameWords:
    """The words by which names that no lexicon holds are known.

    `organisation_heads` are what an organisation is called by (وزارة, council), `collectives` those of them that make a name even
    without capitals after a nationality or a place (Israeli forces); `organisation_ends` are words that no longer belong to a name.
    `kinds` are those that may stand before an organisation's full name (منظمة الهلال الأحمر).
    `settlements` stand before a place's own name, `place_kinds` are part of it (مطار, airport); `first_parts` are never a name
    alone (دير). `before_nouns`: letters attached to nouns, never to verbs.
    `attached_to`: prepositions that are attached to a name (وفقاً لسعيد); `companies`: what a company
    is called by, `banks` what a bank is: a company too, but that those which the lexicon knows are central or development
    banks. `links` stand inside a name, `place_openers` before a place that nothing else tells, `adjectives` belong to a name
    though they tell no relation.
    `prepositions` govern a name: it is no subject.
    """

    organisation_heads: frozenset[str]
    collectives: frozenset[str]
    kinds: frozenset[str]
    organisation_ends: frozenset[str]
    settlements: frozenset[str]
    place_kinds: frozenset[str]
    first_parts: frozenset[str]
    before_nouns: frozenset[str]
    attached_to: frozenset[str]
    companies: frozenset[str]
    banks: frozenset[str]
    links: frozenset[str]
    place_openers: frozenset[str]
    adjectives: frozenset[str]
    prepositions: frozenset[str]

    @cached_property
    def of_place(self) -> frozenset[str]:
        """The nouns for places: `settlements` and `place_kinds`."""
        return self.settlements | self.place_kinds

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns that open the names of organisations and places."""
        return self.organisation_heads | self.of_place


@dataclass(frozen=True, slots=True)
class NamingWords:
    """How names stand in sentences that are made from facts.

    `first_form`, `second_form`: head nouns and whole names that a verb's first or second form goes with where their ending does not
    tell (see `Language.agreement`). `with_article`: heads of names that take an article, `without_article`: names that take none
    though their head does. `signed_currencies`: ISO codes of the currencies whose sign stands before the figure.
    """

    first_form: frozenset[str]
    second_form: frozenset[str]
    with_article: frozenset[str]
    without_article: frozenset[str]
    signed_currencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasuringWords:
    """The words between an indicator and its figure.

    `level` says what an indicator is (reached, بلغ), `rise` and `fall` how it changes, `change_nouns` are those of them that an
    indicator can follow as a noun (growth in exports, ارتفاع الصادرات). Before the figure stand `by` and `of` the amount,
    `to` where a change leads and `at` where a level is. `beside` are words that leave open what is said of which (also, total,
    قيمة). `within` opens a part of what the indicator is of (among women); `expected` says that it is no fact yet.
    `governed_letters`: letters attached to an indicator by which another noun governs it (دعم للصادرات); `with_letters`: those of
    "with", which lead it in by themselves (بنفقات تبلغ). `heads`: nouns that make an indicator of what stands beside them (نسبة
    التوطين, the localisation rate, the value of goods), whether the lexicon knows it or not.
    """

    level: PhraseSet
    rise: PhraseSet
    fall: PhraseSet
    change_nouns: PhraseSet
    by: PhraseSet
    of: PhraseSet
    to: PhraseSet
    at: PhraseSet
    beside: PhraseSet
    within: PhraseSet
    expected: PhraseSet
    governed_letters: PhraseSet
    with_letters: PhraseSet
    heads: PhraseSet


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a language's YAML file says; phrases are folded.

    `month_locales`: the CLDR's locales whose names of months stand side by side, `list_locale` the one whose lists ours are like.
    `noun_follows_number`: the counted noun is the word right after the number, adjectives come after it.
    `verb_first`: a verb's subject stands after it rather than before it. `part_of_people`, `part_of_things`: pronouns
    of parts that mean only such. `range_between` joins the ends of a range by itself (10 to 12), `range_to` only after
    `range_from`. `list_links` stand between figures that share a unit, `before_number` may stand between a qualifier and its
    number, `negations` open qualifiers that may hold their subject (لا تقل مدتها عن), `reaching` are those that qualify only what
    is not known (تصل إلى), `currency_codes` stand before their number (USD 5). `not_shares`: fractions that are none (نصف نهائي),
    `shares_of_them` say of whom by themselves (نصفهم), `shares_alone` need not say it (خفض إلى النصف);
    `change_from` opens the two ends of a change. `clock_words`
    follow an hour, `age_openers` and `age_closers` stand around an age, `age_compounds` are its unit and closer in one word,
    `age_limits` stand before it (under five). `others` stand for the noun before them. `rates`: so much per something.
    `leaning_openers` at the start of a sentence point back (وذلك، this); `speaking_openers` do where nobody is named after them
    (وأضاف أن، it added). `cue_index`: `cues` by their first words.
    `time_starters`, `figure_starters`: the words that a date can begin with; a figure, or what only looks like one (digits aside).
    """

    name: str
    direction: str
    month_locales: tuple[str, ...]
    list_locale: str
    noun_follows_number: bool
    verb_first: bool
    numbers: NumberWords
    times: TimeWords
    names: NameWords
    naming: NamingWords
    measuring: MeasuringWords
    time_starters: frozenset[str]
    figure_starters: frozenset[str]
    qualifiers_before: Phrases[str]
    qualifiers_after: Phrases[str]
    negations: frozenset[str]
    reaching: PhraseSet
    rates: PhraseSet
    percent: PhraseSet
    range_from: PhraseSet
    range_to: PhraseSet
    range_between: PhraseSet
    list_links: frozenset[str]
    minus: PhraseSet
    before_number: frozenset[str]
    currency_codes: frozenset[str]
    not_shares: PhraseSet
    shares_of_them: PhraseSet
    shares_alone: PhraseSet
    change_from: frozenset[str]
    clock_words: PhraseSet
    age_openers: PhraseSet
    age_closers: PhraseSet
    age_compounds: PhraseSet
    age_limits: frozenset[str]
    others: frozenset[str]
    part_of: PhraseSet
    part_of_people: PhraseSet
    part_of_things: PhraseSet
    numbered_things: PhraseSet
    not_figures: PhraseSet
    abbreviations: frozenset[str]
    leaning_openers: PhraseSet
    speaking_openers: PhraseSet
    stop_words: frozenset[str]
    definite_articles: frozenset[str]
    cues: Mapping[str, PhraseSet]
    cue_index: Mapping[str, tuple[tuple[Phrase, str], ...]]


_KEYS = frozenset(Words.__dataclass_fields__) - {"cue_index", "time_starters", "figure_starters"}


def load_words(path: Path, fold: Fold) -> Words:
    """The words of one language. Raises `LexiconError` for a missing or an unknown key, or a word with two meanings."""
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    if wrong := _KEYS ^ data.keys():
        raise LexiconError("language_keys", Location(path), keys=", ".join(sorted(wrong)))
    reader = _Reader(path, fold)
    numbers, times = reader.numbers(data["numbers"]), reader.times(data["times"])
    cues = MappingProxyType({cue: reader.phrases(words) for cue, words in data["cues"].items()})
    not_figures, numbered_things = reader.phrases(data["not_figures"]), reader.phrases(data["numbered_things"])
    age_openers = reader.phrases(data["age_openers"])
    return Words(
        name=data["name"],
        direction=data["direction"],
        month_locales=tuple(data["month_locales"]),
        list_locale=data["list_locale"],
        noun_follows_number=data["noun_follows_number"],
        verb_first=data["verb_first"],
        numbers=numbers,
        times=times,
        names=NameWords(**{key: reader.folded(data["names"][key]) for key in NameWords.__dataclass_fields__}),
        naming=reader.naming(data["naming"]),
        measuring=MeasuringWords(
            **{key: reader.phrases(data["measuring"][key]) for key in MeasuringWords.__dataclass_fields__}
        ),
        time_starters=_time_starters(numbers, times),
        figure_starters=numbers.first_words.union(
            numbers.ordinals,
            *(
                phrases.first_words
                for phrases in (not_figures, numbered_things, age_openers, cues["rank"], cues["times_in_row"])
            ),
        ),
        qualifiers_before=reader.inverted(data["qualifiers_before"]),
        qualifiers_after=reader.inverted(data["qualifiers_after"]),
        negations=reader.folded(data["negations"]),
        reaching=reader.phrases(data["reaching"]),
        rates=reader.phrases(data["rates"]),
        percent=reader.phrases(data["percent"]),
        range_from=reader.phrases(data["range_from"]),
        range_to=reader.phrases(data["range_to"]),
        range_between=reader.phrases(data["range_between"]),
        list_links=reader.folded(data["list_links"]),
        minus=reader.phrases(data["minus"]),
        before_number=reader.folded(data["before_number"]),
        currency_codes=reader.folded(data["currency_codes"]),
        not_shares=reader.phrases(data["not_shares"]),
        shares_of_them=reader.phrases(data["shares_of_them"]),
        shares_alone=reader.phrases(data["shares_alone"]),
        change_from=reader.folded(data["change_from"]),
        clock_words=reader.phrases(data["clock_words"]),
        age_openers=age_openers,
        age_closers=reader.phrases(data["age_closers"]),
        age_compounds=reader.phrases(data["age_compounds"]),
        age_limits=reader.folded(data["age_limits"]),
        others=reader.folded(data["others"]),
        part_of=reader.phrases(data["part_of"]),
        part_of_people=reader.phrases(data["part_of_people"]),
        part_of_things=reader.phrases(data["part_of_things"]),
        numbered_things=numbered_things,
        not_figures=not_figures,
        abbreviations=frozenset(data["abbreviations"]),
        leaning_openers=reader.phrases(data["leaning_openers"]),
        speaking_openers=reader.phrases(data["speaking_openers"]),
        stop_words=reader.folded(data["stop_words"]),
        definite_articles=reader.folded(data["definite_articles"]),
        cues=cues,
        cue_index=_index(cues),
    )


def _time_starters(numbers: NumberWords, times: TimeWords) -> frozenset[str]:
    """The words that a date can begin with."""
    phrases: tuple[Phrases[Any], ...] = (
        times.months,
        times.paired_months,
        times.period_nouns,
        times.same_before,
        times.hijri_months,
        times.weekdays,
        times.relative_before,
        times.relative_counted,
        times.anaphors_before,
        times.ago_before,
        times.units,
        times.unit_plurals,
        times.dual_units,
        times.parts,
        times.fiscal,
        times.decades,
        times.day_words,
        times.from_words,
        times.since_words,
    )
    counted = numbers.additive.keys() | numbers.ordinals.keys() | numbers.articles
    parts = (
        times.parts_of_year.keys()
        | times.part_letters.keys()
        | times.last_words
        | times.first_words
        | times.attached_articles
    )
    return frozenset(counted | parts).union(*(table.first_words for table in phrases))


def _index(cues: Mapping[str, PhraseSet]) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """First word → the phrases that start with it, with their cues."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for cue, phrases in cues.items():
        for phrase in sorted(phrases):
            found.setdefault(phrase[0], []).append((phrase, cue))
    return MappingProxyType({word: tuple(listed) for word, listed in found.items()})


@dataclass(frozen=True, slots=True)
class _Reader:
    """Folds what the file spells and refuses a word that would mean two things."""

    path: Path
    fold: Fold

    def phrase(self, words: str) -> Phrase:
        return tuple(self.fold(words).split())

    def phrases(self, listed: Iterable[str]) -> PhraseSet:
        return Phrases(dict.fromkeys(map(self.phrase, listed), True))

    def inverted(self, meanings: Mapping[Any, Iterable[str]]) -> Phrases[Any]:
        """Phrase → meaning. Raises `LexiconError` where two meanings share a phrase."""
        found: dict[Phrase, Any] = {}
        for meaning, listed in meanings.items():
            for words in listed:
                phrase = self.phrase(words)
                if found.setdefault(phrase, meaning) != meaning:
                    raise LexiconError("language_collision", Location(self.path), words=words, meaning=meaning)
        return Phrases(found)

    def folded(self, listed: Iterable[str]) -> frozenset[str]:
        return frozenset(map(self.fold, listed))

    def single(self, meanings: Mapping[Any, Iterable[str]]) -> Mapping[str, Any]:
        """As `inverted`, for meanings whose spellings are single words."""
        return MappingProxyType({" ".join(phrase): value for phrase, value in self.inverted(meanings).items()})

    def naming(self, data: Mapping[str, Any]) -> NamingWords:
        if wrong := set(NamingWords.__dataclass_fields__) ^ data.keys():
            raise LexiconError("language_keys", Location(self.path), keys=", ".join(sorted(wrong)))
        signed = tuple(data["signed_currencies"])
        folded = {key: self.folded(words) for key, words in data.items() if key != "signed_currencies"}
        return NamingWords(**folded, signed_currencies=signed)

    def numbers(self, data: Mapping[str, Any]) -> NumberWords:
        fractions = self.inverted(data["fractions"])
        return NumberWords(
            units_before_tens=data["units_before_tens"],
            point_groups_thousands=data["point_groups_thousands"],
            additive=self.single(data["additive"]),
            doubtful=self.folded(data["doubtful"]),
            one_of=self.folded(data["one_of"]),
            hundreds=self.folded(data["hundreds"]),
            scales=self.single(data["scales"]),
            scale_duals=self.single(data["scale_duals"]),
            joiners=self.folded(data["joiners"]),
            decimal_marks=self.folded(data["decimal_marks"]),
            fractions=Phrases({words: Fraction(part) for words, part in fractions.items()}),
            ordinals=self.single(data["ordinals"]),
            ordinal_suffixes=self.folded(data["ordinal_suffixes"]),
            abbreviated_scales=self.single(data["abbreviated_scales"]),
            bare_scales=self.folded(data["bare_scales"]),
            articles=self.folded(data["articles"]),
        )

    def times(self, data: Mapping[str, Any]) -> TimeWords:
        return TimeWords(
            months=self.inverted(data["months"]),
            paired_months=self.inverted(data["paired_months"]),
            hijri_months=self.inverted(data["hijri_months"]),
            hijri_marks=self.folded(data["hijri_marks"]),
            gregorian_marks=self.folded(data["gregorian_marks"]),
            corresponding=self.phrases(data["corresponding"]),
            weekdays=self.inverted(data["weekdays"]),
            relative_before=self.inverted(data["relative_before"]),
            relative_after=self.inverted(data["relative_after"]),
            relative_counted=self.inverted(data["relative_counted"]),
            counts_one=self.phrases(data["counts_one"]),
            anaphors_before=self.inverted(data["anaphors_before"]),
            anaphors_after=self.inverted(data["anaphors_after"]),
            ago_before=self.phrases(data["ago_before"]),
            ago_after=self.phrases(data["ago_after"]),
            units=self.inverted(data["units"]),
            unit_plurals=self.inverted(data["unit_plurals"]),
            dual_units=self.inverted(data["dual_units"]),
            parts_of_year=self.single(data["parts_of_year"]),
            part_letters=MappingProxyType(data["part_letters"]),
            parts=self.phrases([*data["parts"], *data["ends"]]),
            ends=self.phrases(data["ends"]),
            fiscal=self.phrases(data["fiscal"]),
            decades=self.inverted(data["decades"]),
            decade_suffixes=self.folded(data["decade_suffixes"]),
            centuries=self.inverted(data["centuries"]),
            day_words=self.inverted(data["day_words"]),
            not_day_words_before=self.phrases(data["not_day_words_before"]),
            from_words=self.phrases(data["from"]),
            to_words=self.phrases(data["to"]),
            until_words=self.phrases(data["until"]),
            since_words=self.phrases(data["since"]),
            before_words=self.phrases(data["before"]),
            ended=self.phrases(data["ended"]),
            of_words=self.folded(data["of"]),
            first_words=self.folded(data["first"]),
            last_words=self.folded(data["last"]),
            month_letters=self.folded(data["month_letters"]),
            period_nouns=self.phrases(data["period_nouns"]),
            same_before=self.phrases(data["same_before"]),
            same_after=self.phrases(data["same_after"]),
            year_openers=self.folded(data["year_openers"]),
            seasons=self.folded(data["seasons"]),
            day_after_month=data["day_after_month"],
            attached_articles=self.folded(data["attached_articles"]),
            doubtful_months=self.folded(data["doubtful_months"]),
            homograph_months=MappingProxyType({self.fold(month): month for month in data["homograph_months"]}),
            dated_names=self.folded(data["dated_names"]),
            doubtful_weekdays=self.folded(data["doubtful_weekdays"]),
            day_parts=self.folded(data["day_parts"]),
            event_links=self.phrases(data["event_links"]),
            habits=self.phrases(data["habits"]),
            that_date=self.phrases(data["that_date"]),
            law_links=self.folded(data["law_links"]),
            within_words=self.folded(data["within"]),
            not_day_ordinals=self.folded(data["not_day_ordinals"]),
            nights=self.folded(data["nights"]),
            night_links=self.phrases(data["night_links"]),
        )
