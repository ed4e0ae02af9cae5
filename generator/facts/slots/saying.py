"""Who says: the subject of a verb of saying, a name of the lexicon or one that only its place tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.slots.actors import OFFICE, apposition_end, is_amount, is_definite, office_end
from generator.facts.slots.clauses import (
    before_verb,
    crosses_that,
    figure_between,
    governed_by_preposition,
    past_bracket,
)
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import Category

SPEAKING = (Category.SPEAKERS, Category.ORGANISATIONS)
VERDICT = "verdict"
"""The dimension of verbs that a court does and others say: أدانت المحكمة, the court condemned."""
INFORMING = "informing"
"""The dimension of verbs whose object is who listens: the governor told the agency."""
FINDINGS = "findings"
"""The dimension of verbs that tell what was found (سجلت، recorded): their subject may as well hold what is counted, and their date
and place are the figure's (Syria recorded on Monday)."""
ESTIMATING = "estimating"
"""The dimension of verbs whose subject thinks an amount out: who estimates need not be who spoke before."""
LONGEST_NAME = 6
"""Tokens of a name that no lexicon holds."""
_SHOW = "show_saying"
"""The verb whose subject shows what it has where it is a place, and says nothing: the country showed resilience."""
_FARTHEST = 4
"""Tokens between a verb of saying and its subject."""
_LONGEST_NOUN = 3
_LONGEST_SET_OFF = 14
_LONGEST_BRACKETS = 20
_LONGEST_PERSON = 4
_LONGEST_PHRASE = 4
_SPEECH_MARKS = frozenset(':"“«')


def tells_verdict(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of saying is what a court does: one stands before it in the sentence, or right behind it."""
    start, end = verb.tokens
    behind = (end, end + 1) if sentence.language.words.verb_first else ()
    courts = (*behind, *range(start))
    return verb.dimension == VERDICT and any(sentence.cue_at("court", at) for at in courts)


def known_subject(sentence: ReadSentence, verb: Name) -> Name | None:
    """The name that a verb of saying has for its subject, after or before it as the language has it."""
    beside = verb.tokens[1] if sentence.language.words.verb_first else before_verb(sentence, verb.tokens[0]) - 1
    for place in sentence.of(Category.PLACES):
        start, end = place.tokens
        free = not governed_by_preposition(sentence, place) and not follows_organisation(sentence, place)
        if verb.dimension != FINDINGS and verb.term.id != _SHOW and start <= beside < end and free:
            return place
    after, before = first_name(sentence, verb.tokens[1], _FARTHEST), _last_before(sentence, verb.tokens[0])
    if after is not None and after.tokens[0] > verb.tokens[1]:
        other = is_told_of(sentence, verb.tokens[1]) and sentence.language.words.verb_first
        after = None if other or governed_by_preposition(sentence, after) else after
    if sentence.language.words.verb_first:
        return after or before
    inverted = sentence.cue_at("inverted_verb", verb.tokens[0]) or _opens_clause(sentence, verb)
    inverted = inverted and verb.dimension != INFORMING and not _follows_person(sentence, verb)
    return before or (after if inverted else None)


def _follows_person(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a capitalised subject stands right before a verb, so that none follows it: Haddad said; Haddad, a nurse, said."""
    at = verb.tokens[0] - 1
    beside = at >= 0 and sentence.is_capital(at) and at not in sentence.dated
    return beside or _set_off_person(sentence, verb) is not None


def _opens_clause(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a mark stands before a verb, as where it comes ahead of its subject: "…", warned the ministry."""
    start = verb.tokens[0]
    return not start or sentence.texts[start - 1] in CLAUSE_MARKS | QUOTES


@once_a_sentence
def _speaker_ends(sentence: ReadSentence) -> Mapping[int, int]:
    """Verbs of saying by their first token → the token after the speaker behind them, office and person told with it."""
    ends: dict[int, int] = {}
    for verb in sentence.of(Category.SAYING) if sentence.language.words.verb_first else ():
        name = first_name(sentence, verb.tokens[1], 2)  # بعثة الأمم المتحدة
        end = name.tokens[1] if name is not None else verb.tokens[1]
        office = name is not None and (name.dimension == OFFICE or name.category is Category.ORGANISATIONS)
        end = past_bracket(sentence, office_end(sentence, end)) if office else end  # البعثة في العراق (يونامي)
        ends[verb.tokens[0]] = apposition_end(sentence, end) if office else end
    return ends


def speaker_end(sentence: ReadSentence, verb: Name) -> int:
    """The token after who speaks, where that stands right behind the verb, else after the verb."""
    return _speaker_ends(sentence).get(verb.tokens[0], verb.tokens[1])


def is_told_of(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun stands at a token that is what somebody tells of, whose it is behind it: ارتفاع الحصيلة, إنتاج المنظمة."""
    return any(sentence.cue_at(cue, at) for cue in ("held", "deed", "suffered", "change"))


def follows_organisation(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place stands right behind an organisation that is named for it, where names come before nouns: Médecins UK."""
    start = place.tokens[0]
    named = any(name.tokens[1] == start for name in sentence.of(Category.ORGANISATIONS))
    return named and not sentence.language.words.verb_first


def ends_clause(sentence: ReadSentence, verb: Name) -> bool:
    """Whether the verb with its subject comes after what was said: "…, the ministry said."."""
    if sentence.language.words.verb_first or not figure_between(sentence, 0, verb.tokens[0]):
        return False
    end = verb.tokens[1]
    name = first_name(sentence, end, _FARTHEST)
    end = name.tokens[1] if name is not None else end
    while end < len(sentence.tokens) and (end in sentence.dated or _opens_date(sentence, end)):
        end += 1
    return end >= len(sentence.tokens) or sentence.texts[end] in CLAUSE_MARKS


def _opens_date(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition stands before a date: said on Monday."""
    return at + 1 in sentence.dated and sentence.texts[at] in sentence.language.words.names.prepositions


def first_name(sentence: ReadSentence, at: int, window: int) -> Name | None:
    """The first of who can speak among so many tokens from a token on, with no clause mark, "that" or figure before it."""
    for name in sentence.of(*SPEAKING):
        start = name.tokens[0]
        if at <= start < at + window and not crosses_that(sentence, at, start):
            return _possessed(sentence, name) or name
    return None


def _possessed(sentence: ReadSentence, owner: Name) -> Name | None:
    """The organisation right behind whose it is: the government's Relief Department."""
    end = owner.tokens[1]
    if not sentence.is_possessor(owner.tokens):
        return None
    return next((name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[0] == end), None)


def _before_brackets(sentence: ReadSentence, at: int) -> int:
    """Where brackets right before a verb open, the verb itself where there are none: the Observatory (OPDH, in French) said."""
    if not at or sentence.texts[at - 1] != ")":
        return at
    opening = (start for start in range(at - 2, max(-1, at - _LONGEST_BRACKETS), -1) if sentence.texts[start] == "(")
    return next(opening, at)


def _last_before(sentence: ReadSentence, at: int) -> Name | None:
    """The subject that stands before its verb: the nearest name of the clause, which an article may open."""
    found = None
    closing = _before_brackets(sentence, at)
    for name in sentence.of(*SPEAKING):
        if _opens_sentence(sentence, name, at):
            return name
        if _set_off(sentence, name, at):
            found = name
            continue
        part = sentence.language.words.verb_first and name.tokens[0] in sentence.cue_ends("part_opener")
        if part or name.tokens[1] > at or name.prefix.strip("وفال") or sentence.is_possessor(name.tokens):
            continue
        if not crosses_that(sentence, _apposition_end(sentence, name), closing):
            kept = found is not None and found.category is Category.SPEAKERS and found.tokens[1] != name.tokens[0]
            found = found if kept else name  # "hospital officials" are officials
    return found


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


def _opens_sentence(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a name opens the sentence, and what is said of it between commas ends before the verb.

    The report, based on a mission in January, puts …; وكانت الإدارة، كشفت.
    """
    texts, words = sentence.texts, sentence.language.words
    told = (texts[at] for at in range(name.tokens[0]) if at not in sentence.dated and texts[at] not in COMMAS)
    before = list(islice(told, 2))
    if len(before) > 1 or sentence.is_possessor(name.tokens) or _is_renamed(sentence, name, verb):
        return False
    opening = words.stop_words | words.definite_articles
    if any(word not in opening and word[1:] not in opening for word in before):
        return False
    while verb and (texts[verb - 1],) in words.cues["verb_marker"]:
        verb -= 1
    end = office_end(sentence, name.tokens[1])
    return end < verb and texts[end] in COMMAS and texts[verb - 1] in COMMAS


def _is_renamed(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether words complete a name, and an organisation set off names whom they mean: the UN migration agency, the IOM, said."""
    end = name.tokens[1]
    if sentence.language.words.verb_first or end >= len(sentence.tokens) or sentence.texts[end] in COMMAS:
        return False
    others = (other for other in sentence.of(Category.ORGANISATIONS) if other is not name)
    return any(_set_off(sentence, other, verb) for other in others)


def _apposition_end(sentence: ReadSentence, name: Name) -> int:
    """The token after a name, and after the words between commas that say more of it: the spokesperson, Rania Haddad, said."""
    end = office_end(sentence, name.tokens[1]) if name.dimension == OFFICE else name.tokens[1]
    end = _past_place_of_office(sentence, end) if name.dimension == OFFICE else end
    last = apposition_end(sentence, end)
    return last + (last > end and sentence.texts[last] in COMMAS)


def _past_place_of_office(sentence: ReadSentence, at: int) -> int:
    """The token after where an office is, up to the comma before the name: the Director of Immunisation in the state, Kamel."""
    if not sentence.cue_at("place", at) or sentence.language.words.verb_first:
        return at
    near = range(at + 1, min(at + _FARTHEST + 1, len(sentence.tokens)))
    comma = next((end for end in near if sentence.texts[end] in COMMAS), at)
    return (
        at if figure_between(sentence, at, comma) or any(end in sentence.verbs for end in range(at, comma)) else comma
    )


def unknown_subject(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The tokens of a name that only its place tells: between the verb and "that", or right before the verb.

    An indefinite word by itself tells nobody where verbs come first (أكد ضرورة …) but who was told before.
    """
    if sentence.language.words.verb_first:
        return _estimator(sentence, verb) or _until_that(sentence, verb.tokens[1])
    return _capitals(sentence, verb) or _set_off_person(sentence, verb) or _noun_before(sentence, verb)


def shows_trait(sentence: ReadSentence, verb: Name, subject: tuple[int, int]) -> bool:
    """Whether a place shows what it has rather than says something: the country showed resilience."""
    places = (place.tokens for place in sentence.of(Category.PLACES))
    return verb.term.id == _SHOW and any(start < subject[1] and subject[0] < end for start, end in places)


def _until_that(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The words between a verb and "that", a colon or a quotation, where they can be one name.

    What is told of them may lie between: قال محمد الإدريسي، وهو فلاح، إنه; ذكرت المؤسسات في تقريرها أن. After a title (د.، المهندس)
    a name needs nothing after it.
    """
    title = sentence.cue_at("person_title", start)
    limit = min(start + title + LONGEST_NAME, len(sentence.tokens))
    end = start + title
    definite = not title and start < limit and is_definite(sentence, start)
    while end < limit and _in_name(sentence, end) and (not definite or is_definite(sentence, end)):
        end += 1
    if title:
        return (start, min(end, start + title + _LONGEST_PERSON)) if end > start + title else None
    told = any(_opens_speech(sentence, at) for at in _after_phrase(sentence, end))
    return (start, end) if end > start and told else None


def _estimator(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The definite noun behind a verb of estimating, ahead of what is estimated: قدر التجار خسائرهم، قدر الخبراء عدد الضحايا."""
    at = verb.tokens[1]
    definite = at + 1 < len(sentence.tokens) and is_definite(sentence, at) and _in_name(sentence, at)
    if verb.dimension != ESTIMATING or not definite or sentence.language.has_possessor(sentence.texts[at]):
        return None
    return (
        (at, at + 1) if is_amount(sentence, at + 1) or sentence.language.has_possessor(sentence.texts[at + 1]) else None
    )


def _in_name(sentence: ReadSentence, at: int) -> bool:
    words, text = sentence.language.words, sentence.texts[at]
    grammar = text in words.stop_words or text in words.names.prepositions
    return text.isalpha() and not (grammar or at in sentence.dated or sentence.cue_at("said_that", at))


def _after_phrase(sentence: ReadSentence, end: int) -> Iterator[int]:
    """Where speech can begin after a name: right there, past a date or adverb, a phrase with a preposition, or commas."""
    end = past_bracket(sentence, end)
    yield end
    tokens = sentence.tokens
    adverb = sentence.cue_at("speaker_end", end) and tokens[end].text not in sentence.language.words.names.prepositions
    while end < len(tokens) and (end in sentence.dated or adverb):
        end, adverb = end + 1, False
        yield end
    if end >= len(tokens):
        return
    if tokens[end].text in sentence.language.words.names.prepositions:
        yield from range(end + 2, min(end + 2 + _LONGEST_PHRASE, len(tokens)))
    elif tokens[end].text in COMMAS:
        yield from (at for at in range(end + 1, len(tokens)) if sentence.cue_at("said_that", at))


def _opens_speech(sentence: ReadSentence, at: int) -> bool:
    return at < len(sentence.tokens) and bool(sentence.cue_at("said_that", at) or sentence.texts[at] in _SPEECH_MARKS)


def _capitals(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    start = end = _before_brackets(sentence, before_verb(sentence, verb.tokens[0]))
    while start and (sentence.is_capital(start - 1) or _links_capitals(sentence, start - 1)):
        start -= 1
    pronoun = end in sentence.cue_ends("speaking_pronoun")
    if start < end:
        return None if pronoun else (start, end)
    start = end = verb.tokens[1]
    while end < len(sentence.tokens) and sentence.is_capital(end) and end not in sentence.dated:
        end += 1
    return (start, end) if start < end else None


def _links_capitals(sentence: ReadSentence, at: int) -> bool:
    """Whether a word inside a name stands at a token, capitals on both sides: National Coordinator for Disaster Reduction."""
    linked = (
        sentence.texts[at] in sentence.language.words.times.of_words | sentence.language.words.cues["allotted"].words
    )
    return linked and at > 0 and sentence.is_capital(at - 1) and sentence.is_capital(at + 1)


def set_off_words(sentence: ReadSentence, verb: Name) -> range:
    """The words between two commas right before a verb, which tell who speaks: Rana Deraz, an officer in the capital, said."""
    person = _set_off_person(sentence, verb) if not sentence.language.words.verb_first else None
    return range(*person) if person is not None else range(0)


def _set_off_person(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """A capitalised name with what it is between commas right before a verb: Wisam Issawi, a doctor in the town, said."""
    tokens, end = sentence.tokens, verb.tokens[0] - 1
    if end < 1 or tokens[end].text not in COMMAS:
        return None
    for comma in range(end - 1, max(0, end - _LONGEST_SET_OFF), -1):
        if tokens[comma].text in CLAUSE_MARKS:
            start = comma
            while start and sentence.is_capital(start - 1):
                start -= 1
            return (start, end) if tokens[comma].text in COMMAS and comma - start > 1 else None
    return None


def _noun_before(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words from the beginning of the clause up to a verb, where they can be one noun: "the auditors also found"."""
    words, tokens = sentence.language.words, sentence.tokens
    end = verb.tokens[0]
    while end and ((tokens[end - 1].text,) in words.cues["verb_marker"] or _is_adverb(sentence, end - 1)):
        end -= 1
    start = end
    while start and tokens[start - 1].text.isalpha() and tokens[start - 1].text not in words.stop_words:
        start -= 1
    pronoun = verb.tokens[0] in sentence.cue_ends("speaking_pronoun")
    opening = tokens[start - 1].text if start else ""
    leads = opening in words.numbers.articles or (opening in words.numbers.joiners and start > 1)
    before = start - leads  # …, a monitor said; …, and officials said
    opens = before == 0 or tokens[before - 1].text in CLAUSE_MARKS or opening in words.definite_articles
    dated = any(moment.tokens[0] < end and start < moment.tokens[1] for moment in sentence.moments)
    acts = start in sentence.verbs or figure_between(sentence, start, verb.tokens[1])  # published five reports
    return (start, end) if opens and 1 <= end - start <= _LONGEST_NOUN and not (dated or pronoun or acts) else None


def _is_adverb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word in small letters ends as adverbs do, and names no office: primarily, but not the assembly."""
    token, heads = sentence.tokens[at], sentence.language.words.names.organisation_heads
    return token.text.endswith("ly") and not token.capital and token.text not in heads


def reports_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows a verb: it says something rather than does it (يدعو إلى)."""
    end = verb.tokens[1]
    return any(sentence.cue_at("said_that", at) for at in range(end, min(end + _FARTHEST, len(sentence.tokens))))


def continues(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb leaves its subject out or has a pronoun for it, so that the speaker told last goes on."""
    if sentence.language.words.verb_first:
        return True
    return verb.tokens[0] in sentence.cue_ends("speaking_pronoun")
