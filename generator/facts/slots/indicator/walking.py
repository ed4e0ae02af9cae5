"""The way from an indicator to its figure: whether the words between say what the figure is, and what closes the indicator in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence, any_between
from generator.facts.slots.clauses.brackets import brackets
from generator.facts.slots.indicator.measuring import (
    OPENING_AMOUNT,
    Phrasing,
    Says,
    changes_to,
    describes,
    is_verb,
    name_at,
    past_phrases,
    phrasing_at,
    phrasing_before,
)
from generator.facts.slots.indicator.openers import amount_opener, is_first_of_range, opens_range, past_record_time
from generator.facts.tokens import COMMAS, DASHES, quoted_end
from generator.lexicon import Category

OPENING_MARKS = frozenset({":", "("})
"""Marks right before an amount by which it is what stands before them."""
_LONGEST_MORE, _LONGEST_ASIDE = 6, 16
"""Tokens that close in an indicator (exports of dates to India); of what stands between two commas."""


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between an indicator and a figure.

    `links`: words of level and change; `opener`: how the amount is meant. `more`: the token after the words that close the
    indicator in. `passed`: whether another figure of an indicator lies there.
    """

    links: tuple[Phrasing, ...]
    opener: Says | None
    more: int
    passed: bool


def way_between(
    sentence: ReadSentence, end: int, start: int, told: Mapping[int, int], *, behind_verb: bool = False
) -> Between | None:
    """What stands between an indicator that ends before `end` and a figure at `start`, `None` where something else is told.

    `told`: the first token of figures that are known to be of an indicator, and the token after each. `behind_verb`: the verb that
    tells how it stands or changes is ahead of it.
    """
    start -= opens_range(sentence, start)
    walk = _Walk(sentence, told, start, end, behind_verb)
    at: int | None = end
    while at is not None and at < start:
        at = walk.past(at)
    says = amount_opener(sentence, end, start)
    return Between(tuple(walk.links), says, walk.more, walk.passed) if at is not None else None


def closed_in(sentence: ReadSentence, end: int) -> int:
    """The token after the words that close in an indicator which ends before `end`."""
    walk = _Walk(sentence, {}, len(sentence.texts), end)
    at: int | None = end
    while at is not None and at < len(sentence.texts) and at <= walk.more:
        at = walk.past(at)
    return walk.more


@dataclass(slots=True)
class _Walk:
    """The way from an indicator to a figure, token by token: each step gives the next token, `None` where the way ends."""

    sentence: ReadSentence
    told: Mapping[int, int]
    start: int
    more: int
    behind_verb: bool = False
    links: list[Phrasing] = field(default_factory=list)
    passed: bool = False
    indicator_end: int = field(init=False)

    def __post_init__(self) -> None:
        self.indicator_end = self.more

    def past(self, at: int) -> int | None:
        """The token after what stands at one."""
        if at in self.sentence.dated:
            return at + 1
        if at in self.sentence.nouns.times_done:
            return self.sentence.nouns.times_done[at]  # borrowing costs | five times | to 2%
        if at in self.told:
            self.passed = True
            return self._past_group(self.told[at])
        name, phrasing = name_at(self.sentence, at), phrasing_at(self.sentence, at)
        if name is not None:
            return self._past_name(name)
        marked = self._past_marks(at)
        if marked:
            return marked
        if phrasing is not None:
            return self._past_phrasing(phrasing)
        compared = self._compares(at) if self.passed else 0
        return at + compared if compared else self._past_word(at)

    def _past_group(self, at: int) -> int:
        """The token after the people whose rate a figure before it is: 12% | among men | and 18% among women."""
        phrasing = phrasing_at(self.sentence, at)
        if phrasing is None or phrasing.says is not Says.WITHIN:
            return at
        match = self.sentence.reading.match(phrasing.tokens[1])
        return phrasing.tokens[1] + match.length if match is not None and match.first(Category.MEASURES) else at

    def _past_word(self, at: int) -> int | None:
        """The token after a word or mark that nothing names: only how something changed, an aside, what goes on."""
        word = self.sentence.texts[at]
        until = (word,) in self.sentence.language.words.range_to and at + 1 in self.sentence.dated
        if self.links and (past := past_record_time(self.sentence, at)):
            return past
        if until or self._is_manner(at) or is_first_of_range(self.sentence, at):
            return at + 1
        if word in OPENING_MARKS:
            return at + 1 if at + 1 == self.start else self._past_bracket(at)
        aside = self._past_aside(at) if word in COMMAS else None
        if aside is not None:
            return aside
        onward = self._relative(at + (word in COMMAS)) or self._going_on(at + (word in COMMAS))
        if onward:
            return onward
        joiners = self.sentence.language.words.numbers.joiners
        if word in COMMAS or word in joiners:
            past = at + 1 + (word in COMMAS and self.sentence.reading.text(at + 1) in joiners)
            return past if self._goes_on(past) else None
        return self._closing_in(at)

    def _relative(self, at: int) -> int:
        """The token after a relative pronoun whose clause says right away how an indicator stands, 0 where none stands at one.

        Unemployment, which | peaked at 14.8%; saffron, the price of which | rose by 900%; الصادرات التي | بلغت 3 مليارات.
        """
        length = self.sentence.cue_at("relative", at)
        return at + length if length and not self.links and is_verb(self.sentence, at + length) else 0

    def _going_on(self, at: int) -> int:
        """The token after a word by which more is said of an indicator, 0 where none stands at one.

        Fell to $3bn | before | recovering; fell, | but | remains at 7%; تراجعت البطالة | لكنها | لا تزال عند 7%; but | only 2%.
        """
        says = self.sentence.language.words.measuring.going_on
        found = says.longest(self.sentence.texts[at], self.sentence.texts, at) if at < self.start else None
        if found is None:
            return 0
        end = at + found[1]
        reached = self.passed and (self._leads_to_figure(end) or changes_to(self.sentence, end, self.start))
        return end if reached or is_verb(self.sentence, end) else 0

    def _leads_to_figure(self, at: int) -> bool:
        """Whether nothing but words for by how much, one at least, stands from a token up to the figure: but | only | 2%."""
        return at < past_phrases(self.sentence, at, {Says.BESIDE, Says.BY}, self.start) == self.start

    def _is_manner(self, at: int) -> bool:
        """Whether a word only tells how something changed: sharply; an | unprecedented | fall; بشكل | حاد; ارتفاعا | حادا."""
        language, texts = self.sentence.language, self.sentence.texts
        before, phrasing = texts[at - 1], phrasing_before(self.sentence, at)
        if language.is_adverb(texts[at]) and self.sentence.reading.matches[at] is None:
            return True
        if not texts[at].replace("-", "").isalpha() or texts[at] in language.words.stop_words:
            return False
        if (before,) in language.words.measuring.manner:
            opener = phrasing_before(self.sentence, at - 1)
            article = (before,) in language.words.measuring.whose  # the price of a | house
            return not article or bool(self.links) or (opener is not None and opener.says is Says.AT)
        noun = phrasing is not None and phrasing.noun and bool(self.links)
        return noun and (language.agrees(before, texts[at]) or describes(self.sentence, at))

    def _past_name(self, name: Name) -> int:
        """A place, and those joined to it, or whose it is; after "to" or "from" it closes the indicator in: exports to India."""
        start, end = name.tokens[0], self._past_joined_place(name)
        words = self.sentence.language.words
        before = self.sentence.texts[start - 1]
        of_place = before in words.measuring.of.words | words.cues["place"].first_words
        inside = of_place or before not in words.names.prepositions
        if not self.links and not self.passed and (not inside or start == self.more > self.indicator_end):
            self.more = end
        return end

    def _past_joined_place(self, name: Name) -> int:
        """The token after a name, and a place that "and" joins to one: in England | and Wales."""
        end, joiners = name.tokens[1], self.sentence.language.words.numbers.joiners
        other = name_at(self.sentence, end + 1) if self.sentence.reading.text(end) in joiners else None
        places = other is not None and other.category is name.category is Category.PLACES
        return other.tokens[1] if other is not None and places else end

    def _past_phrasing(self, phrasing: Phrasing) -> int | None:
        if phrasing.links:
            self.links.append(phrasing)
        elif phrasing.says is Says.EXPECTED or (
            phrasing.says is Says.WITHIN and self.links and phrasing.tokens[1] != self.start
        ):
            return None
        return phrasing.tokens[1]

    def _goes_on(self, at: int) -> bool:
        """Whether the clause goes on past a comma or "and": with a word of level or change, an amount, or a figure of a list."""
        phrasing = phrasing_at(self.sentence, at)
        goes_on = False
        if phrasing is not None and phrasing.says is not Says.PLACING:
            goes_on = self.passed or is_verb(self.sentence, at) or phrasing.links or phrasing.opens_amount
        listed = at == self.start or at in self.told or at in self.sentence.dated or self._compares(at) > 0
        return goes_on or (self.passed and listed) or self._is_where_it_began(at)

    def _is_where_it_began(self, at: int) -> bool:
        """Whether the amount follows as the one from which a change began: unemployment fell slightly, | from | 5.2% to 5.1%."""
        changes = self.behind_verb or bool(self.links)
        amount = at + 1 in self.told or at in {self.start, self.start - 1}
        return changes and amount and self.sentence.texts[at] in self.sentence.language.words.change_from

    def _compares(self, at: int) -> int:
        """Length of words at a token that lead to what an amount is compared with, or to the same in other words."""
        return self.sentence.cue_at("comparison", at) or self.sentence.cue_at("or_else", at)

    def _past_marks(self, at: int) -> int:
        """The token after a name between marks of quotation, which closes in, or an aside between dashes, 0 where neither opens.

        مؤشر | "كروة" | ارتفع; سعر الخام | -وهو القياسي- | ارتفع.
        """
        texts = self.sentence.texts
        if self.links:
            return 0
        if at == self.more and (end := quoted_end(texts, at)):
            self.more = end
            return end
        ends = range(at + 2, min(at + _LONGEST_ASIDE, self.start)) if texts[at] in DASHES else ()
        return next((end + 1 for end in ends if texts[end] in DASHES), 0)

    def _past_bracket(self, at: int) -> int | None:
        """The token after a bracket that holds no figure: gross domestic product | (GDP) | rose."""
        closing = next((closing for opening, closing in brackets(self.sentence) if opening == at), self.start)
        return (
            closing + 1 if closing < self.start and not any_between(self.sentence.figure_starts, at, closing) else None
        )

    def _past_aside(self, at: int) -> int | None:
        """The token after what commas set off behind an indicator or verb, where that or the amount follows: بلغت، في مارس، 3."""
        if self.passed or (self.links and self.links[-1].tokens[1] != at):
            return None
        for end in range(at + 1, min(at + _LONGEST_ASIDE, self.start)):
            if self.sentence.texts[end] in COMMAS:
                phrasing = phrasing_at(self.sentence, end + 1)
                links = phrasing is not None and phrasing.links
                return end + 1 if links or is_verb(self.sentence, end + 1) or self._is_amount_of_verb(end + 1) else None
        return None

    def _is_amount_of_verb(self, at: int) -> bool:
        """Whether nothing but how it is meant stands from a token up to the figure, where the verb of both is ahead.

        بلغت الأسعار، صباح أمس، | 14 درهما; تراجع المؤشر، الذي يعكس أداء 20 شركة، | بنسبة 2%.
        """
        at = past_phrases(self.sentence, at, OPENING_AMOUNT, self.start)
        return (self.behind_verb or bool(self.links)) and (at == self.start or at in self.told)

    def _closing_in(self, at: int) -> int | None:
        """A word that no list knows closes the indicator in, but only right behind it and where it is no verb."""
        word, language = self.sentence.texts[at], self.sentence.language
        if self.links or self.passed or not word.replace("-", "").isalpha() or at - self.indicator_end >= _LONGEST_MORE:
            return None
        pointing = self.sentence.cue_at("pointing", at) and not language.is_definite(self.sentence.texts[at - 1])
        if word in language.words.names.prepositions or pointing:
            return at + 1  # صادرات | هذه | البلاد
        negated = self.sentence.cue_at("not_of_sort", at)  # صادرات مصر | غير النفطية
        if negated and at + negated < self.start:
            self.more = at + negated + 1
            return self.more
        verb = language.may_be_verb(word) and not language.is_definite(word)
        before = (self.sentence.texts[at - 1],)
        auxiliary = before in language.words.cues["befell_auxiliary"] and before in language.words.measuring.beside
        verb = verb or auxiliary  # prices have | broken
        verb = verb or (language.is_adverbial_participle(word) and language.may_be_counted(self.sentence.texts[at - 1]))
        verb = verb or _is_imperfect(self.sentence, at)
        tied = before[0] in DASHES and self.sentence.reading.words[at - 2].starts_figure  # at a six-year | high
        if tied or word in language.words.stop_words or at in self.sentence.verbs or verb:
            return None
        self.more = at + 1
        return at + 1


def _is_imperfect(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of what is not over or to come stands at a token: سيعرف, يعرف; no noun or adjective: سيارات, يومي."""
    language, before, word = sentence.language, sentence.texts[at - 1], sentence.texts[at]
    noun = language.may_be_counted(word) or language.is_relation(before, word)
    return not noun and (language.is_imperfect(word) or language.is_future(word))
