"""What the parts of the set ``round6_days`` compute on top of the tools of rounds 4 and 5."""

from typing import Any

from evals.gold.round5.days_tools import ranked


def top_days(values: Any, count: int) -> list[str]:
    """The *count* days with the highest values, highest first, in ISO form."""
    return [day[:10] for day in ranked(values, count)]
