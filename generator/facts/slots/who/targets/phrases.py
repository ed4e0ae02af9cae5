"""Who stands at a token as whom something is done to, with the token behind: paid | former director Lee Maro, دفعت | للمزارعين.

Known names with those that "and" joins, offices with who holds them, people and bodies told by a noun, and where names are written
with capitals whom no list knows. What is only part of a longer name tells somebody else: EU | rules, Oman's | debt.
"""

from __future__ import annotations

from generator.facts.parts import OFFICE, OUTLET, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_from, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.phrases.capitals import end_of_capitals, named_by_capitals
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.phrases.office_holders import holder_end, leads_to
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.clause_openings import described_name, tells_persons
from generator.facts.slots.who.named_persons import is_named
from generator.facts.slots.who.people_behind import are_people, counted_noun, people_span
from generator.facts.slots.who.subject_phrases import CAPITAL, subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.people_nouns import (
    counts_somebody,
    is_noun_for,
    may_follow,
    people_end,
    prefix_of_people,
)
from generator.facts.slots.who.targets.told import Told
from generator.facts.slots.who.whoever import term_of
from generator.lexicon import Category
from generator.values import Kind, Term

_TO_WHOM = "to_whom"
"""The cue of prepositions ahead of whom something is given."""
_FROM_WHOM = "from_whom"
"""The cue of prepositions ahead of whom something is taken from."""
_LONGEST_SORT = 3
"""Words ahead of an office that tell which one it is: former finance | minister."""

_ANYBODY = "person"
"""The lexicon's id of people of whom nothing more is told."""


def told_at(clauses: Clauses, start: int, attached: str = "") -> Told | None:
    """Who stands at a token; `attached`: the preposition that is attached to the first word, the article aside."""
    if not 0 <= start < len(clauses.sentence.tokens):
        return None
    counted = _counted(clauses, start, attached)
    if counted is not None:
        return counted
    if clauses.sentence.language.words.verb_first:
        return _with_particles(clauses, start, attached)
    found = (
        _each(clauses, start)
        or _described(clauses, start)
        or _named(clauses, start)
        or _people(clauses, start)
        or _body(clauses, start)
    )
    return found or _capitals(clauses, start)


def _counted(clauses: Clauses, start: int, attached: str) -> Told | None:
    """People or bodies that another figure counts: sentenced | three managers | to ten years; بالحبس 7 سنوات على | أربعة موظفين."""
    sentence = clauses.sentence
    start += attached != "" and sentence.texts[start] == attached  # ل | 8 شركات
    figure = figures_beginning(sentence).get(start)
    if figure is None or figure == clauses.figure or not _are_somebody(sentence, figure):
        return None
    led = attached and sentence.texts[start - 1] != attached
    if led and attached not in {prefix for prefix, _ in sentence.reading.words[start].stems}:
        return None
    end = figure.tokens[1]
    if end == figure.number_tokens[1]:  # to five | others, على ثمانية | آخرين
        told = end < len(sentence.tokens) and (is_plain(sentence, end) or sentence.cue_at("other_people", end) > 0)
        return Told((sentence.own_words(end, end + 1),), end + 1) if told else None
    noun = counted_noun(sentence, figure)
    return Told((noun,), end) if noun is not None else None


def _are_somebody(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts people or bodies, by its unit or by its noun: three managers, 9,600 households; not only people."""
    if figure.unit is not None and figure.unit.id == _ANYBODY:
        return False
    noun = figure.tokens[1] - 1
    named = are_people(sentence, noun) or tells_persons(sentence, noun)
    return counts_somebody(figure) or (figure.kind is Kind.COUNT and named)


def led_at(clauses: Clauses, at: int, led_by: str, attached: str) -> Told | None:
    """Who stands behind a preposition of a cue at a token, or has one attached there."""
    length = clauses.sentence.cue_at(led_by, at)
    if length and led_by == _FROM_WHOM:
        told = told_at(clauses, at + length)
        return told if told is not None and not _is_premises(clauses.sentence, told) else None
    if length:
        place = place_at(clauses, at + length, any_place=clauses.sentence.cue_at("benefiting", at) > 0)
        return told_at(clauses, at + length) or (place if led_by == _TO_WHOM else None)
    if not (attached and clauses.sentence.language.words.verb_first):
        return None
    return told_at(clauses, at, attached) or capital_at(clauses, at, attached)


def _is_premises(sentence: ReadSentence, told: Told) -> bool:
    """Whether somebody told by a noun is rather where things are: recovered 12 rifles from | a camp."""
    noun = sentence.texts[told.end - 1]
    forms, institutions = (noun, *sentence.language.singulars(noun)), sentence.language.words.cues["institutions"]
    return told.terms[0].id is None and any((form,) in institutions for form in forms)


def capital_at(clauses: Clauses, at: int, attached: str = "") -> Told | None:
    """The capital that stands for its country as whom money is given: promised | Amman | $12m, aid | to Amman, مساعدات | لعمان."""
    return place_at(clauses, at, attached)


def place_at(clauses: Clauses, at: int, attached: str = "", *, any_place: bool = False) -> Told | None:
    """A capital, or `any_place` that benefits, as whom money is given: لفائدة | شمال سوريا."""
    places = clauses.sentence.of(Category.PLACES) if clauses.figure.kind is Kind.MONEY else ()
    name = next((name for name in places if name.tokens[0] == at and (any_place or name.dimension == CAPITAL)), None)
    return Told((name.term,), name.tokens[1]) if name is not None and name.prefix == attached else None


def _each(clauses: Clauses, start: int, attached: str = "") -> Told | None:
    """One of several who each get it: each displaced | family, every | farmer, each of the | workers; كل | أسرة متضررة."""
    sentence = clauses.sentence
    first = start + sentence.cue_at("each_one", start)
    if first == start or first >= len(sentence.tokens):
        return None
    if sentence.language.words.verb_first:
        end = people_end(sentence, first) if not sentence.reading.words[first].articled else first
    else:
        near = range(first, min(first + _LONGEST_SORT, len(sentence.tokens)))
        plain = next((at for at in near if not is_plain(sentence, at)), near.stop)
        end = plain if plain > first and is_noun_for(sentence, plain - 1, several=False) else first
    return Told((sentence.own_words(start, end, attached),), end) if end > first else None


# -- where adjectives stand ahead -------------------------------------------------------------------


def _described(clauses: Clauses, start: int) -> Told | None:
    """A name behind what its bearer is: the Omani car maker | Karwa, former director | Lee Maro."""
    told = described_name(clauses.sentence, start)
    if told is None or _goes_on(clauses.sentence, told.end):
        return None
    return Told((term_of(clauses, told.who),), told.end)


def _named(clauses: Clauses, start: int) -> Told | None:
    """A known name, or an office with the words that tell which: the IMF, the former | director Lee Maro."""
    sentence = clauses.sentence
    first = start if actor_from(sentence, start) is not None else sentence.past_article(start)
    near = range(first, min(first + _LONGEST_SORT + 1, len(sentence.tokens)))
    name = next(filter(None, (actor_from(sentence, at) for at in near)), None)
    head = name.tokens[0] if name is not None else first
    if name is None or not all(is_plain(sentence, at) for at in range(first, head)):
        return None
    if name.term.dimension == OUTLET or (head > first and name.category is not Category.SPEAKERS):
        return None
    if any(sentence.is_capital(at) and at not in sentence.named for at in range(first, head)):
        return None  # Karwa | director
    told = _listed(clauses, name)
    if sentence.is_possessor((head, told.end)) or _goes_on(sentence, told.end) or _is_base_verb(sentence, first):
        return None
    own = name.term if head in {start, first} else None
    return told._replace(terms=tuple(_from(sentence, start, term, own) for term in told.terms))


def _from(sentence: ReadSentence, start: int, term: Term, own: Term | None) -> Term:
    """Somebody without the words ahead of a token that only stand ahead of them: cost | the bank; `own`: by their noun alone."""
    words = term.surface.split()
    if term.id is None and words[-1] in sentence.language.words.names.prepositions:
        return own or term  # jailed the governor | for 12 years
    for first in range(max(0, start - len(words)), start):
        end = first + len(words)
        if end <= len(sentence.tokens) and sentence.surface(first, end) == term.surface:
            return own or sentence.own_words(sentence.past_article(start), end)
    return term


def _listed(clauses: Clauses, name: Name) -> Told:
    """A name with the bodies and countries that "and" joins to it, an office with who holds it."""
    sentence = clauses.sentence
    office = name.dimension == OFFICE
    free = [other for other in actors(sentence) if other == name or other.category is not Category.SPEAKERS]
    names = joined_names(sentence, name, free) if not office else [name]
    names = (
        names if names[-1].tokens[1] not in sentence.verbs else [name]
    )  # sent planes to Libya, and Italy | sent ships
    end = holder_end(sentence, name.tokens[1]) if office else names[-1].tokens[1]
    return Told(acting_terms(sentence, names, clauses.told.named), end)


def _people(clauses: Clauses, start: int) -> Told | None:
    """People or bodies of them in the plural: displaced families."""
    sentence, span = clauses.sentence, people_span(clauses.sentence, start)
    if span is None or sentence.is_possessor(span) or _is_base_verb(sentence, span[0]):
        return None
    if span[1] < len(sentence.tokens) and sentence.is_capital(span[1]):
        return _capitals(clauses, span[1])  # oil unit | Karwa Oil
    return Told((sentence.own_words(*span),), span[1])


def _body(clauses: Clauses, start: int) -> Told | None:
    """A body or person by what they are, or several: the | party, a struggling | airline, its | suppliers, | hospitals."""
    sentence, first = clauses.sentence, start
    words = sentence.language.words
    articles = words.definite_articles | words.numbers.articles
    first += sentence.texts[start] in articles or sentence.cue_at("possessive", start) > 0
    near = range(first, min(first + _LONGEST_SORT, len(sentence.tokens)))
    end = next((at for at in near if not is_plain(sentence, at)), near.stop)
    if end == first or _goes_on(sentence, end):
        return None
    payer = first > start and clauses.figure.kind is Kind.MONEY and sentence.cue_at("payers", end - 1) > 0
    if not (payer or is_noun_for(sentence, end - 1, several=first == start)):
        return None
    if sentence.is_possessor((first, end)) or _is_base_verb(sentence, first):
        return None
    return Told((sentence.own_words(first, end),), end)


def _is_base_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is a verb by which people are what it acts on: to | recruit teachers."""
    words, text = sentence.language.words, sentence.texts[at]
    return text in words.headline_verbs or (text,) in words.cues["helps"] or at in sentence.verbs


def _capitals(clauses: Clauses, start: int) -> Told | None:
    """Whom no list knows, by capitals."""
    sentence = clauses.sentence
    first = sentence.past_article(start)
    end = end_of_capitals(sentence, first)
    named = named_by_capitals(sentence, first, end) if not sentence.reading.title_case else None
    if named is None or sentence.is_possessor((first, end)) or _goes_on(sentence, end):
        return None
    of = sentence.words(end, end + 1) in sentence.language.words.times.of_words
    if of and end_of_capitals(sentence, end + 1) > end + 1:
        return None  # Banc | of America
    if first == 0 and end == 1 and not is_named(sentence, sentence.tokens[0].word):
        return None  # Talks were held for 12 hours
    return Told((term_of(clauses, named),), end)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether words up to a token are only part of a longer name: EU | rules, Karwa | workers; not Oman | yesterday."""
    if at >= len(sentence.tokens) or sentence.language.is_adverb(sentence.texts[at]):
        return False
    past = (sentence.texts[at],) in sentence.language.words.cues["past_by_word"]
    past = past or sentence.cue_at("giving_link", at) > 0  # a deal with Oman | worth $12m
    return (is_plain(sentence, at) or at in sentence.named) and not past and at not in sentence.verbs


# -- where prepositions are attached ----------------------------------------------------------------


def _with_particles(clauses: Clauses, start: int, attached: str) -> Told | None:
    """Who stands at a token where adjectives and names follow nouns: المزارعين، لمصر، للوزير سامي كرو."""
    sentence = clauses.sentence
    articles = sentence.language.words.definite_articles
    prefixes = {attached, attached * 2, *(attached + article for article in articles)}
    name = actor_from(sentence, start)
    if name is not None:
        if name.prefix not in prefixes or name.term.dimension == OUTLET or _is_of_unknown(sentence, name):
            return None
        return _cut(sentence, _listed(clauses, name), name)
    prefix = prefix_of_people(sentence, start, prefixes)
    end = people_end(sentence, start) if prefix is not None else start
    if prefix is not None and end > start:
        return Told((sentence.own_words(start, end, prefix if attached else ""),), end)
    each = _each(clauses, start, attached) if attached or sentence.bare(start) == sentence.texts[start] else None
    if each is not None:
        return each
    told = subject_at(sentence, start) if not attached else None
    return Told((term_of(clauses, told[0]),), told[1]) if told is not None else None


def _cut(sentence: ReadSentence, told: Told, name: Name) -> Told:
    """An office without what else the verb has, which begins with a preposition attached: صحافي | بالسجن 12 عاماً."""
    start, end = name.tokens
    last = next((at for at in range(end, told.end) if leads_to(sentence, at)), told.end)
    if name.dimension != OFFICE or last == told.end:
        return told
    return Told((sentence.own_words(start, last, name.prefix) if last > end else name.term,), last)


def _is_of_unknown(sentence: ReadSentence, name: Name) -> bool:
    """Whether an indefinite noun for a body opens the name of one that no list knows: مركز | بومبيدو."""
    end, language = name.tokens[1], sentence.language
    whole = sentence.bare(name.tokens[0]) in language.words.names.kinds  # شركة | كرو is told whole
    noun = name.category is Category.SPEAKERS and name.dimension != OFFICE and not whole
    if not noun or language.is_definite(sentence.texts[end - 1]) or sentence.reading.words[end - 1].articled:
        return False
    return may_follow(sentence, end) and not language.may_be_adjective(sentence.texts[end])
