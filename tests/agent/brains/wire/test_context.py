"""What is left out when a conversation outgrows the context, and how a cut is noticed."""

from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from agent.brains.wire.context import Window, earlier_turns, estimate, surely_cut, was_cut, without_oldest

WINDOW = Window(4096)


def conversation(turns: int) -> list[BaseMessage]:
    messages: list[BaseMessage] = [SystemMessage("coach")]
    for number in range(turns):
        call = {"name": "distance", "args": {"month": "May"}, "id": f"c{number}", "type": "tool_call"}
        messages += [
            HumanMessage(f"question {number}"),
            AIMessage("", tool_calls=[call]),
            ToolMessage("210 km", tool_call_id=f"c{number}"),
            AIMessage("You ran 210 km."),
        ]
    return [*messages, HumanMessage("now?"), AIMessage("draft"), SystemMessage("revise")]


@given(st.integers(0, 6), st.integers(0, 6))
def test_system_prompt_and_current_turn_are_never_left_out_and_turns_only_whole(turns: int, left_out: int) -> None:
    messages = conversation(turns)

    kept = without_oldest(messages, left_out)

    assert kept[0] is messages[0]
    assert kept[-3:] == messages[-3:]
    assert len(kept) == 4 + 4 * max(0, turns - left_out)
    assert earlier_turns(kept) == max(0, turns - left_out)


def test_an_estimate_grows_with_text_calls_and_tools() -> None:
    few = estimate([HumanMessage("hello")])

    assert few < estimate([HumanMessage("hello " * 10)])
    assert few < estimate([HumanMessage("hello")], [{"function": {"name": "distance"}}])


def test_a_full_window_is_a_cut() -> None:
    assert was_cut(4096, 2000, WINDOW)
    assert surely_cut(4096, WINDOW)


def test_a_count_near_the_estimate_is_no_cut() -> None:
    assert not was_cut(1800, 2400, WINDOW)


def test_a_count_far_below_a_large_estimate_is_a_cut_but_below_a_small_one_may_be_the_cache() -> None:
    assert was_cut(500, 2400, WINDOW)
    assert not was_cut(50, 600, WINDOW)
    assert not surely_cut(500, WINDOW)


def test_a_server_that_counts_nothing_is_believed() -> None:
    assert not was_cut(None, 2400, WINDOW)


def test_room_for_the_answer_is_kept_free() -> None:
    assert (Window(8192).for_prompt, Window(2048).for_prompt) == (7168, 1536)
