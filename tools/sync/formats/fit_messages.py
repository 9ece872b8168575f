"""The messages of a FIT file that need the names of its profile, read by fitdecode. Pure."""

import re
from dataclasses import dataclass
from typing import Any

from tools.sync.formats.fit_samples import CLOCK_SET, FIT_EPOCH_S
from tools.sync.formats.fit_stream import FitPart

Fields = dict[str, Any]
"""A message: field name in the FIT profile -> value, scaled and with enumerations named; times as FIT counts them."""


@dataclass(frozen=True)
class Messages:
    """What a FIT file says beside its samples. A message that it lacks is empty."""

    file_id: Fields
    sport: Fields
    workout: Fields
    activity: Fields
    sessions: list[Fields]
    laps: list[Fields]
    broken: bool
    """Whether some of it could not be read."""

    @property
    def kind(self) -> str:
        """The type of file; a file that states none, or one that we do not know, may be an activity."""
        kind = self.file_id.get("type")
        return kind if isinstance(kind, str) else "activity"

    @property
    def device(self) -> str | None:
        """Maker and product: "Garmin Forerunner 935"."""
        product = self.file_id.get("product_name") or named(self.file_id, "garmin_product")
        maker = named(self.file_id, "manufacturer")
        names = [_spelled(name) for name in (maker, product) if isinstance(name, str) and name != "development"]
        if len(names) == 2 and names[1].lower().startswith(names[0].lower()):
            names = names[1:]
        return " ".join(names) or None

    @property
    def utc_offset_s(self) -> int | None:
        """Local time minus UTC, to the quarter of an hour; None where it is missing or no zone of this world."""
        local, utc = self.activity.get("local_timestamp"), self.activity.get("timestamp")
        if not isinstance(local, int) or not isinstance(utc, int):
            return None
        offset = round((local - utc) / 900) * 900
        return offset if abs(offset) <= 14 * 3600 else None

    @property
    def name(self) -> str | None:
        """The workout that was followed."""
        name = self.workout.get("wkt_name")
        return name.strip() or None if isinstance(name, str) else None


def read_messages(part: FitPart) -> Messages:
    """Everything of *part* but its samples."""
    import fitdecode  # noqa: PLC0415 - its profile takes a sixth of a second to load, and questions need none of it

    found: dict[str, list[Fields]] = {}
    broken = False
    try:
        with fitdecode.FitReader(
            part.rest,
            processor=None,
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            for frame in reader:
                if frame.frame_type == fitdecode.FIT_FRAME_DATA:
                    fields = {entry.name: entry.value for entry in frame.fields if entry.value is not None}
                    found.setdefault(frame.name, []).append(fields)
    except Exception:  # damaged bytes break a decoder anywhere; what came before them is kept
        broken = True

    def first(name: str) -> Fields:
        return found.get(name, [{}])[0]

    return Messages(
        file_id=first("file_id"),
        sport=first("sport"),
        workout=first("workout"),
        activity=first("activity"),
        sessions=found.get("session", []),
        laps=found.get("lap", []),
        broken=broken,
    )


def named(fields: Fields, enumeration: str) -> str | None:
    """The name of an enumerated value, whose field is called like its enumeration; None where nobody knows one."""
    value = fields.get(enumeration)
    if isinstance(value, int):  # newer than fitdecode's profile
        from garmin_fit_sdk import Profile  # noqa: PLC0415 - as slow to load, and rarely needed

        value = Profile["types"][enumeration].get(value)
    return value if isinstance(value, str) else None


def unix_time(fields: Fields, name: str) -> float | None:
    """A date of a message as Unix time; None where it is missing or counts from power-on."""
    value = fields.get(name)
    if not isinstance(value, int | float) or value < CLOCK_SET:
        return None
    return float(value) + FIT_EPOCH_S


def _spelled(name: str) -> str:
    """The profile's "fr935", "fenix5" and "wahoo_fitness" as people write them."""
    apart = re.sub(r"^(edge|fenix|vivo ?active)(?=\d)", r"\1 ", re.sub(r"^fr(?=\d)", "forerunner ", name))
    words = apart.replace("_", " ")
    return words[:1].upper() + words[1:]
