"""Where the words of an office end, with the name of who holds it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, INSTITUTION, OFFICE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.office_objects import is_announced, is_led_to, is_object
from generator.facts.tokens import COMMAS, QUOTES
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term

_SHORTEST_NOUN = 2
"""Letters of the shortest word to which a preposition can be attached."""
LONGEST_OFFICE = 14
"""Tokens of an office, its institution and the name of who holds it."""
_LONGEST_QUOTED, _LONGEST_PLACE = 4, 4
"""Tokens of a name between marks of quotation, and of where an office is."""
_MARKS = '“”"«»'
_UNQUOTED = str.maketrans(dict.fromkeys(_MARKS))


def unknown_term(sentence: ReadSentence, start: int, end: int, prefix: str = "") -> Term:
    """What the lexicon does not know, in its own words without their quotation marks; `prefix`: letters attached to the first."""
    written = sentence.surface(start, end)
    opens = written[:1] in _MARKS  # "غرفة طوارئ" الشرق: what closes inside is no part of it either
    bare = written.translate(_UNQUOTED).strip() if opens else written.strip(_MARKS + " ")
    closes = written[-1:] in _MARKS and sum(mark in _MARKS for mark in bare) % 2 == 1  # مهرجان «النخيل»
    written = bare + written[-1] if closes else bare
    surface = sentence.language.without_particles(written, prefix)
    surface = surface if _owns_nothing(sentence, end) else sentence.language.without_genitive(surface)
    return Term(None, surface, {sentence.language.code: surface}, dimension=OFFICE)


def _owns_nothing(sentence: ReadSentence, at: int) -> bool:
    """Whether nothing that somebody can own stands at a token, whose genitive ahead is a name's own letters: Moody's | said."""
    ends = at >= len(sentence.texts) or sentence.texts[at] in CLAUSE_MARKS
    return ends or sentence.entry(at, Category.SAYING) is not None or sentence.cue_at("befell_auxiliary", at) > 0


def _may_act(sentence: ReadSentence, at: int) -> bool:
    """Whether what somebody did may stand at a token, by its shape or as one of the strong verbs: visited; met, spoke."""
    strong = at in sentence.beginning("past_irregular", "past_strong")
    return strong or sentence.language.may_be_verb(sentence.texts[at])


@once_a_sentence
def office_end(sentence: ReadSentence, at: int) -> int:
    """The token after an office whose first words end at a token: "the spokesman | of the Ministry of Health"."""
    if _are_several(sentence, at) or _is_acted_on_by_several(sentence, at):
        return at
    ends, end = _office_ends(sentence), at
    named = completes_name(sentence, at - 1)
    while end < min(len(sentence.tokens), at + LONGEST_OFFICE) and end not in ends:
        following = _further_in_office(sentence, at, end, named)
        if following == end:
            break
        named = named or completes_name(sentence, following - 1)
        end = following
    return _before_announced(sentence, at, end) if named else _before_verb(sentence, at, end)


@once_a_sentence
def _office_ends(sentence: ReadSentence) -> frozenset[int]:
    """The tokens that belong to no office: verbs, dates, figures, who is told."""
    dates = (moment.tokens[0] for moment in sentence.moments)
    figures = (figure.tokens[0] for figure in sentence.figures)
    return sentence.verbs.union(dates, figures, sentence.cue_starts("told_to"))


@once_a_sentence
def _inner_places(sentence: ReadSentence) -> Mapping[int, int]:
    """The token after each place, where names come after their nouns also after each body, by its first token."""
    named = list(sentence.of(Category.PLACES))
    if sentence.language.words.verb_first:
        named += sentence.of(Category.ORGANISATIONS)
        named += (name for name in sentence.of(Category.SPEAKERS) if name.dimension == INSTITUTION)
    return {name.tokens[0]: name.tokens[1] for name in named if not sentence.language.without_article(name.prefix)}


def _further_in_office(sentence: ReadSentence, at: int, end: int, named: bool) -> int:
    """The token up to which an office goes on at one of its tokens, that token itself where it ends there.

    `at`: where its first words end; `named`: whether what follows them is told whole, so that no noun of theirs is still to come.
    """
    words, word = sentence.language.words, sentence.texts[end]
    title = sentence.cue_at("person_title", end)
    if title:
        return end + title
    if word in QUOTES:
        inner = 0 if named or not words.verb_first else quoted_end(sentence, end)
        return inner or end  # رئيس «منظمة الهلال» سليم منصور
    place = place_end(sentence, end) or (_field_end(sentence, end) if end == at else 0)
    if place:
        return place
    if named and is_definite(sentence, end - 1) and (_begins_body(sentence, end) or _is_of_institution(sentence, end)):
        return end  # اتهم المسؤولون الأتراك | تنظيم داعش, زار الوزير | المستشفى, استقبل الرئيس | وفد المنظمة
    told_of = (end > at and _is_told_of(sentence, end)) or sentence.cue_at("suffered", end)
    if words.verb_first and told_of and not is_definite(sentence, end):
        return end  # شركة كرو | خسائر، شركة كرو | ارتفعت، مصادر طبية | مقتل
    if sentence.cue_at("quoted_as", end) or (word in words.times.day_parts and end + 1 in sentence.dated):
        return end  # مسؤول | قوله إن, an official | as saying, نشطاء | يوم الخميس
    if word in words.numbers.joiners and sentence.words(end + 1, end + 2) in words.definite_articles:
        return end
    counts = at - 1 in sentence.named and sentence.cue_at("number_of", end) > 0
    counts = counts or (is_definite(sentence, at - 1) and is_amount(sentence, end))
    if words.verb_first and (counts or sentence.cue_at("saying_participle", end)):
        return end  # قدر الخبراء عدد المتضررين
    # أعلن وزير الصحة | توزيع أدوية; أفاد المتحدث باسم الشرطة خالد سعيد | وكالة فرانس برس; أفاد مصدر طبي | بمقتل
    if (named and (is_announced(sentence, end) or is_object(sentence, end))) or is_led_to(sentence, end):
        return end
    told = all(map(sentence.is_capital, range(at, end)))
    if not words.verb_first and told and not sentence.tokens[end].capital and _may_act(sentence, end):
        return end  # the president | stepped aside, President Lena Kordt | backed, the minister | met the girls
    grammar = word in _stops(sentence.language) and not is_written_as_person(sentence, end)
    own = word[0].isalpha() and not sentence.language.is_indefinite(sentence.tokens[end].word)
    return end + 1 if own and not grammar else end


def _is_acted_on_by_several(sentence: ReadSentence, at: int) -> bool:
    """Whether an indefinite word stands behind several that it can be no part of: الباحثون | تجربة, مسؤولون | توقيف.

    Whom a definite noun tells, or a sound plural that keeps its ending, is in no construct, and an adjective has that ending, too.
    """
    language, indefinite = sentence.language, at < len(sentence.tokens) and not is_definite(sentence, at)
    if not language.words.verb_first or not indefinite:
        return False
    whole = language.is_nominative(sentence.texts[at - 1]) and not language.is_nominative(sentence.texts[at])
    if not (whole or is_definite(sentence, at - 1)):
        return False
    speakers = (name.entry for name in sentence.of(Category.SPEAKERS) if name.tokens[1] == at)
    led = any(
        prefix and len(stem) > _SHORTEST_NOUN for prefix, stem in sentence.reading.words[at].stems
    )  # بيع is no ب | يع
    led = led or sentence.texts[at] in sentence.language.words.names.prepositions
    return sentence.texts[at].isalpha() and not led and any(entry is not None and entry.several for entry in speakers)


def _is_told_of(sentence: ReadSentence, at: int) -> bool:
    """Whether a word begins what is told of a body that no list knows, its result or how that moves: no part of its name."""
    cues, word = sentence.language.words.cues, sentence.texts[at]
    moved = (word,) in cues["befalls"] and sentence.language.may_be_verb(word)
    return moved or any((word,) in cues[cue] for cue in ("result", "held"))


def _begins_body(sentence: ReadSentence, at: int) -> bool:
    """Whether the name of a body in construct, with nothing attached, begins at a token: تنظيم داعش, not الحكومة."""
    names = (name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[0] == at)
    return any(name.tokens[1] > at + 1 and not name.prefix for name in names) and not is_definite(sentence, at)


def _is_of_institution(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite institution that no name tells stands at a token, or behind the noun there, no office: وفد | المنظمة."""
    bodies = (
        name for name in sentence.of(Category.SPEAKERS) if name.dimension == INSTITUTION and not name.prefix.strip("ال")
    )
    led = sentence.texts[at] in sentence.language.words.names.prepositions
    near = (at,) if led else (at, at + 1)
    return any(name.tokens[0] in near and is_definite(sentence, name.tokens[0]) for name in bodies)


@once_a_sentence
def place_end(sentence: ReadSentence, at: int) -> int:
    """The token after where an office or a body is, 0 if that does not begin at a token: in Chad, مدير الصحة في الولاية."""
    if not sentence.cue_at("place", at) or at + 1 >= len(sentence.tokens):
        return 0
    inner = _inner_places(sentence).get(at + 1, 0)
    if inner or not sentence.language.words.verb_first:
        return inner
    areas = sentence.language.words.names.settlements
    return (
        at + 2
        if any(prefix and stem in areas for prefix, stem in sentence.language.stems(sentence.texts[at + 1]))
        else 0
    )


def _field_end(sentence: ReadSentence, at: int) -> int:
    """The token after what somebody is an expert in, 0 where no such noun stands before: الناشط | في حقوق الإنسان."""
    language = sentence.language
    expert = sentence.cue_at("called_learned", at - 1) or sentence.cue_at("of_a_field", at - 1)
    if not (language.words.verb_first and sentence.cue_at("place", at) and expert) or at + 2 >= len(sentence.texts):
        return 0
    first = at + 1 if is_definite(sentence, at + 1) else at + 2
    end = first + 1 if is_definite(sentence, first) else 0
    return end + (0 < end < len(sentence.texts) and language.may_be_adjective(sentence.texts[end]))


def past_place_of_office(sentence: ReadSentence, at: int) -> int:
    """The token after where an office is, up to the comma before the name: the Director of Immunisation in the state, Kamel."""
    if not sentence.cue_at("place", at) or sentence.language.words.verb_first:
        return at
    near = range(at + 1, min(at + _LONGEST_PLACE + 1, len(sentence.tokens)))
    comma = next((end for end in near if sentence.texts[end] in COMMAS), at)
    taken = any(end in sentence.verbs or end in sentence.counted for end in range(at, comma))
    return at if taken else comma


@once_a_sentence
def completes_name(sentence: ReadSentence, at: int) -> bool:
    """Whether a word ends what an office is of, where nouns come before what they are of: a definite noun (للجنة too), a place."""
    words = sentence.language.words
    if not words.verb_first:
        return False
    attached = any(prefix in words.times.attached_articles for prefix, _ in sentence.language.stems(sentence.texts[at]))
    return attached or is_definite(sentence, at) or sentence.name_before(at + 1, Category.PLACES) is not None


def _before_announced(sentence: ReadSentence, start: int, end: int) -> int:
    """The token after an office, without the noun of what it announced where a figure follows that: الوزير | توفير 300 سرير."""
    before_figure = any(figure.tokens[0] == end for figure in sentence.figures)
    return end - 1 if before_figure and end > start and not is_definite(sentence, end - 1) else end


def _before_verb(sentence: ReadSentence, start: int, end: int) -> int:
    """The token after an office, without the verb right before its object, where verbs follow: the president | pardoned 12."""
    if end == start or sentence.language.words.verb_first or sentence.tokens[end - 1].capital:
        return end
    before_figure = any(figure.tokens[0] == end for figure in sentence.figures)
    return end - (before_figure and sentence.language.may_be_verb(sentence.texts[end - 1]))


def _are_several(sentence: ReadSentence, at: int) -> bool:
    """Whether a plural ends at a token that a plain word follows, which can only be its verb: rescuers | pulled 31 bodies."""
    words = sentence.language.words
    if words.verb_first or at >= len(sentence.tokens):
        return False
    word, following = sentence.texts[at - 1], sentence.tokens[at]
    plain = following.text.isalpha() and not following.capital and following.text not in words.stop_words
    return plain and sentence.language.may_be_counted(word)


def is_amount(sentence: ReadSentence, at: int) -> bool:
    """Whether what can be counted or measured begins at a token: عدد الضحايا، قيمة الأضرار."""
    return sentence.cue_at("number_of", at) > 0 or any(name.tokens[0] == at for name in sentence.indicators)


def is_written_as_person(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that is grammar elsewhere is written as a person's name: الوزير علي حداد."""
    return sentence.language.is_name_not_grammar(sentence.tokens[at].word, sentence.text)


@cache
def _stops(language: Language) -> frozenset[str]:
    """The words and marks before which an office ends."""
    cues = language.words.cues
    return CLAUSE_MARKS.union(
        QUOTES, *(cues[cue].words for cue in ("said_that", "speaker_end", "verb_marker", "set_off", "negation"))
    )


def quoted_end(sentence: ReadSentence, at: int) -> int:
    """The token after a name that opens with words in quotation marks («الصحة» اللبنانية), 0 if none does."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in QUOTES:
        return 0
    for end in range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(tokens))):
        if tokens[end].text in QUOTES:
            return office_end(sentence, end + 1)
    return 0
