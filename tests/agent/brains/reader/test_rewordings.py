"""The same question in plainer words is read as the plain one; near ones that say something else are left alone."""

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.rewordings import plainly
from memory.embed import common_words

SAME = [
    ("average steps on days with a run vs days without one", "average steps on days with a run vs days without a run"),
    ("% of my runs that started at 5 pm or later", "% of my runs that started at or after 5 pm"),
    ("How many minutes of light activity did I average per day in July?", "average light active minutes in July"),
    ("Which day of the week sees me walk the fewest steps on average?", "which weekday has the lowest average steps?"),
    ("What share of my rides were on a Saturday or a Sunday?", "What share of my rides were at the weekend?"),
    ("Was there any run over 25 km in 2025? I think not", "did I do any run over 25 km in 2025"),
    ("swam more this month than last month?", "did I swim more this month than last month?"),
    ("hikes 2025: how many n how many km", "hikes 2025: how many and how many km"),
    ("was my running distance climbing or sinking in 2025?", "was my running distance going up or down in 2025?"),
    ("how many hikes this year up to now", "how many hikes this year so far"),
    ("longest period without a run in 2025, in days", "longest gap between runs in 2025"),
    ("average distance of my runs from twenty twenty four", "average distance of my runs in 2024"),
    ("um how far did i swim in twenty nineteen", "how far did i swim in 2019"),
    ("total running distance 2021 km", "total running distance in 2021 in km"),
    ("was July's running distance higher than the one of June", "was July's running distance higher than June's"),
    ("vigorous minutes over the past 30 days, summed up", "total vigorous minutes over the past 30 days"),
    ("which 2024 month has the highest HRV?", "which month of 2024 has the highest HRV?"),
    ("Which three weekdays have my highest average steps, in descending order?", "three weekdays by average steps"),
]
LEFT_ALONE = [
    "rides longer than 50 km and over 500 m of climbing",
    "days with more than 15000 steps and more than 30 vigorous minutes",
    "how far did I run on Saturdays and how far on Mondays",
    "what is the difference between June and July",
    "strength workouts, last 30 days, count please",
    "is my HRV going up or down from January 2024 until today",
    "how many of my runs were over twenty one kilometres",
    "how far have I run from 2024",
    "how far did I run from 2024 to 2025",
]


@pytest.mark.parametrize(("said", "plain"), SAME[:-1], ids=[said for said, _ in SAME[:-1]])
def test_it_is_read_as_the_plainer_question(said: str, plain: str) -> None:
    is_english = common_words().__contains__
    assert read(said, is_english).calls == read(plain, is_english).calls != ()


def test_the_order_of_an_answer_is_no_part_of_the_question() -> None:
    said, _ = SAME[-1]
    assert read(said, common_words().__contains__).calls[0].args["order"] == "highest"


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_says_something_else_is_left_alone(sentence: str) -> None:
    assert plainly(sentence) == sentence


def test_the_same_on_both_sides_is_refused() -> None:
    asked = "How many fewer minutes did I sleep on nights after a run than on nights after a day without a run?"
    assert read(asked, common_words().__contains__).calls == ()


def test_what_an_id_est_says_is_meant() -> None:
    (call,) = read("how many runs last winter, i.e. December 2024 to March 2025", common_words().__contains__).calls
    assert call.args["period"] == "December 2024 to March 2025"
