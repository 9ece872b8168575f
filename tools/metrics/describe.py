"""What can be measured: the catalog's entries, and how much of each the athlete has. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.contract import Evidence, Fact, FailureKind, ToolError, ToolResult
from tools.days import spoken_span
from tools.metrics import catalog
from tools.metrics.census import Known
from tools.metrics.metric import Grain, Metric

Per = Literal["activity", "day", "night", "split", "lap"]


class DescribeArgs(BaseModel):
    """Arguments of ``describe_metrics``."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{}, {"metric": "efficiency"}]})

    metric: str | None = Field(default=None, description="One metric, in the athlete's words; none for all of them.")
    per: Per | None = Field(
        default=None, description="Only metrics of activities, days, nights, kilometre splits or laps."
    )


class MetricEntry(BaseModel):
    """One metric, what may be asked of it, and how much of it the athlete has."""

    name: str
    label: str
    what: str
    unit: str
    """As facts carry it."""
    per: str
    """What one value is of: activity, day, night, split, lap, or calendar."""
    aggregates: list[str]
    synonyms: list[str]
    typical: tuple[float, float] | None = None
    """Between what and what it usually lies in a healthy adult who runs, in ``unit``."""
    rows: int | None = None
    """In how many activities (days …) it is known; None: it is of the calendar, not of data."""
    first_day: date | None = None
    last_day: date | None = None


class DescribeResult(ToolResult):
    """The metrics asked for."""

    asked: str | None = None
    """The one metric that was asked for, by its name."""
    per: str | None = None
    entries: list[MetricEntry]


def chosen(args: DescribeArgs) -> tuple[Metric, ...]:
    """The metrics that *args* ask for. Raises ToolError (NOT_FOUND) with the nearest for one that is not there."""
    if args.metric is None or not args.metric.strip():
        return tuple(m for m in catalog.CATALOG.values() if args.per in (None, m.grain.value))
    metric = catalog.resolve(args.metric)
    if metric is not None:
        return (metric,)
    near = ", ".join(catalog.CATALOG[name].label for name in catalog.nearest(args.metric[:80]))
    raise ToolError(
        FailureKind.NOT_FOUND,
        f"There is no metric {args.metric.strip()[:80]!r}.",
        f"Nearest: {near}." if near else "Ask without a metric for the whole list.",
    )


def describe(args: DescribeArgs, metrics: Sequence[Metric], known: Mapping[str, Known]) -> DescribeResult:
    """The entries of *metrics*, with what is *known* of each (by name)."""
    entries = [_entry(metric, known.get(metric.name)) for metric in metrics]
    asked = entries[0].name if args.metric and args.metric.strip() else None
    return DescribeResult(evidence=_evidence(asked, entries), asked=asked, per=args.per, entries=entries)


def _entry(metric: Metric, known: Known | None) -> MetricEntry:
    return MetricEntry(
        name=metric.name,
        label=metric.label,
        what=metric.what,
        unit=metric.unit,
        per=metric.grain.value,
        aggregates=sorted(aggregate.value for aggregate in metric.aggregates),
        synonyms=list(metric.synonyms),
        typical=metric.typical,
        rows=None if known is None else known.rows,
        first_day=None if known is None else known.first,
        last_day=None if known is None else known.last,
    )


def _evidence(asked: str | None, entries: Sequence[MetricEntry]) -> Evidence:
    days = [day for entry in entries for day in (entry.first_day, entry.last_day) if day is not None]
    return Evidence(
        tool="describe_metrics",
        question=f"What {entries[0].label} is" if asked else "What can be measured",
        period=f"{min(days).isoformat()}/{max(days).isoformat()}" if days else None,
        sources=["the catalog of metrics", *(["your history, " + spoken_span(min(days), max(days))] if days else [])],
        facts=list(_facts(entries)),
    )


def _facts(entries: Sequence[MetricEntry]) -> Iterator[Fact]:
    source = "the catalog of metrics"
    yield Fact(name="metrics", value=len(entries), source=source)
    for per in (grain.value for grain in Grain):
        count = sum(entry.per == per for entry in entries)
        if count:
            yield Fact(name=f"metrics per {per}", value=count, source=source)
    yield Fact(name="metrics with data", value=sum(bool(e.rows) for e in entries), source="your history")
    for entry in entries:
        yield Fact(name=f"what {entry.label} is", value=entry.what, source=source)
        for word, bound in zip(("low", "high"), entry.typical or (), strict=False):
            yield Fact(name=f"typical {word}, {entry.label}", value=bound, unit=entry.unit, source=source)
        if entry.rows is not None:
            span = f"{entry.first_day}/{entry.last_day}" if entry.rows else None
            noun = "activities" if entry.per == "activity" else f"{entry.per}s"
            yield Fact(name=f"known, {entry.label}", value=entry.rows, unit=noun, when=span, source="your history")
