"""Makers of activity files: FIT by Garmin's own encoder, GPX and TCX as text."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

FitMessages = Iterable[tuple[str, dict[str, Any]]]
EncodeFit = Callable[..., bytes]

RUN_START = datetime(2025, 5, 3, 6, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def encode_fit() -> EncodeFit:
    """``encode_fit([("file_id", {...}), ("record", {...}), …], developer={key: ({id}, {description})})`` -> bytes.

    Messages and fields are named as in the FIT profile, values are scaled, times are datetimes.
    """
    from garmin_fit_sdk import Encoder, Profile

    numbers = {name.lower(): number for name, number in Profile["mesg_num"].items()}

    def encode(messages: FitMessages, developer: dict[int, tuple[Any, Any]] | None = None) -> bytes:
        encoder = Encoder()
        for key, (identity, description) in (developer or {}).items():
            encoder.add_developer_field(key, identity, description)
            encoder.on_mesg(numbers["developer_data_id"], identity)
            encoder.on_mesg(numbers["field_description"], description)
        for name, fields in messages:
            encoder.on_mesg(numbers[name], fields)
        return bytes(encoder.close())

    return encode


@pytest.fixture(scope="session")
def run_messages() -> Callable[..., list[tuple[str, dict[str, Any]]]]:
    """A run at 3 m/s, one sample a second, as FIT messages; ``record`` and ``session`` may be given or overridden."""

    def messages(
        seconds: int = 60,
        start: datetime = RUN_START,
        record: Callable[[int], dict[str, Any]] = lambda _: {},
        session: dict[str, Any] | None = None,
        local_offset: timedelta = timedelta(hours=2),
    ) -> list[tuple[str, dict[str, Any]]]:
        end = start + timedelta(seconds=seconds - 1)
        records = [
            (
                "record",
                {
                    "timestamp": start + timedelta(seconds=second),
                    "position_lat": round((52.5 + 2.7e-5 * second) * 2**31 / 180),
                    "position_long": round(13.4 * 2**31 / 180),
                    "distance": 3.0 * second,
                    "enhanced_speed": 3.0,
                    "enhanced_altitude": 40.0,
                    "heart_rate": 150,
                    "cadence": 85,
                }
                | record(second),
            )
            for second in range(seconds)
        ]
        totals = {
            "timestamp": end,
            "start_time": start,
            "sport": "running",
            "sub_sport": "generic",
            "total_elapsed_time": float(seconds - 1),
            "total_timer_time": float(seconds - 1),
            "total_distance": 3.0 * (seconds - 1),
        }
        return [
            (
                "file_id",
                {"type": "activity", "manufacturer": "garmin", "product": 2691, "time_created": start},
            ),
            *records,
            ("lap", {name: value for name, value in totals.items() if name != "sub_sport"} | {"lap_trigger": "manual"}),
            ("session", totals | (session or {})),
            ("activity", {"timestamp": end, "local_timestamp": end + local_offset, "num_sessions": 1}),
        ]

    return messages


@pytest.fixture(scope="session")
def fit_run(
    encode_fit: EncodeFit, run_messages: Callable[..., list[tuple[str, dict[str, Any]]]]
) -> Callable[..., bytes]:
    """:func:`run_messages` as the bytes of a FIT file."""

    def make(**overrides: Any) -> bytes:
        return encode_fit(run_messages(**overrides))

    return make


@pytest.fixture(scope="session")
def gpx_run() -> Callable[..., bytes]:
    """``gpx_run(points, …)``: a GPX 1.1 file of one track; a point is the XML inside its ``trkpt``.

    Without points, ten at 3 m/s with heart rates. ``{time}`` in a point stands for its second's time.
    """

    def make(
        points: list[str] | None = None,
        start: datetime = RUN_START,
        inside_track: str = "<name>Morning run</name><type>running</type>",
        root: str = 'creator="Test" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"',
    ) -> bytes:
        usual = (
            "<ele>40</ele><time>{time}</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr>"
            "<gpxtpx:cad>85</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>"
        )
        written = "".join(
            f'<trkpt lat="{52.5 + 2.7e-5 * second:.7f}" lon="13.4">'
            + point.replace("{time}", (start + timedelta(seconds=second)).strftime("%Y-%m-%dT%H:%M:%SZ"))
            + "</trkpt>"
            for second, point in enumerate([usual] * 10 if points is None else points)
        )
        return (
            f'<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1" {root}>'
            f"<trk>{inside_track}<trkseg>{written}</trkseg></trk></gpx>"
        ).encode()

    return make


@pytest.fixture(scope="session")
def tcx_run() -> Callable[..., bytes]:
    """``tcx_run(sport=…, lap=…, seconds=…)``: a TCX file of one activity with one lap at 3 m/s."""

    def make(
        *,
        sport: str = "Running",
        lap: str = "<TotalTimeSeconds>9</TotalTimeSeconds><DistanceMeters>27</DistanceMeters><Calories>3</Calories>",
        point: str = "<HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>3.0</ns3:Speed>"
        "<ns3:RunCadence>85</ns3:RunCadence></ns3:TPX></Extensions>",
        seconds: int = 10,
        start: datetime = RUN_START,
        times: bool = True,
    ) -> bytes:
        stamp = [(start + timedelta(seconds=s)).strftime("%Y-%m-%dT%H:%M:%S.000Z") for s in range(seconds)]
        points = "".join(
            "<Trackpoint>"
            + (f"<Time>{stamp[s]}</Time>" if times else "")
            + f"<Position><LatitudeDegrees>{52.5 + 2.7e-5 * s:.7f}</LatitudeDegrees>"
            "<LongitudeDegrees>13.4</LongitudeDegrees></Position>"
            f"<AltitudeMeters>40</AltitudeMeters><DistanceMeters>{3 * s}</DistanceMeters>{point}</Trackpoint>"
            for s in range(seconds)
        )
        begin = f' StartTime="{stamp[0]}"' if times else ""
        identity = f"<Id>{stamp[0]}</Id>" if times else ""
        return (
            '  <?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase '
            'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
            'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Activities>'
            f'<Activity Sport="{sport}">{identity}<Lap{begin}>{lap}<TriggerMethod>Manual</TriggerMethod>'
            f"<Track>{points}</Track></Lap><Creator><Name>Forerunner 265</Name></Creator></Activity></Activities>"
            "</TrainingCenterDatabase>"
        ).encode()

    return make
