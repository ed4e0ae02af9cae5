"""What is left to translate, what that would cost, and doing it: each answer is stored before the next is asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.digest.translation.catalog import Catalog, Context, Entry
from generator.digest.translation.gate import FidelityGate
from generator.digest.translation.masking import glossary, mask
from generator.digest.translation.memory import Memory
from generator.digest.translation.plain import sides
from generator.digest.translation.writing import add_machine
from generator.engine_options import MachineTranslation
from generator.engines.engine import Engine
from generator.errors import Location, Notice
from generator.language import language
from generator.values import LanguageCode

_MILLION = 1_000_000
_LONGEST, _ALLOWANCE = 4, 200
"""An answer may have so many times the letters of its source, and so many more."""
_KEPT = frozenset("‌‍")
"""The joiners that some words need; other invisible marks (direction, breaks) are taken out."""


@dataclass(frozen=True, slots=True)
class Job:
    """A title or a sentence to translate, and the catalog that it belongs to."""

    path: Path
    entry: Entry
    source: LanguageCode
    target: LanguageCode
    gate: FidelityGate


@dataclass(frozen=True, slots=True)
class Estimate:
    """What would be sent to the engine; `cost` is `None` where no price is configured."""

    sentences: int
    characters: int
    cost: Decimal | None
    currency: str


def untranslated(
    entries: Sequence[Entry], catalog: Catalog | None, memory: Memory, target: LanguageCode
) -> Iterator[Entry]:
    """The titles and sentences for which nobody has written anything yet.

    Terms are left to people: a word alone tells a machine too little, and the gate nothing.
    """
    for entry in entries:
        known = catalog is not None and catalog.knows(entry.key)
        if entry.context is not Context.TERM and not known and memory.get(target, entry.text) is None:
            yield entry


def estimate(jobs: Sequence[Job], options: MachineTranslation) -> Estimate:
    """How much there is to translate: letters of the source."""
    characters = sum(len(job.entry.text) for job in jobs)
    cost = options.price * characters / _MILLION if options.price is not None else None
    return Estimate(len(jobs), characters, cost, options.currency)


def run(jobs: Sequence[Job], engine: Engine, progress: Callable[[str, int, int], None]) -> Iterator[Notice]:
    """Translate and store, job by job; a notice for each answer that a person must look at. Raises `EngineError`.

    What is stored before an error or an interruption stays: the next run goes on from there.
    """
    for done, job in enumerate(jobs):
        progress("machine", done, len(jobs))
        yield from _do(job, engine)
    progress("machine", len(jobs), len(jobs))


def _do(job: Job, engine: Engine) -> Iterator[Notice]:
    text, where = job.entry.text, Location(job.path)
    words = _ask(job, engine)
    if words is None:
        yield Notice("machine_unusable", where=where, values={"text": text, "path": job.path})
        return
    difference = job.gate.difference(text, job.source, words, job.target)
    add_machine(job.path, job.entry, words, engine.name, draft=difference is not None)
    if difference is not None:
        source, target = sides(difference)
        yield Notice("machine_draft", where=where, values={"source": source, "target": target, "path": job.path})


def _ask(job: Job, engine: Engine) -> str | None:
    """The translation, with figures and known names as the lexicon has them; without its help where the engine lost one."""
    text = job.entry.text
    reading = job.gate.read(text, job.source)
    masked, terms = mask(reading, job.target), glossary(reading, job.target)
    answer = masked.restore(_cleaned(engine.translate(masked.text, job.source, job.target, terms)))
    if answer is None:
        answer = _cleaned(engine.translate(text, job.source, job.target, terms))
    usable = language(job.target).count_letters(answer) and len(answer) <= _LONGEST * len(text) + _ALLOWANCE
    return answer if usable else None


def _cleaned(answer: str) -> str:
    """One line of visible letters."""
    visible = (
        letter
        for letter in answer
        if letter in _KEPT or letter.isspace() or not unicodedata.category(letter).startswith("C")
    )
    return " ".join("".join(visible).split())
