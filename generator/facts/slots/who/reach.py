"""How far the subject of a clause reaches: where a clause begins anew, and who else acts in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_in_attached
from generator.facts.slots.who.counted_subjects import counted_between
from generator.facts.slots.who.deeds import DIRECTLY, befalls
from generator.facts.slots.who.named_subjects import name_after, name_before
from generator.facts.slots.who.others_asked import asks_others
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_HARM_WINDOW = 2
_DESCRIBED = 2
"""Words of a noun with an adjective: زلزال مدمر."""
_OPENING = 4
"""Tokens from the mark that opens a clause to who acts in it: no such is 241 rounds of 7.62mm NATO."""


def only_happens(sentence: ReadSentence, verb: int, end: int) -> bool:
    """Whether a verb that no list knows tells what is or happens: إنه لم يبق سوى 12; not وقعت شركة كرو عقداً، أرباحها بلغت 12."""
    if not sentence.language.words.verb_first or verb in sentence.verbs or not befalls(sentence, verb):
        return False
    owned = verb > 0 and sentence.language.has_possessor(sentence.texts[verb - 1])
    return not owned and name_after(sentence, end) is None and name_before(sentence, verb) is None


def omits_subject(sentence: ReadSentence, figure: Figure, start: int, end: int) -> bool:
    """Whether a verb with its object opens the sentence: the subject of the one before goes on (كما أخمدت 313 حريقاً)."""
    if not sentence.language.words.verb_first or start > 1 or sentence.cue_at("suffered", start):
        return False
    if sentence.name_at(start, Category.DOING) is None or _has_place(sentence, end):
        return False
    named = end < figure.tokens[0] and sentence.language.is_definite(sentence.texts[end])  # أنقذت الوحدات 72
    return (0 <= figure.tokens[0] - end <= DIRECTLY and not named) or _opens_phrase(sentence, end)


def _has_place(sentence: ReadSentence, end: int) -> bool:
    """Whether the place that holds or saw something stands right behind its verb: ويضم مخيم الأزرق 32، ووزعت محافظة حمص 32."""
    start = end + sentence.cue_at("provinces", end)
    return any(place.tokens[0] == start and not place.prefix for place in sentence.of(Category.PLACES))


def _opens_phrase(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition, a word of its own or attached, stands at a token."""
    text = sentence.texts[at]
    attached = is_in_attached(sentence, at)
    return attached or text in sentence.language.words.names.prepositions


def begins_anew(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a joined "that" (وأن، and that), "where" or "while" begins a clause with a subject of its own."""
    if any(start < scene <= end and not _same_acts(sentence, scene) for scene in sentence.cue_ends("new_scene")):
        return True
    if any(start < scene <= end and _only_is(sentence, scene) for scene in sentence.cue_ends("as_they")):
        return True  # إذ لا يزيد العدد على 12
    if any(start < at < end and _counts_its_own(sentence, at) for at in sentence.cue_ends("relative")):
        return True
    if start and (accused_between(sentence, start, end) or asks_others(sentence, start - 1, end)):
        return True
    if any(start < at < end and _is_behind_comma(sentence, at) for at in sentence.cue_starts("reason")):
        return True
    if start and sentence.cue_between("judged", start, end):
        return True  # أوقف الوزير 12، وحكم عليه بالسجن 5 أعوام
    if sentence.cue_between("followed_by", start, end) or (start and counted_between(sentence, start, end)):
        return True  # the alliance won 52 seats, followed by the front with 11
    if _turns_to_another(sentence, start, end):
        return True
    thats = sentence.cue_ends("said_that")
    ends = {*sentence.cue_ends("speaking_pronoun"), *(after + 1 for after in sentence.cue_ends("before_or_after"))}
    goes_on = sentence.language.words.verb_first and end in ends  # كما أنه قتل, بعد أن قتل
    if start and end in thats and not goes_on:
        return True  # said in a report issued today that 8,260 were killed
    return any(start and start < that <= end and sentence.is_joined(that - 1) for that in thats)


def _turns_to_another(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a cause, what nature led to, or the most of what was told, is told between two tokens."""
    if any(start < at < end and sentence.cue_at("most_of", at + 1) for at in sentence.marks):
        return True  # وقعت النقابة اتفاقاً، | أهمها الزيادة بنسبة 12%
    if any(start < at < end and _is_caused_by(sentence, at) for at in sentence.cue_starts("caused")):
        return True
    led_to = sentence.cue_starts("led_to")  # تعرضت كرو لزلزال مدمر خلف 12 قتيلاً
    return any(start < at < end and _is_of_nature(sentence, at) for at in led_to)


def accused_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether what others are accused of or called on to do, or somebody apologises for, is told between two tokens."""
    if any(start < at < end and _is_accused_of(sentence, at) for at in sentence.cue_ends("accusation")):
        return True
    accused = (at for at in sentence.cue_ends("accused_persons") if start < at < end)
    return any(_is_led(sentence, at) and _is_accused_of(sentence, at) for at in accused)  # not المتهم | دفع 12


def _is_led(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition, a word of its own or attached, leads to what stands at a token: المتهم | بقتل 12."""
    return at < len(sentence.tokens) and _opens_phrase(sentence, at)


def _is_accused_of(sentence: ReadSentence, at: int) -> bool:
    """Whether a deed behind words for an accusation, a call or an apology is another's: برأت المحكمة الوزير من تهمة | سرقة 12."""
    at += sentence.words(at, at + 1) in sentence.language.words.names.prepositions
    if at >= len(sentence.tokens) or at in sentence.counted:
        return False
    stems = (stem for _, stem in sentence.reading.words[at].stems)
    done = any(map(sentence.language.may_be_verbal_noun, stems)) or sentence.cue_at("deed", at) > 0
    return done or sentence.language.is_adverbial_participle(sentence.texts[at])


def _counts_its_own(sentence: ReadSentence, at: int) -> bool:
    """Whether a clause of "which" that begins at a token only tells how many its own are: الشركة التي | يبلغ عدد عمالها 12."""
    return _only_is(sentence, at) and sentence.cue_at("number_of", at + 1) > 0


def _only_is(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb that tells what is stands at a token, past a word of negation: لا يزيد."""
    at += (sentence.words(at, at + 1),) in sentence.language.words.cues["negation"]
    return at < len(sentence.tokens) and befalls(sentence, at)


def _is_caused_by(sentence: ReadSentence, verb: int) -> bool:
    """Whether an indefinite noun right before a verb of causing is its subject, in a clause on that alone: حرائق تسببت بإتلاف 5."""
    noun = verb - 1
    named = noun in sentence.named or sentence.language.is_definite(sentence.texts[noun])
    return noun >= 0 and sentence.texts[noun].isalpha() and not named


def _is_of_nature(sentence: ReadSentence, verb: int) -> bool:
    """Whether a natural event with at most an adjective stands right before a verb that tells what came of it."""
    events = sentence.language.words.cues["natural_event"]
    near = sentence.reading.words[max(0, verb - _DESCRIBED) : verb]
    return any((stem,) in events for word in near for stem in word.rests)


def _same_acts(sentence: ReadSentence, scene: int) -> bool:
    """Whether who acted before goes on: a deed came of it (أسفرت عن ضبط 11), or a verb with no subject (حيث تمكنت من ضبط 11)."""
    verb = sentence.name_at(scene, Category.DOING)
    if _is_done_again(sentence, scene):
        return True
    if verb is None or not sentence.language.words.verb_first or sentence.cue_at("suffered", scene):
        return sentence.cue_at("deed", scene) > 0
    end = verb.tokens[1]
    led = end < len(sentence.texts) and (_opens_phrase(sentence, end) or sentence.cue_at("with_pronoun", end) > 0)
    return end in sentence.counted or led


def _is_done_again(sentence: ReadSentence, at: int) -> bool:
    """Whether a passive tells at a token what those who act did further: أوقفت الشرطة 12، فيما تم حجز 8 سيارات.

    Of people it is only what they did before, or behind "where": داهمت الشرطة المنزل، حيث تم توقيف 12.
    """
    if at + 1 not in sentence.cue_ends("passive_auxiliary") or not sentence.cue_at("deed", at + 1):
        return False
    if at + 1 not in sentence.beginning("suffered", "harm"):
        return True
    words = sentence.reading.words
    deed = words[at + 1].rests
    then = sentence.cue_at("then", at - 1) > 0 and not sentence.cue_at("new_clause", at - 2)  # not في | حين
    return then or any(not deed.isdisjoint(words[before].rests) for before in range(at))


def _is_behind_comma(sentence: ReadSentence, reason: int) -> bool:
    """Whether a word that tells why or when opens a clause, behind a comma: …, as the storms affected 300 families."""
    return sentence.texts[reason - 1] in COMMAS and not sentence.cue_at("not_reason", reason)


def recorded_by_another(sentence: ReadSentence, last: int, start: int) -> bool:
    """Whether a joined clause has a subject of its own that does no deed: …, and the airports recorded, and the fire hit 12."""
    texts, words = sentence.texts, sentence.language.words
    joints = [at for at in range(max(last, 1), start) if texts[at] in words.numbers.joiners and texts[at - 1] in COMMAS]
    if not joints or words.verb_first:
        return False
    joined = joints[-1] + 1
    definite = sentence.past_article(joined) > joined
    happens = definite and start - 1 in sentence.beginning("no_deed", "befalls")
    return happens or any(joined < verb.tokens[0] < start for verb in sentence.of(Category.SAYING))


def is_suffered(sentence: ReadSentence, figure: Figure, verb: int | None) -> bool:
    """Whether the figure is whom a word of harm right before it tells of (قتل 5): nobody is told to have done it.

    `verb`: the token after the last verb, where that has a subject of its own; then another figure must stand behind it (نفذت
    القوات 460 اعتقالا، إضافة إلى استشهاد أسيرين), or "after" (هاجم الجيش القرية بعد مقتل 12).
    """
    start = figure.tokens[0]
    told = [end for end in sentence.cue_ends("suffered") if start - _HARM_WINDOW < end <= start]
    if not figure.counts_people or not told or verb is None:
        return figure.counts_people and bool(told)
    apart = figure_between(sentence, verb, start) or sentence.cue_between("came_after", verb, start)
    return sentence.language.words.verb_first and told[-1] > verb and apart


def another_acts(sentence: ReadSentence, figure: Figure, subject: Term, verb_end: int) -> bool:
    """Whether another organisation or place opens a clause of its own between the verb and the figure."""
    key = subject.id or subject.surface
    between = (verb_end, figure.tokens[0])
    return any(_opens_own_clause(sentence, name, verb_end) for name in _others(sentence, key, *between)) or any(
        place.key != key and between[0] <= place.tokens[0] < between[1] and _is_gapped(sentence, place, verb_end)
        for place in sentence.of(Category.PLACES)
    )


def _others(sentence: ReadSentence, key: str, start: int, end: int) -> Iterator[Name]:
    """The organisations between two tokens but the one of a key."""
    return (
        name
        for name in sentence.of(Category.ORGANISATIONS)
        if name.key != key and start <= name.tokens[0] < end and name.tokens[0] not in sentence.counted
    )


def _opens_own_clause(sentence: ReadSentence, name: Name, verb_end: int) -> bool:
    start = name.tokens[0]
    return sentence.mark_between(verb_end, start) and sentence.mark_between(start - _OPENING, start)


def _is_gapped(sentence: ReadSentence, place: Name, verb: int) -> bool:
    """Whether "and" joins a place to a clause without its verb, behind a comma or a figure of it: تنفق قطر 2% | وعمان 3%."""
    start, end = place.tokens
    words = sentence.language.words
    apart = start > 0 and (sentence.texts[start - 1] in COMMAS or figure_between(sentence, verb, start))
    joined = words.verb_first and sentence.and_attached(start) and apart
    return joined and end < len(sentence.texts) and _opens_phrase(sentence, end)
