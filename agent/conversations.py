"""Conversations in storage: what was said, by whom, and what each answer stood on."""

from datetime import datetime

from sqlmodel import Session, col, select

from agent.keeping import kept
from agent.reply import Incoming, Reply
from storage.tables import Conversation, Turn
from tools.contract import Profile

RECALLED_TURNS = 6
"""Enough for a follow-up of a follow-up, and small enough for a local model's context."""

_TITLE_LENGTH = 80


class ForeignConversationError(PermissionError):
    """The conversation belongs to another athlete."""


def recent_turns(
    session: Session, athlete: Profile, conversation_id: str, limit: int = RECALLED_TURNS
) -> list[tuple[Turn, Reply]]:
    """The last *limit* turns of the athlete's conversation, oldest first; none if it has not begun.

    Raises:
        ForeignConversationError: it is another athlete's.
    """
    if _own(session, athlete, conversation_id) is None:
        return []
    statement = select(Turn).where(Turn.conversation_id == conversation_id).order_by(col(Turn.id).desc()).limit(limit)
    turns = list(session.exec(statement))
    return [(turn, Reply.model_validate(turn.reply)) for turn in reversed(turns)]


def store_turn(session: Session, athlete: Profile, incoming: Incoming, reply: Reply, asked_at: datetime) -> int:
    """Add the turn (and its conversation, when it is the first), committed; the reply as :func:`kept`. Returns its id.

    Raises:
        ForeignConversationError: it is another athlete's.
    """
    if _own(session, athlete, incoming.conversation_id) is None:
        session.add(
            Conversation(
                id=incoming.conversation_id,
                athlete_id=athlete.id,
                channel=incoming.channel,
                title=_title(incoming.text),
                started_at=asked_at,
            )
        )
        session.flush()
    turn = Turn(
        conversation_id=incoming.conversation_id,
        asked_at=asked_at,
        message=incoming.text,
        reply=kept(reply).model_dump(mode="json"),
    )
    session.add(turn)
    session.commit()
    if turn.id is None:
        raise RuntimeError("a committed turn has no id")
    return turn.id


def conversations(session: Session, athlete: Profile) -> list[Conversation]:
    """The athlete's conversations, newest first."""
    statement = (
        select(Conversation)
        .where(Conversation.athlete_id == athlete.id)
        .order_by(col(Conversation.started_at).desc(), col(Conversation.id))
    )
    return list(session.exec(statement))


def forget(session: Session, athlete: Profile, conversation_id: str) -> bool:
    """Delete the athlete's conversation with its turns; False when there is none."""
    conversation = _own(session, athlete, conversation_id)
    if conversation is None:
        return False
    session.delete(conversation)
    session.commit()
    return True


def _own(session: Session, athlete: Profile, conversation_id: str) -> Conversation | None:
    conversation = session.get(Conversation, conversation_id)
    if conversation is not None and conversation.athlete_id != athlete.id:
        raise ForeignConversationError(conversation_id)
    return conversation


def _title(message: str) -> str | None:
    line = " ".join(message.split())
    return line if len(line) <= _TITLE_LENGTH else line[: _TITLE_LENGTH - 1] + "…"
