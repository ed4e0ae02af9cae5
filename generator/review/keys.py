"""What each key of a review may say: YAML nodes → values; `ValueError` with the form that is expected where one is of another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

import yaml

from generator.language import codes, detect
from generator.review.review import StatedTerm, StatedValue, Verdict
from generator.review.slots import read_moment, read_value
from generator.values import Change, Kind, Labels, Modality, Qualifier

NULL = "tag:yaml.org,2002:null"
_FIGURES = "12500 / [10, 12] / 2021-07"


class UnknownWordError(ValueError):
    """A word that is none of those a key takes."""

    def __init__(self, word: str, known: list[str]) -> None:
        super().__init__(word)
        self.word = word
        self.known = known


def _words(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.tag == NULL or not node.value.strip():
        raise ValueError("text")
    return str(node.value).strip()


def _day(node: yaml.Node) -> date:
    try:
        return date.fromisoformat(_words(node))
    except ValueError:
        raise ValueError("YYYY-MM-DD") from None


def _labels(node: yaml.Node) -> Labels:
    """Words in one language, told from their letters, or in each: `{ar: …, en: …}`."""
    if isinstance(node, yaml.MappingNode) and node.value:
        labels = {str(key.value): _words(value) for key, value in node.value}
        if not labels.keys() <= set(codes()):
            raise ValueError("{" + ", ".join(f"{code}: …" for code in codes()) + "}")
        return MappingProxyType(labels)
    text = _words(node)
    return MappingProxyType({detect(text): text})


def _value(node: yaml.Node) -> StatedValue:
    try:
        ends = [_words(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else []
        stated: StatedValue = (ends[0], ends[1]) if len(ends) == 2 else _words(node)
    except ValueError:
        raise ValueError(_FIGURES) from None
    for kind in (Kind.COUNT, Kind.DATE):
        try:
            read_value(stated, kind)
        except ValueError:
            continue
        return stated
    raise ValueError(_FIGURES)


def _when(node: yaml.Node) -> str | None:
    if node.tag == NULL:
        return None
    try:
        text = _words(node)
        read_moment(text)
    except ValueError:
        raise ValueError("2021-07-05 / 2021-07 / 2021-Q3 / 2021 / 2021-06-01/2021-09-30") from None
    return text


def _term(node: yaml.Node) -> StatedTerm | None:
    if node.tag == NULL:
        return None
    return _labels(node) if isinstance(node, yaml.MappingNode) else _words(node)


def _terms(node: yaml.Node) -> tuple[StatedTerm, ...]:
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(term for term in map(_term, nodes) if term is not None)


def _verdict(node: yaml.Node) -> Verdict:
    return Verdict(_one_of(node, [verdict.value for verdict in Verdict]))


def _kind(node: yaml.Node) -> Kind:
    return Kind(_one_of(node, [kind.value for kind in Kind]))


def _qualifier(node: yaml.Node) -> Qualifier:
    return Qualifier(_one_of(node, [name.value for name in Qualifier]))


def _change(node: yaml.Node) -> Change | None:
    return None if node.tag == NULL else Change(_one_of(node, [name.value for name in Change]))


def _modality(node: yaml.Node) -> Modality:
    return Modality(_one_of(node, [name.value for name in Modality]))


def _one_of(node: yaml.Node, known: list[str]) -> str:
    word = _words(node)
    if word not in known:
        raise UnknownWordError(word, known)
    return word


SLOTS: Mapping[str, Callable[[yaml.Node], object]] = {
    "kind": _kind,
    "value": _value,
    "qualifier": _qualifier,
    "unit": _term,
    "substance": _term,
    "indicator": _term,
    "change": _change,
    "modality": _modality,
    "who": _terms,
    "target": _terms,
    "where": _terms,
    "when": _when,
    "according_to": _term,
}
"""The keys of slots."""
READERS: Mapping[str, Callable[[yaml.Node], object]] = {
    **SLOTS,
    "words": _words,
    "in": _words,
    "verdict": _verdict,
    "by": _words,
    "on": _day,
    "reason": _labels,
    "old": _value,
    "new": _value,
}
"""Every key."""
