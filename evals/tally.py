"""Counting outcomes and showing them as a table. Pure."""

import statistics
from dataclasses import dataclass
from typing import Any

from evals.matching import Outcome

OUTCOMES: tuple[Outcome, ...] = ("right", "wrong", "abstained")
Counts = dict[str, int]


@dataclass(frozen=True)
class Tally:
    """How many of each outcome there are, by group and in all."""

    groups: dict[str, Counts]
    total: Counts

    @classmethod
    def of(cls, outcomes: list[tuple[str, Outcome]]) -> "Tally":
        """From the group and the outcome of each case; groups by name."""
        groups: dict[str, Counts] = {group: dict.fromkeys(OUTCOMES, 0) for group in sorted({g for g, _ in outcomes})}
        for group, outcome in outcomes:
            groups[group][outcome] += 1
        return cls(groups, {name: sum(counts[name] for counts in groups.values()) for name in OUTCOMES})

    def figures(self) -> dict[str, Any]:
        """The totals, and the shares of all cases."""
        cases = sum(self.total.values())
        shares = {f"{name}_share": round(count / cases, 4) for name, count in self.total.items()}
        return {"cases": cases, **self.total, **shares}

    def table(self, heading: str) -> list[str]:
        """Lines: each group's cases, and how many and how much of them went which way; at the end all of them."""
        width = max(len(name) for name in (heading, "in all", *self.groups))
        lines = [f"{heading:<{width}}  {'cases':>5}" + "".join(f"  {outcome:>14}" for outcome in OUTCOMES)]
        for name, counts in (*self.groups.items(), ("in all", self.total)):
            cases = sum(counts.values())
            shares = "".join(f"  {counts[outcome]:>5} {counts[outcome] / cases:>8.1%}" for outcome in OUTCOMES)
            lines.append(f"{name:<{width}}  {cases:>5}{shares}")
        return lines


def latency(ms: list[float]) -> dict[str, float]:
    """The middle and the 95th percentile, milliseconds."""
    p95 = statistics.quantiles(ms, n=20, method="inclusive")[-1] if len(ms) > 1 else ms[0]
    return {"p50_ms": round(statistics.median(ms), 1), "p95_ms": round(p95, 1)}
