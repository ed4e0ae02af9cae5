"""Whom somebody quotes: نقلت وسائل إعلام عن وزير الصحة; Reuters quoted the minister as saying. Their words are not the outlet's.

So are those of whom an outlet goes by: Reuters reported 12 deaths, citing the ministry. Whom a minister cites he only backs up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from generator.facts.cues import CueKind
from generator.facts.parts import CLAUSE_MARKS, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING, holder
from generator.facts.slots.according_to.attribution import Attribution
from generator.facts.slots.according_to.cited import opens_further_clause, past_what_is_said
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.saying import ASCRIBE, first_name
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between, new_clause_between
from generator.facts.slots.phrases.offices import office_end
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category
from generator.values import Term

QUOTE = "quote_saying"
"""The lexicon's verb of saying what others said."""
_LONGEST_OUTLET = 8
"""Words from the verb to whom it quotes."""
_REPORT = "report_verb"
"""The lexicon's verb of saying that is an outlet's where whoever says it cites somebody."""
_SAID = frozenset({CueKind.SAID_VERB, CueKind.SAID_GOES_ON})
"""The cues of who speaks by a verb."""
_OUTLETS = frozenset({"media_speaker", "newspaper_speaker", "channel_speaker", "television_speaker"})
"""The lexicon's ids of outlets that only their noun calls: local media."""
_CITED = 3
"""Tokens behind "citing" among which who is cited begins: citing two senior officials."""


def quoted_at(sentence: ReadSentence, verb: Name) -> int | None:
    """The token where the words for who is quoted begin, `None` where the verb quotes nobody.

    A date or an aside between commas may come before: نقلت الوكالة يوم الأحد عن الوزير; نقلت الوكالة، في بيان، عن الوزير.
    """
    if verb.term.id not in {QUOTE, ASCRIBE}:
        return None
    start = verb.tokens[1]
    aside = _in_brackets(sentence, start)
    commas = [mark for mark in sentence.marks if mark >= start and mark not in aside][:2]
    until = range(start, commas[0] if commas else len(sentence.tokens))
    plain = (at for at in until if at not in sentence.dated and at not in aside and sentence.texts[at] not in QUOTES)
    candidates = list(islice(plain, _LONGEST_OUTLET))
    if len(commas) > 1 and all(sentence.texts[mark] in COMMAS for mark in commas):
        candidates.append(commas[1] + 1)
    for at in candidates:
        if figure_between(sentence, start, at + 1):
            break
        if sentence.cue_at("quoted_from" if verb.term.id == QUOTE else "ascribed_to", at):
            return at + 1
    as_saying = sentence.cue_between("quoted_as", start, start + _LONGEST_OUTLET)
    return start if as_saying else None


def _in_brackets(sentence: ReadSentence, start: int) -> range:
    """The tokens of the first brackets behind a token: وكالة الأنباء السعودية (واس) عن مصدر."""
    opening = next((at for at in range(start, len(sentence.texts)) if sentence.texts[at] == "("), len(sentence.texts))
    closing = next((at for at in range(opening, len(sentence.texts)) if sentence.texts[at] == ")"), opening)
    return range(opening, closing + (closing > opening))


def _quotes_behind(sentence: ReadSentence, end: int) -> bool:
    """Whether "what … quoted" stands behind an "according to" that ends at a token: وفقاً لما نقلته الوكالة."""
    said = past_what_is_said(sentence, end)
    return any(verb.tokens[1] == said and verb.term.id == QUOTE for verb in sentence.of(Category.SAYING))


def closes_quoted(sentence: ReadSentence, verb: Name) -> bool:
    """Whether what is quoted stands ahead of a verb that quotes: 12 people were hurt, Reuters quoted the minister as saying."""
    start, end = verb.tokens
    phrases = (at for at in sentence.cue_starts("quoted_as") if end <= at < end + _LONGEST_OUTLET)
    closing = next((at + sentence.cue_at("quoted_as", at) for at in phrases), end)
    ends = closing > end and CLAUSE_MARKS.issuperset(sentence.texts[closing : closing + 1])
    return ends and figure_between(sentence, 0, start)


def cited_by_outlet(sentence: ReadSentence, verb: Name) -> Name | None:
    """Whom an outlet goes by, the name behind "citing": citing | the health ministry, but no citing concerns by officials."""
    end = verb.tokens[1]
    near = (name for name in sentence.of(*SPEAKING) if end <= name.tokens[0] <= end + _CITED)
    name = next(near, None) if sentence.cue_at("citing", verb.tokens[0]) else None
    if name is None or sentence.mark_between(end, name.tokens[0]) or governed_by_preposition(sentence, name):
        return None
    return holder(sentence, name) or name


def giver_of_gathered(sentence: ReadSentence, outlet: Name) -> tuple[int, int] | None:
    """The words for whom an outlet has from what is cited, `None` where none tell that: إفادات استقتها هسبريس من | التجار.

    From a place it only reports: معلومات حصلت عليها الجزيرة من مخيم جنين.
    """
    start, end = outlet.tokens
    gathered = outlet.dimension == OUTLET and start in sentence.cue_ends("gathered_by")
    if not gathered or sentence.cue_at("place_from", end) != 1 or end + 1 >= len(sentence.texts):
        return None
    if sentence.name_at(end + 1, Category.PLACES) is not None:
        return None
    name = first_name(sentence, end + 1, 1)
    giver_end = office_end(sentence, name.tokens[1] if name is not None else end + 2)
    return (end + 1, giver_end) if giver_end > end + 1 else None


def is_outlet(speaker: Term) -> bool:
    """Whether a speaker publishes what others say: an outlet, or one that only its noun calls (local media)."""
    return speaker.dimension == OUTLET or speaker.id in _OUTLETS


def passes_on(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether who speaks passes on what others say where they cite them: an outlet, a document, or whoever reports it."""
    outlet = said.speaker is not None and is_outlet(said.speaker)
    outlet = outlet or any(document.tokens[1] == said.at for document in documents(sentence))
    verbs = (verb for verb in sentence.of(Category.SAYING) if verb.tokens[0] == said.at)
    return outlet or any(verb.term.id == _REPORT for verb in verbs)


def without_outlets(sentence: ReadSentence, found: Iterable[Attribution]) -> list[Attribution]:
    """Who speaks, in order; no outlets that cite somebody for what they pass on: Reuters reported 12 deaths, citing the army."""
    said = sorted(found, key=lambda attribution: attribution.at)
    if not any(sentence.cue_at("citing", one.at) for one in said):
        return said
    return [one for one in said if sentence.cue_at("citing", one.at) or not passes_on(sentence, one)]


def without_general(sentence: ReadSentence, found: Sequence[Attribution]) -> list[Attribution]:
    """Who speaks, but no figures of nobody's that somebody else tells right behind: وفق إحصائيات عام 2019 كما ذكر موقع كارفا."""
    closing = [one.at for one in found if not one.follows and one.at in sentence.cue_ends("as_said")]

    def is_general(said: Attribution) -> bool:
        plain = sentence.cue_at("reporting", said.at) > 0 and said.speaker is not None and said.speaker.id is None
        return plain and not said.follows and any(at > said.at for at in closing)

    return [said for said in found if not is_general(said)]


def only_relays(sentence: ReadSentence, last: Attribution | None, cited: Attribution) -> bool:
    """Whether an outlet behind what somebody says only passes it on: قال الوزير إن 5 ماتوا، وفقاً لما نقلته الوكالة.

    `last`: who spoke last in the sentence.
    """
    if last is None or cited.follows or not last.follows or last.cue.kind not in _SAID or cited.speaker is None:
        return False
    outlet = cited.speaker.dimension == OUTLET or _quotes_behind(sentence, cited.at)
    return outlet and not sentence.cue_between("new_scene", last.at, cited.at)


def is_relayed(sentence: ReadSentence, last: Attribution | None, end: int) -> bool:
    """Whether who is cited behind a token only passes on what somebody says, or is whom they go by.

    The minister said, according to Reuters, that 5 died; said that according to estimates 5 died.
    """
    if last is None or last.cue.kind not in _SAID or not last.follows or last.at >= end:
        return False
    if last.speaker is not None and is_outlet(last.speaker):
        return False  # the agency reported that 5 died, according to the ministry
    that = next((at for at in sentence.cue_starts("said_that") if at > last.at), 0)
    apart = opens_further_clause(sentence, end) or new_clause_between(sentence, that, end)
    return that > 0 and not figure_between(sentence, last.at, max(that, end)) and (that > end or not apart)
