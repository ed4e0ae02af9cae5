"""All the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel.lists import format_list

from generator.language.phrases import Phrase, Phrases, PhraseSet
from generator.language.words.measuring import MeasuringWords
from generator.language.words.names import NameWords, NamingWords
from generator.language.words.numbers import NumberWords
from generator.language.words.starters import Starters
from generator.language.words.times import TimeWords


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
    (وأضاف أن، it added). `headline_verbs`: the verbs of headlines in the present, in the form that the others come from
    (`Language.headline_past`) → in the past. `cue_index`: `cues` by their first words.
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
    time_starters: Starters
    figure_starters: Starters
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
    clock_names: PhraseSet
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
    headline_verbs: Mapping[str, str]
    cues: Mapping[str, PhraseSet]
    cue_index: Mapping[str, tuple[tuple[Phrase, str], ...]]

    def listed(self, words: Iterable[str]) -> str:
        """Words as one list, as the CLDR has it: a, b and c; نساء ورجال وأطفال."""
        return str(format_list(list(words), locale=self.list_locale))
