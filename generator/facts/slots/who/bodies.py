"""Which verbs tell what only bodies and people do, and what may kill or destroy and does no deed."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

COMPANY = "company"
"""The dimension of organisations that are companies."""
_OF_BODIES = frozenset(
    {
        "allocate",
        "build_verb",
        "buy_verb",
        "cancel_verb",
        "close_verb",
        "collect_verb",
        "borrow_verb",
        "decide_verb",
        "deport_verb",
        "dismiss_verb",
        "distribute",
        "donate_verb",
        "employ_verb",
        "export_verb",
        "earmark",
        "extinguish_verb",
        "grant_verb",
        "hire_verb",
        "import_verb",
        "inspect_verb",
        "intend_verb",
        "invest_verb",
        "issue_verb",
        "lend_verb",
        "lose_verb",
        "manage_verb",
        "obtain_verb",
        "open_verb",
        "own_verb",
        "pay_verb",
        "produce_verb",
        "raid_verb",
        "recruit_verb",
        "rent_verb",
        "repatriate_verb",
        "rescue_verb",
        "retrieve_verb",
        "run",
        "sell_verb",
        "ship_verb",
        "sign_verb",
        "supply_verb",
        "win_verb",
    }
)
"""The lexicon's verbs of what only bodies and people do."""
_ALSO_OF_THINGS = frozenset(
    {"close_verb", "collect_verb", "lose_verb", "obtain_verb", "open_verb", "pay_verb", "win_verb"}
)
"""Those of them that also tell what things come to have, lose or do by themselves."""
NO_ACTORS = ("no_actor", "the_country", "natural_event", "disaster", "incident", "attack", "weapon", "illness")
"""Cues of what may kill or destroy and does no deed."""


def is_done_by_bodies(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb tells what only bodies and people do, none of what things do as well: a petition | garnered 12 names."""
    things = any(doing.term.id in _ALSO_OF_THINGS for doing in sentence.of(Category.DOING) if doing.tokens[0] == verb)
    return is_of_bodies(sentence, verb) and not things


def is_of_bodies(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb at a token tells what only bodies and people do; no noun with a preposition attached (بتعهد)."""
    return verb in _known_of_bodies(sentence)


@once_a_sentence
def _known_of_bodies(sentence: ReadSentence) -> frozenset[int]:
    free = {"", *sentence.language.words.numbers.joiners}
    known = (doing for doing in sentence.of(Category.DOING) if doing.term.id in _OF_BODIES)
    return frozenset(doing.tokens[0] for doing in known if doing.prefix in free)


def deeds_of_bodies(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of all such verbs, of those that the lexicon does not know as well: حقق، أعلن; will cut."""
    return _known_of_bodies(sentence) | sentence.beginning("body_deed")
