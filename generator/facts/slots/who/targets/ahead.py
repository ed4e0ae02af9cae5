"""Whom a way of telling it names ahead of the figure.

As the object right behind the verb (gave Oman 12 tanks; منحت الوزارة المزارعين 12 مليوناً), as whom a passive or a participle is of
(the schools were given $12m; Lee Maro, jailed for 12 years), and behind a preposition (حكمت المحكمة على الوزير بالسجن 12 عاماً).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.behind_subjects import past_aside
from generator.facts.slots.who.clause_openings import who_opens, who_speaks
from generator.facts.slots.who.clause_starts import starts_before
from generator.facts.slots.who.meant_subjects import who_is_meant
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.convicts import convict_at
from generator.facts.slots.who.targets.deeds import begins_clause, deeds_ahead
from generator.facts.slots.who.targets.joined import all_told_at
from generator.facts.slots.who.targets.phrases import capital_at, led_at, told_at
from generator.facts.slots.who.targets.told import Told, are_those, is_country
from generator.facts.slots.who.targets.ways import Way
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS

_LONGEST_LINK = 5
"""Tokens from an object to the figure: a fine of."""
_LONGEST_THING = 3
"""Words of what a passive is of that is no person or body."""
_LONGEST_OPENING = 24
"""Tokens of who opens a clause, with asides."""
_AUXILIARIES = ("progressive", "passive_auxiliary", "holding", "modal", "verb_marker", "now")


def told_ahead(clauses: Clauses, way: Way, who: Who) -> Who:
    """Whom a way of telling it names ahead of the figure."""
    sentence, figure = clauses.sentence, clauses.figure
    for deed in deeds_ahead(sentence, figure, way):
        told = _ahead(clauses, deed, way, who)
        if told is not None:
            return Found(told.terms, Cue(way.cue, sentence.text_span(*deed)))
    return None


def _ahead(clauses: Clauses, deed: tuple[int, int], way: Way, who: Who) -> Told | None:
    """Who stands ahead of the figure as whom a deed is done to."""
    active = _object(clauses, deed[1], way, who) if not _opens_as_noun(clauses, deed[0]) else None
    told = (active or _passive_subject(clauses, deed, way)) if way.takes_object else None
    told = told if told is not None and not are_those(told, who) else _led_ahead(clauses, deed[1], way)
    return told if told is not None and not are_those(told, who) else None


def _opens_as_noun(clauses: Clauses, at: int) -> bool:
    """Whether a sentence opens with a word that is no verb there, where a subject comes first: Aid | groups brought 12 tonnes."""
    sentence, language = clauses.sentence, clauses.sentence.language
    opens = not any(text.isalpha() for text in sentence.texts[:at])
    return opens and not language.words.verb_first and not language.is_adverbial_participle(sentence.texts[at])


def _object(clauses: Clauses, end: int, way: Way, who: Who) -> Told | None:
    """Who stands between a verb and the figure as its object; whoever does it may stand between: منحت الوزارة | المزارعين | 12."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    first = all_told_at(clauses, end)
    if not sentence.language.words.verb_first:
        first = first or capital_at(clauses, end)
        return (
            first if first is not None and _leads_on(sentence, _past_whose(sentence, first.end), start, way) else None
        )
    behind = first.end if first is not None else end + _is_doer(sentence, end)
    second = told_at(clauses, behind) if end < behind < start else None
    acts = first is not None and who is not None and all(term.dimension == CAPITAL for term in first.terms)
    told = second or (first if not acts else None)  # خصصت | واشنطن | 12 مليوناً
    if told is None or not _leads_on(sentence, told.end, start, way):
        return None
    return told if second is not None or who is not None or _has_subject(sentence, end - 1) else None


def _past_whose(sentence: ReadSentence, end: int) -> int:
    """The token behind the plain words by which English "of" tells whose those are: the families | of the victims |."""
    if sentence.words(end, end + 1) not in sentence.language.words.times.of_words:
        return end
    first = sentence.past_article(end + 1)
    last = first
    while last < len(sentence.tokens) and is_plain(sentence, last):
        last += 1
    return last if last > first else end


def _is_doer(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite word that no list knows stands at a token, where whoever does it does: كلفت | الحرب | الحكومة."""
    return is_plain(sentence, at) and sentence.language.is_definite(sentence.texts[at])


def _has_subject(sentence: ReadSentence, verb: int) -> bool:
    """Whether nobody behind a verb can do it: a noun for the deed, or one whose subject stands ahead: السائق | طالب الركاب."""
    language, ahead = sentence.language, verb - 1
    bare = sentence.bare(verb)
    led = bare != sentence.texts[verb][sentence.and_attached(verb) :]  # طلبت | بسجن المتهم
    if led or sentence.cue_at("passive_auxiliary", ahead) or language.may_be_verbal_noun(bare):
        return True
    if ahead < 0 or sentence.and_attached(verb) or ahead in sentence.marks:
        return False
    return language.is_definite(sentence.texts[ahead]) or ahead in sentence.proper


def _leads_on(sentence: ReadSentence, start: int, end: int, way: Way) -> bool:
    """Whether nothing but words for what is given or how much stands between an object and the figure: a fine of | $12."""
    between = range(start, end)
    if len(between) > _LONGEST_LINK or sentence.mark_between(start, end):
        return False
    words = sentence.language.words
    light = words.numbers.articles | words.definite_articles
    linked = [at + more for at in between for more in range(sentence.cue_at(way.links, at))]
    if way.linked and not linked:
        return False
    nouns = [at for at in between if is_plain(sentence, at)]
    light |= words.times.of_words
    where = way.cue is CueKind.TARGET_PUNISHED  # حبس ضابط | في المنافذ | أربع سنوات
    places = [
        at for at in between if where and at + 1 < end and sentence.cue_at("place", at) == 1
    ]  # not held | in one night
    if any(sentence.texts[at] not in light for at in between if at not in {*linked, *nouns, *places}):
        return False
    linked += places if places[:1] == [start] else []
    if words.verb_first and between and not (linked or any(sentence.cue_at(way.deeds, at) for at in between)):
        return False  # مساعدات لأوكرانيا | بتأييد 86 صوتاً
    bare_of = any(sentence.texts[at] in words.times.of_words and at - 1 not in nouns for at in between)
    return not bare_of and not any(at in sentence.verbs for at in between)


def _passive_subject(clauses: Clauses, deed: tuple[int, int], way: Way) -> Told | None:
    """Whom an English passive is of: the schools | were given $12m; Lee Maro, who | was jailed for 12 years."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first:
        return None
    if sentence.language.is_adverbial_participle(sentence.texts[deed[0]]):
        return None  # Karwa is | suing four firms
    at = _past_adverbs(sentence, deed[0])
    if not (at and at - 1 in sentence.beginning("progressive", "passive_auxiliary")):
        return _described_ahead(clauses, deed, way)
    if not _leads_on(sentence, _past_agent(clauses, deed[1]), figure.tokens[0], way):
        return None
    return subject_before(clauses, at) or _things(clauses, _before_auxiliaries(sentence, at), way)


def subject_before(clauses: Clauses, verb: int) -> Told | None:
    """Who opens the clause of an English verb, with its auxiliaries at most between: Lena Kordt, who won, | could | face."""
    sentence, end = clauses.sentence, _before_auxiliaries(clauses.sentence, verb)
    reaching = [told for told in _openings(clauses, end) if _reaches(sentence, told.end, end)]
    told = max(reaching, key=lambda one: len(one.terms), default=None)  # Lena Kordt and | Maro Dent | were jailed
    return (_called(clauses, told.end, end) or told) if told is not None else None


def _called(clauses: Clauses, end: int, verb: int) -> Told | None:
    """Whom commas behind a noun for them name, right ahead of the verb: a defendant, driver | Lee Maro|, was jailed."""
    if clauses.sentence.words(end, end + 1) not in COMMAS:
        return None
    named = told_at(clauses, end + 1)
    last = clauses.sentence.words(verb - 1, verb) in COMMAS
    return named if named is not None and last and named.end == verb - 1 else None


def _reaches(sentence: ReadSentence, end: int, verb: int) -> bool:
    """Whether a subject ends right ahead of its verb, but for what says more of it: managers | of the board | were handed.

    So do asides between commas, and "who" and "which" with what they say: Lena Kordt, 34, | was jailed; drivers | who speed | face.
    """
    if end == verb or (sentence.words(end, end + 1) in COMMAS and past_aside(sentence, end) == verb):
        return True
    if end > verb or sentence.mark_between(end, verb) or figure_between(sentence, end, verb):
        return False
    of = sentence.texts[end] in sentence.language.words.times.of_words
    return sentence.cue_at("relative", end) > 0 or (of and not begins_clause(sentence, end, verb))


def _past_adverbs(sentence: ReadSentence, verb: int) -> int:
    """The token behind the auxiliary of a participle, ahead of adverbs and a date: was | on Thursday handed, were | each jailed."""
    light = sentence.dated | (
        sentence.beginning("now", "verb_marker", "each_one") - sentence.beginning("passive_auxiliary")
    )
    at = verb
    while at and (sentence.language.is_adverb(sentence.texts[at - 1]) or at - 1 in light):
        at -= 1
    return at - (at < verb and sentence.texts[at - 1] in sentence.language.words.names.prepositions)


def _things(clauses: Clauses, end: int, way: Way) -> Told | None:
    """What a passive of giving is of, told by plain words from the beginning of a clause: the schools | were given."""
    sentence = clauses.sentence
    words = sentence.language.words
    start = next((at for at in starts_before(sentence, clauses.figure) if at < end), end)
    first = start + (sentence.texts[start] in words.definite_articles)
    named = first < end and all(is_plain(sentence, at) and at not in sentence.verbs for at in range(first, end))
    if not (way.things and named and end - first <= _LONGEST_THING and first > start):
        return None
    return Told((sentence.own_words(first, end),), end)


def _described_ahead(clauses: Clauses, deed: tuple[int, int], way: Way) -> Told | None:
    """Whom a participle of punishing says more of: Lee Maro, | jailed for 12 years, left."""
    sentence, end = clauses.sentence, deed[0] - 1
    if end < 1 or sentence.texts[end] not in COMMAS or not sentence.cue_at("punished", deed[0]):
        return None
    if not _leads_on(sentence, deed[1], clauses.figure.tokens[0], way):
        return None
    starts = range(max(0, end - _LONGEST_LINK), end)
    return next((told for at in starts if (told := told_at(clauses, at)) is not None and told.end == end), None)


def _past_agent(clauses: Clauses, at: int) -> int:
    """The token behind by whom a passive tells it to be done, where that stands at a token: bought | by Karwa Steel | for $12m."""
    by = clauses.sentence.cue_at("agent", at)
    told = told_at(clauses, at + by) if by else None
    return told.end if told is not None else at


def _before_auxiliaries(sentence: ReadSentence, at: int) -> int:
    """Where the auxiliaries begin that end before a token, with their adverbs: | has recently been."""
    auxiliaries = sentence.beginning(*_AUXILIARIES)
    while at and (at - 1 in auxiliaries or sentence.language.is_adverb(sentence.texts[at - 1])):
        at -= 1
    return after_auxiliaries(sentence, at)


def _openings(clauses: Clauses, before: int) -> Iterator[Told]:
    """Who opens each of the clauses that begin ahead of a token, the nearest first."""
    near = takewhile(lambda at: at >= before - _LONGEST_OPENING, starts_before(clauses.sentence, clauses.figure))
    starts = [at for at in near if at <= before]
    for index, start in enumerate(starts, start=1):
        opening = who_opens(clauses.sentence, start) or who_speaks(clauses, start)
        opening = opening or who_is_meant(clauses, start, starts[index:])
        if opening is not None:
            yield Told((term_of(clauses, opening.who),), opening.end)
        told = all_told_at(clauses, start)
        if told is not None:
            yield told


def _led_ahead(clauses: Clauses, end: int, way: Way) -> Told | None:
    """Who stands behind a preposition between a deed and the figure: حكمت المحكمة على سامي كرو بالسجن 12 عاماً، قدمت لعمان 12."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    for at in range(end - 1, start):
        told = led_at(clauses, at, way.led_by, way.attached) if at >= end or sentence.cue_at(way.led_by, at) else None
        told = told or convict_at(clauses, at, way)
        if told is not None and _leads_on(sentence, told.end, start, way):
            return told if way.in_countries or not is_country(sentence, told) else None
    return None
