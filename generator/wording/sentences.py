"""Facts → sentences of one language.

Five forms, each where the one before it would say more than the fact does:

- with a verb: "The Syrian Democratic Forces carried out 26 operations against ISIS in 2021, according to the report." Only a
  verb that says what the source's own verb says, in its tense, and whose form the subject's name tells;
- with what befell the counted: "12 civilians were killed and 30 people were injured in Idlib on 3 March 2022, according to the
  Ministry of Health." Of people who moved a place is only the topic ("Aleppo: 400 families were displaced"): whether they left
  it or came to it stands in words that no slot holds;
- with an indicator, for what amounts are of: "Inflation rate in Egypt: 13.1% in April 2022, according to …";
- with a topic, for what says by itself what happened or holds: "Jordan: 8,243 infections and 14 deaths on 27 January 2022,
  according to the Ministry of Health." Whose people are is not said so: fighters that somebody holds are not his;
- with a caption, where nothing tells what happened: "Gedaref, 12 September 2021: the Civil Defence mentioned 430 houses", "World
  Bank, Egypt, since 2014: 26 projects." Who, where and when stand ahead, since what they have to do with the figure is not known;
  people are told "in connection with" somebody.

Facts that share their circumstances share a sentence, a caption is of one. A fact gets none where that would change what it
means: a person should check it, a circumstance has no words in the language, it is a part told by the whole's circumstances,
nothing tells what the figure is of, or tells it from another of the same. The speaker alone may be left unnamed, never out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from generator.facts.befalling import Befalling
from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.language import language
from generator.language.counting import Case
from generator.lexicon import Lexicon
from generator.values import Kind, LanguageCode, Span, Term
from generator.wording.catalogs import pgettext, translations
from generator.wording.dates import format_period, format_range
from generator.wording.indicators import indicator_name
from generator.wording.naming import Names
from generator.wording.quantities import Terms, quantity
from generator.wording.told import Form, Teller, Told, belongs, counts_people, key
from generator.wording.verbs import Verb


@dataclass(frozen=True, slots=True)
class FactSentence:
    """A sentence, and where in it the figure of which fact (by id) stands."""

    text: str
    figures: tuple[tuple[Span, str], ...]


class SentenceWriter:
    """Writes sentences in one language about articles in another or the same.

    `source` is the article's language, `terms` what people called the words that the lexicon does not know, `published` the day of
    the article, if it is known.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        source: LanguageCode,
        code: LanguageCode,
        digits: str,
        terms: Terms,
        published: date | None = None,
    ) -> None:
        self._source = source
        self._code = code
        self._digits = digits
        self._terms = terms
        self._names = Names(lexicon, code, terms)
        self._teller = Teller(lexicon, self._names, source, code, published)
        self._tongue = language(code)
        self._gettext = translations(code).gettext

    def sentences(self, facts: Sequence[Fact]) -> tuple[FactSentence, ...]:
        """Sentences for those of the facts that can be worded, in the order of the facts."""
        told = self._teller.told(facts)
        groups = groupby(told, key=lambda one: (one.alone, one.circumstances))
        return tuple(self._sentence(list(group)) for _, group in groups)

    # -- the sentence ---------------------------------------------------------------------------------

    def _sentence(self, told: Sequence[Told]) -> FactSentence:
        facts = [one.fact for one in told]
        words = [quantity(o.fact, self._code, self._digits, self._terms, self._case(o), o.whole).text for o in told]
        text = self._text(told, words)
        figures: list[tuple[Span, str]] = []
        at = 0
        for fact, figure in zip(facts, words, strict=True):
            start = text.index(figure, at)
            at = start + len(figure)
            figures.append((Span(start, at), fact.id))
        return FactSentence(f"{text[:1].upper()}{text[1:]}.", tuple(figures))

    def _text(self, told: Sequence[Told], words: Sequence[str]) -> str:
        first, quantities = told[0], self._names.joined(words)
        match first.form:
            case Form.VERB:
                return self._with_verb(first, quantities)
            case Form.BEFELL:
                return self._with_befalling(told, words)
            case Form.INDICATOR:
                return self._with_indicator(first, quantities)
            case Form.TOPIC:
                return self._with_topic(first, quantities)
            case Form.CAPTION:
                return self._with_caption(first, quantities)

    def _case(self, told: Told) -> Case:
        predicate = told.verb or told.befell
        if predicate is not None and self._code in predicate.particles:
            return Case.GOVERNED
        object_of = told.verb is not None or (told.form is Form.CAPTION and self._mentioned(told))
        return Case.OBJECT if object_of else Case.SUBJECT

    def _with_verb(self, told: Told, quantities: str) -> str:
        fact = told.fact
        core = self._gettext("%(who)s %(verb)s %(quantity)s") % {
            "who": self._names.listed(told.who),
            "verb": told.verb.form(self._code, self._names.agreement(told.who) or 0, goes_on=_goes_on(fact))
            if told.verb
            else "",
            "quantity": self._governed(told.verb, quantities),
        }
        end = self._time(fact) + self._speaker(told)
        if told.gives and told.places:
            return self._of_topic(self._names.bare(told.places), core + self._target(fact) + end)
        return core + self._target(fact) + self._place(told.places) + end

    def _with_befalling(self, told: Sequence[Told], words: Sequence[str]) -> str:
        first, groups = told[0], groupby(zip(told, words, strict=True), key=lambda pair: pair[0].befell)
        clauses = self._names.joined(self._clause([*group]) for _, group in groups)
        by = self._gettext(" by %(who)s") % {"who": self._names.governed(first.who)} if first.who else ""
        end = self._time(first.fact) + self._speaker(first)
        if first.places and first.befell is not None and first.befell.moves:
            return self._of_topic(self._names.bare(first.places), clauses + by + end)
        return clauses + by + self._place(first.places) + end

    def _clause(self, group: Sequence[tuple[Told, str]]) -> str:
        """What befell the figures of a group: 12 civilians and 3 soldiers were killed."""
        fact, befell = group[0][0].fact, group[0][0].befell
        quantities = self._names.joined(words for _, words in group) + self._target(fact)
        governed = befell is not None and self._code in befell.particles
        agreement = 0 if governed else self._counted_agreement(fact, several=len(group) > 1)
        return self._gettext("%(quantity)s %(befell)s") % {
            "quantity": self._governed(befell, quantities),
            "befell": befell.form(self._code, agreement, goes_on=_goes_on(fact)) if befell is not None else "",
        }

    def _governed(self, predicate: Verb | Befalling | None, quantities: str) -> str:
        """The figures behind the particle that a verb or what befell them needs, if it does."""
        particle = predicate.particles.get(self._code) if predicate is not None else None
        return f"{particle} {quantities}" if particle else quantities

    def _counted_agreement(self, fact: Fact, *, several: bool) -> int:
        forms = fact.unit.forms.get(self._code) if fact.unit is not None else None
        value = fact.value[1] if isinstance(fact.value, tuple) else fact.value
        if forms is None or not isinstance(value, Decimal):
            return 0
        return self._tongue.counted_agreement(
            value,
            forms,
            qualifier=fact.qualifier,
            people=counts_people(fact),
            several=several,
            whole=fact.kind is Kind.MONEY,
        )

    def _with_indicator(self, told: Told, quantities: str) -> str:
        """What an amount is of, of whom and where, then the amount."""
        named = indicator_name(told.fact, self._code, self._source, self._terms)
        topic = named.text if named is not None else ""
        if told.who:
            topic = self._gettext("%(topic)s (%(who)s)") % {"topic": topic, "who": self._names.bare(told.who)}
        core = self._of_topic(topic + self._place(told.places), quantities)
        return core + self._time(told.fact) + self._speaker(told)

    def _with_topic(self, told: Told, quantities: str) -> str:
        topic = self._gettext(", ").join(self._names.bare(terms) for terms in (told.who, told.places) if terms)
        core = self._of_topic(topic, quantities)
        return core + self._target(told.fact) + self._time(told.fact) + self._speaker(told)

    def _with_caption(self, told: Told, quantities: str) -> str:
        fact, gettext = told.fact, self._gettext
        mentioned = self._mentioned(told)
        stated = f"{mentioned} {quantities}" if mentioned else quantities + self._concerning(told) + self._speaker(told)
        when = format_range(fact.when, self._code, self._digits) if fact.when else ""
        head = gettext(", ").join(filter(None, (self._names.bare(told.who), self._names.bare(told.places), when)))
        return self._of_topic(head, stated) if head else stated

    def _concerning(self, told: Told) -> str:
        """Whom people belong to, or whom the source tells a figure of."""
        if not told.about:
            return self._target(told.fact)
        return self._gettext(", in connection with %(names)s") % {"names": self._names.governed(told.about)}

    def _of_topic(self, topic: str, quantities: str) -> str:
        return self._gettext("%(topic)s: %(quantity)s") % {"topic": topic, "quantity": quantities}

    def _mentioned(self, told: Told) -> str:
        """Who mentions the figure, with the verb; empty where nobody is named or the name does not tell the verb's form.

        Empty also where a place alone would stand before a verb: a dateline, where the news comes from (دمشق: ذكرت الوزارة).
        """
        fact = told.fact
        if told.who or told.about or (self._tongue.words.verb_first and told.places and fact.when is None):
            return ""
        name = self._names.of(fact.according_to) if fact.according_to is not None else None
        form = self._names.agreement([fact.according_to]) if fact.according_to is not None and name else None
        if name is None or form is None:
            return ""
        verbs = (
            pgettext(self._code, "first form", "mentioned"),
            pgettext(self._code, "second form", "mentioned"),
        )
        parts = {"who": self._tongue.with_article(name), "verb": verbs[form]}
        return self._gettext("%(who)s %(verb)s") % parts

    def _target(self, fact: Fact) -> str:
        """To whom, for or in what, or against whom something was done, or whose people are.

        Not whom something was done to in which people came to harm.
        """
        people = counts_people(fact)
        if not fact.target or (people and not belongs(fact)):
            return ""
        cue = fact.cues.get("target")
        pattern = self._gettext(" from %(target)s") if people else self._led_target(cue.kind if cue else None)
        return pattern % {"target": self._names.governed(fact.target)}

    def _led_target(self, kind: CueKind | None) -> str:
        """The preposition before whom a deed was done to, with their place in it."""
        match kind:
            case CueKind.TARGET_GIVEN:
                return self._gettext(" to %(target)s")
            case CueKind.TARGET_TAKEN:
                return self._gettext(" from %(target)s")
            case CueKind.TARGET_BOUGHT:
                return self._gettext(" for %(target)s")
            case CueKind.TARGET_HELD:
                return self._gettext(" in %(target)s")
            case _:
                return self._gettext(" against %(target)s")

    def _place(self, places: Sequence[Term]) -> str:
        return self._gettext(" in %(places)s") % {"places": self._names.listed(places)} if places else ""

    def _time(self, fact: Fact) -> str:
        return f" {format_period(fact.when, self._code, self._digits)}" if fact.when else ""

    def _speaker(self, told: Told) -> str:
        speaker = told.fact.according_to
        if speaker is None:
            return ""
        name = self._names.of(speaker)
        if name is None:
            return self._gettext(", according to a source that the article names")
        form = self._names.agreement([speaker])
        topic = told.places if told.form in {Form.TOPIC, Form.CAPTION} else ()
        named = told.who or topic
        if named and key(named[0]) == key(speaker) and form is not None:
            themselves = (
                pgettext(self._code, "first form", ", it said"),
                pgettext(self._code, "second form", ", they said"),
            )
            return themselves[form]
        return self._gettext(", according to %(speaker)s") % {"speaker": self._names.governed([speaker])}


def _goes_on(fact: Fact) -> bool:
    """Whether it is told of what goes on since a date."""
    return fact.when is not None and fact.when.end is None
