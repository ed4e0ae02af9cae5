"""Verbs of saying that are other words as well (`dimension: closely`): whether they tell something where they stand.

They do only where "that", a colon or a quotation follows who speaks in the same clause, no other verb or figure between: رأى سامي
كروم أن, كتب الوزير: «…», but تعتبر الشركة الأكبر, في رأي كروم, 3 كتب, بلاغ توصلت به الوكالة أن. One that leaves its subject out is
joined on: ويعتبر أن, لكنه يعتبر أن. One that tells whose fault something is, its cause or rank, does where such words follow,
asides between or not: حمّل التقرير، الذي صدر أمس، الجيش المسؤولية عن, but حملت السفينة 12 طنا, قال عزت كروم إن. Elsewhere the
lexicon does not know the word.

One of placing (`dimension: placing`) tells a number only ahead of "at" and that, behind what is put there: he put growth in 2024
at 5.7 percent; وضعت المنظمة العدد عند 12 ألفا; not put 12 beds at two schools.

Where nouns follow their article, a verb with "that" may be one with it: they report that, but in its report that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from generator.facts.numbers import starts_number
from generator.facts.parts import CLAUSE_MARKS, Token
from generator.facts.tokens import QUOTES
from generator.language import Language
from generator.lexicon import Category, Entry, Match

_CLOSELY = "closely"
PLACING = "placing"
"""The dimension of verbs that put something at a number."""
_VERBS = (Category.SAYING, Category.DOING)
_FIND = "find_closely"
"""The lexicon's verb whose subject, where it leaves that out, is what acted before rather than who spoke."""
_COMPLEMENTS = {"blame_closely": "responsible", "rank_closely": "ranked_at", "ascribe_closely": "ascribed_to"}
"""What the lexicon's verbs have behind their object by which they tell something."""
_LONGEST_SUBJECT = 14
"""Tokens from such a verb to what is said: who speaks, where and to whom."""
_LEAST_AHEAD = 2
"""Words ahead of whose fault something is: who says so, and whose it is."""
_LONGEST_NAME = 4
"""Tokens of who speaks, where a quotation follows them."""
_WITH_THAT = 2
"""Tokens of a verb that is told by "that" behind it."""
_LONGEST_TITLE = 5
"""Tokens of what something is called in quotation marks."""
_NEAR_NUMBER = 4
"""Tokens behind "at" in which a number begins: at | a record 12, at | about $5m; not at the head of 12."""
_COLON = ":"

Matches = Sequence[Match | None]


def where_told(tokens: Sequence[Token], matches: Matches, language: Language) -> Matches:
    """The lexicon's words at each token, without such verbs where they tell nothing."""
    doubtful = {_CLOSELY, PLACING} if language.words.verb_first else {PLACING}
    if all(_sort(match) not in doubtful for match in matches if match is not None):
        return matches
    return [
        _where_told(tokens, matches, at, language) if match is not None and _sort(match) in doubtful else match
        for at, match in enumerate(matches)
    ]


def is_noun_with_that(tokens: Sequence[Token], match: Match, at: int, language: Language) -> bool:
    """Whether "report that" or the like is a noun of its own article or owner, and "that" opens what is told: in its report that.

    A name or a plural ahead of it is who tells: the officials | report that.
    """
    words = language.words
    if match.length != _WITH_THAT or Category.SAYING not in match.entries or words.verb_first:
        return False
    if (tokens[at + 1].text,) not in words.cues["said_that"]:
        return False
    heads = words.numbers.articles | words.definite_articles | words.cues["possessive"].first_words
    for before in reversed(tokens[max(0, at - _LONGEST_NAME) : at]):
        if before.text in heads:
            return True
        plain = _is_plain(before.text, language) and not before.capital and before.text not in words.numbers.joiners
        if not plain or language.may_be_counted(before.text):
            return False
    return False


def _sort(match: Match) -> str:
    """The sort of verb of saying that stands at a token, empty where none does."""
    verb = match.entries.get(Category.SAYING)
    return verb.dimension if verb is not None else ""


def _where_told(tokens: Sequence[Token], matches: Matches, at: int, language: Language) -> Match | None:
    """What a word that is such a verb stands for: no deed where it tells something, else whatever else it is."""
    match = matches[at]
    if match is None:
        return None
    placing = _sort(match) == PLACING
    tells = _puts_number(tokens, at + match.length, language) if placing else _tells(tokens, matches, at, language)
    other = Category.DOING if tells else Category.SAYING
    left: dict[Category, Entry] = {
        category: entry for category, entry in match.entries.items() if category is not other
    }
    return replace(match, entries=left) if left else None


def _tells(tokens: Sequence[Token], matches: Matches, at: int, language: Language) -> bool:
    """Whether what is said follows a verb, or who speaks right behind it."""
    words, match = language.words, matches[at]
    end, prefix = (at + match.length, match.prefix) if match is not None else (at + 1, "")
    before = tokens[at - 1].text if at else ""
    led = before in words.names.prepositions or (before,) in words.cues["according_to"] or before.isdigit()
    if end >= len(tokens) or (led and not prefix):
        return False
    complement = match and _COMPLEMENTS.get(match.entries[Category.SAYING].id)
    if complement:
        return _has_complement(tokens, end, complement, language)
    first = tokens[end].text
    if _opens_speech(first, language):
        found = match is not None and match.entries[Category.SAYING].id == _FIND  # شمل الاستطلاع ألف شخص، ووجد أن
        return not found and (bool(prefix) or (before,) in words.cues["speaking_pronoun"])
    if not _is_plain(first, language) or (first,) in words.cues["with_pronoun"]:
        return False
    for place in range(end, min(end + _LONGEST_SUBJECT, len(tokens))):
        text, known = tokens[place].text, matches[place]
        if _opens_speech(text, language):
            return not _is_of_other(tokens[place - 1].text, language)
        if text in QUOTES and place - end <= _LONGEST_NAME:
            named = all(_is_plain(token.text, language) for token in tokens[end:place])
            return named and _is_long_quotation(tokens, place)
        verb = known is not None and known.first(*_VERBS) is not None and place > end
        if text in CLAUSE_MARKS or verb or text[0].isdigit():
            return False
    return False


def _has_complement(tokens: Sequence[Token], end: int, cue: str, language: Language) -> bool:
    """Whether words behind a verb tell whose fault something is or the like, a subject and object and no "that" ahead."""
    phrases, near = language.words.cues[cue], [token.text for token in tokens[end : end + _LONGEST_SUBJECT]]
    ahead = takewhile(lambda at: (near[at],) not in language.words.cues["said_that"], range(len(near)))
    return any(at >= _LEAST_AHEAD and phrases.longest(near[at], near, at) is not None for at in ahead)


def _puts_number(tokens: Sequence[Token], end: int, language: Language) -> bool:
    """Whether "at" and a number stand in the clause behind a verb and what it puts there, no number of it between: in 2024."""
    words = language.words
    behind = (token.text for token in tokens[end : end + _LONGEST_SUBJECT + _NEAR_NUMBER])
    near = list(takewhile(lambda text: text not in CLAUSE_MARKS, behind))
    for at, (before, text) in enumerate(zip(["", *near], near, strict=False)):
        leads = words.cues["puts_at"].longest(text, near, at) if at else None
        if leads is not None:
            ahead = takewhile(lambda word: word not in words.times.of_words, near[at + leads[1] :])
            return any(_opens_number(word, language) for word in islice(ahead, _NEAR_NUMBER))
        if starts_number(text, language) and before not in words.names.prepositions:
            return False
    return False


def _opens_number(text: str, language: Language) -> bool:
    """Whether a number, or the sign of its currency, begins with a word, no article."""
    sign = not (text.isalnum() or text in QUOTES)
    return sign or (starts_number(text, language) and text not in language.words.numbers.articles)


def _opens_speech(text: str, language: Language) -> bool:
    return text == _COLON or (text,) in language.words.cues["said_that"]


def _is_of_other(before: str, language: Language) -> bool:
    """Whether a word stands before "that" with which it is of other words than a verb's: قبل أن, حيث أن, but إلى أن."""
    words = language.words
    other = before in words.names.prepositions or any(
        (before,) in words.cues[cue] for cue in ("after_which", "new_scene")
    )
    return other and (before,) not in words.cues["leads_to_that"]


def _is_long_quotation(tokens: Sequence[Token], opening: int) -> bool:
    """Whether more stands between a quotation mark and the next than what something is called: تعتبر لعبة "نايل سيتي"."""
    inside = takewhile(lambda token: token.text not in QUOTES, tokens[opening + 1 :])
    return len(list(inside)) > _LONGEST_TITLE


def _is_plain(text: str, language: Language) -> bool:
    words = language.words
    return text.isalpha() and text not in words.stop_words | words.names.prepositions
