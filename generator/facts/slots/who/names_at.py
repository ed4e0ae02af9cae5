"""Names in capitals that no list knows, where an English clause begins: how far they reach, and which of them only own a thing."""

from __future__ import annotations

from generator.facts.parts import INSTITUTION
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import without_possessive
from generator.facts.slots.phrases.capitals import end_of_capitals, past_capitals
from generator.facts.slots.who.named_persons import is_named, is_written
from generator.lexicon import Category


def is_compound(sentence: ReadSentence, at: int) -> bool:
    """Whether a hyphen ties a name to a word that says more of somebody: Oman-based; not Lena Kordt-Maro, President-elect."""
    parts = sentence.tokens[at].word.split("-")
    if (parts[-1],) in sentence.language.words.cues["to_take_office"]:
        return False
    return any(part[:1].isalpha() and not part[:1].isupper() for part in parts)


def only_owns(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether capitals only tell whose something is, no name with such an ending ahead of its verb: Karwa's | bought 12."""
    if not sentence.is_possessor((start, end)):
        return False
    if is_written(sentence, without_possessive(sentence.own_words(end - 1, end)).surface):
        return True  # Lee Karwa's | bought trucks: Karwa is a name of its own
    light = ("verb_marker", "holding", "passive_auxiliary")
    verb = end in sentence.verbs and not sentence.texts[end].endswith("ed")
    return not (
        verb
        or end in sentence.beginning(*light)
        or (sentence.texts[end],) in sentence.language.words.cues["past_by_word"]
    )


def end_of_name(sentence: ReadSentence, start: int) -> int:
    """The token behind a name in capitals, past a town or a noun for a body that ends it: Borussia | Dortmund, Karwa | Group.

    So is the town that opens it: Ikeja | Electric |. So is what it is for, behind an article: the Umbrella for Change |.
    """
    towns = [place.tokens for place in sentence.of(Category.PLACES) if not place.is_country]
    town = next((last for first, last in towns if first == start and not sentence.is_possessor((first, last))), start)
    end = end_of_capitals(sentence, town)
    if end == town:
        return start
    towns = towns if is_named(sentence, sentence.tokens[start].word) else []
    bodies = [name.tokens for name in sentence.of(Category.SPEAKERS) if name.dimension == INSTITUTION]
    end = next((last for first, last in (*towns, *bodies) if first == end and sentence.is_capital(first)), end)
    called = sentence.from_article(start) < start and sentence.cue_at("allotted", end) > 0
    return past_capitals(sentence, end + 1) if called and sentence.is_capital(end + 1) else end


def whole_name(sentence: ReadSentence, start: int) -> tuple[int, int] | None:
    """The tokens of a person's capitals from a token on, none of whom it is told whose they are."""
    end = end_of_capitals(sentence, start)
    person = end > start and is_named(sentence, sentence.tokens[end - 1].word)
    return (start, end) if person and not sentence.is_possessor((start, end)) else None


def is_one_of_two(sentence: ReadSentence, start: int) -> bool:
    """Whether "and" joins other capitals to those that begin at a token: Lee Karwa and | Ida Maro."""
    return start > 1 and sentence.is_joined(start) and sentence.is_capital(start - 2)
