"""``query_metrics``: totals, averages, counts, records, streaks, relations and rankings over a whole history."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from tools.contract import Effect, Evidence, FailureKind, Tool, ToolContext, ToolError
from tools.metrics.aggregate import Sample, sample
from tools.metrics.anchors import Anchor, Marked
from tools.metrics.answer import (
    Today,
    activity_rows,
    chosen,
    left_out_reason,
    mean_of_whole,
    shown_groups,
    unit_of,
    untimed_runs,
    whole_runs,
)
from tools.metrics.complete import complete
from tools.metrics.conditions import JoinedCondition, Source
from tools.metrics.facts import evidence_of
from tools.metrics.joined import attached, joined_among
from tools.metrics.labels import holding
from tools.metrics.lookups import (
    anything_statements,
    details_statement,
    first_day_statements,
    marked_statement,
    names_statement,
    nearest_statements,
    sports_statement,
)
from tools.metrics.metric import Grain
from tools.metrics.nouns import resolve_sport
from tools.metrics.pairs import relate_inputs, related_question
from tools.metrics.present import present
from tools.metrics.query import Aggregate, QueryArgs
from tools.metrics.question import Asker, Question, ask
from tools.metrics.relations import correlation_of
from tools.metrics.result import Correlation, QueryResult
from tools.metrics.rows import Rows, every_day
from tools.metrics.select import Reach, as_rows, rows_statement
from tools.metrics.selection import Selection, selection_of, selection_of_source
from tools.metrics.sides import Side, both_sides
from tools.periods import Period


async def run(ctx: ToolContext, args: QueryArgs) -> QueryResult:
    """Answer *args* from the athlete's history. Raises ToolError (BAD_ARGUMENTS) with what would do instead."""
    return await asyncio.to_thread(answer, ctx, args)


def answer(ctx: ToolContext, args: QueryArgs) -> QueryResult:
    """The blocking form of :func:`run`."""
    with ctx.session() as session:
        connection = session.connection()
        _check_names(connection, ctx, args)
        question = ask(args, _asker(connection, ctx))
        result = _result(connection, ctx, question)
    result.evidence = evidence_of(result, question)
    return result


def _check_names(connection: Connection, ctx: ToolContext, args: QueryArgs) -> None:
    """A name that nothing carries is a name that was misread, or none of the athlete's."""
    asked = [item for item in (*args.filters, *args.split, *args.versus) if item.field == "named"]
    names = connection.execute(names_statement(ctx.athlete.id)).scalars().all() if asked else []
    for item in asked:
        if any(map(holding(str(item.value)), names)):
            continue
        raise ToolError(
            FailureKind.NO_DATA,
            f"Nothing of yours is called “{item.value}”: no activity and no shoe.",
            "Check the spelling, or ask without it.",
        )


def _asker(connection: Connection, ctx: ToolContext) -> Asker:
    return Asker(
        ctx.today,
        ctx.athlete.week_start,
        ctx.athlete.units,
        lambda: _own_sports(connection, ctx),
        lambda anchor: _marked(connection, ctx, anchor),
    )


def _result(connection: Connection, ctx: ToolContext, question: Question) -> QueryResult:
    today = _today(connection, ctx, question)
    part = _sample(connection, ctx, question, question.period, today)
    other = None if question.other is None else _sample(connection, ctx, question, question.other, today)
    side, comparison = both_sides(question, part, other, today)
    correlation = _correlation(connection, ctx, question, part, today)
    found = _rows_of(connection, ctx, question, side)
    return complete(found, question, side, comparison, today=ctx.today, correlation=correlation)


def _rows_of(connection: Connection, ctx: ToolContext, question: Question, side: Side) -> QueryResult:
    """The rows, groups and records of the first side, and what stands near where there are none."""
    part = side.part
    mean, whole = mean_of_whole(question, side.groups)
    places = chosen(question, part)
    details = _details(connection, ctx, [part.rows.ids[index] for _, index in places])
    counted = int(part.counted.sum())
    return QueryResult(
        evidence=Evidence(tool="query_metrics", question=""),
        metric=question.metric.name,
        unit=unit_of(question),
        aggregate=question.aggregate,
        sport=question.sport,
        value=side.value,
        rows_counted=counted,
        rows_left_out=part.left_out,
        rows_found=len(part.rows),
        left_out_reason=left_out_reason(part, question.noun),
        period=side.period,
        conditions=[condition.words for condition in question.conditions],
        group_by=question.group_by,
        groups=shown_groups(question, side.groups),
        ranked=question.ranked,
        highest_first=question.highest_first,
        mean_of_whole_groups=mean,
        whole_groups=whole,
        activities=activity_rows(question, part, places, details),
        nearest=[] if counted else _nearest(connection, ctx, question),
        sports_present=[] if len(part.rows) else _other_sports(connection, ctx, question),
        history_is_empty=not len(part.rows) and _is_empty(connection, ctx),
        over_m=question.over_m,
        whole_runs=int(whole_runs(question, part).sum()),
        untimed_runs=untimed_runs(question, part),
        last_n=question.last_n,
        asks_less=question.asks_less,
        units=question.units,
    )


def _today(connection: Connection, ctx: ToolContext, question: Question) -> Today:
    first = None
    if (
        question.group_by is not None
        or question.metric.grain is Grain.CALENDAR
        or question.period.start is None
        or (question.other and question.other.start is None)
    ):
        statements = first_day_statements(question, ctx.athlete.id)
        days = [connection.execute(statement).scalar() for statement in statements]
        first = min((day for day in days if day is not None), default=None)
    return Today(ctx.today, ctx.athlete.week_start, first)


def _sample(connection: Connection, ctx: ToolContext, question: Question, period: Period, today: Today) -> Sample:
    if question.metric.grain is Grain.CALENDAR:
        begins = (
            today.first_day if period.start is None or today.first_day is None else max(period.start, today.first_day)
        )
        rows = every_day(begins, min(period.end or ctx.today, ctx.today))
    else:
        rows = _read(connection, ctx, selection_of(question), period.start, period.end)
    conditions = (*question.conditions, *question.split, *question.versus)
    sides = _sides(connection, ctx, joined_among(conditions), rows)
    return sample(attached(rows, conditions, sides), question)


def _read(connection: Connection, ctx: ToolContext, selection: Selection, start: date | None, end: date | None) -> Rows:
    found = connection.execute(rows_statement(selection, Reach(ctx.athlete.id, ctx.now), start, end))
    return as_rows(found, selection)


def _sides(
    connection: Connection, ctx: ToolContext, joined: Sequence[JoinedCondition], rows: Rows
) -> dict[Source, Rows]:
    """Of every source of conditions joined by day: its rows on the days of *rows*, and as far beside as they look."""
    found: dict[Source, Rows] = {}
    for source in dict.fromkeys(condition.source for condition in joined):
        selection = selection_of_source(source, joined)
        offsets = [condition.offset for condition in joined if condition.source == source]
        start, end = (rows.days[0], rows.days[-1]) if len(rows) else (date.max, date.min)
        if len(rows):
            start, end = start + timedelta(days=min(offsets)), end + timedelta(days=max(offsets))
        found[source] = _read(connection, ctx, selection, start, end)
    return found


def _correlation(
    connection: Connection, ctx: ToolContext, question: Question, part: Sample, today: Today
) -> Correlation | None:
    if question.aggregate is not Aggregate.CORRELATION:
        return None
    other = None
    if not question.relates_rows:
        related = related_question(question)
        other = _sample(connection, ctx, related, related.period, today)
    x, y, _ = relate_inputs(part, other, question)
    return correlation_of(question, x, y)


def _marked(connection: Connection, ctx: ToolContext, anchor: Anchor) -> Marked:
    """The days of the athlete's races, or of their last, first or longest activity of a sport; the newest first."""
    sport = None if anchor.is_race or not anchor.sport else _sport_of(connection, ctx, anchor.sport)
    statement = marked_statement(anchor, sport, Reach(ctx.athlete.id, ctx.now))
    return Marked(tuple(connection.execute(statement).scalars()))


def _sport_of(connection: Connection, ctx: ToolContext, words: str) -> str | None:
    return resolve_sport(words, lambda: _own_sports(connection, ctx))


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
    if question.sport is None:
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
    "any period, by day, week, month, year, weekday, type or shoe; also streaks, gaps, trends, shares, yes or no, what "
    "is missing, how two things go together, and days chosen by the night or the runs around them. Use it for every "
    "question about how much, how often, how fast, the best or the average. For one single activity in detail use "
    "show_activity.",
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
        "What is my longest running streak?",
        "Is my resting heart rate going up?",
        "In how many weeks did I run more than 40 km?",
        "What share of my runs were on weekends?",
        "Average heart rate of my longest run",
        "What was my second longest run?",
        "How many nights are missing sleep data in June?",
        "How does my sleep go together with my pace?",
    ),
)
