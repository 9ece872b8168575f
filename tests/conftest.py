"""Fixtures that every folder may use: the real files beside a checkout, and real databases.

A test that asks for ``engine`` or ``sessions`` gets a fresh SQLite database; marked ``both_databases`` it runs a second
time on PostgreSQL (a packaged server, started once and skipped visibly where it cannot run).
"""

import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from storage.db import SessionFactory, open_database, session_factory
from storage.tables import Athlete

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files that are not part of the project; a stranger's clone has no such folder."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder of real files is not beside this checkout")
    return SHARED_DATA


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests marked ``both_databases`` on each."""
    if "engine" in metafunc.fixturenames and metafunc.definition.get_closest_marker("both_databases"):
        metafunc.parametrize("engine", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a real PostgreSQL server of this test run's own."""
    pgserver = pytest.importorskip("pgserver", reason="no packaged PostgreSQL for this platform")
    # A socket's path must be short, and pytest's folders are not.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        server = pgserver.get_server(folder)
    except Exception as error:
        pytest.skip(f"PostgreSQL cannot run here: {error}")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """A fresh, empty PostgreSQL database."""
    server_url = postgresql_server.replace("postgresql://", "postgresql+psycopg://", 1)
    name = f"coach_{uuid.uuid4().hex}"
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield admin.url.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A fresh database at the newest schema."""
    if getattr(request, "param", "sqlite") == "postgresql":
        url = str(request.getfixturevalue("postgresql_url"))
    else:
        url = f"sqlite:///{tmp_path / 'coach.db'}"
    engine = open_database(url)
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(engine: Engine) -> SessionFactory:
    """Sessions on the fresh database."""
    return session_factory(engine)


@pytest.fixture
def make_athlete(sessions: SessionFactory) -> Callable[..., int]:
    """Creates an athlete and returns its id."""

    def make(slug: str = "maya", zone: str = "Europe/Zurich") -> int:
        with sessions() as session:
            athlete = Athlete(slug=slug, name=slug.title(), zone=zone)
            session.add(athlete)
            session.commit()
            assert athlete.id is not None
            return athlete.id

    return make
