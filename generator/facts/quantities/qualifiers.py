"""How exactly a figure is stated: words before it (أكثر من, at least), after it or after its unit (على الأقل, or more).

What a clause denies to be more is at most so much, also where "no" is of its subject: no fare was higher than $499. A negated
qualifier may hold its subject before the number: لا تقل مدتها عن خمس سنوات, لم تتعد المساحة 2,5 مليون; and where verbs
come first, one of exceeding has its subject behind it: تتجاوز النسبة في الريف 47 في المئة. "Reaching"
(تصل إلى) limits only what is not told of as known: غرامة تصل إلى مليون is up to a million, المتطلبات تصل إلى 374 مليوناً are 374.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.reader import TokenReader
from generator.facts.tokens import DASHES
from generator.language.phrases import Phrase
from generator.lexicon import Category
from generator.values import Qualifier, Value

_LONGEST_PHRASE = 5
_LONGEST_SUBJECT = 2
_LONGEST_CLAUSE, _LONGEST_HEAD = 8, 3
"""Tokens from a verb of exceeding to its number, and to the first definite noun of its subject."""
_FEWEST_EXCEEDED = 1000
"""From here on "top" and "pass" before a number are verbs: no top 40, no pass 12."""
_DIGITS_OF_LIMITS = 2
_LONGEST_RAISED = 8
"""Tokens from what brings a total to its "up to"."""
_LONGEST_DENIED = 6
"""Tokens from a negation to the comparative of what it denies."""
_ANEW = ("clause_start", "said_that", "relative", "question", "merely")
"""Cues of words that begin another clause."""
_OPPOSITE = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}


@dataclass(frozen=True, slots=True)
class Qualified:
    """A qualifier, and the tokens of the figure with it."""

    qualifier: Qualifier
    start: int
    end: int


def find_qualifier(reader: TokenReader, start: int, number_end: int, end: int, value: Value) -> Qualified:
    """The qualifier of the figure at tokens `start` to `end`, whose bare number, a `value`, ends at `number_end`."""
    words = reader.language.words
    first = start
    while first > 0 and reader.texts[first - 1] in words.before_number:
        first -= 1
    before = _before(reader, first, value) or _around_subject(reader, first) or _ahead_of_subject(reader, start)
    before = before or (_by_many(reader, start, value) if number_end == end else None)
    if before is not None and not (_compares(reader, *before, first, start) or _leads(reader, first, number_end)):
        qualifier, at = before
        return Qualified(_OPPOSITE[qualifier] if _is_denied(reader, at, qualifier) else qualifier, at, end)
    for position in dict.fromkeys((end, number_end)):
        after = reader.phrase_value(words.qualifiers_after, position)
        if after is not None and not _opens_next(reader, position, after[1]):
            return Qualified(Qualifier(after[0]), start, max(end, position + after[1]))
    return Qualified(Qualifier.EXACT, start, end)


def _is_denied(reader: TokenReader, at: int, qualifier: Qualifier) -> bool:
    """Whether the clause of a comparison denies it: no fare was | higher than, did not cost | more than, لم يدفع أحد | أكثر من.

    So are verbs of exceeding and falling below: not to | exceed, should never fall | below, دون أن | يتجاوز. Not where a clause of
    its own stands between (did not say that more than) or a preposition leads to it (not seen for more than a week), nor right
    behind a verb that comes first, whose subject is as many: لم يعد | أكثر من 20 شخصاً.
    """
    words = reader.language.words
    if qualifier not in _OPPOSITE:
        return False
    if reader.stands_before(words.cues["denied_that"], at):
        return True
    if (reader.text(at),) not in words.cues["comparative"] and not _is_limit_passed(reader, at):
        return False
    led = reader.text(at - 1) in words.names.prepositions
    if led and not words.verb_first and not reader.phrase(words.cues["exceeding"], at):
        return False
    nearest = at - 1 - (words.verb_first and not led)
    for before in range(at - 1, max(-1, at - 1 - _LONGEST_DENIED), -1):
        if reader.text(before) in CLAUSE_MARKS or any(reader.phrase(words.cues[cue], before) for cue in _ANEW):
            return False
        if reader.phrase(words.cues["denied"], before):
            return before < nearest or not words.verb_first
    return False


def _is_limit_passed(reader: TokenReader, at: int) -> bool:
    """Whether a verb of exceeding stands at a token, or one of change right before it: exceed; rise | above, fall | below."""
    words = reader.language.words
    if words.verb_first:
        return False
    moving = (words.measuring.rise, words.measuring.fall)
    return reader.phrase(words.cues["exceeding"], at) > 0 or any(reader.stands_before(moves, at) for moves in moving)


def _opens_next(reader: TokenReader, at: int, length: int) -> bool:
    """Whether words that may follow a figure open the next one: 27,000 conversations | and over 70 interviews."""
    joined = length > 1 and reader.text(at) in reader.language.words.numbers.joiners
    return joined and reader.number(at + length) is not None


def _compares(reader: TokenReader, qualifier: Qualifier, at: int, first: int, start: int) -> bool:
    """Below the 49 billion that are needed: a known number is what something is compared with; as is 4 percent higher than 107.

    What is told about the six is of six; an article attached to its number leaves that vague (نحو الـ20). A verb has its number
    behind an article all the same: تجاوز الـ9000.
    """
    words = reader.language.words
    if qualifier is Qualifier.ABOUT:
        separate = words.definite_articles - words.times.attached_articles
        return any(reader.texts[at] in separate for at in range(first, start))
    exceeds = words.verb_first and _is_verb(reader, at, words.cues["exceeding"].first_words)
    if exceeds or qualifier not in {Qualifier.MORE_THAN, Qualifier.LESS_THAN}:
        return False
    articles = words.definite_articles
    return any(reader.texts[at] in articles for at in range(first, start)) or _is_share_beyond(reader, first)


def _leads(reader: TokenReader, first: int, number_end: int) -> bool:
    """Whether a preposition alone leads to a thing that an amount only describes: under | a 48-month programme."""
    before, described = reader.text(first), reader.text(number_end) in DASHES
    led = (reader.text(first - 1),) in reader.language.words.qualifiers_before
    return led and described and before in reader.language.words.numbers.articles


def _is_share_beyond(reader: TokenReader, end: int) -> bool:
    """Whether "than" ends at a token behind a comparative that says a share or "which is" of a known number."""
    words = reader.language.words
    at = end - 2
    if (reader.text(end - 1),) not in words.cues["than"] or (reader.text(at),) not in words.cues["comparative"]:
        return False
    return reader.stands_before(words.percent, at) > 0 or reader.stands_before(words.cues["which_is"], at) > 0


def _before(reader: TokenReader, end: int, value: Value) -> tuple[Qualifier, int] | None:
    """The longest qualifier that ends right before a token, and where it starts."""
    words = reader.language.words
    last_words = words.qualifiers_before.last_words
    if not reader.reads(end - 1, last_words):
        return None
    for length in range(min(_LONGEST_PHRASE, end), 0, -1):
        at = end - length
        for phrase in _readings(reader, at, length):
            if phrase not in words.qualifiers_before:
                continue
            if phrase in words.reaching and (_is_precise(value) or not _of_something_new(reader, at, phrase)):
                return None
            qualifier = Qualifier(words.qualifiers_before[phrase])
            if qualifier is Qualifier.AT_MOST and _is_raised(reader, at):
                return None  # bringing the number of victims up to 67
            if reader.stands_before(words.cues["governed"], end):
                return None  # control over 138 domains, handed over 12 hostages, complained about 12 cases
            return (qualifier, at) if qualifier is not Qualifier.EXACT else None  # added up to 16
    return None


def _by_many(reader: TokenReader, start: int, value: Value) -> tuple[Qualifier, int] | None:
    """The plain form of a verb of exceeding, right behind the plural that is its subject: deaths | top 40,000."""
    words, verb = reader.language.words, start - 1
    if (reader.text(verb),) not in words.cues["exceed_of_many"] or not isinstance(value, Decimal):
        return None
    many = reader.text(verb - 1).isalpha() and reader.language.may_be_counted(reader.text(verb - 1))
    led = any(reader.text(at) in words.names.prepositions for at in range(max(verb - 3, 0), verb))
    return (Qualifier.MORE_THAN, verb) if many and not led and value >= _FEWEST_EXCEEDED else None


def _is_raised(reader: TokenReader, at: int) -> bool:
    """Whether words for what brings a total to a number stand before a token, in its clause."""
    for before in range(at - 1, max(-1, at - _LONGEST_RAISED), -1):
        if reader.text(before) in CLAUSE_MARKS:
            return False
        if reader.phrase(reader.language.words.cues["raising"], before):
            return True
    return False


def _is_precise(value: Value) -> bool:
    """Whether a number has more digits than a limit would: a rate that reaches 94.2 percent."""
    return isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > _DIGITS_OF_LIMITS


def _of_something_new(reader: TokenReader, at: int, phrase: Phrase) -> bool:
    """Whether a verb of reaching stands without particles after a noun that is not definite."""
    before = reader.text(at - 1)
    return reader.text(at) == phrase[0] and before.isalpha() and not reader.language.is_definite(before)


def _around_subject(reader: TokenReader, end: int) -> tuple[Qualifier, int] | None:
    """A negated qualifier with its subject inside (لا تقل مدتها عن) or right after it (لم تتعد المساحة).

    So does any have one that is a size: يزيد عددهم على, زاد عدد القتلى على.
    """
    words = reader.language.words
    sizes, denied = words.cues["sized_by"], words.cues["denied_that"]
    window = reader.texts[max(0, end - _LONGEST_SUBJECT - _LONGEST_PHRASE) : end]
    if all(cue.isdisjoint(window) for cue in (words.negations, sizes.first_words, denied.last_words)):
        return None
    for gap in range(1, _LONGEST_SUBJECT + 1):
        for tail in (1, 0):
            last = end - tail
            subject = reader.texts[max(0, last - gap) : last]
            if len(subject) < gap or not all(word.isalpha() and word not in words.stop_words for word in subject):
                continue
            for length in range(_LONGEST_PHRASE, 1, -1):
                start = last - gap - length + tail
                phrase = (*reader.texts[start : last - gap], *reader.texts[last:end]) if start >= 0 else ()
                if len(phrase) < length or phrase not in words.qualifiers_before:
                    continue
                sized = (tail and (subject[0],) in sizes) or reader.stands_before(denied, start)
                if phrase[0] in words.negations or (sized and phrase not in words.reaching):
                    return Qualifier(words.qualifiers_before[phrase]), start
    return None


def _ahead_of_subject(reader: TokenReader, end: int) -> tuple[Qualifier, int] | None:
    """A verb of exceeding ahead of its definite subject, up to the number that is its object: تجاوز عدد الطلاب ربع مليون."""
    words = reader.language.words
    verbs = words.cues["exceeding"].first_words
    if not words.verb_first or verbs.isdisjoint(reader.reading.vocabulary) or _is_governed(reader, end):
        return None
    for at in range(end - 1, max(0, end - _LONGEST_CLAUSE) - 1, -1):
        if _is_verb(reader, at, verbs):
            definite = any(map(reader.language.is_definite, reader.texts[at + 1 : min(at + 1 + _LONGEST_HEAD, end)]))
            negated = at > 0 and _is_verb(reader, at - 1, words.negations)  # ولا يتجاوز عددهم
            return (Qualifier.AT_MOST if negated else Qualifier.MORE_THAN, at) if definite else None
        if not reader.text(at).isalpha() or _acts(reader, at) or _counts(reader, at):
            return None
    return None


def _is_verb(reader: TokenReader, at: int, verbs: Collection[str]) -> bool:
    """Whether one of these, verbs or particles, stands at a token, with no more than "and" attached: no التجاوز."""
    free = reader.language.words.numbers.joiners | {""}
    return any(rest in verbs and prefix in free for prefix, rest in reader.stems(at))


def _counts(reader: TokenReader, at: int) -> bool:
    number, fractions = reader.number(at), reader.language.words.numbers.fractions.first_words
    return (number is not None and number.value > 1) or any(stem in fractions for _, stem in reader.stems(at))


def _acts(reader: TokenReader, at: int) -> bool:
    match = reader.match(at) if reader.text(at) not in reader.language.words.stop_words else None
    return match is not None and match.first(Category.SAYING, Category.DOING) is not None and not match.prefix


def _is_governed(reader: TokenReader, at: int) -> bool:
    """Whether what stands before a token says by how much rather than how much: بنسبة 5 %, إلى 12, بين 5."""
    words, before = reader.language.words, reader.text(at - 1)
    return (
        before in words.names.prepositions
        or before in words.stop_words
        or bool(reader.stands_before(words.range_from, at))
    )


def _readings(reader: TokenReader, at: int, length: int) -> Iterator[Phrase]:
    """A phrase with the readings of its first word: بنحو is نحو, but القارب (the boat) is no verb."""
    rest = tuple(reader.texts[at + 1 : at + length])
    for prefix, stem in reader.stems(at):
        if not reader.language.is_article(prefix):
            yield (stem, *rest)
