"""The verb of an English clause behind who opens it: what stands between the two, and whether it is one of a deed or of having."""

from __future__ import annotations

from generator.facts.parts import PLURAL, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.also_done import is_deed, puts_in_force
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.ahead_of_verbs import ahead_of_verb
from generator.facts.slots.who.behind_subjects import past_aside, past_date_behind, past_phrase
from generator.facts.slots.who.beside_clauses import has_said_object
from generator.facts.slots.who.bodies import COMPANY, deeds_of_bodies
from generator.facts.slots.who.clause_openings import Opening
from generator.facts.slots.who.clause_starts import is_contrasted
from generator.facts.slots.who.named_persons import is_body, may_be_body
from generator.facts.slots.who.no_subjects import is_done_by
from generator.facts.slots.who.others_asked import asks_others
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.lexicon import Category
from generator.values import Kind, Term

_LONGEST_NOUN = 3
"""Words of a noun without an article."""


def verb_behind(sentence: ReadSentence, opening: Opening, figure: Figure | None = None) -> int | None:
    """The verb behind a subject and its aside, auxiliaries and adverbs, `None` where it is none of a deed or of having."""
    if opening.end in sentence.cue_starts("said_that"):
        return None  # told | reporters | that prices rose
    at, marked = past_date_behind(sentence, past_aside(sentence, opening.end)), False
    several = not opening.sure and sentence.language.may_be_counted(sentence.texts[opening.end - 1])
    if isinstance(opening.who, Term) or (opening.who.term.id or "").endswith(PLURAL):
        at = past_phrase(sentence, at, described=several)
    while at < len(sentence.tokens):
        if _is_having(sentence, at):
            return at
        step = ahead_of_verb(sentence, at) or (marked and sentence.texts[at] in QUOTES)
        if not step:
            break
        at, marked = at + int(step), True  # is accused of | "directing" a fraud
    if figure is not None and _moves(sentence, opening, at, figure):
        return at
    return at if may_be_deed(sentence, at, figure, sure=opening.sure, marked=marked) else None


def participle_behind(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The participle behind the last comma ahead of a figure, which tells what the subject of its sentence did besides.

    So does one for which it was judged or punished: was fined 12 million for | selling 30 funds, accused of | stealing 12.
    """
    judged = _judged_for(sentence, opening, figure)
    if judged is not None:
        return judged
    comma = max((at for at in sentence.marks if opening.end <= at < figure.tokens[0]), default=None)
    if comma is None:
        return None
    text, language = sentence.reading.text, sentence.language
    verb = comma + 1
    accused = sentence.cue_at("accused_of", verb)
    if accused:
        verb += accused
        verb += language.is_adverb(text(verb))
        return verb if language.is_adverbial_participle(text(verb)) else None
    verb += text(verb) in language.words.numbers.joiners
    if sentence.texts[comma] not in COMMAS or not language.is_adverbial_participle(text(verb)):
        return None
    caused = verb in sentence.beginning("consequence", "harm", "damage")
    return verb if not caused and may_be_deed(sentence, verb, sure=opening.sure, marked=True) else None


def is_judged(sentence: ReadSentence, at: int) -> bool:
    """Whether "for" stands at a token behind a verb of judging: was criticised | for spending 12."""
    return sentence.cue_at("for_whom", at) > 0 and at in sentence.cue_ends("judged_for")


def _judged_for(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The participle behind "for" of what a subject was judged or punished for, by a passive: was criticised for | spending 12."""
    near = range(figure.tokens[0] - 1, opening.end + 1, -1)
    verb = next((at for at in near if sentence.language.is_adverbial_participle(sentence.texts[at])), None)
    if verb is None or not sentence.cue_at("for_whom", verb - 1):
        return None
    judged = (at for at in sentence.cue_starts("judged_for") if opening.end < at < verb - 1)
    passive = any(
        sentence.cue_at("progressive", at - 1 - sentence.language.is_adverb(sentence.texts[at - 1])) for at in judged
    )
    return verb if passive and may_be_deed(sentence, verb, sure=True, marked=True) else None


def being(sentence: ReadSentence, opening: Opening, figure: Figure) -> int | None:
    """The form of "be" by which somebody is something for a time: has been | mayor for 12 years; not has been held for 12 years.

    Or by which candidates are told to be tied at a share.
    """
    at = past_aside(sentence, opening.end)
    at += sentence.cue_at("holding", at)
    level = figure.kind is Kind.PERCENT and sentence.cue_at("level_with", at + 1) > 0
    if level and sentence.cue_at("progressive", at):
        return at  # Kordt and Maro are | tied at 48 percent
    lasting = lasts(sentence, figure)
    country = isinstance(opening.who, Name) and opening.who.is_country
    if not lasting or country or at + 1 >= len(sentence.tokens) or not sentence.cue_at("progressive", at):
        return None
    following = at + 1 + sentence.language.is_adverb(sentence.reading.text(at + 1))
    passive = following in sentence.verbs or sentence.language.may_be_participle(sentence.reading.text(following))
    return at if not passive else None


def lasts(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells how long something went on: went without power for | 12 days."""
    return figure.kind is Kind.DURATION and sentence.cue_at("for_whom", figure.tokens[0] - 1) > 0


def _moves(sentence: ReadSentence, opening: Opening, verb: int, figure: Figure) -> bool:
    """Whether a verb tells how the shares of a body moved that stands for them: Karwa fell 2 percent."""
    if figure.kind not in {Kind.MONEY, Kind.PERCENT} or not sentence.cue_at("moves", verb):
        return False
    if isinstance(opening.who, Name):
        return opening.who.term.dimension == COMPANY
    index = sentence.cue_at("indexes", opening.end - 1) > 0
    body = is_body(sentence, opening.who.surface) or may_be_body(sentence, opening.who.surface)
    return body and opening.who.surface[:1].isupper() and not index


def _is_having(sentence: ReadSentence, at: int) -> bool:
    """Whether "has" is the verb itself, no participle behind it: has a huge lead, has 12 plants."""
    if not sentence.cue_at("holding", at) or at + 1 >= len(sentence.tokens):
        return False
    words, text = sentence.language.words, sentence.reading.text(at + 1)
    held = sentence.language.may_be_counted(text) or sentence.cue_at("which_of_several", at + 1) > 0  # had total assets
    held = (
        held
        and is_plain(sentence, at + 1)
        and at + 1 not in sentence.verbs
        and not sentence.cue_at("verb_marker", at) > 1
    )
    led = text in words.numbers.articles | words.definite_articles  # has the money to buy 12 ships
    led = led or _has_so_much(sentence, at + 1)
    return at + 1 in sentence.counted or led or held


def _has_so_much(sentence: ReadSentence, start: int) -> bool:
    """Whether plain nouns at a token tell of what a figure behind "of" is: has | market share of 12%."""
    end = start
    while (
        end < min(start + _LONGEST_NOUN, len(sentence.tokens)) and is_plain(sentence, end) and end not in sentence.verbs
    ):
        end += 1
    return (
        start < end
        and sentence.words(end, end + 1) in sentence.language.words.times.of_words
        and end + 1 in sentence.counted
    )


def may_be_deed(sentence: ReadSentence, at: int, figure: Figure | None = None, *, sure: bool, marked: bool) -> bool:
    """Whether a word behind a subject is a verb of a deed; `marked`: whether an auxiliary tells it; `sure`: see `Opening`."""
    if at >= len(sentence.tokens) or sentence.tokens[at].capital or at in sentence.counted | sentence.dated:
        return False
    text, language = sentence.texts[at], sentence.language
    if not text.replace("-", "").isalpha() or text in language.words.stop_words:
        return False
    another = sentence.cue_at("body_deed", at) > 1 or (marked and _changes_another(sentence, at))  # looking after 12
    if sentence.cue_at("no_deed", at) and not another:
        return False
    if is_done_by(sentence, at + 1) or _changes_itself(sentence, at) or sentence.cue_at("led_to", at):
        return False
    if sentence.cue_at("team_verb", at):
        return True
    said = any(at in range(*verb.tokens) for verb in sentence.of(Category.SAYING))
    done = figure is not None and (has_said_object(sentence, at, figure) or _is_done(sentence, at, figure))
    if said and (done or puts_in_force(sentence, at)):
        return True
    if said or at in sentence.beginning("befalls", "watching", "not_done"):
        return False
    past = sentence.cue_at("past_irregular", at) > 0 and at in deeds_of_bodies(sentence)  # Oman | cut | output by 12
    if marked or past or at in sentence.verbs or language.may_be_verb(text):
        return True
    if sure and language.may_be_present(text) and not _is_noun(sentence, at):
        return True
    return has_object(sentence, at, sure=sure)


def _is_done(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a verb of saying with a count right behind it is a deed there: Karwa added | 12 shops, recalled | 300 cars."""
    if figure.kind is not Kind.COUNT or figure.tokens[0] != at + 1:
        return False
    return any(verb.tokens[0] == at and is_deed(sentence, verb) for verb in sentence.of(Category.SAYING))


def _changes_itself(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb tells by how much its own subject changed: the illness has | increased by 25%."""
    measuring = sentence.language.words.measuring
    changed = any((sentence.texts[at],) in table for table in (measuring.rise, measuring.fall))
    return changed and (sentence.words(at + 1, at + 2),) in measuring.by


def _changes_another(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of changing has what it changes right behind it: will | increase rates to 2%; not will increase sharply."""
    changes = (sentence.texts[at],) in sentence.language.words.cues["may_change_another"]
    plain = at + 1 < len(sentence.tokens) and is_plain(sentence, at + 1)
    adverb = plain and sentence.language.is_adverb(sentence.reading.text(at + 1))
    owned = has_object(sentence, at) and at + 1 not in sentence.counted
    return changes and (owned or (plain and not adverb))


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


def joined_verb(sentence: ReadSentence, start: int) -> int | None:
    """The verb that "and" joins at a token to one before it: Karwa was founded in Bara and | had 12 ships."""
    joined = start and sentence.texts[start - 1] in sentence.language.words.numbers.joiners
    if not (joined or is_contrasted(sentence, start)):
        return None
    at = start + sentence.language.is_adverb(sentence.texts[start])
    at += sentence.cue_at("verb_marker", at) if not _is_having(sentence, at) else 0
    if at >= len(sentence.tokens):
        return None
    goes_on = sentence.language.may_be_present(sentence.texts[at]) and at + 1 in sentence.counted  # and | burns 12
    finite = at in sentence.verbs or sentence.language.may_be_verb(sentence.texts[at]) or goes_on
    finite = finite or (
        sentence.cue_at("past_irregular", at) > 0 and at in deeds_of_bodies(sentence)
    )  # and | cut down 12
    told = _is_having(sentence, at) or (finite and may_be_deed(sentence, at, sure=True, marked=False))
    bare = at in sentence.beginning("body_deed") and sentence.cue_between(
        "modal", 0, start
    )  # will buy a stake and | make a bid
    return at if told or bare else None


def is_adverbial(sentence: ReadSentence, start: int) -> bool:
    """Whether a participle of a deed stands at a token, behind a word of time or a dash: left after | losing 12."""
    if not start or not sentence.language.is_adverbial_participle(sentence.words(start, start + 1)):
        return False
    led = start in sentence.cue_ends("leads_participle") or sentence.texts[start - 1] in DASHES
    return led and may_be_deed(sentence, start, sure=True, marked=True)


def goes_on_with(sentence: ReadSentence, opening: Opening, joined: int, start: int) -> bool:
    """Whether a joined verb goes on with who opens a clause at a token; not: was held and | fined.

    A participle does so whatever the verb of that clause: was held after | stealing 12 cars.
    """
    relative = start > 0 and sentence.cue_at("relative", start - 1) == 1
    at = past_date_behind(sentence, past_aside(sentence, opening.end))
    passive = sentence.cue_at("passive_auxiliary", at) > 0
    finite = passive or sentence.cue_at("verb_marker", at) > 0 or verb_behind(sentence, opening) is not None
    if is_adverbial(sentence, joined):
        if asks_others(sentence, opening.end, joined):
            return False  # wants others to match it - | spending 12 million
        return finite or at in sentence.beginning("progressive", "befalls")
    passive = passive or sentence.cue_between("passive_auxiliary", opening.end, joined)
    return finite and not relative and (_is_having(sentence, joined) or not passive)
