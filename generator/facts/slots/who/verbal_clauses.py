"""Who acts in the finite clause that tells a figure where verbs come first, whatever the verb: رفع الوزير حظراً يشمل 12 سلعة.

The nearest verb ahead that is told with its subject (`verbal_subjects.py`) governs what follows as long as no other clause begins:
no relative word or "that", no further finite verb. What two commas set off right behind it is skipped, what measures the object is
none (منحة تبلغ 12 مليوناً); a joined verb without a subject of its own (وجندت 12 ألفاً) and a participle behind a comma (معلناً
الحداد) go on with it. The verb is any but one of saying, of being, of what befalls somebody or of what nobody does (ارتفع); one of
saying tells for how long (أعلنت الوزارة الحداد لمدة 12 يوماً).
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import OFFICE, PLACE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors, country_of
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.befell.alongside import befallen_with
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.possible_verbs import expresses
from generator.facts.slots.who.reach import another_acts, is_suffered
from generator.facts.slots.who.resumed import resumed
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.surnames import told_by_surname
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verb_shapes import bare_word, has_shape, may_be_verb
from generator.facts.slots.who.verbal_deeds import announces_own, approves, has_members, people_cause, tells_deed
from generator.facts.slots.who.verbal_reach import governs, past_aside
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

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
    if clause is None or is_suffered(sentence, figure, None) or befallen_with(sentence, figure) is not None:
        return None  # استشهد الصحفي و4 من أفراد عائلته
    if clause.who is None:
        return clauses.meant_by_pronoun(clause.verb)
    cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(clause.verb, clause.verb + 1))
    who = acting_in(clauses, clause.who, lexicon)
    end = past_aside(sentence, clause.end, figure.tokens[0])
    return Found(who, cue) if not another_acts(sentence, figure, who[0], end) else None


def is_overtaken(clauses: Clauses) -> bool:
    """Whether another acts in a clause behind the last verb that the lexicon knows: أنقذ الحرس 12، ونشر الوزير | 6000 جندي."""
    verb = clauses.last_tokens
    clause = _governing(clauses) if verb is not None else None
    if verb is None or clause is None or clause.who is None:
        return False
    return clause.verb > verb[0] and has_shape(clauses.sentence, clause.verb)


def _governing(clauses: Clauses) -> Clause | None:
    """The clause that tells a figure as what was done to it."""
    sentence, figure = clauses.sentence, clauses.figure
    if not sentence.language.words.verb_first or figure.part_of is not None:
        return None
    start = figure.tokens[0]
    articles = sentence.language.words.definite_articles  # من التهم الـ12
    whole = sentence.language.is_definite(sentence.words(start, start + 1))  # ينتمي الضباط الثلاثة
    whole = whole or sentence.words(start - 1, start) in articles
    if whole or _is_told_besides(sentence, figure):
        return None
    before = clauses.told
    told = [*resumed(sentence, before.doers), *told_by_surname(sentence, before.persons), *told_clauses(sentence)]
    told.sort(key=lambda clause: clause.end)
    clause = next((clause for clause in reversed(told) if clause.end <= start), None)
    if clause is None or _is_inside(sentence, figure, clause) or not governs(sentence, clause, start):
        return None
    if expresses(sentence, clause.verb):
        return None
    clause = _with_joined_verb(sentence, clause, start)
    tells = tells_deed(sentence, clause.verb, figure) or announces_own(sentence, clause, figure)
    tells = tells or has_members(sentence, clause, figure) or approves(sentence, clause, figure)
    tells = tells or people_cause(sentence, clause, figure)
    return clause if tells else None


def _is_inside(sentence: ReadSentence, figure: Figure, clause: Clause) -> bool:
    """Whether a count only tells in what something is done, or to what those were sent whom a passive has for its subject.

    In places something is done that is no figure itself: علقت الهيئة الاقتراع في 12 بلدية, not تعمل الشركة في 12 بلداً.
    """
    before = figure.tokens[0] - 1
    if clause.end == before and sentence.cue_at("sent_off", clause.verb) and sentence.cue_at("place_to", before):
        return True  # those who were sent: نقل المصابون | إلى 3 مستشفيات
    led = figure.kind is Kind.COUNT and before >= 0 and sentence.cue_at("place", before) == 1
    places = figure.unit is not None and figure.unit.dimension == PLACE
    done = clause.end < before and not figure_between(sentence, clause.end, before)
    return led and not (places and done)


def _with_joined_verb(sentence: ReadSentence, clause: Clause, end: int) -> Clause:
    """A clause that tells what somebody is or faces, with the verb that "and" joins to it: تعد روسيا أكبر مصدر، | وتملك 12."""
    if clause.who is None or not sentence.cue_at("being", clause.verb):
        return clause
    term = clause.who.term if isinstance(clause.who, Name) else clause.who
    for at in range(end - 1, clause.end - 1, -1):
        if sentence.and_attached(at) and may_be_verb(sentence, at) and has_shape(sentence, at):
            harms = at in sentence.beginning("harm", "damage")
            agrees = sentence.language.can_go_on(bare_word(sentence, at), term.surface)
            return clause._replace(verb=at) if agrees and not harms else clause
    return clause


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
