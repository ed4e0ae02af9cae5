"""According to whom: whose statement a figure is.

Cues:
1. "according to …" (بحسب، وفق): the name after it, known or not. Ahead of all figures it governs what follows, else what stands
   before it.
2. A verb of saying: its subject is the name right after it (قال المتحدث), or before it in the same clause (the ministry said;
   التقرير أكد; وكانت الوزارة، أعلنت). It governs what follows; at the end of its clause (…, the ministry said.) what stands before
   it. A name that no lexicon holds counts where only it stands between the verb and "that" (قال خالد سعيد إن), or capitalised
   beside the verb; by its last part alone (أكد سعيد أن, Haddad said) it is the speaker told before whose words hold it.
3. A name that opens the sentence before a colon (وزارة الداخلية: …).
4. A verb of saying with no subject (وأضاف), with a pronoun ("it added") or with "the same source": the speaker told last, in the
   sentence itself first.
A document speaks for whom it is told to be of (SOHR statistics, بيان للوزارة, الأرقام التي نشرتها الوزارة). A sentence inside a
quotation that names no speaker is of whom the quotation is of. With several in a sentence each figure has the nearest that governs
it; a clause of its own after the figure (فيما أعلنت, while … said) does not. A sentence with none has no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import (
    INSTITUTION,
    OFFICE,
    actor_term,
    apposition_end,
    is_definite,
    office_end,
    quoted_end,
    unknown_term,
)
from generator.facts.slots.clauses import figure_between, governed_by_preposition, mark_between
from generator.lexicon import Category
from generator.values import Term

_SPEAKING = (Category.SPEAKERS, Category.ORGANISATIONS)
_FARTHEST = 4
"""Tokens between a verb of saying and its subject."""
_CITED = 4
"""Tokens between "according to" and the name."""
_LONGEST_NAME = 6
_LONGEST_NOUN = 3
_COMMAS = frozenset(",،")
_SPEECH_MARKS = frozenset(':"“«')
_LONGEST_PERSON = 4
_LONGEST_PHRASE = 4
_OWNER_WINDOW = 5
"""Tokens between a document and whose it is: AFRICOM's Thursday statement, البيانات التي نشرتها الوزارة."""
_FINDINGS = "findings"
"""The dimension of verbs whose subject may just as well hold what is counted (سجلت، recorded)."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker (`None`: somebody that the words leave unclear) and the tokens of the sentence that are theirs."""

    speaker: Term | None
    at: int
    follows: bool

    def governs(self, figure: Figure | Moment) -> bool:
        """Whether a figure stands on the side that is told of."""
        return figure.tokens[0] >= self.at if self.follows else figure.tokens[1] <= self.at

    def distance(self, figure: Figure | Moment) -> int:
        """Tokens from the cue to a figure."""
        return abs(figure.tokens[0] - self.at)


def find_attributions(
    sentence: ReadSentence, told: Sequence[Term], named_before: Sequence[Name]
) -> tuple[Attribution, ...]:
    """Who speaks in a sentence; `told` are the speakers of the sentences before, the last one last."""
    return tuple(sorted(_Finder(sentence, told, named_before).attributions(), key=lambda attribution: attribution.at))


def attributed(
    sentence: ReadSentence, attributions: Sequence[Attribution], figure: Figure | Moment
) -> Attribution | None:
    """The attribution that governs a figure: the nearest that does, or the only one of the sentence."""
    if len(attributions) == 1:
        only = attributions[0]
        before, after = (only.at, figure.tokens[0]) if not only.follows else (figure.tokens[1], only.at)
        return None if not only.governs(figure) and _opens_clause(sentence, before, after) else only
    governing = [attribution for attribution in attributions if attribution.governs(figure)]
    return min(governing, key=lambda attribution: attribution.distance(figure), default=None)


def _opens_clause(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether what stands at a token is in a clause that opens after another: 14 died, while the police said that."""
    openers = [end for end in sentence.cue_ends("clause_opener") if start < end <= at]
    return any(not mark_between(sentence, end, at) and not figure_between(sentence, end, at) for end in openers)


class _Finder:
    """Reads the cues of a sentence in order, so that a verb without a subject has the speaker told last."""

    def __init__(self, sentence: ReadSentence, told: Sequence[Term], named_before: Sequence[Name]) -> None:
        self._sentence = sentence
        self._told = list(told)
        self._named_before = named_before
        self._spoke = False
        self._cited = set(sentence.cue_ends("according_to"))
        self._attached = set(sentence.cue_ends("according_to_attached"))

    def attributions(self) -> Iterator[Attribution]:
        """Every speaker of the sentence."""
        verbs = {verb.tokens[0]: verb for verb in self._sentence.of(Category.SAYING) if not self._is_no_verb(verb)}
        colon = self._before_colon()
        participles = set(self._sentence.cue_ends("saying_participle"))
        for at in sorted(self._cited | self._attached | participles | set(verbs)):
            if at in self._cited | self._attached:
                found = self._citation(at)
            else:
                found = self._said(verbs[at]) if at in verbs else self._participle(at)
            if found is not None:
                if found.speaker is not None:
                    self._told.append(found.speaker)
                    self._spoke = True
                yield found
        if colon is not None:
            yield colon

    def _citation(self, end: int) -> Attribution | None:
        sentence = self._sentence
        follows = not figure_between(sentence, 0, end)
        name = _first_from(sentence, end, _CITED)
        if name is not None:
            return Attribution(self._term(name), end, follows)
        last = quoted_end(sentence, end) or office_end(sentence, end)
        if last == end or last - end > _LONGEST_NAME or not _can_be_name(sentence, end, last):
            return None
        stems = sentence.language.stems(sentence.tokens[end].text) if end in self._attached else ()
        attached = sentence.language.words.names.attached_to
        prefix = next((prefix for prefix, _ in stems if prefix and prefix in attached), "")
        return Attribution(self._remembered(unknown_term(sentence, end, last, prefix)), end, follows)

    def _said(self, verb: Name) -> Attribution | None:
        sentence = self._sentence
        follows = not _ends_clause(sentence, verb)
        at = verb.tokens[0]
        name = _subject(sentence, verb)
        if name is not None:
            return Attribution(self._term(name), at, follows)
        unknown = self._unknown_subject(verb) if verb.dimension != _FINDINGS else None
        if unknown is not None:
            return Attribution(unknown, at, follows)
        before = self._told[-1] if self._told else None
        goes_on = verb.dimension != _FINDINGS and _continues(sentence, verb)
        return Attribution(before, at, follows) if goes_on and (before or _reports_speech(sentence, verb)) else None

    def _is_no_verb(self, verb: Name) -> bool:
        """Whether its spelling says nothing of who speaks here: "were reported killed", "an alleged strike"."""
        return any(end == verb.tokens[0] for end in self._sentence.cue_ends("no_verb_after"))

    def _participle(self, at: int) -> Attribution | None:
        """معلناً عن: whoever speaks in the sentence already, else the person or institution that acts in it."""
        if self._spoke:
            return Attribution(self._told[-1], at, follows=True)
        for name in self._sentence.of(*_SPEAKING):
            if name.tokens[1] <= at and not _is_document(name) and not governed_by_preposition(self._sentence, name):
                return Attribution(self._term(name), at, follows=True)
        return None

    def _before_colon(self) -> Attribution | None:
        sentence = self._sentence
        name = next(sentence.of(*_SPEAKING), None)
        if name is None or name.tokens[1] >= len(sentence.tokens) or sentence.tokens[name.tokens[1]].text != ":":
            return None
        if any(token.text.isalnum() for token in sentence.tokens[: name.tokens[0]]):
            return None
        return Attribution(self._term(name), name.tokens[1], follows=True)

    # -- who it is ----------------------------------------------------------------------------------

    def _term(self, name: Name) -> Term:
        """Who speaks: a document's owner, "the same source" as before, an office by itself as the person told to hold it."""
        sentence, before = self._sentence, self._told[-1] if self._told else None
        document = _is_document(name)
        owner = _owner(sentence, name) if document else None
        if owner is not None:
            start, end = min(name.tokens[0], owner.tokens[0]), max(name.tokens[1], owner.tokens[1])
            surface = sentence.text_span(start, end).cut(sentence.text)
            return replace(actor_term(sentence, owner, self._named_before), surface=surface)
        term = actor_term(sentence, name, self._named_before)
        if before is None or not (document or name.dimension == OFFICE):
            return term
        if sentence.cue_at("same_speaker", name.tokens[0]):
            return self._meant(name, self._told) or before
        if term.id is None:
            return self._remembered(term)
        told = self._told if document else self._told[-1:]
        return (self._meant(name, told) if is_definite(sentence, name.tokens[0]) else None) or name.term

    def _meant(self, name: Name, told: Sequence[Term]) -> Term | None:
        """The last of these speakers whose words hold an office or a document (الوزير، "the report")."""
        nouns = self._stems(self._sentence.words(*name.tokens)) - self._sentence.language.words.definite_articles
        return next((term for term in reversed(told) if not nouns.isdisjoint(self._stems(term.surface))), None)

    def _stems(self, words: str) -> set[str]:
        language = self._sentence.language
        return {stem for word in language.fold_word(words).split() for _, stem in language.stems(word)}

    def _remembered(self, term: Term) -> Term:
        """The speaker told before whose name holds these words, else the words themselves."""
        fold = self._sentence.language.fold_word
        words = set(fold(term.surface).split())
        return next((told for told in reversed(self._told) if words <= set(fold(told.surface).split())), term)

    def _unknown_subject(self, verb: Name) -> Term | None:
        """A name that only its place tells: between the verb and "that", or capitalised right beside the verb."""
        sentence = self._sentence
        first = sentence.language.words.verb_first
        found = (
            _until_that(sentence, verb.tokens[1])
            if first
            else _capitals(sentence, verb) or _noun_before(sentence, verb)
        )
        if found is None:
            return None
        term = unknown_term(sentence, *found)
        remembered = self._remembered(term)
        single = first and found[1] - found[0] == 1 and not is_definite(sentence, found[0])
        return None if single and remembered is term else remembered


def _is_document(name: Name) -> bool:
    """Whether it is a speaker that is neither a person nor an institution."""
    return name.category is Category.SPEAKERS and name.dimension not in {OFFICE, INSTITUTION}


def _owner(sentence: ReadSentence, document: Name) -> Name | None:
    """Whose a document is: the name before it (AFRICOM's statement), or after it (بيان للوزارة، data from the ministry)."""
    start, end = document.tokens
    for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS):
        if _is_document(name):
            continue
        first, last = name.tokens
        precedes = not sentence.language.words.noun_follows_number and last <= start <= last + 1
        if precedes and not _crosses(sentence, last, start):
            return name
        between = range(end, first)
        told = name.prefix or not between or any(sentence.cue_at("issued", at) for at in between)
        if end <= first <= end + _OWNER_WINDOW and told and not _crosses(sentence, end, first):
            verbs = {verb.tokens[0] for verb in sentence.of(Category.SAYING, Category.DOING)}
            if all(sentence.cue_at("issued", at) for at in between if at in verbs):
                return name
    return None


def _can_be_name(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether the words after "according to" can name somebody: no pronoun, date or article of a law, in English capitalised."""
    words, stems = sentence.language.words, sentence.language.stems
    dated = any(moment.tokens[0] <= at < moment.tokens[1] for moment in sentence.moments)
    if dated or sentence.tokens[at].text in words.stop_words - words.names.links - words.numbers.articles:
        return False
    if any(
        stem in words.numbered_things.first_words for token in sentence.tokens[at:end] for _, stem in stems(token.text)
    ):
        return False
    return words.verb_first or any(token.capital for token in sentence.tokens[at:end])


def _subject(sentence: ReadSentence, verb: Name) -> Name | None:
    beside = verb.tokens[1] if sentence.language.words.verb_first else verb.tokens[0] - 1
    for place in sentence.of(Category.PLACES):
        start, end = place.tokens
        if verb.dimension != _FINDINGS and start <= beside < end and not governed_by_preposition(sentence, place):
            return place
    after, before = _first_from(sentence, verb.tokens[1], _FARTHEST), _last_before(sentence, verb.tokens[0])
    if after is not None and after.tokens[0] > verb.tokens[1] and governed_by_preposition(sentence, after):
        after = None
    return (after or before) if sentence.language.words.verb_first else (before or after)


def _ends_clause(sentence: ReadSentence, verb: Name) -> bool:
    """Whether the verb with its subject comes after what was said: "…, the ministry said."."""
    if sentence.language.words.verb_first or not figure_between(sentence, 0, verb.tokens[0]):
        return False
    end = verb.tokens[1]
    name = _first_from(sentence, end, _FARTHEST)
    end = name.tokens[1] if name is not None else end
    dated = {at for moment in sentence.moments for at in range(*moment.tokens)}
    while end < len(sentence.tokens) and (end in dated or sentence.tokens[end].text == "on"):
        end += 1
    return end >= len(sentence.tokens) or sentence.tokens[end].text in CLAUSE_MARKS


def _first_from(sentence: ReadSentence, at: int, window: int) -> Name | None:
    for name in sentence.of(*_SPEAKING):
        start = name.tokens[0]
        if at <= start < at + window and not _crosses(sentence, at, start):
            return name
    return None


def _last_before(sentence: ReadSentence, at: int) -> Name | None:
    """The subject that stands before its verb: the nearest name of the clause, which an article may open."""
    found = None
    for name in sentence.of(*_SPEAKING):
        if _opens_sentence(sentence, name, at):
            return name
        end = _apposition_end(sentence, name)
        if name.tokens[1] <= at and not _crosses(sentence, end, at) and not name.prefix.strip("وفال"):
            found = found if found is not None and found.category is Category.SPEAKERS else name
    return found


def _opens_sentence(sentence: ReadSentence, name: Name, verb: int) -> bool:
    """Whether a name opens the sentence, and what is said of it between commas ends before the verb.

    The report, based on a mission in January, puts …; وكانت الإدارة، كشفت.
    """
    tokens, language = sentence.tokens, sentence.language
    auxiliaries = language.words.cues["verb_marker"]
    before = tokens[: name.tokens[0]]
    opening = language.words.stop_words | language.words.definite_articles
    if any(token.text not in opening and token.text[1:] not in opening for token in before[-2:]) or len(before) > 1:
        return False
    while verb and (tokens[verb - 1].text,) in auxiliaries:
        verb -= 1
    end = office_end(sentence, name.tokens[1])
    return end < verb and tokens[end].text in _COMMAS and tokens[verb - 1].text in _COMMAS


def _apposition_end(sentence: ReadSentence, name: Name) -> int:
    """The token after a name, and after the words between commas that say more of it: the spokesperson, Rania Haddad, said."""
    end = office_end(sentence, name.tokens[1]) if name.dimension == OFFICE else name.tokens[1]
    last = apposition_end(sentence, end)
    return last + (last > end and sentence.tokens[last].text in _COMMAS)


def _crosses(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause mark, "that" or a figure lies between two tokens."""
    words = {token.text for token in sentence.tokens[start:end]}
    that = {word for phrase in sentence.language.words.cues["said_that"] for word in phrase}
    return not words.isdisjoint(CLAUSE_MARKS | that) or figure_between(sentence, start, end)


def _until_that(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The words between a verb and "that", a colon or a quotation, where they can be one name.

    What is told of them may lie between: قال محمد الإدريسي، وهو فلاح، إنه; ذكرت المؤسسات في تقريرها أن. After a title (د.، المهندس)
    a name needs nothing after it.
    """
    title = sentence.cue_at("person_title", start)
    limit = min(start + title + _LONGEST_NAME, len(sentence.tokens))
    end = start + title
    definite = not title and start < limit and is_definite(sentence, start)
    while end < limit and _in_name(sentence, end) and (not definite or is_definite(sentence, end)):
        end += 1
    if title:
        return (start, min(end, start + title + _LONGEST_PERSON)) if end > start + title else None
    told = any(_opens_speech(sentence, at) for at in _after_phrase(sentence, end))
    return (start, end) if end > start and told else None


def _in_name(sentence: ReadSentence, at: int) -> bool:
    words, text = sentence.language.words, sentence.tokens[at].text
    dated = any(moment.tokens[0] <= at < moment.tokens[1] for moment in sentence.moments)
    grammar = text in words.stop_words or text in words.names.prepositions
    return text.isalpha() and not (grammar or dated or sentence.cue_at("said_that", at))


def _after_phrase(sentence: ReadSentence, end: int) -> Iterator[int]:
    """Where speech can begin after a name: right there, behind a phrase with a preposition, or past commas."""
    yield end
    tokens = sentence.tokens
    if end >= len(tokens):
        return
    if tokens[end].text in sentence.language.words.names.prepositions:
        yield from range(end + 2, min(end + 2 + _LONGEST_PHRASE, len(tokens)))
    elif tokens[end].text in _COMMAS:
        yield from (at for at in range(end + 1, len(tokens)) if sentence.cue_at("said_that", at))


def _opens_speech(sentence: ReadSentence, at: int) -> bool:
    return at < len(sentence.tokens) and bool(
        sentence.cue_at("said_that", at) or sentence.tokens[at].text in _SPEECH_MARKS
    )


def _capitals(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    start = end = verb.tokens[0]
    while start and sentence.is_capital(start - 1):
        start -= 1
    pronoun = any(at == end for at in sentence.cue_ends("speaking_pronoun"))
    if start < end:
        return None if pronoun else (start, end)
    start = end = verb.tokens[1]
    while end < len(sentence.tokens) and sentence.is_capital(end):
        end += 1
    return (start, end) if start < end else None


def _noun_before(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words from the beginning of the clause up to a verb, where they can be one noun: "the auditors also found"."""
    words, tokens = sentence.language.words, sentence.tokens
    end = verb.tokens[0]
    while end and ((tokens[end - 1].text,) in words.cues["verb_marker"]):
        end -= 1
    start = end
    while start and tokens[start - 1].text.isalpha() and tokens[start - 1].text not in words.stop_words:
        start -= 1
    pronoun = verb.tokens[0] in set(sentence.cue_ends("speaking_pronoun"))
    opens = start == 0 or tokens[start - 1].text in CLAUSE_MARKS or tokens[start - 1].text in words.definite_articles
    dated = any(moment.tokens[0] < end and start < moment.tokens[1] for moment in sentence.moments)
    return (start, end) if opens and 1 <= end - start <= _LONGEST_NOUN and not (dated or pronoun) else None


def _reports_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows a verb: it says something rather than does it (يدعو إلى)."""
    end = verb.tokens[1]
    return any(sentence.cue_at("said_that", at) for at in range(end, min(end + _FARTHEST, len(sentence.tokens))))


def _continues(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb leaves its subject out or has a pronoun for it, so that the speaker told last goes on."""
    if sentence.language.words.verb_first:
        return True
    return any(end == verb.tokens[0] for end in sentence.cue_ends("speaking_pronoun"))
