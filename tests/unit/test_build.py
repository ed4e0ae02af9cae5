"""Building: the same site by each command, whole or not at all, and what faulty input is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import khulasa, khulasa_process, small_site, tree


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site-of-ours")


def site(config: Path) -> Path:
    return config.parent / "site"


def test_both_commands_give_the_same_site_twice(config: Path, tmp_path: Path) -> None:
    done = khulasa_process("build", "--config", config)
    assert done.returncode == 0, done.stderr
    first = tree(site(config))
    assert {"ar/index.html", "en/articles/centres/index.html", "index.html", "404.html", "ar/about/index.html"} <= set(
        first
    )
    assert khulasa_process("build", "--config", config).returncode == 0
    assert tree(site(config)) == first
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", config, "-d", tmp_path / "other"]
    subprocess.run(command, check=True, capture_output=True)
    assert tree(tmp_path / "other") == first


FAULTS = {
    "unknown encoding": ("content/articles/x.txt", bytes(range(128, 256)) * 20, "encoding"),
    "empty": ("content/articles/x.txt", b"", "no text"),
    "not YAML": ("content/articles/x.md", b"---\ntitle: [a\n---\nBody.\n", "not valid YAML"),
    "wrong type": ("content/articles/x.md", b"---\npublished: soon\n---\nBody.\n", "x.md:2: The value of"),
    "one slug twice": ("content/articles/centres.md", b"Body of it.\n", "another article's"),
    "catalog header": (
        "content/translations/centres.en.po",
        'msgctxt "title"\nmsgid "ا"\nmsgstr "a"\n'.encode(),
        "centres.en.po:1: The catalog has no header",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faulty_input_is_told_and_the_old_site_stays(config: Path, name: str) -> None:
    assert khulasa("build", "--config", config).exit_code == 0
    before = tree(site(config))
    path, content, told = FAULTS[name]
    (config.parent / path).write_bytes(content)
    done = khulasa("build", "--config", config)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(site(config)) == before
    assert sorted(path.name for path in config.parent.iterdir()) == ["content", "site", "site_config.yml"]

    going = khulasa("build", "--config", config, "--keep-going")
    assert going.exit_code == 1
    assert told in going.stderr
    assert "en/articles/vaccines/index.html" in tree(site(config))


def test_all_faults_of_the_configuration_at_once(config: Path) -> None:
    text = (
        config.read_text(encoding="utf-8")
        .replace("site_dir:", "site_dirr:")
        .replace("print: false", "prnt: no")
        .replace("{name: khulasa}", "mkdocs")
    )
    config.write_text(text.replace("titles: {ar: اختبار, en: Test}", "titles: 3"), encoding="utf-8")
    done = khulasa("build", "--config", config)
    assert done.exit_code == 2
    assert "site_config.yml:3: The key “site_dirr” is not known.\n    Did you mean “site_dir”?" in done.stderr
    assert "site_config.yml:4: The site's theme is not khulasa.\n    Add: theme: {name: khulasa}" in done.stderr
    assert "site_config.yml:7: The value of “titles” has the wrong type." in done.stderr
    assert "site_config.yml:8: The key “prnt” is not known.\n    Did you mean “print”?" in done.stderr
    assert "4 faults were found." in done.stderr


def test_no_configuration(tmp_path: Path) -> None:
    done = khulasa("build", "--config", tmp_path / "none.yml")
    assert (done.exit_code, "Traceback" in done.stderr) == (2, False)
    assert "khulasa new" in done.stderr


def test_a_template_of_the_site_comes_before_ours(config: Path) -> None:
    templates = config.parent / "templates"
    templates.mkdir()
    (templates / "archive.html").write_text('{% extends "base.html" %}{% block main %}<p>OURS</p>{% endblock %}')
    assert khulasa("build", "--config", config).exit_code == 0
    assert "<p>OURS</p>" in (site(config) / "en/archive/index.html").read_text(encoding="utf-8")
    assert "OURS" not in (site(config) / "en/index.html").read_text(encoding="utf-8")


def test_a_faulty_template_is_located_and_the_old_site_stays(config: Path) -> None:
    assert khulasa("build", "--config", config).exit_code == 0
    before = tree(site(config))
    templates = config.parent / "templates"
    templates.mkdir()
    (templates / "archive.html").write_text("one\n{% if %}\n")
    done = khulasa("build", "--config", config)
    assert done.exit_code == 2
    assert "archive.html:2:" in done.stderr
    assert tree(site(config)) == before


def test_a_new_site_builds_without_a_notice(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert khulasa("new", folder).exit_code == 0
    assert khulasa("check", "--config", folder / "site_config.yml").exit_code == 0
    assert khulasa("build", "--config", folder / "site_config.yml").exit_code == 0
    assert "two health centres" in (folder / "site/en/articles/first-article/index.html").read_text(encoding="utf-8")
    assert khulasa("new", folder).exit_code == 2


def test_the_demo_site_is_complete_in_both_languages() -> None:
    done = khulasa("check", "--config", Path(__file__).parents[2] / "site_config.yml")
    told = [line for line in done.stderr.splitlines() if not line.startswith(" ")]
    assert done.exit_code == 0
    strikes, cholera = told
    assert "Figures that cannot all be right: three air strikes" in strikes
    assert "Figures that cannot all be right: 275 حالة كوليرا" in cholera


def test_facts_of_standard_input() -> None:
    done = khulasa_process("facts", "--format", "json", "-", stdin="افتتحت الوزارة 3 مدارس في حلب.".encode())
    assert done.returncode == 0
    assert '"value": 3' in done.stdout
    assert '"id": "school"' in done.stdout


def test_facts_of_a_missing_file(tmp_path: Path) -> None:
    done = khulasa_process("facts", tmp_path / "none.txt")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_messages_in_arabic(tmp_path: Path) -> None:
    done = khulasa_process("facts", tmp_path / "none.txt", language="ar")
    assert "تعذّرت قراءة الملف" in done.stderr


def test_hostile_text_appears_as_text(config: Path) -> None:
    hostile = (
        '<script>alert(1)</script> {{ 7 * 7 }} 12 people "quoted" \u202e were hurt in Aden on Sunday, officials said.\n'
    )
    (config.parent / "content/articles/hostile.txt").write_text(hostile, encoding="utf-8")
    assert khulasa("build", "--config", config).exit_code == 0
    page = (site(config) / "en/articles/hostile/index.html").read_text(encoding="utf-8")
    ours = page.count('<script type="application/ld+json">') + page.count('<script src="../../../assets/')
    assert page.count("<script") == page.count("</script") == ours == 2
    assert "&lt;script&gt;" in page
    assert "49" not in page
    assert "\u202e" not in page


def test_strict_keeps_the_old_site_where_an_editor_is_needed(config: Path) -> None:
    khulasa("build", "--config", config)
    before = tree(site(config))
    (config.parent / "content/pages/en/about.md").write_text("[x](missing.md)\n", encoding="utf-8")
    done = khulasa("build", "--strict", "--config", config)
    assert done.exit_code == 1
    assert "missing.md" in done.stderr
    assert tree(site(config)) == before


def test_the_site_may_not_lie_among_the_sources(config: Path) -> None:
    text = config.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: content/out")
    config.write_text(text, encoding="utf-8")
    done = khulasa("build", "--config", config)
    assert (done.exit_code, "overlaps the sources" in done.stderr) == (2, True)


def test_a_key_twice_in_the_configuration(config: Path) -> None:
    with config.open("a", encoding="utf-8") as file:
        file.write("site_name: Again\n")
    done = khulasa("build", "--config", config)
    assert (done.exit_code, "stands twice" in done.stderr) == (2, True)


def test_what_a_killed_build_left_is_put_right(config: Path) -> None:
    khulasa("build", "--config", config)
    before = tree(site(config))
    left = config.parent / ".site-building-dead"
    left.mkdir()
    site(config).rename(left / "old")
    assert khulasa("build", "--config", config).exit_code == 0
    assert tree(site(config)) == before
    assert not left.exists()


def test_translate_names_a_missing_article(config: Path) -> None:
    done = khulasa("translate", "--config", config, "nothing")
    assert (done.exit_code, "nothing" in done.stderr) == (2, True)


def test_faults_as_json(config: Path) -> None:
    (config.parent / "content/articles/x.txt").write_bytes(b"")
    done = khulasa("build", "--format", "json", "--config", config)
    assert done.exit_code == 2
    (problem,) = json.loads(done.stdout)["problems"]
    assert problem["file"].endswith("x.txt")
