"""Who opens an English clause: an organisation, office or country, "who", capitals, people, or a pronoun of who speaks."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts.once import once_a_sentence
from generator.facts.parts import OFFICE, OUTLET, PLURAL, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.phrases.capitals import end_of_capitals, past_capitals
from generator.facts.slots.phrases.nouns import is_plain, people_noun
from generator.facts.slots.who.clause_starts import past_date
from generator.facts.slots.who.lone_names import is_lone_name
from generator.facts.slots.who.named_persons import is_body, is_named, may_be_body
from generator.facts.slots.who.names_at import end_of_name, is_compound, is_one_of_two, only_owns
from generator.facts.slots.who.no_subjects import is_scene_of, is_second_of_two
from generator.facts.slots.who.people_behind import are_bodies, are_people, counted_noun, several_ahead, tells_people
from generator.facts.slots.who.plain_subjects import BODY, plain_subject
from generator.facts.slots.who.pronouns import are_several, body_told, is_acronym, is_in_remark, means_one_body
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_LONGEST_DESCRIPTION = 6
"""Tokens among which the noun for what somebody is stands ahead of their name."""
_COUNTRY = "country"
"""The lexicon's id of countries that are counted, which act as bodies do: 12 nations | cut output by 3%."""
_DEATH = "death"
"""The lexicon's id of deaths, which do nothing."""
_LONGEST_PEOPLE = 4
"""Plain words of people that open a clause: local rescue workers."""


class Opening(NamedTuple):
    """Who opens a clause; `end`: the token behind; `sure`: whether it is a person or "who", with which no noun goes on."""

    who: Name | Term
    end: int
    sure: bool


@once_a_sentence
def who_opens(sentence: ReadSentence, start: int) -> Opening | None:
    """Who stands at the beginning of a clause, `None` where nobody does that can act."""
    if start >= len(sentence.tokens) or _is_example(sentence, start):
        return None
    of_place = sentence.cue_at("place_relative", start - 1) == 1  # in Bara, where | rebels killed 12
    relative = sentence.cue_at("relative", start - 1) == 1 and not of_place
    if relative and start not in sentence.cue_ends("said_that"):
        return _antecedent(sentence, start)
    start += sentence.cue_at("both_of", start)
    if sentence.cue_at("each_one", start) == 1:
        return _one_of_all(sentence, start)
    described = described_name(sentence, start)
    if described is not None:
        return described
    name = actor_at(sentence, start)
    if name is not None:
        told = name.term.dimension == OUTLET or sentence.is_possessor(name.tokens)  # (AFP) air raids killed 29
        told = told or (sentence.is_joined(start) and governed_by_preposition(sentence, name))  # across Karwa and Loren
        told = told or is_second_of_two(sentence, start)  # clashes between rebels and the army
        told = told or (name.term.id is None and is_one_of_two(sentence, start))  # Industrial and | Commercial Bank
        counted = counted_at(sentence, name.tokens[1]) if sentence.is_possessor(name.tokens) else None
        if told:
            return counted  # Oman's | two opposition parties
        end = past_capitals(sentence, name.tokens[1])
        longer = name.is_country and end > name.tokens[1] and not sentence.is_possessor((name.tokens[1], end))
        if longer and end_of_capitals(sentence, name.tokens[1]) == end:
            return Opening(sentence.own_words(name.tokens[0], end), end, sure=False)  # Oman Coal
        return Opening(name, end if name.dimension == OFFICE else name.tokens[1], sure=False)
    first = sentence.past_article(start)
    called = _team(sentence, start) or counted_at(sentence, first) or _part(sentence, start)
    return called or _capitals(sentence, first) or _people(sentence, start)


def _one_of_all(sentence: ReadSentence, start: int) -> Opening | None:
    """Each of those whom one noun tells: every officer | had 12 cases, each bank | cut 12 jobs."""
    noun = start + 1
    if noun >= len(sentence.tokens):
        return None
    acts = (
        actor_at(sentence, noun) is not None
        or people_noun(sentence, noun) is not None
        or sentence.cue_at("bodies", noun)
    )
    return Opening(sentence.own_words(start, noun + 1), noun + 1, sure=False) if acts else None


def _is_example(sentence: ReadSentence, start: int) -> bool:
    """Whether a name at a token is one of several that only tell a sort: firms such as Karwa, Maro and | Loren."""
    joiners, at = sentence.language.words.numbers.joiners, start - 1
    while at > 0 and (sentence.is_capital(at) or sentence.texts[at] in COMMAS | joiners):
        at -= 1
    return start > 0 and any(end == at + 1 for end in sentence.cue_ends("examples"))


@once_a_sentence
def described_name(sentence: ReadSentence, start: int) -> Opening | None:
    """A body or person by name behind what they are: Omani building products group | Karwa Steel, Oman's | Karwa Steel."""
    first = sentence.past_article(start)
    if is_one_of_two(sentence, start):
        return None
    noun = next((at for at in range(first, first + _LONGEST_DESCRIPTION) if _leads_to_name(sentence, at)), None)
    if noun is None or not all(_describes(sentence, at) for at in range(first, noun)):
        return None
    name = actor_at(sentence, noun + 1)
    if name is not None:
        return Opening(name, name.tokens[1], sure=True) if not sentence.is_possessor(name.tokens) else None
    end = end_of_name(sentence, noun + 1)
    named = end > noun + 1 and not only_owns(sentence, noun + 1, end)
    said = not sentence.is_possessor((noun, noun + 1))  # Oman's | Karwa index of shares
    return Opening(sentence.own_words(noun + 1, end), end, sure=said) if named else None


def _leads_to_name(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun tells at a token what those are whose name in capitals follows, or a country whose they are."""
    if at + 1 >= len(sentence.tokens) or not sentence.is_capital(at + 1):
        return False
    tail = sentence.texts[at].rpartition("-")[2]
    if tail != sentence.texts[at] and (tail,) in sentence.language.words.cues["reduced_participle"]:
        return True  # Oman-based | Karwa Steel
    if sentence.cue_at("bodies", at) or sentence.cue_at("persons", at) or tells_persons(sentence, at):
        return not sentence.tokens[at].capital  # millionaires | Lee Maro
    return any(
        place.tokens[1] == at + 1 and sentence.is_possessor(place.tokens) for place in sentence.of(Category.PLACES)
    )


def tells_persons(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun tells what a person is, or several are: millionaire, directors."""
    text, persons = sentence.texts[at], sentence.language.words.cues["persons"]
    return any((form,) in persons for form in (text, *sentence.language.singulars(text)))


def _describes(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can stand ahead of a noun for what somebody is: no grammar, verb or mark."""
    return (is_plain(sentence, at) or at in sentence.named) and at not in sentence.verbs


def _team(sentence: ReadSentence, start: int) -> Opening | None:
    """A team by the name of its town, by a verb of those in it or of a match: Bara | have conceded 20 goals.

    A capital is its state by a verb of what states do: Muscat | expelled six diplomats.
    """
    town = sentence.name_at(start, Category.PLACES)
    if town is None:
        return None
    verb = town.tokens[1]
    while verb < len(sentence.tokens) - 1 and (
        sentence.language.is_adverb(sentence.texts[verb]) or sentence.cue_at("verb_marker", verb)
    ):
        verb += max(1, sentence.cue_at("verb_marker", verb))  # Muscat | has recently expelled
    state = town.dimension == CAPITAL and sentence.cue_at("state_verb", verb) > 0
    return Opening(town, town.tokens[1], sure=True) if state or sentence.cue_at("team_verb", town.tokens[1]) else None


def who_speaks(clauses: Clauses, start: int) -> Opening | None:
    """Who speaks, where a pronoun that means them opens a clause: it said | it had opened 12; “I | earn $40”, said Lena Kordt."""
    sentence, speaker = clauses.sentence, clauses.told.speaker
    if speaker is None or start >= len(sentence.tokens) or is_in_remark(sentence, start):
        return None
    if any(name.term == speaker for name in documents(sentence)):
        return None  # a statement said | it had decided to cut 12
    if means_one_body(sentence, start) and are_several(sentence, speaker):
        body = body_told(sentence, clauses.told, speaker)  # analysts say | it will sell 12
        return Opening(body, start + 1, sure=True) if body is not None else None
    said = [verb for verb in sentence.of(Category.SAYING) if not _is_agent(sentence, verb.tokens[0], speaker)]
    ends = {*(verb.tokens[1] for verb in said), *(sentence.cue_ends("said_that") if said else ())}
    ends |= {end for verb in said if (end := past_date(sentence, verb.tokens[1])) is not None}  # said last week | it
    pronoun = "person_pronoun" if _is_person(clauses, speaker) else "group_pronoun"
    own = start in ends and (sentence.cue_at(pronoun, start) == 1 or _means_body(sentence, start, speaker))
    return Opening(speaker, start + 1, sure=True) if own or sentence.cue_at("first_person", start) == 1 else None


def _means_body(sentence: ReadSentence, start: int, speaker: Term) -> bool:
    """Whether "it" or "its" means who speaks by a name of a body that no list knows: Karwa said | it had opened 12."""
    return sentence.cue_at("group_pronoun", start) == 1 and speaker.id is None and _is_body(sentence, speaker.surface)


def _is_body(sentence: ReadSentence, surface: str) -> bool:
    """Whether a name is a body's, as the article calls it or writes it."""
    return is_body(sentence, surface) or may_be_body(sentence, surface)


def _is_agent(sentence: ReadSentence, verb: int, speaker: Term) -> bool:
    """Whether who stands before a verb of saying is only by whom others do something: families interviewed by the group | said."""
    start = sentence.from_article(verb - len(speaker.surface.split()))
    return sentence.words(start - 1, start) in sentence.language.words.names.prepositions


def _is_person(clauses: Clauses, speaker: Term) -> bool:
    """Whether who speaks is one person, by office or by name."""
    known = clauses.told.persons.meant(speaker.surface, clauses.sentence.language) is not None
    several = (speaker.id or "").endswith(PLURAL)
    return known or (speaker.dimension == OFFICE and not (several or is_acronym(speaker.surface)))


def counted_at(sentence: ReadSentence, start: int) -> Opening | None:
    """People or bodies that are counted themselves: three suicide bombers, one group."""
    people = figures_beginning(sentence).get(start)
    if (
        people is None
        or not (people.counts_people or _counts_bodies(sentence, people))
        or people.part_of is not None
        or (sentence.is_joined(start) and start - 2 in sentence.counted)  # with two adults and | two children
        or (people.unit is not None and people.unit.id == _DEATH)
    ):
        return None
    noun = counted_noun(sentence, people)
    named = noun is not None and noun.surface[:1].isalpha()  # not 45 | % of people
    return Opening(noun, people.tokens[1], sure=False) if noun is not None and named else None


def _part(sentence: ReadSentence, start: int) -> Opening | None:
    """People or bodies of whom a pronoun tells a part, a noun a rough number: some of the | men |, a crowd of | men |."""
    rough = start + sentence.cue_at("rough_number", start)
    of = start + 1 if sentence.cue_at("partitive", start) == 1 else rough
    if of == start or sentence.words(of, of + 1) not in sentence.language.words.times.of_words:
        return None
    first = of + 1 + (sentence.past_article(of + 1) > of + 1 or sentence.cue_at("possessive", of + 1) > 0)
    noun = next((at for at in range(first, first + _LONGEST_PEOPLE) if several_ahead(sentence, at + 1)), None)
    free = first > of + 1 or of == rough
    if not free or noun is None or not all(is_plain(sentence, at) for at in range(first, noun)):
        return None
    return Opening(sentence.own_words(first, noun + 1), noun + 1, sure=False)


def _counts_bodies(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether what is counted are groups, companies, teams or countries."""
    told = figure.unit is not None and (figure.unit.dimension == BODY or figure.unit.id == _COUNTRY)
    noun = figure.tokens[1] - 1
    return told or sentence.cue_at("bodies", noun) > 0 or tells_persons(sentence, noun) or are_bodies(sentence, noun)


def _antecedent(sentence: ReadSentence, start: int) -> Opening | None:
    """Whom "who" or "which" right before a token means, a comma ahead of it or not: Lena Kordt, who | has 10 million followers."""
    if sentence.cue_at("place_relative", start - 1):
        return None  # Oman, where | most of its staff live
    end = start - 1 - (sentence.texts[start - 2] in COMMAS)
    for name in actors(sentence):
        if name.tokens[1] == end and not sentence.is_possessor(name.tokens):
            struck = sentence.cue_at("harm", start) > 0 and governed_by_preposition(sentence, name)
            scene = struck or is_scene_of(sentence, name, start - 1)  # the attack on Israel which killed 12
            return Opening(name, start, sure=True) if not scene else None
    first = end
    while first and sentence.is_capital(first - 1) and first - 1 not in sentence.named | sentence.dated:
        first -= 1
    opening = _capitals(sentence, first) if first < end else None
    people = several_ahead(sentence, end) if opening is None else None
    opening = Opening(people, start, sure=True) if people is not None else opening
    return opening._replace(end=start, sure=True) if opening is not None else None


def _capitals(sentence: ReadSentence, start: int) -> Opening | None:
    """A name in capitals that no list knows."""
    end = end_of_name(sentence, start)
    if end == start or only_owns(sentence, start, end) or is_one_of_two(sentence, start):
        return None
    if any(sentence.cue_at("no_actor", at) or is_compound(sentence, at) for at in range(start, end)):
        return None
    first = sentence.tokens[start].word
    if (
        end - start > 1
        and sentence.language.is_adverbial_participle(sentence.texts[start])
        and not is_named(sentence, first)
    ):
        return None  # Selling | Karwa Steel would bring in 12 million
    person = is_named(sentence, sentence.tokens[end - 1].word)
    told = person or end - start > 1 or is_lone_name(sentence, start, end)
    return Opening(sentence.own_words(start, end), end, sure=person) if told else None


def _people(sentence: ReadSentence, start: int) -> Opening | None:
    """People in the plural, told by no name, up to what has the shape of a verb."""
    for verb in range(start + 1, min(start + 1 + _LONGEST_PEOPLE, len(sentence.tokens))):
        if tells_people(sentence, verb - 1) or are_people(sentence, verb - 1) or are_bodies(sentence, verb - 1):
            term = plain_subject(sentence, verb)
            return Opening(term, verb, sure=False) if term is not None else None
    return None
