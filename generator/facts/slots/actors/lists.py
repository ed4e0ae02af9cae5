"""Names in one list: who acts together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.clauses.prepositions import follows_preposition
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category

_PLACING = ("place", "place_to")
"""Cues of the prepositions behind which a body is where something happens."""


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
