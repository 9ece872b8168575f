"""From rows to a number: which rows count, how much each, and what comes of them. Pure."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from tools.metrics.conditions import Condition, Mask, why_unknown
from tools.metrics.metric import Grain, Values
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.reducers import REDUCERS
from tools.metrics.rows import Indices, Rows


@dataclass(frozen=True)
class Sample:
    """The rows of a question. Only ``counted`` ones carry a value; every other one is left out for a reason."""

    rows: Rows
    values: Values
    """Shape (n,), NaN where unknown."""
    weights: Values
    counted: Mask
    reasons: dict[str, int]
    """Why rows are left out, and how many for each reason."""
    percentile: float | None = None
    """Which percentile is asked for, 0 to 100."""
    split: Mask | None = None
    """Which rows fulfil ``split``, shape (n,); None without one."""
    versus: Mask | None = None
    """Which rows are on the other side: those that fulfil ``versus``, or all the others."""
    related: Values | None = None
    """Of a correlation of activities: each one's value of ``relate_to``."""
    best: tuple[int, ...] | None = None
    """Of the best rows by another metric: which ones, the best first."""
    among: tuple[date, ...] = ()
    """The days of the rows that the best ones were chosen of, the oldest first."""

    @property
    def left_out(self) -> int:
        return int((~self.counted).sum())


def sample(rows: Rows, question: Question) -> Sample:
    """The rows that fulfil every condition, with those set apart that cannot be counted.

    A row is found if no condition excludes it; of the found, a row is left out if a condition's value, the side of the
    split that it is on, the metric, what it is related to or (for a weighted mean) its weight is unknown, or if it is
    too short, or too good to be true, to set a record.
    """
    excluded, unknown_of = _filtered(rows, question.conditions)
    split, versus, undecided = _sides(rows, question)
    if question.versus:
        excluded |= ~split & ~versus & ~_any(undecided, len(rows))
    places = _first_or_last(np.flatnonzero(~excluded), rows, question)
    places, best, undecided_best, among = _best_of(places, rows, question, [*unknown_of, *undecided])
    undecided = [*undecided, *undecided_best]
    kept = rows.take(places)
    values, weights = _values(kept, question)
    related = question.related.values(kept.columns) if question.related and question.relates_rows else None
    metric = question.metric
    counted, reasons = _counted(
        len(kept),
        *((unknown[places], reason) for reason, unknown in (*unknown_of, *undecided)),
        (np.isnan(values), f"without {metric.label}"),
        *(
            [(np.isnan(related), f"without {question.related.label}")]
            if question.related and related is not None
            else []
        ),
        (np.isnan(weights), "without the time or distance to weigh by"),
        (_below_floor(kept, question), metric.record_floor_words),
        (_beyond_human(values, question), f"with an impossible {metric.label}"),
    )
    has_split = bool(question.split)
    return Sample(
        rows=kept,
        values=values,
        weights=weights,
        counted=counted,
        reasons=reasons,
        percentile=question.percentile,
        split=split[places] if has_split else None,
        versus=versus[places] if has_split else None,
        related=related,
        best=best,
        among=among,
    )


def _counted(count: int, *lacking_for: tuple[Mask, str]) -> tuple[Mask, dict[str, int]]:
    """Which rows nothing is lacking of, and for what reasons the others are left out, each by its first."""
    counted = np.ones(count, dtype=np.bool_)
    reasons: dict[str, int] = {}
    for lacking, reason in lacking_for:
        newly = counted & lacking
        if newly.any():
            reasons[reason] = reasons.get(reason, 0) + int(newly.sum())
            counted = counted & ~lacking
    return counted, reasons


def reduce(aggregate: Aggregate, part: Sample, indices: Indices | None = None) -> float | None:
    """The aggregate of the counted rows (of *indices* only, where given); None where nothing is known.

    A standard deviation is None of fewer than two rows, a share of nothing at all is None too.
    """
    counted = np.flatnonzero(part.counted) if indices is None else indices[part.counted[indices]]
    if aggregate is Aggregate.COUNT:
        return float(counted.size)
    if aggregate is Aggregate.DAYS:
        return float(len({part.rows.days[i] for i in counted.tolist()}))
    if counted.size == 0:
        return None
    if aggregate in _SHARES:
        value = _share(aggregate, part, counted)
    elif aggregate is Aggregate.PERCENTILE:
        value = float(np.percentile(part.values[counted], 50.0 if part.percentile is None else part.percentile))
    else:
        value = REDUCERS[aggregate](part.values[counted], part.weights[counted])
    return value if np.isfinite(value) else None


def parts(part: Sample, question: Question) -> tuple[Sample, Sample]:
    """The two sides of a split: rows that fulfil ``split``, and the rest (or those that fulfil ``versus``).

    A row that is left out is left out of the sides that it is on, or may be on where that is not known. Needs a
    question with a split.
    """
    if part.split is None or part.versus is None:
        raise ValueError(f"a question about {question.metric.name} that parts nothing")
    nowhere = ~part.split & ~part.versus
    return _one_side(part, part.split | nowhere), _one_side(part, part.versus | nowhere)


def _one_side(part: Sample, on_it: Mask) -> Sample:
    places = np.flatnonzero(on_it)
    lost = int((~part.counted[places]).sum())
    reasons = part.reasons if lost == part.left_out else {"without all that is needed": lost} if lost else {}
    return replace(
        part,
        rows=part.rows.take(places),
        values=part.values[places],
        weights=part.weights[places],
        counted=part.counted[places],
        reasons=reasons,
        split=None,
        versus=None,
        related=None if part.related is None else part.related[places],
        best=None,
    )


def ranking(part: Sample, *, highest_first: bool) -> list[tuple[int, int]]:
    """(rank, index) of the counted rows, best first. Equal values share a rank; the newer of them comes first."""
    counted = np.flatnonzero(part.counted)
    keys = -part.values[counted] if highest_first else part.values[counted]
    order = counted[np.lexsort((-counted, keys))]
    places: list[tuple[int, int]] = []
    for position, index in enumerate(order.tolist(), start=1):
        tied = bool(places) and part.values[index] == part.values[places[-1][1]]
        places.append((places[-1][0] if tied else position, index))
    return places


_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})


def _share(aggregate: Aggregate, part: Sample, counted: Indices) -> float:
    """Percent of the counted rows, or of their values' sum, that is on the first side of the split."""
    amounts = np.ones(counted.size) if aggregate is Aggregate.SHARE else part.values[counted]
    whole = float(amounts.sum())
    if part.split is None or not whole > 0:
        return float("nan")
    return float(amounts[part.split[counted]].sum()) / whole * 100


def _filtered(rows: Rows, conditions: tuple[Condition, ...]) -> tuple[Mask, list[tuple[str, Mask]]]:
    """Rows that a condition excludes, and of each condition, by a reason, the rows of which it is unknown."""
    excluded = np.zeros(len(rows), dtype=np.bool_)
    unknown_of: list[tuple[str, Mask]] = []
    for condition in conditions:
        fulfilled, unknown = condition.holds(rows)
        excluded |= ~fulfilled & ~unknown
        unknown_of.append((why_unknown(condition), unknown))
    return excluded, unknown_of


def _sides(rows: Rows, question: Question) -> tuple[Mask, Mask, list[tuple[str, Mask]]]:
    """Which rows are on each side of the split, and by a reason those of which neither is certain."""
    not_split, unknown_of = _filtered(rows, question.split)
    unknown = _any(unknown_of, len(rows))
    first = ~not_split & ~unknown
    if not question.versus:
        # What fails one condition is on the other side, whatever else is unknown of it.
        return first, not_split, [(reason, mask & ~not_split) for reason, mask in unknown_of]
    not_versus, unknown_of_versus = _filtered(rows, question.versus)
    second = ~not_versus & ~_any(unknown_of_versus, len(rows))
    maybe = (unknown & ~not_split) | (_any(unknown_of_versus, len(rows)) & ~not_versus)
    open_still = maybe & ~first & ~second
    return first, second, [(reason, mask & open_still) for reason, mask in (*unknown_of, *unknown_of_versus)]


def _any(masks: list[tuple[str, Mask]], count: int) -> Mask:
    found = np.zeros(count, dtype=np.bool_)
    for _, mask in masks:
        found |= mask
    return found


def _first_or_last(places: Indices, rows: Rows, question: Question) -> Indices:
    """Only the newest or oldest N that fit; of splits and laps, those of the newest or oldest N activities."""
    number = question.last_n or question.first_n
    if number is None:
        return places
    if question.metric.grain in _PIECES:
        of_each = [rows.ids[place] for place in places.tolist()]
        order = list(dict.fromkeys(of_each))
        chosen = set(order[-number:] if question.last_n else order[:number])
        return places[[key in chosen for key in of_each]] if places.size else places
    return places[-number:] if question.last_n else places[:number]


_PIECES = frozenset({Grain.SPLIT, Grain.LAP})


def _best_of(
    places: Indices, rows: Rows, question: Question, unknown_of: list[tuple[str, Mask]]
) -> tuple[Indices, tuple[int, ...] | None, list[tuple[str, Mask]], tuple[date, ...]]:
    """The best of *places* by another metric, with those of which something needed for that is unknown.

    The second is where the best are among the first, the best first.
    """
    if question.best is None:
        return places, None, [], ()
    days = tuple(rows.days[place] for place in places.tolist())
    found = np.zeros(len(rows), dtype=np.bool_)
    found[places] = True
    unsure = found & _any(unknown_of, len(rows))
    order, unknown = question.best.places(rows, found & ~unsure)
    kept = np.flatnonzero(unsure | unknown)
    together = np.sort(np.concatenate((order, kept)))
    where = {int(place): index for index, place in enumerate(together.tolist())}
    reason = f"without {question.best.metric.label}"
    return together, tuple(where[int(place)] for place in order.tolist()), [(reason, unknown)], days


def _values(rows: Rows, question: Question) -> tuple[Values, Values]:
    ones = np.ones(len(rows))
    metric = question.metric
    if question.counts_rows:
        return ones, ones
    weight = metric.weight if question.weighs else None
    return metric.values(rows.columns), ones if weight is None else weight.formula(rows.columns)


def _below_floor(rows: Rows, question: Question) -> Mask:
    floor = question.metric.record_floor
    if floor is None or not question.is_ranking:
        return np.zeros(len(rows), dtype=np.bool_)
    column, least = floor
    with np.errstate(invalid="ignore"):
        too_short: Mask = rows.columns[column] < least
    return too_short


def _beyond_human(values: Values, question: Question) -> Mask:
    """A ride of 50 km in two minutes is a slip of the recording, and no record."""
    metric = question.metric
    if not question.is_ranking:
        return np.zeros(len(values), dtype=np.bool_)
    least, most = metric.possible
    with np.errstate(invalid="ignore"):
        beyond: Mask = values < least if metric.lowest_is_best else values > most
    return beyond
