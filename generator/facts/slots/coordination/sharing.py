"""Figures that go together share what only one of them is told with.

- Joined figures (`links`): 38 people were killed and about 280 wounded in the city. They share who, where and when.
- What a figure is compared with is of whom and where the figure of its kind before it is (40 million in May, from 38 in April).
- The same in other words (118 families (642 people), 230 million or 12 percent) is of whom, where and when the first is; a further
  harm, what a change led to and what the harm was done in are where and when it is.
- Figures that go on with the one before (`going_on`) are of its time.
- A figure of which the next one is a complement is of the date behind that one (`when/complements`).
- A part (من بينهم، of whom) gives its whole only what stands past a mark or farther on (…, 11 of them children, in Aleppo; but 20
  of them in Basra).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.facts.befalling import Place
from generator.facts.cues import CueKind, Via
from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.quantities.bare import INHERITED
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import read_befell
from generator.facts.slots.clauses.reach import is_in_return
from generator.facts.slots.coordination.going_on import gone_on_with
from generator.facts.slots.coordination.links import Link, links
from generator.facts.slots.coordination.told_again import once_more
from generator.facts.slots.sizes import is_total
from generator.facts.slots.when.complements import is_dated_with, past_parts
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.where.following import leads_to_facility
from generator.facts.slots.who.told_apart import has_own_clause, is_told_apart
from generator.facts.slots.who.undone import is_of_independents
from generator.facts.tokens import SEMICOLONS
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category
from generator.values import Confidence, Kind

CIRCUMSTANCES = ("who", "where", "when", "according_to")
_CHANGE_WINDOW = 4
"""Tokens of "with a rise of" before its share."""
_DIRECT = 2
"""Tokens between a part and what is told of it alone: 20 of them in Basra."""
_ONCE_MORE = {False: ("who", "where", "when"), True: ("who", "where")}
"""The slots that the same in other words has too; past a comma its date may be another's (، أي ربع ما أتلفته قبل عام)."""
_SLOTS: Mapping[Via, tuple[str, ...]] = {
    Via.JOINED: ("who", "where", "when"),
    Via.SAME: ("where", "when"),
    Via.PART: ("where", "when"),
}

_OF_ONE_INCIDENT = frozenset({"death", "injury"})
"""The kinds of what befell people by one deed: some were killed, others injured."""
_TO_BECOMING = 5
"""Tokens from a word for becoming or for now to an amount: has since | risen to | 5 million."""
_TAKEN = 4
"""Tokens from those who were taken somewhere to the verb of it: 251 others | were then taken."""


def shared(sentence: ReadSentence, facts: Sequence[Fact], dates: Dates) -> Sequence[Fact]:
    """The facts of a sentence (one a figure, in order), joined ones with the slots of their neighbours."""
    if len(facts) < 2:
        return facts
    linked = list(links(sentence))
    again = {
        link.first: past_comma
        for link in linked
        if link.second == link.first + 1 and (past_comma := once_more(sentence, link.first)) is not None
    }
    filled = list(_compared(sentence, facts, dates))
    for link in linked:
        slots = _slots_behind(sentence, link, filled, again.get(link.first))
        filled[link.second] = completed(filled[link.second], filled[link.first], link.via, slots)
    for number, figure in enumerate(sentence.figures):
        if number and is_total(sentence, figure):
            filled[number] = completed(filled[number], filled[number - 1], Via.WHOLE, ("where",))
        before = gone_on_with(sentence, number, filled, dates) if not _is_of_now(sentence, number - 1) else None
        filled[number] = completed(filled[number], before, Via.JOINED, ("when",)) if before else filled[number]
    for number in reversed(range(len(filled) - 1)):
        behind = past_parts(sentence, number)
        if filled[number].when is None and is_dated_with(sentence, number, behind, filled, dates):
            dated = (completed(one, filled[behind], Via.SAME, ("when",)) for one in filled[number:behind])
            filled[number:behind] = dated
    for link in reversed(linked):
        if not again.get(link.first):
            slots = _given_back(sentence, link, filled[link.second])
            filled[link.first] = completed(filled[link.first], filled[link.second], link.via, slots)
    for link in linked:
        if link.via is Via.PART and not is_told_apart(sentence, sentence.figures[link.second]):
            given = [slot for slot in _SLOTS[Via.JOINED] if not getattr(facts[link.first], slot)]
            filled[link.second] = completed(filled[link.second], filled[link.first], Via.WHOLE, given)
    return filled


def _slots_behind(
    sentence: ReadSentence, link: Link, facts: Sequence[Fact], past_comma: bool | None
) -> tuple[str, ...]:
    """The slots that the second of linked figures takes from the first, with their facts; `past_comma`: told once more, or `None`.

    What goes to another is not where the first is: $45m for Syria and $60m for Iraq.
    """
    following, fact, target = sentence.figures[link.second], facts[link.first], facts[link.second].target
    apart = {
        "when": _is_of_now(sentence, link.second - 1),
        "who": is_of_independents(sentence, following) or _suffers_anew(sentence, fact, following),
        "where": leads_to_facility(sentence, following) or bool(target and fact.target and target != fact.target),
    }
    slots = _ONCE_MORE[past_comma] if past_comma is not None else _SLOTS[link.via]
    return tuple(slot for slot in slots if not apart.get(slot))


def _suffers_anew(sentence: ReadSentence, fact: Fact, figure: Figure) -> bool:
    """Whether a verb joined to that by which somebody did a fact is the passive of a figure, where verbs come first.

    Its gender is another than that of the verb with the subject (قتلت الهيئة 6، | وقتل 19), or a cause is told (| جراء الألغام).
    """
    cue, verb = fact.cues.get("who"), figure.tokens[0] - 1
    if cue is None or cue.kind is not CueKind.WHO_SUBJECT or not sentence.language.words.verb_first:
        return False
    told = read_befell(sentence, figure, Place.BEFORE, verb)
    if told is None or not sentence.and_attached(verb):
        return False
    same = fact.befell is not None and told[0].id == fact.befell.id
    if told[0].kind in _OF_ONE_INCIDENT and not same:
        return False  # قتلت الغارة 6 وأصيب 19
    caused = sentence.cue_at("cause", figure.tokens[1]) > 0
    return caused or not sentence.language.can_share_subject(sentence.bare(verb), cue.span.words(sentence.text))


def _is_of_now(sentence: ReadSentence, number: int) -> bool:
    """Whether the figure behind the one of a number is told of a later time: 4 million in 2014 and has since risen to 5 million."""
    if not 0 <= number < len(sentence.figures) - 1:
        return False
    start, end = sentence.figures[number].tokens[1], sentence.figures[number + 1].tokens[0]
    start = max(start, end - _TO_BECOMING)
    return sentence.any_cue_between(("now", "have_since", "became"), start, end)


def _given_back(sentence: ReadSentence, link: Link, fact: Fact) -> tuple[str, ...]:
    """The slots of a fact of the second figure that the first shares: those of the link, of a part what its whole has as well.

    Not who acts by a verb between the two: a quake killed 12 and the police arrested 30; أصيب 12 واعتقلت الشرطة 30; nor where the
    second were taken alone, nor whose the second are by a name within their words: 12 men and 150 | Karwa shops.
    """
    before, figure = sentence.figures[link.first], sentence.figures[link.second]
    cue = fact.cues.get("who")
    acts_between = cue is not None and before.span.end <= cue.span.start < figure.span.start
    named_inside = cue is not None and cue.kind is CueKind.WHO_OWNER and cue.span.start < figure.span.end
    if link.via is not Via.PART:
        apart = {"who": acts_between or named_inside, "where": _is_carried_off(sentence, before, figure, fact)}
        return tuple(slot for slot in _SLOTS[link.via] if not apart.get(slot, False))
    parted = not SEMICOLONS.isdisjoint(sentence.texts[before.tokens[1] : figure.tokens[0]])  # …; of these, 40 in Karwa
    return () if parted or has_own_clause(sentence, figure) else _past_a_mark(sentence, figure, fact)


def _is_carried_off(sentence: ReadSentence, before: Figure, figure: Figure, fact: Fact) -> bool:
    """Whether those counted second alone were taken where they are: 40 were killed and 12 | taken | to Karwa."""
    cue = fact.cues.get("where")
    taken = sentence.cue_between("carried_off", before.tokens[1], figure.tokens[1] + _TAKEN)
    return taken and cue is not None and cue.kind is CueKind.WHERE_TO


def _compared(sentence: ReadSentence, facts: Sequence[Fact], dates: Dates) -> Iterator[Fact]:
    """The facts, a compared one of whom and where the last of its kind before it is."""
    main: dict[Kind, Fact] = {}
    last: Fact | None = None
    for figure, fact in zip(sentence.figures, facts, strict=True):
        if dates.is_compared(figure):
            slots = ("where",) if is_in_return(sentence, figure) else ("who", "where")
            yield completed(fact, main[fact.kind], Via.COMPARED, slots) if fact.kind in main else fact
            continue
        told = last if fact.kind is Kind.PERCENT and _is_change_told(sentence, figure) else None
        filled = completed(fact, told, Via.SAME, ("who", "where", "when")) if told is not None else fact
        last = filled if told is None else last
        if fact.kind not in main or sentence.texts[figure.tokens[0] - 1] != "(":
            main[fact.kind] = filled
        yield filled


def _is_change_told(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "with a rise of" leads in to a share: it is how what was told before changed.

    300,000 visitors came, an increase of 16 percent; …، وذلك بارتفاع قدره 16 بالمئة.
    """
    before = range(max(0, figure.tokens[0] - _CHANGE_WINDOW), figure.tokens[0])
    return any(sentence.cue_at("change_with", at) for at in before)


def completed(fact: Fact, other: Fact, via: Via, slots: Sequence[str] = CIRCUMSTANCES) -> Fact:
    """The fact with the slots that it lacks taken from another, to which it has the relation `via`."""
    lacking = {slot: getattr(other, slot) for slot in slots if not getattr(fact, slot) and getattr(other, slot)}
    if not lacking:
        return fact
    cues = {slot: cue.passed_on(via) for slot, cue in other.cues.items() if slot in lacking}
    return replace(fact, **lacking, cues={**fact.cues, **cues})


def _past_a_mark(sentence: ReadSentence, part: Figure, fact: Fact) -> tuple[str, ...]:
    """The slots of a part that a mark parts from it: they are told of its whole as well, but in its own clause (10 who fled)."""
    end = part.tokens[1]
    relative = sentence.cue_at("relative", end) > 0
    end += sentence.cue_at("part_pronoun", end) if end < len(sentence.tokens) else 0
    led = end < len(sentence.texts) and sentence.texts[end] in sentence.language.words.names.prepositions
    led = led and part.is_number_alone  # 12 of them from jails in Karwa
    surfaces = {term.surface for term in fact.where}
    apart = [
        slot
        for slot, own, stands in (
            ("when", relative, [moment.tokens[0] for moment in sentence.moments if moment.range == fact.when]),
            (
                "where",
                relative or led,
                [name.tokens[0] for name in sentence.of(Category.PLACES) if name.term.surface in surfaces],
            ),
        )
        if stands
        and all((at > end + _DIRECT and not own) or (at >= end and sentence.mark_between(end, at)) for at in stands)
    ]
    return tuple(apart)


def counted_as(fact: Fact, told: Fact, via: Via) -> Fact:
    """A bare number of what another counts."""
    reasons = (*(reason for reason in fact.reasons if reason != UNKNOWN_UNIT), INHERITED)
    cues = {**fact.cues, "unit": told.cues["unit"].passed_on(via)}
    return replace(fact, unit=told.unit, reasons=reasons, confidence=Confidence.CHECK, cues=cues)
