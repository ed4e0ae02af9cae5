"""Digits and number words → numbers.

A number is a sum of groups, each below its scale: 17 مليون و383 ألفاً و117 is 17 × 10⁶ + 383 × 10³ + 117. Within a group the
order is the language's own (ثلاثة وعشرون, twenty-three). Arabic joins groups with و, English may use "and".

Digits (Unicode digits are folded to 0–9 before): a comma before exactly three digits separates thousands; a point does so only
where the language writes it so, and no word of scale follows (1.045 مليون is a decimal); any other single mark is decimal; of two
different marks the last is the decimal one. ر is the decimal mark of Gulf agencies, who type the decimals first, so that a
line from right to left shows them last: 62ر31 is 31.62 (a barrel "fell 12ر1 dollars from 74ر32 to 62ر31").

A fraction multiplies a scale after it (نصف مليون, half a million), or adds to the number before it, in that number's last scale
(مليونين ونصف, three and a half million). A scale right after a scale multiplies it: ألف مليار is 10¹².
Decimals in words follow a word for the mark (ثلاثة فاصلة خمسة, three point five).

`number`: what a number is; `digits` and their groups, `scaled_digits` with a scale beside them; `words`: groups and scales;
`fractions` and `ordinals`; `reading` puts them together.
"""

from generator.facts.numbers.digits import read_digits
from generator.facts.numbers.fractions import read_fraction
from generator.facts.numbers.number import Number
from generator.facts.numbers.ordinals import read_ordinal
from generator.facts.numbers.reading import read_number
from generator.facts.numbers.words import starts_number

__all__ = ["Number", "read_digits", "read_fraction", "read_number", "read_ordinal", "starts_number"]
