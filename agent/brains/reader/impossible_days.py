"""Days, weeks and stretches that there are not: "31 June", "29 February 2023", "the last 0 weeks". Pure."""

import re
from datetime import date

from agent.brains.reader.words import Token, one_of
from tools.calendar_words import MONTHS

_SHORT_MONTHS = frozenset({month[:3] for month in MONTHS} | {"sept"})
_COUNTED = one_of(
    "km kms k m mi mile miles kilometre kilometres kilometer kilometers metre metres meter meters h hour hours "
    "hr hrs min mins minute minutes s sec secs second seconds bpm spm watt watts w kcal cal calories calorie "
    "kg kgs lb lbs pound pounds percent % ° degrees c f step steps run runs ride rides swim swims hike hikes "
    "walk walks race races workout workouts session sessions activity activities night nights day days week "
    "weeks month months year years time times ft feet foot point points x longest fastest shortest best worst "
    "most highest lowest slowest hardest biggest percentile or + : "
)
_UNITS = one_of("day days night nights week weeks weekend weekends month months quarter quarters year years")
_LAST_WEEK = 53


def is_counted(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at *at* makes the bare number before it a number of something, and no day of a month."""
    return at < len(tokens) and not tokens[at].quoted and tokens[at].text in _COUNTED


def no_such_day(tokens: tuple[Token, ...]) -> str | None:
    """Why the day or stretch that is named is none."""
    for at, token in enumerate(tokens):
        if token.quoted:
            continue
        reason = _in_digits(token.text) or _named(tokens, at) or _of_nothing(tokens, at)
        if reason is not None:
            return reason
    return None


def _in_digits(text: str) -> str | None:
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif match := re.fullmatch(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        if month > len(MONTHS):
            day, month = month, day
    else:
        return None
    return None if _exists(day, month, year) else _too_long(month)


def _named(tokens: tuple[Token, ...], at: int) -> str | None:
    """ "31 June", "June 31", "29 February 2023"; not the "February 30" of "in February 30 km"."""
    following = [(i, token.text) for i, token in enumerate(tokens[at + 1 : at + 5], at + 1) if _tells(token)]
    if not following:
        return None
    (end, second), first = following[0], tokens[at].text
    number, name = (first, second) if first.isdecimal() else (second, first)
    month = name if name in MONTHS or name in _SHORT_MONTHS else None
    if month is None or not re.fullmatch(r"\d{1,2}", number) or (number == second and is_counted(tokens, end + 1)):
        return None
    rest = following[1][1] if len(following) > 1 else ""
    year = rest if re.fullmatch(r"(19|20)\d\d", rest) else ""
    if (int(number) <= 31 or year) and not _exists(int(number), _month_number(month), int(year or 2024)):
        return _too_long(_month_number(month))
    return None


def _of_nothing(tokens: tuple[Token, ...], at: int) -> str | None:
    texts = [token.text for token in tokens[at : at + 3]]
    if len(texts) == 3 and texts[0] in ("last", "past", "previous") and texts[1] == "0" and texts[2] in _UNITS:
        return "That is no time at all: ask about one day or more."
    number = texts[1] if len(texts) > 1 and texts[0] == "week" else ""
    before = tokens[at - 1].text if at else ""
    if re.fullmatch(r"\d{2}", number) and int(number) > _LAST_WEEK and before in ("in", "calendar", "of", "during"):
        return "There is no such week: a year does not have that many."
    return None


def _tells(token: Token) -> bool:
    return token.text not in (",", "of", "the") and not token.quoted


def _too_long(month: int) -> str:
    """Without a figure: what the athlete typed is no fact."""
    if not 1 <= month <= len(MONTHS):
        return "There is no such day: a year does not have that many months."
    return f"There is no such day: {MONTHS[month - 1].capitalize()} does not have that many days."


def _month_number(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, start=1) if month.startswith(name[:3]))


def _exists(day: int, month: int, year: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
