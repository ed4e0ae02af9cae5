"""Documents that a sentence tells of, and whose they are, for sentences that call them again: the bulletin, الوثيقة ذاتها.

Whose one is stands in what speaks (a World Bank report said, بيان للوزارة), is who speaks in it (the ministry said in a statement;
وأبرزت المديرية، في نشرتها، أن), or who issues it (أصدرت وزارة الصحة نشرة, the ministry published its bulletin). A study that is
nobody's is told all the same: who calls it again means no other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.cues import CueKind
from generator.facts.parts import CLAUSE_MARKS, INSTITUTION, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.attribution import Attribution
from generator.facts.slots.according_to.documents import documents, is_document, owner_of
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import unknown_term
from generator.facts.vocabulary import rests_of
from generator.values import Term

_IN_WINDOW = 8
"""Tokens between a verb of saying, or who speaks, and the document in which they do."""
_BESIDE = 2
"""Tokens between a document and whose it is, where nothing tells that it was issued."""
_LONGEST_CALL = 5
"""Tokens between "in" and a document: in its latest quarterly bulletin."""
_LONGEST_BODY = 8
"""Tokens of a body that publishes something, with its name in brackets."""
_SAID = frozenset({CueKind.SAID_VERB, CueKind.SAID_GOES_ON})


@dataclass(frozen=True, slots=True)
class Issued:
    """A document by its words, and whose it is, `None` where nobody tells."""

    words: frozenset[str]
    by: Term | None


def issued_in(sentence: ReadSentence, said: Sequence[Attribution], named_before: Sequence[Name]) -> Iterator[Issued]:
    """The documents of a sentence whose speakers are known, in order."""
    nobodys = {document.term.id for document in documents(sentence)}
    for document in documents(sentence):
        words = _words(sentence, document)
        speaks = _speaking(sentence, words, said)
        if speaks is not None:
            bare = speaks.id in nobodys and len(speaks.surface.split()) == 1
            yield Issued(words, None if bare else speaks)
        elif is_definite(sentence, document.tokens[0]):  # released the results, but: the ministry denied the report
            issuer = issuer_of(sentence, document)
            if issuer is not None:
                yield Issued(words, _named(sentence, issuer, named_before))
        elif (term := _told_in(sentence, document, said)) is not None:
            yield Issued(words, None if _is_of_others(sentence, document) else term)
        elif (issuer := issuer_of(sentence, document) or _owner(sentence, document)) is not None:
            yield Issued(words, _named(sentence, issuer, named_before))
        elif (body := unknown_issuer(sentence, document)) is not None:
            yield Issued(words, body)
    yield from _owned(sentence, said)


def _named(sentence: ReadSentence, issuer: Name, named_before: Sequence[Name]) -> Term | None:
    """Who issues a document, `None` where only a noun for a body tells that."""
    by = actor_term(sentence, issuer, named_before)
    return by if len(by.surface.split()) > 1 or issuer.dimension != INSTITUTION else None


def _is_of_others(sentence: ReadSentence, document: Name) -> bool:
    """Whether the name of an issuer follows a document: كشفت الولايات المتحدة عن تقرير | صدر عن المفتش العام, not أصدرته اليوم."""
    end = at = document.tokens[1]
    while at < end + _LONGEST_CALL and sentence.cue_at("issued", at):
        at += sentence.cue_at("issued", at)
    issuer = at + (at < len(sentence.texts) and sentence.texts[at] in sentence.language.words.definite_articles)
    return end < at and issuer in sentence.named


def _words(sentence: ReadSentence, document: Name) -> frozenset[str]:
    """The words of a document, with those by which the lexicon calls it: تقريرا, تقرير."""
    language = sentence.language
    words = rests_of(f"{sentence.surface(*document.tokens)} {document.term.labels[language.code]}", language)
    return words - language.words.definite_articles


def _owner(sentence: ReadSentence, document: Name) -> Name | None:
    """Whose a document is by words right beside it, or by whom it was issued: not تقريرا عن زيارة قائد الأركان للقوات المسلحة."""
    owner, end = owner_of(sentence, document), document.tokens[1]
    if owner is None:
        return None
    issued = any(sentence.cue_at("issued_by", at) for at in range(end, owner.tokens[0]))
    return owner if issued or owner.tokens[0] <= end + _BESIDE else None


def _speaking(sentence: ReadSentence, words: Collection[str], said: Sequence[Attribution]) -> Term | None:
    """Who speaks by a document, a word of which stands in theirs."""
    speakers = (one.speaker for one in said if one.speaker is not None)
    return next((term for term in speakers if not rests_of(term.surface, sentence.language).isdisjoint(words)), None)


def _told_in(sentence: ReadSentence, document: Name, said: Sequence[Attribution]) -> Term | None:
    """Who speaks in a document that is told anew or as theirs: said in a statement, in its report; قالت في بيان."""
    start, words = document.tokens[0], sentence.language.words
    at, stops = start - 1, words.names.prepositions | CLAUSE_MARKS
    while at > max(0, start - _LONGEST_CALL) and sentence.texts[at] not in stops and at not in sentence.verbs:
        at -= 1
    return _speaker_in(sentence, said, at, start)


def _speaker_in(sentence: ReadSentence, said: Sequence[Attribution], at: int, document: int) -> Term | None:
    """Who speaks by a verb near the preposition at a token that leads to a document."""
    if at < 0 or sentence.texts[at] not in sentence.language.words.names.prepositions:
        return None
    for one in said:
        near = one.cue.kind in _SAID and abs(document - one.at) <= _IN_WINDOW and one.speaker is not None
        before, after = sorted((one.at, document))
        apart = figure_between(sentence, before, after) or sentence.cue_between("said_that", before, after)
        if near and not apart and one.speaker is not None and one.speaker.dimension != OUTLET:
            return one.speaker
    return None


def _owned(sentence: ReadSentence, said: Sequence[Attribution]) -> Iterator[Issued]:
    """The documents with a pronoun of who speaks in them: في نشرتها الإحصائية."""
    language = sentence.language
    nouns = language.words.cues["document_noun"].words
    led = language.words.names.prepositions
    owned = (at for at in range(1, len(sentence.texts)) if sentence.texts[at - 1] in led) if nouns and said else ()
    for at in owned:
        word = language.without_object(sentence.texts[at]) or ""
        noun = word.removesuffix("ت") + "ه" if word.endswith("ت") else word
        if noun in nouns and (term := _speaker_in(sentence, said, at - 1, at)) is not None:
            yield Issued(frozenset({noun}), term)


def unknown_issuer(sentence: ReadSentence, document: Name) -> Term | None:
    """The body that no lexicon knows between a verb and the document that it issues: نشر | موقع كارفا الأميركي | تقريرا."""
    at = document.tokens[0]
    start = next((end for end in sentence.cue_ends("issues") if 0 < at - end <= _LONGEST_BODY), at)
    end = next((inside for inside in range(start, at) if sentence.texts[inside] in CLAUSE_MARKS), at)
    rests, words = sentence.reading.words[start].rests, sentence.language.words
    body = not rests.isdisjoint(words.cues["called_outlet"].words | words.names.organisation_heads)
    return unknown_term(sentence, start, end) if body and start < end else None


def issuer_of(sentence: ReadSentence, document: Name) -> Name | None:
    """Who issues a document by a verb that stands before it: كان المكتب قد نشر تقريرا; the ministry published its bulletin."""
    at = document.tokens[0]
    for name in sentence.of(*SPEAKING):
        start, end = name.tokens
        behind = sentence.cue_between("issues", end, at) and not sentence.mark_between(end, at)
        issues = behind or start in sentence.cue_ends("issues")
        if issues and end <= at and not is_document(name) and not figure_between(sentence, end, at):
            return name
    return None
