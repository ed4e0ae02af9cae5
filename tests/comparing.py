"""Small collections of articles and what they say together, in words that tests can state."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import FrameType
from typing import Any

from generator.digest import Digest, make_digest
from generator.digest.across import Across, Report
from generator.digest.digest import Origin, Wording
from generator.digest.summary import WORDS
from generator.facts.contract import fact_as_json
from generator.facts.engine import find_facts
from generator.facts.fact import Fact, Facts, Mention
from generator.language import codes
from generator.sources import Article, read_article
from generator.sources.article import Metadata
from generator.text import read_document
from generator.text.document import Document, Part, Sentence
from generator.values import Confidence, DateRange, Kind, Qualifier, Span
from tests.reading import LEXICON


def digest(name: str, data: Mapping[str, Any]) -> Digest:
    """A digest of an article told as `text` with any of the metadata's keys."""
    metadata = "".join(f"{key}: {value}\n" for key, value in data.items() if key != "text")
    article = read_article(Path(f"{name}.md"), data=f"---\n{metadata}---\n{data['text']}\n".encode())
    digits = dict.fromkeys(codes(), "latn")
    return make_digest(find_facts(read_document(article, LEXICON), LEXICON), {}, codes(), LEXICON, digits, WORDS)


def figure(report: Report) -> str:
    """`a 26`, `b at_least 300`: the article and its figure."""
    value, qualifier = fact_as_json(report.fact)["value"], report.fact.qualifier
    words = "–".join(map(str, value)) if isinstance(value, list) else str(value)
    exact = qualifier in {Qualifier.EXACT, Qualifier.RANGE}
    return f"{report.digest.id} {words if exact else f'{qualifier.value} {words}'}"


def told(groups: Iterable[Iterable[Report]]) -> list[list[str]]:
    """Groups of reports in these words."""
    return [[figure(report) for report in group] for group in groups]


def as_told(across: Across) -> dict[str, Any]:
    """Agreements by source, conflicts by side, series by point, comparisons by place; what there is none of is left out."""
    found = {
        "agreements": [told(agreement.sources) for agreement in across.agreements],
        "conflicts": [told(conflict.sides) for conflict in across.conflicts],
        "series": [told(point.reports for point in series.points) for series in across.series],
        "places": [told(comparison.places) for comparison in across.comparisons],
    }
    return {name: items for name, items in found.items() if items}


@dataclass(frozen=True, slots=True)
class Told:
    """A fact made up by a test; `article` numbers the article that has it."""

    article: int
    value: int
    qualifier: Qualifier = Qualifier.EXACT
    unit: str = "air_strike"
    where: str = "aleppo"
    when: DateRange | None = None
    published: date = date(2021, 9, 1)
    outlet: str = "Gulf Wire"
    speaker: str | None = None


def digests_of(told: Iterable[Told]) -> list[Digest]:
    """Digests of made-up facts, by article; an article's metadata are those of its first fact."""
    articles: dict[int, list[Told]] = {}
    for one in told:
        articles.setdefault(one.article, []).append(one)
    return [_made_up(number, several) for number, several in articles.items()]


def _made_up(number: int, told: Sequence[Told]) -> Digest:
    first = told[0]
    metadata = Metadata(published=first.published, outlet=first.outlet)
    article = Article(f"a{number}", Path(f"a{number}.txt"), "figures", Span(0, 7), "en", metadata)
    sentence = Sentence("s1", Span(0, 7), Part.BODY, 0)
    document = Document(article, "figures", None, first.outlet, None, (sentence,), ())
    facts = Facts(document, tuple(_fact(f"f{place}", one) for place, one in enumerate(told)))
    said = Wording("figures", "en", Origin.SOURCE)
    titles, sentences = dict.fromkeys(codes(), said), {code: {"s1": said} for code in codes()}
    nothing: dict[str, dict[str, str]] = {code: {} for code in codes()}
    return Digest(facts, (), (), titles, sentences, nothing, dict.fromkeys(codes(), ()), None)


def _fact(name: str, told: Told) -> Fact:
    mention = Mention("s1", Span(0, 1), Span(0, 1))
    speaker = LEXICON.entry(told.speaker).term(told.speaker) if told.speaker else None
    return Fact(
        name,
        Kind.COUNT,
        Decimal(told.value),
        told.qualifier,
        LEXICON.entry(told.unit).term(told.unit),
        (),
        (),
        (LEXICON.entry(told.where).term(told.where),),
        told.when,
        speaker,
        (mention,),
        None,
        Confidence.SURE,
        (),
        (),
    )


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, the second time: what is known of a word once is not looked up again."""
    count = 0

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    work()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
