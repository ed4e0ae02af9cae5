"""The indicator inside a figure or behind it: a $4 billion trade deficit, a 7% rise in exports, لا تقل نسبة البطالة عن 20 %."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.cues import Cue, CueKind
from generator.facts.measured.nouns import is_attached
from generator.facts.measured.runs import past_owner
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.leading import LONGEST_BEFORE, closing_start
from generator.facts.slots.indicator.measured import Measured, beside, indicator_at, told_by
from generator.facts.slots.indicator.measuring import HOW_MUCH, Phrasing, Says, name_at, phrasing_at, phrasing_before
from generator.values import Change

_MOVING = {("adding_to", "added_to"): Change.RISE, ("taking_off", "taken_off"): Change.FALL}
"""The cues of verbs that add an amount to something or take it from that, with what leads to it behind the amount."""
_OUTPUT = frozenset({"gdp", "real_gdp"})
"""The lexicon's ids of what is added to only as a part of it: tourism adds $4 billion to GDP."""
_LONGEST_SUBJECT = 3
"""Tokens between a verb that comes first and its amount."""


def behind_or_inside(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """The indicator behind a figure, else inside it."""
    return _behind(sentence, figure) or _inside(sentence, figure)


def _inside(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """Between a qualifier and the number: لا تقل نسبة البطالة عن 20 %."""
    for name in sentence.indicators:
        if figure.tokens[0] <= name.tokens[0] and name.tokens[1] <= figure.number_tokens[0]:
            return Measured(name.term, None, beside(sentence, name))
    return None


def _behind(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """Right behind the figure (a $4 billion trade deficit), or past a noun of change and "in" (a 7% rise in exports)."""
    end, start = figure.tokens[1], figure.tokens[0]
    change = phrasing_at(sentence, end)
    name = _from(sentence, end)
    if name is None and change is not None and change.noun:
        name = _led_by_in(sentence, change.tokens[1])
        return Measured(name.term, *told_by(sentence, change)) if name is not None else None
    if name is not None and not name.prefix and not sentence.language.is_definite(sentence.texts[end]):
        return _compound(sentence, name)
    name, change = _led_by_in(sentence, end), _change_before(sentence, start)
    if name is None or change is None:
        return _added(sentence, figure)
    return Measured(name.term, *told_by(sentence, change))


def _added(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """To what a verb adds an amount, or from what it takes it: adds $4 trillion | to the deficit, أضاف 3 مليارات إلى الدين."""
    words, texts = sentence.language.words, sentence.texts
    light = words.names.prepositions | words.definite_articles
    for (moving, leading), change in _MOVING.items():
        start, end = figure.tokens
        verb, links = _verb_of(sentence, moving, start), sentence.cues.get(leading, {})
        while end < len(texts) and end not in links and (end in sentence.dated or texts[end] in light):
            end += 1  # $4 trillion | over the next decade | to
        name = _past_light(sentence, end + links[end]) if verb is not None and end in links else None
        if verb is not None and name is not None:
            return Measured(name.term, change, Cue(CueKind.INDICATOR_CHANGE, sentence.text_span(verb, verb + 1)))
    return None


def _verb_of(sentence: ReadSentence, cue: str, start: int) -> int | None:
    """The verb right ahead of an amount, its subject between where verbs come first."""
    farthest = _LONGEST_SUBJECT if sentence.language.words.verb_first else 0
    near = (at for at, length in sentence.cues.get(cue, {}).items() if 0 <= start - at - length <= farthest)
    verb = max(near, default=None)
    return None if verb is None or sentence.mark_between(verb, start) else verb


def _past_light(sentence: ReadSentence, at: int) -> Name | None:
    """The indicator at a token, an article and adjectives aside: to | the federal primary | deficit; إلى | الدين العام."""
    start = sentence.past_article(at)
    near = range(start, min(start + LONGEST_BEFORE + 1, len(sentence.texts)))
    first = next((one for one in near if indicator_at(sentence, one) is not None), start)
    name = indicator_at(sentence, first)
    parted = sentence.mark_between(start, first) or not sentence.verbs.isdisjoint(range(start, first))
    if name is None or parted or name.term.id in _OUTPUT:
        return None
    return name if not goes_on(sentence, name.tokens[1]) else None


def _compound(sentence: ReadSentence, name: Name) -> Measured | None:
    """An indicator behind its figure; with a noun of change behind it, its change (3% export growth)."""
    change = phrasing_at(sentence, name.tokens[1])
    if goes_on(sentence, name.tokens[1]):
        return None
    if change is not None and change.noun:
        return Measured(name.term, *told_by(sentence, change))
    return Measured(name.term, None, beside(sentence, name))


def goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun goes on with a compound that is another thing: a 5% inflation hedge, a 7% growth target."""
    phrasing, word, words = phrasing_at(sentence, at), sentence.reading.text(at), sentence.language.words
    if phrasing is not None:
        return phrasing.says is Says.EXPECTED
    grammar = word in words.stop_words or word in words.names.prepositions
    known = grammar or at in sentence.verbs or at in sentence.dated or name_at(sentence, at) is not None
    return word.isalpha() and not known


def _led_by_in(sentence: ReadSentence, at: int) -> Name | None:
    """The indicator past "in" or "of" and an article at a token."""
    words = sentence.language.words
    opener = phrasing_at(sentence, at)
    if opener is None or sentence.texts[at] not in words.names.prepositions:
        return None
    at = opener.tokens[1]
    name = _from(sentence, at)
    while name is None and (past := _past_describing(sentence, at)) > at:
        at, name = past, _from(sentence, past)
    end = name.tokens[1] if name is not None else at
    while sentence.language.is_definite(sentence.reading.text(end)):
        end += 1  # نقص 60 سنتيما من سعر | الغازوال
    if name is not None and end > name.tokens[1]:
        return replace(name, term=sentence.called(name, (name.tokens[0], end)))
    return name if name is not None and not goes_on(sentence, name.tokens[1]) else None


def _past_describing(sentence: ReadSentence, at: int) -> int:
    """The token behind one of a date, whose it is or a word that leaves it open: in | first-quarter | profits, | its | debt."""
    if at in sentence.dated:
        return at + 1
    light = phrasing_at(sentence, at)
    if light is not None and light.says is Says.BESIDE:
        return light.tokens[1]
    return past_owner(sentence.reading, at)


def _from(sentence: ReadSentence, at: int) -> Name | None:
    """The indicator that starts at a token, with the unknown nouns that close it in: a rise in | car sales."""
    name = indicator_at(sentence, at)
    closed = (indicator_at(sentence, end) for end in range(at + 1, at + 1 + LONGEST_BEFORE))
    found = next((one for one in closed if one is not None and closing_start(sentence, one.tokens[0]) == at), None)
    if name is not None or found is None or found.prefix:
        return name
    if is_attached(sentence.reading, at, sentence.language.words.measuring.governed_letters):
        return None  # لمكافحة التضخم
    tokens = (at, found.tokens[1])
    return replace(found, term=sentence.called(found, tokens), tokens=tokens)


def _change_before(sentence: ReadSentence, at: int) -> Phrasing | None:
    """The noun of change that tells by how much: زيادة قدرها 7 %, an increase of 7%."""
    before = phrasing_before(sentence, at)
    while before is not None and before.says in HOW_MUCH:
        before = phrasing_before(sentence, before.tokens[0])
    return before if before is not None and before.noun else None
