"""How Arabic nouns with their adjectives are declined: the dual and its cases, accusative, genitive of plurals, article."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

_BEFORE_OWNER = "و"
_GOVERNED = {"ون": "ين", "ان": "ين", "تان": "تين", _BEFORE_OWNER: "ي"}
"""Endings of the plural and the dual: as a subject → behind a preposition; before whose they are the plural lost its ن."""


def dual(noun: str, ending: str) -> str:
    """The dual of a noun; an adjective that follows agrees, a noun in construct after it stays as it is."""
    words = noun.split(" ")
    return " ".join(_dual_word(word, ending) for word in words)


def _dual_word(word: str, ending: str) -> str:
    stem = word[:-1] + "ت" if word.endswith("ة") else word[:-1] + "ي" if word.endswith("ى") else word
    if stem.endswith("اء"):
        stem = stem[:-1] + "ئ"
    return stem + ending


def oblique_dual(one: str, two: str) -> str:
    """The accusative and genitive of a dual: مركزان → مركزين, مركزا احتجاز → مركزي احتجاز; what is not dual in it stays."""
    singular = [*one.split(" "), *[""] * len(two.split(" "))]
    return " ".join(_oblique_word(word) if word != singular[at] else word for at, word in enumerate(two.split(" ")))


def _oblique_word(word: str) -> str:
    if word.endswith("ان"):
        return word[:-2] + "ين"
    return word[:-1] + "ي" if word.endswith("ا") and not word.endswith("هما") else word


def accusative(noun: str) -> str:
    """The indefinite accusative: tanwin on an alef, but not after ta marbuta, alef-hamza or alef maqsura."""
    return " ".join(word if word.endswith(("ة", "اء", "ى", "ا")) else word + "اً" for word in noun.split(" "))


def oblique(forms: Mapping[str, str]) -> str:
    """The plural with the genitive of its sound masculine plurals: مدنيون → مدنيين; a noun that is always so stays: زيتون."""
    kept = set(forms["one"].split(" "))
    words = forms["few"].split(" ")
    return " ".join(w[:-2] + "ين" if w.endswith("ون") and len(w) > 4 and w not in kept else w for w in words)


def with_articles(words: Sequence[str]) -> list[str]:
    """The words with their articles; غير has none, what follows it has."""
    return [word if word.startswith("ال") or word == "غير" else "ال" + word for word in words]


def is_nested(named: Sequence[str], forms: Mapping[str, str]) -> bool:
    """Whether only the last word of a name in construct takes the article: حالات شلل الأطفال, but أجهزة الطرد المركزي.

    An adjective takes it together with its noun: one of the head changes in the dual, one of the noun before it agrees with that.
    """
    one, two = forms["one"].split(" "), forms["two"].split(" ")
    of_head = len(one) == len(two) == len(named) and one[-1] != two[-1]
    last, before = named[-1], named[-2]
    of_noun = len(named) > 2 and (last.endswith("ي") or (last.endswith("ة") and before.endswith(("ة", "ات"))))
    return not of_head and not of_noun


def definite(phrase: str) -> str:
    """A noun with its adjectives, all with the article: غارات جوية → الغارات الجوية."""
    return " ".join("ال" + word for word in phrase.split(" "))


def governed(name: str, head: str, nouns: Collection[str]) -> str:
    """A name behind a preposition: a sound plural or dual of people takes its other ending, and its adjectives with it.

    `head`: the first word, folded, without its article; `nouns`: those of people that have such a plural, folded.
    """
    ending = next((end for end in _GOVERNED if head.endswith(end) and head.removesuffix(end) in nouns), None)
    if ending is None:
        return name
    words = name.split(" ")
    agreeing = 1 if ending == _BEFORE_OWNER else len(words)
    last = next((at for at, word in enumerate(words[:agreeing]) if not word.endswith(ending)), agreeing)
    return " ".join([*(word.removesuffix(ending) + _GOVERNED[ending] for word in words[:last]), *words[last:]])
