"""What a sentence takes from the others of its article before its figures become facts.

`abbreviations`: what short forms of units stand for; `currencies`: which dinar or pound is meant; `bare_amounts`: amounts whose
currency the article tells with its others; `equivalents`: an amount told again in another unit is one; `homonyms`: counted nouns of
two meanings, `namesakes`: places of one name; `fiscal_years`, `stated_periods`, `years_told`: years and times told elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.facts.completing.abbreviations import name_scales
from generator.facts.completing.currencies import name_currencies
from generator.facts.completing.equivalents import with_equivalents
from generator.facts.completing.fiscal_years import name_fiscal_years
from generator.facts.completing.homonyms import tell_homonyms
from generator.facts.completing.namesakes import tell_namesakes
from generator.facts.completing.stated_periods import name_stated_periods
from generator.facts.completing.years_told import name_years
from generator.facts.sentence import ReadSentence
from generator.language import Language
from generator.lexicon import Lexicon


def completed(
    read: Sequence[ReadSentence], language: Language, lexicon: Lexicon, published: date | None
) -> Sequence[ReadSentence]:
    """The sentences of an article, each read by itself before, with what it takes from the others."""
    priced = name_currencies(list(name_scales(read)), language, lexicon, published)
    fiscal = list(name_fiscal_years(list(with_equivalents(priced)), lexicon, published))
    dated = name_stated_periods(list(name_years(fiscal)))
    return tell_homonyms(tell_namesakes(list(dated), lexicon), lexicon)
