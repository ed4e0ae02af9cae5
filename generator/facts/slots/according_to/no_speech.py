"""Verbs of saying that say nothing of who speaks.

Passives, adjectives, verdicts, estimates, findings, counts of places; what is only done: `only_done.py`.
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.also_done import is_deed
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.according_to.behind import counted_at
from generator.facts.slots.according_to.known_subjects import known_subject
from generator.facts.slots.according_to.only_done import is_only_done, only_rises, owns_up
from generator.facts.slots.according_to.saying import (
    ACCUSE,
    ESTIMATING,
    FINDINGS,
    is_led_noun,
    speaker_end,
    tells_verdict,
)
from generator.facts.slots.according_to.shown import tells_no_number
from generator.facts.slots.according_to.unnamed import unknown_subject
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import is_amount
from generator.facts.tokens import APOSTROPHES
from generator.lexicon import Category

_BELIEVE = "believe_saying"
"""The verb that is nobody's where what is believed of something is told: صواريخ يعتقد أنها إيرانية."""
_OF_CAUSE = frozenset({ACCUSE, "attribute_saying"})
"""The verbs that with a preposition right behind them only tell of what something came."""
_OPENLY = frozenset({"deny_saying", "rule_out_saying", "doubt_saying"})
"""The verbs that say something where they are negated."""
_LONGEST_SUBJECT = 5
"""Tokens of a subject with its "no": none of the parties."""
_RESULT_WINDOW = 5
"""Tokens between a verb of findings and the result that its subject had: posted a budget deficit of …"""
_LONGEST_ASKED = 9
"""Words that tell of whom a share is, behind its noun: people between the ages of 18 and 29."""


@once_a_sentence
def is_no_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether it says nothing of who speaks here: "were reported killed", "an alleged strike", ويذكر أن, a verdict."""
    return (
        _is_governed(sentence, verb)
        or tells_verdict(sentence, verb)
        or _are_places(sentence, verb)
        or _is_inside(sentence, verb)
        or _is_participle(sentence, verb)
        or _is_estimated(sentence, verb)
        or _is_believed(sentence, verb)
        or _says_nothing(sentence, verb)
        or only_rises(sentence, verb)
        or is_only_done(sentence, verb)
        or _finds(sentence, verb)
        or owns_up(sentence, verb)
        or are_asked(sentence, verb)
        or tells_no_number(sentence, verb)
    )


def are_asked(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a share of those asked speaks, whom nobody cites: 32% of Americans | said; وقال | 40% منهم إن."""
    if sentence.language.words.verb_first:
        behind = counted_at(sentence, verb.tokens[1])
        return behind is not None and behind.is_share
    end, other = subject_end(sentence, verb), sentence.verbs - sentence.beginning("asked")
    for figure in sentence.figures:
        last = figure.tokens[1]
        told = figure.is_share and (last == end or figure.unit is not None) and 0 <= end - last <= _LONGEST_ASKED
        if told and not sentence.mark_between(last, end) and other.isdisjoint(range(last, end)):
            return True
    return False


def _is_governed(sentence: ReadSentence, verb: Name) -> bool:
    """Whether words beside a verb make it no finite verb of who speaks: is estimated, ويذكر أن, described as, reports indicated."""
    start, end = verb.tokens
    words = sentence.language.words
    opens = start == 0 or sentence.texts[start - 1] in CLAUSE_MARKS
    if start in sentence.cue_ends("no_verb_after") or (opens and sentence.cue_at("impersonal", start)):
        return True
    if start and not words.verb_first and _is_owned(sentence, start):
        return True
    if start and _is_led(sentence, start) and start not in sentence.cue_ends("as_said"):  # ، على ما أفاد
        return True
    followed = not words.verb_first and sentence.name_at(end, Category.SAYING) is not None
    followed = followed or (
        verb.term.id in _OF_CAUSE and sentence.cue_at("cause_told", end) > 0
    )  # an increase blamed on
    return followed or sentence.cue_at("defining", end) > 0


def _is_led(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition or "which shows" stands before a token: في وضح النهار، مما يؤكد نجاح الحملة; after charities said."""
    words, before = sentence.language.words, sentence.reading.words[at - 1].rests
    shown = sentence.cue_at("which_shows", at - 1) > 0
    later = not words.verb_first and sentence.cue_at("came_after", at - 1) > 0
    return not before.isdisjoint(words.names.prepositions) or shown or later


def _is_owned(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun stands at a token behind the small letters of whose it is: analysts' | forecasts; the bank's | estimates."""
    before = at - 1 - (sentence.texts[at - 1] in APOSTROPHES)
    if before < 0 or sentence.tokens[before].capital or sentence.cue_at("inverted_verb", at):
        return False
    return before < at - 1 or sentence.is_possessor((before, at))


def _finds(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of findings tells what somebody found or had for a result: police found 55 plants, posted a deficit of 5."""
    start, end = verb.tokens
    if verb.dimension != FINDINGS:
        return False
    if sentence.cue_at("finding", start) and start in sentence.cue_ends("finder"):
        return True
    held = (told for cue in ("result", "lost", "held", "passing") for told in sentence.cue_ends(cue))
    near = min((told for told in held if end < told <= end + _RESULT_WINDOW), default=end)
    return near > end and not sentence.cue_between("said_that", end, near)  # سجل البنك | أن الصادرات بلغت 3 ملايين


def _says_nothing(sentence: ReadSentence, verb: Name) -> bool:
    """Whether somebody only does something, or does not say it: لم يعلن الجيش; who does not deny something says it."""
    before = verb.tokens[0] - 1
    negated = verb.term.id not in _OPENLY and before >= 0 and sentence.cue_at("negation", before) > 0
    return negated or _is_nobodys(sentence, verb) or is_deed(sentence, verb) or _is_accused(sentence, verb)


def _is_nobodys(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "no" or "none" opens the subject ahead of a verb, which nobody has said then: no group | has claimed; لا أحد."""
    end = subject_end(sentence, verb)
    for at in range(end - 1, max(-1, end - 1 - _LONGEST_SUBJECT), -1):
        if at in sentence.marks or at in sentence.verbs:
            return False
        if sentence.cue_at("no_one", at):
            return verb.term.id not in _OPENLY
    return False


def _is_accused(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of accusing tells whom somebody accuses: يتهم المعهد | بقرصنة 144; a man accused | of killing 12."""
    if (
        verb.term.id == ACCUSE
        and sentence.words(verb.tokens[1], verb.tokens[1] + 1) in sentence.language.words.times.of_words
    ):
        return not sentence.language.words.verb_first
    names = list(sentence.of(Category.PLACES, *SPEAKING)) if verb.term.id == ACCUSE else []
    beside = next((name for name in names if name.tokens[0] == verb.tokens[1]), None)
    if beside is None:
        return False
    start = end = beside.tokens[1]
    if beside.category is not Category.PLACES:
        end = speaker_end(sentence, verb)
    language, behind = sentence.language, sentence.texts[start:end]
    named = any(start <= name.tokens[0] < end for name in names)
    if named or any(language.is_definite(word) and not language.may_be_adjective(word) for word in behind):
        return False
    return end < len(sentence.tokens) and is_led_noun(sentence, end)


def _is_participle(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb right behind a count says how it became known, a preposition behind it: 34 cases | reported in May."""
    start, end = verb.tokens
    if sentence.language.words.verb_first or verb.dimension != FINDINGS or end >= len(sentence.texts):
        return False
    counted = any(figure.tokens[1] == start and not figure.counts_people for figure in sentence.figures)
    return counted and sentence.texts[end] in sentence.language.words.names.prepositions


def _are_places(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a word is the plural of a kind of place, of those before it: in Karwa, Loren and Malwa states; from EU states.

    So it is behind how many there are: the two Darfur | states.
    """
    start, end = verb.tokens
    plural = sentence.texts[start] in sentence.language.words.names.places_of_several
    joined = start > 1 and sentence.is_capital(start - 1) and sentence.is_joined(start - 1)
    if not plural or sentence.cue_at("said_that", end):
        return False
    listed = (name for name in sentence.names if name.tokens[1] == start)
    return joined or any(
        governed_by_preposition(sentence, name)
        or sentence.is_joined(name.tokens[0])
        or sentence.reading.words[name.tokens[0] - 1].starts_number
        for name in listed
        if name.tokens[0] > 0
    )


def _is_inside(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a word only ends a longer one that is known: EU member | states."""
    before = sentence.reading.matches[verb.tokens[0] - 1] if verb.tokens[0] else None
    return before is not None and before.length > 1


def _is_believed(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows right behind a verb of believing that an indefinite noun has before it: صواريخ يعتقد أنها إيرانية."""
    start, end = verb.tokens
    stands = start > 0 and verb.term.id == _BELIEVE and not verb.prefix and sentence.language.words.verb_first
    noun = start - 1 if stands else -1
    plain = noun >= 0 and sentence.texts[noun].isalpha() and noun not in sentence.named
    return plain and not is_definite(sentence, noun) and sentence.cue_at("said_that", end) > 0


def _is_estimated(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "at" and a figure stand right behind a verb, where its subject would: weapons estimated at 120 (تقدر بـ120)."""
    end = verb.tokens[1]
    end += end < len(sentence.tokens) and sentence.tokens[end].text == ":"
    at = sentence.cue_at("with", end)
    stated = at > 0 and figure_between(sentence, end + at - 1, end + at + 2)
    return sentence.language.words.verb_first and (stated or _estimates_subject(sentence, verb))


def _estimates_subject(sentence: ReadSentence, verb: Name) -> bool:
    """Whether what is estimated stands right behind a verb, as its subject that is no amount: تقدر الثروة الحيوانية بـ22 مليوناً.

    Of what is not over any noun is, as nobody is told to go on so: وتقدر كلفة المشروع بـ100 مليون, but وقدر عدد القتلى بـ12.
    """
    end = verb.tokens[1]
    start = next((figure.tokens[0] for figure in sentence.figures if figure.tokens[0] > end), 0)
    if verb.dimension != ESTIMATING or not start:
        return False
    lasting = sentence.language.is_imperfect(sentence.texts[verb.tokens[0]].removeprefix(verb.prefix))
    thing = lasting or (is_definite(sentence, end) and not is_amount(sentence, end))
    named = thing and (known_subject(sentence, verb) or unknown_subject(sentence, verb)) is not None
    if not thing or named or (sentence.mark_between(end, start) and not lasting):
        return False
    at = sentence.language.words.cues["with"]
    led = any((prefix,) in at for prefix, _ in sentence.reading.words[start].stems)
    return led or sentence.cue_at("with", start - 1) > 0
