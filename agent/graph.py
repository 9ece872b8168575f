"""The turn as a graph: guard -> recall -> coach <-> tools -> verify -> remember."""

import os
from functools import cache
from typing import Any

# Read by langsmith when it is imported: without them it would look for a tracing service.
os.environ["LANGSMITH_TRACING"] = "false"
os.environ["LANGCHAIN_TRACING_V2"] = "false"

from langchain_core.messages import AIMessage
from langgraph.graph import END, START, StateGraph

from agent import nodes
from agent.reply import Reply
from agent.state import State, TurnContext

STEP_LIMIT = 40
"""Far above what the bounded rounds can take; langgraph wants a number."""


async def run_turn(context: TurnContext) -> Reply:
    """Walk the graph once."""
    start: State = {"messages": []}
    state = await compiled().ainvoke(start, {"recursion_limit": STEP_LIMIT}, context=context)
    return Reply.model_validate(state["reply"])


@cache
def compiled() -> Any:
    """The compiled graph, made once."""
    graph = StateGraph(State, context_schema=TurnContext)
    graph.add_node("guard", nodes.guard)
    graph.add_node("recall", nodes.recall)
    graph.add_node("coach", nodes.coach)
    graph.add_node("tools", nodes.tools)
    graph.add_node("verify", nodes.verify)
    graph.add_node("remember", nodes.remember)
    graph.add_edge(START, "guard")
    graph.add_conditional_edges("guard", _after_guard, ["recall", "remember"])
    graph.add_conditional_edges("recall", _after_message, {"tools": "tools", "on": "coach"})
    graph.add_conditional_edges("coach", _after_message, {"tools": "tools", "on": "verify"})
    graph.add_edge("tools", "coach")
    graph.add_conditional_edges("verify", _after_verify, ["remember", "coach"])
    graph.add_edge("remember", END)
    return graph.compile()


def _after_guard(state: State) -> str:
    return "remember" if state["stopped"] else "recall"


def _after_message(state: State) -> str:
    last = state["messages"][-1]
    return "tools" if isinstance(last, AIMessage) and last.tool_calls else "on"


def _after_verify(state: State) -> str:
    return "remember" if "text" in state else "coach"
