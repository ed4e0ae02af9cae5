"""Numbers with what they count, measure or cost → figures.

Around a number: a qualifier before or after it, a range (between … and …, 10–12), then its unit. Besides plain numbers:

- a dual says two of its noun (مركزين), unless it is definite (البلدين: the two countries told of before); واحد, اثنين after the
  noun add nothing to it;
- a fraction of something is a share in percent (نصف السكان, two thirds of the families, one in five children); of a unit of
  size or time it is a part of that unit (نصف ساعة); after a unit it adds to it (ساعة ونصف);
- a change (rose from 10 to 15) is two figures, no range;
- a rank is an ordinal only where it tells a place in an order (المرتبة الثالثة, ranked 45th) or how often in digits (للمرة الـ33).

`reader`: the questions that the rules ask of a sentence's tokens, and what they find; `counts`: a number with its unit, with the
`symbols` of currencies and the nouns that may stand before it (`before`, `subjects`, `predicates`), its other end (`ranges`,
`ranges_of_time` in two units; `terms` of those sentenced are none), or why it counts none (`naming`, `calling`, `years`);
`nouns`: nouns that say their number; `shares`: parts of a whole (`fractions_told`: those without a noun);
`ranks`: places in an order; `part_pronouns`: whose part it is;
`finding` goes through the sentence. Then, over all of its figures: `groups` of digits that are one number, `unnamed` people, what
one currency is worth in another (`exchanged`), `sharing` of units (by `bare` ones, with their `antecedents`), `scales` that a
number leaves to its neighbour, `points` of a rate, `magnitudes` of earthquakes, `limits` of a range in two units of time, lists of
mere `labels`, `listed_parts`, `dealt_shares` and `listed_shares`, what is `further`, and what "respectively" deals out
(`respective`).
"""

from generator.facts.quantities.finding import RATE, find_figures

__all__ = ["RATE", "find_figures"]
