"""Fixtures that every folder may use: the real files beside a checkout, and a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.db import SessionFactory, open_database, session_factory

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files that are not part of the project; a stranger's clone has no such folder."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder of real files is not beside this checkout")
    return SHARED_DATA


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A fresh SQLite database at the newest schema."""
    engine = open_database(f"sqlite:///{tmp_path / 'coach.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(engine: Engine) -> SessionFactory:
    """Sessions on the fresh database."""
    return session_factory(engine)
