"""Who stands between a verb of saying and what is said, where verbs come first: a name that only its place there tells."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.behind import SPEECH_ONLY, counted_at, counted_end, ends_indefinite, is_own_post
from generator.facts.slots.according_to.saying import (
    ADD,
    ESTIMATING,
    INFORMING,
    LONGEST_NAME,
    SAY,
    STIPULATE,
    is_listener,
    is_told_of,
)
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite, people_noun
from generator.facts.slots.phrases.office_holders import holds_office
from generator.facts.slots.phrases.offices import is_amount, office_end, place_end, quoted_end
from generator.facts.slots.phrases.persons import LONGEST_PERSON, OF_THINGS
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_LONGEST_QUALIFIER = 3
"""Tokens at which a name that a place begins ends."""
_LONGEST_PHRASE = 5
_SPEECH_MARKS = frozenset(':"“«')
_BY = "ب"
_INITIAL_MARK = "."
"""Stands behind the letters of a short name: إي.إف.جي هيرميس."""
POINTING, _REVEALING = (
    frozenset({"indicate", "stress", STIPULATE}),
    frozenset({"reveal_saying", "report_verb", "announce"}),
)
"""Verbs that have what is said behind a preposition (أشار إلى، شدد على), and those that may (كشف عن ضبط، أفاد بضبط)."""
_OF_PEOPLE = frozenset(
    {SAY, ADD, "state", "clarify", "continue_saying", "declare_saying", "answer_saying", "believe_saying"}
)
"""Verbs that nothing but people and bodies do, not even by what it shows."""
_ABOUT = frozenset({"reveal_saying", "announce", "speak_saying"})
"""Verbs that tell about something: كشف عن، أعلن عن، تحدث عن."""


def until_that(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words between a verb and "that", a colon or a quotation, where they can be one name.

    What is told of them may lie between: قال محمد الإدريسي، وهو فلاح، إنه; ذكرت المؤسسات في تقريرها أن. After a title (د.، المهندس)
    a name needs nothing after it, nor behind a verb that takes a preposition (أشار الحداد إلى ارتفاع).
    """
    start = verb.tokens[1]
    start += verb.term.id in _OF_PEOPLE and sentence.cue_at("pointing", start)  # وأضافت هذه | المجموعة أن
    quoted = quoted_end(sentence, start) or counted_end(sentence, start)
    if quoted and leads_to_speech(sentence, quoted):
        return start, quoted  # ذكرت "غرفة طوارئ" الشرق أن
    if sentence.cue_at("many_of", start):
        return _several(sentence, start)
    if not _may_begin(sentence, verb) or sentence.cue_at("addressing", start):
        return None
    title = sentence.cue_at("person_title", start)
    limit = min(start + title + LONGEST_NAME, len(sentence.tokens))
    end = start + title
    definite = not title and start < limit and is_definite(sentence, start) and not is_own_post(sentence, start)
    while end < limit and _in_name(sentence, end) and (not definite or is_definite(sentence, end)):
        if end > start and (sentence.language.has_possessor(sentence.texts[end]) or ends_indefinite(sentence, end)):
            break  # شددت | إسرائيل | حصارها على
        end += 1
        if sentence.cue_at("not_of_sort", end) and end + 1 < limit:
            end += 2  # منظمة | غير حكومية
    inner = quoted_end(sentence, end) if end > start else 0
    said = inner and not sentence.language.words.stop_words.isdisjoint(sentence.texts[end:inner])
    if inner and not said and leads_to_speech(sentence, inner):
        return start, inner  # ذكر موقع "كروانت.كوم" أن
    if title:
        return (start, min(end, start + title + LONGEST_PERSON)) if end > start + title else None
    told = leads_to_speech(sentence, end + sentence.cue_at("own_words", end))  # وواصل كروم | حديثه بالقول إن
    told = told or _leads_on(sentence, verb, end) or tells_about(sentence, verb, start, end)
    told = told or (end > start + 1 and holds_office(sentence, end))
    if end > start and told:
        return start, end
    office = definite and end > start and not sentence.language.has_possessor(sentence.texts[start])
    return _office(sentence, start) if office else None


def _several(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The words for several that an indefinite number begins, ahead of what they say: واعتبر | العديد من المتخصصين | أن."""
    end = first = start + sentence.cue_at("many_of", start)
    while end < min(first + LONGEST_NAME, len(sentence.tokens)) and _in_name(sentence, end):
        end += 1
    return (start, end) if end > first and closely_leads(sentence, end) else None


def past_place(sentence: ReadSentence, verb: Name, place: Name) -> tuple[int, int] | None:
    """The words of a name that a place only begins, right behind a verb: قالت | نيويورك تايمز إن."""
    beside = place.category is Category.PLACES and place.tokens[0] == verb.tokens[1]
    if not beside or verb.term.id not in SPEECH_ONLY:
        return None
    found = until_that(sentence, verb)
    start, end = place.tokens
    plain = found is not None and 0 < found[1] - end < _LONGEST_QUALIFIER and found[0] == start
    if found is None or not plain or not closely_leads(sentence, found[1]):
        return None
    more = range(end, found[1])
    adverbs = any(is_definite(sentence, at) or sentence.texts[at].endswith(OF_THINGS) for at in more)
    return None if adverbs or not sentence.beginning("announced", "deed").isdisjoint(more) else found


def _may_begin(sentence: ReadSentence, verb: Name) -> bool:
    """Whether who speaks can begin right behind a verb: not in تعلن تحقيق أعلى إنتاج; دعا السوريين إلى; اعتبر 64 بالمئة أن."""
    start = verb.tokens[1]
    told = is_told_of(sentence, start) and not is_definite(sentence, start)
    done_to = start < len(sentence.texts) and not sentence.language.may_be_subject(sentence.texts[start])
    done_to = done_to and (is_definite(sentence, start) or people_noun(sentence, start) is not None)  # no كريستين
    ends = (verb.tokens[0] - 1, verb.tokens[0])
    named = any(place.tokens == ends for place in sentence.of(Category.PLACES))  # تونس تعلن نتائج الامتحان:
    other = sentence.name_at(start, Category.SAYING) is not None  # قال لفت إلى
    if told or done_to or named or other or verb.dimension == INFORMING:
        return False  # أبلغ سامي كروم بأن
    return counted_at(sentence, start) is None


def describes(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of what goes on says what an indefinite noun right ahead of it tells: معلومات | تفيد باستخدامها في."""
    start, noun = verb.tokens[0], verb.tokens[0] - 1
    if noun < 0 or verb.prefix or not sentence.language.is_imperfect(sentence.texts[start]):
        return False
    plain = _in_name(sentence, noun) and noun not in sentence.verbs | sentence.named
    return plain and not is_definite(sentence, noun)


def _office(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The words of an office that no lexicon knows, with the name of who holds it: المكلفة بالإعلام، أمل كروم | في تصريح إن."""
    end = office_end(sentence, start + 1)
    comma = sentence.words(end, end + 1) in COMMAS
    last = end + comma
    while comma and last < min(end + 2 + LONGEST_PERSON, len(sentence.tokens)) and _in_name(sentence, last):
        last += 1
    named = comma and last > end + 2 and last - 1 not in sentence.verbs
    closing = last if named else end
    return (start, closing) if closing > start + 1 and closely_leads(sentence, closing) else None


def closely_leads(sentence: ReadSentence, end: int) -> bool:
    """Whether what somebody says begins behind a name that ends at a token, no verb or figure between."""
    speech = next((at for at in _after_phrase(sentence, end) if _opens_speech(sentence, at)), None)
    if speech is None or figure_between(sentence, end, speech):
        return False
    return not any(at in sentence.verbs for at in range(end, speech))


def estimator(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The noun behind a verb of estimating, ahead of what is estimated: قدر التجار خسائرهم، قدر خبراء عدد الضحايا."""
    at = verb.tokens[1]
    named = at + 1 < len(sentence.tokens) and _in_name(sentence, at) and not is_amount(sentence, at)
    if verb.dimension != ESTIMATING or not named or sentence.language.has_possessor(sentence.texts[at]):
        return None
    theirs = is_definite(sentence, at) and sentence.language.has_possessor(sentence.reading.text(at + 1))
    return (at, at + 1) if is_amount(sentence, at + 1) or theirs else None


def informer(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words between a verb of informing and whom it informs that something is so: أبلغ سامي كروم | الصحفيين أن."""
    start = verb.tokens[1]
    if verb.dimension != INFORMING:
        return None
    listener = next((name for name in sentence.of(*SPEAKING) if name.tokens[0] >= start), None)
    if listener is None or not start < listener.tokens[0] <= start + LONGEST_PERSON:
        return None
    named = all(_in_name(sentence, at) for at in range(start, listener.tokens[0]))
    return (start, listener.tokens[0]) if named and leads_to_speech(sentence, listener.tokens[1]) else None


def behind_was(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words that stand between "was" at the beginning and a verb of what was said: وكان سامي كروم | قد أعلن أن."""
    start, end = sentence.cue_at("was", 0), verb.tokens[0]
    if not start or start in sentence.named:
        return None  # وكان | المغرب | قد أعلن
    end -= sentence.cue_at("verb_marker", end - 1)
    named = start < end <= start + LONGEST_PERSON and all(_in_name(sentence, at) for at in range(start, end))
    told = leads_to_speech(sentence, verb.tokens[1]) or any(at > end for at in sentence.cue_ends("saying_participle"))
    return (start, end) if named and told else None


def leads_to_speech(sentence: ReadSentence, end: int) -> bool:
    """Whether what somebody says begins behind a name that ends at a token."""
    return any(_opens_speech(sentence, at) for at in _after_phrase(sentence, end))


def _after_phrase(sentence: ReadSentence, end: int) -> Iterator[int]:
    """Where speech can begin after a name: right there, past a date or adverb, whom it was told (لصحيفة), a phrase, or commas."""
    end = past_bracket(sentence, end)
    yield end
    tokens = sentence.tokens
    adverb = sentence.cue_at("speaker_end", end) and tokens[end].text not in sentence.language.words.names.prepositions
    while end < len(tokens) and (end in sentence.dated or adverb):
        end, adverb = end + 1, False
        yield end
    if end >= len(tokens):
        return
    told_to = sentence.cue_at("told_to", end) or is_listener(sentence, end)
    if tokens[end].text in sentence.language.words.names.prepositions or told_to:
        yield from _within_phrase(sentence, end + 1)
    elif tokens[end].text in COMMAS:
        yield from (at for at in range(end + 1, len(tokens)) if _opens_speech(sentence, at))


def _within_phrase(sentence: ReadSentence, at: int) -> Iterator[int]:
    """The tokens of a phrase, dates aside, each word for whom it was told beginning it anew: في حديث لراديو النيل اليوم | أن."""
    left = _LONGEST_PHRASE
    while at < len(sentence.tokens) and left >= 0:
        yield at
        if sentence.cue_at("told_to", at):
            left = _LONGEST_PHRASE
        elif at not in sentence.dated:
            left -= 1
        at += 1


def _opens_speech(sentence: ReadSentence, at: int) -> bool:
    return at < len(sentence.tokens) and (sentence.cue_at("said_that", at) > 0 or sentence.texts[at] in _SPEECH_MARKS)


def _leads_on(sentence: ReadSentence, verb: Name, at: int) -> bool:
    """Whether the preposition of a verb stands at a token, and what is told behind it: أشار السالم | إلى ارتفاع."""
    if at >= len(sentence.tokens):
        return False
    preposition = sentence.texts[at] in sentence.language.words.names.prepositions
    if verb.term.id in POINTING:
        return preposition
    attached = any(prefix and prefix[-1] == _BY for prefix, _ in sentence.reading.words[at].stems)
    return verb.term.id in _REVEALING and is_told_of(sentence, at + (not attached)) and (attached or preposition)


def tells_about(sentence: ReadSentence, verb: Name, start: int, end: int) -> bool:
    """Whether a verb tells about something behind a name, where that is and when between: كشف تويتر | ، الأحد، عن أرقام.

    Nobody is told by what can be made known itself, nor by a deed: كشف تفاصيل عن, كشف تفتيش القارب عن.
    """
    if verb.term.id not in _ABOUT or end == start:
        return False
    at = place_end(sentence, end) or end
    if sentence.words(at, at + 1) in COMMAS and at + 1 in sentence.dated:
        at = next((mark for mark in sentence.marks if mark > at), at) + 1
    if is_definite(sentence, start):
        return sentence.cue_at("told_about", at) > 0
    body = sentence.texts[start] in sentence.language.words.names.organisation_heads  # أعلن اتحاد النقل عن
    noun = start in sentence.beginning("announced", "made_known")
    noun = noun or (not body and sentence.language.may_be_verbal_noun(sentence.texts[start]))
    things = not is_definite(sentence, end - 1) and sentence.texts[end - 1].endswith(OF_THINGS)
    return sentence.cue_at("told_about", at) > 0 and not (noun or things)


def _in_name(sentence: ReadSentence, at: int) -> bool:
    words, text = sentence.language.words, sentence.texts[at]
    if at in sentence.dated or is_listener(sentence, at):
        return False
    if sentence.language.is_name_not_grammar(sentence.tokens[at].word, sentence.text):
        return True
    grammar = text in words.stop_words or text in words.names.prepositions or sentence.cue_at("with_pronoun", at)
    spelled = text.replace("-", "").isalpha() or text == _INITIAL_MARK
    ends = at in sentence.beginning("said_that", "speaker_end", "told_to", "apposition")
    return spelled and not (grammar or ends)
