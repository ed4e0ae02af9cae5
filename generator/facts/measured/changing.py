"""What changes, in its own words where no list knows it: truancy fell by 5%, a 7% rise in tuition fees, تراجع الطلب على السفر 3%.

Each stands beside a share, or a sum to which it changed:

- the subject of a verb of change (sales tax was cut to 5%); not of one that moves something else (the firm cut 5%);
- the object of such a verb (raised tuition fees by 5%; رفعت الشركة رسومها بنسبة 5%);
- what a noun of change is of (a 7% rise in fees, a 7% pay rise, زيادة الرسوم بنسبة 7%);
- what is listed behind one of these with a share of its own (wheat rose 19%, oils 10% and sugar 5%).

It ends where a verb, a word of grammar or a name begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.measured import subject_first, verb_first
from generator.facts.measured.listed import Run, joined_noun, listed
from generator.facts.measured.nouns import Nouns
from generator.facts.measured.subject_first import TRADED
from generator.facts.measured.words_of_change import words_of_change
from generator.facts.parts import Name
from generator.facts.tokens import QUOTES, surface_of
from generator.lexicon import Category
from generator.values import Term


def with_changing(text: str, nouns: Nouns, known: Sequence[Name]) -> tuple[Name, ...]:
    """The known indicators and what else changes, in order, a longer one in place of those in it: | number of sales |."""
    own = [_name(text, nouns, run) for run in _changing(nouns)]
    inside = {at for name in own for at in range(*name.tokens)}
    others = (name for name in known if name.tokens[0] not in inside)
    return tuple(sorted((*own, *others), key=lambda name: name.tokens))


def _changing(nouns: Nouns) -> Iterator[Run]:
    """What changes, in order, none of them overlapping."""
    end, changes = 0, tuple(words_of_change(nouns)) if nouns.changes else ()
    changed_by = verb_first.changed_by if nouns.words.verb_first else subject_first.changed_by
    runs = {run.tokens: run for run in listed(nouns, changes[0].tokens[0])} if changes else {}
    for tokens in sorted({*filter(None, (changed_by(nouns, change) for change in changes)), *runs}):
        if tokens[0] >= end and tokens[1] not in nouns.indicators and not _is_for(nouns, tokens[0]):  # car | sales
            yield runs.get(tokens) or Run(tokens, joined_noun(nouns, tokens[0]))
            end = tokens[1]


def _is_for(nouns: Nouns, at: int) -> bool:
    """Whether a preposition is attached to what is done: لإصلاح."""
    letters, is_deed = nouns.measuring.governed_letters, nouns.language.may_be_verbal_noun
    return any((prefix,) in letters and is_deed(stem) for prefix, stem in nouns.reading.words[at].stems)


def _name(text: str, nouns: Nouns, run: Run) -> Name:
    start, end = run.tokens
    words = " ".join(surface_of(text, nouns.reading.tokens, start, end).split())
    surface = nouns.language.without_particles(words, run.joiner)
    if run.head is None:
        surface = surface.strip("".join(QUOTES)) if surface[:1] in QUOTES else surface
    else:
        surface = f"{surface_of(text, nouns.reading.tokens, run.head, run.head + 1)} {surface}"
    match = nouns.reading.matches[start] if run.head is None else None
    entry = match.first(*TRADED) if match is not None and match.length == end - start else None
    labels = entry.labels if entry is not None else {nouns.language.code: surface}
    return Name(Category.INDICATORS, Term(None, surface, labels), (start, end), run.joiner, None)
