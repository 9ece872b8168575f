"""What a TCX file states, and nothing else."""

from collections.abc import Callable

import pytest

from storage.streams import Channel
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError
from tools.sync.formats.tcx import parse
from tools.sync.records import Figures, RefusedFileError

TcxRun = Callable[..., bytes]


def document(inside: str) -> bytes:
    return (
        '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
        f"{inside}</TrainingCenterDatabase>"
    ).encode()


def lap(start: str, inside: str) -> str:
    return f'<Lap StartTime="{start}">{inside}</Lap>'


def test_a_run_is_read_with_its_device_samples_lap_and_totals(tcx_run: TcxRun) -> None:
    (run,) = parse(tcx_run())

    assert (run.sport, run.activity_type, run.device) == ("run", "run", "Forerunner 265")
    assert run.start_utc.isoformat() == "2025-05-03T06:30:00+00:00"
    assert run.samples is not None
    assert run.samples.time_s.tolist() == list(range(10))
    assert run.samples.get(Channel.DISTANCE_M)[-1] == 27
    assert run.samples.get(Channel.HEART_RATE_BPM)[0] == 150
    assert run.samples.get(Channel.SPEED_M_PER_S)[0] == 3.0
    assert run.samples.get(Channel.CADENCE_SPM)[0] == 170
    assert run.stated == Figures(distance_m=27, moving_time_s=9, calories_kcal=3)
    assert [(lap.start_offset_s, lap.distance_m, lap.moving_time_s, lap.trigger) for lap in run.laps] == [
        (0, 27, 9, "manual")
    ]
    assert run.notes == ()


def test_blanks_before_the_xml_declaration_are_forgiven(tcx_run: TcxRun) -> None:
    assert tcx_run().startswith(b"  <?xml")
    assert parse(b"\n  " + tcx_run())


def test_a_rides_cadence_stays_revolutions_and_its_power_is_read(tcx_run: TcxRun) -> None:
    point = "<Cadence>88</Cadence><Extensions><ns3:TPX><ns3:Watts>230</ns3:Watts></ns3:TPX></Extensions>"

    (ride,) = parse(tcx_run(sport="Biking", point=point))

    assert ride.sport == "ride"
    assert ride.samples is not None
    assert ride.samples.get(Channel.CADENCE_SPM)[0] == 88
    assert ride.samples.get(Channel.POWER_W)[0] == 230


def test_totals_add_up_the_laps_and_means_weigh_them_by_time() -> None:
    laps = lap(
        "2025-05-03T06:30:00Z",
        "<TotalTimeSeconds>300</TotalTimeSeconds><DistanceMeters>1000</DistanceMeters><Calories>60</Calories>"
        "<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>"
        "<MaximumHeartRateBpm><Value>150</Value></MaximumHeartRateBpm>",
    ) + lap(
        "2025-05-03T06:35:00Z",
        "<TotalTimeSeconds>100</TotalTimeSeconds><DistanceMeters>400</DistanceMeters><Calories>25</Calories>"
        "<AverageHeartRateBpm><Value>160</Value></AverageHeartRateBpm>"
        "<MaximumHeartRateBpm><Value>170</Value></MaximumHeartRateBpm>",
    )

    (run,) = parse(document(f'<Activities><Activity Sport="Running">{laps}</Activity></Activities>'))

    assert run.stated == Figures(
        distance_m=1400, moving_time_s=400, calories_kcal=85, heart_rate_mean_bpm=145, heart_rate_max_bpm=170
    )
    assert [lap.start_offset_s for lap in run.laps] == [0, 300]


def test_a_mean_that_one_lap_does_not_state_is_unknown() -> None:
    laps = lap(
        "2025-05-03T06:30:00Z",
        "<TotalTimeSeconds>300</TotalTimeSeconds><AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>",
    ) + lap("2025-05-03T06:35:00Z", "<TotalTimeSeconds>100</TotalTimeSeconds>")

    (run,) = parse(document(f'<Activities><Activity Sport="Running">{laps}</Activity></Activities>'))

    assert run.stated.heart_rate_mean_bpm is None


def test_a_multisport_session_gives_an_activity_per_sport() -> None:
    def leg(sport: str, start: str) -> str:
        totals = "<TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>100</DistanceMeters>"
        return f'<Activity Sport="{sport}">{lap(start, totals)}</Activity>'

    found = parse(
        document(
            "<Activities><MultiSportSession>"
            f"<FirstSport>{leg('Biking', '2025-05-03T06:30:00Z')}</FirstSport>"
            f"<NextSport>{leg('Running', '2025-05-03T07:30:00Z')}</NextSport>"
            "</MultiSportSession></Activities>"
        )
    )

    assert [activity.sport for activity in found] == ["ride", "run"]


def test_other_is_not_guessed(tcx_run: TcxRun) -> None:
    (found,) = parse(tcx_run(sport="Other"))

    assert found.sport == "other"
    assert found.notes == (NO_SPORT,)


def test_an_activity_without_any_time_is_refused(tcx_run: TcxRun) -> None:
    with pytest.raises(RefusedFileError, match="neither times nor totals"):
        parse(tcx_run(times=False))


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<Courses><Course><Name>Loop</Name></Course></Courses>", "planned course"),
        ('<Workouts><Workout Sport="Running"><Name>800s</Name></Workout></Workouts>', "workout plan"),
        ("<Activities/>", "empty"),
    ],
)
def test_what_is_no_activity_says_what_it_is(inside: str, said: str) -> None:
    with pytest.raises(NotAnActivityError, match=said):
        parse(document(inside))
