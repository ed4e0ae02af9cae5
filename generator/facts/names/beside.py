"""What belongs to a name beside it: its kind (Borno State), a facility (Hodeidah port), a second field, what is attached to it."""

from __future__ import annotations

from generator.facts.names.reader import QUOTATION, NameReader
from generator.facts.parts import Name
from generator.lexicon import Category
from generator.values import Term

_LONGEST_ABBREVIATION = 5
_LONGEST_QUOTED = 6


def is_union(reader: NameReader, at: int) -> bool:
    """Whether the head of a body of people by their trade stands at a token: نقابة الأطباء."""
    unions = reader.language.words.names.unions
    return any(stem in unions for _, stem in reader.language.stems(reader.tokens[at].text))


def nationality(reader: NameReader, at: int) -> int:
    """How many tokens of a nationality stand at one, 0 where none does."""
    return reader.words[at].nationality if at < len(reader.tokens) else 0


def past_second_field(reader: NameReader, start: int, end: int, shaped: int) -> int:
    """The end of a known office whose name goes on with a second field: Ministry of Agriculture & Farmers Welfare."""
    names, words = reader.language.words, range(end + 1, shaped)
    of = any(reader.tokens[at].text in names.times.of_words for at in range(start, end))
    joined = shaped > end + 1 and reader.tokens[end].text in names.numbers.joiners | {"&"}
    heads, named = names.names.organisation_heads, (Category.ORGANISATIONS, Category.PLACES, Category.SPEAKERS)
    others = any(
        reader.tokens[at].text in heads or ((match := reader.matches[at]) and match.first(*named)) for at in words
    )
    return shaped if of and joined and not others else end


def is_abbreviation(reader: NameReader, start: int, end: int) -> bool:
    """Whether a name that no list knows is one word in capitals, which is sooner an exam or an office than a place: in SSC."""
    word = reader.tokens[start].word
    return end - start == 1 and word.isupper() and len(word) <= _LONGEST_ABBREVIATION and len(reader.tokens) > 1


def quoted_place_end(reader: NameReader, at: int) -> int:
    """The token after a place that only the quotation marks from a token on name, `at` if none does: في «كروة دي مار» على الساحل.

    It stands behind "in" and ahead of where it lies.
    """
    words, tokens = reader.language.words, reader.tokens
    closing = QUOTATION.get(tokens[at].text, "") if at and words.verb_first else ""
    if not closing or (tokens[at - 1].text,) not in words.cues["place"]:
        return at
    end = next(
        (end for end in range(at + 2, min(at + _LONGEST_QUOTED, len(tokens))) if tokens[end].text in closing), at
    )
    inner = range(at + 1, end)
    free = all(
        tokens[near].text.isalpha() and reader.matches[near] is None and near not in reader.taken for near in inner
    )
    free = free and all(tokens[near].text not in words.stop_words for near in inner)
    behind = tuple(token.text for token in tokens[end + 1 : end + 3])
    return end + 1 if end > at and free and (behind[:1] in words.cues["lying"] or behind in words.cues["lying"]) else at


def is_possessor(reader: NameReader, end: int) -> bool:
    """Whether a name that ends before a token owns what follows: southern Africa's | Lake Kariba."""
    last = reader.tokens[end - 1].text
    return reader.language.without_genitive(last) != last


def is_kind(reader: NameReader, at: int) -> bool:
    """Whether a capitalised word for a kind of place stands at a token: Borno State, Mon and Rakhine States."""
    kinds = reader.language.words.names.of_place
    token = reader.tokens[at] if at < len(reader.tokens) else None
    forms = (token.text, *reader.language.singulars(token.text)) if token is not None and token.capital else ()
    return not kinds.isdisjoint(forms)


def facility_end(reader: NameReader, start: int, end: int) -> int:
    """Where a facility ends that is called by a place, the place's end where none is: Hodeidah port, not a Gaza hospital."""
    words = reader.language.words
    texts = [token.text for token in reader.tokens[end : end + 2]]
    sort = len(texts) > 1 and texts[0] in words.names.facility_sorts
    built = len(texts) > sort and texts[sort] in words.names.facilities
    several = built and reader.language.may_be_counted(texts[sort])
    one_of_them = start > 0 and reader.tokens[start - 1].text in words.numbers.articles
    return end + sort + 1 if built and not several and not one_of_them else end


def is_narrowed(reader: NameReader, start: int, end: int) -> bool:
    """Whether a word behind a known name makes it another's: وزارة العمل الإنساني is not the ministry of labour."""
    head, noun, word = (reader.tokens[at].text for at in (start, end - 1, end))
    free = not (reader.words[end].nationality or reader.words[end].place)
    return free and end - start > 1 and reader.language.narrows(head, noun, word)


def head_prefix(reader: NameReader, at: int) -> str:
    """What is attached to the head of a name that only its shape tells, empty where nothing is."""
    heads = reader.language.words.names.heads
    return next((prefix for prefix, stem in reader.vocabulary[at].stems if stem in heads), "")


def shaped_name(reader: NameReader, category: Category, start: int, end: int, prefix: str) -> Name:
    """A name that only its shape tells, as written."""
    surface = reader.language.without_genitive(reader.surface(start, end, prefix))
    return Name(category, Term(None, surface, {reader.language.code: surface}), (start, end), prefix, None)
