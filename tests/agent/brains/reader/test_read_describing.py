"""Questions about the measures themselves are told from questions for a value."""

from collections.abc import Callable

import pytest

from agent.brains.reader.reading import Reading
from tools.metrics.describe import DescribeArgs

ReadTurns = Callable[..., Reading]

ALL = [
    ("what can you measure", {}),
    ("list all metrics", {}),
    ("metrics available?", {}),
    ("Give me the catalogue of measurements.", {}),
    ("which metrics do you know?", {}),
    ("how many metrics are there", {}),
    ("Besides distance and pace, what other measures are there?", {}),
    ("Can you list the things that you're able to measure for a night?", {"per": "night"}),
    ("which measurements are available per day", {"per": "day"}),
    ("what things can you track for a run", {"per": "activity"}),
    ("list the metrics per lap", {"per": "lap"}),
    ("show me what you can measure", {}),
    ("what is measured per split?", {"per": "split"}),
    ("Which sleep figures can I ask about?", {"per": "night"}),
    ("which metrics about sleep do you know?", {"per": "night"}),
    ("show me all daily metrics", {"per": "day"}),
    ("what sort of numbers can I ask you for", {}),
    ("what types of data do you have?", {}),
    ("wich metrics do you kno", {}),
    ("give me a list of everything you can measure", {}),
]
ONE = [
    ("What is efficiency?", "efficiency"),
    ("what's HRV", "hrv"),
    ("explian vertical osillation", "vertical_oscillation"),
    ("can you explain resting heart rate to me please", "resting_hr"),
    ("What does cadence measure?", "cadence"),
    ("what do you mean by effort?", "effort"),
    ("What counts as active minutes?", "active_minutes"),
    ("In which unit is step length?", "step_length"),
    ("what unit is power in", "power"),
    ("how do you calculate grade-adjusted pace", "grade_adjusted_pace"),
    ("how is GAP calculated?", "grade_adjusted_pace"),
    ("define ground contact time", "ground_contact"),
    ("what does RMSSD mean", "hrv"),
    ("meaning of SpO2 in your data", "spo2"),
    ("Do you know a metric for stress?", "stress"),
    ("do you have any metrics for sleep quality", "sleep_score"),
    ("which metric tells me about stress", "stress"),
    ("tell me what cadence is", "cadence"),
    ("tell me about efficiency", "efficiency"),
    ("can you measure cadence?", "cadence"),
    ("is there a metric for running efficiency?", "efficiency"),
    ("explain to me how pace is calculated", "pace"),
    ("how do you work out my efficiency", "efficiency"),
    ("what does a high HRV mean", "hrv"),
]
FIGURES = ["what is my efficiency", "what was my HRV last week", "what's my pace in May", "average cadence in May"]
NEITHER = [
    "what is love",
    "explain yourself",
    "what is a good cadence",
    "how do I improve efficiency",
    "what is VO2max",
    "what metric should I look at",
    "which metrics improved in May",
    "what stats do you have for last week",
]


@pytest.mark.parametrize(("sentence", "args"), ALL, ids=[sentence for sentence, _ in ALL])
def test_the_measures_are_listed(sentence: str, args: dict[str, str], read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("describe_metrics", args)]
    DescribeArgs.model_validate(args)


@pytest.mark.parametrize(("sentence", "metric"), ONE, ids=[sentence for sentence, _ in ONE])
def test_one_measure_is_explained(sentence: str, metric: str, read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("describe_metrics", {"metric": metric})]


def test_the_difference_of_two_measures_explains_both(read_turns: ReadTurns) -> None:
    calls = read_turns("What's the difference between moving time and elapsed time?").calls
    assert [call.args for call in calls] == [{"metric": "duration"}, {"metric": "elapsed_time"}]


@pytest.mark.parametrize("sentence", FIGURES)
def test_ones_own_figure_is_no_explanation(sentence: str, read_turns: ReadTurns) -> None:
    assert [call.tool for call in read_turns(sentence).calls] == ["query_metrics"]


@pytest.mark.parametrize("sentence", NEITHER)
def test_what_is_no_measure_is_not_explained(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


def test_an_explanation_and_ones_own_figure_in_one_sentence(read_turns: ReadTurns) -> None:
    calls = read_turns("What is efficiency, and what was mine on average in October?").calls
    assert [call.tool for call in calls] == ["describe_metrics", "query_metrics"]
    assert (calls[1].args["metric"], calls[1].args["period"]) == ("efficiency", "October")


def test_an_explanation_is_followed_up(read_turns: ReadTurns) -> None:
    def last(*turns: str) -> list[object]:
        return [(call.tool, call.args) for call in read_turns(*turns).calls]

    assert last("what is efficiency", "and cadence?") == [("describe_metrics", {"metric": "cadence"})]
    assert last("what can you measure", "and for a night?") == [("describe_metrics", {"per": "night"})]
    assert last("average cadence in May", "how is that calculated?") == [("describe_metrics", {"metric": "cadence"})]
    (call,) = read_turns("what is efficiency", "and what was mine in October?").calls
    assert (call.tool, call.args["metric"], call.args["period"]) == ("query_metrics", "efficiency", "October")
