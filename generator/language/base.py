"""What every language module provides; nothing outside `language/` asks which language it is.

Of nouns with numbers it is told in `counting`, of verbs in `verbs`, of names in `naming`.
"""

from __future__ import annotations

from typing import Protocol

from generator.language.counting import Counting
from generator.language.letters import Folded, Spelling
from generator.language.naming import Naming
from generator.language.verbs import Verbs
from generator.language.words import Words
from generator.values import LanguageCode


class Language(Counting, Verbs, Naming, Protocol):
    """One language: its letters, its words for numbers and times, and what it shows of nouns, verbs and names."""

    def __hash__(self) -> int:
        """There is one object of each language."""

    @property
    def code(self) -> LanguageCode:
        """BCP 47 code."""

    @property
    def words(self) -> Words:
        """The language's words, folded: name, direction, numbers, times, cues."""

    @property
    def spelling(self) -> Spelling:
        """How readers spell its words in a search."""

    def count_letters(self, text: str) -> int:
        """How many letters of the text belong to this language's script."""

    def fold(self, text: str) -> Folded:
        """Spelling variants made one (letters, vowel marks, tatweel, digits, case); offsets kept."""

    def fold_word(self, word: str) -> str:
        """As `fold`, for words whose place in a text does not matter."""

    def stems(self, word: str) -> tuple[tuple[str, str], ...]:
        """The readings of a folded word as (attached prefix letters, rest), the word itself first.

        Arabic و ف ب ك ل ال and their combinations; English only the word itself. The caller looks the
        rest up in a word list, so a reading that is no word does no harm.
        """

    def is_relation(self, noun: str, word: str) -> bool:
        """Whether a word can be the adjective of relation of an indefinite noun right before it, both folded (تصريح صحفي)."""

    def is_definite(self, word: str) -> bool:
        """Whether a folded word carries its article or a possessor (الفرق، وحداتها)."""

    def is_article(self, prefix: str) -> bool:
        """Whether the letters attached before a word end in its article: ال, وبال, لل; English attaches none."""

    def without_article(self, prefix: str) -> str:
        """What is attached ahead of such an article, all of it without one: و of وال."""

    def attaches_in(self, prefix: str) -> bool:
        """Whether the preposition of where, when and with what is among letters attached before a word: وبال; no English one."""

    def has_possessor(self, word: str) -> bool:
        """Whether a folded word carries the pronoun of whose it is (وحداتها)."""

    def owned(self, word: str) -> tuple[str, ...]:
        """What a noun as it is written can be, folded, without the pronoun of whose it is: مقاتليها → مقاتلي, مقاتلين."""

    def owned_pair(self, word: str) -> str | None:
        """The dual that a folded noun with the pronoun of whose it is can be: نجليه → نجلين, طفلاه → طفلان; English has none."""

    def is_construct_plural(self, word: str) -> bool:
        """Whether a folded word is a plural of people before whose they are, by its shape: منظمي الرحلات; English shows none."""

    def is_sound_plural(self, word: str) -> bool:
        """Whether a folded word with its article is the plural of things by its ending: المغادرات; English shows none."""

    def may_be_subject(self, word: str) -> bool:
        """Whether a folded noun can be a subject by its form: المسؤولون, but not المسؤولين; English shows none."""

    def is_nominative(self, word: str) -> bool:
        """Whether a folded plural of people shows by its form that it is a subject: المسؤولون; English shows none."""

    def is_indefinite(self, word: str) -> bool:
        """Whether a word as written is marked as indefinite, so that it is part of no name: أحكاماً."""

    def may_be_adjective(self, word: str) -> bool:
        """Whether a folded word has the shape of an adjective of a definite noun: الغنية، الفقيرة, not المراتب."""

    def can_mean(self, pronoun: str, who: str, *, person: bool) -> bool:
        """Whether a folded pronoun agrees in gender with the words for somebody: أنها with الوزارة, not with الوزير, a `person`."""

    def is_plural_participle(self, word: str) -> bool:
        """Whether a folded word is the definite plural of those who do something or are of a land or party, as a subject.

        المحققون، الجمهوريون.
        """

    def nominative(self, word: str) -> str:
        """A folded plural as it is where it is the subject of a verb: المزارعين → المزارعون."""

    def may_act(self, word: str) -> bool:
        """Whether a folded noun that no list knows can be somebody by its shape: الفرق, but neither الموجة nor الاستجابة."""

    def without_particles(self, words: str, prefix: str) -> str:
        """Words as written without the letters attached to the first; its own article stays (للحرس → الحرس)."""
