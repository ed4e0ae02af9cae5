"""Who acts with a subject by "and" where no list has both for the same sort: police and | customs officers, الشرطة والدرك.

In English the first stands at the beginning of its clause, right ahead of "and"; in Arabic the second, definite, right behind the
first and ahead of what both act on.
"""

from __future__ import annotations

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import OF, governed_by_preposition
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.phrases.nouns import people_noun
from generator.facts.slots.who.antecedents import Antecedents
from generator.facts.slots.who.auxiliaries import before_auxiliaries_and_aside
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.plain_subjects import BODY
from generator.lexicon import Category
from generator.values import Term

_AND = "و"
_MOST_PLAIN = 2
"""Words of people whom no name tells: customs officers."""


def with_name(
    sentence: ReadSentence, who: Term, name: Name, noun: Term | None, verb: int, figure: Figure, told: Antecedents
) -> tuple[Term, ...]:
    """Whom a name ahead of a verb tells to act with others, `noun`: the people right ahead of the verb whom no name tells.

    Those that "and" joins to another clause act alone: the army attacked the town and | rebels | killed 12.
    """
    last = before_auxiliaries_and_aside(sentence, verb)
    if not sentence.language.words.verb_first and name.tokens[1] + 1 == last and sentence.cue_at("persons", last - 1):
        return (sentence.own_words(sentence.past_article(name.tokens[0]), last),)  # the opposition | candidate
    first = _start_of(sentence, noun, verb) if noun is not None else None
    if noun is not None and first is not None and name.tokens[1] < first:
        joint = sentence.from_article(first) - 1
        joint -= sentence.cue_at("possessive", joint)  # the agency and | its partners
        joined = sentence.texts[joint] in sentence.language.words.numbers.joiners
        together = name.tokens[1] == joint or _tells_bodies(sentence, name, joint)
        return (who, noun) if together else ((noun,) if joined else (who,))
    end = name.tokens[1]
    return _with_joined(sentence, who, (max(0, end - len(who.surface.split())), end), figure, told)


def with_noun(sentence: ReadSentence, who: Term, verb: int, figure: Figure, told: Antecedents) -> tuple[Term, ...]:
    """Whom a noun ahead of a verb tells to act with others."""
    first = _start_of(sentence, who, verb)
    if first is None:
        return (who,)
    return _with_joined(sentence, who, (first, first + len(who.surface.split())), figure, told)


def _tells_bodies(sentence: ReadSentence, name: Name, end: int) -> bool:
    """Whether a name tells whose the bodies are that "and" joins to others: government | agencies | and private traders."""
    return name.tokens[1] == end - 1 and _opens(sentence, name.tokens[0]) and _tells_people(sentence, end - 1)


def _start_of(sentence: ReadSentence, noun: Term, verb: int) -> int | None:
    """Where the words of a noun begin that stands right ahead of a verb, `None` where it does not."""
    last = before_auxiliaries_and_aside(sentence, verb)
    first = last - len(noun.surface.split())
    return first if first >= 0 and sentence.surface(first, last) == noun.surface else None


def _with_joined(
    sentence: ReadSentence, who: Term, tokens: tuple[int, int], figure: Figure, told: Antecedents
) -> tuple[Term, ...]:
    """Who acts, whose words lie between two tokens, with whom "and" joins to them."""
    if sentence.language.words.verb_first:
        behind = _joined_behind(sentence, tokens[1], figure)
        if behind is not None and _ends_in_purpose(sentence, tokens):
            return (sentence.own_words(tokens[0], before_further(sentence, figure)),)
        return (who, behind) if behind is not None else (who,)
    ahead = _joined_ahead(sentence, tokens[0], told)
    return (ahead, who) if ahead is not None and ahead != who else (who,)


def _ends_in_purpose(sentence: ReadSentence, tokens: tuple[int, int]) -> bool:
    """Whether the words of a body end in what it is for, of which "and" tells more: المديرية العامة | لشؤون المخدرات | والآثار."""
    inside = range(tokens[0] + 1, tokens[1])
    return any(prefix == OF for at in inside for prefix, _ in sentence.reading.words[at].stems)


def _joined_ahead(sentence: ReadSentence, start: int, told: Antecedents) -> Term | None:
    """Who opens the clause right ahead of "and": | police | and customs officers, | the agency | and 62 partners."""
    while start - 1 in sentence.counted:
        start -= 1
    joint = sentence.from_article(start) - 1
    if joint < 1 or sentence.texts[joint] not in sentence.language.words.numbers.joiners:
        return None
    name = actor_before(sentence, joint)
    if name is not None:
        opens = _opens(sentence, name.tokens[0]) and not governed_by_preposition(sentence, name)
        return actor_term(sentence, name, told.named) if opens else None
    first = next((at for at in range(max(0, joint - _MOST_PLAIN), joint) if _opens(sentence, at)), None)
    people = sentence.language.may_be_counted(sentence.texts[joint - 1]) and _tells_people(sentence, joint - 1)
    plain = first is not None and sentence.counted.isdisjoint(range(first, joint))
    return sentence.own_words(sentence.past_article(first), joint) if plain and people and first is not None else None


def _opens(sentence: ReadSentence, at: int) -> bool:
    """Whether a token, an article aside, begins a clause."""
    return not {at, sentence.from_article(at)}.isdisjoint(plain_starts(sentence)) or at - 1 in sentence.dated


def _tells_people(sentence: ReadSentence, at: int) -> bool:
    noun = sentence.entry(at, Category.MEASURES)
    bodies = noun is not None and noun.dimension == BODY
    return bodies or people_noun(sentence, at) is not None or at in sentence.beginning("troops", "plain_agents")


def _joined_behind(sentence: ReadSentence, at: int, figure: Figure) -> Term | None:
    """Whom "and" joins right behind who acts, ahead of the figure: الشرطة | والدرك | 40."""
    start = before_further(sentence, figure)
    if not 0 < start - at <= _MOST_PLAIN or not sentence.and_attached(at) or at in sentence.verbs | sentence.dated:
        return None
    language = sentence.language
    definite = all(language.is_definite(text) for text in (sentence.texts[at][1:], *sentence.texts[at + 1 : start]))
    deed = any(language.may_be_verbal_noun(stem) for _, stem in sentence.reading.words[at].stems)
    return sentence.own_words(at, start, _AND) if definite and not deed else None
