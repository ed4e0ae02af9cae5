"""Who says without a name that a lexicon holds: a name that only its place tells."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import (
    before_brackets,
    relative_person,
    set_off_person,
    subject_end,
)
from generator.facts.slots.according_to.behind import closes_with_subject, subject_behind
from generator.facts.slots.according_to.fronted import fronted
from generator.facts.slots.according_to.joined_verbs import joined_clause_start, subject_of_joined
from generator.facts.slots.according_to.opening_phrases import opening_phrase
from generator.facts.slots.according_to.saying import (
    INFORMING,
    SAY,
    SHOW,
    is_inverted,
    opens_clause,
)
from generator.facts.slots.according_to.up_to_speech import behind_was, describes, estimator, informer, until_that
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import before_verb, figure_between
from generator.facts.slots.phrases.capitals import past_capitals, start_of_name
from generator.facts.slots.phrases.persons import LONGEST_PERSON
from generator.facts.slots.phrases.starts import owner_start
from generator.facts.tokens import QUOTES
from generator.lexicon import Category

_LONGEST_NOUN = 3
_LONGEST_OPENER = 8
"""Words of a person with their office: Nigerian Vice President Yemi Osinbajo."""
_FEWEST_OF_PERSON = 2
"""Capitals of somebody who is of a body: Jacob Luski of the Temple."""
_LONGEST_QUALIFIER = 3
_LONGEST_INSIGHT = 8
"""Tokens that tell how a source knows: with direct knowledge of the matter."""


@once_a_sentence
def unknown_subject(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The tokens of a name that only its place tells: between the verb and "that", or right before the verb.

    An indefinite word by itself tells nobody where verbs come first (أكد ضرورة …) but who was told before.
    """
    if describes(sentence, verb):
        return None  # معلومات تفيد
    if sentence.language.is_plural_verb(sentence.texts[verb.tokens[0]]):
        return fronted(sentence, verb)  # no noun behind it is who says it: ذكروا
    if sentence.language.words.verb_first:
        closing = subject_behind(sentence, verb) if closes_with_subject(sentence, verb) else None
        return (
            closing
            or estimator(sentence, verb)
            or informer(sentence, verb)
            or until_that(sentence, verb)
            or behind_was(sentence, verb)
            or subject_behind(sentence, verb)
            or _of_joined(sentence, verb)
            or fronted(sentence, verb)
        )
    found = (
        _of_joined(sentence, verb)
        or relative_person(sentence, verb)
        or set_off_person(sentence, verb)
        or _capitals(sentence, verb)
        or _joined_noun(sentence, verb)
        or _noun_behind(sentence, verb)
        or opening_phrase(sentence, verb)
        or _noun_before(sentence, verb)
    )
    joins = found is not None and sentence.texts[found[1] - 1] in sentence.language.words.numbers.joiners
    return (
        None if joins or (found is not None and len(sentence.words(*found)) == 1) else found
    )  # I put the toll at five


def _capitals(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    end = before_brackets(sentence, before_verb(sentence, subject_end(sentence, verb)))
    start = _of_body(sentence, start_of_name(sentence, end))
    start += start < end and sentence.cue_at("clause_opener", start) > 0  # But Haddad said
    pronoun = end in sentence.cue_ends("speaking_pronoun")
    if start < end:
        return None if pronoun or _is_where(sentence, start, end) else (start, end)
    if (
        pronoun
        or verb.dimension == INFORMING
        or verb.term.id == SHOW
        or not (opens_clause(sentence, verb) or is_inverted(sentence, verb))
    ):
        return None  # they added Haddad was held; told the agency; 73 confirmed Vibrio; shows Kordt
    start = verb.tokens[1]
    named = start + sentence.cue_at("person_title", start)
    end = past_capitals(sentence, named)
    return (start, end) if named < end else None  # said Dr. Haddad


def _of_body(sentence: ReadSentence, start: int) -> int:
    """Where the name of somebody begins who is of the body whose name begins at a token: Jacob Luski of the | Temple said."""
    words, of = sentence.language.words, sentence.from_article(start) - 1
    named = of > 1 and sentence.texts[of] in words.times.of_words | words.cues["allotted"].words and start > of
    person = start_of_name(sentence, of) if named else of
    return person if of - person >= _FEWEST_OF_PERSON else start


def _of_joined(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The person or plain noun that is the subject of a verb and of the one it is joined to: Karim Saleh visited it and said."""
    found = subject_of_joined(sentence, verb)
    if found is None or not 0 < found[1] - found[0] <= _LONGEST_OPENER or sentence.cue_at("speaking_pronoun", found[0]):
        return None
    return found if all(_is_plain(sentence, at) for at in range(*found)) else None


def _noun_before(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words from the beginning of the clause up to a verb, where they can be one noun: "the auditors also found".

    With whose it is (the mine's owner), before a verb of people's words what it is of (the owner of the mine said) and how many
    they are (two aid agencies said), and where several are (investigators in Chad believe).
    """
    end = subject_end(sentence, verb)
    noun_end = min(_before_place(sentence, end), _before_insight(sentence, end))
    start = _noun_start(sentence, noun_end)
    governed = _of_before(sentence, start) or _led_before(sentence, start)
    if governed and (verb.term.id == SAY or verb.dimension == INFORMING):
        start, noun_end = _noun_start(sentence, governed), governed
        governed = _of_before(sentence, start)
    number = _number_start(sentence, start, counted=verb.term.id == SAY)
    owner = number if number in sentence.figure_starts else owner_start(sentence, start)
    joined = _joined_name(sentence, number)
    opens = _opens_clause(sentence, owner) if owner < start else _opens_told(sentence, start, number, bool(governed))
    pronoun = not {verb.tokens[0], end}.isdisjoint(sentence.cue_ends("speaking_pronoun"))
    dated = any(moment.tokens[0] < end and start < moment.tokens[1] for moment in sentence.moments)
    acts = start in sentence.verbs and not is_noun_of_saying(sentence, start)
    acts = acts or figure_between(sentence, start, verb.tokens[1])  # published five reports
    definite = sentence.from_article(start) < start  # the | national food security office | said
    named = opens and 1 <= noun_end - start <= _LONGEST_NOUN + definite
    if dated or pronoun or acts or not (named or joined < number):
        return None
    return (joined if joined < number else owner), end


def _joined_name(sentence: ReadSentence, number: int) -> int:
    """The token at which a name opens a clause that "and" joins to how many others speak, their number where none does.

    The Karwa Club | and two other groups said.
    """
    joiner = number - 1
    if (
        joiner < 1
        or sentence.texts[joiner] not in sentence.language.words.numbers.joiners
        or not sentence.is_capital(joiner - 1)
    ):
        return number
    start = start_of_name(sentence, joiner)
    counted = sentence.reading.words[number].starts_number
    return start if counted and start < joiner and _opens_clause(sentence, sentence.from_article(start)) else number


def is_noun_of_saying(sentence: ReadSentence, at: int) -> bool:
    """Whether a plural that is spelt as a verb of saying stands right before one: reports | say, initial estimates | suggest."""
    told = {verb.tokens[0] for verb in sentence.of(Category.SAYING)}
    return {at, at + 1} <= told and not sentence.language.words.verb_first


def _noun_behind(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words behind a verb that comes ahead of its subject, up to the end of the clause or a date: …, said the weather office.

    Of somebody only described their name: said a tired Sami Haddad.
    """
    words, start = sentence.language.words, verb.tokens[1]
    if not (is_inverted(sentence, verb) and opens_clause(sentence, verb)):
        return None
    described = sentence.words(start, start + 1) in words.numbers.articles
    start += described or sentence.words(start, start + 1) in words.definite_articles
    end = start
    while end < min(start + LONGEST_PERSON, len(sentence.tokens)) and _is_plain(sentence, end):
        end += 1
    dated = end in sentence.dated or (end + 1 in sentence.dated and sentence.texts[end] in words.names.prepositions)
    if end < len(sentence.tokens) and sentence.texts[end] not in CLAUSE_MARKS and not dated:
        return None
    named = next((at for at in range(start, end) if sentence.is_capital(at)), start) if described else start
    return (named, end) if start < end else None


def _is_plain(sentence: ReadSentence, at: int) -> bool:
    """Whether a word stands at a token that is no word of grammar, verb or date."""
    grammar = sentence.texts[at] in sentence.language.words.stop_words and not sentence.is_capital(at)
    return sentence.texts[at].isalpha() and not grammar and at not in sentence.verbs | sentence.dated


def _joined_noun(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """Several in plain words whose clause "and" joins to another: the army left and rights groups | say."""
    end = subject_end(sentence, verb)
    start = joined_clause_start(sentence, end)
    return (start, end) if start and sentence.language.may_be_counted(sentence.texts[end - 1]) else None


def _before_place(sentence: ReadSentence, end: int) -> int:
    """The token before where several are that ends at a token, the token itself without that: investigators | in Chad."""
    starts = (place.tokens[0] - 1 for place in sentence.of(Category.PLACES) if place.tokens[1] == end)
    placed = next((at for at in starts if at > 0 and sentence.cue_at("place", at)), end)
    return placed if placed < end and sentence.language.may_be_counted(sentence.texts[placed - 1]) else end


def _before_insight(sentence: ReadSentence, end: int) -> int:
    """The token before what tells how somebody knows, who is unnamed, the end itself without: a source | close to the talks."""
    near = range(max(1, end - _LONGEST_INSIGHT), end)
    told = (at for at in near if sentence.cue_at("insight", at) and sentence.cue_at("insider", at - 1))
    at = next(told, end)
    return at if not sentence.mark_between(at, end) else end


def _opens_told(sentence: ReadSentence, start: int, number: int, governed: bool) -> bool:
    """Whether a noun can be who speaks: a clause opens with it, or it is told of before (its weather service said).

    `number`: the token at which how many they are begins; `governed`: it is only what another is of, as the boat in "a search of
    the boat revealed".
    """
    words = sentence.language.words
    opening = sentence.texts[start - 1] if start else ""
    leads = opening in words.numbers.articles or (opening in words.numbers.joiners and start > 1)
    before = sentence.texts[start - 2] if start > 1 and not sentence.cue_at("agent", start - 2) else ""
    placed = before in words.names.prepositions - words.times.of_words  # one in the camp | reported
    told = opening in words.definite_articles or (opening,) in words.cues["possessive"]
    return (told and not governed and not placed) or _opens_clause(sentence, number - leads)


def _opens_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether a clause begins at a token: behind a mark or a word that opens one (a day after charities said)."""
    opened = at > 0 and at - 1 in sentence.beginning("clause_opener", "subclause")
    return at == 0 or sentence.texts[at - 1] in CLAUSE_MARKS | QUOTES or opened


def _noun_start(sentence: ReadSentence, end: int) -> int:
    """The token at which the plain words begin that end before another."""
    start, stops = end, sentence.language.words.stop_words
    while start and sentence.texts[start - 1].replace("-", "").isalpha():
        grammar = sentence.texts[start - 1] in stops and not sentence.is_capital(start - 1)
        if grammar or sentence.reading.words[start - 1].starts_number:
            break
        start -= 1
    opened = start in sentence.beginning("clause_opener", "subclause")
    return start + (start < end and opened)  # But fishermen said, whom the police accuse


def _number_start(sentence: ReadSentence, at: int, *, counted: bool) -> int:
    """The token at which a number of those who speak, and its qualifier, begins that ends before another, else that other one.

    `counted`: whether it may be a figure of the sentence.
    """
    words = sentence.language.words
    start = noun = at - (at > 0 and sentence.texts[at - 1] in words.others)  # two | other groups
    counts = {figure.tokens[0] for figure in sentence.figures if counted and not figure.is_share}
    while start and sentence.reading.words[start - 1].starts_number and start - 1 not in sentence.counted - counts:
        if sentence.texts[start - 1] in words.numbers.articles:
            break
        start -= 1
    if start == noun:
        return at
    lengths = range(min(_LONGEST_QUALIFIER, start), 0, -1)
    return start - next((n for n in lengths if tuple(sentence.texts[start - n : start]) in words.qualifiers_before), 0)


def _of_before(sentence: ReadSentence, start: int) -> int:
    """The token of the "of" before a noun and its article, 0 where none stands there."""
    words = sentence.language.words
    at = start - 1
    at -= at > 0 and sentence.texts[at] in words.definite_articles | words.numbers.articles
    return at if at > 0 and sentence.texts[at] in words.times.of_words else 0


def _led_before(sentence: ReadSentence, start: int) -> int:
    """The token of the preposition before a noun and its article that tells where several are: conservatives | in parliament."""
    words = sentence.language.words
    at = start - 1
    at -= at > 0 and sentence.texts[at] in words.definite_articles
    led = at > 0 and sentence.texts[at] in words.names.prepositions and at - 1 not in sentence.verbs | sentence.counted
    return at if led and sentence.language.may_be_counted(sentence.texts[at - 1]) else 0


def _is_where(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether words are those of a place behind a preposition, of which somebody is: a family from the city of | Homs told."""
    places = (place for place in sentence.of(Category.PLACES) if place.tokens == (start, end))
    return any(governed_by_preposition(sentence, place) for place in places)
