"""Where an answer's numbers come from, as a person reads it. Pure; the chat and the terminal show the same text."""

from datetime import date, datetime

from agent.reply import Reply
from tools.contract import Evidence, Fact
from tools.days import spoken_date, spoken_span
from tools.units import Quantity, Units, plain, spoken
from ui.safe_markdown import as_text

TITLE = "Where the numbers come from"

_SHOWN_SOURCES = 12
_CALENDAR = "calendar"
"""The source of facts that only spell out the period, which has its own line."""

_BY_UNIT = {
    "s": Quantity.DURATION,
    "ms": Quantity.INTERVAL,
    "s_per_km": Quantity.PACE,
    "m_per_s": Quantity.SPEED,
    "degC": Quantity.TEMPERATURE,
    "kg": Quantity.WEIGHT,
    "bpm": Quantity.HEART_RATE,
    "spm": Quantity.CADENCE,
    "per_min": Quantity.BREATHING,
    "W": Quantity.POWER,
    "kcal": Quantity.ENERGY,
    "m_per_beat": Quantity.PER_BEAT,
    "of_10": Quantity.EFFORT,
    "of_5": Quantity.FEEL,
    "of_100": Quantity.SCORE,
    "percent": Quantity.PERCENT,
    "clock_s": Quantity.CLOCK,
    "count": Quantity.COUNT,
    "r": Quantity.CORRELATION,
}
_LENGTHS = {
    "elevation": Quantity.HEIGHT,
    "step": Quantity.STEP,
    "stride": Quantity.STEP,
    "oscillation": Quantity.OSCILLATION,
}
"""A length in metres is shown by what it measures, as its name tells."""


def has_evidence(reply: Reply) -> bool:
    """Whether there is anything to unfold."""
    return bool(reply.evidence or reply.how)


def evidence_markdown(reply: Reply, units: Units, shown_facts: int = 40) -> str:
    """The fold-out of *reply*: each question in words, what was counted and left out, and the first *shown_facts*."""
    parts = [_one(evidence, units, shown_facts) for evidence in reply.evidence]
    if reply.how and reply.how.rstrip(".") not in {evidence.question.rstrip(".") for evidence in reply.evidence}:
        parts += map(as_text, reply.how.splitlines())
    parts.append(f"*Answered by {_who(reply)}. {_checked(reply)}*")
    return "\n\n".join(parts)


def spoken_fact(fact: Fact, units: Units) -> str:
    """A fact's value in the athlete's units: ``221.4 km``, ``5:30 /km``, ``34 runs``, ``31 May 2025``."""
    value = fact.value
    if isinstance(value, (date, datetime)):
        return spoken_day(value)
    if isinstance(value, str):
        return " ".join(filter(None, (value, fact.unit)))
    quantity = _quantity(fact)
    if quantity is not None:
        return spoken(value, quantity, units)
    text = plain(value, 0 if float(value).is_integer() else 2)
    return f"{text} {fact.unit.replace('_', ' ')}" if fact.unit else text


def spoken_day(day: date) -> str:
    """``31 May 2025``, with the time where there is one."""
    text = spoken_date(day)
    return f"{text}, {day:%H:%M}" if isinstance(day, datetime) else text


def spoken_period(period: str) -> str:
    """An ISO day or period in words (``1 to 31 May 2025``); what is neither stays as it is."""
    first, _, last = period.partition("/")
    try:
        return spoken_span(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return period


def _quantity(fact: Fact) -> Quantity | None:
    if fact.unit != "m":
        return _BY_UNIT.get(fact.unit or "")
    name = fact.name.casefold()
    return next((quantity for word, quantity in _LENGTHS.items() if word in name), Quantity.DISTANCE)


def _who(reply: Reply) -> str:
    return "the embedded brain, without a language model" if reply.brain == "embedded" else reply.brain


def _checked(reply: Reply) -> str:
    return "Every number was matched with a fact." if reply.verified else "Not every number could be checked."


def _one(evidence: Evidence, units: Units, shown_facts: int) -> str:
    lines = [f"**{as_text(evidence.question)}**", "", *_circumstances(evidence)]
    facts = [fact for fact in evidence.facts if fact.source != _CALENDAR]
    if facts:
        lines += ["", *_fact_table(facts, units, shown_facts)]
    return "\n".join(lines)


def _circumstances(evidence: Evidence) -> list[str]:
    lines = []
    if evidence.period:
        lines.append(f"- Period: {spoken_period(evidence.period)}")
    if evidence.rows_counted is not None:
        lines.append(f"- Counted: {evidence.rows_counted:,}")
    if evidence.rows_left_out:
        reason = f" ({as_text(evidence.left_out_reason)})" if evidence.left_out_reason else ""
        lines.append(f"- Left out: {evidence.rows_left_out:,}{reason}")
    if evidence.sources:
        shown = ", ".join(as_text(source) for source in evidence.sources[:_SHOWN_SOURCES])
        more = len(evidence.sources) - _SHOWN_SOURCES
        lines.append(f"- From: {shown}" + (f" and {more:,} more" if more > 0 else ""))
    lines.append(f"- Looked up with: `{evidence.tool}`")
    return lines


def _fact_table(facts: list[Fact], units: Units, shown: int) -> list[str]:
    lines = ["| Fact | Value | When | Source |", "|---|---|---|---|"]
    for fact in facts[:shown]:
        when = spoken_period(fact.when) if fact.when else ""
        cells = (fact.name, spoken_fact(fact, units), when, fact.source)
        lines.append("| " + " | ".join(map(as_text, cells)) + " |")
    if len(facts) > shown:
        lines.append(f"\n… and {len(facts) - shown:,} more facts.")
    return lines
