"""When a password must exist, and what keeps a sign-in valid."""

import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from storage.settings import Settings
from ui.password import PasswordNeededError, check_password_set, matches, signing_key


def _settings(home: Path, password: str | None = None) -> Settings:
    return Settings(home=home, password=SecretStr(password) if password is not None else None)


def test_only_this_machine_may_go_without(tmp_path: Path) -> None:
    check_password_set(_settings(tmp_path), "127.0.0.1")
    for host in ("0.0.0.0", "::", "192.168.1.9"):
        with pytest.raises(PasswordNeededError, match="COACH_PASSWORD"):
            check_password_set(_settings(tmp_path), host)


def test_an_empty_or_short_password_is_none(tmp_path: Path) -> None:
    with pytest.raises(PasswordNeededError, match="COACH_PASSWORD"):
        check_password_set(_settings(tmp_path, ""), "0.0.0.0")
    with pytest.raises(PasswordNeededError, match="too short"):
        check_password_set(_settings(tmp_path, "abc"), "0.0.0.0")
    assert not matches(_settings(tmp_path, ""), "")


def test_the_password_and_nothing_else_matches(tmp_path: Path) -> None:
    settings = _settings(tmp_path, "läuft wie geschmiert")
    assert matches(settings, "läuft wie geschmiert")
    assert not matches(settings, "läuft wie geschmier")
    assert not matches(settings, "")
    assert not matches(_settings(tmp_path), "anything")


def test_the_signing_key_lasts_over_restarts_is_for_the_owner_only_and_changes_with_the_password(
    tmp_path: Path,
) -> None:
    key = signing_key(_settings(tmp_path, "first password"))
    assert signing_key(_settings(tmp_path, "first password")) == key
    assert signing_key(_settings(tmp_path, "other password")) != key
    assert stat.S_IMODE((tmp_path / "chat" / "secret").stat().st_mode) == 0o600
