"""Verbs with their subjects where verbs come first: رفعت الوزارة، أن الوزارة رفعت، الوزارة التي رفعت، أنها رفعت.

A verb opens its clause, behind a mark, a date, "and", قد, with its subject right behind it; or it stands behind its subject,
past an aside or a clause on that (أن الوزارة التي رفعت السعر ستصرف), where "that", a form of "be" or a headline leads to that,
or "which" or "where" goes on with it. The subject is a known organisation, office, institution, country or its capital, a name in
quotation marks, or people in the plural or a body of them (الدول الغنية). The verb need not be known, but agrees with its subject
(no such is رفع الحكومة, a noun) and has not the shape of a noun (تعزيز، أعداد).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.who.bodies import NO_ACTORS, deeds_of_bodies, is_done_by_bodies
from generator.facts.slots.who.meant_by_which import antecedents
from generator.facts.slots.who.named_programmes import named_who_can
from generator.facts.slots.who.obliged import obliged
from generator.facts.slots.who.qualified_subjects import may_do, qualified_subject
from generator.facts.slots.who.subject_phrases import CAPITAL, past_age, subject_at
from generator.facts.slots.who.unknown_names import end_of_unknown
from generator.facts.slots.who.verb_places import Clause, is_object, past_dates, verb_at
from generator.facts.slots.who.verb_shapes import (
    agrees,
    bare_word,
    can_do,
    has_shape,
    is_participle,
    may_be_verb,
    verbs_by_shape,
)
from generator.facts.slots.who.verbal_continuing import going_on
from generator.facts.slots.who.verbal_openings import is_of_object, opens_clause
from generator.facts.tokens import COMMAS, DASHES, QUOTES, STOPS
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_PARTING = STOPS | {":"}
"""Marks that part a headline."""
_LONGEST_ASIDE = 14
_LONGEST_OWNER = 6
_LONGEST_HEAD = 4
"""Words that open a headline ahead of its verb."""


@once_a_sentence
def told_clauses(sentence: ReadSentence) -> Sequence[Clause]:
    """The clauses of a sentence whose verb and subject are told side by side, in order."""
    ways = (
        _behind_verbs,
        named_who_can,
        _unknown_behind_verbs,
        _ahead_of_verbs,
        obliged,
        _in_headline,
        antecedents,
        _pronouns,
    )
    found = [clause for way in ways for clause in way(sentence)]
    found += going_on(sentence, found)
    return sorted(found, key=lambda clause: clause.end)


def acting_ahead(sentence: ReadSentence, at: int) -> Iterator[Name | Term | None]:
    """Who acts in each of these clauses that ends by a token, the nearest first."""
    return (clause.who for clause in reversed(told_clauses(sentence)) if clause.end <= at)


def _behind_verbs(sentence: ReadSentence) -> Iterator[Clause]:
    """The subjects that stand right behind a verb that opens its clause: رفعت الوزارة."""
    if sentence.sentence.part is Part.TITLE:
        return  # رفع الحكومة الأسعار is a noun there
    for verb in verbs_by_shape(sentence):
        if verb < dateline_end(sentence) or sentence.language.is_plural_verb(sentence.texts[verb]):
            continue  # الذين زاروا المغرب
        if not opens_clause(sentence, verb):
            continue
        at = past_dates(sentence, verb + 1)
        subject = subject_at(sentence, at)
        if subject is None or not (agrees(sentence, verb, subject[0]) or _agrees_aside(sentence, verb, subject[0])):
            continue
        doubtful = sentence.texts[at] in QUOTES or (isinstance(subject[0], Name) and subject[0].dimension == CAPITAL)
        if not doubtful or has_shape(sentence, verb):  # وعاء “الطبخ”
            yield Clause(verb, *subject)


def _unknown_behind_verbs(sentence: ReadSentence) -> Iterator[Clause]:
    """The names that no list knows, or definite nouns, behind a verb of what only bodies do: تعتزم كروا تسريح 12، باع الفرع 12.

    So is a province, for those who run it: وزعت محافظة اللاذقية 12.
    """
    if sentence.sentence.part is Part.TITLE or not sentence.language.words.verb_first:
        return
    for verb in sorted(deeds_of_bodies(sentence)):
        if verb < dateline_end(sentence) or not opens_clause(sentence, verb):
            continue
        if sentence.language.is_plural_verb(sentence.texts[verb]):
            continue  # its subject is told before: قرروا | خفض الضرائب
        at = past_dates(sentence, verb + 1)
        if subject_at(sentence, at) is not None:
            continue
        end = _province_end(sentence, at) if is_done_by_bodies(sentence, verb) else at
        end = end if end > at else end_of_unknown(sentence, at)
        if end > at:
            yield Clause(verb, sentence.own_words(at, end), end)
            continue
        noun = qualified_subject(sentence, at) if not sentence.cue_at("acting_described", at) else None  # القضاء على 12
        if noun is not None and may_do(sentence, at, verb) and agrees(sentence, verb, noun[0]):
            yield Clause(verb, *noun)


def _province_end(sentence: ReadSentence, at: int) -> int:
    """The token behind a province that begins at a token and is told as one, that token itself without: محافظة اللاذقية."""
    told = at < len(sentence.tokens) and sentence.cue_at("provinces", at) > 0
    return next(
        (place.tokens[1] for place in sentence.of(Category.PLACES) if told and place.tokens[0] in {at, at + 1}), at
    )


def _ahead_of_verbs(sentence: ReadSentence) -> Iterator[Clause]:
    """The subjects that stand ahead of their verb, behind "that" or a form of "be", or first: أن الوزارة رفعت، كانت قد رفعت."""
    opening = dateline_end(sentence)
    for start in (opening, *sentence.cue_ends("said_that"), *sentence.cue_ends("was")):
        at = start + (sentence.words(start, start + 1) in sentence.language.words.numbers.joiners)
        at += sentence.words(at, at + 1) in QUOTES and subject_at(sentence, at) is None
        subject = subject_at(sentence, at)
        qualified = qualified_subject(sentence, at) if start != opening else None
        if qualified is not None and (subject is None or subject[1] < qualified[1]):
            subject = qualified
        if subject is None:
            continue
        who, end = subject
        sure = start != opening and _is_known_whole(sentence, at, who)
        beside = {end, end + (sentence.words(end, end + 1) in QUOTES)}  # أن فريق الإنقاذ "عثر
        if start in sentence.cue_ends("was"):
            yield Clause(start - 1, who, end)
        sure = sure or start in sentence.cue_ends("was")
        for verb in _verbs_behind(sentence, end):
            told = verb in beside and (isinstance(who, Name) or is_object(sentence, past_dates(sentence, verb + 1)))
            if subject is qualified and not may_do(sentence, at, verb):
                continue  # أن القرار الأول | يمس 12
            several = subject is qualified and sentence.cue_at("acting_for", at) > 0  # أن فرق المشروع، أمس، | طهرت 12
            if (has_shape(sentence, verb) or (sure and told)) and (several or agrees(sentence, verb, who)):
                yield Clause(verb, who, verb + 1)


def _is_known_whole(sentence: ReadSentence, at: int, who: Name | Term) -> bool:
    """Whether somebody who stands at a token ends right where a verb may follow: a definite noun's adjective is definite too.

    Who holds an office may go on with a name: أن الأستاذ | عبد العزيز.
    """
    return who.dimension != OFFICE if isinstance(who, Name) else sentence.language.is_definite(sentence.texts[at])


def _verbs_behind(sentence: ReadSentence, end: int) -> Iterator[int]:
    """The verbs that a subject can have that ends at a token: right behind it, behind an aside or what "which" tells of it."""
    end = past_age(sentence, end)
    beside = verb_at(sentence, end)
    if beside is not None:
        yield beside
        return
    marks = next((marks for marks in (COMMAS, DASHES) if sentence.words(end, end + 1) in marks), None)
    if marks is not None:
        near = range(end + 2, min(end + _LONGEST_ASIDE, len(sentence.tokens)))
        closing = next((at for at in near if sentence.texts[at] in marks), end)
        verbs = (verb_at(sentence, comma + 1) for comma in dict.fromkeys((end, closing)))
        yield from (verb for verb in verbs if verb is not None and not sentence.and_attached(verb))
    if sentence.cue_at("relative", end):
        yield from _past_relative(sentence, end + 1)
    if sentence.cue_at("belonging_to", end):
        yield from _past_owner(sentence, end + 1)
    elif sentence.words(end, end + 1) in sentence.language.words.names.prepositions:
        yield from _past_phrase(sentence, end + 1)


def _past_relative(sentence: ReadSentence, start: int) -> Iterator[int]:
    """The verbs behind a clause of "which" that begins at a token, each behind a definite word: التي تملك المصنع | ستدفع."""
    near = range(start, min(start + _LONGEST_ASIDE, len(sentence.tokens)))
    inside = next((at for at in near if may_be_verb(sentence, at)), start)
    for at in near[inside + 2 - start :]:
        if sentence.texts[at] in CLAUSE_MARKS or sentence.cue_at("said_that", at) or sentence.cue_at("relative", at):
            return
        before = at - 1
        definite = before in sentence.dated or sentence.language.is_definite(sentence.texts[before])
        if definite and may_be_verb(sentence, at) and not sentence.and_attached(at) and has_shape(sentence, at):
            yield at


def _past_phrase(sentence: ReadSentence, start: int) -> Iterator[int]:
    """The verb behind a phrase of where somebody is, behind a definite word of it: المزارعون في | هذه القرية | يزرعون."""
    for at in range(start + 1, min(start + _LONGEST_OWNER, len(sentence.tokens))):
        other = sentence.texts[at] in CLAUSE_MARKS or at in sentence.counted or sentence.and_attached(at)
        if other or sentence.cue_at("relative", at) or sentence.cue_at("said_that", at):
            return
        if at in sentence.dated or not (may_be_verb(sentence, at) and has_shape(sentence, at)):
            continue
        before = at - 1
        if before in sentence.named | sentence.dated or sentence.language.is_definite(sentence.texts[before]):
            yield at
        return


def _past_owner(sentence: ReadSentence, start: int) -> Iterator[int]:
    """The verb behind whose somebody is told to be, which begins at a token: السفينة التابعة | لمنظمة كرو | أنقذت."""
    for at in range(start + 1, min(start + _LONGEST_OWNER, len(sentence.tokens))):
        if sentence.texts[at] in CLAUSE_MARKS or sentence.cue_at("relative", at) or sentence.and_attached(at):
            return
        if may_be_verb(sentence, at) and has_shape(sentence, at):
            yield at
            return


def _in_headline(sentence: ReadSentence) -> Iterator[Clause]:
    """Who opens a headline, or what a colon in it leads to, ahead of a verb of what goes on: متسللون | يخطفون 12.

    Elsewhere only those open a sentence with whose plural the verb agrees.
    """
    title = sentence.sentence.part is Part.TITLE
    colons = (at + 1 for at in sentence.marks if sentence.texts[at] in _PARTING) if title else ()
    for start in (0, *colons):
        near = range(start + 1, min(start + 1 + _LONGEST_HEAD, len(sentence.tokens)))
        verb = next((at for at in near if _goes_on_now(sentence, start, at, title=title)), None)
        if verb is None or not _may_head(sentence, start, verb):
            continue
        plural = sentence.language.is_plural_verb(sentence.texts[verb])
        if plural or verb == start + 1 or sentence.named.issuperset(range(start, verb)):  # not توتر العلاقات يهدد
            yield Clause(verb, _actor(sentence, start, verb) or sentence.own_words(start, verb), verb + 1)


def _goes_on_now(sentence: ReadSentence, start: int, at: int, *, title: bool) -> bool:
    """Whether a verb of what goes on stands at a token, in a headline known or behind a name, else of several: يخطفون."""
    language, text = sentence.language, sentence.texts[at]
    written = language.fold_word(sentence.tokens[at].word)  # as headlines are read, what goes on in them is over
    if not (language.may_be_present(text) or (title and language.may_be_present(written))):
        return False
    named = _actor(sentence, start, at) is not None and may_be_verb(sentence, at)
    return language.is_plural_verb(text) or (title and (at in sentence.verbs or named))


def _actor(sentence: ReadSentence, start: int, end: int) -> Name | None:
    """The name of who can act that stands right between two tokens, with those whom "and" joins: مصر والصين | توقعان."""
    found = actor_at(sentence, start)
    last = joined_names(sentence, found, actors(sentence))[-1] if found is not None else None
    return found if last is not None and last.tokens[1] == end else None


def _may_head(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words from a token up to a verb can be who does it: no grammar, number, date or what does no deed."""
    light = sentence.language.words.stop_words | sentence.language.words.names.prepositions
    none = sentence.beginning("said_that", "relative", "at_present", *NO_ACTORS)
    taken = sentence.counted | sentence.dated | sentence.verbs | none
    return all(sentence.texts[at].isalpha() and sentence.texts[at] not in light for at in range(start, end)) and (
        taken.isdisjoint(range(start, end))
    )


def _pronouns(sentence: ReadSentence) -> Iterator[Clause]:
    """The verbs whose subject is a pronoun behind "that": أنها | تشارك."""
    language = sentence.language
    for end in sentence.cue_ends("speaking_pronoun"):
        verb = verb_at(sentence, end)
        if verb is not None and not is_participle(sentence, verb) and not language.is_plural_verb(sentence.texts[verb]):
            yield Clause(verb, None, verb + 1)


def _agrees_aside(sentence: ReadSentence, verb: int, who: Name | Term) -> bool:
    """Whether a verb agrees with somebody, the pronoun of what "which" means aside: العملية التي | نفذتها | الشرطة."""
    bare = sentence.language.without_object(bare_word(sentence, verb))
    return bare is not None and is_of_object(sentence, verb) and can_do(sentence, bare, who)
