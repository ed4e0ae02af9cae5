"""Whom the counted action was done to.

Cues: the organisation, people or army after "against" (ضد), of the figures listed before it or of the next one in the clause; after
على, "on" right behind a counted deed (هجوم على …), "at" behind what is fired, also whose positions those are (على مواقع للتنظيم).
A definite noun there (التنظيم, the group) means the organisation last named that is called so. People that somebody acted on are
whose they belong to (مقاتل من …), positions whose they are. Else the ways of `targets`: to whom it is given, who is punished with
it, what it buys, with whom it is agreed, whose goods are taxed, to whom exports go; last who benefits, whatever the deed.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.meant import called
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.clauses.reach import figure_between, figures_ahead
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.facts.slots.who.holding.bidders import find_bid_for
from generator.facts.slots.who.holding.parties import counts_votes
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.received import find_receiver
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.ahead import told_ahead
from generator.facts.slots.who.targets.behind import told_behind
from generator.facts.slots.who.targets.deeds import may_tell
from generator.facts.slots.who.targets.destinations import find_destination
from generator.facts.slots.who.targets.people_nouns import counts_somebody
from generator.facts.slots.who.targets.phrases import told_at
from generator.facts.slots.who.targets.taxed import find_taxed
from generator.facts.slots.who.targets.ways import WAYS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_WINDOW = 5
_DIRECT_WINDOW = 2
_JOINED_VERB = 2
"""Tokens from "and" with its verb to the object."""
_LONGEST_PENALTY = 2
"""Tokens of a penalty ahead of its figure: وإلزامه | برد."""
_LONGEST_GIFT = 8
"""Tokens between a figure and "for the benefit of"."""
_GOAL = "goal"
"""The lexicon's id of goals in sport."""
_WITH = frozenset({"ب", "بال"})
"""What is attached to the deed that somebody is sentenced to."""


def find_target(clauses: Clauses, who: Who, lexicon: Lexicon) -> Who:
    """Whom the counted action was done to that `who` did."""
    found = find_receiver(clauses) or _against(clauses, acted=who is not None)
    found = found or _told(clauses, who) or _meant(clauses, who)
    found = found or find_taxed(clauses, who, lexicon) or find_bid_for(clauses)
    return found or find_destination(clauses, who) or _benefiting(clauses)


def _told(clauses: Clauses, who: Who) -> Who:
    """Whom one of the ways of telling it names, ahead of the figure or behind it."""
    ways = [way for way in WAYS if may_tell(clauses.sentence, clauses.figure, way)]
    tries = (tell(clauses, way, who) for tell in (told_ahead, told_behind) for way in ways)
    return next((one for one in tries if one is not None), None)


def _benefiting(clauses: Clauses) -> Who:
    """Who benefits from what is counted, whatever the deed: نظم المركز 12 دورة | لفائدة | الشباب; no votes or goals."""
    sentence, figure = clauses.sentence, clauses.figure
    end = figure.tokens[1]
    gains = counts_votes(figure) or _counts_goals(figure) or is_attack(sentence, figure)  # هجمات لصالح تنظيم كرو
    given = not (gains or counts_somebody(figure) or figure.part_of)
    if not given or figure.kind not in {Kind.COUNT, Kind.MONEY, Kind.MEASURE}:
        return None
    near = range(end, min(end + _LONGEST_GIFT, sentence.clause_end(end)))
    at = next((at for at in near if sentence.cue_at("benefiting", at)), None)
    if at is None or figure_between(sentence, end, at) or not sentence.verbs.isdisjoint(range(end, at)):
        return None
    told, last = told_at(clauses, at + 1), end_of_definite(sentence, at + 1)
    terms = told.terms if told is not None else (sentence.own_words(at + 1, last),) if last > at + 1 else ()
    return Found(terms, Cue(CueKind.TARGET_GIVEN, sentence.text_span(at, at + 1))) if terms else None


def _meant(clauses: Clauses, who: Who) -> Who:
    """Whom a pronoun means that is punished with more: sentenced Lee Maro to ten years and fined | him | $12m; وتغريمه 12."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    at = (
        _noun_with_pronoun(sentence, start) if sentence.language.words.verb_first else _verb_of_pronoun(sentence, start)
    )
    ahead = next(figures_ahead(sentence, at), None) if at is not None else None
    before = Clauses(sentence, ahead, clauses.told) if ahead is not None else None
    return (_told(before, who) or _meant(before, who)) if before is not None else None


def _verb_of_pronoun(sentence: ReadSentence, start: int) -> int | None:
    """The joined verb of such a deed ahead of the pronoun right before a figure: and | fined | him $12m."""
    at = start - 1
    if at < _JOINED_VERB or not sentence.cue_at("cited_pronoun", at):
        return None
    deed = any(sentence.cue_at(way.deeds, at - 1) for way in WAYS)
    joined = sentence.texts[at - _JOINED_VERB] in sentence.language.words.numbers.joiners
    return at - 1 if deed and joined else None


def _noun_with_pronoun(sentence: ReadSentence, start: int) -> int | None:
    """The joined noun of a penalty with the pronoun of whose it is, ahead of a figure: | وتغريمه | 12، | وإلزامه | برد 12."""
    penalties = sentence.language.words.cues["punishes"]
    for at in range(start - 1, max(0, start - 1 - _LONGEST_PENALTY), -1):
        nouns = {noun for _, stem in sentence.reading.words[at].stems for noun in sentence.language.owned(stem)}
        if sentence.and_attached(at) and any((noun,) in penalties for noun in nouns):
            return at
        if not any(prefix in _WITH for prefix, _ in sentence.reading.words[at].stems):
            return None
    return None


def _against(clauses: Clauses, *, acted: bool) -> Who:
    """Whom the counted is against or on, and to whom people belong that somebody acted on."""
    sentence, figure = clauses.sentence, clauses.figure
    for end in sorted(sentence.cue_ends("target")):
        if not _reaches(sentence, figure, end) or sentence.cue_at("agent", end):
            continue
        told = _opposed(clauses, end)
        if told:
            return Found(told, Cue(CueKind.TARGET_AGAINST, sentence.text_span(end - 1, end)))
    if figure.counts_people:
        name, kind = _belonging(sentence, figure) if acted else None, CueKind.TARGET_BELONGING
    else:
        return _struck(clauses) or _whose_positions(clauses, acted=acted) if figure.kind is Kind.COUNT else None
    return Found((name.term,), Cue(kind, sentence.text_span(*name.tokens))) if name is not None else None


def _opposed(clauses: Clauses, end: int) -> tuple[Term, ...]:
    """Who stands behind "against" that ends at a token."""
    sentence, figure = clauses.sentence, clauses.figure
    name = _organisation_from(sentence, end, _WINDOW)
    opens = _opens_clause(sentence, end - 1)
    if name is not None and name.tokens[0] == end and opens:
        return ()
    if name is None and end < len(sentence.tokens):
        name = called(sentence, end, clauses.told.named)
    if name is not None:
        return (name.term,)
    near = 0 < end - figure.tokens[1] <= _DIRECT_WINDOW and figure.kind is Kind.COUNT
    told = told_at(clauses, end) if not opens and (near or is_attack(sentence, figure)) else None
    return told.terms if told is not None else ()


def is_attack(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether attacks or weapons that are fired are counted."""
    start, end = figure.number_tokens[1], figure.tokens[1]
    return figure.kind is Kind.COUNT and sentence.any_cue_between(("attack", "weapon"), start, end)


def _reaches(sentence: ReadSentence, figure: Figure, cue_end: int) -> bool:
    start, end = figure.tokens
    if cue_end > end:
        dates = cue_end - 1 in sentence.dated  # 2,000 fled | since rebels took up arms against the state in 2009
        return not dates and _shares_clause(sentence, figure, cue_end)
    return not sentence.mark_between(cue_end, start) and not figure_between(sentence, cue_end, start)


def _opens_clause(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb opens its clause where verbs come first, so that who is behind it acts: حيث استهدفت القوات الحكومية أحياء."""
    joined = sentence.and_attached(verb)
    if not sentence.language.words.verb_first or not sentence.language.may_be_verb(sentence.texts[verb][joined:]):
        return False
    before = sentence.texts[verb - 1] if verb else ""
    opens = joined or not before or before in CLAUSE_MARKS or verb in sentence.cue_ends("new_scene")
    return opens or verb in sentence.cue_ends("said_that")


def _struck(clauses: Clauses) -> Who:
    """Who stands right behind "on" that follows a counted deed, and "at" that follows what is fired."""
    sentence, figure = clauses.sentence, clauses.figure
    last = figure.tokens[1]
    for end in sentence.cue_ends("struck"):
        name = _organisation_from(sentence, end, _DIRECT_WINDOW) if last < end <= last + _DIRECT_WINDOW else None
        if name is not None:
            return Found((name.term,), Cue(CueKind.TARGET_STRUCK, sentence.text_span(*name.tokens)))
    cues = ("inflicted_on", "fired_at") if is_attack(sentence, figure) else ("inflicted_on",)
    for at in sorted(sentence.beginning(*cues)):
        length = max(sentence.cue_at(cue, at) for cue in cues)
        told = _at_or_whose(clauses, at + length) if last <= at < last + _DIRECT_WINDOW else ()
        if told:
            return Found(told, Cue(CueKind.TARGET_STRUCK, sentence.text_span(at, at + length)))
    return None


def _whose_positions(clauses: Clauses, *, acted: bool) -> Who:
    """The organisation right behind positions of its that are counted and struck: 30 موقعاً | لحزب الله; not goals scored for it."""
    sentence, (start, end) = clauses.sentence, clauses.figure.tokens
    struck = acted and any(sentence.cue_at("positions", at) for at in range(start, end))
    if not struck or _counts_goals(clauses.figure):
        return None
    name = sentence.name_at(end, Category.ORGANISATIONS)
    owner = name.term if name is not None and name.prefix in OWNING else None
    return Found((owner,), Cue(CueKind.TARGET_STRUCK, sentence.text_span(end - 1, end))) if owner is not None else None


def _counts_goals(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.id == _GOAL


def _at_or_whose(clauses: Clauses, at: int) -> tuple[Term, ...]:
    """Who stands at a token, or whose positions do, with a preposition or without: على | مواقع للتنظيم، على | مواقع الجيش."""
    sentence = clauses.sentence
    end = at + sentence.cue_at("positions", at)
    of_owner = end > at and sentence.language.words.verb_first
    owners = (told_at(clauses, end, OF) or told_at(clauses, end)) if of_owner else None
    told = owners or told_at(clauses, at)
    if told is not None or end == at or end >= len(sentence.tokens):
        return told.terms if told is not None else ()
    name = called(sentence, end, clauses.told.named)
    return (name.term,) if name is not None else ()


def _organisation_from(sentence: ReadSentence, at: int, window: int) -> Name | None:
    for name in sentence.of(Category.ORGANISATIONS):
        if at <= name.tokens[0] < at + window and not sentence.mark_between(at, name.tokens[0]):
            return name
    return None


def _belonging(sentence: ReadSentence, figure: Figure) -> Name | None:
    end = figure.tokens[1]
    for name in sentence.of(Category.ORGANISATIONS):
        inside = figure.number_tokens[1] <= name.tokens[0] < end
        cue = sentence.cue_at("belonging", end) if end < len(sentence.tokens) else 0
        if inside or (cue and name.tokens[0] == end + cue):
            return name
    return None


def _shares_clause(sentence: ReadSentence, figure: Figure, at: int) -> bool:
    """Whether what stands at a token after a figure belongs to it: nothing but figures listed with it lies between."""
    between = [other for other in sentence.figures if figure.tokens[1] <= other.tokens[0] < at]
    end = figure.tokens[1]
    for other in between:
        joined = sentence.tokens[end : other.tokens[0]]
        if any(token.text not in sentence.language.words.list_links for token in joined):
            return False
        end = other.tokens[1]
    return True
