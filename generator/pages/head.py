"""What a page's head tells machines: what it is about, its picture, its feeds, and its meaning as schema.org JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.digest.digest import Digest
from generator.pages.addresses import address, card_path
from generator.pages.cleaning import clean, shorten
from generator.pages.corrections import CorrectionView
from generator.pages.page import SiteInfo
from generator.pages.views import ArticleView, article_path
from generator.pages.words import Words
from generator.values import LanguageCode
from generator.wording.catalogs import translations

_LONGEST_DESCRIPTION = 300
"""Characters: what search engines and messengers show of a description, and some."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says.

    - `kind`: Open Graph's `website` or `article`.
    - `title`: empty where the page's own title is meant.
    - `image`: absolute address of the picture that stands for the page, `None` where the site has no address of its own: Open Graph
      knows absolute ones only.
    - `published`, `modified`: ISO days, or empty.
    - `linked_data`: JSON-LD, safe inside a script element; `None` for a page that is no thing of its own.
    """

    kind: str
    title: str
    description: str
    image: str | None
    published: str = ""
    modified: str = ""
    linked_data: Markup | None = None


def page_head(info: SiteInfo, code: LanguageCode) -> Head:
    """The head of a page that is no article."""
    return Head("website", "", clean(info.descriptions[code]), _image(info, code, None))


def listing_head(
    info: SiteInfo,
    code: LanguageCode,
    path: str,
    title: str,
    description: str = "",
    trail: Sequence[tuple[str, str]] = (),
    about: str = "",
) -> Head:
    """The head of a page that lists figures or articles of one thing.

    `trail`: name and path of the pages above it, outermost first; `about`: the thing's type in schema.org, if it is one.
    """
    described = shorten(
        clean(f"{title}: {description}" if description else info.descriptions[code]), _LONGEST_DESCRIPTION
    )
    own = address(info, path, path)
    steps = [(name, address(info, target, path)) for name, target in (*trail, (title, path))]
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": own,
        "url": own,
        "name": clean(title),
        "description": described,
        "inLanguage": code,
        "about": {"@type": about, "name": clean(title)} if about else None,
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": list(_steps(steps))},
    }
    return Head("website", "", described, _image(info, code, None), linked_data=embedded(_without_empty(data)))


def _steps(steps: Sequence[tuple[str, str]]) -> Iterator[dict[str, object]]:
    for position, (name, target) in enumerate(steps, start=1):
        yield {"@type": "ListItem", "position": position, "name": clean(name), "item": target}


def article_head(
    info: SiteInfo, code: LanguageCode, digest: Digest, view: ArticleView, corrections: Sequence[CorrectionView]
) -> Head:
    """The head of an article's page, described by its summary."""
    description = _description(view) or clean(info.descriptions[code])
    modified = digest.modified.isoformat() if digest.modified else ""
    image = _image(info, code, digest.id)
    data = _news_article(info, code, digest, view, corrections) | {"description": description}
    if image is not None:
        data["image"] = image
    title = plain(view.title)
    return Head("article", title, description, image, view.published_iso, modified, embedded(_without_empty(data)))


def plain(words: Words) -> str:
    """Words as machines are given them, with what a reader must know of them: that a machine translated them."""
    return clean(f"{words.text} ({words.note})" if words.note else words.text)


def in_short(view: ArticleView) -> tuple[str, ...]:
    """The summary's sentences; where they are not in the page's language, those worded from the facts if there are any."""
    return tuple(plain(sentence.words) for sentence in view.in_brief or view.summary)


def _description(view: ArticleView) -> str:
    """As many whole sentences as are not too long; empty where the article has none."""
    chosen = ""
    for sentence in in_short(view):
        longer = f"{chosen} {sentence}".strip()
        if chosen and len(longer) > _LONGEST_DESCRIPTION:
            break
        chosen = longer
    return shorten(chosen, _LONGEST_DESCRIPTION)


def embedded(data: object) -> Markup:
    """Plain values as JSON that can stand in a script element: no sign in it can end the element or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704  # escaped above, by JSON's own means


def _news_article(
    info: SiteInfo, code: LanguageCode, digest: Digest, view: ArticleView, corrections: Sequence[CorrectionView]
) -> dict[str, object]:
    page = article_path(code, digest.id)
    own = address(info, page, page)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": own,
        "url": own,
        "mainEntityOfPage": own,
        "headline": plain(view.title),
        "inLanguage": code,
        "isAccessibleForFree": True,
        "datePublished": view.published_iso,
        "dateModified": digest.modified.isoformat() if digest.modified else None,
        "about": [clean(topic.text) for topic in view.topics],
        "publisher": {"@type": "Organization", "name": clean(info.titles[code])},
        "isBasedOn": _original(digest),
        "citation": list(_cited(digest)),
        "workTranslation": [
            {"@type": "NewsArticle", "@id": address(info, article_path(other, digest.id), page), "inLanguage": other}
            for other in info.languages
            if other != code
        ],
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": _correction_text(correction, code),
                "datePublished": correction.day_iso,
            }
            for correction in corrections
        ],
    }


def _cited(digest: Digest) -> Iterator[dict[str, object]]:
    """The source's article, and the report that it is about."""
    url, cites = digest.metadata.url, digest.metadata.cites
    yield {"@id": url} if url else {"@type": "NewsArticle", "name": clean(digest.document.title)}
    if cites:
        yield {"@type": "CreativeWork", "name": clean(cites)}


def _original(digest: Digest) -> dict[str, object]:
    """The source's article, which the digest is of."""
    metadata, document = digest.metadata, digest.document
    publisher = {"@type": "Organization", "name": clean(document.outlet)} if document.outlet else None
    return _without_empty(
        {
            "@type": "NewsArticle",
            "@id": metadata.url,
            "headline": clean(document.title),
            "inLanguage": document.language,
            "url": metadata.url,
            "datePublished": metadata.published.isoformat() if metadata.published else None,
            "author": {"@type": "Person", "name": clean(metadata.author)} if metadata.author else None,
            "publisher": publisher,
        }
    )


def _correction_text(correction: CorrectionView, code: LanguageCode) -> str:
    gettext = translations(code).gettext
    now = f"{gettext('Now:')} {correction.new}." if correction.new else gettext("Withdrawn.")
    return clean(f"{gettext('Before:')} {correction.old}. {now} {correction.reason.text}")


def _without_empty(data: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def _image(info: SiteInfo, code: LanguageCode, article: str | None) -> str | None:
    if info.url is None or not info.cards:
        return None
    return address(info, card_path(code, article), card_path(code, article))
