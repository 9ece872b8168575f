"""What goes into a correlation and a trend: pairs of values, and values over days. Pure."""

from datetime import date

from tools.metrics.aggregate import Sample
from tools.metrics.metric import Values
from tools.metrics.question import Question


def relate_inputs(part: Sample, other: Sample | None, question: Question) -> tuple[Values, Values, list[date]]:
    """The pairs of a correlation: values of ``metric``, values of ``relate_to`` and the day of each, oldest first.

    Shapes (n,), all finite, in stored units. *other* is the sample of ``relate_to``; None where both are read from the
    same activities. Days are those of ``metric``; of groups, the first day of each.
    """
    raise NotImplementedError


def trend_inputs(part: Sample, question: Question) -> tuple[Values, Values, list[date]]:
    """The points of a trend: day as ordinal, value in the stored unit, and the day itself; shapes (n,), oldest first.

    Rows as they are (activities, days, nights); with ``group_by`` one point for each whole group, at its first day.
    """
    raise NotImplementedError
