"""Whoever stops an import keeps what came in, and goes on with the rest later."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from langchain_core.messages import AIMessage
from sqlmodel import func, select

from agent.coach import Coach
from agent.reply import Incoming
from agent.respond import final_reply, respond
from storage.tables import Activity, BatchStatus, ImportBatch
from tools.contract import Profile, Progress
from tools.registry import build_registry

FILES = 40


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    folder = tmp_path / "runs"
    folder.mkdir()
    for number in range(FILES):
        start = datetime(2025, 5, 3, 6, 0, tzinfo=UTC) - timedelta(days=number)
        points = "".join(
            f'<trkpt lat="{46.5 + n / 2000:.5f}" lon="6.5">'
            f"<time>{start + timedelta(minutes=n):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
            for n in range(30)
        )
        (folder / f"{number:02}.gpx").write_text(
            '<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
            f"<trk><type>running</type><trkseg>{points}</trkseg></trk></gpx>"
        )
    return folder


async def test_an_import_stops_when_nobody_waits_for_it_and_the_same_import_goes_on(
    anna: Profile,
    coach_with: Callable[[Any], Coach],
    brain_of: Callable[..., Any],
    calls: Callable[..., AIMessage],
    runs: Path,
) -> None:
    wish = calls(("import_files", {"paths": [str(runs)]}))
    coach = replace(coach_with(brain_of(wish, "It is in.")), registry=build_registry())
    message = Incoming(text="import my runs", conversation_id="c", channel="terminal")

    # When the reader goes as soon as the import has begun
    stream = respond(coach, anna, message)
    async for item in stream:
        if isinstance(item, Progress) and item.step == "Importing":
            break
    await stream.aclose()  # type: ignore[attr-defined]

    # then its thread ends soon, far from the end, and leaves the batch open
    def wait_for_its_end() -> None:
        with FileLock(coach.settings.home / "import.lock", timeout=60):
            pass

    await asyncio.to_thread(wait_for_its_end)
    with coach.sessions() as session:
        at_stop = session.exec(select(func.count()).select_from(Activity)).one()
        [batch] = session.exec(select(ImportBatch)).all()
    assert 0 < at_stop < FILES
    assert batch.status == BatchStatus.RUNNING

    # and the same import brings the rest into the same batch
    again = replace(coach, brain=coach_with(brain_of(wish, "It is in.")).brain)
    reply = await final_reply(again, anna, message)
    assert (reply.tools[0].result["batch"], reply.tools[0].result["activities_added"]) == (batch.id, FILES - at_stop)
