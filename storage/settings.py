"""Settings, from the environment and ``COACH_HOME/.env``. Every one is documented in ``.env.example``."""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

BrainChoice = Literal["auto", "ollama", "embedded"]


def default_home() -> Path:
    """Where everything of the runner's lives: ``COACH_HOME``, or ``~/.coach-g``."""
    return Path(os.environ.get("COACH_HOME") or Path.home() / ".coach-g").expanduser()


class Settings(BaseSettings):
    """What the user configured. Read once, at the start, by :func:`load_settings`."""

    model_config = SettingsConfigDict(env_prefix="COACH_", extra="ignore", frozen=True)

    home: Path = Field(default_factory=default_home)
    database_url: SecretStr | None = None
    """A PostgreSQL address. Without one, SQLite in ``home``."""
    athlete: str | None = None
    """Whom a message is from when nothing else says so (a slug)."""

    brain: BrainChoice = "auto"
    ollama_url: str = "http://127.0.0.1:11434"
    ollama_model: str | None = None
    ollama_num_ctx: int = Field(default=8192, ge=2048)
    ollama_timeout_s: float = Field(default=120.0, gt=0)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    password: SecretStr | None = None
    upload_limit_mb: int = Field(default=2000, ge=1)

    import_workers: int = Field(default=2, ge=1, le=32)

    @property
    def sqlalchemy_url(self) -> str:
        """The database's address as SQLAlchemy wants it."""
        if self.database_url is None:
            return f"sqlite:///{self.home / 'coach.db'}"
        url = self.database_url.get_secret_value()
        for scheme in ("postgresql://", "postgres://"):
            if url.startswith(scheme):
                return "postgresql+psycopg://" + url.removeprefix(scheme)
        return url

    @property
    def uploads(self) -> Path:
        """Where files that came through a channel are kept while they are imported."""
        return self.home / "uploads"


def load_settings(home: Path | None = None) -> Settings:
    """Settings of this process: explicit *home*, then the environment, then ``.env`` in the home."""
    home = (home or default_home()).expanduser().resolve()
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Settings(home=home, _env_file=home / ".env")
