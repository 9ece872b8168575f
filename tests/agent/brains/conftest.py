"""The reader as tests call it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.reading import Call, Reading
from memory.embed import common_words
from tools.metrics.anchors import Marked
from tools.metrics.query import QueryArgs
from tools.metrics.question import Asker, ask

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]

_ASKER = Asker(
    today=date(2026, 11, 21),
    week_start=0,
    units="metric",
    sports=lambda: {"run", "trail_run", "treadmill_run", "ride", "swim", "walk", "hike", "yoga"},
    marked=lambda _: Marked((date(2026, 10, 4), date(2026, 5, 3))),
)
"""Someone who has done most things, and two races."""


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
    """The arguments of the one query that the last of some sentences becomes; the tool understands them."""

    def query(*sentences: str) -> dict[str, Any]:
        reading = read_turns(*sentences)
        assert [call.tool for call in reading.calls] == ["query_metrics"], reading.trouble
        ask(QueryArgs.model_validate(reading.calls[0].args), _ASKER)
        return reading.calls[0].args

    return query
