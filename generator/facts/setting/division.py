"""The vote that an assembly took: its day, and whose the votes are that are told of it in the same sentence or the next ones.

The assembly decides by a verb (the Senate passed the bill on Monday; أقر الكنيست القانون أمس), and its votes are told by words for
the two sides (by 52 votes to 48, with 12 abstentions; بغالبية 62 صوتاً، وعارضه 12 نائباً). No election is meant, which is `vote.py`.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import INSTITUTION, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.vote import is_not_over
from generator.facts.slots.actors.meant import actor_term
from generator.facts.tokens import DASHES
from generator.lexicon import Category
from generator.values import DateRange, Kind, Term

_VOTES = frozenset({"vote", "abstention"})
"""The measures that count votes."""
_VOTERS = frozenset({"member_of_parliament", "member", "senator", "country", "member_state"})
"""The measures that count who votes in an assembly."""
_TO_SHARE = 4
"""Tokens from a word for one side of a vote to its share."""
_REMEMBERED = 3
"""Sentences for which a vote is remembered."""


class SetDivision:
    """The vote of an assembly that the sentences so far tell."""

    def __init__(self) -> None:
        self._day: Found[DateRange] | None = None
        self._assembly: Found[tuple[Term, ...]] | None = None
        self._passed = 0

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a count of the vote, `None` where the figure is none."""
        sentence = context.sentence
        if not _is_tally(sentence, figure) or is_not_over(sentence):
            return None
        own = _day(sentence, figure.tokens[1]) if _assembly(context) is not None else None
        return own if own is not None or sentence.moments else self._day

    def voters(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The assembly whose votes a figure counts."""
        votes = figure.unit is not None and figure.unit.id in _VOTES
        share = _is_majority(context.sentence, figure)
        if fact.who or not (share or (votes and _is_tally(context.sentence, figure))):
            return None
        return _assembly(context) or (self._assembly if not share else None)

    def tell(self, context: Context) -> None:
        """Takes in the vote of an assembly that a sentence tells."""
        self._passed += 1
        assembly = _assembly(context) if not is_not_over(context.sentence) else None
        if assembly is not None:
            self._day, self._assembly, self._passed = _day(context.sentence, 0), assembly, 0
        elif self._passed > _REMEMBERED:
            self._day = self._assembly = None


def _is_tally(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts votes of an assembly, or who voted in it."""
    counted = figure.unit is not None and figure.unit.id in _VOTES | _VOTERS
    counted = counted and DASHES.isdisjoint(sentence.surface(*figure.tokens))  # a 60-vote majority
    return figure.kind is Kind.COUNT and counted and bool(sentence.cues["sides"])


def _is_majority(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is of the votes of an assembly, by a word for one side close ahead: صوت البرلمان بأغلبية كبيرة بلغت | 95%."""
    near = range(max(0, figure.tokens[0] - _TO_SHARE), figure.tokens[0])
    return figure.kind is Kind.PERCENT and any(sentence.cue_at("sides", at) for at in near)


def _assembly(context: Context) -> Found[tuple[Term, ...]] | None:
    """The assembly that a sentence tells to decide."""
    sentence = context.sentence
    if not sentence.cues["decides"]:
        return None
    bodies = (name for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS) if _is_assembly(sentence, name))
    name = next(bodies, None)
    if name is None:
        return None
    cue = Cue(CueKind.WHO_GOES_ON, sentence.text_span(*name.tokens))
    return Found((actor_term(sentence, name, context.before.named),), cue)


def _is_assembly(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is that of an assembly."""
    body = name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    words = sentence.language.words.cues["assembly"]
    return body and any((rest,) in words for at in range(*name.tokens) for rest in sentence.reading.words[at].rests)


def _day(sentence: ReadSentence, end: int) -> Found[DateRange] | None:
    """The one day that a sentence tells, behind a token not of what "which" tells: decided what | fell on Monday."""
    days = [moment for moment in sentence.moments if moment.is_day]
    if len(days) != 1 or len(sentence.moments) > 1 or days[0].range is None:
        return None
    if sentence.cue_between("relative", end, days[0].tokens[0]):
        return None
    return Found(days[0].range, Cue(CueKind.WHEN_EVENT, days[0].span, rules=days[0].rules))
