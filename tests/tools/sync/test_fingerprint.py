"""The same statement has the same fingerprint; another has another."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from tools.sync.fingerprint import fingerprint, of_record
from tools.sync.records import ActivityRecord, Figures

RUN = ActivityRecord(sport="run", activity_type="run", start_utc=datetime(2024, 5, 1, 5, tzinfo=UTC))


@given(st.lists(st.binary(max_size=6), max_size=4), st.lists(st.binary(max_size=6), max_size=4))
def test_where_one_part_ends_matters(one: list[bytes], other: list[bytes]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def test_who_says_it_under_which_id_and_what_all_count() -> None:
    longer = RUN.model_copy(update={"exported": Figures(distance_m=5000)})
    prints = {of_record("strava", "1", RUN), of_record("garmin", "1", RUN), of_record("strava", "2", RUN)}
    assert len(prints | {of_record("strava", "1", longer), of_record("strava", None, RUN)}) == 5
    assert of_record("strava", "1", RUN.model_copy()) in prints
