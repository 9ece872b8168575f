"""The tables of fixed phrases: each phrase has one place and one meaning, so that their order does not matter."""

from collections import Counter

import pytest

from agent.brains.reader.grouping_words import groupings
from agent.brains.reader.lexicon import listed, phrases
from agent.brains.reader.meanings import Every, Grouping, Making, Meaning, Quiet
from tools.metrics.query import Aggregate, GroupBy


def test_every_phrase_stands_in_the_tables_once() -> None:
    found = Counter(phrase for phrase, _ in listed())
    assert [" ".join(phrase) for phrase, times in found.items() if times > 1] == []


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("please", Quiet()),
        ("add up all", Making(Aggregate.SUM)),
        ("sum up", Making(Aggregate.SUM)),
        ("every day", Every("day")),
        ("every week", Grouping(GroupBy.WEEK, per=True)),
    ],
)
def test_a_phrase_means_what_the_last_table_says(phrase: str, meaning: Meaning) -> None:
    assert dict(phrases())[tuple(phrase.split())] == meaning


@pytest.mark.parametrize(
    ("phrase", "grouping"),
    [
        ("weekly", Grouping(GroupBy.WEEK, per=True)),
        ("week", Grouping(GroupBy.WEEK, bare=True)),
        ("by week", Grouping(GroupBy.WEEK)),
        ("week by week", Grouping(GroupBy.WEEK)),
        ("per week", Grouping(GroupBy.WEEK, per=True)),
        ("in which week", Grouping(GroupBy.WEEK, bare=True, asked=True)),
    ],
)
def test_a_noun_groups_as_the_words_before_it_say(phrase: str, grouping: Grouping) -> None:
    assert dict(groupings())[tuple(phrase.split())] == grouping
