"""Models: letters glued to digits (F-16, G20, 3RP), calibres beside arms (7.62mm), drives (4x4), what is counted by its model."""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import APOSTROPHES, COMMAS, DASHES, QUOTES, STOPS, adjacent
from generator.lexicon import Category

TIMES = frozenset("x×")
"""Signs of multiplication."""
OF_PLANTS = "power"
"""The dimension of what a plant's equal units are multiplied in."""
_LONGEST_MODEL = 3
"""Letters of a model: AK 47, BMP 2."""
_CALIBRE, _ARMS_WINDOW = "millimetre", 3
"""The lexicon's id of what calibres are told in, and how far from them their arms are."""
_DIGITS_OF_NAMES = 2
_METRES, _METRE = "m", "metre"
"""Metres behind the number that names a race (the 100m final, no 100 million), and the lexicon's id of them."""
AIRLINERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787"})
"""Boeing's airliners, which are told without their maker's name: the 737 Max, a 747-400."""
_LONG_DASH = "—"
"""The dash between the parts of a sentence, which stands in no name."""


def is_model(reader: TokenReader, at: int) -> bool:
    """Letters glued before the digits by a hyphen, or Latin letters without one; capitals after them that are no unit (3RP)."""
    if any(names(reader, at) for names in (_is_before_capitals, _is_airliner, _is_variant, _is_hull_number)):
        return True
    if any(names(reader, at) for names in (_is_glued_to_word, _is_version, _is_spelled, _ends_name)):
        return True
    if any(names(reader, at) for names in (_is_of_several, _is_behind_apostrophe, _is_race)):
        return True
    if at == 0 or not adjacent(reader.tokens[at - 1], reader.tokens[at]):
        return False
    before = reader.text(at - 1)
    if reader.currency_code(at - 1) is not None:
        return False  # USD3.14
    if reader.text(at - 2) == "$" and adjacent(reader.tokens[at - 2], reader.tokens[at - 1]):
        return False  # $A622 million
    if before == "/" and reader.text(at - 2).isascii() and reader.text(at - 2).isalpha():
        return adjacent(reader.tokens[at - 2], reader.tokens[at - 1])  # an address: example.org/1713081
    if before in DASHES:
        return _is_hyphened(reader, at)
    if before in reader.language.words.currency_codes:
        return len(before) == 1 and _is_numeral_of_name(reader, at)  # Dh31.47 billion, P366.77 million
    word = reader.tokens[at - 1].word
    if word.islower() and len(word) > 1 and before in reader.language.words.names.prepositions:
        return False  # worked with12 cooperatives
    return _is_letter(reader, at - 1) or (before.isascii() and before.replace("-", "").isalpha())


def _is_behind_apostrophe(reader: TokenReader, at: int) -> bool:
    """Whether an apostrophe glues a number to the name that it closes: Change'1."""
    glued = at > 1 and reader.text(at - 1) in APOSTROPHES and adjacent(*reader.tokens[at - 1 : at + 1])
    return glued and adjacent(*reader.tokens[at - 2 : at]) and reader.tokens[at - 2].capital


def _is_of_several(reader: TokenReader, at: int) -> bool:
    """Whether digits close the name of a model of which a number ahead counts several: three Falcon | 9 | rockets."""
    if reader.language.words.noun_follows_number or reader.reading.title_case or not reader.text(at).isdecimal():
        return False
    start = at
    while start > max(0, at - _LONGEST_MODEL) and reader.tokens[start - 1].capital and reader.text(start - 1).isalpha():
        start -= 1
    month = reader.stemmed_phrase(reader.language.words.times.months, at - 1) is not None  # as of 9 June | 84 cases
    counted = reader.number(start - 1) if 0 < start < at and not month else None
    return counted is not None and counted.end == start and reader.language.may_be_counted(reader.text(at + 1))


def _is_race(reader: TokenReader, at: int) -> bool:
    """Whether metres that a number opens name a race: the 100m final, the 200-metre race, ذهبية 100 متر.

    So they do by themselves behind an article: won the 800m in Paris.
    """
    words, end = reader.language.words, at + 1 + (reader.text(at + 1) in DASHES)
    glued = reader.text(end) == _METRES
    unit = reader.entry(end, Category.MEASURES) if reader.text(end) and not glued else None
    if not glued and (unit is None or unit.id != _METRE):
        return False
    following = reader.text(end + 1)
    alone = glued and (not following.isalpha() or following in words.stop_words)
    run = reader.phrase(words.cues["disciplines"], end + 1) or reader.stemmed_length(words.cues["race_of"], at - 1)
    return run > 0 or (alone and reader.text(at - 1) in words.definite_articles)


def _is_spelled(reader: TokenReader, at: int) -> bool:
    """Whether letters spelled one by one name what a number closes, no noun behind it: إم آي 6; not بي بي سي 3 تقارير."""
    counts = reader.text(at + 1).isalpha() and reader.text(at + 1) not in reader.language.words.stop_words
    short = len(reader.text(at)) == 1 and len(reader.text(at - 1)) >= _LONGEST_MODEL  # إكس 3, not: أي 3
    spelled = _is_letter(reader, at - 1) and (short or _is_letter(reader, at - 2)) and not counts
    return spelled or _is_tied(reader, at)


def is_lettered(reader: TokenReader, at: int) -> bool:
    """Whether one digit and the name of a letter behind it name a kind of screen or network: شاشة 4 كيه, شبكات 5 جي."""
    letter = reader.language.words.noun_follows_number and _is_letter(reader, at + 1)
    return letter and len(reader.text(at)) == 1 and reader.text(at).isdecimal() and reader.match(at + 1) is None


def _is_tied(reader: TokenReader, at: int) -> bool:
    """Whether digits are tied to a letter by a hyphen apart from it, or to a word behind: إس -300, دلتا 4-هافي, بركان 2 إتش."""
    if not reader.language.words.noun_follows_number or not reader.text(at).isdecimal():
        return False
    if reader.text(at - 1) in DASHES and _is_letter(reader, at - 2):
        return True
    if _is_letter(reader, at + 1) and reader.text(at - 1).isalpha():
        return True
    tied = at + 2 < len(reader.tokens) and reader.text(at + 1) in DASHES and reader.text(at + 2).isalpha()
    glued = tied and adjacent(*reader.tokens[at : at + 2]) and adjacent(*reader.tokens[at + 1 : at + 3])
    return glued and reader.match(at + 2) is None


def _is_unlisted(reader: TokenReader, at: int) -> bool:
    """Whether a word that nothing counts stands at a token."""
    match = reader.match(at)
    return reader.text(at).isalpha() and (match is None or match.first(Category.MEASURES, Category.CURRENCIES) is None)


def _ends_name(reader: TokenReader, at: int) -> bool:
    """Whether a small number glued to a word of letters without capitals, or dashed to it, closes its name: قناة أمل1, حقل كروة -2.

    What is counted or measured, or a share, behind it would make the glue a slip: وصل5 عمال, بنسبة11%.
    """
    small = reader.text(at).isdecimal() and len(reader.text(at)) <= _DIGITS_OF_NAMES
    if not (small and reader.language.words.noun_follows_number and at):
        return False
    words, glued = reader.language.words, adjacent(*reader.tokens[at - 1 : at + 1])
    number, behind = reader.number(at), reader.match(at + 1)
    known = behind is not None and behind.first(Category.MEASURES, Category.CURRENCIES, Category.NATIONALITIES)
    if not glued or known or number is None or number.end > at + 1 or reader.phrase(words.percent, at + 1):
        return False
    following = reader.text(at + 1)
    if reader.text(at - 1) in DASHES:
        apart = at > 1 and not adjacent(*reader.tokens[at - 2 : at])
        return apart and _is_unlisted(reader, at - 2) and following in COMMAS | STOPS | QUOTES
    before = reader.text(at - 1)
    word = before.isalpha() and len(before) >= _LONGEST_MODEL and not before.isascii()
    return word and before not in words.stop_words | words.names.prepositions


def _is_letter(reader: TokenReader, at: int) -> bool:
    """Whether the name of a letter stands at a token (إم1, إل 39), no article (ال10 آبار)."""
    word, words = reader.text(at), reader.language.words
    return (word,) in words.cues["letters"] and word not in words.times.attached_articles


def _is_glued_to_word(reader: TokenReader, at: int) -> bool:
    """Whether a word of more than a unit's letters is glued behind digits, or part of a file's name: 270toWin, 4Cast, 7.sis.zip."""
    if at + 1 >= len(reader.tokens) or not adjacent(*reader.tokens[at : at + 2]):
        return False
    word, match = reader.tokens[at + 1].word, reader.match(at + 1)
    if reader.text(at + 1) == reader.text(at + 3) == ".":
        return adjacent(*reader.tokens[at + 1 : at + 3]) and reader.tokens[at + 2].word.islower()
    number = reader.number(at)
    if number is not None and number.end > at + 1:
        return False  # 300Million
    mixed = word.isascii() and word.isalpha() and not (word.islower() or word.isupper())
    return mixed and match is None and reader.currency_code(at + 1) is None


def _is_version(reader: TokenReader, at: int) -> bool:
    """Whether a name with a capital inside has a number behind it and no noun: the iPhone 16."""
    word = reader.tokens[at - 1].word if at else ""
    name = word.isascii() and word[:1].islower() and not word.islower() and word.isalpha()
    return name and not (reader.text(at + 1).isalpha() and reader.text(at + 1) not in reader.language.words.stop_words)


def _is_hull_number(reader: TokenReader, at: int) -> bool:
    """Whether capitals and a number fill brackets, as the signs of ships do: the cruiser Amal (CG 60); no money (SAR 60)."""
    code = reader.tokens[at - 1].word if at else ""
    enclosed = reader.text(at - 2) == "(" and reader.text(at + 1) == ")" and reader.text(at).isdecimal()
    letters = code.isascii() and code.isalpha() and code.isupper() and len(code) > 1
    known = reader.currency_code(at - 1) is not None or reader.text(at - 1) in reader.language.words.currency_codes
    return enclosed and letters and not known


def _is_hyphened(reader: TokenReader, at: int) -> bool:
    """Whether a hyphen ties the number behind it to a word or another model: F-16, A350-900."""
    if reader.text(at - 1) == _LONG_DASH:
        return False  # 45 people—32 women
    if reader.text(at - 2) in reader.language.words.numbers.joiners:
        return False  # و-27 بالمئة
    if at < 2 or not adjacent(reader.tokens[at - 2], reader.tokens[at - 1]):
        return False
    measured = (reader.text(at - 2),) in reader.language.words.cues["measure_before"]
    lettered = at > 2 and reader.text(at - 3).isalpha() and adjacent(*reader.tokens[at - 3 : at - 1])  # A350
    return lettered or _is_airliner(reader, at - 2) or (reader.text(at - 2)[0].isalpha() and not measured)


def _is_numeral_of_name(reader: TokenReader, at: int) -> bool:
    """Whether a number glued to one letter is sooner of its name than an amount: the R61, a P3 visa."""
    scaled = reader.text(at + 1) in reader.language.words.numbers.scale_words
    return reader.text(at).isdecimal() and len(reader.text(at)) <= _DIGITS_OF_NAMES and not scaled


def _is_airliner(reader: TokenReader, at: int) -> bool:
    """Whether an airliner's number goes on with its version: 787-9, 777x, 737 Max; 737 jets may be counted."""
    number = reader.number(at)
    if reader.text(at) not in AIRLINERS or at + 2 >= len(reader.tokens) or number is None or number.scale is not None:
        return False  # $717m
    glued = adjacent(*reader.tokens[at : at + 2])
    version = (
        reader.text(at + 1) in DASHES and reader.text(at + 2).isdecimal() and adjacent(*reader.tokens[at + 1 : at + 3])
    )
    named = (reader.text(at + 1),) in reader.language.words.cues["model_version"]
    return named or (glued and (version or reader.text(at + 1).isalpha()))


def _is_variant(reader: TokenReader, at: int) -> bool:
    """Whether a number behind a model's version tells which of its variants it is: 737 ماكس | 8, a 737 Max | 9."""
    return reader.text(at - 2).isdecimal() and (reader.text(at - 1),) in reader.language.words.cues["model_version"]


def _is_before_capitals(reader: TokenReader, at: int) -> bool:
    if at + 1 >= len(reader.tokens) or not adjacent(reader.tokens[at], reader.tokens[at + 1]):
        return False
    letters, numbers = reader.tokens[at + 1], reader.language.words.numbers
    capitals = letters.word.isascii() and letters.word.isalpha() and letters.word.isupper()
    named = len(letters.word) == 1 and _is_behind_name(reader, at)
    scaled = not named and letters.text in {*numbers.abbreviated_scales, *numbers.ordinal_suffixes}
    unit = reader.entry(at + 1, Category.MEASURES)
    known = unit is not None or reader.currency_code(at + 1) is not None
    return capitals and reader.text(at).replace(".", "").isdecimal() and not (scaled or known)


def _is_behind_name(reader: TokenReader, at: int) -> bool:
    """Whether a name in capitals stands right before a number inside its sentence, whose letter is no scale: a Cessna 208B."""
    named = at > 1 and reader.tokens[at - 1].capital and reader.text(at - 1).isalpha() and not reader.reading.title_case
    return named and reader.currency_code(at - 1) is None and reader.match(at - 1) is None


def is_counted_model(reader: TokenReader, at: int) -> bool:
    """Whether capitals and a number name a model that is counted before: five AK 47 rifles."""
    word = reader.tokens[at - 1].word if at else ""
    short = word.isascii() and word.isupper() and len(word) <= _LONGEST_MODEL
    if not short or not reader.text(at).isdecimal() or not reader.text(at + 1).isalpha():
        return False
    counted = next((number for back in (2, 3) if at >= back and (number := reader.number(at - back)) is not None), None)
    return counted is not None and counted.end == at - 1


def is_drive(reader: TokenReader, at: int) -> bool:
    """4x4: digits glued around an x, of nothing: 2x55 MW are a product."""
    glued = at + 2 < len(reader.tokens) and adjacent(reader.tokens[at], reader.tokens[at + 1])
    if not glued or reader.text(at + 1) not in TIMES or not reader.text(at + 2).isdecimal():
        return False
    entry = reader.entry(at + 3, Category.MEASURES)
    return entry is None or entry.dimension != OF_PLANTS


def calibre(reader: TokenReader, at: int) -> int:
    """Millimetres beside a word of arms: 7.62mm ammunition, 7.62 x 54mm rounds, مسدس 9 ملم; how many tokens, 0 if none."""
    end = at + 1
    if reader.text(end) in TIMES and reader.text(end + 1)[:1].isdigit():
        end += 2
    match = reader.match(end)
    unit = match.first(Category.MEASURES) if match is not None else None
    if match is None or unit is None or unit.id != _CALIBRE:
        return 0
    end += match.length
    beside = (*range(max(0, at - _ARMS_WINDOW), at), *range(end, min(end + _ARMS_WINDOW, len(reader.texts))))
    arms = reader.language.words.cues["arms"]
    return end - at if any(reader.stemmed_length(arms, near) for near in beside) else 0
