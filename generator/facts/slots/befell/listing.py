"""Figures that "and" lists, whatever describes the first of them: 12 civilians | from Homs | and four soldiers.

What describes it are adjectives, nouns and phrases by prepositions, no clause: words in which no verb, "that" or mark stands.
"""

from __future__ import annotations

from generator.facts.befalling import Place, befalling_words
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.figures import figures_beginning, figures_ending
from generator.facts.slots.coordination.joined_clauses import joined_subjects
from generator.facts.tokens import COMMAS

_UNCOUNTED = ("most_of", "part_opener", "some_of_them")
"""Cues of what opens parts that nobody counts."""
_LONGEST_PARTS = 14
"""Tokens of such parts."""
_LONGEST = 5
"""Tokens that describe what is counted."""
_CLAUSES = (
    "relative",
    "said_that",
    "subclause",
    "clause_opener",
    "agent",
    "came_after",
    "harm",
    "damage",
    "suffered",
    "led_to",
)


def listed_ahead(sentence: ReadSentence, at: int) -> Figure | None:
    """The figure behind which what begins at a token is listed, by any link right behind it, by "and" whatever describes it."""
    if not at or at in joined_subjects(sentence):
        return None
    ends = figures_ending(sentence)
    linked = sentence.texts[at - 1] in sentence.language.words.list_links
    beside = ends.get(at - linked) if linked or sentence.and_attached(at) else None
    if beside is not None:
        return beside
    if not sentence.is_joined(at) or at in _telling(sentence):
        return None  # مقتل 10 مدنيين | وإصابة 3
    end = at - (not sentence.and_attached(at))
    near = (start for start in range(end, max(0, end - _LONGEST) - 1, -1) if start in ends)
    start = next(near, None)
    return ends[start] if start is not None and _are_modifiers(sentence, start, end) else None


def listed_behind(sentence: ReadSentence, at: int) -> Figure | None:
    """The figure that "and" lists behind what describes another one from a token on."""
    begins = figures_beginning(sentence)
    for start in range(at, min(at + _LONGEST + 2, len(sentence.tokens))):
        figure = begins.get(start)
        if figure is not None:
            return figure if (ahead := listed_ahead(sentence, start)) is not None and ahead.tokens[1] <= at else None
    return None


def _are_modifiers(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether only such words stand between two tokens."""
    apart = sentence.verbs | sentence.beginning(*_CLAUSES) | _telling(sentence)
    plain = (sentence.texts[at].isalpha() or at in sentence.named for at in range(start, end))
    return all(plain) and apart.isdisjoint(range(start, end))


@once_a_sentence
def _telling(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of words that tell what befell somebody."""
    tables = [befalling_words(sentence.language.code, place).first_words for place in Place]
    return frozenset(
        at
        for at, word in enumerate(sentence.reading.words)
        if any(stem in table for _, stem in word.stems for table in tables)
    )


def past_uncounted(sentence: ReadSentence, at: int) -> int:
    """The token after parts without a number that a comma at a token opens and one closes, 0 where none do: , mostly women, |."""
    opens = sentence.texts[at] in COMMAS and any(sentence.cue_at(cue, at + 1) for cue in _UNCOUNTED)
    near = range(at + 1, min(at + 1 + _LONGEST_PARTS, len(sentence.tokens) - 1)) if opens else ()
    end = next((closing + 1 for closing in near if sentence.texts[closing] in COMMAS), 0)
    return end if all(not at < start < end for start in figures_beginning(sentence)) else 0
