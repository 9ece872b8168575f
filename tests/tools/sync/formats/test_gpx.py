"""What a GPX file states, and nothing else."""

from collections.abc import Callable

import numpy as np
import pytest

from storage.streams import Channel
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError
from tools.sync.formats.gpx import parse
from tools.sync.records import Figures, RefusedFileError

GpxRun = Callable[..., bytes]
TIMED = "<time>{time}</time>"


def document(inside: str) -> bytes:
    return f'<gpx version="1.1" creator="Test" xmlns="http://www.topografix.com/GPX/1/1">{inside}</gpx>'.encode()


def track(*minutes: int, name: str = "", hour: int = 6) -> str:
    points = "".join(
        f'<trkpt lat="{52 + minute / 1000}" lon="13"><time>2025-05-03T{hour:02}:{minute:02}:00Z</time></trkpt>'
        for minute in minutes
    )
    return f"<trk><name>{name}</name><trkseg>{points}</trkseg></trk>"


def test_a_run_is_read_with_its_name_sport_and_samples(gpx_run: GpxRun) -> None:
    (run,) = parse(gpx_run())

    assert (run.sport, run.activity_type, run.name, run.device) == ("run", "run", "Morning run", "Test")
    assert run.start_utc.isoformat() == "2025-05-03T06:30:00+00:00"
    assert run.utc_offset_s is None
    assert run.samples is not None
    assert run.samples.time_s.tolist() == list(range(10))
    assert run.samples.get(Channel.LONGITUDE_DEG)[0] == 13.4
    assert run.samples.get(Channel.ALTITUDE_M)[0] == 40
    assert run.samples.get(Channel.HEART_RATE_BPM)[0] == 150
    assert run.samples.get(Channel.CADENCE_SPM)[0] == 170
    assert run.stated == Figures()
    assert run.notes == ()


@pytest.mark.parametrize(
    "extension",
    [
        "<gpxtpx:TrackPointExtension><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:atemp>21.5</gpxtpx:atemp>"
        "</gpxtpx:TrackPointExtension><power>230</power>",
        "<hr>151</hr><temp>21.5</temp><power>230</power>",
        '<x:heartrate xmlns:x="urn:x">151</x:heartrate><x:PowerInWatts xmlns:x="urn:x">230</x:PowerInWatts>'
        "<temperature>21.5</temperature>",
    ],
)
def test_extensions_are_found_whatever_namespace_they_are_in(gpx_run: GpxRun, extension: str) -> None:
    (run,) = parse(gpx_run([f"{TIMED}<extensions>{extension}</extensions>"] * 3))

    assert run.samples is not None
    assert run.samples.get(Channel.HEART_RATE_BPM)[0] == 151
    assert run.samples.get(Channel.POWER_W)[0] == 230
    assert run.samples.get(Channel.TEMPERATURE_C)[0] == 21.5


def test_gpx_1_0_with_speed_and_without_a_namespace_is_read() -> None:
    points = "".join(
        f'<trkpt lat="52" lon="13"><time>2007-03-02T10:34:0{n}Z</time><speed>1.2</speed></trkpt>' for n in range(3)
    )

    (found,) = parse(f'<gpx version="1.0"><trk><trkseg>{points}</trkseg></trk></gpx>'.encode())

    assert found.samples is not None
    assert found.samples.get(Channel.SPEED_M_PER_S).tolist() == [1.2, 1.2, 1.2]
    assert found.notes == (NO_SPORT,)


def test_an_offset_in_the_times_is_the_local_zone() -> None:
    points = "".join(f'<trkpt lat="52" lon="13"><time>2025-05-03T08:30:0{n}.500+02:00</time></trkpt>' for n in range(3))

    (found,) = parse(document(f"<trk><type>run</type><trkseg>{points}</trkseg></trk>"))

    assert found.start_utc.isoformat() == "2025-05-03T06:30:00.500000+00:00"
    assert found.utc_offset_s == 7200


@pytest.mark.parametrize(
    ("written", "kind"), [("9", "run"), ("1", "ride"), ("trail_running", "trail_run"), ("Hike", "hike")]
)
def test_the_type_of_a_track_is_understood(gpx_run: GpxRun, written: str, kind: str) -> None:
    (found,) = parse(gpx_run(inside_track=f"<type>{written}</type>"))

    assert found.activity_type == kind


def test_segments_of_a_track_are_one_activity() -> None:
    first, second = (
        track(*minutes).removeprefix("<trk><name></name>").removesuffix("</trk>") for minutes in [(0, 1), (40, 41)]
    )

    (found,) = parse(document(f"<trk>{first}{second}</trk>"))

    assert found.samples is not None
    assert found.samples.time_s.tolist() == [0, 60, 2400, 2460]


def test_several_tracks_are_several_activities() -> None:
    found = parse(document(track(0, 10, name="To the lake") + track(12, 20, name="Home")))

    assert [activity.name for activity in found] == ["To the lake", "Home"]


def test_a_log_that_a_device_broke_into_numbered_pieces_is_one_activity() -> None:
    pieces = (
        track(0, 10, name="ACTIVE LOG #2")
        + track(15, 20, name="ACTIVE LOG #3")
        + track(1, 2, name="ACTIVE LOG #4", hour=9)
    )

    found = parse(document(pieces))

    assert [len(activity.samples or ()) for activity in found] == [4, 2]


def test_a_track_without_times_is_refused(gpx_run: GpxRun) -> None:
    with pytest.raises(RefusedFileError, match="none of its 5 points has a time"):
        parse(gpx_run(["<ele>1</ele>"] * 5))


def test_points_without_a_time_among_others_are_left_out(gpx_run: GpxRun) -> None:
    (run,) = parse(gpx_run([TIMED, "", TIMED, TIMED]))

    assert len(run.samples or ()) == 3
    assert run.notes == ("1 sample without a time left out",)


def test_numbers_that_are_none_are_unknown(gpx_run: GpxRun) -> None:
    (run,) = parse(gpx_run([f"<ele>high</ele>{TIMED}", f"<ele>12</ele>{TIMED}", f"<ele/>{TIMED}"]))

    assert run.samples is not None
    np.testing.assert_array_equal(run.samples.get(Channel.ALTITUDE_M), [np.nan, 12, np.nan])


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<rte><rtept lat="1" lon="2"/></rte>', "planned route"),
        ('<wpt lat="1" lon="2"><time>2025-05-03T06:30:00Z</time></wpt>', "waypoints"),
        ("", "empty"),
        ("<trk><trkseg/></trk>", "empty"),
    ],
)
def test_what_is_no_activity_says_what_it_is(inside: str, said: str) -> None:
    with pytest.raises(NotAnActivityError, match=said):
        parse(document(inside))


def test_a_file_that_ends_early_is_refused(gpx_run: GpxRun) -> None:
    with pytest.raises(RefusedFileError, match="no complete XML"):
        parse(gpx_run()[:-30])


def test_entities_are_neither_expanded_nor_fetched(gpx_run: GpxRun) -> None:
    bomb = b'<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    body = gpx_run(inside_track="<name>&b;&c;</name>").removeprefix(b'<?xml version="1.0"?>')

    with pytest.raises(RefusedFileError, match="entities"):
        parse(b'<?xml version="1.0"?>' + bomb + body)
