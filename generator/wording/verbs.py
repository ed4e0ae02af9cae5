"""The verbs of sentences that are made from facts: which one says what the source's verb says, in every language.

The words are in `verbs.yml`, checked when read: every language has a past for every verb, and no word of a source stands for two
verbs of one object.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.errors import LexiconError, Location
from generator.facts.fact import Fact
from generator.language import codes, language
from generator.resources import read_yaml
from generator.values import LanguageCode

_FILE = Path(__file__).with_name("verbs.yml")
PAST = "past"
TENSES = (PAST, "present")
_OBJECTS = ("kinds", "dimensions", "measures")


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb in one tense; `id` is that of the verb in all its tenses.

    `forms`: per language the forms that we write (see `Language.agreement`; the last one stands for those that are not
    listed), none where the language lacks the tense; `perfect`: those for what goes on since a date. `particles`: what
    stands before the object. `objects`: kinds, dimensions and ids of measures that the object can be. `gives`: the kinds of
    figures that may go to a place by it.
    """

    id: str
    tense: str
    forms: Mapping[LanguageCode, tuple[str, ...]]
    perfect: Mapping[LanguageCode, tuple[str, ...]]
    particles: Mapping[LanguageCode, str]
    objects: Mapping[str, frozenset[str]]
    gives: frozenset[str]

    def form(self, code: LanguageCode, agreement: int, *, goes_on: bool) -> str:
        """The form that goes with a subject, of what goes on since a date or not."""
        forms = (self.perfect[code] if goes_on else ()) or self.forms[code]
        return forms[min(agreement, len(forms) - 1)]

    def may_have(self, fact: Fact) -> bool:
        """Whether what the fact counts can be the verb's object."""
        unit = fact.unit
        if unit is None or unit.id is None:
            return False
        return (
            fact.kind.value in self.objects["kinds"]
            or unit.dimension in self.objects["dimensions"]
            or unit.id in self.objects["measures"]
        )


def verb_of(fact: Fact, source: LanguageCode) -> Verb | None:
    """The verb that says what the source's own verb says of the fact, `None` where no listed one does."""
    if fact.action is None:
        return None
    tongue = language(source)
    written = tongue.fold_word(fact.action.surface)
    words = {written, *filter(None, [tongue.without_object(written)])}
    found = (verb for word in sorted(words, key=len, reverse=True) for verb in _verbs()[source].get(word, ()))
    return next((verb for verb in found if verb.may_have(fact)), None)


def in_past(verb: Verb) -> Verb:
    """The same verb in the past."""
    return _verb(verb.id, PAST)


@cache
def _verb(name: str, tense: str) -> Verb:
    data = _data()[name]
    return Verb(
        name,
        tense,
        MappingProxyType({code: tuple(data[code].get(tense, ())) for code in codes()}),
        MappingProxyType({code: tuple(data[code].get("perfect", ())) for code in codes()}),
        MappingProxyType({code: data[code]["particle"] for code in codes() if "particle" in data[code]}),
        MappingProxyType({key: frozenset(data.get(key, ())) for key in _OBJECTS}),
        frozenset(data.get("gives", ())),
    )


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, dict[str, Any]] = read_yaml(_FILE)
    for name, data in found.items():
        _check(name, data)
    return found


@cache
def _verbs() -> Mapping[LanguageCode, Mapping[str, tuple[Verb, ...]]]:
    """Per language, the verbs by the folded words of a source."""
    found: dict[LanguageCode, dict[str, list[Verb]]] = {code: {} for code in codes()}
    for name, data in _data().items():
        for tense in TENSES:
            verb = _verb(name, tense)
            for code in codes():
                for words in (*verb.forms[code], *data[code].get(f"{tense}_also", ())):
                    found[code].setdefault(language(code).fold_word(words), []).append(verb)
    return MappingProxyType(
        {code: {word: tuple(verbs) for word, verbs in words.items()} for code, words in found.items()}
    )


@cache
def telling() -> frozenset[str]:
    """Ids of the measures that say by themselves what happened or holds."""
    rows = read_yaml(_FILE.with_name("telling.yml"))
    return frozenset(measure for row in rows for measure in row)


def _check(name: str, data: Mapping[str, Any]) -> None:
    known = {"particle", "perfect", *TENSES, *(f"{tense}_also" for tense in TENSES)}
    wrong = data.keys() - {*codes(), *_OBJECTS, "gives"} | {
        key for code in codes() for key in data[code].keys() - known
    }
    missing = {code for code in codes() if not data[code].get(PAST)}
    if wrong or missing:
        raise LexiconError("lexicon_keys", Location(_FILE), entry=name, keys=", ".join(sorted(wrong | missing)))
