"""Words between an indicator and its figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.language.phrases import PhraseSet
from generator.language.words.reader import WordReader


@dataclass(frozen=True, slots=True)
class MeasuringWords:
    """The words between an indicator and its figure.

    `level` says what an indicator is (reached, بلغ), `rise` and `fall` how it changes, `change_nouns` are those of them that
    an indicator can follow as a noun (growth in exports, ارتفاع الصادرات). Before the figure stand `by` and `of` the amount,
    `to` where a change leads and `at` where a level is. `beside` are words that leave open what is said of which (also,
    total, قيمة). `within` opens a part of what the indicator is of (among women); `expected` says that it is no fact yet.
    `placing` are verbs whose object the indicator is, or which bring it a change (kept rates at, saw a rise, شهدت ارتفاعا).
    Behind a word of `manner` the next one tells only how (an unprecedented fall, بشكل ملحوظ). `alone` are those of
    `change_nouns` that are an amount by themselves (growth). `moving` are the verbs among those of change that move something
    else (raised the tax, خفضت الحكومة الدعم), of which their subject is not what changes. `whose` stand before what an
    indicator is called (the, its), `of_what` before what it is of (use of plastic, زيادة في الرسوم). Behind a word of
    `going_on` a verb says more of the same (before recovering to, ثم تراجعت). `telling` are those of `level` whose subject
    can be who tells it (reported, سجل), `pronouns` what can stand for an indicator. `governed_letters`: letters attached to
    an indicator by which another noun governs it (دعم للصادرات); `with_letters`: those of "with", which lead it in by
    themselves (بنفقات تبلغ). `heads`: nouns that make an indicator of what stands beside them (نسبة التوطين, the localisation
    rate, the value of goods), whether the lexicon knows it or not.
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
    placing: PhraseSet
    manner: PhraseSet
    moving: PhraseSet
    whose: PhraseSet
    of_what: PhraseSet
    alone: PhraseSet
    going_on: PhraseSet
    telling: PhraseSet
    pronouns: PhraseSet
    governed_letters: PhraseSet
    with_letters: PhraseSet
    heads: PhraseSet


def read_measuring(reader: WordReader, data: Mapping[str, Any]) -> MeasuringWords:
    """The words of the file's `measuring`."""
    return MeasuringWords(**{key: reader.phrases(data[key]) for key in MeasuringWords.__dataclass_fields__})
