"""Opening the coach for one command: settings, athlete, and the day it is supposed to be. Errors become one line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from agent.athletes import UnknownAthleteError
from agent.coach import Coach, open_coach
from storage.settings import Settings, load_settings
from tools.contract import Clock, Profile, Progress, ToolContext
from ui.exits import CannotError


@dataclass(frozen=True)
class Opened:
    """A coach and the athlete the command is about."""

    coach: Coach
    athlete: Profile

    def context(self, report: Callable[[Progress], None]) -> ToolContext:
        """What a tool needs when it is called directly."""
        return ToolContext(
            athlete=self.athlete,
            session=self.coach.sessions,
            settings=self.coach.settings,
            clock=self.coach.clock,
            report=report,
        )


def settings_or_stop() -> Settings:
    """The settings; a wrong one is named in one line."""
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        return load_settings()
    except ValidationError as error:
        wrong = "; ".join(f"COACH_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise CannotError(f"A setting is wrong. {wrong}") from error
    except OSError as error:
        raise CannotError(f"The home folder cannot be used: {error}") from error


def open_for(athlete: str | None, today: str | None = None, *, create: bool = False) -> Opened:
    """The coach and the athlete called *athlete*, on *today* (ISO) if given. *create* makes a named new athlete.

    Raises:
        CannotError: nobody is called that, the name cannot be one, or *today* is no date.
    """
    day = parse_day(today) if today else None
    coach = open_coach(settings_or_stop())
    try:
        profile = coach.athlete(athlete, create=create)
    except (UnknownAthleteError, ValueError) as error:
        raise CannotError(str(error)) from error
    if day is not None:
        coach = replace(coach, clock=noon_of(day, profile.zone))
    return Opened(coach, profile)


def open_coach_on(today: str | None) -> Coach:
    """The coach before anybody is chosen; *today* is noon UTC."""
    clock = noon_of(parse_day(today), "UTC") if today else None
    coach = open_coach(settings_or_stop())
    return replace(coach, clock=clock) if clock else coach


def parse_day(text: str) -> date:
    """``YYYY-MM-DD`` as a date.

    Raises:
        CannotError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CannotError(f"{text!r} is no date: write it as YYYY-MM-DD, for example 2025-05-31.") from error


def noon_of(day: date, zone: str) -> Clock:
    """A clock that stands still at noon of *day* in *zone*."""
    noon = datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)
    return lambda: noon
