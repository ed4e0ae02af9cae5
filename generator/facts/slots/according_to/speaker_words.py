"""What the words of a speaker tell of them: that they are several, a body or somebody, what heads them, and of whom they are."""

from __future__ import annotations

from itertools import takewhile

from generator.facts.parts import INSTITUTION, OFFICE, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.vocabulary import rests_of
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term


def are_several(term: Term, language: Language) -> bool:
    """Whether a speaker is told by a plural in small letters, no "he" or "she": Israeli tallies, lawyers for Haddad."""
    words, prepositions = term.surface.split(), language.words.names.prepositions
    of = next((at for at, word in enumerate(words) if at and word in prepositions), 0)
    head = words[of - 1]  # the last word where none is of another
    return (head.islower() or of > 0) and language.may_be_counted(head.lower())


def has_body(term: Term, language: Language) -> bool:
    """Whether a noun for a body in small letters ends a speaker's words: a campaign group."""
    last = term.surface.split()[-1]
    return last.islower() and last in language.words.names.organisation_heads


def is_body(term: Term | None, sentence: ReadSentence) -> bool:
    """Whether a speaker is an organisation, no news outlet, or words headed by a noun for a body: مركز النيل, Karwa Centre."""
    if term is None or term.dimension == OUTLET:
        return False
    if term.id is not None:
        entry = sentence.reading.lexicon.find(term.id)
        return entry is not None and (entry.category is Category.ORGANISATIONS or entry.dimension == INSTITUTION)
    language, words = sentence.language, term.surface.split()
    heads = language.words.names.organisation_heads
    if language.words.verb_first:
        return not heads.isdisjoint(rests_of(words[0], language))
    stops = language.words.stop_words | language.words.names.prepositions
    named = all(word[0].isupper() or word in stops for word in words)
    return named and not heads.isdisjoint(map(language.fold_word, words))


def is_somebody(term: Term | None, language: Language) -> bool:
    """Whether a speaker is told by an office: in small letters, with no word for a body in it (capitals alone tell neither)."""
    if term is None or term.dimension != OFFICE:
        return False
    small = {language.fold_word(word) for word in term.surface.split() if word.islower()}
    return bool(small) and language.words.names.organisation_heads.isdisjoint(small)


def is_headed(sentence: ReadSentence, told: Term, name: Name) -> bool:
    """Whether the noun that a speaker's words are headed by is that of a name: a monitoring | group; منظمة العون."""
    language, words = sentence.language, told.surface.split()
    first = language.words.verb_first
    head, noun = words[0 if first else -1], sentence.texts[name.tokens[0] if first else name.tokens[1] - 1]
    return not rests_of(head, language).isdisjoint(rests_of(noun, language))


def is_of(surface: str, body: str, language: Language) -> bool:
    """Whether who speaks is only of the body named in their words: SpaceX | officials; Sami Haddad, SpaceX | chief economist.

    A small word behind it tells what they are there; no Haddad of the ministry.
    """
    before, named, behind = f" {surface} ".partition(f" {body} ")
    small = behind.split()[:1] if (named and not before.strip()) or before.endswith(",") else []
    return any(word.islower() and word not in language.words.names.prepositions for word in small)


def without_titles(surface: str, language: Language) -> str:
    """A person's name without the titles ahead of it: Mr Haddad, السيد سعيد."""
    words, titles = surface.split(), language.words.cues["person_title"].words
    titled = takewhile(lambda word: language.fold_word(word.strip(".-")) in titles, words[:-1])
    return " ".join(words[len(list(titled)) :])
