"""Subjects that no name tells: the plural noun before a verb (the troops recovered), people behind one (خطف مسلحون)."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS, PEOPLE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.no_subjects import is_second_of_two
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Entry
from generator.values import Kind, Term

_LONGEST_SUBJECT = 4
_LONGEST_ASIDE = 20
_LONGEST_AHEAD = 3
"""Words between a verb and what it does something to."""
_LONGEST_CONSTRUCT = 3
"""Words of whose those are who act: فرق مكافحة حرائق الغابات."""
BODY = "body"
"""The dimension of measures that count who can act: companies, teams."""
_SAY = "say"
"""The lexicon's id of saying."""
_INFINITIVE_WINDOW = 3
_PLURAL = ("ون", "ين")
"""Endings of a masculine plural and of its adjectives."""


def subject_of(sentence: ReadSentence, verb: Name, named_before: Sequence[Name]) -> Term | None:
    """The subject right beside a verb: a name, or where verbs follow it a plain noun (armed groups attacked; أن القوات هاجمت).

    "Who" may stand between them: the bomber | who | carried out the attack.
    """
    start, end = verb.tokens
    if not sentence.language.words.verb_first:
        start -= start > 0 and sentence.cue_at("relative", start - 1) == 1
        start = _before_day(sentence, start)
    for name in actors(sentence):
        ahead = name.tokens[1] == start
        opens = ahead and name.tokens[0] in sentence.cue_ends("said_that")
        beside = name.tokens[0] == end or opens if sentence.language.words.verb_first else ahead
        if beside and not governed_by_preposition(sentence, name):
            return actor_term(sentence, name, named_before)
    return None if sentence.language.words.verb_first else plain_subject(sentence, start)


def _before_day(sentence: ReadSentence, at: int) -> int:
    """Where a day right ahead of an English verb begins, with its preposition: Israel | on Wednesday | bombed the school."""
    start = at
    while start and start - 1 in sentence.dated:
        start -= 1
    return start - (start < at and sentence.words(start - 1, start) in sentence.language.words.names.prepositions)


def plain_subject(sentence: ReadSentence, verb: int) -> Term | None:
    """A plural noun with its adjectives between the beginning of a clause and a verb: the troops recovered."""
    words, tokens, language = sentence.language.words, sentence.tokens, sentence.language
    said = [verb.tokens for verb in sentence.of(Category.SAYING) if verb.term.id == _SAY]  # police say | smugglers pay
    spans = [*(moment.tokens for moment in sentence.moments), *(figure.tokens for figure in sentence.figures), *said]
    taken = {at for span in spans for at in range(*span)}
    verb = before_aside(sentence, verb)
    head, start = verb, _past_joined_capitals(sentence, verb, _noun_start(sentence, verb, taken), taken)
    if verb + 1 in sentence.marks and tokens[verb + 1].text == ":" and sentence.cue_at("harm", verb):
        return None  # Civilians killed: 4
    if start > 1 and tokens[start - 1].text in words.times.of_words and _are_capitals(sentence, start, verb):
        head, start = start - 1, _noun_start(sentence, start - 1, taken)  # troops of Operation Safe Haven
    elif (
        start > 1
        and (tokens[start - 1].text,) in words.cues["equipped"]
        and language.may_be_counted(tokens[start - 2].text)
    ):
        head, start = start - 1, _noun_start(sentence, start - 1, taken)  # gunmen on motorcycles
    before = tokens[start - 1].text if start else ""
    if is_second_of_two(sentence, start):
        return None
    if before in words.numbers.joiners and sentence.cue_between(
        "infinitive", max(0, start - _INFINITIVE_WINDOW), start
    ):
        return None  # to locate and eliminate terrorists holding 42
    theirs = sentence.cue_at("possessive", start - 1) > 0 and sentence.texts[start - 2] in words.numbers.joiners
    if before in words.definite_articles | words.numbers.articles or (start > 1 and theirs):
        before = tokens[start - 2].text if start > 1 else ""  # the agency and | its partners
    opens = not before or before in CLAUSE_MARKS or (before,) in words.cues["clause_start"]
    opens = opens or start == dateline_end(sentence) or any(end == start for _, end in said)
    start += start < head and sentence.cue_at("other_matter", start) == 1  # Meanwhile moderate groups took
    several = start < head and (language.may_be_counted(tokens[head - 1].text) or _is_crew(sentence, start, head))
    if not (opens and several) or head - start > _LONGEST_SUBJECT:
        return None
    places = tokens[head - 1].text in words.names.places_of_several
    if places or any(sentence.cue_at("no_actor", at) for at in range(start, head)):
        return None
    return sentence.own_words(start, verb)


def _past_joined_capitals(sentence: ReadSentence, verb: int, start: int, taken: Container[int]) -> int:
    """Where the capitals begin that "and" joins to those right before a verb: Operations Safe Haven and Whirl Stroke."""
    while start > 1 and sentence.texts[start - 1] in sentence.language.words.numbers.joiners:
        first = _noun_start(sentence, start - 1, taken)
        if first == start - 1 or not _are_capitals(sentence, first, verb):
            break
        start = first
    return start


def _are_capitals(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words between two tokens are written with capitals, "and" aside."""
    joiners = sentence.language.words.numbers.joiners
    return start < end and all(sentence.is_capital(at) or sentence.texts[at] in joiners for at in range(start, end))


def _is_crew(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether one noun tells several who act together, or somebody by what they do: a rescue team, staff, a gunman."""
    acting = end - 1 in sentence.beginning("plain_agents", "troops")
    return acting or any(sentence.cue_at("acting_for", at) for at in range(start, end))


def people_after(sentence: ReadSentence, verb: int, figure: Figure) -> Term | None:
    """The people between a verb that comes first and the counted: خطف مسلحون 20 طالباً, أنقذ رجال الإطفاء 15 شخصاً."""
    words, start = sentence.language.words, figure.tokens[0]
    between = range(verb, start)
    counted = sentence.language.is_definite(sentence.words(start, start + 1))  # الأحزاب | الثلاثة
    if not words.verb_first or counted or figure.part_of is not None or not 1 <= len(between) <= _LONGEST_AHEAD:
        return None
    told = sentence.named | sentence.dated
    between = range(
        verb, next((at for at in between if at > verb and _ends_people(sentence, at)), start)
    )  # رجال المرور | باحتجاز
    if any(at in told or not _is_plain(sentence.texts[at], words.stop_words) for at in between):
        return None
    if any(sentence.and_attached(at) or is_object(sentence, verb, at) for at in between[1:]):
        return None  # هاجم المسلحون | القرية وأصابوا 20
    match = sentence.reading.matches[verb]
    people = match.first(Category.MEASURES) if match is not None else None
    if match is None or people is None or people.dimension not in {PEOPLE, BODY} or sentence.and_attached(start):
        return None
    free = match.prefix in words.definite_articles | {""}
    several = not _is_one(sentence, people, verb, verb + match.length)
    direct = between.stop == start and figure.kind is not Kind.DURATION  # قتل رجل | 3, not توفي رجل | 70 عاماً
    direct = direct and not any(
        sentence.texts[at] in words.numbers.joiners or sentence.language.has_possessor(sentence.texts[at])
        for at in between
    )
    return sentence.own_words(verb, between.stop) if free and (several or direct) else None


def _is_amount(sentence: ReadSentence, at: int) -> bool:
    """Whether a word at a token leads to how much something is worth: طائرات | بقيمة, | قدره."""
    measuring, stems = sentence.language.words.measuring, sentence.reading.words[at].stems
    led = any((prefix,) in measuring.with_letters and (stem,) in measuring.beside for prefix, stem in stems)
    return led or (sentence.texts[at],) in measuring.of


def those_acting(sentence: ReadSentence, at: int) -> tuple[Term, int] | None:
    """Those who act for somebody that no lexicon holds, from a token on, and the token after them: فرق مكافحة الحرائق."""
    stops = sentence.language.words.stop_words
    if sentence.cue_at("acting_for", at) != 1 or sentence.texts[at] in stops or sentence.cue_at("relative", at + 1):
        return None  # المسلحون | الذين
    if sentence.language.has_possessor(sentence.texts[at]):
        return None
    last = min(at + 1 + _LONGEST_CONSTRUCT, len(sentence.tokens))
    if sentence.language.is_definite(sentence.texts[at]):
        last = min(at + 2, len(sentence.tokens))  # الفرق | عمليات الإخماد
    whose = next((end for end in range(at + 1, last) if sentence.language.is_definite(sentence.texts[end])), None)
    described = whose is None and last > at + 1 and at + 1 not in sentence.counted  # not القوات | ثلاثة مواقع
    described = described and not sentence.language.is_definite(sentence.texts[at])  # not القوات | حملة
    if described and sentence.language.agrees(sentence.texts[at], sentence.reading.text(at + 1)):
        return (sentence.own_words(at, at + 2), at + 2) if not _is_amount(sentence, at + 1) else None  # وحدات عسكرية
    if whose is None or any(
        not _is_plain(sentence.texts[end], stops) or end in sentence.verbs or sentence.and_attached(end)
        for end in range(at + 1, whose)
    ):
        return None
    end = whose + 1 - (whose == at + 1 and is_object(sentence, at, whose))
    return sentence.own_words(at, end), end


def those_acting_beside(sentence: ReadSentence, start: int, end: int) -> Term | None:
    """Those who act for somebody that no lexicon holds, right behind a known verb or before one: تمكن رجال المرور من."""
    known = sentence.of(Category.DOING, Category.SAYING)
    if not sentence.language.words.verb_first or all(verb.tokens[0] != start for verb in known):
        return None
    behind = those_acting(sentence, end)
    return behind[0] if behind is not None else _those_acting_ahead(sentence, start)


def _those_acting_ahead(sentence: ReadSentence, verb: int) -> Term | None:
    """Those who act, with one or two words of whose they are, behind "that" or a mark: أن مصالح الأمن الوطني | سجلت."""
    for at in (verb - 2, verb - 3):
        acting = those_acting(sentence, at) if at in plain_starts(sentence) else None
        if acting is not None and all(sentence.language.is_definite(word) for word in sentence.texts[acting[1] : verb]):
            return sentence.own_words(at, max(acting[1], verb))
    return None


def _ends_people(sentence: ReadSentence, at: int) -> bool:
    """Whether people have been told at a token, before what they do to something: فرق الإطفاء | إخماد."""
    definite = sentence.language.is_definite
    apart = definite(sentence.texts[at - 1]) and not definite(sentence.texts[at])
    return apart or _is_governed(sentence, at)


def _is_governed(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition is attached to a word that no list knows, so that it can be part of no name."""
    words = sentence.language.words
    free = words.numbers.joiners | words.definite_articles | {""}
    return sentence.reading.matches[at] is None and any(
        prefix not in free for prefix, _ in sentence.reading.words[at].stems
    )


def is_object(sentence: ReadSentence, subject: int, at: int) -> bool:
    """Whether a word behind a subject is what it acted on, and no adjective of it: المسلحون | القرية, مسلحون | حاجزاً."""
    noun, word = sentence.texts[subject], sentence.texts[at]
    definite = sentence.language.is_definite(word)
    if noun.endswith(_PLURAL) and not sentence.language.is_definite(noun):
        return definite or sentence.language.is_indefinite(sentence.tokens[at].word)
    if not (sentence.language.is_definite(noun) and definite):
        return False
    place = not sentence.reading.words[at].rests.isdisjoint(sentence.language.words.names.of_place)
    return place or (noun.endswith(_PLURAL) and not word.endswith(_PLURAL))


def _is_one(sentence: ReadSentence, people: Entry, start: int, end: int) -> bool:
    """Whether words tell one of the people that the lexicon counts, or a number's singular: جندي, جندياً."""
    language = sentence.language
    forms = people.forms.get(language.code, {})
    ones = {language.fold_word(forms.get(form, "")) for form in ("one", "many")}
    return any(
        " ".join((stem, *sentence.texts[start + 1 : end])) in ones for _, stem in language.stems(sentence.texts[start])
    )


def before_aside(sentence: ReadSentence, verb: int) -> int:
    """Where a verb's subject ends: before what commas set off, with a preposition, with whom it acted or whose it is.

    The troops, during the operation, recovered; the party, led by Amin Farr, won; الجيش، بالتعاون مع قوات الحكومة، نفذ.
    """
    texts, words = sentence.texts, sentence.language.words
    if verb < 1 or texts[verb - 1] not in COMMAS:
        return verb
    marks = [at for at in reversed(sentence.marks) if verb - _LONGEST_ASIDE < at < verb - 1]
    for at in takewhile(lambda at: texts[at] in COMMAS, marks):
        phrase = at == marks[0] and not words.verb_first and sentence.reading.text(at + 1) in words.stop_words
        if phrase or sentence.cue_at("along_with", at + 1) or sentence.cue_at("apposed", at + 1):
            return verb if figure_between(sentence, at, verb) else at
    return verb


def _noun_start(sentence: ReadSentence, end: int, taken: Container[int]) -> int:
    """Where the plain words begin that stand before a token."""
    stop_words = sentence.language.words.stop_words
    while end and _is_plain(sentence.texts[end - 1], stop_words) and end - 1 not in taken:
        end -= 1
    return end


def _is_plain(word: str, stop_words: frozenset[str]) -> bool:
    return word.replace("-", "").isalpha() and word not in stop_words
