"""The parts of the sets ``round7_…``, one module an athlete."""

from evals.gold.round7 import (
    days_demo,
    days_life11,
    days_life51,
    days_life60,
    days_noa,
)

DAYS = {
    "life11": ("2022-01-20", days_life11.LIFE11),
    "life51": ("2022-01-22", days_life51.LIFE51),
    "life60": ("2021-10-05", days_life60.LIFE60),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}
"""On which day each wearer's and runner's questions are asked, and the questions."""
