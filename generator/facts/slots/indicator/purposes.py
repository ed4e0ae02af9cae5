"""What money is by the noun behind it, where what describes a noun follows it: 5 ملايين دولار | لبناء مدارس |.

- for what it is given, by a noun of what is done, to which the preposition is attached: خصصت الوزارة 5 ملايين | لبناء مدارس |;
- on what it is spent: أنفقت 5 ملايين على | ترميم الطرق |;
- as what it is given: 5 ملايين | تعويضات للضحايا, على شكل | قروض |, ك | منحة |.

Badawi, Carter and Gully, *Modern Written Arabic*, 2.6 (prepositions with verbal nouns), 3.29 (specification by an accusative).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.facts.cues import Cue, CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import Tokens
from generator.facts.slots.indicator.measured import Measured, indicator_at

_FAR = 10
"""Tokens between a verb of spending, its amount and what that is spent on."""
_NEAR = 3
"""Tokens between an amount and the preposition of what it is spent on."""
_OF_PLURALS = "أ"
"""How a plural opens that is shaped as a noun of what is done: أصحاب, but إصلاح."""
_LONGEST = 5
"""Nouns of one phrase."""


def set_aside(sentence: ReadSentence, figure: Figure) -> Measured | None:
    """The definite noun right behind the amount, a preposition attached: خصصت الدولة 5 ملايين | للتعليم |."""
    at = figure.tokens[1]
    letters, is_article = sentence.language.words.measuring.governed_letters, sentence.language.is_article
    led = (prefix for prefix, _ in _stems(sentence, at) if (prefix,) in letters and is_article(prefix))
    prefix, tokens = next(led, ""), phrase_from(sentence, at)
    if not prefix or tokens is None:
        return None
    led_on = sentence.reading.text(tokens[1]) in sentence.language.words.names.prepositions
    if led_on and not sentence.cue_at("place", tokens[1]):
        return None  # للحصول | على القمح
    cue = Cue(CueKind.INDICATOR_BESIDE, sentence.text_span(*tokens))
    return Measured(sentence.own_words(*tokens, prefix), None, cue)


def form(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """As what money is given, or within what: | تعويضات |, على شكل | قروض |, ك | منحة |, في إطار | برنامج دعم الفلاحين |."""
    at = figure.tokens[1]
    programme = sentence.cue_at("in_programme", at)
    start = at + (programme - 1 if programme else sentence.cue_at("in_form_of", at))
    letters, sums = {*sentence.language.words.cues["as_what"], ("",)}, sentence.language.words.cues["sum"]
    given = start > at or any((prefix,) in letters and (stem,) in sums for prefix, stem in _stems(sentence, at))
    definite = sentence.language.is_definite(sentence.reading.text(start))
    return phrase_from(sentence, start, past=programme > 0) if given and not definite else None


def _stems(sentence: ReadSentence, at: int) -> Sequence[tuple[str, str]]:
    """The readings of the word at a token, none at the end."""
    return sentence.reading.words[at].stems if at < len(sentence.texts) else ()


def purpose(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """For what money is given, a few words behind it at most: | لبناء مدارس |, إضافية | لدعم المزارعين |."""
    at = figure.tokens[1]
    last = min(at + _NEAR, sentence.clause_end(at), len(sentence.texts))
    start = next(
        (one for one in range(at, last) if _is_deed(sentence, one) or not _may_be_between(sentence, one)), last
    )
    return phrase_from(sentence, start) if start < last and _is_deed(sentence, start) else None


def _is_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun of what is done stands at a token, with the preposition attached: ل | بناء."""
    return prefix_of_deed(sentence, at) != ""


def prefix_of_deed(sentence: ReadSentence, at: int) -> str:
    """The preposition attached to a noun of what is done at a token, none where that is another: ل | بناء."""
    letters, is_article = sentence.language.words.measuring.governed_letters, sentence.language.is_article
    for prefix, stem in sentence.reading.words[at].stems:
        if (prefix,) in letters and not is_article(prefix) and _names_deed(sentence, at, prefix, stem):
            return prefix
    return ""


def _names_deed(sentence: ReadSentence, at: int, prefix: str, stem: str) -> bool:
    """Whether a word tells what is done, as written with its hamza: ل | إطلاق, not the plural ل | أصحاب."""
    plural = sentence.reading.tokens[at].word.removeprefix(prefix).startswith(_OF_PLURALS)
    shaped = sentence.language.may_be_verbal_noun(stem) and not plural
    return shaped or (stem,) in sentence.language.words.cues["purpose"]


def _may_be_between(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can stand between money and what it is for: how it is meant, when, or a participle of giving."""
    giving = sentence.cue_at("sets_aside", at) > 0
    return giving or at in sentence.dated or (sentence.texts[at],) in sentence.language.words.measuring.beside


def spent_on(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """On what money is spent, with a verb of spending ahead of it in its clause: أنفقت 5 ملايين | على | ترميم الطرق."""
    start, at = figure.tokens
    clause = range(max(sentence.clause_start(start), start - _FAR), start)
    if not any(sentence.cue_at("spends", one) for one in clause):
        return None
    led = (one for one in range(at, min(at + _NEAR, len(sentence.texts))) if sentence.cue_at("spent_on", one))
    to = next(led, None)
    if to is None or not all(_may_be_between(sentence, one) for one in range(at, to)):
        return None
    return phrase_from(sentence, to + 1)


def phrase_from(sentence: ReadSentence, start: int, *, past: bool = False) -> Tokens | None:
    """The nouns that begin at a token, with a name that they are of; none where they go on with what no noun is.

    `past`: the first is one, whatever else it is.
    """
    name = indicator_at(sentence, start)
    end = name.tokens[1] if name is not None else start
    known, nouns = _known(sentence), sentence.nouns
    end = max(end, known.get(start, start + 1)) if past else end
    while end < len(sentence.texts) and end - start < _LONGEST:
        if end > start and end in known:
            end = known[end]
        elif nouns.is_noun(end, surely=_may_be_deed(sentence, end)) and (end == start or not nouns.is_another(end)):
            end += 1
        else:
            break
    bare = end == start + 1 and _is_deed(sentence, start)  # لمواصلة | تقديم المساعدات
    return (start, end) if end > start and not bare and end not in sentence.figure_starts else None


def _may_be_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun of what is done stands at a token, what is attached to it aside, though a verb may be written so."""
    return any(_names_deed(sentence, at, *stem) for stem in sentence.reading.words[at].stems)


@once_a_sentence
def _known(sentence: ReadSentence) -> Mapping[int, int]:
    """The token after each name and indicator, by its first; no indicator by which something is: لوحة | بسعر."""
    letters = sentence.language.words.measuring.with_letters
    told = (name.tokens for name in sentence.indicators if (name.prefix,) not in letters)
    return {**sentence.nouns.name_ends, **dict(told)}
