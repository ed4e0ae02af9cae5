"""The names of a sentence.

`finding` goes through its words; `reader`: what the lexicon's words stand for, where many are also another word (places `alike`,
`no_verbs`); which verbs are `telling` something rather than doing it; what belongs to a name `beside` it; `short_forms` by which
organisations are told again.
"""

from generator.facts.names.finding import find_names

__all__ = ["find_names"]
