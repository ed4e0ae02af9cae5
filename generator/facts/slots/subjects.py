"""The subject of a clause: who does what its verbs tell, up to a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import (
    HOSTING,
    OFFICE,
    WITNESSING,
    actor_term,
    actors,
    is_definite,
    is_facility,
    joined_names,
)
from generator.facts.slots.clauses import figure_between, governed_by_preposition
from generator.facts.slots.plain_subjects import before_aside, plain_subject
from generator.facts.slots.possible_verbs import possible_verbs
from generator.facts.slots.saying import tells_verdict
from generator.facts.slots.speakers import is_document
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Span, Term

_SUBJECT_BEFORE = 7
_LONGEST_SUBJECT = 3
_LEADER = 4
"""Tokens from "led by" to who leads, and from those led to "led by"."""
_ACTING = 3
_HARM_WINDOW = 2
_OWNING = frozenset({"ل", "لل"})
"""What is attached to those for whom units act: وحدات للجيش."""
_RESULT_WINDOW = 5
_ALLOTTING = "allotting"
"""The dimension of verbs that are deeds where they set money aside."""
_OPENING = 4
"""Tokens from the mark that opens a clause to who acts in it: no such is 241 rounds of 7.62mm NATO."""


Who = Found[tuple[Term, ...]] | None


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Whom pronouns and definite nouns of a sentence can mean.

    `speaker`: whose statement the figure is; `doers`: who did what the sentence before counts; `named`: the organisations that the
    sentences before name, the last one last.
    """

    speaker: Term | None = None
    doers: Who = None
    named: Sequence[Name] = ()


class Clauses:
    """The verbs of a sentence up to a figure, each with its subject; `told`: whom its pronouns can mean."""

    def __init__(self, sentence: ReadSentence, figure: Figure, told: Antecedents) -> None:
        self.sentence = sentence
        self.figure = figure
        self.told = told
        self._words = sentence.language.words
        self._actors = actors(sentence)
        self._that = sentence.cue_ends("said_that")

    @cached_property
    def subject(self) -> Who:
        """Who does what the figure counts, nobody where the words do not tell."""
        subject = own = None
        last = 0
        for start, end in self._verbs:
            own = self._own_subject(start, end)
            if own is not None and not (subject is not None and self._is_document(own)):
                subject = own
            elif self._begins_anew(last, start) or not self._keeps_subject(start):
                subject = None
            last = end
        if self._begins_anew(last, self.figure.tokens[0]) or (own is None and self._is_suffered()):
            return None
        return None if subject is not None and self._another_acts(subject.value[0], last) else subject

    def last_verb(self) -> Name | None:
        """The last verb before the figure, `None` where the lexicon does not know it as one of doing."""
        last = max(self._verbs, default=None)
        return next((verb for verb in self.sentence.of(Category.DOING) if verb.tokens == last), None)

    # -- verbs --------------------------------------------------------------------------------------

    @cached_property
    def _verbs(self) -> Sequence[tuple[int, int]]:
        """The verbs before the figure, as token ranges: those of the lexicon and those that their place and shape tell."""
        start = self.figure.tokens[0]
        return [
            verb.tokens if verb is not None else (at, at + 1)
            for at, verb in possible_verbs(self.sentence)
            if at < start and (self._stands_by_subject(at) if verb is None else self._does(verb))
        ]

    def _does(self, verb: Name) -> bool:
        """Whether a verb is a deed here, as one of saying only is where it is a court's verdict or tells a company's result."""
        if verb.dimension == _ALLOTTING and self.figure.kind is not Kind.MONEY:
            return False  # رصد 570 حالة is to observe them
        return verb.category is Category.DOING or tells_verdict(self.sentence, verb) or self._tells_result(verb)

    def _tells_result(self, verb: Name) -> bool:
        """Whether a verb of saying makes a company's result known, which is its own: posted a net profit of 5 million."""
        start = self.figure.tokens[0]
        if self.figure.kind not in {Kind.MONEY, Kind.PERCENT} or any(
            verb.tokens[1] <= that <= start for that in self._that
        ):
            return False
        return any(verb.tokens[1] < end <= start + _RESULT_WINDOW for end in self.sentence.cue_ends("result"))

    def _stands_by_subject(self, at: int) -> bool:
        if self._pronoun_before(at) or self._noun_before(at) is not None:
            return True
        if self._acts_on_figure(at):
            return True
        beside = self._after_auxiliaries(at)
        return any(
            (self._words.verb_first and name.tokens[0] == at + 1)
            or (name.tokens[1] == beside and (not self._words.verb_first or name.tokens[0] in self._that))
            or (name.tokens[1] == beside < at)
            for name in self._actors
        )

    def _acts_on_figure(self, at: int) -> bool:
        """Whether a plain noun stands before a word, and the counted things right behind it: the troops neutralised 11."""
        counts = self.figure.kind is Kind.COUNT and self.figure.part_of is None and self.figure.tokens[0] == at + 1
        return counts and not self._words.verb_first and self._plain_noun_before(at) is not None

    def _after_auxiliaries(self, at: int) -> int:
        """Where the words begin that stand between a subject and its verb: dates, "has", "also", قد."""
        auxiliaries = self._words.cues["verb_marker"]
        while at and (at - 1 in self.sentence.dated or (self.sentence.texts[at - 1],) in auxiliaries):
            at -= 1
        return at

    # -- subjects -----------------------------------------------------------------------------------

    def _own_subject(self, start: int, end: int) -> Who:
        """Whom the words beside a verb tell to do it."""
        verb = self.sentence.text_span(start, end)
        if self._is_joined(start):
            return None
        if self._dimension(start) == WITNESSING or start in self.sentence.cue_ends("passive_auxiliary"):
            return None
        if self._pronoun_before(start):
            return self._meant(verb, thing=self._is_thing(start))
        name = self._name_after(end) if self._words.verb_first else None
        name = name or self._name_before(start)
        noun = self._noun_before(start) if self._words.verb_first else self._plain_noun_before(start)
        if name is not None and self._takes_in(name, start):
            return None
        if name is not None and not (noun is not None and self._speaks(name, start)):
            joined = joined_names(self.sentence, name, self._actors)
            terms = tuple(actor_term(self.sentence, actor, self.told.named) for actor in joined)
            return Found(terms, Cue(CueKind.WHO_SUBJECT, verb))
        if noun is None and self._omits_subject(start, end) and not self._has_place(end):
            return self._meant(verb)
        return Found((noun,), Cue(CueKind.WHO_SUBJECT, verb)) if noun is not None else None

    def _is_thing(self, verb: int) -> bool:
        """Whether the pronoun before a verb means no single person: They caused 350 people to flee, according to the minister."""
        pronouns = self.sentence.cue_ends("thing_pronoun")
        return verb in pronouns or self._after_auxiliaries(verb) in pronouns

    def _meant(self, verb: Span, *, thing: bool = False) -> Who:
        """Whom a pronoun before a verb means: who speaks, else who did what the sentence before counts."""
        speaker = self.told.speaker
        if speaker is not None and not (thing and speaker.dimension == OFFICE):
            return Found((speaker,), Cue(CueKind.WHO_PRONOUN, verb))
        doers = self.told.doers
        return Found(doers.value, Cue(CueKind.WHO_GOES_ON, verb, origin=doers.cue.span)) if doers is not None else None

    def _is_document(self, meant: Found[tuple[Term, ...]]) -> bool:
        """Whether a pronoun means the report that speaks, which does nothing: يذكر التقرير أنه قتل."""
        documents = (name for name in self.sentence.of(Category.SPEAKERS) if is_document(name))
        pronoun = meant.cue.kind is CueKind.WHO_PRONOUN
        return pronoun and any(name.term == meant.value[0] for name in documents)

    def _omits_subject(self, start: int, end: int) -> bool:
        """Whether a verb with its object opens the sentence: the subject of the one before goes on (كما أخمدت 313 حريقاً)."""
        direct = 0 <= self.figure.tokens[0] - end <= _HARM_WINDOW or self._opens_phrase(end)
        known = any(verb.tokens[0] == start for verb in self.sentence.of(Category.DOING))
        opens = self._words.verb_first and start <= 1 and self.told.speaker is None
        return opens and known and direct and not self.sentence.cue_at("suffered", start)

    def _has_place(self, end: int) -> bool:
        """Whether the place that holds or saw something stands right behind its verb: ويضم مخيم الأزرق 32 مدرسة."""
        return any(place.tokens[0] == end and not place.prefix for place in self.sentence.of(Category.PLACES))

    def _opens_phrase(self, at: int) -> bool:
        """Whether a preposition, a word of its own or attached, stands at a token."""
        text = self.sentence.texts[at]
        attached = any("ب" in prefix for prefix, _ in self.sentence.language.stems(text))
        return attached or text in self._words.names.prepositions

    def _is_joined(self, verb: int) -> bool:
        """Whether "and" stands right before a verb whose subject would stand there: attacked an army post and killed four."""
        before = self.sentence.texts[verb - 1] if verb else ""
        return not self._words.verb_first and before in self._words.numbers.joiners

    def _takes_in(self, name: Name, verb: int) -> bool:
        """Whether a verb only tells which hospital took somebody in: that is where, not who."""
        return self._dimension(verb) == HOSTING and is_facility(self.sentence, name)

    def _dimension(self, verb: int) -> str:
        """What sort of verb of doing stands at a token, empty if none does."""
        return next((doing.dimension for doing in self.sentence.of(Category.DOING) if doing.tokens[0] == verb), "")

    def _name_after(self, end: int) -> Name | None:
        following = [name for name in self._actors if self._follows(end, name)]
        shared = any(end < cue <= end + _ACTING for cue in self.sentence.cue_ends("each_of"))
        acted = set(range(end + 1, end + _ACTING + 1)) & set(self.sentence.cue_ends("acting_for"))
        free = (
            name
            for name in following
            if shared or not governed_by_preposition(self.sentence, name) or (acted and name.prefix in _OWNING)
        )
        return next(free, None)

    def _follows(self, at: int, name: Name) -> bool:
        """Whether a name stands right after a verb; a date or those who act for it (طائرات التحالف، عناصر من) may lie between."""
        start = name.tokens[0]
        acting = {end - 1 for end in self.sentence.cue_ends("acting_for")}
        between = [position for position in range(at, start) if position not in self.sentence.dated]
        own = name.category is not Category.SPEAKERS or is_definite(
            self.sentence, start
        )  # طائرة مسيرة مستشفى: no hospital's drone
        return start >= at and (not between or (between[0] in acting and len(between) <= _ACTING and own))

    def _name_before(self, start: int) -> Name | None:
        found = None
        leading = sorted(self.sentence.cue_ends("led_by"))  # the State of Law alliance led by Amin Farr won
        for name in self._actors:
            end = name.tokens[1]
            verb = before_aside(self.sentence, start) if not self._words.verb_first else start
            verb = end if self._is_set_off(name, start) else verb
            leads = any(
                led <= name.tokens[0] <= led + _LEADER and not self.sentence.mark_between(led, end) for led in leading
            )
            if leads and (found is not None or name.dimension == OFFICE):
                continue
            verb = next((led for led in leading if end <= led <= end + _LEADER), verb)
            near = 0 <= verb - end <= _SUBJECT_BEFORE and not self.sentence.mark_between(end, verb)
            near = near and not any(end < that <= start for that in self._that) and not self._only_speaks(name, start)
            if near and not figure_between(self.sentence, end, start):
                free = not governed_by_preposition(self.sentence, name) or self._acts_through_others(name)
                free = free and not self._is_struck(name) and not self._owns_what_acts(name, verb)
                found = name if free else found
        return found

    def _is_set_off(self, name: Name, verb: int) -> bool:
        """Whether an organisation stands between commas right before its verb: the initiative, Project Sahel, removed 629."""
        start, end = name.tokens
        verb = self._after_auxiliaries(verb)
        apart = start > 0 and self.sentence.texts[start - 1] in COMMAS and end == verb - 1
        return apart and self.sentence.texts[end] in COMMAS and name.category is Category.ORGANISATIONS

    def _is_struck(self, name: Name) -> bool:
        """Whether a name is whom an attack before its verb is directed at: strikes targeting the group killed 52."""
        start = name.tokens[0]
        articles = self._words.definite_articles
        return any(
            start - end in (0, 1) and all(text in articles for text in self.sentence.texts[end:start])
            for end in self.sentence.cue_ends("target")
        )

    def _owns_what_acts(self, name: Name, verb: int) -> bool:
        """Whether what is a country's own and no actor stands before a verb: Sudan's cholera outbreak has killed 545."""
        start, end = name.tokens
        owns = name.is_country and self.sentence.is_possessor((start, end))
        verb = self._after_auxiliaries(verb)
        attacks = any(end < attack <= verb for attack in self.sentence.cue_ends("attack"))
        return owns and not attacks and any(self.sentence.cue_at("no_actor", at) for at in range(end, verb))

    def _acts_through_others(self, name: Name) -> bool:
        """Whether those who act for a name stand before it, with "of" or "from": troops of the armed forces."""
        texts, at = self.sentence.texts, name.tokens[0] - 1
        if at >= 0 and texts[at] in self._words.definite_articles:
            at -= 1
        linked = at > 0 and texts[at] in self._words.times.of_words | self._words.change_from
        return linked and not self._words.verb_first and self.sentence.cue_at("acting_for", at - 1) > 0

    def _plain_noun_before(self, verb: int) -> Term | None:
        """A plain noun before a verb and what stands between: the troops also rescued."""
        return plain_subject(self.sentence, self._after_auxiliaries(verb))

    def _only_speaks(self, name: Name, verb: int) -> bool:
        """Whether a verb of saying stands between a name and a verb, and what it tells has a subject of its own.

        It has none where the verb is right behind it (reported having recovered), or a pronoun means who speaks (said it
        rescued, said its jets carried out).
        """
        pronouns = ("speaking_pronoun", "possessive")
        pronoun = any(self.sentence.cue_between(cue, name.tokens[1], verb) for cue in pronouns)
        apart = not self._words.verb_first and self._speaks(name, self._after_auxiliaries(verb) - 1)
        return apart and not pronoun

    def _speaks(self, name: Name, verb: int) -> bool:
        """Whether a name before a verb is the subject of a verb of saying between: the spokesman said the troops rescued 60."""
        return any(name.tokens[1] <= said.tokens[0] < verb for said in self.sentence.of(Category.SAYING))

    def _noun_before(self, start: int) -> Term | None:
        """The definite words between "that", or the beginning of a headline, and a verb: أن الفرق الهندسية انتزعت."""
        headline = self.sentence.sentence.part is Part.TITLE
        begin = max((end for end in self._that if end < start), default=0 if headline else None)
        start = self._after_auxiliaries(start)
        if begin is None or not self._words.verb_first or not 1 <= start - begin <= _LONGEST_SUBJECT:
            return None
        words = self.sentence.texts[begin:start]
        definite = self.sentence.language.is_definite
        if not all(word.isalpha() and word not in self._words.stop_words for word in words) or not definite(words[0]):
            return None
        if any(begin <= name.tokens[0] < start for name in self.sentence.names) or begin in self.sentence.dated:
            return None
        if self.sentence.language.has_possessor(words[0]):
            return self.told.speaker  # وحداتها, أرباحها: those of who speaks
        if self.sentence.cue_at("no_actor", begin) or not self.sentence.language.may_act(words[0]):
            return None
        return self.sentence.own_words(begin, start)

    def _pronoun_before(self, start: int) -> bool:
        """Whether the subject right before a verb is a pronoun that stands for who speaks."""
        pronouns = self.sentence.cue_ends("speaking_pronoun")
        ends = [end for end in (start, self._after_auxiliaries(start)) if end in pronouns]
        return any(not self._is_governed(end) for end in ends)

    def _is_governed(self, end: int) -> bool:
        """Whether a preposition stands before the pronoun that ends at a token: ships passing through it dropped."""
        at = end - 2
        return at >= 0 and not self._words.verb_first and self.sentence.texts[at] in self._words.names.prepositions

    # -- how far a subject reaches ------------------------------------------------------------------

    def _keeps_subject(self, start: int) -> bool:
        """Whether a verb without a subject goes on with the last one; where subjects come first only after "and" or a mark."""
        if self._words.verb_first or not start:
            return True
        before = start - 1
        while before and self.sentence.texts[before] in self._words.stop_words - self._words.numbers.joiners:
            before -= 1
        return self.sentence.texts[before] in self._words.numbers.joiners | CLAUSE_MARKS

    def _begins_anew(self, start: int, end: int) -> bool:
        """Whether a joined "that" (وأن، and that), "where" or "while" begins a clause with a subject of its own."""
        if any(start < scene <= end for scene in self.sentence.cue_ends("new_scene")):
            return True
        if any(self._opens_reason(at) for at in range(start + 1, end)):
            return True
        joiners = self._words.numbers.joiners
        if start and end in self._that and not self._words.verb_first:
            return True  # said in a report issued today that 8,260 were killed
        for that in self._that:
            first = that - 1
            word = self.sentence.texts[first]
            joined = word[0] in joiners or (first and self.sentence.texts[first - 1] in joiners)
            if start < that <= end and joined and start:
                return True
        return False

    def _opens_reason(self, at: int) -> bool:
        """Whether a clause that tells why or when opens at a token, behind a comma: …, as the storms affected 300 families."""
        behind = self.sentence.texts[at - 1] in COMMAS and self.sentence.cue_at("reason", at)
        return bool(behind) and not self.sentence.cue_at("not_reason", at)

    def _is_suffered(self) -> bool:
        """Whether the figure is whom a verb of harm right before it tells of (قتل 5): nobody is told to have done it."""
        start = self.figure.tokens[0]
        return self.figure.counts_people and any(
            start - _HARM_WINDOW < end <= start for end in self.sentence.cue_ends("suffered")
        )

    def _another_acts(self, subject: Term, verb_end: int) -> bool:
        """Whether another organisation opens a clause of its own between the verb and the figure."""
        return any(
            name.key != (subject.id or subject.surface)
            and verb_end <= name.tokens[0] < self.figure.tokens[0]
            and self.sentence.mark_between(verb_end, name.tokens[0])
            and self.sentence.mark_between(name.tokens[0] - _OPENING, name.tokens[0])
            for name in self.sentence.of(Category.ORGANISATIONS)
        )
