"""How well a local language model does as the coach's brain: ``python -m evals.model --model FILE.gguf``.

A demo athlete is made in a temporary home, a server of ours speaks Ollama's API with the model (``evals.ollama_api``),
and the questions of ``evals/cases/model_questions.jsonl`` go through the one door with the Ollama brain. Printed:
whether the tool and its arguments were right, how the answer came to be shown, and how many unsupported numbers were
shown, which must be none. A small model's reasoning is not judged here, only that what is shown is true.
"""

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatResult
from pydantic import PrivateAttr

from agent.brains.ollama import OllamaBrain
from agent.coach import Coach, open_coach
from agent.facts import turn_facts
from agent.grounding import check
from agent.reply import Incoming, Reply, ToolCallRecord
from agent.respond import final_reply
from evals.calls_alike import same_activity, same_question
from evals.ollama_api import load, serving
from storage.settings import Settings
from tools.contract import Profile
from ui.demo import make_demo_athlete

CASES = Path(__file__).parent / "cases" / "model_questions.jsonl"
NOW = datetime(2026, 11, 18, 17, 0, tzinfo=UTC)
_ALIKE = {"query_metrics": same_question, "show_activity": same_activity}


@dataclass(frozen=True)
class Case:
    """A question, and the calls of which any is right; none: no tool is needed."""

    question: str
    accept: list[dict[str, Any]]
    follows: bool = False
    """Whether it goes on with the conversation of the case before."""


@dataclass(frozen=True)
class Outcome:
    """What became of one question."""

    question: str
    right_tool: bool
    right_arguments: bool
    shown: str
    """``at once``, ``after revision``, ``plainly``, or ``not at all`` where the brain could not speak."""
    unsupported: list[str]
    seconds: float
    calls: list[dict[str, Any]]
    text: str


class Recorded(OllamaBrain):
    """The Ollama brain, remembering what it said."""

    _said: list[AIMessage] = PrivateAttr(default_factory=list)

    def drafts(self) -> list[str]:
        """The drafts since the last time this was asked, oldest first."""
        drafts = [m.text.strip() for m in self._said if not m.tool_calls]
        self._said.clear()
        return drafts

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        result = await super()._agenerate(messages, stop, run_manager, **kwargs)
        message = result.generations[0].message
        if isinstance(message, AIMessage):
            self._said.append(message)
        return result


def main() -> None:
    """Ask everything and print the figures."""
    args = _arguments()
    cases = [Case(**json.loads(line)) for line in CASES.read_text(encoding="utf-8").splitlines()][: args.limit]
    with _home(args.home) as home, serving(load(args.model, args.context)) as url:
        name = f"{args.model.stem.lower()}:latest"
        settings = Settings(
            home=home, brain="ollama", ollama_url=url, ollama_num_ctx=args.context, ollama_timeout_s=1200
        )
        brain = Recorded.from_settings(settings, name)
        outcomes = asyncio.run(_ask_all(cases, open_coach(settings, lambda: NOW, brain), brain, quiet=args.json))
    _print(outcomes, name, as_json=args.json)


async def _ask_all(cases: list[Case], coach: Coach, brain: Recorded, *, quiet: bool) -> list[Outcome]:
    athlete = (await make_demo_athlete(coach, lambda _: None)).athlete
    outcomes: list[Outcome] = []
    conversation = ""
    for number, case in enumerate(cases):
        conversation = conversation if case.follows else uuid4().hex
        outcomes.append(await _ask(case, conversation, coach, athlete, brain))
        if not quiet:
            print(_line(number + 1, outcomes[-1]), flush=True)
    return outcomes


async def _ask(case: Case, conversation: str, coach: Coach, athlete: Profile, brain: Recorded) -> Outcome:
    began = time.perf_counter()
    reply = await final_reply(
        coach, athlete, Incoming(text=case.question, conversation_id=conversation, channel="evaluation")
    )
    seconds = time.perf_counter() - began
    right_tool, right_arguments = judge(case, reply.tools)
    return Outcome(
        question=case.question,
        right_tool=right_tool,
        right_arguments=right_arguments,
        shown=how_shown(reply, brain.drafts()),
        unsupported=unsupported(reply, case.question, coach, athlete),
        seconds=round(seconds, 1),
        calls=[{"name": call.name, "args": call.args} for call in reply.tools],
        text=reply.text,
    )


def judge(case: Case, calls: list[ToolCallRecord]) -> tuple[bool, bool]:
    """Whether the tool, and whether its arguments too, are right: in the last call, which the answer stands on."""
    if not case.accept or not calls:
        right = not case.accept and not calls
        return right, right
    last = calls[-1]
    fitting = [wanted for wanted in case.accept if wanted["tool"] == last.name]
    alike = _ALIKE.get(last.name, lambda one, other, _: one == other)
    return bool(fitting), any(alike(last.args, wanted["args"], NOW.date()) for wanted in fitting)


def how_shown(reply: Reply, drafts: list[str]) -> str:
    """By which road the reply's text came."""
    if reply.brain == "none":
        return "not at all"
    if reply.text in drafts:
        return "at once" if drafts.index(reply.text) == 0 else "after revision"
    return "plainly"


def unsupported(reply: Reply, question: str, coach: Coach, athlete: Profile) -> list[str]:
    """Numbers and dates of the reply that its own evidence does not carry, checked again from what was shown."""
    failures = [f"{c.result['message']} {c.result['next_step']}" for c in reply.tools if "next_step" in c.result]
    examples = [example for tool in coach.registry for example in tool.examples]
    facts = turn_facts(reply.evidence, NOW.date())
    return [
        f"{u.text} ({u.reason})" for u in check(reply.text, facts, question, failures, athlete.units, verbatim=examples)
    ]


@contextmanager
def _home(given: Path | None) -> Iterator[Path]:
    if given is not None:
        given.mkdir(parents=True, exist_ok=True)
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _line(number: int, outcome: Outcome) -> str:
    marks = f"{'tool' if outcome.right_tool else '----'} {'args' if outcome.right_arguments else '----'}"
    return f"{number:>3} {marks} {outcome.seconds:>6.1f} s  {outcome.shown:<14} {outcome.question}"


def _print(outcomes: list[Outcome], model: str, *, as_json: bool) -> None:
    figures = summary(outcomes) | {"model": model, "cores": os.cpu_count()}
    if as_json:
        print(json.dumps(figures | {"outcomes": [asdict(o) for o in outcomes]}, ensure_ascii=False))
        return
    print()
    for name, value in figures.items():
        print(f"{name.replace('_', ' '):<28} {value}")
    for outcome in outcomes:
        for span in outcome.unsupported:
            print(f"UNSUPPORTED in {outcome.question!r}: {span}")


def summary(outcomes: list[Outcome]) -> dict[str, Any]:
    """The figures over all questions."""
    seconds = [o.seconds for o in outcomes]
    return {
        "questions": len(outcomes),
        "right_tool": _share(sum(o.right_tool for o in outcomes), len(outcomes)),
        "right_arguments": _share(sum(o.right_arguments for o in outcomes), len(outcomes)),
        **{f"shown_{how.replace(' ', '_')}": sum(o.shown == how for o in outcomes) for how in _WAYS},
        "unsupported_numbers_shown": sum(len(o.unsupported) for o in outcomes),
        "seconds_p50": round(statistics.median(seconds), 1),
        "seconds_p95": round(statistics.quantiles(seconds, n=20, method="inclusive")[-1], 1)
        if len(seconds) > 1
        else seconds[0],
    }


_WAYS = ("at once", "after revision", "plainly", "not at all")


def _share(count: int, total: int) -> str:
    return f"{count}/{total} ({count / total:.0%})"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="a GGUF file of an instruct model")
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--home", type=Path, help="keep the demo athlete here, or take the one that is here")
    parser.add_argument("--context", type=int, default=8192, help="context window, tokens")
    parser.add_argument("--json", action="store_true", help="one object and nothing else")
    return parser.parse_args()


if __name__ == "__main__":
    main()
