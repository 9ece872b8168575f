"""Slips of a sentence about what to show are mended only where nothing else can be meant."""

import pytest

from agent.brains.reader.slips import as_meant
from agent.brains.reader.words import tokenise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shw my last rum", "show my last run"),
        ("how was my runn yesterday", "how was my run yesterday"),
        ("shoe me my longest rid", "show me my longest ride"),
        ("which metrcs do u kno", "which metrics do you know"),
        ("which shoe did I wear", "which shoe did i wear"),
        ("a glass of rum", "a glass of rum"),
        ("how high was the tide", "how high was the tide"),
    ],
)
def test_a_slip_is_mended_beside_the_words_that_tell(typed: str, meant: str) -> None:
    assert " ".join(token.text for token in as_meant(tokenise(typed))) == meant


def test_what_is_quoted_stays_as_it_is() -> None:
    assert [token.text for token in as_meant(tokenise('open my "rum"'))] == ["open", "my", "rum"]
