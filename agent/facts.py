"""Facts as lines of text for a model, in the athlete's units; and the facts that a whole turn establishes. Pure."""

from collections.abc import Iterable
from datetime import date, datetime

from tools import units as u
from tools.contract import Evidence, Fact, Units

_QUANTITY = {
    "s": u.Quantity.DURATION,
    "ms": u.Quantity.INTERVAL,
    "s_per_km": u.Quantity.PACE,
    "m_per_s": u.Quantity.SPEED,
    "degC": u.Quantity.TEMPERATURE,
    "kg": u.Quantity.WEIGHT,
    "clock_s": u.Quantity.CLOCK,
}


def turn_facts(evidence: Iterable[Evidence], today: date) -> list[Fact]:
    """Everything that may be stated: the results' facts, the rows they counted, the periods, and today."""
    facts = [Fact(name="today", value=today, source="clock")]
    for entry in evidence:
        facts.extend(entry.facts)
        if entry.rows_counted is not None:
            facts.append(Fact(name="rows counted", value=entry.rows_counted, unit="rows", source=entry.tool))
        if entry.rows_left_out is not None:
            facts.append(Fact(name="rows left out", value=entry.rows_left_out, unit="rows", source=entry.tool))
        if entry.period:
            facts.append(Fact(name="period", value=entry.question, when=entry.period, source=entry.tool))
    return facts


def in_words(fact: Fact, units: Units) -> str:
    """``distance, sum (2025-05-01/2025-05-31): 210.4 km``."""
    when = f" ({fact.when})" if fact.when else ""
    return f"{fact.name}{when}: {_value(fact, units)}"


def _value(fact: Fact, units: Units) -> str:
    value = fact.value
    if isinstance(value, datetime):
        return f"{value:%A} {value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value:%A} {value.isoformat()}"
    return value if isinstance(value, str) else _number(value, fact.unit, units)


def _number(value: float, unit: str | None, units: Units) -> str:
    if unit == "m":
        return _length(value, units)
    if unit == "K":
        return _degrees_apart(value, units)
    if unit in _QUANTITY:
        return u.spoken(value, _QUANTITY[unit], units)
    number = u.plain(value, 0 if float(value).is_integer() else 2)
    return f"{number} {unit.replace('_', ' ')}" if unit else number


def _degrees_apart(kelvins: float, units: Units) -> str:
    return f"{u.plain(kelvins * 9 / 5, 1)} °F" if units == "imperial" else f"{u.plain(kelvins, 1)} °C"


def _length(value: float, units: Units) -> str:
    if abs(value) >= 1000:
        return u.spoken(value, u.Quantity.DISTANCE, units, decimals=2)
    return u.spoken(value, u.Quantity.HEIGHT if abs(value) >= 10 else u.Quantity.STEP, units)
