"""Through the one door and the whole graph, with the brain behind Ollama's API."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.choose import find_ollama
from agent.coach import Coach
from agent.reply import Incoming, Reply
from agent.respond import final_reply, respond
from storage.settings import Settings
from tools.contract import Profile

CoachOn = Callable[..., Coach]

MAY = ("distance", {"month": "May"})
CALL_TEXT = '```json\n{"name": "distance", "arguments": {"month": "May"}}\n```'


def asked(text: str = "How far did I run in May?") -> Incoming:
    return Incoming(text=text, conversation_id="c1", channel="terminal")


async def test_a_model_with_tools_answers_with_the_tools_number(anna: Profile, coach_on: CoachOn, ollama: Any) -> None:
    ollama.lines = [ollama.calls(MAY), ollama.says("You ran 210.4 km in May 2025.")]

    reply = await final_reply(coach_on(), anna, asked())

    assert (reply.text, reply.verified) == ("You ran 210.4 km in May 2025.", True)
    assert [(tool.name, tool.args) for tool in reply.tools] == [("distance", {"month": "May"})]
    assert [m["role"] for m in ollama.chats[1]["messages"]] == ["system", "user", "assistant", "tool"]


async def test_a_model_that_writes_its_calls_answers_all_the_same(
    anna: Profile, coach_on: CoachOn, ollama: Any
) -> None:
    ollama.lines = [ollama.says(CALL_TEXT), ollama.says("You ran 210.4 km in May 2025.")]

    reply = await final_reply(coach_on(), anna, asked())

    assert (reply.text, reply.verified) == ("You ran 210.4 km in May 2025.", True)
    assert ollama.chats[1]["messages"][-1]["role"] == "user"


async def test_a_model_without_tools_answers_and_follows_up(anna: Profile, coach_on: CoachOn, ollama: Any) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [
        ollama.says('{"name": "distance", "arguments": {"month": "May"}}'),
        ollama.says("You ran 210.4 km in May 2025."),
        ollama.says('{"name": "distance", "arguments": {"month": "June"}}'),
        ollama.says("In June you have run 31.2 km."),
    ]
    coach = coach_on()

    await final_reply(coach, anna, asked())
    reply = await final_reply(coach, anna, asked("And in June?"))

    assert (reply.text, reply.verified) == ("In June you have run 31.2 km.", True)
    earlier = [m["content"] for m in ollama.chats[2]["messages"][1:]]
    assert earlier[0] == "How far did I run in May?"
    assert '{"name": "distance", "arguments": {"month": "May"}}' in earlier[1]
    assert earlier[-1] == "And in June?"


async def test_an_invented_number_never_reaches_the_athlete(anna: Profile, coach_on: CoachOn, ollama: Any) -> None:
    ollama.lines = [
        ollama.calls(MAY),
        ollama.says("You ran 777 km."),
        ollama.says("It was 778 km, really."),
    ]

    items = [item async for item in respond(coach_on(), anna, asked())]

    assert "777" not in repr(items)
    assert "778" not in repr(items)
    assert isinstance(items[-1], Reply)
    assert (items[-1].text, items[-1].verified) == ("You ran 210.4 km.", True)


async def test_thinking_never_reaches_the_athlete_and_is_not_checked(
    anna: Profile, coach_on: CoachOn, ollama: Any
) -> None:
    ollama.lines = [
        ollama.calls(MAY),
        ollama.says("<think>About 999 km?</think>You ran 210.4 km."),
    ]

    reply = await final_reply(coach_on(), anna, asked())

    assert reply.text == "You ran 210.4 km."


async def test_wrong_arguments_are_told_to_the_model_which_can_correct_them(
    anna: Profile, coach_on: CoachOn, ollama: Any
) -> None:
    ollama.capabilities = ["completion"]
    ollama.lines = [
        ollama.says('{"name": "distance", "arguments": {"period": "May"}}'),
        ollama.says('{"name": "distance", "arguments": {"month": "May"}}'),
        ollama.says("You ran 210.4 km."),
    ]

    reply = await final_reply(coach_on(), anna, asked())

    assert reply.text == "You ran 210.4 km."
    assert "month" in ollama.chats[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    "trouble",
    [
        ({"ollama_url": "http://127.0.0.1:9"}, {}, "ollama serve"),
        ({"ollama_timeout_s": 0.2}, {"wait_s": 1.5}, "COACH_OLLAMA_TIMEOUT_S"),
        ({}, {"end": "reset"}, "broke in the middle"),
        ({"ollama_num_ctx": 4096}, {"prompt_tokens": 4096}, "COACH_OLLAMA_NUM_CTX"),
    ],
    ids=["dead", "slow", "broken", "cut"],
)
async def test_a_server_in_trouble_is_a_reply_that_says_what_to_do(
    anna: Profile, coach_on: CoachOn, ollama: Any, trouble: tuple[dict[str, Any], dict[str, Any], str]
) -> None:
    settings, line, told = trouble
    ollama.lines = [ollama.says("You ran 123 km.", **line)]

    reply = await final_reply(coach_on(**settings), anna, asked())

    assert told in reply.text
    assert "123" not in reply.text
    assert reply.tools == []


async def test_the_installed_model_is_found_by_looking(ollama: Any, tmp_path: Any) -> None:
    ollama.installed = ["nomic-embed-text:latest", "qwen3:8b"]

    found = await find_ollama(Settings(home=tmp_path, ollama_url=ollama.url))

    assert found.model == "qwen3:8b"
