"""Units that the lexicon knows: a currency, a measure, a nationality; in English a few words on, past adjectives."""

from __future__ import annotations

from generator.facts.parts import PEOPLE
from generator.facts.tokens import DASHES, adjacent
from generator.facts.units.attributive import is_adjective, is_part_of_noun, modifies
from generator.facts.units.reader import FARTHEST_NOUN, UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.lexicon import Category, Entry
from generator.values import Kind

_YEAR_DIGITS = 4
_DAY = "day"
"""The lexicon's id of a day."""
_POUND, _WEIGHT = "pound", "weight_pound"
"""The lexicon's ids of the pounds of money and of weight, which one word tells."""
_TEMPERATURE = "temperature"
"""The dimension of degrees."""
_CODE_LETTERS = 2
_FARTHEST_PAST_PLURAL = 4
"""Words after a number within which its noun stands where a plural that no list knows is before it."""
_ANGLE_WINDOW = 4
"""Words before degrees among which one tells that they are of an angle."""
_PLURAL_AS_ADJECTIVE = "ese"
"""How those nationalities end whose plural is their adjective: Senegalese, Chinese."""


def known_unit(reader: UnitReader, at: int, *, singular: bool = True) -> Unit | None:
    """A unit of the lexicon at a token, in English a few words on.

    Where adjectives come first, a singular is none for several (300 train passengers, Forward 3.0 programme).
    """
    if reader.text(at) in DASHES and at and adjacent(reader.tokens[at - 1], reader.tokens[at]):
        at += 1  # a 30-day ceasefire, a 12-member council
        singular = True
    farthest, plural = 1 if reader.lexis.noun_follows_number else FARTHEST_NOUN, False
    for position in range(at, min(at + farthest, len(reader.texts))):
        if _ends_search(reader, at, position) or (plural and position >= at + _FARTHEST_PAST_PLURAL):
            return None
        unit = unit_at(reader, position)
        if unit is not None and modifies(reader, unit, position):
            continue
        adjective = unit is not None and not singular and is_adjective(reader, unit, position)
        adjective = adjective or (unit is not None and position > at and is_part_of_noun(reader, unit, position))
        if unit is not None and (not adjective or _ends_phrase(reader, unit, at, position)):
            return unit
        plural |= reader.language.may_be_counted(reader.text(position))
        if position > at and reader.owns(position - 1):
            continue
        if (
            not reader.is_word(position)
            or reader.text(position) in reader.lexis.numbers.additive
            or (reader.is_grammar(position) and not _links(reader, position, at))
        ):
            return None
    return None


def _ends_search(reader: UnitReader, at: int, position: int) -> bool:
    """Whether a word shows that no noun of a number further back stands behind it; its unit may stand at `at`."""
    if position in reader.dates or _is_known_noun(reader, position):
        return True
    if (reader.text(position),) in reader.lexis.cues["possessive"]:
        return True  # two left | his flats
    if position == at:
        return (reader.text(at),) in reader.lexis.cues["handed"]  # 60 given jail terms
    # 15 probes | into war crimes, 120 meteors | each hour
    return reader.text(position) in reader.lexis.names.prepositions or reader.phrase(reader.lexis.rates, position) > 0


def unit_at(reader: UnitReader, at: int) -> Unit | None:
    """A unit of the lexicon at a token, no adjectives before it."""
    code = reader.currency_code(at) or _glued_currency(reader, at) or _scaled_currency(reader, at)
    if code is not None:
        return Unit(Kind.MONEY, reader.term(code, at, at + 1), at + 1, "money:code")
    named = _is_model(reader, at) or _is_initial(reader, at)
    match = reader.match(at) if at not in reader.dates and not named else None
    if match is None or match.prefix not in reader.lexis.definite_articles | {""}:
        return None
    end = at + match.length
    entry = match.first(Category.CURRENCIES)
    if entry is not None and entry.id == _POUND and _is_of_arms(reader, at, end):
        weight = reader.reading.lexicon.entry(_WEIGHT)
        return Unit(kind_of(weight), reader.term(weight, at, end), end, f"count:{weight.dimension}")
    if entry is not None and not _is_small_code(reader, at) and not _is_of_next_number(reader, end):
        return Unit(Kind.MONEY, reader.term(entry, at, end), end, "money")
    entry = match.first(Category.MEASURES)
    if entry is not None and (_is_letter_apart(reader, entry, at, end) or _is_told_otherwise(reader, at)):
        return None
    if entry is not None and entry.dimension == _TEMPERATURE and match.length == 1 and _is_angle(reader, at):
        return None
    if entry is not None and entry.id == _DAY and _is_of_weekday(reader, entry, at, end):
        return None
    if entry is not None:
        end = _past_people(reader, entry, end)
        return Unit(kind_of(entry), reader.term(entry, at, end), end, f"count:{entry.dimension}")
    entry = match.first(Category.NATIONALITIES)
    if entry is not None and (reader.lexis.noun_follows_number or _names_people(reader, at, end)):
        return Unit(Kind.COUNT, reader.term(entry, at, end), end, "count:nationality")
    return None


def _is_of_weekday(reader: UnitReader, day: Entry, at: int, end: int) -> bool:
    """Whether a day is told by its name, and not counted: بينهم 12 | يوم الجمعة, but ثلاثة أيام | الجمعة."""
    one = reader.language.fold_word(day.forms[reader.language.code]["one"])
    return reader.text(at) == one and (reader.text(end),) in reader.lexis.times.weekdays


def _glued_currency(reader: UnitReader, at: int) -> Entry | None:
    """The money that a small letter glued to the number before it tells: 300p a share, no 12 P and no p. 12."""
    currency = reader.lexis.numbers.glued_currencies.get(reader.text(at))
    number = reader.text(at - 1)[:1].isdigit() and adjacent(*reader.tokens[at - 1 : at + 1])
    known = currency is not None and number and reader.tokens[at].word.islower()
    return reader.reading.lexicon.entry(currency) if currency is not None and known else None


def _scaled_currency(reader: UnitReader, at: int) -> Entry | None:
    """The money that a word behind a scale tells, which is a verb elsewhere: 3 billion won, not the 12 won."""
    numbers, before = reader.lexis.numbers, reader.text(at - 1)
    currency = numbers.scaled_currencies.get(reader.text(at))
    scaled = before in numbers.scales or before in numbers.abbreviated_scales
    object_follows = (
        reader.text(at + 1) in reader.lexis.definite_articles | numbers.articles
    )  # 3 million won | the vote
    return reader.reading.lexicon.entry(currency) if currency is not None and scaled and not object_follows else None


def _is_letter_apart(reader: UnitReader, entry: Entry, at: int, end: int) -> bool:
    """Whether a letter of a measure stands apart from its number, that of degrees by a space: the 5 C pupils, against 40C.

    The letter of another measure stands right behind digits: 5 g, no two NBA G League players.
    """
    single = end == at + 1 and len(reader.tokens[at].word) == 1 and reader.tokens[at].word.isalpha()
    if single and not reader.text(at - 1)[:1].isdigit() and reader.tokens[at].word.isupper():
        return True
    return single and entry.dimension == _TEMPERATURE and not adjacent(*reader.tokens[at - 1 : at + 1])


def _is_angle(reader: UnitReader, at: int) -> bool:
    """Whether a word near degrees tells of an angle, a turn or stairs: بزاوية 45 درجة, turned 180 degrees, درج من 32 درجة."""
    near = range(max(0, at - _ANGLE_WINDOW), min(at + 2, len(reader.texts)))
    return any(reader.stemmed_length(reader.lexis.cues["no_heat"], word) for word in near)


def _is_told_otherwise(reader: UnitReader, at: int) -> bool:
    """Whether a word that is a unit only behind a hyphen stands without one (a 12-story tower, but one story), or is a verb.

    The five account for half; but: one account for each.
    """
    apart = (reader.text(at),) in reader.lexis.cues["unit_by_hyphen"] and reader.text(at - 1) not in DASHES
    verb = reader.phrase(reader.lexis.cues["verb_like_unit"], at) > 0
    return apart or (verb and reader.lexis.numbers.additive.get(reader.text(at - 1)) != 1)


def _is_of_arms(reader: UnitReader, at: int, end: int) -> bool:
    """Whether a hyphen ties a unit to its number, and arms follow that have this weight: 2,000-pound bombs, no 200-pound fine."""
    return reader.text(at - 1) in DASHES and reader.phrase(reader.lexis.cues["arms"], end) > 0


def _past_people(reader: UnitReader, harmed: Entry, end: int) -> int:
    """The token after people whose harm an adjective tells: five wounded children, 30 injured people."""
    if reader.lexis.noun_follows_number or harmed.dimension != PEOPLE:
        return end
    nouns = {word for form in harmed.forms.get(reader.language.code, {}).values() for word in form.lower().split()[:1]}
    adjective = reader.text(end - 1) not in nouns and bool(reader.phrase(reader.lexis.cues["harm"], end - 1))
    adjective = adjective and not reader.language.may_be_counted(reader.text(end - 1))
    match = reader.match(end) if adjective else None
    entry = match.first(Category.MEASURES) if match is not None and not match.prefix else None
    if match is None or entry is None or entry.dimension != PEOPLE or entry.id == harmed.id:
        return end
    one = entry.forms.get(reader.language.code, {}).get("one", "").lower()
    people = " ".join(reader.texts[end : end + match.length])
    return end if people == one else end + match.length


def _names_people(reader: UnitReader, at: int, end: int) -> bool:
    """Whether a nationality is a plural: ten Syrians; six Senegalese, which is their adjective too, where no noun follows it."""
    if not reader.text(at).endswith(_PLURAL_AS_ADJECTIVE):
        return reader.text(at).endswith("s")
    following = reader.text(end)
    suffers = (following,) in reader.lexis.cues["harm"] or reader.moves(end) or reader.acts(end)
    return not following.isalpha() or following in reader.lexis.stop_words or suffers


def _is_model(reader: UnitReader, at: int) -> bool:
    """Whether one capital glued to digits behind it names a model rather than a unit: two G3 rifles, 40 T-72 tanks."""
    word = reader.tokens[at].word if at + 1 < len(reader.tokens) else ""
    digits = at + 1 + (reader.text(at + 1) in DASHES)
    if not (len(word) == 1 and word.isupper() and reader.text(digits).isdecimal()):
        return False
    return all(adjacent(*reader.tokens[before : before + 2]) for before in range(at, digits))


def _is_initial(reader: UnitReader, at: int) -> bool:
    """Whether one letter is tied to another by "&": T&T."""
    single = len(reader.tokens[at].word) == 1 if at < len(reader.tokens) else False
    return single and "&" in (reader.text(at - 1), reader.text(at + 1))


def _is_small_code(reader: UnitReader, at: int) -> bool:
    """Whether letters that are a currency's sign only with capitals stand at a token: 5 LE are pounds."""
    token = reader.tokens[at]
    short = token.text in reader.lexis.currency_codes and len(token.text) <= _CODE_LETTERS
    return short and (len(token.text) == 1 or not token.capital)


def _is_of_next_number(reader: UnitReader, end: int) -> bool:
    """Whether a sign of money is glued to the number behind it: bought 12 small and gave | $400."""
    sign = not reader.text(end - 1).isalpha() and reader.text(end)[:1].isdigit()
    return sign and adjacent(*reader.tokens[end - 1 : end + 1])


def _is_known_noun(reader: UnitReader, at: int) -> bool:
    """Whether a noun where a counted one would stand has an article, and so is none: سعر 2022 البالغ ألف جنيه."""
    match = reader.match(at)
    return match is not None and bool(match.prefix) and reader.lexis.noun_follows_number


def _links(reader: UnitReader, at: int, first: int) -> bool:
    """Whether a word only leads on to the noun: two other residents, 155 pregnant and lactating women."""
    if reader.text(at) in reader.lexis.others:
        several = reader.language.may_be_counted(reader.text(at))  # five others sustained injuries
        return at == first and not reader.lexis.noun_follows_number and not several
    if at == first or reader.text(at) not in reader.lexis.numbers.joiners:
        return False
    before = reader.text(at - 1)
    acts = reader.acts(at - 1) or (before,) in reader.lexis.cues["harm"]
    return not acts and not reader.language.may_be_counted(before)


def _ends_phrase(reader: UnitReader, unit: Unit, at: int, start: int) -> bool:
    """Whether a singular that starts right after a number can only be a plural mistyped: 39 infection and three deaths.

    So is what has none (4,739 unexploded ordnance). A noun after it would make it an adjective, a year before it a name (the 1967
    war).
    """
    before = reader.text(at - 1)
    if start - at > (reader.text(at) in reader.lexis.others):
        return False
    following = reader.text(unit.end)
    alone = not following.isalpha() or following in reader.lexis.stop_words or _is_change(reader, unit.end)
    return alone and not (before.isdecimal() and len(before) == _YEAR_DIGITS)


def _is_change(reader: UnitReader, at: int) -> bool:
    """Whether a word of change stands at a token: a 1.2 point | drop."""
    measuring = reader.lexis.measuring
    return any(reader.phrase(words, at) for words in (measuring.rise, measuring.fall))
