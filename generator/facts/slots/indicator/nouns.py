"""What an amount is by the noun beside it, where no list knows it: غرامة قدرها 3 ملايين, صفقة أسلحة بقيمة 4 مليارات, a fine of $3m.

Where what says more of a noun follows it, as in Arabic, see `constructs` (ahead of the amount) and `purposes` (behind it); where
that stands ahead of the noun, `described` (ahead), `compounds` (behind) and `spending` (by its verb). The first rule that finds one
tells.

Not nouns of change, nor those that only say how much (a sum of $3m).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.facts.befalling import MONEY, told_by
from generator.facts.cues import Cue, CueKind, Via
from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator import compounds, constructs, described, purposes, spending
from generator.facts.slots.indicator.amounts import Tokens
from generator.facts.slots.indicator.brackets import moved_in_brackets
from generator.facts.slots.indicator.measured import Measured
from generator.facts.tokens import COMMAS
from generator.values import Kind

_PRICE = "price"
"""The lexicon's id of what is told by the goods that have it."""

_Rule = Callable[[ReadSentence, Figure], Tokens | None]
_OF_CONSTRUCTS: Mapping[Kind, Sequence[_Rule]] = {
    Kind.MONEY: (
        constructs.ahead,
        constructs.sold,
        purposes.form,
        purposes.purpose,
        purposes.spent_on,
        constructs.had,
    ),
    Kind.PERCENT: (constructs.ahead, constructs.had),
}
"""The rules of languages in which what says more of a noun follows it, by the kind of the amount."""
_OF_COMPOUNDS: Mapping[Kind, Sequence[_Rule]] = {
    Kind.MONEY: (
        compounds.described_by,
        compounds.quantified,
        described.head_before,
        described.worth,
        described.subject,
        spending.limited,
        spending.spent_on,
        spending.traded,
        spending.meant_to,
    ),
    Kind.PERCENT: (compounds.described_by, described.head_before, described.filled, described.level),
}
"""The rules of the others."""


def nouns_beside(sentence: ReadSentence, facts: Sequence[Fact]) -> Sequence[Measured | None]:
    """What the amounts of a sentence are by the nouns beside them; `facts`: those of its figures, in order."""
    open_ones = [
        figure if (fact.indicator is None or _is_price(fact)) and _may_be(fact) else None
        for figure, fact in zip(sentence.figures, facts, strict=True)
    ]
    found: list[Measured | None] = []
    for at, figure in enumerate(open_ones):
        told = _told(sentence, figure, facts[at]) if figure is not None else None
        if figure is not None and told is None and not _is_price(facts[at]):
            told = _compared(sentence, at, found) or _of_whole(facts, at, found)
            told = told or (purposes.set_aside(sentence, figure) if _is_for_nobody(facts[at]) else None)
        found.append(told)
    return found


def _told(sentence: ReadSentence, figure: Figure, fact: Fact) -> Measured | None:
    """What an amount is by the noun beside it, or by the name ahead of its brackets; of a price only what has it."""
    verb_first = sentence.language.words.verb_first
    rules = (_OF_CONSTRUCTS if verb_first else _OF_COMPOUNDS)[fact.kind]
    if _is_price(fact):
        rules = (constructs.sold,) if verb_first else ()
    elif (moved := moved_in_brackets(sentence, figure)) is not None:
        return moved
    tokens = next(filter(None, (rule(sentence, figure) for rule in rules)), None)
    if tokens is None:
        return None
    known = next((name for name in sentence.indicators if name.tokens == tokens), None)
    term = known.term if known is not None else sentence.own_words(*tokens, _prefix(sentence, tokens[0], figure))
    return Measured(term, None, Cue(CueKind.INDICATOR_BESIDE, sentence.text_span(*tokens)))


def _prefix(sentence: ReadSentence, at: int, figure: Figure) -> str:
    """The letters attached to a noun at a token: و | غرامة, ahead of its amount ب | إصدارات, behind it ل | بناء."""
    sums = sentence.language.words.cues["sum"]
    of_sum = next((prefix for prefix, stem in sentence.reading.words[at].stems if (stem,) in sums), "")
    prefix_of = constructs.prefix_of_had if at < figure.tokens[0] else purposes.prefix_of_deed
    return of_sum or prefix_of(sentence, at)


def _is_price(fact: Fact) -> bool:
    """Whether an amount is told to be a price, whatever has it: بيعت اللوحة | بسعر | 5 ملايين."""
    return fact.indicator is not None and fact.indicator.id == _PRICE and fact.change is None


def _is_for_nobody(fact: Fact) -> bool:
    """Whether an amount is money set aside, and nobody told to whom."""
    befalling = told_by(fact.befell)
    return befalling is not None and befalling.of == MONEY and not fact.target


def _of_whole(facts: Sequence[Fact], at: int, found: Sequence[Measured | None]) -> Measured | None:
    """What a sum is of that is a part: exports reached $80bn, of which | $40bn | went to France; as is its whole."""
    number = next((number for number in range(at) if facts[number].id == facts[at].part_of), None)
    if facts[at].kind is not Kind.MONEY or number is None:
        return None
    whole, told = facts[number], found[number]
    if whole.indicator is not None and whole.change is None:
        return Measured(whole.indicator, None, whole.cues["indicator"].passed_on(Via.WHOLE))
    return Measured(told.indicator, None, told.cue.passed_on(Via.WHOLE)) if told is not None else None


def _compared(sentence: ReadSentence, at: int, found: Sequence[Measured | None]) -> Measured | None:
    """What the amount before one is, with which it is compared or listed: is $5, | compared with | $3; were $3, $4 | or | $5.

    Only when and a comma stand between: 73 مليار دولار خلال العام الحالي، | مقابل | 63 مليار دولار.
    """
    last = found[at - 1] if at else None
    if last is None or sentence.figures[at - 1].kind is not sentence.figures[at].kind:
        return None
    end, start = sentence.figures[at - 1].tokens[1], sentence.figures[at].tokens[0]
    beside, texts = sentence.language.words.measuring.beside, sentence.texts
    while end < start and (texts[end] in COMMAS or end in sentence.dated or (texts[end],) in beside):
        end += 1
    length = sentence.cue_at("comparison", end)
    if length and end + length == start:
        return Measured(last.indicator, None, last.cue.passed_on(Via.COMPARED))
    listing = COMMAS | sentence.language.words.numbers.joiners
    listed = all(sentence.texts[at] in listing or sentence.cue_at("or_else", at) for at in range(end, start))
    return Measured(last.indicator, None, last.cue.passed_on(Via.JOINED)) if listed else None


def _may_be(fact: Fact) -> bool:
    """Whether an amount can be that of a noun: money, or a share of nothing told."""
    whole = fact.unit is not None or fact.part_of is not None
    return fact.kind is Kind.MONEY or (fact.kind is Kind.PERCENT and not whole)
