"""The password of the web chat: when it must exist, how it is compared, and what keeps a sign-in valid."""

import hashlib
import hmac
import secrets
from pathlib import Path

from storage.settings import Settings
from ui.gate import is_loopback

_MINIMUM_LENGTH = 8


class PasswordNeededError(Exception):
    """The server would be reachable from other machines without a (good enough) password."""


def check_password_set(settings: Settings, host: str) -> None:
    """Refuse to listen on anything but loopback without a password.

    Raises:
        PasswordNeededError: with what to do.
    """
    password = _password(settings)
    if password is not None and len(password) < _MINIMUM_LENGTH:
        raise PasswordNeededError(f"COACH_PASSWORD is too short: give it at least {_MINIMUM_LENGTH} characters.")
    if password is None and not is_loopback(host):
        raise PasswordNeededError(
            f"Listening on {host} lets other machines in, so Coach G wants a password first. "
            f"Set COACH_PASSWORD (in {settings.home / '.env'} or the environment) and start again."
        )


def matches(settings: Settings, candidate: str) -> bool:
    """Compare in a time that says nothing about where the candidate went wrong."""
    password = _password(settings)
    return password is not None and hmac.compare_digest(candidate.encode(), password.encode())


def signing_key(settings: Settings) -> str:
    """The key that signs sign-ins: kept in the home (0600), and another one as soon as the password changes."""
    kept = _kept_secret(settings.home / "chat" / "secret")
    return hmac.new(kept, (_password(settings) or "").encode(), hashlib.sha256).hexdigest()


def _password(settings: Settings) -> str | None:
    """The password that is set; an empty one counts as none."""
    return (settings.password.get_secret_value() if settings.password else None) or None


def _kept_secret(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(secrets.token_bytes(32))
    path.chmod(0o600)
    return path.read_bytes()
