"""``describe_metrics``: what can be measured, what each metric is, and how much of it the athlete has."""

import asyncio

from sqlalchemy import Connection

from tools.contract import Effect, Tool, ToolContext
from tools.metrics.census import Known, as_known, census_statement
from tools.metrics.describe import DescribeArgs, DescribeResult, chosen, describe
from tools.metrics.describe_present import present
from tools.metrics.metric import Grain, Metric


async def run(ctx: ToolContext, args: DescribeArgs) -> DescribeResult:
    """The metrics that *args* ask for. Raises ToolError for one that is not there."""
    return await asyncio.to_thread(answer, ctx, args)


def answer(ctx: ToolContext, args: DescribeArgs) -> DescribeResult:
    """The same, on this thread."""
    metrics = chosen(args)
    with ctx.session() as session:
        known = _census(session.connection(), ctx, metrics)
    return describe(args, metrics, known)


def _census(connection: Connection, ctx: ToolContext, metrics: tuple[Metric, ...]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for grain in Grain:
        of_it = [metric for metric in metrics if metric.grain is grain]
        if of_it and grain is not Grain.CALENDAR:
            row = connection.execute(census_statement(grain, of_it, ctx.athlete.id, ctx.today)).one()
            found |= as_known(of_it, row)
    return found


DESCRIBE_METRICS: Tool[DescribeArgs, DescribeResult] = Tool(
    name="describe_metrics",
    description="What can be measured: every metric with its meaning, unit, typical range and how much of it the "
    "athlete has. Use it for what you know or can measure, and for what a metric is or means. For its values use "
    "query_metrics.",
    args=DescribeArgs,
    result=DescribeResult,
    effect=Effect.READS,
    run=run,
    present=present,
    examples=(
        "What can you measure?",
        "What is efficiency?",
        "Which metrics do you know?",
        "What does grade-adjusted pace mean?",
        "What is heart rate variability?",
        "Explain sleep efficiency",
    ),
)
