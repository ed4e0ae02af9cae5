"""Who stands ahead of a verb of saying as its subject: the nearest name of the clause, or one that commas set off from its verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from generator.facts.once import once_a_sentence
from generator.facts.parts import OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import before_brackets
from generator.facts.slots.according_to.documents import POLLS, documents, owner_of
from generator.facts.slots.according_to.joined_verbs import joined_clause_start
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import crosses_that, figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.offices import office_end, past_place_of_office
from generator.facts.slots.phrases.persons import apposition_end
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category

SPEAKING = (Category.SPEAKERS, Category.ORGANISATIONS)
"""The categories of names that can speak."""
_LONGEST_CALL = 3
"""Nouns ahead of the noun for who speaks that tell which."""
_LONGEST_ASKED = 14
"""Tokens from a poll to its verb, of whom it asked and for whom."""
_RELATIVE = 2
"""Tokens of a comma and the relative behind it."""


def holder(sentence: ReadSentence, body: Name) -> Name | None:
    """The office right behind the body that it is of, where names come before nouns: the army | spokesman, Sami Haddad."""
    if sentence.language.words.verb_first or body.dimension == OFFICE:
        return None
    return next(
        (
            name
            for name in sentence.of(Category.SPEAKERS)
            if name.tokens[0] == body.tokens[1] and name.dimension == OFFICE
        ),
        None,
    )


def last_before(sentence: ReadSentence, at: int) -> Name | None:
    """The subject that stands before its verb: the nearest name of the clause, which an article may open.

    Not what only came at the time: the report came as | the army | said.
    """
    first = max((end for end in sentence.cue_ends("came_as") if end < at), default=0)
    found = _last_before(sentence, at)
    return found if found is None or found.tokens[0] >= first else _nearest(sentence, first, at)


def _last_before(sentence: ReadSentence, at: int) -> Name | None:
    opening = _showing(sentence, at) or opener_before(sentence, at) or _relative_of(sentence, at)
    opening = opening or document_before(sentence, at) or described_document(sentence, at)
    if opening is not None:
        return opening
    return _nearest(sentence, 0, at)


def _nearest(sentence: ReadSentence, first: int, at: int) -> Name | None:
    """The nearest name between two tokens that can speak."""
    found = None
    closing, begins = before_brackets(sentence, at), max(first, joined_clause_start(sentence, at))
    names = (name for name in sentence.of(*SPEAKING) if name.tokens[0] >= begins)
    for name in takewhile(lambda name: name.tokens[1] <= at, names):
        if _set_off(sentence, name, at):
            found = name
            continue
        if (
            name.tokens[0] < begins
            or name.prefix.strip("وفال")
            or crosses_that(sentence, _apposition_end(sentence, name), closing)
        ):
            continue
        part = sentence.language.words.verb_first and name.tokens[0] in sentence.cue_ends("part_opener")
        part = part or governed_by_preposition(sentence, name) or _qualifies(sentence, name)
        part = part or sentence.cue_at("came_after", name.tokens[0] - 1) > 0  # إثر | مقابلة
        part = part or _is_told_inside(sentence, name)
        if not (part or _is_said(sentence, name, at) or _owns_next(sentence, name)):
            kept = found is not None and found.category is Category.SPEAKERS and found.tokens[1] != name.tokens[0]
            found = found if kept else name  # "hospital officials" are officials
    return found


def _is_told_inside(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name is of what somebody said in something, of which a pronoun tells: مقابلة انتقد فيها حكم | الرئيس."""
    start = name.tokens[0]
    said = (verb.tokens[1] for verb in sentence.of(Category.SAYING) if verb.tokens[1] < start)
    inside = (at + 1 for at in said if sentence.cue_at("with_pronoun", at) == 1)
    return any(at < start and not sentence.mark_between(at, start) for at in inside)


def _showing(sentence: ReadSentence, verb: int) -> Name | None:
    """The document that a participle right behind it tells to show something: pointed to ministry | figures | showing that."""
    shown = (document for document in documents(sentence) if document.tokens[1] == verb)
    return next(shown, None) if sentence.cue_at("showing", verb) else None


def document_before(sentence: ReadSentence, at: int) -> Name | None:
    """The document that speaks by a verb, past a figure of what it is on, or whom a poll asked and for whom.

    A report | on the 20 biggest projects | says; a survey | of 2,000 adults for the bank | suggests.
    """
    words = sentence.language.words
    for document in reversed(documents(sentence)):
        end = document.tokens[1]
        near = end < at <= end + _LONGEST_ASKED and not sentence.mark_between(end, at)
        far = near and (document.term.id in POLLS or sentence.cue_at("written_on", end) > 0)
        tied = far and sentence.texts[end] in words.names.prepositions and figure_between(sentence, end, at)
        if not tied or governed_by_preposition(sentence, document):
            continue
        if not any(inside in sentence.verbs and not sentence.cue_at("issued", inside) for inside in range(end, at)):
            return document
    return None


def described_document(sentence: ReadSentence, verb: int) -> Name | None:
    """The indefinite document of which a verb right behind it and whose it is tells: بعد تقرير من البنك | حذر من; في بيان | أكد.

    Not one in which somebody says something: تقريراً | كشفت فيه عن.
    """
    described = _indefinite_documents(sentence).get(verb, ())
    if not described or sentence.cue_at("with_pronoun", verb + 1) or sentence.reading.words[verb].articled:
        return None
    code, said = sentence.language.code, sentence.texts[verb]
    return next((one for one in described if sentence.language.can_say(said, one.term.labels[code])), None)


@once_a_sentence
def _indefinite_documents(sentence: ReadSentence) -> Mapping[int, Sequence[Name]]:
    """Where indefinite documents end with whose they are → these documents, where verbs come first."""
    found: dict[int, list[Name]] = {}
    for document in documents(sentence) if sentence.language.words.verb_first else ():
        start, end = document.tokens
        if not (sentence.reading.words[start].articled or is_definite(sentence, start)):
            owner = owner_of(sentence, document)
            found.setdefault(end if owner is None else owner.tokens[1], []).append(document)
    return found


def _is_said(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a quotation in which a name stands closes between it and a verb, not right around it: "… of ISIS" Haddad told."""
    if sentence.language.words.verb_first:
        return False
    start, end = name.tokens
    closing = next((at for at in range(end, verb) if sentence.texts[at] in QUOTES), None)
    opened = closing == end and start > 0 and sentence.texts[start - 1] in QUOTES
    return closing is not None and not opened


def joined_opener(sentence: ReadSentence, verb: int) -> Name | None:
    """The name that opens a sentence, where a comma and "and" join a verb to what it did: the minister left, and | said."""
    joins = verb > 1 and sentence.texts[verb - 1] in sentence.language.words.numbers.joiners
    joins = joins or (verb > 1 and sentence.cue_at("and_then", verb - 1) > 0)
    joined = joins and sentence.texts[verb - 2] in COMMAS
    return next(iter(_openers(sentence)), None) if joined and not sentence.language.words.verb_first else None


def _relative_of(sentence: ReadSentence, verb: int) -> Name | None:
    """The name that a relative right before a verb stands for, a comma between them: the National Mining Agency, which | says."""
    if verb < _RELATIVE or not sentence.cue_at("set_off", verb - 1) or sentence.texts[verb - _RELATIVE] not in COMMAS:
        return None
    return sentence.name_before(verb - _RELATIVE, *SPEAKING)


def _owns_next(sentence: ReadSentence, name: Name) -> bool:
    """Whether a name, or the place that completes it, is whose the next words are: UNICEF's, IOM Libya's Amina Salem."""
    end = name.tokens[1]
    places = (place.tokens for place in sentence.of(Category.PLACES) if place.tokens[0] == end)
    return any(map(sentence.is_possessor, (name.tokens, *places)))


def _qualifies(sentence: ReadSentence, name: Name) -> bool:
    """Whether a definite word for who speaks only qualifies the definite one before it: الرحلات السياحية المنظمة."""
    start, end = name.tokens
    word = sentence.language.words.verb_first and name.category is Category.SPEAKERS and end - start == 1
    if not word or not start or start - 1 in sentence.named:
        return False
    return is_definite(sentence, start - 1) and is_definite(sentence, start)


def opener_before(sentence: ReadSentence, verb: int) -> Name | None:
    """The name that opens a sentence, where what commas set off of it ends before a verb: وكانت الإدارة، كشفت."""
    return next((name for name in _openers(sentence) if _is_set_off_from(sentence, name, verb)), None)


def _set_off(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether an office stands between commas right before a verb: أسامة ربيع، رئيس الهيئة، قال إن."""
    start, end = name.tokens
    if start and sentence.texts[start - 1] in sentence.language.words.definite_articles:
        start -= 1
    if not start or verb < end + 1 or sentence.texts[start - 1] not in COMMAS:
        return False
    if name.category is Category.ORGANISATIONS and not sentence.language.words.verb_first:
        return end == verb - 1 and sentence.texts[end] in COMMAS  # the UN migration agency, the IOM, said
    if name.dimension != OFFICE:
        return False
    return sentence.texts[verb - 1] in COMMAS and office_end(sentence, end) == verb - 1


@once_a_sentence
def _openers(sentence: ReadSentence) -> Sequence[Name]:
    """Who can speak, of whom nothing but a date, a comma and one word of grammar stands ahead, or a quotation: "…," the letter.

    So does what only calls them by a name: the Mori | poll, Karwa's fisheries | department.
    """
    told = (at for at, text in enumerate(sentence.texts) if at not in sentence.dated and text not in COMMAS)
    last = next(told, 0)
    last = next(told, last) if _is_light(sentence, last) else last
    names = (
        name
        for name in sentence.of(*SPEAKING)
        if name.tokens[0] <= last
        or _follows_quotation(sentence, name.tokens[0])
        or _is_called_ahead(sentence, name.tokens[0])
    )
    return [holder(sentence, name) or name for name in names if not sentence.is_possessor(name.tokens)]


def _is_called_ahead(sentence: ReadSentence, at: int) -> bool:
    """Whether nothing but an article and few nouns stand between the beginning of a sentence and a name."""
    words, start = sentence.language.words, sentence.past_article(0)
    taken = sentence.dated | sentence.verbs | sentence.counted

    def is_noun(one: int) -> bool:
        text = sentence.texts[one]
        grammar = text in words.names.prepositions or text in words.stop_words or not text[0].isalpha()
        return one not in taken and not grammar and not sentence.language.may_be_verb(text)

    return not words.verb_first and at - start <= _LONGEST_CALL and all(map(is_noun, range(start, at)))


def _follows_quotation(sentence: ReadSentence, at: int) -> bool:
    """Whether the mark that closes a quotation stands ahead of a name, an article aside."""
    words = sentence.language.words
    at = sentence.from_article(at)
    return at > 1 and sentence.texts[at - 1] in QUOTES and not words.verb_first


def _is_light(sentence: ReadSentence, at: int) -> bool:
    """Whether a word of grammar but no preposition stands at a token, "and" aside: وكانت, the; not وفي مؤتمر صحفي، أكد."""
    words, readings = sentence.language.words, {sentence.texts[at], sentence.texts[at][1:]}
    grammar = not (readings.isdisjoint(words.stop_words) and readings.isdisjoint(words.definite_articles))
    return grammar and readings.isdisjoint(words.names.prepositions)


def was_ahead(sentence: ReadSentence, verb: int) -> bool:
    """Whether the subject of a verb stands between "was" and what marks it as done: كانت | الهيئة | قد | اتهمت الجيش.

    Where verbs come first كان has the subject of the verb behind it (W. Wright, "A Grammar of the Arabic Language", II § 9).
    """
    marker = verb - 1
    if not sentence.language.words.verb_first or not sentence.cue_at("verb_marker", marker):
        return False
    was = max((at for at in sentence.cue_starts("past_tense") if at < marker), default=marker)
    return was < marker - 1 and not crosses_that(sentence, was, marker)


def _is_set_off_from(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether what is said between commas of a name that opens the sentence ends before a verb.

    The report, based on a mission in January, puts …; وكانت الإدارة، كشفت.
    """
    texts, markers = sentence.texts, sentence.language.words.cues["verb_marker"]
    if _is_renamed(sentence, name, verb):
        return False
    while verb and (texts[verb - 1],) in markers:
        verb -= 1
    end = past_bracket(sentence, office_end(sentence, name.tokens[1]))
    apart = end < verb and texts[verb - 1] in COMMAS
    plain = sentence.language.words.verb_first and not any(at in sentence.verbs for at in range(end, verb))
    return apart and (texts[end] in COMMAS or plain)  # التقرير الصادر عن «مدار» في دبي، أكد أن


def _is_renamed(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether words complete a name, and an organisation set off names whom they mean: the UN migration agency, the IOM, said."""
    end = name.tokens[1]
    if sentence.language.words.verb_first or end >= len(sentence.tokens):
        return False
    if sentence.texts[end] in COMMAS and name.category is Category.ORGANISATIONS:
        return False
    others = (other for other in sentence.of(Category.ORGANISATIONS) if other is not name)
    return any(_set_off(sentence, other, verb) for other in others)


def _apposition_end(sentence: ReadSentence, name: Name) -> int:
    """The token after a name, and after the words between commas that say more of it: the spokesperson, Rania Haddad, said."""
    end = office_end(sentence, name.tokens[1]) if name.dimension == OFFICE else name.tokens[1]
    end = past_place_of_office(sentence, end) if name.dimension == OFFICE else end
    last = apposition_end(sentence, end)
    return last + (last > end and sentence.texts[last] in COMMAS)
