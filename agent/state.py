"""What one turn carries from node to node. Values are plain data or chat messages, so that it can be written down."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypedDict

from langchain_core.messages import AnyMessage

from agent.coach import Coach
from agent.reply import Incoming
from tools.contract import Profile, Progress, ToolContext


class State(TypedDict, total=False):
    """One turn. Nodes return the keys they change; messages are appended."""

    messages: Annotated[list[AnyMessage], operator.add]
    """System prompt, recalled turns, the message, then this turn's calls, results and drafts."""
    turn_began: int
    """Index in ``messages`` of the athlete's message: what follows is this turn's."""
    stopped: str | None
    """The guard's own answer; set, it is the reply and no model is asked."""
    injury: str | None
    """What hurts, in the athlete's words, when they mention it: planning must heed it."""
    confirmed: dict[str, Any] | None
    """The ``ProposedAction`` that this message says yes to."""
    actions: list[dict[str, Any]]
    """Actions to ask the athlete about."""
    rounds: int
    revised: bool
    text: str
    """The answer, once it may be shown."""
    verified: bool
    brain: str
    reply: dict[str, Any]


@dataclass(frozen=True)
class TurnContext:
    """What the nodes need from outside the state; never shown to a model."""

    coach: Coach
    athlete: Profile
    incoming: Incoming
    asked_at: datetime
    report: Callable[[Progress], None]
    stopped: Callable[[], bool] = lambda: False
    """Whether the one who asked has gone: work in threads stops at its next pause."""

    @property
    def for_tools(self) -> ToolContext:
        """The context that tools get."""
        return ToolContext(
            athlete=self.athlete,
            session=self.coach.sessions,
            settings=self.coach.settings,
            clock=self.coach.clock,
            report=self.report,
            stopped=self.stopped,
        )
