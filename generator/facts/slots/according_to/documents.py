"""Documents that speak, and whose they are: AFRICOM's statement, data from the statistical office INE, بيان للوزارة."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import crosses_that
from generator.facts.slots.phrases.capitals import first_of_call, past_capitals
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import quoted_end, unknown_term
from generator.lexicon import Category
from generator.values import Term

POLLS = frozenset({"poll_speaker", "poll_speaker_plural", "survey_speaker", "study", "census_speaker"})
"""The lexicon's ids of documents that ask or count people."""
_LONGEST_NAME = 4
"""Words of a name that no lexicon holds beside a document."""
_OF_DEFINITE = "لل"
"""What ties a definite noun to what is of it: للمديرية."""
_BOTH = "/"
"""Stands between two who issued a document."""
_OWNER_WINDOW, _ISSUER_WINDOW = 5, 12
"""Tokens between a document and whose it is: AFRICOM's Thursday statement, البيانات التي نشرتها الوزارة."""


def is_document(name: Name) -> bool:
    """Whether it is a speaker that is neither a person nor an institution."""
    return name.category is Category.SPEAKERS and name.dimension not in {OFFICE, INSTITUTION}


@once_a_sentence
def documents(sentence: ReadSentence) -> Sequence[Name]:
    """The documents that a sentence names, in order."""
    return [name for name in sentence.of(Category.SPEAKERS) if is_document(name)]


def is_only_told_of(sentence: ReadSentence, document: Name) -> bool:
    """Whether a definite document does not speak where it stands: the ministry denied | the report; not | the report | said."""
    start, end = document.tokens
    if not is_definite(sentence, start):
        return False
    at = start - 1 if sentence.language.words.verb_first else end
    cited = not {start, sentence.from_article(start)}.isdisjoint(sentence.cue_ends("according_to"))
    return not cited and all(at not in range(*verb.tokens) for verb in sentence.of(Category.SAYING))


def is_of_document(sentence: ReadSentence, verb: int) -> bool:
    """Whether an English participle only tells when a document came out, right behind it: in a report | released today."""
    ends = (document.tokens[1] for document in documents(sentence))
    return sentence.cue_at("issued", verb) > 0 and not sentence.language.words.verb_first and verb in ends


def called_by_capitals(sentence: ReadSentence, document: Name) -> tuple[int, int] | None:
    """The tokens of a document with the capitals right before it that call it, no place: a Mori survey, but a US | survey."""
    first, end = first_capital(sentence, document.tokens[0]), document.tokens[1]
    placed = {at for name in sentence.of(Category.PLACES, Category.NATIONALITIES) for at in range(*name.tokens)}
    return (first, compound_end(sentence, end)) if not placed.issuperset(range(first, document.tokens[0])) else None


def owner_of(sentence: ReadSentence, document: Name) -> Name | None:
    """Whose a document is: the name before it (AFRICOM's statement), or after it (بيان للوزارة، data from the ministry)."""
    start, end = document.tokens
    for name in _bodies_near(sentence, start, end):
        if name.tokens[0] > end and _ends_phrase(sentence, end, start):
            continue
        first, last = name.tokens
        precedes = not sentence.language.words.noun_follows_number and last <= start <= last + 1
        precedes = precedes and last not in sentence.verbs  # the ministry denied the report
        if precedes and not crosses_that(sentence, last, start):
            return name
        between = range(end, first)
        construct = not between and not (sentence.language.words.verb_first and is_definite(sentence, start))
        construct = construct and not _is_of_sort(sentence, name)
        told = (
            name.prefix not in ("", *sentence.language.words.definite_articles)
            or construct
            or any(_ties(sentence, at, first) for at in between)
        )
        # the report on inflation issued by the department, issued Sunday by it
        issued = any(
            sentence.cue_at("issued_by", at) or (sentence.cue_at("issued", at) and at in sentence.verbs)
            for at in between
        )
        window = _ISSUER_WINDOW if issued else _OWNER_WINDOW
        near = end <= first <= end + window and not crosses_that(sentence, end, first)
        if near and told and all(sentence.cue_at("issued", at) for at in between if at in sentence.verbs):
            return name
    return None


@once_a_sentence
def _bodies(sentence: ReadSentence) -> Sequence[Name]:
    """Who can own a document, in order."""
    names = sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
    return [name for name in names if not is_document(name)]


def _bodies_near(sentence: ReadSentence, start: int, end: int) -> Sequence[Name]:
    """Who can own a document from its first token up to `end`: those right before it, and as far behind as any issuer stands."""
    bodies = _bodies(sentence)
    first = bisect_left(bodies, start - 1, key=lambda name: name.tokens[1])
    return bodies[first : bisect_right(bodies, end + _ISSUER_WINDOW, key=lambda name: name.tokens[0])]


def _is_of_sort(sentence: ReadSentence, name: Name) -> bool:
    """Whether an indefinite office right behind a document only says of what sort it is: تقرير | حقوقي; not بيان | محامي المتهم."""
    end, text = name.tokens[1], sentence.texts[name.tokens[0]]
    relative = sentence.language.words.verb_first and sentence.language.may_be_adjective(f"ال{text}")
    definite = end < len(sentence.texts) and is_definite(sentence, end)
    return relative and name.dimension == OFFICE and not (definite or is_definite(sentence, name.tokens[0]))


def _ends_phrase(sentence: ReadSentence, at: int, document: int) -> bool:
    """Whether a plain indefinite noun at a token is of no definite document ahead of it: أجرى الدراسة | علماء من المعهد."""
    words, text = sentence.language.words, sentence.texts[at] if at < len(sentence.texts) else ""
    noun = text.isalpha() and text not in words.stop_words | words.names.prepositions and at not in sentence.verbs
    noun = noun and at not in sentence.beginning("issued", "issued_by", "relative")
    apart = noun and at not in sentence.dated and not any(prefix for prefix, _ in sentence.reading.words[at].stems)
    return bool(words.verb_first and apart and is_definite(sentence, document) and not is_definite(sentence, at))


def unknown_owner(sentence: ReadSentence, document: Name) -> Term | None:
    """Whose a document is by a name that no lexicon holds, a place aside: data from the statistical office INE.

    Past when it was issued, and whose the body is: a report issued on Sunday by the country's statistics office INE.
    """
    words, at = sentence.language.words, document.tokens[1]
    if words.verb_first:
        return _issuer_behind(sentence, document)
    while (
        at in sentence.dated or (sentence.cue_at("issued", at) and at in sentence.verbs) or _is_dated_by(sentence, at)
    ):
        at += 1
    if not (sentence.cue_at("issued", at) and sentence.words(at, at + 1) in words.names.prepositions):
        return None
    start = sentence.past_article(at + 1)
    start += start < len(sentence.tokens) and sentence.is_possessor((start, start + 1))
    small = start
    while small < min(start + _LONGEST_NAME, len(sentence.tokens)) and not sentence.is_capital(small):
        small += 1
    end = past_capitals(sentence, small)
    plain = all(word.isalpha() and word not in words.stop_words for word in sentence.texts[start:small])
    placed = any(start <= place.tokens[0] < end for place in sentence.of(Category.PLACES))
    return unknown_term(sentence, document.tokens[0], end) if end > small and plain and not placed else None


def _issuer_behind(sentence: ReadSentence, document: Name) -> Term | None:
    """Who issued a document, by words that no lexicon holds: المعطيات | التي نشرتها الصحافة; with it in تقرير صادر عن مهرجان.

    So is the body that it is told to be of, adjectives between: التقرير السنوي | للمديرية.
    """
    at = document.tokens[1]
    start = end = at + sentence.cue_at("issued_by", at)
    if start == at and (led := _body_led(sentence, document)) is not None:
        return led
    stops = sentence.language.words.stop_words | sentence.language.words.names.prepositions
    while start > at and end < min(start + _LONGEST_NAME, len(sentence.texts)) and sentence.texts[end].isalpha():
        apart = end > start and is_definite(sentence, start) and not is_definite(sentence, end)
        ends = apart or sentence.texts[end] in stops or sentence.cue_at("speaker_end", end) > 0
        if ends or end in sentence.verbs | sentence.dated | sentence.counted:
            break
        end += 1
    if end == start:
        return None
    end = quoted_end(sentence, end) or end
    first = start if is_definite(sentence, document.tokens[0]) else document.tokens[0]
    return unknown_term(sentence, first, end, document.prefix if first < start else "")


def _body_led(sentence: ReadSentence, document: Name) -> Term | None:
    """The body by whose noun, "of" attached, a document goes on behind its adjectives: التقرير السنوي | للمديرية الجهوية."""
    start = end = document.tokens[1]
    near = range(start, min(start + _LONGEST_NAME, len(sentence.texts)))
    start = next((at for at in near if _is_body_led(sentence, at)), start)
    between = (text.removeprefix("ال") for text in sentence.texts[end:start])
    apart = not all(sentence.language.may_be_adjective(f"ال{text}") for text in between)
    if apart or not _is_body_led(sentence, start):
        return None
    end = start + 1
    while end < len(sentence.texts) and is_definite(sentence, end) and end not in sentence.dated | sentence.verbs:
        end += 1
    return unknown_term(sentence, start, end, _OF_DEFINITE)


def _is_body_led(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun for bodies stands at a token, "of" attached and its article: للمديرية."""
    heads = sentence.language.words.names.organisation_heads
    stems = sentence.reading.words[at].stems if at < len(sentence.texts) else ()
    return any(prefix == _OF_DEFINITE and stem in heads for prefix, stem in stems)


def _ties(sentence: ReadSentence, at: int, owner: int) -> bool:
    """Whether a word at a token tells whose a document is, a preposition right before them: تقرير صادر عن, but تقرير | عن مركز."""
    words = sentence.language.words
    near = sentence.from_article(owner) - 1
    return sentence.cue_at("issued", at) > 0 and (at == near or sentence.texts[at] not in words.names.prepositions)


def _is_dated_by(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition of a date stands at a token: issued | on | Monday."""
    return at + 1 in sentence.dated and sentence.words(at, at + 1) in sentence.language.words.names.prepositions


def first_capital(sentence: ReadSentence, document: int) -> int:
    """Where the capitals right before a document begin, whose name no lexicon holds (SOHR statistics; News/Karwa polls)."""
    return first_of_call(sentence, document, lambda text: text == _BOTH, _LONGEST_NAME)


def compound_end(sentence: ReadSentence, at: int) -> int:
    """The token after a document that another, named for it, stands right before: the Harvest Survey | data."""
    return next((name.tokens[1] for name in documents(sentence) if name.tokens[0] == at), at)
