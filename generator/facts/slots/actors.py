"""Who can act or speak in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import PEOPLE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import follows_preposition
from generator.facts.slots.datelines import dateline_end
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Term

OFFICE, INSTITUTION = "office", "institution"
"""Dimensions of the lexicon's speakers: a person by title, an organisation by a noun; the others are documents."""
EXCHANGE = "exchange"
"""The dimension of organisations where shares are traded."""
PLURAL = "_plural"
"""What ends the lexicon's ids of several who speak."""
OUTLET = "outlet"
"""The dimension of organisations that report what others say."""
_PLACING = ("place", "place_to")
"""Cues of the prepositions behind which a body is where something happens."""
_GENITIVES = ("'s", "’s", "s'", "s’")
"""What tells an English possessor."""
_SOURCE = "source"
"""The lexicon's id of a source."""
HOSTING = "hosting"
"""The dimension of verbs whose subject may be the place that holds or takes in what is counted."""
WITNESSING = "witnessing"
"""The dimension of verbs whose subject is only where something came about, or what the counted are in: شهدت إدلب مقتل 5, the
province saw 5 deaths, يضم المجلس 40 نائباً."""


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


def actor_before(sentence: ReadSentence, end: int) -> Name | None:
    """The first of them that ends at a token."""
    return next((name for name in actors(sentence) if name.tokens[1] == end), None)


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


def joined_names(sentence: ReadSentence, member: Name, names: Sequence[Name]) -> list[Name]:
    """A name with those of its sort in one list with it, whose last "and" joins: حزب حوار وحزب حاتم; Turkey, Egypt and Algeria.

    No country where something is acts with it: fighting broke out in Sudan and the army killed 12.
    """
    sort = _sort(member)
    agents = sentence.cue_ends("agent")  # على يد الجيش، والشرطة | قتلت 3
    others = (name for name in names if not (_is_scene(sentence, name) or name.tokens[0] in agents) or name == member)
    free = [name for name in others if _sort(name) is sort]
    return listed_with(sentence, member, free) or [member]


def _sort(name: Name) -> Category:
    """The category of a name, one for all who act together: the army and the SDF, the government and Russia."""
    return Category.ORGANISATIONS if name.category is Category.SPEAKERS or name.is_country else name.category


def _is_scene(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is where what is told only happens: a country behind a preposition, a body behind one of place.

    In Sudan; clashes outside parliament, and the police arrested 12; marched to the ministry, and the police.
    """
    if name.is_country:
        return follows_preposition(sentence, name)
    at = sentence.from_article(name.tokens[0]) - 1
    led = at >= 0 and any(sentence.cue_at(cue, at) == 1 for cue in _PLACING)
    return led and not sentence.language.words.verb_first


@once_a_sentence
def acting_countries(sentence: ReadSentence) -> frozenset[int]:
    """Where countries begin that "and" joins to a body that acts with them, so that they are no places: غارات النظام وروسيا."""
    free = [name for name in actors(sentence) if not _is_scene(sentence, name)]
    together = (group for group in _lists(sentence, free) if not all(name.is_country for name in group))
    return frozenset(name.tokens[0] for group in together for name in group if name.is_country)


def listed_with(sentence: ReadSentence, member: Name, names: Sequence[Name]) -> list[Name]:
    """Those of some names that stand in one list with a member of them; none for who is no member."""
    return next((group for group in _lists(sentence, names) if member in group), [])


def _lists(sentence: ReadSentence, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names in runs that commas and "and" part, each up to the last one that "and" joins."""
    run: list[Name] = []
    closed = 0
    for name in names:
        link = _link(sentence, run[-1], name) if run else None
        if link is None:
            yield run[:closed]
            run, closed = [name], 1
        else:
            run.append(name)
            closed = len(run) if link else closed
    yield run[:closed]


def _link(sentence: ReadSentence, first: Name, second: Name) -> bool | None:
    """Whether "and" (rather than a comma alone) joins two names; `None` where neither does."""
    joiners = sentence.language.words.numbers.joiners - DASHES  # Orient TV- Turkish forces
    articles = sentence.language.words.definite_articles
    between = [word for word in sentence.texts[first.tokens[1] : second.tokens[0]] if word not in articles]
    rest = [word for word in between if word not in COMMAS]
    attached = not rest and bool(second.prefix) and second.prefix[0] in joiners
    if len(between) - len(rest) > 1 or (rest and rest not in ([joiner] for joiner in joiners)):
        return None
    return True if rest or attached else (False if between else None)


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


def people_noun(sentence: ReadSentence, at: int) -> Entry | None:
    """The lexicon's noun for people that begins at a token: voters, المتظاهرون."""
    noun = sentence.entry(at, Category.MEASURES)
    return noun if noun is not None and noun.dimension == PEOPLE else None


def is_definite(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is or carries an article, or one stands before it."""
    articles = sentence.language.words.definite_articles
    before = not articles.isdisjoint(sentence.texts[max(0, at - 1) : at + 1])
    return before or sentence.language.is_definite(sentence.texts[at])


def has_own_subject(sentence: ReadSentence, deed: int, figure: int) -> bool:
    """Whether the definite noun behind a deed did it, an indefinite one ahead of the figure: تحقيق البنوك أرباحاً بلغت 5."""
    if not sentence.language.words.verb_first or deed + 1 >= figure or not is_definite(sentence, deed):
        return False
    words = sentence.language.words
    at = next((at for at in range(deed + 1, figure) if not is_definite(sentence, at)), figure)
    free = sentence.texts[at].isalpha() and sentence.texts[at] not in words.stop_words | words.names.prepositions
    return at < figure and free and at not in sentence.verbs


def before_article(sentence: ReadSentence, at: int) -> str:
    """What is attached to a noun before its article."""
    prefixes = [prefix for prefix, _ in sentence.language.stems(sentence.texts[at])]
    return max(prefixes, key=len).removesuffix("ال")


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
