"""The reader as tests call it."""

from collections.abc import Callable

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.reading import Call, Reading
from memory.embed import common_words

ReadTurns = Callable[..., Reading]


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
