"""The spellings of a place that the lists have: which are of a language, without their kind, the likeliest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from wordfreq import zipf_frequency

ENGLISH = re.compile(r"[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u00ff]*(?:['’ -][A-Za-z\u00c0-\u00ff]+)*")
_ARABIC = re.compile(r"(?!ئ)(?:[ء-غف-ي]+[ -])*[ء-غف-ي]+")
_FOREIGN = re.compile(r"ى(?![ -]|$)|[ؤء]{2}|(?:^|[ -])[ئؤ]")
"""What Arabic letters spell in other languages only: Uyghur's ى inside a word."""
_DROPPED = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az|ech|es|et)[- ]", re.IGNORECASE)
_SOUNDS = str.maketrans("غجقطصضذظ", "كككتسددد")
"""Letters of which spellings of foreign names choose one: غ، ج، ق and ك for a g."""
_UNMARKED = str.maketrans("ıøØłŁđĐðÐəƏ’‘ʻ", "ioOlLdDdDaA'''", "ʿ")
"""Letters that are no plain one with a mark."""


@cache
def reviewed() -> dict[str, Any]:
    """What people saw of the lists: `review.yml`."""
    data: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("review.yml").read_text(encoding="utf-8"))
    return data


def arabic(name: str) -> bool:
    """Whether a name is written in Arabic's own letters, none of Persian or Urdu."""
    name = _DROPPED.sub("", name)
    return _ARABIC.fullmatch(name) is not None and _FOREIGN.search(name) is None


def plain(name: str) -> str:
    """A name without the marks on its letters and before its words, as English news writes it: Leon, Medenine, Burj al Arab."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return re.sub(r"\B'|'\B", "", bare.translate(_UNMARKED)).strip()


def kindless(name: str, code: str) -> str:
    """A name without the kind of place and what stands in brackets: Tahoua of Tahoua Region, غواناخواتو of ولاية غواناخواتو."""
    kinds = reviewed()["kinds"][code]
    words = re.sub(r"^['’‘]|\s*[(،,†].*", "", name.strip()).split()
    while len(words) > 1 and words[0] in kinds["before"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in kinds["after"]:
        words = words[:-1]
    return " ".join(words)


def spelled_out(name: str, english: str) -> str:
    """An Arabic name with the hamza and the ya that many leave out, as its English name tells: أوربرو، بينوني."""
    name = _DROPPED.sub("", name)
    name = re.sub("ى$", "ي", name) if english.endswith(("i", "y")) else name
    return re.sub("^ا(?!ل)", "إ" if english[0] in "EI" and not name.startswith("او") else "أ", name)


def frequency(name: str, code: str) -> float:
    """How common the rarest word of a name is, on Zipf's scale: 3 is once in a million words."""
    return min(zipf_frequency(word, code) for word in re.split("[ -]", name) if word)


def likeliest(names: Iterable[str]) -> Sequence[str]:
    """Arabic spellings, the most common first, with those others that sound the same."""
    known = sorted(set(names), key=lambda name: (-frequency(name, "ar"), len(name), name))
    return [name for name in known if _sound(name) == _sound(known[0])][:3]


def _sound(name: str) -> str:
    return re.sub("[اأإآىيئوؤءهة -]", "", name.translate(_SOUNDS))


def related(name: str, other: str) -> bool:
    """Whether two Latin spellings write one Arabic name: Zouerat, Zuwarat, El Zouerate."""
    return (
        other != name
        and ENGLISH.fullmatch(other) is not None
        and other.isascii()
        and _skeleton(name) == _skeleton(other)
    )


def _skeleton(name: str) -> str:
    name = (
        _ARTICLE.sub("", plain(name))
        .lower()
        .replace("ou", "u")
        .replace("q", "k")
        .replace("dj", "j")
        .replace("ch", "sh")
    )
    return re.sub(r"(.)\1", r"\1", re.sub("[^b-df-hj-np-tv-z]", "", name.removesuffix("h").removesuffix("e")))
