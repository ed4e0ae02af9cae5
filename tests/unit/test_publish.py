"""Publishing: live reload while editing, and a push to a branch for GitHub Pages."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import small_site

PATIENCE = 60
"""Seconds after which a page that has not come is a failure."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_for(url: str, words: str) -> None:
    """Ask again until the page holds the words."""
    deadline = time.monotonic() + PATIENCE
    found = ""
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                found = response.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            continue
        if words in found:
            return
    pytest.fail(f"{url} never held {words!r}: {found[:500]}")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    config = small_site(tmp_path)
    (tmp_path / "templates").mkdir()
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "--dev-addr", address]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield tmp_path, f"http://{address}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def test_a_changed_source_or_template_is_served_anew(served: tuple[Path, str]) -> None:
    folder, address = served
    wait_for(f"{address}/en/articles/vaccines/", "1,200 children")
    article = folder / "content/articles/vaccines.md"
    article.write_text(article.read_text(encoding="utf-8").replace("1,200", "1,300"), encoding="utf-8")
    wait_for(f"{address}/en/articles/vaccines/", "1,300 children")
    template = '{% extends "base.html" %}{% block main %}<p>OURS</p>{% endblock %}'
    (folder / "templates/archive.html").write_text(template, encoding="utf-8")
    wait_for(f"{address}/en/archive/", "<p>OURS</p>")


def test_gh_deploy_pushes_the_site(tmp_path: Path) -> None:
    config = small_site(tmp_path / "ours")
    remote = tmp_path / "remote.git"

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(config.parent), "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    subprocess.run(["git", "init", "-q", "--bare", str(remote)], check=True)
    git("init", "-q", "-b", "main")
    git("config", "user.name", "T")
    git("config", "user.email", "t@example.org")
    git("remote", "add", "origin", str(remote))
    git("add", ".")
    git("commit", "-qm", "A site")
    command = [sys.executable, "-m", "mkdocs", "gh-deploy", "-q", "-f", str(config)]
    done = subprocess.run(command, cwd=config.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = git("ls-tree", "-r", "--name-only", "origin/gh-pages").splitlines()
    assert {"index.html", ".nojekyll", "en/articles/vaccines/index.html"} <= set(files)
