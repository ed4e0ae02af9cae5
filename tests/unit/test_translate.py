"""`khulasa translate` as a person uses it: catalogs, a machine's words in them, and what the pages say of both."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import indent

import pytest

from generator import messages
from generator.digest.translation.catalog import Context, Entry, read_catalog
from generator.digest.translation.gate import FidelityGate
from generator.digest.translation.masking import glossary, mask
from generator.digest.translation.memory import Memory
from generator.digest.translation.statements import Known
from generator.digest.translation.writing import CatalogWriter
from generator.engine_options import MachineTranslation
from generator.engines.engine import Glossary
from generator.engines.jobs import Job, estimate, run, untranslated
from generator.errors import EngineError, Faults, Severity
from generator.lexicon import load
from generator.mkdocs_plugin import settings_of
from generator.pipeline import read_site
from generator.values import LanguageCode
from tests.sites import khulasa, small_site
from tests.stub_server import Answer, stub_server
from tests.unit.test_catalog_writing import NOW

GATE = FidelityGate(load(None), Known(date(2021, 11, 5)))
SENTENCE = "نفذت قسد 26 عملية ضد داعش."


class Scripted:
    """An engine that says what it is told, and keeps what it was asked."""

    name = "scripted"

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def translate(self, text: str, source: LanguageCode, target: LanguageCode, glossary: Glossary) -> str:
        self.asked.append(text)
        if not self.answers:
            raise EngineError("engine_unreachable", None, url="-", detail="-")
        return self.answers.pop(0)


def silent(stage: str, done: int, total: int) -> None:
    pass


def jobs_for(folder: Path, *sentences: str) -> list[Job]:
    path = folder / "report.en.po"
    entries = [Entry(Context.SENTENCE, text, ("articles/report.txt", 1)) for text in sentences]
    CatalogWriter("report", Memory(), lambda _: True).write(path, "en", entries, NOW)
    return [Job(path, entry, "ar", "en", GATE) for entry in entries]


def translated(folder: Path, *answers: str, sentence: str = SENTENCE) -> tuple[Scripted, list[str], Path]:
    engine = Scripted(*answers)
    jobs = jobs_for(folder, sentence)
    codes = [notice.code for notice in run(jobs, engine, silent)]
    return engine, codes, jobs[0].path


MASKED = [
    ("ar", "en", SENTENCE, "نفذت {{1}} {{2}} ضد {{3}}.", ["Syrian Democratic Forces", "26 operations", "ISIS"]),
    ("ar", "en", "وُجد نحو 61 % منهم في مركزين.", "وُجد نحو 61 % منهم في {{1}}.", ["2 centres"]),
    ("ar", "en", "بلغت الكلفة 2,5 مليون دولار.", "بلغت الكلفة {{1}}.", ["2,500,000 US dollars"]),
    ("ar", "en", "أصيب أكثر من 60 شخصاً.", "أصيب أكثر من {{1}} شخصاً.", ["60"]),
    ("ar", "en", "دام الاجتماع ساعتين و30 دقيقة.", "دام الاجتماع {{1}}.", ["150 minutes"]),
    ("ar", "en", "دام أكثر من ساعتين ونصف الساعة.", "دام أكثر من ساعتين ونصف الساعة.", []),
    ("en", "ar", "It lasted more than 3 years and 6 months.", "It lasted more than 3 years and 6 months.", []),
    (
        "en",
        "ar",
        "The SDF runs 14 centres in Syria.",
        "The {{1}} runs {{2}} in {{3}}.",
        ["قوات سوريا الديمقراطية", "14 مركزاً", "سوريا"],
    ),
    ("en", "ar", "Two {{1}} centres.", "Two {{1}} centres.", []),
]


@pytest.mark.parametrize(("source", "target", "text", "expected", "words"), MASKED, ids=lambda value: str(value)[:30])
def test_figures_and_names_are_kept_out_of_the_engine_s_hands(
    source: str, target: str, text: str, expected: str, words: Sequence[str]
) -> None:
    masked = mask(GATE.read(text, source), target)
    assert (masked.text, list(masked.words.values())) == (expected, words)


@pytest.mark.parametrize("answer", ["{{1}} and {{1}}", "{{1}}", "nothing", "{{1}} {{2}} {{3}} {{4}}"])
def test_an_answer_without_every_placeholder_once_is_not_restored(answer: str) -> None:
    assert mask(GATE.read(SENTENCE, "ar"), "en").restore(answer) is None


def test_the_glossary_has_the_sentence_s_known_terms() -> None:
    assert glossary(GATE.read(SENTENCE, "ar"), "en") == {
        "عملية": "operation",
        "قوات سوريا الديمقراطية": "Syrian Democratic Forces",
        "تنظيم داعش": "ISIS",
    }


def test_a_machine_s_translation_is_stored_as_one(tmp_path: Path) -> None:
    engine, codes, path = translated(tmp_path, "The {{1}} carried out {{ 2 }} against {{3}}.")
    assert (engine.asked, codes) == (["نفذت {{1}} {{2}} ضد {{3}}."], [])
    translation = read_catalog(path).get(Context.SENTENCE, SENTENCE)
    assert translation is not None
    assert translation.machine
    assert translation.text == "The Syrian Democratic Forces carried out 26 operations against ISIS."


def test_where_a_placeholder_is_lost_the_whole_sentence_is_asked_for(tmp_path: Path) -> None:
    engine, codes, _ = translated(
        tmp_path, "They carried out {{2}}.", "The SDF carried out 26 operations against ISIS."
    )
    assert (engine.asked[1], codes) == (SENTENCE, [])


def test_what_differs_from_its_source_is_kept_as_a_draft(tmp_path: Path) -> None:
    _, codes, path = translated(tmp_path, "no", "The SDF carried out 27 operations against ISIS.")
    assert codes == ["machine_draft"]
    read = read_catalog(path)
    assert not read.translations
    assert read.drafts == {(Context.SENTENCE, SENTENCE)}


@pytest.mark.parametrize("answer", ["", " \u202e ", "26", "لا ترجمة", "word " * 500])
def test_an_answer_that_is_no_translation_is_not_stored(tmp_path: Path, answer: str) -> None:
    _, codes, path = translated(tmp_path, answer, answer)
    assert codes == ["machine_unusable"]
    read = read_catalog(path)
    assert not read.translations
    assert not read.drafts


def test_an_answer_cannot_bring_marks_of_its_own(tmp_path: Path) -> None:
    answer = 'The {{1}} carried out\n\n"{{2}}"\u202e\x00 against\t{{3}}.\n#, fuzzy\nmsgid "x"'
    _, _, path = translated(tmp_path, answer)
    (translation,) = read_catalog(path).translations.values()
    assert translation.text == (
        'The Syrian Democratic Forces carried out "26 operations" against ISIS. #, fuzzy msgid "x"'
    )


def test_what_is_stored_before_an_error_stays_and_is_not_asked_for_again(tmp_path: Path) -> None:
    jobs = jobs_for(tmp_path, "لم يذكر التقرير موعداً.", "لم تتغير المهمة.")
    with pytest.raises(EngineError):
        list(run(jobs, Scripted("The report gave no date."), silent))
    catalog = read_catalog(jobs[0].path)
    left = list(untranslated([job.entry for job in jobs], catalog, Memory(), "en"))
    assert [entry.text for entry in left] == ["لم تتغير المهمة."]


def test_the_estimate_counts_letters_and_money(tmp_path: Path) -> None:
    options = MachineTranslation("local", model="m")
    found = estimate(jobs_for(tmp_path, "أ" * 300, "ب" * 200), options)
    assert (found.sentences, found.characters, found.cost) == (2, 500, None)


# -- the command ----------------------------------------------------------------------------------------------


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return small_site(tmp_path)


def with_engine(config: Path, **options: str) -> Path:
    said = "".join(f"        {name}: {value}\n" for name, value in options.items())
    config.write_text(config.read_text(encoding="utf-8") + f"      machine_translation:\n{said}", encoding="utf-8")
    return config


def run_with(environment: Mapping[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "--messages", "en", *map(str, arguments)]
    done = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=done, check=False)


def test_a_site_without_an_engine_is_told(config: Path) -> None:
    for arguments in (["--machine"], ["--dry-run"]):
        done = khulasa("translate", "-f", config, *arguments)
        assert done.exit_code == 2
        assert "no engine of machine translation" in done.stderr


def test_a_dry_run_tells_the_cost_and_writes_nothing(config: Path) -> None:
    with_engine(config, engine="libretranslate", url="http://127.0.0.1:1", price="20", currency="EUR")
    done = khulasa("translate", "-f", config, "--dry-run", "--format", "json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["sentences"], told["cost"]) == (0, 6, "0.01 EUR")
    assert told["characters"] > 200
    assert not list((config.parent / "content/translations").iterdir())


def test_machine_translations_are_marked_on_the_page_and_people_s_are_not(config: Path) -> None:
    said = ("The {{1}} said on Saturday that it had opened {{2}} in {{3}}.", "It added that they serve {{1}} people.")
    answers = [Answer(json.dumps({"translatedText": words}).encode()) for words in (said[0], *said)]
    with stub_server(answers) as stub:
        with_engine(config, engine="libretranslate", url=stub.url, key="TEST_KEY")
        done = run_with({"TEST_KEY": "a-secret"}, "translate", "-f", config, "--machine", "centres")
    assert "a-secret" not in done.stdout + done.stderr
    assert stub.asked[0][2]["api_key"] == "a-secret"
    assert "Translated by machine: 2. Drafts that differ from the source: 1." in done.stderr  # "about" is missing
    assert khulasa("build", "-f", config).exit_code == 0
    page = (config.parent / "site/en/articles/centres/index.html").read_text(encoding="utf-8")
    assert "translated by machine, not reviewed" in page
    assert "opened 3 centres in Daraa" in page
    assert "they serve" not in page
    assert "translated by people" not in page


MISTAKES = [
    {"engine": "libretranslate", "url": "http://example.org"},
    {"engine": "deepl", "url": "https://api.deepl.com", "key": "279a2e9d-83b3-c416"},
    {"engine": "deepl", "url": "https://api.deepl.com"},
    {"engine": "telepathy"},
    {"engine": "local"},
    {"engine": "local", "model": "m", "timeout": "0"},
    {"engine": "chat", "url": "[1, 2]", "model": "m"},
    {"engine": "local", "model": "m", "colour": "red"},
]


@pytest.mark.parametrize("options", MISTAKES, ids=str)
def test_a_mistake_in_the_options_is_located(config: Path, options: Mapping[str, str]) -> None:
    with_engine(config, **options)
    with pytest.raises(Faults) as caught:
        settings_of(config)
    (found,) = caught.value.faults
    assert (found.code, str(found.where)) == ("config_type", f"{config}:9")
    assert "279a2e9d" not in messages.render(found, "en").what


def test_plain_http_elsewhere_needs_leave(config: Path) -> None:
    with_engine(config, engine="libretranslate", url="http://example.org", allow_http="true")
    assert settings_of(config).machine == MachineTranslation("libretranslate", url="http://example.org")


def test_the_documented_options_are_read(config: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs/translating.md").read_text(encoding="utf-8")
    block = guide.split("```yaml\n")[1].split("```")[0]
    config.write_text(config.read_text(encoding="utf-8") + indent(block, " " * 6), encoding="utf-8")
    machine = settings_of(config).machine
    assert machine is not None
    assert (machine.engine, machine.key, machine.price) == ("libretranslate", "TRANSLATION_KEY", Decimal(20))


# -- what an editor is told -----------------------------------------------------------------------------------

WRONG = """msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"

{comment}msgctxt "sentence"
msgid "It added that the campaign would cost $45,000."
msgstr "وأضافت أن الحملة ستكلف 54 ألف دولار."
"""


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ("en", "Only in the source: 45,000 US dollars. Only in the translation: 54,000 US dollars."),
        ("ar", "في الأصل وحده: 45,000 دولار. في الترجمة وحدها: 54,000 دولار."),
    ],
)
def test_check_tells_both_sides_in_the_reader_s_language(config: Path, spoken: str, expected: str) -> None:
    (config.parent / "content/translations/vaccines.ar.po").write_text(WRONG.format(comment=""), encoding="utf-8")
    notices = read_site(settings_of(config)).notices
    (stopped,) = [notice for notice in notices if notice.code == "translation_figures"]
    assert str(stopped.where).endswith("vaccines.ar.po:7")
    assert expected in messages.render(stopped, spoken).what


def test_an_accepted_translation_is_shown_and_told_of(config: Path) -> None:
    accepted = WRONG.format(comment="# accept: the ministry corrected the figure\n")
    (config.parent / "content/translations/vaccines.ar.po").write_text(accepted, encoding="utf-8")
    read = read_site(settings_of(config))
    (digest,) = [digest for digest in read.collection.digests if digest.id == "vaccines"]
    assert "54 ألف" in " ".join(wording.text for wording in digest.wordings["ar"].values())
    (told,) = [notice for notice in read.notices if notice.code == "translation_accepted"]
    assert told.severity is Severity.INFO
    assert "the ministry corrected the figure" in messages.render(told, "ar").what
