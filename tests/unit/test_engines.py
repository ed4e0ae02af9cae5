"""Engines of machine translation: each protocol against a server on this machine, a local model made by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.engine_options import MachineTranslation
from generator.engines import make_engine
from generator.engines.chat import Chat
from generator.engines.deepl import DeepL
from generator.engines.engine import Engine
from generator.engines.http import Client
from generator.engines.libretranslate import LibreTranslate
from generator.engines.local import LocalModel
from generator.errors import EngineError
from tests.stub_server import Answer, Stub, stub_server
from tests.tiny_model import write_model

WORDS = "Three strikes were carried out."
TERMS = {"غارة": "air strike"}
SHAPES: Mapping[str, Callable[[str], object]] = {
    "libretranslate": lambda words: {"translatedText": words},
    "deepl": lambda words: {"translations": [{"detected_source_language": "AR", "text": words}]},
    "chat": lambda words: {"choices": [{"message": {"role": "assistant", "content": words}}]},
}


def says(name: str, words: str = WORDS) -> Answer:
    return Answer(json.dumps(SHAPES[name](words)).encode())


def engine(name: str, url: str, waits: list[float], *, timeout: float = 5.0, retries: int = 2) -> Engine:
    match name:
        case "libretranslate":
            return LibreTranslate(Client(url, timeout, retries, waits.append), "secret")
        case "deepl":
            return DeepL(Client(f"{url}/", timeout, retries, waits.append), "secret")
        case _:
            return Chat(Client(f"{url}/v1", timeout, retries, waits.append), "secret", "a-model")


def ask(name: str, answers: list[Answer], *, timeout: float = 5.0, retries: int = 2) -> tuple[str, Stub, list[float]]:
    waits: list[float] = []
    with stub_server(answers) as stub:
        words = engine(name, stub.url, waits, timeout=timeout, retries=retries).translate(
            "ثلاث غارات", "ar", "en", TERMS
        )
    return words, stub, waits


def refused(name: str, answers: list[Answer], *, timeout: float = 5.0, retries: int = 2) -> EngineError:
    with pytest.raises(EngineError) as caught:
        ask(name, answers, timeout=timeout, retries=retries)
    return caught.value


def test_libretranslate_is_asked_as_it_documents() -> None:
    words, stub, _ = ask("libretranslate", [says("libretranslate")])
    ((path, _, body),) = stub.asked
    assert (words, path) == (WORDS, "/translate")
    assert body == {"q": "ثلاث غارات", "source": "ar", "target": "en", "format": "text", "api_key": "secret"}


def test_deepl_is_asked_as_it_documents() -> None:
    words, stub, _ = ask("deepl", [says("deepl")])
    ((path, headers, body),) = stub.asked
    assert (words, path, headers["Authorization"]) == (WORDS, "/v2/translate", "DeepL-Auth-Key secret")
    assert (body["text"], body["source_lang"], body["target_lang"]) == (["ثلاث غارات"], "AR", "EN-GB")
    assert body["context"] == "غارة = air strike"


def test_a_chat_is_asked_as_openai_documents() -> None:
    words, stub, _ = ask("chat", [says("chat")])
    ((path, headers, body),) = stub.asked
    assert (words, path, headers["Authorization"]) == (WORDS, "/v1/chat/completions", "Bearer secret")
    task, text = body["messages"]
    assert (body["model"], body["temperature"]) == ("a-model", 0)
    assert (task["role"], text) == ("system", {"role": "user", "content": "ثلاث غارات"})
    assert "from Arabic into English" in task["content"]
    assert "{{1}}" in task["content"]
    assert "غارة = air strike" in task["content"]


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again_after_a_growing_wait(name: str, status: int) -> None:
    words, stub, waits = ask(name, [Answer(b"busy", status), Answer(b"busy", status), says(name)])
    assert (words, len(stub.asked), waits) == (WORDS, 3, [1.0, 2.0])


@pytest.mark.parametrize(("said", "waited"), [("7", 7.0), ("100000", 60.0), ("-5", 1.0), ("soon", 1.0), ("٣", 1.0)])
def test_the_wait_is_what_the_server_asks_for_within_bounds(said: str, waited: float) -> None:
    _, _, waits = ask("deepl", [Answer(b"", 429, {"Retry-After": said}), says("deepl")])
    assert waits == [waited]


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize(
    ("answer", "code", "tries"),
    [
        (Answer(b"no", 500), "engine_refused", 3),
        (Answer(b"wrong key", 403), "engine_refused", 1),
        (Answer(b"quota", 456), "engine_refused", 1),
        (Answer(b"elsewhere", 307, {"Location": "http://127.0.0.1:1/"}), "engine_refused", 1),
        (Answer(b"\xff\x00garbage"), "engine_answer", 1),
        (Answer(b'{"translatedText": "Thr'), "engine_answer", 1),
        (Answer(b"[" * 100_000), "engine_answer", 1),
        (Answer(b'"' + b"a" * 1_100_000 + b'"'), "engine_answer", 1),
        (Answer(b"[]"), "engine_shape", 1),
        (Answer(b'{"translatedText": 5, "translations": {}, "choices": [{"message": null}]}'), "engine_shape", 1),
        (Answer(b'{"translated', length=5000), "engine_unreachable", 3),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_no_answer_is_an_error_and_never_a_translation(
    name: str, answer: Answer, code: str, tries: int
) -> None:
    waits: list[float] = []
    with stub_server([answer]) as stub, pytest.raises(EngineError) as caught:
        engine(name, stub.url, waits).translate("ثلاث غارات", "ar", "en", {})
    assert (caught.value.code, len(stub.asked)) == (code, tries)


def test_a_server_that_never_answers_is_given_up() -> None:
    error = refused("deepl", [Answer(b"", hangs=True)], timeout=0.05, retries=1)
    assert error.code == "engine_unreachable"


def test_no_server_is_told() -> None:
    with pytest.raises(EngineError) as caught:
        engine("deepl", "http://127.0.0.1:1", [], retries=0).translate("غارة", "ar", "en", {})
    assert caught.value.code == "engine_unreachable"


def test_an_answer_cannot_command_the_terminal() -> None:
    error = refused("deepl", [Answer(b"\x1b[2J\x07no", 403)])
    assert error.values["detail"] == "[2J no"


def test_a_local_model_translates(tmp_path: Path) -> None:
    write_model(tmp_path / "ar-en", WORDS)
    local = LocalModel(str(tmp_path / "{source}-{target}"))
    assert local.translate("نُفذت ثلاث غارات.", "ar", "en", {}) == WORDS


@pytest.mark.parametrize("missing", ["model.bin", "sentencepiece.model"])
def test_what_a_local_model_lacks_is_named(tmp_path: Path, missing: str) -> None:
    write_model(tmp_path / "model", WORDS)
    (tmp_path / "model" / missing).unlink()
    with pytest.raises(EngineError) as caught:
        LocalModel(str(tmp_path / "model")).translate("غارة", "ar", "en", {})
    assert caught.value.code == "engine_model"
    assert caught.value.where is not None
    assert caught.value.where.path.name == missing


@pytest.mark.parametrize("broken", ["model.bin", "sentencepiece.model"])
def test_a_broken_local_model_is_told(tmp_path: Path, broken: str) -> None:
    write_model(tmp_path / "model", WORDS)
    (tmp_path / "model" / broken).write_bytes(b"garbage")
    with pytest.raises(EngineError) as caught:
        LocalModel(str(tmp_path / "model")).translate("غارة", "ar", "en", {})
    assert caught.value.code == "engine_model_broken"


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (MachineTranslation("local", model="models/{source}-{target}"), LocalModel),
        (MachineTranslation("libretranslate", url="http://127.0.0.1:5000"), LibreTranslate),
        (MachineTranslation("deepl", url="https://api.deepl.com", key="KEY"), DeepL),
        (MachineTranslation("chat", url="https://example.org/v1", model="m", key="KEY"), Chat),
    ],
)
def test_the_options_choose_the_engine(options: MachineTranslation, kind: type) -> None:
    made = make_engine(options, {"KEY": "secret"})
    assert isinstance(made, kind)
    assert made.name == options.engine


def test_a_key_that_is_not_set_is_named() -> None:
    with pytest.raises(EngineError) as caught:
        make_engine(MachineTranslation("deepl", url="https://api.deepl.com", key="DEEPL_KEY"), {})
    assert (caught.value.code, caught.value.values["name"]) == ("engine_key", "DEEPL_KEY")
