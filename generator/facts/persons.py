"""The persons whom an article introduces by their office and full name, and which of them a surname by itself means.

The analyst Daniel Haddad is heard in the first sentence, and "Haddad explained" in the fifth means him; وزير المالية سامي كروم,
then وأوضح كروم. Whoever is told to act or to speak by such a name is that person, rather than a word that no lexicon holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType

from generator.facts.parts import OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.office_holders import holder_end
from generator.facts.slots.phrases.offices import unknown_term
from generator.facts.slots.phrases.persons import LONGEST_PERSON, SHORTEST_PERSON, is_of_person
from generator.facts.tokens import COMMAS
from generator.facts.vocabulary import rests_of, words_of
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of an article by each word of their names that no other person of it has, folded.

    `offices`: the words of the offices by which they were introduced, by their names as the article writes them.
    """

    by_word: Mapping[str, Term]
    offices: Mapping[str, frozenset[str]]

    def meant(self, surface: str, language: Language) -> Term | None:
        """The person whose name holds all of these words: Haddad, كروم."""
        words = words_of(surface, language)
        return next((one for one in self._of(words) if words <= words_of(one.surface, language)), None)

    def named_in(self, surface: str, language: Language) -> Term | None:
        """The person whose whole name stands in some words: the minister, Sami Haddad; وزير المالية سامي كروم."""
        words = words_of(surface, language)
        return next((one for one in self._of(words) if words_of(one.surface, language) <= words), None)

    def _of(self, words: Set[str]) -> Sequence[Term]:
        """The persons of whose names some words are, in one order whatever that of the set is."""
        return [self.by_word[word] for word in sorted(words) if word in self.by_word]


NOBODY = Persons(MappingProxyType({}), MappingProxyType({}))
"""The persons of an article that introduces none."""


def find_persons(sentences: Iterable[ReadSentence]) -> Persons:
    """Everybody whom these sentences introduce; a word that two persons share means neither."""
    found: dict[str, Term] = {}
    shared: set[str] = set()
    offices: dict[str, frozenset[str]] = {}
    for sentence in sentences:
        for office, start, end in _full_names(sentence):
            person = unknown_term(sentence, start, end)
            told = rests_of(sentence.surface(*office.tokens), sentence.language)
            offices[person.surface] = offices.get(person.surface, frozenset()) | told
            for word in words_of(person.surface, sentence.language):
                first = found.setdefault(word, person)
                if words_of(first.surface, sentence.language) != words_of(person.surface, sentence.language):
                    shared.add(word)
    named = {word: person for word, person in found.items() if word not in shared}
    return Persons(MappingProxyType(named), MappingProxyType(offices))


def _full_names(sentence: ReadSentence) -> Iterator[tuple[Name, int, int]]:
    """The tokens of each full name that stands behind an office, or ahead of one that a comma sets off, with the office."""
    for office in sentence.of(Category.SPEAKERS):
        if office.dimension == OFFICE:
            for start, end in (_behind(sentence, office), _ahead(sentence, office), _right_behind(sentence, office)):
                if SHORTEST_PERSON <= end - start <= LONGEST_PERSON:
                    yield office, start, end


def _behind(sentence: ReadSentence, office: Name) -> tuple[int, int]:
    """The words of a name that end an office: the spokesman of the force | Sami Haddad; وزير المالية | سامي كروم."""
    others = (other.tokens[0] for other in sentence.of(Category.SPEAKERS) if other.tokens[0] >= office.tokens[1])
    end = min(holder_end(sentence, office.tokens[1]), next(others, len(sentence.tokens)))
    end -= end > office.tokens[1] and sentence.texts[end - 1] in sentence.language.words.numbers.joiners
    end -= end > office.tokens[1] and sentence.is_possessor((end - 1, end))
    start = end
    while start > office.tokens[1] and is_of_person(sentence, start - 1, last=start == end):
        start -= 1
    return start, end


def _right_behind(sentence: ReadSentence, office: Name) -> tuple[int, int]:
    """The capitals right behind an office, a comma between or not: Minister | Lena Kordt; the minister, | Lena Kordt."""
    start, texts = office.tokens[1], sentence.texts
    start += start < len(texts) and texts[start] in COMMAS
    end = start
    while not sentence.language.words.verb_first and end < len(texts) and is_of_person(sentence, end, last=False):
        end += 1
    return start, end


def _ahead(sentence: ReadSentence, office: Name) -> tuple[int, int]:
    """The words of a name that a comma parts from an office behind it: Sami Haddad, | the spokesman; سامي كروم، | وزير المالية."""
    comma = office.tokens[0] - 1
    comma -= comma > 0 and sentence.texts[comma] in sentence.language.words.definite_articles
    start = end = comma if comma > 0 and sentence.texts[comma] in COMMAS else 0
    while start and is_of_person(sentence, start - 1, last=start == end):
        start -= 1
    opens = start == 0 or start - 1 in sentence.cue_ends("in_turn")  # بدوره، | وصف | سامي كروم، سفير
    verb = (
        sentence.language.words.verb_first and opens and end - start > SHORTEST_PERSON
    )  # قدم | رياض كروم، وزير المالية
    return start + verb, end
