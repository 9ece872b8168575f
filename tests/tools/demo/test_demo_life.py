"""The planted facts hang together whatever day the demo is made on."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.demo.fitness import heat_slowdown, race_time_s, speed_at
from tools.demo.life import FIVE_K, HALF, MARATHON, TEN_K, plan

any_end = st.dates(date(2014, 1, 1), date(2037, 12, 31))


@given(any_end)
@settings(max_examples=150, deadline=None)
def test_every_planted_fact_lies_within_the_three_years(end: date) -> None:
    facts = plan(end)
    days = [facts.cadence_shift_day, facts.new_shoe_day, facts.new_watch_day, facts.new_years_eve_run]
    days += [facts.clock_change_run, *(race.day for race in facts.races)]
    periods = [facts.injury, facts.illness, facts.short_sleep, facts.trip_abroad]
    periods += [*facts.heat_waves, *facts.summer_holidays]
    days += [day for period in periods for day in (period.first, period.last)]

    assert (end - facts.first_day).days in (1094, 1095)
    assert all(facts.first_day <= day <= facts.last_day == end for day in days)


@given(any_end)
@settings(max_examples=150, deadline=None)
def test_she_races_every_distance_and_never_hurt_or_ill(end: date) -> None:
    facts = plan(end)

    assert all(facts.race(distance) for distance in (FIVE_K, TEN_K, HALF, MARATHON))
    for race in facts.races:
        assert race.day not in facts.injury
        assert race.day not in facts.illness
        assert not any(race.day in holiday for holiday in (*facts.summer_holidays, facts.trip_abroad))


@given(any_end)
@settings(max_examples=150, deadline=None)
def test_a_longer_race_is_run_at_a_slower_pace_and_no_race_is_absurd(end: date) -> None:
    facts = plan(end)
    best = [min(race.time_s for race in facts.race(d)) / d for d in (FIVE_K, TEN_K, HALF, MARATHON)]

    assert best == sorted(best)
    assert all(3.5 < 1000 / 60 * race.time_s / race.distance_m < 6.5 for race in facts.races)


def test_the_races_of_autumn_are_on_the_day_the_clocks_change() -> None:
    autumn = [race.day for race in plan(date(2026, 11, 20)).races if race.name.startswith("Lausanne")]

    assert autumn == [date(2024, 10, 27), date(2025, 10, 26), date(2026, 10, 25)]


def test_fitness_rises_in_a_block_and_falls_while_she_cannot_run() -> None:
    facts = plan(date(2026, 11, 20))
    marathon = facts.race(MARATHON)[0].day

    assert facts.fitness(marathon) > facts.fitness(marathon - timedelta(weeks=14)) + 1
    assert facts.fitness(facts.injury.last) < facts.fitness(facts.injury.first - timedelta(days=1)) - 3
    assert facts.fitness(facts.injury.last + timedelta(days=110)) > facts.fitness(facts.injury.last) + 3


@pytest.mark.parametrize(
    ("distance_m", "vdot", "expected_s"),
    [(5000, 40, 24 * 60 + 8), (10000, 40, 50 * 60 + 3), (21097.5, 40, 6659), (42195, 40, 13785), (5000, 50, 1197)],
)
def test_race_times_are_those_of_daniels_tables(distance_m: float, vdot: float, expected_s: float) -> None:
    assert race_time_s(distance_m, vdot) == pytest.approx(expected_s, rel=0.002)


def test_a_pace_is_the_inverse_of_its_oxygen_cost_and_heat_slows_it() -> None:
    assert speed_at(0.9, 40) > speed_at(0.7, 40) > speed_at(0.7, 38)
    assert heat_slowdown(8, 3) == 0
    assert 0.03 < heat_slowdown(30, 17) < 0.06
