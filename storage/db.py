"""The database: one engine per process, SQLite by default and PostgreSQL by URL, at the newest schema."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, make_url, text
from sqlmodel import Session

SCHEMA_REVISION = "0003"
"""The newest migration. Written here so that a start with a current schema need not load Alembic (a test compares)."""

SessionFactory = Callable[[], Session]


def open_database(url: str) -> Engine:
    """An engine for *url* whose schema is current; creates the database file and runs migrations as needed."""
    engine = create_engine(url, **_engine_options(url))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune_sqlite)
    if _revision(engine) != SCHEMA_REVISION:
        migrate(engine)
    return engine


def session_factory(engine: Engine) -> SessionFactory:
    """Sessions whose objects stay readable after commit (they cross threads, and outlive their session)."""
    return lambda: Session(engine, expire_on_commit=False)


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to *revision* with Alembic."""
    from alembic import command  # noqa: PLC0415 - loaded only when the schema is behind
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _engine_options(url: str) -> dict[str, Any]:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return {"pool_pre_ping": True}
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    return {"connect_args": {"timeout": 30}}


def _tune_sqlite(connection: Any, _record: Any) -> None:
    """WAL: readers and the importer work at once. NORMAL: a power cut may lose the last commits, never a file."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA busy_timeout=30000")
    cursor.close()


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
