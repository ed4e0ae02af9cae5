"""Who gained votes or seats, each with a share of their own: A won 23% of the votes, the B party 13% and “C” 5%.

The verb is told once and left out after (gapping): what stands between a comma or "and" and a further figure of the same kind is
whose that is. Such is an organisation, in English also capitals or a quotation, an abbreviation in brackets behind it skipped;
no place, for that is where. Nor need a verb be told at all, where tallies stand beside parties or capitals with votes told: DAP
27 %, the Labour Party – 5 seats, Santos' vote tally was 7,090.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import before_bracket
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import before_article, is_definite
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.holding.parties import (
    before_tally,
    counts_votes,
    described_party,
    label_of_line,
    may_be_tally,
    party_before,
    tells_parties,
)
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.lexicon import Category
from generator.values import Kind, Term

_LONGEST_BRACKET = 5
_LONGEST_NAME = 7
_SHORTEST_NAME = 2
"""Letters of a word of grammar, at most."""
_LONGEST_PARTY = 4
_JOINED = frozenset({"", "و"})
"""What may be attached to the first word of a party."""
_SHORTEST_PERSON = 2
"""Words of a person's name."""
_OPENERS = ("said_that", "clause_opener", "new_scene", "with")
"""Cues of words behind which somebody is told to have gained."""
_LONGEST_DESCRIPTION = 3
"""Plain words before a name: the minority party MRF."""


def find_gainer(sentence: ReadSentence, figure: Figure) -> Found[tuple[Term, ...]] | None:
    """Who gained a figure, where the sentence tells who gained votes or seats."""
    start, verb = max((told for told in _verbs(sentence) if told[1] <= figure.tokens[0]), default=(0, None))
    if figure.part_of is not None or sentence.cue_at("passive_auxiliary", figure.tokens[1]):
        return None  # 2,104 votes were counted
    if verb is None:
        return _holder_of_votes(sentence, figure)
    gained = next((other for other in sentence.figures if other.tokens[0] >= verb), figure)
    shared = any(map(counts_votes, sentence.figures)) or tells_parties(sentence)
    if not shared or figure.kind is not gained.kind or figure.kind not in {Kind.PERCENT, Kind.COUNT}:
        return None
    first = not figure_between(sentence, verb, figure.tokens[0])
    if first and sentence.language.words.verb_first:
        party = _words_behind(sentence, verb, figure)
        return (
            Found((party,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb))) if party is not None else None
        )
    label = label_before(sentence, after_auxiliaries(sentence, start) if first else figure.tokens[0])
    unit = figure.unit.surface.lower() if figure.unit is not None else None
    if label is not None and label.surface.lower() == unit:
        label = label_before(sentence, figure.tokens[0])  # Seats won: ALP 317
    if label is None and not first:
        label = party_before(sentence, before_tally(sentence, figure.tokens[0]))
    if label is None:
        return None
    return Found((label,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb - 1, verb)))


@once_a_sentence
def _verbs(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """The tokens of the verbs of gaining, and of holding where seats follow: the alliance | would have | 96 seats."""
    gained = [(at, at + length) for at, length in sentence.cues.get("gained", {}).items()]
    seats = {figure.tokens[0] for figure in sentence.figures if counts_votes(figure)}
    held = (end for end in sentence.cue_ends("holding") if end in seats and not sentence.language.words.verb_first)
    return [*gained, *((end - 1, end) for end in held if not _is_of_assembly(sentence, end - 1))]


def _is_of_assembly(sentence: ReadSentence, verb: int) -> bool:
    """Whether who has seats is the whole that others gain some of: the National Assembly has 240 seats."""
    last = after_auxiliaries(sentence, verb) - 1
    return last >= 0 and sentence.cue_at("assembly", last) > 0


def _holder_of_votes(sentence: ReadSentence, figure: Figure) -> Found[tuple[Term, ...]] | None:
    """Who has or stands beside a tally, where nobody is told to gain any: the party has 49 percent of the vote; DAP (9%)."""
    start = figure.tokens[0]
    owner = _owner_of_tally(sentence, figure)
    if owner is not None:
        return owner
    end = before_tally(sentence, start)
    line = label_of_line(sentence, figure)
    if line is not None:
        return Found((line,), Cue(CueKind.WHO_LABEL, sentence.text_span(0, end)))
    if not may_be_tally(sentence, figure):
        return None
    party = party_before(sentence, end)
    share = figure.kind is Kind.PERCENT and counts_votes(figure) and not sentence.language.words.verb_first
    if party is None and not (share or tells_parties(sentence)):
        return None
    holder = label_before(sentence, start) or party
    if holder is None or end in sentence.cue_ends("speaking_pronoun") or sentence.cue_at("no_actor", end - 1):
        return None
    return Found((holder,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(end - 1, end)))


def _owner_of_tally(sentence: ReadSentence, figure: Figure) -> Found[tuple[Term, ...]] | None:
    """Whose tally a figure is told to be: Amina Salem's final vote tally was 10,467."""
    start, level = figure.tokens[0], sentence.language.words.measuring.level
    end = start - (start > 0 and (sentence.texts[start - 1],) in level)
    noun = next((at for at, length in sentence.cues.get("vote_tally", {}).items() if at + length == end), 0)
    last = noun - (noun > 0 and sentence.texts[noun - 1] in QUOTES)  # Santos' tally
    if not noun or (last == noun and not sentence.is_possessor((noun - 1, noun))):
        return None
    label = label_before(sentence, last)
    if label is None:
        return None
    surface = sentence.language.without_genitive(label.surface)
    owner = label if label.id else replace(label, surface=surface, labels={sentence.language.code: surface})
    return Found((owner,), Cue(CueKind.WHO_HOLDER, sentence.text_span(noun, end)))


def label_before(sentence: ReadSentence, end: int) -> Term | None:
    """Who stands between the beginning of a clause and a token."""
    last = before_tally(sentence, end)
    end = before_bracket(sentence, last, _LONGEST_BRACKET)
    if sentence.language.words.verb_first:
        return _joined_party(sentence, end)
    party = described_party(sentence, end)
    if party is not None:
        return party
    ends = (end, last)  # an abbreviation may be of the name: the Farmers' Labour Party (FLP)
    known = next((name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[1] in ends), None)
    start = end
    if end and sentence.texts[end - 1] in QUOTES:
        inside = (at for at in range(end - 2, max(-1, end - 2 - _LONGEST_NAME), -1) if sentence.texts[at] in QUOTES)
        start = next(inside, end)
    else:
        while start and end - start < _LONGEST_NAME and _is_of_name(sentence, start - 1):
            start -= 1
    start = min(start, known.tokens[0]) if known is not None else start  # the Farmers' Labour Party
    candidate = _candidate_of(sentence, start)
    if candidate is not None:
        return candidate
    parted = start < end and sentence.cue_at("which_part", start) > 0
    placed = any(
        place.tokens[0] < end and start < place.tokens[1] and (parted or place.tokens[0] <= start)
        for place in sentence.of(Category.PLACES)
    )
    state = placed and any(map(counts_votes, sentence.figures)) and _is_state(sentence, start, end)
    placed = placed and not state
    if start == end or start in sentence.dated or (placed and known is None) or not _opens(sentence, start):
        return None
    return known.term if known is not None and known.tokens[0] <= start else sentence.own_words(start, end)


def _is_state(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a place alone stands between two tokens, and no preposition ahead: | Florida | gets 20 electoral votes."""
    led = sentence.words(start - 1, start) in sentence.language.words.names.prepositions
    return not led and any(place.tokens == (start, end) for place in sentence.of(Category.PLACES))


def _candidate_of(sentence: ReadSentence, party: int) -> Term | None:
    """The person of a party that begins at a token: Maria Lopes of the Sun Party; Peter Sund from DAP."""
    words, end = sentence.language.words, party
    end = sentence.from_article(end)
    end -= 1
    if end < _SHORTEST_PERSON or sentence.texts[end] not in words.times.of_words | words.change_from:
        return None
    start = end
    while start and sentence.is_capital(start - 1):
        start -= 1
    known = any(start <= at < end for at in sentence.named | sentence.dated)
    if known or end - start < _SHORTEST_PERSON or not _opens(sentence, start):
        return None
    return sentence.own_words(start, end)


def _joined_party(sentence: ReadSentence, end: int) -> Term | None:
    """Who "and" joins, up to a token, a preposition before it aside: وحزب الجبل 13%, والحسم الوطني على مقعدين."""
    end -= end > 0 and sentence.texts[end - 1] in sentence.language.words.names.prepositions
    for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS):
        start, last = name.tokens
        joined = name.prefix[:1] in sentence.language.words.numbers.joiners and not sentence.mark_between(start, end)
        acts = name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
        if joined and acts and start < end <= start + _LONGEST_PARTY:
            return name.term if last == end else sentence.own_words(start, end, name.prefix)
    return _words_joined(sentence, end)


def _words_behind(sentence: ReadSentence, verb: int, figure: Figure) -> Term | None:
    """The definite words between a verb that comes first and the votes gained, unknown to all lists: حصلت النهضة على 69 مقعداً.

    So is a party in apposition to who is known: حصل حليفه حزب الأمل على 12 مقعداً.
    """
    if not may_be_tally(sentence, figure):
        return None
    end = before_tally(sentence, figure.tokens[0])  # فاز المرشح المستقل | بنسبة 52%
    end -= sentence.texts[end - 1] in sentence.language.words.names.prepositions or len(sentence.texts[end - 1]) == 1
    end = before_bracket(sentence, end, _LONGEST_BRACKET)  # نال مادورو (55 عاماً) | 68%
    parties = [name for name in sentence.of(Category.ORGANISATIONS) if verb <= name.tokens[0] < end]
    party = party_before(sentence, end) if len(parties) == 1 else None
    if party is not None:
        return party
    known = any(verb <= at < end for at in sentence.named)
    return sentence.own_words(verb, end) if not known and _may_be_party(sentence, verb, end) else None


def _may_be_party(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether plain words, no verb, date or preposition among them, can be what a party is called: one alone where definite."""
    words = range(start, end)
    plain = all(sentence.texts[at].isalpha() for at in words)
    if not (plain and start < end <= start + _LONGEST_PARTY) or before_article(sentence, start) not in _JOINED:
        return False
    taken = sentence.verbs | sentence.dated
    if any(at in taken or sentence.texts[at] in sentence.language.words.names.prepositions for at in words):
        return False
    definite = is_definite(sentence, start) or bool(sentence.reading.words[start].articled)
    joined = start + 1 < end and sentence.and_attached(start)
    return definite or joined or all(_is_unknown(sentence, at) for at in words)


def _is_unknown(sentence: ReadSentence, at: int) -> bool:
    """Whether no list knows a word, which is no adverb and tells no owner by its ending: حصل | لوبيز | على 169 صوتاً."""
    word, stop_words = sentence.texts[at], sentence.language.words.stop_words
    plain = len(word) > _SHORTEST_NAME and not word.endswith("ا") and word not in stop_words
    return plain and sentence.reading.matches[at] is None and not sentence.language.has_possessor(word)


def _words_joined(sentence: ReadSentence, end: int) -> Term | None:
    """The words between a mark or figure and a token, an "and" attached to the first or "followed by" or "then" ahead of it."""
    stops = {figure.tokens[1] for figure in sentence.figures} | {mark + 1 for mark in sentence.marks}
    start = max((at for at in stops if at <= end), default=end)
    then = sentence.cue_at("followed_by", start) or sentence.cue_at("and_then", start)
    if not _may_be_party(sentence, start + then, end) or not (then or sentence.and_attached(start)):
        return None
    joiners = sentence.language.words.numbers.joiners
    prefixes = (prefix for prefix, _ in sentence.reading.words[start].stems if prefix[:1] in joiners and not then)
    return sentence.own_words(start + then, end, next(prefixes, "")[:1])


def _is_of_name(sentence: ReadSentence, at: int) -> bool:
    inside = sentence.texts[at] in sentence.language.words.times.of_words | DASHES
    return sentence.is_capital(at) or (inside and at > 0 and sentence.is_capital(at - 1))


def _opens(sentence: ReadSentence, start: int) -> bool:
    """Whether a clause or a member of a list begins at a token, plain words of its own at most before it."""
    words, texts = sentence.language.words, sentence.texts
    opening = COMMAS | words.numbers.joiners | words.definite_articles | {":"}
    for at in range(start - 1, max(-2, start - 2 - _LONGEST_DESCRIPTION), -1):
        if at < 0 or texts[at] in opening or at in sentence.beginning(*_OPENERS):
            return True
        if sentence.is_possessor((at, at + 1)):
            return True  # Haddad's breakaway | Sun Party
        if sentence.name_before(at + 1, Category.SAYING) is not None:
            return True  # the tally showed | Sami Haddad won
        if not texts[at].replace("-", "").isalpha() or texts[at] in words.stop_words or at in sentence.verbs:
            return False
    return False
