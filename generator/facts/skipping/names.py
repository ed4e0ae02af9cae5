"""Names with numbers: a word named by its number (القرار 2254, Article 12, page 1 of 3), houses of a street, الموجة الـ27."""

from __future__ import annotations

from generator.facts.numbers import Number
from generator.facts.parts import PEOPLE
from generator.facts.reader import TokenReader
from generator.facts.skipping.telephones import end_of_digits
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.lexicon import Category
from generator.values import is_whole

_MARKS_AFTER_NAME = frozenset('.:°(#"“«') | DASHES
_LONGEST_CODE = 3
"""Letters before the number of a thing: Zone RS 4."""
LONGEST_NAMED = 4
"""Words of a name before a number."""


def named_by_number(reader: TokenReader, at: int) -> int:
    """How many tokens from `at` on are a thing and the number that names it, 0 if none are; ما مجموعه 20 are no Group of 20."""
    words = reader.language.words
    named = reader.stemmed_length(words.numbered_things, at)
    if not named or reader.stands_before(words.cues["total"], at + named):
        return 0
    if reader.stands_before(words.cues["number_of"], at):
        return 0  # بلغ عدد | الفصول 40
    end = at + named
    while reader.text(end) in _MARKS_AFTER_NAME:
        end += 1
    end += _is_code(reader, end)
    end += _described(reader, end)
    while (reader.text(end),) in words.cues["letters"]:
        end += 1  # الرحلة إم إتش 370
    if reader.text(end)[:1].isdigit():
        labels = ":" in reader.texts[at + named : end] and _is_amount(reader, end)
        labels = labels or not COMMAS.isdisjoint(reader.tokens[end].word)  # the inmates number 11,300
        number = reader.number(end)
        scaled = number is not None and number.scale is not None  # a record level 12.81 million
        several = reader.text(at + named - 1) in words.times.of_words and not reader.tokens[at].capital
        counts = several and not words.noun_follows_number  # the group of 16, no Group of 77
        costs = number is not None and reader.entry(number.end, Category.CURRENCIES) is not None  # سعر الكيلو 20 جنيها
        counts = counts or (number is not None and _is_counted_noun(reader, at, number))
        counts = counts or (number is not None and _is_made(reader, at, number.end))
        counts = counts or (number is not None and reader.phrase(words.percent, number.end) > 0)  # أيد القرار | 60%
        return 0 if labels or scaled or counts or costs else _end_of_name(reader, end) - at
    return end + 1 - at if _names_by_word(reader, end) or _goes_on_with_name(reader, at, end) else 0


def _is_made(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a participle has what a number counts for its object: building 300 | homes."""
    language = reader.language
    making = language.is_adverbial_participle(reader.text(at)) and not reader.language.words.noun_follows_number
    return making and language.may_be_counted(reader.text(end))


def part_in_order(reader: TokenReader, at: int) -> int:
    """How many tokens from `at` on are a part of a whole and its number, as an English noun without an article has one; 0 if none.

    Won game | seven of the series, in week | two, on day | three; not: the game, a day 5 people, every week 12.
    """
    words, end = reader.language.words, at + reader.phrase(reader.language.words.cues["part_in_order"], at)
    number = reader.number(end) if end > at else None
    if number is None or number.end > end + 1 or not is_whole(number.value):
        return 0
    before = reader.text(at - 1)
    led = before in words.names.prepositions | words.numbers.joiners or not before.isalpha()
    led = led or reader.entry(at - 1, Category.DOING) is not None or (before,) in words.cues["played"]
    rate = reader.phrase(words.rates, at - 1) > 0
    ends = _names_by_word(reader, end) or _ends_phrase(reader, end)
    return number.end - at if led and ends and not rate else 0


def is_called_by_number(reader: TokenReader, at: int) -> bool:
    """Whether "number" behind a definite noun calls it by digits, which count nothing: القانون عدد | 80 لسنة, المنطقة عدد | 1."""
    called = (reader.text(at - 1),) in reader.language.words.cues["numbered_by"]
    number = reader.number(at) if called and reader.language.is_definite(reader.text(at - 2)) else None
    if number is None or number.scale is not None:
        return False
    behind = reader.text(number.end)
    led = any(prefix for prefix, _ in reader.stems(number.end)) and not reader.language.is_counted_form(behind)
    return not reader.counts(number.end) and (led or not behind.isalpha() or behind in reader.language.words.stop_words)


def _is_counted_noun(reader: TokenReader, at: int, number: Number) -> bool:
    """Whether a known noun that a number counts in Arabic stands behind it, so that it is not the number of what stands at a token.

    So في القضية 46 | متهماً; behind a definite thing also without the ending: المخيم 300 | لاجئ, not سباق 800 | متر.
    """
    words = reader.language.words
    if not words.noun_follows_number:
        return False
    if _is_of_people(reader, at, number.end):
        return True
    if not reader.counts(number.end):
        return False
    if reader.stemmed_phrase(words.times.units, number.end) is not None:
        return False  # القرار 2254 | عام 2015
    return reader.is_definite(at) or reader.language.is_counted_form(reader.text(number.end))


def _is_of_people(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a number behind a definite thing is some of many: حضر القمة 40 | من القادة; no batch of them, الدفعة 3 من الأسرى."""
    cues = reader.language.words.cues
    of = reader.phrase(cues["belonging"], end) if reader.is_definite(at) else 0
    people = reader.entry(end + of, Category.MEASURES) if of else None
    return people is not None and people.dimension == PEOPLE and not reader.stemmed_length(cues["batches"], at)


def _goes_on_with_name(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a number word is written with a capital as the thing that it names is: the Group of Seven nations."""
    capitals = at < end < len(reader.tokens) and reader.tokens[at].capital and reader.tokens[end].capital
    return capitals and reader.text(end) in reader.language.words.numbers.additive and not reader.reading.title_case


def _described(reader: TokenReader, at: int) -> bool:
    """Whether a definite adjective stands between a thing and the number that names it: الدورة | السنوية 151."""
    words, digits = reader.language.words, reader.text(at + 1)
    described = words.noun_follows_number and reader.is_definite(at) and digits.isdecimal() and at > 0
    share = at + 2 < len(reader.texts) and reader.phrase(words.percent, at + 2) > 0
    return described and reader.is_definite(at - 1) and not (share or reader.counts(at + 2))


def _is_code(reader: TokenReader, at: int) -> bool:
    """Whether capitals at a token belong to the number behind them: Zone RS 4, Sector BX2."""
    word = reader.tokens[at].word if at < len(reader.tokens) else ""
    return word.isascii() and word.isupper() and len(word) <= _LONGEST_CODE and reader.text(at + 1).isdecimal()


def _is_amount(reader: TokenReader, at: int) -> bool:
    """Whether digits are more than a name: cargo volume: 126,833 tonnes."""
    number = reader.number(at)
    measured = number is not None and reader.entry(number.end, Category.MEASURES) is not None
    return not COMMAS.isdisjoint(reader.tokens[at].word) or measured


def _end_of_name(reader: TokenReader, at: int) -> int:
    """Where digits that name end, with those after a slash, dash, comma, "and" or "of": No. 24/191, مواد 47 و48, Page 1 of 3."""
    end = end_of_digits(reader, at)
    while reader.text(end) == "/" and reader.text(end + 1)[:1].isdigit():
        end += 2
    words = reader.language.words
    links = words.numbers.joiners | words.range_to.first_words | DASHES | COMMAS
    while reader.text(end) in links and (_ends_phrase(reader, end + 1) or _ties(reader, end)):
        end += 2
    of = reader.text(end) in words.times.of_words and reader.text(end + 1).isdecimal()
    return end + 2 * of


def _ties(reader: TokenReader, at: int) -> bool:
    """Whether a dash glued between digits stands at a token: 1-9."""
    digits = reader.text(at - 1).isdecimal() and reader.text(at + 1).isdecimal()
    return digits and reader.text(at) in DASHES and adjacent(*reader.tokens[at - 1 : at + 1])


def _ends_phrase(reader: TokenReader, at: int) -> bool:
    """Whether digits stand at a token with nothing behind them that they could count."""
    words, following = reader.language.words, reader.text(at + 1)
    grammar = words.names.prepositions | words.numbers.joiners | words.times.of_words | words.change_from
    grammar |= words.times.law_links | words.stop_words
    alone = following in grammar or reader.is_joined(at + 1)  # 84 و86 | على, 43866 | لسنة, 3 and 4 | will
    counts = following.isalpha() and not (alone or reader.language.is_definite(following))
    return reader.text(at).isdecimal() and not counts and following != "%"


def _names_by_word(reader: TokenReader, at: int) -> bool:
    """Whether a number word ends its phrase, and so counts nothing: 89,332 in division three, 19 in four."""
    words, after = reader.language.words, reader.text(at + 1)
    ends = (
        not after.isalpha() or after in words.stop_words or reader.tokens[at + 1].capital
    )  # world number two Amal Haddad
    counted_after = words.noun_follows_number  # قانون واحد is one law
    return reader.text(at) in words.numbers.additive and ends and not counted_after and not after[:1].isdigit()


def is_house_number(reader: TokenReader, at: int) -> bool:
    """Whether digits tell which house of a street: 17 Karwa Street, 17 N. Karwa St., 30 Avenue Karwa, 12 شارع النيل.

    Not 12 Syrian streets.
    """
    streets, named = reader.language.words.cues["street"], at + 1
    if reader.language.words.noun_follows_number:
        return (reader.text(named),) in streets and reader.language.is_definite(reader.text(named + 1))
    if (reader.text(named),) in streets and all(token.capital for token in reader.tokens[named : named + 2]):
        return not reader.reading.title_case  # 30 Avenue Karwa
    while named < at + LONGEST_NAMED and reader.text(named).isalpha() and reader.tokens[named].capital:
        initial = len(reader.text(named)) == 1 and reader.text(named + 1) == "."
        named += 1 + initial
        if (reader.text(named),) in streets:
            return reader.tokens[named].capital
    return False


def is_nth_of_things(reader: TokenReader, at: int) -> bool:
    """Which one of its kind: الموجة الـ27; a broken plural that ends alike begins as elatives do (الأجهزة الـ5 are five).

    What exceeds a number, or has a noun to count behind it, is none: تجاوزت الحصيلة الـ300 قتيل.
    """
    if at < 2 or reader.text(at - 1) not in reader.language.words.times.attached_articles:
        return False
    if reader.reads(at - 3, reader.language.words.cues["exceeding"].first_words) or reader.counts(at + 1):
        return False
    number = reader.number(at)
    if number is not None and (number.scale is not None or not is_whole(number.value)):
        return False  # حاجز الـ4.2 مليار
    if is_definite_plural(reader, at - 3):
        return False  # المشاريع العملية الـ50
    match = reader.match(at - 2)
    measure = match.first(Category.MEASURES) if match is not None else None
    if match is None or measure is None:
        single = reader.language.is_definite_singular(reader.text(at - 2), reader.text(at - 3))
        return single or _ends_organisation(reader, at - 1)
    one = measure.forms.get(reader.language.code, {}).get("one", "")
    timed = reader.stemmed_phrase(reader.language.words.times.units, at - 2) is not None  # لليوم الـ137
    single = not timed and match.length == 1 and reader.reads(at - 2, {reader.language.fold_word(one)})
    return single or _ends_organisation(reader, at - 1)


def is_definite_plural(reader: TokenReader, at: int) -> bool:
    """Whether a known plural with its article stands at a token."""
    match = reader.match(at)
    measure = match.first(Category.MEASURES) if match is not None and reader.language.is_article(match.prefix) else None
    several = measure.forms.get(reader.language.code, {}).get("few", "") if measure is not None else ""
    return bool(several) and reader.reads(at, {reader.language.fold_word(several)})


def _ends_organisation(reader: TokenReader, end: int) -> bool:
    """Whether a known organisation of several words ends at a token: مجلس النواب | الـ20, but not أعضاء مجلس الأمن | الـ15."""
    for start in range(max(0, end - LONGEST_NAMED), end - 1):
        match = reader.match(start)
        if match is not None and start + match.length == end and match.first(Category.ORGANISATIONS):
            members = reader.entry(start - 1, Category.MEASURES)
            several = members.forms.get(reader.language.code, {}).get("few", "") if members is not None else ""
            return not reader.reads(start - 1, {reader.language.fold_word(several)})
    return False
