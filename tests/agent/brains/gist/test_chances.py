"""Chances of parts: the likeliest, and how likely any others are."""

from math import log

import pytest

from agent.brains.gist.chances import FIGURE, KIND, OTHER, Gist
from agent.brains.gist.parts import CHOICES, NONE, Parts


def test_the_likeliest_parts_are_those_above_even() -> None:
    gist = _gist(metric={"sleep": 0.9, "distance": 0.1}, period=0.8)

    assert gist.parts.choices["metric"] == "sleep"
    assert gist.parts.marks == {"period"}


def test_it_is_as_sure_as_all_its_parts_together() -> None:
    gist = _gist(metric={"sleep": 0.9, "distance": 0.1}, period=0.8, figure=0.5)

    assert gist.sureness == pytest.approx(0.9 * 0.8 * 0.5)
    assert gist.is_kind(FIGURE) == pytest.approx(0.5)


def test_other_parts_have_what_is_left() -> None:
    gist = _gist(metric={"sleep": 0.9, "distance": 0.1}, period=0.8)
    others = Parts({**gist.parts.choices, "metric": "distance"}, frozenset())

    assert gist.chance_of(others) == pytest.approx(0.1 * 0.2)


@pytest.mark.parametrize(
    "parts",
    [
        Parts({**dict.fromkeys(CHOICES, NONE), "metric": "hummus"}, frozenset()),
        Parts({**dict.fromkeys(CHOICES, NONE), "metric": "sleep"}, frozenset({"filters moon ="})),
    ],
)
def test_a_part_that_was_never_taught_is_all_but_impossible(parts: Parts) -> None:
    assert _gist(metric={"sleep": 0.9, "distance": 0.1}, period=0.8).chance_of(parts) < 1e-4


def _gist(*, metric: dict[str, float], period: float, figure: float = 1.0) -> Gist:
    choices = {name: {NONE: 0.0} for name in CHOICES}
    choices["metric"] = {name: log(chance) for name, chance in metric.items()}
    choices[KIND] = {FIGURE: log(figure), OTHER: log(1 - figure + 1e-9)}
    return Gist(choices, {"period": log(period)}, {"period": log(1 - period)})
