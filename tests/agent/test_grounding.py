"""What a draft may state, and what it may not."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agent.grounding import check
from tools import units as u
from tools.contract import Fact, Units

MAY = "2025-05-01/2025-05-31"


def fact(value: float | str | date, unit: str | None = None, when: str | None = None, name: str = "value") -> Fact:
    return Fact(name=name, value=value, unit=unit, when=when, source="a test")


FACTS = [
    fact(date(2025, 6, 4), name="today"),
    fact(210_400.0, "m", MAY, "distance, sum"),
    fact(19, "runs", MAY, "runs, count"),
    fact(12, "days", MAY, "days with a run"),
    fact(292.4, "s_per_km", MAY, "pace, mean"),
    fact(5025.0, "s", "2025-05-18", "moving time"),
    fact(21_097.5, "m", "2025-05-18", "longest run"),
    fact(date(2025, 5, 18), name="longest run, day"),
    fact(152.4, "bpm", MAY, "heart rate, mean"),
    fact(172.3, "spm", MAY, "cadence, mean"),
    fact(0.12, "fraction", MAY, "change of distance"),
    fact(18.4, "degC", "2025-05-18", "temperature"),
    fact(71.6, "kg", "2025-05-30", "weight"),
    fact(0.247, "s", MAY, "ground contact"),
    fact(0.082, "m", MAY, "vertical oscillation"),
    fact(1234.0, "m", MAY, "elevation gain, sum"),
    fact(-130.0, "s", MAY, "change of time"),
    fact(7, "of_10", "2025-05-18", "effort"),
    fact("Morning 10K with Tom", name="name of the run"),
    fact(datetime(2025, 5, 18, 7, 30, tzinfo=UTC), name="start"),
    fact(0, "rides", MAY, "rides, count"),
    fact(45, "ms", "2025-05-30", "heart rate variability"),
    fact(10_412, "steps", "2025-05-30", "steps"),
    fact(51_300, "m", "2025-W20", "distance of the week"),
]

SUPPORTED = [
    "You ran 210.4 km in May.",
    "You ran 210 km in May 2025.",
    "You ran 210.40 km.",
    "You ran 130.7 miles.",
    "You ran 131 mi.",
    "You ran **210.4** km.",
    "You ran `210.4 km`.",
    "You ran 210,400 m.",
    "You ran 210\u202f400 m.",
    "About 210 km.",
    "Over 200 km.",
    "Over 210 km.",
    "At least 210 km.",
    "Almost 220 km.",
    "Just under 220 km.",
    "That is 19 runs.",
    "That is nineteen runs.",
    "You had 19 easy and hard runs.",
    "You went out 19 times.",
    "19 of your activities were counted.",
    "On 12 days.",
    "On twelve days.",
    "On a dozen days.",
    "Your pace was 4:52 /km.",
    "Your pace was 4:52/km.",
    "Your pace was 4:52 min/km.",
    "Your pace was 4:52 per kilometre.",
    "Your pace was 7:51 /mi.",
    "Your pace was 7:51 a mile.",
    "Your pace was 7:51 min/mi.",
    "Your pace was 4.87 min/km.",
    "Your pace was 4'52\" per km.",
    "Your pace was 4 min 52 s per km.",
    "That is 12.3 km/h.",
    "That is 7.7 mph.",
    "It took 1:23:45.",
    "It took 1 h 24 min.",
    "It took 1 h 23 min 45 s.",
    "It took 1 hour and 24 minutes.",
    "It took 84 minutes.",
    "It took 83.75 minutes.",
    "It took 1.4 hours.",
    "It took about an hour and 24 minutes.",
    "Your longest run was 21.1 km.",
    "Your longest run was 21,1 km.",
    "Your longest run was a half marathon.",
    "Your longest run was 13.1 miles on Sunday, 18 May 2025.",
    "On Sunday 18 May.",
    "On May 18th, 2025.",
    "On 18 May.",
    "On 2025-05-18.",
    "On 18/05/2025.",
    "On the 18th of May.",
    "It was a Sunday.",
    "From 1 May to 31 May 2025.",
    "From 1 to 31 May 2025.",
    "May 1–31, 2025.",
    "Today is Wednesday, 4 June 2025.",
    "You started at 7:30 am.",
    "You started at 07:30.",
    "Heart rate was 152 bpm.",
    "Heart rate averaged 152.",
    "Cadence was 172 spm.",
    "172 steps per minute.",
    "Up 12 % on April's total is what I would say, if you had asked about April.",
    "12% more.",
    "12 percent more.",
    "It was 18 °C.",
    "It was 65 °F.",
    "It was 18 degrees.",
    "You weigh 71.6 kg.",
    "You weigh 158 lb.",
    "Ground contact was 247 ms.",
    "It bobbed by 8.2 cm.",
    "You climbed 1,234 m.",
    "You climbed 4,049 ft.",
    "You were 2:10 faster.",
    "You were 130 seconds faster.",
    "The effort was 7/10.",
    "The effort was 7 out of 10.",
    "You ran Morning 10K with Tom.",
    "0 rides.",
    "zero rides.",
    "HRV was 45 ms.",
    "You took 10,412 steps.",
    "51.3 km in the week from 12 to 18 May.",
    "1. 210.4 km\n2. 19 runs\n3. 12 days",
    "Coach G here. First things first: one of your runs stands out.",
    "One more thing: no one else ran that day, and there are two ways to see it.",
    "Try to stay in zone 2.",
    "May I ask how it felt? You may rest; march on.",
    "The second half felt easier.",
    "Here are the two of them side by side.",
    "Nothing to add.",
    "19 runs, 210.4 km and 1,234 m of climbing.",
    "Both 18 and 31 May matter.",
]

UNSUPPORTED = [
    ("You ran 211 km.", "211 km"),
    ("You ran 210.5 km.", "210.5 km"),
    ("You ran 210.4 miles.", "210.4 miles"),
    ("You ran 130 miles.", "130 miles"),
    ("You ran 2**5**0 km.", "2**5**0 km"),
    ("You ran &#50;50 km.", "&#50;50 km"),
    ("You ran ２５０ km.", "２５０ km"),
    ("Roughly 300 km.", "300 km"),
    ("About 205 km.", "205 km"),
    ("200 km.", "200 km"),
    ("Over 220 km.", "220 km"),
    ("Over 150 km.", "150 km"),
    ("Less than 200 km.", "200 km"),
    ("20 runs.", "20 runs"),
    ("twenty runs.", "twenty runs"),
    ("You had three hard runs.", "three hard runs"),
    ("You had one run.", "one run"),
    ("19 days.", "19 days"),
    ("19 rides.", "19 rides"),
    ("12 runs.", "12 runs"),
    ("On a dozen runs.", "a dozen runs"),
    ("thousands of kilometres.", "thousands"),
    ("4:53 /km.", "4:53 /km"),
    ("4:52 /mi.", "4:52 /mi"),
    ("7:50 a mile.", "7:50 a mile"),
    ("12.5 km/h.", "12.5 km/h"),
    ("1:23:46.", "1:23:46"),
    ("1 h 23 min.", "1 h 23 min"),
    ("83 minutes.", "83 minutes"),
    ("It took two hours.", "two hours"),
    ("It took three hours.", "three hours"),
    ("half an hour.", "half"),
    ("an hour and a half after 1.5 hours", "half"),
    ("three and a half hours", "three and a half hours"),
    ("21.2 km.", "21.2 km"),
    ("On Saturday, 18 May 2025.", "Saturday, 18 May 2025"),
    ("On Monday 18 May.", "Monday 18 May"),
    ("On 17 May.", "17 May"),
    ("On 11 May 2025.", "11 May 2025"),
    ("On 18 May 2024.", "18 May 2024"),
    ("On 2025-05-19.", "2025-05-19"),
    ("In April.", "April"),
    ("In May 2024.", "May 2024"),
    ("In 2023.", "2023"),
    ("On a Tuesday.", "Tuesday"),
    ("On Tuesdays.", "Tuesdays"),
    ("yesterday", "yesterday"),
    ("On the 17th.", "On the 17th"),
    ("At 7:31 am.", "7:31 am"),
    ("At 6 pm.", "6 pm"),
    ("153 bpm.", "153 bpm"),
    ("Heart rate averaged 153.", "153"),
    ("173 spm.", "173 spm"),
    ("13 %.", "13 %"),
    ("half of your runs.", "half"),
    ("a third of it.", "a third"),
    ("twice as far.", "twice"),
    ("19 °C.", "19 °C"),
    ("18 °F.", "18 °F"),
    ("72.6 kg.", "72.6 kg"),
    ("250 ms.", "250 ms"),
    ("-18 °C.", "-18 °C"),
    ("+2:10 slower.", "+2:10"),
    ("8/10.", "8/10"),
    ("Your third run.", "third"),
    ("Your 3rd-longest run.", "3rd"),
    ("Your second-longest run.", "second"),
    ("a 5K.", "5K"),
    ("10,413 steps.", "10,413 steps"),
    ("3–5 km.", "3"),
    ("between 3 and 5 km.", "3"),
    ("1,235 m of climbing", "1,235 m"),
    ("You ran 8. km", "8"),
    ("1. fine\n212. km", "212"),
    ("https://example.org/runs/4711", "4711"),
    ("2 ½ hours", "2"),
    ("1½ miles", "1½ miles"),
    ("five hundred kilometres", "five hundred kilometres"),
    ("forty-two km", "forty-two km"),
]


@pytest.mark.parametrize("draft", SUPPORTED)
def test_what_the_facts_say_may_be_said_in_any_honest_form(draft: str) -> None:
    assert check(draft, FACTS, "How was my April?", [], "metric") == []


@pytest.mark.parametrize(("draft", "wrong"), UNSUPPORTED)
def test_what_the_facts_do_not_say_is_named(draft: str, wrong: str) -> None:
    found = check(draft, FACTS, "How was it?", [], "metric")

    assert found
    assert any(f.text.startswith(wrong) for f in found)
    assert all(draft[slice(*f.span)] == f.text for f in found)


WORDS_OF_THE_ATHLETE = [
    ("Did I run 300 km?", "No, not 300 km."),
    ("Did I run 300 km?", "No, not 186 miles."),
    ("my last 30 days", "Over the last 30 days nothing was recorded."),
    ("what did i do in april", "Nothing in April."),
    ("what did i do on 3 april", "Nothing on 3 April 2025."),
    ("what did i do on 3 april", "Nothing on Thursday 3 April."),
    ("what did i do on tue", "Nothing on Tuesday."),
    ("what about yesterday?", "Nothing yesterday."),
    ("my fastest 15k", "I know no 15K."),
    ("runs under 4:30/km", "I know no runs under 4:30 /km."),
    ("how many runs over thirty km", "I know none over 30 km."),
    ("and in 2022?", "Nothing in 2022."),
]


@pytest.mark.parametrize(("said", "draft"), WORDS_OF_THE_ATHLETE)
def test_the_athletes_own_numbers_may_be_repeated(said: str, draft: str) -> None:
    assert check(draft, FACTS, said) == []
    assert check(draft, FACTS, "") != []


def test_a_weekday_that_the_athletes_date_does_not_have_is_refused() -> None:
    [wrong] = check("Nothing on Friday 3 April.", FACTS, "what did i do on 3 april")

    assert wrong.reason == "3 April 2025 is a Thursday"


def test_quoted_texts_lend_their_numbers_and_cited_ones_only_their_words() -> None:
    assert check("I know runs since 2019.", [], "", ["Your history begins in 2019."]) == []
    assert check("Try: How far in the last 30 days?", [], "", verbatim=["How far in the last 30 days?"]) == []
    assert check("You rested 30 days.", [], "", verbatim=["How far in the last 30 days?"]) != []


def test_a_name_with_numbers_lends_its_numbers_to_nothing_else_by_length() -> None:
    facts = [fact("Run 77 of my streak", name="name")]

    assert check("It is called Run 77 of my streak.", facts, "") == []
    assert check("You ran 77 km.", facts, "") != []


def test_the_parts_of_a_whole_may_be_named_but_do_not_count_anything() -> None:
    facts = [fact(300.0, "s_per_km", name="pace, split 12"), fact(90.0, "s", name="moving time, lap 3")]

    for draft in ("Split 12 was at 5:00 /km.", "Km 12 was at 5:00 /km.", "Lap 3, your third, took 1:30."):
        assert check(draft, facts, "") == [], draft
    for draft in ("You did 12 runs.", "Lap 12 was fast.", "Split 13 was fast.", "Your fourth lap.", "12 of them"):
        assert check(draft, facts, "") != [], draft


def test_without_units_a_number_states_no_distance() -> None:
    assert check("You ran 210.", FACTS, "") != []


def test_a_time_of_day_of_the_evening_before_is_said_as_clocks_say_it() -> None:
    bedtime = [fact(-4200, "clock_s", name="bedtime, mean")]
    assert check("You went to bed at 22:50, that is 10:50 pm.", bedtime, "") == []
    assert [bad.text for bad in check("You went to bed at 22:20.", bedtime, "")] == ["22:20"]


def test_a_correlation_is_a_bare_number() -> None:
    assert check("They go together (r = 0.42).", [fact(0.4249, "r", name="correlation")], "") == []


def test_yesterday_is_the_day_before_the_athletes_today() -> None:
    facts = [fact(date(2025, 6, 4), name="today"), fact(date(2025, 6, 3), name="last run")]

    assert check("You ran yesterday.", facts, "") == []
    assert check("You run tomorrow.", facts, "") != []


KINDS = {
    u.Quantity.DISTANCE: st.floats(100, 500_000),
    u.Quantity.HEIGHT: st.floats(1, 9_000),
    u.Quantity.DURATION: st.floats(1, 500_000),
    u.Quantity.CONTACT: st.floats(0.1, 0.5),
    u.Quantity.INTERVAL: st.floats(5, 200),
    u.Quantity.PACE: st.floats(150, 900),
    u.Quantity.SPEED: st.floats(1, 12),
    u.Quantity.TEMPERATURE: st.floats(-30, 45),
    u.Quantity.WEIGHT: st.floats(35, 150),
    u.Quantity.HEART_RATE: st.floats(40, 210),
    u.Quantity.CADENCE: st.floats(60, 230),
    u.Quantity.POWER: st.floats(50, 900),
    u.Quantity.ENERGY: st.floats(10, 9_000),
    u.Quantity.EFFORT: st.floats(1, 10),
    u.Quantity.PERCENT: st.floats(0, 100),
    u.Quantity.STEPS: st.floats(0, 100_000),
    u.Quantity.STEP: st.floats(0.5, 2),
    u.Quantity.OSCILLATION: st.floats(0.04, 0.15),
    u.Quantity.BREATHING: st.floats(8, 60),
    u.Quantity.PER_BEAT: st.floats(0.5, 3),
    u.Quantity.SCORE: st.floats(0, 100),
    u.Quantity.FEEL: st.floats(1, 5),
}
SYSTEMS: st.SearchStrategy[Units] = st.sampled_from(["metric", "imperial"])


@given(data=st.data(), quantity=st.sampled_from(list(KINDS)), units=SYSTEMS)
def test_what_is_rendered_from_a_fact_is_supported_by_it(
    data: st.DataObject, quantity: u.Quantity, units: Units
) -> None:
    value = data.draw(KINDS[quantity])
    text = f"It was {u.spoken(value, quantity, units)}."

    assert check(text, [fact(value, u.STORED[quantity])], "", [], units) == [], text


@given(
    data=st.data(),
    quantity=st.sampled_from([q for q in KINDS if q is not u.Quantity.FEEL]),
    units=SYSTEMS,
    factor=st.floats(1.03, 3).flatmap(lambda f: st.sampled_from([f, 1 / f])),
)
def test_what_is_rendered_from_another_value_never_is(
    data: st.DataObject, quantity: u.Quantity, units: Units, factor: float
) -> None:
    value = data.draw(KINDS[quantity])
    other = value * factor
    coarsest = {u.Quantity.DURATION: 61.0 if value * max(factor, 1) >= 3599 else 1.1}
    rule = u.shown_as(quantity, units)
    step = coarsest.get(quantity, 1.1 * 10.0**-rule.decimals / (1 if quantity is u.Quantity.PACE else rule.factor))
    text = f"It was {u.spoken(other, quantity, units)}."
    if text.endswith(" h."):  # whole hours are read as rounded to the hour, a whole score to the point
        step = 1800.0
    elif re.search(r" \d+/\d+\.$", text):
        step = max(step, 0.5)
    assume(abs(other - value) > step)

    assert check(text, [fact(value, u.STORED[quantity])], "", [], units) != [], text


@given(known=st.dates(date(2000, 1, 1), date(2050, 1, 1)), stated=st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_a_date_is_supported_exactly_when_it_is_the_facts(known: date, stated: date) -> None:
    forms = [f"{stated.day} {stated:%B %Y}", f"{stated:%B} {stated.day}, {stated.year}", stated.isoformat()]

    for form in [*forms, f"{stated:%A}, {forms[0]}"]:
        assert (check(f"On {form}.", [fact(known)], "") == []) == (known == stated), form


@given(known=st.dates(date(2000, 1, 1), date(2050, 1, 1)), weekday=st.integers(0, 6))
def test_a_weekday_beside_a_date_must_be_its_own(known: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]

    supported = check(f"On {name}, {known.day} {known:%B %Y}.", [fact(known)], "") == []

    assert supported == (known.weekday() == weekday)


@given(count=st.integers(0, 5000), stated=st.integers(0, 5000))
def test_a_count_is_supported_exactly_when_it_is_the_facts(count: int, stated: int) -> None:
    assume(not 1900 <= stated <= 2099)

    assert (check(f"You did {stated:,} runs.", [fact(count, "runs")], "") == []) == (count == stated)


@given(draft=st.text(max_size=300), said=st.text(max_size=100))
def test_no_text_breaks_it_and_spans_point_into_the_draft(draft: str, said: str) -> None:
    for found in check(draft, FACTS, said):
        assert draft[slice(*found.span)] == found.text


DEMO_LIKE = [
    fact(date(2026, 11, 20), name="today"),
    fact(168_434.4, "m", MAY, "distance, total"),
    fact(20, "runs", MAY, "runs counted"),
    fact(31, "days", MAY, "days of the period"),
    fact("May 2025", None, MAY, "period"),
    fact(date(2025, 5, 10), name="day of rank 1"),
    fact(10.518, "K", None, "temperature, average, difference (more)"),
    fact(38_100.0, "m", MAY, "distance, total, mean per week"),
    fact(26_883.9, "s", MAY, "sleep, average"),
    fact(4, "laps", "2025-05-10", "number of the lap"),
    fact("100 km", None, "2025-05-10", "name of the run"),
    fact("Pegasus 40", None, MAY, "shoe"),
    fact(51_300, "m", "2025-05-12/2025-05-18", "distance of the week"),
]
HONEST = (
    "Saturday 10 May 2025 was your longest.",
    "In May 2025, on Saturday, 10 May, you ran.",
    "It was 10.5 °C warmer.",
    "It was 18.9 °F warmer.",
    "It was eleven degrees warmer.",
    "38.1 km a week on average.",
    "7 h 28 min a night.",
    "You ran “100 km” that day.",
    "Mostly in the Pegasus 40.",
    "In week 20 you ran 51.3 km.",
    "A score of runs, tens of them easy.",
    "Lap 4 was your fourth lap.",
)
SMUGGLED = """
168.5 km | 168 miles | 20 km | 31 km | twenty-one runs | two dozen runs | a dozen runs | twice | thrice |
half your runs | 60 % | a fifth of it | one in three runs | 8.4 km per run | 168.4 km a week |
20 runs a day | 168.4 km weekly | 20 runs per week | second longest | your twentieth run |
the twenty-first run | 3 km more | the hundredth run | 160–170 km | between 10 and 20 runs | Friday 10 May |
Sunday, 10 May 2025 | 9 May 2025 | eleven days | six days a week | a couple of runs | a pair of runs |
a trio of races | a fortnight off | a quarter hour | millions of steps | a billion steps | ⅓ of your runs |
Ⅲ runs | ③ runs | ³ runs | 1e3 km | twenty-first of May | May ninth | in week 21 | W21 | at noon |
half past six | at 6am | your only run | You ran 100 km. | 40 km in the Pegasus 40 | 4 laps | the fifth lap |
effort 7 | feel 4 | RPE 7 | 7 out of ten | 9.5 °C warmer | 10.5 °F warmer | 11 km warmer | in the nineties |
3/4 of an hour | $50 | 1:20 | fifty-fifty
"""


@pytest.mark.parametrize("draft", HONEST)
def test_what_is_true_of_these_facts_passes(draft: str) -> None:
    assert check(draft, DEMO_LIKE, "How was it?") == []


@pytest.mark.parametrize("claim", [claim.strip() for claim in SMUGGLED.split("|")])
def test_no_wrong_number_gets_past_in_whatever_dress(claim: str) -> None:
    assert check(f"Well done: {claim}", DEMO_LIKE, "How was it?") != []


def test_a_fact_that_went_through_json_counts_as_before() -> None:
    sent = [fact(date(2025, 5, 18), name="day"), fact(datetime(2025, 5, 18, 7, 30, tzinfo=UTC), name="start")]

    restored = [Fact.model_validate(f.model_dump(mode="json")) for f in sent]

    assert restored == sent
    assert check("On Sunday, 18 May 2025, at 7:30.", restored, "") == []
    assert check("On Monday, 18 May 2025.", restored, "") != []
    assert Fact(name="name", value="2025-99-99", source="s").value == "2025-99-99"


def test_a_cited_name_may_hold_what_markdown_would_read_as_markup() -> None:
    name = fact("Sunday *long* [12 k] run_2", name="name of the run")
    assert check("“Sunday \\*long\\* \\[12 k\\] run\\_2” was your longest run.", [name], "") == []
