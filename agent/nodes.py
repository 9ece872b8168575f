"""The steps of a turn. Each takes the state and returns what it changes; ``agent.graph`` puts them in order."""

import asyncio
import logging
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, SystemMessage, ToolCall, ToolMessage
from langgraph.runtime import Runtime

from agent import guardrails
from agent.brains.unavailable import BrainUnavailableError
from agent.conversations import recent_turns, store_turn
from agent.facts import in_words, turn_facts
from agent.grounding import Unsupported, check
from agent.history import confirmed_action, incoming_message, turn_messages
from agent.permissions import refusal
from agent.prompts import revision_prompt, system_prompt
from agent.reply import ProposedAction, Reply, ToolCallRecord
from agent.state import State, TurnContext
from agent.toolbox import answer_call, artifact, evidence_of, failure_of, offered, presentation_of
from tools.contract import Evidence, Fact, Failure, Presentation, Progress

MAX_ROUNDS = 4
"""Rounds of tool calls in one turn; after them the brain must answer with what it has."""

NOTHING_TO_SHOW = (
    "I could not back up an answer to that with your own data, so I would rather say nothing than guess. "
    "Ask me again in other words, or ask what I can do."
)

log = logging.getLogger(__name__)
_Change = dict[str, Any]


async def guard(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """Stop for red flags and unusable input before any model or tool is involved."""
    verdict = guardrails.inspect(runtime.context.incoming.text, has_files=bool(runtime.context.incoming.files))
    return {"stopped": verdict.stop, "injury": verdict.injury, "rounds": 0, "revised": False}


async def recall(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """The system prompt, the conversation so far, and the message."""
    ctx = runtime.context
    turns = await asyncio.to_thread(_recent, ctx)
    before = [m for turn_id, message, reply in turns for m in turn_messages(turn_id, message, reply)]
    prompt = SystemMessage(system_prompt(ctx.athlete, ctx.for_tools.today, state.get("injury")))
    proposed = turns[-1][2].actions if turns else []
    action = confirmed_action(ctx.incoming, proposed)
    messages: list[AnyMessage] = [prompt, *before, incoming_message(ctx.incoming)]
    change: _Change = {"turn_began": len(messages) - 1, "confirmed": None}
    if action is not None:
        call = ToolCall(name=action.tool, args=action.args, id="confirmed", type="tool_call")
        messages.append(AIMessage(content="", tool_calls=[call]))
        change["confirmed"] = action.model_dump(mode="json")
    return change | {"messages": messages}


async def coach(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """Ask the brain: it calls tools, or drafts the answer."""
    ctx = runtime.context
    brain = await ctx.coach.brain()
    ctx.report(Progress(step="thinking"))
    may_call = state["rounds"] < MAX_ROUNDS
    model = brain.model.bind_tools(offered(ctx.coach.registry)) if may_call else brain.model
    try:
        answer = await model.ainvoke(state["messages"])
    except BrainUnavailableError:
        raise
    except Exception as error:
        log.error("brain %s failed: %s", brain.label, type(error).__name__)
        raise BrainUnavailableError(_no_answer(brain.label)) from error
    if not may_call and answer.tool_calls:
        answer = AIMessage(answer.text)
    return {"messages": [answer], "brain": brain.label}


async def tools(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """Run what the last message calls; what acts outside is proposed instead, unless the athlete has said yes."""
    ctx = runtime.context
    last = state["messages"][-1]
    confirmed = state.get("confirmed")
    actions = [*state.get("actions", [])]
    messages: list[ToolMessage] = []
    for call in last.tool_calls if isinstance(last, AIMessage) else []:
        said_yes = confirmed is not None and (call["name"], call["args"]) == (confirmed["tool"], confirmed["args"])
        refused = refusal(call["name"], call["args"], ctx.incoming, ctx.coach.settings.uploads)
        message, proposed = await answer_call(
            call, ctx.coach.registry, ctx.for_tools, confirmed=said_yes, refused=refused
        )
        messages.append(message)
        if proposed is not None:
            actions.append(proposed.model_dump(mode="json"))
    # A yes holds for one run: what the brain calls later in the turn is asked about again.
    return {"messages": messages, "actions": actions, "rounds": state["rounds"] + 1, "confirmed": None}


async def verify(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """Let the draft through, send it back once with the list of what is unsupported, or render the results plainly."""
    ctx = runtime.context
    draft = str(state["messages"][-1].text).strip()
    wrong = _unsupported(draft, state, ctx) if draft else [Unsupported((0, 0), "", "the answer is empty")]
    if not wrong:
        return {"text": draft, "verified": True}
    log.info("draft of %s has %d unsupported spans", state["brain"], len(wrong))
    if not state["revised"]:
        known = [in_words(fact, ctx.athlete.units) for fact in _facts(state, ctx)]
        return {"messages": [SystemMessage(revision_prompt(wrong, known))], "revised": True}
    return _plainly(state, ctx)


async def remember(state: State, runtime: Runtime[TurnContext]) -> _Change:
    """Make the reply and keep the turn."""
    ctx = runtime.context
    reply = _reply(state, ctx.incoming.text)
    await asyncio.to_thread(_store, ctx, reply)
    return {"reply": reply.model_dump(mode="json")}


def _recent(ctx: TurnContext) -> list[tuple[int, str, Reply]]:
    with ctx.coach.sessions() as session:
        turns = recent_turns(session, ctx.athlete, ctx.incoming.conversation_id)
        return [(turn.id or 0, turn.message, reply) for turn, reply in turns]


def _store(ctx: TurnContext, reply: Reply) -> None:
    with ctx.coach.sessions() as session:
        store_turn(session, ctx.athlete, ctx.incoming, reply, ctx.asked_at)


def _no_answer(label: str) -> str:
    if label.startswith("ollama"):
        return (
            f"The language model ({label}) did not answer. Check that Ollama runs (`ollama serve`), "
            "or set COACH_BRAIN=embedded to go without one."
        )
    return f"The brain ({label}) failed on this message. Try it in other words."


def _this_turn(state: State) -> list[ToolMessage]:
    return [m for m in state.get("messages", [])[state.get("turn_began", 0) :] if isinstance(m, ToolMessage)]


def _evidence(state: State) -> list[Evidence]:
    return [e for m in _this_turn(state) if (e := evidence_of(m)) is not None]


def _presentations(state: State) -> list[Presentation]:
    return [p for m in _this_turn(state) if (p := presentation_of(m)) is not None]


def _failures(state: State) -> list[Failure]:
    return [f for m in _this_turn(state) if (f := failure_of(m)) is not None]


def _facts(state: State, ctx: TurnContext) -> list[Fact]:
    return turn_facts(_evidence(state), ctx.for_tools.today)


def _unsupported(text: str, state: State, ctx: TurnContext) -> list[Unsupported]:
    quoted = [f"{failure.message} {failure.next_step}" for failure in _failures(state)]
    examples = [example for tool in ctx.coach.registry for example in tool.examples]
    return check(text, _facts(state, ctx), ctx.incoming.text, quoted, ctx.athlete.units, verbatim=examples)


def _plainly(state: State, ctx: TurnContext) -> _Change:
    """The typed results as they render themselves: the answer when a draft could not be supported twice."""
    shown = list(dict.fromkeys(p.text() for p in _presentations(state)))
    failed = list(dict.fromkeys(f"{f.message} {f.next_step}" for f in _failures(state)))
    text = "\n\n".join(shown or failed) or NOTHING_TO_SHOW
    wrong = _unsupported(text, state, ctx)
    if wrong:
        log.error("a tool's own words state %d things without a fact", len(wrong))
    return {"text": text, "verified": not wrong}


def _reply(state: State, said: str) -> Reply:
    if stopped := state.get("stopped"):
        return Reply(text=stopped, brain="guard", verified=True)
    shown = _presentations(state)
    return Reply(
        text=state["text"],
        table=next((p.table for p in reversed(shown) if p.table), None),
        charts=[chart for p in shown for chart in p.charts],
        how="\n".join(dict.fromkeys(p.how for p in shown if p.how)) or None,
        evidence=_evidence(state),
        actions=[ProposedAction.model_validate(a) for a in state.get("actions", [])],
        tools=[_record(m) for m in _this_turn(state)],
        brain=state["brain"],
        verified=state["verified"],
        answered=state["verified"] and _answered(state, said),
    )


def _answered(state: State, said: str) -> bool:
    """By the last call's outcome; with no call at all, only a greeting, thanks or "what can you do" is answered."""
    messages = _this_turn(state)
    if messages:
        return artifact(messages[-1])["result"] is not None
    return state["text"] != NOTHING_TO_SHOW and _is_courtesy(said)


def _is_courtesy(said: str) -> bool:
    from agent.brains.reader.read import read  # noqa: PLC0415 - rarely needed where a language model speaks

    return read(said, lambda _: True).courtesy is not None


def _record(message: ToolMessage) -> ToolCallRecord:
    parts = artifact(message)
    return ToolCallRecord(
        name=message.name or "",
        args=parts["args"],
        result=parts["result"] or parts["failure"] or {"asked_first": True},
    )
