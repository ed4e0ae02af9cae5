"""Whom the words of a speaker mean: by name, by office, by document, or as told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import (
    called_by_capitals,
    compound_end,
    documents,
    first_capital,
    is_document,
    is_only_told_of,
    owner_of,
    unknown_owner,
)
from generator.facts.slots.according_to.epithets import Before, called_again, document_meant
from generator.facts.slots.according_to.first_actors import first_actors, is_several, only_opens
from generator.facts.slots.according_to.issued import issuer_of, unknown_issuer
from generator.facts.slots.according_to.reaching import (
    body_end,
    is_of_sort,
    is_person,
    noun_of,
    owner_end,
    with_adjectives,
)
from generator.facts.slots.according_to.reports import REPORT
from generator.facts.slots.according_to.speaker_words import (
    are_several,
    has_body,
    is_body,
    is_headed,
    is_of,
    is_somebody,
    without_titles,
)
from generator.facts.slots.actors.elsewhere import is_elsewhere
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.office_holders import holder_end
from generator.facts.slots.phrases.offices import unknown_term
from generator.facts.slots.phrases.persons import LONGEST_PERSON
from generator.facts.slots.phrases.starts import joined_start, office_start
from generator.facts.vocabulary import rests_of, words_of
from generator.lexicon import Category
from generator.values import Term

_PRONOUN = 2
"""Tokens before a verb in which its pronoun stands: he also said."""


class Speakers:
    """The speakers told so far, the last one last; each sentence adds its own."""

    def __init__(self, sentence: ReadSentence, told: Sequence[Term], before: Before) -> None:
        self._sentence = sentence
        self._told, self._before = list(told), len(told)
        self._known = before
        self._named_before, self._persons = before.named, before.persons

    @property
    def last(self) -> Term | None:
        """The speaker told last."""
        return self._told[-1] if self._told else None

    def going_on(self, verb: Name) -> Term | None:
        """The speaker told last, or where the verb is not of their gender the last person: "he said" and وأضاف of no ministry.

        "It said" behind a person is of the organisation named last.
        """
        sentence, at = self._sentence, verb.tokens[0]
        people = [term for term in self._told if term.dimension == OFFICE]
        near = range(max(0, at - _PRONOUN), at)
        pronoun = next((sentence.texts[before] for before in near if sentence.cue_at("personal_pronoun", before)), None)
        if pronoun is not None:
            told = (one for one in reversed(people) if one is self.last or not has_body(one, sentence.language))
            single = (term for term in told if not are_several(term, sentence.language))
            fitting = (term for term in single if sentence.language.can_mean(pronoun, term.surface, person=True))
            return next(fitting, None)
        body = any(sentence.cue_at("body_pronoun", before) for before in near)
        if body and is_somebody(self.last, sentence.language):
            return self._named_before[-1].term if self._named_before else None
        word = sentence.tokens[at].text.removeprefix(verb.prefix)
        fitting = (
            term for term in (self.last, *reversed(people)) if term and sentence.language.can_say(word, term.surface)
        )
        return next(fitting, None)

    def adding(self, participle: int, *, here: bool = False) -> Term | None:
        """The speaker told last if a participle agrees (مؤكدة with no minister), `here` the last of the sentence that does.

        Who is only meant in the sentence is called there by another noun, whose gender is another: وأوضح المصدر ذاته …، مشيراً.
        """
        sentence, told = self._sentence, self._told[self._before :] if here else self._told[-1:]
        word, text = sentence.texts[participle], sentence.surface(0, len(sentence.tokens))
        meant = (term for term in reversed(told) if here and term.surface not in text)
        agreeing = (term for term in reversed(told) if sentence.language.can_add(word, term.surface))
        return next(agreeing, None) or next(meant, None)

    def add(self, speaker: Term) -> None:
        """Somebody speaks."""
        self._told.append(speaker)

    def meant_by(self, name: Name, after: int | None = None) -> Term:
        """Who speaks: a document's owner, "the same source" as before, an office by itself as the person told to hold it.

        `after`: the token after the verb; a person's name may stand from there to the office (قال فاضل نبي وكيل الوزارة).
        """
        sentence, before, document = self._sentence, self.last, is_document(name)
        if document and (whose := self._whose(name)) is not None:
            return whose
        term = self._told_whole(name, actor_term(sentence, name, self._named_before))
        if name.dimension == OFFICE and after is not None and is_person(sentence, after, name.tokens[0]):
            return unknown_term(sentence, after, holder_end(sentence, name.tokens[1]))
        definite = is_definite(sentence, name.tokens[0])
        headed = before is not None and name.dimension == INSTITUTION and definite and is_headed(sentence, before, name)
        if before is not None and headed and not is_elsewhere(sentence, name.tokens[1], before):
            return before  # a monitoring group said …. The group said
        if not (document or name.dimension == OFFICE):
            return (self._called(name, term) if _is_body(name) and definite else None) or term
        return self._called_by_noun(name, term, definite=definite) if before is not None else term

    def _whose(self, document: Name) -> Term | None:
        """Whose a document is: who stands beside it, who issues it or calls it by capitals or adjectives, or as told before.

        A report that nobody introduced is of the body that spoke last: the ministry said …. The report noted; وأشار التقرير.
        """
        sentence, definite = self._sentence, is_definite(self._sentence, document.tokens[0])
        owner, called = owner_of(sentence, document), called_by_capitals(sentence, document)
        if called is not None and owner is not None and owner.tokens[0] >= document.tokens[1]:
            return self.remembered(unknown_term(sentence, *called))  # a Mori poll for the BBC
        if owner is None and not definite and (issuer := issuer_of(sentence, document)) is not None:
            return actor_term(sentence, issuer, self._named_before)  # أصدرت الوزارة بيانا قالت فيه
        if owner is not None:
            term = actor_term(sentence, owner, self._named_before)
            if term.id is None and term.surface not in sentence.surface(0, len(sentence.tokens)):
                return term  # the organisation told before: بيان للمنظمة
            opening = min(document, owner, key=lambda part: part.tokens[0])
            start, end = opening.tokens[0], max(document.tokens[1], owner_end(sentence, owner, term))
            surface = sentence.language.without_particles(sentence.surface(start, end), opening.prefix)
            return replace(term, surface=surface)
        unknown = unknown_owner(sentence, document)
        if unknown is not None:
            return self.remembered(unknown)
        first = first_capital(sentence, document.tokens[0])
        if first < document.tokens[0]:
            return self.remembered(unknown_term(sentence, first, compound_end(sentence, document.tokens[1])))
        if definite:
            meant = document_meant(sentence, noun_of(sentence, document), self._known.issued)
            if meant is not None:
                return meant.by
            return self.last if self._is_of_last(document) else None
        return unknown_issuer(sentence, document) or with_adjectives(sentence, document)

    def _is_of_last(self, document: Name) -> bool:
        """Whether a report that nobody introduced can only be that of the body that spoke last."""
        theirs = document.dimension == REPORT and not is_of_sort(self._sentence, document)
        if not theirs or not is_body(self.last, self._sentence):
            return False
        told = ((one, name) for one in self._known.sentences for name in documents(one))
        return not any(name.term.id == document.term.id and is_only_told_of(one, name) for one, name in told)

    def _called_by_noun(self, name: Name, term: Term, *, definite: bool) -> Term:
        """Who is called by an office or a document behind another speaker: the same source, the minister, the report."""
        sentence, before, document = self._sentence, self._told[-1], is_document(name)
        behind = definite or figure_between(sentence, 0, name.tokens[0])  # but: Figures show that
        if behind and sentence.cue_at("of_whoever_told", name.tokens[0]) and before.dimension != OFFICE:
            return before  # the ministry said exports fell. As figures indicate, …
        if sentence.cue_at("same_speaker", name.tokens[0]):
            return self._meant(name, self._told) or before
        if term.id is None:
            return self._called(name, term) or self.remembered(term)
        told = self._told if document else self._told[-1:]
        return (self._meant(name, told) if definite else None) or self._called(name, term) or name.term

    def _told_whole(self, name: Name, term: Term) -> Term:
        """A body that no lexicon knows, with where it is, behind its name (غرفة الطوارئ في الفاشر), and whose it is besides."""
        sentence, (start, end) = self._sentence, name.tokens
        phrase = max(0, end - len(term.surface.split()))  # a prisoners' rights group
        if term.id is not None or (term.surface not in (name.term.surface, sentence.surface(phrase, end))):
            return term
        start = min(start, phrase)
        if (first := min(joined_start(sentence, start), office_start(sentence, start, end))) < start:
            whole = unknown_term(sentence, first, end)  # Somali and Kenyan officials, the search and rescue agency
            return replace(term, surface=whole.surface, labels=whole.labels)
        last = body_end(sentence, name)
        if last <= end:
            return term
        whole = unknown_term(sentence, start, last, name.prefix)
        return replace(term, surface=whole.surface, labels=whole.labels)

    def shortened(self, start: int, end: int) -> Term | None:
        """The organisation of the article whose name holds all of these words (الصحة: وزارة الصحة), as headlines shorten it."""
        sentence = self._sentence
        words = [{stem for _, stem in sentence.language.stems(token.text)} for token in sentence.tokens[start:end]]
        for name in self._named_before:
            spelled = self._stems(name.term.surface)
            if all(not stems.isdisjoint(spelled) for stems in words):
                return name.term
        return None

    def _meant(self, name: Name, told: Sequence[Term]) -> Term | None:
        """The last of these speakers whose words hold an office or a document (الوزير، "the report")."""
        articles = self._sentence.language.words.definite_articles
        words = [self._stems(word) for word in self._sentence.texts[slice(*name.tokens)] if word not in articles]
        for term in reversed(told):
            spelled = self._stems(term.surface)
            if all(not stems.isdisjoint(spelled) for stems in words):
                return term
        return None

    def _stems(self, words: str) -> frozenset[str]:
        return rests_of(words, self._sentence.language)

    def remembered(self, term: Term) -> Term:
        """The speaker told before or the person of the article whose name holds these words, else the words themselves."""
        language = self._sentence.language
        name = without_titles(term.surface, language)
        words = words_of(name, language)
        named = (
            told
            for told in reversed(self._told)
            if words and words <= words_of(told.surface, language) and not is_of(told.surface, name, language)
        )
        return next(named, None) or self._persons.meant(name, language) or term

    def told_by(self, term: Term, start: int, end: int) -> Term:
        """Who is told by the words between two tokens: told before, called again by what they are, or the words themselves."""
        told = self.remembered(term)
        if told is not term:
            return told
        if self.last is not None and self._sentence.cue_at("same_speaker", start):
            return self.last
        return self._called_by(start, end) or term

    def _called(self, name: Name, term: Term) -> Term | None:
        """Who is called again by an office, with the adjectives beside it that its term holds."""
        length = len(term.surface.split())
        start, end = name.tokens
        whole = (start, start + length) if self._sentence.language.words.verb_first else (end - length, end)
        return self._called_by(*whole) if length >= end - start else None

    def _called_by(self, start: int, end: int) -> Term | None:
        return called_again(self._sentence, start, end, self._told, self._known)

    def opening(self, verb: Name) -> Term | None:
        """The speaker told before by whose name a sentence opens, its verb behind it where verbs come first: صديقي أكد أنه."""
        end = verb.tokens[0]
        if not self._sentence.language.words.verb_first or not 0 < end <= LONGEST_PERSON:
            return None
        term = unknown_term(self._sentence, 0, end)
        told = self.remembered(term)
        return told if told is not term else None

    def acting_first(self, saying: int, name: Name | None) -> Term | None:
        """Who acts first in a sentence that a participle of speaking ends, where they stand ahead of a name that can speak.

        Mr Brown attacked the ministry, | saying; Critics attacked it, | saying. By one word, or behind its verb where that comes
        first, only somebody told before or introduced: هاجم كروم الخطة، | قائلا.
        """
        sentence = self._sentence
        for start, end in first_actors(sentence, saying):
            if name is not None and name.tokens[0] < end and not only_opens(name, start, end):
                return None
            term = unknown_term(sentence, start, end)
            told = self.remembered(term)
            if (
                told is not term
                or (end - start > 1 and not sentence.language.words.verb_first)
                or is_several(sentence, start, end)
            ):
                return told
        return None

    def beside(self, verb: Name) -> Term | None:
        """The person of the article whose name stands right behind a verb, or ahead of it in a clause of its own: اقترح | كروم."""
        sentence, (start, end) = self._sentence, verb.tokens
        if not sentence.language.words.verb_first:
            return None
        clause = sentence.clause_start(start)
        clause += sentence.cue_at("was", clause)
        ahead = start - sentence.cue_at("verb_marker", start - 1)
        lengths = range(min(LONGEST_PERSON, len(sentence.tokens) - end), 0, -1)
        ranges = [(end, end + length) for length in lengths]
        ranges += [(clause, ahead)] if 0 < ahead - clause <= LONGEST_PERSON else []
        persons = (self._persons.meant(sentence.surface(*words), sentence.language) for words in ranges)
        return next(filter(None, persons), None)


def _is_body(name: Name) -> bool:
    """Whether an institution is told by its noun, as the paper, or by a name that only its shape tells: الصحيفة الأميركية."""
    return name.dimension == INSTITUTION or (name.category is Category.ORGANISATIONS and name.entry is None)
