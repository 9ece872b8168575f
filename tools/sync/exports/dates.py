"""Dates as exports write them in many languages. Pure; a date that can mean two days is refused, never guessed."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

# How months begin (three letters, or four where three do not suffice) in the languages that exports are written in.
_MONTHS: dict[int, str] = {
    1: "jan ene gen янв sty oca",
    2: "feb fev fevr фев lut şub",
    3: "mar maa mrt mae мар",
    4: "apr abr avr апр kwi nis",
    5: "may mai mag maj mei мая май",
    6: "jun juin giu июн cze haz",
    7: "jul juil lug июл lip tem",
    8: "aug ago aou авг sie agu",
    9: "sep set сен wrz eyl",
    10: "oct okt out ott окт paź eki",
    11: "nov ноя lis kas",
    12: "dec dez dic des дек gru ara",
}


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


_MONTH_OF = {_bare(start): month for month, starts in _MONTHS.items() for start in starts.split()}

_TIME = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.m](?P<second>\d{2})(?:[.,]\d+)?s?)?"
    r"(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\.?)?"
)
_JOINT = r"(?:\s*,\s*|\s+)(?:(?:at|à|a las|a la|às|alle|alle ore|um|om|kl\.?|o|в)\s+)?"
_NAMED = re.compile(
    rf"(?P<name>[^\W\d]+)\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?:{_JOINT}{_TIME})?"
)
_DAY_FIRST_NAMED = re.compile(
    rf"(?P<day>\d{{1,2}})\.?(?:er|º)?\s+(?:d[ei]\s+|-)?(?P<name>[^\W\d]+)\.?,?\s+(?:de[l]?\s+)?(?P<year>\d{{4}})"
    rf"(?:\s*(?:г|r)\.?)?(?:{_JOINT}{_TIME})?"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日?\.?"
    rf"(?:[T,]?\s*(?P<eastern>午前|午後|上午|下午|오전|오후)?\s*{_TIME}(?:\s*(?P<zone>Z|UTC|GMT|[+-]\d{{2}}:?\d{{2}}))?)?"
)
_NUMERIC = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?:{_JOINT}{_TIME})?"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_AFTERNOON = {"午後", "下午", "오후"}


@dataclass(frozen=True)
class WrittenTime:
    """A moment as it was written."""

    moment: datetime
    """Naive, unless the text states a zone."""
    note: str | None = None
    """What had to be mended."""
    has_time: bool = True


def read_time(text: str, day_first: bool | None = None) -> WrittenTime:
    """The date, and the time if there is one, in *text*.

    *day_first* settles ``05/10/2014``, which else is refused unless one of the numbers is above 12; with dots the day
    is always first. Raises ValueError with the reason.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    for pattern in (_YEAR_FIRST, _NAMED, _DAY_FIRST_NAMED, _NUMERIC):
        if match := pattern.fullmatch(plain):
            return _assembled(text, match.groupdict(), day_first)
    raise ValueError(f"“{text.strip()[:40]}” is not a date that can be read")


def _assembled(text: str, parts: dict[str, str | None], day_first: bool | None) -> WrittenTime:
    year = int(parts["year"] or 0)
    month, day = _month_and_day(text, parts, day_first)
    if parts["hour"] is None:
        return WrittenTime(_moment(text, year, month, day, 0, 0, 0), has_time=False)
    hour, note = _hour(text, parts)
    moment = _moment(text, year, month, day, hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    if zone := parts.get("zone"):
        moment = _with_zone(moment, zone)
    return WrittenTime(moment, note)


def _month_and_day(text: str, parts: dict[str, str | None], day_first: bool | None) -> tuple[int, int]:
    if name := parts.get("name"):
        return _month(name), int(parts["day"] or 0)
    if month := parts.get("month"):
        return int(month), int(parts["day"] or 0)
    one, two = int(parts["one"] or 0), int(parts["two"] or 0)
    if parts["mark"] == "." or one > 12 or one == two:
        day_first = True
    elif two > 12:
        day_first = False
    if day_first is None:
        raise ValueError(f"“{text.strip()}” can mean two days: day first or month first?")
    return (two, one) if day_first else (one, two)


def _month(name: str) -> int:
    bare = _bare(name)
    month = _MONTH_OF.get(bare[:4]) or _MONTH_OF.get(bare[:3])
    if month is None:
        raise ValueError(f"“{name}” is not a month that is known here")
    return month


def _hour(text: str, parts: dict[str, str | None]) -> tuple[int, str | None]:
    """The hour of a 24-hour clock. ``00:00:00 PM`` (people write it for "no time") is noon, and said so."""
    hour, half = int(parts["hour"] or 0), (parts.get("half") or "").lower()
    eastern = parts.get("eastern")
    if eastern:
        half = "p" if eastern in _AFTERNOON else "a"
    if not half:
        return hour, None
    if hour == 0 and half == "p" and not eastern:
        return 12, f"“{text.strip()}” states no real time of day; noon is taken"
    if hour > 12:
        raise ValueError(f"“{text.strip()}” is not a time of a 12-hour clock")
    return hour % 12 + (12 if half == "p" else 0), None


def _moment(text: str, *parts: int) -> datetime:
    if not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
        raise ValueError(f"“{text.strip()[:40]}” is not a date: nobody trained in the year {parts[0]}")
    try:
        return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001  # a wall-clock time until a zone is known
    except ValueError as error:
        raise ValueError(f"“{text.strip()[:40]}” is not a date: {error}") from None


def _with_zone(moment: datetime, zone: str) -> datetime:
    if zone in {"Z", "UTC", "GMT"}:
        return moment.replace(tzinfo=UTC)
    return datetime.fromisoformat(f"{moment.isoformat()}{zone[:3]}:{zone[-2:]}")
