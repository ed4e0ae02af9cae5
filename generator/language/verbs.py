"""What every language module tells of verbs: which words can be one, of what time it is, and whom it can have for a subject.

Most is told by the shape of a word alone, as no list holds all verbs; what a language does not show by it, its answer leaves open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from generator.values import Qualifier


class Verbs(Protocol):
    """What a language shows of its verbs and participles, and of how they agree."""

    def may_have_object(self, word: str, prefix: str) -> bool:
        """Whether a word as written, with its particles, can be a verb with its object attached (نفذتها, but not لإعادة)."""

    def may_be_verb(self, word: str) -> bool:
        """Whether a folded word that no list knows can be a verb of the past by its shape (رممت, repaired)."""

    def is_imperfect(self, word: str) -> bool:
        """Whether a folded verb is of what is not over, by its shape: يصل، تزيد (not تراجع); English shows none."""

    def futures(self, verbs: Sequence[str]) -> tuple[str, ...]:
        """What verbs are written as of what is still to come, where that is a word of its own (يبني → سيبني، ستبني; will build)."""

    def is_future(self, word: str) -> bool:
        """Whether a folded verb that a list knows is of what is still to come, by its shape: سيبني، وستبني; English shows none."""

    def foretells(self, word: str) -> bool:
        """Whether a folded word that no list knows is a verb of what is still to come, by its shape: ستشحن, no ستة or سيطرت."""

    def headline_past(self, word: str) -> str | None:
        """The past of a folded verb of headlines in the present: arrest, arrests → arrested; يقتل، تقتل → قتل، قتلت; or `None`."""

    def may_be_present(self, word: str) -> bool:
        """Whether a folded verb of doing can tell by its shape what goes on: تدير, runs."""

    def is_passive(self, word: str) -> bool:
        """Whether a word as written is marked as a passive, whose subject suffers it: قُتل (never told by the spelling قتل)."""

    def is_marked_verb(self, word: str) -> bool:
        """Whether a word as written is marked as a verb, whose letters alone are of another: حوّل, not حول. English marks none."""

    def may_be_participle(self, word: str) -> bool:
        """Whether a folded word can tell what a share of something is: a third funded; Arabic says the thing after a fraction."""

    def is_adverbial_participle(self, word: str) -> bool:
        """Whether a folded word has the shape of a participle with which a clause goes on behind a comma: معلناً."""

    def is_adverb(self, word: str) -> bool:
        """Whether a folded word has the shape of an adverb that stands beside a verb: reportedly."""

    def may_be_verbal_noun(self, word: str) -> bool:
        """Whether a folded word has the shape of a verbal noun or a plural rather than of a verb: تعزيز، إطلاق، أعداد."""

    def are_feminine(self, verb: str, pronoun: str) -> bool:
        """Whether a folded verb and pronoun can only be of the feminine: قالت, إنها. English: never."""

    def is_plural_verb(self, word: str) -> bool:
        """Whether a folded verb has the ending of those whose plural stands ahead of it (سرقوا), as none does right behind it."""

    def singular_verb(self, word: str) -> str:
        """A folded verb as it is of one: شكلوا → شكل, يشكلون → يشكل; one that is no plural as it is."""

    def without_object(self, word: str) -> str | None:
        """A folded verb without the pronoun of its object (نفذتها → نفذت); `None` where the word has no such ending."""

    def verb_of_two(self, word: str) -> str | None:
        """The verb of one that a folded word may tell of two who stand before it (قتلا → قتل); `None` where it is none."""

    def may_be_two(self, word: str) -> bool:
        """Whether a folded noun has an ending of two of it, which are several too: الجنديان, الجنديين."""

    def agreement(self, name: str, *, place: bool, several: bool) -> int | None:
        """Which of a verb's two forms goes with a subject, `None` where its name does not tell.

        Arabic: 0 masculine, 1 feminine. English: 0 singular, 1 plural. `place`: whether it is a place's name; `several`: whether
        it is a plural of people.
        """

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

    def can_share_subject(self, verb: str, other: str) -> bool:
        """Whether two verbs can have one subject: ارتفعت, وبلغت; not ارتفعت, وبلغ."""

    def can_befall(self, verb: str, counted: str) -> bool:
        """Whether a folded verb behind people counted by this noun, as written, can have them for its subject.

        Arabic: none of the feminine behind a masculine noun of more than ten (سفينة على متنها 20 بحاراً احتُجزت: the ship was).
        """

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
