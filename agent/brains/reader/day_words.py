"""Words for which days, nights and records are meant: "rest days", "the night after", "the last time that I". Pure.

Same form as :mod:`agent.brains.reader.lexicon`, which adds these to its own. Dates and stretches of the calendar are
read by :mod:`agent.brains.reader.calendar`.
"""

from agent.brains.reader.meanings import (
    Condition,
    Every,
    Existence,
    Grouping,
    Meaning,
    Missing,
    Nights,
    Period,
    Recent,
    Recorded,
    Shift,
    Those,
)
from tools.metrics.query import Filter, GroupBy

_WORKDAYS = Condition((Filter(field="weekday", op="=", value="weekdays"),))
_WEEKENDS = Condition((Filter(field="weekday", op="=", value="weekend"),))
_OFF_TREADMILL = Condition((Filter(field="type", op="!=", value="treadmill_run"),))
_ACTIVE_DAYS = Condition((Filter(field="sport", op="=", value="any"),), of_day=True)
_REST_DAYS = Condition((Filter(field="sport", op="!=", value="any"),), of_day=True)
_DAYS_WITHOUT_A_RUN = Condition((Filter(field="sport", op="!=", value="run"),), of_day=True)
_RACE_DAYS = Condition((Filter(field="race", op="=", value="yes"),), of_day=True)
_OTHER_DAYS = Condition((), of_day=True)

DAY_WORDS: tuple[tuple[str, Meaning], ...] = (
    # the last and the first, by time
    ("last|latest|newest|final", Recent(newest=True)),
    ("last|latest 1", Recent(newest=True)),
    ("last time", Recent(newest=True)),
    ("most recent|recently", Recent(newest=True)),
    ("last|latest day|date|night|time that|when|i|my|with|on|where", Recent(newest=True, dated=True)),
    ("last|latest day|date|night|time on which", Recent(newest=True, dated=True)),
    ("most recent|last time i|that|when", Recent(newest=True, dated=True)),
    ("most recent day|date|night with|when|that|on|i", Recent(newest=True, dated=True)),
    ("first|earliest|oldest", Recent(newest=False)),
    ("first 1", Recent(newest=False)),
    ("first time", Recent(newest=False)),
    ("first ever", Recent(newest=False)),
    ("very first", Recent(newest=False)),
    ("very first|last time", Recent(newest=False)),
    ("for the very first time", Recent(newest=False)),
    ("first|earliest day|date|night|time that|when|i|my|with|on|where", Recent(newest=False, dated=True)),
    ("first|earliest day|date|night|time on which", Recent(newest=False, dated=True)),
    # single nights and the current month, which the calendar does not read
    ("last night", Period("today", one_day=True, night=True)),
    ("night before last", Period("yesterday", one_day=True)),
    ("the night before last", Period("yesterday", one_day=True)),
    ("of the month", Period("this month")),
    ("of the year", Period("this year")),
    # nights as nouns
    ("night|nights|nightly|morning|mornings", Nights()),
    ("per|a|each|in|for one|1|single|any night", Nights()),
    ("per|a|each|any|single|/ night", Nights()),
    ("of a|the night", Nights()),
    ("over|across|of all nights", Nights()),
    ("over|across|of all my|the nights", Nights()),
    ("in the night that ended on", Nights()),
    ("the night that ended on", Nights()),
    ("night ending|ended on", Nights()),
    # each of them
    ("each|every day", Every("day")),
    ("each|every single day", Every("day")),
    ("all days", Every("day")),
    ("on all days", Every("day")),
    ("all nights", Every("night")),
    ("on all nights", Every("night")),
    ("every night", Every("night")),
    ("every single night", Every("night")),
    ("/ day", Grouping(GroupBy.DAY, per=True)),
    ("/ week", Grouping(GroupBy.WEEK, per=True)),
    ("/ month", Grouping(GroupBy.MONTH, per=True)),
    # days beside days
    ("next|following day|morning", Shift(1)),
    ("next - day|night", Shift(1)),
    ("day|morning after", Shift(1)),
    ("that|same|next|following night", Shift(1)),
    ("night after|afterwards|following", Shift(1)),
    ("night before", Shift(0)),
    # days of the week
    ("workdays|workday", _WORKDAYS),
    ("working|work days|day", _WORKDAYS),
    ("weekday|weekdays nights|night", _WORKDAYS),
    ("during the week", _WORKDAYS),
    ("weekend", _WEEKENDS),
    ("weekend|weekends day|days|night|nights", _WEEKENDS),
    # days with and without training
    ("workout|training|exercise|active days", _ACTIVE_DAYS),
    ("rest|off|recovery day|days", _REST_DAYS),
    ("day|days off", _REST_DAYS),
    ("day|days off from training|running|exercise|work", _REST_DAYS),
    ("non workout|training|exercise day|days", _REST_DAYS),
    ("non - workout|training|exercise day|days", _REST_DAYS),
    ("inactive day|days", _REST_DAYS),
    ("non running|run day|days", _DAYS_WITHOUT_A_RUN),
    ("non - running|run day|days", _DAYS_WITHOUT_A_RUN),
    ("race day|days", _RACE_DAYS),
    ("off the treadmill", _OFF_TREADMILL),
    ("non - treadmill", _OFF_TREADMILL),
    # the others, and those of the question before
    ("other|the other|all other|remaining days|nights", _OTHER_DAYS),
    ("other days|nights", _OTHER_DAYS),
    ("otherwise", _OTHER_DAYS),
    ("of them|those|these", Those()),
    ("of those|these days|runs|nights|rides|activities|workouts|walks|hikes", Those()),
    ("from|among those|these", Those()),
    ("which|what of those|them|these", Those()),
    # what is known of them
    ("data", Recorded()),
    ("have data|records|values", Recorded()),
    ("there data|records|values", Recorded()),
    ("data|records available|exist|exists", Recorded()),
    ("do i have recorded|logged", Recorded()),
    ("were|was|got recorded|logged|tracked", Recorded()),
    ("missing|lacking|unrecorded", Missing()),
    ("without|no data|record|records|value|values|entry", Missing()),
    ("did|do i|we", Existence()),
    ("have i|we", Existence()),
    ("did|have|had i|we record|log|track|recorded|logged|tracked", Existence()),
    ("was|were there any", Existence()),
)
