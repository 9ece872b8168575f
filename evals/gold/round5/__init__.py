"""The parts of the sets ``round5_…``, one module an athlete."""

from evals.gold.round5 import (
    days_autumn,
    days_demo,
    days_noa,
    days_summer,
    days_winter,
)

DAYS = {
    "life60": ("2021-09-13", days_summer.LIFE60),
    "life44": ("2021-08-17", days_summer.LIFE44),
    "life42": ("2022-01-22", days_autumn.LIFE42),
    "life11": ("2022-01-20", days_autumn.LIFE11),
    "life6": ("2022-01-22", days_winter.LIFE6),
    "life51": ("2022-01-22", days_winter.LIFE51),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}
"""On which day each wearer's and runner's questions are asked, and the questions."""
