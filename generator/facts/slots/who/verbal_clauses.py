"""Who acts in the finite clause that tells a figure where verbs come first, whatever the verb: رفع الوزير حظراً يشمل 12 سلعة.

The nearest verb ahead that is told with its subject (`verbal_subjects.py`) governs what follows as long as no other clause begins:
no relative word or "that", no further finite verb. What two commas set off right behind it is skipped, what measures the object is
none (منحة تبلغ 12 مليوناً); a joined verb without a subject of its own (وجندت 12 ألفاً) and a participle behind a comma (معلناً
الحداد) go on with it. The verb is any but one of saying, of being, of what befalls somebody or of what nobody does (ارتفع); one of
saying tells for how long (أعلنت الوزارة الحداد لمدة 12 يوماً).
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import ANNOUNCE, DEMAND
from generator.facts.slots.actors import HOSTING, OFFICE, WITNESSING, actor_before, actors, country_of, joined_names
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.deeds import befalls, is_deed
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.reach import accused_between, another_acts, is_suffered
from generator.facts.slots.who.subject_phrases import CAPITAL, subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_shapes import has_shape, is_participle
from generator.facts.slots.who.verbal_subjects import Clause, is_of_object, told_clauses
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

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
)
"""Cues of words that begin a clause with a subject of its own."""
_NO_DEED = ("led_to", "contents", "made_of")
"""Cues of verbs of what came of a deed and what something holds."""
_PROMISE = "promise_saying"
"""The lexicon's id of promising."""
_ACKNOWLEDGE = "acknowledge_saying"
"""The lexicon's id of acknowledging, by a word that is approving as well."""
_LONGEST_ASIDE = 14
_NEAR = 2
"""Tokens from who acts in a relative clause to what that tells, before the clause ahead goes on."""


def find_own(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Whom a pronoun right before a figure means as having it, or whose deed it is: لديها 12 ناقلة، عن تسليمها 12 سيارة."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    light = sentence.language.words.names.prepositions | sentence.language.words.stop_words
    while start and sentence.texts[start - 1] in light and not sentence.cue_at("place", start - 1):
        start -= 1  # بحصولها | على ما بين; not إنقاذهم في عمليتين
    at = start - 1
    if at < 0 or not (sentence.cue_at("at_hand", at) or _is_own_act(sentence, at)):
        return None
    if at in sentence.cue_ends("passive_auxiliary"):
        return None  # من بين الذين جرى إنقاذهم 12 قاصراً
    cue = Cue(CueKind.WHO_PRONOUN, sentence.text_span(at, start))
    beside = actor_before(sentence, _before_ongoing(sentence, at))
    offices = (name for name in sentence.of(Category.SPEAKERS) if name.dimension == OFFICE and name.tokens[0] < at)
    other = max((name.tokens[0] for name in offices), default=0)  # احتفاظ الرئيس بمنصبه بعد | فوزه
    told = [clause.who for clause in told_clauses(sentence) if other < clause.end <= at and clause.who is not None]
    named = (who for who in (beside, *reversed(told)) if who is not None and _may_own(sentence, at, who))
    who = next(named, None)
    return Found(acting_in(clauses, who, lexicon), cue) if who is not None else None


def _before_ongoing(sentence: ReadSentence, at: int) -> int:
    """Where words for what goes on begin right before a token: الهلال | لا يزال | لديه."""
    begin = (start for start, length in sentence.cues.get("ongoing", {}).items() if start + length == at)
    return next(begin, at)


def _is_own_act(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun for a deed has the pronoun of whose it is: تسليمها، بحصوله."""
    language, words = sentence.language, sentence.language.words
    if not language.owned(sentence.tokens[at].word):
        return False
    bare = {(noun,) for _, stem in language.stems(sentence.texts[at]) for noun in language.owned(stem)}
    return any(noun in words.cues[cue] for noun in bare for cue in ("deed", "act"))


def _may_own(sentence: ReadSentence, noun: int, who: Name | Term) -> bool:
    """Whether the pronoun at the end of a noun can mean somebody by gender."""
    term = who.term if isinstance(who, Name) else who
    return sentence.language.can_mean(sentence.texts[noun], term.surface, person=term.dimension == OFFICE)


def find_verbal_subject(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who acts in the clause that tells a figure, nobody where another clause or an unknown subject lies between."""
    sentence, figure, clause = clauses.sentence, clauses.figure, _governing(clauses)
    if clause is None or is_suffered(sentence, figure, None):
        return None
    if clause.who is None:
        return clauses.meant_by_pronoun(clause.verb)
    cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(clause.verb, clause.verb + 1))
    who = acting_in(clauses, clause.who, lexicon)
    end = _past_aside(sentence, clause.end, figure.tokens[0])
    return Found(who, cue) if not another_acts(sentence, figure, who[0], end) else None


def is_overtaken(clauses: Clauses) -> bool:
    """Whether another acts in a clause behind the last verb that the lexicon knows: أنقذ الحرس 12، ونشر الوزير | 6000 جندي."""
    verb, clause = clauses.last_tokens, _governing(clauses)
    if verb is None or clause is None or clause.who is None:
        return False
    return clause.verb > verb[0] and has_shape(clauses.sentence, clause.verb)


def _governing(clauses: Clauses) -> Clause | None:
    """The clause that tells a figure as what was done to it."""
    sentence, figure = clauses.sentence, clauses.figure
    if not sentence.language.words.verb_first or figure.part_of is not None:
        return None
    start = figure.tokens[0]
    inside = figure.kind is Kind.COUNT and start > 0 and sentence.cue_at("place", start - 1) == 1  # في 12 موقعاً
    articles = sentence.language.words.definite_articles  # من التهم الـ12
    whole = sentence.language.is_definite(sentence.words(start, start + 1))  # ينتمي الضباط الثلاثة
    whole = whole or sentence.words(start - 1, start) in articles
    if inside or whole or _is_told_besides(sentence, figure):
        return None
    clause = next((clause for clause in reversed(told_clauses(sentence)) if clause.end <= start), None)
    if clause is None or not _governs(sentence, clause, start):
        return None
    tells = _tells_deed(sentence, clause.verb, figure) or _announces_own(sentence, clause, figure)
    tells = tells or _has_people(sentence, clause, figure) or _approves(sentence, clause, figure)
    return clause if tells else None


def _is_told_besides(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure only tells how many there are of what a clause names, or who acts "by": البالغ عددها | 12، من طرف | 12."""
    start = figure.tokens[0]
    told = any(sentence.cue_at("describing", at) for at in range(max(0, start - _NEAR), start))
    return figure.kind is Kind.COUNT and (told or start in sentence.cue_ends("agent"))


def acting_in(clauses: Clauses, who: Name | Term, lexicon: Lexicon) -> tuple[Term, ...]:
    """Who acts as the slot shows them, with those whom "and" joins; a capital and an adjective are their country."""
    sentence = clauses.sentence
    if isinstance(who, Term):
        return (who,)
    means_country = who.dimension == CAPITAL or who.category is Category.NATIONALITIES
    country = country_of(who, lexicon) if means_country else None
    if country is not None:
        return (country,)
    return acting_terms(sentence, joined_names(sentence, who, actors(sentence)), clauses.told.named)


# -- what they govern -----------------------------------------------------------------------------


def _tells_deed(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a verb tells what somebody did to the counted, as far as the lexicon knows it."""
    if befalls(sentence, at) or any(sentence.cue_at(cue, at) for cue in _NO_DEED):
        return False
    if sentence.language.is_passive(sentence.tokens[at].word):
        return False
    if figure.kind is Kind.DURATION and not _spans(sentence, figure):
        return False
    known = next((verb for verb in sentence.of(Category.DOING, Category.SAYING) if verb.tokens[0] == at), None)
    if sentence.cue_at("saying_participle", at) or (known is not None and known.category is Category.SAYING):
        if known is not None and known.term.id == DEMAND and figure.kind is Kind.MONEY:
            return True
        return figure.kind is Kind.DURATION or (known is not None and is_deed(sentence, known, figure))
    return known is None or (known.dimension not in {HOSTING, WITNESSING} and is_deed(sentence, known, figure))


def _announces_own(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether somebody announces the deed that a noun names, which is their own: أعلنت تركيا عزل 12 موظفاً.

    A country's is any right before a count; a body's and an office's what they decide (أعلن البنك رفع سعر الفائدة إلى 12%).
    """
    if clause.verb not in sentence.verbs or sentence.cue_at("befalls", clause.verb):
        return False
    start = figure.tokens[0]
    state = isinstance(clause.who, Name) and (clause.who.is_country or clause.who.dimension == CAPITAL)
    if state and figure.kind is Kind.COUNT and any(start in sentence.cue_ends(cue) for cue in ("deed", "act")):
        return True
    noun = _past_aside(sentence, clause.end, start)
    while noun < start and (noun in sentence.dated or (sentence.texts[noun] in COMMAS and noun + 1 in sentence.dated)):
        noun += 1  # أعلن البنك | أمس الخميس | رفع
    noun += noun - 1 in sentence.dated and sentence.words(noun, noun + 1) in COMMAS
    noun += sentence.cue_at("begun_noun", noun)  # أعلن البنك | بدء | رفع
    noun += sentence.words(noun, noun + 1) in sentence.language.words.names.prepositions
    told = any(_is_said(sentence, clause.verb, verb) for verb in (ANNOUNCE, _PROMISE))
    for_another = any(sentence.cue_at("on_behalf", at) for at in range(clause.verb, clause.end))
    return told and noun < start and sentence.cue_at("deciding", noun) > 0 and not for_another


def _is_said(sentence: ReadSentence, at: int, verb: str) -> bool:
    """Whether a verb of saying of the lexicon's id stands at a token."""
    return any(said.tokens[0] == at and said.term.id == verb for said in sentence.of(Category.SAYING))


def _has_people(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether people are told that a body has: تضم الحكومة 16 وزيراً; of a place or a list they only are in it."""
    who = clause.who.category if isinstance(clause.who, Name) else None
    body = who in {Category.ORGANISATIONS, Category.SPEAKERS} or isinstance(clause.who, Term)
    made_of = any(
        sentence.cue_at("made_of", at) for at in (clause.verb, clause.verb + sentence.and_attached(clause.verb))
    )
    return body and made_of and figure.counts_people


def _approves(sentence: ReadSentence, clause: Clause, figure: Figure) -> bool:
    """Whether who "acknowledges" approves what costs so much: أقرت الدولة برنامجاً بقيمة 12, not أقرت بخسارة 12."""
    acknowledged = _is_said(sentence, clause.verb, _ACKNOWLEDGE) and figure.kind is Kind.MONEY
    return acknowledged and sentence.language.is_indefinite(sentence.tokens[clause.end].word)


def _spans(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether words tell that a deed is for so long: لمدة 12 يوماً، ليومين, not خلال 12 يوماً."""
    start = figure.tokens[0]
    return start in sentence.cue_ends("spanning") or sentence.reading.words[start].stems[-1][0] in OWNING


def _governs(sentence: ReadSentence, clause: Clause, figure: int) -> bool:
    """Whether no other clause begins between a verb with its subject and a figure."""
    if is_of_object(sentence, clause.verb) and figure - clause.end > _NEAR:
        return False  # الوباء الذي واجهته كينيا أخطر من غيره وأصاب 12
    if sentence.cue_at("describing", clause.end):
        return False  # وجد الطلاب البالغ عددهم 12
    start = _past_aside(sentence, clause.end, figure)
    if any(sentence.cue_between(cue, start, figure) for cue in _OTHER_CLAUSE) or accused_between(
        sentence, start, figure
    ):
        return False
    return not any(_begins_anew(sentence, at) for at in range(start, figure))


def _past_aside(sentence: ReadSentence, end: int, figure: int) -> int:
    """The token behind what two commas or dashes set off right behind a verb with its subject: أنه ضخ، خلال مايو، | مبلغ 12."""
    begin = end
    while end in sentence.dated:
        end += 1
    if sentence.words(end, end + 1) not in COMMAS | DASHES:
        return begin
    closing = next((at for at in range(end + 1, figure) if sentence.texts[at] in COMMAS | DASHES), None)
    if closing is None or closing - end > _LONGEST_ASIDE or _goes_on(sentence, closing + 1):
        return end + 1
    return closing + 1


def _begins_anew(sentence: ReadSentence, at: int) -> bool:
    """Whether another clause begins at a token: by a mark with nothing behind that goes on, or a finite verb that nothing joins."""
    text = sentence.texts[at]
    if text in CLAUSE_MARKS:
        return text not in COMMAS or not (_goes_on(sentence, at + 1) or sentence.cue_at("with", at + 1))
    if text in DASHES:
        return True
    if (text,) in sentence.language.words.measuring.level or (text,) in sentence.language.words.measuring.rise:
        return False  # أسلحة | تزيد قيمتها على 12
    if befalls(sentence, at) or sentence.cue_at("passive_auxiliary", at):
        return True
    if sentence.cue_at("verb_marker", at) and not sentence.and_attached(at):
        return True
    finite = at in sentence.verbs or sentence.language.may_be_verb(text)
    return finite and at not in sentence.named - sentence.verbs and not _goes_on(sentence, at)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle stands at a token (معلناً), or a joined verb without a subject of its own (وجندت)."""
    if at >= len(sentence.tokens):
        return False
    if is_participle(sentence, at):
        return True
    if sentence.and_attached(at) and at in sentence.beginning("deed", "act"):
        return True  # أعلنت قطر ضبط 12 شخصاً، | وإحباط هجومين
    free = subject_at(sentence, at + 1) is None and not sentence.cue_at("unnamed", at + 1)  # وقصفت جهات أخرى 12
    return free and sentence.and_attached(at) and has_shape(sentence, at)
