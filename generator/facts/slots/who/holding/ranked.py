"""Whose a rank is where verbs come first: حل الأردن في الرتبة 57، ثم موريتانيا في المركز 60، إذ حاز المرتبة 12.

Who stands right ahead of the rank, or ahead of where they are, has it, whatever the verb (وضع التقرير الأردن في المرتبة 12), or to
whom it fell (آلت المرتبة 12 إلى مصر), else the subject of a verb of ranking, whatever that is (`rank_phrases.py`), also behind the
rank (حلت في المركز الثاني السويد). Who leads has by how much (جاء الأردن في المقدمة بنسبة 12%).
A verb without a subject of its own, or with the pronoun of who is put there (بوأته الرتبة 57),
goes on with whom the sentence ranked, moved or had act before: تراجع الأردن بثلاث درجات؛ إذ حل في الرتبة 57. So does a joined rank.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actor_before, actors
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between, figures_ahead
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.definite_subjects import before_place
from generator.facts.slots.who.holding.parties import before_tally
from generator.facts.slots.who.holding.rank_phrases import (
    before_preposition,
    phrase_ahead,
    phrase_behind,
    phrase_between,
)
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.subject_phrases import acting_places, subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_places import past_dates
from generator.facts.slots.who.verb_shapes import bare_word, can_do
from generator.facts.slots.who.verbal_clauses import acting_in
from generator.facts.slots.who.verbal_openings import is_of_object
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_FAR = 12
"""Tokens from a verb of ranking to its rank."""


def find_ranked_body(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who has a rank or rises or falls by so many."""
    sentence, figure = clauses.sentence, clauses.figure
    rank = _rank(sentence, figure) if sentence.language.words.verb_first else None
    told = _told(sentence, figure, rank) if rank is not None else None
    if told is None or _is_only_where(sentence, told[0]):
        return None
    return Found(acting_in(clauses, told[0], lexicon), told[1])


def _is_only_where(sentence: ReadSentence, who: Name | Term) -> bool:
    """Whether a town or province is told, which is where, not who: جاءت | محافظة حماة | في المرتبة الثانية, but ميناء دبي."""
    if not isinstance(who, Name) or who.category is not Category.PLACES or who.is_country:
        return False
    return sentence.bare(who.tokens[0]) not in sentence.language.words.names.facilities


def _rank(sentence: ReadSentence, figure: Figure) -> tuple[int, int] | None:
    """The tokens of the rank that a figure is, the ranks that it counts, or the lead that it tells more of."""
    if _is_rank(sentence, figure) or _counts_ranks(sentence, figure):
        return figure.tokens
    start, end = figure.tokens[0], before_tally(sentence, figure.tokens[0])
    ahead = (at for at in reversed(sentence.cue_starts("in_the_lead")) if at < end)
    lead = next(ahead, None)
    if lead is None or end == start or start - lead > _FAR or figure_between(sentence, lead, start):
        return None
    apart = sentence.mark_between(lead, start) or not sentence.verbs.isdisjoint(range(lead, start))
    at = lead + sentence.cue_at("in_the_lead", lead)
    whole = sentence.language.is_definite(sentence.texts[at - 1])  # في المقدمة, not في صدارة الدول المصدرة
    return (lead + 1, at if whole else start) if not apart else None


def _told(sentence: ReadSentence, figure: Figure, rank: tuple[int, int]) -> tuple[Name | Term, Cue] | None:
    """Who has a rank, by the words beside it, by its verb, or as they have the rank that "and" joins it to."""
    start = rank[0]
    beside = (_beside(sentence, start) or _fallen_to(sentence, figure)) if _is_rank(sentence, figure) else None
    if beside is not None:
        at = beside.tokens if isinstance(beside, Name) else figure.tokens
        return beside, Cue(CueKind.WHO_SUBJECT, sentence.text_span(*at))
    verb = _verb_ahead(sentence, start)
    who = _ranked_by(sentence, verb, rank) if verb is not None else None
    if verb is not None and who is not None:
        return who, Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb, verb + 1))
    joined = _joined_rank(sentence, figure)
    return _told(sentence, joined, joined.tokens) if joined is not None else None


def _joined_rank(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The rank ahead to which "and" right ahead of one joins it: حل المغرب في المرتبة 67 في المؤشر العام، | والمركز 34 في الصحة."""
    start = figure.tokens[0]
    if not sentence.is_joined(start) or not _is_rank(sentence, figure):
        return None
    ahead = next(figures_ahead(sentence, start), None)
    if ahead is None or not _is_rank(sentence, ahead):
        return None
    return ahead if sentence.verbs.isdisjoint(range(ahead.tokens[1], start)) else None


def _is_rank(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a place in an order by a noun for ranks: المرتبة 12, not ثاني أكبر."""
    return figure.kind is Kind.ORDINAL and sentence.cue_at("rank", figure.tokens[0]) > 0


def _counts_ranks(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells by how many ranks: تراجع | بثلاث درجات | في مؤشر الابتكار."""
    nouns = range(figure.number_tokens[1], figure.tokens[1])
    counts = any(sentence.cue_at("ranks_counted", at) for at in nouns)
    return counts and sentence.cue_between("ranking_list", figure.tokens[1], sentence.clause_end(figure.tokens[1]))


def _beside(sentence: ReadSentence, start: int) -> Name | None:
    """The name right ahead of "in" and a rank, or ahead of where they are, none that another preposition leads to.

    ثم موريتانيا | في المركز 60؛ يليه ميناء حمد | بقطر في المرتبة الرابعة.
    """
    end = start - 1
    if not sentence.cue_at("place", end):
        return None
    ends = {end, before_place(sentence, end)}
    names = (name for name in (*actors(sentence), *acting_places(sentence)) if name.tokens[1] in ends)
    return next((name for name in names if not governed_by_preposition(sentence, name)), None)


def _fallen_to(sentence: ReadSentence, figure: Figure) -> Name | Term | None:
    """To whom a rank fell, or whose share it was: آلت المرتبة الأولى في المؤشر إلى | ميناء حمد، كان المركز 2 من نصيب | سمير كرو."""
    start, end = figure.tokens
    fell = start > 0 and sentence.cue_at("fell_to", start - 1) > 0
    names = {name.tokens[0]: name for name in (*actors(sentence), *acting_places(sentence))}
    for at in range(end, min(end + _FAR, sentence.clause_end(end))):
        if at in sentence.figure_starts:
            return None
        led = sentence.cue_at("share_of", at) or (sentence.cue_at("to_whom", at) if fell else 0)
        if led:
            told = subject_at(sentence, at + led)
            return names.get(at + led) or (told[0] if told is not None else None)
        if fell and at in names and names[at].prefix in OWNING:
            return names[at]  # منحت المرتبة الأولى | لحزب كرو
    return None


def _verb_ahead(sentence: ReadSentence, start: int) -> int | None:
    """The last verb of ranking ahead of a rank in its clause."""
    ahead = (at for at in reversed(sentence.cue_starts("takes_rank")) if at < start)
    near = (at for at in ahead if not sentence.reading.words[at].articled)  # الخاص بالتقدم
    verb = next(near, None)
    end = _before_aside(sentence, start)
    if verb is None or end - verb > _FAR or sentence.mark_between(verb, end):
        return None
    return verb


def _before_aside(sentence: ReadSentence, rank: int) -> int:
    """Where what commas set off right ahead of a rank begins: تراجع كرو |، الذي كان أول، إلى المركز 12."""
    start = before_preposition(sentence, rank)
    closing = start - 1
    if closing < 0 or sentence.texts[closing] not in COMMAS:
        return rank
    opening = next((at for at in range(closing - 1, max(0, closing - _FAR), -1) if sentence.texts[at] in COMMAS), None)
    if opening is None:
        return closing
    told_of = sentence.cue_at("relative", opening + 1) == 1 or sentence.verbs.isdisjoint(range(opening, closing))
    return opening if told_of else closing


def _ranked_by(sentence: ReadSentence, verb: int, rank: tuple[int, int]) -> Name | Term | None:
    """Whom a verb of ranking ahead tells to have a rank."""
    at, start = _past_pronoun(sentence, verb + 1), rank[0]
    antecedent = _antecedent(sentence, verb)
    if antecedent is not None:
        return antecedent
    own = subject_at(sentence, at)
    if own is not None:
        agrees = own[1] <= start and can_do(sentence, bare_word(sentence, verb), own[0])
        return own[0] if agrees and sentence.verbs.isdisjoint(range(own[1], start)) else None
    if at + (sentence.words(at, at + 1) in sentence.language.words.names.prepositions) != start:
        return phrase_between(sentence, verb, _before_aside(sentence, start))
    end = _past_adverbs(sentence, rank[1])
    behind = subject_at(sentence, end)
    if behind is not None:
        return behind[0] if can_do(sentence, bare_word(sentence, verb), behind[0]) else None
    if sentence.cue_at("each_of", end):
        return actor_at(sentence, end + sentence.cue_at("each_of", end))
    if _is_subject(sentence, end):
        return phrase_behind(sentence, verb, end)
    return _ahead_of(sentence, verb) or phrase_ahead(sentence, verb)


def _ahead_of(sentence: ReadSentence, verb: int) -> Name | Term | None:
    """Whom a verb of ranking without a subject behind it goes on with: its subject ahead, who is ranked before or acts last."""
    before = _ranked_before(sentence).get(verb)
    if before is not None:
        return before
    clause = next((clause for clause in reversed(told_clauses(sentence)) if clause.verb <= verb), None)
    if clause is None or clause.who is None:
        return None
    if clause.verb == verb:
        return clause.who
    told_besides = is_of_object(sentence, clause.verb)  # الانتخابات التي شهدتها مصر، | واحتل
    term = clause.who.term if isinstance(clause.who, Name) else clause.who
    goes_on = sentence.and_attached(verb) and not told_besides
    return clause.who if goes_on and sentence.language.can_go_on(bare_word(sentence, verb), term.surface) else None


def _antecedent(sentence: ReadSentence, verb: int) -> Name | None:
    """Whom "which" right ahead of a verb means: قطر التي | احتلت المركز 49, not المجال الذي | حلت فيه قطر."""
    which = verb - 1
    if which < 0 or sentence.cue_at("relative", which) != 1 or _past_pronoun(sentence, verb + 1) > verb + 1:
        return None
    name = actor_before(sentence, which)
    agrees = name is not None and sentence.language.can_go_on(bare_word(sentence, verb), name.term.surface)
    return name if agrees else None


def _past_pronoun(sentence: ReadSentence, at: int) -> int:
    """The token past the dates and the pronoun of in what somebody is ranked: التي حل | فيها | الأردن."""
    at = past_dates(sentence, at)
    return at + (at < len(sentence.tokens) and sentence.cue_at("with_pronoun", at))


def _past_adverbs(sentence: ReadSentence, at: int) -> int:
    """The token past dates and adverbs behind a rank: الثاني | عالميا."""
    texts, language = sentence.texts, sentence.language
    while at < len(texts) and (at in sentence.dated or language.is_counted_form(texts[at])):
        at += 1
    return at


def _is_subject(sentence: ReadSentence, at: int) -> bool:
    """Whether a word behind a rank may be who has it, though no list knows them: وحل في المركز الثاني | كروا."""
    text, words = sentence.words(at, at + 1), sentence.language.words
    if not text.isalpha() or at in sentence.counted or sentence.and_attached(at) or sentence.cue_at("among_group", at):
        return False
    return text not in words.names.prepositions | words.stop_words


@once_a_sentence
def _ranked_before(sentence: ReadSentence) -> dict[int, Name | Term]:
    """Verb of ranking without a subject → whom the last one ahead of it has, where that agrees."""
    found: dict[int, Name | Term] = {}
    last: Name | Term | None = None
    for verb in sentence.cue_starts("takes_rank"):
        own = subject_at(sentence, _past_pronoun(sentence, verb + 1))
        antecedent = _antecedent(sentence, verb)
        if antecedent is not None or own is not None:
            last = antecedent or (own[0] if own is not None else None)
        elif last is not None:
            term = last.term if isinstance(last, Name) else last
            if sentence.language.can_go_on(bare_word(sentence, verb), term.surface):
                found[verb] = last
    return found
