"""Whom the words of a verb of saying tell to speak: its subject, by name or not, whose document it is of, or whom it quotes."""

from __future__ import annotations

from generator.facts.parts import INSTITUTION, OFFICE, OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import set_off_words, subject_end
from generator.facts.slots.according_to.behind import SPEECH_ONLY, can_be_subject, ends_clause
from generator.facts.slots.according_to.cited import issuer_of_cited
from generator.facts.slots.according_to.documents import documents, is_document
from generator.facts.slots.according_to.fronted import fronted
from generator.facts.slots.according_to.issued import issuer_of
from generator.facts.slots.according_to.relayed import quoted_at
from generator.facts.slots.according_to.saying import (
    FINDINGS,
    INFORMING,
    LONGEST_NAME,
    SAY,
    SHOW,
    STIPULATE,
    first_name,
)
from generator.facts.slots.according_to.speakers import Speakers
from generator.facts.slots.according_to.unnamed import is_noun_of_saying, unknown_subject
from generator.facts.slots.according_to.up_to_speech import closely_leads, past_place, tells_about, until_that
from generator.facts.slots.clauses.reach import before_verb, figure_between
from generator.facts.slots.phrases.capitals import start_of_name
from generator.facts.slots.phrases.nouns import is_definite, is_in_attached
from generator.facts.slots.phrases.offices import office_end, unknown_term
from generator.facts.slots.phrases.persons import apposition_end
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category
from generator.values import Term

_ISSUED_WINDOW = 10
"""Tokens between a document and the verb that tells what it says."""
_LONGEST_POST = 3
"""Words for what somebody is at a body, ahead of the name."""
_QUOTED = 2
"""Tokens from where who is quoted begins to the name."""


def told_subject(
    sentence: ReadSentence, speakers: Speakers, verb: Name, name: Name | None, *, spoke: bool
) -> Term | None:
    """Who says what a verb tells, `None` where its words leave that out.

    `name`: its subject where a lexicon holds it; `spoke`: somebody spoke in the sentence before.
    """
    speaker = _set_off(sentence, speakers, verb, name) if name is not None else None
    nearer = _nearer(sentence, verb, name) if speaker is None and name is not None else None
    if nearer is not None:
        return speakers.remembered(unknown_term(sentence, *nearer))
    if name is not None and speaker is None:
        speaker = speakers.meant_by(name, verb.tokens[1])
    if speaker is None and (verb.dimension != FINDINGS or ends_clause(sentence, verb)):
        speaker = (
            _unknown_subject(sentence, speakers, verb)
            or speakers.opening(verb)
            or speakers.beside(verb)
            or _shortened_subject(sentence, speakers, verb)
        )
    issuer = _issuer(sentence, verb) if speaker is None and not spoke else None
    meant = speakers.meant_by(issuer) if issuer is not None else speaker
    bare = issuer is not None and meant is not None and is_bare(issuer, meant)
    return None if bare and speakers.last is not None else meant  # الشركة: whoever spoke before


def is_bare(body: Name, meant: Term) -> bool:
    """Whether a body is told by its noun alone, as whoever was named before: الشركة."""
    return body.dimension == INSTITUTION and meant == body.term


def _nearer(sentence: ReadSentence, verb: Name, name: Name) -> tuple[int, int] | None:
    """The words that tell who speaks better than a known name: it only begins them, or is of the clause before.

    SpaceX engineer | Sami Haddad | said; قالت | نيويورك تايمز إن;
    بعد وصول التقارير الطبية قال | كروم: …
    """
    behind = _behind_dash(sentence, verb, name) or _behind_post(sentence, verb, name) or _of_many(sentence, verb, name)
    if behind is not None:
        return behind
    ahead = name.tokens[1] < verb.tokens[0] and verb.term.id in SPEECH_ONLY and sentence.language.words.verb_first
    whole = fronted(sentence, verb) if name.dimension != OFFICE and not is_document(name) else None
    if whole is not None and whole[0] < name.tokens[0] < verb.tokens[0]:
        return whole  # عضو البرلمان سامي كروم قال, السائقين الذين تحدثت إليهم الوكالة قالوا
    found = until_that(sentence, verb) if ahead else None
    if found is not None and closely_leads(sentence, found[1]):
        return found
    return past_place(sentence, verb, name)


def _of_many(sentence: ReadSentence, verb: Name, name: Name) -> tuple[int, int] | None:
    """The words for one or some of those whom a name only completes, right behind a verb: قال | أحد أعضاء اللجنة إن."""
    end = verb.tokens[1]
    many = sentence.cue_at("many_of", end)
    return until_that(sentence, verb) if many and name.tokens[0] > end + many else None


def _behind_dash(sentence: ReadSentence, verb: Name, name: Name) -> tuple[int, int] | None:
    """The name in capitals behind an outlet with its dash, which opens a sentence as a dateline does: CNN — | Lena Kordt | said."""
    dash, at = name.tokens[1], verb.tokens[0]
    opens = name.term.dimension == OUTLET and name.tokens[0] == 0 and sentence.texts[dash] in DASHES
    named = opens and dash + 1 < at and all(map(sentence.is_capital, range(dash + 1, at)))
    return (dash + 1, at) if named else None


def _behind_post(sentence: ReadSentence, verb: Name, name: Name) -> tuple[int, int] | None:
    """The person in capitals right before a verb, behind small words for what they are at a body: SpaceX engineer | Sami Haddad."""
    if sentence.language.words.verb_first or name.category is not Category.ORGANISATIONS:
        return None
    end = before_verb(sentence, subject_end(sentence, verb))
    start = start_of_name(sentence, end)
    post = range(name.tokens[1], start)
    small = all(
        sentence.texts[at].isalpha() and not sentence.is_capital(at) and not _is_grammar(sentence, at) for at in post
    )
    person = start < end - 1 and sentence.proper.isdisjoint(range(start, end))
    return (start, end) if person and small and 0 < len(post) <= _LONGEST_POST else None


def _is_grammar(sentence: ReadSentence, at: int) -> bool:
    """Whether a word of grammar, a preposition or a verb stands at a token."""
    words, text = sentence.language.words, sentence.texts[at]
    return text in words.stop_words or text in words.names.prepositions or at in sentence.verbs


def quoted_source(sentence: ReadSentence, speakers: Speakers, at: int) -> Term | None:
    """Who is quoted by the words that begin at a token: a name, an office, else somebody whom only these words tell."""
    words = sentence.language.words
    at += sentence.reading.text(at) in words.definite_articles | words.numbers.articles
    end = office_end(sentence, at)
    name = first_name(sentence, at, _QUOTED)
    if name is not None and (words.verb_first or name.tokens == (at, end)):
        return speakers.meant_by(name)
    short = (
        end <= at + LONGEST_NAME or sentence.cue_at("quoted_as", end) > 0
    )  # نقل عن سامي كروم المدير العام للمركز | قوله
    free = at < end and short and sentence.texts[at] not in words.stop_words
    return speakers.remembered(unknown_term(sentence, at, apposition_end(sentence, end))) if free else None


def _set_off(sentence: ReadSentence, speakers: Speakers, verb: Name, name: Name) -> Term | None:
    """A person with the office that commas set off behind the name: Rania Haddad, the head of the council, said."""
    words = set_off_words(sentence, verb)
    held = name.dimension == OFFICE and name.tokens[0] in words
    return speakers.remembered(unknown_term(sentence, words.start, words.stop)) if held else None


def _unknown_subject(sentence: ReadSentence, speakers: Speakers, verb: Name) -> Term | None:
    """A speaker that no lexicon holds; a bare word behind its verb is one if told before or set off (صالح، أمس، أن)."""
    found = _behind_was(sentence, unknown_subject(sentence, verb))
    if found is not None and (_shows_trait(sentence, verb, found) or sentence.cue_at("shown_by_it", found[0])):
        return None  # the shares fell, | indicating | investors were expecting
    head = _head(sentence, *found) if found is not None else 0
    thing = verb.term.id != STIPULATE and sentence.cue_at("no_actor", head) and not is_noun_of_saying(sentence, head)
    thing = thing and not sentence.cue_at("many_of", head)  # عدد من المحللين
    if found is None or thing:
        return None  # imports added up to
    issuer = issuer_of_cited(sentence, found[0]) if sentence.language.words.verb_first else None
    if issuer is not None and not figure_between(sentence, found[0], issuer.tokens[0]):
        return speakers.meant_by(issuer)  # أظهرت بيانات التجارة الصادرة عن الدائرة أن
    found = _known_part(sentence, speakers, found)
    term = unknown_term(sentence, *found)
    if verb.term.id == STIPULATE:
        return term
    remembered = speakers.told_by(term, *found)
    after = sentence.language.words.verb_first and found[1] - found[0] == 1
    after = after and verb.dimension != INFORMING and found[0] >= verb.tokens[1]  # وكان | كروم | قد أعلن
    plain = after and remembered is term and not is_definite(sentence, found[0])
    speaks = verb.term.id in SPEECH_ONLY and can_be_subject(sentence, found[0])
    named = speaks or _is_set_off_name(sentence, found[1]) or tells_about(sentence, verb, *found)
    named = named or sentence.language.is_nominative(sentence.texts[found[0]]) or _tells_of_itself(sentence, *found)
    return None if plain and verb.term.id != SAY and not named else remembered


def _behind_was(sentence: ReadSentence, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words of a subject without "was" ahead, whose subject it is as well: وكانت | ليلى حداد، وزيرة الطاقة، | قد أكدت."""
    if found is None or not sentence.language.words.verb_first:
        return found
    start = found[0] + sentence.cue_at("past_tense", found[0])
    return (start, found[1]) if start < found[1] else found


def _tells_of_itself(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether "that it" stands right behind a word, which is no noun for what is told then: أكدت | كروا | أنها باعت."""
    led = is_in_attached(sentence, start)  # أكد | بوضوح | أن
    deed = led or sentence.language.may_be_verbal_noun(sentence.texts[start])
    return not deed and sentence.cue_at("said_that", end) == 1 and end + 1 in sentence.cue_ends("speaking_pronoun")


def _shows_trait(sentence: ReadSentence, verb: Name, subject: tuple[int, int]) -> bool:
    """Whether a place shows what it has rather than says something: the country showed resilience."""
    places = (place.tokens for place in sentence.of(Category.PLACES))
    return verb.term.id == SHOW and any(start < subject[1] and subject[0] < end for start, end in places)


def _known_part(sentence: ReadSentence, speakers: Speakers, found: tuple[int, int]) -> tuple[int, int]:
    """The first of some words that name somebody told before, else all of them: واعتبر | كروم | دول الخليج سوقاً."""
    start, last = found
    if not sentence.language.words.verb_first:
        return found
    terms = ((end, unknown_term(sentence, start, end)) for end in range(last, start, -1))
    return start, next((end for end, term in terms if _is_named_by(term, speakers.remembered(term))), last)


def _is_named_by(part: Term, whole: Term) -> bool:
    """Whether words are of the name of somebody told before, and no noun with which that only begins: موقع of موقع إلكتروني."""
    told = whole.surface.split()
    return whole is not part and (len(told) == 1 or told[:1] != part.surface.split()[:1])


def _is_set_off_name(sentence: ReadSentence, end: int) -> bool:
    """Whether a comma, a date or whom it was told stands right behind a word that is no adverb (موضحا، أن)."""
    parted = end in sentence.dated or sentence.words(end, end + 1) in COMMAS or sentence.cue_at("told_to", end)
    return bool(parted) and not sentence.texts[end - 1].endswith("ا")


def _head(sentence: ReadSentence, start: int, end: int) -> int:
    """The token of the noun that a name is of: its first where what it is of follows, else the last one ahead of "of" or "in"."""
    if sentence.language.words.verb_first:
        return start
    led = sentence.language.words.names.prepositions
    return next((at - 1 for at in range(start + 1, end) if sentence.texts[at] in led), end - 1)


def _shortened_subject(sentence: ReadSentence, speakers: Speakers, verb: Name) -> Term | None:
    """The organisation of the article that one definite word behind a verb means: أعلنت الصحة, of وزارة الصحة."""
    at = verb.tokens[1]
    if not sentence.language.words.verb_first or at + 1 >= len(sentence.tokens) or not is_definite(sentence, at):
        return None
    if is_definite(sentence, at + 1) or at in sentence.dated or at in sentence.named:
        return None
    return speakers.shortened(at, at + 1)


def _issuer(sentence: ReadSentence, verb: Name) -> Name | None:
    """Who issued the document before a verb that it is the subject of: كان المكتب قد نشر تقريرا، أشار فيه."""
    at = verb.tokens[0]
    near = (name for name in documents(sentence) if 0 <= at - name.tokens[1] <= _ISSUED_WINDOW)
    document = next(near, None)
    if document is None or sentence.texts[document.tokens[0]].startswith("ال"):
        return None
    issuer = issuer_of(sentence, document)
    return issuer if issuer is not None and not figure_between(sentence, issuer.tokens[1], at) else None


def source_of_what(sentence: ReadSentence, speakers: Speakers, end: int) -> Term | None:
    """Who is quoted by "what … quoted" whose verb ends at a token: حسب ما نقلت الوكالة عن | مسؤول محلي."""
    verb = next(verb for verb in sentence.of(Category.SAYING) if verb.tokens[1] == end)
    quoted = quoted_at(sentence, verb)
    return quoted_source(sentence, speakers, quoted) if quoted is not None else None
