"""Which names of places name a place where something is.

None are: a name with an article that the place does not bear (الحمص), one after a word that makes it a person or a party (عبد
الجليل، حزب الكرامة) or that "and" joins to a definite noun that is no place (السير والجولان), one that is part of a longer name
(the Levant Rights Monitor), of a dateline, of the figure (US$5 million, 12 لاجئا سوريا), nor one whose clock is told (8pm Singapore
time), a capital that acts as its government (Ankara approved), one that is excepted (عدا دول الخليج) or to which another is only
likened (Tunisia, like France, has). Nor is where those who speak are: see `speaking`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import HOSTING, WITNESSING, Figure, Name, PartOf
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import follows_organisation
from generator.facts.slots.actors.finding import facilities
from generator.facts.slots.actors.lists import acting_countries
from generator.facts.slots.clauses.brackets import clock_asides
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.phrases.nouns import before_article
from generator.facts.slots.where.placing import is_near_outside
from generator.facts.slots.where.provenance import only_tells_whence, only_tells_whose
from generator.facts.tokens import COMMAS, QUOTES
from generator.lexicon import CAPITAL, Category, Lexicon
from generator.values import Kind

BLOC = "bloc"
"""The dimension of organisations that are places, too."""
_LONGEST_QUOTED = 5
"""Tokens of a name in quotation marks, with these."""


@once_a_sentence
def named_places(sentence: ReadSentence) -> Sequence[Name]:
    """The places of a sentence where something may be, in order."""
    return [place for place in sentence.of(Category.PLACES) if _is_place(sentence, place)]


def parts_of_countries(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Name]:
    """The places that a country's adjective tells: the Libyan coast, السواحل الليبية, its capital; its land is the country."""
    for nationality in sentence.of(Category.NATIONALITIES):
        start, end = nationality.tokens
        follows = sentence.language.words.noun_follows_number
        noun, first, last = (start - 1, start - 1, end) if follows else (end, start, end + 1)
        if noun < 0 or (last < len(sentence.tokens) and sentence.cue_at("guards", last)):
            continue
        prefix = before_article(sentence, first)
        if capital := lexicon.capital_of(nationality.parent) if sentence.cue_at("capital_of_country", noun) else None:
            term = capital.term(sentence.own_words(first, last, prefix).surface)
            yield Name(Category.PLACES, term, (first, last), prefix, capital)
        elif sentence.cue_at("part_of_country", noun):
            yield Name(Category.PLACES, sentence.own_words(first, last, prefix), (first, last), prefix, None)
        elif sentence.cue_at("land_of_country", noun) == 1:
            yield from _land(sentence, nationality, (first, last), prefix, lexicon)


def _land(
    sentence: ReadSentence, nationality: Name, tokens: tuple[int, int], prefix: str, lexicon: Lexicon
) -> Iterator[Name]:
    """The country whose land or towns these are: across Yemeni provinces, في مختلف المحافظات اليمنية."""
    country = lexicon.find(nationality.parent)
    free = tokens[0] not in sentence.counted and tokens[1] - 1 not in sentence.counted
    if country is not None and country.territory is not None and free:
        surface = sentence.own_words(*tokens, prefix).surface
        yield Name(Category.PLACES, country.term(surface), tokens, prefix, country)


def placing_facilities(sentence: ReadSentence) -> Iterator[Name]:
    """The hospitals, universities and the like in, from or to which something is: at Cairo University, إلى مستشفى النور."""
    for name in (name for name in facilities(sentence) if name.category is Category.ORGANISATIONS):
        at = sentence.from_article(name.tokens[0]) - 1
        governed = at >= 0 and any(sentence.cue_at(cue, at) == 1 for cue in ("place", "place_to", "place_from"))
        cited = at + 1 in sentence.cue_ends("according_to")  # according to Cairo University
        owns = sentence.is_possessor(name.tokens)  # in Karwa University's poll
        if (governed and not cited and not owns) or sentence.language.attaches_in(name.prefix):
            yield name


def seats_of_bodies(sentence: ReadSentence) -> Iterator[Name]:
    """The first town or province in the name of each local body at which something is done: بمديرية جهة كروة."""
    local = sentence.language.words.names.local_bodies
    for body in (name for name in sentence.of(Category.ORGANISATIONS) if sentence.language.attaches_in(name.prefix)):
        if all(word.rests.isdisjoint(local) for word in sentence.reading.words[slice(*body.tokens)]):
            continue
        inside = ((at, match) for at in range(*body.tokens) if (match := sentence.reading.matches[at]) is not None)
        places = ((at, match.length, match.first(Category.PLACES)) for at, match in inside)
        at, length, entry = next((found for found in places if found[2] is not None), (0, 0, None))
        if entry is not None and entry.territory is None:
            surface = sentence.own_words(at, at + length).surface
            yield Name(Category.PLACES, entry.term(surface), (at, at + length), body.prefix, entry)


def blocs(sentence: ReadSentence) -> Iterator[Name]:
    """The blocs of countries in or across which something is: 12 million in the EU, في الاتحاد الأوروبي; not: in EU elections."""
    for name in (name for name in sentence.of(Category.ORGANISATIONS) if name.dimension == BLOC):
        start, end = sentence.from_article(name.tokens[0]), name.tokens[1]
        opened = start > 0 and sentence.texts[start - 1] in sentence.language.words.names.place_openers  # not: outside
        governed = opened or (
            start > 0 and sentence.language.words.verb_first and sentence.cue_at("place", start - 1) == 1
        )
        plain = end < len(sentence.texts) and not sentence.language.words.noun_follows_number
        free = (
            not plain or sentence.texts[end] in sentence.language.words.stop_words or not sentence.texts[end].isalpha()
        )
        if (governed and free and not sentence.is_possessor(name.tokens)) or sentence.language.attaches_in(name.prefix):
            yield name


def is_people(figure: Figure) -> bool:
    """Whether a figure counts people."""
    return figure.counts_people or figure.part_of is PartOf.PEOPLE


def _is_body_met(sentence: ReadSentence, place: Name) -> bool:
    """Whether a name that no list knows is whose meeting or seat something is at: at | Karwa's | conference in Sole."""
    at = sentence.cue_at("at_one_of", place.tokens[0] - 1) > 0
    return at and place.entry is None and sentence.is_possessor(place.tokens)


def _is_place(sentence: ReadSentence, place: Name) -> bool:
    """Whether a name of a place names it here: no common noun, person or party, and not excepted."""
    start = place.tokens[0]
    if any(_belongs_to(sentence, place, figure) for figure in sentence.figures):
        return False
    if sentence.cue_at("not_place", start) or sentence.cue_at("not_place_before", place.tokens[1]):
        return False
    if _is_quoted_name(sentence, place) or _is_government(sentence, place) or _is_body_met(sentence, place):
        return False
    if start < dateline_end(sentence) or start in clock_asides(sentence) or _owns_force(sentence, place):
        return False
    if _is_part_of_name(sentence, place) or follows_organisation(sentence, place):
        return False
    if place.entry is not None and (_has_strange_article(sentence, place) or _is_joined_to_a_noun(sentence, place)):
        return False
    if start in acting_countries(sentence) or _is_likened(sentence, place) or tells_citizens(sentence, place):
        return False
    if _only_ranks(sentence, place) or _opens_noun(sentence, place) or _tells_nationality(sentence, place):
        return False
    excepting = ("not_place_after", "except")
    near = [at for at in (start - 1, start - 2) if at in sentence.beginning(*excepting)]
    near = [at for at in near if not is_near_outside(place) or not sentence.cue_at("place", at)]
    return not any(sentence.cue_at(cue, at) == start - at for cue in excepting for at in near)


def _owns_force(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country right behind a noun tells whose a force is, or who begins something: لميليشيات | إيران, بدء | روسيا."""
    names, before = sentence.language.words.names, place.tokens[0] - 1
    forces = names.collectives | names.forces
    beside = sentence.language.words.verb_first and place.is_country and not place.prefix and before >= 0
    begins = sentence.cue_at("begun_noun", before) > 0
    return beside and (begins or not sentence.reading.words[before].rests.isdisjoint(forces))


def _is_likened(sentence: ReadSentence, place: Name) -> bool:
    """Whether commas set off that something is like a place: Tunisia, like | France, has; تونس، على غرار | فرنسا، شهدت."""
    before, end = sentence.from_article(place.tokens[0]), place.tokens[1]
    likened = next((at for at in range(max(0, before - 2), before) if at + sentence.cue_at("like", at) == before), None)
    marked = likened is not None and likened > 0 and sentence.texts[likened - 1] in COMMAS
    return marked and end < len(sentence.texts) and sentence.texts[end] in COMMAS


def _is_government(sentence: ReadSentence, place: Name) -> bool:
    """Whether a capital stands for its government, which acts: Ankara approved 3 projects; not: Baghdad received 40 wounded.

    Behind a preposition it never does: an attack in Kabul killed 12.
    """
    if place.dimension != CAPITAL or governed_by_preposition(sentence, place):
        return False
    first = sentence.language.words.verb_first
    return any(
        verb.dimension not in {HOSTING, WITNESSING}
        and (verb.tokens[1] == place.tokens[0] if first else verb.tokens[0] == place.tokens[1])
        for verb in sentence.of(Category.DOING)
    )


def _has_strange_article(sentence: ReadSentence, place: Name) -> bool:
    """Whether an article is attached to a name that does not bear it: الحمص, but للعراق."""
    if place.entry is None or not sentence.language.is_article(place.prefix):
        return False
    language = sentence.language
    articles = tuple(article for article in language.words.definite_articles if article)
    return not any(name.startswith(articles) for name in place.entry.surfaces[language.code])


def _is_quoted_name(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place is what quotation marks call something by, no word of place before them: «الشرق الأوسط», "فلاي دبي"."""
    texts, words = sentence.texts, sentence.language.words
    start, end = (
        place.tokens[0] + (texts[place.tokens[0]] in QUOTES),
        place.tokens[1] - (texts[place.tokens[1] - 1] in QUOTES),
    )
    ahead, behind = (
        range(start - 1, max(-1, start - _LONGEST_QUOTED), -1),
        range(end, min(len(texts), end + _LONGEST_QUOTED)),
    )
    opening = next((at for at in ahead if texts[at] in QUOTES), None)
    closing = next((at for at in behind if texts[at] in QUOTES), None)
    if opening is None or closing is None or closing - opening > _LONGEST_QUOTED or not words.verb_first:
        return False
    if not all(text.isalpha() for text in texts[opening + 1 : closing]) or any(
        opening < verb < closing for verb in sentence.verbs
    ):
        return False
    if closing - opening == end - start + 1 and not sentence.cue_at("outlet_name", start):
        return False  # “قطر”, but «الشرق الأوسط»
    before = sentence.reading.words[opening - 1].rests if opening else frozenset()
    return before.isdisjoint(words.names.prepositions | words.names.of_place)


def _belongs_to(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a name is part of a figure: of its currency (US$5 million), or the nationality of its people (لاجئا سوريا)."""
    start, end = figure.tokens
    if figure.kind is Kind.MONEY:
        return start <= place.tokens[0] < end
    inside = is_people(figure) and figure.number_tokens[1] < place.tokens[0] <= end and not place.prefix
    match = sentence.reading.matches[place.tokens[0]] if inside else None
    return match is not None and match.first(Category.NATIONALITIES) is not None


def _is_part_of_name(sentence: ReadSentence, place: Name) -> bool:
    """Whether capitals go on behind a place: the Levant Rights Monitor; not: in Malwa's Tribal Areas."""
    end = place.tokens[1]
    if end >= len(sentence.tokens) or not sentence.is_capital(end) or _is_land_around(sentence, place):
        return False
    return end not in sentence.dated and end not in sentence.named


def _is_land_around(sentence: ReadSentence, place: Name) -> bool:
    """Whether something is in what is a place's, of a name of several words: in Malwa's Tribal Areas, but: at Malwa's Sole."""
    end = place.tokens[1]
    several = end + 1 < len(sentence.tokens) and sentence.is_capital(end + 1)
    return several and sentence.is_possessor(place.tokens) and sentence.cue_at("place", place.tokens[0] - 1) == 1


def _opens_noun(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country's letters only tell whose or whence the noun behind them is: the US Coast Guard, US officials, US crude."""
    start, end = place.tokens
    letters = place.is_country and sentence.tokens[start].word.isupper() and not sentence.is_possessor(place.tokens)
    if not letters or sentence.language.words.verb_first:
        return False
    bodies = (name.tokens[0] for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS))
    return end in bodies or only_tells_whose(sentence, end - 1) or only_tells_whence(sentence, end - 1)


def tells_citizens(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country's letters only tell whose citizens are meant: ten were US citizens."""
    start, end = place.tokens
    letters = place.is_country and sentence.tokens[start].word.isupper() and not sentence.language.words.verb_first
    return letters and sentence.cue_at("origin", end) > 0


def _only_ranks(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place opens a remark on which of its things another one is: the bank, the Gulf's largest lender."""
    start, end = place.tokens
    opens = start > 0 and sentence.texts[start - 1] in COMMAS
    return opens and sentence.is_possessor(place.tokens) and sentence.cue_at("superlative", end) > 0


def _tells_nationality(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country is one of those that a noun for nationalities opens, in no place itself: جنسيات مصر بواقع 30، والهند 12."""
    start = place.tokens[0]
    nouns = (at for at in sentence.cue_starts("origin") if at < start)
    noun = next((at for at in nouns if sentence.name_at(at + 1, Category.PLACES) is not None), start)
    return noun < start and place.is_country and not sentence.cue_between("place", noun, start)


def _is_joined_to_a_noun(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins a definite name to a definite noun that is no place: السير والجولان, where the second is none either."""
    before = place.tokens[0] - 1
    if before < 0 or place.prefix[:1] not in sentence.language.words.numbers.joiners or not place.prefix:
        return False
    definite = sentence.language.is_definite
    both = definite(sentence.texts[before]) and definite(sentence.texts[before + 1].removeprefix(place.prefix))
    return both and not any(name.tokens[1] == before + 1 for name in sentence.names)
