"""Filters on texts: names, sports, shoes, races, times of day, weekdays and months. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS, regular
from tools.contract import FailureKind, ToolError
from tools.metrics.bands import TIMES_OF_DAY
from tools.metrics.conditions import Condition, DayCondition, LabelCondition
from tools.metrics.nouns import ANY_SPORT, a_or_an, plural, singular
from tools.metrics.query import Filter

LABELS = {"name": "name", "title": "name", "type": "type", "sport": "type", "shoe": "shoe", "shoes": "shoe"} | {
    "gear": "shoe", "weekday": "weekday", "day of week": "weekday", "race": "race", "is race": "race", "races": "race",
    "month": "month", "calendar month": "month", "time of day": "time_of_day", "activity type": "type",
    "weekend": "weekday", "kind": "type", "named": "named",
}  # fmt: skip
"""What somebody calls a label -> the label."""
OF_DAYS = frozenset({"weekday", "month"})
"""Labels of every day, whatever was done on it."""

_YES = frozenset({"true", "yes", "1", "1.0", "race", "y"})
_ALL_DAYS = frozenset(range(7))
_WEEKDAY_SETS = {"weekend": frozenset({5, 6}), "weekday": frozenset(range(5)), "any": _ALL_DAYS}
"""``any``: every day, for a side that is held against all of them."""
_TIMES = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)")
_SHORT = 2
_PARTS = re.compile(r"\s*(?:,|/|\band\b|\bor\b)\s*")


def label_condition(
    label: str, condition: Filter, resolve_sport: Callable[[str | None], str | None]
) -> LabelCondition | DayCondition:
    """What a filter on *label* means. Raises ToolError (BAD_ARGUMENTS) where it means nothing."""
    if condition.op not in ("=", "!=", "contains"):
        raise _bad(f"A {label.replace('_', ' ')} has no order.", "Use =, != or contains.")
    text = str(condition.value).strip()
    negated = condition.op == "!="
    match label:
        case "weekday":
            return _on_weekdays(text, condition.day_offset, negated=negated)
        case "month":
            return _on_months(text, condition.day_offset, negated=negated)
        case "race":
            return _on_race(text, negated=negated)
        case "type":
            return _on_type(text, resolve_sport, negated=negated)
        case "time_of_day":
            return _on_time_of_day(text, negated=negated)
        case _:
            return _on_text(label, text, condition.op)


def alternatives_joined(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """No day is both a Saturday and a Sunday: weekdays (or months) that exclude each other are meant as either."""
    found = list(conditions)
    for field in ("weekday", "month"):
        said = [c for c in found if isinstance(c, DayCondition) and c.field == field and not c.negated]
        for offset in {condition.offset for condition in said}:
            alike = [condition for condition in said if condition.offset == offset]
            if len(alike) > 1 and not frozenset.intersection(*(condition.allowed for condition in alike)):
                found = [condition for condition in found if not any(condition is one for one in alike)]
                found.append(_of_days(field, frozenset.union(*(condition.allowed for condition in alike)), offset))
    return tuple(found)


def _on_text(label: str, text: str, op: str) -> LabelCondition:
    folded = text.casefold()
    if not folded:
        raise _bad(f"The filter on {label} has no text.", "Give the text to look for.")
    if label == "named":
        words = f"“{text}” in its name or its shoe's"
        return LabelCondition(label, holding(folded), words, False, text, folded)
    if op == "contains":
        words = f"{label} containing “{text}”"
        return LabelCondition(label, holding(folded), words, text=folded)
    negated = op == "!="
    words = f"{label} {'other than ' if negated else ''}“{text}”"
    return LabelCondition(
        label, lambda own: own is not None and own.casefold() == folded, words, negated, text, f"={folded}"
    )


def holding(text: str) -> Callable[[str | None], bool]:
    """Whether a text holds *text*. A short one is a word of its own, a number at its ends a whole one, and "6x800" is
    "6 x 800"."""
    wanted = _TIMES.sub("x", text.casefold().strip())
    start = r"\b" if len(wanted) <= _SHORT else r"(?<!\d)" if wanted[:1].isdigit() else ""
    end = r"\b" if len(wanted) <= _SHORT else r"(?!\d)" if wanted[-1].isdigit() else ""
    pattern = re.compile(start + re.escape(wanted) + end)
    return lambda own: own is not None and pattern.search(_TIMES.sub("x", own.casefold())) is not None


def _on_race(text: str, *, negated: bool) -> LabelCondition:
    wanted = (text.casefold() in _YES) != negated
    words = "races" if wanted else "no races"
    return LabelCondition("race", lambda mark: mark == "yes", words, not wanted, words, "race")


def _on_type(text: str, resolve_sport: Callable[[str | None], str | None], *, negated: bool) -> LabelCondition:
    if text.casefold() in ANY_SPORT:
        return LabelCondition("type", lambda _: True, "no activity" if negated else "any activity", negated, text="any")
    wanted = resolve_sport(text) or ""
    spoken = wanted.replace("_", " ")
    words = f"no {plural(wanted)}" if negated else f"type {spoken}"
    name = "" if negated else spoken
    return LabelCondition(
        "type", lambda own: own is not None and wanted in own.split("/"), words, negated, name, wanted
    )


def _on_time_of_day(text: str, *, negated: bool) -> LabelCondition:
    said = text.casefold().removeprefix("in the ").removeprefix("at ").removesuffix("s")
    if said not in TIMES_OF_DAY:
        next_step = f"Use one of: {', '.join(TIMES_OF_DAY)}; for an hour filter by start_time."
        raise _bad(f"{text!r} is no time of day.", next_step)
    where = "at night" if said == "night" else f"in the {said}"
    words, name = (f"not {where}", "") if negated else (where, said)
    return LabelCondition("time_of_day", lambda own: own == said, words, negated, name, said)


def _on_weekdays(text: str, offset: int, *, negated: bool) -> DayCondition:
    allowed: frozenset[int] = frozenset()
    for part in _PARTS.split(text.casefold().strip()):
        name = " ".join(regular(part).split()).removesuffix("s")
        if name not in _WEEKDAY_SETS and name not in WEEKDAYS:
            raise _bad(f"{text!r} is no weekday.", "Name one: Sunday, or weekend.")
        allowed |= _WEEKDAY_SETS.get(name) or {WEEKDAYS.index(name)}
    return _of_days("weekday", frozenset(range(7)) - allowed if negated else allowed, offset, negated=negated)


def _on_months(text: str, offset: int, *, negated: bool) -> DayCondition:
    allowed: frozenset[int] = frozenset()
    for part in _PARTS.split(text.casefold().strip()):
        name = part.removesuffix(".0") if part.removesuffix(".0").isdigit() else regular(part)
        if name in MONTHS:
            allowed |= {MONTHS.index(name) + 1}
        elif name in SEASONS:
            allowed |= {(3 * SEASONS.index(name) + step) % 12 + 1 for step in (11, 12, 13)}
        elif name.isdigit() and 1 <= int(name) <= 12:
            allowed |= {int(name)}
        else:
            raise _bad(f"{text!r} is no month.", "Name one: May. For a month of one year use `period`.")
    return _of_days("month", frozenset(range(1, 13)) - allowed if negated else allowed, offset, negated=negated)


def _of_days(field: str, days: frozenset[int], offset: int, *, negated: bool = False) -> DayCondition:
    if negated:
        every = range(1, 13) if field == "month" else range(7)
        others = _of_days(field, frozenset(every) - days, 0)
        words = f"not {others.words}"
        return _near(replace(others, allowed=days, words=words, offset=offset, negated=True, name=words))
    if field == "month":
        names = " or ".join(MONTHS[month - 1].capitalize() for month in sorted(days))
        return _near(DayCondition("month", days, f"in {names}", offset, name=names))
    names = " or ".join(WEEKDAYS[day].capitalize() for day in sorted(days))
    if days == _ALL_DAYS:
        return _near(DayCondition("weekday", days, "on all days", offset, name="all days"))
    if days == _WEEKDAY_SETS["weekday"]:
        return _near(DayCondition("weekday", days, "on weekdays", offset, name="weekdays"))
    name = "weekends" if days == _WEEKDAY_SETS["weekend"] else f"{names}s" if len(days) == 1 else names
    return _near(DayCondition("weekday", days, f"on {names}", offset, name=name))


def _near(condition: DayCondition) -> DayCondition:
    """Of a day beside the row's: with words that say so."""
    if not condition.offset:
        return condition
    words = f"{condition.words} ({day_words(condition.offset)})"
    return replace(condition, words=words, name=words)


def day_words(offset: int) -> str:
    """Which day is looked at, from a row's own: "that day", "the day before", "2 days later"."""
    if offset == 0:
        return "that day"
    if abs(offset) == 1:
        return "the day before" if offset < 0 else "the day after"
    return f"{abs(offset)} days {'before' if offset < 0 else 'later'}"


def on_day(condition: LabelCondition, offset: int, sport: str | None) -> str:
    """A label of some activity of a day, in words: "a race the day before", "no run that day"."""
    when = day_words(offset)
    thing = singular(condition.text if condition.label == "type" and condition.text != "any" else sport or "")
    if condition.label == "type":
        return f"{_no_or_a(thing, negated=condition.negated)} {when}"
    if condition.label == "race":
        return f"{_no_or_a('race', negated=condition.negated)} {when}"
    if condition.negated:
        positive = condition.words.replace("other than ", "").removeprefix("not ")
        return (
            f"no {thing} with {positive} {when}"
            if condition.label != "time_of_day"
            else f"no {thing} {positive} {when}"
        )
    joint = " " if condition.label == "time_of_day" else " with "
    return f"{_no_or_a(thing, negated=False)}{joint}{condition.words} {when}"


def _no_or_a(thing: str, *, negated: bool) -> str:
    return f"no {thing}" if negated else a_or_an(thing)


def _bad(message: str, next_step: str) -> ToolError:
    return ToolError(FailureKind.BAD_ARGUMENTS, message, next_step)
