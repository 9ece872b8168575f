"""Files dropped into the chat."""

import io
from pathlib import Path

import pytest
from fastapi import FastAPI, HTTPException, Request
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from storage.settings import Settings
from ui.uploads import Recipient, discard, is_wanted, safe_name, store, upload_router


@given(st.text(max_size=300))
def test_a_safe_name_never_leaves_its_folder_and_is_never_empty(name: str) -> None:
    safe = safe_name(name)
    assert Path(safe).name == safe
    assert safe not in ("", ".", "..")
    assert 0 < len(safe) <= 120
    assert not set(safe) & set('/\\\0\n\r"<>|:*?')


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\run.fit", "run.fit"),
        ("Morgenlauf Zürich (1).gpx", "Morgenlauf Zürich (1).gpx"),
        (".hidden.fit", "hidden.fit"),
        ("a" * 200 + ".fit.gz", "a" * 113 + ".fit.gz"),
    ],
)
def test_a_safe_name_stays_recognisable(given_name: str, expected: str) -> None:
    assert safe_name(given_name) == expected


def test_only_endings_that_can_be_training_data_are_wanted() -> None:
    assert all(map(is_wanted, ("a.FIT", "b.fit.gz", "export.zip", "x.csv", "sleep.json")))
    assert not any(map(is_wanted, ("a.exe", "photo.jpg", "fit", "a.fit.exe")))


def test_two_uploads_of_one_name_do_not_meet_and_only_uploads_can_be_discarded(tmp_path: Path) -> None:
    first, second = (store(io.BytesIO(b), "run.fit", tmp_path) for b in (b"one", b"two"))
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    elsewhere = tmp_path / "mine.fit"
    elsewhere.write_bytes(b"keep")

    discard(first, tmp_path)
    discard(elsewhere, tmp_path)

    assert not first.parent.exists()
    assert second.exists()
    assert elsewhere.exists()


def _client(settings: Settings, *, is_known: bool = True) -> TestClient:
    async def find_recipient(_: Request) -> Recipient:
        if not is_known:
            raise HTTPException(404, "This chat is over.")
        return lambda upload: {"id": upload.path.parent.name, "name": upload.name, "size": str(upload.size)}

    app = FastAPI()
    app.include_router(upload_router(settings, find_recipient))
    return TestClient(app)


def test_an_upload_is_stored_whole_under_its_name(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    content = b"x" * 3_000_000

    answer = _client(settings).post("/project/file?session_id=1", files={"file": ("Strava Export.zip", content)})

    assert answer.status_code == 200
    assert (settings.uploads / answer.json()["id"] / "Strava Export.zip").read_bytes() == content


def test_an_upload_over_the_limit_is_refused_before_it_is_received(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, upload_limit_mb=1)
    answer = _client(settings).post("/project/file", files={"file": ("a.zip", b"x" * 1_200_000)})
    assert answer.status_code == 413
    assert "coach-g import" in answer.json()["detail"]
    assert not settings.uploads.exists()


def test_an_upload_of_another_kind_or_without_a_file_is_refused_with_the_reason(tmp_path: Path) -> None:
    client = _client(Settings(home=tmp_path))
    refused = client.post("/project/file", files={"file": ("run.exe", b"x")})
    assert refused.status_code == 400
    assert ".fit" in refused.json()["detail"]
    assert client.post("/project/file", data={"file": "no file"}).status_code == 400


def test_an_upload_for_nobody_is_not_received(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    assert _client(settings, is_known=False).post("/project/file", files={"file": ("a.zip", b"x")}).status_code == 404
    assert not settings.uploads.exists()
