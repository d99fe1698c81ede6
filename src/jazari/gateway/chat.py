"""A conversation as one prompt: by the model's own template, else the plain form that this module's `PLAIN` is."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

from jinja2.sandbox import ImmutableSandboxedEnvironment

from jazari.core import NotFound
from jazari.gateway.errors import InvalidMessages
from jazari.hub import Hub

PLAIN = "{% for message in messages %}{{ message.role }}: {{ message.content }}\n{% endfor %}assistant:"
"""For a model that brings no template: a line for each message, and `assistant:` for the answer to begin after."""
PLAIN_STOP = "\nuser:"
"""Ends an answer to the plain form: the model would otherwise go on and speak for the user."""
ROLES = ("system", "developer", "user", "assistant")
TEMPLATE_FILE = "chat_template.jinja"
TOKENIZER_FILE = "tokenizer_config.json"

ReadFile = Callable[[str, str], bytes]
"""The bytes of a file (second argument) of a model's revision (first). Raises NotFound."""
Message = Mapping[str, str]


def reader(hub: Hub) -> ReadFile:
    """How a node's own models' files are read."""

    def read(ref: str, path: str) -> bytes:
        name, _, revision = ref.removeprefix("model:").partition("@")
        return hub.read("model", name, revision, path)

    return read


def texts(messages: Sequence[Mapping[str, object]]) -> list[Message]:
    """Role and text of each message; parts of type `text` are joined. Raises InvalidMessages for anything else."""
    return [_text(message, number) for number, message in enumerate(messages)]


def prompt_of(messages: Sequence[Message], read: ReadFile, ref: str) -> tuple[str, tuple[str, ...]]:
    """(prompt, texts that end the answer) by the template that a model's files have, else `PLAIN`.

    A template is run as `transformers` does: sandboxed, with messages, add_generation_prompt, bos_token, eos_token
    and raise_exception. Raises InvalidMessages where it does not take the conversation.
    """
    try:
        config = json.loads(read(ref, TOKENIZER_FILE))
    except (NotFound, ValueError):
        config = {}
    try:
        own = read(ref, TEMPLATE_FILE).decode()
    except NotFound:
        own = config.get("chat_template")
    has_own = isinstance(own, str)
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    try:
        prompt = environment.from_string(own if has_own else PLAIN).render(
            messages=messages,
            add_generation_prompt=True,
            bos_token=_special(config, "bos_token"),
            eos_token=_special(config, "eos_token"),
            raise_exception=_refuse,
        )
    except Exception as error:  # a template is somebody's program: it may raise anything
        raise InvalidMessages(
            f"the model's chat template does not take this conversation: {error}", param="messages"
        ) from error
    return prompt, () if has_own else (PLAIN_STOP,)


def _text(message: Mapping[str, object], number: int) -> Message:
    role, content = message.get("role"), message.get("content")
    if isinstance(content, list):
        parts = [
            part.get("text") if isinstance(part, dict) and part.get("type") == "text" else None
            for part in content
        ]
        content = "".join(map(str, parts)) if all(isinstance(part, str) for part in parts) else None
    if role not in ROLES or not isinstance(content, str):
        raise InvalidMessages(
            f"messages[{number}]: this node's own models take a role ({', '.join(ROLES)}) and a content that is text",
            param=f"messages[{number}]",
        )
    return {"role": str(role), "content": content}


def _special(config: Mapping[str, object], name: str) -> str:
    token = config.get(name)
    found = token.get("content") if isinstance(token, dict) else token
    return found if isinstance(found, str) else ""


def _refuse(reason: str) -> NoReturn:
    raise ValueError(reason)
