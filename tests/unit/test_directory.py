"""Who, where and what have pages: which of them, at which address, with which figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.digest import Digest, collect
from generator.language import codes
from generator.lexicon import Category, Entry, Lexicon
from generator.pages.context import page_context
from generator.pages.directory import Directory, EntityId, Section
from generator.pages.edition import edition
from generator.pages.entities import MOST_FIGURES, entities
from generator.pages.page import Draft, SiteInfo
from generator.pages.templates import environment, render
from tests.comparing import Told, calls, digest, digests_of
from tests.reading import LEXICON

INFO = SiteInfo(
    dict.fromkeys(codes(), "Site"), dict.fromkeys(codes(), ""), codes(), dict.fromkeys(codes(), "latn"), {}, None
)


def named(one: Digest, names: Mapping[str, Mapping[str, str]]) -> Digest:
    """The digest with what people call the words that the lexicon does not know: words → language → name."""
    return replace(one, terms={code: {words: name[code] for words, name in names.items()} for code in codes()})


def directory(*digests: Digest, lexicon: Lexicon = LEXICON) -> Directory:
    return Directory(collect(digests, lexicon), lexicon, codes())


def ids(found: Directory) -> set[EntityId]:
    return set(found.entities)


def article(text: str, **metadata: Any) -> Digest:
    return digest("a", {"published": "2021-11-05", "text": text, **metadata})


def test_a_figure_is_of_its_people_its_places_with_those_around_them_and_what_it_counts() -> None:
    found = directory(article("The SDF carried out 26 operations against ISIS in al-Shaddadi in June 2021."))
    assert ids(found) == {
        (Section.WHO, "sdf"),
        (Section.WHO, "isis"),
        (Section.WHERE, "al_shaddadi"),
        (Section.WHERE, "al_hasakah"),
        (Section.WHERE, "syria"),
        (Section.WHAT, "operation"),
    }
    assert {len(reports) for reports in found.reports.values()} == {1}
    assert found.around((Section.WHERE, "al_shaddadi")) == ((Section.WHERE, "syria"), (Section.WHERE, "al_hasakah"))
    assert found.inside[Section.WHERE, "syria"] == [(Section.WHERE, "al_hasakah")]


@pytest.mark.parametrize(
    "text", ["وقالت وزارة الصحة إن 12 شخصاً أصيبوا.", "The Ministry of Health said that 12 people were injured."]
)
def test_what_every_country_has_under_one_name_has_no_page(text: str) -> None:
    assert not [entity for entity in ids(directory(article(text))) if entity[0] is Section.WHO]


@pytest.mark.parametrize("text", ["بلغت الصادرات 3 ملايين طن خلال أشهر.", "The road is 40 kilometres long."])
def test_what_only_sizes_things_has_no_page(text: str) -> None:
    assert not ids(directory(article(text))) & {(Section.WHAT, "tonne"), (Section.WHAT, "kilometre")}


NAMES = {"Sadrist Movement": {"ar": "التيار الصدري", "en": "Sadrist Movement"}}
TEXT = "The Sadrist Movement won 73 seats in Iraq."


def test_who_only_people_name_has_a_page_where_every_language_names_it() -> None:
    unnamed = directory(article(TEXT))
    assert not [entity for entity in ids(unnamed) if entity[0] is Section.WHO]
    one = named(article(TEXT), NAMES)
    found = directory(one)
    entity = next(entity for entity in found.entities.values() if entity.section is Section.WHO)
    assert (entity.slug, entity.names["ar"]) == ("sadrist-movement", "التيار الصدري")
    term = one.facts.facts[0].who[0]
    assert [found.path(code, one, term) for code in codes()] == [
        f"{code}/who/sadrist-movement/index.html" for code in codes()
    ]
    assert unnamed.path("en", article(TEXT), term) == ""


def test_articles_in_both_languages_share_the_page_of_who_people_name() -> None:
    english = named(article(TEXT), NAMES)
    arabic = digest("b", {"published": "2021-11-06", "text": "فاز التيار الصدري بـ73 مقعداً في العراق."})
    who = arabic.facts.facts[0].who
    assert who, "the rules find a name that no list knows"
    found = directory(english, named(arabic, {who[0].surface: NAMES["Sadrist Movement"]}))
    listed = [reports for entity, reports in found.reports.items() if entity[0] is Section.WHO]
    assert [len(reports) for reports in listed] == [2]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The agency gave each pupil 5,000 dinars.", {"ar": "كل تلميذ", "en": "each pupil"}),
        ("منحت الوكالة كل تلميذ 5000 دينار.", {"ar": "كل تلميذ", "en": "each pupil"}),
    ],
)
def test_whoever_is_meant_one_by_one_has_no_page(text: str, name: dict[str, str]) -> None:
    one = article(text)
    (target,) = one.facts.facts[0].target
    found = directory(named(one, {target.surface: name}))
    assert not [entity for entity in found.entities.values() if entity.names == name]


def test_addresses_cannot_leave_their_folder() -> None:
    labels = dict.fromkeys(codes(), "Zorland")
    surfaces = dict.fromkeys(codes(), ("Zorland",))
    own = Entry("../../x", Category.PLACES, labels, surfaces, {}, {})
    one = article("3 people were killed in Homs.")
    there = replace(one.facts.facts[0], where=(own.term("Zorland"),))
    moved = replace(one, facts=replace(one.facts, facts=(there,)))
    found = directory(moved, lexicon=Lexicon(LEXICON.entries(), [own]))
    entity = found.entities[Section.WHERE, "../../x"]
    assert "/" not in entity.slug
    assert "." not in entity.slug


def drafts(*digests: Digest, code: str = "en") -> list[Draft]:
    collection = collect(digests, LEXICON)
    return list(entities(edition(collection, Directory(collection, LEXICON, codes()), INFO, code, {})))


@pytest.mark.parametrize("code", codes())
def test_a_page_shows_the_latest_figures_and_leads_to_all(code: str) -> None:
    many = digests_of(Told(number // 10, number) for number in range(MOST_FIGURES + 50))
    page = next(draft for draft in drafts(*many, code=code) if draft.path == f"{code}/where/aleppo/index.html")
    text = render(environment(None), page.template, {**page_context(INFO, code, page.path), **page.values}).decode()
    assert text.count('<th scope="row" data-order=') == MOST_FIGURES
    assert '<a href="../../data/index.html">' in text


def test_an_index_stands_under_the_letters_of_its_language() -> None:
    one = article("The SDF carried out 26 operations against ISIS in Homs, Aleppo and Daraa in June 2021.")
    for code, initials in (("en", ["A", "D", "H", "S"]), ("ar", ["ح", "د", "س"])):
        index = next(draft for draft in drafts(one, code=code) if draft.path == f"{code}/where/index.html")
        groups = index.values["groups"]
        assert isinstance(groups, tuple)
        assert [group.initial for group in groups] == initials


def test_twice_the_articles_are_twice_the_work() -> None:
    """Counted in calls: who, where and what of them all, and the pages of a busy place and a busy measure."""
    places = ["aleppo", "idlib", "al_shaddadi", "syria"]

    def made(articles: int) -> int:
        told = [Told(n, n % 7, unit=["air_strike", "school"][n % 2], where=places[n % 4]) for n in range(articles)]
        collection = collect(digests_of(told), LEXICON)

        def work() -> None:
            found = Directory(collection, LEXICON, codes())
            for draft in entities(edition(collection, found, INFO, "en", {})):
                assert draft.path

        return calls(work)

    assert made(400) <= 2.2 * made(200)
