"""Garmin Connect's "Export CSV", which states neither its units nor its zone."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.contract import Units
from tools.sync.exports.garmin_csv import is_garmin_csv, read_rows
from tools.sync.exports.garmin_csv_units import Sample, judge
from tools.sync.exports.tables import RowRefusal, TableRow
from tools.sync.records import ActivityRecord, RefusedFileError

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HEADER = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Avg Pace,"
    "Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Oscillation,Avg Ground Contact Time,Avg Power,Steps,"
    "Max Temp,Moving Time,Elapsed Time"
)
RUN = (
    'Running,2025-02-06 17:06:03,false,"Evening Run","5.48","447","00:31:24","153","176","3.6","153","5:44",'
    '"215","200","1.15","9.5","281","343","4,808","28.0","00:31:08","00:32:57"'
)


def read(text: str, units: Units = "metric", zone: str = "Pacific/Auckland") -> list[TableRow | RowRefusal]:
    return list(read_rows(io.BytesIO(text.encode()), NOW, zone, units))


def taken(text: str, units: Units = "metric") -> list[tuple[TableRow, ActivityRecord]]:
    rows = read(text, units)
    found = [(row, row.record) for row in rows if isinstance(row, TableRow) and isinstance(row.record, ActivityRecord)]
    assert len(found) == len(rows), rows
    return found


def table(*rows: str) -> str:
    return "\n".join([HEADER, *rows]) + "\n"


def test_a_run_is_read_with_what_connect_shows() -> None:
    ((_, record),) = taken(table(RUN))
    figures = record.exported
    assert (record.sport, record.name) == ("run", "Evening Run")
    assert (figures.distance_m, figures.moving_time_s, figures.elapsed_time_s) == (5480, 1868, 1977)
    assert (figures.elevation_gain_m, figures.heart_rate_mean_bpm, figures.cadence_mean_spm) == (215, 153, 153)
    assert (figures.steps, figures.calories_kcal, figures.power_mean_w) == (4808, 447, 343)
    assert figures.ground_contact_mean_s == pytest.approx(0.281)
    assert figures.vertical_oscillation_mean_m == pytest.approx(0.095)
    assert figures.step_length_mean_m == 1.15


def test_the_time_is_the_athletes_wall_clock() -> None:
    ((_, record),) = taken(table(RUN))
    assert (record.start_utc, record.utc_offset_s) == (datetime(2025, 2, 6, 4, 6, 3, tzinfo=UTC), 13 * 3600)


def test_dashes_are_unknown() -> None:
    row = 'Yoga,2026-04-01 18:15:00,false,"--","--","--","01:00:00",' + ",".join(["--"] * 15)
    ((_, record),) = taken(table(row))
    assert record.name is None
    assert record.exported.model_dump(exclude_none=True) == {"moving_time_s": 3600.0, "elapsed_time_s": 3600.0}


def in_miles(row: str, stride: str = "1.15") -> str:
    return row.replace('"5.48"', '"3.41"').replace('"1.15"', f'"{stride}"').replace('"215"', '"705"')


@pytest.mark.parametrize("stride", ["1.15", "3.77"])
def test_miles_are_told_from_stride_and_cadence_whether_strides_are_in_metres_or_feet(stride: str) -> None:
    rows = taken(table(*[in_miles(RUN, stride)] * 3), units="metric")
    assert rows[0][1].exported.distance_m == pytest.approx(5480, abs=20)
    assert rows[0][1].exported.elevation_gain_m == pytest.approx(215, abs=1)
    assert "imperial" in rows[0][0].notes[0]
    assert not rows[1][0].notes


def test_kilometres_are_told_from_stride_and_cadence_for_an_athlete_who_uses_miles() -> None:
    rows = taken(table(*[RUN] * 3), units="imperial")
    assert rows[0][1].exported.distance_m == 5480
    assert "metric" in rows[0][0].notes[0]


def test_without_a_clue_the_athletes_units_are_taken_and_said_so() -> None:
    plain = "Activity Type,Date,Title,Distance,Time\nRunning,2025-02-06 17:06:03,Run,3.41,00:31:24\n"
    ((row, record),) = taken(plain, units="imperial")
    assert record.exported.distance_m == pytest.approx(3.41 * 1609.344)
    assert "yours are taken: imperial" in row.notes[0]


def test_a_pool_swim_is_in_metres_or_yards() -> None:
    swim = 'Pool Swim,2025-02-07 07:00:00,false,Swim,"1,500",300,00:35:00' + ",--" * 15
    metric = taken(table(RUN, RUN, RUN, swim))[3][1]
    imperial = taken(table(*[in_miles(RUN)] * 3, swim))[3][1]
    assert (metric.sport, metric.exported.distance_m) == ("swim", 1500)
    assert imperial.exported.distance_m == pytest.approx(1371.6)


def test_a_file_with_decimal_commas_is_read() -> None:
    row = RUN.replace(".", ",").replace('"4,808"', '"4.808"').replace('"447"', '"1.447"')
    ((_, record),) = taken(table(row))
    assert (record.exported.distance_m, record.exported.steps, record.exported.calories_kcal) == (5480, 4808, 1447)


def test_german_and_french_headers_are_read() -> None:
    german = (
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Positiver Höhenunterschied\n"
        'Laufen,2017-04-22 13:12:32,false,"Monschau","10.50","836","00:51:46","139","181","93"\n'
    )
    french = (
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Pas,"
        "Consommation du Body Battery\n"
        'Course à pied,2026-08-10 10:52:21,false,"Sortie","3.95","407","00:35:20","151","4,404","\'-12"\n'
    )
    (_, one), (_, other) = *taken(german), *taken(french)
    assert (one.sport, one.exported.distance_m, one.exported.elevation_gain_m) == ("run", 10500, 93)
    assert (other.sport, other.exported.heart_rate_mean_bpm, other.exported.steps) == ("run", 151, 4404)


def test_a_bad_row_is_refused_with_line_and_reason_and_the_others_stay() -> None:
    refused, good = read(table(RUN.replace("2025-02-06 17:06:03", "soon"), RUN))
    assert isinstance(refused, RowRefusal)
    assert (refused.line, "soon" in refused.reason) == (2, True)
    assert isinstance(good, TableRow)


def test_another_table_is_not_mistaken_for_connects() -> None:
    assert not is_garmin_csv(["date", "sport", "distance km"])
    with pytest.raises(RefusedFileError):
        read("date,sport\n2024-01-01,run\n")


@given(
    pace=st.floats(200, 500), cadence=st.floats(150, 200), imperial=st.booleans(), feet=st.booleans(),
    seconds=st.lists(st.floats(600, 15000), min_size=3, max_size=9),
)  # fmt: skip
def test_units_are_told_right_for_any_runner(
    pace: float, cadence: float, imperial: bool, feet: bool, seconds: list[float]
) -> None:
    stride_m = 1000 / pace * 60 / cadence
    runs = [
        Sample(
            distance=time_s / pace / (1.609344 if imperial else 1),
            time_s=time_s,
            cadence_spm=cadence,
            stride=stride_m / 0.3048 if imperial and feet else stride_m,
            steps=None,
            max_temperature=None,
        )
        for time_s in seconds
    ]
    assert judge(runs, "metric").units == ("imperial" if imperial else "metric")
