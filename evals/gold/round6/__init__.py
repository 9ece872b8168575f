"""The parts of the sets ``round6_…``, one module an athlete."""

from evals.gold.round6 import (
    days_demo,
    days_life6,
    days_life42,
    days_noa,
)

DAYS = {
    "life6": ("2022-01-22", days_life6.LIFE6),
    "life42": ("2022-01-22", days_life42.LIFE42),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}
"""On which day each wearer's and runner's questions are asked, and the questions."""
