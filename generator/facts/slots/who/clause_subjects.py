"""The subject that opens the finite clause which tells a figure, whatever its verb: Kordt leads by 12 points.

Where subjects come first, an English clause is read from its beginning on: who opens it, what stands between the subject and its
verb, the verb, and then what that governs up to the figure. Who opens it is a known organisation, office or country, whom "who" or
"which" means, a name behind what it is of (Omani car maker | Karwa), a name in capitals (one word where the article tells it as
the last of a name elsewhere), people, counted or in the plural, or who speaks, by a pronoun right behind the verb of saying or by
"I" and "we" in a quotation (`clause_openings.py`); other pronouns are left to `pronouns.py`. The verb is any but one of saying, of
being, of what befalls somebody (died, faces) or of what nobody does (rose), or a participle behind a comma (became a tool, amassing
300 million users). What follows it is governed by it as long as no other clause begins (`governing.py`); some clauses part nothing
(`beside_clauses.py`).
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import HOSTING, WITNESSING, actors, joined_names
from generator.facts.slots.capitals import past_capitals
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.beside_clauses import closes_ahead, has_said_object, is_object_of_saying, subject_beside
from generator.facts.slots.who.cited_only import tells_of_speaker
from generator.facts.slots.who.clause_openings import Opening, who_opens, who_speaks, whole_name
from generator.facts.slots.who.clause_starts import parts_clauses, starts_before
from generator.facts.slots.who.counted_subjects import is_governed
from generator.facts.slots.who.deeds import is_deed, is_loss
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.meant_subjects import is_impersonal, who_is_meant
from generator.facts.slots.who.no_subjects import is_done_by
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term

_LONGEST_ASIDE = 14
_INFINITIVE = 2
"""Words of a verb with "to"."""
_MONITOR = "monitor_verb"
"""The lexicon's id of watching, by which who counts does nothing: DTM tracked 61 families."""
KIN = frozenset({"child", "daughter", "son", "wife"})
"""The lexicon's ids of relatives, whom nobody holds."""


def find_clause_subject(clauses: Clauses) -> Who:
    """Who opens the clause that tells a figure, nobody where another clause or an unknown subject lies between."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE or figure.part_of is not None:
        return None
    starts = list(starts_before(sentence, figure))
    for index, start in enumerate(starts, start=1):
        if is_object_of_saying(sentence, start, figure) or closes_ahead(sentence, start, figure):
            continue
        beside = subject_beside(sentence, start)
        if beside is not None and governs(sentence, beside[1], figure):
            return Found(
                (term_of(clauses, beside[0].who),),
                Cue(CueKind.WHO_SUBJECT, sentence.text_span(beside[1], beside[1] + 1)),
            )
        opening = who_opens(sentence, start) or who_speaks(clauses, start)
        opening = opening or who_is_meant(clauses, start, starts[index:])
        if opening is None:
            if parts_clauses(sentence, start):
                return None
            continue
        if start in sentence.figure_starts and is_governed(sentence, figure):
            return None  # 3,200 candidates competed for 329 seats
        second = _joined_opening(sentence, opening)
        verb = verb_behind(sentence, second or opening, figure) or _participle(sentence, opening, figure)
        verb = verb or _being(sentence, second or opening, figure)
        if verb is None or tells_of_speaker(sentence, verb, figure) or is_impersonal(sentence, start, verb):
            return None
        if not _tells_deed(sentence, opening, verb, figure) or not governs(sentence, verb, figure):
            return None
        kind = CueKind.WHO_PRONOUN if opening.who is clauses.told.speaker else CueKind.WHO_SUBJECT
        cue = Cue(kind, sentence.text_span(verb, verb + 1))
        if isinstance(opening.who, Name):
            joined = joined_names(sentence, opening.who, actors(sentence))
            return Found(acting_terms(sentence, joined, clauses.told.named), cue)
        acting = (opening,) if second is None else (opening, second)
        return Found(tuple(term_of(clauses, one.who) for one in acting), cue)
    return None


def _joined_opening(sentence: ReadSentence, opening: Opening) -> Opening | None:
    """Who "and" joins to who opens a clause: Lena Kordt and | Lee Maro | made four attempts."""
    at = opening.end
    if sentence.words(at, at + 1) not in sentence.language.words.numbers.joiners:
        return None
    joined = whole_name(sentence, at + 1)
    return Opening(sentence.own_words(*joined), joined[1], sure=True) if joined is not None else None


# -- the verb -------------------------------------------------------------------------------------


def verb_behind(sentence: ReadSentence, opening: Opening, figure: Figure | None = None) -> int | None:
    """The verb behind a subject and its aside, auxiliaries and adverbs, `None` where it is none of a deed or of having."""
    if opening.end in sentence.cue_starts("said_that"):
        return None  # told | reporters | that prices rose
    at, marked = _past_date(sentence, _past_aside(sentence, opening.end)), False
    while at < len(sentence.tokens):
        if _is_having(sentence, at):
            return at
        step = (
            sentence.cue_at("verb_marker", at)
            or sentence.cue_at("ahead_of_deed", at)
            or _ahead_of_infinitive(sentence, at)
            or sentence.language.is_adverb(sentence.texts[at])
            or _ahead_of_participle(sentence, at)
        )
        if not step:
            break
        at, marked = at + int(step), True
    return at if may_be_deed(sentence, at, figure, sure=opening.sure, marked=marked) else None


def _ahead_of_participle(sentence: ReadSentence, at: int) -> int:
    """The form of "be" at a token and a time behind it, ahead of what goes on: is | running, was now | running."""
    be = sentence.cue_at("progressive", at) == 1
    end = at + 1 + (be and at + 1 in sentence.dated)
    return end - at if be and sentence.language.is_adverbial_participle(sentence.words(end, end + 1)) else 0


def _ahead_of_infinitive(sentence: ReadSentence, at: int) -> int:
    """The words from a verb or "set" up to "to" ahead of what somebody does: expects to | lend, is set to | provide.

    None of what nobody does: failed to win 12.
    """
    ahead = at + 1 if sentence.cue_at("progressive", at) else at
    ahead += sentence.cue_at("verb_marker", ahead) if ahead > at else 0  # is | also | set to
    if ahead > at and sentence.cue_at("about_to", ahead):
        return ahead + sentence.cue_at("about_to", ahead) - at
    verb = any(at == said.tokens[0] for said in sentence.of(Category.SAYING)) or sentence.cue_at("befalls", at) > 0
    led = at + 1 < len(sentence.tokens) and sentence.cue_at("to_do", at + 1) == 1
    return _INFINITIVE if verb and led and not sentence.cue_at("not_done", at) else 0


def _participle(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The participle behind the last comma ahead of a figure, which tells what the subject of its sentence did besides."""
    comma = max((at for at in sentence.marks if opening.end <= at < figure.tokens[0]), default=None)
    if (
        comma is None
        or sentence.texts[comma] not in COMMAS
        or not sentence.language.is_adverbial_participle(sentence.texts[comma + 1])
    ):
        return None
    caused = any(sentence.cue_at(cue, comma + 1) for cue in ("consequence", "harm", "damage"))
    return comma + 1 if not caused and may_be_deed(sentence, comma + 1, sure=opening.sure, marked=True) else None


def _being(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The form of "be" by which somebody is something for a time: has been | mayor for 12 years; not has been held for 12 years.

    Or by which candidates are told to be tied at a share.
    """
    at = _past_aside(sentence, opening.end)
    at += sentence.cue_at("holding", at)
    level = figure.kind is Kind.PERCENT and sentence.cue_at("level_with", at + 1) > 0
    if level and sentence.cue_at("progressive", at):
        return at  # Kordt and Maro are | tied at 48 percent
    lasting = figure.kind is Kind.DURATION and sentence.cue_at("for_whom", figure.tokens[0] - 1) > 0
    country = isinstance(opening.who, Name) and opening.who.is_country
    if not lasting or country or at + 1 >= len(sentence.tokens) or not sentence.cue_at("progressive", at):
        return None
    following = at + 1 + sentence.language.is_adverb(sentence.texts[at + 1])
    passive = following in sentence.verbs or sentence.language.may_be_participle(sentence.texts[following])
    return at if not passive else None


def _past_aside(sentence: ReadSentence, end: int) -> int:
    """The token behind what commas or brackets set off right behind a subject: Lena Kordt, 34, | received."""
    texts, end = sentence.texts, _past_whose(sentence, end)
    near = range(end + 1, min(end + _LONGEST_ASIDE, len(texts)))
    if end >= len(texts) or texts[end] not in COMMAS | DASHES | {"("}:
        return end
    closing = next(marks for marks in (COMMAS, DASHES, {"(", ")"}) if texts[end] in marks)
    return next((at + 1 for at in near if texts[at] in closing), end)


def _past_whose(sentence: ReadSentence, end: int) -> int:
    """The token behind the capitals that "of" ties to a subject: Lena Kordt of the Maro Party |."""
    if sentence.words(end, end + 1) not in sentence.language.words.times.of_words:
        return end
    first = sentence.past_article(end + 1)
    last = past_capitals(sentence, first)
    return last if last > first else end


def _past_date(sentence: ReadSentence, at: int) -> int:
    """The token behind a date right behind a subject, with its preposition: Karwa | last year | proposed."""
    start = at + (sentence.words(at, at + 1) in sentence.language.words.names.prepositions)
    end = start
    while end < len(sentence.tokens) and end in sentence.dated:
        end += 1
    return end if end > start else at


def _is_having(sentence: ReadSentence, at: int) -> bool:
    """Whether "has" is the verb itself, no participle behind it: has a huge lead, has 12 plants."""
    if not sentence.cue_at("holding", at) or at + 1 >= len(sentence.tokens):
        return False
    words = sentence.language.words
    return at + 1 in sentence.counted or sentence.texts[at + 1] in words.numbers.articles


def may_be_deed(sentence: ReadSentence, at: int, figure: Figure | None = None, *, sure: bool, marked: bool) -> bool:
    """Whether a word behind a subject is a verb of a deed; `marked`: whether an auxiliary tells it; `sure`: see `Opening`."""
    if at >= len(sentence.tokens) or sentence.tokens[at].capital or at in sentence.counted | sentence.dated:
        return False
    text, language = sentence.texts[at], sentence.language
    if not text.replace("-", "").isalpha() or text in language.words.stop_words or sentence.cue_at("no_deed", at):
        return False
    if is_done_by(sentence, at + 1):
        return False
    if sentence.cue_at("team_verb", at):
        return True
    said = any(at in range(*verb.tokens) for verb in sentence.of(Category.SAYING))
    if said and figure is not None and has_said_object(sentence, at, figure):
        return True
    if said or any(sentence.cue_at(cue, at) for cue in ("befalls", "watching", "not_done")):
        return False
    if marked or at in sentence.verbs or language.may_be_verb(text):
        return True
    if sure and language.may_be_present(text) and not _is_noun(sentence, at):
        return True
    return has_object(sentence, at, sure=sure)


def _is_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether the lexicon knows a word as a noun, or a verb stands behind it: Aid | organisations | brought 12."""
    known = sentence.reading.matches[at] is not None
    return known or at + 1 in sentence.verbs or sentence.language.may_be_verb(sentence.words(at + 1, at + 2))


def has_object(sentence: ReadSentence, at: int, *, sure: bool = False) -> bool:
    """Whether an article or a figure stands behind a word, so that it is no noun: Karwa Steel | employs 300.

    `sure`: so does a preposition; Kordt | heard of 12 plans.
    """
    following = sentence.words(at + 1, at + 2)
    words = sentence.language.words
    led = (
        words.names.prepositions if sure and sentence.texts[at].isalpha() else frozenset()
    )  # not Kordt neck-to-neck in 12
    light = words.definite_articles | words.numbers.articles | led
    own = (
        sentence.texts[at] not in words.names.prepositions and sentence.cue_at("possessive", at + 1) > 0
    )  # cut its tariff
    return at + 1 in sentence.counted or following in light or own


def _tells_deed(sentence: ReadSentence, opening: Opening, verb: int, figure: Figure) -> bool:
    """Whether a verb, where the lexicon knows it, tells what somebody did to the counted, and having no relatives or all seats."""
    alone = isinstance(opening.who, Term) and " " not in opening.who.surface
    if alone and (sentence.cue_at("harm", verb) or sentence.cue_at("damage", verb)):
        return False  # Berta displaced 12, as storms do
    if is_loss(sentence, verb, figure):
        return False
    known = next((doing for doing in sentence.of(Category.DOING) if doing.tokens[0] == verb), None)
    if known is not None:
        hosts = known.dimension in {HOSTING, WITNESSING} and not opening.sure  # the hospital received 12 wounded
        return not hosts and known.term.id != _MONITOR and is_deed(sentence, known, figure)
    if not sentence.cue_at("holding", verb):
        return True
    kin = figure.counts_people and (figure.unit is None or figure.unit.id in KIN)
    return not (kin or sentence.cue_between("assembly", 0, verb))
