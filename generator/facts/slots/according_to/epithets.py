"""Who is called again by what they are: the expert, الباحث الشاب، the document, الموقع.

News tells who speaks by name once, and then by a definite noun of their sort, by itself or with an adjective. It takes up the last
one told whom it fits:

- A noun for a person the last person told: any where the noun is anybody's (المصرح, the man), else one whose office is of the same
  sort: an engineer is an expert, a governor an official, no farmer is either. Where their office is not told, they spoke last.
- A noun for a document the last one of its sort and whose it is: a study is a report, each of them a document. It may have been
  told only as that in which somebody speaks, or that they issued (in a bulletin; أصدرت الوزارة نشرة).
- A noun for what publishes news the outlet told last: the paper, الموقع.

Where none fits, or the document is nobody's, it stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.facts.parts import OFFICE, OUTLET, PEOPLE, Name
from generator.facts.persons import NOBODY, Persons
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.issued import Issued
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.vocabulary import rests_of
from generator.lexicon import Category
from generator.values import Term

_ANYBODY, _OFFICIAL, _POSTS = "called_anybody", "called_official", "posts"
_SORTS = {**{sort: sort for sort in ("called_learned", "called_lawmaker", "called_artist")}, _OFFICIAL: _POSTS}
"""Nouns for people by the cue that they are of → the cue of the offices that they fit."""
_DOCUMENT = "called_document"
_ALIKE = ("called_study", "called_poll")
"""The cues of documents that are called by one another."""
_OUTLET, _OUTLET_NAME = "called_outlet", "paper_name"
_ACCUSATIVE = "ا"
"""Ends what is indefinite in the accusative: رجلا."""
_FEWEST, _MOST = 2, 4
"""Words of a person's name."""


@dataclass(frozen=True, slots=True)
class Before:
    """Who and what the article tells before a sentence: the organisations named, its persons, the documents; the last one last.

    `sentences`: the last ones before it.
    """

    named: Sequence[Name] = ()
    persons: Persons = NOBODY
    issued: Sequence[Issued] = ()
    sentences: Sequence[ReadSentence] = ()


def called_again(sentence: ReadSentence, start: int, end: int, told: Sequence[Term], before: Before) -> Term | None:
    """Whom the words between two tokens mean by a noun of their sort, `None` where they are no such call or fit nobody told.

    `told`: who spoke before, the last one last.
    """
    noun = _noun(sentence, start, end)
    if noun is None:
        return None
    person = _person(sentence, noun, told, before)
    if person is not None:
        return person
    if _is_called(sentence, _OUTLET, noun) and (outlet := _outlet(sentence, told, before)) is not None:
        return outlet
    meant = document_meant(sentence, noun, before.issued)
    return meant.by if meant is not None else None


def _noun(sentence: ReadSentence, start: int, end: int) -> int | None:
    """The token of the definite noun of some words, `None` where more than adjectives stand beside it: الباحث الشاب."""
    words = sentence.language.words
    start += sentence.texts[start] in words.definite_articles
    noun = start if words.verb_first else end - 1
    others = [at for at in range(start, end) if at != noun]
    light = all(sentence.cue_at("called_adjective", at) or is_nationality(sentence, at) for at in others)
    articled = sentence.texts[start - 1] in words.definite_articles if start else False
    definite = is_definite(sentence, noun) if words.verb_first else articled
    return noun if definite and light else None


def is_nationality(sentence: ReadSentence, at: int) -> bool:
    """Whether the adjective of a country stands at a token."""
    return sentence.entry(at, Category.NATIONALITIES) is not None


def _is_called(sentence: ReadSentence, cue: str, at: int) -> bool:
    """Whether a word is of a cue, its article aside."""
    rests = sentence.reading.words[at].rests
    return not rests.isdisjoint(sentence.language.words.cues[cue].words)


def _person(sentence: ReadSentence, noun: int, told: Sequence[Term], before: Before) -> Term | None:
    """The last person told whom a noun for people fits."""
    anybody, people = _is_called(sentence, _ANYBODY, noun), _is_of_people(sentence, noun)
    sorts = [sort for call, sort in _SORTS.items() if _is_called(sentence, call, noun)]
    if not (anybody or people or sorts):
        return None
    for term in reversed(told):
        last = term is told[-1]
        offices = _offices(sentence, term, before.persons)
        fits = offices is not None and last and (anybody or not (offices or _is_told(sentence, noun, before)))
        fits = fits or any(_is_of_sort(sentence, offices or (), sort) for sort in sorts)
        if fits:
            return term if _agrees(sentence, noun, term) else None
        if last and not sorts:
            return None
    return None


def _is_told(sentence: ReadSentence, noun: int, before: Before) -> bool:
    """Whether a noun was told before, so that it may mean somebody else: he said a man fled. The man said; إن رجلا فر."""
    rests = sentence.reading.words[noun].rests
    nouns = rests | {f"{rest}{_ACCUSATIVE}" for rest in rests}
    return any(not nouns.isdisjoint(word.rests) for told in before.sentences for word in told.reading.words)


def _is_of_sort(sentence: ReadSentence, offices: Collection[str], sort: str) -> bool:
    """Whether a word for somebody's office is of a cue."""
    return not sentence.language.words.cues[sort].words.isdisjoint(offices)


def _agrees(sentence: ReadSentence, noun: int, person: Term) -> bool:
    """Whether a noun for a person is of the gender of the first word for them, as far as that tells one."""
    one, other = sentence.texts[noun], sentence.language
    head = person.surface.split()[0]
    return not other.words.verb_first or other.agreement(head, place=False, several=False) in {
        None,
        other.agreement(one, place=False, several=False),
    }


def _is_of_people(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun for one of some people stands at a token: the farmer, المزارع."""
    language = sentence.language
    entry = sentence.entry(at, Category.MEASURES)
    one = entry is not None and entry.dimension == PEOPLE and not entry.several
    label = language.fold_word(entry.labels[language.code]) if one and entry is not None else ""
    return label in sentence.reading.words[at].rests


def _offices(sentence: ReadSentence, term: Term, persons: Persons) -> frozenset[str] | None:
    """The words of the offices of a person, none where no office is told; `None` for who is no person."""
    language, surface = sentence.language, term.surface
    if term.dimension != OFFICE:
        return None
    person = persons.meant(surface, language) or persons.named_in(surface, language)
    if person is not None:
        return persons.offices[person.surface] | rests_of(surface, language)
    name, _, office = surface.partition(",")  # Sami Haddad, an analyst
    return rests_of(office, language) if term.id is None and _may_be_person(sentence, name) else None


def _may_be_person(sentence: ReadSentence, surface: str) -> bool:
    """Whether words can be a full name: capitals, or words of which only the last may have an article, none of them of a body."""
    language, words = sentence.language, surface.split()
    if not _FEWEST <= len(words) <= _MOST or not all(word.replace("-", "").isalpha() for word in words):
        return False
    names = language.words.names
    bodies = names.organisation_heads | names.facilities | language.words.cues[_OUTLET_NAME].words
    bodies = bodies | language.words.cues[_OUTLET].words
    if not bodies.isdisjoint(rests_of(surface, language)):
        return False
    if language.words.verb_first:
        article = any(language.is_definite(language.fold_word(word)) for word in words[:-1])
        return not article and all(map(language.may_name_person, words))
    return all(word[0].isupper() for word in words) and language.fold_word(words[0]) not in language.words.stop_words


def _outlet(sentence: ReadSentence, told: Sequence[Term], before: Before) -> Term | None:
    """The outlet that spoke last, else the one named last."""
    issuers = [one.by for one in before.issued if one.by is not None]
    for term in reversed((*issuers, *told)):
        if term.dimension == OUTLET or _is_headed_as_outlet(sentence, term.surface):
            return term
    return next((name.term for name in reversed(before.named) if name.term.dimension == OUTLET), None)


def _is_headed_as_outlet(sentence: ReadSentence, surface: str) -> bool:
    """Whether a name is headed by a noun or a word that outlets have, with more behind or ahead: موقع كارفا, Karwa Times."""
    language, words = sentence.language, surface.split()
    head = rests_of(words[0 if language.words.verb_first else -1], language)
    cues = language.words.cues
    return len(words) > 1 and not (cues[_OUTLET].words | cues[_OUTLET_NAME].words).isdisjoint(head)


def document_meant(sentence: ReadSentence, noun: int, issued: Sequence[Issued]) -> Issued | None:
    """The document that a noun calls again, the last told of its sort."""
    rests, cues = sentence.reading.words[noun].rests, sentence.language.words.cues
    any_document = _is_called(sentence, _DOCUMENT, noun)
    alike = [cues[sort].words for sort in _ALIKE if not rests.isdisjoint(cues[sort].words)]
    for one in reversed(issued):
        same = any_document or not rests.isdisjoint(one.words)
        if same or any(not words.isdisjoint(one.words) for words in alike):
            return one
    return None
