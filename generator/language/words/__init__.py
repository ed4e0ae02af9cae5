"""The words of one language, read from its YAML file and checked: every language has the same keys.

`words`: all that a file says, with its groups in modules of their own, each with how it is read: `numbers`, `times`, `names`,
`measuring`. `reader` folds the file's words and refuses one that would mean two things, `starters` are those that a date or a
figure can begin with; `loading` puts all of it together.
"""

from generator.language.words.loading import load_words
from generator.language.words.names import NameWords
from generator.language.words.numbers import NumberWords
from generator.language.words.words import Words

__all__ = ["NameWords", "NumberWords", "Words", "load_words"]
