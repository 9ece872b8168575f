"""Calendar words in English text: full dates, parts of dates and weekdays, as written. Pure.

It reads; it does not resolve: ``3 May`` stays without a year. ``last week`` and other periods in words are not read.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NUMBERS = {name[:n]: i for i, name in enumerate(_MONTHS, 1) for n in (3, len(name))} | {"sept": 9}
_DAY_NUMBERS = {name[:n]: i for i, name in enumerate(_DAYS) for n in (3, len(name))} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip

_MONTH = rf"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})"
_WEEKDAY = rf"(?:{'|'.join(sorted(_DAY_NUMBERS, key=len, reverse=True))})"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_NOT_COUNTED = (
    r"(?!\d|[.,]\d|:|\s*(?:%|k\b|km|mi\b|miles?|m\b|min|h\b|hours?|runs?|rides?|activit|sessions?|workouts?|days?|weeks?"
    r"|times|bpm|spm))"
)

_ISO = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})(?:-(?P<d>\d{2}))?(?![\d-])")
_SLASHED = re.compile(r"(?<![\d/.])(?P<a>\d{1,2})([/.])(?P<b>\d{1,2})\2(?P<y>\d{4})(?![\d/])")
_DAYS_MONTH = re.compile(
    rf"(?:\b(?P<w>{_WEEKDAY})s?\b\.?,?\s+(?:the\s+)?)?(?<![\d.,:/])"
    rf"(?P<days>\d{{1,2}}{_ORDINAL}(?:\s*(?:,|,?\s*and|,?\s*or|&|to|until|through|[-–—])\s*\d{{1,2}}{_ORDINAL})*)"
    rf"(?:\s+of)?\s+(?P<m>{_MONTH})\b\.?(?:,?\s+(?P<y>{_YEAR})\b)?",
    re.I,
)
_MONTH_DAYS = re.compile(
    rf"(?:\b(?P<w>{_WEEKDAY})\b\.?,?\s+)?\b(?P<m>{_MONTH})\b\.?\s+"
    rf"(?P<days>\d{{1,2}}{_ORDINAL}(?:\s*[-–—]\s*\d{{1,2}}{_ORDINAL})?){_NOT_COUNTED}(?:,?\s+(?P<y>{_YEAR})\b)?",
    re.I,
)
_MONTH_YEAR = re.compile(rf"\b(?P<m>{_MONTH})\b\.?,?\s+(?P<y>{_YEAR})\b", re.I)
_MONTH_ALONE = re.compile(
    r"\b(?P<m>January|February|April|June|July|August|September|October|November|December)\b|"
    r"(?-i:\b(?P<c>May|March|MAY|MARCH|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b)"
    r"(?!\s+(?:I|you|we|be|it|this|the|on|your)\b)",
    re.I,
)
_MONTH_LOOSE = re.compile(rf"\b(?P<m>{_MONTH})\b", re.I)
_WEEKDAY_ALONE = re.compile(
    rf"\b(?P<w>{'|'.join(_DAYS)})s?\b|(?-i:\b(?P<c>Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun(?=[,.)–-]|\s+\d))\b)",
    re.I,
)
_WEEKDAY_LOOSE = re.compile(rf"\b(?P<w>{_WEEKDAY})s?\b", re.I)
_DAY_ALONE = re.compile(
    r"\b(?:on|since|until|from|by) the (?P<d>\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|km|mile|lap|run|\w+est)\b)", re.I
)
_YEAR_ALONE = re.compile(
    rf"(?<![\d.,:/-])(?P<y>{_YEAR})(?![\d/]|[:.,]\d|\s*(?:m|km|mi|s|ft|steps|kcal|calories|metres|meters|W|runs?|activities)\b)"
)
_RELATIVE = re.compile(r"\b(?P<r>yesterday|tomorrow)\b", re.I)


@dataclass(frozen=True)
class DatePart:
    """As much of a date as the text states; at least one field is set."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday 0 to Sunday 6."""
    days_from_today: int | None = None

    def on(self, day: date) -> bool:
        """Whether *day* agrees with every field of the date proper (not the weekday)."""
        wanted = ((self.year, day.year), (self.month, day.month), (self.day, day.day))
        return all(stated in (None, real) for stated, real in wanted)


@dataclass(frozen=True)
class DateMention:
    """Where a text states a date. More than one part only where it can be read in several ways (``4/5/2025``)."""

    start: int
    end: int
    parts: tuple[DatePart, ...]


def dates_in(text: str, *, loose: bool = False) -> list[DateMention]:
    """The dates that *text* states, left to right. *loose* also takes ``may`` and ``sat`` for a month and a day."""
    found: list[DateMention] = []
    rest = text
    for read in (_isos, _slashed, _named_days, _month_years, _loose_words if loose else _words, _years):
        new = [m for m in read(rest) if all(m.end <= f.start or m.start >= f.end for f in found)]
        found += new
        for mention in new:
            rest = rest[: mention.start] + "\0" * (mention.end - mention.start) + rest[mention.end :]
    return sorted(found, key=lambda m: (m.start, m.end))


def _isos(text: str) -> list[DateMention]:
    return [
        _mention(m, DatePart(int(m["y"]), int(m["m"]), int(m["d"]) if m["d"] else None))
        for m in _ISO.finditer(text)
        if 1 <= int(m["m"]) <= 12
    ]


def _slashed(text: str) -> list[DateMention]:
    mentions = []
    for m in _SLASHED.finditer(text):
        a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
        mentions.append(_mention(m, DatePart(year, b, a), DatePart(year, a, b)))
    return mentions


def _named_days(text: str) -> list[DateMention]:
    mentions = []
    for pattern in (_DAYS_MONTH, _MONTH_DAYS):
        for m in pattern.finditer(text):
            weekday = _DAY_NUMBERS[m["w"].lower()] if m["w"] else None
            year = int(m["y"]) if m["y"] else None
            for n, number in enumerate(re.findall(r"\d+", m["days"])):
                part = DatePart(year, _MONTH_NUMBERS[m["m"].lower()], int(number), weekday if n == 0 else None)
                mentions.append(_mention(m, part))
    return mentions


def _month_years(text: str) -> list[DateMention]:
    return [_mention(m, DatePart(int(m["y"]), _MONTH_NUMBERS[m["m"].lower()])) for m in _MONTH_YEAR.finditer(text)]


def _words(text: str) -> list[DateMention]:
    months = [
        _mention(m, DatePart(month=_MONTH_NUMBERS[(m["m"] or m["c"]).lower()])) for m in _MONTH_ALONE.finditer(text)
    ]
    days = [
        _mention(m, DatePart(weekday=_DAY_NUMBERS[(m["w"] or m["c"]).lower()])) for m in _WEEKDAY_ALONE.finditer(text)
    ]
    return months + days + _others(text)


def _loose_words(text: str) -> list[DateMention]:
    months = [_mention(m, DatePart(month=_MONTH_NUMBERS[m["m"].lower()])) for m in _MONTH_LOOSE.finditer(text)]
    days = [_mention(m, DatePart(weekday=_DAY_NUMBERS[m["w"].lower()])) for m in _WEEKDAY_LOOSE.finditer(text)]
    return months + days + _others(text)


def _others(text: str) -> list[DateMention]:
    days = [_mention(m, DatePart(day=int(m["d"]))) for m in _DAY_ALONE.finditer(text)]
    steps = {"yesterday": -1, "tomorrow": 1}
    relative = [_mention(m, DatePart(days_from_today=steps[m["r"].lower()])) for m in _RELATIVE.finditer(text)]
    return days + relative


def _years(text: str) -> list[DateMention]:
    return [_mention(m, DatePart(int(m["y"]))) for m in _YEAR_ALONE.finditer(text)]


def _mention(match: re.Match[str], *parts: DatePart) -> DateMention:
    return DateMention(match.start(), match.end(), parts)
