"""How far a circumstance reaches: clause marks, other figures and verbs between two places of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence, any_between
from generator.facts.tokens import COMMAS, STOPS
from generator.lexicon import Category

_LONGEST_PRONOUN = 2


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
