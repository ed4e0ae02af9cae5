"""Who opens an English clause by what they are, told with an article: the team, a candidate, the factory.

They are whom the sentences before are about where the description can mean those, else they are told in its own words.
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.phrases.capitals import named_by_capitals, past_capitals, start_of_capitals
from generator.facts.slots.phrases.nouns import is_plain, people_noun
from generator.facts.slots.who.behind_subjects import past_whose
from generator.facts.slots.who.bodies import NO_ACTORS, deeds_of_bodies, is_done_by_bodies
from generator.facts.slots.who.clause_openings import Opening, tells_persons
from generator.facts.slots.who.clause_verbs import verb_behind
from generator.facts.slots.who.lone_names import is_abstract
from generator.facts.slots.who.names_at import is_one_of_two
from generator.facts.slots.who.no_subjects import is_scene
from generator.facts.slots.who.people_behind import are_bodies, tells_people
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category
from generator.values import Kind, Term

_LONGEST = 4
"""Words of a description behind its article."""
_NO_DEEDS = ("harm", "damage", "contents", "having", "holding")
"""Cues of verbs of which a thing is only what did harm, the whole or the place."""
_OBJECTS = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})
"""The kinds of figures that a noun for a thing can have in the object of its verb."""
_LENGTH = "length"
"""The dimension of how long something is."""
_FINITE = ("verb_marker", "holding", "progressive", "passive_auxiliary", "befalls", "moves", "modal")
"""Cues of auxiliaries and of verbs that tell what happens to their subject."""


@once_a_sentence
def described(clauses: Clauses, start: int) -> Opening | None:
    """Whom an article with what somebody is means: the team, the singer, the country; anybody of a sort: a candidate.

    Whose they are tells them in their own words: its German | rival |, his lawyer.
    """
    sentence, topics = clauses.sentence, clauses.told.topics
    if start >= len(sentence.texts):
        return None
    owner = _past_owner(sentence, start)
    if owner > start:
        return _belonging(clauses, start, owner)
    definite = (
        sentence.texts[start] in sentence.language.words.definite_articles or sentence.cue_at("pointing", start) > 0
    )
    further = sentence.cue_at("further_one", start) > 0  # another ship
    if not (definite or further or sentence.texts[start] in sentence.language.words.numbers.articles):
        return None
    end = _past_noun(sentence, _past_size(sentence, start + 1))
    if end is None or _is_owner(sentence, end) or is_one_of_two(sentence, start):
        return None
    noun, end = end - 1, past_whose(sentence, end)
    own = sentence.own_words(start + 1, end)
    if not definite:
        acts = noun in sentence.beginning("acting_for", "plain_agents")  # a junta column
        acts = acts or any(name.tokens[1] == noun + 1 for name in actors(sentence) if name.dimension == INSTITUTION)
        body = (
            Opening(own, end, sure=True) if sentence.cue_at("bodies", noun) else None
        )  # a Karwa company, another ship
        acts = acts or (body is not None and _acts_on(clauses, body, range(start, noun + 1)))
        acts = acts or _is_institution(clauses, noun, end)
        who: Term | None = own if acts or tells_person(sentence, noun) else None  # a candidate needs 270 votes
    elif sentence.cue_at("the_country", start) and topics.country and not sentence.cue_at("holding", end):
        who = topics.body
    elif sentence.cue_at("bodies", noun) or sentence.cue_at("acting_for", noun):
        another = any(sentence.cue_at("another_one", at) for at in range(start + 1, noun))  # the new operator
        another = another or (topics.body is topics.person and not sentence.cue_at("bodies", noun))  # the crew
        who = topics.body if topics.body is not None and not (topics.country or another) else own
    elif tells_person(sentence, noun):
        who = topics.person or own
    elif _is_institution(clauses, noun, end):
        who = own
    else:
        opening, words = Opening(own, end, sure=True), range(start, noun + 1)
        who = own if _acts_as_body(sentence, opening, words) or _acts_on(clauses, opening, words) else None
    return Opening(who, end, sure=True) if who is not None else None


def _is_institution(clauses: Clauses, noun: int, end: int) -> bool:
    """Whether a noun tells a lesser body that acts: the ward | has 12 beds, the state | set targets; not where others come."""
    sentence = clauses.sentence
    has = sentence.cue_at("institutions", noun) > 0
    if not (has or sentence.cue_at("lands", noun)):
        return False
    verb = verb_behind(sentence, Opening(sentence.own_words(noun, end), end, sure=True), clauses.figure)
    if verb is None or _is_scene(clauses, verb):
        return False
    return has or verb not in sentence.beginning(*_NO_DEEDS)  # the city | has 12 bridges


def _is_scene(clauses: Clauses, verb: int) -> bool:
    """Whether the subject of a verb at a token may be only where the counted are."""
    known = (doing for doing in clauses.sentence.of(Category.DOING) if doing.tokens[0] == verb)
    return any(is_scene(doing, clauses.figure) for doing in known)


def _past_owner(sentence: ReadSentence, start: int) -> int:
    """The token behind a possessive or the few words that tell whose something is: its |, Karwa Steel's |, the minister's |."""
    if sentence.cue_at("possessive", start):
        return start + 1
    for end in range(start + 1, min(start + 1 + _LONGEST, len(sentence.tokens))):
        if sentence.is_possessor((end - 1, end)):
            return end
        if not (is_plain(sentence, end - 1) or (end - 1 == start and sentence.past_article(start) > start)):
            break
    return start


def _belonging(clauses: Clauses, start: int, noun: int) -> Opening | None:
    """Those whom a possessive tells whose they are, a body, a person or people: its German | rival |, Karwa's | directors |.

    Who act for the body that speaks, or that the sentences before are about, are that body: the army said its | units | seized 12.
    """
    sentence = clauses.sentence
    end = _past_noun(sentence, noun)
    if end is None or _is_owner(sentence, end):
        return None
    noun, end = end - 1, past_whose(sentence, end)
    if sentence.cue_at("acting_for", noun) and sentence.cue_at("possessive", start):
        body = _body_speaking(clauses) or clauses.told.topics.body
        return Opening(body, end, sure=True) if body is not None else None
    called = sentence.words(end, end + 1) in COMMAS and sentence.is_capital(end + 1)  # the town's only brewer, Karwa
    if called or sentence.tokens[noun].capital:
        return None
    told = sentence.cue_at("bodies", noun) > 0 or are_bodies(sentence, noun)
    told = told or (sentence.cue_at("institutions", noun) > 0 and not sentence.cue_at("possessive", start))
    told = told or tells_persons(sentence, noun) or tells_person(sentence, noun) or tells_people(sentence, noun)
    first = start + 1 if sentence.cue_at("possessive", start) else sentence.past_article(start)
    own = sentence.own_words(first, end)
    return Opening(own, end, sure=True) if told else None


def _body_speaking(clauses: Clauses) -> Term | None:
    """The body that speaks, one that is only called by what it is (the force) by its name where the sentences before tell that."""
    speaker, topics, language = clauses.told.speaker, clauses.told.topics, clauses.sentence.language
    if speaker is None or speaker.dimension != OFFICE:
        return speaker
    called = (language.fold_word(speaker.surface).split()[-1],) in language.words.cues["bodies"]
    return ((not topics.country and topics.body) or speaker) if called else None


def _is_owner(sentence: ReadSentence, end: int) -> bool:
    """Whether capitals behind the noun that ends at a token own what follows them: the Bank of | Oman's | committee."""
    return any(sentence.is_possessor((at, at + 1)) for at in range(end + 1, past_capitals(sentence, end + 1)))


def _acts_as_body(sentence: ReadSentence, opening: Opening, described: range) -> bool:
    """Whether a definite noun has a verb of what only bodies do: the plant | will produce 12 tonnes.

    Works and programmes do more of it: the campaign | will create 300 jobs.
    """
    verb = verb_behind(sentence, opening)
    if verb is None or sentence.cue_at("works", described[-1]):
        return verb in deeds_of_bodies(sentence)
    return is_done_by_bodies(sentence, verb) and not _is_no_actor(sentence, described)


def _is_no_actor(sentence: ReadSentence, described: range) -> bool:
    """Whether one of the words of a description tells what may kill or destroy and does no deed."""
    return not sentence.beginning(*NO_ACTORS).isdisjoint(described)


def _acts_on(clauses: Clauses, opening: Opening, described: range) -> bool:
    """Whether a definite noun has a figure in the object of its verb: the museum | displays 40 paintings.

    Subjects of such verbs are who acts, unless their noun tells what happens, is said, paid or agreed, or is none of things at
    all, as those that end as nouns of deeds and qualities do (D. Dowty, "Thematic proto-roles and argument selection", 1991).
    """
    sentence, figure = clauses.sentence, clauses.figure
    extent = figure.unit is not None and figure.unit.dimension == _LENGTH  # the well measured 12 metres
    if figure.kind not in _OBJECTS or extent or opening.end >= figure.tokens[0]:
        return False
    verb = verb_behind(sentence, opening, figure)
    if verb is None or _tells_no_doer(sentence, described) or verb in sentence.beginning(*_NO_DEEDS):
        return False
    if _is_no_actor(sentence, described) and sentence.language.may_be_present(sentence.texts[verb]):
        return False  # the campaign | targets 12 children
    if _is_scene(clauses, verb):
        return False
    words = sentence.language.words
    light = words.definite_articles | words.numbers.articles | words.times.of_words
    between = range(verb + 1, figure.tokens[0])
    direct = all(
        is_plain(sentence, at) or sentence.texts[at] in light or sentence.cue_at("possessive", at) for at in between
    )
    return direct and len(between) <= _LONGEST


def _tells_no_doer(sentence: ReadSentence, described: range) -> bool:
    """Whether a definite noun tells what happens, is said, paid or agreed, or a quality."""
    noun, happening = described[-1], sentence.language.words.cues["happening"]
    happens = sentence.cue_at("happening", noun) > 0
    happens = happens or any((one,) in happening for one in sentence.language.singulars(sentence.texts[noun]))
    highest = sentence.cue_at("superlative", noun) > 0  # the largest, near Bara, | burned 12 hectares
    if happens or highest or is_abstract(sentence.texts[noun]):
        return True
    if sentence.cue_at("works", noun):
        return False  # the campaign | mobilised 12 nurses
    if _is_no_actor(sentence, described):
        return True
    return sentence.reading.matches[noun] is not None and sentence.entry(noun, Category.MEASURES) is None


def described_ahead(sentence: ReadSentence, start: int) -> Opening | None:
    """One person or body whom "who" or "which" right ahead of a token says more of: the Bara shooter, who | killed 12."""
    if not start or sentence.cue_at("relative", start - 1) != 1:
        return None
    end = start - 1 - (sentence.texts[start - 2] in COMMAS)
    articles = sentence.language.words.definite_articles | sentence.language.words.numbers.articles
    first = next((at for at in range(end - 1, max(-1, end - 2 - _LONGEST), -1) if sentence.texts[at] in articles), None)
    if first is None or first + 1 >= end or not all(sentence.texts[at].isalpha() for at in range(first, end)):
        return None
    named = _in_apposition(sentence, first) if end == start - 1 else None
    if named is not None:
        return Opening(named, start, sure=True)
    noun = end - 1
    body = noun in sentence.beginning("bodies", "institutions", "plain_agents")
    told = tells_person(sentence, noun) or body
    return Opening(sentence.own_words(first + 1, end), start, sure=True) if told else None


def _in_apposition(sentence: ReadSentence, start: int) -> Name | Term | None:
    """The name right ahead of a comma behind which an article tells what its bearer is: Lena Kordt, | a swimmer who has won 12."""
    end = start - 1
    if end < 1 or sentence.texts[end] not in COMMAS or end - 1 in sentence.dated:
        return None
    known = actor_before(sentence, end)
    return known or named_by_capitals(sentence, start_of_capitals(sentence, end), end)


def _past_size(sentence: ReadSentence, start: int) -> int:
    """The token behind how large a body is, tied to its noun by a hyphen: the 24-bed | isolation ward."""
    size = figures_beginning(sentence).get(start)
    tied = size is not None and any("-" in sentence.tokens[at].word for at in range(*size.tokens))
    return size.tokens[1] if size is not None and tied else start


def _past_noun(sentence: ReadSentence, start: int) -> int | None:
    """The token of the verb behind a few plain words, `None` where something else follows them."""
    for at in range(start, min(start + _LONGEST + 1, len(sentence.tokens))):
        if at > start and is_finite(sentence, at):
            return at
        if at > start and _says_more(sentence, at):
            return at if at == start + 1 or not _may_be_verb(sentence, at - 1) else None
        if not is_plain(sentence, at):
            return None
    return None


def _may_be_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has the shape of a verb of what goes on and tells no people: the network | works over 10 metres."""
    return sentence.language.may_be_present(sentence.texts[at]) and not tells_people(sentence, at)


def _says_more(sentence: ReadSentence, at: int) -> bool:
    """Whether a mark, a date or a preposition at a token leads to what is told besides of somebody, ahead of their verb."""
    words, text = sentence.language.words, sentence.texts[at]
    led = text in words.names.prepositions | words.times.of_words or at in sentence.dated
    return led or text in COMMAS | DASHES | {"("} or sentence.cue_at("relative", at) == 1


def is_finite(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb or its auxiliary stands at a token; one of what goes on where its object follows: needs | a."""
    language = sentence.language
    if at in sentence.verbs or at in sentence.beginning(*_FINITE):
        return True
    if sentence.cue_at("past_irregular", at) and at in deeds_of_bodies(sentence):
        return True  # the kingdom | cut military spending by 12
    articles = language.words.definite_articles | language.words.numbers.articles
    goes_on = language.may_be_present(sentence.texts[at])
    led = at + 1 in sentence.counted or sentence.words(at + 1, at + 2) in articles
    return language.may_be_verb(sentence.texts[at]) or (goes_on and (led or sentence.cue_at("to_do", at + 1) == 1))


def tells_person(sentence: ReadSentence, noun: int) -> bool:
    """Whether a noun tells one person by what they are."""
    told = sentence.cue_at("persons", noun) > 0 or people_noun(sentence, noun) is not None
    return told and not sentence.language.may_be_counted(sentence.texts[noun])
