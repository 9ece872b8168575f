"""``query_metrics``: totals, averages, counts, records and rankings over a whole history."""

import asyncio
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from tools.contract import Effect, Evidence, Tool, ToolContext
from tools.metrics.aggregate import Sample, sample
from tools.metrics.answer import (
    Today,
    activity_rows,
    chosen,
    compared,
    groups_of,
    left_out_reason,
    mean_of_whole,
    newest_shown,
    shown_groups,
    shown_period,
    unit_of,
    untimed_runs,
    value_of,
    whole_runs,
)
from tools.metrics.facts import evidence_of
from tools.metrics.metric import Grain
from tools.metrics.present import present
from tools.metrics.query import QueryArgs
from tools.metrics.question import Asker, Question, ask
from tools.metrics.result import QueryResult
from tools.metrics.select import (
    Reach,
    anything_statements,
    as_rows,
    details_statement,
    first_day_statement,
    nearest_statements,
    rows_statement,
    sports_statement,
)
from tools.periods import Period


async def run(ctx: ToolContext, args: QueryArgs) -> QueryResult:
    """Answer *args* from the athlete's history. Raises ToolError (BAD_ARGUMENTS) with what would do instead."""
    return await asyncio.to_thread(answer, ctx, args)


def answer(ctx: ToolContext, args: QueryArgs) -> QueryResult:
    """The blocking form of :func:`run`."""
    with ctx.session() as session:
        connection = session.connection()
        asker = Asker(ctx.today, ctx.athlete.week_start, ctx.athlete.units, lambda: _own_sports(connection, ctx))
        question = ask(args, asker)
        part = _sample(connection, ctx, question, question.period)
        result = _result(connection, ctx, question, part)
    result.evidence = evidence_of(result, question)
    return result


def _result(connection: Connection, ctx: ToolContext, question: Question, part: Sample) -> QueryResult:
    value = value_of(question, part)
    today = _today(connection, ctx, question)
    period = shown_period(question.period, part, today)
    if question.last_n is not None:
        period = newest_shown(question, part, period)
    groups = groups_of(question, part, period, today)
    mean, whole = mean_of_whole(question, groups)
    places = chosen(question, part)
    details = _details(connection, ctx, [part.rows.ids[index] for _, index in places])
    counted = int(part.counted.sum())
    other = None if question.other is None else _sample(connection, ctx, question, question.other)
    return QueryResult(
        evidence=Evidence(tool="query_metrics", question=""),
        metric=question.metric.name,
        unit=unit_of(question),
        aggregate=question.aggregate,
        sport=question.sport,
        value=value,
        rows_counted=counted,
        rows_left_out=part.left_out,
        rows_found=len(part.rows),
        left_out_reason=left_out_reason(part, question.noun),
        period=period,
        conditions=[condition.words for condition in question.conditions],
        group_by=question.group_by,
        groups=shown_groups(question, groups),
        ranked=question.ranked,
        highest_first=question.highest_first,
        mean_of_whole_groups=mean,
        whole_groups=whole,
        activities=activity_rows(question, part, places, details),
        comparison=None if other is None else compared(question, value, other, today),
        nearest=[] if counted else _nearest(connection, ctx, question),
        sports_present=[] if len(part.rows) else _other_sports(connection, ctx, question),
        history_is_empty=not len(part.rows) and _is_empty(connection, ctx),
        over_m=question.over_m,
        whole_runs=int(whole_runs(question, part).sum()),
        untimed_runs=untimed_runs(question, part),
        last_n=question.last_n,
        units=question.units,
    )


def _today(connection: Connection, ctx: ToolContext, question: Question) -> Today:
    first = None
    if (
        question.group_by is not None
        or question.period.start is None
        or (question.other and question.other.start is None)
    ):
        first = connection.execute(first_day_statement(question, ctx.athlete.id)).scalar()
    return Today(ctx.today, ctx.athlete.week_start, first)


def _sample(connection: Connection, ctx: ToolContext, question: Question, period: Period) -> Sample:
    found = connection.execute(rows_statement(question, Reach(ctx.athlete.id, ctx.now), period.start, period.end))
    return sample(as_rows(found, question), question)


def _details(connection: Connection, ctx: ToolContext, ids: list[int | None]) -> dict[int, Row[Any]]:
    wanted = [key for key in ids if key is not None]
    if not wanted:
        return {}
    return {row.id: row for row in connection.execute(details_statement(ctx.athlete.id, wanted))}


def _nearest(connection: Connection, ctx: ToolContext, question: Question) -> list[date]:
    if question.conditions:
        return []
    statements = nearest_statements(question, Reach(ctx.athlete.id, ctx.now))
    days = [connection.execute(statement).scalar() for statement in statements if statement is not None]
    return [day for day in days if day is not None]


def _own_sports(connection: Connection, ctx: ToolContext) -> set[str]:
    rows = connection.execute(sports_statement(ctx.athlete.id))
    return {name for family, kind, _ in rows for name in (family, kind)}


def _is_empty(connection: Connection, ctx: ToolContext) -> bool:
    return not any(connection.execute(statement).first() for statement in anything_statements(ctx.athlete.id))


def _other_sports(connection: Connection, ctx: ToolContext, question: Question) -> list[str]:
    """The athlete's families, most frequent first, if the one asked for is not among them."""
    if question.metric.grain is not Grain.ACTIVITY or question.sport is None:
        return []
    rows = connection.execute(sports_statement(ctx.athlete.id)).all()
    if any(question.sport in (family, kind) for family, kind, _ in rows):
        return []
    return list(dict.fromkeys(family for family, _, _ in rows))


QUERY_METRICS: Tool[QueryArgs, QueryResult] = Tool(
    name="query_metrics",
    description="Totals, averages, counts, records, rankings and comparisons over the athlete's whole history: "
    "distance, time, pace, best times over 5 km, 10 km and the like, climb, heart rate, cadence, power, effort, sleep, "
    "resting heart rate, weight and more; for "
    "any period, by day, week, month, year, weekday, type or shoe. Use it for every question about how much, how "
    "often, how fast, the best or the average. For one single activity in detail use show_activity.",
    args=QueryArgs,
    result=QueryResult,
    effect=Effect.READS,
    run=run,
    present=present,
    examples=(
        "How far did I run in May?",
        "How many runs did I do last month?",
        "What is my average heart rate this year?",
        "My fastest run of 2025",
        "Which week was my biggest?",
        "List my five longest runs",
        "Compare this month with last month",
        "How much did I climb per month in 2024?",
        "How many days did I run this year?",
        "Kilometres on each pair of shoes",
        "How did I sleep last week?",
        "What is my resting heart rate?",
        "When did I last run more than 20 km?",
        "What is my fastest 10 km?",
        "How did my best 5k change by year?",
        "Average pace over my last 10 runs",
    ),
)
