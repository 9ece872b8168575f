"""What was said, and what each answer stood on: the thread of a follow-up and the trace of a number."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from storage.columns import utc_now


class Conversation(SQLModel, table=True):
    """One thread of one channel."""

    __tablename__ = "conversation"

    id: str = Field(primary_key=True, max_length=64)
    athlete_id: int = Field(foreign_key="athlete.id", index=True, ondelete="CASCADE")
    channel: str = Field(max_length=32)
    title: str | None = Field(default=None, max_length=200)
    started_at: datetime = Field(default_factory=utc_now)


class Turn(SQLModel, table=True):
    """One message and the reply to it, with the tool calls behind it."""

    __tablename__ = "turn"

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: str = Field(foreign_key="conversation.id", index=True, ondelete="CASCADE")
    asked_at: datetime = Field(default_factory=utc_now)
    message: str
    reply: dict[str, Any] = Field(sa_type=JSON)
    """The reply as ``agent.respond.Reply`` writes itself."""
