"""The last step to a result: what was made of groups, sides and pairs, the check, and the part that answers. Pure."""

from dataclasses import replace
from datetime import date

from tools.metrics.checks import checked_of
from tools.metrics.question import Question
from tools.metrics.result import Comparison, Correlation, QueryResult
from tools.metrics.sides import Side, this_part
from tools.metrics.wanted import main_of


def complete(  # noqa: PLR0913 - each comes from elsewhere
    result: QueryResult,
    question: Question,
    side: Side,
    comparison: Comparison | None,
    *,
    today: date,
    correlation: Correlation | None = None,
) -> QueryResult:
    """*result*, which holds the rows and groups, with everything else that was found, and its main part."""
    if correlation is not None:
        side = replace(side, value=correlation.r)
    full = result.model_copy(
        update={
            "value": side.value,
            "comparison": comparison,
            "of_groups": side.of_groups,
            "share": side.share,
            "trend": side.trend,
            "correlation": correlation,
            "checked": checked_of(question, side, comparison),
            "split": [this_part(question)] if question.split else [],
            "percentile": question.percentile,
            "first_n": question.first_n,
            "rank": question.rank,
            **_chosen_by(question, side),
            "wanted": question.wanted,
            "today": today,
        }
    )
    full.main = main_of(full)
    return full


def _chosen_by(question: Question, side: Side) -> dict[str, object]:
    """The other metric that rows were chosen by; fewer than asked for where there are not as many."""
    best = question.best
    if best is None:
        return {}
    found = best.number if best.of_pieces or side.part.best is None else len(side.part.best)
    return {
        "best_by": best.metric.name,
        "best_n": found,
        "best_rank": best.rank,
        "best_is_highest": best.highest_first,
    }
