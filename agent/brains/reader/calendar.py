"""Which words of a sentence are a period. What they mean in days is :mod:`tools.periods`' matter. Pure."""

import re
from datetime import date
from functools import lru_cache

from agent.brains.reader.anchored import anchored_at
from agent.brains.reader.calendar_tokens import SHORT_MONTHS, WHICH, WORDS, is_calendar, is_part_of_year, written
from agent.brains.reader.glosses import with_gloss
from agent.brains.reader.impossible_days import no_such_day
from agent.brains.reader.meanings import Period, Quiet
from agent.brains.reader.period_checks import is_a_whole_week, may_be_a_period
from agent.brains.reader.words import Token
from tools import periods
from tools.calendar_words import MONTHS, RANKS, SEASONS

__all__ = ["WORDS", "in_one_year", "no_such_day", "over_time_at", "period_at"]

_LONGEST = 14
# Any late day will do, as only whether words are a period matters here.
_SOME_DAY = date(2099, 12, 31)
_A_DAY_OF_SOME_WEEK = re.compile(r"\w+day of (?:the|that|a) week")
_SOME_MONTH = periods.Period(date(2024, 5, 1), date(2024, 5, 31), "May 2024", "in May 2024")
_RELATIVE = re.compile(
    r"the (period|month|week|year|one) before|(the )?(month|week|year) before( that)?"
    r"|(the )?same (time|period|days) (last )?year( before)?"
    r"|(the )?same (time|period|days|week|month) (of |in )?(the )?(last|previous) (year|month|week)"
    r"|(the )?same (time|period|days|week|month) (of |in )?(19|20)\d\d"
    r"|(a|the|1) year (before|earlier)|the (previous|last) period|before( that)?"
    r"|(the )?\d+ (days|nights|weeks|months|years) before( that)?"
)
_SAME_DAYS = re.compile(
    r"same days ((?:[a-z]+day|[a-z]{3,5}) (?:to|through|-) (?:[a-z]+day|[a-z]{3,5})) (?:of |in )?(.+)"
)
_BESIDE_A_DAY = re.compile(
    r"(?:\d+ )?(?:days?|weeks?|months?) (?:before|after|following|leading up to|of|from|starting) "
)


def in_one_year(words: list[str]) -> list[str]:
    """Periods that are listed before one with a year are of that year: "May and June 2023", not May of this one.

    The same name twice is meant of two years: "May versus May 2024".
    """
    shared = list(words)
    for at in range(len(shared) - 2, -1, -1):
        year = re.search(r"(?:19|20)\d\d$|\b(?:this|last) year$", shared[at + 1])
        if year and _may_lack_a_year(shared[at]) and words[at].casefold() not in shared[at + 1].casefold():
            shared[at] = f"{shared[at]} {year[0]}"
    return shared


def _may_lack_a_year(words: str) -> bool:
    """A month, a day, a season, a quarter or a half, by its bare name; a part of one, or a range of them."""
    texts = words.casefold()
    if re.search(r"\d{4}|\b(?:this|last|past|since|before|after|until|ago|today|yesterday)\b", texts):
        return False
    named = any(text in {*MONTHS, *SEASONS, "fall", *SHORT_MONTHS} or is_part_of_year(text) for text in texts.split())
    return named or bool(re.fullmatch(r"(first|second|third|fourth) (half|quarter)", texts))


def period_at(tokens: tuple[Token, ...], start: int, *, one_by_one: bool) -> tuple[int, Period] | None:
    """The longest period that begins at *start*: how many tokens it takes, and its words.

    *one_by_one*: "May to April" are two periods, not a range. "The year before" is one too, relative to another.
    """
    found = (
        _as_of(tokens, start) or _beside_a_day(tokens, start) or _plain_period_at(tokens, start, one_by_one=one_by_one)
    )
    hung = anchored_at(tokens, start)
    return max((one for one in (hung, found) if one is not None), key=lambda one: one[0], default=None)


def over_time_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Quiet] | None:
    """The "over" of "over the last 30 days" or "over my last 10 runs", which bounds no amount; and what a week is."""
    texts = [token.text for token in tokens[start : start + 3]]
    if is_a_whole_week(texts):
        return 3, Quiet()
    if texts[0] not in ("over", "across"):
        return None
    after = next((text for text in texts[1:] if text not in ("my", "the", "our")), "")
    return (1, Quiet()) if after in WHICH | {"latest", "newest"} else None


def _plain_period_at(tokens: tuple[Token, ...], start: int, *, one_by_one: bool) -> tuple[int, Period] | None:
    stop = start
    while stop < min(start + _LONGEST, len(tokens)) and is_calendar(tokens, stop):
        stop += 1
    for end in range(stop, start, -1):
        if not may_be_a_period(tokens, start, end, one_by_one=one_by_one):
            continue
        words = written(tokens[start:end])
        found = _read(words)
        if found is not None:
            last, said = (end, found.words) if found.relative else with_gloss(
                tokens, end, found.words, _SOME_DAY, alone=not one_by_one
            )  # fmt: skip
            return last - start, found if said == found.words else _read_glossed(said)
    return _half_told(tokens, start) or _first_of_two(tokens, start)


def _beside_a_day(tokens: tuple[Token, ...], start: int) -> tuple[int, Period] | None:
    """ "On the day after 3 May": with its preposition, or "on the day" would be read by itself."""
    if tokens[start].text not in ("on", "in", "the"):
        return None
    at = start + (
        2 if tokens[start].text != "the" and start + 1 < len(tokens) and tokens[start + 1].text == "the" else 1
    )
    found = _plain_period_at(tokens, at, one_by_one=False) if at < len(tokens) else None
    if found is None or found[1].relative or not _BESIDE_A_DAY.match(found[1].words):
        return None
    return at - start + found[0], found[1]


def _as_of(tokens: tuple[Token, ...], start: int) -> tuple[int, Period] | None:
    """ "As of today": everything until then."""
    if tuple(token.text for token in tokens[start : start + 2]) != ("as", "of") or start + 2 >= len(tokens):
        return None
    found = _plain_period_at(tokens, start + 2, one_by_one=True)
    if found is None or not found[1].one_day:
        return None
    return 2 + found[0], Period(f"until {found[1].words}")


def _half_told(tokens: tuple[Token, ...], start: int) -> tuple[int, Period] | None:
    """ "The second half, i.e. from the 16th on": which half it is of is said by its days."""
    texts = tuple(token.text for token in tokens[start : start + 2])
    if len(texts) < 2 or texts[0] not in ("first", "second") or texts[1] != "half":
        return None
    said = " ".join(texts)
    last, both = with_gloss(tokens, start + 2, said, _SOME_DAY, alone=True)
    return None if both == said else (last - start, _read_glossed(both))


def _first_of_two(tokens: tuple[Token, ...], start: int) -> tuple[int, Period] | None:
    """The "first" of "the first or the second half of August"."""
    texts = [token.text for token in tokens[start : start + 12]]
    if texts[0] not in RANKS or len(texts) < 4 or texts[1] not in ("or", "and", "versus", "vs", "than", "to"):
        return None
    other = next((at for at, text in enumerate(texts[2:5], start=2) if text not in ("the", "in")), len(texts))
    if other + 1 >= len(texts) or texts[other] not in RANKS or texts[other + 1] not in ("half", "quarter", "week"):
        return None
    whole = _plain_period_at(tokens, start + other, one_by_one=True)
    words = None if whole is None else whole[1].words.replace(texts[other], texts[0], 1)
    found = None if words is None else _read(re.sub(r" \(.*\)", "", words))
    return None if found is None else (1, found)


@lru_cache(maxsize=2048)
def _read(words: str) -> Period | None:
    if _RELATIVE.fullmatch(words) and periods.parse_against(words, _SOME_MONTH, _SOME_DAY):
        return Period(words, relative=True)
    if match := _SAME_DAYS.fullmatch(words.casefold()):
        return _read(f"{match[1].title()} of {match[2]}".replace(" To ", " to ").replace(" - ", " to "))
    if words.startswith("same") or _A_DAY_OF_SOME_WEEK.fullmatch(words.casefold()):
        return None
    found = periods.parse(words, _SOME_DAY)
    if found is None or (found.start is None and found.end is None):
        return None
    return Period(words.removeprefix("the "), one_day=found.days == 1)


def _read_glossed(words: str) -> Period:
    found = periods.parse(words, _SOME_DAY)
    return Period(words, one_day=found is not None and found.days == 1)
