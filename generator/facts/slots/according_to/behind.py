"""What stands right behind a verb of saying where verbs come first: its subject in plain words, or what is said where it has none.

وأوضح سالم في مقابلة أن; وقال الزعماء أيضاً إن; وقالت 11 منظمة إن; أعلنت اللجنة العليا فوز … — but وأضاف أن, وأكد ضرورة.
Whether it comes after what was said: …, the ministry said.
"""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.saying import (
    ADD,
    FARTHEST_SUBJECT,
    SAY,
    SHOW,
    STIPULATE,
    first_name,
    is_listener,
    is_told_of,
    speaker_end,
)
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import quoted_end
from generator.facts.tokens import COMMAS, adjacent
from generator.values import Kind

_CLAUSES = ("said_that", "clause_subject", "present_tense", "past_tense", "verb_marker", "relative")
"""Cues of words of a clause behind a verb of saying."""
_LONGEST_WHEN = 4
"""Tokens of a phrase of when or whereby something was said, which ends a sentence."""
SPEECH_ONLY = frozenset(
    {SAY, ADD, SHOW, "clarify", "indicate", "continue_saying", "declare_saying", "stress", "answer_saying"}
    | {
        "narrate_saying",
        "believe_saying",
        "note_saying",
        "alert_saying",
        "conclude_saying",
        "state",
        "report_verb",
        "speak_saying",
        STIPULATE,
    }
    | {
        "hold_closely",
        "write_closely",
        "go_on_closely",
        "find_closely",
        "comment_closely",
        "summarise_closely",
        "narrate_closely",
    }
)
"""Verbs that have no noun for their object but "that", a preposition or a quotation: a noun right behind them is who speaks."""
_SPEECH_MARKS = frozenset(':"“«')
_ACCUSATIVE = "ا"
"""Ends adverbs, and what somebody tells of without its article: مجدداً, تراجعاً."""
_PLAIN = frozenset({"ال", "وال"})
"""The article, without a preposition."""
_LONGEST_QUALIFIER = 3
_LONGEST = 4
"""Words of a name that nothing but its place tells."""


def speech_follows(sentence: ReadSentence, verb: Name) -> bool:
    """Whether something said follows a verb in its sentence: "that", a colon or a quotation; not أضاف جاذبية إلى الاقتصاد."""
    end = verb.tokens[1]
    that = any(at >= end for at in sentence.cue_starts("said_that"))
    return that or not _SPEECH_MARKS.isdisjoint(sentence.texts[end:])


def subject_behind(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The tokens of who speaks right behind a verb, where only their place tells that."""
    start = verb.tokens[1]
    start += verb.tokens[0] in sentence.cue_ends("as_said") and sentence.cue_at("with_pronoun", start)  # حسبما أفادت به
    if not sentence.language.words.verb_first or start >= len(sentence.tokens):
        return None
    if verb.term.id in SPEECH_ONLY - {SHOW} and (counted := counted_end(sentence, start)):
        return start, counted
    if start in sentence.named or counted_at(sentence, start) or not can_be_subject(sentence, start):
        return None
    end, definite = start, is_definite(sentence, start) and not is_own_post(sentence, start)
    while end < min(start + _LONGEST, len(sentence.tokens)) and _is_noun(sentence, end):
        if end > start and (ends_indefinite(sentence, end) or (verb.term.id == SHOW and _is_shown(sentence, end))):
            break
        owned = end > start and sentence.language.has_possessor(sentence.texts[end])
        if definite and (owned or not is_definite(sentence, end)):
            break
        end += 1
        if owned:
            break
    opens = start < end < len(sentence.tokens) and not adjacent(*sentence.tokens[end - 1 : end + 1])
    end = (quoted_end(sentence, end) or end) if opens and not definite else end  # كما ذكر موقع "كارفا"
    if verb.term.id not in SPEECH_ONLY:
        if any(map(sentence.language.is_nominative, sentence.texts[start:end])):
            return start, end  # أعلن الرؤساء التنفيذيون
        at = past_day(sentence, end)  # أعلنت الماكينة الانتخابية | فوز
        told = is_told_of(sentence, at) or sentence.cue_at("announced", at) > 0
        return (start, end) if definite and told and not is_definite(sentence, at) else None
    led = verb.term.id != ADD and sentence.cue_between("reported", end, end + 1)
    told = verb.term.id == SHOW or led or speech_follows(sentence, verb) or _closes(sentence, verb, end)
    return (start, end) if start < end and told else None


def _is_shown(sentence: ReadSentence, at: int) -> bool:
    """Whether what a verb shows stands behind its definite subject, in the accusative: أظهرت نتائج الانتخابات | تراجعا."""
    return is_definite(sentence, at - 1) and sentence.texts[at].endswith(_ACCUSATIVE)


def past_day(sentence: ReadSentence, at: int) -> int:
    """The token after the day of speaking that stands at a token, between commas or not: أعلنت الداخلية | الجمعة | توقيف 12."""
    comma = sentence.words(at, at + 1) in COMMAS
    end = at + comma
    part = sentence.words(end, end + 1) in sentence.language.words.times.day_parts and end + 1 in sentence.dated
    end += part  # مساء الجمعة
    while end in sentence.dated:
        end += 1
    if comma and (end == at + 1 or sentence.words(end, end + 1) not in COMMAS):
        return at
    return end + comma


def ends_indefinite(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite word follows an indefinite plural of people, which has no owner in that form: توقع مصرفيون | المزيد."""
    language, before = sentence.language, sentence.texts[at - 1]
    return language.is_nominative(before) and not language.is_definite(before) and is_definite(sentence, at)


def is_own_post(sentence: ReadSentence, at: int) -> bool:
    """Whether a post with the pronoun of whose it is stands at a token, who holds it behind it: رئيسها | سامي كروم."""
    post = sentence.language.without_object(sentence.texts[at])
    return post in sentence.language.words.cues["posts"].words


def closes_with_subject(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb behind "as" has nothing but a subject for its clause that only its place tells: …، كما ذكر سامي كروم."""
    subject = subject_behind(sentence, verb) if verb.tokens[0] in sentence.cue_ends("as_said") else None
    return subject is not None and _closes(sentence, verb, subject[1])


def _closes(sentence: ReadSentence, verb: Name, end: int) -> bool:
    """Whether a verb behind "as" has nothing but its subject for its clause: قتل 12 شخصا، كما ذكر سامي كروم | ، غداة القسم."""
    ends = end >= len(sentence.texts) or sentence.texts[end] in CLAUSE_MARKS or end in sentence.dated
    ends = ends or _is_aside(sentence, end)
    start = verb.tokens[0]
    return ends and start in sentence.cue_ends("as_said") and figure_between(sentence, 0, start)


def _is_aside(sentence: ReadSentence, at: int) -> bool:
    """Whether what a preposition at a token leads to ends its clause, nothing said in it: كما ذكر سامي كروم | في تقرير له."""
    end = sentence.clause_end(at)
    said = figure_between(sentence, at, end) or sentence.cue_between("said_that", at, end)
    return sentence.texts[at] in sentence.language.words.names.prepositions and not said


def leaves_out_subject(sentence: ReadSentence, verb: Name, *, spoke: bool) -> bool:
    """Whether a verb has no subject of its own, so that whoever spoke last says what follows.

    It opens the sentence or is joined to what they say in it (`spoke`), and no noun stands right behind it that it cannot tell of.
    """
    start, end = verb.tokens
    if start and sentence.cue_at("relative", start - 1):
        return False  # مع تقرير البنك الذي | حذر من
    issued = any(name.tokens[1] <= start for name in documents(sentence))  # أصدرت الشركة بياناً، قالت فيه إن
    on = issued or start in sentence.cue_ends("as_said") or (spoke and is_joined_on(sentence, start))
    if verb.term.id == STIPULATE or not (on or _opens(sentence, start)):
        return False
    if verb.term.id == ADD and not speech_follows(sentence, verb):
        return False
    subject = can_be_subject(sentence, end) or counted_end(sentence, end) > 0
    return verb.term.id not in SPEECH_ONLY or not subject or is_told_of(sentence, end)


def counted_end(sentence: ReadSentence, at: int) -> int:
    """The token after people or bodies that are counted at a token, 0 where none are: وقالت | 11 منظمة إغاثة دولية | إن."""
    figure = counted_at(sentence, at)
    return figure.tokens[1] if figure is not None and figure.kind is Kind.COUNT and figure.unit is not None else 0


def _opens(sentence: ReadSentence, start: int) -> bool:
    """Whether nothing but words of grammar or a phrase that a comma closes stands ahead of a verb: وفي هذا السياق، أكد."""
    words = sentence.language.words
    pronoun = 0 in sentence.cue_starts("speaking_pronoun") and not any(at < start for at in sentence.verbs)
    light = pronoun or all(_is_light(sentence, at) for at in range(start))  # لكنه في المقابل | يلفت
    phrase = start > 0 and sentence.texts[start - 1] in COMMAS and not any(at < start for at in sentence.verbs)
    opens = (
        phrase
        and sentence.reading.words[0].rests
        and any(rest in words.names.prepositions for rest in (sentence.texts[0], *sentence.reading.words[0].rests))
    )
    return light or bool(opens)


def _is_light(sentence: ReadSentence, at: int) -> bool:
    grammar = sentence.language.words.stop_words
    text = sentence.texts[at]
    return text in grammar or text[1:] in grammar or not text[0].isalpha() or sentence.cue_at("as_said", at) > 0


def is_joined_on(sentence: ReadSentence, start: int) -> bool:
    """Whether "and", "as" or "where" joins a verb to what stands ahead of it: وأضاف, كما أعلن, حيث قال."""
    before = start - 1
    cues = ("as_said", "further_clause", "verb_marker")
    return sentence.is_joined(start) or before in sentence.beginning(*cues)


def counted_at(sentence: ReadSentence, at: int) -> Figure | None:
    """The figure that begins at a token, its qualifier ahead of it or not: أكثر من 64 بالمئة."""
    qualifiers = sentence.language.words.qualifiers_before
    near = (n for n in range(_LONGEST_QUALIFIER, 0, -1) if tuple(sentence.texts[at : at + n]) in qualifiers)
    start = at + next(near, 0)
    begins = figures_beginning(sentence)
    return begins.get(at) or begins.get(start)


def can_be_subject(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun stands at a token that need not be what is told of, its preposition or when: no ضرورة, مجدداً, بالقول."""
    return (
        _is_noun(sentence, at)
        and sentence.language.may_be_subject(sentence.texts[at])
        and (is_definite(sentence, at) or not (sentence.texts[at].endswith(_ACCUSATIVE) or is_told_of(sentence, at)))
    )


def _is_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether a plain word stands at a token: no grammar, preposition, date, verb, or word that ends who speaks."""
    words, text = sentence.language.words, sentence.texts[at] if at < len(sentence.texts) else ""
    if not text.isalpha() or at in sentence.dated:
        return False
    if text in words.stop_words or text in words.names.prepositions:
        return sentence.language.is_name_not_grammar(sentence.tokens[at].word, sentence.text)
    cues = ("said_that", "speaker_end", "told_to", "with_pronoun", "saying_participle", "apposition")
    grammar = at in sentence.beginning(*cues)
    return not (grammar or at in sentence.verbs or _has_preposition(sentence, at) or is_listener(sentence, at))


def _has_preposition(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition is attached to a word with its article or a word of grammar: بالقول, للصحفيين, بهذا."""
    words = sentence.language.words
    led = words.times.attached_articles - words.times.attached_articles & _PLAIN
    return any(
        prefix in led or (prefix and stem in words.stop_words) for prefix, stem in sentence.reading.words[at].stems
    )


def ends_clause(sentence: ReadSentence, verb: Name) -> bool:
    """Whether the verb with its subject comes after what was said: "…, the ministry said."; …، كما أوضحت الوزارة في بيان."""
    start, end = verb.tokens
    if not figure_between(sentence, 0, start):
        return False
    if sentence.language.words.verb_first:
        return start in sentence.cue_ends("as_said") and _says_no_more(sentence, speaker_end(sentence, verb))
    name = first_name(sentence, end, FARTHEST_SUBJECT)
    end = name.tokens[1] if name is not None else end
    while end < len(sentence.tokens) and end in sentence.dated:
        end += 1
    closes = end >= len(sentence.tokens) or sentence.texts[end] in CLAUSE_MARKS - {":"}
    return closes or _tells_only_when(sentence, end)


def _tells_only_when(sentence: ReadSentence, at: int) -> bool:
    """Whether a phrase of when or whereby it was said ends the sentence: said | on Friday | in a statement; no other clause."""
    words, rest = sentence.language.words, range(at, len(sentence.texts))
    led = sentence.texts[at] in words.names.prepositions and sentence.cue_at("told_about", at) == 0
    if not led or len(rest) > _LONGEST_WHEN or sentence.mark_between(at, len(sentence.texts) - 1):
        return False
    told = not sentence.beginning(*_CLAUSES).isdisjoint(rest) or not sentence.verbs.isdisjoint(rest)
    return not told and not figure_between(sentence, at, len(sentence.texts))


def _says_no_more(sentence: ReadSentence, at: int) -> bool:
    """Whether only when, whereby or to whom it was said stands between a token and the end of its clause."""
    end = sentence.clause_end(at)
    aside = at in sentence.dated or any(at in sentence.cue_starts(cue) for cue in ("no_place", "told_to"))
    said = sentence.cue_between("said_that", at, end) or figure_between(sentence, at, end)
    return (at == end or aside) and not said
