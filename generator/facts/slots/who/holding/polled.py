"""Whose a share of voters is that an English poll or count tells by no verb of theirs: the poll has Kordt up 51 percent to 48.

Who has it stands right ahead of it, behind the verb of a poll (gave | Kordt | 47 percent), with a word for how they stand at
most (up, at, ahead). The second share of a score is not of whom the first is: it is of whom they beat, where that is told.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, one_found
from generator.facts.slots.phrases.capitals import end_of_capitals, named_by_capitals, start_of_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import whoever_stands
from generator.facts.tokens import COMMAS, DASHES
from generator.values import Kind

_LONGEST_NAME = 4
_BEFORE_NAME = 3
"""Tokens from the verb of a poll to whose share follows."""


def is_second_of_score(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is the second of a score: 51 percent to | 48 percent |, not from 51 percent or by 3 points to 48 percent."""
    first = _first_of_score(sentence, figure)
    if first is None:
        return False
    before = sentence.words(first.tokens[0] - 1, first.tokens[0])
    points = first.unit is not None and (before,) in sentence.language.words.measuring.by
    return before not in _from(sentence) and not points


def _first_of_score(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The share that "to" parts from a later one."""
    at = figure.tokens[0] - 1
    if sentence.language.words.verb_first or figure.kind is not Kind.PERCENT or not sentence.cue_at("to_do", at):
        return None
    ahead = (other for other in sentence.figures if other.tokens[1] == at and other.kind is Kind.PERCENT)
    return next(ahead, None)


def _opens_score(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is the first of a score: | 51 percent | to 48."""
    shares = (one for one in sentence.figures if one.tokens[0] == figure.tokens[1] + 1 and one.kind is Kind.PERCENT)
    second = next(shares, None) if figure.kind is Kind.PERCENT else None
    return second is not None and is_second_of_score(sentence, second)


def _from(sentence: ReadSentence) -> frozenset[str]:
    return sentence.language.words.change_from


def find_beaten(clauses: Clauses) -> Who:
    """Who has the second share of a score, as whom the one with the first beats: Kordt beating | Maro | 51 percent to 46."""
    sentence = clauses.sentence
    first = _first_of_score(sentence, clauses.figure)
    if first is None:
        return None
    last = _before_lead(sentence, first.tokens[0])
    start = _name_start(sentence, last)
    if start == last or not any(end in (start, start - 1) for end in sentence.cue_ends("beating")):
        return None  # leads 51 percent to 46
    return _labelled(clauses, start, last)


def _before_lead(sentence: ReadSentence, end: int) -> int:
    """The token behind who is beaten, by how much aside: tops Maro | by four points - 50% to 46%; leads Maro | by 50% to 46%."""
    last = end - (
        sentence.texts[end - 1] in DASHES or (sentence.texts[end - 1],) in sentence.language.words.cues["score_led"]
    )
    lead = next((other for other in sentence.figures if other.tokens[1] == last), None)
    by = lead.tokens[0] - 1 if lead is not None else last
    return by if lead is not None and (sentence.texts[by],) in sentence.language.words.measuring.by else last


def find_polled(clauses: Clauses) -> Who:
    """Who stands behind the verb of a poll and right ahead of their share."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or figure.kind not in {Kind.PERCENT, Kind.COUNT}:
        return None
    led = _leader(clauses) or _pollster(clauses) or _standing_at(clauses)
    if led is not None:
        return led
    if figure.kind is Kind.COUNT:
        return None
    scored = _opens_score(sentence, figure)
    end = _before_lead(sentence, figure.tokens[0]) if scored else figure.tokens[0]
    beaten = _name_start(sentence, end)
    beating = next((at for at, n in sentence.cues.get("beating", {}).items() if at + n in (beaten, beaten - 1)), None)
    standing = next((at for at, n in sentence.cues.get("standing", {}).items() if at + n == end), end)
    end = beating if beating is not None and beaten < end else standing
    start = _name_start(sentence, end)
    near = range(max(0, start - _BEFORE_NAME), start)
    told = (scored and end == beating) or any(sentence.cue_at("share_verb", at) for at in near)
    if start == end or not told:
        return None
    return _labelled(clauses, start, end)


def _pollster(clauses: Clauses) -> Who:
    """Whose poll those were asked in whom it is of: the | Karwa Institute | survey of 5,000 households."""
    sentence, figure = clauses.sentence, clauses.figure
    of = figure.tokens[0] - 1
    asked = figure.kind is Kind.COUNT and sentence.words(of, of + 1) in sentence.language.words.times.of_words
    if not asked or not sentence.cue_at("called_poll", of - 1):
        return None
    end = of - 1
    start = start_of_capitals(sentence, end, _LONGEST_NAME)
    who = whoever_stands(clauses, start, end) if start < end else None
    return one_found(sentence, who, CueKind.WHO_HOLDER, of - 1, of) if who is not None else None


def _leader(clauses: Clauses) -> Who:
    """Who has a lead that is told with "for": a five-point lead for | Kordt."""
    sentence, end = clauses.sentence, clauses.figure.tokens[1]
    at = next((at for at in (end - 1, end) if sentence.cue_at("lead", at)), None)
    if at is None or not sentence.cue_at("for_whom", at + 1):
        return None
    start = at + 2
    last = end_of_capitals(sentence, start)
    who = whoever_stands(clauses, start, last) if actor_at(sentence, start) is None else None
    return one_found(sentence, who, CueKind.WHO_LABEL, at, last) if who is not None else None


def _standing_at(clauses: Clauses) -> Who:
    """Who stands ahead of a verb for how they stand with a share: the Maro Party | leads with | 64%, the UTM | trails on | 5%."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    verb = next((at for at, n in sentence.cues.get("leads_at", {}).items() if at + n == start), 0)
    end = verb - (sentence.texts[verb - 1] in COMMAS)
    first = _name_start(sentence, end) if clauses.figure.kind is Kind.PERCENT and verb else end
    return _labelled(clauses, first, end) if first < end else None


def _name_start(sentence: ReadSentence, end: int) -> int:
    """Where the capitals of a person or party begin that end at a token, the token itself where there are none."""
    start = start_of_capitals(sentence, end, _LONGEST_NAME)
    return start if named_by_capitals(sentence, start, end) is not None else end


def _labelled(clauses: Clauses, start: int, end: int) -> Who:
    """Whoever capitals between two tokens name, which tell whose the share is."""
    who = whoever_stands(clauses, start, end)
    return one_found(clauses.sentence, who, CueKind.WHO_LABEL, start, end) if who is not None else None
