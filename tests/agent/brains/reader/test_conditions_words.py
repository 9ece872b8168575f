"""How amounts are written: numbers in words, fractions, marks, quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.brains.reader.amounts import amount_at
from agent.brains.reader.words import as_typed, plain_words, tokenise

NUMBERS = [
    ("twenty five km", "25 km"),
    ("twenty-five km", "25 km"),
    ("seventy", "70"),
    ("a hundred and fifty bpm", "150 bpm"),
    ("between a hundred and two hundred km", "between 100 and 200 km"),
    ("ten thousand steps", "10000 steps"),
    ("two thousand five hundred", "2500"),
    ("12.5 thousand", "12500"),
    ("last ten runs", "last 10 runs"),
    ("one of ten", "1 of 10"),
    ("6½ hours", "6.5 hours"),
    ("7 a.m. runs", "7 am runs"),
    ("6 o'clock", "6 oclock"),
    ("≥ 10 km", ">= 10 km"),
    ("4'30\" per km", "4:30 per km"),
    ("−5 degrees", "- 5 degrees"),
]
AMOUNTS = [
    ("1h30", 90, "min"),
    ("1 h 30 min", 90, "min"),
    ("an hour", 1, "h"),
    ("an hour and a half", 1.5, "h"),
    ("two and a half hours", 2.5, "h"),
    ("half an hour", 30, "min"),
    ("10k steps", 10_000, "steps"),
    ("10k", 10, "km"),
    ("20-km", 20, "km"),
    ("-5 °C", -5, "degC"),
    ("5:00/km", "5:00", "min/km"),
    ("12 km/h", 12, "km/h"),
]


@pytest.mark.parametrize(("written", "read"), NUMBERS, ids=[written for written, _ in NUMBERS])
def test_a_number_is_one_token_however_it_is_written(written: str, read: str) -> None:
    assert " ".join(token.text for token in tokenise(written)) == read


@pytest.mark.parametrize(("written", "value", "unit"), AMOUNTS, ids=[written for written, _, _ in AMOUNTS])
def test_an_amount_takes_all_its_words(written: str, value: float | str, unit: str) -> None:
    tokens = tokenise(written)
    amount = amount_at(tokens, 0)
    assert amount is not None
    assert (amount.value, amount.unit, amount.length) == (value, unit, len(tokens))


@pytest.mark.parametrize(
    "sentence", ["runs named 'Fire' in May", "runs named ‘Fire’ in May", 'runs named "Fire" in May']
)
def test_a_text_in_quotation_marks_of_any_kind_is_one_token(sentence: str) -> None:
    (quoted,) = [token for token in tokenise(sentence) if token.quoted]
    assert quoted.text == "Fire"


def test_an_apostrophe_opens_no_quotation() -> None:
    assert not any(token.quoted for token in tokenise("my friends' runs and what's today's or the runner's distance"))


def test_numbers_in_words_are_kept_as_they_were_typed() -> None:
    assert as_typed(tokenise("My twenty five rides")) == "My twenty five rides"


def test_phrases_of_the_vocabulary_are_read_alike() -> None:
    assert plain_words("Heart-rate") == ("heart", "rate")


@given(st.text(max_size=60))
def test_any_text_has_tokens(text: str) -> None:
    for at, token in enumerate(tokenise(text)):
        assert token.text
        amount_at(tokenise(text), at)
