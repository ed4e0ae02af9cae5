"""The stages in order: articles → documents → facts → reviewed facts → digests → pages and prints → site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Collection as Several
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config import Settings
from generator.digest import Collection, Digest, collect, make_digest
from generator.digest.across import Across
from generator.digest.periods import every_of
from generator.digest.translation.catalog import Catalog, by_article, read_catalogs
from generator.errors import (
    Faults,
    KhulasaError,
    Location,
    Notice,
    OutputError,
    ReviewError,
    Severity,
    TranslationError,
)
from generator.facts.engine import find_facts
from generator.facts.fact import Facts
from generator.lexicon import Lexicon, load
from generator.outputs import publish
from generator.outputs.data_page import data_page_days
from generator.outputs.print import PrintedDigest, typeset
from generator.outputs.search import can_search
from generator.pages import render_pages
from generator.pages.across import AcrossViewer
from generator.pages.edition import Edition, editions
from generator.pages.page import Site, SiteFile, SiteInfo
from generator.review.applying import apply_review
from generator.review.policy import publishable
from generator.review.reading import read_reviews
from generator.review.review import Review
from generator.sources import read_articles
from generator.sources.article import Article
from generator.text import read_document
from generator.values import LanguageCode
from generator.worklist import Item, conflict_notice, to_check, worklist

Progress = Callable[[str, int, int], None]
"""Called as a stage goes on: its name, how many items are done, how many there are."""


def _silent(stage: str, done: int, total: int) -> None:
    """No progress shown."""


@dataclass(frozen=True, slots=True)
class Read:
    """The site's digests; `faults` are the files left out, `notices` what an editor should know.

    `facts`: every article's, reviewed, whether the site publishes them or not. `lexicon`: what they were read with.
    """

    lexicon: Lexicon
    collection: Collection
    facts: tuple[Facts, ...]
    faults: tuple[KhulasaError, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The finished site, with what was left out of it and what an editor should know."""

    site: Site
    faults: tuple[KhulasaError, ...]
    notices: tuple[Notice, ...]


def facts_of(article: Article, lexicon: Lexicon) -> Facts:
    """The facts of one article."""
    return find_facts(read_document(article, lexicon), lexicon)


def read_site(settings: Settings, *, keep_going: bool = False, progress: Progress = _silent) -> Read:
    """Articles, their facts and digests. Raises `Faults` unless `keep_going` leaves the faulty files out."""
    lexicon = load(settings.content / "lexicon")
    articles, article_faults = read_articles(settings.content / "articles")
    catalogs, catalog_faults = read_catalogs(settings.content / "translations")
    reviews, review_faults = read_reviews(settings.content / "reviews")
    known = {article.id for article in articles}
    strays = [] if article_faults else _strays(catalogs, reviews, known)
    faults = (*article_faults, *catalog_faults, *review_faults, *strays)
    if faults and not keep_going:
        raise Faults(faults)
    translated = by_article(catalogs)
    reviewed = _reviewed(articles, reviews, lexicon, progress)
    digests = [
        make_digest(
            publishable(facts, settings.publish),
            translated.get(facts.document.article.id, {}),
            settings.languages,
            lexicon,
            settings.digits,
            settings.summary_words,
        )
        for facts in reviewed
    ]
    notices = [notice for digest in digests for notice in digest.notices]
    notices += filter(None, (to_check(facts, settings.publish) for facts in reviewed))
    collection = collect(digests, lexicon, settings.periods)
    notices += map(conflict_notice, collection.across.conflicts)
    return Read(lexicon, collection, reviewed, faults, tuple(notices))


def _reviewed(
    articles: Sequence[Article], reviews: Sequence[Review], lexicon: Lexicon, progress: Progress
) -> tuple[Facts, ...]:
    """Every article's facts as its review leaves them."""
    own = {review.article: review for review in reviews}
    reviewed: list[Facts] = []
    for done, article in enumerate(articles):
        progress("facts", done, len(articles))
        facts, review = facts_of(article, lexicon), own.get(article.id)
        reviewed.append(apply_review(facts, review, lexicon) if review is not None else facts)
    progress("facts", len(articles), len(articles))
    return tuple(reviewed)


def make_site(
    settings: Settings, *, keep_going: bool = False, progress: Progress = _silent, earlier: Path | None = None
) -> Made:
    """The whole site in memory: nothing is written. Raises `KhulasaError`, `Faults` for several.

    `earlier`: the folder of the site as last built, to take over from it what would be the same.
    """
    read = read_site(settings, keep_going=keep_going, progress=progress)
    info = site_info(settings)
    downloads = {
        period.id: {language: _print_path(period.id, language) for language in settings.languages}
        for period in read.collection.periods
        if settings.printed
    }
    worded = editions(read.collection, read.lexicon, info, downloads)
    prints = _prints(settings, read.collection, worded, progress) if settings.printed else {}
    progress("pages", 0, 1)
    pages = render_pages(worded, info, settings.templates)
    progress("pages", 1, 1)
    progress("data", 0, 1)
    others = tuple(publish(read.collection, worded, read.lexicon, info, settings.templates, earlier))
    progress("data", 1, 1)
    files = (*pages.files, *others, *(SiteFile(path, printed.content) for path, printed in prints.items()))
    notices = [*read.notices, *(notice for printed in prints.values() for notice in printed.notices)]
    if not info.search:
        notices.append(Notice("search_no_program", Severity.INFO))
    days = pages.days | data_page_days(read.collection, settings.languages)
    return Made(Site(files, days), read.faults, tuple(notices))


def print_period(settings: Settings, period_id: str, languages: Sequence[LanguageCode]) -> PrintedDigest:
    """The digest of a week, month or quarter as PDF in these languages, whichever of them the site's own are.

    Raises `OutputError` where nothing was published in it.
    """
    try:
        every = every_of(period_id)
    except ValueError:
        every = settings.periods
    periods = read_site(replace(settings, periods=every)).collection.periods
    info = site_info(settings)
    for period in periods:
        if period.id == period_id:
            views = {code: AcrossViewer(Across(), info, code).period(period, "") for code in languages}
            return typeset(period, views, info, settings.templates)
    known = ", ".join(period.id for period in periods)
    raise OutputError("no_such_period", None, period=period_id, known=known)


def chosen(read: Read, wanted: Several[str]) -> Sequence[Digest]:
    """The digests of the wanted articles, all if none is named. Raises `Faults` where an article is not there."""
    missing = sorted(set(wanted) - {digest.id for digest in read.collection.digests})
    if missing:
        raise Faults([TranslationError("no_such_article", None, article=article) for article in missing])
    return [digest for digest in read.collection.digests if not wanted or digest.id in wanted]


def worklist_of(read: Read, wanted: Several[str]) -> tuple[Item, ...]:
    """What needs a person in the wanted articles (all if none is named), worst first.

    Raises `Faults` where an article is not there.
    """
    digests = chosen(read, wanted)
    ids = {digest.id for digest in digests}
    facts = [facts for facts in read.facts if facts.document.article.id in ids]
    conflicts = [
        conflict
        for conflict in read.collection.across.conflicts
        if any(report.digest.id in ids for report in conflict.reports)
    ]
    notices = [notice for digest in digests for notice in digest.notices]
    return worklist(facts, digests, [*notices, *map(conflict_notice, conflicts)])


def site_info(settings: Settings) -> SiteInfo:
    """What the pages say of the site itself."""
    return SiteInfo(
        settings.titles,
        settings.descriptions,
        settings.languages,
        settings.digits,
        settings.topics,
        settings.url,
        settings.cards,
        can_search(),
        frozenset(code for code in settings.languages if _has_page(settings, code, "about")),
    )


def _has_page(settings: Settings, code: LanguageCode, name: str) -> bool:
    """Whether the site has a Markdown page of a name in a language."""
    folder = settings.content / "pages" / code
    return (folder / f"{name}.md").is_file() or (folder / name / "index.md").is_file()


def _strays(catalogs: Sequence[Catalog], reviews: Sequence[Review], known: Several[str]) -> list[KhulasaError]:
    """Editors' files whose names name no article."""
    return [
        *(
            TranslationError("catalog_without_article", Location(catalog.path), article=catalog.article)
            for catalog in catalogs
            if catalog.article not in known
        ),
        *(
            ReviewError("review_without_article", Location(review.path), article=review.article)
            for review in reviews
            if review.article not in known
        ),
    ]


def _prints(
    settings: Settings, collection: Collection, worded: Mapping[LanguageCode, Edition], progress: Progress
) -> dict[str, PrintedDigest]:
    jobs = [
        (period, language, edition.info, edition.periods[at])
        for at, period in enumerate(collection.periods)
        for language, edition in worded.items()
    ]
    prints: dict[str, PrintedDigest] = {}
    for done, (period, language, info, view) in enumerate(jobs):
        progress("prints", done, len(jobs))
        prints[_print_path(period.id, language)] = typeset(period, {language: view}, info, settings.templates)
    progress("prints", len(jobs), len(jobs))
    return prints


def _print_path(period_id: str, language: LanguageCode) -> str:
    return f"{language}/digests/{period_id}.pdf"
