"""Whom an English clause opens with that no name tells: a pronoun, or what somebody is: it flies to 57 countries, the team won 12.

They mean the subject of a clause ahead in the sentence, else whom the sentences before are about (`topics.py`). A description with
nobody to mean is told in its own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.phrases.nouns import is_definite, is_plain
from generator.facts.slots.who.bodies import COMPANY
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.slots.who.clause_starts import past_date
from generator.facts.slots.who.described_subjects import described, described_ahead, is_finite
from generator.facts.slots.who.lone_names import is_lone_name
from generator.facts.slots.who.named_persons import is_named, is_titled
from generator.facts.slots.who.people_behind import tells_people
from generator.facts.slots.who.pronouns import means_one_body
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category
from generator.values import Term

_LONGEST_PHRASE = 16
"""Tokens of a phrase ahead of the subject of a sentence."""


def who_is_meant(clauses: Clauses, start: int, ahead: Sequence[int]) -> Opening | None:
    """Whom a pronoun or a description at the beginning of a clause means; `ahead`: where the clauses before it begin."""
    sentence = clauses.sentence
    if start >= len(sentence.tokens) or any(sentence.texts[at] in QUOTES for at in range(start)):
        return None
    return _pronoun(clauses, start, ahead) or described(clauses, start) or described_ahead(sentence, start)


def is_impersonal(sentence: ReadSentence, start: int, verb: int) -> bool:
    """Whether "it" at a token means nobody, by its verb: it will | take two years, it | came two weeks after the vote."""
    return means_one_body(sentence, start) and sentence.cue_at("of_no_subject", verb) > 0


def _pronoun(clauses: Clauses, start: int, ahead: Sequence[int]) -> Opening | None:
    """Whom "he", "it" or "they" means."""
    sentence = clauses.sentence
    person, body = (sentence.cue_at(cue, start) == 1 for cue in ("person_pronoun", "group_pronoun"))
    said = any(said.tokens[0] < start for said in sentence.of(Category.SAYING))
    if not (person or body) or (said and clauses.told.speaker is not None):
        return None  # nobody knows whom she said | he had met; but Karwa did not reveal that | it had paid 12
    who = whom_means(clauses, start, ahead, person=person, body=body)
    return Opening(who, start + 1, sure=True) if who is not None else None


def whom_means(clauses: Clauses, at: int, ahead: Sequence[int], *, person: bool, body: bool) -> Term | None:
    """Whom a pronoun at a token means, one of a person, a body or of either: he, its, they."""
    sentence, topics = clauses.sentence, clauses.told.topics
    openings = (found for start in ahead if (found := subject_at(sentence, start)) is not None)
    one = means_one_body(sentence, at)
    opening = next((found for found in openings if not (one and tells_people(sentence, found.end - 1))), None)
    if not body and _names_others(sentence, opening.end if opening is not None else 1, at):
        return None
    if opening is None and body and any(sentence.is_possessor((one, one + 1)) for one in range(at)):
        return None  # according to the zoo's website | it houses 11
    if opening is not None:
        who = _subject(clauses, opening, person=not body)
    elif not (_is_pronoun(sentence, first_subject(sentence)) or _is_inside_subject(sentence, at)):
        return None  # of whom nobody knows: Sole have lost their last 12 games
    elif not body:
        who = topics.person
    else:
        single = topics.country or topics.body == topics.person
        who = topics.people or (None if single else topics.body) if person else topics.body
    fits = who is not None and sentence.language.can_mean(sentence.texts[at], who.surface, person=not body)
    return who if fits else None


def _is_inside_subject(sentence: ReadSentence, at: int) -> bool:
    """Whether no clause or other name begins ahead of a pronoun in the subject of its sentence: About 40% of | its | workers."""
    start = first_subject(sentence)
    clauses = sentence.beginning("said_that", "relative", "subclause", "bodies", "persons")
    ahead = range(start + 1, at)
    return at >= start and not any(
        one in clauses or is_finite(sentence, one) or sentence.is_capital(one) for one in ahead
    )


@once_a_sentence
def first_subject(sentence: ReadSentence) -> int:
    """Where the subject of the main clause begins, past a phrase that a comma sets off: In 2011, | Microsoft."""
    start = dateline_end(sentence)
    if who_opens(sentence, start) is not None or not _opens_phrase(sentence, start):
        return past_date(sentence, start) or start
    near = range(start, min(start + _LONGEST_PHRASE, len(sentence.tokens)))
    return next((at + 1 for at in near if sentence.texts[at] in COMMAS), past_date(sentence, start) or start)


def _opens_phrase(sentence: ReadSentence, start: int) -> bool:
    """Whether a preposition, a date, a participle or an adverb opens a sentence."""
    language, text = sentence.language, sentence.words(start, start + 1)
    led = (
        text in language.words.names.prepositions or start in sentence.dated or sentence.cue_at("subclause", start) > 0
    )
    return led or language.is_adverbial_participle(text) or language.may_be_verb(text) or language.is_adverb(text)


def goes_on(sentence: ReadSentence) -> bool:
    """Whether a pronoun or a description is the subject, so that a sentence is about whom the one before is."""
    start = first_subject(sentence)
    definite = sentence.words(start, start + 1) in sentence.language.words.definite_articles
    return definite or _is_pronoun(sentence, start)


def _is_pronoun(sentence: ReadSentence, at: int) -> bool:
    return at in sentence.beginning("person_pronoun", "group_pronoun")


def _names_others(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether capitals ahead of a pronoun name somebody else whom it can mean: Bara saw Lee Karwa leave as | she joined Sole."""
    known = sentence.proper | sentence.dated
    return any(sentence.is_capital(at) for at in range(start, end) if at not in known)


def subject_at(sentence: ReadSentence, start: int) -> Opening | None:
    """Who opens a clause at a token, ahead of a verb or what a comma or bracket sets off; not: Former Labour | minister Lee."""
    opening = who_opens(sentence, start)
    if opening is None or opening.end >= len(sentence.tokens):
        return None
    end, text = opening.end, sentence.texts[opening.end]
    goes_on = sentence.language.may_be_present(text) and sentence.reading.matches[end] is None
    aside = text in COMMAS | {"("} or sentence.cue_at("relative", end) > 0
    aside = aside or (
        opening.sure and is_plain(sentence, end) and not sentence.is_capital(end)
    )  # Lee Maro | set a record
    denied = sentence.cue_at("negation", end + 1) > 0  # Karwa | did not
    return (
        opening if aside or goes_on or denied or is_finite(sentence, end) or sentence.language.is_adverb(text) else None
    )


def _subject(clauses: Clauses, opening: Opening, *, person: bool) -> Term | None:
    """Who opens a clause ahead in the sentence, where that can be a person, or a body as asked."""
    who = opening.who
    if isinstance(who, Name):
        term = actor_term(clauses.sentence, who, clauses.told.named)
        return term if (who.dimension == OFFICE) is person else None
    known = clauses.told.persons.meant(who.surface, clauses.sentence.language)
    if person:
        return known or (who if who.surface[:1].isupper() else None)
    return who if known is None else None


def name_of_body(clauses: Clauses, who: Term) -> Term:
    """A body that a definite noun calls by what it is, by its name: the airline, Karwa Air; الشركة.

    That is who opens its sentence ahead of it, else whom the sentences before are about, else the only company that they name.
    """
    sentence, topics = clauses.sentence, clauses.told.topics
    if who.dimension != INSTITUTION:
        return who
    noun = next((name for name in sentence.of(Category.SPEAKERS) if name.term == who), None)
    if noun is None or not is_definite(sentence, noun.tokens[0]) or not sentence.cue_at("bodies", noun.tokens[1] - 1):
        return who
    company = sentence.cue_at("companies", noun.tokens[1] - 1) > 0
    body = _body_ahead(clauses, noun) if company else None
    told = topics.body if not topics.country else None
    told = told or (topics.company if company else None)
    told = told or (_only_company(clauses) if company and sentence.language.words.verb_first else None)
    if body is None and told is not None and not _names_another(sentence, told):
        body = told
    if body is None or not (body.id is None or body.dimension == COMPANY):
        return who
    return body if clauses.told.persons.meant(body.surface, sentence.language) is None else who


def company_speaking(clauses: Clauses, speaker: Term) -> Term:
    """A company that speaks by what it is, by its name: the airline, Karwa Air; others, as a union, may be of its people."""
    sentence = clauses.sentence
    noun = next((name for name in sentence.of(Category.SPEAKERS) if name.term == speaker), None)
    told = noun is not None and sentence.cue_at("companies", noun.tokens[1] - 1) > 0
    return name_of_body(clauses, speaker) if told else speaker


def _only_company(clauses: Clauses) -> Term | None:
    """The only company among the organisations that the sentences before name."""
    language, heads = clauses.sentence.language, clauses.sentence.language.words.names.companies
    companies = {
        name.key: name.term
        for name in clauses.told.named
        if name.term.dimension == COMPANY or not heads.isdisjoint(language.fold_word(name.term.surface).split())
    }
    return next(iter(companies.values())) if len(companies) == 1 else None


def _names_another(sentence: ReadSentence, body: Term) -> bool:
    """Whether a sentence names a company other than a body, or whose something is, whom a noun in it can mean as well."""
    companies = (name.term for name in sentence.of(Category.ORGANISATIONS) if name.term.dimension == COMPANY)
    if any((term.id or term.surface) != (body.id or body.surface) for term in companies):
        return True
    owners = (
        at for at in range(1, len(sentence.tokens)) if sentence.is_possessor((at, at + 1)) and sentence.is_capital(at)
    )
    return any(at not in sentence.dated for at in owners)


def _body_ahead(clauses: Clauses, noun: Name) -> Term | None:
    """The body by name that opens the sentence of a noun for what it is, no other one between: Karwa sold 12, | the firm | said."""
    sentence = clauses.sentence
    opening = subject_at(sentence, first_subject(sentence)) if not sentence.language.words.verb_first else None
    if opening is None or opening.end > noun.tokens[0] or _names_others(sentence, opening.end, noun.tokens[0]):
        return None
    body = _subject(clauses, opening, person=False)
    start = sentence.past_article(first_subject(sentence))
    if body is None or body.dimension == INSTITUTION or not sentence.is_capital(opening.end - 1):
        return None
    if is_titled(sentence, body.surface):
        return None
    alone = body.id is None and start + 1 == opening.end
    return body if not alone or is_named(sentence, body.surface) or is_lone_name(sentence, start, opening.end) else None
