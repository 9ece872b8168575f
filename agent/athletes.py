"""Who is speaking: athletes by slug, by channel identity, or by the rules for a message that names nobody."""

import re
from typing import cast

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from storage.tables import Athlete, Identity
from tools.contract import Profile, Units

DEFAULT_SLUG = "me"


class UnknownAthleteError(LookupError):
    """No athlete has the slug that was asked for; the message names those there are."""


def find(session: Session, slug: str | None = None, *, preferred: str | None = None) -> Profile:
    """The athlete called *slug*; unnamed: *preferred* (a setting), the first real one, the demo, or a new "me".

    Raises:
        UnknownAthleteError: *slug* or *preferred* names nobody.
    """
    if wanted := slug or preferred:
        athlete = _by_slug(session, wanted)
        if athlete is None:
            raise UnknownAthleteError(_nobody(session, wanted))
        return profile(athlete)
    athlete = _first(session, is_demo=False) or _first(session, is_demo=True)
    return profile(athlete) if athlete else create(session, DEFAULT_SLUG)


def find_or_create(session: Session, slug: str | None = None, *, preferred: str | None = None) -> Profile:
    """As :func:`find`, but a named athlete that is not there yet is made (an import for somebody new)."""
    wanted = slug or preferred
    if wanted and _by_slug(session, wanted) is None:
        return create(session, wanted)
    return find(session, slug, preferred=preferred)


def create(
    session: Session, slug: str, *, name: str | None = None, zone: str | None = None, units: Units = "metric"
) -> Profile:
    """A new athlete, committed. Without *zone*, the computer's own IANA zone.

    Raises:
        ValueError: *slug* is not 1 to 64 letters, digits, dots, dashes or underscores.
    """
    if not re.fullmatch(r"[\w.-]{1,64}", slug):
        raise ValueError(f"{slug!r} cannot be an athlete's short name: use letters, digits, dots, dashes, underscores.")
    athlete = Athlete(slug=slug, name=name or slug, zone=zone or computer_zone(), units=units)
    session.add(athlete)
    session.commit()
    return profile(athlete)


def identify(session: Session, channel: str, external_id: str) -> Profile | None:
    """The athlete whom *channel* knows as *external_id*, or None."""
    statement = (
        select(Athlete)
        .join(Identity, _identity_of())
        .where(Identity.channel == channel, Identity.external_id == external_id)
    )
    athlete = session.exec(statement).first()
    return profile(athlete) if athlete else None


def link(session: Session, athlete: Profile, channel: str, external_id: str) -> None:
    """From now on *external_id* on *channel* is *athlete* (and nobody else)."""
    statement = select(Identity).where(Identity.channel == channel, Identity.external_id == external_id)
    identity = session.exec(statement).first() or Identity(
        athlete_id=athlete.id, channel=channel, external_id=external_id
    )
    identity.athlete_id = athlete.id
    session.add(identity)
    session.commit()


def profiles(session: Session) -> list[Profile]:
    """All athletes, oldest first."""
    return [profile(athlete) for athlete in session.exec(select(Athlete).order_by(col(Athlete.id)))]


def profile(athlete: Athlete) -> Profile:
    """The stored *athlete* as tools need them."""
    if athlete.id is None:
        raise ValueError("an athlete has a profile once it is stored")
    return Profile(
        id=athlete.id,
        slug=athlete.slug,
        name=athlete.name,
        zone=athlete.zone,
        units=cast(Units, athlete.units),
        week_start=athlete.week_start,
    )


def computer_zone() -> str:
    """The IANA zone that this computer is set to; UTC where it says none."""
    from tzlocal import get_localzone_name  # noqa: PLC0415 - read once in an athlete's life

    try:
        return get_localzone_name() or "UTC"
    except LookupError:  # a TZ that names no zone
        return "UTC"


def _by_slug(session: Session, slug: str) -> Athlete | None:
    return session.exec(select(Athlete).where(Athlete.slug == slug)).first()


def _first(session: Session, *, is_demo: bool) -> Athlete | None:
    statement = select(Athlete).where(Athlete.is_demo == is_demo).order_by(col(Athlete.id))
    return session.exec(statement).first()


def _identity_of() -> ColumnElement[bool]:
    return col(Identity.athlete_id) == col(Athlete.id)


def _nobody(session: Session, wanted: str) -> str:
    known = [p.slug for p in profiles(session)]
    there = f"There are: {', '.join(known)}." if known else "There are no athletes yet: import something first."
    return f"No athlete is called {wanted!r}. {there}"
