"""Lists: what an item takes from the words that lead in to it, from its label and from the heading above it.

Cues:
1. A sentence that ends with a colon or "as follows" (كالتالي) leads in the items after it: paragraphs that begin with a bullet, a
   dash, a number in brackets or a label, and short ones that hold a figure.
2. The place that an item begins with before a colon (جنوب لبنان: 11 شهيدا) is where its figures are. In a list where most
   labels are known places the others are places too.
3. An organisation before a colon and a figure (حزب النهر: 51 مقعدا) holds it: it does not speak. In a list where most labels are
   organisations the others hold theirs too.
4. Paragraphs that begin with a place before a colon (Guatemala: …) are about it, where an article has more than one of them.
5. A place alone on its line is where what follows is, up to the next heading; only where an article has more than one of them,
   for a single one may well say where it was written.
6. A paragraph that opens with a place is about it (`where/openers`).
A slot that an item's own words fill stays as they fill it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.openers import under_openers
from generator.facts.tokens import BULLETS, COMMAS, DASHES_AND_SLASH, QUOTES
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_LONGEST_LABEL = 6
_LONGEST_ITEM = 15
"""Tokens of an item without a bullet."""
_LONGEST_HEADING = 6
_CLOSING = 3
"""Tokens at the end of a sentence, with which it leads in what follows."""
_FEWEST_HEADINGS = 2


Terms = Found[tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Item:
    """What a sentence takes: `lead_in` is the index of the sentence that leads it in, `places` those of its label or heading.

    `holders`: the organisations of its label.
    """

    lead_in: int | None = None
    places: Terms | None = None
    holders: Terms | None = None


def find_items(sentences: Sequence[ReadSentence]) -> Mapping[int, Item]:
    """Index of a sentence → what it takes, for those that take anything."""
    told = (*_under_headings(sentences), *under_openers(sentences), *_under_labels(sentences))
    found = {index: Item(places=places) for index, places in told}
    at = 0
    while at < len(sentences):
        items = list(_items_after(sentences, at)) if _leads_in(sentences[at]) else []
        if not items:
            at += 1
            continue
        places, holders = _labels(sentences, items, _places), _labels(sentences, items, _holders)
        for index in (index for item in items for index in item):
            paragraph = sentences[index].sentence.paragraph
            place = places.get(paragraph) or found.get(index, Item()).places
            found[index] = Item(at, place, holders.get(paragraph))
        at = items[-1][-1] + 1
    return found


def _leads_in(sentence: ReadSentence) -> bool:
    last = next((word for word in reversed(sentence.texts) if word not in QUOTES), "")
    closing = len(sentence.tokens) - _CLOSING
    return last == ":" or bool(last and any(at >= closing for at in sentence.cue_starts("as_follows")))


def _items_after(sentences: Sequence[ReadSentence], lead_in: int) -> Iterator[list[int]]:
    """The sentences of each item after the one that leads in: the paragraphs up to the first that is none."""
    after = range(lead_in + 1, len(sentences))
    for _, paragraph in groupby(after, lambda index: sentences[index].sentence.paragraph):
        indexes = list(paragraph)
        first = sentences[indexes[0]]
        if first.sentence.paragraph == sentences[lead_in].sentence.paragraph or not _is_item(first):
            return
        yield indexes


def _is_item(sentence: ReadSentence) -> bool:
    if not sentence.tokens or _leads_in(sentence):
        return False
    if sentence.texts[0] in BULLETS or _label_end(sentence):
        return True
    short = len(sentence.tokens) <= _LONGEST_ITEM
    return short and bool(sentence.figures) and not any(True for _ in sentence.of(Category.SAYING))


def _label_end(sentence: ReadSentence) -> int:
    """The token of the colon after an item's label, 0 if it has none."""
    if ":" not in sentence.texts:
        return 0
    start = _label_start(sentence)
    for at in range(start, min(start + _LONGEST_LABEL + 1, len(sentence.tokens))):
        if any(figure.tokens[0] <= at < figure.tokens[1] for figure in sentence.figures):
            return 0
        if sentence.texts[at] == ":":
            return at if at > start else 0
    return 0


def _label_start(sentence: ReadSentence) -> int:
    return next((at for at, token in enumerate(sentence.tokens) if token.text not in BULLETS), 0)


def _labels(
    sentences: Sequence[ReadSentence],
    items: Sequence[Sequence[int]],
    named: Callable[[ReadSentence, int], tuple[Term, ...]],
) -> dict[int, Terms]:
    """Paragraph → what its label names of one sort, where most labels name such."""
    labelled = [sentences[item[0]] for item in items if _label_end(sentences[item[0]])]
    known = {sentence.sentence.paragraph: named(sentence, _label_end(sentence)) for sentence in labelled}
    if 2 * sum(map(bool, known.values())) < len(known):
        return {}
    found: dict[int, Terms] = {}
    for sentence in labelled:
        paragraph = sentence.sentence.paragraph
        label = _label_start(sentence), _label_end(sentence)
        terms = known[paragraph] or (sentence.own_words(*label),)
        kind = CueKind.WHERE_LABEL if named is _places else CueKind.WHO_LABEL
        found[paragraph] = Found(terms, Cue(kind, sentence.text_span(*label)))
    return found


def _holders(sentence: ReadSentence, end: int) -> tuple[Term, ...]:
    """The organisation that opens an item with a figure right behind its colon, in all words of the label."""
    start = _label_start(sentence)
    names = [name for name in sentence.of(Category.ORGANISATIONS) if start <= name.tokens[0] < end]
    held = any(figure.tokens[0] == end + 1 for figure in sentence.figures)
    if len(names) != 1 or names[0].tokens[0] != start or not held:
        return ()
    return (names[0].term if names[0].tokens[1] == end else sentence.own_words(start, end),)


def _places(sentence: ReadSentence, end: int) -> tuple[Term, ...]:
    """The places that, with what joins them, are all the words from the first on up to a token."""
    joiners = sentence.language.words.numbers.joiners
    places = [name for name in sentence.of(Category.PLACES) if name.tokens[1] <= end]
    named = {at for name in places for at in range(*name.tokens)}
    kinds = sentence.language.words.names.of_place
    free = joiners | DASHES_AND_SLASH | kinds | sentence.language.words.definite_articles | COMMAS
    start = _label_start(sentence)
    whole = all(at in named or sentence.texts[at] in free for at in range(start, end))
    return tuple(name.term for name in places) if whole else ()


def _under_headings(sentences: Sequence[ReadSentence]) -> Iterator[tuple[int, Terms]]:
    headings = {index: _heading(sentence) for index, sentence in enumerate(sentences) if _is_heading(sentences, index)}
    if sum(map(bool, headings.values())) < _FEWEST_HEADINGS:
        return
    places: Terms | None = None
    for index in range(len(sentences)):
        places = headings.get(index, places)
        if places and index not in headings:
            yield index, places


def _under_labels(sentences: Sequence[ReadSentence]) -> Iterator[tuple[int, Terms]]:
    """The sentences of paragraphs that begin with a place before a colon, with that place."""
    labelled: list[tuple[list[int], Terms]] = []
    for _, paragraph in groupby(range(len(sentences)), lambda index: sentences[index].sentence.paragraph):
        indexes = list(paragraph)
        first = sentences[indexes[0]]
        end = _label_end(first) if first.tokens and first.sentence.part is Part.BODY else 0
        places = _places(first, end) if end else ()
        if places:
            labelled.append((indexes, Found(places, Cue(CueKind.WHERE_LABEL, first.text_span(0, end)))))
    if len(labelled) >= _FEWEST_HEADINGS:
        yield from ((index, places) for indexes, places in labelled for index in indexes)


def _is_heading(sentences: Sequence[ReadSentence], index: int) -> bool:
    """Whether a sentence is a short line of its own without a figure or a full stop."""
    sentence = sentences[index]
    short = 0 < len(sentence.tokens) <= _LONGEST_HEADING and not sentence.figures
    if not short or sentence.sentence.part is not Part.BODY or sentence.texts[-1] in ".؟?!":
        return False
    beside = (*sentences[max(0, index - 1) : index], *sentences[index + 1 : index + 2])
    return all(other.sentence.paragraph != sentence.sentence.paragraph for other in beside)


def _heading(sentence: ReadSentence) -> Terms | None:
    end = len(sentence.tokens) - (sentence.texts[-1] == ":")
    places = _places(sentence, end)
    return Found(places, Cue(CueKind.WHERE_HEADING, sentence.text_span(0, end))) if places else None
