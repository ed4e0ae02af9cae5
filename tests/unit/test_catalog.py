"""Catalogs: reading what a person wrote, refusing what cannot be read, renewing without losing anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.digest.translation.catalog import Context, Translation, checksum, read_catalog, read_catalogs
from generator.errors import TranslationError

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


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
    assert read.get(Context.TITLE, "عنوان") == Translation("A title", 7)
    assert read.get(Context.SENTENCE, "عنوان") is None


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


COMMENTED = """# {comment}
msgctxt "sentence"
msgid "نُفذت 3 عمليات."
msgstr "Three operations were carried out."
"""


@pytest.mark.parametrize(
    ("comment", "accepted"),
    [
        ("accept: the report corrects it", "the report corrects it"),
        ("قبول: صحّحه التقرير", "صحّحه التقرير"),
        ("note", None),
    ],
)
def test_an_editor_accepts_a_difference_with_a_reason(tmp_path: Path, comment: str, accepted: str | None) -> None:
    read = read_catalog(catalog(tmp_path, HEADER + COMMENTED.format(comment=comment)))
    translation = read.get(Context.SENTENCE, "نُفذت 3 عمليات.")
    assert translation is not None
    assert translation.accepted == accepted


def test_accepting_without_a_reason_is_a_fault(tmp_path: Path) -> None:
    found = fault(catalog(tmp_path, HEADER + COMMENTED.format(comment="accept:")))
    assert (found.code, found.where.line if found.where else None) == ("catalog_accept", 8)


@pytest.mark.parametrize(
    ("comment", "machine"),
    [
        (f"machine: deepl {checksum('Three operations were carried out.')}", True),
        ("machine: deepl 00000000", False),  # a person has changed the words since
        (f"reviewed: editor\n# machine: deepl {checksum('Three operations were carried out.')}", False),
        ("a comment", False),
    ],
)
def test_a_machine_s_words_are_known_until_a_person_changes_them(tmp_path: Path, comment: str, machine: bool) -> None:
    read = read_catalog(catalog(tmp_path, HEADER + COMMENTED.format(comment=comment)))
    translation = read.get(Context.SENTENCE, "نُفذت 3 عمليات.")
    assert translation is not None
    assert translation.machine is machine


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Rana Haddad <rana@example.org>", "Rana Haddad"),
        ("رنا حداد", "رنا حداد"),
        ("<rana@example.org>", None),
        ("-", None),
        ("FULL NAME <EMAIL@ADDRESS>", None),
    ],
)
def test_who_translated_without_their_address(tmp_path: Path, header: str, name: str | None) -> None:
    text = HEADER.replace('"Language', f'"Last-Translator: {header}\\n"\n"Language')
    assert read_catalog(catalog(tmp_path, text)).translator == name
