"""Parts of which a verb of their own tells, so that nobody is told to have done with them what was done with their whole.

212 children, of whom 58 were reunited with their families; 642 ملفاً أحيل نحو 38 بالمئة منها إلى القضاء. Where it has a clause of
its own, what is told there is not told of the whole: 64 survivors, of whom 12 were taken to hospital; بينهم 12 نقلوا إلى مستشفى.
"""

from __future__ import annotations

from generator.facts.befalling import Place
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import read_befell, right_before
from generator.facts.slots.who.verb_shapes import may_be_verb

_LONGEST_OPENER = 3
"""Tokens from "including" to the part."""


def is_told_apart(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a part is the subject of a verb right behind it (of whom 58 were …) or right before it, with which it opens.

    أحيل 38% منها; ويقبع 4 منهم في السجن.
    """
    if figure.part_of is None:
        return False
    if _is_done_to(sentence, _past_pronoun(sentence, figure)) or _acts_itself(sentence, figure):
        return True
    if _suffers_itself(sentence, figure):
        return True
    before = [other.tokens[1] for other in sentence.figures if other.tokens[1] <= figure.tokens[0]]
    between = range(max(before, default=0), figure.tokens[0])
    people = sentence.language.words.verb_first and figure.counts_people
    if people and sentence.cue_between("passive_auxiliary", between.start, between.stop):
        return True  # أصابوا 20، وتم نقل 12 منهم; not: واصل المركز توزيع السلال، حيث تم توزيع 16 طناً منها
    told = len(between) == 1 and (
        _may_be_verb(sentence, between[0]) or (not before and may_be_verb(sentence, between[0]))
    )
    return sentence.language.words.verb_first and told


def _is_done_to(sentence: ReadSentence, at: int) -> bool:
    """Whether a passive begins at a token, no word for who the counted are behind it: 58 | were reunited, but 19 | were women."""
    auxiliary = sentence.cue_at("passive_auxiliary", at) or sentence.cue_at("has_been", at)
    noun = sentence.words(at + auxiliary, at + auxiliary + 1)
    return auxiliary > 0 and (sentence.language.words.verb_first or not sentence.language.may_be_counted(noun))


def _suffers_itself(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb beside a part tells what befell it that nobody does: 28 of whom | later | died; | توفي 28 منهم."""
    if sentence.language.words.verb_first:
        told = right_before(sentence, figure)
        return told is not None and told.alone
    at = _past_pronoun(sentence, figure)
    at += sentence.cue_at("befell_auxiliary", at) if at < len(sentence.tokens) else 0
    befell = read_befell(sentence, figure, Place.AFTER, at) if at < len(sentence.tokens) else None
    return befell is not None and befell[0].alone


def is_still(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb of its own tells what the counted still are, which nobody does: 20 people were still missing; لا يزال 20."""
    if sentence.language.words.verb_first:
        ongoing = figure.kind not in AMOUNTS and figure.tokens[0] in sentence.cue_ends("ongoing")  # يبلغ حالياً 12 طناً
        return ongoing and not _acts_now(sentence, figure.tokens[0] - 1)
    end = figure.tokens[1]
    end += sentence.cue_at("passive_auxiliary", end) if end < len(sentence.tokens) else 0
    return end < len(sentence.tokens) and sentence.cue_at("ongoing", end) > 0


def _acts_now(sentence: ReadSentence, at: int) -> bool:
    """Whether "now" stands at a token behind who does something: تدعم الوكالة | حالياً | 12, not يسكنها حالياً 12."""
    told = at > 0 and (
        at - 1 in sentence.named - sentence.verbs or sentence.language.may_be_adjective(sentence.texts[at - 1])
    )
    return told and sentence.cue_at("now", at) > 0


def has_own_clause(sentence: ReadSentence, part: Figure) -> bool:
    """Whether nothing that follows a part is told of its whole; 12, including 3 children, were killed is of both."""
    if not is_told_apart(sentence, part):
        return False
    opener = max((at for at in sentence.cue_starts("part_opener") if at < part.tokens[0]), default=None)
    named = opener is not None and part.tokens[0] - opener <= _LONGEST_OPENER
    return not named or _past_pronoun(sentence, part) > part.tokens[1] or _acts_itself(sentence, part)


def _past_pronoun(sentence: ReadSentence, part: Figure) -> int:
    """The token after "of whom" or "who" behind a part, else the one behind the part: 12 of whom were, 12 who were."""
    end = part.tokens[1]
    return end + sentence.cue_at("part_pronoun", end)


def _acts_itself(sentence: ReadSentence, part: Figure) -> bool:
    """Whether a bare number of people is followed by what can only be its verb: بينهم 12 نقلوا إلى المستشفى."""
    end, words, language = part.tokens[1], sentence.language.words, sentence.language
    if not words.verb_first or part.tokens != part.number_tokens or end >= len(sentence.tokens):
        return False
    word = sentence.texts[end]
    light = word in words.stop_words | words.others or word in words.names.prepositions or end in sentence.dated
    noun = language.is_definite(word) or language.has_possessor(word) or language.may_be_counted(word)
    attached = any(
        prefix for prefix, _ in language.stems(word) if prefix in words.numbers.joiners or language.attaches_in(prefix)
    )
    return word.isalpha() and not (light or noun or attached)


def _may_be_verb(sentence: ReadSentence, at: int) -> bool:
    text, words = sentence.texts[at], sentence.language.words
    linked = (
        sentence.and_attached(at)
        or text in words.numbers.joiners | words.stop_words
        or sentence.language.is_definite(text)
    )
    among = (text,) in words.part_of_people or (text,) in words.part_of_things
    return text.isalpha() and not linked and not among
