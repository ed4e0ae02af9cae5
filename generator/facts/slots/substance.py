"""What a measure is an amount of: 10,000 tonnes of wheat, 1.3 طن من الحشيش.

Cues: "of" or من right behind the measure, and the noun phrase after it, with those that "and" or a list joins to it (flour and
sugar); in Arabic also a noun of the lexicon with nothing between (10 أطنان قمحاً). A length or power is of the lexicon's nouns only:
what stands behind it else tells from where it is. The slot stays empty for a name, for what was told of before (of the shipment),
and for what is itself an amount (of the total).
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.befalling import Place, befalling_words
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import PEOPLE, PLACE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Match
from generator.values import Kind, Term

_MEASURED = frozenset({"mass", "volume", "area"})
"""Dimensions of which a measure can be an amount of anything."""
_OF_KNOWN = frozenset({"length", "power", "energy"})
"""Dimensions of which it is one only of what the lexicon knows: 5 km of roads, but 5 كم من الحدود; 90 ميغاواط من المحطة."""
_GIVERS = frozenset({PEOPLE, PLACE, "body"})
"""Dimensions of those from whom something comes."""
_LONGEST = 4
"""Words of one noun phrase."""
_MOST = 12
"""Words of several that are joined."""


def find_substance(sentence: ReadSentence, figure: Figure) -> Found[Term] | None:
    """What a measure is an amount of, `None` where the sentence does not tell."""
    told = substances(sentence).get(figure.tokens[0])
    if told is None:
        return None
    start, end = told
    return Found(_term(sentence, start, end), Cue(CueKind.SUBSTANCE, sentence.text_span(start, end)))


@once_a_sentence
def substances(sentence: ReadSentence) -> Mapping[int, tuple[int, int]]:
    """The first token of every figure of which the sentence tells what it is an amount of, and the tokens that do."""
    told = ((figure, _phrase(sentence, figure)) for figure in sentence.figures if figure.kind is Kind.MEASURE)
    return {figure.tokens[0]: tokens for figure, tokens in told if tokens is not None}


def _phrase(sentence: ReadSentence, figure: Figure) -> tuple[int, int] | None:
    at = figure.tokens[1]
    dimension = figure.unit.dimension if figure.unit is not None else ""
    if at >= len(sentence.texts) or dimension not in _MEASURED | _OF_KNOWN:
        return None
    of = sentence.texts[at] in sentence.language.words.times.of_words
    if sentence.cue_at("agent", at):
        return None  # من طرف المزارعين
    start = at + of
    if not of:
        return _bare(sentence, start) if sentence.language.words.noun_follows_number else None
    known = _known_end(sentence, start)
    end = max(known, _noun_phrase_end(sentence, start))
    if end == start or (dimension in _OF_KNOWN and known == start):
        return None
    return start, _joined_end(sentence, end)


def _bare(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """An indefinite noun of the lexicon right behind a measure: طن قمح."""
    match = _known(sentence, start)
    if match is None or match.prefix or sentence.reading.words[start].articled:
        return None
    return start, start + match.length


def _term(sentence: ReadSentence, start: int, end: int) -> Term:
    """The lexicon's entry where its words are all that is told, else their own words."""
    match = _known(sentence, start)
    if match is not None and start + match.length == end:
        return next(iter(match.entries.values())).term(sentence.surface(start, end))
    return sentence.own_words(start, end)


def _known(sentence: ReadSentence, at: int) -> Match | None:
    """The name of the lexicon at a token, with nothing attached but an article or "and"."""
    if at >= len(sentence.texts):
        return None
    match = sentence.reading.lexicon.named(Category.SUBSTANCES, sentence.language.code, sentence.texts, at)
    words = sentence.language.words
    allowed = {"", *words.definite_articles, *words.numbers.joiners}
    return match if match is not None and match.prefix in allowed else None


def _known_end(sentence: ReadSentence, at: int) -> int:
    """The token after a name of the lexicon that stands at one, itself where none does."""
    match = _known(sentence, at)
    return at + match.length if match is not None else at


def _noun_phrase_end(sentence: ReadSentence, start: int) -> int:
    """The token after the noun phrase that begins at one, itself where none does."""
    end = start
    while end - start < _LONGEST and _goes_on(sentence, start, end):
        end += 1
    words = sentence.reading.words[start:end]
    bare = sentence.language.words.verb_first and not any(word.articled for word in words)
    return start if bare else end


def _goes_on(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a word can belong to the noun phrase that begins at `start`: an adjective or noun, in Arabic of the same article."""
    language, taken = sentence.language, (sentence.dated, sentence.counted, sentence.verbs, sentence.proper)
    word = sentence.texts[at] if at < len(sentence.texts) else ""
    if not word.replace("-", "").isalpha() or any(at in tokens for tokens in taken):
        return False
    grammar = language.words.stop_words | language.words.names.prepositions | language.words.measuring.expected.words
    if sentence.cue_at("no_substance", at) or any(stem in grammar for _, stem in sentence.reading.words[at].stems):
        return False
    if (word,) in language.words.measuring.level or _tells_harm(sentence, at) or _gives(sentence, at):
        return False
    if language.words.verb_first:
        return at == start or (language.is_definite(word) and not language.has_possessor(word))
    return at == start or not language.may_be_verb(word)


def _tells_harm(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token says what befalls somebody: المخدرات | والقبض على المهربين."""
    nouns = befalling_words(sentence.language.code, Place.NOUN).first_words
    return not sentence.reading.words[at].rests.isdisjoint(nouns)


def _gives(sentence: ReadSentence, at: int) -> bool:
    """Whether those stand at a token from whom, or from where, something comes: من المزارعين."""
    entry = sentence.entry(at, Category.MEASURES)
    return entry is not None and entry.dimension in _GIVERS


def _joined_end(sentence: ReadSentence, end: int) -> int:
    """The token after what "and", or a list that ends with it, joins to a noun phrase: flour, sugar and oil."""
    at, links = end, sentence.language.words.numbers.joiners
    while at < min(end + _MOST, len(sentence.texts)):
        comma = sentence.texts[at] in COMMAS
        joined = sentence.texts[at] in links or sentence.and_attached(at)
        if not (comma or joined):
            return end
        start = at + (not sentence.and_attached(at))
        after = max(_known_end(sentence, start), _noun_phrase_end(sentence, start))
        if after == start or sentence.language.may_be_verb(sentence.texts[start]):
            return end  # cedar forest | and forced families out
        if joined:
            return after
        at = after
    return end
