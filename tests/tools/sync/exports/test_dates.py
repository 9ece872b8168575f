"""Dates as people and exports write them: read when they can mean one day, refused when they can mean two."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.exports.dates import read_time
from tools.sync.exports.wall_clock import instant

SHORT_MONTHS = {
    "English": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "German": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "French": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "Spanish": "ene feb mar abr may jun jul ago sept oct nov dic",
    "Italian": "gen feb mar apr mag giu lug ago set ott nov dic",
    "Dutch": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "Portuguese": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "Swedish": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    "Polish": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "Russian": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    "Turkish": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "Indonesian": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
}


@pytest.mark.parametrize("language", SHORT_MONTHS)
def test_every_month_of_every_language_is_read(language: str) -> None:
    for number, month in enumerate(SHORT_MONTHS[language].split(), 1):
        assert read_time(f"7 {month} 2021 16:15:21").moment.month == number
        assert read_time(f"7 de {month} de 2021, 16:15").moment.month == number


@given(st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(lambda d: d.replace(microsecond=0)))  # noqa: DTZ001
def test_what_is_written_is_read_back(moment: datetime) -> None:
    for pattern in ("%b %d, %Y, %I:%M:%S %p", "%d.%m.%Y, %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"):
        assert read_time(moment.strftime(pattern)).moment == moment


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_numeric_date_is_refused_exactly_when_it_can_mean_two_days(day: date) -> None:
    written = f"{day.day:02}/{day.month:02}/{day.year:04}"
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(ValueError, match="two days"):
            read_time(written)
    else:
        assert (read_time(written).moment.day, read_time(written).moment.month) == (day.day, day.month)
    assert read_time(written, day_first=True).moment.date() == day


@given(st.text(max_size=40))
def test_no_text_makes_it_fail_otherwise_than_by_refusing(text: str) -> None:
    try:
        read_time(text)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize("year", ["0001", "1066", "9999"])
def test_a_year_in_which_nobody_trained_is_refused(year: str) -> None:
    with pytest.raises(ValueError, match="nobody trained"):
        read_time(f"{year}-01-01T00:00:00")


def test_midnight_and_noon_of_a_twelve_hour_clock() -> None:
    assert read_time("Oct 5, 2014, 12:00:01 AM").moment.hour == 0
    assert read_time("Oct 5, 2014, 12:00:01 PM").moment.hour == 12
    with pytest.raises(ValueError, match="12-hour"):
        read_time("Oct 5, 2014, 13:00:01 PM")


def test_a_time_that_is_none_is_noon_and_said_so() -> None:
    written = read_time("Oct 30, 2023, 00:00:00 PM")
    assert written.moment.hour == 12
    assert written.note is not None


def test_wall_clock_times_follow_the_zones_summer_time() -> None:
    winter = instant(read_time("2024-03-30 08:00"), "Europe/Berlin")
    summer = instant(read_time("2024-03-31 08:00"), "Europe/Berlin")
    assert (winter[1], summer[1]) == (3600, 7200)
    assert summer[0] - winter[0] == timedelta(hours=23)


def test_a_time_in_utc_keeps_its_instant_and_gets_the_athletes_clock() -> None:
    start, offset_s, notes = instant(read_time("2024-07-01T05:00:00Z"), "Europe/Berlin")
    assert (start, offset_s, notes) == (datetime(2024, 7, 1, 5, tzinfo=UTC), 7200, ())
