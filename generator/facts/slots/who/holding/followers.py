"""Who comes next in an English ranking, and who has what another's amount is compared with.

Those whom "followed by" or "ahead of" lists behind who leads have an amount each, told by "with" or "at": Oman bought goods
worth $54m, followed by | Italy | at $28m and | India | at $25m. What "compared with" sets against an amount is of whom "for"
tells behind it: Oman made 20% of them, compared with 18% for | Italy.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import whoever_begins, whoever_stands
from generator.facts.tokens import COMMAS


def find_next(clauses: Clauses) -> tuple[Who, Figure] | None:
    """Who comes next or is compared, with the figure of whoever leads or was told before, who has to have that."""
    if clauses.sentence.language.words.verb_first:
        return None
    return _compared(clauses) or _follower(clauses)


def _compared(clauses: Clauses) -> tuple[Who, Figure] | None:
    """Whom "for" tells behind an amount that is compared with the one ahead."""
    sentence, (start, end) = clauses.sentence, clauses.figure.tokens
    if start not in sentence.cue_ends("comparison") or not sentence.cue_at("for_whom", end):
        return None
    before = next(figures_ahead(sentence, start), None)
    who = whoever_begins(clauses, end + 1) if end + 1 not in sentence.dated else None
    if before is None or who is None or before.kind is not clauses.figure.kind:
        return None
    return Found((who,), Cue(CueKind.WHO_HOLDER, sentence.text_span(end, end + 1))), before


def _follower(clauses: Clauses) -> tuple[Who, Figure] | None:
    """Whom "followed by" lists with an amount, or whom "ahead of" puts behind."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    told = {**sentence.cues.get("followed_by", {}), **sentence.cues.get("in_front_of", {})}
    at = max((at for at in told if at < start), default=None)
    leader = next(figures_ahead(sentence, at), None) if at is not None else None
    if at is None or leader is None or leader.kind is not clauses.figure.kind:
        return None
    behind, link = at + told[at], start - 1
    if not sentence.cue_at("standing", link) or not sentence.verbs.isdisjoint(range(behind, start)):
        return None
    last = next(figures_ahead(sentence, link), None)
    first = _past_links(sentence, last.tokens[1]) if last is not None and last.tokens[0] >= behind else behind
    who = whoever_stands(clauses, sentence.past_article(first), link)
    return (Found((who,), Cue(CueKind.WHO_HOLDER, sentence.text_span(at, behind))), leader) if who is not None else None


def _past_links(sentence: ReadSentence, at: int) -> int:
    """The token behind the comma and the "and" that begin at one."""
    links = COMMAS | sentence.language.words.numbers.joiners
    while at < len(sentence.texts) and sentence.texts[at] in links:
        at += 1
    return at
