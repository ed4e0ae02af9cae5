"""`content/reviews/<article>.yml` → reviews: every fault of a file at once, each with its line (docs/reviewing.md has the form)."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from generator.errors import Faults, KhulasaError, Location, ReviewError
from generator.review.keys import NULL, READERS, SLOTS, UnknownWordError
from generator.review.review import Anchor, CorrectionNote, Review, Ruling, Slots, Verdict

LONGEST = 256 * 1024
"""Characters of a review: thousands of verdicts, and a bound on what YAML may cost."""
_SECTIONS = ("facts", "corrections")
_CONFIRMING: Mapping[object, frozenset[str]] = {Verdict.VERIFIED: frozenset({"value"}), Verdict.REJECTED: frozenset()}
"""The slots that a verdict may state though it changes none: a verified figure's value, which must stay what it was."""
_RULING = ("words", "in", "verdict", "by", "on", "reason", *SLOTS)
_CORRECTION = ("words", "in", "on", "old", "new", "reason")
Nodes = Mapping[str, yaml.Node]


def read_reviews(folder: Path) -> tuple[tuple[Review, ...], tuple[KhulasaError, ...]]:
    """Every review of the folder, in the order of their names, and the faults of those that cannot be read."""
    reviews: list[Review] = []
    faults: list[KhulasaError] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            reviews.append(read_review(path))
        except Faults as several:
            faults.extend(several.faults)
    return tuple(reviews), tuple(faults)


def read_review(path: Path) -> Review:
    """One review. Raises `Faults` with every fault of the file; `OSError` where it cannot be opened."""
    return parse_review(review_text(path), path)


def review_text(path: Path) -> str:
    """The text of a review. Raises `Faults` where it is not UTF-8; `OSError` where it cannot be opened."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Faults([ReviewError("review_encoding", Location(path))]) from error


def parse_review(text: str, path: Path) -> Review:
    """The review that YAML text states. Raises `Faults`."""
    reader = _Reader(path)
    top = reader.mapping(compose(text, path), _SECTIONS)
    rulings = tuple(filter(None, (_ruling(reader, node) for node in reader.items(top, "facts"))))
    corrections = tuple(filter(None, (_correction(reader, node) for node in reader.items(top, "corrections"))))
    if reader.faults:
        raise Faults(reader.faults)
    return Review(path, path.stem, rulings, corrections)


def compose(text: str, path: Path) -> yaml.Node | None:
    """The file's YAML nodes, which have lines. Raises `Faults`."""
    if len(text) > LONGEST:
        raise Faults([ReviewError("review_too_long", Location(path), most=LONGEST)])
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or type(error).__name__
        raise Faults(
            [ReviewError("review_yaml", Location(path, mark.line + 1 if mark else 1), detail=detail)]
        ) from error
    return node


class _Reader:
    """Collects the faults of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[KhulasaError] = []

    def place(self, node: yaml.Node) -> Location:
        return Location(self.path, node.start_mark.line + 1)

    def fault(self, code: str, node: yaml.Node, **values: object) -> None:
        self.faults.append(ReviewError(code, self.place(node), **values))

    def mapping(self, node: yaml.Node | None, known: Collection[str]) -> Nodes:
        """The values of the known keys, each once; other keys are faults."""
        if node is None or node.tag == NULL:
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.fault("review_not_mapping", node, known=", ".join(known))
            return {}
        found: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = str(key_node.value)
            if key in found:
                self.fault("review_key_twice", key_node, key=key)
            elif key in known:
                found[key] = value
            else:
                near = difflib.get_close_matches(key, known, n=1)
                code = "review_unknown_near" if near else "review_unknown"
                self.fault(code, key_node, key=key, known=near[0] if near else ", ".join(known))
        return found

    def items(self, top: Nodes, section: str) -> list[yaml.Node]:
        node = top.get(section)
        if node is None or node.tag == NULL:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.fault("review_type", node, key=section, expected="- words: …")
            return []
        return list(node.value)

    def required(self, entry: yaml.Node, nodes: Nodes, *keys: str) -> None:
        for key in keys:
            if key not in nodes:
                self.fault("review_missing", entry, key=key)

    def values(self, nodes: Nodes) -> dict[str, object]:
        """What the keys say; a value of the wrong form is a fault."""
        read: dict[str, object] = {}
        for key, node in nodes.items():
            try:
                read[key] = READERS[key](node)
            except UnknownWordError as error:
                near = difflib.get_close_matches(error.word, error.known, n=1, cutoff=0.4)
                code = "review_word_near" if near else "review_word"
                known = near[0] if near else ", ".join(error.known)
                self.fault(code, node, key=key, word=error.word, known=known)
            except ValueError as error:
                self.fault("review_type", node, key=key, expected=str(error))
        return read


def _ruling(reader: _Reader, entry: yaml.Node) -> Ruling | None:
    faults = len(reader.faults)
    nodes = reader.mapping(entry, _RULING)
    values = reader.values(nodes)
    reader.required(entry, nodes, "words", "verdict")
    verdict = values.get("verdict")
    given = frozenset(nodes.keys() & SLOTS)
    if verdict is Verdict.CHANGED:
        reader.required(entry, nodes, "reason")
        if not given:
            reader.fault("review_nothing_changed", entry, slots=", ".join(sorted(SLOTS)))
    elif verdict is Verdict.ADDED:
        reader.required(entry, nodes, "value")
    elif idle := sorted(given - _CONFIRMING.get(verdict, given)):
        reader.fault("review_idle", nodes[idle[0]], key=", ".join(idle), verdict=verdict)
    if len(reader.faults) > faults:
        return None
    slots = Slots(given, **{key: values[key] for key in given})  # type: ignore[arg-type]  # each reader gives its slot's type
    return Ruling(
        Anchor(str(values["words"]), _text(values.get("in"))),
        Verdict(str(verdict)),
        slots,
        _text(values.get("by")),
        values.get("on"),  # type: ignore[arg-type]  # `keys` gives it
        values.get("reason", MappingProxyType({})),  # type: ignore[arg-type]  # `keys` gives it
        reader.place(entry),
    )


def _correction(reader: _Reader, entry: yaml.Node) -> CorrectionNote | None:
    faults = len(reader.faults)
    nodes = reader.mapping(entry, _CORRECTION)
    values = reader.values(nodes)
    reader.required(entry, nodes, "words", "on", "old", "reason")
    if len(reader.faults) > faults:
        return None
    return CorrectionNote(
        Anchor(str(values["words"]), _text(values.get("in"))),
        values["on"],  # type: ignore[arg-type]  # `keys` gives it
        values["old"],  # type: ignore[arg-type]  # `keys` gives it
        values.get("new"),  # type: ignore[arg-type]  # `keys` gives it
        values["reason"],  # type: ignore[arg-type]  # `keys` gives it
        reader.place(entry),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
