"""`python -m tests.score.summaries`: our summaries beside those of other methods, by ROUGE-2 against reference extracts.

`--raise` lifts the floors to what is reached.

Every method gets the same sentences, the same folded words and the same length: in its own order of preference, each sentence that
still fits. `tests/corpus/summaries.yml` holds the references; the weights of ours were chosen on every other article (`tuned`), the
rest (`held`) only judge them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers import AbstractSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from generator.digest.summary import WORDS, summarise
from generator.digest.vectors import words_of
from generator.facts.engine import find_facts
from generator.facts.fact import Facts
from generator.language import language
from generator.resources import read_yaml
from generator.sources import read_article, read_articles
from generator.text import read_document
from generator.text.document import Part
from tests.reading import LEXICON
from tests.score.annotations import annotated_articles

ROOT = Path(__file__).parents[2]
REFERENCES = ROOT / "tests" / "corpus" / "summaries.yml"
FLOORS = Path(__file__).with_name("summary_floors.yml")
HEAD = """# The least that our summaries must reach (`python -m tests.score.summaries`), in thousandths. `--raise` lifts them;
# nothing lowers them.
"""
OURS = "ours"


@dataclass(frozen=True, slots=True)
class Example:
    """An article with the ids of the sentences that an editor would keep; `tuned`: the weights were chosen on it."""

    name: str
    facts: Facts
    sentences: Mapping[str, tuple[str, ...]]
    reference: tuple[str, ...]
    tuned: bool

    @property
    def language(self) -> str:
        """The article's language."""
        return self.facts.document.language


@cache
def examples() -> tuple[Example, ...]:
    """All articles with a reference. Raises `ValueError` where its words do not open exactly one sentence of the body."""
    references: list[dict[str, Any]] = read_yaml(REFERENCES)
    facts = dict(_facts())
    return tuple(
        _example(entry["article"], facts[entry["article"]], entry["keep"], number % 2 == 0)
        for number, entry in enumerate(references)
    )


def _facts() -> Iterator[tuple[str, Facts]]:
    for annotated in annotated_articles():
        article = read_article(Path("article.txt"), data=annotated.text.encode(), published=annotated.published)
        yield annotated.path.stem, find_facts(read_document(article, LEXICON), LEXICON)
    for article in read_articles(ROOT / "content" / "articles")[0]:
        yield article.id, find_facts(read_document(article, LEXICON), LEXICON)


def _example(name: str, facts: Facts, openings: Sequence[str], tuned: bool) -> Example:
    document = facts.document
    tongue = language(document.language)
    texts = {
        sentence.id: document.plain(sentence.span) for sentence in document.sentences if sentence.part is Part.BODY
    }
    reference = [[at for at, text in texts.items() if text.startswith(words)] for words in openings]
    if any(len(found) != 1 for found in reference):
        raise ValueError(f"{name}: {openings}")
    words = {at: words_of(text, tongue) for at, text in texts.items()}
    return Example(name, facts, words, tuple(found[0] for found in reference), tuned)


class _Words:
    """What sumy takes a sentence apart with: our folded words, so that it needs no data of its own."""

    def __init__(self, code: str) -> None:
        self._tongue = language(code)

    def to_words(self, text: str) -> tuple[str, ...]:
        return words_of(text, self._tongue)


def _lead(example: Example, length: int) -> list[str]:
    return _filled(example.sentences, example, length)


def _lead_3(example: Example, length: int) -> list[str]:
    return _filled(list(example.sentences)[:3], example, length)


def _ours(example: Example, length: int) -> list[str]:
    return list(summarise(example.facts, length))


def _sumy(method: Callable[[], AbstractSummarizer]) -> Callable[[Example, int], list[str]]:
    def chosen(example: Example, length: int) -> list[str]:
        words = _Words(example.language)
        document = example.facts.document
        ids = list(example.sentences)
        sentences = [SumySentence(document.plain(document.sentence(at).span), words) for at in ids]
        kept: list[str] = []

        def fill(ranked: Sequence[SumySentence]) -> list[SumySentence]:
            kept.extend(_filled([ids[found.order] for found in ranked], example, length))
            return []

        summarizer = method()
        summarizer.stop_words = language(example.language).words.stop_words
        summarizer(ObjectDocumentModel([Paragraph(sentences)]), fill)
        return kept

    return chosen


METHODS: Mapping[str, Callable[[Example, int], list[str]]] = {
    OURS: _ours,
    "lead": _lead,
    "lead-3": _lead_3,
    "LexRank": _sumy(LexRankSummarizer),
    "TextRank": _sumy(TextRankSummarizer),
    "LSA": _sumy(LsaSummarizer),
}


def _filled(ranked: Iterable[str], example: Example, length: int) -> list[str]:
    kept: list[str] = []
    for at in ranked:
        if not kept or sum(len(example.sentences[one]) for one in (*kept, at)) <= length:
            kept.append(at)
    return kept


def rouge_2(kept: Iterable[Sequence[str]], reference: Iterable[Sequence[str]]) -> tuple[float, float]:
    """Recall and F1 of the pairs of neighbouring words, each counted as often as both have it (ROUGE-2, Lin 2004)."""
    ours, theirs = (Counter(pair for words in side for pair in pairwise(words)) for side in (kept, reference))
    shared = (ours & theirs).total()
    recall, precision = shared / max(1, theirs.total()), shared / max(1, ours.total())
    return recall, 2 * recall * precision / (recall + precision) if shared else 0.0


HALVES = {"tuned": True, "held": False}


@cache
def scores(tuned: bool) -> dict[str, dict[str, tuple[int, int]]]:
    """Language → method → mean recall and F1 in whole thousandths, over one half of the examples."""
    found: dict[str, dict[str, list[tuple[float, float]]]] = {}
    for example in examples():
        if example.tuned is not tuned:
            continue
        for name, method in METHODS.items():
            kept = sorted(method(example, WORDS), key=list(example.sentences).index)
            score = rouge_2(*([example.sentences[at] for at in ids] for ids in (kept, example.reference)))
            found.setdefault(example.language, {}).setdefault(name, []).append(score)
    return {
        code: {name: (_mean(recall for recall, _ in rows), _mean(f1 for _, f1 in rows)) for name, rows in table.items()}
        for code, table in sorted(found.items())
    }


def _mean(shares: Iterable[float]) -> int:
    listed = list(shares)
    return int(1000 * sum(listed) / len(listed))


def reached() -> dict[str, dict[str, int]]:
    """What the floors hold: language → half and measure → our score."""
    rows: dict[str, dict[str, int]] = {}
    for half, tuned in HALVES.items():
        for code, table in scores(tuned).items():
            recall, f1 = table[OURS]
            rows.setdefault(code, {}).update({f"{half} recall": recall, f"{half} F1": f1})
    return rows


def floors() -> dict[str, dict[str, int]]:
    """The floors as they stand."""
    return read_yaml(FLOORS) or {} if FLOORS.is_file() else {}


def main() -> None:
    """Prints every method's scores on both halves, and raises the floors if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached")
    lift = parser.parse_args().lift
    for half, tuned in HALVES.items():
        for code, table in scores(tuned).items():
            for name, (recall, f1) in table.items():
                print(f"{half:<7}{code}  {name:<10}recall .{recall:03}  F1 .{f1:03}")
    if lift:
        before = floors()
        lifted = {
            code: {name: max(share, before.get(code, {}).get(name, 0)) for name, share in row.items()}
            for code, row in reached().items()
        }
        FLOORS.write_text(HEAD + yaml.safe_dump(lifted, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
