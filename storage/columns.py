"""Constraints and defaults that the tables share."""

from datetime import UTC, datetime

from sqlalchemy import CheckConstraint


def between(column: str, low: float, high: float) -> CheckConstraint:
    """A check that *column* is unknown or within [low, high]."""
    return CheckConstraint(f"{column} IS NULL OR ({column} >= {low} AND {column} <= {high})", name=f"{column}_range")


def not_negative(*columns: str) -> list[CheckConstraint]:
    """Checks that each column is unknown or at least zero."""
    return [CheckConstraint(f"{c} IS NULL OR {c} >= 0", name=f"{c}_not_negative") for c in columns]


def utc_now() -> datetime:
    """The default clock of rows' own bookkeeping times (never of training data)."""
    return datetime.now(UTC)
