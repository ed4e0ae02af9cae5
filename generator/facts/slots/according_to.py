"""According to whom: whose statement a figure is.

Cues:
1. "according to …" (بحسب، وفق): the name after it. Ahead of all figures it governs what follows, else what stands before it.
2. A verb of saying: its subject is the name right after it (قال المتحدث), or before it in the same clause (the ministry said;
   التقرير أكد). It governs what follows; at the end of its clause (…, the ministry said.) what stands before it. A name that no
   lexicon holds counts where only it stands between the verb and "that" (قال خالد سعيد إن), or capitalised beside the verb.
3. A name that opens the sentence before a colon (وزارة الداخلية: …).
4. A verb of saying with no subject (وأضاف) or with a pronoun ("it added"): the speaker told last.
With several in a sentence each figure has the nearest that governs it. A sentence with none has no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import OFFICE, actor_term, apposition_end, office_end
from generator.facts.slots.clauses import figure_between, governed_by_preposition
from generator.lexicon import Category
from generator.values import Term

_SPEAKING = (Category.SPEAKERS, Category.ORGANISATIONS)
_FARTHEST = 4
"""Tokens between a verb of saying and its subject."""
_CITED = 2
"""Tokens between "according to" and the name."""
_LONGEST_NAME = 6
_SHORTEST_NAME = 2
_COMMAS = frozenset(",،")
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
    sentence: ReadSentence, before: Term | None, named_before: Sequence[Name]
) -> tuple[Attribution, ...]:
    """Who speaks in a sentence; `before` is the speaker told last."""
    return tuple(
        sorted(
            [
                *_cited(sentence, named_before),
                *_said(sentence, before, named_before),
                *_before_colon(sentence, named_before),
            ],
            key=lambda attribution: attribution.at,
        )
    )


def attributed(attributions: Sequence[Attribution], figure: Figure | Moment) -> Attribution | None:
    """The attribution that governs a figure: the nearest that does, or the only one of the sentence."""
    if len(attributions) == 1:
        return attributions[0]
    governing = [attribution for attribution in attributions if attribution.governs(figure)]
    return min(governing, key=lambda attribution: attribution.distance(figure), default=None)


def _cited(sentence: ReadSentence, named_before: Sequence[Name]) -> Iterator[Attribution]:
    for end in sentence.cue_ends("according_to"):
        name = _first_from(sentence, end, _CITED)
        if name is not None:
            follows = not figure_between(sentence, 0, end)
            yield Attribution(actor_term(sentence, name, named_before), end, follows)


def _before_colon(sentence: ReadSentence, named_before: Sequence[Name]) -> Iterator[Attribution]:
    name = next(sentence.of(*_SPEAKING), None)
    if name is None or name.tokens[1] >= len(sentence.tokens) or sentence.tokens[name.tokens[1]].text != ":":
        return
    if all(not token.text.isalnum() for token in sentence.tokens[: name.tokens[0]]):
        yield Attribution(actor_term(sentence, name, named_before), name.tokens[1], follows=True)


def _said(sentence: ReadSentence, before: Term | None, named_before: Sequence[Name]) -> Iterator[Attribution]:
    cited = set(sentence.cue_ends("according_to"))
    for verb in sentence.of(Category.SAYING):
        if verb.tokens[0] in cited:
            continue
        follows = not _ends_clause(sentence, verb)
        name = _subject(sentence, verb)
        if name is not None:
            yield Attribution(_speaker(sentence, name, before, named_before), verb.tokens[0], follows)
        elif (unknown := _unknown_subject(sentence, verb)) is not None:
            yield Attribution(unknown, verb.tokens[0], follows)
        elif (
            verb.dimension != _FINDINGS
            and _continues(sentence, verb)
            and (before is not None or _reports_speech(sentence, verb))
        ):
            yield Attribution(before, verb.tokens[0], follows)


def _speaker(sentence: ReadSentence, name: Name, before: Term | None, named_before: Sequence[Name]) -> Term:
    """Who speaks; an office by itself (الوزير) is the person told before whose words hold it."""
    term = actor_term(sentence, name, named_before)
    if before is None or name.dimension != OFFICE or term.id is None:
        return term
    stems = sentence.language.stems
    nouns = {stem for word in sentence.words(*name.tokens).split() for _, stem in stems(word)}
    told = {stem for word in sentence.language.fold_word(before.surface).split() for _, stem in stems(word)}
    return before if not nouns.isdisjoint(told - sentence.language.words.definite_articles) else term


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
        end = _apposition_end(sentence, name)
        if name.tokens[1] <= at and not _crosses(sentence, end, at) and not name.prefix.strip("وفال"):
            found = found if found is not None and found.category is Category.SPEAKERS else name
    return found


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


def _unknown_subject(sentence: ReadSentence, verb: Name) -> Term | None:
    """A name that only its place tells: between the verb and "that", or capitalised right beside the verb."""
    found = _until_that(sentence, verb.tokens[1]) if sentence.language.words.verb_first else _capitals(sentence, verb)
    if found is None:
        return None
    surface = sentence.text_span(*found).cut(sentence.text)
    return Term(None, surface, {sentence.language.code: surface}, dimension=OFFICE)


def _until_that(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The words between a verb and "that", or the mark before what is told of them (قال محمد الإدريسي، وهو فلاح، إنه)."""
    words = sentence.language.words
    dated = {at for moment in sentence.moments for at in range(*moment.tokens)}
    end = start
    if start < len(sentence.tokens) and sentence.tokens[start].text.startswith(tuple(words.definite_articles)):
        return None  # a noun, no name: أبدى الميثاق
    while end < min(start + _LONGEST_NAME + 1, len(sentence.tokens)):
        text = sentence.tokens[end].text
        that_later = text in _COMMAS and any(
            sentence.cue_at("said_that", at) for at in range(end, len(sentence.tokens))
        )
        if sentence.cue_at("said_that", end) or that_later:
            return (start, end) if end - start >= _SHORTEST_NAME else None
        governed = text in words.names.prepositions and end > start
        if not text.isalpha() or (text in words.stop_words and not governed) or end in dated:
            return None
        end += 1
    return None


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


def _reports_speech(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "that" follows a verb: it says something rather than does it (يدعو إلى)."""
    end = verb.tokens[1]
    return any(sentence.cue_at("said_that", at) for at in range(end, min(end + _FARTHEST, len(sentence.tokens))))


def _continues(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb leaves its subject out or has a pronoun for it, so that the speaker told last goes on."""
    if sentence.language.words.verb_first:
        return True
    return any(end == verb.tokens[0] for end in sentence.cue_ends("speaking_pronoun"))
