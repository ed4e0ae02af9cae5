"""Figures that open a clause of their own, so that the verb ahead did nothing to them: raided the camp, but | 12 escaped."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.coordination.joined_clauses import joined_subjects
from generator.facts.slots.who.verb_shapes import may_be_verb
from generator.facts.tokens import COMMAS, QUOTES, STOPS
from generator.values import Kind


def tells_anew(sentence: ReadSentence, figure: Figure, last: int) -> bool:
    """Whether the words of a figure begin a clause of which it is the subject; `last`: the token after the verb before it.

    Raided the camp, but 12 escaped; fought men whose 12 tanks; raided it, with 12 houses burned; arrested a man in Bara, which has
    12 schools; ونقل 12.
    """
    start = figure.tokens[0]
    subject_first = not sentence.language.words.verb_first
    opened = subject_first and (
        sentence.any_cue_between(("clause_opener", "whose_relative"), last, start)
        or _is_of_which(sentence, last, start)
    )
    beside = _is_absolute(sentence, figure)
    if not subject_first:
        beside = _is_beside(sentence, last, start) or _acts_itself(sentence, figure)
        beside = beside or start in sentence.cue_ends("clause_opener")  # لكن | 285 شخصاً رفضوا
    fronted = start in sentence.cue_ends("fronted_clause")  # because | 12 unions would demand it
    opened = opened or (subject_first and fronted) or start in joined_subjects(sentence)
    return opened or beside or _were_taken(sentence, start - 1)


def _acts_itself(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb with the pronoun of what is told ahead stands right before a figure that is its subject.

    It is joined, behind a comma or of "which": اقترحته قطر | ووافقت عليه | 48، منحة، | يستفيد منها | 48، الهجوم الذي | نفذه | 4.
    """
    start = figure.tokens[0]
    acted_on = sentence.language.without_object(sentence.tokens[start - 1].word) is not None
    if acted_on and sentence.cue_at("relative", start - 2) == 1:
        return True
    if _serves(sentence, figure):
        return True
    led = (sentence.cues.get(cue, {}).items() for cue in ("with_pronoun", "part_pronoun"))
    pronouns = (at for told in led for at, length in told if at + length == start)
    verb = next(pronouns, 0) - 1
    ahead = next(figures_ahead(sentence, verb), None)
    of_sum = ahead is not None and ahead.kind is Kind.MONEY
    known = verb in sentence.verbs or sentence.cue_at("gains_of", verb)  # تدير مركزا، | تحتجز فيه | 48
    free = of_sum or not known
    opens = sentence.and_attached(verb) or (sentence.texts[verb - 1] in COMMAS and free)
    if of_sum and figure.counts_people:
        opens = opens or sentence.language.is_imperfect(sentence.texts[verb])  # 120 مليونا | يستفيد منها | 48 شخصا
    return verb >= 0 and opens and may_be_verb(sentence, verb)


def _serves(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb of what is not over, which nothing joins, tells behind a comma what those counted do: 4 مراكز، | تخدم | 48."""
    verb = figure.tokens[0] - 1
    if verb < 1 or sentence.texts[verb - 1] not in COMMAS or figure.part_of is not None:
        return False
    ahead = next(figures_ahead(sentence, verb), None)
    things = ahead is not None and ahead.kind is Kind.COUNT and not ahead.counts_people
    return things and sentence.language.is_imperfect(sentence.texts[verb]) and may_be_verb(sentence, verb)


def _is_beside(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a comma and "with" tell between two tokens what else there is, done by nobody: سيستورد 600، مع دعم قدره 500 درهم."""
    commas = (mark for mark in sentence.marks if start <= mark < end - 1 and sentence.texts[mark] in COMMAS)
    return any(sentence.cue_at("told_beside", mark + 1) for mark in commas)


def _is_of_which(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether "which" opens a clause behind a comma between two tokens, no verb of doing at its end: , which has | 12."""
    if sentence.language.may_be_verb(sentence.texts[end - 1]):
        return False  # conducted 38 strikes, which destroyed 29
    opening = [at for at in sentence.cue_starts("relative") if start < at < end and _is_set_off(sentence, at)]
    return bool(opening) and not sentence.cue_between("comparison", opening[-1], end)


def _is_set_off(sentence: ReadSentence, relative: int) -> bool:
    """Whether a comma is ahead of a relative, past a mark that closes a quotation, or "has" behind it: a town which had | 12."""
    at = relative - 1 - (sentence.texts[relative - 1] in QUOTES)
    return (at >= 0 and sentence.texts[at] in COMMAS) or sentence.cue_at("holding", relative + 1) > 0


def _is_absolute(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a comma and "with" open a clause with a participle for its verb: …, with 72 percent of the quota filled."""
    start, end = figure.tokens
    comma = next((mark for mark in reversed(sentence.marks) if mark < start), -1)
    if comma < 0 or sentence.texts[comma] not in COMMAS or not sentence.cue_at("with", comma + 1):
        return False
    ends = (mark for mark in sentence.marks if mark >= end and sentence.texts[mark] in COMMAS | STOPS)
    closing = next(ends, len(sentence.tokens))
    done = any(sentence.cue_at("harm", at) or _is_participle(sentence, at) for at in range(end - 1, closing))
    return done and figure.tokens != figure.number_tokens


def _is_participle(sentence: ReadSentence, at: int) -> bool:
    return sentence.texts[at].isalpha() and sentence.language.may_be_participle(sentence.texts[at])


def _were_taken(sentence: ReadSentence, at: int) -> bool:
    """Whether a word joined to what was told tells that people were only taken somewhere: ونقل 12, وتم نقل 12."""
    if not sentence.cue_at("taken", at):
        return False
    return sentence.and_attached(at) or at in sentence.cue_ends("passive_auxiliary")
