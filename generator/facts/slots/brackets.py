"""The brackets of a sentence that close: where each opens and closes, and the tokens in them. Of nested ones the inner counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence


@once_a_sentence
def brackets(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """The tokens at which brackets open and close: Karwa Steel | ( | KS | ) | will buy 12."""
    return list(_brackets(sentence))


def _brackets(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    opened = None
    for at in sentence.marks:
        if sentence.texts[at] == "(":
            opened = at
        elif sentence.texts[at] == ")" and opened is not None:
            yield opened, at
            opened = None


@once_a_sentence
def bracketed(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of brackets that close, with what is in them: Karwa Steel | (KS) | will buy 12."""
    return frozenset(at for opening, closing in brackets(sentence) for at in range(opening, closing + 1))
