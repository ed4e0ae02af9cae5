"""Who acts on a figure that stands as the object right behind an Arabic verb whose subject is sure, so that it is no passive.

That is whom "which" means, to whom nothing in its clause refers but the verb (الرجل الذي قتل | 12), the people with whom a plural
verb goes on (هاجم مسلحون القرية وقتلوا | 12), and indefinite or counted people right between the verb and the figure: of two nouns
in a row behind a verb the first is its subject (سرق لصوص | 40 سيارة، زرع 40 متطوعاً | 300 شجرة), be it a verbal noun or not. So
harm, too, is done by them, which by itself the same letters would only tell to have befallen the counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import is_facility
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.phrases.nouns import people_noun
from generator.facts.slots.who.deeds import befalls
from generator.facts.slots.who.meant_by_which import antecedents
from generator.facts.slots.who.verb_places import Clause
from generator.facts.slots.who.verb_shapes import agrees, may_be_verb
from generator.facts.slots.who.verbal_openings import opens_clause
from generator.facts.slots.who.verbal_subjects import told_clauses
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_LED = frozenset({"ب", OF})
"""Prepositions attached to a number, which is then no object."""


def find_direct(sentence: ReadSentence, figure: Figure, before: Sequence[Name]) -> Found[tuple[Term, ...]] | None:
    """Who does what the verb right ahead of a figure tells, a preposition between or not; `before`: the names told before."""
    if not sentence.language.words.verb_first or figure.kind not in _KINDS or figure.part_of is not None:
        return None
    if figure.tells_times:
        return None
    clause = next((clause for clause in _clauses(sentence, figure) if not _is_no_deed(sentence, clause.verb)), None)
    if clause is None or clause.who is None:
        return None
    who = actor_term(sentence, clause.who, before) if isinstance(clause.who, Name) else clause.who
    return Found((who,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(clause.verb, clause.verb + 1)))


def _clauses(sentence: ReadSentence, figure: Figure) -> Iterator[Clause]:
    """The clauses of a sure subject that end right ahead of a figure."""
    start = figure.tokens[0]
    led = sentence.words(start - 1, start) in sentence.language.words.names.prepositions
    led = led and not sentence.cue_at("place", start - 1)
    yield from (one for one in antecedents(sentence) if one.end == start - led and _can_be(sentence, one))
    plural = sentence.language.is_plural_verb
    yield from (
        one for one in told_clauses(sentence) if one.end == start == one.verb + 1 and plural(sentence.texts[one.verb])
    )
    yield from _between(sentence, figure)


def _can_be(sentence: ReadSentence, clause: Clause) -> bool:
    """Whether a clause is of a name that may act and agrees with its verb, or of people: not الهجوم على لبنان الذي | قتل 12."""
    who = clause.who
    if not isinstance(who, Name):
        return True
    place = who.category is Category.PLACES or is_facility(sentence, who)
    several = sentence.language.is_plural_verb(sentence.texts[clause.verb])
    return not place and (several or agrees(sentence, clause.verb, who))


def _between(sentence: ReadSentence, figure: Figure) -> Iterator[Clause]:
    """The clause whose verb has indefinite or counted people right behind it, up to a figure."""
    end = figure.tokens[0]
    counted = next((one for one in sentence.figures if one.tokens[1] == end and one.counts_people), None)
    start = counted.tokens[0] if counted is not None else _people_start(sentence, end)
    if end >= len(sentence.tokens) or any(prefix in _LED for prefix, _ in sentence.reading.words[end].stems):
        return  # تتركز سبعة من كل عشرة عاطلين | بخمس جهات
    verb, people = start - 1, sentence.own_words(start, end)
    if verb < 0 or sentence.and_attached(end) or sentence.sentence.part is Part.TITLE or _is_definite(sentence, start):
        return
    if not (may_be_verb(sentence, verb) and agrees(sentence, verb, people) and opens_clause(sentence, verb)):
        return
    harmed = counted is not None and not sentence.cue_at(
        "plain_agents", counted.number_tokens[1]
    )  # قتل 12 شخصاً، 3 أطفال
    if not (harmed and _harms(sentence, verb)) and not sentence.language.is_plural_verb(sentence.texts[verb]):
        yield Clause(verb, people, end)


def _people_start(sentence: ReadSentence, end: int) -> int:
    """Where an indefinite noun for people begins, with an adjective or not, that ends before a token; 0 without one."""
    for start in (end - 1, end - 2):
        told = start > 0 and not sentence.and_attached(start) and start not in sentence.named | sentence.counted
        if told and (people_noun(sentence, start) is not None or sentence.cue_at("plain_agents", start)):
            described = start == end - 1 or sentence.language.agrees(sentence.texts[start], sentence.texts[start + 1])
            return start if described else 0
    return 0


def _is_definite(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has an article or the pronoun of an owner."""
    word = sentence.texts[at]
    return sentence.language.is_definite(word) or sentence.language.has_possessor(word)


def _harms(sentence: ReadSentence, verb: int) -> bool:
    return verb in sentence.beginning("harm", "suffered")


def _is_no_deed(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb is marked as a passive, says something, or tells what is or happens and harms nobody: الأسرة التي بلغت 12."""
    says = sentence.name_at(verb, Category.SAYING) is not None
    passive = sentence.language.is_passive(sentence.tokens[verb].word)
    return says or passive or (befalls(sentence, verb) and not _harms(sentence, verb))
