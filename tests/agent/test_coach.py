"""The bootstrap."""

from pathlib import Path

import pytest

from agent.athletes import UnknownAthleteError
from agent.coach import open_coach
from agent.reply import Incoming
from agent.respond import final_reply
from storage.settings import Settings
from tools.contract import Registry


async def test_an_empty_home_becomes_a_coach_that_answers(tmp_path: Path) -> None:
    coach = open_coach(Settings(home=tmp_path, brain="embedded"), registry=Registry([]))

    reply = await final_reply(coach, coach.athlete(), Incoming(text="hello", conversation_id="c", channel="terminal"))

    assert (tmp_path / "coach.db").exists()
    assert (reply.brain, reply.verified) == ("embedded", True)


def test_the_athlete_of_the_settings_is_meant_when_nobody_is_named(tmp_path: Path) -> None:
    coach = open_coach(Settings(home=tmp_path, athlete="ben"), registry=Registry([]))

    with pytest.raises(UnknownAthleteError):
        coach.athlete()
    assert coach.athlete("anna", create=True).slug == "anna"
    assert coach.athlete(create=True).slug == "ben"
    assert coach.athlete().slug == "ben"
