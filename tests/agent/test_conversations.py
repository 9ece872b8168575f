"""Conversations stay with their athlete."""

from datetime import UTC, datetime

import pytest

from agent.conversations import ForeignConversationError, conversations, forget, recent_turns, store_turn
from agent.reply import Incoming, Reply
from storage.db import SessionFactory
from tools.contract import Profile

NOW = datetime(2025, 6, 4, 12, tzinfo=UTC)


def say(sessions: SessionFactory, athlete: Profile, text: str, conversation: str = "c1") -> None:
    incoming = Incoming(text=text, conversation_id=conversation, channel="web")
    with sessions() as session:
        store_turn(session, athlete, incoming, Reply(text=f"re: {text}", brain="x", verified=True), NOW)


def test_the_last_turns_come_back_oldest_first(sessions: SessionFactory, anna: Profile) -> None:
    for text in ("one", "two", "three"):
        say(sessions, anna, text)

    with sessions() as session:
        turns = recent_turns(session, anna, "c1", limit=2)

    assert [(turn.message, reply.text) for turn, reply in turns] == [("two", "re: two"), ("three", "re: three")]


def test_a_conversation_is_titled_by_its_first_message(sessions: SessionFactory, anna: Profile) -> None:
    say(sessions, anna, "How far\ndid I run " + "very " * 40)

    with sessions() as session:
        [conversation] = conversations(session, anna)

    assert conversation.title is not None
    assert conversation.title.startswith("How far did I run very")
    assert len(conversation.title) == 80


def test_nobody_reads_writes_or_forgets_the_conversation_of_another(
    sessions: SessionFactory, anna: Profile, ben: Profile
) -> None:
    say(sessions, anna, "mine")

    with sessions() as session:
        assert conversations(session, ben) == []
        with pytest.raises(ForeignConversationError):
            recent_turns(session, ben, "c1")
        with pytest.raises(ForeignConversationError):
            forget(session, ben, "c1")
    with pytest.raises(ForeignConversationError):
        say(sessions, ben, "theirs")


def test_a_forgotten_conversation_takes_its_turns_along(sessions: SessionFactory, anna: Profile) -> None:
    say(sessions, anna, "mine")

    with sessions() as session:
        assert forget(session, anna, "c1")
        assert not forget(session, anna, "c1")
    with sessions() as session:
        assert recent_turns(session, anna, "c1") == []
