"""`khulasa review`: what needs a person, listed or walked through; verdicts go into the review files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from generator import messages
from generator.cli.shell import Shell, harmless
from generator.errors import Faults, Notice
from generator.facts.contract import fact_as_json
from generator.facts.fact import Fact, Facts
from generator.publishing import write_whole
from generator.review.anchors import Finder
from generator.review.reading import review_text
from generator.review.review import Verdict
from generator.review.slots import DATED
from generator.review.writing import with_verdict
from generator.table import figure_words
from generator.values import LanguageCode, Modality, Span
from generator.worklist import Item

_SKIP, _QUIT = "skip", "quit"
_CHOICES = (Verdict.VERIFIED.value, Verdict.REJECTED.value, Verdict.CHANGED.value, _SKIP, _QUIT)
_RANGE_MARK = re.compile(r"\s*–\s*|,\s+")
_ASKED = ("value", "unit", "when", "according_to")
"""Slots that the walk asks for; the others are written by hand."""


def as_lines(items: Iterable[Item], shell: Shell) -> Iterator[str]:
    """The list as a table: urgency, place, figure, and what is said of it."""
    for item in items:
        what = " ".join(messages.render(notice, shell.language).what for notice in item.notices)
        figure = f"{_words(item)}  " if item.fact is not None else ""
        urgency = messages.render(Notice(f"urgency_{item.urgency.name.lower()}"), shell.language).what
        yield f"{urgency:<12}{item.where or ''}  {figure}{what}"


def as_objects(items: Iterable[Item], shell: Shell) -> list[dict[str, object]]:
    """The list for a program; `fact` is as in the JSON contract of `khulasa facts`."""
    return [
        {
            "urgency": item.urgency.name.lower(),
            "article": item.facts.document.article.id if item.facts else item.notices[0].values.get("article"),
            "file": str(item.where.path) if item.where else None,
            "line": item.where.line if item.where else None,
            "words": _words(item) if item.fact else None,
            "sentence": _sentence(item.fact, item.facts) if item.fact and item.facts else None,
            "fact": fact_as_json(item.fact) if item.fact else None,
            "reasons": [_reason(notice, shell) for notice in item.notices],
        }
        for item in items
    ]


def _reason(notice: Notice, shell: Shell) -> dict[str, str]:
    message = messages.render(notice, shell.language)
    return {"code": notice.code, "message": message.what, "hint": message.hint}


def _words(item: Item) -> str:
    if item.fact is None or item.facts is None:
        return ""
    document = item.facts.document
    return document.plain(document.whole(item.fact.span))


def _sentence(fact: Fact, facts: Facts) -> str:
    return facts.document.plain(facts.document.sentence(fact.sentence).span)


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk through the figures in doubt: who decides, on which day, and the folder of the review files."""

    shell: Shell
    folder: Path
    by: str | None
    today: date

    def through(self, items: Sequence[Item]) -> int:
        """Ask for each figure; gives how many are left. What is not a figure is settled in its own file."""
        doubtful = [item for item in items if item.fact is not None]
        written = 0
        for number, item in enumerate(doubtful, start=1):
            if item.fact is None or item.facts is None:
                continue
            self._show(number, len(doubtful), item, item.fact, item.facts)
            choice = self._choice()
            if choice == _QUIT:
                break
            written += choice != _SKIP and self._decide(Verdict(choice), item.fact, item.facts)
        left = len(doubtful) - written
        self._say("walk_done", count=written, left=left)
        return left

    def _show(self, number: int, total: int, item: Item, fact: Fact, facts: Facts) -> None:
        document = facts.document
        click.echo(harmless(f"\n[{number}/{total}] {item.where}  {document.title}"))
        for notice in item.notices:
            click.echo(f"  ? {messages.render(notice, self.shell.language).what}")
        around, marked = document.sentence(fact.sentence).span, document.whole(fact.span)
        spans = (Span(around.start, marked.start), marked, Span(marked.end, around.end))
        before, figure, after = (harmless(document.plain(span)) for span in spans)
        click.echo(f"  {before}{click.style(f'[{figure}]', bold=True)}{after}")
        for slot, words in _slots(fact, document.language):
            click.echo(f"  {self._word(f'slot_{slot}')}: {harmless(words)}")

    def _choice(self) -> str:
        """What the person chooses, by the key that the message of each choice names; the English keys work always."""
        labels = {choice: self._word(f"choice_{choice}") for choice in _CHOICES}
        keys = {label.split(" ")[0]: choice for choice, label in labels.items()} | {word[0]: word for word in _CHOICES}
        click.echo("  " + " · ".join(labels.values()))
        while True:
            answer = str(click.prompt("  ?", prompt_suffix=" ")).strip().lower()
            if answer in keys or answer in _CHOICES:
                return keys.get(answer, answer)

    def _decide(self, verdict: Verdict, fact: Fact, facts: Facts) -> bool:
        """Ask what the verdict needs and write it; asks again where an answer cannot be read. Tells whether it is written."""
        anchor = Finder(facts.document).quote(fact, facts.facts)
        if anchor is None:
            self._say("walk_no_quote")
            return False
        entry: dict[str, object] = {"words": anchor.words}
        entry |= {"in": anchor.within} if anchor.within else {}
        entry |= {"verdict": verdict.value}
        path = self.folder / f"{facts.document.article.id}.yml"
        if self._written({"words": anchor.words, "verdict": Verdict.VERIFIED.value}, path) is None:
            return False  # the file has a fault of its own, which no answer would mend
        written = None
        while written is None:
            written = self._written(entry | self._answers(verdict, fact), path)
        write_whole(path, written.encode())
        self._say("walk_written", path=path)
        return True

    def _written(self, entry: Mapping[str, object], path: Path) -> str | None:
        """The review with the entry; `None` where it has a fault, which is told."""
        try:
            return with_verdict(review_text(path) if path.exists() else "", entry, path)
        except Faults as faults:
            self.shell.tell(faults.faults)
            return None

    def _answers(self, verdict: Verdict, fact: Fact) -> dict[str, object]:
        answers: dict[str, object] = {}
        if verdict is Verdict.VERIFIED:
            answers |= _confirmed(fact)
        elif verdict is Verdict.CHANGED:
            self._say("walk_slots")
            asked = {slot: self._ask(f"walk_{slot}") for slot in _ASKED}
            answers |= {slot: _ends(answer) if slot == "value" else answer for slot, answer in asked.items() if answer}
        answers |= {"by": self.by} if self.by else {}
        answers |= {"on": self.today}
        reason = self._ask("walk_reason")
        return answers | ({"reason": reason} if reason else {})

    def _ask(self, code: str) -> str:
        return str(click.prompt(f"  {self._word(code)}", default="", show_default=False)).strip()

    def _word(self, code: str, **values: object) -> str:
        return messages.render(Notice(code, values=values), self.shell.language).what

    def _say(self, code: str, **values: object) -> None:
        click.echo(f"  {self._word(code, **values)}")


def _confirmed(fact: Fact) -> Mapping[str, object]:
    """The value that is verified, so that another one read later is told; not where no plain number states it (two thirds)."""
    value = fact_as_json(fact)["value"]
    exact = fact.kind not in DATED and all(
        isinstance(end, int) for end in (value if isinstance(value, list) else [value])
    )
    return {"value": value} if exact else {}


def _ends(answer: str) -> object:
    """A number as YAML writes it, or the two ends of a range: [10, 12], 10–12."""
    ends = [int(end) if end.isdecimal() else end for end in _RANGE_MARK.split(answer.strip("[]"))]
    return ends if len(ends) > 1 else ends[0]


def _slots(fact: Fact, code: LanguageCode) -> Iterator[tuple[str, str]]:
    """The slots that are filled, in the article's language."""
    yield "value", figure_words(fact)
    for slot in ("unit", "indicator", "who", "target", "where", "according_to"):
        filled = getattr(fact, slot)
        terms = filled if isinstance(filled, tuple) else (filled,) if filled else ()
        if terms:
            yield slot, ", ".join(term.labels.get(code, term.surface) for term in terms)
    if fact.change is not None:
        yield "change", fact.change.value
    if fact.modality is not Modality.ACTUAL:
        yield "modality", fact.modality.value
    if fact.when is not None:
        yield "when", f"{fact.when.start or '…'}/{fact.when.end or '…'}"
