"""Settings: the environment over the file over the defaults, and one clear sentence for a mistake."""

import json
from pathlib import Path

import pytest

from jazari.core import InvalidSetting, load_settings, setting_rows


def test_given_wins_over_environment_wins_over_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jazari.toml").write_text('listen = "127.0.0.1:1"\ncountry = "senegal"\nworkers = 3\n')
    monkeypatch.setenv("JAZARI_HOME", str(tmp_path))
    monkeypatch.setenv("JAZARI_LISTEN", "0.0.0.0:2")
    monkeypatch.setenv("JAZARI_WORKERS", "4")
    settings = load_settings(workers=5)
    assert (settings.home, settings.host, settings.port) == (tmp_path, "0.0.0.0", 2)
    assert (settings.country, settings.workers) == ("senegal", 5)
    assert settings.database_url == f"sqlite:///{tmp_path}/jazari.db"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("LISTEN", "8000"),
        ("LISTEN", "host:99999"),
        ("WORKERS", "0"),
        ("LOG_LEVEL", "loud"),
        ("BODY_LIMIT_BYTES", "x"),
    ],
)
def test_a_bad_value_names_the_variable_and_the_value(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"JAZARI_{variable}", value)
    with pytest.raises(InvalidSetting, match=f"JAZARI_{variable}='{value}'"):
        load_settings()


def test_mistakes_in_the_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "jazari.toml").write_text('lisen = "127.0.0.1:1"\n')
    with pytest.raises(InvalidSetting, match="JAZARI_LISEN.*known are .*listen"):
        load_settings(home=tmp_path)
    (tmp_path / "jazari.toml").write_text("listen = \n")
    with pytest.raises(InvalidSetting, match=r"jazari\.toml cannot be read as TOML"):
        load_settings(home=tmp_path)


def test_every_setting_is_one_sentence() -> None:
    for name, _default, sentence in setting_rows():
        assert name.startswith("JAZARI_")
        assert sentence.endswith("."), name
        assert len(sentence) > 20, name


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("[{", "is not JSON"),
        ('{"key": "a-key"}', "providers: Input should be a valid tuple"),
        ('[{"name": "one", "key": "a-key"}]', "providers.0"),
        (
            '[{"name": "one", "url": "https://a-key@host.example", "models": ["m"], "jurisdiction": "FR"}]',
            "providers.0.url: .*without a name or key",
        ),
    ],
)
def test_a_wrong_provider_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch, value: str, words: str
) -> None:
    monkeypatch.setenv("JAZARI_PROVIDERS", value)
    with pytest.raises(InvalidSetting, match=words) as wrong:
        load_settings()
    assert "a-key" not in wrong.value.message


def test_providers_of_the_file_and_the_environment_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = {"name": "one", "url": "https://host.example/v1/", "models": ["m"], "jurisdiction": "FR"}
    lines = [f"{name} = {json.dumps(fact)}" for name, fact in facts.items()]
    (tmp_path / "jazari.toml").write_text("\n".join(["[[providers]]", *lines]))
    (written,) = load_settings(home=tmp_path).providers
    monkeypatch.setenv("JAZARI_PROVIDERS", json.dumps([facts]))
    assert load_settings().providers == (written,)
    assert written.url == "https://host.example/v1"
    monkeypatch.setenv("JAZARI_PROVIDERS", json.dumps([facts, facts]))
    with pytest.raises(InvalidSetting, match="the same name"):
        load_settings()
