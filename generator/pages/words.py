"""Words on a page, each with the language that it is in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.digest.digest import Origin, Wording
from generator.language import detect, language
from generator.pages.addresses import TOPICS, listed_path, topic_slug
from generator.pages.page import SiteInfo
from generator.values import Labels, LanguageCode
from generator.wording.catalogs import translations


@dataclass(frozen=True, slots=True)
class Words:
    """Words with the language that they are in: `lang` and `dir` where it is not the page's.

    `note`: what a reader must know of them, empty if nothing: that a machine translated them. `path`: the page of what they name,
    from the site's root, empty if it has none.
    """

    text: str
    language: LanguageCode
    direction: str
    note: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class OriginView:
    """Where a sentence's words come from, worded; `by`: who translated them, where the catalog says so."""

    text: str
    by: Words | None


def words(wording: Wording) -> Words:
    """A wording with its direction; a machine's is marked."""
    machine = wording.origin is Origin.MACHINE
    note = translations(wording.language).gettext("translated by machine, not reviewed") if machine else ""
    return Words(wording.text, wording.language, language(wording.language).words.direction, note)


def words_in(text: str, code: LanguageCode) -> Words:
    """Words of a known language."""
    return Words(text, code, language(code).words.direction)


def topic_words(topic: str, info: SiteInfo, code: LanguageCode) -> Words:
    """A topic as the site calls it, with the address of its page."""
    known = info.topics.get(topic, {}).get(code, topic)
    return replace(words_in(known, code), path=listed_path(code, TOPICS, topic_slug(topic)))


def label(labels: Labels, code: LanguageCode) -> Words:
    """What has words in one or more languages, in the page's own if it can be."""
    shown = code if code in labels else next(iter(labels))
    return words_in(labels[shown], shown)


def name(text: str | None) -> Words | None:
    """A name as it is written, in the language of its letters."""
    return words_in(text, detect(text)) if text else None


def origin(wording: Wording, code: LanguageCode) -> OriginView:
    """Where a wording on a page of this language comes from."""
    gettext = translations(code).gettext
    match wording.origin:
        case Origin.SOURCE if wording.language != code:
            return OriginView(gettext("the source's words, not yet translated"), None)
        case Origin.SOURCE:
            return OriginView(gettext("the source's words"), None)
        case Origin.MACHINE:
            return OriginView(gettext("translated by machine, not reviewed"), None)
        case Origin.FACTS:
            return OriginView(gettext("worded from the facts"), None)
        case Origin.TRANSLATION if wording.by:
            return OriginView(gettext("translated by"), name(wording.by))
        case _:
            return OriginView(gettext("translated by a person"), None)
