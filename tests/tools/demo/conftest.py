"""One life and what the watch saw of it, made once for all tests of the demo athlete."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from tools.demo.body import perform
from tools.demo.outing import Outing
from tools.demo.recording import Recording
from tools.demo.simulate import Life, simulate

Performed = Callable[[Outing], Recording]


@pytest.fixture(scope="session")
def maya() -> Life:
    return simulate(date(2026, 11, 20))


@pytest.fixture(scope="session")
def performed(maya: Life) -> Performed:
    """The recording of one of her outings, made when first asked for."""

    @cache
    def by_number(number: int) -> Recording:
        return perform(maya.outings[number], maya.seed)

    return lambda outing: by_number(outing.number)
