"""One turn at the door, for any channel."""

from collections.abc import Awaitable, Callable

from agent.coach import Coach
from agent.reply import Incoming, Reply, ToolCallRecord
from agent.respond import respond
from tools.contract import FailureKind, Profile, Progress


async def take_turn(
    coach: Coach, athlete: Profile, incoming: Incoming, on_progress: Callable[[Progress], Awaitable[None]]
) -> Reply:
    """Hand *incoming* in and return the reply; progress goes to *on_progress* as it comes."""
    reply: Reply | None = None
    async for item in respond(coach, athlete, incoming):
        if isinstance(item, Reply):
            reply = item
        else:
            await on_progress(item)
    if reply is None:
        raise RuntimeError("the turn ended without a reply")
    return reply


def is_failure(call: ToolCallRecord) -> bool:
    """Whether the call's result is a failure rather than a typed result."""
    return call.result.get("kind") in set(FailureKind) and "evidence" not in call.result
