"""Places that a definite noun means: "the city", المخيم, "the country" are the place of that kind told last.

A told place is of the kinds that its name or the word before it tells (مخيم العريشة، Djibo village، بلدة سرجة). "The country" is
the country that the last sentence to tell one is about, or the only one that it tells, no country that something goes to or comes
from, nor one told in passing beside another that is told again and again; a noun that says a form of state ("the kingdom", السلطنة)
means one with that in its names. "The capital" is also the last one told, else that of the country. "The city", "the town" and "the
village" are also the last place told that is no country, of no kind told or known and told by a part of it (سوق الفاشر), and around
no other (المكلا، عاصمة حضرموت), "the province" the one of the place told last (`divisions.py`). A noun with an adjective or a name
of its own (المدينة القديمة، the city of) means no told place. "There" (هناك) is whatever place was told last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.where.divisions import division_meant
from generator.facts.slots.where.extents import Extents
from generator.facts.slots.who.subject_phrases import CAPITAL
from generator.facts.territories import country_words
from generator.lexicon import Category, Lexicon

_ALIKE = ("islands", "harbours")
"""The cues of nouns for the same kind of place."""
_OFTENER = 2
"""How many times as often as the last country another one is told that is meant in its stead."""
_BETWEEN = ("which_part", "describing_country", "the_same")
"""The cues of what may stand between an article and a noun of place: the southern province, the same province."""
_WITHIN = 5
"""Tokens from a place to "the country" in which it lies."""


@dataclass(frozen=True, slots=True)
class Told:
    """A place that the article has told, with the folded nouns of the kinds that it was told as.

    `sentence`: id of the sentence. `free`: no preposition governs it, so that the sentence is about it. `moved`: something goes to
    it or comes from it, or only a border with it is told. `around`: another place of the sentence lies in it. `owns`: it only tells
    whose something is (US outlets).
    """

    place: Name
    kinds: frozenset[str]
    sentence: str
    free: bool
    moved: bool
    around: bool
    owns: bool


def told_places(sentence: ReadSentence, places: Sequence[Name], extents: Extents) -> Iterator[Told]:
    """The places that a sentence names, in order, as told."""
    finest = {place.key for place in extents.finest(places)}
    for place in places:
        at = place.tokens[0] - 1
        moved = at in sentence.beginning("place_to", "place_from") or _is_neighbour(sentence, at)
        free = not governed_by_preposition(sentence, place)
        around, owns = place.key not in finest, _tells_whose(sentence, place)
        yield Told(place, _kinds(sentence, place), sentence.sentence.id, free, moved, around, owns)


def _is_neighbour(sentence: ReadSentence, at: int) -> bool:
    """Whether "with" at a token tells whose the other side of a border is: the border | with Karwa."""
    return at > 0 and sentence.cue_at("shared_with", at) > 0 and sentence.cue_at("part_of_country", at - 1) > 0


def _tells_whose(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country's letters only tell whose the noun right behind them is: US outlets, UK families; not: in the US late."""
    start, end = place.tokens
    if not place.is_country or end >= len(sentence.tokens) or not sentence.tokens[start].word.isupper():
        return False
    free = end in sentence.verbs or end in sentence.dated or sentence.texts[end] in sentence.language.words.stop_words
    return sentence.texts[end].isalpha() and not (free or sentence.is_possessor(place.tokens))


def meant_places(
    sentence: ReadSentence, told: Sequence[Told], before: Sequence[Told], lexicon: Lexicon
) -> Iterator[Name]:
    """The definite nouns of a sentence that mean a place told before, each as that place; `told` are those that it names."""
    named = {at for name in sentence.names if name.category is not Category.SPEAKERS for at in range(*name.tokens)}
    for at, length, prefix, kind in _nouns(sentence):
        described = kind is None and sentence.cue_at("describing_country", at + length - 1) > 0
        end = at + length + sentence.cue_at("describing_country", at + length) * sentence.language.words.verb_first
        if at in named or (not described and _is_completed(sentence, end)):
            continue
        earlier = [*before, *(one for one in told if one.place.tokens[1] <= at)]
        if kind is None and _lies_in(sentence, told, at):
            continue
        if kind is None:
            place = last_country(_of_form(sentence, at, earlier)) or _of_body(sentence, at, lexicon)
        else:
            place = _last_of(sentence, earlier, kind) or _division_of(sentence, earlier, kind, lexicon)
            place = place or _capital_of(sentence, earlier, kind, lexicon)
        if place is not None:
            yield replace(place, tokens=(at, at + length), prefix=prefix)
    yield from _there(sentence, told, before)


def as_whole(sentence: ReadSentence, place: Name, lexicon: Lexicon) -> Name:
    """What a noun of a kind means that the names of a part and of its whole hold: "the Strip" is no southern Gaza Strip."""
    around = lexicon.find(place.parent)
    if around is None or around.territory is not None:
        return place
    name = around.labels[sentence.language.code]
    whole = replace(place, entry=around, term=around.term(name))
    noun = {stem for _, stem in sentence.language.stems(sentence.texts[place.tokens[1] - 1])}
    told = noun.intersection(_words_of_names(sentence, place), _words_of_names(sentence, whole))
    return whole if told else place


def _there(sentence: ReadSentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Name]:
    """The place told last, for each "there" that ends a clause: 60,000 lived there before the war; not: there were 12.

    Behind a body it is where that is: according to the ministry there.
    """
    bodies = {name.tokens[1] for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)}
    for at in (at for at in sentence.cue_starts("there") if at not in bodies):
        end = at + 1 == len(sentence.tokens) or at + 1 in sentence.marks or sentence.cue_at("subclause", at + 1) > 0
        ahead = [one for one in told if one.place.tokens[1] <= at]
        last = ahead or [one for one in before if one.sentence == before[-1].sentence]
        places = {one.place.key: one.place for one in last if not (one.around or one.owns)}
        if end and len(places) == 1:
            yield replace(next(iter(places.values())), tokens=(at, at + 1), prefix="")


def _lies_in(sentence: ReadSentence, told: Sequence[Told], at: int) -> bool:
    """Whether "the country" at a token only says where the place close ahead of it lies: Shenzhen, in the country's south."""
    ahead = [one.place for one in told if one.place.tokens[1] <= at]
    near = bool(ahead) and at - ahead[-1].tokens[1] <= _WITHIN and not figure_between(sentence, ahead[-1].tokens[1], at)
    return near and not ahead[-1].is_country and not sentence.cue_between("new_clause", ahead[-1].tokens[1], at)


@once_a_sentence
def countries_meant(sentence: ReadSentence) -> Mapping[int, int]:
    """Token and length of the definite nouns for a country: the nation, the war-torn East African country, البلد العربي."""
    described = (_described(sentence, noun) for noun in sentence.cue_starts("country_described"))
    return {**sentence.cues.get("the_country", {}), **{start: end - start for start, end in described if start < end}}


def _described(sentence: ReadSentence, noun: int) -> tuple[int, int]:
    """The tokens of a noun for a country with the adjectives that describe it, none where it has none."""

    def describes(at: int) -> bool:
        capital = sentence.is_capital(at) and sentence.name_at(at, Category.NATIONALITIES) is None
        return sentence.cue_at("describing_country", at) > 0 or capital

    if sentence.language.words.noun_follows_number:
        end = next((at for at in range(noun + 1, len(sentence.tokens)) if not describes(at)), len(sentence.tokens))
        return noun, end if end > noun + 1 else noun
    start = next((at for at in range(noun - 1, -1, -1) if not describes(at)), 0)
    definite = start < noun - 1 and sentence.texts[start] in sentence.language.words.definite_articles
    return (start, noun + 1) if definite else (noun, noun)


def _nouns(sentence: ReadSentence) -> Iterator[tuple[int, int, str, str | None]]:
    """Token, length, what is attached before the article, and kind (`None` for a country) of each definite noun of place."""
    words = sentence.language.words
    kinds = words.names.kinds_told
    countries = countries_meant(sentence)
    if kinds.isdisjoint(sentence.reading.vocabulary) and not countries:
        return
    for at, token in enumerate(sentence.tokens):
        if at in countries:
            yield at, countries[at], before_article(sentence, at), None
        elif token.text in words.definite_articles:
            noun = at + 1 + (at + 1 in sentence.beginning(*_BETWEEN))
            if noun < len(sentence.tokens) and sentence.texts[noun] in kinds:
                yield at, noun + 1 - at, "", sentence.texts[noun]
        elif not sentence.reading.words[at].articled.isdisjoint(kinds):
            for prefix, stem in sentence.reading.words[at].stems:
                if sentence.language.is_article(prefix) and stem in kinds:
                    yield at, 1, sentence.language.without_article(prefix), stem


def _is_completed(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite adjective, "of" or a name goes on with the noun that ends before a token.

    Not: the town of 12,000, بالمدينة نفسها.
    """
    if at >= len(sentence.tokens) or at + 1 in sentence.figure_starts or sentence.cue_at("the_same", at):
        return False
    token = sentence.tokens[at]
    definite = sentence.language.words.verb_first and sentence.language.is_definite(token.text) and token.text.isalpha()
    named = any(name.tokens[0] == at and not name.prefix for name in sentence.of(Category.PLACES))
    return definite or named or token.text in sentence.language.words.times.of_words or sentence.is_capital(at)


def _kinds(sentence: ReadSentence, place: Name) -> frozenset[str]:
    words = sentence.language.words
    kinds = words.names.kinds_told
    start, end = place.tokens
    follows = not words.noun_follows_number  # Djibo village, but الفاشر بولاية شمال دارفور
    near = range(max(0, start - 1), min(end + follows, len(sentence.tokens)))
    stems = {stem for at in near for _, stem in sentence.language.stems(sentence.texts[at])}
    if start > 1 and sentence.texts[start - 1] in words.times.of_words:
        stems.add(sentence.texts[start - 2])
    return frozenset(kinds & stems)


def _of_form(sentence: ReadSentence, noun: int, told: Sequence[Told]) -> Sequence[Told]:
    """Of the told countries those that can be meant by a noun at a token: of "the kingdom" those with a kingdom in their names."""
    return [one for one in told if is_of_form(sentence, noun, one.place)]


def is_of_form(sentence: ReadSentence, noun: int, place: Name) -> bool:
    """Whether a noun at a token can mean a place: one that says a form of state only a country with that in its names."""
    form = next((at + length - 1 for at, length in sentence.cues["form_of_state"].items() if at == noun), None)
    if form is None:
        return True
    stems = {stem for _, stem in sentence.language.stems(sentence.texts[form])}
    return place.is_country and not stems.isdisjoint(_words_of_names(sentence, place))


def _words_of_names(sentence: ReadSentence, place: Name) -> Iterator[str]:
    """The words of all names of a place in the language of a sentence, folded and without an article."""
    tongue = sentence.language
    names = place.entry.surfaces.get(tongue.code, ()) if place.entry is not None else ()
    for word in " ".join(names).split():
        yield from (stem for _, stem in tongue.stems(tongue.fold_word(word)))


def last_country(told: Sequence[Told]) -> Name | None:
    """The country that the last sentence to tell any is about, else the last that it tells, unless it is told in passing.

    One that the text has told at least twice as often is meant: a plant in Loren goes to Malwa. | 21 hospitals in the country.
    """
    countries = [one for one in told if one.place.is_country and not (one.moved or one.owns)]
    if not countries:
        return None
    last = [one for one in countries if one.sentence == countries[-1].sentence]
    free = next((one.place for one in last if one.free), None)
    found = free or (last[-1].place if len({one.place.key for one in last}) == 1 else None)
    often = Counter(one.place.key for one in told if one.place.is_country and not one.owns)
    key, times = often.most_common(1)[0]
    if found is None or times < _OFTENER * often[found.key]:
        return found
    return next(one.place for one in reversed(told) if one.place.key == key)


def _of_body(sentence: ReadSentence, noun: int, lexicon: Lexicon) -> Name | None:
    """The country whose body or office a sentence names ahead of a noun for it: عثرت السلطات البرازيلية على جثث في شمال البلاد."""
    after = sentence.language.words.noun_follows_number  # السلطات | البرازيلية; the | Somali | president
    bodies = [name.tokens for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS)]
    around = {at for start, end in bodies for at in range(start - (not after), end + after)}
    words = {
        at: match.first(Category.NATIONALITIES) for at, match in country_words(sentence, lexicon).items() if at < noun
    }
    countries = {entry.parent for entry in words.values() if entry is not None}
    told = any(entry is not None and at in around for at, entry in words.items())
    country = lexicon.find(countries.pop()) if told and len(countries) == 1 else None
    if country is None or country.territory is None:
        return None
    return Name(Category.PLACES, country.term(country.labels[sentence.language.code]), (noun, noun + 1), "", country)


def _last_of(sentence: ReadSentence, told: Sequence[Told], kind: str) -> Name | None:
    same = next((one.place for one in reversed(told) if any(_is_alike(sentence, kind, own) for own in one.kinds)), None)
    if same is None and (kind,) in sentence.language.words.cues["capital_of_country"]:
        return next((one.place for one in reversed(told) if one.place.dimension == CAPITAL), None)
    if same is not None or (kind,) not in sentence.language.words.cues["towns"]:
        return same
    return next((one.place for one in reversed(told) if _may_be_town(sentence, one)), None)


def _division_of(sentence: ReadSentence, told: Sequence[Told], kind: str, lexicon: Lexicon) -> Name | None:
    """The province that a noun for provinces means though none was told by it."""
    divides = (kind,) in sentence.language.words.cues["provinces"]
    return division_meant(sentence, told, lexicon) if divides else None


def _capital_of(sentence: ReadSentence, told: Sequence[Told], kind: str, lexicon: Lexicon) -> Name | None:
    """The capital of the country told last, which "the capital" means where none was told: in Malwa. | In the capital."""
    country = last_country(told) if (kind,) in sentence.language.words.cues["capital_of_country"] else None
    capital = lexicon.capital_of(country.term.id) if country is not None else None
    if country is None or capital is None:
        return None
    return replace(country, term=capital.term(capital.labels[sentence.language.code]), entry=capital)


def _is_alike(sentence: ReadSentence, kind: str, own: str) -> bool:
    """Whether a noun for a kind of place means those of another, too: the archipelago islands, the docks a port."""
    cues = (sentence.language.words.cues[cue] for cue in _ALIKE)
    return kind == own or any((kind,) in nouns and (own,) in nouns for nouns in cues)


def _may_be_town(sentence: ReadSentence, told: Told) -> bool:
    """Whether a place may be a town: of no kind told, or known and told by a part of it (سوق الفاشر)."""
    of_town = told.place.entry is not None and told.kinds.isdisjoint(sentence.language.words.names.settlements)
    return (not told.kinds or of_town) and not told.around and not told.place.is_country
