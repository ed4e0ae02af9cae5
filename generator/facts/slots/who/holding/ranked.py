"""Whose a rank is where verbs come first: حل الأردن في الرتبة 57، ثم موريتانيا في المركز 60، إذ حاز المرتبة 12.

Who stands right ahead of the rank has it, whatever the verb (وضع التقرير الأردن في المرتبة 12), else the subject of a verb of
ranking, also behind the rank (حلت في المركز الثاني السويد). A verb without a subject of its own, or with the pronoun of who is put
there (بوأته الرتبة 57), goes on with whom the sentence ranked or moved before: تراجع الأردن بثلاث درجات؛ إذ حل في الرتبة 57.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.slots.actors import actor_at, actor_before
from generator.facts.slots.clauses import governed_by_preposition
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_places import past_dates
from generator.facts.slots.who.verb_shapes import bare_word, can_do
from generator.facts.slots.who.verbal_clauses import acting_in
from generator.lexicon import Lexicon
from generator.values import Kind, Term

_FAR = 12
"""Tokens from a verb of ranking to its rank."""


def find_ranked_body(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who has a rank or rises or falls by so many."""
    sentence, figure = clauses.sentence, clauses.figure
    if not sentence.language.words.verb_first or not (_is_rank(sentence, figure) or _counts_ranks(sentence, figure)):
        return None
    start = figure.tokens[0]
    beside = _beside(sentence, start) if _is_rank(sentence, figure) else None
    if beside is not None:
        return Found(acting_in(clauses, beside, lexicon), Cue(CueKind.WHO_SUBJECT, sentence.text_span(*beside.tokens)))
    verb = _verb_ahead(sentence, start)
    who = _ranked_by(sentence, verb, figure) if verb is not None else None
    if verb is None or who is None:
        return None
    return Found(acting_in(clauses, who, lexicon), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb, verb + 1)))


def _is_rank(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a place in an order by a noun for ranks: المرتبة 12, not ثاني أكبر."""
    return figure.kind is Kind.ORDINAL and sentence.cue_at("rank", figure.tokens[0]) > 0


def _counts_ranks(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells by how many ranks: تراجع | بثلاث درجات | في مؤشر الابتكار."""
    nouns = range(figure.number_tokens[1], figure.tokens[1])
    counts = any(sentence.cue_at("ranks_counted", at) for at in nouns)
    return counts and sentence.cue_between("ranking_list", figure.tokens[1], sentence.clause_end(figure.tokens[1]))


def _beside(sentence: ReadSentence, start: int) -> Name | None:
    """The name right ahead of "in" and a rank, none that another preposition leads to: ثم موريتانيا | في المركز 60."""
    end = start - 1
    if not sentence.cue_at("place", end):
        return None
    name = actor_before(sentence, end)
    return name if name is not None and not governed_by_preposition(sentence, name) else None


def _verb_ahead(sentence: ReadSentence, start: int) -> int | None:
    """The last verb of ranking ahead of a rank in its clause."""
    near = (at for at in reversed(sentence.cue_starts("takes_rank")) if at < start)
    verb = next(near, None)
    if verb is None or start - verb > _FAR or sentence.mark_between(verb, start):
        return None
    return verb


def _ranked_by(sentence: ReadSentence, verb: int, figure: Figure) -> Name | Term | None:
    """Whom a verb of ranking ahead of a figure tells to have the rank."""
    at, start = _past_pronoun(sentence, verb + 1), figure.tokens[0]
    antecedent = _antecedent(sentence, verb)
    if antecedent is not None:
        return antecedent
    own = subject_at(sentence, at)
    if own is not None:
        agrees = own[1] <= start and can_do(sentence, bare_word(sentence, verb), own[0])
        return own[0] if agrees and sentence.verbs.isdisjoint(range(own[1], start)) else None
    if at + (sentence.cue_at("place", at) > 0) != start:
        return None
    end = _past_adverbs(sentence, figure.tokens[1])
    behind = subject_at(sentence, end)
    if behind is not None:
        return behind[0] if can_do(sentence, bare_word(sentence, verb), behind[0]) else None
    if sentence.cue_at("each_of", end):
        return actor_at(sentence, end + sentence.cue_at("each_of", end))
    return _ranked_before(sentence).get(verb) if not _is_subject(sentence, end) else None


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
    if not text.isalpha() or sentence.and_attached(at) or sentence.cue_at("among_group", at):
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
