"""What reading a sentence gives. Pure."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Call:
    """A tool call that was read, with arguments valid for the tool."""

    tool: str
    args: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Trouble:
    """Why a sentence gives no call."""

    reason: str
    """As a sentence for the athlete, with no number in it: "I did not understand “ibuprofen”."."""
    words: tuple[str, ...] = ()
    """The words that stood in the way, as typed."""
    complete: bool = False
    """Whether the reason is all there is to say: no questions are suggested beside it."""
    certain: bool = False
    """Whether what the sentence asks for is known not to be had here, rather than not understood."""


@dataclass(frozen=True)
class Reading:
    """Calls to make; or, with none, what to say instead."""

    calls: tuple[Call, ...] = ()
    trouble: Trouble | None = None
    courtesy: str | None = None
    """``greeting``, ``thanks`` or ``help``: an answer without a tool."""
    understood: tuple[str, ...] = ()
    """The words that were understood, as typed, for an abstention that says so."""
    notes: tuple[str, ...] = ()
    """Sentences for the athlete beside the answer: how words were taken that were not plain."""
