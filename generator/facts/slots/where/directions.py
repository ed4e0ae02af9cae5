"""Parts of a country that only a direction tells: in the north, شمال البلاد, the south-east of the country, في الجنوب الشرقي.

Each is called by the country that it is a part of, which a noun behind it means, else which was told last. Alone a direction is one
behind "in" where nothing goes on with it; east and west alone may be halves of the world (الشرق, الغرب).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.told import Told, last_country
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Term


def parts_by_direction(
    sentence: ReadSentence, places: Sequence[Name], told: Sequence[Told], lexicon: Lexicon
) -> Iterator[Name]:
    """The parts of a country that directions tell; `places`: what names and definite nouns mean, `told`: told so far."""
    countries = [place for place in places if place.is_country]
    yield from _described(sentence, countries, lexicon)
    ends, starts = {one.tokens[1]: one for one in countries}, {one.tokens[0]: one for one in countries}
    last = last_country(told) if sentence.cue_starts("lone_direction") else None
    end = 0
    for start in sentence.cue_starts("direction_noun"):
        if start < end:
            continue
        end = _end(sentence, start)
        noun = _owner(sentence, ends.get(start), starts.get(_past_of(sentence, start, end)))
        country = noun or (last if _stands_alone(sentence, start, end) else None)
        if country is None or country.entry is None:
            continue
        direction = " ".join(_bare(sentence, at)[1] for at in range(start, end))
        entry, term = _part(sentence, direction, country.entry, lexicon)
        tokens = (start, end) if noun is None else (min(start, noun.tokens[0]), max(end, noun.tokens[1]))
        yield Name(Category.PLACES, term, tokens, _bare(sentence, start)[0], entry)


def with_joined_directions(sentence: ReadSentence, place: Name) -> Name:
    """A part of a land with the other parts of it that "and" joins to it by a pronoun: غرب أفريقيا | ووسطها."""
    start, end = place.tokens
    if not sentence.cue_at("direction_noun", start):
        return place
    last = end
    while last < len(sentence.texts) and sentence.and_attached(last) and _is_its_direction(sentence, last):
        last += 1
    if last == end:
        return place
    return Name(place.category, sentence.own_words(start, last, place.prefix), (start, last), place.prefix, None)


def _is_its_direction(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a direction with the pronoun of the land that it is of: ووسطها."""
    bare = sentence.language.without_object(sentence.texts[at])
    stems = sentence.language.stems(bare) if bare is not None else ()
    return any((stem,) in sentence.language.words.cues["direction_noun"] for _, stem in stems)


def _described(sentence: ReadSentence, countries: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """The parts of countries that an adjective of direction right ahead tells: northern | Afghanistan."""
    for country in countries:
        start, end = country.tokens
        if start and country.entry is not None and sentence.cue_at("direction_adjective", start - 1):
            label = country.entry.labels[sentence.language.code]
            part = _called(sentence, f"{sentence.texts[start - 1]} {label}", lexicon)
            yield Name(Category.PLACES, part[1], (start - 1, end), "", part[0])


def _owner(sentence: ReadSentence, ahead: Name | None, behind: Name | None) -> Name | None:
    """The country beside directions that these are of: Iraq's | north, the north of | Iraq, شمال | البلاد."""
    if ahead is not None and sentence.is_possessor(ahead.tokens):
        return ahead
    return behind if behind is not None and not behind.prefix else None


def _past_of(sentence: ReadSentence, start: int, end: int) -> int:
    """The token at which a country that directions are of begins behind them, -1 where none can: north of Iraq lies outside."""
    if sentence.language.words.noun_follows_number:
        return end
    of = end < len(sentence.texts) and sentence.texts[end] in sentence.language.words.times.of_words
    return end + 1 if of and sentence.from_article(start) < start else -1


def _end(sentence: ReadSentence, start: int) -> int:
    """The token after the directions that begin at one, none of them joined: شمال | شرقي | البلاد."""
    end = start + 1
    while sentence.cue_at("direction_noun", end) and not sentence.and_attached(end):
        end += 1
    return end


def _part(sentence: ReadSentence, direction: str, country: Entry, lexicon: Lexicon) -> tuple[Entry | None, Term]:
    """The part of a country in a direction: northern Syria."""
    language = sentence.language
    label = country.labels[language.code]
    return _called(sentence, language.part_of(direction, label), lexicon)


def _called(sentence: ReadSentence, called: str, lexicon: Lexicon) -> tuple[Entry | None, Term]:
    """A part of a country by its name, as the lexicon has it, else as it is called."""
    language = sentence.language
    folded = [language.fold_word(word) for word in called.split()]
    match = lexicon.match(language.code, folded, 0)
    known = match.first(Category.PLACES) if match is not None and match.length == len(folded) else None
    return known, known.term(called) if known is not None else Term(None, called, {language.code: called})


def _stands_alone(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether "in" leads to a direction, known to be no half of the world, and nothing goes on with it."""
    before = sentence.from_article(start) - 1
    governed = sentence.language.attaches_in(_bare(sentence, start)[0]) or (
        before >= 0 and sentence.cue_at("place", before) == 1
    )
    definite = before + 1 < start or sentence.language.is_definite(sentence.texts[start])
    alone = definite and sentence.cue_at("lone_direction", start) > 0 and not sentence.tokens[start].capital
    return governed and alone and _is_closed(sentence, end)


def _is_closed(sentence: ReadSentence, at: int) -> bool:
    """Whether no noun, "of" or "from" at a token goes on with what is ahead of it."""
    words = sentence.language.words
    if at >= len(sentence.texts) or sentence.texts[at] in CLAUSE_MARKS:
        return True
    free = sentence.texts[at] in words.stop_words | words.numbers.joiners
    joined = any(prefix[:1] in words.numbers.joiners for prefix, _ in sentence.reading.words[at].stems if prefix)
    free = free or joined or at in sentence.figure_starts
    return free and not (sentence.texts[at] in words.times.of_words or sentence.cue_at("place_from", at))


def _bare(sentence: ReadSentence, at: int) -> tuple[str, str]:
    """What is attached to a direction before its article (بشمال, والجنوب), and the word itself."""
    cue = sentence.language.words.cues["direction_noun"]
    stems = sentence.reading.words[at].stems
    found = next(((prefix, stem) for prefix, stem in stems if (stem,) in cue), ("", sentence.texts[at]))
    return sentence.language.without_article(found[0]), found[1]
