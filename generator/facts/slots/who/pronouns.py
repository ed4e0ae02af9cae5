"""Pronouns that stand for the subject of a verb: it said that they killed 12; وقال إنه قتل."""

from __future__ import annotations

from generator.facts.parts import INSTITUTION, OFFICE, OUTLET, PLURAL, Name
from generator.facts.persons import Persons
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Antecedents, Who
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.verbal_subjects import acting_ahead
from generator.lexicon import Category
from generator.values import Term

_OUTLETS = frozenset({"newspaper_speaker", "channel_speaker", "radio_speaker", "television_speaker"})
"""The lexicon's ids of those that report what others say."""
_INITIALS = 2
"""Capitals that may be a person's: J. D."""


def is_person_or_outlet(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether who speaks is somebody by office or only reports, so that "it" means another: It fined 12 men, the newspaper said.

    A word in capitals is of an organisation that no list knows: Malta-based MOAS.
    """
    if speaker.dimension == OUTLET or speaker.id in _OUTLETS:
        return True
    letters = any(word.isupper() and len(word) > _INITIALS for word in speaker.surface.split())
    return speaker.dimension == OFFICE and not (letters or _is_institution(sentence, speaker))


def _is_institution(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether the noun for a body ends the words of who speaks, nobody's of it: the Oman air force; not the head of the army."""
    words, text = sentence.language.words, sentence.language.fold_word(speaker.surface)
    if not words.names.prepositions.isdisjoint(text.split()) or not words.times.of_words.isdisjoint(text.split()):
        return False
    bodies = (name for name in sentence.of(Category.SPEAKERS) if name.dimension == INSTITUTION)
    return any(text.endswith(sentence.words(*name.tokens)) for name in bodies)


def pronoun_before(sentence: ReadSentence, verb: int) -> bool:
    """Whether the subject right before a verb is a pronoun that stands for who speaks."""
    pronouns = sentence.cue_ends("speaking_pronoun")
    ends = [end for end in range(after_auxiliaries(sentence, verb), verb + 1) if end in pronouns]
    return any(not _is_governed(sentence, end) for end in ends)


def _is_governed(sentence: ReadSentence, end: int) -> bool:
    """Whether a preposition stands before the pronoun that ends at a token: ships passing through it dropped."""
    at, words = end - 2, sentence.language.words
    return at >= 0 and not words.verb_first and sentence.texts[at] in words.names.prepositions


def means_by_gender(sentence: ReadSentence, verb: int, who: Term) -> bool:
    """Whether the pronoun before a verb can mean somebody by gender: in قال الوزير إنها ستتيح 12 another matter does it."""
    pronoun = pronoun_at(sentence, verb)
    person = who.dimension == OFFICE
    return pronoun is None or sentence.language.can_mean(sentence.texts[pronoun], who.surface, person=person)


def is_of_another(sentence: ReadSentence, verb: int, speaker: Term) -> bool:
    """Whether the pronoun before a verb means whose the one who speaks is (she gave 12, her employer said) or another by gender."""
    own = (sentence.language.fold_word(speaker.surface.split()[0]),) in sentence.language.words.cues["possessive"]
    return own or (speaker.dimension == OFFICE and not means_by_gender(sentence, verb, speaker))


def means_no_body(sentence: ReadSentence, verb: int, speaker: Term) -> bool:
    """Whether the pronoun before a verb is of one person, and who speaks is a body or several: police said he had stolen 12."""
    person = sentence.cue_at("personal_pronoun", after_auxiliaries(sentence, verb) - 1) > 0
    if speaker.id is None:
        return person and is_acronym(speaker.surface)
    return person and (speaker.dimension != OFFICE or speaker.id.endswith(PLURAL))


def means_one_body(sentence: ReadSentence, at: int) -> bool:
    """Whether a pronoun at a token is "it", which means no people: analysts say | it | will sell 12."""
    return sentence.cue_at("group_pronoun", at) == 1 and not sentence.cue_at("person_pronoun", at)


def body_told(sentence: ReadSentence, told: Antecedents, speaker: Term) -> Term | None:
    """The body that "it" means where several speak: whose they are (employees of the | bank |), else whom the text is about."""
    bodies = (
        name for name in actors(sentence) if name.dimension != OFFICE and name.key != (speaker.id or speaker.surface)
    )
    own = next((name.term for name in bodies if sentence.surface(*name.tokens) in speaker.surface), None)
    about = told.topics.body if not told.topics.country and told.topics.body != told.topics.person else None
    return own or about


def are_several(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether several people speak, by the lexicon or by a plural with whose they are: critics | of the government."""
    first, *others = sentence.language.fold_word(speaker.surface).split()
    of = bool(others) and others[0] in sentence.language.words.times.of_words
    told = speaker.id is None and of and sentence.language.may_be_counted(first)
    return told or (speaker.id or "").endswith(PLURAL)


def is_surely_person(sentence: ReadSentence, who: Term, persons: Persons) -> bool:
    """Whether somebody is a person by office, by several names or as whom the article introduces; one word may be a body's."""
    return who.dimension == OFFICE or " " in who.surface or persons.meant(who.surface, sentence.language) is not None


def is_acronym(surface: str) -> bool:
    """Whether capitals alone are a body's: SEC, not J. D."""
    return surface.isupper() and surface.isalpha() and len(surface) > _INITIALS


def pronoun_at(sentence: ReadSentence, verb: int) -> int | None:
    """The token of the pronoun before a verb and its auxiliaries."""
    near = range(verb - 1, after_auxiliaries(sentence, verb) - 2, -1)
    return next((at for at in near if _is_pronoun(sentence, at)), None)


def _is_pronoun(sentence: ReadSentence, at: int) -> bool:
    return at >= 0 and at in sentence.cue_starts("speaking_pronoun")


def told_ahead(sentence: ReadSentence, verb: int) -> int | None:
    """The noun behind "that" which the pronoun of one joined on can mean: قال البنك إن | المنتدى | سيعقد كما أنه سيجمع 12."""
    begin = after_auxiliaries(sentence, verb) - 1
    pronoun = next((at for at in (verb - 1, begin) if _is_pronoun(sentence, at)), None)
    if pronoun is None or not (sentence.and_attached(pronoun) or sentence.cue_at("adds_on", pronoun - 1)):
        return None
    pronouns = sentence.cue_ends("speaking_pronoun")
    noun = max((end for end in sentence.cue_ends("said_that") if end < pronoun and end not in pronouns), default=None)
    if noun is None or not (noun in sentence.named or sentence.language.is_definite(sentence.texts[noun])):
        return None
    return noun if sentence.language.can_mean(sentence.texts[pronoun], sentence.texts[noun], person=True) else None


def means_thing(sentence: ReadSentence, verb: int) -> bool:
    """Whether the pronoun before a verb means no single person: They caused 350 people to flee, according to the minister."""
    pronouns = sentence.cue_ends("thing_pronoun")
    return verb in pronouns or after_auxiliaries(sentence, verb) in pronouns


def is_in_remark(sentence: ReadSentence, verb: int) -> bool:
    """Whether brackets inside a sentence hold a pronoun, whom it means told ahead of them: The chip (Karwa says it | uses 12)."""
    ahead = sentence.texts[1:verb]
    return not sentence.language.words.verb_first and ahead.count("(") > ahead.count(")")


def means_another(sentence: ReadSentence, verb: int, doers: Who) -> bool:
    """Whether the pronoun before a verb means none who acted before: her sisters said they had 12; the army fired. He plans 12."""
    if sentence.language.words.verb_first:
        return False
    if any(said.tokens[0] < verb for said in sentence.of(Category.SAYING)):
        return True
    person = sentence.cue_at("personal_pronoun", after_auxiliaries(sentence, verb) - 1) > 0
    return person and doers is not None and not all(who.dimension == OFFICE for who in doers.value)


def subject_ahead(sentence: ReadSentence, verb: int) -> Name | None:
    """Who acts in a clause of when or why ahead of the one that a pronoun opens: Before the army left Idlib, it | executed 15.

    Where verbs come first, who acts in the clause of which the pronoun's tells why: يواجه المغرب الأزمة بما أنه | يستورد 98%.
    """
    pronoun = after_auxiliaries(sentence, verb) - 1
    if sentence.language.words.verb_first:
        return _acting_with_reason(sentence, pronoun)
    begin = max((at for at in sentence.cue_starts("subclause") if at < pronoun and _opens(sentence, at)), default=None)
    if begin is None or not means_thing(sentence, verb) or figure_between(sentence, begin, pronoun):
        return None
    subject = begin + sentence.cue_at("subclause", begin)
    return actor_at(sentence, subject)


def _acting_with_reason(sentence: ReadSentence, pronoun: int) -> Name | None:
    """Who acts in the clause told last ahead of a pronoun that tells why: لأنها، بما | أنها."""
    if not _is_pronoun(sentence, pronoun):
        return None
    attached = any(prefix == OF for prefix, _ in sentence.reading.words[pronoun].stems)
    if not (attached or sentence.cue_at("giving_reason", pronoun - 1)):
        return None
    acting = next(acting_ahead(sentence, pronoun), None)
    if not isinstance(acting, Name):
        return None
    fits = sentence.language.can_mean(sentence.texts[pronoun], acting.term.surface, person=acting.dimension == OFFICE)
    return acting if fits else None


def _opens(sentence: ReadSentence, at: int) -> bool:
    """Whether a token opens the sentence, or what "that" leads to."""
    return at == 0 or at in sentence.cue_ends("said_that")


def goes_back(sentence: ReadSentence, verb: int) -> bool:
    """Whether a pronoun opens a clause of when or why behind a figure, no speaker ahead: killed 11 when it fell, he said."""
    ends = {verb, after_auxiliaries(sentence, verb)}
    pronouns = (at for at, length in sentence.cues["speaking_pronoun"].items() if at + length in ends)
    opener = next(pronouns, 0) - 1
    if sentence.language.words.verb_first or not sentence.cue_at("subclause", opener):
        return False
    if not figure_between(sentence, 0, opener):
        return False
    return all(said.tokens[0] > verb for said in sentence.of(Category.SAYING))
