"""Settings: the environment over the file over the defaults, and one clear sentence for a mistake."""

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
