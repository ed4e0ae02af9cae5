"""The countries that a sentence tells by anything of theirs: a name, a town, a body, an adjective (الجمارك الإيرانية).

Not what only says whose an outlet, a company or money of all the world is (صحيفة بريطانية, the French carmaker, the US dollar), nor
a war that is only named. What goods come from, whose ships, securities and travellers are, where a town lies and among which
another place is first is told as well, but aside (الغاز الروسي, Russian oil; Karwa's network, the largest in Malwa).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.named import named_places, tells_citizens
from generator.facts.slots.where.placing import bounds_a_record
from generator.facts.slots.where.provenance import only_tells_whence, only_tells_whose
from generator.facts.slots.where.wars import is_of_war
from generator.facts.territories import country_words
from generator.lexicon import Category, Entry, Lexicon

WORLD_MONEY = frozenset({"USD", "EUR", "GBP"})
"""Money that is counted in everywhere."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A country as a sentence tells it; `aside`: only by a town, by what may be abroad or as where goods come from or go to."""

    country: Entry
    tokens: tuple[int, int]
    surface: str
    aside: bool

    @property
    def code(self) -> str | None:
        """ISO code of its territory."""
        return self.country.territory


@once_a_sentence
def nations(sentence: ReadSentence, lexicon: Lexicon) -> Sequence[Nation]:
    """The countries that a sentence tells, in order."""
    told = [*_by_name(sentence, lexicon), *_by_adjective(sentence, lexicon)]
    return sorted((one for one in told if one.tokens[0] not in sentence.counted), key=lambda one: one.tokens)


def _by_name(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Nation]:
    """The countries that are named, or a town or a body of theirs."""
    places = {place.tokens: place for place in named_places(sentence)}
    inside = [place for place in places.values() if not place.is_country]
    for name in sentence.of(Category.PLACES, Category.ORGANISATIONS):
        country = country_around(lexicon, name.entry)
        place = name.category is Category.PLACES
        named = not place or (name.is_country and not tells_citizens(sentence, name)) or name.tokens in places
        if country is not None and named and not (place and _is_of_war(sentence, name)):
            aside = name.tokens[0] - 1 in sentence.beginning("place_to", "place_from", "by_way_of")
            aside = aside or (place and (not name.is_country or bounds_a_record(sentence, inside, name)))
            yield Nation(country, name.tokens, name.term.surface, aside=aside)


def _by_adjective(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Nation]:
    """The countries that an adjective tells, or a word inside or ahead of a body's name (بنك المغرب, Brazil's central bank)."""
    bodies = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    for at, match in country_words(sentence, lexicon).items():
        owns = at in bodies or sentence.is_possessor((at, at + 1))
        entry = match.first(Category.NATIONALITIES, *([Category.PLACES] if owns else []))
        country = country_around(lexicon, lexicon.find(entry.parent) if entry and _is_adjective(entry) else entry)
        if country is None or only_tells_whose(sentence, at) or _is_of_money(sentence, at):
            continue
        surface = sentence.own_words(at, at + 1, match.prefix).surface
        town = entry is not None and entry.category is Category.PLACES and entry.territory is None
        aside = town or only_tells_whence(sentence, at) or _tells_who(sentence, at)
        yield Nation(country, (at, at + 1), surface, aside=aside)


def _is_of_war(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place only tells which war is meant, letters before that noun aside: لحرب أوكرانيا."""
    start = place.tokens[0]
    before = start > 0 and (sentence.bare(start - 1),) in sentence.language.words.cues["war"]
    return before or is_of_war(sentence, place)


def _is_adjective(entry: Entry) -> bool:
    return entry.category is Category.NATIONALITIES


def country_around(lexicon: Lexicon, entry: Entry | None) -> Entry | None:
    """The country that an entry is or lies in, `None` where it is in none."""
    around = [entry, *(lexicon.find(one) for one in lexicon.containing(entry.id))] if entry is not None else []
    return next((one for one in around if one is not None and one.territory is not None), None)


def _tells_who(sentence: ReadSentence, at: int) -> bool:
    """Whether an adjective only tells who a person is that no list knows: Australian | Sam Haddad."""
    after, words = at + 1, sentence.language.words
    if words.noun_follows_number or after + 1 >= len(sentence.tokens) or sentence.reading.title_case:
        return False
    return sentence.is_capital(after) and sentence.is_capital(after + 1) and after not in sentence.named


def _is_of_money(sentence: ReadSentence, at: int) -> bool:
    """Whether an adjective is part of the name of money that is counted in everywhere: الدولار الأميركي, the US dollar."""
    beside = at - 1 if sentence.language.words.noun_follows_number else at + 1
    match = sentence.reading.matches[beside] if 0 <= beside < len(sentence.tokens) else None
    money = match.first(Category.CURRENCIES) if match is not None else None
    return money is not None and money.id in WORLD_MONEY
