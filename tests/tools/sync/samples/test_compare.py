"""A large difference between what is stated and what the samples give is told; a small one is not."""

import pytest

from tools.sync.records import Figures
from tools.sync.samples.compare import differences


def test_figures_that_agree_need_no_note() -> None:
    stated = Figures(distance_m=10_000, moving_time_s=3000, elevation_gain_m=120)
    computed = Figures(distance_m=10_080, moving_time_s=2960, elevation_gain_m=111)

    assert differences(stated, computed) == []


def test_each_large_difference_is_told_in_a_runners_units() -> None:
    stated = Figures(distance_m=10_000, moving_time_s=3720, elevation_gain_m=400)
    computed = Figures(distance_m=8_000, moving_time_s=3000, elevation_gain_m=120)

    assert differences(stated, computed) == [
        "distance is stated as 10.00 km, the samples give 8.00 km",
        "moving time is stated as 1:02:00, the samples give 0:50:00",
        "elevation gain is stated as 400 m, the samples give 120 m",
    ]


@pytest.mark.parametrize(
    ("stated", "computed"),
    [
        (Figures(distance_m=1000), Figures(distance_m=1150)),
        (Figures(distance_m=42_195), Figures(distance_m=42_900)),
        (Figures(moving_time_s=300), Figures(moving_time_s=400)),
        (Figures(elevation_gain_m=10), Figures(elevation_gain_m=55)),
    ],
    ids=["150 m of a kilometre", "2 % of a marathon", "100 s of five minutes", "45 m on the flat"],
)
def test_a_difference_that_is_small_in_itself_or_in_proportion_is_not_told(stated: Figures, computed: Figures) -> None:
    assert differences(stated, computed) == []


def test_what_either_does_not_know_is_no_difference() -> None:
    assert differences(Figures(distance_m=10_000), Figures()) == []
    assert differences(Figures(), Figures(distance_m=10_000)) == []
