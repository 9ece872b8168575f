"""The parts of the eighth round of questions, by athlete."""

from evals.gold.round8 import (
    days_demo,
    days_life6,
    days_life42,
    days_life60,
    days_noa,
)

DAYS = {
    "life6": ("2022-01-22", days_life6.LIFE6),
    "life42": ("2022-01-22", days_life42.LIFE42),
    "life60": ("2021-10-05", days_life60.LIFE60),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}
"""On which day each wearer's and runner's questions are asked, and the questions."""
