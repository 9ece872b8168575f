"""Files are told apart by what they contain."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.formats.parse import NotAnActivityError, parse_file
from tools.sync.records import RefusedFileError

NOW = datetime(2026, 1, 1, tzinfo=UTC)
Maker = Callable[..., bytes]


def test_each_format_is_known_by_its_content_whatever_it_is_called(
    fit_run: Maker, gpx_run: Maker, tcx_run: Maker
) -> None:
    for data in (fit_run(), gpx_run(), tcx_run()):
        for name in ("run.fit", "run.gpx", "run.tcx", "run.jpg", "run"):
            (run,) = parse_file(name, data, NOW)
            assert run.sport == "run"


def test_gzip_is_unpacked(fit_run: Maker) -> None:
    (run,) = parse_file("run.fit.gz", gzip.compress(fit_run()), NOW)

    assert run.sport == "run"


def test_a_byte_order_mark_is_no_obstacle(gpx_run: Maker) -> None:
    assert parse_file("run.gpx", b"\xef\xbb\xbf" + gpx_run(), NOW)
    utf_16 = (
        gpx_run().decode().replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")
    )
    assert parse_file("run.gpx", utf_16, NOW)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("run.fit", b"", "it is empty"),
        ("run.fit", bytes(5000), "nothing but zeros"),
        ("run.fit", b"\xff\xd8\xff\xe0" + bytes(100), "JPEG picture"),
        ("run.gpx", b"<!DOCTYPE html><html><body>Sign in</body></html>", "web page"),
        ("run.gpx", b"\n\n<html lang='en'></html>", "web page"),
        ("run.tcx", b"<kml><Placemark/></kml>", "<kml>"),
        ("run.gpx", b"<gpx><trk>", "no complete XML"),
        ("run.json", b'{"a": 1}', "JSON"),
        ("run.fit", b"\x0e\x10\x00\x00garbage garbage garbage", "header of the FIT file is damaged"),
        ("run.tcx", b"time,distance\n1,2\n", "no TCX"),
        ("notes.txt", b"ran well today", "no kind that is known"),
        ("run.fit.gz", b"\x1f\x8b\x08\x00" + bytes(3), "cut short"),
    ],
)
def test_what_is_no_activity_file_is_refused_with_the_reason(name: str, data: bytes, said: str) -> None:
    with pytest.raises(RefusedFileError, match=said):
        parse_file(name, data, NOW)


def test_a_run_in_the_future_is_refused_but_a_clock_may_be_a_zone_off(fit_run: Maker) -> None:
    assert parse_file("run.fit", fit_run(start=NOW + timedelta(hours=13)), NOW)

    with pytest.raises(RefusedFileError, match=r"in the future \(2026-01-02\)"):
        parse_file("run.fit", fit_run(start=NOW + timedelta(hours=25)), NOW)


def test_a_run_from_before_there_were_watches_for_it_is_refused(gpx_run: Maker) -> None:
    with pytest.raises(RefusedFileError, match="1970-01-01, before anything could record it"):
        parse_file("run.gpx", gpx_run(start=datetime(1970, 1, 1, tzinfo=UTC)), NOW)


def test_one_impossible_activity_does_not_cost_its_neighbour(fit_run: Maker) -> None:
    (run,) = parse_file("run.fit", fit_run() + fit_run(start=NOW + timedelta(days=400)), NOW)

    assert run.start_utc.year == 2025
    assert run.notes == ("an activity left out: it is dated in the future (2027-02-05)",)


def test_a_plan_is_told_from_damage(fit_run: Maker) -> None:
    with pytest.raises(NotAnActivityError, match="planned route"):
        parse_file("loop.gpx", b"<gpx><rte/></gpx>", NOW)
    with pytest.raises(RefusedFileError) as damage:
        parse_file("run.fit", fit_run()[:40], NOW)
    assert not isinstance(damage.value, NotAnActivityError)


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"<gpx>", b"<gpx><trk><trkseg><trkpt/>", bytes(8) + b".FIT", b"\x1f\x8b"]),
)
def test_no_bytes_crash_it(data: bytes, magic: bytes) -> None:
    with pytest.raises(RefusedFileError):
        parse_file("x", magic + data, NOW)
