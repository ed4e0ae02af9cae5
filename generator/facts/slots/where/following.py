"""Whether a place behind a figure is in its clause, and where the next figure begins."""

from __future__ import annotations

from collections.abc import Sequence, Set

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between, one_event_between
from generator.facts.slots.coordination.asides import past_aside
from generator.facts.slots.coordination.joined_deeds import are_joined_deeds
from generator.facts.slots.when.unmarked import led_by_contact_clause
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.fronted import counts_between, is_fronted, may_be_placed
from generator.facts.slots.where.parts import has_own_place, is_a_parts
from generator.facts.slots.where.placing import governing, ranks
from generator.facts.slots.where.ranked import next_ranked
from generator.facts.tokens import COMMAS, DASHES, SEMICOLONS
from generator.lexicon import Category
from generator.values import Kind

_OPENING = 3
"""Tokens ahead of the word of place that opens a clause: Further south | in Kherson."""
_TO_RECORD = 2
"""Tokens from the comma of a remark to its superlative: , the | bloodiest; ، وهو | الأعنف."""
_GOES_ON = COMMAS | {"(", ")"}
"""Marks past which a clause goes on to its figure: مشروع السكن بلورين (الأول)، فقد بلغ 39 %."""
_LEADING = DASHES | {":"}
"""Marks that lead to the parts of a whole."""


def next_figure(sentence: ReadSentence, figure: Figure) -> int:
    """The token at which the next figure begins that can have a place of its own, the end where none does.

    People of a kind among people have none but theirs: 11 people, among them 3 children, in Homs and 19 in Hama.
    """
    aside = range(figure.tokens[1], past_aside(sentence, figure))  # 45,000 people, half of them children, in Homs
    placed = any(name.tokens[0] in aside for name in sentence.of(Category.PLACES))
    told = (
        one for one in sentence.figures if not (one.part_of and (one.is_share or not placed) and one.tokens[0] in aside)
    )
    starts = (other.tokens[0] for other in told if has_own_place(other) and may_be_placed(other))
    return next((start for start in starts if start >= _end_of(sentence, figure)), len(sentence.tokens))


def _end_of(sentence: ReadSentence, figure: Figure) -> int:
    """The token after a figure, with a further one alone in brackets, which is where it is: 18% (57) | in Karwa."""
    end, texts = figure.tokens[1], sentence.texts
    if end >= len(texts) or texts[end] != "(":
        return end
    again = next((other for other in sentence.figures if other.tokens[0] == end + 1), None)
    closing = range(max(again.number_tokens[1], again.tokens[1] - 1), again.tokens[1] + 1) if again is not None else ()
    return next((at + 1 for at in closing if at < len(texts) and texts[at] == ")"), end)


def follows(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place stands behind a figure, in its clause, no next rank's."""
    ranked = next_ranked(sentence, figure)
    behind = place.tokens[0] >= figure.tokens[1] and not _opens_item(sentence, place)
    return behind and (ranked is None or place.tokens[0] < ranked) and not _in_another_clause(sentence, figure, place)


def past_origin(sentence: ReadSentence, figure: Figure, places: list[Name]) -> list[Name]:
    """The places behind what befell those who are told to be from others: two from a school in Hama drowned | in Homs."""
    if not figure.counts_people or not sentence.cue_at("place_from", figure.tokens[1]):
        return places
    harm = next((at for at in sentence.cue_starts("harm") if at > figure.tokens[1]), len(sentence.tokens))
    return [place for place in places if place.tokens[0] > harm] or places


def joined_figure(sentence: ReadSentence, figure: Figure, number: int, placed: Sequence[Name]) -> Figure | None:
    """The figure that "and" joins to the one of a number, whose places are its own, too, where those ahead are another's.

    One died in Karwa, 200 houses and 3 hospitals were hit in Loren. So are those of a deed joined to its own.
    """
    figures, end = sentence.figures, figure.tokens[1]
    if number + 1 < len(figures) and are_joined_deeds(sentence, figure, figures[number + 1]):
        return figures[number + 1]
    ahead = [place for place in placed if place.tokens[1] <= figure.tokens[0]]
    before = sentence.texts[figure.number_tokens[0] - 1] if figure.number_tokens[0] else ""
    if before in sentence.language.words.change_from:
        return None  # 277 in Karwa, up from 273, and 156 in Loren
    if not number or number + 1 >= len(figures) or not ahead or ahead[-1].tokens[0] < figures[number - 1].tokens[1]:
        return None
    following = figures[number + 1]
    joined = following.tokens[0] in (end, end + 1) and sentence.is_joined(following.tokens[0])
    return following if joined else None


def is_told_of(sentence: ReadSentence, first: Name, place: Name) -> bool:
    """Whether a place stands in a clause that only tells of another or of others.

    In Chad, to which many fled from Darfur; 3 were killed in Jenin and a fourth was wounded in Nablus.
    """
    befell = sentence.beginning("harm", "suffered")
    if any(at in befell and sentence.is_joined(at) for at in range(first.tokens[1], place.tokens[0])):
        return True
    marks = (at for at in sentence.marks if first.tokens[1] <= at < place.tokens[0] and sentence.texts[at] in COMMAS)
    relative = next((at for at in marks if sentence.cue_at("relative", at + 1)), None)
    return relative is not None and not sentence.mark_between(relative + 1, place.tokens[0])


def is_told_by_another(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a clause in which somebody else speaks begins between: two were held in Raqqa, while SOHR reported 106 dead."""
    said = any(place.tokens[1] <= verb.tokens[0] < figure.tokens[0] for verb in sentence.of(Category.SAYING))
    return said and sentence.cue_between("clause_opener", place.tokens[1], figure.tokens[0])


def is_told_with(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place ahead of a figure is of its clause, where subjects come first: it opens the clause, or no mark parts them.

    In Homs, rescuers put out 12 fires; not: under a deal reached in Homs, they lowered the tariff to 12 percent. No mark parts a
    relative clause or what came of it, and whom something befell is where anything ahead of them is.
    """
    end = figure.tokens[0]
    if sentence.language.words.verb_first or figure.counts_people or figure.part_of is not None:
        return True
    if sentence.any_cue_between(("place_relative", "relative"), place.tokens[1], end):
        return True
    start = governing(sentence, place.tokens[0])
    clause = sentence.clause_start(start)
    opens = start - clause <= _OPENING and not any(at in sentence.verbs for at in range(clause, start))
    opens = opens or sentence.cue_at("next_topic", clause) > 0 or _is_when_they(sentence, clause, place)
    return opens or not any(_parts(sentence, mark, figure) for mark in sentence.marks if place.tokens[1] <= mark < end)


def _is_when_they(sentence: ReadSentence, clause: int, place: Name) -> bool:
    """Whether a clause tells when those did something who go on as a pronoun: When they raided a flat in Karwa, | they found."""
    mark = next((mark for mark in sentence.marks if mark >= place.tokens[1]), None)
    return (
        mark is not None
        and sentence.cue_at("when_clause", clause) > 0
        and mark + 1 in sentence.cue_starts("speaking_pronoun")
    )


def _parts(sentence: ReadSentence, mark: int, figure: Figure) -> bool:
    """Whether a mark ends a clause ahead of a figure.

    None does that opens a bracket, stands beside a place behind a mark (in Mukalla, Hadramawt, a fire), leads to "-ing", to a
    share told "with" (closed in the zone, with 88 percent filled) or right to the figure by "with" or "at".
    """
    around = [place.tokens for place in sentence.of(Category.PLACES) if place.tokens[0] - 1 in sentence.marks]
    set_off = sentence.texts[mark] == "(" or any(mark in (start - 1, end) for start, end in around)
    share = sentence.cue_at("with", mark + 1) > 0 and (figure.kind is Kind.PERCENT or mark + 2 == figure.tokens[0])
    return not (set_off or share or sentence.language.is_adverbial_participle(sentence.words(mark + 1, mark + 2)))


def _opens_item(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins a free place, or the list that it opens, to the figure right behind it: مصر في المركز 74 | ولبنان 83.

    Not where it stands beside one that a word of place governs: يضم سجنان في الحسكة | والشدادي | 60 معتقلاً.
    """
    joiners = sentence.language.words.numbers.joiners
    others = (other.tokens for other in sentence.of(Category.PLACES) if other.tokens[1] == place.tokens[0])
    led = ((governing(sentence, start), start) for start, _ in others)
    beside = any(by < start and not figure_between(sentence, by, start) for by, start in led)
    return bool(place.prefix) and place.prefix in joiners and place.tokens in _labelling(sentence) and not beside


@once_a_sentence
def _labelling(sentence: ReadSentence) -> Set[tuple[int, int]]:
    """The tokens of the places right ahead of a figure, and of those that "and" joins to these."""
    starts = set(sentence.figure_starts)
    found: set[tuple[int, int]] = set()
    behind: Name | None = None
    for place in reversed(list(sentence.of(Category.PLACES))):
        joined = behind is not None and behind.tokens in found and are_joined(sentence, place, behind)
        if joined or (place.tokens[1] in starts and not sentence.and_attached(place.tokens[1])):
            found.add(place.tokens)
        behind = place
    return found


def leads_to_facility(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a facility that something behind it tells apart stands right behind a figure: و4 حالات إلى مستشفى عفيف."""
    words, at = sentence.language.words, figure.tokens[1]
    at += max(sentence.cue_at(cue, at) for cue in ("place", "place_to")) if at < len(sentence.tokens) else 0
    if at == figure.tokens[1] or at + 1 >= len(sentence.tokens) or not words.noun_follows_number:
        return False
    built = not sentence.reading.words[at].rests.isdisjoint(words.names.facilities)
    told_apart = sentence.texts[at + 1].isalpha() and sentence.texts[at + 1] not in words.stop_words
    return built and told_apart and not sentence.language.is_definite(sentence.texts[at])


def _is_of_most(sentence: ReadSentence, start: int, place: int) -> bool:
    """Whether words of most of the counted lead to a place, no aside: 3170 arrests, most of them in Hebron; not أبرزها درعا."""
    told = [at for at in sentence.cue_starts("most_of") if start <= at < place]
    named = {name.tokens[0] for name in sentence.of(Category.PLACES)} if told else set[int]()
    return any(at + 1 not in named and not sentence.mark_between(at, place) for at in told)


def _are_parts(sentence: ReadSentence, start: int, place: int) -> bool:
    """Whether a dash or colon leads to figures each with its place, of which none is their whole's: 18—3 in Karwa."""
    leads = (at for at in range(start, place) if sentence.texts[at] in _LEADING)
    return any(counts_between(sentence, at, at + 2) for at in leads)


def _is_past_where(sentence: ReadSentence, figure: Figure, place: int) -> bool:
    """Whether a comma and "and" end the clause of "where" that the figure stands in: in Algeria, where 65 died, and in Italy."""
    where = max((at for at in sentence.cue_starts("place_relative") if at < figure.tokens[0]), default=None)
    if where is None or sentence.mark_between(where, figure.tokens[0]):
        return False
    comma = next((mark for mark in sentence.marks if figure.tokens[1] <= mark < place), place)
    joined = sentence.texts[comma] in COMMAS and sentence.texts[comma + 1] in sentence.language.words.numbers.joiners
    return joined and any(name.tokens[1] in (where, where - 1) for name in sentence.of(Category.PLACES))


def _is_of_others(sentence: ReadSentence, end: int, start: int) -> bool:
    """Whether a remark sets what was told in one place against others: in Paris, | the bloodiest of several attacks in | France."""
    mark = max((at for at in sentence.marks if end <= at < start), default=end)
    placed = any(end <= name.tokens[0] < mark for name in sentence.of(Category.PLACES))
    return placed and any(sentence.cue_at("record", at) for at in range(mark + 1, min(mark + 1 + _TO_RECORD, start)))


def _is_ranked_next(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins a record, with the place in which it was, to one before: highest in Karwa, and lowest | in Sole."""
    joined = governing(sentence, place.tokens[0]) - 2
    return joined > 0 and ranks(sentence, place) and sentence.texts[joined] in sentence.language.words.numbers.joiners


def _is_carried_off(sentence: ReadSentence, figure: Figure, place: int) -> bool:
    """Whether words only tell where those were taken whom something had befallen: 12 died, who were taken to a hospital in Karwa.

    They do behind a mark or harm: suffered burns and were taken to Karwa, أصيب 3 نقلوا إلى; not: بينهم 12 نقلوا إلى.
    """
    begin, start = figure.tokens
    harmed = figure.part_of is None and begin in sentence.cue_ends("harm")
    taken = (at for at in sentence.cue_starts("carried_off") if start <= at < place)
    return any(
        harmed or sentence.mark_between(start, at) or sentence.cue_between("harmed_by", start, at) for at in taken
    )


def _is_of_next(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place past a mark is of the figure behind it, where the topic is another or each figure has its place ahead.

    The college in Karwa 62%, as for the school in Loren, 7%; in Karwa by 6%, in Loren by 15%; بكلية كاروا 57 %، ومبنى المعهد بلورين
    39 %.
    """
    marks = [mark for mark in sentence.marks if figure.tokens[1] <= mark < place.tokens[0]]
    if not marks:
        return False
    if any(sentence.cue_at("next_topic", at) for mark in marks for at in (mark + 1, mark + 2)):
        return True
    first = figure.number_tokens[0]
    before = max((other.tokens[1] for other in sentence.figures if other.tokens[1] <= first), default=0)
    own = any(before <= name.tokens[0] < first for name in sentence.of(Category.PLACES))
    ends = (mark for mark in sentence.marks if mark >= place.tokens[1] and sentence.texts[mark] not in _GOES_ON)
    end = next(ends, len(sentence.tokens))
    later = [other for other in sentence.figures if place.tokens[1] <= other.tokens[0] < end]
    joined = sentence.is_joined(marks[-1] + 1) and marks[-1] + 1 not in sentence.beginning("harm", "suffered")
    joined = joined or (
        governing(sentence, place.tokens[0]) == marks[-1] + 1 and _leads_to_first(sentence, place, later)
    )
    return own and joined and any(other.part_of is None and may_be_placed(other) for other in later)


def _leads_to_first(sentence: ReadSentence, place: Name, later: Sequence[Figure]) -> bool:
    """Whether the first of some figures stands right behind a place, with "by" between at most."""
    words, end = sentence.language.words, place.tokens[1]
    end += sentence.words(end, end + 1) in {phrase[0] for phrase in words.measuring.by}
    return bool(later) and later[0].tokens[0] == end


def _tells_same_event(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb tells whom else the same befell (وأصيب آخرون), or of the attack before it (في غارات شنتها طائرات)."""
    first, end = verb.tokens
    return sentence.cue_at("other_people", end) > 0 or first in sentence.cue_ends("attack")


def _in_another_clause(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a clause of its own lies between: ", half of them in Amman" does not place the figure, ", in Amman" does."""
    end, start = _end_of(sentence, figure), place.tokens[0]
    joiners = sentence.language.words.numbers.joiners
    verbs = [
        verb
        for verb in sentence.of(Category.SAYING, Category.DOING)
        if end <= verb.tokens[0] < start and not _tells_same_event(sentence, verb)
    ]
    aside = past_aside(sentence, figure)
    if end < aside <= (verbs[0].tokens[0] if verbs else start) and not counts_between(sentence, aside, start):
        end, verbs = aside, []  # four civilians, including a child, were killed in Iraq
    if any(verb.prefix in joiners and verb.prefix for verb in verbs):
        return True
    parted = not SEMICOLONS.isdisjoint(sentence.texts[end:start])
    thats = (that - 1 for that in sentence.cue_ends("said_that") if end < that <= start)
    parted = parted or any(map(sentence.is_joined, thats))
    parted = parted or sentence.cue_between("saying_participle", end, start) or one_event_between(sentence, end, start)
    parted = parted or _is_of_most(sentence, end, start) or _are_parts(sentence, end, start)
    parted = parted or sentence.cue_between("followed_by", end, start) or is_a_parts(sentence, figure, place)
    parted = (
        parted
        or _is_ranked_next(sentence, place)
        or _is_carried_off(sentence, figure, start)
        or led_by_contact_clause(sentence, end, start)
    )
    parted = parted or _is_past_where(sentence, figure, start) or _is_of_next(sentence, figure, place)
    parted = parted or _is_of_others(sentence, end, start)
    parted = parted or (sentence.cue_between("set_beside", end, start) and counts_between(sentence, end, start))
    if parted or sentence.cue_between("new_clause", end, start) or is_fronted(sentence, place):
        return True
    return sentence.mark_between(end, start) and (counts_between(sentence, end, start) or bool(verbs))
