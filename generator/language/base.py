"""What every language module provides; nothing outside `language/` asks which language it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from generator.language.filing import Filing
from generator.language.letters import Folded, Spelling
from generator.language.words import Words
from generator.values import LanguageCode, Qualifier


class NameWord(NamedTuple):
    """A word of a sentence as the shapes of names see it.

    `text`: folded. `capital`: written with a capital letter. `closed`: a number, a date, a mark, a verb or a word of grammar, which
    no name holds. `place`, `nationality`: how many words from here on are a known place or nationality.
    """

    text: str
    capital: bool
    closed: bool
    place: int
    nationality: int


class Case(StrEnum):
    """The place of a counted noun in its sentence, in languages that show it (عمليتان، عمليتين)."""

    SUBJECT = "subject"
    OBJECT = "object"
    GOVERNED = "governed"
    """After a preposition or a word in construct (أكثر من، نحو)."""


class Language(Protocol):
    """One language: its letters, its words for numbers and times, its plural forms."""

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

    def noun_forms(self, forms: Mapping[str, str], doubtful: Collection[str] = ()) -> Mapping[str, str]:
        """All CLDR plural categories of a counted noun, the missing ones derived from those given.

        Takes at least `one`, and the plural (`few` in Arabic, `other` in English). `whole` is kept where given: what
        `definite_plural` says of a noun whose definite form no rule gives. Arabic adds `dual` and `dual_governed`, the words
        that say two of it, with the numeral where a dual is `doubtful` (another word too: مصنعين) or spelled as the plural.
        Raises `ValueError` where the plural is missing.
        """

    def noun_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        """Every spelling in which a text can show the noun of `noun_forms`: cases, duals, the bound dual."""

    def dual_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        """The spellings that by themselves say two of it (مركزان، مركزين); none where the language has no dual.

        A spelling that the plural shares (مدنيين) says no number.
        """

    def feminine_duals(self, spellings: Collection[str]) -> tuple[str, ...]:
        """The duals of those among further spellings whose feminine plural stands among them too: أسيرة، أسيرات → أسيرتان."""

    def is_counted_form(self, word: str) -> bool:
        """Whether a folded noun has the form that only a number gives it: the accusative singular (قرصاً); English has none."""

    def is_bound_dual(self, word: str) -> bool:
        """Whether a folded dual can only stand before the noun that it is of: حالتي وفاة; English has none."""

    def is_marked_dual(self, word: str) -> bool:
        """Whether the vowel marks of a word as written say that it is a dual: فلسطينييْن."""

    def is_marked_other(self, word: str) -> bool:
        """Whether the vowel marks of a word as written make it another than the number spelt so: ألّف (he wrote), عُشر (a tenth)."""

    def may_be_counted(self, word: str) -> bool:
        """Whether a folded word that no list knows can be a counted noun by its shape.

        Arabic: indefinite, with no particle, and no verb of the plural (قتلوا) or the present (يعملون). English: a plural (raids,
        gunmen).
        """

    def agrees(self, noun: str, word: str) -> bool:
        """Whether a folded word right after a counted noun can be its adjective by its ending; English has none there."""

    def may_open_name(self, word: str, *, capital: bool) -> bool:
        """Whether a folded word can be the first of a name that `organisation_end` or `place_name` finds."""

    def organisation_end(self, words: Sequence[NameWord], at: int) -> int:
        """The word after the name of an organisation that by its shape starts at a word; `at` if none does."""

    def place_name(self, words: Sequence[NameWord], at: int) -> tuple[int, int] | None:
        """The words of a place's own name that a word of place at `at` opens or that by its shape starts there."""

    def listed_places(self, words: Sequence[NameWord], at: int) -> Sequence[tuple[int, int]]:
        """The words of the names in a list that a word for several places at `at` opens (قرى شنان ومعراتا)."""

    def is_relation(self, noun: str, word: str) -> bool:
        """Whether a word can be the adjective of relation of an indefinite noun right before it, both folded (تصريح صحفي)."""

    def is_definite(self, word: str) -> bool:
        """Whether a folded word carries its article or a possessor (الفرق، وحداتها)."""

    def is_article(self, prefix: str) -> bool:
        """Whether the letters attached before a word end in its article: ال, وبال, لل; English attaches none."""

    def has_possessor(self, word: str) -> bool:
        """Whether a folded word carries the pronoun of whose it is (وحداتها)."""

    def owned(self, word: str) -> tuple[str, ...]:
        """What a noun as it is written can be, folded, without the pronoun of whose it is: مقاتليها → مقاتلي, مقاتلين."""

    def owned_pair(self, word: str) -> str | None:
        """The dual that a folded noun with the pronoun of whose it is can be: نجليه → نجلين, طفلاه → طفلان; English has none."""

    def without_genitive(self, word: str) -> str:
        """A word without the mark of the genitive, which tells that what follows is its own: Iraq's → Iraq."""

    def is_leader(self, word: str) -> bool:
        """Whether a folded word tells who leads what others do as well: US-led."""

    def part_of(self, direction: str, country: str) -> str:
        """The part of a country that lies in a direction: northern Iraq, شمال العراق."""

    def genitive(self, word: str) -> str:
        """A word with that mark, the word itself where the language has none: Iraq → Iraq's."""

    def narrows(self, head: str, noun: str, word: str) -> bool:
        """Whether a folded word goes with the last noun of a name, not with its head: وزارة العمل | الإنساني is another."""

    def may_be_relation(self, word: str) -> bool:
        """Whether a folded word that names a country can be its adjective as well (السعودية)."""

    def may_have_object(self, word: str, prefix: str) -> bool:
        """Whether a word as written, with its particles, can be a verb with its object attached (نفذتها, but not لإعادة)."""

    def is_name_not_grammar(self, word: str, text: str) -> bool:
        """Whether a word as written is a person's name rather than one of grammar: علي in a text that spells على apart."""

    def may_be_verb(self, word: str) -> bool:
        """Whether a folded word that no list knows can be a verb of the past by its shape (رممت, repaired)."""

    def is_imperfect(self, word: str) -> bool:
        """Whether a folded verb is of what is not over, by its shape: يصل، تزيد (not تراجع); English shows none."""

    def futures(self, verbs: Sequence[str]) -> tuple[str, ...]:
        """What verbs are written as of what is still to come, where that is a word of its own (يبني → سيبني، ستبني; will build)."""

    def is_future(self, word: str) -> bool:
        """Whether a folded verb that a list knows is of what is still to come, by its shape: سيبني، وستبني; English shows none."""

    def headline_past(self, word: str) -> str | None:
        """The past of a folded verb of headlines in the present: arrest, arrests → arrested; يقتل، تقتل → قتل، قتلت; or `None`."""

    def may_be_present(self, word: str) -> bool:
        """Whether a folded verb of doing can tell by its shape what goes on: تدير, runs."""

    def is_construct_plural(self, word: str) -> bool:
        """Whether a folded word is a plural of people before whose they are, by its shape: منظمي الرحلات; English shows none."""

    def is_sound_plural(self, word: str) -> bool:
        """Whether a folded word with its article is the plural of things by its ending: المغادرات; English shows none."""

    def is_passive(self, word: str) -> bool:
        """Whether a word as written is marked as a passive, whose subject suffers it: قُتل (never told by the spelling قتل)."""

    def may_be_subject(self, word: str) -> bool:
        """Whether a folded noun can be a subject by its form: المسؤولون, but not المسؤولين; English shows none."""

    def is_nominative(self, word: str) -> bool:
        """Whether a folded plural of people shows by its form that it is a subject: المسؤولون; English shows none."""

    def is_indefinite(self, word: str) -> bool:
        """Whether a word as written is marked as indefinite, so that it is part of no name: أحكاماً."""

    def may_be_participle(self, word: str) -> bool:
        """Whether a folded word can tell what a share of something is: a third funded; Arabic says the thing after a fraction."""

    def is_adverbial_participle(self, word: str) -> bool:
        """Whether a folded word has the shape of a participle with which a clause goes on behind a comma: معلناً."""

    def is_adverb(self, word: str) -> bool:
        """Whether a folded word has the shape of an adverb that stands beside a verb: reportedly."""

    def may_be_adjective(self, word: str) -> bool:
        """Whether a folded word has the shape of an adjective of a definite noun: الغنية، الفقيرة, not المراتب."""

    def may_be_verbal_noun(self, word: str) -> bool:
        """Whether a folded word has the shape of a verbal noun or a plural rather than of a verb: تعزيز، إطلاق، أعداد."""

    def can_mean(self, pronoun: str, who: str, *, person: bool) -> bool:
        """Whether a folded pronoun agrees in gender with the words for somebody: أنها with الوزارة, not with الوزير, a `person`."""

    def is_plural_participle(self, word: str) -> bool:
        """Whether a folded word is the definite plural of those who do something, as a subject: المجتمعون، المحققون."""

    def are_feminine(self, verb: str, pronoun: str) -> bool:
        """Whether a folded verb and pronoun can only be of the feminine: قالت, إنها. English: never."""

    def nominative(self, word: str) -> str:
        """A folded definite plural as it is where it is the subject of a verb: المزارعين → المزارعون."""

    def is_plural_verb(self, word: str) -> bool:
        """Whether a folded verb has the ending of those whose plural stands ahead of it (سرقوا), as none does right behind it."""

    def singular_verb(self, word: str) -> str:
        """A folded verb as it is of one: شكلوا → شكل, يشكلون → يشكل; one that is no plural as it is."""

    def may_act(self, word: str) -> bool:
        """Whether a folded noun that no list knows can be somebody by its shape: الفرق, but neither الموجة nor الاستجابة."""

    def without_object(self, word: str) -> str | None:
        """A folded verb without the pronoun of its object (نفذتها → نفذت); `None` where the word has no such ending."""

    def without_particles(self, words: str, prefix: str) -> str:
        """Words as written without the letters attached to the first; its own article stays (للحرس → الحرس)."""

    def numbered_plural(self, forms: Mapping[str, str]) -> str:
        """Many of a counted noun after "number of": عدد المقاتلين, the number of fighters."""

    def definite_plural(self, forms: Mapping[str, str]) -> str:
        """The counted things as a known whole, after "of": المقاتلين، مراكز الاحتجاز, the fighters."""

    def is_definite_singular(self, word: str, before: str) -> bool:
        """Whether a folded word shows, by itself or behind the word `before`, that one thing is told: الموجة, الإسقاط الجوي."""

    def definite_singular(self, forms: Mapping[str, str]) -> str:
        """The one that is known: the city, المدينة."""

    def count_phrase(self, value: Decimal, number: str, forms: Mapping[str, str], case: Case = Case.SUBJECT) -> str:
        """A number with its noun as a reader expects it: `3 غارات`, `عمليتان`, `1 operation`.

        `number` is the value already formatted; `forms` are what `noun_forms` gives.
        """

    def range_phrase(self, high: Decimal, figure: str, forms: Mapping[str, str]) -> str:
        """A range of numbers, worded in `figure`, with its noun, which goes with the higher one: بين 10 و12 غارة, 3 to 5 raids."""

    def ordinal(self, value: Decimal, number: str) -> str:
        """A rank: 137th, الـ137."""

    def agreement(self, name: str, *, place: bool, several: bool) -> int | None:
        """Which of a verb's two forms goes with a subject, `None` where its name does not tell.

        Arabic: 0 masculine, 1 feminine. English: 0 singular, 1 plural. `place`: whether it is a place's name; `several`: whether
        it is a plural of people.
        """

    def may_name_person(self, word: str) -> bool:
        """Whether a word, as written, may be of a person's name behind an office, as far as its shape tells: any in English.

        Arabic: no accusative or feminine (مشروعاً، محطة), but for names that look so (حمزة), nor a common noun that offices open or
        head (مركز).
        """

    def goes_on_in_name(self, before: str, word: str) -> bool:
        """Whether a word goes on in a person's name with the one before, by the folded words: عبد | الرحمن, نور | الدين."""

    def can_say(self, verb: str, speaker: str) -> bool:
        """Whether a folded verb of saying that leaves its subject out can have this speaker for it, as far as both tell.

        Arabic: a verb of the feminine goes with none of the masculine (وأضافت after المرصد), nor the other way round; names of
        people tell nothing. English: any.
        """

    def can_add(self, participle: str, speaker: str) -> bool:
        """Whether a folded participle by which somebody says more can be theirs: مؤكدة after الوزارة, not مؤكداً. English: any."""

    def can_go_on(self, verb: str, acting: str) -> bool:
        """Whether who acted before, by name, can be the subject that a folded verb leaves out.

        Arabic: a verb of the masculine does not go on with one of the feminine (الشرطة … ونقل 12); the feminine may be of their
        units. English: any.
        """

    def can_befall(self, verb: str, counted: str) -> bool:
        """Whether a folded verb behind people counted by this noun, as written, can have them for its subject.

        Arabic: none of the feminine behind a masculine noun of more than ten (سفينة على متنها 20 بحاراً احتُجزت: the ship was).
        """

    def is_feminine(self, forms: Mapping[str, str]) -> bool:
        """Whether a counted noun is grammatically feminine, so that the pronoun of things can stand for people: 12 إصابة منها 3."""

    def counted_agreement(
        self,
        value: Decimal,
        forms: Mapping[str, str],
        *,
        qualifier: Qualifier,
        people: bool,
        several: bool,
        whole: bool,
    ) -> int:
        """Which of a verb's two forms goes with a counted subject; the numbers are those of `agreement`.

        Arabic: the gender of the noun; three to ten things are feminine, as their plural is (دُمّرت 3 منازل, but قُتل 3 أطفال);
        "at least" and "at most" never are (نزح ما لا يقل عن 400 أسرة). English: one, and a sum (`whole`: $5 million was
        allocated), are singular; `several` figures plural.
        """

    def with_article(self, name: str) -> str:
        """A name inside a sentence: the World Bank, the West Bank, UNICEF; Arabic names carry their article."""

    def governed(self, name: str) -> str:
        """A name behind a preposition: Arabic plurals and duals of people have another ending there (بحسب مسؤولين أمنيين)."""

    def filing(self, name: str) -> Filing:
        """Where a name stands in an index of the language's alphabet, articles left out (the, al-, ال)."""
