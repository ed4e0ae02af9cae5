"""Whom English sentences are about, as the subject of their main clause, for what pronouns and descriptions further on mean.

Karwa Air opened an office in Bara. It flies to 57 countries. Lena Kordt was born there; the 34-year-old has written 12 books. Who
speaks is whom a quotation is about. What a longer quotation tells goes on with nothing around it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.facts.parts import INSTITUTION, OFFICE, OUTLET, Name
from generator.facts.persons import Persons
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution
from generator.facts.slots.actors.finding import actor_at, without_possessive
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.phrases.nouns import is_plain, people_noun
from generator.facts.slots.who.antecedents import NO_TOPICS, Topics
from generator.facts.slots.who.clause_openings import Opening, described_name
from generator.facts.slots.who.holding.bare_results import bare_result
from generator.facts.slots.who.meant_subjects import first_subject, goes_on, subject_at
from generator.facts.slots.who.named_persons import is_body, is_named, is_titled, may_be_body, may_be_company
from generator.facts.slots.who.names_at import end_of_name
from generator.facts.slots.who.people_behind import are_bodies
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_LONGEST_NOUN = 4
"""Words of a subject up to what its noun is of: annual net | profits | at."""
_PERSISTS = 3
"""Sentences about other things, past which a pronoun still means a person."""


def topics_told(
    sentences: Sequence[ReadSentence],
    named_before: Sequence[Sequence[Name]],
    said: Sequence[Sequence[Attribution]],
    persons: Persons,
    quoted: Collection[int],
) -> Iterator[Topics]:
    """For each sentence whom those before it are about; `quoted`: the indexes of those inside a quotation of several."""
    topics, events = NO_TOPICS, _named_events(sentences)
    for at, (sentence, named, attributions) in enumerate(zip(sentences, named_before, said, strict=True)):
        yield NO_TOPICS if at in quoted else topics
        if sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE:
            continue
        subject = _subject(sentence, named, persons, topics, events) if at not in quoted else None
        told = subject or _without_subject(sentence, attributions, persons, topics)
        topics = told._replace(company=_company(sentence, told, topics))


def _subject(
    sentence: ReadSentence, named: Sequence[Name], persons: Persons, before: Topics, events: Collection[str]
) -> Topics | None:
    """Whom the subject of a sentence tells the text to be about; `events`: what storms and the like are called."""
    opening = _opening(sentence)
    if opening is not None:
        event = _last_word(opening) in events
        return _about(sentence, opening, named, persons, before) if not event else NO_TOPICS
    owner = _possessor(sentence)
    if owner is not None:
        return Topics(owner, owner)
    return before if bare_result(sentence) is not None else None


def _without_subject(sentence: ReadSentence, said: Sequence[Attribution], persons: Persons, before: Topics) -> Topics:
    """Whom the text is about behind a sentence whose subject tells nobody."""
    if _is_about_people(sentence):
        return Topics(before.person, passed=before.passed + 1)
    if said and said[-1].speaker is not None:
        return _about_speaker(sentence, said[-1].speaker, persons, before)
    if goes_on(sentence):
        return before
    return Topics(before.person if before.passed < _PERSISTS else None, passed=before.passed + 1)


def _company(sentence: ReadSentence, told: Topics, before: Topics) -> Term | None:
    """The company that the text is about behind a sentence: its subject or whose its subject is, else the one before."""
    if told.body is None:
        inside = _inside_subject(sentence)
        return inside if inside is not None and may_be_company(sentence, inside) else before.company
    named = told.body.id is not None or is_named(sentence, told.body.surface.split()[-1])  # not Initial figures
    return told.body if named and not told.country and may_be_company(sentence, told.body) else None


def _named_events(sentences: Sequence[ReadSentence]) -> frozenset[str]:
    """The words by which an article calls storms and the like, which do nothing: Typhoon | Berta."""
    ends = ((sentence, end) for sentence in sentences for end in sentence.cue_ends("no_actor"))
    return frozenset(sentence.words(end, end_of_capitals(sentence, end)).split(" ")[-1] for sentence, end in ends)


def _possessor(sentence: ReadSentence) -> Term | None:
    """A body or person in capitals whose something is the subject: Karwa Steel's | sales rose, shares in | Karwa Steel | fell."""
    start = first_subject(sentence)
    if sentence.past_article(start) in sentence.beginning("stock", "company_figure"):
        return _inside_subject(sentence)
    end = end_of_capitals(sentence, start)
    company = sentence.cue_at("stock", end) and not sentence.cue_at("no_company", start)
    end = next((at + 1 for at in range(start, end) if sentence.is_possessor((at, at + 1))), end)
    if end == start or not (company or sentence.is_possessor((start, end))):
        return None
    return without_possessive(sentence.own_words(start, end))


def _inside_subject(sentence: ReadSentence) -> Term | None:
    """The body by name to which a preposition ties the noun of a subject: profits at Omani brewer | Karwa Steel |."""
    words = sentence.language.words
    start = sentence.past_article(first_subject(sentence))
    near = range(start, min(start + _LONGEST_NOUN, len(sentence.tokens) - 1))
    link = next((at for at in near if not is_plain(sentence, at)), start)
    tied = sentence.words(link, link + 1) in words.times.of_words or sentence.cue_at("place", link) > 0
    if link == start or not (tied or sentence.cue_at("result_at", link)):
        return None
    first = sentence.past_article(link + 1)
    name = actor_at(sentence, first)
    if name is not None:
        return name.term if name.category is Category.ORGANISATIONS else None
    described = described_name(sentence, first)
    if described is not None:
        return described.who.term if isinstance(described.who, Name) else described.who
    end = end_of_name(sentence, first)
    if end == first:
        return None
    own = without_possessive(sentence.own_words(first, end))
    return own if end - first > 1 or is_body(sentence, own.surface) else None  # not deposits in | Lebanese | pounds


def _is_about_people(sentence: ReadSentence) -> bool:
    """Whether people whom nothing else tells are the subject, so that "they" means no body: People | would pay less, Karwa said."""
    start = sentence.past_article(first_subject(sentence))
    verb = start + 1 < len(sentence.tokens) and (
        start + 1 in sentence.verbs
        or sentence.cue_at("verb_marker", start + 1) > 0
        or sentence.language.may_be_verb(sentence.texts[start + 1])
    )
    return bool(verb) and people_noun(sentence, start) is not None


def _last_word(opening: Opening) -> str:
    return (opening.who.term if isinstance(opening.who, Name) else opening.who).surface.lower().split()[-1]


def _opening(sentence: ReadSentence) -> Opening | None:
    return subject_at(sentence, first_subject(sentence))


def _about(sentence: ReadSentence, opening: Opening, named: Sequence[Name], persons: Persons, before: Topics) -> Topics:
    """Whom a sentence with a subject is about; capitals that no list knows may be a person or a body."""
    who = opening.who
    if isinstance(who, Name):
        term = actor_term(sentence, who, named)
        if who.dimension == OFFICE:
            return Topics(person=term)
        if term.dimension == INSTITUTION and before.body is not None and sentence.cue_at("bodies", opening.end - 1):
            return before  # Karwa Air opened an office. The airline | …
        return Topics(before.person, term, country=who.is_country, passed=before.passed + 1)
    person = persons.meant(who.surface, sentence.language)
    if person is not None:
        return Topics(person=person)
    last = opening.end - 1
    if who.surface.split()[-1].islower() or people_noun(sentence, last) is not None or are_bodies(sentence, last):
        return Topics(before.person, people=who, passed=before.passed + 1)
    if is_titled(sentence, who.surface):
        return Topics(who)
    body = _is_body(sentence, who, opening.end)
    if not body and " " not in who.surface and is_named(sentence, who.surface):
        return Topics(who, who if may_be_body(sentence, who.surface) else None)  # a surname
    return Topics(before.person, who, passed=before.passed + 1) if body else Topics(who, who)


def _is_body(sentence: ReadSentence, who: Term, end: int) -> bool:
    """Whether capitals that end at a token are of no person: with an article, a company's words, or capitals alone."""
    words = sentence.language.fold_word(who.surface).split()
    article = sentence.words(end - len(words) - 1, end - len(words)) in sentence.language.words.definite_articles
    names = sentence.language.words.names
    called = not names.companies.isdisjoint(words) or who.surface.isupper() or is_body(sentence, who.surface)
    return article or called


def _about_speaker(sentence: ReadSentence, speaker: Term, persons: Persons, before: Topics) -> Topics:
    """Whom a sentence is about that has no other subject than who speaks: “…,” said Lena Kordt."""
    person = persons.meant(speaker.surface, sentence.language)
    if person is None and speaker.dimension != OFFICE and (speaker.id is not None or speaker.dimension == OUTLET):
        return before
    return Topics(person or speaker) if person is not None or speaker.surface.istitle() else before
