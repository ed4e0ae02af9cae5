"""Figures of which two deeds of one subject tell, joined by "and": demolished 35 homes and | uprooted | 400 trees in Karwa.

What stands behind the last of them is told of both: predicates that are coordinated share the adverbials behind them (R. Quirk et
al., A Comprehensive Grammar of the English Language, 13.52), as do Arabic verbs joined by و with no subject of their own.
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.facts.tokens import COMMAS
from generator.values import Kind

_LONGEST_VERB = 2
"""Tokens of a verb with its particle: shot dead, أفرجت عن."""
_TOLD = AMOUNTS | {Kind.COUNT}


def are_joined_deeds(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether nothing but "and" and the verb of the second stands between two figures, and a verb tells of the first.

    No subject stands behind that verb where verbs come first: قتل 7 وقطعت | الشاحنة | 30 كيلومترا.
    """
    words = sentence.language.words
    if not {first.kind, second.kind} <= _TOLD or first.counts_divisions:
        return False
    start, end = _past_pronoun(sentence, first.tokens[1]), before_further(sentence, second)
    verb = start + (sentence.texts[start : start + 1] in [[one] for one in words.numbers.joiners])
    joined = verb > start or (start < end and sentence.and_attached(start))
    if not joined and not words.verb_first and sentence.reading.text(start) in COMMAS:
        verb, joined = start + 1, _goes_on(sentence, second)  # killed 30, | destroyed | four and seized 12
    alone = not words.verb_first or words.names.prepositions.issuperset(sentence.texts[verb + 1 : end])
    if verb < end and (sentence.language.is_future(sentence.bare(verb)) or sentence.expected_between(start, end)):
        return False  # عينت 12 معلما | وستبني | 3 مدارس
    verbs = _verbs(sentence)
    ahead = range(sentence.clause_start(first.tokens[0]), first.tokens[0])
    return joined and alone and 0 < end - verb <= _LONGEST_VERB and verb in verbs and not verbs.isdisjoint(ahead)


def _goes_on(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "and" joins one more deed to that which a figure tells of."""
    following = next((other for other in sentence.figures if other.tokens[0] >= figure.tokens[1]), None)
    return following is not None and are_joined_deeds(sentence, figure, following)


def _past_pronoun(sentence: ReadSentence, at: int) -> int:
    """The token after "of them" at a token, that one itself without: rescued 24 | of them | and recovered 13 bodies."""
    pronoun = (
        sentence.cue_at("part_pronoun", at) or (sentence.reading.text(at),) in sentence.language.words.part_of_people
    )
    return at + int(pronoun)


@once_a_sentence
def _verbs(sentence: ReadSentence) -> frozenset[int]:
    return frozenset(at for at, _ in possible_verbs(sentence))
