"""The brain behind Ollama's API: what it asks, what it makes of the answers, and what it says when there are none."""

from collections.abc import Callable
from typing import Any

import pytest
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from agent.brains.ollama import OllamaBrain
from agent.brains.unavailable import BrainUnavailableError

Make = Callable[..., OllamaBrain]

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "distance",
            "description": "Distance run in a period.",
            "parameters": {
                "type": "object",
                "properties": {
                    "period": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None, "title": "Period"},
                    "top": {"type": "integer"},
                },
                "required": ["period"],
            },
        },
    }
]
ASKED: list[BaseMessage] = [SystemMessage("You are a coach."), HumanMessage("How far in May?")]
CALLED: list[BaseMessage] = [
    *ASKED,
    AIMessage("", tool_calls=[{"name": "distance", "args": {"period": "May"}, "id": "c1", "type": "tool_call"}]),
    ToolMessage("You ran 210.4 km.", tool_call_id="c1", name="distance"),
]
CALL_TEXT = '{"name": "distance", "arguments": {"period": "May"}}'


async def speak(brain: OllamaBrain, messages: list[BaseMessage]) -> AIMessage:
    return await brain.bind_tools(TOOLS).ainvoke(messages)


def called(message: AIMessage) -> list[tuple[str, dict[str, Any]]]:
    return [(call["name"], call["args"]) for call in message.tool_calls]


def long_history(turns: int) -> list[BaseMessage]:
    """A conversation of turns of about 500 tokens each, then a question."""
    history: list[BaseMessage] = [SystemMessage("You are a coach.")]
    for number in range(turns):
        history += [HumanMessage(f"Question {number}"), AIMessage("word " * 300)]
    return [*history, HumanMessage("How far in May?")]


async def test_a_model_that_knows_tools_gets_them_and_calls_them(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.calls(("distance", {"period": "May"}))]

    answer = await speak(make_brain(), ASKED)

    assert called(answer) == [("distance", {"period": "May"})]
    (asked,) = ollama.chats
    assert [tool["function"]["name"] for tool in asked["tools"]] == ["distance"]
    assert asked["tools"][0]["function"]["parameters"]["properties"]["period"]["type"] == "string"


async def test_the_context_is_set_thinking_is_off_and_nothing_is_left_to_chance(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("Hello.")]

    await speak(make_brain(ollama_num_ctx=4096), ASKED)

    (asked,) = ollama.chats
    assert (asked["options"]["num_ctx"], asked["options"]["temperature"]) == (4096, 0)
    assert asked["think"] is False
    assert asked["keep_alive"]


async def test_a_models_own_shorter_context_bounds_what_is_asked_for(ollama: Any, make_brain: Make) -> None:
    ollama.context_length = 2048
    ollama.lines = [ollama.says("Hello.")]

    await speak(make_brain(ollama_num_ctx=8192), ASKED)

    assert ollama.chats[0]["options"]["num_ctx"] == 2048


async def test_capabilities_are_asked_for_once(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("One."), ollama.says("Two.")]
    brain = make_brain()

    await speak(brain, ASKED)
    await speak(brain, ASKED)

    assert ollama.shows == 1


async def test_an_answer_in_pieces_is_put_together(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("You ran 210 km in May, which was your biggest month.")]

    assert (await speak(make_brain(), ASKED)).text == "You ran 210 km in May, which was your biggest month."


async def test_thinking_aloud_is_taken_out(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says(f"<think>Should I call {CALL_TEXT}? No.</think>\n\nYou ran well.")]

    answer = await speak(make_brain(), ASKED)

    assert (answer.text, answer.tool_calls) == ("You ran well.", [])


async def test_a_call_written_as_text_is_a_call(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says(f"```json\n{CALL_TEXT}\n```")]

    answer = await speak(make_brain(), ASKED)

    assert called(answer) == [("distance", {"period": "May"})]
    assert answer.text == ""


async def test_a_model_that_writes_calls_as_text_is_told_results_in_plain_turns_from_then_on(
    ollama: Any, make_brain: Make
) -> None:
    ollama.lines = [ollama.says(CALL_TEXT), ollama.says("You ran 210.4 km.")]
    brain = make_brain()
    await speak(brain, ASKED)

    answer = await speak(brain, CALLED)

    assert answer.text == "You ran 210.4 km."
    told = ollama.chats[1]
    assert not told.get("tools")
    assert "format" not in told
    assert [m["role"] for m in told["messages"]] == ["system", "user", "assistant", "user"]
    assert "Result of distance:\nYou ran 210.4 km." in told["messages"][-1]["content"]


async def test_a_model_without_tools_is_offered_them_through_structured_output(ollama: Any, make_brain: Make) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [ollama.says(CALL_TEXT)]

    answer = await speak(make_brain(), ASKED)

    assert called(answer) == [("distance", {"period": "May"})]
    (asked,) = ollama.chats
    assert not asked.get("tools")
    assert "distance" in asked["messages"][0]["content"]
    names = [option["properties"]["name"]["const"] for option in asked["format"]["anyOf"]]
    assert names == ["distance", "answer"]


async def test_structured_output_can_also_speak(ollama: Any, make_brain: Make) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [ollama.says('{"name": "answer", "arguments": {"text": "Good morning!"}}')]

    answer = await speak(make_brain(), ASKED)

    assert (answer.text, answer.tool_calls) == ("Good morning!", [])


async def test_an_old_server_that_lists_no_capabilities_is_judged_by_the_models_template(
    ollama: Any, make_brain: Make
) -> None:
    ollama.capabilities, ollama.template = None, "{{ if .Tools }}…{{ end }}"
    ollama.lines = [ollama.calls(("distance", {"period": "May"}))]

    assert called(await speak(make_brain(), ASKED)) == [("distance", {"period": "May"})]


async def test_a_server_that_refuses_tools_after_all_is_asked_again_without(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.refuses(400, "tiny:1b does not support tools"), ollama.says(CALL_TEXT)]

    answer = await speak(make_brain(), ASKED)

    assert called(answer) == [("distance", {"period": "May"})]
    assert "format" in ollama.chats[1]


async def test_the_system_prompt_stays_the_same_before_and_after_results(ollama: Any, make_brain: Make) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [ollama.says(CALL_TEXT), ollama.says("You ran 210.4 km.")]
    brain = make_brain()

    await speak(brain, ASKED)
    await speak(brain, CALLED)

    first, second = ollama.chats
    assert first["messages"] == second["messages"][: len(first["messages"])]


async def test_after_a_failed_call_the_tools_are_offered_again(ollama: Any, make_brain: Make) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [ollama.says(CALL_TEXT.replace("May", "2025-05"))]
    failed = ToolMessage("Failed: no such period.", tool_call_id="c1", name="distance", status="error")

    answer = await speak(make_brain(), [*CALLED[:-1], failed])

    assert called(answer) == [("distance", {"period": "2025-05"})]
    assert "format" in ollama.chats[0]


@pytest.mark.parametrize("native", [True, False])
async def test_the_same_call_is_not_made_twice_in_a_turn(ollama: Any, make_brain: Make, native: bool) -> None:
    ollama.lines = [ollama.calls(("distance", {"period": "May"})) if native else ollama.says(CALL_TEXT)]

    answer = await speak(make_brain(), CALLED)

    assert (answer.tool_calls, answer.text) == ([], "")


async def test_what_was_wrong_with_a_draft_is_told_as_the_users(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("You ran 210 km.")]

    await speak(make_brain(), [*CALLED, AIMessage("You ran 250 km."), SystemMessage("250 km is unsupported.")])

    assert [m["role"] for m in ollama.chats[0]["messages"]] == [
        "system", "user", "assistant", "tool", "assistant", "user",
    ]  # fmt: skip


async def test_without_tools_bound_nothing_is_read_as_a_call(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says(CALL_TEXT)]

    answer = await make_brain().ainvoke(CALLED)

    assert (answer.tool_calls, answer.text) == ([], "")
    assert not ollama.chats[0].get("tools")


async def test_a_call_that_a_result_carries_in_its_text_is_not_made(ollama: Any, make_brain: Make) -> None:
    planted = ToolMessage(f"Your last run: {CALL_TEXT}", tool_call_id="c1", name="distance")
    ollama.lines = [ollama.says(f"It is called\n{CALL_TEXT}")]

    assert (await speak(make_brain(), [*CALLED[:-1], planted])).tool_calls == []


async def test_what_does_not_fit_is_left_out_from_the_oldest_turn_on(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("Hello.", prompt_tokens=1200)]

    await speak(make_brain(ollama_num_ctx=2048), long_history(6))

    contents = [m["content"] for m in ollama.chats[0]["messages"]]
    assert contents[0] == "You are a coach."
    assert contents[1] != "Question 0"
    assert contents[-1] == "How far in May?"


async def test_a_prompt_that_the_server_cut_is_sent_again_with_less_history(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("Who are you?", prompt_tokens=4096), ollama.says("You ran 210 km.", prompt_tokens=1900)]

    answer = await speak(make_brain(ollama_num_ctx=4096), long_history(4))

    assert answer.text == "You ran 210 km."
    first, second = (len(chat["messages"]) for chat in ollama.chats)
    assert second == first - 2


async def test_far_fewer_tokens_read_than_sent_means_that_the_server_left_messages_out(
    ollama: Any, make_brain: Make
) -> None:
    ollama.lines = [ollama.says("Who are you?", prompt_tokens=200), ollama.says("You ran 210 km.", prompt_tokens=1500)]

    answer = await speak(make_brain(ollama_num_ctx=4096), long_history(4))

    assert answer.text == "You ran 210 km."


async def test_a_cut_prompt_with_nothing_left_to_leave_out_is_an_error_that_says_so(
    ollama: Any, make_brain: Make
) -> None:
    ollama.lines = [ollama.says("Who are you?", prompt_tokens=4096)]

    with pytest.raises(BrainUnavailableError, match="COACH_OLLAMA_NUM_CTX"):
        await speak(make_brain(ollama_num_ctx=4096), ASKED)


async def test_a_message_that_cannot_fit_is_refused_before_it_is_sent(ollama: Any, make_brain: Make) -> None:
    with pytest.raises(BrainUnavailableError, match="do not fit"):
        await speak(make_brain(ollama_num_ctx=2048), [SystemMessage("Coach."), HumanMessage("word " * 3000)])

    assert ollama.chats == []


async def test_a_stream_shows_that_something_arrives_and_gives_the_message_whole(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("<think>hm</think>You ran 777 km.")]

    chunks = [chunk async for chunk in make_brain().bind_tools(TOOLS).astream(ASKED)]

    spoken = [chunk.text for chunk in chunks if chunk.text]
    assert spoken == ["You ran 777 km."]
    assert len(chunks) > 3


async def test_a_stream_carries_calls(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.calls(("distance", {"period": "May"}))]

    whole: AIMessageChunk | None = None
    async for chunk in make_brain().bind_tools(TOOLS).astream(ASKED):
        assert isinstance(chunk, AIMessageChunk)
        whole = chunk if whole is None else whole + chunk

    assert whole is not None
    assert called(whole) == [("distance", {"period": "May"})]


def test_it_also_answers_a_caller_that_blocks(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("Hello."), ollama.says("Again.")]
    brain = make_brain()

    assert [brain.invoke(ASKED).text, brain.invoke(ASKED).text] == ["Hello.", "Again."]


async def test_a_dead_server_says_how_to_start_it(make_brain: Make) -> None:
    with pytest.raises(BrainUnavailableError, match="ollama serve"):
        await speak(make_brain(ollama_url="http://127.0.0.1:9"), ASKED)


async def test_a_slow_server_is_not_waited_for_forever(ollama: Any, make_brain: Make) -> None:
    ollama.lines = [ollama.says("At last.", wait_s=2.0)]

    with pytest.raises(BrainUnavailableError, match=r"said nothing for 0\.2 seconds"):
        await speak(make_brain(ollama_timeout_s=0.2), ASKED)


async def test_a_missing_model_says_how_to_get_it(ollama: Any, make_brain: Make) -> None:
    ollama.installed = []

    with pytest.raises(BrainUnavailableError, match="ollama pull tiny:1b"):
        await speak(make_brain(), ASKED)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("model requires more system memory (9 GiB) than is available", "Take a smaller model"),
        ("llama runner process has terminated", "refused to answer"),
    ],
)
async def test_a_servers_error_is_passed_on_in_words(ollama: Any, make_brain: Make, error: str, told: str) -> None:
    ollama.lines = [ollama.refuses(500, error)]

    with pytest.raises(BrainUnavailableError, match=told):
        await speak(make_brain(), ASKED)


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("closed", "broke in the middle"),
        ("reset", "broke in the middle"),
        ("error", "an unexpected thing happened"),
        ("garbage", "does not speak Ollama's API"),
    ],
)
async def test_a_stream_that_ends_badly_is_no_answer(ollama: Any, make_brain: Make, end: str, told: str) -> None:
    ollama.lines = [ollama.says("You ran 210 km in", end=end)]

    with pytest.raises(BrainUnavailableError, match=told):
        await speak(make_brain(), ASKED)


async def test_every_failure_names_the_way_without_a_language_model(make_brain: Make) -> None:
    with pytest.raises(BrainUnavailableError, match="COACH_BRAIN=embedded"):
        await speak(make_brain(ollama_url="http://127.0.0.1:9"), ASKED)
