"""What a number is of: a percent sign, a currency, a measure of the lexicon, a nationality, else a noun in its own words.

Arabic: the counted noun is the word right after the number, adjectives follow it (12 ورشة تدريبية). English: adjectives come
before it, and a noun that the lexicon does not know is taken up to the first plural (14 mobile repair workshops).

`unit`: what a unit is; `reader`: the questions that the rules ask of a sentence's tokens. A module of rules for each place of a
unit, the later built on the earlier: `known` to the lexicon (no `attributive` ones), `unlisted` nouns that it does not know,
people `aged` so much, `wholes` of shares, nouns `out_of` many, nouns with `modifiers` before them; `after` a number tries these in
order, nouns `joined` to it follow.
`noun_first`: nouns before their number; `number_of`: those that "the number of" opens.
"""

from generator.facts.units.after import unit_after
from generator.facts.units.attributive import is_compound
from generator.facts.units.joined import whole_with_nouns_beside, with_nouns_beside
from generator.facts.units.known import known_unit, unit_at
from generator.facts.units.noun_first import measure_before, noun_before
from generator.facts.units.number_of import counted_at, named_at
from generator.facts.units.out_of import owned_unit
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import (
    PERSON,
    RESPONDENT,
    UNKNOWN_UNIT,
    WITH_PARTS,
    Unit,
    counts_in_parts,
    kind_of,
)
from generator.facts.units.unlisted import bare_unit, plural_after, unlisted, unlisted_unit
from generator.facts.units.wholes import (
    compound_whole,
    past_possessor,
    whole_at,
    whole_by_name,
    whole_of_share,
    whole_past_of,
    words_of_whole,
)

__all__ = [
    "PERSON",
    "RESPONDENT",
    "UNKNOWN_UNIT",
    "WITH_PARTS",
    "Unit",
    "UnitReader",
    "bare_unit",
    "compound_whole",
    "counted_at",
    "counts_in_parts",
    "is_compound",
    "kind_of",
    "known_unit",
    "measure_before",
    "named_at",
    "noun_before",
    "owned_unit",
    "past_possessor",
    "plural_after",
    "unit_after",
    "unit_at",
    "unlisted",
    "unlisted_unit",
    "whole_at",
    "whole_by_name",
    "whole_of_share",
    "whole_past_of",
    "whole_with_nouns_beside",
    "with_nouns_beside",
    "words_of_whole",
]
