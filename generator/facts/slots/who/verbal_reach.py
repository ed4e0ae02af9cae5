"""How far a verb with its subject governs what follows, where verbs come first: no other clause begins before the figure."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.who.deeds import befalls
from generator.facts.slots.who.possible_verbs import is_infinitive
from generator.facts.slots.who.reach import accused_between
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verb_shapes import bare_word, has_shape, is_participle, may_be_verb
from generator.facts.slots.who.verbal_openings import is_of_object
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category

_OTHER_CLAUSE = (
    "relative",
    "further_clause",
    "new_scene",
    "subclause",
    "led_to",
    "new_clause",
    "said_that",
    "caused",
    "then",
    "followed_by",
)
"""Cues of words that begin a clause with a subject of its own."""
_LONGEST_ASIDE = 14
_LONGEST_BRACKET = 10
"""Tokens from a bracket behind who acts to the one that closes it."""
_NEAR = 2
"""Tokens from who acts in a relative clause to what that tells, before the clause ahead goes on."""


def governs(sentence: ReadSentence, clause: Clause, figure: int) -> bool:
    """Whether no other clause begins between a verb with its subject and a figure."""
    valued = figure in sentence.cue_ends("worth")  # الاتفاقيات التي أبرمتها مصر مع قطر | بقيمة 12
    if is_of_object(sentence, clause.verb) and figure - clause.end > _NEAR and not valued:
        return False  # الوباء الذي واجهته كينيا أخطر من غيره وأصاب 12
    if sentence.cue_at("describing", clause.end):
        return False  # وجد الطلاب البالغ عددهم 12
    start = past_aside(sentence, clause.end, figure)
    if sentence.any_cue_between(_OTHER_CLAUSE, start, figure) or accused_between(sentence, start, figure):
        return False
    between = range(start, figure)
    return not any(_begins_anew(sentence, at, figure) or _is_done_by_others(sentence, clause, at) for at in between)


def _is_done_by_others(sentence: ReadSentence, clause: Clause, at: int) -> bool:
    """Whether a joined verb of the past is of another gender than that of the clause: هدمت السلطات 12 منزلاً، | وأغلق 40 محلاً.

    What leaves its subject out and does not agree with the one ahead is a passive (Wright, *Arabic Grammar*, II § 142, § 133).
    """
    language = sentence.language
    joined = sentence.and_attached(at) and may_be_verb(sentence, at) and has_shape(sentence, at)
    other = bare_word(sentence, at)
    timeless = not joined or language.is_imperfect(other) or language.is_future(other)
    return not timeless and not language.can_share_subject(other, bare_word(sentence, clause.verb))


def past_aside(sentence: ReadSentence, end: int, figure: int) -> int:
    """The token behind what marks set off behind a verb with its subject: أنه ضخ، خلال مايو، | مبلغ 12، أقر المجلس (البلدي) | 12.

    Where those who act are may be told ahead of it: أقر المجلس في حلب، بالأغلبية، | 12 بنداً.
    """
    begin = end = past_bracket(sentence, end, _LONGEST_BRACKET)
    end = past_place(sentence, end)
    while end in sentence.dated:
        end += 1
    if sentence.words(end, end + 1) not in COMMAS | DASHES:
        return begin
    closing = next((at for at in range(end + 1, figure) if sentence.texts[at] in COMMAS | DASHES), None)
    if closing is None or closing - end > _LONGEST_ASIDE or _goes_on(sentence, closing + 1):
        return end + 1
    return closing + 1


def past_place(sentence: ReadSentence, at: int) -> int:
    """The token behind a place that a preposition leads to at a token, the token itself if none stands there."""
    led = sentence.words(at, at + 1) in sentence.language.words.names.prepositions
    starts = at + led
    place = sentence.name_at(starts, Category.PLACES)
    return place.tokens[1] if place is not None and (led or place.prefix) else at


def _begins_anew(sentence: ReadSentence, at: int, figure: int) -> bool:
    """Whether another clause begins at a token: by a mark with nothing behind that goes on, or a finite verb that nothing joins."""
    text = sentence.texts[at]
    if text in CLAUSE_MARKS:
        among = sentence.cue_at("among_them", at + 1) > 0 and sentence.mark_between(
            at + 1, figure
        )  # 22 رجلاً، بينهم 6، وحجزت 12
        aside = among or sentence.cue_at("with", at + 1) > 0
        return text not in COMMAS or not (aside or _goes_on(sentence, at + 1))
    if text in DASHES:
        return True
    if (text,) in sentence.language.words.measuring.level or (text,) in sentence.language.words.measuring.rise:
        return False  # أسلحة | تزيد قيمتها على 12
    if befalls(sentence, at) or sentence.cue_at("passive_auxiliary", at):
        return True
    if sentence.cue_at("verb_marker", at) and not sentence.and_attached(at):
        return True
    finite = (at in sentence.verbs and not is_infinitive(sentence, at)) or sentence.language.may_be_verb(text)
    return finite and at not in sentence.named - sentence.verbs and not _goes_on(sentence, at)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle stands at a token (معلناً), or a joined verb without a subject of its own (وجندت)."""
    if at >= len(sentence.tokens):
        return False
    if is_participle(sentence, at):
        return True
    if sentence.and_attached(at) and at in sentence.beginning("deed", "act"):
        return True  # أعلنت قطر ضبط 12 شخصاً، | وإحباط هجومين
    parallel = sentence.texts[at][1:]
    if sentence.and_attached(at) and parallel in sentence.language.words.names.prepositions:
        return parallel in sentence.texts[:at]  # تستولي على المبنى، | وعلى 12 دونماً
    free = subject_at(sentence, at + 1) is None and not sentence.cue_at("unnamed", at + 1)  # وقصفت جهات أخرى 12
    return free and sentence.and_attached(at) and has_shape(sentence, at)
