"""What the drivers of every engine share: one model behind `/v1`, asked once for each thing, and how a run is told.

A driver runs in its engine's environment, where nothing of this house is: this module needs the standard library alone.
It is started as `python DRIVER FOLDER`; the folder holds `asked.json`, takes every answer as it comes into
`kept.jsonl`, and at the end `found.json`. Whoever started it keeps its stdin open: the driver ends when that does.
"""

import hashlib
import json
import os
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TRIES = 6
PAUSE_SECONDS = 2.0
TOO_LONG = ("prompt-too-long", "context_length_exceeded")
"""Codes of a refusal that say that the prompt is too long for the model."""
KEPT_SHARE = 3 / 4
"""A context that is too long loses so much of its beginning, again and again."""
DEFAULT_TOKENS = 256


@dataclass(frozen=True)
class Likelihood:
    """How likely a text is after a context: the natural logarithm, its tokens, whether each was the likeliest."""

    log_probability: float
    tokens: int
    greedy: bool


class Failed(Exception):
    """The run cannot go on; the message is for who asked for it."""


class Model:
    """The model of a run. Every answer is kept as it comes: a run that was cut asks only for what is missing."""

    def __init__(self, folder: Path, asked: Mapping[str, Any]) -> None:
        self._address = str(asked["address"])
        self._name = str(asked["model"])
        self._chats = bool(asked["chats"])
        self._budget_tokens = asked["budget_tokens"]
        self._token = os.environ["ENGINE_TOKEN"]
        self._lock = threading.Lock()
        self._path = folder / "kept.jsonl"
        self._kept = _read(self._path)

    def likelihood(self, context: str, text: str) -> Likelihood:
        """How likely `text` is after `context`, whose beginning is left out as far as the model cannot hold it."""
        while True:
            whole = context + text
            body = {"prompt": whole, "max_tokens": 1, "echo": True, "logprobs": 1, "temperature": 0}
            try:
                answer = self._ask("/v1/completions", body)
            except _TooLong as error:
                if not context:
                    raise Failed(f"a text alone is too long for {self._name}: {error}") from error
                context = context[len(context) - int(len(context) * KEPT_SHARE) :]
                continue
            return _likelihood(self._name, answer["choices"][0].get("logprobs"), len(context), len(whole))

    def answer(self, prompt: str, max_tokens: int, stops: Sequence[str]) -> str:
        """What the model continues a prompt with, or answers to it where it chats; always its likeliest words."""
        wanted = {"max_tokens": max_tokens, "temperature": 0, **({"stop": list(stops)[:4]} if stops else {})}
        while True:
            try:
                if self._chats:
                    said = {"messages": [{"role": "user", "content": prompt}], **wanted}
                    text = self._ask("/v1/chat/completions", said)["choices"][0]["message"]["content"] or ""
                else:
                    text = self._ask("/v1/completions", {"prompt": prompt, **wanted})["choices"][0]["text"]
                break
            except _TooLong as error:
                if len(prompt) < 2:
                    raise Failed(
                        f"{self._name} answers no prompt with {max_tokens} tokens: {error}"
                    ) from error
                prompt = prompt[len(prompt) - int(len(prompt) * KEPT_SHARE) :]
        # A provider may end behind a stop, or take fewer of them.
        return min((text.partition(stop)[0] for stop in stops if stop), key=len, default=text)

    @property
    def usage(self) -> dict[str, int]:
        """Tokens that the answers cost, as whoever answered counts them, those of an earlier cut run included."""
        counts = [answer.get("usage") or {} for answer in self._kept.values()]
        return {
            name: sum(int(count.get(name) or 0) for count in counts)
            for name in ("prompt_tokens", "completion_tokens")
        }

    def _ask(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        data = json.dumps({"model": self._name, **body}, ensure_ascii=False, sort_keys=True).encode()
        key = hashlib.sha256(path.encode() + b"\0" + data).hexdigest()
        with self._lock:
            if key in self._kept:
                return self._kept[key]
            spent = sum(self.usage.values()) if self._budget_tokens is not None else 0
        if self._budget_tokens is not None and spent >= self._budget_tokens:
            raise Failed(
                f"{spent} tokens are spent, the budget is {self._budget_tokens}; what was answered is kept: "
                "run it again with a higher --budget"
            )
        answer = self._posted(path, data)
        with self._lock, self._path.open("ab") as kept:
            kept.write(json.dumps([key, answer], ensure_ascii=False).encode() + b"\n")
            self._kept[key] = answer
            # To who started this driver: how far it is.
            print(json.dumps({"answers": len(self._kept)}), file=sys.__stdout__, flush=True)
        return answer

    def _posted(self, path: str, data: bytes) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        headers["X-Jazari-Data-Class"] = "open"  # a benchmark's dataset is public
        for attempt in range(1, TRIES + 1):
            request = urllib.request.Request(self._address + path, data, headers)  # noqa: S310 (a node's own)
            try:
                with urllib.request.urlopen(request) as response:  # noqa: S310
                    found: dict[str, Any] = json.load(response)
                    return found
            except urllib.error.HTTPError as error:
                said = error.read().decode(errors="replace")
                if error.code == 400 and any(code in said for code in TOO_LONG):
                    raise _TooLong(said) from error
                if attempt == TRIES or (error.code != 429 and error.code < 500):
                    raise Failed(
                        f"{self._name} did not answer (status {error.code}): {said[:500]}"
                    ) from error
                time.sleep(float(error.headers.get("Retry-After") or PAUSE_SECONDS * attempt))
            except OSError as error:
                if attempt == TRIES:
                    raise Failed(f"{self._name} did not answer: {error}") from error
                time.sleep(PAUSE_SECONDS * attempt)
        raise AssertionError("the last try gives or raises")


def end_with_stdin() -> None:
    """End this process when its stdin does: no driver outlives a killed run, beside which a second one would ask."""

    def watch() -> None:
        # Not by `sys.stdin`, whose lock this thread would hold while Python shuts down.
        while os.read(0, 1):
            pass
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="end-with-stdin").start()


class _TooLong(Exception):
    """The model cannot hold the prompt."""


def _likelihood(name: str, logprobs: Mapping[str, Any] | None, begin: int, end: int) -> Likelihood:
    """What lies between two places of an echoed text; a token over the border belongs to what comes after it."""
    if not logprobs or "text_offset" not in logprobs:
        raise Failed(
            f"{name} does not tell the likelihood of a prompt (/v1/completions with echo and logprobs), which this "
            "benchmark measures; choose a model that does, or a benchmark of written answers"
        )
    offsets = [*logprobs["text_offset"], end]
    likeliest = logprobs.get("top_logprobs") or [None] * (len(offsets) - 1)
    total, tokens, greedy = 0.0, 0, True
    for place, own in enumerate(logprobs["token_logprobs"]):
        if own is None or offsets[place + 1] <= begin or offsets[place] >= end:
            continue
        total, tokens = total + own, tokens + 1
        greedy = greedy and own >= max((likeliest[place] or {}).values(), default=own)
    return Likelihood(total, tokens, greedy)


def _read(path: Path) -> dict[str, dict[str, Any]]:
    """The kept answers; a last line that was cut is none."""
    found: dict[str, dict[str, Any]] = {}
    if not path.exists():
        return found
    whole = path.read_bytes()
    complete = whole[: whole.rfind(b"\n") + 1]
    if complete != whole:
        path.write_bytes(complete)
    for line in complete.splitlines():
        key, answer = json.loads(line)
        found[key] = answer
    return found


def item(doc: Mapping[str, Any], **facts: object) -> dict[str, object]:
    """One answered item as a driver tells it; language and source are the row's own where it has them."""
    own = {name: doc[name] for name in ("language", "source") if isinstance(doc.get(name), str)}
    return {**facts, **own}


def finish(folder: Path, version: str, items: Sequence[Mapping[str, object]], model: Model) -> None:
    """Tell what was found, at once and whole."""
    found = {"version": version, "items": items, "usage": model.usage}
    partial = folder / "found.json.partial"
    partial.write_text(json.dumps(found, ensure_ascii=False, allow_nan=False), encoding="utf-8")
    partial.replace(folder / "found.json")
