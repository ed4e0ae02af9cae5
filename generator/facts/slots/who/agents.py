"""Who acts by an agent phrase: nine civilians were killed by the SDF; خُطف 12 طفلاً على يد مسلحين مجهولين."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import HOSTING, OUTLET, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.no_speech import are_asked, is_no_speech
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.actors.lists import listed_with
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.clauses.reach import acts_apart, figure_between, is_parted
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.asides import past_asides
from generator.facts.slots.who.attacks.attack_clauses import is_of_most
from generator.facts.slots.who.bodies import NO_ACTORS
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.plain_subjects import BODY
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term

_AGENT_WINDOW, _BY_WINDOW = 3, 6
_AGENTS = (Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES, Category.NATIONALITIES)
_OF_COUNTED, _ISSUED = 3, 2
"""Tokens from what is counted to its agent (12 drones | launched by | Muscat), and words of "issued by" and the like."""
_LONGEST_VERB = 2
"""Words between a figure and an agent phrase that tell what was done, auxiliaries aside: shot dead."""
_LIGHT = ("passive_auxiliary", "befell_auxiliary", "verb_marker", "part_pronoun")
"""Cues of what stands between a figure and its participle: who were, have been."""


def find_agent(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who acts by an agent phrase behind a figure, no share that something makes up: "by …", من قبل; by a level ahead, too."""
    amounts = figure.is_share and figure.tokens[0] in sentence.cue_ends("amounts_to")
    if figure.kind is Kind.DURATION or amounts or _is_whole_ahead(sentence, figure):
        return None
    last = past_asides(sentence, figure)
    for end in sorted(sentence.cue_ends("agent")):
        ahead = _is_level_of(sentence, figure, end) or _is_of_passive_ahead(sentence, figure, end)
        if not ahead and (end <= last or _is_apart(sentence, last, end)):
            continue
        if _only_tells(sentence, figure, end) or end in sentence.cue_ends("according_to"):
            continue
        if _another_between(sentence, last, end) or is_of_most(sentence, last, end):
            break
        if _acts_later(sentence, last, end) or _is_of_another_verb(sentence, last, end):
            continue
        if _is_of_purpose(sentence, last, end):
            continue
        if end - 2 > last and sentence.cue_at("held_by", end - 2) and not _are_light(sentence, last, end - 2):
            continue  # eight positions in areas controlled by the council
        near = 0 < end - last <= _OF_COUNTED
        acting = _acting_behind(sentence, end, named_before, capitals=near) or plain_agent(sentence, figure, end)
        acting = acting or _unlisted_agent(sentence, end) or _counted_agents(sentence, end)
        if acting:
            return Found(acting, Cue(CueKind.WHO_AGENT, sentence.text_span(end - 1, end)))
    return None


def _is_whole_ahead(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a clause only begins with that of which another figure is a part: Of the | 45 killings, 32 were carried out by."""
    of = figure.tokens[0] - 1
    of -= of > 0 and sentence.texts[of] in sentence.language.words.definite_articles
    return of == sentence.clause_start(of) and sentence.texts[of] in sentence.language.words.times.of_words


def _only_tells(sentence: ReadSentence, figure: Figure, by: int) -> bool:
    """Whether "by" only names who tells of the counted: data released by the authority, cases confirmed by the ministry.

    Not of what they made themselves, right behind it: 300 permits | issued by | the council.
    """
    done = by - _ISSUED
    if sentence.cue_at("laid_by_others", done):
        return not _are_light(sentence, figure.tokens[1], done)  # in seven sources it is | attributed to | Oman
    if any(document.tokens[1] == by - 1 for document in documents(sentence)):
        return True  # according to a report | by the network
    if sentence.cue_at("issued_by", done) != _ISSUED:
        return False
    beside = done >= figure.number_tokens[1] and _are_light(sentence, figure.tokens[1], done)
    return not (beside and sentence.cue_at("made_by", done))


def _is_level_of(sentence: ReadSentence, figure: Figure, by: int) -> bool:
    """Whether "by" ahead of a figure tells by whom what it counts was done: عدد المزارات المفجرة من قبل داعش بلغ 68."""
    start, level = figure.tokens[0], sentence.language.words.measuring.level
    number = next((at for at in reversed(sentence.cue_starts("number_of")) if at < by), 0)
    told = (sentence.texts[start - 1],) in level or (number > 0 and (sentence.texts[number - 1],) in level)
    near = by < start <= by + _BY_WINDOW and sentence.cue_at("number_of", number) > 0
    return near and told and not sentence.mark_between(by, start)


def _is_of_passive_ahead(sentence: ReadSentence, figure: Figure, by: int) -> bool:
    """Whether a "by" ahead of a figure is of a passive that has it for its object: تمت المصادقة من طرف اللجنة على | 46."""
    start = figure.tokens[0]
    passive = max((at for at in sentence.cue_starts("passive_auxiliary") if at < by), default=None)
    if by >= start or passive is None or sentence.mark_between(passive, start) or figure_between(sentence, by, start):
        return False
    led = sentence.texts[start - 1] in sentence.language.words.names.prepositions or _is_behind_deed(sentence, start)
    other = (sentence.verbs | sentence.beginning("relative", "said_that", "befalls")) - {passive}
    return led and other.isdisjoint(range(passive + 1, start))


def _is_behind_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun for a deed ends at a token: تم من قبل الشرطة توقيف | 12."""
    return at in sentence.cue_ends("deed") or at in sentence.cue_ends("act")


def _is_apart(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark parts a figure from "by"; none does right between the two: مقتل 9 مدنيين، | على يد القوات."""
    beside = sentence.words(start, start + 1) in COMMAS and sentence.cue_at("agent", start + 1) == end - start - 1
    return not beside and is_parted(sentence, start, end)


def _acting_behind(
    sentence: ReadSentence, by: int, named_before: Sequence[Name], *, capitals: bool
) -> tuple[Term, ...]:
    """Who acts behind a "by" that ends at a token, all that one list joins; `capitals`: whether these may mean their countries."""
    near = (name for name in sentence.of(*_AGENTS) if by <= name.tokens[0] < by + _AGENT_WINDOW)
    for name in near:
        if sentence.mark_between(by, name.tokens[0]):
            continue
        if name.is_country and sentence.is_possessor(name.tokens):
            return ()  # displaced by Sudan's war
        if name.term.dimension == OUTLET:
            return ()  # jobless rate drops to 15.8 % by Reuters
        if (
            capitals
            and name.dimension == CAPITAL
            and name.tokens[0] == by
            and sentence.language.may_be_participle(sentence.texts[by - 2])
        ):
            return (name.term,)  # drones launched by Moscow
        if name in actors(sentence):
            free = [one for one in actors(sentence) if one == name or not _has_own_clause(sentence, one)]
            return acting_terms(sentence, listed_with(sentence, name, free), named_before)
    return ()


def _has_own_clause(sentence: ReadSentence, name: Name) -> bool:
    """Whether a verb or figure of its own stands right behind a name: على يد الجيش، والشرطة | قتلت 3، والحرس | 5."""
    end = name.tokens[1]
    return sentence.language.words.verb_first and (end in sentence.verbs or end in sentence.figure_starts)


def _unlisted_agent(sentence: ReadSentence, by: int) -> tuple[Term, ...]:
    """Whom no list knows, behind a "by" that ends at a token: capitals behind a participle, where nothing has any definite words.

    Bought by Karwa Steel; تمت تسويتها من طرف الخزينة; not by land, by Hurricane Berta, من قبل العاصفة.
    """
    end = end_of_definite(sentence, by) if sentence.language.words.verb_first else _end_of_capitals(sentence, by)
    if end == by or not sentence.beginning(*NO_ACTORS).isdisjoint(range(by, end)):
        return ()
    joined = () if sentence.language.words.verb_first else _joined_capitals(sentence, end)
    return (sentence.own_words(by, end), *joined)


def _joined_capitals(sentence: ReadSentence, end: int) -> tuple[Term, ...]:
    """Whom a list whose last "and" joins goes on with in capitals: by Karwa | , Maro Steel and Loren; none with a verb behind."""
    texts, joiners, found = sentence.texts, sentence.language.words.numbers.joiners, list[Term]()
    while end < len(texts) and texts[end] in COMMAS | joiners:
        last = texts[end] in joiners or sentence.reading.text(end + 1) in joiners
        start = sentence.past_article(end + 1 + (texts[end] in COMMAS and last))
        end = end_of_capitals(sentence, start)
        if end == start or end in sentence.verbs or sentence.language.may_be_verb(sentence.words(end, end + 1)):
            break
        found.append(sentence.own_words(start, end))
        if last:
            return tuple(found)
    return ()


def _counted_agents(sentence: ReadSentence, by: int) -> tuple[Term, ...]:
    """The people or bodies counted themselves behind a "by" and a participle: actions conducted by | two law firms."""
    figure = figures_beginning(sentence).get(by)
    done = sentence.name_at(by - 2, Category.DOING)
    got = done is not None and done.dimension == HOSTING
    if figure is None or got or not sentence.language.may_be_participle(sentence.texts[by - 2]):
        return ()  # 12 million received by 16 parties
    people = figure.counts_people or (figure.unit is not None and figure.unit.dimension == BODY)
    start, end = figure.number_tokens[1], figure.tokens[1]
    return (sentence.own_words(start, end),) if people and figure.part_of is None and start < end else ()


def _end_of_capitals(sentence: ReadSentence, by: int) -> int:
    """Where the capitals end that stand behind "by" and a participle ahead of it, no place or date among them."""
    start = sentence.past_article(by)
    done = by > 1 and sentence.language.may_be_participle(sentence.texts[by - 2])
    done = done or sentence.cue_at("passive_auxiliary", by - 3) > 0  # were bought by
    if not done or sentence.sentence.part is Part.TITLE:
        return by
    end = end_of_capitals(sentence, start)
    return end if end > start and end not in sentence.taken else by


def _another_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure stands between two tokens that is no part of the one before: 9 civilians, 4 of them children, by the SDF.

    A part behind which "of them" stands has an agent of its own: 39 طفلاً، 36 منهم على يد قوات النظام; 161 of whom were killed by.
    """
    between = (
        other for other in sentence.figures if start <= other.tokens[0] < end and not _is_held(sentence, start, other)
    )
    return any(
        other.part_of is None or acts_apart(sentence, other) or _has_own_agent(sentence, other) for other in between
    )


def _has_own_agent(sentence: ReadSentence, part: Figure) -> bool:
    """Whether "by" stands right behind a part and a further one: بينهم 19 | على يد قوات النظام، و6 | على يد قسد."""
    if not sentence.cue_at("agent", part.tokens[1]):
        return False
    further = (other.tokens[1] for other in sentence.figures if other.tokens[0] > part.tokens[1])
    return any(sentence.cue_at("agent", end) > 0 for end in further)


def _is_held(sentence: ReadSentence, start: int, other: Figure) -> bool:
    """Whether an English participle right behind a figure tells that it holds another: 12 boats | carrying | 40 people."""
    at = other.tokens[0] - 1
    return at == start and sentence.cue_at("carrying", at) > 0


def _acts_later(sentence: ReadSentence, start: int, by: int) -> bool:
    """Whether "after" parts an agent from who did something else: 40 got aid from IOM after they were returned by the army."""
    return any(
        start <= name.tokens[0] < by and sentence.cue_between("came_after", name.tokens[1], by)
        for name in actors(sentence)
    )


def _is_of_another_verb(sentence: ReadSentence, start: int, by: int) -> bool:
    """Whether a verb of saying or one behind a comma parts a figure from "by": 38 % say she was named by him."""
    if sentence.language.words.verb_first:
        told = sentence.verbs.intersection(range(start + 1, by - _OF_COUNTED))
        return any(
            sentence.language.is_imperfect(sentence.texts[at]) for at in told
        )  # 14 عن قرار | يدين القصف من قبل القوات
    said = (verb for verb in sentence.of(Category.SAYING) if start <= verb.tokens[0] < by - 1)
    if any(are_asked(sentence, verb) or not is_no_speech(sentence, verb) for verb in said):
        return True
    marks = (at + 1 for at in sentence.marks if start <= at < by - 2 and sentence.texts[at] in COMMAS)
    return any(sentence.language.may_be_verb(sentence.texts[at]) for at in marks)


def _is_of_purpose(sentence: ReadSentence, start: int, by: int) -> bool:
    """Whether "by" is of a participle in what a figure is only for, no auxiliary ahead: paid 12 to settle a suit | filed by Lee.

    So is 30% more for gas | supplied by Oman, 12 tonnes sent through a scheme | run by Oman.
    """
    if sentence.language.words.verb_first or sentence.cue_at("agent", by - 1) != 1:
        return False
    done = by - _ISSUED
    reduced = done > start and done - 1 not in sentence.beginning(*_LIGHT)
    leads, purpose = sentence.beginning("for_whom", "by_way_of"), range(start, max(start, done - 1))
    told = any(at in leads or _is_infinitive(sentence, at) for at in purpose)
    return reduced and told and sentence.language.may_be_participle(sentence.texts[done])


def _is_infinitive(sentence: ReadSentence, at: int) -> bool:
    """Whether "to" with a verb stands at a token, none of the passive: to | settle; not to be."""
    verb = is_plain(sentence, at + 1) and not sentence.cue_at("progressive", at + 1)
    return verb and sentence.cue_at("to_do", at) > 0


def by_somebody_else(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether an agent phrase behind a figure names nobody known (14 مجزرة على يد قوات مجهولة)."""
    start = figure.tokens[1]
    return any(
        start < end <= start + _BY_WINDOW and not sentence.mark_between(start, end)
        for end in sentence.cue_ends("agent_phrase")
        if not (_another_between(sentence, start, end) or _is_of_purpose(sentence, start, end))
    )


def _are_light(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether only auxiliaries stand between a figure and its participle: 101 hostages | are still being | held by Hamas."""
    return sentence.beginning(*_LIGHT).issuperset(range(start, end))


def plain_agent(sentence: ReadSentence, figure: Figure, by: int) -> tuple[Term, ...]:
    """The people, told by no name, by whom the counted right before an agent phrase was done something: killed by masked gunmen."""
    at = figure.tokens[1]
    phrase = next(start for start in range(by - 1, -1, -1) if sentence.cue_at("agent", start) == by - start)
    while at < phrase and (at in sentence.dated or at in sentence.beginning(*_LIGHT)):
        at += 1
    if phrase - at > _LONGEST_VERB or not all(is_plain(sentence, between) for between in range(at, phrase)):
        return ()
    return (people,) if (people := people_behind(sentence, by)) is not None else ()
