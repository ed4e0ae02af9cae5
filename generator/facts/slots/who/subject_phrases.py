"""Who stands at a token as the subject of a verb beside it: a name that can act, with who holds an office, people, a person.

A capital acts for its country (تعهدت برلين بتأمين 12 طائرة), a port or airport for who runs it. Whom no list knows is told by
quotation marks (“كاروا إنرجي”), a given name (سمير كرو), the office behind (كرو مارو، وزير الري), their age (كرو (47 عاماً))
or whose they are (شركات الحفر، مفتشو الهيئة، قائمة «كروا»).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import OFFICE, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.phrases.nouns import people_noun
from generator.facts.slots.phrases.office_holders import holder_end, holds_office
from generator.facts.slots.phrases.offices import office_end, unknown_term
from generator.facts.slots.phrases.persons import LONGEST_PERSON
from generator.facts.slots.who.bodies import NO_ACTORS
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.facts.slots.who.verb_shapes import may_be_verb
from generator.facts.tokens import QUOTES
from generator.lexicon import Category
from generator.values import Term

CAPITAL = "capital"
"""The dimension of places that are the capital of their country."""
_LONGEST_QUOTED = 3
_AGE = 3
"""Tokens from a bracket with an age to the one that closes it."""
_YEAR = "year"
"""The lexicon's id of years."""
_SHORTEST = 2
"""Letters of a word of a name."""
_OPENING_QUOTES = frozenset('"“«')


def subject_at(sentence: ReadSentence, at: int) -> tuple[Name | Term, int] | None:
    """Who stands at a token or behind "this", with the token after: a name that can act, one in quotation marks, people."""
    at += sentence.cue_at("pointing", at) if at < len(sentence.tokens) else 0
    for name in (*actors(sentence), *acting_places(sentence)):
        if name.tokens[0] == at:
            if name.term.dimension == OUTLET:
                return None  # استطلعت الصحيفة آراء 12
            free = _is_free(sentence, name)
            return _named(sentence, name) if free and not governed_by_preposition(sentence, name) else None
    if at >= len(sentence.tokens):
        return None
    if sentence.cue_at("own_country", at):
        country = _country_of_office(sentence, at)
        return (country, at + 1) if country is not None else None
    quoted = end_in_quotes(sentence, at)
    if quoted:
        return unknown_term(sentence, at, quoted), quoted
    ways = (_people_end, _of_land_end, _several_end, _person_end, _construct_end)
    end = max(way(sentence, at) for way in ways)
    return (sentence.own_words(at, end), end) if end > at else None


@once_a_sentence
def acting_places(sentence: ReadSentence) -> Sequence[Name]:
    """The places that it names and that act: capitals for their countries, groups of them (دول الخليج), facilities (ميناء دبي)."""
    groups, facilities = sentence.cue_starts("acting_heads"), sentence.language.words.names.facilities
    return [
        place
        for place in sentence.of(Category.PLACES)
        if place.dimension == CAPITAL or place.tokens[0] in groups or sentence.bare(place.tokens[0]) in facilities
    ]


def _country_of_office(sentence: ReadSentence, at: int) -> Name | None:
    """The country, or its adjective, in the words of the last office ahead of a token that names one: أمير قطر أن | بلاده."""
    states = [name for name in sentence.of(Category.PLACES, Category.NATIONALITIES) if _is_state(name)]
    for office in reversed(list(sentence.of(Category.SPEAKERS))):
        if office.dimension == OFFICE and office.tokens[1] <= at:
            words = range(office.tokens[1], office_end(sentence, office.tokens[1]))
            state = next((name for name in states if name.tokens[0] in words), None)
            state = state or _adjective_in_body(sentence, words)
            if state is not None:
                return state
    return None


def _adjective_in_body(sentence: ReadSentence, words: range) -> Name | None:
    """The adjective of a country that ends a body in the words of an office: المتحدث باسم الجمارك | الإيرانية."""
    for body in sentence.of(Category.ORGANISATIONS):
        last = body.tokens[1] - 1
        entry = (
            sentence.entry(last, Category.NATIONALITIES) if body.tokens[0] in words and last > body.tokens[0] else None
        )
        if entry is not None:
            return Name(
                Category.NATIONALITIES, entry.term(sentence.surface(last, last + 1)), (last, last + 1), "", entry
            )
    return None


def _is_state(name: Name) -> bool:
    """Whether a name is that of a country, or its adjective."""
    return name.is_country or name.category is Category.NATIONALITIES


def _is_free(sentence: ReadSentence, name: Name) -> bool:
    """Whether nothing but an article is attached to a name."""
    return name.prefix in sentence.language.words.definite_articles | {""}


def _construct_end(sentence: ReadSentence, at: int) -> int:
    """The token after bodies or people told by whose they are, the token itself if none stand there: شركات الحفر العالمية."""
    heads = sentence.language.words.cues["acting_heads"]
    heading = sentence.cue_at("acting_heads", at) or (_nominative(sentence, at),) in heads
    units = sentence.cue_at("acting_for", at) == 1 and sentence.texts[at] not in sentence.language.words.stop_words
    heading = heading or units  # دوريات كرو
    if not heading or at in sentence.named | sentence.counted:
        return at
    if sentence.language.is_definite(sentence.texts[at]) or sentence.reading.words[at].articled:
        return at  # مصدر بالقطاع
    start = at + 1
    whose = sentence.of(Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES)
    name = next((name for name in whose if name.tokens[0] == start and _is_free(sentence, name)), None)
    if name is not None:
        end = holder_end(sentence, name.tokens[1]) if name.dimension == OFFICE else name.tokens[1]
        return _past_joined_places(sentence, end) if name.category is Category.PLACES else end
    quoted = end_in_quotes(sentence, start) if start < len(sentence.tokens) else 0  # قائمة | «كروا»
    end = max(_person_end(sentence, start), end_of_definite(sentence, start), quoted)
    return end if end > start else at


def _past_joined_places(sentence: ReadSentence, end: int) -> int:
    """The token after the places that "and" joins to one that ends at a token, of a list or definite: دوريات كرو | والمارة |."""
    ends = dict(place.tokens for place in sentence.of(Category.PLACES))
    while end < len(sentence.tokens) and sentence.and_attached(end):
        last = ends.get(end, end + sentence.language.is_definite(sentence.texts[end][1:]))
        if last == end:
            break
        end = last
    return end


def _person_end(sentence: ReadSentence, at: int) -> int:
    """The token after a person whom no list knows, told by a given name, the office or the age behind: سمير كرو؛ كرو (47 عاماً)."""
    end, language = at, sentence.language
    taken = sentence.taken | sentence.beginning("verb_marker")
    light = language.words.stop_words | language.words.names.prepositions
    while end < min(at + LONGEST_PERSON, len(sentence.texts)) and end not in taken:
        text = sentence.texts[end]
        if not text.isalpha() or len(text) < _SHORTEST or text in light or (end == at and language.is_definite(text)):
            break
        end += 1
    given = at < end and sentence.texts[at] in language.words.names.given_names
    told = end > at and (holds_office(sentence, end) or past_age(sentence, end) > end)
    return end if (given and end > at + 1) or told else at


def past_age(sentence: ReadSentence, at: int) -> int:
    """The token behind brackets with somebody's age that open at a token (كرو | (47 عاماً)), the token itself if none do."""
    closing = at + _AGE
    if sentence.words(at, at + 1) != "(" or sentence.words(closing, closing + 1) != ")":
        return at
    unit = sentence.entry(closing - 1, Category.MEASURES)
    aged = sentence.reading.text(at + 1).isdecimal() and unit is not None and unit.id == _YEAR
    return closing + 1 if aged else at


def _named(sentence: ReadSentence, name: Name) -> tuple[Name | Term, int]:
    """A name with the token behind; an office with who holds it ends before what it acts on: رفع الوزير | الحظر."""
    start, end = name.tokens
    if name.category is not Category.SPEAKERS:
        return name, end
    whole = holder_end(sentence, end)
    last = next((at for at in range(end, whole) if _is_acted_on(sentence, start, at)), whole)
    if last == whole:
        return name, whole
    return (unknown_term(sentence, start, last) if last > end else name.term), last


def _is_acted_on(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a word behind an office that is told whole is no name of who holds it: الوزير | الحظر, سمير كرو | قوات, | بتنكيس."""
    language, text, match = sentence.language, sentence.texts[at], sentence.reading.matches[at]
    if language.may_be_verb(text) and text not in language.words.names.given_names:
        return True  # المفوضية | اضطرت
    if language.may_be_adjective(text) or not any(map(language.is_definite, sentence.texts[start:at])):
        return False
    if at > start and language.goes_on_in_name(sentence.texts[at - 1], text):
        return False
    attached = any(language.may_be_verbal_noun(rest) for prefix, rest in sentence.reading.words[at].stems if prefix)
    object_of = at > 0 and language.is_definite(sentence.texts[at - 1]) and language.is_definite(text)
    return (
        object_of
        or attached
        or match is not None
        or language.has_possessor(text)
        or sentence.cue_at("acting_for", at) > 0
    )


def end_in_quotes(sentence: ReadSentence, at: int) -> int:
    """The token after a name in quotation marks that opens at a token, 0 if none does: “كاروا إنرجي”."""
    if sentence.texts[at] not in _OPENING_QUOTES or sentence.texts[at : at + 2].count(sentence.texts[at]) > 1:
        return 0
    near = range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(sentence.texts)))
    if not sentence.reading.text(at + 1).isalnum():
        return 0
    return next((end + 1 for end in near if sentence.texts[end] in QUOTES), 0)


def _people_end(sentence: ReadSentence, at: int) -> int:
    """The token after definite people or bodies of them with their adjectives, the token itself if none do: الدول الغنية.

    Some nouns tell a body only with an adjective: القضاء العراقي, not القضاء على الفقر.
    """
    described = sentence.cue_at("acting_described", at) > 0
    if at in sentence.named | sentence.counted or not (described or _are_people(sentence, at)):
        return at
    end = at + 1
    ends = sentence.counted | sentence.beginning("relative", "describing")  # الأحزاب | الثلاثة، الطلاب | البالغ عددهم
    while end not in ends and (may_describe(sentence, end) or sentence.cue_at("in_apposition", end)):
        end += 1
    return end if not described or end > at + 1 else at


def _of_land_end(sentence: ReadSentence, at: int) -> int:
    """The token after the people of a land with its article, no owners of a thing: أنفق | المصريون, not تحويلات المغاربة."""
    behind_that = at in sentence.cue_ends("said_that")
    entry = sentence.entry(at, Category.NATIONALITIES) if behind_that or may_be_verb(sentence, at - 1) else None
    articled = sentence.reading.words[at].articled if entry is not None else ()
    if entry is None or not articled:
        return at
    language = sentence.language
    plural = language.nominative(language.fold_word(entry.forms.get(language.code, {}).get("few", "")))
    return at + any(plural == (language.nominative(noun) if behind_that else noun) for noun in articled)


def _several_end(sentence: ReadSentence, at: int) -> int:
    """The token after indefinite people in the sound plural with their adjectives, the token itself if none do: مستوطنون مسلحون.

    Behind a verb its nominative is the subject, behind "that" its accusative (Wright, *Arabic Grammar*, II § 36, 140).
    """
    language, end = sentence.language, at + 1
    noun = _nominative(sentence, at)
    if at in sentence.named | sentence.counted or not language.is_nominative(noun) or people_noun(sentence, at) is None:
        return at
    while end < len(sentence.tokens) and language.agrees(sentence.texts[at], sentence.texts[end]):
        end += 1
    return end


def may_describe(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has the shape of an adjective of a definite noun and is none of grammar: الدولة | الى."""
    word = sentence.words(at, at + 1)
    names = sentence.language.words.names
    if at < len(sentence.tokens) and not sentence.reading.words[at].rests.isdisjoint(names.of_place):
        return False  # العملاء | القرية
    return sentence.language.may_be_adjective(word) and word not in names.prepositions


def _nominative(sentence: ReadSentence, at: int) -> str:
    """A plural that stands behind "that" as it would elsewhere: أن | الفاعلين, الفاعلون."""
    text = sentence.texts[at]
    return sentence.language.nominative(text) if at in sentence.cue_ends("said_that") else text


def _are_people(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite noun tells several people or a body of them: المتظاهرون، الدولة; one is somebody named before."""
    text, language = sentence.texts[at], sentence.language
    if not language.is_definite(text) or language.has_possessor(text):
        return False
    acting = (_nominative(sentence, at),) in language.words.cues["acting_nouns"]
    if acting or sentence.cue_at("acting_nouns", at) or sentence.cue_at("acting_heads", at):
        return True
    people = people_noun(sentence, at)
    if people is None:
        plain = sentence.reading.matches[at] is None and at not in sentence.beginning(*NO_ACTORS)
        return plain and language.is_plural_participle(_nominative(sentence, at))
    one = language.fold_word(people.forms.get(language.code, {}).get("one", ""))
    return one not in sentence.reading.words[at].articled
