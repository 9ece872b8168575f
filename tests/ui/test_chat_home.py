"""The folder that the chat lives in: ours at every start, and quiet."""

import json
import os
import tomllib
from pathlib import Path

import pytest

from storage.settings import Settings
from ui.chat_home import prepare_chat_home


@pytest.fixture
def chat_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CHAINLIT_APP_ROOT", "CHAINLIT_ENV_FILE"):
        monkeypatch.setenv(name, "")
    for name in ("LITERAL_API_KEY", "TRACELOOP_API_KEY", "DATABASE_URL"):
        monkeypatch.setenv(name, "set by somebody")
    return prepare_chat_home(Settings(home=tmp_path, upload_limit_mb=123))


def test_it_takes_training_files_only_up_to_the_limit_and_from_its_own_page_only(chat_home: Path) -> None:
    config = tomllib.loads((chat_home / ".chainlit" / "config.toml").read_text())
    upload = config["features"]["spontaneous_file_upload"]
    assert upload["max_size_mb"] == 123
    assert upload["accept"] == {
        "application/octet-stream": [".fit", ".gpx", ".tcx", ".gz", ".zip", ".csv", ".json"],
    }
    assert config["project"]["allow_origins"] == []
    assert config["features"]["unsafe_allow_html"] is False
    assert config["features"]["mcp"]["enabled"] is False


def test_its_page_asks_nobody_outside(chat_home: Path) -> None:
    page = (chat_home / "page" / "index.html").read_text()
    assert "googleapis" not in page
    assert "jsdelivr" not in page
    assert 'src="/assets/' in page
    styles = (chat_home / "public" / "coach.css").read_text() + (chat_home / "public" / "theme.json").read_text()
    assert "http" not in styles
    assert "@import" not in styles


def test_no_service_that_conversations_could_be_sent_to_stays_configured(chat_home: Path) -> None:
    assert not {"LITERAL_API_KEY", "TRACELOOP_API_KEY", "DATABASE_URL"} & set(os.environ)
    assert os.environ["CHAINLIT_APP_ROOT"] == str(chat_home)
    assert not Path(os.environ["CHAINLIT_ENV_FILE"]).exists()


def test_its_words_are_ours_where_chainlits_say_something_else(chat_home: Path) -> None:
    words = json.loads((chat_home / ".chainlit" / "translations" / "en-US.json").read_text())
    assert "checked against your data" in words["chat"]["watermark"]
    assert words["auth"]["login"]["form"]["email"]["label"] == "Your name"


def test_a_start_replaces_what_an_older_version_left(chat_home: Path) -> None:
    (chat_home / ".chainlit" / "config.toml").write_text("[project]\nallow_origins = ['*']\n")
    prepare_chat_home(Settings(home=chat_home.parent))
    assert tomllib.loads((chat_home / ".chainlit" / "config.toml").read_text())["project"]["allow_origins"] == []
