"""How often the right tool is called: ``python -m evals.routing --cases FILE.jsonl [FILE …]``.

A case is a JSON line: ``{"id", "utterance", "expected", "slots", "previous", "athlete", "today"}``; ``expected`` is a
tool's name, a list of names that must all be called and no others, or ``"none"``; of ``slots`` (argument to value) only
those that are given are compared. Right is exactly the expected tools, abstained none of any where some was expected.
A wrong write counts ten times a wrong read. Tools that change something are offered but refuse: nothing is done.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from agent.coach import Coach
from agent.reply import ToolCallRecord
from agent.respond import warm
from evals.asking import Asked, ask, athlete_of, listed
from evals.command import arguments, measure
from evals.matching import Outcome
from evals.tally import Tally, latency
from tools.contract import Effect, Registry

NONE = "none"
WRITE_WEIGHT = 10


def _names(value: Any) -> Any:
    names = listed(value)
    return [name for name in names if name != NONE] if isinstance(names, list) else names


class RoutingCase(BaseModel):
    """Something said, and what must be called for it."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    utterance: str
    expected: Annotated[list[str], BeforeValidator(_names)]
    """Empty: no tool."""
    slots: dict[str, Any] = {}
    previous: Annotated[list[str], BeforeValidator(listed)] = []
    athlete: str | None = None
    today: date | None = None

    @property
    def group(self) -> str:
        """What the table lists it under."""
        return " + ".join(sorted(self.expected)) or NONE


@dataclass(frozen=True)
class Routed:
    """A case, what was called, and what that is worth."""

    case: RoutingCase
    asked: Asked
    outcome: Outcome
    slots_right: bool
    """Whether every slot given is as expected; only judged where the tools are right."""
    weight: int
    """What an error counts: 10 for a write that should not have been made or has wrong arguments."""


async def ask_all(coach: Coach, cases: list[RoutingCase], athlete: str | None) -> list[Routed]:
    """Every case in turn; *athlete* goes before the case's own."""
    people = {slug: athlete_of(coach, slug) for slug in {athlete or case.athlete for case in cases}}
    warm()
    routed = []
    for case in cases:
        asked = await ask(coach, people[athlete or case.athlete], case.utterance, case.previous, case.today)
        routed.append(judge(case, asked, coach.registry))
    return routed


def judge(case: RoutingCase, asked: Asked, registry: Registry) -> Routed:
    """The calls of the reply (refused and merely proposed ones too) against what was expected."""
    calls = asked.reply.tools
    outcome = tools_outcome(case.expected, [call.name for call in calls])
    slots_right = outcome != "right" or slots_alike(case.slots, calls)
    return Routed(case, asked, outcome, slots_right, _weight(case, calls, outcome, slots_right, registry))


def tools_outcome(expected: list[str], called: list[str]) -> Outcome:
    """Right: exactly these tools, each at least as often as it is named."""
    if expected and not called:
        return "abstained"
    return "right" if set(expected) == set(called) and Counter(expected) <= Counter(called) else "wrong"


def slots_alike(slots: dict[str, Any], calls: list[ToolCallRecord]) -> bool:
    """Whether each slot is an argument of some call, with about that value."""
    return all(any(name in c.args and alike(value, c.args[name]) for c in calls) for name, value in slots.items())


def alike(wanted: Any, given: Any) -> bool:
    """Loosely: case, spaces and underscores aside, ``"10"`` is 10, lists in any order, of an object only keys given."""
    if isinstance(wanted, dict):
        return isinstance(given, dict) and all(key in given and alike(wanted[key], given[key]) for key in wanted)
    if isinstance(wanted, list):
        if not isinstance(given, list) or len(wanted) != len(given):
            return False
        left = list(given)
        return all(_take(one, left) for one in wanted)
    if isinstance(given, list) and len(given) == 1:
        return alike(wanted, given[0])
    return _plain(wanted) == _plain(given)


def _take(wanted: Any, left: list[Any]) -> bool:
    at = next((i for i, one in enumerate(left) if alike(wanted, one)), None)
    if at is not None:
        left.pop(at)
    return at is not None


def _plain(value: Any) -> str | float | None:
    if value is None:
        return None
    text = " ".join(str(value).casefold().replace("_", " ").split())
    try:
        return round(float(text), 6)
    except ValueError:
        return text


def _weight(
    case: RoutingCase, calls: list[ToolCallRecord], outcome: Outcome, slots_right: bool, registry: Registry
) -> int:
    wrong_names = {call.name for call in calls}
    if outcome == "wrong":
        wrong_names -= set(case.expected)
        return WRITE_WEIGHT if any(_writes(name, registry) for name in wrong_names) else 1
    return WRITE_WEIGHT if not slots_right and any(_writes(name, registry) for name in wrong_names) else 0


def _writes(name: str, registry: Registry) -> bool:
    tool = registry.get(name)
    return tool is not None and tool.effect is not Effect.READS


def summary(routed: list[Routed]) -> dict[str, Any]:
    """Everything, as the one object that ``--json`` prints."""
    counts = _tally(routed)
    return {
        **counts.figures(),
        "wrong_slots": sum(not one.slots_right for one in routed),
        "wrong_writes": sum(one.weight == WRITE_WEIGHT for one in routed),
        "weighted_errors": sum(one.weight for one in routed),
        **latency([one.asked.ms for one in routed]),
        "by_tool": counts.groups,
        "results": [_result(one) for one in routed],
    }


def report(routed: list[Routed], *, abstained: bool) -> list[str]:
    """What is printed: the table, the scores, each wrong call, and if wanted each abstention."""
    figures = summary(routed)
    return [
        *_tally(routed).table("expected"),
        "",
        f"right tool, wrong slots: {figures['wrong_slots']}",
        f"wrong writes: {figures['wrong_writes']}",
        f"weighted errors: {figures['weighted_errors']} over {len(routed)} cases (a wrong write counts {WRITE_WEIGHT})",
        f"an utterance: p50 {figures['p50_ms']} ms, p95 {figures['p95_ms']} ms",
        *_listing("wrong", [one for one in routed if one.outcome == "wrong"]),
        *_listing("wrong slots", [one for one in routed if not one.slots_right]),
        *_listing("abstained", [one for one in routed if abstained and one.outcome == "abstained"]),
    ]


def _tally(routed: list[Routed]) -> Tally:
    return Tally.of([(one.case.group, one.outcome) for one in routed])


def _listing(what: str, routed: list[Routed]) -> list[str]:
    lines = []
    for one in routed:
        calls = "; ".join(f"{c.name} {json.dumps(c.args, ensure_ascii=False)}" for c in one.asked.reply.tools)
        slots = f" {json.dumps(one.case.slots, ensure_ascii=False)}" if one.case.slots else ""
        lines += [
            "",
            f"{what} {one.case.id}: {' → '.join([*one.case.previous, one.case.utterance])}",
            f"    expected: {one.case.group}{slots}",
            f"    called: {calls or NONE}",
            f"    said: {next(iter(one.asked.reply.text.splitlines()), '')}",
        ]
    return lines


def _result(one: Routed) -> dict[str, Any]:
    return {
        **one.case.model_dump(mode="json", exclude_defaults=True),
        "outcome": one.outcome,
        "slots_right": one.slots_right,
        "weight": one.weight,
        "called": [{"name": call.name, "args": call.args} for call in one.asked.reply.tools],
        "reply": one.asked.reply.text,
        "ms": round(one.asked.ms, 1),
    }


def main(words: list[str] | None = None) -> int:
    """Say everything and print the figures; returns the exit status."""
    return measure(arguments(words, __doc__), RoutingCase, ask_all, summary, report)


if __name__ == "__main__":
    sys.exit(main())
