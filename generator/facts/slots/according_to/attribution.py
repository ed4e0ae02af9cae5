"""Who speaks for a part of a sentence, and which of several speakers a figure is from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import CLAUSE_MARKS, Figure, Moment
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.actors import OUTLET
from generator.facts.slots.clauses import figure_between, is_distance, new_clause_between
from generator.facts.tokens import COMMAS, DASHES
from generator.values import Span, Term

_LONGEST_SUBJECT = 8
"""Tokens of who speaks, with their office and name."""
_LOCATED_WINDOW = 3
"""Tokens from a word for lying somewhere to how far: الواقعة على بعد 15 كيلومتراً."""


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
    document = speaker is not None and any(name.term.id == speaker.id for name in documents(sentence))
    loose = document or (speaker is not None and speaker.dimension == OUTLET)
    return loose or said.cue.kind is CueKind.SAID_CITED


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
    attributions = [said for said in attributions if not _speaks_aside(sentence, said, figure)]
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
                _follows_and(sentence, before, after)
                or _joins_clause(sentence, before, after)
                or _ends_fronted(sentence, before, after)
            )
        )
        return None if joined or (apart and _opens_clause(sentence, before, after)) else only
    governing = [
        said
        for said in attributions
        if said.governs(figure)
        and (_reaches_back(sentence, said) or not _opens_clause(sentence, figure.tokens[1], said.at))
    ]
    inner = [said for said in governing if said.follows and said.speaker and _reaches(sentence, said, figure)]
    outer = [said for said in governing if not said.follows]
    if inner and outer:
        governing = inner  # On Monday the department said that …, the paper reported
    return min(governing, key=lambda attribution: attribution.distance(figure), default=None)


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


def _opens_clause(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether what stands at a token is in a clause that opens after another: 14 died, while the police said that.

    So is what something came after: oil rose 3 percent after OPEC said it would cut output; ارتفع 3 % بعد أن قالت أوبك إنها ستخفض.
    """
    cues = ("clause_opener", "came_upon")
    openers = [end for cue in cues for end in sentence.cue_ends(cue) if start < end <= at]
    return any(not sentence.mark_between(end, at) and not figure_between(sentence, end, at) for end in openers)


def _follows_and(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a verb of saying is in a clause that a comma and "and" open: Oman sells 570 MW, and the ministry said …; وقالت."""
    joiners = sentence.language.words.numbers.joiners
    marks = [mark for mark in sentence.marks if start <= mark < at]
    last = marks[-1] if marks else at
    follows = last < at and (sentence.texts[last + 1] in joiners or sentence.and_attached(last + 1))
    opens = follows and sentence.texts[last] in COMMAS
    return opens and not figure_between(sentence, last, at)


def _joins_clause(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether "and" opens the clause of a verb of saying, only its subject between: hurt 12 | and police said the toll may rise."""
    words = sentence.language.words
    subject = at
    while start < subject and at - subject < _LONGEST_SUBJECT and _is_of_subject(sentence, subject - 1):
        subject -= 1
    opens = start < subject < at and sentence.texts[subject - 1] in words.numbers.joiners
    return opens and not words.verb_first


def _ends_fronted(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a clause that opens the sentence, no words of theirs, ends between: because 12 seats are vacant, | they announced."""
    return (
        sentence.cue_at("fronted_clause", 0) > 0
        and not sentence.mark_between(0, start)
        and sentence.mark_between(start, at)
    )


def _is_of_subject(sentence: ReadSentence, at: int) -> bool:
    word, words = sentence.texts[at], sentence.language.words
    plain = word[0].isalpha() and word not in words.numbers.joiners and at not in sentence.verbs
    return plain and (word not in words.names.prepositions or word in words.times.of_words)
