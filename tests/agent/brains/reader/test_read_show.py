"""One activity is shown in every way that it is asked for; its single figures and lists of several are queries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from tools.activities.result import ShowArgs
from tools.activities.which import understand

ReadTurns = Callable[..., Reading]


def shown(which: str, sport: str | None = "run", units: str | None = None) -> dict[str, str]:
    """Arguments of ``show_activity``, as short as they are said."""
    told = {"which": which, "sport": sport, "units": units}
    return {name: value for name, value in told.items() if value is not None}


SHOWN = [
    ("Show me my last run", shown("last")),
    ("view last workout", shown("last", "any")),
    ("show my lats race", shown("last race", None)),
    ("open my latest ride", shown("last", "ride")),
    ("map of my lastest run", shown("last")),
    ("splts of my last run", shown("last")),
    ("lap times of my latest run", shown("last")),
    ("heart rate graph of my last run", shown("last")),
    ("elevation profile of Saturday's run", shown("Saturday")),
    ("mile splits from yesterday's run", shown("yesterday", units="imperial")),
    ("summary of yesterday's ride", shown("yesterday", "ride")),
    ("everything about my run on Monday please", shown("Monday")),
    ("splits of yesterday", shown("yesterday", None)),
    ("What were the splits of my longest run in October?", shown("longest in October")),
    ("Did I slow down in the second half of my last run? Show me the splits.", shown("last")),
    ("How did my swim on Tuesday go?", shown("Tuesday", "swim")),
    ("How was my run yesterday?", shown("yesterday")),
    ("how was my run", shown("last")),
    ("Hey coach, how was my run last night? 😀", shown("yesterday")),
    ("how was this morning's run", shown("today")),
    ("How did the race go on 4 October?", shown("4 October", None)),
    ("How did my last race go?", shown("last race", None)),
    ("tell me about my last ride", shown("last", "ride")),
    ("walk me through my first race", shown("first race", None)),
    ("show me the run from 14 October", shown("14 October")),
    ("Show the activity of 2026-05-03.", shown("2026-05-03", "any")),
    ("show activity 12", shown("12", "any")),
    ("show my last trail run", shown("last", "trail_run")),
    ("Show me my longest run ever.", shown("longest")),
    ("show me my longest ride of all time", shown("longest", "ride")),
    ("the fastest run of 2025, show it", shown("fastest in 2025")),
    ("show me the run before last", shown("previous")),
    ("the second to last ride", shown("previous", "ride")),
    ("activity 42", shown("42", "any")),
    ("Show me how my last run went", shown("last")),
    ("how'd my run go yesterday?", shown("yesterday")),
    ("show me yesterday's run in miles", shown("yesterday", units="imperial")),
    ("I'd like to have a look at the run I did the day before yesterday, with the splits if you've got them.",
     shown("day before yesterday")),
    ("where did I ride on Sunday?", shown("Sunday", "ride")),
    ("Where did my last ride take me?", shown("last", "ride")),
    ("Where did I run yesterday? Show the map.", shown("yesterday")),
    ("plot pace and heart rate for yesterday's run", shown("yesterday")),
    ("plot my heart rate during my last run", shown("last")),
    ("pace and heart rate graph of my last run", shown("last")),
    ("a graph of pace and cadence for Sunday's run", shown("Sunday")),
    ("take me through my last run, kilometre by kilometre", shown("last")),
    ("Take me back to my very first run", shown("first")),
    ("full details on my race in May please", shown("last race in May", None)),
    ("splits of my fastest 10k", shown("fastest 10k")),
    ("details of my fastest half marathon in 2025", shown("fastest half marathon in 2025")),
    ("shw my longst ride", shown("longest", "ride")),
    ("how was my rum yesterday", shown("yesterday")),
    ("opn my last swin", shown("last", "swim")),
]  # fmt: skip
NAMED = [
    ("open the Lausanne marathon", shown("Lausanne marathon", "any")),
    ("Show my race in Lausanne with its best efforts", shown("Lausanne", "any")),
    ("how was my Berlin half marathon?", shown("Berlin half marathon", "any")),
    ("What were my laps in the last interval session?", shown("interval", "any")),
    ("show the splits for my half marathon", shown("half marathon", "any")),
    ('show me the run called "Lauf am Morgen"', shown("Lauf am Morgen")),
    ("show me my last long run", shown("long run", "any")),
    ("show me the run called 'Sunday with Anna'", shown("Sunday with Anna")),
    ("open 'Morning intervals'", shown("Morning intervals", "any")),
    ("Show the Zurich half marathon in detail", shown("Zurich half marathon", "any")),
    ("what did the splits of my last 10k race look like?", shown("10k", "any")),
    ("show my last marathon", shown("marathon", "any")),
]
NAMED_AND_WHEN = [
    ("take me through the marathon in April, kilometre by kilometre", "marathon", "April 2026"),
    ("how did the half marathon in May go?", "half marathon", "May 2026"),
]
FOLLOWED = [
    (("Show me my last run", "and the one before that?"), shown("previous")),
    (("Show me my last run", "and the one before that?", "and before that?"), shown("last but two")),
    (("how was my run yesterday", "the one before that"), shown("last before yesterday")),
    (("Show me my last run", "and its splits?"), shown("last")),
    (("Show me my last race", "can I see the map of it?"), shown("last race", None)),
    (("Show me my last run", "and my last ride?"), shown("last", "ride")),
    (("what was my longest run in 2025", "show me that one"), shown("longest in 2025")),
    (("fastest ride this year", "and the map?"), shown("fastest in this year", "ride")),
    (("When was my fastest 10k?", "show me the details of that run"), shown("fastest 10 km")),
    (("my 5k PB in 2025", "open it"), shown("fastest 5 km in 2025")),
]
NOT_SHOWN = [
    "show me my runs last week",
    "show me my last 5 runs",
    "my longest run in 2025",
    "how were my runs last week",
    "show me my weight by month",
    "compare my last run and my first run",
    "open the door",
    "show me Anna's last run",
    "how was my sleep",
    "what about yesterday's run?",
    "where did I run in May",
    "where did I run fastest",
    "plot my weekly kilometres for this year",
    "plot my pace over the last month",
    "show my fastest 10k",
    "What was my last half marathon race time?",
    "my last run time",
]


@pytest.mark.parametrize(("sentence", "args"), SHOWN, ids=[sentence for sentence, _ in SHOWN])
def test_one_activity_is_shown(sentence: str, args: dict[str, str], read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("show_activity", args)]
    ShowArgs.model_validate(args)
    assert understand(args["which"], date(2026, 11, 21), 0).name is None


@pytest.mark.parametrize(("sentence", "args"), NAMED, ids=[sentence for sentence, _ in NAMED])
def test_an_activity_is_shown_by_its_name(sentence: str, args: dict[str, str], read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("show_activity", args)]
    assert understand(args["which"], date(2026, 11, 21), 0).name == args["which"]


@pytest.mark.parametrize(("sentence", "name", "when"), NAMED_AND_WHEN)
def test_an_activity_is_shown_by_its_name_and_when(sentence: str, name: str, when: str, read_turns: ReadTurns) -> None:
    (call,) = read_turns(sentence).calls
    wanted = understand(str(call.args["which"]), date(2026, 11, 21), 0)
    assert (call.tool, wanted.name) == ("show_activity", name)
    assert wanted.period is not None and wanted.period.label == when


@pytest.mark.parametrize(("turns", "args"), FOLLOWED, ids=[" / ".join(turns) for turns, _ in FOLLOWED])
def test_more_of_it_the_one_before_and_that_of_a_record(
    turns: tuple[str, ...], args: dict[str, Any], read_turns: ReadTurns
) -> None:
    assert [(call.tool, call.args) for call in read_turns(*turns).calls] == [("show_activity", args)]
    assert understand(str(args["which"]), date(2026, 11, 21), 0).name is None


@pytest.mark.parametrize("sentence", NOT_SHOWN)
def test_what_is_no_single_activity_is_not_shown(sentence: str, read_turns: ReadTurns) -> None:
    assert "show_activity" not in [call.tool for call in read_turns(sentence).calls]


def test_an_activity_and_a_total_in_one_sentence(read_turns: ReadTurns) -> None:
    calls = read_turns("Show my last run and tell me my total for this month").calls
    assert [call.tool for call in calls] == ["show_activity", "query_metrics"]


@pytest.mark.parametrize("joint", ["plus", "as well as", "along with"])
def test_they_are_joined_in_any_words(joint: str, read_turns: ReadTurns) -> None:
    calls = read_turns(f"splits of my last run {joint} my weekly mileage since September").calls
    assert [call.tool for call in calls] == ["show_activity", "query_metrics"]


def test_that_year_is_the_one_that_was_named(read_turns: ReadTurns) -> None:
    calls = read_turns("How many km did I run in 2025; show my longest run of that year").calls
    assert [call.args.get("period") or call.args.get("which") for call in calls] == ["2025", "longest in 2025"]
