"""How each fact came about: the rules that made it, outermost first, and for each slot the cue that filled it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import messages
from generator.errors import Notice
from generator.facts.contract import value_as_json
from generator.facts.cues import Cue
from generator.facts.fact import Fact, Facts
from generator.values import LanguageCode, Modality, Span, Term, rounded


def explain(facts: Facts, language: LanguageCode) -> str:
    """A tree a fact: its words, its rules nested as they were applied, its slots with their words and their cues in a language."""
    return "\n".join(line for fact in facts.facts for line in _tree(facts, fact, language))


def _tree(facts: Facts, fact: Fact, language: LanguageCode) -> Iterator[str]:
    written = value_as_json(rounded(fact.value))
    document = facts.document
    yield f"{fact.id}  {fact.kind.value} {written}  «{document.plain(fact.span)}»  [{fact.sentence}]"
    for depth, rule in enumerate(fact.rules):
        words = document.plain(fact.span if depth == 0 else fact.number_span)
        yield f"{'  ' * (depth + 1)}└ {rule}  «{words}»"
    for slot, words in _slots(fact):
        yield f"    {slot}: {words}"
        yield f"        ← {_why(facts, fact, fact.cues.get(slot), language)}"
    if fact.part_of is not None:
        yield f"    part_of: {fact.part_of}"
    if fact.modality is not Modality.ACTUAL:
        yield f"    modality: {fact.modality.value}"
    yield f"    confidence: {fact.confidence.value} {' '.join(fact.reasons)}".rstrip()


def _slots(fact: Fact) -> Iterator[tuple[str, str]]:
    """Every slot that is filled, with its words."""
    terms = {
        "unit": (fact.unit,),
        "substance": (fact.substance,),
        "indicator": (fact.indicator,),
        "who": fact.who,
        "action": (fact.action,),
        "befell": (fact.befell,),
        "target": fact.target,
        "where": fact.where,
        "according_to": (fact.according_to,),
    }
    for slot, filled in terms.items():
        words = ", ".join(_words(term) for term in filled if term is not None)
        words += f", {fact.change}" if slot == "indicator" and fact.change is not None else ""
        if words:
            yield slot, words
    if fact.when is not None:
        yield "when", f"{fact.when.start or '…'} – {fact.when.end or '…'}"


def _why(facts: Facts, fact: Fact, cue: Cue | None, language: LanguageCode) -> str:
    """The cue in words: what it is, whence it was passed on, and the sentences of words that stand in another one."""
    if cue is None:
        return _worded("cue_review", language)
    parts = [_worded(f"cue_{cue.kind}", language, words=facts.document.plain(cue.span))]
    if cue.rules:
        parts[0] += f" ({' › '.join(cue.rules)})"
    parts += [_worded(f"via_{via}", language) for via in cue.via]
    here = _sentence_of(facts, cue.span)
    parts += [_worded("cue_elsewhere", language, sentence=here)] if here != fact.sentence else []
    if cue.origin is not None:
        told = facts.document.plain(cue.origin)
        parts.append(_worded("cue_origin", language, words=told, sentence=_sentence_of(facts, cue.origin)))
    return _worded("cue_comma", language).join(parts)


def _sentence_of(facts: Facts, span: Span) -> str:
    return next((sentence.id for sentence in facts.document.sentences if sentence.span.covers(span)), "")


def _worded(code: str, language: LanguageCode, **values: object) -> str:
    return messages.render(Notice(code, values=values), language).what


def _words(term: Term) -> str:
    return f"{term.surface} ({term.id})" if term.id else term.surface
