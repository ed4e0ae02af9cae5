"""Catalogs renewed: nothing that a person wrote is lost, nothing is carried to a text that it is not of."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from babel.messages import pofile
from babel.messages.catalog import Catalog as BabelCatalog
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.translation.catalog import Catalog, Context, Entry, Translation, parse, read_catalog
from generator.digest.translation.memory import Memory
from generator.digest.translation.writing import CatalogWriter, add_machine, save

NOW = datetime(2026, 1, 2, tzinfo=UTC)
TITLE = Entry(Context.TITLE, "عنوان", ("articles/report.txt", 1))
FIGURE = Entry(Context.SENTENCE, "نُفذت 1,234 عملية.", ("articles/report.txt", 3))
PLAIN = Entry(Context.SENTENCE, "لم يذكر التقرير موعداً للنقل.", ("articles/report.txt", 4))


def states_figures(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def write(path: Path, *entries: Entry, memory: Memory | None = None, now: datetime = NOW) -> bool:
    language = path.name.split(".")[1]
    return CatalogWriter("report", memory or Memory(), states_figures).write(path, language, entries, now)


def fill(path: Path, text: str, words: str) -> None:
    """As a person would: the translation below its text."""
    lines = path.read_text(encoding="utf-8")
    assert f'msgid "{text}"\nmsgstr ""' in lines
    path.write_text(lines.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{words}"'), encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "translations" / "report.en.po"


def test_a_new_catalog_lists_the_entries_with_their_places(path: Path) -> None:
    arabic = path.with_name("report.ar.po")
    assert write(arabic, TITLE, FIGURE)
    text = arabic.read_text(encoding="utf-8")
    assert "#: articles/report.txt:3" in text
    assert "n%100>=3 && n%100<=10 ? 3 : n%100>=11" in text
    assert read_catalog(arabic).language == "ar"


def test_renewing_an_unchanged_catalog_leaves_the_file_alone(path: Path) -> None:
    write(path, TITLE)
    before = path.read_bytes()
    assert not write(path, TITLE, now=datetime(2027, 1, 1, tzinfo=UTC))
    assert path.read_bytes() == before


def test_a_changed_figure_never_inherits_the_old_translation(path: Path) -> None:
    write(path, TITLE, FIGURE)
    fill(path, FIGURE.text, "1,234 operations.")
    changed = Entry(Context.SENTENCE, "نُفذت 1,934 عملية.", FIGURE.location)
    assert write(path, TITLE, changed)
    renewed = read_catalog(path)
    assert renewed.get(Context.SENTENCE, changed.text) is None
    assert [translation.text for translation in renewed.former.values()] == ["1,234 operations."]
    text = path.read_text(encoding="utf-8")
    assert '#| msgid "نُفذت 1,234 عملية."\nmsgctxt "sentence"\nmsgid "نُفذت 1,934 عملية."\nmsgstr ""' in text


def test_the_previous_text_stays_until_the_new_one_is_translated(path: Path) -> None:
    write(path, FIGURE)
    changed = Entry(Context.SENTENCE, "نُفذت 1,934 عملية.", FIGURE.location)
    write(path, changed)
    assert not write(path, changed)
    assert "#| msgid" in path.read_text(encoding="utf-8")
    fill(path, changed.text, "1,934 operations.")
    write(path, changed, TITLE)
    assert "1,934 operations." in path.read_text(encoding="utf-8")
    assert "| msgid" not in path.read_text(encoding="utf-8")


def test_a_changed_sentence_without_figures_keeps_its_translation_as_a_draft(path: Path) -> None:
    write(path, PLAIN)
    fill(path, PLAIN.text, "The report gave no date for the transfer.")
    changed = Entry(Context.SENTENCE, "لم يذكر التقرير موعداً للنقل بعد.", PLAIN.location)
    write(path, changed)
    with path.open("rb") as file:
        message = pofile.read_po(file).get(changed.text, context="sentence")
    assert message is not None
    assert (message.string, message.fuzzy) == ("The report gave no date for the transfer.", True)
    assert read_catalog(path).get(Context.SENTENCE, changed.text) is None


def test_a_text_that_comes_back_has_its_translation_again(path: Path) -> None:
    write(path, TITLE, FIGURE)
    fill(path, FIGURE.text, "1,234 operations.")
    write(path, TITLE)
    write(path, TITLE, FIGURE)
    translation = read_catalog(path).get(Context.SENTENCE, FIGURE.text)
    assert translation is not None
    assert translation.text == "1,234 operations."


def test_comments_of_translators_and_drafts_stay(path: Path) -> None:
    write(path, TITLE, FIGURE)
    text = path.read_text(encoding="utf-8")
    commented = text.replace("#: articles/report.txt:3", "# accept: as corrected\n#: articles/report.txt:3\n#, fuzzy")
    path.write_text(commented, encoding="utf-8")
    fill(path, FIGURE.text, "1,235 operations.")
    write(path, TITLE, PLAIN, FIGURE)
    renewed = path.read_text(encoding="utf-8")
    assert "# accept: as corrected" in renewed
    assert "#, fuzzy" in renewed


def remembered(article: str, words: str, *, machine: bool = False, former: bool = False) -> Catalog:
    entries = {(Context.SENTENCE, FIGURE.text): Translation(words, 1, machine=machine)}
    place = {"former": entries} if former else {"translations": entries}
    return Catalog(Path(f"{article}.en.po"), article, "en", **place)


@pytest.mark.parametrize(
    ("catalogs", "expected"),
    [
        ([remembered("2021-a", "one"), remembered("2022-b", "two")], "two"),
        ([remembered("2021-a", "one"), remembered("2022-b", "two", former=True)], "one"),
        ([remembered("2021-a", "one"), remembered("2022-b", "two", machine=True)], "one"),
    ],
)
def test_the_memory_offers_what_people_wrote_for_the_same_words_as_a_draft(
    path: Path, catalogs: list[Catalog], expected: str
) -> None:
    write(path, FIGURE, memory=Memory(catalogs))
    with path.open("rb") as file:
        message = pofile.read_po(file).get(FIGURE.text, context="sentence")
    assert message is not None
    assert (message.string, message.fuzzy) == (expected, True)
    assert message.user_comments[0].startswith("draft: 202")
    assert not read_catalog(path).translations


def test_the_memory_knows_other_words_as_other(path: Path) -> None:
    write(path, PLAIN, memory=Memory([remembered("2021-a", "one")]))
    assert "draft:" not in path.read_text(encoding="utf-8")


def test_a_machine_s_words_are_stored_as_such_and_never_over_a_person_s(path: Path) -> None:
    write(path, FIGURE, PLAIN)
    fill(path, PLAIN.text, "A person's words.")
    for entry in (FIGURE, PLAIN):
        add_machine(path, entry, "A machine's words.", "deepl", draft=False)
    read = read_catalog(path)
    assert [(each.text, each.machine) for each in read.translations.values()] == [
        ("A machine's words.", True),
        ("A person's words.", False),
    ]
    assert "# machine: deepl " in path.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_gettext_reads_what_is_written(path: Path) -> None:
    write(path, TITLE, FIGURE, PLAIN)
    fill(path, FIGURE.text, "1,234 operations.")
    add_machine(path, PLAIN, "The report gave no date.", "deepl", draft=True)
    write(path, TITLE, Entry(Context.SENTENCE, "نُفذت 1,934 عملية.", FIGURE.location), PLAIN)
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


SPACED = Entry(Context.SENTENCE, "وصلت 5 شاحنات إلى المخيم «الأول».", ("articles/my own report.txt", 5))


def full(path: Path) -> None:
    """A catalog with all that ours hold: comments of editors, a machine's words, a draft, previous texts, texts that are gone."""
    write(path, TITLE, FIGURE, PLAIN, SPACED)
    fill(path, FIGURE.text, "1,234 operations.")
    fill(path, PLAIN.text, "The report gave no date.")
    add_machine(path, SPACED, "Five trucks reached the “first” camp.", "deepl", draft=False)
    text = path.read_text(encoding="utf-8")
    text = text.replace("#: articles/report.txt:1", "# accept: as corrected\n# قبول: كما صُحّح\n#: articles/report.txt:1")
    path.write_text(text.replace("# machine", "# reviewed: Layla\n# machine"), encoding="utf-8")
    fill(path, TITLE.text, "A title")
    changed = (Entry(Context.SENTENCE, "نُفذت 1,934 عملية.", FIGURE.location), replace(PLAIN, text=f"{PLAIN.text} بعد"))
    write(path, TITLE, *changed, SPACED)


def held(path: Path) -> dict[tuple[object, ...], object]:
    """Everything of a catalog that a tool must keep."""
    babel = parse(path)
    live = {
        ("live", m.context, m.id): (m.string, m.fuzzy, m.previous_id, m.user_comments, m.locations)
        for m in babel
        if m.id
    }
    return live | {("gone", m.context, m.id): (m.string, m.user_comments) for m in babel.obsolete.values()}


def test_another_tool_reads_and_writes_a_catalog_without_loss(path: Path) -> None:
    full(path)
    before = held(path)
    polib.pofile(str(path), wrapwidth=0).save()
    assert held(path) == before
    assert {kind for kind, *_ in before} == {"live", "gone"}


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="gettext is not installed")
@pytest.mark.parametrize(
    ("tool", "same"),
    [(["msgcat"], True), (["msgattrib"], True), (["msgcat", "--width=60", "--sort-by-file"], False)],
)
def test_gettext_writes_a_catalog_without_loss(path: Path, tool: list[str], same: bool) -> None:
    full(path)
    before, read = held(path), read_catalog(path)
    subprocess.run([*tool, "-o", str(path), str(path)], check=True, timeout=60)
    renewed = read_catalog(path)
    words = {key: (each.text, each.machine, each.accepted) for key, each in renewed.translations.items()}
    assert words == {key: (each.text, each.machine, each.accepted) for key, each in read.translations.items()}
    assert (renewed.former.keys(), renewed.drafts) == (read.former.keys(), read.drafts)
    assert (held(path) == before) is same  # wrapped, a place with spaces is told over two lines


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_any_previous_text_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("catalog") / "report.en.po"
    babel = BabelCatalog(locale="en")
    babel.add("new", "", context="sentence", previous_id=[text])
    save(path, babel)
    message = parse(path).get("new", context="sentence")
    assert message is not None
    assert list(message.previous_id) == [text]
