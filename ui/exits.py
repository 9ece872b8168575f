"""How a command ends when it does not end well."""

FAILED = 1
"""The thing asked for was not done."""
MISUSED = 2
"""What was typed cannot be meant: a wrong option, date, JSON or name."""


class CannotError(Exception):
    """Why a command stops, in a line for the person who typed it; ``status`` becomes the exit status."""

    def __init__(self, message: str, status: int = MISUSED) -> None:
        super().__init__(message)
        self.status = status
