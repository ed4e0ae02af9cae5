"""Who says what a verb tells that "and" joins to another deed of theirs: the minister toured the hospital | and said.

Coordinated predicates have one subject, which stands ahead of the first of them (R. Quirk et al., "A Comprehensive Grammar of the
English Language", 1985, 13.44), in Arabic right behind it (زار الوزير المستشفى | وقال), so that nothing between is who says it.
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.clauses.prepositions import has_preposition_attached
from generator.facts.slots.phrases.persons import LONGEST_PERSON, SHORTEST_PERSON, is_of_person
from generator.facts.slots.who.clause_starts import past_date
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_FINITE = ("past_irregular", "past_strong", "past_tense", "passive_auxiliary", "verb_marker", "holding")
"""Cues of what begins a finite verb."""
_ASIDE = 2
"""The commas around an aside."""
_LONGEST_SUBJECT = 4
"""Words of a subject that opens a joined clause."""


@once_a_sentence
def subject_of_joined(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The tokens of the subject, an article aside, that a verb of saying shares with the deed that "and" joins it to."""
    return _subject_behind(sentence, verb) if sentence.language.words.verb_first else _subject_ahead(sentence, verb)


def _subject_ahead(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    joint = subject_end(sentence, verb) - 1
    if joint < 1 or not _joins(sentence, joint):
        return None
    joint -= sentence.texts[joint - 1] in COMMAS
    clause = sentence.clause_start(joint)
    deed = next((at for at in range(clause, joint) if at in _finite(sentence)), None)
    if deed is None:
        return None
    start, end = _ahead_of_aside(sentence, deed) if deed == clause else (clause, deed)
    start = past_date(sentence, start) or start + sentence.cue_at("clause_opener", start)
    subordinate = sentence.any_cue_between(("relative", "subclause", "said_that"), start, end)
    return (sentence.past_article(start), end) if start < end and not subordinate else None


def _ahead_of_aside(sentence: ReadSentence, verb: int) -> tuple[int, int]:
    """The tokens from the beginning of a sentence to the aside between commas that ends at a verb: Karam, who leads it, | visited.

    None where more than one aside stands there, or none.
    """
    commas = [mark for mark in sentence.marks if mark < verb]
    aside = len(commas) == _ASIDE and all(sentence.texts[mark] in COMMAS for mark in commas)
    return (0, commas[0]) if aside else (verb, verb)


def _subject_behind(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The name, or the words of a person, right behind the first verb of the clause, which tells no saying."""
    joint = verb.tokens[0]
    if not sentence.and_attached(joint):
        return None
    joint -= joint > 0 and sentence.texts[joint - 1] in COMMAS
    clause = sentence.clause_start(joint)
    deed = next((at for at, _ in possible_verbs(sentence) if clause <= at < joint), joint)
    relays = any(said.tokens[0] == deed for said in sentence.of(Category.SAYING))  # نقلت الوكالة عن مصدر … وأضاف
    if relays or not sentence.language.can_share_subject(sentence.bare(verb.tokens[0]), sentence.texts[deed]):
        return None  # رفضت الحكومة الاقتراح، وقال
    start = deed + 1
    names = (name for name in sentence.of(Category.SPEAKERS, Category.ORGANISATIONS) if name.tokens[0] == start)
    name = next(names, None)
    if name is not None:
        return name.tokens if not has_preposition_attached(name) else None
    words = (
        at for at in range(start, joint) if sentence.and_attached(at) or not is_of_person(sentence, at, last=False)
    )
    end = next(words, joint)
    return (start, end) if SHORTEST_PERSON <= end - start <= LONGEST_PERSON else None


def joined_clause_start(sentence: ReadSentence, end: int) -> int:
    """Where the subject right before a verb begins whose clause "and" joins to another: fire hit the hospital and | officials said.

    `end`: where that subject ends. The beginning of the sentence where no such clause does.
    """
    near = range(end - 1, max(0, end - 1 - _LONGEST_SUBJECT), -1)
    joint = next((at for at in near if _joins(sentence, at) or not _is_plain(sentence, at)), 0)
    if sentence.language.words.verb_first or joint + 1 >= end or not _joins(sentence, joint):
        return 0
    return joint + 1 if any(at in _finite(sentence) for at in range(sentence.clause_start(joint), joint)) else 0


def _is_plain(sentence: ReadSentence, at: int) -> bool:
    """Whether a word of a noun phrase stands at a token: no verb, date, mark or preposition."""
    grammar = sentence.texts[at] in sentence.language.words.names.prepositions
    return sentence.texts[at].isalpha() and at not in sentence.verbs | sentence.dated and not grammar


def _joins(sentence: ReadSentence, at: int) -> bool:
    return sentence.texts[at] in sentence.language.words.numbers.joiners or sentence.cue_at("and_then", at) > 0


@once_a_sentence
def _finite(sentence: ReadSentence) -> frozenset[int]:
    """The tokens at which a finite verb can begin, none in capitals but in a headline written so: Lena | Trump | slams."""
    capital = sentence.reading.title_case
    plain = (at for at, _ in possible_verbs(sentence) if capital or not sentence.tokens[at].capital)
    return sentence.beginning(*_FINITE).union(plain)
