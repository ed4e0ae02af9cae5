"""`khulasa review` and `khulasa check`: what they list, in which forms, and what the walk writes."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator import messages
from generator.cli import main
from generator.cli.github import annotation
from generator.errors import Faults, Location, Notice, ReviewError, Severity
from generator.language import codes
from generator.messages import Message
from generator.review.reading import parse_review, read_reviews
from generator.review.review import Verdict
from generator.review.writing import with_verdict
from tests.sites import CONFIG, small_site

DOUBTFUL = {
    "ar": """أعلنت البلدية أن كل مركز يعالج 70 مريضاً في اليوم، بكلفة 500 دينار لكل مريض.
وقالت البلدية إنها افتتحت 3 مراكز في درعا.
""",
    "en": """---
published: 2022-02-20
---
The town said on Sunday that it had counted 70 zorbles.
It treats 200 patients a day, and has 12 nurses.
""",
}


def today() -> date:
    """The day here and now."""
    return datetime.now(UTC).astimezone().date()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = small_site(tmp_path / "site")
    (path.parent / "content/articles/centres.txt").write_text(DOUBTFUL["ar"], encoding="utf-8")
    (path.parent / "content/articles/vaccines.md").write_text(DOUBTFUL["en"], encoding="utf-8")
    return path


def run(command: str, config: Path, *arguments: str, language: str = "en", answers: str = "") -> Result:
    return CliRunner().invoke(main, ["--messages", language, command, "-f", str(config), *arguments], input=answers)


def review_file(config: Path, article: str) -> Path:
    return config.parent / f"content/reviews/{article}.yml"


@pytest.mark.parametrize("language", codes())
def test_the_list_has_the_worst_first(config: Path, language: str) -> None:
    (config.parent / "content/reviews").mkdir()
    review_file(config, "centres").write_text("facts: [{words: لا شيء, verdict: verified}]\n", encoding="utf-8")
    catalog = config.parent / "content/translations/centres.en.po"
    catalog.write_text(
        'msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "sentence"\n'
        'msgid "وقالت البلدية إنها افتتحت 3 مراكز في درعا."\nmsgstr "The town opened 4 centres in Daraa."\n',
        encoding="utf-8",
    )
    listed = run("review", config, "--format", "json", language=language)
    items = json.loads(listed.stdout)["items"]
    assert listed.exit_code == 1
    urgencies = [item["urgency"] for item in items]
    order = ["figure", "review", "translation", "conflict", "term", "date", "other"]
    assert urgencies == sorted(urgencies, key=order.index)
    assert {"figure", "review", "translation", "term", "date"} <= set(urgencies)
    first = items[0]
    assert {reason["code"] for reason in first["reasons"]} == {"rate", "currency_unclear"}
    assert first["words"] in first["sentence"]
    assert first["fact"]["state"] == "check"
    words = messages.render(Notice("unit_unknown"), language).what
    table = run("review", config, language=language)
    assert words in table.stdout
    assert len(table.stdout.splitlines()) == len(items)
    assert table.exit_code == 1


def test_the_list_of_one_article(config: Path) -> None:
    items = json.loads(run("review", config, "vaccines", "--format", "json").stdout)["items"]
    assert {item["article"] for item in items if item["article"]} == {"vaccines"}
    missing = run("review", config, "nothing")
    assert missing.exit_code == 2
    assert "nothing" in missing.stderr


KEYS = {"en": {"verified": "v", "rejected": "r", "skip": "s", "quit": "q", "changed": "c"}}
KEYS["ar"] = {choice: messages.render(Notice(f"choice_{choice}"), "ar").what.split(" ")[0] for choice in KEYS["en"]}


@pytest.mark.parametrize("language", codes())
def test_the_walk_writes_what_a_person_decides(config: Path, language: str) -> None:
    keys = KEYS[language]
    answers = [
        *("?", keys["changed"], "", "IQD", "", "", ""),  # no reason is given: asked again
        *("", "IQD", "", "", "the town is in Iraq"),
        *(keys["verified"], "seen"),
        *(keys["skip"],),
        *(keys["rejected"], ""),
    ]
    begun = today()
    walked = run("review", config, "--walk", "--by", "Sami", language=language, answers="\n".join(answers) + "\n")
    days = {begun, today()}  # two where it is midnight between
    assert walked.exit_code == 1, walked.output
    assert "[500 دينار]" in walked.output
    assert messages.render(Notice("walk_done", values={"count": 3, "left": 1}), language).what in walked.output
    arabic = parse_review(review_file(config, "centres").read_text(encoding="utf-8"), review_file(config, "centres"))
    assert [ruling.anchor.words for ruling in arabic.rulings] == ["500 دينار", "70 مريضاً"]
    assert [ruling.verdict for ruling in arabic.rulings] == [Verdict.CHANGED, Verdict.VERIFIED]
    assert (arabic.rulings[0].slots.unit, arabic.rulings[0].by) == ("IQD", "Sami")
    assert arabic.rulings[0].on in days
    assert dict(arabic.rulings[1].reason) == {"en": "seen"}
    assert f"    on: {arabic.rulings[0].on}" in review_file(config, "centres").read_text(encoding="utf-8").splitlines()
    english = parse_review(review_file(config, "vaccines").read_text(encoding="utf-8"), review_file(config, "vaccines"))
    assert [ruling.verdict for ruling in english.rulings] == [Verdict.REJECTED]
    left = json.loads(run("review", config, "--format", "json").stdout)["items"]
    assert [item["urgency"] for item in left].count("figure") == 1
    assert "review" not in {item["urgency"] for item in left}


def test_the_walk_can_be_left(config: Path) -> None:
    walked = run("review", config, "--walk", answers="v\n\nq\n")
    assert walked.exit_code == 1
    assert [path.name for path in (config.parent / "content/reviews").iterdir()] == ["centres.yml"]
    closed = run("review", config, "--walk", answers="")
    assert closed.exit_code == 1
    assert "Traceback" not in closed.output


UNWRITABLE = {
    "a fault": (b"facts: [{words: a}]\n", 2, "centres.yml:1: "),
    "brackets": ("facts: [{words: 500 دينار, verdict: verified, value: 7}]\n".encode(), 1, "centres.yml:1: "),
    "not UTF-8": (b"\xff\xfe\xfa", 2, "centres.yml: "),
}


@pytest.mark.parametrize("case", UNWRITABLE)
def test_the_walk_asks_nothing_for_a_file_that_it_cannot_write(config: Path, case: str) -> None:
    (config.parent / "content/reviews").mkdir()
    content, exit_code, told = UNWRITABLE[case]
    review_file(config, "centres").write_bytes(content)
    walked = run("review", config, "centres", "--walk", answers="c\nc\n")
    assert walked.exit_code == exit_code
    assert told in walked.stderr
    assert review_file(config, "centres").read_bytes() == content


def test_the_walk_at_a_terminal(config: Path) -> None:
    """A person's own terminal: the figure stands out, and an answer is written."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "--messages", "ar", "review", "-f", str(config), "--walk"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL) as walk:
        os.close(theirs)
        os.write(ours, f"{KEYS['ar']['rejected']}\n\n{KEYS['ar']['quit']}\n".encode())
        said = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            said += piece
    os.close(ours)
    assert walk.returncode == 1
    assert "\x1b[1m[500 دينار]\x1b[0m" in said.decode()
    assert "verdict: rejected" in review_file(config, "centres").read_text(encoding="utf-8")


ENTRY = "- words: w\n  verdict: verified\n"
INDENTED = "  - words: w\n    verdict: verified\n"
CORRECTION = "# c\ncorrections:\n- {words: b, on: 2021-01-01, old: 1, reason: r}\n"
BLOCK = "facts:\n- words: a\n  verdict: rejected\n  reason: |\n    one\n    two\n"
COMMENTED = "# top\ncorrections: []  # c\nfacts:\n  # one\n  - verdict: rejected  # why\n    words: a\n"
ONE = "facts:\n- {words: a, verdict: rejected}"
WRITTEN = {
    "empty": ("", f"facts:\n{INDENTED}"),
    "comment only": ("# mine\n", f"# mine\nfacts:\n{INDENTED}"),
    "no list yet": ("facts:\ncorrections: []\n", f"facts:\n{INDENTED}corrections: []\n"),
    "no end of line": (ONE, f"{ONE}\n{ENTRY}"),
    "comments and order kept": (f"{COMMENTED}\n# end\n", f"{COMMENTED}{INDENTED}\n# end\n"),
    "before corrections": (f"{BLOCK}{CORRECTION}", f"{BLOCK}{ENTRY}{CORRECTION}"),
    "line ends of Windows": (f"{ONE}\n".replace("\n", "\r\n"), f"{ONE}\n{ENTRY}".replace("\n", "\r\n")),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_a_verdict_is_added_to_what_a_person_wrote(case: str) -> None:
    before, after = WRITTEN[case]
    assert with_verdict(before, {"words": "w", "verdict": "verified"}, Path("x.yml")) == after


@pytest.mark.parametrize(
    "words", ["a: b", "- x", "“q” 'r' \"s\"", "#1", "٢٦ عملية", "26%", "a\\b", "*x*", "null", "{a}", "x\u202by"]
)
def test_any_words_are_written_so_that_they_are_read_again(words: str) -> None:
    text = with_verdict("", {"words": words, "verdict": "verified"}, Path("x.yml"))
    assert parse_review(text, Path("x.yml")).rulings[0].anchor.words == words


@given(st.text(st.characters().filter(str.isprintable), min_size=1).map(str.strip).filter(bool))
def test_whatever_words_are_written_are_read_again(words: str) -> None:
    text = with_verdict("# mine\n", {"words": words, "verdict": "verified"}, Path("x.yml"))
    assert parse_review(text, Path("x.yml")).rulings[0].anchor.words == words


@pytest.mark.parametrize("text", ["facts: [{words: a, verdict: rejected}]\n", "facts: []\n"])
def test_a_list_in_brackets_is_left_alone(text: str) -> None:
    with pytest.raises(Faults) as raised:
        with_verdict(text, {"words": "w", "verdict": "verified"}, Path("x.yml"))
    assert [fault.code for fault in raised.value.faults] == ["review_not_block"]


def test_check_tells_all_in_every_form(config: Path) -> None:
    (config.parent / "content/reviews").mkdir()
    review_file(config, "centres").write_text("facts:\n  - {words: لا شيء, verdict: verified}\n", encoding="utf-8")
    review_file(config, "stray").write_text("", encoding="utf-8")
    found = json.loads(run("check", config, "--format", "json").stdout)["problems"]
    by_code = {problem["code"]: problem for problem in found}
    assert {
        "facts_to_check",
        "review_words_gone",
        "review_without_article",
        "untranslated",
        "published_missing",
    } <= set(by_code)
    gone = by_code["review_words_gone"]
    assert (Path(gone["file"]).name, gone["line"], gone["severity"]) == ("centres.yml", 2, "warning")
    doubtful = [problem for problem in found if problem["code"] == "facts_to_check"]
    assert [(Path(problem["file"]).name, problem["line"]) for problem in doubtful] == [
        ("centres.txt", 1),
        ("vaccines.md", 4),
    ]
    annotated = run("check", config, "--format", "github")
    assert annotated.exit_code == 2
    lines = annotated.stdout.splitlines()
    assert len(lines) == len(found)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


@pytest.mark.parametrize(
    ("publish", "exit_code", "state"),
    [("all", 1, "warning"), ("sure", 0, "info"), ("verified", 0, "info")],
)
def test_figures_in_doubt_are_a_warning_where_they_are_published(
    config: Path, publish: str, exit_code: int, state: str
) -> None:
    config.write_text(
        CONFIG.replace("print: false", f"print: false\n      publish: {publish}\n      languages: [en]"),
        encoding="utf-8",
    )
    (config.parent / "content/articles/centres.txt").unlink()
    checked = run("check", config, "--format", "json")
    severities = {problem["severity"] for problem in json.loads(checked.stdout)["problems"]}
    assert (checked.exit_code, severities) == (exit_code, {state})
    built = run("build", config, "--strict")
    assert built.exit_code == exit_code
    if exit_code == 0:
        page = (config.parent / "site/en/articles/vaccines/index.html").read_text(encoding="utf-8")
        assert "zorbles</bdi>" not in page
        assert ("12 nurses</bdi>" in page) == (publish == "sure")


def test_an_unknown_policy_is_told(config: Path) -> None:
    config.write_text(CONFIG.replace("print: false", "publish: some"), encoding="utf-8")
    checked = run("check", config)
    assert checked.exit_code == 2
    assert "all / sure / verified" in checked.output


def test_githubs_form_and_escapes() -> None:
    notice = Notice("x", Severity.INFO, Location(Path("a,b:c%.txt"), 3))
    assert (
        annotation(notice, Message("50% of\r\nit: a, b", "do"))
        == "::notice file=a%2Cb%3Ac%25.txt,line=3,title=x::50%25 of%0D%0Ait: a, b do"
    )
    assert annotation(ReviewError("y"), Message("no", "")) == "::error title=y::no"


def test_an_article_cannot_steer_the_terminal(config: Path) -> None:
    article = config.parent / "content/articles/vaccines.md"
    article.write_text("The town\x1b]0;owned\x07 counted 70 \x1b[2Jzorbles.\n", encoding="utf-8")
    shown = [
        CliRunner().invoke(main, ["facts", str(article)], color=True),
        CliRunner().invoke(main, ["facts", str(article), "--explain"], color=True),
        CliRunner().invoke(main, ["review", "-f", str(config), "--walk"], input="q\n", color=True),
        CliRunner().invoke(main, ["review", "-f", str(config)], color=True),
        CliRunner().invoke(main, ["check", "-f", str(config)], color=True),
    ]
    for result in shown:
        assert "70" in result.output
        assert not any(sign in result.output for sign in ("\x1b]", "\x1b[2J", "\x07"))


def test_the_facts_of_an_article_with_its_review(config: Path) -> None:
    (config.parent / "content/reviews").mkdir()
    review_file(config, "vaccines").write_text(
        "facts:\n  - {words: 12 nurses, verdict: changed, value: 14, reason: r}\n", encoding="utf-8"
    )
    article = config.parent / "content/articles/vaccines.md"
    arguments = ["facts", str(article), "--format", "json", "--review", str(review_file(config, "vaccines"))]
    given = CliRunner().invoke(main, arguments)
    states = {fact["value"]: fact["state"] for fact in json.loads(given.stdout)["facts"]}
    assert states == {70: "check", 200: "check", 14: "changed"}
    missing = CliRunner().invoke(main, [*arguments[:-1], "nowhere.yml"])
    assert missing.exit_code == 2


def test_the_demo_site_shows_every_verdict_and_two_conflicts_and_needs_nobody_else() -> None:
    site = Path(__file__).parents[2] / "site_config.yml"
    checked = run("check", site)
    assert checked.exit_code == 0, checked.output
    assert [item["urgency"] for item in json.loads(run("review", site, "--format", "json").stdout)["items"]] == [
        "conflict",
        "conflict",
    ]
    reviews, faults = read_reviews(site.parent / "content/reviews")
    assert not faults
    assert {ruling.verdict for review in reviews for ruling in review.rulings} == set(Verdict)
    assert any(review.corrections for review in reviews)


def test_the_documented_form_is_the_one_that_is_read() -> None:
    path = Path(__file__).parents[2] / "docs/reviewing.md"
    example = path.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    review = parse_review(example, path)
    assert {ruling.verdict for ruling in review.rulings} == set(Verdict)
    assert len(review.corrections) == 1


RECEIVED = {
    "one": "---\npublished: 2022-03-02\noutlet: One\n---\nUNHCR received 4,200 refugees in Erbil in January 2022.\n",
    "two": "---\npublished: 2022-03-03\n---\nاستقبلت مفوضية اللاجئين 4,350 لاجئاً في أربيل في كانون الثاني/يناير 2022.\n",
}


def conflicts(config: Path, article: str) -> list[str]:
    listed = json.loads(run("review", config, article, "--format", "json").stdout)["items"]
    return [item["reasons"][0]["message"] for item in listed if item["urgency"] == "conflict"]


def test_a_conflict_is_listed_for_each_of_its_articles_with_all_its_figures(config: Path) -> None:
    for name, text in RECEIVED.items():
        (config.parent / f"content/articles/{name}.md").write_text(text, encoding="utf-8")
    figures = "4,200 refugees (one.md:5) · 4,350 لاجئاً (two.md:4)"
    assert [figures in message for message in conflicts(config, "one") + conflicts(config, "two")] == [True, True]
    assert conflicts(config, "centres") == []
    checked = json.loads(run("check", config, "--format", "json").stdout)["problems"]
    assert [problem["severity"] for problem in checked if problem["code"] == "figures_conflict"] == ["info"]
