"""What a share is of: 60 % من المستفيدين, half of the country's grain."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import PEOPLE
from generator.facts.tokens import DASHES
from generator.facts.units.joined import whole_with_nouns_beside
from generator.facts.units.known import known_unit
from generator.facts.units.reader import UnitReader
from generator.facts.units.unlisted import MOST_WORDS, plural_after
from generator.language import language
from generator.lexicon import Category, Entry, Match
from generator.values import Kind, Term

_THING = "count"
"""The dimension of plain things."""


def whole_at(reader: UnitReader, entry: Entry, match: Match, at: int) -> Term:
    """What a share is of, at a token: of the city one is meant, of the cities all."""
    term = reader.term(entry, at, at + match.length)
    definite = reader.language.is_article(match.prefix) or reader.text(at - 1) in reader.lexis.definite_articles
    owner = reader.text(at + match.length)  # نصف مركز الاحتجاز
    definite = definite or (reader.lexis.noun_follows_number and reader.language.is_definite(owner))
    collective = (reader.text(at),) in reader.lexis.cues["collective"]  # the vote is all votes
    if collective or not definite or not reader.is_singular(entry, at, at + match.length):
        return term
    forms = {code: {**own, "whole": language(code).definite_singular(own)} for code, own in term.forms.items()}
    return replace(term, forms=forms)


def whole_of_share(reader: UnitReader, at: int) -> Term | None:
    """60 % من المستفيدين, 60% of the children: the measure or the indicator that the share is of."""
    past = at + reader.phrase(reader.lexis.measuring.beside, at)
    while reader.text(past) in DASHES:
        past += 1
    at = past if reader.text(past) in reader.lexis.times.of_words else at  # 60% فقط من, around 10% -- of migrants
    end = at + (reader.text(at) in reader.lexis.times.of_words)
    if end == at or reader.phrase(reader.lexis.not_figures, at):
        return None  # 7% من ناحية أخرى
    start = end + (reader.text(end) in reader.lexis.definite_articles | reader.lexis.numbers.articles)
    counted, past = _past_number(reader, start)
    if counted is not None:
        return counted
    end = past if past > start else end
    if {at, end} & reader.dates:
        return None  # up 5% from the same month
    every = reader.phrase(reader.lexis.cues["every"], end)
    end += every if reader.may_count(end + every) else 0  # 60% of all the children
    end += reader.text(end) in reader.lexis.definite_articles | reader.lexis.numbers.articles
    end += reader.phrase(reader.lexis.cues["those"], end) or reader.phrase(reader.lexis.cues["possessive"], end)
    end = _past_place(reader, past_possessor(reader, end))
    if (owned := reader.number(end)) is not None and not reader.lexis.noun_follows_number:
        whole = known_unit(reader, owned.end, singular=False)  # 61% of Jordan's 12,500 teachers
        return whole.term if whole is not None and whole.kind is Kind.COUNT else None
    end += reader.phrase(reader.lexis.cues["number_of"], end) if reader.lexis.noun_follows_number else 0
    origin = reader.stemmed_length(reader.lexis.cues["origin"], end)
    match = reader.match(end)
    entry = match.first(Category.MEASURES) if match else None
    if match is None or entry is None:
        match = reader.indicator(end)
        entry = match.first(Category.INDICATORS) if match else None
    noun = match.length if match is not None and entry is not None else 0
    if noun and reader.owns(end + noun - 1):
        return reader.own_term(end, end_of_whole(reader, end + noun + 1))  # 1% of member states' incomes
    if origin and (not noun or (noun == origin and reader.text(end + origin).isalpha())):
        return None  # 54% من الجنسية اليمنية
    if match is not None and entry is not None:
        compound = compound_whole(reader, entry, end, end + match.length)
        term, last = compound or (whole_at(reader, entry, match, end), end + match.length)
        return whole_with_nouns_beside(reader, term, last)[0]
    last = end_of_whole(reader, end)
    if reader.text(last)[:1].isdigit():
        return None  # grew by 22% from the SAR 13 million
    return reader.own_term(end, last) if last > end else None


def _past_place(reader: UnitReader, at: int) -> int:
    """The token after a place that only says where the plural behind it is: 92% of UK towns; the place itself without one."""
    match = reader.match(at) if not reader.lexis.noun_follows_number else None
    if match is None or match.first(Category.PLACES) is None:
        return at
    end = at + match.length
    plural = reader.may_count(end) and reader.language.may_be_counted(reader.text(end))
    return end if plural and reader.text(end + 1) != "'" else at  # a third of US Airways' staff


def compound_whole(reader: UnitReader, first: Entry, start: int, end: int) -> tuple[Term, int] | None:
    """The plural behind a thing that only says of what sort it is, and its end: 5% of building costs, a fifth of club members."""
    several = reader.language.may_be_counted(reader.text(end - 1)) or first.dimension == PEOPLE
    if reader.lexis.noun_follows_number or several or not reader.language.may_be_counted(reader.text(end)):
        return None
    if not reader.may_count(end) or reader.acts(end) or _is_verb(reader, end):
        return None
    unit = known_unit(reader, end)
    last = unit.end if unit is not None else end + 1
    after = reader.text(last)
    if after.isalpha() and after not in reader.lexis.stop_words and not reader.language.may_be_participle(after):
        return None
    if unit is not None and unit.term is not None and unit.kind is Kind.COUNT:
        return unit.term, last
    return (reader.own_term(start, last), last) if unit is None and first.dimension == _THING else None


def _past_number(reader: UnitReader, at: int) -> tuple[Term | None, int]:
    """What a number at a token counts, and the token after a number of anything else, which is no whole but tells how much one has.

    12% of the 240 seats; 40% of the 2024 budget, 88% of the 3 million-tonne (t) quota, 20% of the $3 billion loan.
    """
    sign = reader.match(at)
    first = at + (sign.length if sign is not None and sign.first(Category.CURRENCIES) is not None else 0)
    vague = reader.phrase_value(reader.lexis.qualifiers_before, first)
    first += vague[1] if vague is not None else 0  # 53% of the near-400,000 complaints
    number = reader.number(first) if not reader.lexis.noun_follows_number else None
    if number is None or reader.phrase(reader.lexis.percent, number.end):
        return None, at
    end = number.end
    while reader.text(end) == "/" and reader.text(end + 1).isdecimal():
        end += 2  # the 2024/25 budget
    unit = known_unit(reader, end)
    if unit is not None and unit.kind is Kind.COUNT:
        return unit.term, unit.end
    several = (
        plural_after(reader, end) if unit is None and first == at + (vague[1] if vague is not None else 0) else end
    )
    if several > end:
        return reader.own_term(end, several), several  # two in five of the 635,173 reports
    end = unit.end if unit is not None else end
    bracketed = reader.text(end) == "(" and reader.text(end + 2) == ")"
    end += len(("(", "t", ")")) if bracketed else 0
    pronoun = reader.phrase(reader.lexis.cues["speaking_pronoun"], end)  # 16% of the $95 million they need
    return None, at if pronoun or reader.moves(end) or not reader.may_count(end) else end


def words_of_whole(reader: UnitReader, at: int) -> Term | None:
    """The definite words at a token, which a share is of and no list knows: ربع متوسط المساحات."""
    last = end_of_whole(reader, at)
    return reader.own_term(at, last) if last > at else None


def end_of_whole(reader: UnitReader, at: int) -> int:
    """The end of a whole that the lexicon does not know: من إجمالي النفقات, of registered voters, of imported wheat."""
    if not reader.lexis.noun_follows_number:
        end = at
        while end < at + MOST_WORDS and reader.may_count(end) and not reader.acts(end):
            if end > at and (_is_verb(reader, end) or reader.text(end) in reader.lexis.names.prepositions):
                break
            end += 1
        return max(plural_after(reader, at), end)
    end = at + (reader.may_count(at) and _tells_whose(reader, at))  # من إيراداتها
    while end < at + MOST_WORDS and reader.may_count(end) and not reader.acts(end):
        numbered = reader.has_article(end, reader.lexis.numbers.first_words)  # مقاعد المجلس | التسعة
        if end > at and (numbered or not reader.language.is_definite(reader.text(end))):
            break
        end += 1
    place = reader.match(end) if end == at + 1 else None
    if place is not None and not place.prefix and place.first(Category.PLACES) is not None:
        return end + place.length  # ثلث مساحة العراق
    told = any(reader.language.is_definite(reader.text(word)) or _tells_whose(reader, word) for word in range(at, end))
    return end if told else _end_of_genitives(reader, at)


def _tells_whose(reader: UnitReader, at: int) -> bool:
    """Whether a pronoun ends a noun: إيراداتها, قيمته."""
    word = reader.tokens[at].word
    return reader.language.has_possessor(reader.text(at)) or bool(reader.language.owned(word))


def _end_of_genitives(reader: UnitReader, at: int) -> int:
    """The end of nouns in construct with a definite one, the first of them where there is none: نصف | إجمالي واردات الصلب."""
    for end in range(at, at + MOST_WORDS):
        if not reader.may_count(end) or reader.acts(end) or reader.moves(end):
            break
        if reader.language.is_definite(reader.text(end)):
            return end + 1
    return at


def _is_verb(reader: UnitReader, at: int) -> bool:
    """Whether those behind "of" move, hold a view or live so: 70% of Congolese | live on less, half of Democrats | disapprove."""
    return reader.moves(at) or any(reader.phrase(reader.lexis.cues[cue], at) for cue in ("holds_view", "befalls"))


def past_possessor(reader: UnitReader, at: int) -> int:
    """The token after a possessor: half of the country's grain is of grain."""
    while any(not prefix and stem != reader.text(at) for prefix, stem in reader.stems(at)):
        at += 1
    return at
