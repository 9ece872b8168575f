"""Which words of a sentence are a period. What they mean in days is :mod:`tools.periods`' matter. Pure."""

import re
from datetime import date
from functools import cache

from agent.brains.reader.meanings import Period, Quiet
from agent.brains.reader.words import Token, one_of
from tools import periods
from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS

_LONGEST = 9
_SHORT_MONTHS = frozenset({month[:3] for month in MONTHS} | {"sept"})
_SHORT_DAYS = frozenset({day[:3] for day in WEEKDAYS} | {"tues", "weds", "thur", "thurs"})
_UNITS = frozenset(
    f"{unit}{plural}"
    for unit in ("day", "week", "weekend", "month", "quarter", "year", "wk", "yr")
    for plural in ("", "s")
)
_NEAR = frozenset({"today", "yesterday", "ytd", "fortnight"})
_WHICH = frozenset({"this", "last", "past", "previous", "current", "same"})
_JOINTS = one_of(
    "since from before after until till between and to ago first second third fourth half the of in on during for "
    "so far date period time earlier onwards up year starting beginning , - q h w"
)
_OPENINGS = frozenset({"in", "on", "during", "for", "of", "over", "at", "the", ",", "a", "-"})
_NAMED = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "fall", *_SHORT_MONTHS, *_SHORT_DAYS})
WORDS = frozenset(
    {*MONTHS, *WEEKDAYS, *SEASONS, *_NEAR, *_UNITS, *_WHICH, "fall", "since", "before", "until", "between", "ago"}
)
"""Calendar words that misspelt words may stand for."""

# Any day will do, as only whether words are a period matters here.
_SOME_DAY = date(2024, 12, 31)
_SOME_MONTH = periods.Period(date(2024, 5, 1), date(2024, 5, 31), "May 2024", "in May 2024")
_RELATIVE = re.compile(
    r"the (period|month|week|year|one) before|(the )?(month|week|year) before( that)?"
    r"|(the )?same (time|period|days) (last )?year( before)?"
    r"|(a|the|1) year (before|earlier)|the (previous|last) period|before( that)?"
)


def in_one_year(words: list[str]) -> list[str]:
    """Periods that are listed before one with a year are of that year: "May and June 2023", not May of this one.

    The same name twice is meant of two years: "May versus May 2024".
    """
    shared = list(words)
    for at in range(len(shared) - 2, -1, -1):
        year = re.search(r"(?:19|20)\d\d$", shared[at + 1])
        if year and _may_lack_a_year(shared[at]) and words[at].casefold() not in shared[at + 1].casefold():
            shared[at] = f"{shared[at]} {year[0]}"
    return shared


def _may_lack_a_year(words: str) -> bool:
    """A month, a season, a quarter or a half, by its bare name."""
    texts = words.casefold().split()
    bare = len(texts) == 1 and (texts[0] in {*MONTHS, *SEASONS, "fall", *_SHORT_MONTHS} or _is_part_of_year(texts[0]))
    return bare or bool(re.fullmatch(r"(first|second|third|fourth) (half|quarter)", " ".join(texts)))


def period_at(tokens: tuple[Token, ...], start: int, *, one_by_one: bool) -> tuple[int, Period] | None:
    """The longest period that begins at *start*: how many tokens it takes, and its words.

    *one_by_one*: "May to April" are two periods, not a range. "The year before" is one too, relative to another.
    """
    for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
        span = tokens[start : start + length]
        texts = tuple(token.text for token in span)
        if any(token.quoted for token in span) or not _may_be_one(texts, one_by_one):
            continue
        if _is_the_verb_may(texts, tokens, start) or _is_no_day(texts, tokens, start):
            continue
        found = _read(" ".join(_written(text) for text in texts))
        if found is not None:
            return length, found
    return None


def no_such_day(tokens: tuple[Token, ...]) -> str | None:
    """Why the day that is named is none: "31 June", "29 February 2023", "31.06.2023"."""
    for at, token in enumerate(tokens):
        following = [later.text for later in tokens[at + 1 : at + 4] if later.text not in (",", "of")]
        digits = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", token.text)
        if digits and not _exists(int(digits[1]), int(digits[2]), int(digits[3])):
            return _too_long(int(digits[2]))
        pair = (token.text, *following[:1])
        day = next((word for word in pair if re.fullmatch(r"\d{1,2}", word)), None)
        month = next((word for word in pair if word in MONTHS or word in _SHORT_MONTHS), None)
        if day is None or month is None or token.quoted:
            continue
        year = following[1] if re.fullmatch(r"(19|20)\d\d", "".join(following[1:2])) else ""
        if (int(day) <= 31 or year) and not _exists(int(day), _month_number(month), int(year or 2024)):
            return _too_long(_month_number(month))
    return None


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


def over_time_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Quiet] | None:
    """The "over" of "over the last 30 days" or "over my last 10 runs": it bounds no amount."""
    texts = [token.text for token in tokens[start : start + 3]]
    if texts[0] not in ("over", "across"):
        return None
    after = next((text for text in texts[1:] if text not in ("my", "the", "our")), "")
    return (1, Quiet()) if after in _WHICH | {"latest", "newest"} else None


def _may_be_one(texts: tuple[str, ...], one_by_one: bool) -> bool:
    if texts[0] in _OPENINGS or texts[-1] in (_OPENINGS | {"and", "to"}):
        return False
    if one_by_one and {"to", "and", "between"} & set(texts):
        return False
    if "and" in texts and texts[0] != "between":
        return False
    return all(_is_calendar(text) for text in texts) and _is_anchored(texts)


def _is_calendar(text: str) -> bool:
    return (
        text in _NAMED
        or text in _UNITS
        or text in _NEAR
        or text in _WHICH
        or text in _JOINTS
        or text[0].isdigit()
        or _is_part_of_year(text)
    )


def _is_part_of_year(text: str) -> bool:
    return bool(re.fullmatch("q[1-4]|h[12]", text))


def _is_anchored(texts: tuple[str, ...]) -> bool:
    """A unit alone ("week") or a number alone is no period; a name, a year or "last week" is one."""
    if any(text in _NAMED or text in _NEAR or _is_part_of_year(text) for text in texts):
        return True
    if any(
        re.fullmatch(r"(19|20)\d\d|\d{4}-\d\d(-\d\d)?(\.\..+)?|\d{1,2}[./]\d{1,2}[./]\d{4}|(19|20)\d0s", text)
        for text in texts
    ):
        return True
    if texts[-2:] == ("to", "date"):
        return bool(_UNITS & set(texts))
    return bool({*_WHICH, "ago", "before", "earlier"} & set(texts)) and bool(_UNITS & set(texts) or "time" in texts)


def _is_the_verb_may(texts: tuple[str, ...], tokens: tuple[Token, ...], start: int) -> bool:
    after = tokens[start + 1].text if start + 1 < len(tokens) else ""
    return texts == ("may",) and after in {"i", "we", "be", "have"}


def _is_no_day(texts: tuple[str, ...], tokens: tuple[Token, ...], start: int) -> bool:
    """ "Sun" and "sat" are days where something says so: "on Sat", "last Sun"."""
    before = tokens[start - 1].text if start else ""
    return texts in (("sun",), ("sat",), ("mar",), ("wed",)) and before not in {
        "on",
        "in",
        "since",
        "for",
        "of",
        "about",
    }


def _written(text: str) -> str:
    return text.capitalize() if text in _NAMED and text not in (*SEASONS, "fall") else text


@cache
def _read(words: str) -> Period | None:
    if _RELATIVE.fullmatch(words) and periods.parse_against(words, _SOME_MONTH, _SOME_DAY):
        return Period(words, relative=True)
    if words.startswith("same"):
        return None
    found = periods.parse(words, _SOME_DAY)
    if found is None or (found.start is None and found.end is None):
        return None
    return Period(words.removeprefix("the ").replace(" , ", " "), one_day=found.days == 1)
