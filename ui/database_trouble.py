"""Why the database does not open, in a line, and what to do. Pure.

A driver's own words may hold pieces of the address, and so of its password: none of them is ever passed on.
"""

import errno

from storage.settings import Settings
from ui.exits import FAILED, CannotError

_FILE_TROUBLES = (
    (("is full", "no space"), "The disk is full.", "Make room and try again."),
    (
        ("readonly", "read-only", "permission denied", "unable to open"),
        "{place} cannot be opened for writing.",
        "Give yourself the right to write there, or set COACH_HOME to another folder.",
    ),
    (
        ("not a database", "malformed"),
        "{place} is damaged.",
        "Move the file aside, put a backup in its place, or import your exports again.",
    ),
    (("locked", "busy"), "{place} is in use.", "Wait until the other import or server is done, and try again."),
    (("disk i/o",), "{place} cannot be read or written.", "Check the disk, and that there is room on it."),
    (
        ("locate revision",),
        "{place} was made by a newer Coach G.",
        "Update Coach G, or set COACH_HOME to another folder.",
    ),
)
_SERVER_TROUBLES = (
    (("authentication failed", "no password supplied"), "{place} does not accept the user or the password."),
    (("does not exist",), "{place} has no such database, user or table."),
    (("permission denied", "read-only"), "{place} does not let this user write."),
    (("locate revision",), "{place} was made by a newer Coach G."),
)
_CHECK_ADDRESS = "Check COACH_DATABASE_URL, and that the server runs; without it, Coach G keeps a file of its own."
_WRITE_ADDRESS = "Write COACH_DATABASE_URL as postgresql://USER:PASSWORD@HOST:5432/NAME, special characters as %XX."


def database_trouble(error: Exception, settings: Settings) -> CannotError | None:
    """What *error*, raised while the database opened, means to a person; None if it is none of the database's."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - only after something went wrong

    ours = isinstance(error, (SQLAlchemyError, OSError)) or type(error).__module__.startswith("alembic.")
    if settings.database_url is not None:
        is_address = isinstance(error, (ValueError, ImportError))
        return _of_server(error, settings) if ours or is_address else None
    return _of_file(error, settings) if ours else None


def _of_file(error: Exception, settings: Settings) -> CannotError:
    place = f"The database {settings.home / 'coach.db'}"
    words = "no space" if isinstance(error, OSError) and error.errno == errno.ENOSPC else str(error).casefold()
    for signs, message, next_step in _FILE_TROUBLES:
        if any(sign in words for sign in signs):
            return _cannot(message.format(place=place), next_step)
    return _cannot(f"{place} does not open ({type(error).__name__}).", "Run coach-g doctor, and look at the disk.")


def _of_server(error: Exception, settings: Settings) -> CannotError:
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError  # noqa: PLC0415

    if isinstance(error, (ArgumentError, NoSuchModuleError, ValueError, ImportError)):
        return _cannot("COACH_DATABASE_URL is no address of a PostgreSQL database.", _WRITE_ADDRESS)
    place, words = f"The database server{_host(settings)}", str(error).casefold()
    for signs, message in _SERVER_TROUBLES:
        if any(sign in words for sign in signs):
            return _cannot(message.format(place=place), _CHECK_ADDRESS)
    return _cannot(f"{place} cannot be reached.", _CHECK_ADDRESS)


def _host(settings: Settings) -> str:
    """`` at HOST:PORT``; a host that may hold a piece of the password is not named."""
    from sqlalchemy import make_url  # noqa: PLC0415

    url = make_url(settings.sqlalchemy_url)
    if not url.host or "@" in url.host:
        return ""
    return f" at {url.host}:{url.port}" if url.port else f" at {url.host}"


def _cannot(message: str, next_step: str) -> CannotError:
    return CannotError(message, FAILED, kind="unavailable", next_step=next_step)
