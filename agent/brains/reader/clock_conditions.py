"""Conditions on times of day: "before 7 am", "up before 6:30", "in bed by 11", "between 6 and 9 pm". Pure."""

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.clock_words import Clock, clock_at, in_the
from agent.brains.reader.comparators import Op
from agent.brains.reader.meanings import Condition
from agent.brains.reader.measured import metric_at
from agent.brains.reader.surroundings import noun_at
from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Filter
from tools.units import CLOCKS

_OPENINGS: tuple[tuple[tuple[str, ...], Op], ...] = (
    (("no", "later", "than"), "<="), (("not", "later", "than"), "<="), (("no", "earlier", "than"), ">="),
    (("not", "earlier", "than"), ">="), (("not", "before"), ">="), (("not", "after"), "<="),
    (("at", "or", "after"), ">="), (("at", "or", "before"), "<="), (("earlier", "than"), "<"),
    (("later", "than"), ">"), (("prior", "to"), "<"), (("before",), "<"), (("after",), ">"), (("past",), ">"),
    (("by",), "<="),
)  # fmt: skip
_SAID: dict[str, str] = {
    "wake_time": "up|woke up|wake up|woken up|waking up|got up|get up|getting up|out of bed|woke|wake|awake|wake time|"
    "wake up time|wakeup|wakeup time|rise|rose|awoke",
    "bed_time": "went to bed|go to bed|going to bed|gone to bed|got to bed|get to bed|in bed|to bed|bedtime|bedtimes|"
    "bed time|bed times|fell asleep|fall asleep|falling asleep|asleep|went to sleep|go to sleep|going to sleep|"
    "lights out|turned in|turn in",
    "start_time": "started|start|starting|starts|began|begin|beginning|begun|set off|headed out|head out|start time|"
    "starting time",
}  # fmt: skip
_FIELDS = tuple(
    sorted(
        ((tuple(words.split()), field) for field, said in _SAID.items() for words in said.split("|")),
        key=lambda item: -len(item[0]),
    )
)
_FIRST_WORDS = frozenset(words[0] for words, _ in _FIELDS)
_QUIET = one_of("was is were at on it a the of time times")
_ENDING = one_of("finish finished finishing finishes end ended ending done home back complete completed over")
_JOINTS = {"between": ("and", "-"), "from": ("to", "until", "-")}
_MORNING_HOURS = range(5, 9)


def clock_condition_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """The condition on a time of day that begins at *start*: how many tokens it takes, and its filters."""
    said = _said_at(tokens, start)
    if said is not None:
        at = start + said[0]
        while (
            text_at(tokens, at) in _QUIET and _range_at(tokens, at, said[1]) is None and _opening_at(tokens, at) is None
        ):
            at += 1
        found = _bounded(tokens, at, said[1], told=True)
        if found is not None:
            return at - start + found[0], found[1]
    if _opening_at(tokens, start) is None and text_at(tokens, start) not in _JOINTS:
        return None
    field = _in_context(tokens, start)
    return None if field is None else _bounded(tokens, start, field, told=False)


def _bounded(tokens: tuple[Token, ...], at: int, field: str, *, told: bool) -> tuple[int, Condition] | None:
    if field not in CATALOG:
        return None
    found = _range_at(tokens, at, field, told=told)
    if found is not None:
        return found
    opening = _opening_at(tokens, at)
    if opening is None or (text_at(tokens, at) == "by" and not told):
        return None
    clock = clock_at(tokens, at + opening[0])
    resolved = _resolved(clock, field, opening[1], told=told) if clock else None
    if clock is None or resolved is None:
        return None
    end = at + opening[0] + clock.length
    return end - at, Condition((Filter(field=field, op=opening[1], value=resolved),))


def _range_at(tokens: tuple[Token, ...], at: int, field: str, *, told: bool = True) -> tuple[int, Condition] | None:
    """ "Between 6 and 9 in the morning", "from 5 to 7 pm"."""
    joints = _JOINTS.get(text_at(tokens, at))
    low = clock_at(tokens, at + 1) or _bare_at(tokens, at + 1) if joints else None
    joint = at + 1 + (low.length if low else 0)
    if low is None or joints is None or text_at(tokens, joint) not in joints:
        return None
    high = clock_at(tokens, joint + 1)
    if high is None or not (low.sure or high.sure or (told and field != "start_time")):
        return None
    if high.half and not low.sure:
        same = in_the(low, high.half)
        low = same if same.minutes < high.minutes else in_the(low, "am" if high.half == "pm" else "pm")
    values = (_resolved(low, field, ">=", told=told), _resolved(high, field, "<=", told=told))
    if values[0] is None or values[1] is None or (field != "bed_time" and values[0] >= values[1]):
        return None
    filters = (Filter(field=field, op=">=", value=values[0]), Filter(field=field, op="<=", value=values[1]))
    return joint + 1 + high.length - at, Condition(filters)


def _bare_at(tokens: tuple[Token, ...], at: int) -> Clock | None:
    """The "6" of "6-9 am", which a hyphen follows."""
    text = text_at(tokens, at)
    return Clock(int(text) * 60, 1) if text.isdecimal() and int(text) < 24 else None


def _resolved(clock: Clock, field: str, op: Op, *, told: bool) -> str | None:
    """The time as ``HH:MM``; None where morning or evening could be meant."""
    hour = clock.minutes // 60
    if clock.named == "midnight" and field != "bed_time":
        return None
    if clock.sure:
        meant = clock.minutes
    elif field == "bed_time":
        meant = clock.minutes + 720 if 6 <= hour < 12 else clock.minutes - 720 if hour == 12 else clock.minutes
    elif field == "wake_time":
        meant = clock.minutes if 3 <= hour < 12 else -1
    else:
        early = op in ("<", "<=") and hour in _MORNING_HOURS
        meant = clock.minutes if clock.written or (told and (early or hour > 12)) else -1
    return None if meant < 0 else f"{meant // 60:02}:{meant % 60:02}"


def _opening_at(tokens: tuple[Token, ...], at: int) -> tuple[int, Op] | None:
    return next(((len(words), op) for words, op in _OPENINGS if texts_at(tokens, at, len(words)) == words), None)


def _said_at(tokens: tuple[Token, ...], at: int) -> tuple[int, str] | None:
    """The words at *at* that say whose time it is: "up", "in bed", "started", or the name of a time."""
    for words, field in _FIELDS if text_at(tokens, at) in _FIRST_WORDS else ():
        if texts_at(tokens, at, len(words)) == words:
            return len(words), field
    named = metric_at(tokens, at)
    return named if named is not None and CATALOG[named[1]].quantity in CLOCKS else None


def _in_context(tokens: tuple[Token, ...], at: int) -> str | None:
    """Whose time of day it is, by the nearest words before it: a bed, a waking up, or else a training."""
    if text_at(tokens, at - 1) in _ENDING or text_at(tokens, at - 2) in _ENDING:
        return None
    for place in range(at - 1, -1, -1):
        said = next(
            (f for words, f in _FIELDS if len(words) > 1 and texts_at(tokens, place, len(words)) == words), None
        )
        text = text_at(tokens, place)
        field = said or next((f for words, f in _FIELDS if words == (text,) and text not in ("up", "rose")), None)
        if field is not None:
            return field
        noun = noun_at(tokens, place)
        if noun in ("night", "activity"):
            return "start_time" if noun == "activity" else None
    return "start_time" if any(noun_at(tokens, place) == "activity" for place in range(at, len(tokens))) else None
