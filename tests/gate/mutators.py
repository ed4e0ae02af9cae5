"""Wrong translations made from right ones, one change each, from the word tables of the language and the lexicon.

Nothing here is random: every place of a sentence that a mutator can change is changed once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from generator.digest.translation.directions import Directions
from generator.digest.translation.names import named_things
from generator.digest.translation.statements import Stated
from generator.facts.befalling import Befalling, Place, befalling_words, same_kind, told_by
from generator.facts.cues import CueKind
from generator.facts.parts import Figure, Name
from generator.facts.slots.befell.finding import find_befell
from generator.language.phrases import Phrase
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Change, Kind, Qualifier, Span

_PLACES = {
    CueKind.BEFELL_BEHIND: Place.AFTER,
    CueKind.BEFELL_AHEAD: Place.BEFORE,
    CueKind.BEFELL_NOUN: Place.NOUN,
}
_EUROS, _DOLLARS = "EUR", "USD"
_SIGNS = {"$": "€", "€": "$"}
_OPPOSITES = {
    Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.ABOUT: Qualifier.MORE_THAN,
}
_DIGITS = re.compile(r"\d+")
_GROUPS = re.compile(r"[.,٬٫]")


def replaced(text: str, *changes: tuple[Span, str]) -> str:
    """The text with other words in these places, which do not overlap."""
    for span, words in sorted(changes, reverse=True):
        text = f"{text[: span.start]}{words}{text[span.end :]}"
    return text


def digits(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each digit of the text, one more than it was."""
    text = reading.sentence.text
    for match in _DIGITS.finditer(text):
        for at in range(match.start(), match.end()):
            first = at == match.start() and not (at and _GROUPS.match(text[at - 1]))
            yield replaced(text, (Span(at, at + 1), _next_digit(text[at], first=first)))


def _next_digit(digit: str, *, first: bool) -> str:
    zero = ord(digit) - int(digit)
    following = (int(digit) + 1) % 10
    return chr(zero + (following or (1 if first else 0)))


def number_words(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each number word from three to nine inside a figure, the next one in its place."""
    sentence = reading.sentence
    additive = sentence.language.words.numbers.additive
    for figure in sentence.figures:
        for at in range(*figure.number_tokens):
            for prefix, stem in sentence.language.stems(sentence.tokens[at].text):
                if 3 <= additive.get(stem, 0) <= 8:
                    span = sentence.text_span(at, at + 1)
                    yield replaced(sentence.text, (span, prefix + _sister(additive, stem, additive[stem] + 1)))
                    break


def _sister(words: Mapping[str, int], word: str, value: int) -> str:
    """The word of another value that stands in the same place of its list: خمسة → ستة."""
    own = [other for other, meaning in words.items() if meaning == words[word]]
    others = [other for other, meaning in words.items() if meaning == value]
    return others[min(own.index(word), len(others) - 1)]


def magnitude(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each figure in digits, ten times as large."""
    for figure in reading.sentence.figures:
        words = figure.number_span.cut(reading.sentence.text)
        match = _DIGITS.match(words)
        if match is not None and not _GROUPS.match(words[match.end() : match.end() + 1]):
            yield replaced(reading.sentence.text, (figure.number_span, f"{match.group()}0{words[match.end() :]}"))


def scales(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each thousand a million, each million a thousand or a billion."""
    sentence = reading.sentence
    known = sentence.language.words.numbers.scales
    for figure in sentence.figures:
        for at in range(*figure.number_tokens):
            for prefix, stem in sentence.language.stems(sentence.tokens[at].text):
                if known.get(stem, 0) < 1000 or known[stem] == 100000:
                    continue
                for factor in (1000, 1 / 1000):
                    other = int(known[stem] * factor)
                    if other in known.values():
                        span = sentence.text_span(at, at + 1)
                        yield replaced(sentence.text, (span, prefix + _sister(known, stem, other)))
                break


def swapped_pairs(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Every two figures of a sentence in each other's place."""
    text = reading.sentence.text
    for one, other in combinations(reading.sentence.figures, 2):
        words, others = one.number_span.cut(text), other.number_span.cut(text)
        if one.value != other.value and _DIGITS.search(words) and _DIGITS.search(others):
            yield replaced(text, (one.number_span, others), (other.number_span, words))


def dropped_figures(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each figure left out with its unit, each date."""
    parts = (*reading.sentence.figures, *(moment for moment in reading.sentence.moments if moment.range is not None))
    return (replaced(reading.sentence.text, (part.span, "")) for part in parts)


def swapped_dates(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Every two dates of a sentence in each other's place."""
    text = reading.sentence.text
    told = [moment for moment in reading.sentence.moments if moment.range is not None]
    for one, other in combinations(told, 2):
        if one.range != other.range:
            yield replaced(text, (one.span, other.span.cut(text)), (other.span, one.span.cut(text)))


def dropped_qualifiers(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each qualifier left out."""
    return (replaced(reading.sentence.text, (span, "")) for span, _, _ in _qualifiers(reading))


def turned_qualifiers(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each qualifier with its opposite in its place, "about" with "more than"."""
    words = reading.sentence.language.words
    for span, qualifier, after in _qualifiers(reading):
        table = words.qualifiers_after if after else words.qualifiers_before
        opposite = next((" ".join(said) for said, value in table.items() if value == _OPPOSITES[qualifier]), None)
        if opposite is not None:
            yield replaced(reading.sentence.text, (span, opposite))


def _qualifiers(reading: Stated) -> Iterator[tuple[Span, Qualifier, bool]]:
    """Where the qualifier of each figure stands, and whether that is after it."""
    sentence = reading.sentence
    words = sentence.language.words
    for figure in sentence.figures:
        if figure.qualifier not in _OPPOSITES:
            continue
        start, end = figure.tokens
        for table, first, last, after in (
            (words.qualifiers_before, start, figure.number_tokens[0], False),
            (words.qualifiers_after, figure.number_tokens[1], end, True),
        ):
            span = _phrase_inside(reading, table, first, last)
            if span is not None:
                yield span, figure.qualifier, after
                break


def _phrase_inside(reading: Stated, table: Mapping[Phrase, str], first: int, last: int) -> Span | None:
    sentence = reading.sentence
    for start in range(first, last):
        for end in range(last, start, -1):
            rest = tuple(token.text for token in sentence.tokens[start + 1 : end])
            for prefix, stem in sentence.language.stems(sentence.tokens[start].text):
                if (stem, *rest) in table:
                    span = sentence.text_span(start, end)
                    return Span(span.start + len(prefix), span.end)
    return None


def months(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each date in the next month, both names where it has two (حزيران/يونيو)."""
    sentence = reading.sentence
    known = sentence.language.words.times.months
    for moment in sentence.moments:
        changes = []
        at = moment.tokens[0]
        while at < moment.tokens[1]:
            for length in (2, 1):
                words = tuple(token.text for token in sentence.tokens[at : at + length])
                value = known.get(words)
                if value is not None and len(words) == length:
                    following = next(" ".join(said) for said, month in known.items() if month == value % 12 + 1)
                    changes.append((sentence.text_span(at, at + length), following))
                    at += length - 1
                    break
            at += 1
        if changes:
            yield replaced(sentence.text, *changes)


def weekdays(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each date that only a day of the week tells, two days later."""
    sentence = reading.sentence
    known = sentence.language.words.times.weekdays
    for moment in sentence.moments:
        if any(token.text[:1].isdigit() for token in sentence.tokens[moment.tokens[0] : moment.tokens[1]]):
            continue
        for at in range(*moment.tokens):
            value = known.get((sentence.tokens[at].text,))
            if value is not None:
                other = next(" ".join(said) for said, day in known.items() if day == (value + 2) % 7)
                yield replaced(sentence.text, (sentence.text_span(at, at + 1), other))


def currencies(reading: Stated, lexicon: Lexicon) -> Iterator[str]:
    """Each amount in euros, euros in dollars."""
    sentence = reading.sentence
    for figure in sentence.figures:
        if figure.kind is not Kind.MONEY or figure.unit is None:
            continue
        words = figure.span.cut(sentence.text)
        sign = next((mark for mark in _SIGNS if mark in words), None)
        if sign is not None:
            yield replaced(sentence.text, (figure.span, words.replace(sign, _SIGNS[sign])))
            continue
        other = lexicon.entry(_DOLLARS if figure.unit.id == _EUROS else _EUROS)
        match = re.search(re.escape(figure.unit.surface), words)
        if match is not None:
            span = Span(figure.span.start + match.start(), figure.span.start + match.end())
            yield replaced(sentence.text, (span, _form(other, reading)))


def units(reading: Stated, lexicon: Lexicon) -> Iterator[str]:
    """Each known thing counted, another in its place."""
    sentence = reading.sentence
    others = [lexicon.entry(name) for name in ("hospital", "ship")]
    for figure in sentence.figures:
        if figure.unit is None or figure.unit.id is None or figure.kind is not Kind.COUNT:
            continue
        words = figure.span.cut(sentence.text)
        at = words.rfind(figure.unit.surface)
        if at >= 0 and not figure.unit.surface.startswith(figure.number_span.cut(sentence.text)):
            other = next(entry for entry in others if entry.id != figure.unit.id)
            span = Span(figure.span.start + at, figure.span.start + at + len(figure.unit.surface))
            owned = sentence.language.has_possessor(sentence.language.fold_word(figure.unit.surface))
            whole = sentence.language.definite_plural(other.forms[sentence.language.code])
            yield replaced(sentence.text, (span, whole if owned else _form(other, reading)))


def _form(entry: Entry, reading: Stated) -> str:
    forms = entry.forms[reading.sentence.language.code]
    return forms.get("many", forms.get("other", entry.labels[reading.sentence.language.code]))


def dropped_names(reading: Stated, lexicon: Lexicon) -> Iterator[str]:
    """Each known name left out, wherever the sentence has it, unless it still stands in another (Lebanon's Ministry of Health)."""
    sentence = reading.sentence
    for key, names in _names(reading, lexicon).items():
        without = replaced(sentence.text, *((sentence.text_span(*name.tokens), "") for name in names))
        if key and names[0].term.surface not in without:
            yield without


def wrong_names(reading: Stated, lexicon: Lexicon) -> Iterator[str]:
    """Each known name, another of its sort in its place."""
    sentence = reading.sentence
    for names in _names(reading, lexicon).values():
        entry = names[0].entry
        if entry is None:
            continue
        sisters = lexicon.entries(entry.category)
        other = sisters[(sisters.index(entry) + 1) % len(sisters)].labels[sentence.language.code]
        spans = (sentence.text_span(*name.tokens) for name in names)
        yield replaced(sentence.text, *((span, other) for span in spans))


def swapped_names(reading: Stated, lexicon: Lexicon) -> Iterator[str]:
    """Every two known names of one sort in each other's place, in sentences with figures; in a list it would change nothing."""
    sentence = reading.sentence
    singles = [names[0] for names in _names(reading, lexicon).values() if len(names) == 1]
    for one, other in combinations(singles, 2):
        listed = other.tokens[0] - one.tokens[1] <= 1
        if sentence.figures and one.category is other.category and not listed:
            first, second = _bare_span(one, reading), _bare_span(other, reading)
            words, others = first.cut(sentence.text), second.cut(sentence.text)
            yield replaced(
                sentence.text, (first, _attached(one.prefix, others)), (second, _attached(other.prefix, words))
            )


def _attached(prefix: str, words: str) -> str:
    """Words behind attached letters: the alef of an article is not written after ل (لـ + المفتش: للمفتش)."""
    return words.removeprefix("ا") if prefix.endswith("ل") and words.startswith("ال") else words


def _bare_span(name: Name, reading: Stated) -> Span:
    """Where a name stands without what is attached to it and the mark of the genitive."""
    span = reading.sentence.text_span(*name.tokens)
    words = reading.sentence.language.without_genitive(span.cut(reading.sentence.text))
    return Span(span.start + len(name.prefix), span.start + len(words))


def _names(reading: Stated, lexicon: Lexicon) -> dict[str, list[Name]]:
    """The known names by the thing that they name."""
    things = {thing.at: thing.key for thing in named_things(reading, lexicon)}
    found: dict[str, list[Name]] = {}
    for name in reading.sentence.of(Category.ORGANISATIONS, Category.PLACES, Category.NATIONALITIES):
        if name.tokens[0] in things:
            found.setdefault(things[name.tokens[0]], []).append(name)
    return found


def wrong_deeds(reading: Stated, _: Lexicon) -> Iterator[str]:
    """What befell each figure, something else in its place: injured for killed, closed for destroyed."""
    sentence = reading.sentence
    for figure in sentence.figures:
        found = find_befell(sentence, figure, None)
        if found is None:
            continue
        words = befalling_words(sentence.language.code, _PLACES[found.cue.kind])
        for phrase, ones in words.items():
            if all(_is_another(one, told_by(found.value), figure) for one in ones):
                written = sentence.language.fold_word(found.cue.span.cut(sentence.text))
                prefix = next((at for at, stem in sentence.language.stems(written) if tuple(stem.split()) in words), "")
                yield replaced(sentence.text, (found.cue.span, prefix + " ".join(phrase)))
                break


def _is_another(one: Befalling, befell: Befalling | None, figure: Figure) -> bool:
    return one.can_befall(figure.kind, figure.unit) and not same_kind(one, befell)


def turned_changes(reading: Stated, _: Lexicon) -> Iterator[str]:
    """Each word of rise beside a figure, one of fall in its place, and the other way round."""
    sentence = reading.sentence
    measuring = sentence.language.words.measuring
    directions = Directions(sentence)
    for turn in filter(None, dict.fromkeys(map(directions.beside, sentence.figures))):
        other = next(iter(measuring.fall if turn.change is Change.RISE else measuring.rise))
        yield replaced(sentence.text, (sentence.text_span(*turn.tokens), turn.prefix + " ".join(other)))


MUTATORS: Mapping[str, Callable[[Stated, Lexicon], Iterator[str]]] = {
    "a digit": digits,
    "a number word": number_words,
    "a magnitude": magnitude,
    "thousand/million": scales,
    "a swapped pair": swapped_pairs,
    "a dropped figure": dropped_figures,
    "a swapped date": swapped_dates,
    "a swapped name": swapped_names,
    "a dropped qualifier": dropped_qualifiers,
    "a turned qualifier": turned_qualifiers,
    "a wrong month": months,
    "a wrong weekday": weekdays,
    "a wrong currency": currencies,
    "a wrong unit": units,
    "a dropped name": dropped_names,
    "a wrong name": wrong_names,
    "a wrong deed": wrong_deeds,
    "a turned change": turned_changes,
}
