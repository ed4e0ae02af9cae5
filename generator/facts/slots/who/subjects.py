"""The subject of a clause: who does what its verbs tell, up to a figure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import Answers
from generator.facts.parts import WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import opener_before
from generator.facts.slots.according_to.documents import is_document
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.auxiliaries import before_auxiliaries_and_aside
from generator.facts.slots.who.cited_only import tells_of_speaker
from generator.facts.slots.who.deeds import is_deed, makes_share
from generator.facts.slots.who.joined_subjects import with_name, with_noun
from generator.facts.slots.who.joined_verbs import is_joined, keeps_subject
from generator.facts.slots.who.named_subjects import (
    name_after,
    name_before,
    name_of_which,
    opens_clause,
    past_pronoun,
    speaks,
)
from generator.facts.slots.who.no_subjects import is_done_by, is_punished, only_takes_in
from generator.facts.slots.who.nouns_beside import noun_ahead, noun_beside
from generator.facts.slots.who.own_clauses import tells_anew
from generator.facts.slots.who.own_forces import have_own_forces
from generator.facts.slots.who.plain_subjects import people_after, those_acting_beside
from generator.facts.slots.who.possible_verbs import past_joined_verbs, possible_verbs, progressive
from generator.facts.slots.who.pronoun_meanings import meant_by, who_went_on, whose
from generator.facts.slots.who.pronouns import goes_back, means_by_gender, means_thing, pronoun_before
from generator.facts.slots.who.reach import (
    another_acts,
    begins_anew,
    is_suffered,
    omits_subject,
    only_happens,
    recorded_by_another,
)
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term


class Clauses:
    """The verbs of a sentence up to a figure, each with its subject; `told`: whom its pronouns can mean; `answers`: see `Asked`."""

    def __init__(self, sentence: ReadSentence, figure: Figure, told: Antecedents) -> None:
        self.sentence = sentence
        self.figure = figure
        self.told = told
        self.answers: Answers = {}
        self._words = sentence.language.words
        self._actors = actors(sentence)
        self._that = sentence.cue_ends("said_that")

    @cached_property
    def subject(self) -> Who:
        """Who does what the figure counts, nobody where the words do not tell."""
        subject = own = kept = None
        last = 0
        for start, end in self._verbs:
            if subject is not None and (self._means_subject(last, start) or have_own_forces(self.sentence, start, end)):
                last = end
                continue
            if only_happens(self.sentence, start, end):
                subject = own = kept = None
                last = end
                continue
            own = self._own_subject(start, end)
            if own is not None and not self._is_document(own):
                subject = kept = own
            elif self._has_another(last, start) or not keeps_subject(self.sentence, start):
                subject = kept if self._goes_back(start) else None
            last = end
        suffered = is_suffered(self.sentence, self.figure, last if own is not None else None)
        if suffered or self._has_another(last, self.figure.tokens[0]):
            return None
        if subject is not None and own is None and not self._may_do(subject.value, *self._verbs[-1]):
            return None
        others = subject is not None and another_acts(self.sentence, self.figure, subject.value[0], last)
        return None if others else subject

    @property
    def is_subject_first(self) -> bool:
        """Whether a figure that is no part stands in running text in which subjects stand ahead of their verbs."""
        running = self.sentence.sentence.part is not Part.TITLE
        return running and self.figure.part_of is None and not self._words.verb_first

    def _goes_back(self, verb: int) -> bool:
        """Whether "also" right before a verb goes back to who acted ahead of another clause: أجلى …، فيما بلغ 7، كما أنقذ 12."""
        return self._words.verb_first and self.sentence.cue_at("besides", verb - 1) == 1

    def _means_subject(self, last: int, verb: int) -> bool:
        """Whether the pronoun before a verb means who did what the verb before it tells: forces attacked as they launched 56."""
        said = any(last <= saying.tokens[0] < verb for saying in self.sentence.of(Category.SAYING))
        named = name_of_which(self.sentence, verb) is not None
        where = self.sentence.cue_at("relative", verb - 2) > 0  # raided the town, where they found 12
        return means_thing(self.sentence, verb) and not (
            said or named or self._has_another(last, verb - 2 if where else verb)
        )

    def _may_do(self, acting: Sequence[Term], verb: int, end: int) -> bool:
        """Whether a verb that leaves its subject out goes with who acted before: not in هاجمت الشرطة القرية، ونقل 12 إلى مستشفى.

        Nor where others that nobody names stand behind it: وقصفت جهات أخرى 17.
        """
        word = self.sentence.texts[verb][self.sentence.and_attached(verb) :]
        return not self._is_unnamed(end) and (
            len(acting) > 1 or self.sentence.language.can_go_on(word, acting[0].surface)
        )

    def _is_unnamed(self, end: int) -> bool:
        """Whether words for others that nobody names stand behind a verb that ends at a token, where its subject does."""
        return self._words.verb_first and self.sentence.cue_at("unnamed", end) > 0

    @cached_property
    def last_tokens(self) -> tuple[int, int] | None:
        """The tokens of the last verb before the figure."""
        return max(self._verbs, default=None)

    @property
    def is_planned(self) -> bool:
        """Whether that verb is of what is still to come, of which who will do it may still be told where it is: المغرب سيستورد."""
        last = self.last_tokens
        return last is not None and self.sentence.language.is_future(self.sentence.texts[last[0]])

    def last_verb(self) -> Name | None:
        """The last verb before the figure, `None` where the lexicon does not know it as one of doing."""
        last = self.last_tokens
        return next((verb for verb in self.sentence.of(Category.DOING) if verb.tokens == last), None)

    # -- verbs --------------------------------------------------------------------------------------

    @cached_property
    def _verbs(self) -> Sequence[tuple[int, int]]:
        """The verbs before the figure, as token ranges: those of the lexicon and those that their place and shape tell."""
        start = self.figure.tokens[0]
        return [
            verb.tokens if verb is not None else (at, at + 1)
            for at, verb in possible_verbs(self.sentence)
            if at < start
            and not (self._tells_of_speaker(at) or tells_of_speaker(self.sentence, at, self.figure))
            and (self._stands_by_subject(at) if verb is None else is_deed(self.sentence, verb, self.figure))
        ]

    def _tells_of_speaker(self, at: int) -> bool:
        """Whether a verb is of a clause that says more of who speaks, ahead of "that": قال المرصد الذي يملك شبكة إن."""
        return self._is_relative(at) and any(at < that <= self.figure.tokens[0] for that in self._that)

    def _stands_by_subject(self, at: int) -> bool:
        living = at in progressive(self.sentence) and at + 1 != before_further(self.sentence, self.figure)
        if living or makes_share(self.sentence, at, self.figure):
            return False  # we are living on 12 dollars
        if pronoun_before(self.sentence, at) or (self._words.verb_first and self._noun_ahead(at) is not None):
            return True
        if self._acts_on_figure(at):
            return True
        beside = before_auxiliaries_and_aside(self.sentence, at)
        following = name_after(self.sentence, at + 1)
        opens = {*self._that, 0} if self.figure.tokens[0] == at + 1 else self._that  # الشرطة استدعت 12
        return any(
            (self._words.verb_first and name is following)
            or (name.tokens[1] == beside and (not self._words.verb_first or name.tokens[0] in opens))
            or (name.tokens[1] == beside < at)
            for name in self._actors
        )

    def _acts_on_figure(self, at: int) -> bool:
        """Whether a plain noun stands before a word, and the counted things right behind it: the troops neutralised 11.

        Other verbs may be joined to it (the troops neutralised and removed 11). What something is told to hold is done by
        nobody: the seized mines included 11.
        """
        if self.sentence.cue_at("contents", at):
            return False
        acts = past_joined_verbs(self.sentence, at) == before_further(self.sentence, self.figure)
        counts = self.figure.kind is Kind.COUNT and self.figure.part_of is None and acts
        return counts and not self._words.verb_first and self._noun_ahead(at) is not None

    # -- subjects -----------------------------------------------------------------------------------

    def _own_subject(self, start: int, end: int) -> Who:
        """Whom the words beside a verb tell to do it."""
        verb = self.sentence.text_span(start, end)
        if is_joined(self.sentence, start):
            return None
        passive = start in self.sentence.cue_ends("passive_auxiliary") and start not in progressive(self.sentence)
        passive = passive or is_done_by(self.sentence, end) or is_punished(self.sentence, start)
        if passive or self._dimension(start) == WITNESSING or self._is_unnamed(end):
            return None
        if pronoun_before(self.sentence, start):
            return meant_by(self.sentence, self.told, start, verb) if not goes_back(self.sentence, start) else None
        if have_own_forces(self.sentence, start, end):
            return whose(self.sentence, self.told, start, verb)
        free = past_pronoun(self.sentence, end) > end or not self._is_relative(start)
        follows = self._words.verb_first and free and not opens_clause(self.sentence, start)
        name = name_after(self.sentence, end) if follows else None
        name = name or name_before(self.sentence, start) or self._opener(start)
        noun = self._noun_ahead(start)
        noun = noun or (people_after(self.sentence, end, self.figure) if name is None else None)
        noun = noun or those_acting_beside(self.sentence, start, end)
        noun = noun or (noun_beside(self.sentence, start, end, self.figure, follows=follows) if name is None else None)
        if name is not None and only_takes_in(self.sentence, self.figure, name, self._dimension(start)):
            return None
        if name is not None and not (noun is not None and speaks(self.sentence, name, start)):
            joined = joined_names(self.sentence, name, self._actors)
            terms = acting_terms(self.sentence, joined, self.told.named)
            if len(joined) == len(terms) == 1:
                terms = with_name(self.sentence, terms[0], name, noun, start, self.figure, self.told)
            return Found(terms, Cue(CueKind.WHO_SUBJECT, verb))
        if noun is None and omits_subject(self.sentence, self.figure, start, end):
            return who_went_on(self.told, verb)
        if noun is None:
            return None
        return Found(with_noun(self.sentence, noun, start, self.figure, self.told), Cue(CueKind.WHO_SUBJECT, verb))

    def _opener(self, verb: int) -> Name | None:
        """Who opens the sentence ahead of a comma and the verb: وكانت النيابة العامة، أحالت."""
        name = opener_before(self.sentence, verb) if self._words.verb_first else None
        if name is None or name not in self._actors or self.sentence.cue_between("said_that", name.tokens[1], verb):
            return None  # قال الوزير إن الفرق، أمس، | طهرت 12
        cited = (*self.sentence.cue_ends("according_to"), *self.sentence.cue_ends("according_to_attached"))
        return name if name.tokens[0] not in cited else None  # ووفق المكتب، | يحتاج 12

    def _is_relative(self, verb: int) -> bool:
        """Whether a verb is of what "which" before it means, so that its subject stands ahead: المرصد الذي يملك شبكة."""
        return verb > 0 and self.sentence.cue_at("relative", verb - 1) == 1

    def meant_by_pronoun(self, verb: int) -> Who:
        """Whom the pronoun before a verb means, nobody where it means the report that speaks."""
        meant = meant_by(self.sentence, self.told, verb, self.sentence.text_span(verb, verb + 1))
        told = meant is not None and not self._is_document(meant)
        return meant if meant and told and means_by_gender(self.sentence, verb, meant.value[0]) else None

    def _is_document(self, meant: Found[tuple[Term, ...]]) -> bool:
        """Whether a pronoun means the report that speaks, which does nothing: يذكر التقرير أنه قتل."""
        documents = (name for name in self.sentence.of(Category.SPEAKERS) if is_document(name))
        key = meant.value[0].id or meant.value[0].surface
        return meant.cue.kind is CueKind.WHO_PRONOUN and any(name.key == key for name in documents)

    def _has_another(self, last: int, start: int) -> bool:
        """Whether a clause begins anew between two tokens, or words behind "that" are its subject: مؤكدة أن المواد شملت 19 كغ."""
        if recorded_by_another(self.sentence, last, start):
            return True
        pronouns, times = self.sentence.cue_ends("speaking_pronoun"), self.sentence.cue_ends("before_or_after")
        thats = (that for that in self._that if last < that < start)
        told = (that for that in thats if that not in pronouns and that - 1 not in times)  # بعد أن رفعته
        if last and start == self.figure.tokens[0] and tells_anew(self.sentence, self.figure, last):
            return True
        return begins_anew(self.sentence, last, start) or (self._words.verb_first and last > 0 and any(told))

    def _dimension(self, verb: int) -> str:
        """What sort of verb of doing stands at a token, empty if none does."""
        return next((doing.dimension for doing in self.sentence.of(Category.DOING) if doing.tokens[0] == verb), "")

    def _noun_ahead(self, verb: int) -> Term | None:
        return noun_ahead(self.sentence, verb, self.figure, self.told.speaker)
