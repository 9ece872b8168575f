"""Best times over a set distance as a runner says them: the sentence, the table, how they were found. Pure."""

from tools.contract import Table
from tools.days import spoken_date, spoken_day
from tools.metrics import sentences, words
from tools.metrics.nouns import counted, plural, singular
from tools.metrics.parts_found import group_of
from tools.metrics.query import Aggregate
from tools.metrics.result import ActivityRow, QueryResult
from tools.race_distances import KEPT
from tools.units import Quantity, Units, bare, clock, spoken, symbol


def sentence(result: QueryResult, units: Units) -> str:
    """The answer in one sentence; *result* is one of times over ``over_m``."""
    if result.rows_counted == 0:
        return _nothing(result)
    return f"{_found(result, units).removesuffix('.')}{_unknown(result)}."


def _found(result: QueryResult, units: Units) -> str:
    when, name = words.over(result.period) + words.given(result), _name(result)
    rows = counted(words.noun_of(result), result.rows_counted)
    best = group_of(result) if result.ranked else None
    if result.aggregate is Aggregate.MIN and best is not None:
        return f"{_fastest(result, when)} was in {best.label}: {_time(best.value, result, units)}."
    if result.aggregate in (Aggregate.MIN, Aggregate.MAX) and not result.ranked:
        return _record(result, units, when)
    if result.aggregate is Aggregate.COUNT:
        return f"{rows}{when} {'has' if result.rows_counted == 1 else 'have'} a {_known(result)}{name} time."
    if result.aggregate is Aggregate.LIST:
        shown, end = len(result.activities), "slowest" if result.highest_first else "fastest"
        some = f"{shown:,} of your {rows}" if shown < result.rows_counted else rows
        return f"{some} with a {_known(result)}{name} time{when}, {end} first."
    return sentences.sentence(result, units)


def _record(result: QueryResult, units: Units, when: str) -> str:
    if result.value is None and result.rank > 1:
        return sentences.sentence(result, units)
    value = result.value if isinstance(result.value, float) else None
    return f"{_fastest(result, when)} was {_time(value, result, units)}{_where(result, units)}."


def _known(result: QueryResult) -> str:
    return "known " if result.untimed_runs else ""


def _fastest(result: QueryResult, when: str) -> str:
    """ "Your fastest 5 km in 2025"; where other runs might have been faster, only of those whose time is known."""
    name, fastest, place = _name(result), result.aggregate is Aggregate.MIN, words.place_of(result.rank)
    if not result.untimed_runs:
        return f"Your {place}fastest {name}{when}" if fastest else f"The {place}slowest of your best {name} times{when}"
    noun, number = words.noun_of(result), result.rows_counted
    whose = f"{singular(noun)} whose" if number == 1 else f"{counted(noun, number)} whose"
    return f"Of the {whose} {name} time is known, the {place}{'fastest' if fastest else 'slowest'}{when}"


def _unknown(result: QueryResult) -> str:
    """That runs at least as long have no samples: what was found may not be the best."""
    if not result.untimed_runs:
        return ""
    noun, number = words.noun_of(result), result.untimed_runs
    have = "has" if number == 1 else "have"
    text = f"; {number:,} other {_things(noun, number)} at least as long {have} no samples"
    if result.aggregate not in (Aggregate.MIN, Aggregate.MAX, Aggregate.LIST):
        return f"{text}, so the time over {_name(result)} is unknown there"
    slower = result.aggregate is Aggregate.MAX or (result.aggregate is Aggregate.LIST and result.highest_first)
    return f"{text} and may hold a {'slower' if slower else 'faster'} one"


def _things(noun: str, number: int) -> str:
    return singular(noun) if number == 1 else plural(noun)


def rows_table(result: QueryResult, units: Units) -> Table | None:
    """The runs that hold the times: the time and its pace, and how long the whole run was."""
    if not result.activities:
        return None
    pace, length = symbol(Quantity.PACE, units), symbol(Quantity.DISTANCE, units)
    columns = ["#", "Date", "Name", "Time", f"Pace ({pace})", f"Whole run ({length})"]
    return Table(columns=columns, rows=[_row(row, result, units) for row in result.activities])


def how(result: QueryResult) -> str:
    """What a best time is, and which ones were found another way."""
    text = f"A best time is the fastest {_name(result)} within a run, pauses included."
    if not result.whole_runs:
        return text
    runs = "run" if result.whole_runs == 1 else "runs"
    return f"{text} Counted with the whole time, as it has no samples and is as long: {result.whole_runs} {runs}."


def pace_of(value: float, result: QueryResult) -> float:
    """Seconds per kilometre of a time over the distance."""
    return value / (result.over_m or float("nan")) * 1000


def _row(row: ActivityRow, result: QueryResult, units: Units) -> list[str]:
    value, whole = row.value, row.distance_m
    return [
        str(row.rank),
        spoken_date(row.day),
        row.name or "–",
        "–" if value is None else clock(value),
        "–" if value is None else bare(pace_of(value, result), Quantity.PACE, units),
        "–" if whole is None else bare(whole, Quantity.DISTANCE, units),
    ]


def _nothing(result: QueryResult) -> str:
    if result.history_is_empty or result.sports_present:
        return sentences.nothing(result)
    rows, when = plural(words.noun_of(result)), words.over(result.period) + words.given(result)
    text = f"No {rows}{when} have a {_name(result)} time"
    text += f": {result.left_out_reason}." if result.left_out_reason else "."
    if not result.nearest:
        return text
    near = " and ".join(spoken_day(day) for day in result.nearest)
    return f"{text} The nearest {'is' if len(result.nearest) == 1 else 'are'} on {near}."


def _time(value: float | None, result: QueryResult, units: Units) -> str:
    """``47:12 (4:43 /km)``."""
    if value is None:
        return "unknown"
    return f"{clock(value)} ({spoken(pace_of(value, result), Quantity.PACE, units)})"


def _where(result: QueryResult, units: Units) -> str:
    """``, within your 21.3 km race on Sunday 3 May 2026``; its name stands in the table."""
    holders = [row for row in result.activities if row.rank == 1 or result.rank > 1][:3]
    return "".join(f", {_run(row, units)} on {spoken_day(row.day)}" for row in holders)


def _run(row: ActivityRow, units: Units) -> str:
    length = "" if row.distance_m is None else f"{spoken(row.distance_m, Quantity.DISTANCE, units)} "
    return f"{'the whole of' if row.is_whole_run else 'within'} your {length}{'race' if row.is_race else 'run'}"


def _name(result: QueryResult) -> str:
    return KEPT[result.over_m or 0.0]
