"""Catalogs: reading what a person wrote, refusing what cannot be read, renewing without losing anything."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages import pofile

from generator.digest.catalog import Context, Entry, read_catalog, read_catalogs, write_catalog
from generator.errors import TranslationError

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
NOW = datetime(2026, 1, 2, tzinfo=UTC)
TITLE = Entry(Context.TITLE, "عنوان", ("articles/report.txt", 1))
SENTENCE = Entry(Context.SENTENCE, "نُفذت 1,234 عملية.", ("articles/report.txt", 3))


def catalog(tmp_path: Path, text: str, name: str = "report.en.po") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def fault(path: Path) -> TranslationError:
    with pytest.raises(TranslationError) as caught:
        read_catalog(path)
    return caught.value


def test_reads_what_a_person_wrote(tmp_path: Path) -> None:
    text = HEADER + 'msgctxt "title"\nmsgid "عنوان"\nmsgstr "A title"\n'
    read = read_catalog(catalog(tmp_path, text))
    assert (read.article, read.language) == ("report", "en")
    assert read.get(Context.TITLE, "عنوان") == "A title"
    assert read.get(Context.SENTENCE, "عنوان") is None
    assert read.where(Context.TITLE, "عنوان").line == 7


def test_fuzzy_and_empty_entries_are_not_used(tmp_path: Path) -> None:
    text = HEADER + ('#, fuzzy\nmsgctxt "term"\nmsgid "أ"\nmsgstr "a"\n\nmsgctxt "term"\nmsgid "ب"\nmsgstr ""\n')
    assert not read_catalog(catalog(tmp_path, text)).translations


@pytest.mark.parametrize(
    ("text", "name", "code", "line"),
    [
        ('msgctxt "title"\nmsgid "ا"\nmsgstr "a"\n', "report.en.po", "catalog_header_missing", 1),
        (HEADER, "report.fr.po", "catalog_language", 1),
        (HEADER, "report.po", "catalog_name", None),
        (HEADER + 'msgctxt "headline"\nmsgid "ا"\nmsgstr "a"\n', "report.en.po", "catalog_context", 7),
        (HEADER + 'msgctxt "title"\nmsgid "ا"\nmsgstr "a\n', "report.en.po", "catalog_syntax", 8),
    ],
)
def test_faults_are_located(tmp_path: Path, text: str, name: str, code: str, line: int | None) -> None:
    found = fault(catalog(tmp_path, text, name))
    assert (found.code, found.where.line if found.where else None) == (code, line)


def test_another_encoding_is_a_fault_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "report.en.po"
    path.write_bytes(HEADER.encode() + 'msgctxt "title"\nmsgid "عنوان"\n'.encode("cp1256"))
    found = fault(path)
    assert found.code == "catalog_encoding"
    assert found.where is not None
    assert found.where.line == 7


def test_one_bad_catalog_does_not_hide_the_others(tmp_path: Path) -> None:
    catalog(tmp_path, HEADER, "good.en.po")
    catalog(tmp_path, "garbage", "bad.en.po")
    catalogs, faults = read_catalogs(tmp_path)
    assert [read.article for read in catalogs] == ["good"]
    assert len(faults) == 1


def test_a_new_catalog_lists_the_entries_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "translations" / "report.ar.po"
    assert write_catalog(path, "report", "ar", [TITLE, SENTENCE], NOW)
    text = path.read_text(encoding="utf-8")
    assert "#: articles/report.txt:3" in text
    assert "n%100>=3 && n%100<=10 ? 3 : n%100>=11" in text
    assert read_catalog(path).language == "ar"


def test_renewing_an_unchanged_catalog_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.en.po"
    write_catalog(path, "report", "en", [TITLE], NOW)
    before = path.read_bytes()
    assert not write_catalog(path, "report", "en", [TITLE], datetime(2027, 1, 1, tzinfo=UTC))
    assert path.read_bytes() == before


def test_a_changed_figure_never_inherits_the_old_translation(tmp_path: Path) -> None:
    path = tmp_path / "report.en.po"
    write_catalog(path, "report", "en", [TITLE, SENTENCE], NOW)
    translated = path.read_text(encoding="utf-8").replace('عملية."\nmsgstr ""', 'عملية."\nmsgstr "1,234 operations."')
    path.write_text(translated, encoding="utf-8")
    changed = Entry(Context.SENTENCE, "نُفذت 1,934 عملية.", SENTENCE.location)
    assert write_catalog(path, "report", "en", [TITLE, changed], NOW)
    renewed = read_catalog(path)
    assert renewed.get(Context.SENTENCE, changed.text) is None
    with path.open("rb") as file:
        obsolete = pofile.read_po(file).obsolete
    assert [message.string for message in obsolete.values()] == ["1,234 operations."]
