"""What money is by the noun ahead of it, where what describes a noun stands ahead of it; what stands behind see `compounds`.

- the noun that the amount describes: | debts | of $6bn, a | deal | worth $8bn, the | plant |, valued at $3bn;
- the subject of a clause that tells only how much it is or is sold for: the | prize | is $5,000, | tickets | cost $25.
"""

from __future__ import annotations

from generator.facts.measured.runs import ahead_of_aside, capitals_start, nouns_end, nouns_start, owner_start
from generator.facts.measured.subjects import subject_before
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import (
    Tokens,
    counted_before,
    is_mass,
    is_owner,
    is_sum,
    may_be_head,
    names_by_end,
)
from generator.facts.slots.indicator.measured import indicator_before
from generator.facts.slots.indicator.measuring import Phrasing, Says, phrasing_before, tells_expected
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_VERB = 3
"""Words of a verb that tells how much its subject is."""
_FARTHEST = 8
"""Words that stand between a noun and how much it is."""
_LEADING = frozenset({Says.BESIDE, Says.AT})
"""What may stand between the verb and how much the subject is."""
_HOW_MUCH = frozenset({Says.LEVEL, Says.BY, Says.TO, Says.AT, Says.BESIDE})
"""What may stand between a sum and how much it is."""
_AUXILIARIES = ("modal", "passive_auxiliary", "to_do", "befell_auxiliary")
"""The cues of words that stand ahead of a verb."""
_CLAUSES = ("said_that", "subclause", "fronted_clause", "clause_opener")
"""The cues of words that open a clause."""


def head_before(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """| Debts | of $6bn; a sum also ahead of other words for how much it is: | fines | reached $3m."""
    share = figure.kind is not Kind.MONEY
    near, of = _before_of(sentence, figure.tokens[0])
    known = indicator_before(sentence, near)
    acts = known is not None and sentence.language.may_be_participle(sentence.texts[near - 1])  # | fined | £50m
    if known is not None and (of or acts) and not share:  # at a | cost | of £50m
        return None if tells_expected(sentence, known, figure.tokens[0]) else known.tokens
    says = _HOW_MUCH - {Says.BY} if share else _HOW_MUCH
    end = _before_party(sentence, near) if of else _before_all(sentence, near, says)
    start = _behind_verb(sentence, nouns_start(sentence.nouns, end, of=True), end)
    if start == end or not may_be_head(sentence, end - 1):
        return None
    governed = sentence.reading.text(sentence.nouns.from_whose(start) - 1) in sentence.language.words.names.prepositions
    apart = near > end and governed  # his charge from the | bill | would be $3m
    several = share and sentence.language.may_be_counted(sentence.reading.text(end - 1))  # voters of 40%
    return (start, end) if (of and not several) or (is_sum(sentence, end - 1) and not apart) else None


def _behind_verb(sentence: ReadSentence, start: int, end: int) -> int:
    """Where nouns begin behind a verb that stands among them: to | make | savings, universities charge | fees."""
    several = (at for at in range(start, end - 2) if sentence.language.may_be_counted(sentence.texts[at]))
    start = next((at + 2 for at in several), start)
    prepositions = sentence.language.words.names.prepositions
    start += start < end and sentence.texts[start] in prepositions  # a one-off | charge
    start += start + 1 < end and sentence.nouns.reads(start, "further")  # another | bill
    done = start < end and sentence.nouns.reads(start - 1, "to_do", "modal")
    participle = start + 1 < end and sentence.language.is_adverbial_participle(sentence.reading.text(start))
    done = done or (participle and _is_active(sentence, start))
    led = done and start + 2 < end and sentence.texts[start + 1] in prepositions
    return start + done + led  # to | make | savings of $3m, is | chasing | payments, is | looking for | cuts


def _is_active(sentence: ReadSentence, at: int) -> bool:
    """Whether what stands ahead of a participle shows that it acts: is currently | chasing, after | revealing."""
    while at and sentence.nouns.is_adverb(at - 1):
        at -= 1
    led = sentence.reading.text(at - 1) in sentence.language.words.names.prepositions
    led = led and not sentence.nouns.is_of(at - 1)
    return led or sentence.nouns.reads(at - 1, "passive_auxiliary", "subclause")


def _before_of(sentence: ReadSentence, end: int) -> tuple[int, bool]:
    """The token of "of", no more than words that leave it open ahead of an amount, and whether it stands there."""
    at = end
    while end - at < _FARTHEST and not sentence.nouns.is_whose(at - 1):
        phrasing = phrasing_before(sentence, at)
        if phrasing is not None and (sentence.texts[at - 1],) in sentence.language.words.measuring.of:
            return at - 1, True  # also a | cost | of £5m
        if phrasing is None or phrasing.says not in _LEADING:
            break
        at = phrasing.tokens[0]
    return end, False


def _before_party(sentence: ReadSentence, end: int) -> int:
    """Where those from, by or to whom a sum is begin that end before a token: a | payment | from Karwa of $3m."""
    name = names_by_end(sentence).get(end)
    start = name.tokens[0] if name is not None else owner_start(sentence.nouns, end)
    at = sentence.nouns.from_whose(start) - 1
    return at if start < end and at > 0 and sentence.nouns.reads(at, "party_to_sum") else end


def _before_all(sentence: ReadSentence, end: int, says: frozenset[Says]) -> int:
    """Where adverbs and words that say so, no noun, begin that end before a token."""
    at = end
    while at and end - at < _FARTHEST:
        phrasing = phrasing_before(sentence, at)
        if phrasing is not None and phrasing.says in says and not phrasing.noun:
            at = phrasing.tokens[0]
        elif sentence.nouns.is_adverb(at - 1):
            at -= 1
        else:
            break
    return at


def worth(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """A | deal | worth $8bn; the | plant |, valued at $3bn, opened; the | deal | is worth $8bn."""
    end = _before_cue(sentence, "amount_worth", figure.tokens[0])
    if end is None:
        return None
    subject = _before_auxiliaries(sentence, end)
    if subject < end:
        return _clause_subject(sentence, subject)
    end -= sentence.reading.text(end - 1) in COMMAS
    start = nouns_start(sentence.nouns, end, of=True)
    lone = start < end and _is_lone(sentence, start, end)
    phrase = counted_before(sentence, end) or subject_before(sentence.nouns, end)
    if lone and (phrase is None or not is_sum(sentence, nouns_end(sentence.nouns, phrase[0]) - 1)):
        phrase = start, end
    if phrase is None or sentence.nouns.is_whose(phrase[0]) or not may_be_head(sentence, phrase[1] - 1):
        return None  # for many exporters | totalling $3m
    return _behind_verb(sentence, *phrase), end


def _is_lone(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether nouns do not say more of others by a preposition, or are a sum all the same: seized | goods | worth $3m.

    One of a sort is told by itself: bought a | yacht | costing $3m.
    """
    if (sentence.reading.text(start - 1),) in sentence.language.words.measuring.manner and is_mass(sentence, end - 1):
        return True
    outer = sentence.reading.text(sentence.nouns.from_whose(start) - 1)
    apart = outer in sentence.language.words.names.prepositions or sentence.language.may_be_participle(outer)
    return is_sum(sentence, end - 1) or (apart and is_mass(sentence, end - 1))


def _before_cue(sentence: ReadSentence, cue: str, end: int) -> int | None:
    """The token where a phrase of the cue begins that ends before one, words that leave it open aside."""
    phrases = sentence.language.words.cues[cue]
    for at in range(end, max(0, end - _FARTHEST), -1):
        length = phrases.length_before(sentence.texts, at, _LONGEST_VERB)
        if length or not _is_beside_adverb(sentence, at - 1):
            return at - length if length else None
    return None


def _is_beside_adverb(sentence: ReadSentence, at: int) -> bool:
    beside = (sentence.texts[at],) in sentence.language.words.measuring.beside and sentence.texts[at] != "-"
    return beside or sentence.nouns.is_adverb(at)


def subject(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """The | prize | is $5,000; | tickets | cost $25; the | house | was sold for $3m; the | debt | stands at $40bn."""
    end = figure.tokens[0]
    if sentence.nouns.reads(figure.tokens[1], "compared_by"):
        return None  # families would be $3 | worse off
    verb = _before_cue(sentence, "priced", end)
    if verb is None:
        verb = _before_cue(sentence, "costs_whom", _before_object(sentence, end))
    if verb is not None:
        return _clause_subject(sentence, _before_auxiliaries(sentence, verb), known=True)
    return level(sentence, figure)


def _before_object(sentence: ReadSentence, end: int) -> int:
    """Where those begin that end before a token, by a name or nouns: the strike cost | the airline | $3m."""
    name = names_by_end(sentence).get(end) or indicator_before(sentence, end)
    return sentence.nouns.from_whose(name.tokens[0] if name is not None else nouns_start(sentence.nouns, end))


def level(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """The subject of a verb of level; of shares no form of "to be", whose subject may be what is shared."""
    link = phrasing_before(sentence, _before_all(sentence, figure.tokens[0], _LEADING))
    if link is None or not _tells(sentence, link):
        return None
    share = figure.kind is not Kind.MONEY
    if share and tuple(sentence.texts[slice(*link.tokens)]) in sentence.language.words.cues["passive_auxiliary"]:
        return None
    found = _clause_subject(sentence, _before_auxiliaries(sentence, link.tokens[0]))
    several = share and found is not None and sentence.language.may_be_counted(sentence.texts[found[1] - 1])
    return found if not several else None


def _tells(sentence: ReadSentence, link: Phrasing) -> bool:
    """Whether a verb of level tells how much its subject is, and not who reports it."""
    telling = tuple(sentence.texts[slice(*link.tokens)]) in sentence.language.words.measuring.telling
    return link.says is Says.LEVEL and not telling


def filled(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """What is so much full or complete: the | dam | is 40% full."""
    if not sentence.nouns.reads(figure.tokens[1], "filled"):
        return None
    end = _before_auxiliaries(sentence, _before_all(sentence, figure.tokens[0], _LEADING | {Says.LEVEL}))
    return _clause_subject(sentence, end)


def _before_auxiliaries(sentence: ReadSentence, at: int) -> int:
    """Where the auxiliaries, and adverbs with them, begin that stand ahead of a verb: | could have | cost."""
    end = at
    while at and end - at < _FARTHEST and _is_auxiliary(sentence, at - 1):
        at -= 1
    return at


def _is_auxiliary(sentence: ReadSentence, at: int) -> bool:
    """Whether an auxiliary or an adverb stands at a token, a participle ahead of "to" included: is | expected | to | cost."""
    word, words = (sentence.texts[at],), sentence.language.words.measuring
    auxiliary = sentence.nouns.reads(at, *_AUXILIARIES) or sentence.nouns.is_adverb(at)
    expected = word in words.expected and sentence.language.may_be_participle(word[0])
    return auxiliary or expected or (word in words.beside and not sentence.nouns.is_whose(at))


def _clause_subject(sentence: ReadSentence, end: int, *, known: bool = False) -> Tokens | None:
    """The nouns that end before a token and open a clause, or whom a relative pronoun there stands for.

    `known`: also an indicator of the lexicon.
    """
    if sentence.nouns.reads(end - 1, "relative"):
        end -= 1 + (sentence.reading.text(end - 2) in COMMAS)
        return _antecedent(sentence, end)
    end = _before_place(sentence, ahead_of_aside(sentence.nouns, end))
    indicator = indicator_before(sentence, end) if known else None
    named = capitals_start(sentence.nouns, end) if known else end
    phrase = indicator.tokens if indicator is not None else subject_before(sentence.nouns, end)
    phrase = phrase or ((named, end) if named < end else None)
    if phrase is None or not (indicator or named < end or may_be_head(sentence, phrase[1] - 1)):
        return None
    start = phrase[0]
    while start and _may_lead(sentence, start - 1):
        start -= 1  # Karwa's OLED | panels, the average | wage
    while sentence.nouns.is_whose(start - 1):
        start -= 1  # his most | recent mansion
    return phrase if _opens_clause(sentence, start) else None


def _may_lead(sentence: ReadSentence, at: int) -> bool:
    """Whether a name, an owner or an adjective that says nothing of its own stands ahead of nouns."""
    named = sentence.reading.tokens[at].capital or is_owner(sentence, at) or sentence.nouns.is_adverb(at)
    return (named or sentence.nouns.is_light_adjective(at)) and not sentence.nouns.is_whose(at)


def _before_place(sentence: ReadSentence, end: int) -> int:
    """Where the places that end before a token begin, with their preposition: the average | rent | in Dublin and Cork | is."""
    start = end
    while (name := names_by_end(sentence).get(start)) is not None and name.category is Category.PLACES:
        start = name.tokens[0] - 1
        if sentence.reading.text(start) not in sentence.language.words.numbers.joiners:
            break
    return start if start < end and sentence.nouns.reads(start, "place") else end


def _antecedent(sentence: ReadSentence, end: int) -> Tokens | None:
    """The nouns that end before a relative clause, with those that they are of: the | cost of the parts |, which is $3."""
    start = nouns_start(sentence.nouns, end, of=True)
    named = capitals_start(sentence.nouns, end)
    if start == named == end or not (named < end or may_be_head(sentence, end - 1)):
        return None
    start = min(start, named)
    of = sentence.nouns.from_whose(start) - 1
    if of <= 0 or (sentence.texts[of],) not in sentence.language.words.measuring.of:
        return start, end
    indicator = indicator_before(sentence, of)
    outer = indicator.tokens[0] if indicator is not None else nouns_start(sentence.nouns, of, of=True)
    return (outer, end) if outer < of else (start, end)


def _opens_clause(sentence: ReadSentence, start: int) -> bool:
    """Whether a clause begins at a token: the sentence, or behind a mark, a date, "and", who says so."""
    at, text = start - 1, sentence.reading.text(start - 1)
    marked = any(text in marks for marks in (CLAUSE_MARKS, QUOTES, DASHES, sentence.language.words.numbers.joiners))
    fronted = names_by_end(sentence).get(start)  # In Spain | a loaf costs
    told = (
        at in sentence.dated or sentence.entry(at, Category.SAYING) is not None or sentence.nouns.reads(at, *_CLAUSES)
    )
    return at < 0 or marked or told or (fronted is not None and fronted.tokens[0] == 1)
