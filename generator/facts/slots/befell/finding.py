"""What befell the counted, where the sentence states it as done, whoever did it.

Cues, in this order:
1. A verb right before the figure (destroyed 12 missiles fired by rebels); else a word right after it, but for auxiliaries and
   words of place, time and whose they are: 12 civilians were killed, 400 أسرة نزحت. Figures listed with it share it, and a part
   between commas stands aside (12, including 3 children, were killed).
2. A word right before it: قُتل 12 مدنياً, the strike killed 12 civilians; figures listed behind it share it.
3. A noun before it that something states (`clauses/stating`): "led to", أسفر عن, a verb of reporting, "after", or a headline that
   begins with a harm.
4. The verb by which someone did it (`action`): the SDF arrested 12.
None where something keeps it from being a fact (will, لم, denied that), or where two words tell of the figure together (killed or
injured, مقتل وإصابة): which of them holds of how many is not said. A part takes it from its whole.
"""

from __future__ import annotations

from functools import partial

from generator.facts.befalling import Place, only_happens, telling_measures
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.alongside import befallen_with
from generator.facts.slots.befell.deeds import acted_on, deed_ahead
from generator.facts.slots.befell.figures import (
    before_range,
    figures_beginning,
    figures_ending,
    is_shared,
    past_whole,
    wholes_behind,
)
from generator.facts.slots.befell.gapped import gapped
from generator.facts.slots.befell.listing import listed_ahead, listed_behind, past_uncounted
from generator.facts.slots.befell.lives import lives_taken
from generator.facts.slots.befell.parted import parted
from generator.facts.slots.befell.roles import is_done_by, is_no_subject, is_object_of_relative
from generator.facts.slots.befell.verdicts import sentenced
from generator.facts.slots.befell.words import (
    LEADS,
    Said,
    circumstances,
    of_countries,
    particles,
    read_befell,
    verb_is_stated,
)
from generator.facts.slots.clauses.reach import is_in_return
from generator.facts.slots.clauses.stating import FRAME_WINDOW, is_denied, opens_headline, states_noun
from generator.facts.slots.coordination.joined_clauses import joined_subjects
from generator.facts.slots.who.people_behind import are_people
from generator.facts.tokens import COMMAS, DASHES, EMPHASIS, STOPS
from generator.values import Kind, Term

_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_AFTER_WINDOW, _BEFORE_WINDOW = 10, 6
"""Tokens from a figure to the word."""
_LONGEST, _LONGEST_ASIDE = 3, 20
_DISAPPEARANCE = "disappearance"
"""The kind of what befell those who are missing, by verbs that tell what somebody lost as well."""
_LIGHT = ("befell_auxiliary", "degree", "common_family")
"""Cues of what stands between a figure and the verb behind it."""


def find_befell(sentence: ReadSentence, figure: Figure, action: Found[Term] | None) -> Found[Term] | None:
    """What befell the figure, in the source's words, `None` where the sentence does not state it."""
    share = figure.is_share and (figure.part_of is not None or figure.unit is not None)  # أفرجت عن نصفهم, 90 % of homes
    nothing = (figure.kind not in _COUNTED and not share) or figure.tokens[0] == figure.tokens[1]
    if nothing or is_in_return(sentence, figure):
        return None
    behind = sentence.texts[figure.number_tokens[1] : figure.number_tokens[1] + 1]
    if figure.kind is Kind.MEASURE and not DASHES.isdisjoint(behind):
        return None  # the size of something: a 12-metre boat
    found = _stated(sentence, figure)
    if found is None and action is not None and not _Befallen(sentence, figure).tells_two():
        found = acted_on(sentence, figure, action)
    if found is None or only_happens(found.value):
        return found if figure.kind is Kind.COUNT else None  # no amount took place: recorded 49 degrees
    return None if _says_it_itself(figure) else found


@once_a_sentence
def _stated(sentence: ReadSentence, figure: Figure) -> Found[Term] | None:
    """What befell a figure by the words around it."""
    return _Befallen(sentence, figure).found()


def _says_it_itself(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.id in telling_measures()


class _Befallen:
    """The search around one figure."""

    def __init__(self, sentence: ReadSentence, figure: Figure) -> None:
        self._sentence = sentence
        self._figure = figure
        self._words = sentence.language.words
        self._read = partial(read_befell, sentence, figure)
        self._circumstances, self._leads = circumstances(sentence), sentence.beginning(*LEADS)
        self._of_countries = of_countries(sentence)
        self._begins, self._ends = figures_beginning(sentence), figures_ending(sentence)

    def found(self) -> Found[Term] | None:
        behind = not is_object_of_relative(self._sentence, self._figure)
        said = parted(self._sentence, self._figure) or self._right_ahead() or (self._after() if behind else None)
        if said is None and self._figure in wholes_behind(self._sentence).values():
            return None  # closed eight crossings out of | 11
        said = said or lives_taken(self._sentence, self._figure) or sentenced(self._sentence, self._figure)
        said = said or self._before() or befallen_with(self._sentence, self._figure)
        if said is None:
            head = gapped(self._sentence).get(self._figure.tokens[0])
            return _stated(self._sentence, head) if head is not None else None
        span = self._sentence.text_span(said.start, said.end)
        return Found(said.one.term(span.words(self._sentence.text)), Cue(said.kind, span))

    def tells_two(self) -> bool:
        """Whether two words together tell of the figure right behind them: demolished or seized 31 homes."""
        said = self._read_before(self._figure.tokens[0])
        return said is not None and self._follows_another(said.start)

    def _after(self) -> Said | None:
        start = past_whole(self._sentence, self._figure)
        at = start + self._sentence.cue_at("part_pronoun", start)  # 40 | of whom | were released
        wholes = wholes_behind(self._sentence)
        whole, is_whole = wholes.get(start), self._figure in wholes.values() or is_shared(self._sentence, self._figure)
        farthest = start + _AFTER_WINDOW
        while at < min(farthest, len(self._sentence.tokens)):
            found = self._read(Place.AFTER, at)
            if found is not None and whole is not None and at == whole.tokens[1]:
                at = main = self._past_light(found[1]) or at  # two of the seven arrested | were released
                found = self._read(Place.AFTER, main) or found
            if found is not None:
                one, end = found
                alone = not (
                    self._goes_on(end)
                    or is_denied(self._sentence, at)
                    or is_done_by(self._sentence, self._figure, one, (at, end))
                    or is_no_subject(self._sentence, self._figure, at)
                )
                return Said(one, at, end, CueKind.BEFELL_BEHIND) if alone else None
            if is_whole and self._sentence.cue_at("befell_auxiliary", at):
                return None  # two of the seven suspects | were released
            aside = self._part_between_commas(at)
            farthest += max(0, aside - at)
            following = self._listed_after(at) or aside or self._past_light(at)
            if not following and at not in self._circumstances:
                return None
            at = following or at + 1
        return None

    def _listed_after(self, at: int) -> int:
        """The end of a figure that "and" lists with this one, 0 if none is listed at a token."""
        links = self._sentence.texts[at] in self._words.list_links
        other = self._begins.get(at) or (self._begins.get(at + 1) if links else None)
        listed = other is not None and other.tokens[0] not in joined_subjects(self._sentence)
        other = other if listed else listed_behind(self._sentence, at)
        return other.tokens[1] if other is not None and other.part_of is None else 0

    def _part_between_commas(self, at: int) -> int:
        """The token after parts, or the same again, between commas, 0 if none are: 12, including one nurse, | were killed."""
        if uncounted := past_uncounted(self._sentence, at):
            return uncounted if self._past_light(uncounted) or self._read(Place.AFTER, uncounted) else 0
        tokens = self._sentence.tokens
        near = range(at + 1, at + 1 + _LONGEST) if tokens[at].text in COMMAS else ()
        part = next((self._begins[start] for start in near if start in self._begins), None)
        again = at + 1 < len(tokens) and self._sentence.cue_at("or_else", at + 1) > 0  # 500,000, or 12% of them, were
        if part is None or (part.part_of is None and not again):
            return 0
        for end in range(part.tokens[1], min(at + _LONGEST_ASIDE, len(tokens) - 1)):
            if tokens[end].text in STOPS:
                break
            if tokens[end].text in COMMAS and (self._past_light(end + 1) or self._read(Place.AFTER, end + 1)):
                return end + 1
        return 0

    def _past_light(self, at: int) -> int:
        """The token after an auxiliary (was), others, how far it went, of one family or a mark of stress, 0 if none is there."""
        if self._sentence.texts[at] in self._words.others | EMPHASIS:
            return at + 1
        auxiliary = max(self._sentence.cue_at(cue, at) for cue in _LIGHT)
        return at + auxiliary if auxiliary and not self._sentence.and_attached(at) else 0

    def _goes_on(self, end: int) -> bool:
        """Whether another word of the kind says more of the same figure (killed or injured), not of a further one."""
        if end + 1 >= len(self._sentence.tokens):
            return False
        if self._sentence.cue_at("or_else", end):
            return True
        joined = self._sentence.texts[end] in self._words.numbers.joiners
        found = self._read(Place.AFTER, end + 1) if joined else self._read(Place.AFTER, end, joined=True)
        return found is not None and found[1] not in self._begins

    def _right_ahead(self) -> Said | None:
        """The verb right before the figure, of which what follows only tells: destroyed | 12 missiles fired by rebels."""
        said = self._read_before(before_range(self._sentence, self._figure))
        told = said is not None and said.kind is CueKind.BEFELL_AHEAD and self._tells_alone(said)
        return said if told else None

    def _tells_alone(self, said: Said) -> bool:
        """Whether what stands before the figure befell it: no other word tells of it as well, and nothing else was lost."""
        lost = said.one.kind == _DISAPPEARANCE and self._has_object()
        return not lost and not self._follows_another(said.start)

    def _before(self) -> Said | None:
        at = before_range(self._sentence, self._figure)
        stop, subject = max(0, at - _BEFORE_WINDOW), False
        while at > stop:
            found = self._read_before(at)
            if found is not None:
                led = self._sentence.texts[found.end] in self._words.names.prepositions
                other = found.one.alone and not found.one.caused and subject and not led  # فقد | الجيش | 12
                return found if not other and self._tells_alone(found) else None
            listed = listed_ahead(self._sentence, at) if self._figure.part_of is None else None
            if listed is not None:
                at = listed.tokens[0]
                stop = max(0, at - _BEFORE_WINDOW)
            elif self._is_particle(at - 1) or self._leads_on(at - 1):
                at -= 1
            elif self._may_be_subject(at - 1):
                at, subject = at - 1, True
            else:
                return None
        return None

    def _leads_on(self, at: int) -> bool:
        """Whether words of place, time and whose they are stand between a verb and the figure, no preposition right before it."""
        beside = at in self._circumstances or self._sentence.cue_at("with_pronoun", at) > 0  # قتلت | فيها | 3
        beside = beside or self._is_of_them(self._sentence.texts[at])  # انهار | منها | 310
        return beside and not (at == self._figure.tokens[0] - 1 and at in self._leads)

    def _has_object(self) -> bool:
        """Whether something of theirs right behind the counted is what they lost: فقد 12 شخصاً | منازلهم."""
        at = self._figure.tokens[1]
        word = self._sentence.reading.text(at)
        if self._is_of_them(word) or (at < len(self._sentence.tokens) and self._sentence.cue_at("most_of", at)):
            return False
        return self._words.verb_first and self._sentence.language.has_possessor(word)

    def _is_of_them(self, word: str) -> bool:
        return (word,) in self._words.part_of_people or (word,) in self._words.part_of_things

    def _is_particle(self, at: int) -> bool:
        """Whether a word right before the figure stands between a verb and what it befell: أفرجت السلطات | عن | 47 سجيناً."""
        return at == self._figure.tokens[0] - 1 and self._sentence.texts[at] in particles(self._sentence.language.code)

    def _may_be_subject(self, at: int) -> bool:
        """Whether a word can be a verb's subject between it and what befell: قتلت | القذيفة | 3 رعاة, قتلت | غارات روسية | 28.

        So can a noun for people who act: خطف | مسلحون مجهولون | 3.
        """
        word = self._sentence.texts[at]
        if not self._words.verb_first or not word.isalpha():
            return False
        language, acting = (
            self._sentence.language,
            self._sentence.beginning("attack", "weapon", "means", "plain_agents", "acting_for"),
        )
        acts = at in acting or (at - 1 in acting and language.agrees(self._sentence.texts[at - 1], word))
        return acts or at in self._of_countries or language.is_definite(word) or are_people(self._sentence, at)

    def _read_before(self, end: int) -> Said | None:
        """The word, or the stated noun, that ends right before a token."""
        for start in range(max(0, end - _LONGEST), end):
            for place, kind, states in (
                (Place.BEFORE, CueKind.BEFELL_AHEAD, partial(verb_is_stated, self._sentence)),
                (Place.NOUN, CueKind.BEFELL_NOUN, self._noun_is_stated),
            ):
                found = self._read(place, start)
                if found is not None and found[1] == end and states(start):
                    return Said(found[0], start, end, kind)
        return None

    def _noun_is_stated(self, at: int) -> bool:
        return opens_headline(self._sentence, at) or states_noun(self._sentence, self._first_joined(at))

    def _first_joined(self, at: int) -> int:
        """The noun with which a list of them begins: مقتل 12 شخصاً وإصابة 30; killing 12 and injuring 30."""
        if not self._sentence.is_joined(self._sentence.from_article(at)):
            return at
        for start in range(at - 1, max(-1, at - FRAME_WINDOW), -1):
            if self._sentence.texts[start] in STOPS:
                break
            told = next((end for end in range(start + 1, start + 1 + _LONGEST) if end in self._begins), None)
            found = read_befell(self._sentence, self._begins[told], Place.NOUN, start) if told is not None else None
            if found is not None and found[1] == told:
                return self._first_joined(start)
        return deed_ahead(self._sentence, at, FRAME_WINDOW)

    def _follows_another(self, start: int) -> bool:
        """Whether another word of the kind stands before this one with no figure: مقتل وإصابة 30, killed and wounded 30."""
        before = start - 1 if start and self._sentence.texts[start - 1] in self._joining else start
        if before == start and not self._sentence.and_attached(start):
            return False
        ends = [at for at in range(max(0, before - _LONGEST), before) if at not in self._sentence.counted]
        readings = (self._read(place, at) for at in ends if not self._tells_of_last(at) for place in Place)
        return any(found is not None and found[1] == before for found in readings)

    def _tells_of_last(self, at: int) -> bool:
        """Whether a word tells of the figure right before it: طفلين قتلوا | وأصيب 33."""
        return at in self._ends and self._read(Place.AFTER, at) is not None

    @property
    def _joining(self) -> frozenset[str]:
        """Words that join two: and, or."""
        return self._words.numbers.joiners | self._words.cues["or_else"].words
