"""The subject that opens the finite clause which tells a figure, whatever its verb: Kordt leads by 12 points.

Where subjects come first, an English clause is read from its beginning on: who opens it, what stands between the subject and its
verb, the verb, and then what that governs up to the figure. Who opens it is a known organisation, office or country, whom "who" or
"which" means, a name behind what it is of (Omani car maker | Karwa), a name in capitals (one word where the article tells it as
the last of a name elsewhere), people, counted or in the plural, or who speaks, by a pronoun right behind the verb of saying or by
"I" and "we" in a quotation (`clause_openings.py`); other pronouns are left to `pronouns.py`. The verb is any but one of saying, of
being, of what befalls somebody (died, faces) or of what nobody does (rose), or a participle behind a comma (became a tool, amassing
300 million users), a dash or a word of time (left after losing 12 million). What follows it is governed by it as long as no other
clause begins (`governing.py`); some clauses part nothing (`beside_clauses.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.coordination.joined_clauses import joined_subjects
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.beside_clauses import (
    closes_ahead,
    is_object_of_saying,
    subject_beside,
    tells_own_forecast,
)
from generator.facts.slots.who.bodies import COMPANY
from generator.facts.slots.who.cited_only import tells_of_speaker
from generator.facts.slots.who.clause_openings import Opening, counted_at, who_opens, who_speaks
from generator.facts.slots.who.clause_starts import parts_clauses, starts_before
from generator.facts.slots.who.clause_verbs import (
    being,
    goes_on_with,
    is_adverbial,
    is_judged,
    joined_verb,
    lasts,
    participle_behind,
    verb_behind,
)
from generator.facts.slots.who.counted_subjects import is_governed
from generator.facts.slots.who.deeds import is_deed, is_loss
from generator.facts.slots.who.described_subjects import described
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.meant_subjects import is_impersonal, who_is_meant
from generator.facts.slots.who.named_persons import may_be_company
from generator.facts.slots.who.names_at import whole_name
from generator.facts.slots.who.no_subjects import is_scene
from generator.facts.slots.who.people_behind import tells_people
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.lexicon import Category
from generator.values import Term

_TO_TOTAL = 3
"""Tokens from a figure to the words for what it is the number of: bringing to 12 | the number of those killed."""
_MONITOR = "monitor_verb"
"""The lexicon's id of watching, by which who counts does nothing: DTM tracked 61 families."""
KIN = frozenset({"child", "daughter", "son", "wife"})
"""The lexicon's ids of relatives, whom nobody holds."""


def _totals_people(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a participle behind a comma tells to how many people a total rose: was killed, bringing the toll to | 12."""
    mark = next((mark for mark in reversed(sentence.marks) if mark < figure.tokens[0]), None)
    if mark is None or not figure.counts_people:
        return False
    led = sentence.language.is_adverbial_participle(sentence.reading.text(mark + 1))
    return led and sentence.cue_between("running_total", mark, figure.tokens[1] + _TO_TOTAL)


def find_clause_subject(clauses: Clauses) -> Who:
    """Who opens the clause that tells a figure, nobody where another clause or an unknown subject lies between."""
    sentence, figure = clauses.sentence, clauses.figure
    if not clauses.is_subject_first:
        return None
    if figure.tokens[0] in joined_subjects(sentence) or _totals_people(sentence, figure):
        return None
    starts, joined = list(starts_before(sentence, figure)), None
    for index, start in enumerate(starts, start=1):
        within = is_object_of_saying(sentence, start, figure) or is_judged(sentence, start)
        if within or closes_ahead(sentence, start, figure):
            continue
        beside = subject_beside(sentence, start)
        if beside is not None and governs(sentence, beside[1], figure):
            cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(beside[1], beside[1] + 1))
            return Found((term_of(clauses, beside[0].who),), cue)
        if _is_partner(clauses, start, starts[index:]):
            continue
        opening = who_opens(sentence, start) or who_speaks(clauses, start)
        opening = opening or who_is_meant(clauses, start, starts[index:])
        if opening is not None:
            return _acting(clauses, start, opening, joined)
        adverbial = is_adverbial(sentence, start)
        if not adverbial and (parts_clauses(sentence, start) or _has_own_subject(sentence, start, joined)):
            return None
        if joined is None:
            joined = start if adverbial else joined_verb(sentence, start)
    return None


def _is_partner(clauses: Clauses, start: int, ahead: Sequence[int]) -> bool:
    """Whether those counted or described at a token are joined by "and" to who opens the clause: the agency and | 62 partners."""
    sentence = clauses.sentence
    if not sentence.is_joined(start):
        return False
    if not (counted_at(sentence, start) or (actor_at(sentence, start) is None and described(clauses, start))):
        return False
    openings = (who_opens(sentence, first) or described(clauses, first) for first in ahead)
    return any(opening is not None and opening.end == start - 1 for opening in openings)


def _has_own_subject(sentence: ReadSentence, start: int, joined: int | None) -> bool:
    """Whether something else opens a clause at a token, behind which a participle stands: and | the shares fell before closing."""
    words, text = sentence.language.words, sentence.texts[start]
    own = text in words.definite_articles | words.numbers.articles or sentence.cue_at("possessive", start) > 0
    return own and joined is not None and is_adverbial(sentence, joined)


def _acting(clauses: Clauses, start: int, opening: Opening, joined: int | None) -> Who:
    """Who opens a clause at a token, where its verb governs the figure, or one joined to it: by "and", or a participle."""
    sentence, figure = clauses.sentence, clauses.figure
    counted = sentence.past_article(start) in sentence.figure_starts
    if counted and is_governed(sentence, figure) and not lasts(sentence, figure):
        return None  # 3,200 candidates competed for 329 seats
    second = _joined_opening(clauses, opening)
    verb = _governing_verb(sentence, second or opening, figure)
    if verb is None and joined is not None and goes_on_with(sentence, opening, joined, start):
        verb = joined
    if verb is None or tells_of_speaker(sentence, verb, figure) or is_impersonal(sentence, start, verb):
        return None
    if not tells_deed(sentence, opening, verb, figure) or not governs(sentence, verb, figure):
        return None
    kind = CueKind.WHO_PRONOUN if opening.who is clauses.told.speaker else CueKind.WHO_SUBJECT
    cue = Cue(kind, sentence.text_span(verb, verb + 1))
    beside = (term_of(clauses, second.who),) if second is not None else ()
    if isinstance(opening.who, Name):
        names = joined_names(sentence, opening.who, actors(sentence))
        return Found((*acting_terms(sentence, names, clauses.told.named), *beside), cue)
    return Found((term_of(clauses, opening.who), *beside), cue)


def _governing_verb(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The verb or participle behind who opens a clause that governs the figure."""
    verbs = (find(sentence, opening, figure) for find in (verb_behind, participle_behind, being))
    return next((verb for verb in verbs if verb is not None and governs(sentence, verb, figure)), None)


def _joined_opening(clauses: Clauses, opening: Opening) -> Opening | None:
    """Who "and" joins to who opens a clause: Lena Kordt and | Lee Maro | made four attempts, and | the ward | have 12 beds."""
    sentence, at = clauses.sentence, opening.end
    if sentence.words(at, at + 1) not in sentence.language.words.numbers.joiners:
        return None
    counted = counted_at(sentence, at + 1)
    if counted is not None:
        return counted._replace(sure=True)  # the agency and | 62 partners
    joined = whole_name(sentence, at + 1)
    own = sentence.cue_at("possessive", at + 1) > 0 and at + 2 < len(sentence.tokens)
    if own and (sentence.cue_at("bodies", at + 2) or tells_people(sentence, at + 2)):
        joined = at + 1, at + 3
    if joined is not None:
        return Opening(sentence.own_words(*joined), joined[1], sure=True)
    known = actor_at(sentence, at + 1) is not None or not sentence.texts[at].isalpha()
    return described(clauses, at + 1) if not known else None


def _may_be_company(sentence: ReadSentence, opening: Opening) -> bool:
    """Whether who opens a clause is a company, or capitals that are no person's: | Karwa Steel | expects sales to rise."""
    if isinstance(opening.who, Name):
        return opening.who.term.dimension == COMPANY or sentence.cue_at("companies", opening.end - 1) > 0
    return opening.who.surface[:1].isupper() and may_be_company(sentence, opening.who)


def _is_lone(sentence: ReadSentence, opening: Opening) -> bool:
    """Whether one word in capitals opens a clause that tells no people: Berta; not Militants."""
    lone = isinstance(opening.who, Term) and " " not in opening.who.surface and opening.who.surface[:1].isupper()
    return lone and not tells_people(sentence, opening.end - 1)


def tells_deed(sentence: ReadSentence, opening: Opening, verb: int, figure: Figure) -> bool:
    """Whether a verb, where the lexicon knows it, tells what somebody did to the counted, and having no relatives or all seats."""
    if tells_own_forecast(sentence, verb, figure) and not _may_be_company(sentence, opening):
        return False
    if _is_lone(sentence, opening) and (sentence.cue_at("harm", verb) or sentence.cue_at("damage", verb)):
        return False  # Berta displaced 12, as storms do
    if figure.counts_people and sentence.cue_at("bears_cargo", verb):
        return False  # the boat was carrying 40 people
    plain = isinstance(opening.who, Term) and tells_people(sentence, opening.end - 1)
    if is_loss(sentence, verb, figure) or (plain and sentence.cue_at("gets", verb)):
        return False  # families | get half of what they need
    known = sentence.name_at(verb, Category.DOING)
    if known is not None:
        hosts = is_scene(known, figure) and not opening.sure  # the hospital received 12 wounded
        return not hosts and known.term.id != _MONITOR and is_deed(sentence, known, figure)
    if not sentence.cue_at("holding", verb):
        return True
    kin = figure.counts_people and (figure.unit is None or figure.unit.id in KIN)
    return not (kin or sentence.cue_between("assembly", 0, verb))
