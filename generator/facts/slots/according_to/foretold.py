"""What a body or a document foretells, and the sentences behind that go on telling what will be.

The weather service expects rain. It will be 12 degrees. A sentence of what will be is told under the supposition of the one before,
the modal subordination of C. Roberts ("Modal Subordination and Pronominal Anaphora in Discourse", 1989). News goes on behind a
person's forecast in its own voice.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import OFFICE, OUTLET
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution
from generator.lexicon import Category

_FORETELLING = frozenset({"expect_saying", "predict_saying"})
"""The lexicon's verbs of telling what will be."""
_OPENING = 2
"""Tokens among which a sentence opens with its verb, where verbs come first."""


def is_foretold(sentence: ReadSentence, before: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence of what will be stands behind one in which a body or a document foretells it, or goes on so itself."""
    body = said.speaker is not None and said.speaker.dimension not in {OFFICE, OUTLET}
    foretold = any(verb.term.id in _FORETELLING for verb in before.of(Category.SAYING))
    foretold = foretold or (said.cue.kind is CueKind.SAID_AROUND and _will_be(before))
    return body and foretold and _will_be(sentence)


def _will_be(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what will be: its verb opens it where verbs come first, else "will" stands ahead of its figures."""
    end = next(iter(sentence.figure_starts), len(sentence.texts))
    return any(
        _is_to_come(sentence, at) for at in range(min(end, _OPENING) if sentence.language.words.verb_first else end)
    )


def _is_to_come(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of what is still to come stands at a token: will, سترتفع."""
    return sentence.language.foretells(sentence.texts[at]) or sentence.cue_at("will_be", at) > 0
