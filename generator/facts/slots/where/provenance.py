"""Countries that only tell whose or whence something is, wherever it is: a British newspaper, Russian oil, سندات الخزانة الأميركية.

They are told by an adjective, in English also by a country's letters (US crude), right beside the noun, which follows where
adjectives lead and leads where they follow.
"""

from __future__ import annotations

from generator.facts.sentence import ReadSentence

_TO_WHOSE, _BESIDE = 6, 2
"""Tokens between a noun and what tells whose it is, where that follows and where it leads: شركة | توتال إنرجيز | الفرنسية; the
French | oil | company."""


def only_tells_whose(sentence: ReadSentence, at: int) -> bool:
    """Whether the word for a country at a token only tells whose an outlet or a company is, or a war."""
    return _is_beside(sentence, "told_whose", at) or _is_beside(sentence, "war", at, near=True)


def only_tells_whence(sentence: ReadSentence, at: int) -> bool:
    """Whether it only tells what goods come from, or whose what may be abroad is: two Russian oil | tankers."""
    return _is_beside(sentence, "of_goods", at) or _is_beside(sentence, "may_be_abroad", at, near=True)


def _is_beside(sentence: ReadSentence, cue: str, at: int, *, near: bool = False) -> bool:
    """Whether a noun of a cue is what an adjective is of: ahead of it where adjectives follow, no mark between, else behind."""
    if not sentence.cues[cue]:
        return False
    if sentence.language.words.noun_follows_number:
        start = max(sentence.clause_start(at), at - (_BESIDE if near else _TO_WHOSE))
        return any(sentence.cue_at(cue, before) for before in range(start, at))
    near_by = range(at + 1, min(at + 1 + _BESIDE, len(sentence.tokens)))
    return any(sentence.cue_at(cue, behind) and not sentence.mark_between(at, behind) for behind in near_by)
