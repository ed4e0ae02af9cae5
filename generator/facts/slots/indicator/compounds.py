"""What money is by the noun behind it, where what describes a noun stands ahead of it: a $3m | takeover bid |, $5m in | fines |.

- the head of the compound that the amount describes, behind an article or whose it is: the | £8bn | takeover; a noun that is a sum
  (`sum`: fine, loan) without one, too: $3m | loan;
- what the amount is a quantity of: $5m in | cash |, €6bn of | purchases |, $2m worth of | cocaine |, $5m in the form of | loans |;
  "in" only ahead of a bare noun that is no place, for that of an article tells where.

Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 5.14 (attributive modifiers), 5.7 (quantificational nouns).
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import (
    Tokens,
    is_mass,
    is_owner,
    is_sum,
    known_ends,
    may_be_head,
    past_amount,
)
from generator.facts.slots.indicator.measuring import Says, phrasing_before, says_at
from generator.facts.tokens import DASHES, QUOTES
from generator.text.document import Part
from generator.values import Kind

_LONGEST_COMPOUND = 6
"""Words of a noun and of what stands ahead of it."""
_MOVED = frozenset({Says.AT, Says.TO})
"""What stands ahead of an amount that is the level of something else."""


# -- the head of the compound that the amount describes ------------------------------------------------


def described_by(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """The noun that an amount describes: the £8bn | takeover |, a tenth | post |."""
    start, first, nouns = past_amount(sentence, figure), figure.tokens[0], sentence.nouns
    described = first > 1 and nouns.is_noun(first - 1, surely=True) and nouns.is_whose(first - 2)  # a similar | $5m
    that = nouns.reads(first - 1, "said_that")  # it emerged | that | $3m thought
    led = (nouns.is_whose(first - 1) and not that) or is_owner(sentence, first - 1)
    led = led or described or sentence.sentence.part is Part.TITLE  # $6bn gas deal
    end = compound_end(sentence, start)
    if figure.kind is Kind.PERCENT and end > start:  # a tenth | post; the 3% | creditors hoped for
        written = figure.number_tokens[1] < figure.tokens[1]
        led = led and written and not sentence.language.may_be_counted(sentence.texts[end - 1])
    goes_on = nouns.is_whose(end) or end in sentence.dated
    participle = end - 1 > start and sentence.language.is_adverbial_participle(sentence.texts[end - 1])
    end -= participle and goes_on  # a $5m deduction | starting this year
    return (start, end) if end > start and (led or is_sum(sentence, end - 1)) else None


def compound_end(sentence: ReadSentence, start: int, *, governed: bool = False) -> int:
    """Where the noun ends that begins at a token, with all that describes it; the token itself where none does.

    `governed`: by a preposition, so that no word of it is a verb.
    """
    text = sentence.reading.text
    first = end = start + (text(start) in QUOTES)
    while end - first <= _LONGEST_COMPOUND and (after := _past_part(sentence, end, first, governed)) > end:
        end = after
    end -= end > first and text(end - 1) in QUOTES
    whole = first < end <= first + _LONGEST_COMPOUND and may_be_head(sentence, end - 1)
    return end if whole and not _is_cut_off(sentence, end) else start


def _is_cut_off(sentence: ReadSentence, end: int) -> bool:
    """Whether a word at a token shows that the noun ahead of it only describes another: a $5bn deficit | target, pay | rise."""
    text, language = sentence.reading.text(end), sentence.language
    open_word = text in language.words.stop_words or language.may_be_participle(text)
    aimed = says_at(sentence, end) is Says.EXPECTED and not (open_word or sentence.nouns.reads(end, "modal"))
    return aimed or text in DASHES or text == "'"


def _past_part(sentence: ReadSentence, at: int, start: int, governed: bool) -> int:
    """The token after a word or name of a compound, the token itself where it ends: a verb of one thing or of the past does."""
    ends, nouns, text = known_ends(sentence), sentence.nouns, sentence.reading.text(at)
    if at in ends:
        return at if nouns.is_whose(at) else ends[at]
    if is_owner(sentence, at) or (at == start and _describes(sentence, at)):
        return at + 1
    if nouns.reads(at, "behind_amount"):
        return at
    if _is_change(sentence, at, start) or (at > start and text in QUOTES and text != "'"):
        return at + 1
    several = at > start and sentence.language.may_be_counted(text)
    if governed and several and (text,) in nouns.measuring.expected:
        return at + 1  # in gas | projects, on spending | plans
    if not _is_noun_at(sentence, at):
        named = at < len(sentence.texts) and sentence.tokens[at].capital and not sentence.reading.title_case
        return at + (named and at not in nouns.taken)
    named = at - 1 in nouns.named and sentence.tokens[start].capital  # the $9bn Karwa | owes
    return at + (
        governed or not several or not (named or _goes_on(sentence, at + 1))
    )  # the $3bn project | faces delays


def _is_change(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a noun of change stands at a token, which an amount is of: a $3bn tax | cut |, $8bn of | cuts |."""
    word, words, language = (sentence.reading.text(at),), sentence.language.words.measuring, sentence.language
    if (word not in words.rise and word not in words.fall) or language.may_be_participle(word[0]):
        return False
    several = language.may_be_counted(word[0]) and not _goes_on(sentence, at + 1)
    return several or (at > start and word in words.change_nouns)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether an object or another clause follows, so that the word before is a verb."""
    return sentence.nouns.is_whose(at) or _is_noun_at(sentence, at) or at in known_ends(sentence)


def _is_noun_at(sentence: ReadSentence, at: int) -> bool:
    led = sentence.reading.text(at) in sentence.language.words.names.prepositions
    return at < len(sentence.texts) and not led and sentence.nouns.is_noun(at, surely=True)


def _describes(sentence: ReadSentence, at: int) -> bool:
    """Whether a word only describes the noun behind it: a $3bn | annual | budget, $2m in | unpaid | fines."""
    text, words = sentence.reading.text(at), sentence.language.words
    grammar = text in words.stop_words or sentence.nouns.is_whose(at)
    beside = (text,) in words.measuring.beside and text.isalpha() and not grammar
    return beside or (sentence.language.may_be_participle(text) and _is_noun_at(sentence, at + 1))


# -- what the amount is a quantity of ------------------------------------------------------------------


def quantified(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """What there is so much of: $5m in | cash |, €6bn of | purchases |, $2m worth of | cocaine |."""
    at, nouns = past_amount(sentence, figure), sentence.nouns
    if form := sentence.cue_at("in_form_of", at):
        return _joined(sentence, at + form)
    worth = nouns.reads(at, "amount_worth")
    at += worth
    if (nouns.text(at),) in nouns.measuring.of:
        start = nouns.past_whose(at + 1)
        while start in sentence.dated:
            start += 1  # 3 billion won of third-quarter | profit
        return _joined(sentence, start)
    before = phrasing_before(sentence, figure.tokens[0])
    moved = before is not None and before.says in _MOVED  # closed at | $5 | in trading
    inside = not worth and not moved and nouns.reads(at, "amount_in") and not _opens_adverbial(sentence, at + 1)
    found = _joined(sentence, at + 1) if inside else None
    return found if found is not None and is_mass(sentence, found[1] - 1) else None


def _joined(sentence: ReadSentence, start: int) -> Tokens | None:
    end = joined_end(sentence, start)
    return (start, end) if end > start else None


def joined_end(sentence: ReadSentence, start: int) -> int:
    """Where nouns end that begin at a token, with those that "and" joins to them: $5m in | bonus and pension payouts |."""
    end = compound_end(sentence, start, governed=True)
    if end == start or sentence.reading.text(end) not in sentence.language.words.numbers.joiners:
        return end
    further = compound_end(sentence, end + 1, governed=True)
    verb = sentence.nouns.is_whose(further)  # for a ticket and | need | a phone
    return further if further > end + 1 and not verb else end


def _opens_adverbial(sentence: ReadSentence, at: int) -> bool:
    """Whether "in" and the words at a token tell how or where, not what: in | total, in | cash | is told apart."""
    phrases, text = sentence.language.words.cues["amount_in_adverbial"], sentence.reading.text(at)
    total = (text,) in sentence.language.words.measuring.beside and _is_noun_at(
        sentence, at + 1
    )  # in | total prize money
    return not total and phrases.longest(text, sentence.texts, at) is not None
