"""The lexicon: found in both languages with particles, faults refused with both names."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import LexiconError
from generator.language import codes, language
from generator.lexicon import Category, Entry, load

LEXICON = load(None)


@pytest.mark.parametrize("code", codes())
def test_every_spelling_of_an_entry_is_found(code: str) -> None:
    spellings = [(entry, surface) for entry in LEXICON.entries() for surface in entry.surfaces[code]]
    assert [(entry.id, surface) for entry, surface in spellings if not found(entry, surface, code)] == []


def found(entry: Entry, surface: str, code: str) -> bool:
    words = language(code).fold_word(surface).replace(",", " , ").split()  # as the tokens of a text
    match = LEXICON.named(entry.category, code, words, 0)
    return match is not None and entry in match.entries.values()


def test_every_parent_is_an_entry() -> None:
    for entry in LEXICON.entries():
        assert entry.parent is None or LEXICON.entry(entry.parent)


@pytest.mark.parametrize(
    ("words", "entry"),
    [("وبالحسكة", "al_hasakah"), ("لداعش", "isis"), ("للعراق", "iraq"), ("باريس", "paris"), ("بغداد", "baghdad")],
)
def test_particles_come_off_and_letters_stay(words: str, entry: str) -> None:
    match = LEXICON.match("ar", [language("ar").fold_word(words)], 0)
    assert match is not None
    assert [found.id for found in match.entries.values()] == [entry]


def test_the_longest_phrase_wins() -> None:
    match = LEXICON.match("en", ["ministry", "of", "health", "said"], 0)
    assert match is not None
    assert (match.length, [found.id for found in match.entries.values()]) == (3, ["ministry_of_health"])


def test_a_site_adds_its_own(tmp_path: Path) -> None:
    (tmp_path / "measures.yml").write_text(
        "rose_still: {ar: {one: مقطرة ورد, few: مقاطر ورد}, en: {one: rose still, other: rose stills}}\n",
        encoding="utf-8",
    )
    match = load(tmp_path).match("ar", ["مقاطر", "ورد"], 0)
    assert match is not None
    assert match.first(Category.MEASURES) is not None


def test_a_site_adds_its_own_indicators(tmp_path: Path) -> None:
    (tmp_path / "indicators.yml").write_text(
        "rose_water_exports: {ar: {label: صادرات ماء الورد}, en: {label: rose water exports}}\n", encoding="utf-8"
    )
    lexicon = load(tmp_path)
    for code, words in (("ar", ["صادرات", "ماء", "الورد"]), ("en", ["rose", "water", "exports"])):
        match = lexicon.named(Category.INDICATORS, code, words, 0)
        assert match is not None
        assert [entry.id for entry in match.entries.values()] == ["rose_water_exports"]
        assert lexicon.match(code, words, 0) is None


@pytest.mark.parametrize("entry_id", ["air_strike", "bombing_sortie"])
def test_an_entry_of_a_site_comes_before_the_one_built_in(tmp_path: Path, entry_id: str) -> None:
    (tmp_path / "measures.yml").write_text(
        f"{entry_id}: {{ar: {{one: غارة, few: غارات}}, en: {{one: bombing sortie, other: bombing sorties}}}}\n",
        encoding="utf-8",
    )
    match = load(tmp_path).match("ar", ["غارات"], 0)
    assert match is not None
    assert [entry.labels["en"] for entry in match.entries.values()] == ["bombing sortie"]


def test_a_site_adds_a_table_of_its_own(tmp_path: Path) -> None:
    lines = ("# Wells of the oasis", "id\tparent\tar\ten", "well\toman\tبئر السدرات|بير السدرات\tSidrat Well")
    (tmp_path / "places.tsv").write_text("\n".join(lines), encoding="utf-8")
    lexicon = load(tmp_path)
    match = lexicon.match("ar", ["بير", "السدرات"], 0)
    assert match is not None
    [entry] = match.entries.values()
    assert (entry.labels["en"], entry.parent, lexicon.territory_of(entry)) == ("Sidrat Well", "oman", "OM")


def test_a_line_of_a_table_has_all_its_cells(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("id\tparent\tar\ten\nwell\toman\tبئر السدرات\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load(tmp_path)
    assert (caught.value.code, caught.value.where.line) == ("lexicon_cells", 2)


def test_several_and_a_woman_are_entries_of_their_own() -> None:
    several, woman = LEXICON.entry("official_plural"), LEXICON.entry("minister_feminine")
    assert (several.labels, several.several, several.parent) == ({"ar": "مسؤولون", "en": "officials"}, True, "official")
    assert (woman.labels, woman.several, woman.parent) == ({"ar": "الوزيرة", "en": "the minister"}, False, "minister")
    assert woman.surfaces["en"] == ()


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("المسؤولون الأمنيون في حمص", "المسؤولين الأمنيين في حمص"),
        ("مسؤولان أمنيان", "مسؤولين أمنيين"),
        ("مسؤولتان", "مسؤولتين"),
        ("مسؤولو التلفزيون", "مسؤولي التلفزيون"),
        ("التلفزيون", "التلفزيون"),
        ("زيتون", "زيتون"),
    ],
)
def test_people_behind_a_preposition(name: str, behind: str) -> None:
    assert language("ar").governed(name) == behind


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("The company's chief executive", "the company's chief executive"),
        ("owner of the mine", "the owner of the mine"),
        ("doctor at the hospital", "the doctor at the hospital"),
        ("officials from the health ministry", "officials from the health ministry"),
        ("police chief Adam Bello", "police chief Adam Bello"),
        ("The Hague", "The Hague"),
    ],
)
def test_names_inside_a_sentence(name: str, inside: str) -> None:
    assert language("en").with_article(name) == inside


def test_words_that_yaml_takes_for_something_else_are_words(tmp_path: Path) -> None:
    text = "2030: {ar: 1_000 نخلة, en: 'null', parent: }\nno: {ar: {label: لا, also: [ألف نخلة]}, en: yes}\n"
    (tmp_path / "organisations.yml").write_text(text, encoding="utf-8")
    lexicon = load(tmp_path)
    year, no = lexicon.entry("2030"), lexicon.entry("no")
    assert (year.labels, year.parent) == ({"ar": "1_000 نخلة", "en": "null"}, None)
    assert (no.labels["en"], no.surfaces["ar"]) == ("yes", ("لا", "ألف نخلة"))


def test_an_alias_stands_for_what_its_anchor_names(tmp_path: Path) -> None:
    text = "well: {ar: بئر السدرات, en: &well Sidrat Well}\nspring: {ar: عين السدرات, en: {label: Sidrat, also: [*well]}}\n"
    (tmp_path / "organisations.yml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:  # both have the same spelling
        load(tmp_path)
    assert (caught.value.code, caught.value.values["words"]) == ("lexicon_collision", "Sidrat Well")


def test_an_id_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("places", "speakers"):
        (tmp_path / f"{name}.yml").write_text("oasis: {ar: الواحة, en: the oasis}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load(tmp_path)
    assert caught.value.code == "lexicon_twice"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        (
            "measures",
            (
                "one: {ar: {one: غارة, few: غارات}, en: {one: sortie, other: sorties}}\n"
                "two: {ar: {one: طلعة, few: غارات}, en: {one: flight, other: flights}}"
            ),
            "lexicon_collision",
        ),
        ("measures", "press: {ar: {one: معصرة}, en: {one: press, other: presses}}", "lexicon_forms"),
        ("measures", "press: {ar: {one: معصرة, few: معاصر}}", "lexicon_keys"),
        ("speakers", "miller: {ar: الطحان, en: the miller, plural: {fr: meuniers}}", "lexicon_keys"),
        ("measures", "a: {ar: ا, en: a}\na: {ar: ب, en: b}", "lexicon_syntax"),
        ("places", "a: {ar: ا, en: a}\n---\nb: {ar: ب, en: b}", "lexicon_syntax"),
        ("places", "a: {ar: ا, en: *b}", "lexicon_syntax"),
        ("places", "a: {ar: ا, en: !!python/name:os.system a}", "lexicon_syntax"),
        ("places", "? [a, b]\n: {ar: ا, en: a}", "lexicon_syntax"),
        ("nonsense", "a: {ar: ا, en: a}", "lexicon_file"),
    ],
)
def test_faults_are_refused(tmp_path: Path, name: str, text: str, code: str) -> None:
    (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load(tmp_path)
    assert caught.value.code == code
