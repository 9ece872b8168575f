"""Whether a reply is right: its main facts against the true answer, after unit conversion, never its prose. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from agent.reply import Reply
from evals.gold_units import CLOCK, CLOCK_S, minutes_apart, readings
from tools.contract import Evidence, Fact, FailureKind

Outcome = Literal["right", "wrong", "abstained"]
NO_DATA = "no_data"
NO_DATA_FACT = "no data"
"""The name of a first fact that says that there are rows, and too few of them for an answer."""
DEFAULT_TOLERANCE = 0.005
"""Relative; for a true answer with a fraction that names none. Whole numbers are exact."""
CLOCK_TOLERANCE_MIN = 1.0
_WRITTEN_TO = 0.5001e-4
"""True answers are written to four decimals."""
_RANK = re.compile(r"\brank (\d+)$")
_GROUP = "name of the "
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Gold:
    """The true answer: any of *accepted* is right, the numbers among them in *unit*."""

    accepted: tuple[Any, ...]
    unit: str | None = None
    tolerance_rel: float | None = None


@dataclass(frozen=True)
class Verdict:
    """What became of one question."""

    outcome: Outcome
    answers: tuple[Fact | None, ...] = ()
    """The main facts; None where the answer was that there is no data."""
    near: str | None = None
    """For a wrong one: a fact beside the main one that would have been right."""


def judge(reply: Reply, gold: Gold) -> Verdict:
    """Whether *reply* answers with *gold*; to say nothing, or that there is no data where there is, is to abstain."""
    mains = main_facts(reply)
    if not mains:
        return Verdict("abstained")
    outcomes = [_outcome(reply, mains, one, gold) for one in gold.accepted]
    outcome = min(outcomes, key=("right", "abstained", "wrong").index)
    shown = mains if any(isinstance(one, list) for one in gold.accepted) else mains[:1]
    return Verdict(outcome, tuple(shown), _near(reply, mains[0], gold) if outcome == "wrong" else None)


def main_facts(reply: Reply) -> list[Fact | None]:
    """The first fact of each call's result; None for a result, or a failure, that says there is no data."""
    failures = [call.result.get("kind") for call in reply.tools if "next_step" in call.result]
    return [*(main_fact(e) for e in reply.evidence), *(None for kind in failures if kind == FailureKind.NO_DATA)]


def main_fact(evidence: Evidence) -> Fact | None:
    """The fact that the answer leads with; None where nothing was counted and nothing but that is stated."""
    if not evidence.facts:
        return None
    first = evidence.facts[0]
    if first.name == NO_DATA_FACT:
        return None
    is_tally = first.name.endswith((" counted", " found")) or first.source == "calendar"
    return None if is_tally and not evidence.rows_counted else first


def _outcome(reply: Reply, mains: list[Fact | None], one: Any, gold: Gold) -> Outcome:
    if isinstance(one, list):
        return _outcome_of_list(reply, mains, one, gold)
    if same(one, mains[0], gold):
        return "right"
    return "abstained" if mains[0] is None else "wrong"


def _outcome_of_list(reply: Reply, mains: list[Fact | None], wanted: list[Any], gold: Gold) -> Outcome:
    """Each wanted element needs a fact of its own, in any order."""
    offered = mains if len(mains) > 1 or mains[0] is None else _listed(reply.evidence[0], len(wanted))
    if _each_has_its_own(wanted, offered, gold):
        return "right"
    stated = [fact for fact in mains if fact is not None]
    if len(stated) < len(mains) and _each_fact_is_wanted(stated, wanted, gold):
        return "abstained"
    return "wrong"


def _listed(evidence: Evidence, length: int) -> list[Fact | None]:
    """What one result lists: its first facts, those of the ranks asked for, and the names of the first groups."""
    later = evidence.facts[length:]
    ranked = [fact for fact in later if (rank := _RANK.search(fact.name)) and int(rank[1]) <= length]
    groups = [fact for fact in later if fact.name.startswith(_GROUP)]
    return [*evidence.facts[:length], *ranked, *groups[:length]]


def _each_has_its_own(wanted: Sequence[Any], offered: Sequence[Fact | None], gold: Gold) -> bool:
    if not wanted:
        return True
    return any(
        same(wanted[0], fact, gold) and _each_has_its_own(wanted[1:], [*offered[:at], *offered[at + 1 :]], gold)
        for at, fact in enumerate(offered)
    )


def _each_fact_is_wanted(facts: Sequence[Fact], wanted: Sequence[Any], gold: Gold) -> bool:
    if not facts:
        return True
    return any(
        same(one, facts[0], gold) and _each_fact_is_wanted(facts[1:], [*wanted[:at], *wanted[at + 1 :]], gold)
        for at, one in enumerate(wanted)
    )


def same(one: Any, fact: Fact | None, gold: Gold) -> bool:
    """Whether *fact* states *one*, an element of a true answer; no fact is the statement that there is no data."""
    if fact is None or one == NO_DATA:
        return fact is None and one == NO_DATA
    if isinstance(one, bool):
        one = "yes" if one else "no"
    if gold.unit == CLOCK and (minutes := _minutes(one)) is not None:
        return _same_clock(minutes, fact)
    if isinstance(one, int | float):
        return _same_number(float(one), fact, gold)
    return _same_text(str(one), fact)


def _same_number(one: float, fact: Fact, gold: Gold) -> bool:
    if not isinstance(fact.value, int | float):
        return False
    tolerance = gold.tolerance_rel
    if tolerance is None:
        tolerance = 0.0 if one.is_integer() else DEFAULT_TOLERANCE
    allowed = max(abs(one) * tolerance * (1 + 1e-9), _WRITTEN_TO)
    return any(abs(value - one) <= allowed for value in readings(float(fact.value), fact.unit, gold.unit))


def _minutes(one: Any) -> float | None:
    """A time of day, minutes after midnight or ``"23:15"``, in minutes; None for anything else."""
    if isinstance(one, int | float):
        return float(one)
    hours, _, minutes = str(one).partition(":")
    return float(int(hours) * 60 + int(minutes)) if hours.isdecimal() and minutes.isdecimal() else None


def _same_clock(minutes: float, fact: Fact) -> bool:
    if isinstance(fact.value, datetime):
        said = fact.value.hour * 60.0 + fact.value.minute
    elif isinstance(fact.value, int | float) and fact.unit == CLOCK_S:
        said = fact.value / 60
    else:
        return False
    return minutes_apart(minutes, said) <= CLOCK_TOLERANCE_MIN + 1e-9


def _same_text(one: str, fact: Fact) -> bool:
    """A date, a month (``2024-05`` is ``May 2024``), a year, or a word."""
    value = fact.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat() == one.strip()
    if isinstance(value, int | float):
        return bool(_YEAR.fullmatch(one)) and fact.unit in (None, "year") and value == int(one)
    forms = {_plain(one)}
    if _MONTH.fullmatch(one):
        forms.add(_plain(date.fromisoformat(f"{one}-01").strftime("%B %Y")))
    return _plain(value) in forms


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split()).rstrip(".")


def _near(reply: Reply, main: Fact | None, gold: Gold) -> str | None:
    """The fact that would have been right, or the day that the main number is of."""
    elements = [e for one in gold.accepted for e in (one if isinstance(one, list) else [one]) if e != NO_DATA]
    if main is not None and main.when in elements:
        return f"{main.name} is of {main.when}"
    facts = (fact for evidence in reply.evidence for fact in evidence.facts if fact.source != "the question")
    return next(
        (f"{f.name} = {f.value}" for f in facts if f is not main and any(same(e, f, gold) for e in elements)), None
    )
