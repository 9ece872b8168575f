"""How many factual questions are answered rightly: ``python -m evals.objective --cases FILE.jsonl [FILE …]``.

Each case goes through the one door with the embedded brain, in a fresh conversation or after its ``previous`` question.
A case is a JSON line: ``{"id", "question", "today", "kind", "gold", "gold_any", "unit", "tolerance_rel", "athlete",
"previous"}``; ``gold`` is a number in ``unit``, an ISO date or month, a year, a word, a list of such, or ``"no_data"``.
An answer counts by its main fact (:mod:`evals.matching`), not by its prose. ``COACH_HOME`` is read and never written.
"""

import sys
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, field_validator

from agent.coach import Coach
from agent.respond import warm
from evals.asking import Asked, ask, athlete_of, listed
from evals.command import arguments, measure
from evals.matching import Gold, Verdict, judge
from evals.tally import Tally, latency
from tools.contract import Fact


class ObjectiveCase(BaseModel):
    """A question and its true answer."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    question: str
    gold: Any
    today: date | None = None
    kind: str = "other"
    gold_any: list[Any] = []
    unit: str | None = None
    tolerance_rel: float | None = None
    athlete: str | None = None
    previous: Annotated[list[str], BeforeValidator(listed)] = []

    @field_validator("gold")
    @classmethod
    def _is_known(cls, gold: Any) -> Any:
        if gold is None:
            raise ValueError("there is no true answer; say no_data where there are none")
        return gold


@dataclass(frozen=True)
class Answered:
    """A case, what was replied, and what that is worth."""

    case: ObjectiveCase
    asked: Asked
    verdict: Verdict


async def ask_all(coach: Coach, cases: list[ObjectiveCase], athlete: str | None) -> list[Answered]:
    """Every case in turn; *athlete* goes before the case's own."""
    people = {slug: athlete_of(coach, slug) for slug in {athlete or case.athlete for case in cases}}
    warm()
    answered = []
    for case in cases:
        asked = await ask(coach, people[athlete or case.athlete], case.question, case.previous, case.today)
        gold = Gold((case.gold, *case.gold_any), case.unit, case.tolerance_rel)
        answered.append(Answered(case, asked, judge(asked.reply, gold)))
    return answered


def summary(answered: list[Answered]) -> dict[str, Any]:
    """Everything, as the one object that ``--json`` prints."""
    counts = _tally(answered)
    return {
        **counts.figures(),
        "broken": sum(one.asked.reply.brain == "none" for one in answered),
        **latency([one.asked.ms for one in answered]),
        "by_kind": counts.groups,
        "results": [_result(one) for one in answered],
    }


def report(answered: list[Answered], *, abstained: bool) -> list[str]:
    """What is printed: the table, the time it took, each wrong answer, and if wanted each abstention."""
    figures = latency([one.asked.ms for one in answered])
    lines = _tally(answered).table("kind")
    lines += ["", f"a question: p50 {figures['p50_ms']} ms, p95 {figures['p95_ms']} ms"]
    if broken := [one.case.id for one in answered if one.asked.reply.brain == "none"]:
        lines.append(f"failed inside, counted as abstained: {', '.join(broken)}")
    for outcome in ("wrong", "abstained") if abstained else ("wrong",):
        for one in answered:
            if one.verdict.outcome == outcome:
                lines += ["", *_paragraph(one)]
    return lines


def _tally(answered: list[Answered]) -> Tally:
    return Tally.of([(one.case.kind, one.verdict.outcome) for one in answered])


def _paragraph(one: Answered) -> list[str]:
    case, verdict = one.case, one.verdict
    either = "".join(f" or {other}" for other in case.gold_any)
    lines = [
        f"{verdict.outcome} {case.id} ({case.kind}): {' → '.join([*case.previous, case.question])}",
        f"    gold: {case.gold}{either}{f' {case.unit}' if case.unit else ''}",
        f"    said: {_first_line(one.asked.reply.text)}",
    ]
    if verdict.answers:
        lines.append(f"    main fact: {'; '.join(_in_words(fact) for fact in verdict.answers)}")
    if verdict.near:
        lines.append(f"    beside it: {verdict.near}")
    return lines


def _in_words(fact: Fact | None) -> str:
    if fact is None:
        return "no data"
    return f"{fact.name} = {fact.value}{f' {fact.unit}' if fact.unit else ''}{f' ({fact.when})' if fact.when else ''}"


def _first_line(text: str) -> str:
    return next(iter(text.splitlines()), "")


def _result(one: Answered) -> dict[str, Any]:
    case, reply = one.case, one.asked.reply
    return {
        **case.model_dump(mode="json", exclude_defaults=True),
        "outcome": one.verdict.outcome,
        "answers": [
            fact and fact.model_dump(mode="json", include={"name", "value", "unit", "when"})
            for fact in one.verdict.answers
        ],
        "near": one.verdict.near,
        "reply": reply.text,
        "tools": [{"name": call.name, "args": call.args} for call in reply.tools],
        "ms": round(one.asked.ms, 1),
    }


def main(words: list[str] | None = None) -> int:
    """Ask everything and print the figures; returns the exit status."""
    return measure(arguments(words, __doc__), ObjectiveCase, ask_all, summary, report)


if __name__ == "__main__":
    sys.exit(main())
