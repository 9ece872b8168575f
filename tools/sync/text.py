"""Text from files is data: what of it is kept, so that no place that shows it later can be steered by it. Pure.

Control characters (a terminal obeys them, PostgreSQL refuses NUL), half surrogate pairs (no database takes them) and
the marks that turn the direction of writing around (they make one name look like another) go. Letters, signs, emoji and
Markdown stay: showing those as text is each surface's own task.
"""

import re
from typing import Any

from tools.sync.records import ActivityRecord

LONGEST_DESCRIPTION = 20_000
_LONGEST: dict[str, int] = {"sport": 64, "activity_type": 64, "name": 500, "device": 200, "shoe": 200}
"""Field of an activity -> as many characters as its column takes (storage/tables/activity.py)."""

_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def one_line(text: str, longest: int) -> str:
    """*text* on one line without control characters, cut off with an ellipsis."""
    line = _UNWANTED.sub("", _BREAKS.sub(" ", text[: 4 * longest])).strip()
    return line if len(line) <= longest else line[: longest - 1] + "…"


def several_lines(text: str, longest: int) -> str:
    """As :func:`one_line`, with its lines kept."""
    lines = "\n".join(one_line(line, longest) for line in text[: 4 * longest].splitlines()).strip()
    return lines if len(lines) <= longest else lines[: longest - 1] + "…"


def tidy(record: ActivityRecord) -> ActivityRecord:
    """*record* with texts that any database stores and any surface can show; a text of nothing is None."""
    tidied: dict[str, Any] = {
        field: one_line(text, longest) or None
        for field, longest in _LONGEST.items()
        if (text := getattr(record, field)) is not None
    }
    tidied["sport"] = tidied["sport"] or "unknown"
    tidied["activity_type"] = tidied["activity_type"] or tidied["sport"]
    if record.description is not None:
        tidied["description"] = several_lines(record.description, LONGEST_DESCRIPTION) or None
    tidied["laps"] = tuple(
        lap if lap.trigger is None else lap.model_copy(update={"trigger": one_line(lap.trigger, 32) or None})
        for lap in record.laps
    )
    if record.weather is not None and record.weather.condition is not None:
        condition = one_line(record.weather.condition, 64) or None
        tidied["weather"] = record.weather.model_copy(update={"condition": condition})
    return record.model_copy(update=tidied)
