"""Where the name of who holds an office ends, in languages that tell the office first and write names without capitals.

الوزير سامي كروم: behind an office that is told whole stand adjectives (الوزير السابق), what it is for (المدير العام لشركة كرو),
then the name: words without an article, the last of which may have one (مصطفى الكاظمي). What the holder acts on or speaks of
comes right behind: it is told by its shape (افتتح الوزير | محطة، مشروعاً), by the noun (مستشفى، مركز), or because the name is
whole (سامي الكرو | الكتل, سامي كرو | بمنح).
"""

from __future__ import annotations

from enum import Enum, auto

from generator.facts.once import once_a_sentence
from generator.facts.parts import OFFICE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import people_noun
from generator.facts.slots.phrases.office_objects import countries_named
from generator.facts.slots.phrases.offices import completes_name, office_end
from generator.facts.slots.phrases.persons import is_of_person
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_FOR, _FEMININE = "ل", "ه"
_SHORT = 2
"""Letters of a word that is sooner none with an article: كاليه."""
_COMMON = (Category.MEASURES, Category.CURRENCIES)


_EVENTS = ("attack", "incident", "mishap", "visited")
"""Cues of nouns for what officials speak of, see and visit."""


class _Told(Enum):
    """What the words behind an office told so far."""

    OFFICE = auto()
    """The office alone, whole."""
    PURPOSE = auto()
    """What it is for, or another one of the same person, neither whole yet."""
    FIRST = auto()
    """The first word of the holder's name."""
    MORE = auto()
    WHOLE = auto()


_NAMED = frozenset({_Told.FIRST, _Told.MORE})


@once_a_sentence
def holder_end(sentence: ReadSentence, at: int) -> int:
    """The token after an office whose first words end at a token, and the name of who holds it: الوزير سامي كروم | مشروعاً."""
    end = office_end(sentence, at)
    if not sentence.language.words.verb_first:
        return end
    if at < end and sentence.language.is_definite(sentence.texts[at - 1]) and _is_acted_on(sentence, at):
        return at
    whole = next((past for past in range(at, end) if completes_name(sentence, past - 1)), end)
    woman = sentence.texts[at - 1].endswith(_FEMININE)
    told = _Told.OFFICE
    for past in range(whole, end):
        if _is_past(sentence, told, past, woman=woman):
            return past
        told = _told_with(sentence, told, past)
    return end


def names_holder(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether words between commas behind an office or a person name the other: سامي كروم, not وفاة الرئيس; any with capitals."""
    language = sentence.language
    if not language.words.verb_first or sentence.cue_at("person_title", start):
        return True
    if sentence.reading.entry(start, Category.SPEAKERS) is not None:
        return True
    words = all(is_of_person(sentence, at, last=at == end - 1 or _goes_on(sentence, at)) for at in range(start, end))
    return words and language.may_name_person(sentence.tokens[start].word)


def _is_past(sentence: ReadSentence, told: _Told, at: int, *, woman: bool) -> bool:
    """Whether a token is no more of an office and its holder's name, of which this was told before it.

    Of a name that is whole only a given name goes on: خليل الحاج توفيق. `woman`: the office is that of one (الدكتورة جمانة).
    """
    if told is _Told.PURPOSE or (told in _NAMED and _goes_on(sentence, at)):
        return False
    if told is _Told.WHOLE:
        return not _is_given(sentence, at)
    if _is_definite(sentence, at):
        country = at in countries_named(sentence) and not sentence.language.may_be_adjective(sentence.texts[at])
        return country or (told in _NAMED and not _may_end_name(sentence, at, first=told is _Told.FIRST))
    if _is_head(sentence, at) or (told is _Told.OFFICE and _opens_purpose(sentence, at)):
        return False
    if told is _Told.FIRST or (woman and told is _Told.OFFICE):
        return not _may_be_surname(sentence, at)
    return not _may_be_name(sentence, at) or leads_to(sentence, at)


def _is_acted_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite noun right behind a definite office is what the holder acts on: زار الوزير | المخيم، ندد | بالهجوم."""
    language, cues = sentence.language, sentence.language.words.cues
    acted = (
        language.may_be_verbal_noun(rest) or any((rest,) in cues[cue] for cue in _EVENTS)
        for rest in sentence.reading.words[at].articled
    )
    people = sentence.entry(at, Category.NATIONALITIES) is not None  # المسؤولون | الأتراك
    return any(acted) and not (people or language.may_be_adjective(sentence.texts[at]))


def _told_with(sentence: ReadSentence, told: _Told, at: int) -> _Told:
    """What is told with one more token, of which this was told before it."""
    if sentence.cue_at("person_title", at) or (told in _NAMED and _goes_on(sentence, at)):
        return told
    if at + 1 in _ends_of_names(sentence):
        return _Told.OFFICE
    if _is_definite(sentence, at):
        return _Told.WHOLE if told in _NAMED else _Told.OFFICE
    if _is_head(sentence, at) or (told is _Told.OFFICE and _opens_purpose(sentence, at)):
        return _Told.PURPOSE
    if told is _Told.OFFICE:
        return _Told.FIRST
    linked = sentence.language.goes_on_in_name(sentence.texts[at], "")
    return _Told.MORE if told is _Told.FIRST and not linked else told


@once_a_sentence
def _ends_of_names(sentence: ReadSentence) -> frozenset[int]:
    """The tokens behind places and bodies that are known."""
    return frozenset(name.tokens[1] for name in sentence.of(Category.PLACES, Category.ORGANISATIONS))


def _is_definite(sentence: ReadSentence, at: int) -> bool:
    articled = (len(rest) > _SHORT for rest in sentence.reading.words[at].articled)  # not كاليه
    return sentence.language.is_definite(sentence.texts[at]) or any(articled)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    return sentence.language.goes_on_in_name(sentence.texts[at - 1], sentence.texts[at])


def _opens_purpose(sentence: ReadSentence, at: int) -> bool:
    """Whether a word says what an office is for or where it is, or leads to what its holder does: باسم، في، لشركة."""
    words = sentence.language.words
    if sentence.texts[at] in words.names.prepositions or sentence.cue_at("on_behalf", at):
        return True
    return not _is_given(sentence, at) and (sentence.texts[at].startswith(_FOR) or leads_to(sentence, at))


def leads_to(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has a preposition attached to what is no name of a person: بمنح, not بلال."""
    language, written = sentence.language, sentence.tokens[at].word
    if _is_given(sentence, at):
        return False
    rests = [written.removeprefix(prefix) for prefix, _ in sentence.reading.words[at].stems if prefix]
    return not all(map(language.may_name_person, rests))


def _is_head(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is an office, which the same person holds, or has something attached to the head of a body or place."""
    names, office = sentence.language.words.names, sentence.reading.entry(at, Category.SPEAKERS)
    rests = [rest for prefix, rest in sentence.reading.words[at].stems if prefix]
    heads = (names.organisation_heads, names.of_place, names.facilities)
    return (office is not None and office.dimension == OFFICE) or any(
        rest in these for these in heads for rest in rests
    )


def _may_be_name(sentence: ReadSentence, at: int) -> bool:
    """Whether an indefinite word can be of the holder's name: none that a number can count, nor a common noun by its shape.

    People that a number counts can before a name that is known: طالب عيسى.
    """
    language, following = sentence.language, sentence.words(at + 1, at + 2)
    if _is_counted(sentence, at):
        known = at + 1 < len(sentence.texts) and _is_given(sentence, at + 1)
        return _is_given(sentence, at) or (known and people_noun(sentence, at) is not None)
    described = language.is_counted_form(sentence.texts[at]) and language.is_counted_form(following)
    return language.may_name_person(sentence.tokens[at].word) and not described  # | موقفا مؤيدا


def _may_be_surname(sentence: ReadSentence, at: int) -> bool:
    """Whether an indefinite word can be the second of a name, or a woman's: the ending of the feminine tells nothing there."""
    names, written = sentence.language.words.names, sentence.tokens[at].word
    if _is_counted(sentence, at):
        return _is_given(sentence, at) or people_noun(sentence, at) is not None
    feminine = written.endswith("ة") and sentence.texts[at] not in names.no_persons
    return feminine or sentence.language.may_name_person(written)


def _is_given(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is known as a person's name."""
    names, text = sentence.language.words.names, sentence.texts[at]
    return text in names.given_names or text in names.names_like_nouns


def _is_counted(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun that numbers count stands at a token, with nothing but an article attached: not كين, like a yen."""
    match = sentence.reading.matches[at]
    articles = sentence.language.words.definite_articles | {""}
    return match is not None and match.prefix in articles and match.first(*_COMMON) is not None


def _may_end_name(sentence: ReadSentence, at: int, *, first: bool) -> bool:
    """Whether a definite word can end the holder's name: no place or body, none that an adjective describes: | الكتل النيابية.

    Right behind the `first` word of it a noun that can be counted may: محمد القرش.
    """
    described = at + 1 < len(sentence.texts) and sentence.texts[at + 1].endswith("يه")
    described = described and _is_definite(sentence, at + 1)
    counted = not first and (sentence.texts[at].endswith("ات") or _is_counted(sentence, at))
    return not (described or counted or at in sentence.named)


def holds_office(sentence: ReadSentence, at: int) -> bool:
    """Whether a comma and the office that somebody holds stand at a token: محمد سعيد | ، وزير الفلاحة، عن 12 تدخلاً."""
    office = sentence.name_at(at + 1, Category.SPEAKERS) if sentence.reading.text(at) in COMMAS else None
    return office is not None and office.dimension == OFFICE and not office.prefix
