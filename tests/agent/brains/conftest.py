"""The reader as tests call it."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.reading import Call, Reading
from memory.embed import common_words
from tools.metrics.query import QueryArgs

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def read_turns() -> ReadTurns:
    """Read sentences one after another, each with the calls of the last one that made any; the last reading."""

    def turns(*sentences: str) -> Reading:
        previous: tuple[Call, ...] = ()
        reading = Reading()
        for sentence in sentences:
            reading = read(sentence, common_words().__contains__, previous)
            previous = reading.calls or previous
        return reading

    return turns


@pytest.fixture(scope="session")
def the_query(read_turns: ReadTurns) -> TheQuery:
    """The arguments of the one query that the last of some sentences becomes, valid for the tool."""

    def query(*sentences: str) -> dict[str, Any]:
        reading = read_turns(*sentences)
        assert [call.tool for call in reading.calls] == ["query_metrics"], reading.trouble
        QueryArgs.model_validate(reading.calls[0].args)
        return reading.calls[0].args

    return query
