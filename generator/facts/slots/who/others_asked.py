"""What others are asked, allowed or helped to do in English, which is no deed of who asks: asked Congress to approve 12 percent."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence


def asks_others(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb of asking or letting stands between two tokens, with others and "to" behind it: asked | Oman | to send."""
    if sentence.language.words.verb_first:
        return False
    asked = (at for at in sentence.cue_starts("asking") if start <= at < end)
    return any(_leads_to(sentence, at + sentence.cue_at("asking", at), end) for at in asked)


def _leads_to(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a word and then "to" stand behind a token, no mark between: asked | Oman to | send 12; not asked | to send 12."""
    words = sentence.language.words
    taken = words.definite_articles | words.numbers.articles | words.names.prepositions
    at = next((at for at in range(start + 1, end) if sentence.cue_at("to_do", at)), None)
    if at is None or at + 1 in sentence.counted or sentence.tokens[at + 1].capital:
        return False  # allowed Oman access to | British waters
    if sentence.reading.text(at + 1) in taken:
        return False
    return not sentence.mark_between(start, at) and start not in sentence.cue_starts("to_do")
