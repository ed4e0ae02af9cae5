"""What a share is of: 60 % من المستفيدين, half of the country's grain."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import PEOPLE
from generator.facts.tokens import DASHES, adjacent
from generator.facts.units.aged import aged
from generator.facts.units.joined import whole_with_nouns_beside
from generator.facts.units.known import known_unit
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import RESPONDENT
from generator.facts.units.unlisted import MOST_WORDS, plural_after, unlisted_unit
from generator.facts.units.whole_words import acts_or_moves, end_of_body, end_of_whole, goes_on_otherwise
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
    at = _past_aside(reader, at)
    if (those := _those_who(reader, at)) is not None:
        return those
    end = at + _length_of_of(reader, at)
    if end == at or reader.phrase(reader.lexis.not_figures, at) or _opens_span_of_time(reader, end):
        return None  # 7% من ناحية أخرى
    start = end + (reader.text(end) in reader.lexis.definite_articles | reader.lexis.numbers.articles)
    if (of_age := aged(reader, start)) is not None:
        return of_age.term  # 81% of 16 to 20-year-olds
    counted, past = _past_number(reader, start)
    counted = counted or (_of_number(reader, start) if reader.lexis.noun_follows_number else None)
    if counted is not None:
        return counted
    end = past if past > start else end
    if {at, end} & reader.dates:
        return None  # up 5% from the same month
    return whole_past_of(reader, end)


def _opens_span_of_time(reader: UnitReader, at: int) -> bool:
    """Whether a unit of time at a token opens a span of it: 7% من | شهر إلى آخر, from | year to year."""
    times, cues = reader.lexis.times, reader.lexis.cues
    unit = any((reader.text(at),) in units for units in (times.units, times.unit_plurals))
    other = any((stem,) in cues["one_or_another"] for _, stem in reader.stems(at + 1))  # شهر | لآخر
    return unit and (other or (reader.text(at + 1),) in reader.lexis.range_to)


def whole_past_of(reader: UnitReader, end: int) -> Term | None:
    """The measure, the indicator or the words at a token that a share is of: 60% of | all the children, half | the world's land."""
    every = reader.phrase(reader.lexis.cues["every"], end)
    end += every if reader.may_count(end + every) or reader.is_named(end + every) else 0  # 60% of all the children
    end += reader.text(end) in reader.lexis.definite_articles | reader.lexis.numbers.articles
    if (named := _those_done_to(reader, end)) is not None:
        return named
    end += reader.phrase(reader.lexis.cues["those"], end) or reader.phrase(reader.lexis.cues["possessive"], end)
    end = _past_place(reader, past_owner(reader, end))
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
    if (body := end_of_body(reader, end)) > end + noun:
        return reader.own_term(end, body)  # 84% من شركة الكهرباء
    if match is not None and entry is not None:
        compound = compound_whole(reader, entry, end, end + match.length)
        compound = compound or _described_by(reader, entry, end, end + match.length)
        term, last = compound or (whole_at(reader, entry, match, end), end + match.length)
        return whole_with_nouns_beside(reader, term, last)[0]
    last = end_of_whole(reader, end)
    if reader.text(last)[:1].isdigit():
        return None  # grew by 22% from the SAR 13 million
    return reader.own_term(end, last) if last > end else None


def _past_aside(reader: UnitReader, at: int) -> int:
    """The token after how a share is meant, ahead of "of": 60% فقط | من, 5% على الأقل | من, around 10% -- | of migrants."""
    qualified = reader.phrase_value(reader.lexis.qualifiers_after, at)
    past = at + (qualified[1] if qualified is not None else reader.phrase(reader.lexis.measuring.beside, at))
    while reader.text(past) in DASHES:
        past += 1
    return past if _length_of_of(reader, past) or reader.phrase(reader.lexis.cues["of_those_who"], past) else at


def _length_of_of(reader: UnitReader, at: int) -> int:
    """How many tokens "of" has at a token: من, من بين 12 دولة, من أصل 12 دولة; 0 if none stands there."""
    if not reader.lexis.noun_follows_number:
        return int(reader.text(at) in reader.lexis.times.of_words)
    many = reader.phrase(reader.lexis.cues["out_of"], at)
    return many if reader.number(at + many) is not None else reader.phrase(reader.lexis.cues["of_whole"], at)


def _those_who(reader: UnitReader, at: int) -> Term | None:
    """Those whom a clause behind "of those who" tells: 70% ممن انتخبوا; in a poll those asked: 70% ممن شملهم الاستطلاع."""
    length = reader.phrase(reader.lexis.cues["of_those_who"], at)
    if not length:
        return None
    asked = any(reader.phrase(reader.lexis.cues["asked"], start) for start in (at, at + length))
    return reader.many(RESPONDENT) if asked else reader.people()


def _those_done_to(reader: UnitReader, at: int) -> Term | None:
    """Those whom a participle of what was done to them tells: 60% of | those asked, half of | those affected."""
    asked = reader.phrase(reader.lexis.cues["asked"], at)
    if asked:
        return reader.many(RESPONDENT, reader.words(at, at + asked))
    end = at + reader.phrase(reader.lexis.cues["those"], at)
    done = end > at and reader.language.may_be_participle(reader.text(end)) and reader.match(end) is None
    return reader.own_term(at, end + 1) if done and not reader.may_count(end + 1) else None


def _past_place(reader: UnitReader, at: int) -> int:
    """The token after a place that only says where the plural behind it is: 92% of UK towns; the place itself without one."""
    match = reader.match(at) if not reader.lexis.noun_follows_number else None
    if match is None or match.first(Category.PLACES) is None:
        return at
    end = at + match.length
    if not reader.may_count(end) or reader.acts(end) or acts_or_moves(reader, end):
        return at
    attributive = reader.tokens[end - 1].word.isupper()  # of all US economic activity, but half of Karwa needs aid
    return end if attributive or reader.language.may_be_counted(reader.text(end)) else at


def _described_by(reader: UnitReader, first: Entry, start: int, end: int) -> tuple[Term, int] | None:
    """The words of what a thing told in the singular only describes, and their end: 30% of the mobile phone | market."""
    one = first.forms.get(reader.language.code, {}).get("one", "").lower()
    people = first.dimension == PEOPLE
    several = people and (
        one != " ".join(reader.texts[start:end])
        or reader.text(start - 1) in reader.lexis.definite_articles | reader.lexis.numbers.articles
    )
    if reader.lexis.noun_follows_number or several or reader.language.may_be_counted(reader.text(end - 1)):
        return None
    if goes_on_otherwise(reader, end):
        return None
    last = end_of_whole(reader, end)
    return (reader.own_term(start, last), last) if last > end else None


def compound_whole(reader: UnitReader, first: Entry, start: int, end: int) -> tuple[Term, int] | None:
    """The plural behind a thing that only says of what sort it is, and its end: 5% of building costs, a fifth of club members."""
    several = reader.language.may_be_counted(reader.text(end - 1)) or first.dimension == PEOPLE
    if reader.lexis.noun_follows_number or several or not reader.language.may_be_counted(reader.text(end)):
        return None
    if not reader.may_count(end) or reader.acts(end) or acts_or_moves(reader, end):
        return None
    unit = known_unit(reader, end)
    last = unit.end if unit is not None else end + 1
    after = reader.text(last)
    if after.isalpha() and after not in reader.lexis.stop_words and not reader.language.may_be_participle(after):
        return None
    if unit is not None and unit.term is not None and unit.kind is Kind.COUNT:
        return unit.term, last
    return (reader.own_term(start, last), last) if unit is None and first.dimension == _THING else None


def _of_number(reader: UnitReader, at: int) -> Term | None:
    """What a number at a token counts, or what money is of: 39% من 12 مليون جريمة, 40% من 7 ملايين فرنك | من الأموال المجمدة."""
    number = reader.number(at) if at not in reader.dated else None
    if number is None or reader.phrase(reader.lexis.percent, number.end):
        return None
    unit = known_unit(reader, number.end) or unlisted_unit(reader, number.end)
    return unit.term if unit.kind is Kind.COUNT else whole_of_share(reader, unit.end)


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


def whole_by_name(reader: UnitReader, at: int) -> Term | None:
    """What a stake at a token is in, by its name: بنك الشمال, شركة تويتر, «المشروع»."""
    match = reader.match(at)
    entry = match.first(Category.ORGANISATIONS) if match is not None else None
    if match is not None and entry is not None:
        return replace(reader.own_term(at, at + match.length), labels=entry.labels)
    last = max(end_of_whole(reader, at), end_of_body(reader, at))
    return reader.own_term(at, last) if last > at else None


def past_possessor(reader: UnitReader, at: int) -> int:
    """The token after a possessor: half of the country's grain is of grain."""
    while any(not prefix and stem != reader.text(at) for prefix, stem in reader.stems(at)):
        at += 1
    return at


def past_owner(reader: UnitReader, at: int) -> int:
    """The token after those who own what is behind them, of a few words: South Africa's | exports, US Airways' | staff."""
    match = reader.match(at)
    known = match is not None and match.length > 1 and match.first(Category.MEASURES) is not None
    for end in range(at, at if known else min(at + MOST_WORDS, len(reader.texts))):  # the victims' families
        if not reader.is_word(end) or reader.is_grammar(end):
            break
        if reader.is_genitive(end):
            return past_possessor(reader, end)
        if reader.text(end + 1) == "'" and adjacent(*reader.tokens[end : end + 2]) and reader.is_word(end + 2):
            return end + 2
    return past_possessor(reader, at)
