"""Places that no list knows, as the labels of a list: in several districts, namely Karwa (12 votes) and Loren (9 votes).

The words right ahead of brackets that open with a figure label all figures in them. A list of two such labels or more is of
places where it follows the plural of a kind of place, "namely" or "including" between them at most, or one label is a known place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_unread
from generator.facts.tokens import COMMAS, DASHES, SEMICOLONS
from generator.lexicon import Category
from generator.values import Term

_LONGEST_LABEL = 3
_LONGEST_BRACKET = 24
_LONGEST_LINK = 2
"""Tokens between two items of a list."""
_LONGEST_OPENER = 2
"""Tokens of what introduces a list."""


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list: the tokens of its label, where the figures in its brackets begin, and the closing bracket."""

    label: tuple[int, int]
    figures: tuple[int, ...]
    closing: int


def listed_place(sentence: ReadSentence, figure: Figure, who: Sequence[Term]) -> Found[tuple[Term, ...]] | None:
    """The place that labels a figure in a list of places, unless it acted itself (`who`)."""
    label = _labels(sentence).get(figure.tokens[0])
    if label is None:
        return None
    known = (name.term for name in sentence.of(Category.PLACES) if name.tokens == label)
    place = next(known, None) or sentence.own_words(*label, sentence.reading.words[label[0]].joiner)
    if any(place.id == term.id for term in who if term.id is not None):
        return None
    return Found((place,), Cue(CueKind.WHERE_LABEL, sentence.text_span(*label)))


def introduced_from(sentence: ReadSentence, start: int) -> int | None:
    """The plural of a kind of place that a list which begins at a token tells the names of: several districts, namely …."""
    names, at = sentence.language.words.names, start
    while start - at < _LONGEST_OPENER and at and not sentence.reading.words[at - 1].rests.isdisjoint(names.namely):
        at -= 1
    at -= at > 0 and sentence.texts[at - 1] in COMMAS | {":"}
    for kind in (at - 1, at - 2) if at < start else (at - 1,):  # محافظات عدة، هي
        if kind >= 0 and not sentence.reading.words[kind].rests.isdisjoint(names.places_of_several):
            return kind
    return None


@once_a_sentence
def _labels(sentence: ReadSentence) -> Mapping[int, tuple[int, int]]:
    """Where a figure of a list of places begins → the tokens of its label."""
    known = {name.tokens[1] for name in sentence.of(Category.PLACES)}
    found: dict[int, tuple[int, int]] = {}
    for items in _lists(sentence):
        start = items[0].label[0]
        if start and sentence.cue_at("origin", start - 1):
            continue  # جنسيات | مصر بواقع 30، والهند بواقع 12
        ranked = start in sentence.cue_ends("followed_by") and any(end < start for end in known)
        of_places = (
            ranked
            or introduced_from(sentence, start) is not None
            or any(_tells_kind(sentence, i.label[0]) for i in items)
        )
        if (ranked or len(items) > 1) and (of_places or any(item.label[1] in known for item in items)):
            found |= {start: item.label for item in items for start in item.figures}
    return found


def _lists(sentence: ReadSentence) -> Iterator[list[_Item]]:
    items: list[_Item] = []
    for item in _items(sentence):
        if items and not _links(sentence, items[-1].closing + 1, item.label[0]):
            yield items
            items = []
        items.append(item)
    if items:
        yield items


def _links(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether only commas, semicolons, "and" and "then" stand between two items."""
    words = COMMAS | SEMICOLONS | sentence.language.words.numbers.joiners
    between = range(start, end)
    return len(between) <= _LONGEST_LINK and all(
        sentence.texts[at] in words or sentence.cue_at("and_then", at) for at in between
    )


def _items(sentence: ReadSentence) -> Iterator[_Item]:
    """The words ahead of the brackets of figures, or of "with", a figure and its share, and the figures that they label."""
    starts = [figure.tokens[0] for figure in sentence.figures]
    known = {name.tokens[1]: name.tokens[0] for name in sentence.of(Category.PLACES)}
    closing = 0
    for number, start in enumerate(starts):
        end = _past_share(sentence, number)
        opener = start - 1
        bracket = opener >= 0 and sentence.texts[opener] == "("
        if start < closing or not (bracket or (opener > 0 and sentence.cue_at("with", opener) == 1)):
            continue
        label = known.get(opener, _unknown_label(sentence, opener))
        closing = _bracket_end(sentence, start if bracket else end + 1, end)
        if label < opener and closing:
            yield _Item((label, opener), tuple(at for at in starts if start <= at < closing), closing - 1)


def _past_share(sentence: ReadSentence, number: int) -> int:
    """The token after a figure and the share that stands right behind it: بـ940 ألف نسمة بنسبة 21%."""
    end = sentence.figures[number].tokens[1]
    share = next((figure for figure in sentence.figures[number + 1 : number + 2] if figure.is_share), None)
    beside = (
        share is not None and share.tokens[0] - end <= _LONGEST_LINK and not sentence.mark_between(end, share.tokens[0])
    )
    return share.tokens[1] if share is not None and beside else end


def _bracket_end(sentence: ReadSentence, inside: int, end: int) -> int:
    """The token after the brackets that hold a token, of those that one opens right ahead of it; else the figure's `end`."""
    if inside < 1 or inside >= len(sentence.texts) or sentence.texts[inside - 1] != "(":
        return end
    last = min(inside + _LONGEST_BRACKET, len(sentence.texts))
    return next((at + 1 for at in range(inside, last) if sentence.texts[at] == ")"), 0)


def _unknown_label(sentence: ReadSentence, end: int) -> int:
    """Where the unknown words right ahead of brackets begin, the brackets themselves if none stand there."""
    start = end
    longest = _item_length(sentence, end) if sentence.language.words.noun_follows_number else _LONGEST_LABEL
    while start > max(0, end - longest) and _may_label(sentence, start - 1):
        start -= 1
        start -= start > 1 and sentence.texts[start - 1] in DASHES and _may_label(sentence, start - 2)
    around = sentence.name_before(start - 1, Category.PLACES)
    if start < end and around is not None and sentence.texts[start - 1] == "/":
        return around.tokens[0]  # بغداد/ الرصافة
    return start - (start < end and _tells_kind(sentence, start - 1))


def _item_length(sentence: ReadSentence, end: int) -> int:
    """The words of a label that an attached "and" opens behind a mark, else one: (12 %)، وباب الوادي (9 %)."""
    for start in range(end - 1, max(0, end - _LONGEST_LABEL) - 1, -1):
        if sentence.and_attached(start) and start and sentence.texts[start - 1] in COMMAS | SEMICOLONS:
            return end - start
    return 1


def _tells_kind(sentence: ReadSentence, at: int) -> bool:
    """Whether a kind of place stands at a token ahead of its name: مديرية | كاروم بـ12."""
    names = sentence.language.words.names
    kinds = names.of_place | names.districts
    return (
        at >= 0
        and sentence.language.words.noun_follows_number
        and not sentence.reading.words[at].rests.isdisjoint(kinds)
    )


def _may_label(sentence: ReadSentence, at: int) -> bool:
    """Whether a token that nothing else has read can belong to the name of a place."""
    if sentence.cue_at("comparative", at):
        return False  # المغرب بأمطار | أقل بنسبة 91%
    named = sentence.tokens[at].capital or sentence.language.words.noun_follows_number
    return named and is_unread(sentence, at) and sentence.reading.matches[at] is None
