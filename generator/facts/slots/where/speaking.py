"""Where those who speak are, rather than what they tell: قال ممثل المنظمة في العراق إن, speaking in Lusaka, she said."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.facts.once import once_a_sentence
from generator.facts.parts import OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import set_off_words
from generator.facts.slots.actors.finding import facilities
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.offices import office_end
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category

_SEAT = 1
"""Tokens between an organisation and the place that it is in: "in"."""
_SUBJECT = 3
"""Words of a subject behind the country that opens it."""
_CITED = 3
"""Words from "according to" to where those who are cited are, a name as one."""


@once_a_sentence
def speaking_tokens(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of the offices that speak, with the words that complete them: قال ممثل المفوضية في المملكة."""
    verbs = [verb.tokens for verb in sentence.of(Category.SAYING)]
    starts, ends = {start for start, _ in verbs}, {end for _, end in verbs}
    found: set[int] = set()
    for name in sentence.of(Category.SPEAKERS):
        end = office_end(sentence, name.tokens[1]) if name.dimension == OFFICE else name.tokens[1]
        if name.tokens[0] in ends or end in starts:
            found.update(range(name.tokens[1], end))
    for verb in sentence.of(Category.SAYING):
        found.update(range(verb.tokens[1], _that_after(sentence, verb)))
        found.update(set_off_words(sentence, verb))
    found.update(meeting_tokens(sentence))
    found.update(_where_the_cited_are(sentence))
    found.update(_who_says_which(sentence, starts))
    found.update(_whose_say_so(sentence, starts))
    return frozenset(found)


@once_a_sentence
def meeting_tokens(sentence: ReadSentence) -> frozenset[int]:
    """The tokens that only tell where somebody spoke: announcing the results in Lusaka, the minister said."""
    found: set[int] = set()
    for verb in sentence.of(Category.SAYING):
        found.update(_where_it_was_said(sentence, verb))
        found.update(_where_they_met(sentence, verb))
    found.update(_where_it_was_cited(sentence))
    return frozenset(found)


def _that_after(sentence: ReadSentence, verb: Name) -> int:
    """The token of the "that" or quotation that a verb of saying leads to, before any figure and stop, else the verb's end."""
    end, thats = verb.tokens[1], sentence.beginning("said_that")
    for at in range(end, len(sentence.tokens)):
        quoted = sentence.language.words.verb_first and sentence.texts[at] in QUOTES
        if quoted or at in thats:
            return at
        if sentence.texts[at] in ".;؛" or at in sentence.figure_starts:
            break
    return end


def _who_says_which(sentence: ReadSentence, saying: Container[int]) -> Iterator[int]:
    """The tokens of the countries that say what "which" means, where verbs follow: an attack which the US says killed 12."""
    for place in sentence.of(Category.PLACES) if not sentence.language.words.verb_first else ():
        start, end = place.tokens
        before = sentence.from_article(start) - 1
        if end in saying and before >= 0 and sentence.cue_at("relative", before):
            yield start


def _whose_say_so(sentence: ReadSentence, saying: Container[int]) -> Iterator[int]:
    """The tokens of the countries that only tell whose those are who say so at the end: 12 were held, an Iran official said."""
    for place in sentence.of(Category.PLACES) if not sentence.language.words.verb_first else ():
        start, end = place.tokens
        before = sentence.from_article(start) - 1
        before -= sentence.texts[max(before, 0)] in sentence.language.words.numbers.articles
        if not place.is_country or before < 0 or sentence.texts[before] not in COMMAS or end in saying:
            continue
        verb = next((at for at in range(end, end + _SUBJECT + 1) if at in saying or at in sentence.marks), end)
        if verb in saying:
            yield start


def _where_it_was_said(sentence: ReadSentence, verb: Name) -> range:
    """The tokens ahead of a verb of saying that only tell where somebody spoke: speaking in Lusaka, the minister said."""
    comma = next((mark for mark in sentence.marks if mark < verb.tokens[0]), 0)
    start = next((at for at in sentence.cue_starts("speaking_at") if at < comma), comma)
    told = figure_between(sentence, 0, verb.tokens[0]) or sentence.texts[comma] not in COMMAS
    return range(0) if told else range(start, comma)


def _where_they_met(sentence: ReadSentence, verb: Name) -> range:
    """The tokens behind a verb of saying that only tell where somebody spoke: أعلن الوزير، خلال مؤتمر صحفي في بغداد، حسم 12."""
    start = next((at for at in sentence.cue_starts("speaking_at") if at >= verb.tokens[1]), None)
    ends = (*sentence.marks, _that_after(sentence, verb))
    end = min((at for at in ends if start is not None and at > start), default=None)
    if start is None or end is None or figure_between(sentence, verb.tokens[1], end):
        return range(0)
    return range(start, end)


def _where_it_was_cited(sentence: ReadSentence) -> Iterator[int]:
    """The tokens that tell where a person spoke behind "according to" and the name: …، وفق الوزير خلال حديثه للصحفيين في جنيف."""
    starts = set(sentence.cue_starts("speaking_at"))
    if not starts:
        return
    cited = {*sentence.cue_ends("according_to"), *sentence.cue_ends("according_to_attached")}
    marks = set(sentence.marks)
    said = spoke = False
    for at in range(len(sentence.tokens)):
        ends = at in marks
        said = (said or at in cited) and not (ends and sentence.texts[at] not in COMMAS)
        spoke = said and not ends and (spoke or at in starts)
        if spoke:
            yield at


def _where_the_cited_are(sentence: ReadSentence) -> Iterator[int]:
    """The tokens of the places of those who are cited, beside others: died in Hama, according to officials at Aqsa Hospital.

    So is the seat of a body: 33 died in Hama, two of them women, according to the Ministry of Health in Damascus.
    """
    places = [*sentence.of(Category.PLACES), *facilities(sentence)]
    cited = [place for place in places if _is_cited(sentence, place)]
    for place in cited if len(cited) < len(places) else ():
        yield from range(*place.tokens)


def _is_cited(sentence: ReadSentence, place: Name) -> bool:
    start = place.tokens[0]
    cited = (*sentence.cue_ends("according_to"), *sentence.cue_ends("according_to_attached"))
    ends = (end for end in cited if 0 < _words_between(sentence, end, start) <= _CITED)
    return any(not sentence.mark_between(end, start) for end in ends)


def _words_between(sentence: ReadSentence, start: int, end: int) -> int:
    """How many words stand between two tokens, a name as one; less than one where none do or they lie the other way round."""
    names = (name.tokens for name in sentence.names)
    return end - start - sum(last - first - 1 for first, last in names if start <= first and last <= end)


@once_a_sentence
def speakers_seats(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of the places right behind an organisation that speaks: its own, if another is told (أعلنت الصحة بالخرطوم)."""
    first = sentence.language.words.verb_first
    verbs = {verb.tokens[first] for verb in sentence.of(Category.SAYING)}
    starts = {name.tokens[1]: name.tokens[0] for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)}
    seats: set[int] = set()
    for place in sentence.of(Category.PLACES):
        start, end = place.tokens
        names = [starts[at] for at in range(start - _SEAT, start + 1) if at in starts]
        if names and (not verbs.isdisjoint(names) if first else end in verbs):
            seats.update(range(start, end))
    return frozenset(seats)
