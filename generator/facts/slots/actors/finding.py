"""Who can act or speak in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, OFFICE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.lexicon import Category, Lexicon
from generator.values import Term

_GENITIVES = ("'s", "’s", "s'", "s’")
"""What tells an English possessor."""
_SOURCE = "source"
"""The lexicon's id of a source."""


@once_a_sentence
def actors(sentence: ReadSentence) -> Sequence[Name]:
    """The names that can be the subject of a deed: organisations, offices, institutions, countries, none of them counted."""
    return [
        name
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES)
        if (name.category is Category.ORGANISATIONS or name.dimension in {OFFICE, INSTITUTION} or name.is_country)
        and not (_is_source(name) or _is_nobody(sentence, name))
        and name.tokens[0] not in sentence.counted
        and name.tokens[0] >= dateline_end(sentence)
    ]


def _is_nobody(sentence: ReadSentence, name: Name) -> bool:
    """Whether a word ahead of a name tells that none of the sort did something: no | group has claimed; أي | جهة."""
    return sentence.cue_at("no_such", name.tokens[0] - 1) > 0


def actor_at(sentence: ReadSentence, start: int) -> Name | None:
    """The first of them that begins at a token, an article ahead of it or not."""
    starts = {start, sentence.past_article(start)}
    return next((name for name in actors(sentence) if name.tokens[0] in starts), None)


@once_a_sentence
def _by_start(sentence: ReadSentence) -> Mapping[int, Name]:
    return {name.tokens[0]: name for name in reversed(actors(sentence))}


@once_a_sentence
def _by_end(sentence: ReadSentence) -> Mapping[int, Name]:
    return {name.tokens[1]: name for name in reversed(actors(sentence))}


def actor_from(sentence: ReadSentence, start: int) -> Name | None:
    """The first of them that begins at a token itself."""
    return _by_start(sentence).get(start)


def actor_before(sentence: ReadSentence, end: int) -> Name | None:
    """The first of them that ends at a token."""
    return _by_end(sentence).get(end)


def actor_between(sentence: ReadSentence, start: int, end: int) -> Name | None:
    """The one of them whose words are all those between two tokens."""
    return next((name for name in actors(sentence) if name.tokens == (start, end)), None)


def _is_source(name: Name) -> bool:
    """Whether it only names where news comes from, which does nothing: المصدر، مصدر طبي."""
    return _SOURCE in (name.term.id, name.parent)


def facilities(sentence: ReadSentence) -> list[Name]:
    """The organisations that are places as well: hospitals, universities, prisons."""
    return [name for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS) if is_facility(sentence, name)]


def is_facility(sentence: ReadSentence, name: Name) -> bool:
    """Whether an organisation is a place as well."""
    words = sentence.reading.words[slice(*name.tokens)]
    return any(not word.rests.isdisjoint(sentence.language.words.names.facilities) for word in words)


def inside_or_beside(sentence: ReadSentence, figure: Figure, *categories: Category) -> Iterator[Name]:
    """The names between a number and the end of its noun, or right after it where adjectives follow: 26 SDF operations."""
    start, end = figure.number_tokens[1], figure.tokens[1] + sentence.language.words.noun_follows_number
    own = figure.unit.id if figure.unit is not None else None
    for name in sentence.of(*categories):
        if start <= name.tokens[0] < end and not name.prefix and name.term.id != own:
            yield name


def country_of(nationality: Name, lexicon: Lexicon) -> Term | None:
    """The country whose adjective or capital it is."""
    entry = lexicon.entry(nationality.parent) if nationality.parent is not None else None
    return entry.term(nationality.term.surface) if entry is not None else None


def one_found(sentence: ReadSentence, term: Term, kind: CueKind, start: int, end: int) -> Found[tuple[Term, ...]]:
    """Somebody with the cue that stands at a range of tokens."""
    return Found((term,), Cue(kind, sentence.text_span(start, end)))


def is_actor(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a speaker is an organisation that the sentence names, no person or document, nor one that watches what others do."""
    return any(
        _is_called(sentence, name, speaker) and not any(sentence.cue_at("watcher", at) for at in range(*name.tokens))
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
        if name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    )


def _is_called(sentence: ReadSentence, name: Name, speaker: Term) -> bool:
    """Whether a name is that of a speaker, or opens that of a local body that no list knows: مجلس | إدارة كروم."""
    opens = speaker.id is None and speaker.surface.startswith(f"{name.term.surface} ")
    local = opens and sentence.texts[name.tokens[0]] in sentence.language.words.names.local_bodies
    return name.term.surface == speaker.surface or local


def issuer_of(sentence: ReadSentence, document: Term) -> Term | None:
    """The organisation whose document speaks, by its name in the sentence: ذكر بيان | للجيش | أن قواته, none that only watches."""
    if document.id is None:
        return None
    issuers = (name for name in actors(sentence) if name.term.id == document.id)
    return next((name.term for name in issuers if is_actor(sentence, name.term)), None)


def without_possessive(who: Term) -> Term:
    """Whom no list knows, in the article's words without what tells a possessor: Karwa Steel's, the rebels'."""
    if who.id is not None or not who.surface.endswith(_GENITIVES):
        return who
    surface = who.surface.removesuffix("s").rstrip("'’")
    return replace(who, surface=surface, labels=dict.fromkeys(who.labels, surface))
