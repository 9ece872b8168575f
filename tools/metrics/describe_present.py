"""What can be measured, as a person reads it. Pure."""

from collections.abc import Sequence

from tools.contract import Presentation, Table
from tools.days import spoken_date, spoken_span
from tools.metrics.catalog import CATALOG
from tools.metrics.describe import DescribeResult, MetricEntry
from tools.units import CLOCKS, Quantity, Units, spoken, symbol

_PLURALS = {"activity": "activities", "calendar": "calendar days"}
_SYNONYMS_SHOWN = 8
_WITH_UNIT_TWICE = frozenset({Quantity.DURATION, Quantity.PACE})
"""Said in several units at once, or with a unit that is part of the number."""


def present(result: DescribeResult, units: Units) -> Presentation:
    """One metric with all that may be said of it, or the list of them."""
    if result.asked is not None:
        return _one(result.entries[0], units)
    return Presentation(
        sentence=_summary(result),
        details=["Ask for any of them over any period; each also answers to its usual other names."],
        table=_list(result.entries, units),
        how="From the catalog of metrics, and your own history. Typical is for a healthy adult who runs.",
    )


def _summary(result: DescribeResult) -> str:
    total = len(result.entries)
    groups = []
    for per in dict.fromkeys(entry.per for entry in result.entries):
        count = sum(entry.per == per for entry in result.entries)
        groups.append(f"{count} of {_plural(per)}")
    with_data = sum(bool(entry.rows) for entry in result.entries)
    of_what = groups[0].partition(" of ")[2] if result.per else f"{', '.join(groups[:-1])} and {groups[-1]}"
    things = "1 metric" if total == 1 else f"{total} metrics"
    head = f"I know {things} of {of_what}" if result.per else f"I know {things}: {of_what}"
    return f"{head}. Your history has data for {with_data} of them."


def _list(entries: Sequence[MetricEntry], units: Units) -> Table:
    with_data_first = sorted(entries, key=lambda entry: not entry.rows)
    return Table(
        columns=["Metric", "What it is", "Per", "Typical", "Known"],
        rows=[
            [
                entry.label,
                entry.what,
                _singular(entry.per),
                _typical(entry, units) or _unit(entry, units),
                "" if entry.rows is None else f"{entry.rows:,}",
            ]
            for entry in with_data_first
        ],
    )


def _one(entry: MetricEntry, units: Units) -> Presentation:
    label = entry.label[:1].upper() + entry.label[1:]
    details = [_known(entry)]
    if entry.typical:
        details.append(f"Typical for a healthy adult who runs: {_typical(entry, units)}.")
    properties = [
        ("Per", _singular(entry.per)),
        ("Unit", _unit(entry, units)),
        ("Also called", ", ".join(entry.synonyms[:_SYNONYMS_SHOWN])),
        ("Can be asked as", ", ".join(word.replace("_", " ") for word in entry.aggregates)),
    ]
    return Presentation(
        sentence=f"{label}: {entry.what}",
        details=details,
        table=Table(columns=["", label], rows=[[name, value] for name, value in properties if value]),
        how="From the catalog of metrics, and your own history.",
    )


def _known(entry: MetricEntry) -> str:
    if entry.rows is None:
        return "It needs no data: every day of a period counts."
    if not entry.rows or entry.first_day is None or entry.last_day is None:
        return "Your history has no data for it."
    noun = entry.per if entry.rows == 1 else _plural(entry.per)
    if entry.first_day == entry.last_day:
        return f"Your history has it for {entry.rows:,} {noun}, on {spoken_date(entry.first_day)}."
    return f"Your history has it for {entry.rows:,} {noun}, {spoken_span(entry.first_day, entry.last_day)}."


def _typical(entry: MetricEntry, units: Units) -> str:
    if entry.typical is None:
        return ""
    quantity = _quantity(entry)
    low, high = (spoken(bound, quantity, units) for bound in entry.typical)
    if quantity not in _WITH_UNIT_TWICE:
        low = low.removesuffix(f" {symbol(quantity, units)}")
    return f"{low} to {high}"


def _unit(entry: MetricEntry, units: Units) -> str:
    quantity = _quantity(entry)
    if quantity in CLOCKS:
        return "time of day"
    return {Quantity.COUNT: "number", Quantity.DATE: "date"}.get(quantity) or symbol(quantity, units)


def _quantity(entry: MetricEntry) -> Quantity:
    return CATALOG[entry.name].quantity


def _singular(per: str) -> str:
    return {"calendar": "calendar day", "split": "split (kilometre)"}.get(per, per)


def _plural(per: str) -> str:
    return _PLURALS.get(per, f"{per}s")
