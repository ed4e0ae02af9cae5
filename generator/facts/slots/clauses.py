"""How far a circumstance reaches: clause marks, other figures and prepositions between two places of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence, any_between
from generator.facts.tokens import COMMAS, STOPS
from generator.lexicon import Category
from generator.values import Kind

OF = "ل"
"""What is attached to whose something is: غارات لقوات النظام، الدين الخارجي لمصر."""
_LENGTH = "length"
"""The dimension of measures that a distance has."""
_LONGEST_REMARK = 4
_LONGEST_ASIDE = 14
_HOUR = 6
"""Tokens of a bracket with its hour."""
_LONGEST_PRONOUN = 2
_MOST_ADJECTIVES = 2


def past_bracket(sentence: ReadSentence, at: int, longest: int = _LONGEST_REMARK) -> int:
    """The token after a short remark in brackets that stands at a token (نينوى (شمال) 75 قتيلاً), the token itself if none does.

    `longest`: the tokens among which it closes.
    """
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    ends = (end for end in range(at + 1, min(at + longest, len(tokens))) if tokens[end].text == ")")
    end = next(ends, at)
    return end + 1 if end > at and not figure_between(sentence, at, end) else at


@once_a_sentence
def clock_asides(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of brackets that tell the hour of elsewhere, where and when nothing else is: at 5:51 am (9:51 pm in Lisbon)."""
    texts, clock = sentence.texts, sentence.language.words.clock_words
    found: set[int] = set()
    for at, (opening, hour) in enumerate(pairwise(texts)):
        if opening != "(" or not hour[0].isdigit():
            continue
        closing = next((end for end in range(at, min(at + _LONGEST_ASIDE, len(texts))) if texts[end] == ")"), at)
        if any(clock.longest(texts[end], texts, end) for end in range(at + 1, min(at + _HOUR, closing))):
            found.update(range(at, closing))
    return frozenset(found)


def figure_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure begins among the tokens from `start` up to `end`."""
    return any_between(sentence.figure_starts, start, end)


def figures_ahead(sentence: ReadSentence, at: int) -> Iterator[Figure]:
    """The figures that end by a token, the nearest first."""
    return (figure for figure in reversed(sentence.figures) if figure.tokens[1] <= at)


def before_further(sentence: ReadSentence, figure: Figure) -> int:
    """Where the words of a figure begin, those that say it is more ahead of it: rescued | another 45, wounded | a further 30."""
    start, articles = figure.tokens[0], sentence.language.words.numbers.articles
    if not start or sentence.cue_at("further", start - 1) != 1:
        return start
    return start - 1 - (start > 1 and sentence.texts[start - 2] in articles)


def governs(figures: Sequence[Figure], tokens: tuple[int, int], figure: Figure) -> bool:
    """Whether a circumstance reaches a figure: none of these other figures lies between, or it stands ahead of them all."""
    start, end = tokens
    others = [other.tokens[0] for other in figures if other.tokens != figure.tokens]
    low, high = min(end, figure.tokens[1]), max(start, figure.tokens[0])
    opens = all(end <= other for other in (*others, figure.tokens[0]))
    return opens or not any(low <= other < high for other in others)


def new_clause_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark with a word that opens a clause, or with a joined verb (، وانخفض), lies between two tokens."""
    if sentence.cue_between("clause_opener", start, end):
        return True
    if not sentence.mark_between(start, end):
        return False
    if not STOPS.isdisjoint(sentence.texts[start:end]):
        return True
    verbs = _joined_verbs(sentence)
    marks = (at for at in sentence.marks if start <= at < end)
    return any(at + 1 in verbs or sentence.cue_at("clause_opener", at + 1) for at in marks)


def one_event_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether one of the counted events is told by itself from there on: 28 arrests, including the arrest of a leader in Raqqa."""
    openers = [at for at in sentence.cue_ends("part_opener") if start < at < end]
    if not openers:
        return False
    words, events = sentence.language.words, sentence.beginning("deed", "attack", "suffered")
    articles = words.definite_articles | words.numbers.articles
    return any(at + (sentence.texts[at] in articles) in events for at in openers)


def goes_on_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether no clause mark lies between, but one behind which the consequence is told: …, leaving 5 dead."""
    marks = [at for at in range(start, end) if sentence.texts[at] in CLAUSE_MARKS]
    return not marks or (len(marks) == 1 and sentence.cue_at("consequence", marks[0] + 1) > 0)


@once_a_sentence
def _joined_verbs(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of the verbs to which "and" is attached."""
    joiners = sentence.language.words.numbers.joiners
    verbs = sentence.of(Category.SAYING, Category.DOING)
    was = (at for at in sentence.cue_starts("was") if sentence.and_attached(at))  # ، وكان البائع قد اشتراها
    return frozenset(verb.tokens[0] for verb in verbs if verb.prefix and verb.prefix in joiners).union(was)


def has_preposition_attached(name: Name) -> bool:
    """Whether a preposition is attached to a name, "and" and the article aside: لوكالة، وبالوزارة."""
    return _is_preposition(name.prefix)


def _is_preposition(prefix: str) -> bool:
    return bool(prefix.lstrip("وف").removesuffix("ال"))


def governed_by_preposition(sentence: ReadSentence, name: Name) -> bool:
    """Whether a preposition governs a name, or one to which "and" joins it: heavy rain across Karwa and | Loren."""
    while not has_preposition_attached(name) and (joined := _joined_to(sentence, name)) is not None:
        name = joined
    return follows_preposition(sentence, name)


def follows_preposition(sentence: ReadSentence, name: Name) -> bool:
    """Whether a preposition, a word of its own or attached, stands before a name: it is no subject then."""
    words = sentence.language.words
    if has_preposition_attached(name):
        return True
    before = name.tokens[0] - 1
    parts = before in sentence.beginning("which_part", "compass")
    before -= before >= 0 and (parts or "-" in sentence.texts[before][1:])  # of western Indonesia, in Hamas-run Gaza
    if not words.verb_first and before in sentence.named:  # on a Turkish hospital
        whose = (one.tokens for one in sentence.of(Category.NATIONALITIES))
        before = next((start - 1 for start, end in whose if end == before + 1), before)
    before -= before >= 0 and sentence.texts[before] in words.definite_articles | words.numbers.articles
    if before < 0 or (words.verb_first and sentence.cue_at("place", before) == 1):
        return before >= 0  # 4 ملايين شخص شمال إثيوبيا
    kinds = (prefix for prefix, stem in sentence.reading.words[before].stems if stem in words.names.of_place)
    if any(map(_is_preposition, kinds)):
        return True  # بولاية شمال دارفور
    return not sentence.reading.words[before].rests.isdisjoint(words.names.prepositions)


def _joined_to(sentence: ReadSentence, name: Name) -> Name | None:
    """The name of its sort to which "and" joins a name, with nothing else between."""
    start = sentence.from_article(name.tokens[0])
    joiners = sentence.language.words.numbers.joiners
    end = start - (start > 0 and sentence.texts[start - 1] in joiners)
    joined = end < start or (name.prefix and name.prefix[:1] in joiners)
    return _ends_of_names(sentence).get((name.category, end)) if joined else None


@once_a_sentence
def _ends_of_names(sentence: ReadSentence) -> Mapping[tuple[Category, int], Name]:
    """Where each name of a category ends → the name."""
    return {(name.category, name.tokens[1]): name for name in sentence.names}


def before_verb(sentence: ReadSentence, verb: int) -> int:
    """Where what stands between a subject and its verb begins: a date with its preposition (Sudan on Sunday said)."""
    prepositions = sentence.language.words.names.prepositions
    at = verb
    while at and at - 1 in sentence.dated:
        at -= 1
    return at - (0 < at < verb and sentence.tokens[at - 1].text in prepositions)


def crosses_that(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause mark, "that" or a figure lies between two tokens."""
    if sentence.mark_between(start, end) or figure_between(sentence, start, end):
        return True
    return any_between(_thats(sentence), start, end)


@once_a_sentence
def _thats(sentence: ReadSentence) -> Sequence[int]:
    """The tokens of words with which "that" is said."""
    that = sentence.language.words.cues["said_that"].words
    return [at for at, word in enumerate(sentence.texts) if word in that]


def is_stated(sentence: ReadSentence, verb: int) -> bool:
    """Whether nothing keeps a verb that starts at a token from being a fact: will, may, did not; لم، لن، أن، سيبني."""
    markers = sentence.language.words.cues["verb_marker"]
    if sentence.language.is_future(sentence.texts[verb]):
        return False
    for at in range(verb - 1, -1, -1):
        if sentence.cue_at("not_stated", at):
            return False
        if (sentence.texts[at],) not in markers:
            break
    return True


def is_distance(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells how far a place lies from another: 15 miles southwest of, على بعد 12 كيلومترا من."""
    if figure.kind is not Kind.MEASURE or figure.unit is None or figure.unit.dimension != _LENGTH:
        return False
    at = figure.tokens[1]
    if at < len(sentence.tokens) and sentence.texts[at] == "(":
        at = next((end + 1 for end in range(at, len(sentence.tokens)) if sentence.texts[end] == ")"), at)
    return any(sentence.cue_at("direction", position) for position in (at, at + 1))


def is_total(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure only tells of how many another one is told, at no time of its own: 164 seats out of 462, من أصل 22."""
    if figure.tokens[0] not in sentence.cue_ends("out_of"):
        return False
    at = next(at for at, length in sentence.cues["out_of"].items() if at + length == figure.tokens[0])
    near = (other for other in sentence.figures if 0 <= at - other.tokens[1] <= _MOST_ADJECTIVES)
    return any(not sentence.mark_between(other.tokens[1], at) for other in near)  # but: out of the 240 cases, 8


def acts_apart(sentence: ReadSentence, part: Figure) -> bool:
    """Whether "of them" or "of whom" stands behind a part, so that what follows is told of it alone."""
    words, end = sentence.language.words, part.tokens[1]
    if any(sentence.cue_at("agent", at) for at in (end, end + sentence.cue_at("part_pronoun", end))):
        return True  # 12 were killed, nine | of them by the army
    pronouns = (tuple(sentence.texts[end : end + length]) for length in range(1, _LONGEST_PRONOUN + 1))
    return any(pronoun in words.part_of_people or pronoun in words.part_of_things for pronoun in pronouns)


def is_parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark parts two places, other than the two commas around what is told besides, or those around parts.

    30 مدنياً، بينهم 3 أطفال، و8 سيدات، على يد …
    """
    marks = [token.text for token in sentence.tokens[start:end] if token.text in CLAUSE_MARKS]
    between = [other for other in sentence.figures if start <= other.tokens[0] < end]
    parts = bool(between) and all(other.part_of and not acts_apart(sentence, other) for other in between)
    aside = parts or (len(marks) == 2 and not between)
    return bool(marks) and not (aside and set(marks) <= COMMAS)


def set_off_clause(sentence: ReadSentence, tokens: tuple[int, int], outside: Figure) -> int | None:
    """The comma that opens the relative clause in which tokens stand, commas around it and a figure outside, or `None`.

    The clause goes on past a comma behind which it tells the consequence: the war, which began when they raided it in May,
    killing 900, has …
    """
    if not sentence.cue_starts("set_off"):
        return None
    start, end = tokens
    opening = next((at for at in reversed(sentence.marks) if at < start), None)
    closings = (at for at in sentence.marks if at >= end and not sentence.cue_at("consequence", at + 1))
    closing = next(closings, None)
    if opening is None or closing is None or opening < outside.tokens[0] < closing:
        return None
    commas = sentence.texts[opening] in COMMAS and sentence.texts[closing] in COMMAS
    return opening if commas and sentence.cue_at("set_off", opening + 1) else None


def is_in_return(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether people are whom others were handed over for: freed 90 prisoners in return for | three hostages."""
    start = sentence.from_article(figure.tokens[0])
    return figure.counts_people and start in sentence.cue_ends("in_return")
