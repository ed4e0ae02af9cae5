"""Figures of a sentence that are outside what somebody says in it: of another clause, or told of what they speak about.

14 died, while the police said that …; hurt 12 and police said …; in a statement on the 24-page report, the minister said he would …
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import described_document
from generator.facts.slots.according_to.also_done import is_finite
from generator.facts.slots.according_to.saying import ESTIMATING, STIPULATE, speaker_end
from generator.facts.slots.according_to.spoken import spoken
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category

_ONE_OF_THEM = 3
"""Tokens from one of those counted to what they say: one | of whom | said."""
_LONGEST_SUBJECT = 8
"""Tokens of who speaks, with their office and name."""


def opens_clause(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether what stands at a token is in a clause that opens after another: 14 died, while the police said that.

    So is what something came after: oil rose 3 percent after OPEC said it would cut output; ارتفع 3 % بعد أن قالت أوبك إنها ستخفض.
    And what "with" ties to it: growth was 3 percent, with the bank predicting 4.
    """
    cues = ("clause_opener", "came_upon")
    openers = [end for cue in cues for end in sentence.cue_ends(cue) if start < end <= at]
    if sentence.cue_at("absolute", at) and sentence.cue_between("with", max(start, at - _LONGEST_SUBJECT), at):
        return True
    return any(not sentence.mark_between(end, at) and not figure_between(sentence, end, at) for end in openers)


def follows_and(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a verb of saying is in a clause that a comma and "and" open: Oman sells 570 MW, and the ministry said …; وقالت."""
    joiners = sentence.language.words.numbers.joiners
    marks = [mark for mark in sentence.marks if start <= mark < at]
    last = marks[-1] if marks else at
    follows = last < at and (sentence.texts[last + 1] in joiners or sentence.and_attached(last + 1))
    opens = follows and sentence.texts[last] in COMMAS
    return opens and not figure_between(sentence, last, at)


def joins_clause(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether "and" opens the clause of a verb of saying, only its subject between: hurt 12 | and police said the toll may rise."""
    words = sentence.language.words
    subject = at
    while start < subject and at - subject < _LONGEST_SUBJECT and _is_of_subject(sentence, subject - 1):
        subject -= 1
    opens = start < subject < at and sentence.texts[subject - 1] in words.numbers.joiners
    return opens and not words.verb_first


def ends_fronted(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a clause that opens the sentence, no words of theirs, ends between: because 12 seats are vacant, | they announced."""
    return (
        sentence.cue_at("fronted_clause", 0) > 0
        and not sentence.mark_between(0, start)
        and sentence.mark_between(start, at)
    )


def _is_of_subject(sentence: ReadSentence, at: int) -> bool:
    word, words = sentence.texts[at], sentence.language.words
    plain = word[0].isalpha() and word not in words.numbers.joiners and at not in sentence.verbs
    return plain and (word not in words.names.prepositions or word in words.times.of_words)


def is_ahead_of_speech(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a figure stands ahead of who speaks by a verb, and a clause behind it is what they say.

    In a statement on the 24-page report, the minister | said he would resign; three areas which the army | claimed were cleared.
    What is told ahead of a verb is theirs only where nothing else is: "12 died, the minister | said on Monday."
    """
    return figure.tokens[0] < _heads_of_speech(sentence).get(verb, 0)


@once_a_sentence
def _heads_of_speech(sentence: ReadSentence) -> dict[int, int]:
    """Verbs of saying whose subject only begins what they say, or a relative clause → where it begins ahead of them.

    Where verbs come first, those of laws (works in 12 towns, where the agreement | stipulates), and those of a relative clause
    without "which": that estimate what is of the noun ahead (صادرت الشرطة 8 سيارات، | قدرت الوزارة قيمتها بمليون), or of which a
    document tells (أحيل 8 متهمين بعد تقرير | كشف عن).
    """
    if sentence.language.words.verb_first:
        verbs = sentence.of(Category.SAYING)
        return {verb.tokens[0]: verb.tokens[0] for verb in verbs if _says_of_noun_ahead(sentence, verb)}
    starts = {one.verb.tokens: one.start for one in spoken(sentence) if one.start < one.verb.tokens[0]}
    pronouns = {*sentence.cue_ends("speaking_pronoun")}
    said = (verb.tokens for verb in sentence.of(Category.SAYING) if verb.tokens[0] in pronouns)
    starts |= {(start, end): start - 1 for start, end in said}
    return {
        verb: start
        for (verb, end), start in starts.items()
        if _is_in_relative(sentence, start)
        or (_clause_follows(sentence, end) and not _closes_quotation(sentence, start))
    }


def _says_of_noun_ahead(sentence: ReadSentence, verb: Name) -> bool:
    described = described_document(sentence, verb.tokens[0]) is not None
    return described or verb.term.id == STIPULATE or _estimates_it(sentence, verb)


def _estimates_it(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb that nothing joins estimates what a pronoun gives to the noun ahead of it: 8 سيارات، | قدرت الوزارة قيمتها."""
    start, end = verb.tokens
    if verb.dimension != ESTIMATING or not start or sentence.and_attached(start):
        return False
    return any(map(sentence.language.has_possessor, sentence.texts[end + 1 : speaker_end(sentence, verb) + 1]))


def _is_in_relative(sentence: ReadSentence, start: int) -> bool:
    """Whether who speaks is the subject of a relative clause: the plan that President Haddad announced, not: said that he …."""
    before = start - 1
    while before > 0 and start - before < _LONGEST_SUBJECT and _is_of_call(sentence, before):
        before -= 1
    noun = before - 1
    if noun < 0 or not sentence.cue_at("relative", before) or not sentence.texts[noun].isalpha():
        return False
    return noun not in sentence.verbs and not any(at == before for at in sentence.cue_ends("saying_participle"))


def _is_of_call(sentence: ReadSentence, at: int) -> bool:
    """Whether an article or a capital stands at a token, which calls who speaks: the US | president."""
    return sentence.texts[at] in sentence.language.words.definite_articles or sentence.is_capital(at)


def is_beside(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb only tells in a relative clause what somebody says of something: on what the EU | believes are subsidies."""
    return verb in _verbs_beside(sentence) or is_of_what(sentence, verb)


@once_a_sentence
def _verbs_beside(sentence: ReadSentence) -> frozenset[int]:
    """The verbs of saying whose subject opens a relative clause behind the noun that it is of."""
    if sentence.language.words.verb_first:
        return frozenset()
    return frozenset(one.verb.tokens[0] for one in spoken(sentence) if _is_in_relative(sentence, one.start))


@once_a_sentence
def is_of_what(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb only says what something is: raided it for 12 days as part of what they | say is an operation."""
    cited = {*sentence.cue_ends("according_to")}
    near = (what for what in sentence.cue_starts("what") if verb - _LONGEST_SUBJECT <= what < verb - 1)
    return any(what not in cited and not sentence.mark_between(what, verb) for what in near)


def is_one_of_them(sentence: ReadSentence, verb: int) -> bool:
    """Whether one of those counted ahead says something, which tells more of them only: سمعت 37 شاهدا، | قال | أحدهم إنه."""
    return any(verb - _ONE_OF_THEM <= at <= verb + 1 for at in sentence.cue_starts("one_of_them"))


def _clause_follows(sentence: ReadSentence, at: int) -> bool:
    """Whether a finite verb or "that" stands behind a verb before the next mark or the next clause that is told besides."""
    for inside in range(at, len(sentence.tokens)):
        if sentence.cue_at("said_that", inside):
            return True
        opens = inside in sentence.beginning("clause_opener", "subclause")
        if inside in sentence.marks or opens or sentence.language.is_adverbial_participle(sentence.texts[inside]):
            return False
        if is_finite(sentence, inside):
            return True
    return False


def _closes_quotation(sentence: ReadSentence, start: int) -> bool:
    """Whether a quotation ends right ahead of who speaks, an article aside."""
    start = sentence.from_article(start)
    return start > 0 and sentence.texts[start - 1] in QUOTES
