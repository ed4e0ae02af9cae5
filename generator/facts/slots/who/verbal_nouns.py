"""Who does what verbal nouns tell: باعتقال القوات 40 شخصاً, بعد تمكن عناصر الشرطة من حجز 5 أطنان, the police's arrest of 40."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.facts.slots.who.holding.parties import counts_votes
from generator.facts.slots.who.plain_subjects import those_acting
from generator.facts.slots.who.subject_phrases import may_describe, subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verbal_clauses import acting_in
from generator.facts.slots.who.verbal_reach import past_place
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_OBJECT = 3
"""Tokens between a deed and the figure that it has for its object."""
_LONGEST_OBJECT = 6
"""Tokens between who does a deed and a figure of what it is done to."""
_OTHER = (
    "relative",
    "said_that",
    "passive_auxiliary",
    "deed",
    "act",
    "befalls",
    "suffered",
    "came_after",
    "made_of",
    "contents",
    "describing",
    "new_scene",
)
"""Cues of words by which something else is told than what a deed is done to."""
_ACTS = ("deed", "act", "granting")
"""Cues of verbal nouns that name a deed: of what who speaks may have done itself, the others, and those that tell whom as well."""


def find_doer_of_noun(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Whom a verbal noun ahead of a figure has for its subject, the deed done to the figure."""
    own = _doer_of_act(clauses, lexicon)
    return own if own is not None else _doer_of_carrying_out(clauses.sentence, clauses.figure, clauses.told.named)


def _doer_of_act(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Whose deed the last verbal noun ahead of a figure names: بعد احتجاز الشرطة 40 متظاهراً, Israel's destruction of 12 houses."""
    sentence, figure = clauses.sentence, clauses.figure
    start = figure.tokens[0]
    acts = ((at, at + length) for cue in _ACTS for at, length in sentence.cues.get(cue, {}).items() if at < start)
    free = (act for act in acts if act[0] not in sentence.named and not sentence.reading.words[act[0]].articled)
    first, end = max(free, default=(0, 0))
    if not end or figure.kind is Kind.DURATION or figure_between(sentence, end, start):
        return None
    if first in sentence.cue_ends("passive_auxiliary"):
        return None  # تم تقديم الحزب في 12 مدينة
    if not sentence.language.words.noun_follows_number:
        owner = actor_before(sentence, first)
        direct = end == start and owner is not None and sentence.is_possessor(owner.tokens)
        term = actor_term(sentence, owner, clauses.told.named) if owner is not None and direct else None
        return one_found(sentence, term, CueKind.WHO_SUBJECT, first, end) if term is not None else None
    subject = _subject(sentence, end, clauses.told.named) or _party(sentence, end, figure)
    if subject is not None and not sentence.cue_at("granting", first) and _is_object(sentence, subject[1], start):
        return one_found(sentence, subject[0], CueKind.WHO_SUBJECT, first, end)
    beside = subject_at(sentence, end)
    if beside is None or sentence.cue_at("delivered_in", first):
        return None
    who, at = beside
    if sentence.cue_at("granting", first) and not any(at <= name.tokens[0] < start for name in actors(sentence)):
        return None  # منح مصر قرضاً بقيمة 12, but منح البنك | مصر قرضاً
    named = isinstance(who, Name) and _is_known(sentence, who)
    if _is_object(sentence, at, start) or (named and _leads_to(sentence, at, start)):
        return Found(acting_in(clauses, who, lexicon), Cue(CueKind.WHO_SUBJECT, sentence.text_span(first, end)))
    return None  # إنقاذ المجموعة في ست عمليات، إنشاء شركة برأس مال 5 ملايين


def _is_known(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is listed, or the noun of a body or office definite: الوزارة، وزارة الري; not إنشاء شركة للري."""
    start = name.tokens[0]
    if name.entry is not None and name.category is not Category.SPEAKERS:
        return True
    of = sentence.language.is_definite(sentence.words(start + 1, start + 2)) and not before_article(sentence, start + 1)
    return of or bool(sentence.reading.words[start].articled)


def _leads_to(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether nothing but what a deed is done to stands between its subject and a figure: فرض قطر | رسوماً بنسبة | 25%."""
    between = range(at, start)
    if len(between) > _LONGEST_OBJECT or sentence.mark_between(at, start):
        return False
    other = sentence.verbs | sentence.beginning(*_OTHER)
    return other.isdisjoint(between)


def _is_object(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a figure is the object of a deed whose subject ends at a token, what more is told of that aside: وحلفائه | على 71."""
    at = _past_more(sentence, at, start)
    word = sentence.words(at, at + 1)
    led = word in sentence.language.words.names.prepositions or len(word) == 1  # فوز كرو | بـ49%
    return at == start or (at == start - 1 and led)


def _past_more(sentence: ReadSentence, at: int, start: int) -> int:
    """The token past a place, dates, adjectives, who joins somebody and an aside: كرو | الشيعي وحلفائه -ومنهم لورن- | على 71."""
    definite = sentence.language.is_definite(sentence.words(at - 1, at))
    at = past_place(sentence, at)  # ضبط الشرطة | بميناء كرو | 12 سيارة
    while at < start:
        aside = sentence.texts[at] in DASHES or (
            sentence.texts[at] in COMMAS and sentence.cue_at("among_them", at + 1) > 0
        )
        closing = _closing(sentence, at, start) if aside else at
        described = definite and may_describe(sentence, at) and sentence.language.is_definite(sentence.texts[at])
        if closing is None or not (aside or described or at in sentence.dated or _joins(sentence, at)):
            break
        at = closing + 1
    return at


def _closing(sentence: ReadSentence, opening: int, start: int) -> int | None:
    """The last mark ahead of a figure that closes what the like of it opens."""
    marks = DASHES if sentence.texts[opening] in DASHES else COMMAS
    return next((end for end in range(start - 1, opening, -1) if sentence.texts[end] in marks), None)


def _joins(sentence: ReadSentence, at: int) -> bool:
    """Whether a word tells that somebody's own act with them: حزب الحوار | وحلفائه."""
    return sentence.and_attached(at) and bool(sentence.language.owned(sentence.texts[at]))


def _doer_of_carrying_out(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Whom the last noun for carrying out ahead of a figure has for its subject, the deed behind it done to the figure."""
    start = figure.tokens[0]
    nouns = [at for at in sentence.cue_starts("carrying_out") if at < start]
    if not nouns:
        return None
    subject = _subject(sentence, nouns[-1] + 1, named_before) or _body(sentence, nouns[-1] + 1)
    if subject is None:
        return None
    term, end = subject
    while end in sentence.dated:
        end += 1  # قيام المكتب | منذ عام 2018 | بإعادة تقييم 56
    told = ((at, at + length) for cue in _ACTS for at, length in sentence.cues.get(cue, {}).items())
    led = end + (sentence.words(end, end + 1) in sentence.language.words.names.prepositions)  # تمكن الشرطة من | حجز 5
    deed = next((last for at, last in told if at in (end, led) and last <= start), None)
    deed = deed or (
        end + 1 if nouns[-1] in sentence.beginning("bringing_about") and _is_led_noun(sentence, end) else None
    )
    if (
        deed is None
        or start - deed > _OBJECT
        or figure_between(sentence, deed, start)
        or sentence.mark_between(deed, start)
    ):
        return None
    return one_found(sentence, term, CueKind.WHO_SUBJECT, nouns[-1], nouns[-1] + 1)


def _body(sentence: ReadSentence, at: int) -> tuple[Term, int] | None:
    """The body that no list knows at a token behind what brings a deed about, with the token after: قيام | المكتب الوطني."""
    beside = subject_at(sentence, at) if at - 1 in sentence.beginning("bringing_about") else None
    if beside is None:
        return None
    who, end = beside
    return (who.term if isinstance(who, Name) else who), end


def _is_led_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition is attached to a noun, which tells a deed there: قيام المكتب | بإعادة تقييم 56 مادة."""
    return at < len(sentence.tokens) and any(prefix for prefix, _ in sentence.reading.words[at].stems)


def _party(sentence: ReadSentence, at: int, figure: Figure) -> tuple[Term, int] | None:
    """The definite words at a token, no list knows whom, that votes or seats are told of: حصول | الكتلة الوطنية | على 568 صوتاً."""
    end = end_of_definite(sentence, at) if counts_votes(figure) else at
    return (sentence.own_words(at, end), end) if end > at else None


def _subject(sentence: ReadSentence, at: int, named_before: Sequence[Name]) -> tuple[Term, int] | None:
    """Who stands at a token, and the token after them: a name, with those who act for it, or those whom no lexicon holds."""
    acting = sentence.cue_at("acting_for", at) if at < len(sentence.tokens) else 0
    of = at + acting < len(sentence.tokens) and sentence.texts[at + acting] in sentence.language.words.change_from
    for name in actors(sentence):
        if name.tokens[0] in (at, at + acting, at + acting + (acting > 0 and of)):
            return actor_term(sentence, name, named_before), name.tokens[1]
    return those_acting(sentence, at) if acting else None
