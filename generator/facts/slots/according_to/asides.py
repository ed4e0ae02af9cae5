"""What stands between commas, brackets or quotation marks right before a verb of saying."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import before_bracket
from generator.facts.slots.clauses.reach import before_verb, crosses_that
from generator.facts.slots.phrases.capitals import start_of_name
from generator.facts.slots.phrases.starts import owner_start, sorted_start
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_LONGEST_SET_OFF = 18
_LONGEST_BRACKETS = 19
_LONGEST_SUBJECT = 6
_SPEECH_QUOTES = frozenset('"“”«»')
_ABBREVIATES = frozenset(".")
"""Stands inside a name: Dr. Haoua Brahim."""


def subject_end(sentence: ReadSentence, verb: Name) -> int:
    """The token after the subject that stands before a verb, auxiliaries and adverbs between aside: it further | said."""
    return _past_adverbs(sentence, verb.tokens[0])


@once_a_sentence
def _past_adverbs(sentence: ReadSentence, end: int) -> int:
    """Where the auxiliaries and adverbs begin that end before a token."""
    markers = sentence.language.words.cues["verb_marker"]
    while end and ((sentence.texts[end - 1],) in markers or _is_adverb(sentence, end - 1)):
        end -= 1
    return end


def _is_adverb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word in small letters ends as adverbs do, and names no office: primarily, but not the assembly."""
    token, heads = sentence.tokens[at], sentence.language.words.names.organisation_heads
    return sentence.language.is_adverb(token.text) and not token.capital and token.text not in heads


def before_brackets(sentence: ReadSentence, at: int) -> int:
    """Where brackets right before a verb open, the verb itself where there are none: the Observatory (OPDH, in French) said."""
    return before_bracket(sentence, at, _LONGEST_BRACKETS)


def set_off_person(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """A capitalised name and what it is, one between commas right before a verb.

    Wisam Issawi, a doctor in the town, said; the ministry's epidemiologist, Dr Haoua Brahim, said; one of the farmers, Amal Haddad,
    said; the mayor Sami Issawi, while speaking in Karwa, said. No place is one: the fires were in North Karwa, a valley, said.
    """
    texts, end = sentence.texts, before_verb(sentence, subject_end(sentence, verb)) - 1
    if end < 1 or texts[end] not in COMMAS:
        return None
    comma = _mark_before(sentence, end)
    further = comma is not None and sentence.cue_at("subclause", comma + 1) > 0
    if comma is not None and not further and _is_predicate(sentence, comma + 1, end):
        return None
    if comma is not None and further and texts[comma] in COMMAS:
        end, comma = comma, _mark_before(sentence, comma)  # spokesman for the district, where it happened, said
    start = start_of_name(sentence, end)
    named = start < end - (start > 0) and start not in sentence.dated  # Haddad, while speaking in Karwa, said
    if further and named and (comma is None or not _is_governed(sentence, end)):
        return start, end
    if comma is None or texts[comma] not in COMMAS:
        return None
    described = start_of_name(sentence, comma) if sentence.cue_at("set_off", comma + 1) else comma
    if described < comma and described not in sentence.dated and not _is_governed(sentence, comma):
        return described, comma  # Haddad, who is a commentator on television, said
    if texts[comma - 1].isdigit() and texts[comma - 2] in COMMAS and comma - 2 - start_of_name(sentence, comma - 2) > 1:
        return start_of_name(sentence, comma - 2), comma - 2  # Sami Haddad, 36, from Karwa, said
    start = start_of_name(sentence, comma)
    if comma - start > 1 and not _is_governed(sentence, comma):
        return owner_start(sentence, start), end
    if _is_first_name(sentence, comma) and texts[comma + 1] in sentence.language.words.numbers.articles:
        return 0, comma  # Michelle, a mother of twins, said
    if not _is_person(sentence, comma + 1, end):
        return None
    held = _held_before(sentence, comma)
    return (held, end) if held < comma else (comma + 1, end)  # one of the farmers, Amal Haddad, said


def _is_first_name(sentence: ReadSentence, end: int) -> bool:
    """Whether one plain word in capitals is all that stands ahead of a token: Michelle, but not Overall, Meanwhile, In May."""
    first = sentence.texts[0]
    free = end == 1 and 0 not in sentence.taken and first.isalpha()
    grammar = first in sentence.language.words.stop_words or sentence.cue_at("clause_opener", 0) > 0
    return free and not grammar and not sentence.language.is_adverb(first)


def _is_predicate(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether what stands up to a comma ends a clause: Amal Haddad, a nurse, | and two boys were killed, | said the ministry."""
    auxiliary = next((at for at in range(start, end) if sentence.cue_at("passive_auxiliary", at)), None)
    return auxiliary is not None and not sentence.cue_between("subclause", start, auxiliary)


def relative_person(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The capitals that "who" right before a verb stands for, a comma between them: allegations by | Sami Haddad, who said."""
    who = subject_end(sentence, verb) - 1
    if who < 1 or not sentence.cue_at("set_off", who) or sentence.texts[who - 1] not in COMMAS:
        return None
    start = start_of_name(sentence, who - 1)
    return (start, who - 1) if start < who - 1 and sentence.named.isdisjoint(range(start, who - 1)) else None


def _is_governed(sentence: ReadSentence, end: int) -> bool:
    """Whether a preposition stands before the capitals that end before a token: in North Karwa | , a valley in the south."""
    before = sentence.from_article(start_of_name(sentence, end)) - 1
    return before >= 0 and sentence.texts[before] in sentence.language.words.names.prepositions


def _mark_before(sentence: ReadSentence, end: int) -> int | None:
    """The last mark before a token, where it is near, short names in brackets skipped: an officer of the service (NSS)."""
    near = range(end - 1, max(0, end - _LONGEST_SET_OFF), -1)
    bracketed = {inside for at in near for inside in range(before_brackets(sentence, at + 1), at + 1)}
    marks = CLAUSE_MARKS - _ABBREVIATES
    return next((at for at in near if sentence.texts[at] in marks and at not in bracketed), None)


def _is_person(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words between two tokens are capitals that name no place."""
    placed = any(start <= place.tokens[0] < end for place in sentence.of(Category.PLACES))
    capitals = all(sentence.is_capital(at) or sentence.texts[at] in _ABBREVIATES for at in range(start, end))
    return end - start > 1 and capitals and not placed


def _held_before(sentence: ReadSentence, comma: int) -> int:
    """The token at which an office and whose it is begin that end before a comma; the comma where nobody's office does."""
    noun = sorted_start(sentence, comma)
    return owner_start(sentence, noun) if noun < comma and owner_start(sentence, noun) < noun else comma


def set_off_words(sentence: ReadSentence, verb: Name) -> range:
    """The words between two commas right before a verb, which tell who speaks: Rana Deraz, an officer in the capital, said."""
    person = set_off_person(sentence, verb) if not sentence.language.words.verb_first else None
    return range(*person) if person is not None else range(0)


def is_quoted_ahead(sentence: ReadSentence, verb: Name) -> bool:
    """Whether all that is said is quoted ahead of the verb and its subject: "…," said the minister after 12 people were held."""
    texts, (start, end) = sentence.texts, verb.tokens
    near = range(start - 1, max(0, start - 1 - _LONGEST_SUBJECT), -1)
    closing = next((at for at in near if texts[at] in _SPEECH_QUOTES), 0)
    if not closing or not (texts[closing - 1] in COMMAS or texts[0] in _SPEECH_QUOTES):
        return False
    told = ("said_that", "saying_participle", "told_about")
    more = sentence.any_cue_between(told, end, len(texts))
    return not more and _last_quote(sentence) < end and not crosses_that(sentence, closing + 2, start)


@once_a_sentence
def _last_quote(sentence: ReadSentence) -> int:
    """The token of the last quotation mark, -1 where there is none."""
    return max((at for at, text in enumerate(sentence.texts) if text in _SPEECH_QUOTES), default=-1)
