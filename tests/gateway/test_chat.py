"""Conversations as prompts: the plain form, a model's own template, and what neither takes."""

import json

import pytest

from jazari.core import NotFound
from jazari.gateway import InvalidMessages
from jazari.gateway.chat import ReadFile, prompt_of, texts

TALK = [
    {"role": "system", "content": "Be brief."},
    {"role": "user", "content": "Hello"},
    {"role": "assistant", "content": "Hello!"},
    {"role": "user", "content": "Bye"},
]
OWN = (
    "{{ bos_token }}{% for m in messages %}[{{ m.role }}]{{ m.content }}{% endfor %}"
    "{% if add_generation_prompt %}[>]{% endif %}"
)


def files(**known: str) -> ReadFile:
    def read(ref: str, path: str) -> bytes:
        assert ref == "model:a/b@0"
        if path not in known:
            raise NotFound(path)
        return known[path].encode()

    return read


def test_the_plain_form_has_a_line_for_each_message_and_ends_before_the_user_speaks_again() -> None:
    prompt, stops = prompt_of(texts(TALK), files(), "model:a/b@0")
    assert prompt == "system: Be brief.\nuser: Hello\nassistant: Hello!\nuser: Bye\nassistant:"
    assert stops == ("\nuser:",)


def test_a_models_own_template_wins_wherever_it_is_kept() -> None:
    config = {"bos_token": {"content": "<s>"}, "chat_template": OWN}
    inside = files(**{"tokenizer_config.json": json.dumps(config)})
    expected = "<s>[system]Be brief.[user]Hello[assistant]Hello![user]Bye[>]"
    assert prompt_of(texts(TALK), inside, "model:a/b@0") == (expected, ())
    beside = files(
        **{"chat_template.jinja": "{{ messages[-1].content }}", "tokenizer_config.json": json.dumps(config)}
    )
    assert prompt_of(texts(TALK), beside, "model:a/b@0") == ("Bye", ())


@pytest.mark.parametrize(
    "template",
    [
        "{{ raise_exception('roles must alternate') }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ messages.append(1) }}",
        "{% for",
        "{{ messages[99].content.x }}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_template_that_refuses_fails_or_reaches_out_is_one_clear_error(template: str) -> None:
    with pytest.raises(InvalidMessages, match="chat template does not take this conversation"):
        prompt_of(texts(TALK), files(**{"chat_template.jinja": template}), "model:a/b@0")
