"""Who imposed the sanctions, brought the charges or issued the warrants that a count is told of: US sanctions target 12 officials.

These do nothing themselves: whom they are on, against or target is told of who imposed them. Those are told by their adjective or
name beside them (US sanctions, العقوبات الأمريكية), behind "by" (sanctions imposed by Oman), as the subject of the verb by which
they impose or announce them (وجهت النيابة تهماً إلى 12), and of sanctions else in the last sentence before that tells by whom
they are (واستهدفت العقوبات خمس جهات).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, country_of, without_possessive
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.named_subjects import name_after, name_before
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_SANCTIONS, _CHARGES = "sanctions", "charges"
"""Cues of what is imposed: sanctions, which later sentences go on with, and charges and warrants."""
_DESCRIBED = 2
"""Adjectives beside sanctions: the new economic sanctions."""
_REACH = 10
"""Tokens from sanctions to the verb by which they target somebody, or to "by"."""
_LISTED = 14
"""Tokens from who imposes something to it, and from it to the last of those whom it is on."""
_OTHER_CLAUSE = ("relative", "subclause", "said_that")
"""Cues of words that open another clause."""


def imposers_told(
    sentences: Sequence[ReadSentence], named_before: Sequence[Sequence[Name]], lexicon: Lexicon
) -> Iterator[Found[Term] | None]:
    """For each sentence who imposed the sanctions that those before it told last."""
    told: Found[Term] | None = None
    for sentence, named in zip(sentences, named_before, strict=True):
        yield told
        for at in sentence.cue_starts(_SANCTIONS):
            imposer = _imposer(sentence, at, named, lexicon)
            if imposer is not None:
                told = Found(imposer, Cue(CueKind.WHO_GOES_ON, sentence.text_span(at, at + 1)))


def find_imposer(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who imposed what a count is told of."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    if clauses.figure.kind is not Kind.COUNT:
        return None
    at = max((at for cue in (_SANCTIONS, _CHARGES) for at in sentence.cue_starts(cue) if at < start), default=None)
    if at is None or not (_are_on(sentence, at, start) or _target(sentence, at, start)):
        return None
    here, span = _imposer(sentence, at, clauses.told.named, lexicon), sentence.text_span(at, at + 1)
    if here is not None:
        return Found((here,), Cue(CueKind.WHO_SUBJECT, span))
    before = clauses.told.imposer if sentence.cue_at(_SANCTIONS, at) else None
    return (
        Found((before.value,), Cue(CueKind.WHO_GOES_ON, span, origin=before.cue.span)) if before is not None else None
    )


# -- whom they are on -----------------------------------------------------------------------------


def _are_on(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether what is imposed is told to be on what stands at a token: sanctions | on ten individuals, عقوبات جديدة | على 12."""
    near = range(at + 1, min(at + 2 + _DESCRIBED, start))
    on = next((word for word in near if sentence.cue_at("imposed_on", word)), None)
    return on is not None and start - on <= _LISTED and _is_list(sentence, on + 1, start)


def _target(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a verb of whom sanctions target leads to a token: sanctions imposed by Oman | hit 12, تستهدف العقوبات | 12."""
    if sentence.language.words.verb_first and any(at - end in (0, 1) for end in sentence.cue_ends("targets")):
        return start - at <= _LISTED and _is_list(sentence, _past_relative(sentence, at + 1), start)
    verbs = [(verb, verb + n) for verb, n in sentence.cues.get("targets", {}).items() if at < verb < start]
    if not verbs or verbs[-1][0] - at > _REACH or sentence.mark_between(at, verbs[-1][0]):
        return False
    return start - verbs[-1][1] <= _LISTED and _is_list(sentence, verbs[-1][1], start)


def _past_relative(sentence: ReadSentence, at: int) -> int:
    """The token behind what "which" tells of sanctions, up to a comma or a date: العقوبات، التي أعلنتها عمان، | 12."""
    near = range(at, min(at + _REACH, len(sentence.tokens)))
    return next((end + 1 for end in reversed(near) if end in sentence.marks or end in sentence.dated), at)


def _is_list(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether no more than further members of a list stand between two tokens: on | the agency and 12 officials."""
    other = sentence.verbs | sentence.beginning(*_OTHER_CLAUSE)
    marks = (at for at in sentence.marks if start <= at < end)
    return other.isdisjoint(range(start, end)) and all(sentence.texts[at] in COMMAS for at in marks)


# -- who imposes them -----------------------------------------------------------------------------


def _imposer(sentence: ReadSentence, at: int, named: Sequence[Name], lexicon: Lexicon) -> Term | None:
    """Who imposed what stands at a token, as its own sentence tells."""
    beside = _adjective_behind(sentence, at, lexicon) or _name_ahead(sentence, at, named, lexicon)
    if beside is not None:
        return beside
    name = _behind_by(sentence, at) or _subject(sentence, at)
    country = country_of(name, lexicon) if name is not None and name.dimension == CAPITAL else None
    return country or (actor_term(sentence, name, named) if name is not None else None)


def _adjective_behind(sentence: ReadSentence, at: int, lexicon: Lexicon) -> Term | None:
    """The country whose adjective stands behind sanctions: العقوبات | الأمريكية."""
    if not sentence.language.words.verb_first:
        return None
    near = (name for name in sentence.of(Category.NATIONALITIES) if 1 <= name.tokens[0] - at <= _DESCRIBED)
    name = next((name for name in near if not sentence.language.without_article(name.prefix)), None)
    return country_of(name, lexicon) if name is not None else None


def _name_ahead(sentence: ReadSentence, at: int, named: Sequence[Name], lexicon: Lexicon) -> Term | None:
    """Whose sanctions are by what stands ahead of them: US, Oman's, American; no Iran sanctions, which are on Iran."""
    whose = [*sentence.of(Category.NATIONALITIES, Category.ORGANISATIONS, Category.PLACES)]
    for end in range(at, max(0, at - _DESCRIBED - 1), -1):
        name = next((name for name in whose if name.tokens[1] == end), None)
        if sentence.language.words.verb_first or (name is None and not sentence.texts[end - 1].isalpha()):
            return None
        if name is not None and name.category is Category.NATIONALITIES:
            return country_of(name, lexicon)
        if name is not None:
            initials = sentence.surface(*name.tokens).replace(".", "").isupper()
            owns = initials or sentence.is_possessor(name.tokens)
            return without_possessive(actor_term(sentence, name, named)) if owns else None
    return None


def _behind_by(sentence: ReadSentence, at: int) -> Name | None:
    """Who stands behind "imposed by" that follows sanctions: sanctions imposed by | Oman, العقوبات التي فرضتها | عمان."""
    for end in sentence.cue_ends("imposed_by"):
        if at < end <= at + _REACH and not sentence.cue_between("targets", at, end):
            first = end + (sentence.words(end, end + 1) in sentence.language.words.definite_articles)
            return next((name for name in _imposing(sentence) if name.tokens[0] == first), None)
    return None


def _subject(sentence: ReadSentence, at: int) -> Name | None:
    """Who is the subject of the verb that imposes or announces sanctions: Oman imposed | sanctions; فرضت عمان | عقوبات."""
    for start, length in reversed(list(sentence.cues.get("imposes", {}).items())):
        end = start + length
        if not start < at <= end + _LISTED or figure_between(sentence, end, at):
            continue
        capitals = (name for name in _imposing(sentence) if name.dimension == CAPITAL)
        name = name_after(sentence, end) if sentence.language.words.verb_first else None
        name = name or next((one for one in capitals if end == one.tokens[0] or start == one.tokens[1]), None)
        name = name or name_before(sentence, start)
        if name is not None and _is_list(sentence, max(end, name.tokens[1]), at):
            return name
    return None


def _imposing(sentence: ReadSentence) -> list[Name]:
    """The names of those who can impose sanctions, capitals among them."""
    return [*actors(sentence), *(place for place in sentence.of(Category.PLACES) if place.dimension == CAPITAL)]
