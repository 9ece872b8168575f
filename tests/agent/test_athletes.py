"""Who is meant when a message comes in."""

from zoneinfo import ZoneInfo

import pytest

from agent.athletes import UnknownAthleteError, create, find, find_or_create, identify, link
from storage.db import SessionFactory
from storage.tables import Athlete


def add_demo(sessions: SessionFactory) -> None:
    with sessions() as session:
        session.add(Athlete(slug="demo", name="Demo", is_demo=True))
        session.commit()


def test_the_first_message_ever_makes_an_athlete_in_the_computers_zone(sessions: SessionFactory) -> None:
    with sessions() as session:
        me = find(session)

    assert me.slug == "me"
    assert ZoneInfo(me.zone).key == me.zone
    with sessions() as session:
        assert find(session).id == me.id


def test_a_named_athlete_is_found_and_an_unknown_one_is_refused_with_those_there_are(sessions: SessionFactory) -> None:
    with sessions() as session:
        anna = create(session, "anna")
        create(session, "ben")

        assert find(session, "anna") == anna
        with pytest.raises(UnknownAthleteError, match=r"zoe.*anna, ben"):
            find(session, "zoe")


def test_unnamed_means_the_setting_then_the_first_real_athlete_then_the_demo(sessions: SessionFactory) -> None:
    add_demo(sessions)
    with sessions() as session:
        assert find(session).slug == "demo"

        create(session, "anna")
        create(session, "ben")
        assert find(session).slug == "anna"
        assert find(session, preferred="ben").slug == "ben"
        assert find(session, "demo", preferred="ben").slug == "demo"


def test_an_import_for_somebody_new_makes_them(sessions: SessionFactory) -> None:
    with sessions() as session:
        ben = find_or_create(session, "ben")

        assert find_or_create(session, "ben") == ben


@pytest.mark.parametrize("slug", ["", "a b", "../x", "x" * 65, "a/b"])
def test_a_short_name_is_one_plain_word(sessions: SessionFactory, slug: str) -> None:
    with sessions() as session, pytest.raises(ValueError, match="short name"):
        create(session, slug)


def test_a_channel_knows_an_athlete_by_its_own_name_for_them(sessions: SessionFactory) -> None:
    with sessions() as session:
        anna, ben = create(session, "anna"), create(session, "ben")
        link(session, anna, "telegram", "4711")

        assert identify(session, "telegram", "4711") == anna
        assert identify(session, "web", "4711") is None

        link(session, ben, "telegram", "4711")
        assert identify(session, "telegram", "4711") == ben
