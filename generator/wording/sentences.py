"""Facts → sentences of one language.

Six forms, each where the one before it would say more than the fact does:

- with a verb: "The Syrian Democratic Forces carried out 26 operations against ISIS in 2021, according to the report." Only a
  verb that says what the source's own verb says, in its tense, and whose form the subject's name tells;
- with what befell the counted: "12 civilians were killed and 30 people were injured in Idlib on 3 March 2022, according to the
  Ministry of Health." Of people who moved a place is only the topic ("Aleppo: 400 families were displaced"): whether they left
  it or came to it stands in words that no slot holds;
- with an indicator, for what amounts are of: "Inflation rate in Egypt: 13.1% in April 2022, according to …";
- with a topic, for what says by itself what happened or holds: "Jordan: 8,243 infections and 14 recorded deaths on 27 January 2022,
  according to the Ministry of Health." Whose people are is not said so: fighters that somebody holds are not his;
- with a caption, where nothing tells what happened: "Gedaref, 12 September 2021: the Civil Defence mentioned 430 houses." Place
  and time stand ahead, since what they have to do with the figure is not known;
- as a record, where an actor or a target is told and not what it did: "10,000 fighters; party: Syrian Democratic Forces."

Facts that share their circumstances share a sentence, a caption and a record are of one. A fact gets none where that would change
what it means: a person should check it, a circumstance has no words in the language, it is a part told by the whole's
circumstances, or nothing tells what the figure is of. The speaker alone may be left unnamed, never out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.facts.befalling import Befalling, befalling
from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.facts.units import PERSON
from generator.language import language
from generator.language.base import Case
from generator.lexicon import Lexicon
from generator.values import Confidence, Kind, LanguageCode, Span, Term
from generator.wording.catalogs import pgettext, translations
from generator.wording.dates import format_period, format_range
from generator.wording.indicators import indicator_name
from generator.wording.naming import Names
from generator.wording.quantities import Terms, quantity
from generator.wording.told import Form, Told, counts_people, key
from generator.wording.verbs import Verb, telling, verb_of

_ACTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Kinds of figures that a verb can have for an object."""
_TOLD = _ACTED | {Kind.PERCENT}
_AGENTS = frozenset({CueKind.WHO_AGENT, CueKind.WHO_CLAUSE_BEHIND, CueKind.WHO_ATTACK, CueKind.WHO_DEED})
"""Cues by which whoever is told did what befell the counted."""


@dataclass(frozen=True, slots=True)
class FactSentence:
    """A sentence, and where in it the figure of which fact (by id) stands."""

    text: str
    figures: tuple[tuple[Span, str], ...]


class SentenceWriter:
    """Writes sentences in one language about articles in another or the same.

    `source` is the article's language, `terms` what people called the words that the lexicon does not know.
    """

    def __init__(self, lexicon: Lexicon, source: LanguageCode, code: LanguageCode, digits: str, terms: Terms) -> None:
        self._source = source
        self._code = code
        self._digits = digits
        self._terms = terms
        self._names = Names(lexicon, code, terms)
        self._tongue = language(code)
        self._gettext = translations(code).gettext

    def sentences(self, facts: Sequence[Fact]) -> tuple[FactSentence, ...]:
        """Sentences for those of the facts that can be worded, in the order of the facts."""
        wholes = {fact.id: fact for fact in facts}
        told = [self._told(fact, wholes.get(fact.part_of or "")) for fact in facts if self._can_be_told(fact, wholes)]
        told = [one for one in told if one.verb or one.befell or self._tells_of_something(one)]
        return tuple(self._sentence(list(group)) for _, group in groupby(told, key=lambda one: one.circumstances))

    # -- what can be told -----------------------------------------------------------------------------

    def _can_be_told(self, fact: Fact, wholes: dict[str, Fact]) -> bool:
        unit = fact.unit
        of = [term for term in (unit, fact.indicator) if term is not None]
        if fact.confidence is not Confidence.SURE or not of or (fact.when and not fact.when.start):
            return False
        if fact.kind is not Kind.PERCENT and (unit is None or self._code not in unit.forms):
            return False
        if not all(map(self._names.of, (*of, *fact.who, *fact.target, *fact.where))):
            return False
        whole = wholes.get(fact.part_of or "")
        return fact.part_of is None or (whole is not None and bool(fact.where) and fact.where != whole.where)

    def _tells_of_something(self, told: Told) -> bool:
        """Whether the circumstances say what the figure is of: how long, the how manieth, or what befell people, they never do."""
        if told.form is Form.INDICATOR:
            return True
        any_people = told.fact.unit is not None and told.fact.unit.id == PERSON
        return told.fact.kind in _TOLD and not any_people and bool(told.who or told.places or told.fact.target)

    def _told(self, fact: Fact, whole: Fact | None) -> Told:
        inherited = whole is not None and fact.who == whole.who
        who = () if inherited else fact.who
        acting = {term.id for term in who if term.id}
        places = tuple(term for term in fact.where if term.id not in acting)
        if fact.indicator is not None:
            owning = tuple(term for term in who if self._names.is_place(term))
            rest = tuple(term for term in who if term not in owning)
            return Told(fact, Form.INDICATOR, None, None, rest, (*owning, *places))
        verb = self._verb(fact)
        if verb is not None:
            return Told(fact, Form.VERB, verb, None, who, places)
        befell = self._befalling(fact, who)
        if befell is not None:
            return Told(fact, Form.BEFELL, None, befell, who, places)
        tells = fact.kind is Kind.PERCENT or (fact.unit is not None and fact.unit.id in telling())
        if tells and not (who and counts_people(fact)) and (who or places):
            form = Form.TOPIC
        else:
            form = Form.RECORD if who or fact.target else Form.CAPTION
        return Told(fact, form, None, None, who, places)

    def _befalling(self, fact: Fact, who: Sequence[Term]) -> Befalling | None:
        """What befell the counted, where something tells of whom, and whoever did it can be told."""
        if fact.befell is None or fact.befell.id is None:
            return None
        one = befalling(fact.befell.id)
        tells = bool(who or fact.where or fact.when or fact.according_to)
        return one if tells and not (who and (one.alone or not _did_it(fact))) else None

    def _verb(self, fact: Fact) -> Verb | None:
        if fact.kind not in _ACTED or fact.part_of is not None or not fact.who:
            return None
        verb = verb_of(fact, self._source)
        return verb if verb and verb.forms[self._code] and self._names.agreement(fact.who) is not None else None

    # -- the sentence ---------------------------------------------------------------------------------

    def _sentence(self, told: Sequence[Told]) -> FactSentence:
        facts = [one.fact for one in told]
        words = [quantity(o.fact, self._code, self._digits, self._terms, self._case(o)).text for o in told]
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
            case Form.RECORD:
                return self._record(first, quantities)

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
        return core + self._target(fact) + self._place(told.places) + self._time(fact) + self._speaker(fact)

    def _with_befalling(self, told: Sequence[Told], words: Sequence[str]) -> str:
        first, groups = told[0], groupby(zip(told, words, strict=True), key=lambda pair: pair[0].befell)
        clauses = self._names.joined(self._clause([*group]) for _, group in groups)
        by = self._gettext(" by %(who)s") % {"who": self._names.listed(first.who)} if first.who else ""
        end = self._time(first.fact) + self._speaker(first.fact)
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
        return core + self._time(told.fact) + self._speaker(told.fact)

    def _with_topic(self, told: Told, quantities: str) -> str:
        topic = self._gettext(", ").join(self._names.bare(terms) for terms in (told.who, told.places) if terms)
        core = self._of_topic(topic, quantities)
        return core + self._target(told.fact) + self._time(told.fact) + self._speaker(told.fact)

    def _with_caption(self, told: Told, quantities: str) -> str:
        fact, gettext = told.fact, self._gettext
        mentioned = self._mentioned(told)
        stated = f"{mentioned} {quantities}" if mentioned else quantities + self._speaker(fact)
        when = format_range(fact.when, self._code, self._digits) if fact.when else ""
        head = gettext(", ").join(filter(None, (self._names.bare(told.places), when)))
        return self._of_topic(head, stated) if head else stated

    def _of_topic(self, topic: str, quantities: str) -> str:
        return self._gettext("%(topic)s: %(quantity)s") % {"topic": topic, "quantity": quantities}

    def _mentioned(self, told: Told) -> str:
        """Who mentions the figure, with the verb; empty where nobody is named or the name does not tell the verb's form.

        Empty also where a place alone would stand before a verb: a dateline, where the news comes from (دمشق: ذكرت الوزارة).
        """
        fact = told.fact
        if self._tongue.words.verb_first and told.places and fact.when is None:
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

    def _record(self, told: Told, quantities: str) -> str:
        fact, gettext = told.fact, self._gettext
        speaker = [fact.according_to] if fact.according_to else []
        fields = (
            ("%(words)s", quantities),
            (gettext("party: %(words)s"), self._names.bare(told.who)),
            (gettext("target: %(words)s"), self._names.bare(fact.target)),
            (gettext("where: %(words)s"), self._names.bare(told.places)),
            (gettext("when: %(words)s"), format_range(fact.when, self._code, self._digits) if fact.when else ""),
            (
                gettext("according to: %(words)s"),
                self._names.bare(speaker) or (gettext("a source that the article names") if speaker else ""),
            ),
        )
        return gettext("; ").join(pattern % {"words": words} for pattern, words in fields if words)

    def _target(self, fact: Fact) -> str:
        if not fact.target:
            return ""
        people = counts_people(fact)
        pattern = self._gettext(" from %(target)s") if people else self._gettext(" against %(target)s")
        return pattern % {"target": self._names.listed(fact.target)}

    def _place(self, places: Sequence[Term]) -> str:
        return self._gettext(" in %(places)s") % {"places": self._names.listed(places)} if places else ""

    def _time(self, fact: Fact) -> str:
        return f" {format_period(fact.when, self._code, self._digits)}" if fact.when else ""

    def _speaker(self, fact: Fact) -> str:
        speaker = fact.according_to
        if speaker is None:
            return ""
        name = self._names.of(speaker)
        if name is None:
            return self._gettext(", according to a source that the article names")
        form = self._names.agreement([speaker])
        if fact.who and key(fact.who[0]) == key(speaker) and form is not None:
            themselves = (
                pgettext(self._code, "first form", ", it said"),
                pgettext(self._code, "second form", ", they said"),
            )
            return themselves[form]
        return self._gettext(", according to %(speaker)s") % {"speaker": self._tongue.with_article(name)}


def _goes_on(fact: Fact) -> bool:
    """Whether it is told of what goes on since a date."""
    return fact.when is not None and fact.when.end is None


def _did_it(fact: Fact) -> bool:
    """Whether who is told to have done what befell the counted, not something else: the army lost 12 soldiers, killed in Homs."""
    who, befell = fact.cues.get("who"), fact.cues.get("befell")
    return who is None or who.kind in _AGENTS or (befell is not None and who.span == befell.span)
