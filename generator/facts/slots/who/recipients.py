"""Who is given the power to do something to the counted, or let do it: giving wardens the right to | hold suspects for 12 hours.

They do it, not who gives or lets. English tells them between such a verb and its noun (gave | Karwa | permission to build 12 homes)
or its "to" (will enable | Oman | to borrow 3 million), or ahead of the plain form that some verbs have behind their object (helped
| Oman | borrow 3 million: "help", "let", "make" and verbs of seeing); Arabic as `objects_who_act.py` does.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import OFFICE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.slots.who.clause_verbs import may_be_deed
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.meant_subjects import who_is_meant
from generator.facts.slots.who.objects_who_act import LETTING, doer_told_by_object
from generator.facts.slots.who.people_behind import are_people, counted_noun, tells_people
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of, whoever_stands
from generator.text.document import Part
from generator.values import Term

_BRACKETS = frozenset({"(", ")"})
_LONGEST = 8
"""Tokens of who gets it."""
_LONGEST_PEOPLE = 4
"""Words of people without a name."""
_ADJECTIVES = 2
"""Words between the article and the noun of what is given: more | legal | powers."""


def find_recipient(clauses: Clauses) -> Who:
    """Who is given the power to do, or let do, what governs the figure."""
    sentence = clauses.sentence
    if sentence.language.words.verb_first:
        return doer_told_by_object(clauses, LETTING)
    if sentence.sentence.part is Part.TITLE:
        return None
    return _let_to_do(clauses) or _let_do(clauses)


def _let_to_do(clauses: Clauses) -> Who:
    """Who stands between a verb of giving power or letting and the "to" with what they do to the figure."""
    sentence, figure = clauses.sentence, clauses.figure
    to = max((at for at in sentence.cue_starts("to_do") if at < figure.tokens[0]), default=0)
    if not to or not is_plain(sentence, to + 1) or not governs(sentence, to + 1, figure):
        return None
    if not may_be_deed(sentence, to + 1, figure, sure=True, marked=True):
        return None  # caused the river to | rise 3 metres
    power = sentence.cue_at("power", to - 1) > 0
    verb = _verb(sentence, "gives_power" if power else "letting", to)
    if verb is None:
        return None
    end = _before_noun(sentence, to - 1) if power else to
    who = _somebody(clauses, verb, end)
    return Found((who,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb))) if who is not None else None


def _let_do(clauses: Clauses) -> Who:
    """Who stands between a verb of letting or seeing and the plain form of what they do: will see | Karwa | pay 12 million."""
    sentence, figure = clauses.sentence, clauses.figure
    verb = max((end for end in sentence.cue_ends("letting_bare") if end < figure.tokens[0]), default=0)
    opening = (_who_opens(sentence, verb) or who_is_meant(clauses, verb, ())) if verb else None
    if opening is None:
        return None
    deed = _past_place(sentence, opening.end)
    if not _is_plain_form(sentence, deed) or not governs(sentence, deed, figure):
        return None
    if not may_be_deed(sentence, deed, figure, sure=True, marked=True):
        return None  # saw Karwa Steel | rise 3 percent
    return Found((term_of(clauses, opening.who),), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb)))


def _who_opens(sentence: ReadSentence, start: int) -> Opening | None:
    """Who stands at a token: plain words up to people, bodies or an institution in the plural (local authorities), or a name."""
    first = sentence.past_article(start)
    if actor_at(sentence, start) is None:
        for at in range(first, min(first + _LONGEST_PEOPLE, len(sentence.tokens) - 1)):
            if not is_plain(sentence, at) or at in sentence.verbs:
                break
            if _are_several(sentence, at):
                return Opening(sentence.own_words(first, at + 1), at + 1, sure=True)
    return who_opens(sentence, start)


def _are_several(sentence: ReadSentence, noun: int) -> bool:
    """Whether a noun in the plural tells people or bodies: voters, firms, authorities."""
    known = any(name.tokens == (noun, noun + 1) for name in actors(sentence))
    told = known or tells_people(sentence, noun) or _acts(sentence, noun) or are_people(sentence, noun)
    return told and sentence.language.may_be_counted(sentence.texts[noun])


def _past_place(sentence: ReadSentence, at: int) -> int:
    """The token behind where those are who end at a token: local authorities | in Oman |."""
    if not sentence.cue_at("tied_in", at):
        return at
    end = sentence.past_article(at + 1)
    while end < len(sentence.tokens) and end in sentence.proper:
        end += 1
    return end


def _is_plain_form(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb in its plain form can stand at a token: keep; not keeps, kept, captain."""
    if at >= len(sentence.tokens) or not is_plain(sentence, at) or sentence.is_capital(at):
        return False
    if at in sentence.verbs:
        return True
    language, text = sentence.language, sentence.texts[at]
    ended = language.may_be_present(text) or language.may_be_verb(text) or language.is_adverbial_participle(text)
    return not ended and sentence.reading.matches[at] is None


def _verb(sentence: ReadSentence, cue: str, to: int) -> int | None:
    """The token behind the nearest verb of a cue ahead of "to", no mark between."""
    end = max((end for end in sentence.cue_ends(cue) if end < to), default=None)
    if end is None or to - end > _LONGEST + _ADJECTIVES + 1:
        return None
    apart = any(end <= mark < to and sentence.texts[mark] not in _BRACKETS for mark in sentence.marks)
    return end if not apart else None


def _before_noun(sentence: ReadSentence, noun: int) -> int:
    """Where the words of what is given begin, with its article and adjectives: officers | the legal right to."""
    light = sentence.language.words.definite_articles | sentence.language.words.numbers.articles
    near = range(noun, max(0, noun - _ADJECTIVES - 1), -1)
    first = next((at - 1 for at in near if sentence.texts[at - 1] in light), None)
    if first is not None:
        return first
    return noun - (sentence.cue_at("which_of_several", noun - 1) > 0)  # officers | new | powers


def _somebody(clauses: Clauses, start: int, end: int) -> Term | None:
    """Who is told by all words between two tokens, initials in brackets aside: a name, or plain ones with an article."""
    sentence = clauses.sentence
    if sentence.texts[end - 1] == ")":
        end = next((at for at in range(end - 1, start, -1) if sentence.texts[at] == "("), end)
    if not 0 < end - start <= _LONGEST:
        return None
    first = sentence.past_article(start)
    counted = figures_beginning(sentence).get(first)
    if counted is not None and counted.tokens[1] == end:  # led | 12 companies | to bring back 3 million
        return counted_noun(sentence, counted) if _are_several(sentence, end - 1) else None
    who = whoever_stands(clauses, first, end)
    who = who if who is None or who.dimension != OFFICE else sentence.own_words(first, end)
    end = _before_place(sentence, first, end)
    plain = first < end and all(is_plain(sentence, at) for at in range(first, end))
    definite = sentence.texts[start] in sentence.language.words.definite_articles  # allow | the rocket | to carry
    several = plain and (
        definite or sentence.language.may_be_counted(sentence.texts[end - 1]) or _acts(sentence, end - 1)
    )
    return who or (sentence.own_words(first, end) if several else None)


def _before_place(sentence: ReadSentence, first: int, end: int) -> int:
    """Where plain words end ahead of where those are whom they tell: allow | school clubs | in Oman to open 12 halls."""
    near = range(first + 1, end - 1)
    place = next((at for at in near if not is_plain(sentence, at)), end)
    return place if sentence.cue_at("tied_in", place) and place + 1 in sentence.proper else end


def _acts(sentence: ReadSentence, noun: int) -> bool:
    """Whether a noun tells a body, a person or those who act."""
    return noun in sentence.beginning("bodies", "persons", "plain_agents", "acting_for", "troops")
