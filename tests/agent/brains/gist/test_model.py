"""What the model that the product carries takes from sentences whose words no rule knows."""

from math import exp

import pytest

from agent.brains.gist.chances import FIGURE, KIND, KINDS
from agent.brains.gist.model import gist_of, masked
from agent.brains.gist.parts import CHOICES, NONE
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("what does my shut-eye average out at per night in May", {"metric": "sleep", "aggregate": "mean"}),
        ("what was my ticker doing on average when i went cycling", {"metric": "heart_rate", "sport": "ride"}),
        ("which weekday do I clock up the most steps on", {"group_by": "weekday", "answer": "group"}),
        ("have i been out running more this year than last", {"answer": "yes_no", "check": ">"}),
    ],
)
def test_it_names_the_parts(sentence: str, parts: dict[str, str]) -> None:
    gist = gist_of(sentence)

    assert {name: gist.parts.choices[name] for name in parts} == parts
    assert gist.is_kind(FIGURE) > 0.5


@pytest.mark.parametrize(
    "sentence",
    [
        "what should I eat before a marathon",
        "will it rain on sunday's long run",
        "how fast does my wife run",
        "write me a plan for ten k under fifty minutes",
        "hello there",
    ],
)
def test_it_knows_what_is_no_question_of_figures(sentence: str) -> None:
    assert gist_of(sentence).is_kind(FIGURE) < 0.1


def test_every_metric_aggregate_and_group_that_it_can_name_exists() -> None:
    gist = gist_of("how far did I run in May")
    for known, names in (
        (CATALOG, ("metric",)),
        (set(Aggregate), ("aggregate", "of_groups")),
        (set(GroupBy), ("group_by",)),
    ):
        for name in names:
            assert {value for value in gist.choices[name] if value != NONE} <= set(known)


def test_chances_of_a_choice_add_up_to_one() -> None:
    gist = gist_of("how far did I run in May")
    values = {name: sum(exp(log) for log in logs.values()) for name, logs in gist.choices.items()}

    assert set(values) == {*CHOICES, KIND}
    assert set(gist.choices[KIND]) == set(KINDS)
    assert all(total == pytest.approx(1, abs=1e-4) for total in values.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How far did I run in March 2024?", "how far did i run in october 2025?"),
        ("runs over 12.5 km since 2024-05-03", "runs over 8 km since 2026-01-31"),
    ],
)
def test_which_date_or_number_it_is_changes_nothing(one: str, other: str) -> None:
    assert masked(one) == masked(other)


def test_may_stays_the_word_that_it_may_be() -> None:
    assert "may" in masked("how far may I run in May")


def test_the_network_that_was_taught_and_the_model_without_torch_agree() -> None:
    torch = pytest.importorskip("torch", reason="torch teaches the model and is not installed for development")
    from agent.brains.gist.model import Model
    from evals.gist.examples import Example
    from evals.gist.learning import taught_on

    taught = [Example("how far did I run in May", FIGURE, gist_of("how far did I run in May").parts, "here")] * 4
    network = taught_on(taught, rounds=1)
    ids = torch.tensor([network.encoder.tokenizer.encode(masked(taught[0].question)).ids])
    with torch.no_grad():
        choices, _ = network(ids, torch.ones_like(ids, dtype=torch.bool))

    logs = Model.of(network.exported()).gist(taught[0].question).choices["metric"]
    for value, score in zip(network.values["metric"], choices["metric"].log_softmax(1)[0].tolist(), strict=True):
        assert logs[value] == pytest.approx(score, abs=1e-2)
