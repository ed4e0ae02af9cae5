"""Who did the counted action, or holds the counted things.

Cues, in this order:
1. The name or nationality of what is counted: 26 SDF operations, 12 غارة روسية.
2. The agent phrase after the figure: "by …", من قبل.
3. A verb of a clause that says more of the figure: 26 عملية نفذتها قسد, 26 operations that the SDF carried out.
4. The owner of the attack by which people are harmed (قتلوا في قصف لقوات النظام, killed in Israeli air strikes).
5. A verbal noun right before the figure (إحباط 11 محاولة) is the deed of who speaks of it (كشف الحرس عن إحباط).
6. The subject of the last verb of doing before the figure: right after the verb where verbs come first (نفذت قسد), or before it
   in the clause (قسد تدير; the SDF carried out); the definite noun between "that" and the verb (أن الفرق الهندسية انتزعت).
   A pronoun as subject (إنها وزعت, it distributed) is who speaks. A verb that the lexicon does not know counts where it stands
   beside a possible subject and has the shape of the past (رممت، repaired) or follows an auxiliary (قد، has). A further verb
   without a subject of its own (وتحتجز) keeps the subject before it, unless people suffer what it says (قتل 5) or a joined
   "that" begins anew.
Subjects joined by "and" act together. No name after a preposition is a subject, none reaches past "that", and what is measured
(المساحة، المبيعات) does nothing; counted places (15 محافظة) have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import INSTITUTION, actor_term, actors, country_of, inside_or_beside, joined_names
from generator.facts.slots.clauses import figure_between, governed_by_preposition, mark_between
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

PEOPLE, PLACE = "people", "place"
"""The dimensions of measures that count people and places."""
_AGENT_WINDOW = 3
_SUBJECT_BEFORE = 7
_LONGEST_SUBJECT = 3
_ACTING = 3
_RELATIVE_WINDOW = 5
_HARM_WINDOW = 2
_ATTACK_WINDOW = 3
_COMMAS = frozenset(",،")
_DEED_WINDOW = 2
_HOLDER_WINDOW = 4
_RESULT_WINDOW = 5
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS)


def find_who(
    sentence: ReadSentence, figure: Figure, speaker: Term | None, named_before: Sequence[Name], lexicon: Lexicon
) -> tuple[Term, ...]:
    """The agent of the counted action, or the holder of the counted things; `speaker` is whose statement it is."""
    if figure.unit is not None and (figure.unit.dimension == PLACE or _is_distance(sentence, figure)):
        return ()
    owner = _owner(sentence, figure, lexicon)
    if owner is not None:
        return (owner,)
    agent = _agent(sentence, figure) or _relative_subject(sentence, figure)
    if agent is not None:
        return (actor_term(sentence, agent, named_before),)
    attacker = _attacker(sentence, figure, named_before, lexicon)
    if attacker is not None:
        return (attacker,)
    if speaker is not None and _follows_deed(sentence, figure) and _is_actor(sentence, speaker):
        return (speaker,)
    subjects = _Clauses(sentence, figure, speaker, named_before).subjects()
    return subjects or _holders(sentence, figure, named_before)


class _Clauses:
    """The verbs of a sentence up to a figure, each with its subject."""

    def __init__(
        self,
        sentence: ReadSentence,
        figure: Figure,
        speaker: Term | None,
        named_before: Sequence[Name],
    ) -> None:
        self._sentence = sentence
        self._figure = figure
        self._speaker = speaker
        self._named_before = named_before
        self._words = sentence.language.words
        self._actors = actors(sentence)
        self._dated = {at for moment in sentence.moments for at in range(*moment.tokens)}
        self._that = set(sentence.cue_ends("said_that"))

    def subjects(self) -> tuple[Term, ...]:
        """Who does what the figure counts, nobody where the words do not tell."""
        subjects: tuple[Term, ...] = ()
        last, own_last = 0, False
        for start, end in self._verbs():
            own = self._own_subjects(start, end)
            own_last = bool(own)
            if own_last:
                subjects = own
            elif self._begins_anew(last, start) or not self._keeps_subject(start):
                subjects = ()
            last = end
        if self._begins_anew(last, self._figure.tokens[0]) or (not own_last and self._is_suffered()):
            return ()
        return () if subjects and self._another_acts(subjects[0], last) else subjects

    # -- verbs --------------------------------------------------------------------------------------

    def _verbs(self) -> Iterator[tuple[int, int]]:
        """The verbs before the figure, as token ranges: those of the lexicon and those that their place and shape tell."""
        sentence = self._sentence
        known = {verb.tokens[0]: verb.tokens for verb in sentence.of(Category.DOING) if not verb.object_follows}
        known |= {verb.tokens[0]: verb.tokens for verb in sentence.of(Category.SAYING) if self._tells_result(verb)}
        named = {at for name in sentence.names for at in range(*name.tokens)}
        marked = set(sentence.cue_ends("verb_marker"))
        for at in range(self._figure.tokens[0]):
            if at in known:
                yield known[at]
            elif at not in named and at not in self._dated and self._may_be_verb(at, marked):
                yield at, at + 1

    def _tells_result(self, verb: Name) -> bool:
        """Whether a verb of saying makes a company's result known, which is its own: posted a net profit of 5 million."""
        start = self._figure.tokens[0]
        if self._figure.kind not in {Kind.MONEY, Kind.PERCENT} or any(
            verb.tokens[1] <= that <= start for that in self._that
        ):
            return False
        return any(verb.tokens[1] < end <= start + _RESULT_WINDOW for end in self._sentence.cue_ends("result"))

    def _may_be_verb(self, at: int, marked: set[int]) -> bool:
        language, joiners = self._sentence.language, self._words.numbers.joiners
        word = self._sentence.tokens[at].text
        if not word.isalpha() or any(stem in self._words.stop_words for _, stem in language.stems(word)):
            return False
        if at in marked and self._stands_by_subject(at):
            return True
        shaped = any(
            (not prefix or prefix in joiners) and language.may_be_verb(stem) for prefix, stem in language.stems(word)
        )
        return shaped and self._stands_by_subject(at)

    def _stands_by_subject(self, at: int) -> bool:
        if self._pronoun_before(at) or self._noun_before(at) is not None:
            return True
        beside = self._after_auxiliaries(at)
        return any(
            (self._words.verb_first and name.tokens[0] == at + 1)
            or (name.tokens[1] == beside and (not self._words.verb_first or name.tokens[0] in self._that))
            or (name.tokens[1] == beside < at)
            for name in self._actors
        )

    def _after_auxiliaries(self, at: int) -> int:
        """Where the words begin that stand between a subject and its verb: dates, "has", "also", قد."""
        auxiliaries = self._words.cues["verb_marker"]
        while at and (at - 1 in self._dated or (self._sentence.tokens[at - 1].text,) in auxiliaries):
            at -= 1
        return at

    # -- subjects -----------------------------------------------------------------------------------

    def _own_subjects(self, start: int, end: int) -> tuple[Term, ...]:
        if self._pronoun_before(start):
            return (self._speaker,) if self._speaker is not None else ()
        name = self._name_after(end) if self._words.verb_first else None
        name = name or self._name_before(start)
        if name is not None:
            joined = joined_names(self._sentence, name, self._actors)
            return tuple(actor_term(self._sentence, actor, self._named_before) for actor in joined)
        noun = self._noun_before(start)
        return (noun,) if noun is not None else ()

    def _name_after(self, end: int) -> Name | None:
        following = (name for name in self._actors if self._follows(end, name))
        return next((name for name in following if not governed_by_preposition(self._sentence, name)), None)

    def _follows(self, at: int, name: Name) -> bool:
        """Whether a name stands right after a verb; a date or those who act for it (طائرات التحالف، عناصر من) may lie between."""
        start = name.tokens[0]
        acting = {end - 1 for end in self._sentence.cue_ends("acting_for")}
        between = [position for position in range(at, start) if position not in self._dated]
        return start >= at and (not between or (between[0] in acting and len(between) <= _ACTING))

    def _name_before(self, start: int) -> Name | None:
        found = None
        for name in self._actors:
            end = name.tokens[1]
            near = 0 <= start - end <= _SUBJECT_BEFORE and not mark_between(self._sentence, end, start)
            near = near and not any(end < that <= start for that in self._that)
            if near and not figure_between(self._sentence, end, start):
                found = name if not governed_by_preposition(self._sentence, name) else found
        return found

    def _noun_before(self, start: int) -> Term | None:
        """The definite words between "that", or the beginning of a headline, and a verb: أن الفرق الهندسية انتزعت."""
        headline = self._sentence.sentence.part is Part.TITLE
        begin = max((end for end in self._that if end < start), default=0 if headline else None)
        start = self._after_auxiliaries(start)
        if begin is None or not self._words.verb_first or not 1 <= start - begin <= _LONGEST_SUBJECT:
            return None
        words = [token.text for token in self._sentence.tokens[begin:start]]
        definite = self._sentence.language.is_definite
        if not all(word.isalpha() and word not in self._words.stop_words for word in words) or not definite(words[0]):
            return None
        if any(begin <= name.tokens[0] < start for name in self._sentence.names) or begin in self._dated:
            return None
        if self._sentence.cue_at("no_actor", begin) or not self._sentence.language.may_act(words[0]):
            return None
        surface = self._sentence.text_span(begin, start).cut(self._sentence.text)
        return Term(None, surface, {self._sentence.language.code: surface})

    def _pronoun_before(self, start: int) -> bool:
        """Whether the subject right before a verb is a pronoun that stands for who speaks."""
        pronouns = set(self._sentence.cue_ends("speaking_pronoun"))
        return start in pronouns or self._after_auxiliaries(start) in pronouns

    # -- how far a subject reaches ------------------------------------------------------------------

    def _keeps_subject(self, start: int) -> bool:
        """Whether a verb without a subject goes on with the last one; where subjects come first only after "and" or a mark."""
        if self._words.verb_first or not start:
            return True
        before = start - 1
        while before and self._sentence.tokens[before].text in self._words.stop_words - self._words.numbers.joiners:
            before -= 1
        return self._sentence.tokens[before].text in self._words.numbers.joiners | CLAUSE_MARKS

    def _begins_anew(self, start: int, end: int) -> bool:
        """Whether a joined "that" (وأن، and that), "where" or "while" begins a clause with a subject of its own."""
        if any(start < scene <= end for scene in self._sentence.cue_ends("new_scene")):
            return True
        joiners = self._words.numbers.joiners
        for that in self._that:
            first = that - 1
            word = self._sentence.tokens[first].text
            joined = word[0] in joiners or (first and self._sentence.tokens[first - 1].text in joiners)
            if start < that <= end and joined and start:
                return True
        return False

    def _is_suffered(self) -> bool:
        """Whether the figure is whom a verb of harm right before it tells of (قتل 5): nobody is told to have done it."""
        people = self._figure.unit is not None and self._figure.unit.dimension == PEOPLE
        start = self._figure.tokens[0]
        return people and any(start - _HARM_WINDOW < end <= start for end in self._sentence.cue_ends("suffered"))

    def _another_acts(self, subject: Term, verb_end: int) -> bool:
        """Whether another organisation stands in a clause of its own between the verb and the figure."""
        return any(
            name.key != (subject.id or subject.surface)
            and verb_end <= name.tokens[0] < self._figure.tokens[0]
            and mark_between(self._sentence, verb_end, name.tokens[0])
            for name in self._sentence.of(Category.ORGANISATIONS)
        )


def _is_distance(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a length tells only how far a place lies: 70 km east of Sanaa."""
    length = figure.unit is not None and figure.unit.dimension == "length"
    return length and bool(
        sentence.cue_at("place", figure.tokens[1]) or sentence.cue_at("place_from", figure.tokens[1])
    )


def _holders(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> tuple[Term, ...]:
    """Whose exports, reserves or profits an amount is: Iraq's crude exports averaged …, احتياط مصرف لبنان."""
    if figure.kind not in {Kind.MONEY, Kind.MEASURE, Kind.PERCENT}:
        return ()
    follows = sentence.language.words.noun_follows_number
    for end in sorted(sentence.cue_ends("held"), reverse=True):
        start = figure.tokens[0]
        if end > start or mark_between(sentence, end, start) or figure_between(sentence, end, start):
            continue
        for name in actors(sentence):
            gap = name.tokens[0] - end if follows else end - name.tokens[1]
            owns = not name.prefix.strip("ال") if follows else sentence.words(*name.tokens).endswith("'s")
            if 0 <= gap <= (0 if follows else _HOLDER_WINDOW) and owns:
                return (actor_term(sentence, name, named_before),)
    return ()


def _owner(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Term | None:
    unit = figure.unit
    if figure.kind is not Kind.COUNT or unit is None or unit.dimension == PEOPLE:
        return None
    for name in inside_or_beside(sentence, figure, Category.ORGANISATIONS, Category.NATIONALITIES):
        return country_of(name, lexicon) if name.category is Category.NATIONALITIES else name.term
    return None


def _attacker(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name], lexicon: Lexicon) -> Term | None:
    """Whose attack harmed people: the nationality or organisation of the attack nearest to them."""
    if figure.unit is None or figure.unit.dimension != PEOPLE or not any(True for _ in sentence.cue_ends("harm")):
        return None
    attacks = sorted(sentence.cue_ends("attack"), key=lambda end: abs(end - figure.tokens[0]))
    for end in attacks:
        owner = next((name for name in sentence.of(*_OWNERS) if _owns(sentence, name, end)), None)
        if owner is not None and owner.category is Category.NATIONALITIES:
            return country_of(owner, lexicon)
        if owner is not None:
            return actor_term(sentence, owner, named_before)
    return None


def _owns(sentence: ReadSentence, name: Name, attack: int) -> bool:
    """Whether an attack whose words end at a token is a name's: قصف لقوات النظام, غارات إسرائيلية, Israeli air strikes."""
    start, end = name.tokens
    if name.category is Category.SPEAKERS and name.dimension != INSTITUTION:
        return False
    if not sentence.language.words.noun_follows_number and 0 <= attack - end <= _ATTACK_WINDOW:
        return not mark_between(sentence, end, attack)
    between = range(attack, start)
    told = name.category is Category.NATIONALITIES or name.prefix or not between or _agent_cue(sentence, between)
    return 0 <= start - attack <= _ATTACK_WINDOW and bool(told) and not mark_between(sentence, attack, start)


def _agent_cue(sentence: ReadSentence, between: range) -> bool:
    return any(sentence.cue_at("agent", at) or sentence.cue_at("acting_for", at) for at in between)


def _follows_deed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verbal noun stands right before a figure, and no verb of doing with it: أعلنت عن ضبط 5 شحنات."""
    start = figure.tokens[0]
    deeds = [end for end in sentence.cue_ends("deed") if 0 <= start - end <= _DEED_WINDOW]
    return any(not figure_between(sentence, end, start) and not mark_between(sentence, end, start) for end in deeds)


def _is_actor(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a speaker is an organisation that the sentence names, no person or document."""
    return any(
        name.term.surface == speaker.surface
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)
        if name.category is Category.ORGANISATIONS or name.dimension == INSTITUTION
    )


def _agent(sentence: ReadSentence, figure: Figure) -> Name | None:
    for end in sorted(sentence.cue_ends("agent")):
        if end <= figure.tokens[1] or _parted(sentence, figure.tokens[1], end):
            continue
        if figure_between(sentence, figure.tokens[1], end):
            break
        for name in actors(sentence):
            if end <= name.tokens[0] < end + _AGENT_WINDOW and not mark_between(sentence, end, name.tokens[0]):
                return name
    return None


def _parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark parts two places, other than the two commas around what is told besides."""
    marks = [token.text for token in sentence.tokens[start:end] if token.text in CLAUSE_MARKS]
    return bool(marks) and not (len(marks) == 2 and set(marks) <= _COMMAS)


def _relative_subject(sentence: ReadSentence, figure: Figure) -> Name | None:
    """The subject of a verb that follows the figure in a clause of its own, by whose shape the figure is its object."""
    start = figure.tokens[1]
    for verb in sentence.of(Category.DOING):
        if not start <= verb.tokens[0] < start + _RELATIVE_WINDOW or mark_between(sentence, start, verb.tokens[0]):
            continue
        for name in actors(sentence):
            before = start <= name.tokens[0] and name.tokens[1] == verb.tokens[0]
            after = verb.object_follows and name.tokens[0] == verb.tokens[1]
            if (before or after) and not governed_by_preposition(sentence, name):
                return name
    return None
