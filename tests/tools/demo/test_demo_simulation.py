"""Three years read like a person's log, and the planted facts are in it."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from statistics import mean, median

from tools.demo.outing import Kind, Outing
from tools.demo.recording import Recording
from tools.demo.simulate import Life, simulate

Performed = Callable[[Outing], Recording]


def test_the_same_seed_and_end_live_the_same_life_and_another_seed_another(maya: Life) -> None:
    end = maya.facts.last_day

    assert simulate(end, seed=7) == maya
    assert simulate(end, seed=8).run_distance_m() != maya.run_distance_m()


def test_months_add_up_to_the_whole(maya: Life) -> None:
    facts = maya.facts
    by_year = [
        maya.run_distance_m(date(year, 1, 1), date(year, 12, 31))
        for year in range(facts.first_day.year, facts.last_day.year + 1)
    ]

    assert sum(maya.runs_per_month().values()) == len(maya.runs)
    assert abs(sum(by_year) - maya.run_distance_m()) < 0.5
    assert len(maya.days) == (facts.last_day - facts.first_day).days + 1


def test_most_weeks_have_three_to_five_runs_and_some_have_two(maya: Life) -> None:
    weeks = Counter(run.local_day.isocalendar()[:2] for run in maya.runs if run.kind is not Kind.WARM_UP)

    assert 3 <= median(weeks.values()) <= 4
    assert max(weeks.values()) <= 6
    assert sum(count == 2 for count in weeks.values()) > 8


def test_long_runs_are_mostly_on_sundays_and_some_on_saturdays(maya: Life) -> None:
    days = Counter(run.local_day.weekday() for run in maya.runs if run.kind is Kind.LONG)

    assert set(days) == {5, 6}
    assert days[6] > 2 * days[5] > 0


def test_she_does_not_run_while_injured_and_comes_back_with_care(maya: Life) -> None:
    injury = maya.facts.injury
    month = timedelta(days=28)
    before = maya.run_distance_m(injury.first - 3 * month, injury.first - timedelta(days=1)) / 3
    after = maya.run_distance_m(injury.last + timedelta(days=1), injury.last + month)

    assert maya.runs_between(injury.first, injury.last) == ()
    assert 0 < after < 0.7 * before
    assert "Achilles" in maya.runs_between(injury.first - timedelta(days=1), injury.first)[0].description
    assert "pain" in maya.runs_between(injury.last, injury.last + timedelta(days=1))[0].description
    assert any(o.kind is Kind.SWIM for o in maya.outings if o.local_day in injury)


def test_she_does_not_run_while_ill(maya: Life) -> None:
    assert maya.runs_between(maya.facts.illness.first, maya.facts.illness.last) == ()


def test_every_heat_wave_has_runs_and_all_of_them_are_hot(maya: Life) -> None:
    for wave in maya.facts.heat_waves:
        runs = [run for run in maya.runs_between(wave.first, wave.last) if run.air is not None]
        assert len(runs) >= 3
        assert all(run.air and run.air.temperature_c > maya.facts.heat_wave_temperature_c for run in runs)


def test_the_new_shoe_is_worn_from_its_day_on_and_never_before(maya: Life) -> None:
    worn = [run.local_day for run in maya.runs if run.gear == maya.facts.new_shoe]

    assert min(worn) == maya.facts.new_shoe_day
    assert len(worn) > 20


def test_every_race_is_there_once_on_its_day(maya: Life) -> None:
    raced = [(run.local_day, run.name, run.forced_time_s) for run in maya.runs if run.kind is Kind.RACE]

    assert raced == [(race.day, race.name, race.time_s) for race in maya.facts.races]


def test_one_run_goes_over_midnight_and_three_are_abroad(maya: Life, performed: Performed) -> None:
    eve = next(run for run in maya.runs if run.local_day == maya.facts.new_years_eve_run)
    end = eve.local_start + timedelta(seconds=performed(eve).elapsed_s)
    abroad = [run for run in maya.runs if run.zone == maya.facts.abroad_zone]

    assert end.date() == eve.local_day + timedelta(days=1)
    assert len(abroad) == 3
    assert all(run.local_day in maya.facts.trip_abroad for run in abroad)
    assert all(run.start_utc.date() != run.local_day for run in abroad)


def test_there_is_a_run_on_the_day_the_clocks_go_forward(maya: Life) -> None:
    day = maya.facts.clock_change_run

    assert [run.local_start.utcoffset() for run in maya.runs_between(day, day)] == [timedelta(hours=2)]


def test_nobody_is_in_two_places_at_once(maya: Life, performed: Performed) -> None:
    spans = [(o.start_utc, o.start_utc + timedelta(seconds=performed(o).elapsed_s)) for o in maya.outings]

    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_log_has_other_sports_rows_without_a_file_and_gaps_in_what_she_says(maya: Life) -> None:
    kinds = Counter(outing.kind for outing in maya.outings)
    says_rpe = mean(run.rpe is not None for run in maya.runs)
    says_feel = mean(run.feel is not None for run in maya.runs)
    days = Counter(outing.local_day for outing in maya.outings)

    assert all(kinds[kind] > 5 for kind in Kind)
    assert 0.2 < mean(not o.has_file for o in maya.outings if o.kind is Kind.STRENGTH) < 0.8
    assert 0.75 < says_rpe < 0.95
    assert 0.65 < says_feel < 0.9
    assert sum(count > 1 for count in days.values()) > 20


def test_nights_days_and_the_illness_show_in_the_wellness(maya: Life) -> None:
    facts = maya.facts
    month = timedelta(days=30)
    usual = [d for d in maya.days if facts.illness.first - month <= d.day < facts.illness.first - timedelta(days=2)]
    ill = [d for d in maya.days if d.day in facts.illness]
    hrv = mean(d.hrv_ms for d in usual if d.hrv_ms) - mean(d.hrv_ms for d in ill if d.hrv_ms)
    pulse = mean(d.resting_hr_bpm for d in ill if d.resting_hr_bpm) - mean(
        d.resting_hr_bpm for d in usual if d.resting_hr_bpm
    )

    assert abs(hrv - facts.illness_hrv_drop_ms) < 5
    assert abs(pulse - facts.illness_resting_hr_rise_bpm) < 2


def test_the_short_month_is_short_by_what_was_planted(maya: Life) -> None:
    facts = maya.facts
    short = [d.sleep_minutes for d in maya.days if d.day in facts.short_sleep and d.sleep_minutes]
    usual = [d.sleep_minutes for d in maya.days if d.day not in facts.short_sleep and d.sleep_minutes]

    assert abs(mean(usual) - mean(short) - facts.short_sleep_loss_minutes) < 15
    assert 0 < sum(d.sleep_minutes is None for d in maya.days) < 100
