"""How a command ends when it does not end well."""

FAILED = 1
"""The thing asked for was not done."""
MISUSED = 2
"""What was typed cannot be meant: a wrong option, date, JSON or name."""


class CannotError(Exception):
    """Why a command stops, in a line for the person who typed it; ``status`` becomes the exit status.

    ``kind`` is one of a tool's failure kinds, for scripts; ``next_step`` says what to do.
    """

    def __init__(
        self, message: str, status: int = MISUSED, *, kind: str = "bad_arguments", next_step: str = ""
    ) -> None:
        super().__init__(f"{message} {next_step}".strip())
        self.message = message
        self.status = status
        self.kind = kind
        self.next_step = next_step

    def as_object(self) -> dict[str, dict[str, str]]:
        """The one object that ``--json`` prints instead of a result."""
        return {"error": {"kind": self.kind, "message": self.message, "next_step": self.next_step}}
