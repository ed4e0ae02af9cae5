"""Definite words as subjects where verbs come first: behind "that" or opening a headline, and between a verb and its object."""

from __future__ import annotations

from generator.facts.parts import HOSTING, WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.who.bodies import NO_ACTORS, is_of_bodies
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term

_LONGEST_SUBJECT = 3
_LONGEST_BEHIND = 4
_LONGEST_CONSTRUCT = 2
"""Words ahead of the definite one that tells whose those are who act: طواقم | هيئة | الإسعاف."""
_OF_NOBODY = frozenset({"kill", "wound", "destroy_verb", "burn_verb"})
"""The lexicon's verbs of what storms and bombs do as well."""
_GETTING = frozenset({"obtain_verb", "win_verb"})
"""The lexicon's verbs of getting something."""
_TO_PEOPLE = frozenset(
    f"{deed}_verb" for deed in ("rescue", "transfer", "evacuate", "release", "deport", "hire", "recruit", "retrieve")
)
"""The lexicon's verbs of what is done to people who are not harmed."""


def definite_subject(sentence: ReadSentence, end: int, verb: int, figure: Figure, speaker: Term | None) -> Term | None:
    """The definite words between "that", or the beginning of a headline, and what ends before a token: أن الفرق الهندسية انتزعت.

    Those that the speaker owns (وحداتها, متطوعيه, أرباحها) are the speaker. A feminine one is as often a thing, unless only bodies
    do what the `verb` tells (أن الناقلة الوطنية قد | خصصت), or it is a plural, which people alone have (أن الجنود | خربوا). What is
    counted does nothing to its number: أن الوظائف تقلصت من 12 وظيفة.
    """
    end = before_place(sentence, end)
    end -= sentence.cue_at("in_turn", end - 1) == 1
    begin = _clause_start(sentence, end)
    if begin is None or not sentence.language.words.verb_first or not 1 <= end - begin <= _LONGEST_SUBJECT:
        return None
    words, stop_words = sentence.texts[begin:end], sentence.language.words.stop_words
    plain = all(word.isalpha() and word not in stop_words for word in words)
    own = sentence.language.has_possessor(words[0]) or _are_own_people(sentence, begin)
    if not plain or not (own or sentence.language.is_definite(words[0])):
        return None
    if any(begin <= name.tokens[0] < end for name in sentence.names) or begin in sentence.dated:
        return None
    if own:
        return speaker
    if sentence.cue_at("no_actor", begin) or _is_counted(sentence, begin, figure):
        return None
    of_bodies = is_of_bodies(sentence, verb) and not sentence.and_attached(verb)  # not أن الدولة استعدت | وجندت
    share = figure.kind is Kind.PERCENT  # أن الرجال شكلوا 71%
    people = sentence.language.is_plural_verb(sentence.texts[verb]) and not share  # أن الجنود | خربوا
    if not (of_bodies or people or sentence.language.may_act(words[0])):
        return None
    return sentence.own_words(begin, end)


def _are_own_people(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun for those who act for somebody ends in the pronoun of whose they are: متطوعيه."""
    language, heads = sentence.language, sentence.language.words.cues["acting_for"]
    nouns = language.owned(sentence.tokens[at].word)
    return any((noun,) in heads or (language.nominative(noun),) in heads for noun in nouns)


def _is_counted(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a noun is of what a figure counts."""
    noun = sentence.entry(at, Category.MEASURES)
    return noun is not None and figure.unit is not None and noun.id == figure.unit.id


def before_place(sentence: ReadSentence, end: int) -> int:
    """Where the words end that stand before where somebody is, told right before a token: القطاع الخاص | بالمغرب."""
    for place in sentence.of(Category.PLACES):
        if place.tokens[1] == end and governed_by_preposition(sentence, place):
            start = place.tokens[0]
            return start - (sentence.texts[start - 1] in sentence.language.words.names.prepositions)
    return end


def _clause_start(sentence: ReadSentence, end: int) -> int | None:
    """The token with which a clause of "that" begins, or in a headline what its last colon opens: «أوتشا»: الاحتلال هدم 31 مبنى."""
    thats = (that for that in sentence.cue_ends("said_that") if that <= end)
    headline = sentence.sentence.part is Part.TITLE
    colons = (at + 1 for at in sentence.marks if headline and at < end and sentence.texts[at] == ":")
    return max((*thats, *colons), default=0 if headline else None)


def definite_behind(sentence: ReadSentence, end: int, figure: Figure) -> Term | None:
    """The definite words behind a verb of doing that ends at a token, up to its object: أنقذت البحرية 24, تعهد المجتمع بتقديم.

    No thing that may kill or destroy (دمرت العاصفة 12 منزلاً), none whose verb only tells where something came about.
    """
    if not sentence.language.words.verb_first or figure.kind not in {Kind.COUNT, Kind.MONEY, Kind.MEASURE}:
        return None
    if figure.tells_times:
        return None  # زار البلدة | مرتين
    verb = sentence.name_before(end, Category.DOING)
    counted = sentence.language.is_definite(sentence.words(figure.tokens[0], figure.tokens[0] + 1))  # الأحزاب | الثلاثة
    if (
        verb is None
        or _has_subject_ahead(sentence, verb)
        or (figure.counts_people and not _is_done_to_people(sentence, verb))
    ):
        return None  # زار الموقع 12 شخصاً
    last = end_of_definite(sentence, end)
    forces = last == end + 1 and not _bare(sentence, end).isdisjoint(sentence.language.words.names.collectives)
    harming = figure.counts_people and (
        forces or sentence.cue_at("acting_nouns", end) > 0
    )  # قتلت القوات | 6, قتل الاحتلال | 6
    if counted or verb.dimension in {HOSTING, WITNESSING} or (verb.term.id in _OF_NOBODY and not harming):
        return None
    no_actor = not sentence.beginning(*NO_ACTORS).isdisjoint(range(end, last))
    told = last > end and not (no_actor or (forces and not harming)) and _acts_on(sentence, verb, last, figure)
    return sentence.own_words(end, last) if told else None


def _has_subject_ahead(sentence: ReadSentence, verb: Name) -> bool:
    """Whether definite words that open a sentence stand right ahead of a verb, its object behind: المركزي المصري يخفض | الفائدة."""
    start = end = verb.tokens[0]
    while start and start - 1 not in sentence.dated and sentence.language.is_definite(sentence.texts[start - 1]):
        start -= 1
    return start < end and start == dateline_end(sentence)


def _bare(sentence: ReadSentence, at: int) -> frozenset[str]:
    """A noun without its article: شنت القوات 12 غارة روسية is told by whose the attacks are."""
    return frozenset(sentence.reading.words[at].articled)


def _is_done_to_people(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb tells what is done to people rather than what they do: اعتقل، أنقذ; not زار."""
    return verb.term.id in {*_TO_PEOPLE, "wound"} or sentence.cue_at("harm", verb.tokens[0]) > 0


def end_of_definite(sentence: ReadSentence, start: int) -> int:
    """Where the definite words end that begin at a token, at most two ahead of them that they tell the owner of."""
    language, end = sentence.language, start
    while end < len(sentence.texts) and end - start < _LONGEST_BEHIND:
        word = sentence.texts[end]
        definite = language.is_definite(word)
        opens = end - start < _LONGEST_CONSTRUCT and not (end > start and language.is_definite(sentence.texts[end - 1]))
        plain = word.isalpha() and end not in sentence.taken and word not in language.words.stop_words
        if not plain or before_article(sentence, end) or not (definite or opens) or language.has_possessor(word):
            break
        end += 1
    if end > start and language.is_definite(sentence.texts[end - 1]):
        return end + any(
            name.tokens == (end, end + 1) for name in sentence.of(Category.NATIONALITIES)
        )  # البحرية | الإيطالية
    return start


def _acts_on(sentence: ReadSentence, verb: Name, at: int, figure: Figure) -> bool:
    """Whether a figure, or a verbal noun for what is done to it, stands at a token: البحرية | 24, المجتمع الدولي | بتقديم.

    What somebody gets a preposition may lead to: حصل الفيلم | على 5.
    """
    start = before_further(sentence, figure)
    alone = verb.tokens[1] - verb.tokens[0] == 1  # not حصلت على | التوالي | على 12
    led = alone and at + 1 == start and sentence.texts[at] in sentence.language.words.names.prepositions
    if led and verb.term.id in _GETTING:
        return True
    deed = at + sentence.cue_at("led_deed", at)  # تمكن الفريق | من | نزع 9
    return at == start or (deed < start and max(sentence.cue_at("deed", deed), sentence.cue_at("act", deed)) > 0)
