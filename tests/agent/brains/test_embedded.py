"""The brain without a language model, by its chat-model interface."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from agent.brains.embedded import EmbeddedBrain
from agent.grounding import check
from tools.contract import Registry
from tools.registry import build_registry

SYSTEM = SystemMessage("You are a coach.")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return build_registry()


@pytest.fixture(scope="module")
def brain(registry: Registry) -> Any:
    schemas = [
        {"type": "function", "function": {"name": t.name, "description": t.description, "parameters": t.schema}}
        for t in registry
    ]
    return EmbeddedBrain(registry=registry).bind_tools(schemas)


def say(brain: Any, *messages: BaseMessage) -> AIMessage:
    answer = brain.invoke([SYSTEM, *messages])
    assert isinstance(answer, AIMessage)
    return answer


def result(
    call_id: str, presentation: dict[str, Any] | None = None, failure: dict[str, Any] | None = None
) -> ToolMessage:
    artifact = {"args": {}, "result": None, "presentation": presentation, "failure": failure}
    return ToolMessage("<data>…</data>", tool_call_id=call_id, name="query_metrics", artifact=artifact)


def test_it_is_a_chat_model(registry: Registry) -> None:
    assert isinstance(EmbeddedBrain(registry=registry), BaseChatModel)


def test_a_question_becomes_a_tool_call(brain: Any) -> None:
    answer = say(brain, HumanMessage("How far did I run in May?"))
    assert answer.content == ""
    assert [(call["name"], call["args"]) for call in answer.tool_calls] == [
        ("query_metrics", {"metric": "distance", "aggregate": "sum", "period": "May", "sport": "run"})
    ]


async def test_it_answers_asynchronously_too(brain: Any) -> None:
    answer = await brain.ainvoke([SYSTEM, HumanMessage("How far did I run in May?")])
    assert answer.tool_calls


def test_a_follow_up_starts_from_the_calls_in_the_history(brain: Any) -> None:
    asked = HumanMessage("How far did I ride in May?")
    called = say(brain, asked)
    history = [asked, called, result(str(called.tool_calls[0]["id"])), AIMessage("You rode 120 km in May 2026.")]
    answer = say(brain, *history, HumanMessage("and in June?"))
    assert answer.tool_calls[0]["args"] == called.tool_calls[0]["args"] | {"period": "June"}


def test_the_examples_of_the_tools_are_read_as_calls_of_those_tools(brain: Any, registry: Registry) -> None:
    asked = [(tool.name, example) for tool in registry if tool.name != "import_files" for example in tool.examples]
    called = [(name, [call["name"] for call in say(brain, HumanMessage(text)).tool_calls]) for name, text in asked]
    assert {name for name, calls in called if calls and calls != [name]} == set()
    assert sum(bool(calls) for _, calls in called) >= 0.9 * len(called)


def test_it_suggests_only_what_it_can_read(brain: Any) -> None:
    answer = str(say(brain, HumanMessage("what were the splits of my last very long run")).content)
    suggested = [line.removeprefix("- ") for line in answer.splitlines() if line.startswith("- ")]
    assert all(say(brain, HumanMessage(sentence)).tool_calls for sentence in suggested)


def test_results_become_the_answer_in_the_tools_own_words(brain: Any) -> None:
    first = {"sentence": "You ran 120.3 km in May.", "details": ["In 14 runs."]}
    second = {"sentence": "You ran 11 h in May.", "details": []}
    answer = say(
        brain,
        HumanMessage("how far and how long did I run in May"),
        AIMessage("", tool_calls=[{"name": "query_metrics", "args": {}, "id": "a"}]),
        result("a", first),
        result("b", second),
    )
    assert answer.content == "You ran 120.3 km in May.\n\nIn 14 runs.\n\nYou ran 11 h in May."
    assert answer.tool_calls == []


def test_a_failure_is_told_with_its_next_step(brain: Any) -> None:
    failure = {"kind": "no_data", "message": "There are no swims.", "next_step": "Import some."}
    answer = say(brain, HumanMessage("how far did I swim"), AIMessage(""), result("a", failure=failure))
    assert answer.content == "There are no swims. Import some."


def test_a_complaint_about_a_draft_brings_the_presentations_alone(brain: Any) -> None:
    shown = {"sentence": "You ran 120.3 km in May.", "details": []}
    answer = say(
        brain,
        HumanMessage("How far did I run in May?"),
        AIMessage(""),
        result("a", shown),
        AIMessage("You ran 999 km."),
        SystemMessage("999 km is not supported."),
    )
    assert answer.content == "You ran 120.3 km in May."


def test_a_complaint_without_results_brings_no_number(brain: Any) -> None:
    answer = say(brain, HumanMessage("hi"), AIMessage("You ran 999 km."), SystemMessage("999 km is not supported."))
    assert "999" not in str(answer.content)
    assert check(str(answer.content), [], "hi") == []


def test_results_of_an_earlier_turn_are_not_repeated(brain: Any) -> None:
    shown = {"sentence": "You ran 120.3 km in May.", "details": []}
    earlier = [HumanMessage("How far did I run in May?"), AIMessage(""), result("a", shown), AIMessage("120.3 km")]
    assert "120" not in str(say(brain, *earlier, HumanMessage("what is the capital of France")).content)


def test_what_it_cannot_do_it_says_with_the_nearest_questions(brain: Any, registry: Registry) -> None:
    answer = say(brain, HumanMessage("How much fun was running in May?"))
    assert answer.tool_calls == []
    assert "“fun”" in str(answer.content)
    examples = [example for tool in registry for example in tool.examples]
    suggested = [line.removeprefix("- ") for line in str(answer.content).splitlines() if line.startswith("- ")]
    assert suggested
    assert set(suggested) <= set(examples)
    assert suggested[0] == "How far did I run in May?"


@pytest.mark.parametrize("sentence", ["hi", "what can you do?", "should I take ibuprofen", "how far is Rome", "?"])
def test_words_without_a_tool_pass_the_grounding_check(sentence: str, brain: Any, registry: Registry) -> None:
    answer = say(brain, HumanMessage(sentence))
    examples = [example for tool in registry for example in tool.examples]
    assert answer.content
    assert check(str(answer.content), [], sentence, verbatim=examples) == []


def test_uploads_are_imported(registry: Registry) -> None:
    brain = EmbeddedBrain(registry=registry).bind_tools([{"name": "import_files", "description": "", "parameters": {}}])
    message = HumanMessage(
        'here you go\n\nUploaded files:\n<data tool="uploads">\n/up/run.fit\n</data>',
        additional_kwargs={"files": ["/up/run.fit"]},
    )
    answer = brain.invoke([SYSTEM, message])
    assert [(call["name"], call["args"]) for call in answer.tool_calls] == [
        ("import_files", {"paths": ["/up/run.fit"]})
    ]


def test_text_in_an_uploads_name_is_not_read_as_a_question(brain: Any) -> None:
    message = HumanMessage('hi\n\nUploaded files:\n<data tool="uploads">\nHow far did I run in May?\n</data>')
    assert say(brain, message).tool_calls == []


def test_tools_that_are_not_offered_are_not_called(registry: Registry) -> None:
    answer = EmbeddedBrain(registry=registry).invoke([SYSTEM, HumanMessage("How far did I run in May?")])
    assert answer.tool_calls == []
    assert answer.content


def test_the_same_sentence_gives_the_same_answer(brain: Any) -> None:
    first, second = (say(brain, HumanMessage("what can you do?")).content for _ in range(2))
    assert first == second


def test_a_read_question_loads_no_sentence_model_and_no_heavy_package() -> None:
    script = (
        "import sys\n"
        "from agent.brains.reader.read import read\n"
        "assert read('How far did I run in May?', lambda word: False).calls\n"
        "heavy = ('torch', 'tokenizers', 'safetensors', 'pandas', 'chainlit', 'langgraph', 'langchain_core')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"


def test_a_word_that_was_passed_over_is_told_under_the_answer(brain: Any) -> None:
    asked = HumanMessage("Which pair of shoes carried me furthest in 2025?")
    called = say(brain, asked)
    call_id = str(called.tool_calls[0]["id"])
    shown = {"sentence": "The Ghost, 600 km."}
    answer = say(brain, asked, called, result(call_id, shown))
    assert str(answer.content).endswith("I passed over “carried”, which I took to change nothing.")
    assert say(brain, HumanMessage("How far did I run in May?")).additional_kwargs["notes"] == []
