"""The demo athlete, from nothing to answers: written as files by tools/demo, imported like anybody's."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from agent.coach import Coach
from storage.tables import Athlete, BatchStatus, ImportBatch
from tools.contract import Failure, Profile, Progress, ToolContext, ToolResult
from ui.overview import overview

DEMO_SLUG = "demo"
DEMO_NAME = "Maya (demo)"
DEMO_ZONE = "Europe/Zurich"

DEMO_QUESTIONS = (
    "How far did I run this year?",
    "What was my longest run?",
    "Distance per month this year",
    "When did I last run more than 20 km?",
)


@dataclass(frozen=True)
class DemoMade:
    """The demo athlete, and what importing their files did: None where they were there already."""

    athlete: Profile
    outcome: ToolResult | Failure | None


async def make_demo_athlete(coach: Coach, report: Callable[[Progress], None]) -> DemoMade:
    """The demo athlete, made and imported unless there already; *report* is called from other threads."""
    athlete = await asyncio.to_thread(_profile, coach)
    if await asyncio.to_thread(_is_there, coach, athlete):
        return DemoMade(athlete, None)
    gone = threading.Event()
    ctx = ToolContext(
        athlete=athlete,
        session=coach.sessions,
        settings=coach.settings,
        clock=coach.clock,
        report=report,
        stopped=gone.is_set,
    )
    folder = coach.settings.home / "demo"
    try:
        await asyncio.to_thread(_write, ctx)
        outcome = await coach.registry.call("import_files", {"paths": [str(folder)]}, ctx)
    finally:
        gone.set()
        shutil.rmtree(folder, ignore_errors=True)
    return DemoMade(athlete, outcome)


def _is_there(coach: Coach, athlete: Profile) -> bool:
    """Whether there is nothing left to import: making them may have been stopped half-way."""
    from sqlmodel import col, select  # noqa: PLC0415

    with coach.sessions() as session:
        unfinished = select(ImportBatch.id).where(
            col(ImportBatch.athlete_id) == athlete.id, col(ImportBatch.status) == BatchStatus.RUNNING
        )
        if session.exec(unfinished).first() is not None:
            return False
    return any(a.slug == athlete.slug and not a.is_empty for a in overview(coach.sessions))


def _profile(coach: Coach) -> Profile:
    from sqlmodel import select  # noqa: PLC0415

    with coach.sessions() as session:
        if session.exec(select(Athlete).where(Athlete.slug == DEMO_SLUG)).first() is None:
            session.add(Athlete(slug=DEMO_SLUG, name=DEMO_NAME, zone=DEMO_ZONE, is_demo=True))
            session.commit()
    return coach.athlete(DEMO_SLUG)


def _write(ctx: ToolContext) -> None:
    from tools.demo.write import write_demo  # noqa: PLC0415 - seconds of numpy and file writers

    folder = ctx.settings.home / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    write_demo(folder, ctx.today - timedelta(days=1), report=ctx.report)  # a day that is over
