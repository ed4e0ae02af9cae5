"""Who speaks for a part of a sentence, and which of several speakers a figure is from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, OUTLET, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.outside import (
    ends_fronted,
    follows_and,
    is_ahead_of_speech,
    is_of_what,
    is_one_of_them,
    joins_clause,
    opens_clause,
)
from generator.facts.slots.according_to.spoken import is_of_speaker
from generator.facts.slots.clauses.reach import figure_between, new_clause_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.sizes import is_distance
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.lexicon import Category
from generator.values import Span, Term

_LOCATED_WINDOW = 3
"""Tokens from a word for lying somewhere to how far: الواقعة على بعد 15 كيلومتراً."""


_BESIDE = 1
"""Tokens between a document that speaks and its verb, or "according to": the report also said."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker (`None`: somebody that the words leave unclear) and the tokens of the sentence that are theirs, with the cue.

    `quoted`: all that they say is quoted ahead of the verb.
    """

    speaker: Term | None
    at: int
    follows: bool
    cue: Cue
    quoted: bool = False

    @property
    def told(self) -> Span:
        """Where the speaker was told: here, or in the sentence that the cue goes on with."""
        return self.cue.origin or self.cue.span

    def governs(self, figure: Figure | Moment) -> bool:
        """Whether a figure stands on the side that is told of."""
        return figure.tokens[0] >= self.at if self.follows else figure.tokens[1] <= self.at

    def distance(self, figure: Figure | Moment) -> int:
        """Tokens from the cue to a figure."""
        return abs(figure.tokens[0] - self.at)


def remembered(sentence: ReadSentence, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Whom the sentences after go on with: who speaks by a verb, else an outlet, a document or who is only cited."""
    speakers = [said for said in attributions if said.speaker is not None]
    return [said for said in speakers if not is_secondary(sentence, said)] or speakers


def is_secondary(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether somebody only cited, an outlet, or a document that nobody is told to own: التقارير أفادت."""
    speaker = said.speaker
    document = speaker is not None and any(
        name.term.id == speaker.id or is_called(sentence, name.tokens, said) for name in documents(sentence)
    )
    loose = document or (speaker is not None and speaker.dimension == OUTLET)
    return loose or said.cue.kind is CueKind.SAID_CITED


def is_called(sentence: ReadSentence, document: tuple[int, int], said: Attribution) -> bool:
    """Whether a document told again stands beside the verb of who speaks, or behind "according to": they are called so there."""
    start, end = document
    apart = start - said.at if start >= said.at else said.at - end
    if said.speaker is None or not 0 <= apart <= _BESIDE:
        return False
    return sentence.surface(start, end) not in said.speaker.surface and is_definite(sentence, start)


def is_same_speaker(one: Term | None, other: Term | None) -> bool:
    """Whether two terms are of one speaker, by id or by the words that label them: NDMA data, NDMA figures."""
    if one is None or other is None:
        return False
    return one.labels == other.labels if one.id is None else one.id == other.id


def attributed(
    sentence: ReadSentence, attributions: Sequence[Attribution], figure: Figure | Moment
) -> Attribution | None:
    """The attribution that governs a figure: the nearest that does, or the only one of the sentence.

    How far a town lies from another is nobody's words, nor is how many live somewhere (a nation of 170 million).
    """
    peopled = figure.tokens[0] in sentence.cue_ends("peopled")
    if peopled or (isinstance(figure, Figure) and _tells_where_lies(sentence, figure)):
        return None
    attributions = [
        said
        for said in attributions
        if not (
            _speaks_aside(sentence, said, figure)
            or _is_cited_inside(sentence, said, figure)
            or _is_of_whom_cited(sentence, said, figure)
            or _is_ahead_of_told(sentence, said, figure)
            or _is_of_another_deed(sentence, said, figure)
            or is_of_speaker(sentence, said.at, figure)
            or (figure.tokens[0] < said.at and (is_of_what(sentence, said.at) or is_one_of_them(sentence, said.at)))
            or (isinstance(figure, Figure) and is_ahead_of_speech(sentence, said.at, figure))
        )
    ]
    if len(attributions) == 1 or _goes_on_behind(attributions, figure):
        only = attributions[0]
        if only.quoted and figure.tokens[0] > only.at:
            return None  # "It is worse," said the minister after 12 people were held
        behind = only.at >= figure.tokens[1]
        before, after = (figure.tokens[1], only.at) if behind else (only.at, figure.tokens[0])
        apart = not only.governs(figure) or (behind and not _reaches_back(sentence, only))
        joined = (
            behind
            and only.follows
            and (
                follows_and(sentence, before, after)
                or joins_clause(sentence, before, after)
                or ends_fronted(sentence, before, after)
            )
        )
        return None if joined or (apart and opens_clause(sentence, before, after)) else only
    governing = [
        said
        for said in attributions
        if said.governs(figure)
        and (_reaches_back(sentence, said) or not opens_clause(sentence, figure.tokens[1], said.at))
    ]
    governing = list(_without_relays(governing))
    inner = [said for said in governing if said.follows and said.speaker and _reaches(sentence, said, figure)]
    outer = [said for said in governing if not said.follows]
    if inner and outer:
        relayed = all(_is_outlet(said) for said in inner) and not all(_is_outlet(said) for said in outer)
        # On Monday the department said that …, the paper reported; the paper reported that …, according to the department
        governing = outer if relayed else inner
    elif outer:
        governing = [said for said in governing if not (said.follows and _is_land(sentence, said))]
    return min(governing, key=lambda attribution: attribution.distance(figure), default=None)


def _without_relays(governing: Sequence[Attribution]) -> Sequence[Attribution]:
    """Those who govern but outlets, where others are cited: Reuters reported that 12 died, according to the ministry."""
    others = [said for said in governing if not _is_outlet(said)]
    cited = any(said.speaker is not None and said.cue.kind is CueKind.SAID_CITED for said in others)
    return others if cited else governing


def _is_outlet(said: Attribution) -> bool:
    """Whether an outlet speaks, which tells what others say."""
    return said.speaker is not None and said.speaker.dimension == OUTLET


def _is_land(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether a land "reports" what it had, which somebody else tells: Sudan | reported 28 deaths, an official said."""
    places = sentence.of(Category.PLACES) if said.cue.kind is CueKind.SAID_VERB else ()
    surface = said.speaker.surface if said.speaker is not None else None
    return any(name.term.surface == surface for name in places)


def _goes_on_behind(attributions: Sequence[Attribution], figure: Figure | Moment) -> bool:
    """Whether one speaker says all that is told behind a figure: "12 died," the minister said in Karwa, adding that more may."""
    first, *others = attributions or (None,)
    same = first is not None and all(is_same_speaker(first.speaker, other.speaker) for other in others)
    return first is not None and same and figure.tokens[1] <= first.at


def _tells_where_lies(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells how far a place lies from another: in Karwa, located 15 kilometers (9 miles) north of Loren.

    So does what a comma or bracket sets off of the place: in Karwa, 15 kilometers from Loren; الخمس (120 كلم شرق طرابلس).
    """
    if not is_distance(sentence, figure):
        return False
    start = figure.tokens[0]
    if start and sentence.texts[start - 1] == "(":
        start = next((other.tokens[0] for other in sentence.figures if other.tokens[1] == start - 1), start)
    set_off = start - 2 in sentence.named and sentence.texts[start - 1] in COMMAS | {"("}
    return set_off or sentence.cue_between("lies_at", start - _LOCATED_WINDOW, start)


def _speaks_aside(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether who speaks does so in a relative clause, a figure outside it: floods, which experts say grew, killed 12."""
    if not sentence.cue_starts("set_off"):
        return False
    marks = _parting_marks(sentence)
    behind = bisect_left(marks, said.at)
    if not behind or not sentence.cue_at("set_off", marks[behind - 1] + 1):
        return False
    cited = said.cue.kind is CueKind.SAID_CITED  # which has, according to a census, 12 schools
    closing = marks[behind] if behind < len(marks) and not cited else len(sentence.tokens)
    return not marks[behind - 1] < figure.tokens[0] < closing


def _is_of_whom_cited(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether a relative clause tells a figure of who is cited behind what is told: …, according to the UNHCR, which cut | 12."""
    start = figure.tokens[0]
    if said.cue.kind is not CueKind.SAID_CITED or said.follows or start < said.at:
        return False
    relatives = (
        at for at in sentence.cue_starts("set_off") if said.at < at <= start and sentence.texts[at - 1] in COMMAS
    )
    first = next(relatives, None)
    if first is None or sentence.mark_between(said.at, first - 1):
        return False  # according to Amal, 14, whose school
    return not any(first < verb.tokens[0] < start for verb in sentence.of(Category.SAYING))


def _is_ahead_of_told(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether a figure only tells which event opens the sentence as its time, whose source is told at its end.

    بعد أسبوع من الزلزال الذي بلغت قوته | 6 درجات، قتل 12، وفقا للوزارة.
    """
    if said.cue.kind is not CueKind.SAID_CITED or said.follows or not sentence.cue_at("some_time_later", 0):
        return False
    start = figure.tokens[0]
    comma = next((mark for mark in sentence.marks if mark >= start), said.at)
    relative = any(at < start for at in sentence.cue_starts("relative"))
    return relative and comma < said.at and figure_between(sentence, comma, said.at)


def _is_of_another_deed(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether a figure is of what another land does behind what one announces: أعلنت تونس تقديم 3 ملايين، وقدمت ليبيا | مليوناً.

    What "that" leads to is all of whoever says it.
    """
    teller = said.speaker.id if said.speaker is not None and said.follows else None
    if teller is None or said.cue.kind is not CueKind.SAID_VERB:
        return False
    if not any(place.term.id == teller and place.is_country for place in sentence.of(Category.PLACES)):
        return False
    others = (place for place in sentence.of(Category.PLACES) if place.is_country and place.term.id != teller)
    ends = (place.tokens[0] for place in others if said.at < place.tokens[0] < figure.tokens[0])
    acting = (at for at in ends if sentence.texts[at - 2] in COMMAS and sentence.and_attached(at - 1))
    end = next(acting, None)
    return end is not None and not sentence.cue_between("said_that", said.at, end)


def _is_cited_inside(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether brackets or dashes hold words and who is cited for them, a figure outside: 12 (two of them boys, as per Sami)."""
    if said.cue.kind is not CueKind.SAID_CITED:
        return False
    marks = [at for at in range(len(sentence.texts)) if _sets_aside(sentence, at)]
    behind = bisect_left(marks, said.at)
    if (
        not behind
        or behind == len(marks)
        or sentence.texts[marks[behind - 1]] == ")"
        or sentence.texts[marks[behind]] == "("
    ):
        return False
    opening, closing = marks[behind - 1], marks[behind]
    first = next((at for at in range(opening + 1, closing) if sentence.cue_at("according_to", at)), opening + 1)
    return first > opening + 1 and not opening < figure.tokens[0] < closing


def _sets_aside(sentence: ReadSentence, at: int) -> bool:
    """Whether a bracket or a dash that ties no words stands at a token: not North-Karwa."""
    if sentence.texts[at] not in DASHES:
        return sentence.texts[at] in {"(", ")"}
    tokens = sentence.tokens
    return not (0 < at < len(tokens) - 1 and adjacent(*tokens[at - 1 : at + 1]) and adjacent(*tokens[at : at + 2]))


@once_a_sentence
def _parting_marks(sentence: ReadSentence) -> Sequence[int]:
    """The tokens that are marks of a clause or dashes."""
    return [at for at, text in enumerate(sentence.texts) if text in CLAUSE_MARKS | DASHES]


def _reaches_back(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether no word for a new clause parts a speaker from figures: one of what follows, or of "as …" behind them (كما أوضحت)."""
    return said.follows or said.at in sentence.cue_ends("as_said")


def _reaches(sentence: ReadSentence, said: Attribution, figure: Figure | Moment) -> bool:
    """Whether what somebody says goes on up to a figure: they say "that", and no clause of its own begins between."""
    that = sentence.cue_between("said_that", said.at, figure.tokens[0])
    return that and not new_clause_between(sentence, said.at, figure.tokens[0])
