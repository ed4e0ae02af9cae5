"""Datelines that the text stage left in a sentence: BAGHDAD, Aug. 6 (News) – …; دمشق: أعلنت …."""

from __future__ import annotations

from generator.facts.dates.point import is_year
from generator.facts.once import once_a_sentence
from generator.facts.parts import Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS, DASHES, DASHES_AND_SLASH, adjacent
from generator.lexicon import Category

_LONGEST_PLACE, _LONGEST_OUTLET = 6, 3
"""Tokens of a dateline ahead of its date, and up to the bracket that closes behind its outlet."""
_LONGEST_DATELINE = 16
"""Tokens of a dateline with its place, date and outlet."""
_MOST_AHEAD = 1
"""Tokens of a dateline ahead of its place, dates aside."""
_HANDLE, _HANDLE_SIGN = 3, "@"
"""Tokens of an account's name in brackets, and the sign that opens it."""
_DASH_AHEAD = 3
"""Characters within which the dash of a dateline stands before a sentence."""


def signs_post(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day is that of a post, behind the account that signs it: Amal Farr (@amalfarr) | 31 October 2016."""
    start = moment.tokens[0]
    handle = sentence.words(start - 2, start - 1) if start > _HANDLE else ""
    return sentence.texts[start - 1] == ")" and _HANDLE_SIGN in (handle[:1], sentence.words(start - 3, start - 2))


@once_a_sentence
def dateline_end(sentence: ReadSentence) -> int:
    """The token after a dateline that the text stage left in a sentence, 0 if it has none.

    A place that opens it, a date at most ahead, with neither figure nor verb up to a dash or slash (BAGHDAD, Aug. 6 (News) – …), an
    outlet in brackets (Sanaa, April 11 (News) The …), a colon behind capitals, with a date or none (DUBAI, April 11: …) or before a
    verb of saying (دمشق: أعلنت).
    Or the day of publication right ahead of the capital that opens the text: 7 July 2016 Gunmen killed.
    """
    return _published_end(sentence) or _placed_end(sentence)


def _published_end(sentence: ReadSentence) -> int:
    """The token after a full date that opens a sentence with nothing between it and a word in capitals, 0 if none does."""
    date = next((moment for moment in sentence.moments), None)
    if date is None or date.tokens[0] > 0 or not date.is_day or date.tokens[1] >= len(sentence.tokens):
        return 0
    year = any(is_year(text) for text in sentence.texts[: date.tokens[1]])
    return date.tokens[1] if year and sentence.tokens[date.tokens[1]].capital else 0


def _placed_end(sentence: ReadSentence) -> int:
    """The token after a dateline with its place."""
    place = _office_ahead(sentence) or next(sentence.of(Category.PLACES), None)
    if place is None or _words_ahead(sentence, place) > _MOST_AHEAD:
        return _outlet_end(sentence) or _dated_end(sentence)
    limit = min(
        [_LONGEST_DATELINE, len(sentence.tokens), *sentence.verbs, *(figure.tokens[0] for figure in sentence.figures)]
    )
    closing = [at for at in range(place.tokens[1], limit) if _may_close_dateline(sentence, place, at)]
    return max(closing, default=-1) + 1


def _outlet_end(sentence: ReadSentence) -> int:
    """The token after a dateline whose place no list knows, with an outlet in brackets behind its date: Dhule, May 21 (IANS) |."""
    start, opening = next((moment.tokens for moment in sentence.moments), (0, 0))
    closing = next((at for at in sentence.marks if at > opening and sentence.texts[at] == ")"), 0)
    if (
        not (0 < start <= _LONGEST_PLACE and sentence.words(opening, opening + 1) == "(")
        or closing > opening + _LONGEST_OUTLET
    ):
        return 0
    outlet = range(opening + 1, closing)
    placed = all(sentence.is_capital(at) or not sentence.texts[at].isalpha() for at in range(start))
    return closing + 1 if placed and outlet and all(map(sentence.is_capital, outlet)) else 0


def _dated_end(sentence: ReadSentence) -> int:
    """The token after a date and a colon, behind a place that no list knows: LOREN, June 4: |.

    Or behind the dash of a dateline that the text stage took off: Goma – | 4 June 2024: |.
    """
    start = sentence.sentence.span.start
    date = next((moment.tokens for moment in sentence.moments), None)
    if date is None or date[0] > _LONGEST_PLACE or sentence.words(date[1], date[1] + 1) != ":":
        return 0
    if date[0]:
        placed = (
            all(sentence.tokens[at].word.isupper() for at in range(date[0] - 1))
            and sentence.texts[date[0] - 1] in COMMAS
        )
        return date[1] + 1 if placed else 0
    ahead = sentence.text[max(0, start - _DASH_AHEAD) : start].strip()
    return date[1] + 1 if ahead[-1:] in DASHES else 0


def _words_ahead(sentence: ReadSentence, place: Name) -> int:
    """How many words of a sentence stand ahead of a place, but dates and the bracket that opens right before it: Karwa (Malwa)."""
    start = place.tokens[0]
    start -= start > 0 and sentence.texts[start - 1] == "("
    return len(set(range(start)) - sentence.dated)


def _office_ahead(sentence: ReadSentence) -> Name | None:
    """The organisation in capitals that a dateline has for its place: UNITED NATIONS – …."""
    name = next(sentence.of(Category.ORGANISATIONS), None)
    return name if name is not None and sentence.surface(*name.tokens).isupper() and name.tokens[0] == 0 else None


def _may_close_dateline(sentence: ReadSentence, place: Name, at: int) -> bool:
    tokens = sentence.tokens
    if tokens[at].text in DASHES_AND_SLASH:
        return at not in sentence.dated and not (_is_compound(sentence, at) or _goes_on_small(sentence, at + 1))
    if tokens[at].text == ":":
        speaks = sentence.name_at(at + 1, Category.SAYING) is not None
        told = speaks or tokens[place.tokens[0]].word.isupper() or _tells_deed(sentence, place, at)
        undated = set(range(place.tokens[1], at)) - sentence.dated
        dated = (
            at > place.tokens[1]
            and tokens[place.tokens[0]].word.isupper()
            and all(sentence.texts[word] in COMMAS for word in undated)
        )
        return dated or (at == place.tokens[1] and told)
    opening = next((start for start in range(at, place.tokens[1] - 1, -1) if tokens[start].text == "("), None)
    between = range(place.tokens[1], opening or 0)
    named = {position for name in sentence.of(Category.PLACES) for position in range(*name.tokens)} | sentence.dated
    told = all(position in named or not tokens[position].text.isalpha() for position in between)
    return tokens[at].text == ")" and opening is not None and told and not _goes_on_small(sentence, at + 1)


def _tells_deed(sentence: ReadSentence, place: Name, colon: int) -> bool:
    """Whether a place that opens a sentence has a verb of doing behind its colon, ahead of all figures: Madrid: Police seized."""
    figure = next((figure.tokens[0] for figure in sentence.figures), len(sentence.tokens))
    verbs = (verb.tokens[0] for verb in sentence.of(Category.DOING))
    return place.tokens[0] == 0 and any(colon < verb < figure for verb in verbs)


def _goes_on_small(sentence: ReadSentence, at: int) -> bool:
    """Whether a word in small letters stands at a token, where sentences open with capitals: Iraq – which, Malwa (NM) province."""
    written = sentence.tokens[at].word if at < len(sentence.tokens) else ""
    return written.islower() and written.isascii()


def _is_compound(sentence: ReadSentence, at: int) -> bool:
    """Whether a dash stands without a space on one side: طنجة-تطوان."""
    tokens = sentence.tokens
    before = at > 0 and adjacent(tokens[at - 1], tokens[at])
    return before and at + 1 < len(tokens) and adjacent(tokens[at], tokens[at + 1])
