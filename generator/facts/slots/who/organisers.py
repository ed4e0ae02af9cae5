"""Who holds an occasion, by how many take part in it or what it has.

The forum that the ministry held with 300 students (الملتقى الذي نظمته الوزارة بمشاركة 300 طالب), a fair organised by the city drew
12,000 visitors (معرض نظم من طرف المدينة استقطب 12 ألف زائر).
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_shapes import can_do
from generator.facts.slots.who.verbal_clauses import acting_in
from generator.facts.tokens import STOPS
from generator.lexicon import Lexicon
from generator.values import Kind, Term


def find_organiser(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who is told last to have held an occasion ahead of a count of those who take part in it or of what it has."""
    sentence, start = clauses.sentence, before_further(clauses.sentence, clauses.figure)
    if clauses.figure.kind is not Kind.COUNT:
        return None
    telling = {*sentence.cue_ends("relative"), *sentence.cue_ends("organised_by")}
    for at in sorted((at for at in telling if at < start), reverse=True):
        held = _held_by(sentence, at)
        if held is not None:
            who, end = held
            told = _is_of_occasion(sentence, at, end, start) and STOPS.isdisjoint(sentence.texts[end:start])
            cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(at, at + 1))
            return Found(acting_in(clauses, who, lexicon), cue) if told else None
    return None


def _held_by(sentence: ReadSentence, at: int) -> tuple[Name | Term, int] | None:
    """Who held an occasion, with the token behind: الذي | نظمته الحكومة، نظم من طرف | الحكومة."""
    if at >= len(sentence.tokens) - 1:
        return None
    if at in sentence.cue_ends("organised_by"):
        name = actor_at(sentence, at)
        return (name, name.tokens[1]) if name is not None else subject_at(sentence, at)
    verb = sentence.language.without_object(sentence.texts[at])
    if verb is None or (verb,) not in sentence.language.words.cues["holding_occasion"]:
        return None
    held = subject_at(sentence, at + 1)
    return held if held is not None and can_do(sentence, verb, held[0]) else None


def _is_of_occasion(sentence: ReadSentence, start: int, end: int, figure: int) -> bool:
    """Whether a figure tells who takes part (بمشاركة | 300) or what there is: شملت الدورات التي نظمتها الوزارة | 12."""
    beside = any(figure in sentence.cue_ends(cue) for cue in ("taking_part", "contents"))
    return beside or (figure == end and any(verb < start for verb in sentence.cue_starts("contents")))
