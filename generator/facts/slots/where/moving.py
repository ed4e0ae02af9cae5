"""Places that something goes to, comes from, strikes or is allotted to (see `where`, 3, 4 and 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import FAMILIES, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import past_kind
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between, new_clause_between
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.following import follows, next_figure
from generator.facts.slots.where.fronted import counts_between
from generator.facts.slots.where.named import is_people
from generator.facts.slots.where.placing import LEADING, governing, is_forecast_for, is_object
from generator.values import Kind

_LONGEST_AGENT = 2
"""Words before whom something is done by: على يد."""
_VERB_AHEAD = 6
"""Tokens from a verb that comes first to what it tells of, its subject between."""
_NEAR = 3
"""Tokens between a word of movement and its place."""
_AREA = "area"
"""The dimension of areas of land."""


def moved(sentence: ReadSentence, figure: Figure, places: Sequence[Name], cue: str) -> list[Name]:
    """The places right after a word of movement behind a figure, with those joined to them."""
    born = cue == "place_from" and is_people(figure) and not _leave(sentence, figure, places)
    if (born and not sentence.cue_ends("taken_from")) or (cue == "place_from" and is_bought(sentence, figure)):
        return []
    limit = next_figure(sentence, figure)
    found: list[Name] = []
    for place in places:
        start = place.tokens[0]
        joined = bool(found) and are_joined(sentence, found[-1], place)
        led = start < limit and _is_led_to(sentence, figure, place, cue)
        led = led and (not born or _is_taken(sentence, figure, start))
        if joined or led:
            found.append(place)
    return found


def is_bought(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb of buying leads to a figure, so that "from" behind it leads to who sells: bought 12 buses from Malwa."""
    start = figure.tokens[0]
    bought = (at for at in sentence.cue_ends("bought_from") if at <= start)
    return any(not sentence.mark_between(at, start) for at in bought)


def gapped(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The places right behind a further count that "and" joins without its verb: 300 went to Karwa in Malwa | and 120 to Loren.

    (What such a clause keeps is of the same sort as in the one ahead: J. R. Ross, "Gapping and the order of constituents", 1970.)
    """
    start, end = figure.number_tokens[0], figure.tokens[1]
    counted = figure.kind is Kind.COUNT and start < end
    own = counted and sentence.is_joined(start) and sentence.cue_at("place_to", end) > 0
    led = moved(sentence, figure, places, "place_to") if own else []
    return led if led and governing(sentence, led[0].tokens[0]) == end else []


def gone_over(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> Iterator[tuple[CueKind, list[Name]]]:
    """The places that the counted leave, and those that they enter, cross or visit: 300 fled Karwa, غادر 300 لاجئ كروة.

    Then where they went, if what stands ahead places another figure: 12 died in Karwa, and 300 fled to Loren.
    """
    yield CueKind.WHERE_FROM, _objects(sentence, figure, places, "leaving_place")
    yield CueKind.WHERE_TO, _objects(sentence, figure, places, "entering_place")
    yield CueKind.WHERE_TO, _aim_apart(sentence, figure, places)


def _aim_apart(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The places that the counted went to in a clause of their own, every place ahead behind a figure of its own.

    Such a clause has a word that opens it (فيما أرسلت 12 حافلة إلى لورين) or a verb for it right beside people.
    """
    start, end = figure.tokens
    ahead = [place for place in places if place.tokens[1] <= start]
    if (
        not ahead
        or figure.kind is not Kind.COUNT
        or not all(counts_between(sentence, 0, one.tokens[0]) for one in ahead)
    ):
        return []
    first = sentence.language.words.verb_first
    near = range(start - _NEAR, start + 1) if first else range(end + 1, end + 1 + _NEAR)
    went = moves(figure) and any(verb in near for verb in sentence.cue_ends("leaving"))
    own = went or new_clause_between(sentence, ahead[-1].tokens[1], start)
    aims = moved(sentence, figure, places, "place_to") if own else []
    return aims if aims and not sentence.mark_between(end, aims[0].tokens[0]) else []


def _objects(sentence: ReadSentence, figure: Figure, places: Sequence[Name], cue: str) -> list[Name]:
    """The places that are the object of a verb of which a figure is the subject, or whose subject's number it is.

    Nothing stands between but the subject, where that follows its verb; there it may follow the object, too (زار كروة 300 سائح).
    """
    start, end = figure.tokens
    verbs = sentence.cue_ends(cue)
    found: list[Name] = []
    for place in places if verbs else ():
        at = past_kind(sentence, place.tokens[0])
        beside = at in verbs
        bare = place.prefix in sentence.language.words.definite_articles | {""}
        behind = at >= end and (beside or any(verb <= at and is_object(sentence, verb, at) for verb in verbs))
        behind = behind and follows(sentence, figure, place) and not sentence.cue_between("bound_for", end, at)
        first = sentence.language.words.verb_first and place.tokens[1] == start
        ahead = beside and place.tokens[1] <= start and (first or tells_number(sentence, at, figure))
        if (bare and (behind or ahead)) or (found and are_joined(sentence, found[-1], place)):
            found.append(place)
    return found


def tells_number(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a figure is how many those are of whom a token tells: the number of those who | fled Karwa reached 300."""
    start = figure.tokens[0]
    number = next((told for told in reversed(sentence.cue_starts("how_many")) if told < at), None)
    return number is not None and not (sentence.mark_between(number, start) or figure_between(sentence, number, start))


def _leave(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> bool:
    """Whether a verb of leaving is told of the counted, no place between that something else left: fled from Idlib.

    A bare number is one more of those: عودة 40 لاجئاً من تركيا، و25 من لبنان.
    """
    start = figure.tokens[0]
    governed = [place.tokens[0] for place in places if governed_by_preposition(sentence, place)]  # not: أجلت فرنسا 12
    return any(
        end > start or figure.is_number_alone or not any(end <= at < start for at in governed)
        for end in sentence.cue_ends("leaving")
    )


def _is_led_to(sentence: ReadSentence, figure: Figure, place: Name, cue: str) -> bool:
    """Whether a word of movement behind a figure leads to a place in its clause, and not to where its people were born."""
    start = place.tokens[0]
    if not follows(sentence, figure, place) or sentence.cue_between("bound_for", figure.tokens[1], start):
        return False
    if cue == "place_to" and _attacked_besides(sentence, figure, start):
        return False
    displaced = cue == "place_from" and not moves(figure)  # a missile hit families displaced from Maadan
    agents = {at for end in sentence.cue_ends("agent") for at in range(end - _LONGEST_AGENT, end)}  # على يد روسيا
    led = {*sentence.cue_ends("according_to"), *sentence.cue_ends("each_of")}  # كل من مصر وإيران
    start = past_kind(sentence, start)
    return any(
        sentence.cue_at(cue, at)
        and at not in agents
        and at + 1 not in led
        and not (
            sentence.cue_at("origin", at - 1) and not sentence.cue_at("possessive", at - 2)
        )  # 12 of its nationals from
        and not (displaced and at - 1 > figure.tokens[1] and sentence.cue_at("leaving", at - 1))
        and sentence.beginning(*LEADING).isdisjoint(range(at + 1, start))
        for at in range(max(figure.tokens[1], start - _NEAR), start)
    )


def moves(figure: Figure) -> bool:
    """Whether a figure counts people or families, who go somewhere."""
    return is_people(figure) or (figure.unit is not None and figure.unit.id in FAMILIES)


def _is_taken(sentence: ReadSentence, figure: Figure, place: int) -> bool:
    """Whether the counted were reported or taken from a place: 12 deaths were reported from Karwa, اعتقلت 7 من محافظة الخليل."""
    first = figure.tokens[0] - _VERB_AHEAD if sentence.language.words.verb_first else figure.tokens[1]
    return sentence.cue_between("taken_from", max(0, first), place)


def left(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The places right behind people whom a verb takes out of them and nowhere else: evacuated 31 civilians from Sarman."""
    start, end = figure.tokens
    taken = is_people(figure) and any(start - _NEAR < left <= start for left in sentence.cue_ends("leaving"))
    if not taken or not sentence.cue_at("place_from", end) or moved(sentence, figure, places, "place_to"):
        return []
    return moved(sentence, figure, places, "place_from")


def listed_origins(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place right behind one of several figures that are told by where each is from: four from Karwa, one from Loren.

    Countries are what people are from wherever they are.
    """
    end = _past_each(sentence, figure)
    if not sentence.cue_at("place_from", end):
        return []
    ends = {_past_each(sentence, other) for other in sentence.figures}
    from_them = {
        at: place
        for place in reversed(places)  # of those that one "from" governs the first
        if not place.is_country
        and (at := governing(sentence, place.tokens[0])) != place.tokens[0]
        and at in ends
        and sentence.cue_at("place_from", at)
    }
    own = from_them.get(end)
    return _with_joined(sentence, own, places) if len(from_them) > 1 and own is not None else []


def _past_each(sentence: ReadSentence, figure: Figure) -> int:
    """The token after a figure and "each": two | each from Karwa and Loren."""
    end = figure.tokens[1]
    return end + sentence.cue_at("each_one", end) if end < len(sentence.tokens) else end


def _with_joined(sentence: ReadSentence, first: Name, places: Sequence[Name]) -> list[Name]:
    """A place with those that "and" joins to it behind: from Karwa | and Loren, up to the next that is joined to none."""
    listed = [first]
    for place in places:
        if place.tokens[0] >= listed[-1].tokens[1] and are_joined(sentence, listed[-1], place):
            listed.append(place)
    return listed


def allotted(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place right behind a count or share that is its: five for Amman; خمسة مقاعد لعمّان; of a measure its forecast.

    An area is of its place (12 square kilometres of Malwa), and so is a share: 85% of Farah City, 60% من مخيم جنين.
    """
    if figure.kind is Kind.MEASURE:
        area = figure.unit is not None and figure.unit.dimension == _AREA
        of = (
            figure.tokens[1] < len(sentence.texts)
            and sentence.texts[figure.tokens[1]] in sentence.language.words.times.of_words
        )
        own = figure.tokens[1] + 1 if area and of else None
        return [place for place in places if place.tokens[0] == own or is_forecast_for(sentence, figure, place)]
    if figure.kind not in {Kind.COUNT, Kind.PERCENT}:
        return []
    end = figure.tokens[1]
    attached = sentence.language.words.names.attached_to
    return [
        place
        for place in places
        if _is_whole(sentence, figure, place)
        or (place.tokens[0] == end and place.prefix[:1] in attached)
        or (end < place.tokens[0] <= end + 2 and sentence.cue_at("allotted", place.tokens[0] - 1))
    ]


def _is_whole(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a figure is a share of a known place; countries are also what "of" says that goods come from, where it says both."""
    of, words = figure.tokens[1], sentence.language.words
    if figure.kind is not Kind.PERCENT or place.entry is None or sentence.is_possessor(place.tokens):
        return False
    if words.verb_first and place.is_country:
        return False
    after = sentence.texts[place.tokens[1]] if place.tokens[1] < len(sentence.texts) else ""
    apart = not words.verb_first and after.isalpha() and after not in words.stop_words  # a third of US giant Sole
    apart = apart and place.tokens[1] not in sentence.verbs
    told = sentence.words(of, of + 1) in words.times.of_words and past_kind(sentence, place.tokens[0]) == of + 1
    return told and not apart


def _attacked_besides(sentence: ReadSentence, figure: Figure, place: int) -> bool:
    """Whether the place of another attack is told behind a mark: 55 wounded, 12 weeks after the attack on Israel."""
    attack = any(place - _NEAR <= end < place for end in sentence.cue_ends("attack"))
    return attack and sentence.mark_between(figure.tokens[1], place)
