"""What the chat says of itself: welcome, how to bring one's data, first questions."""

from collections.abc import Iterable

import chainlit as cl

from tools.contract import Failure
from ui.chat_home import UPLOAD_TYPES
from ui.overview import AthleteOverview
from ui.safe_markdown import as_text, without_ways_out

WELCOME = (
    "### Welcome. I am Coach G.\n\n"
    "I know running, and I keep to what your own data says: every number I tell you is checked against it first, and "
    "you can always look up where it comes from. Everything stays on this computer.\n\n"
    "There is no training history here yet. How would you like to begin?"
)

HOW_TO_BRING = (
    "### Bring your history\n\n"
    "**From Strava:** on strava.com open *Settings → My Account → Download or Delete Your Account → Get Started*, and "
    "under *Download Request* press *Request Your Archive*. Strava sends a link by e-mail; the zip behind it is what "
    "I need.\n\n"
    "**From Garmin:** on garmin.com open *Account → Data Management → Export Your Data*. Garmin sends a link by "
    "e-mail; again the zip is what I need.\n\n"
    "**Single activities** are welcome too: FIT, GPX or TCX files, as your watch or app writes them. And CSV "
    "tables.\n\n"
    "Then **drop the file into this chat** (or use the paper clip) and send it: no need to unpack a zip. A large "
    "export can also be brought in a terminal: `coach-g import PATH`."
)

IMPORT_STOPPED = "What came in so far is kept. Send me the same files again, and I go on where I stopped."

BROKEN = "Something went wrong inside me. Nothing of yours was lost. Try again, or run `coach-g doctor`."

_STARTERS = (
    ("This month's distance", "How far did I run this month?", "distance"),
    ("Distance by month", "Distance per month this year", "months"),
    ("My longest runs", "What were my 5 longest runs?", "best"),
    ("Pace this year and last", "Compare my average pace this year with last year", "pace"),
)


def welcome() -> cl.Message:
    """For somebody without a history."""
    actions = [
        cl.Action(name="demo", payload={}, label="Try the demo athlete", icon="play"),
        cl.Action(name="bring", payload={}, label="Bring my export", icon="upload"),
    ]
    return cl.Message(content=WELCOME, actions=actions)


def demo_stopped() -> cl.Message:
    """The demo athlete is half made."""
    again = cl.Action(name="demo", payload={}, label="Go on with the demo athlete", icon="play")
    return cl.Message(content="The demo athlete is half there.", actions=[again])


def first_questions() -> cl.Message:
    """Once the first history is in: the page shows its starters only in an empty chat."""
    return suggestions("Now you can ask, for example:", [question for _, question, _ in _STARTERS])


def starters() -> list[cl.Starter]:
    """Questions for an empty chat."""
    return [
        cl.Starter(label=label, message=question, icon=f"/public/icons/{icon}.svg")
        for label, question, icon in _STARTERS
    ]


def suggestions(text: str, questions: Iterable[str]) -> cl.Message:
    """A message with questions to press."""
    actions = [cl.Action(name="ask", payload={"question": q}, label=q, icon="message-circle") for q in questions]
    return cl.Message(content=text, actions=actions)


def chat_profile(athlete: AthleteOverview) -> cl.ChatProfile:
    """An athlete as the switch at the top names them."""
    extent = f"{athlete.activities:,} activities" if athlete.activities else "no activities yet"
    return cl.ChatProfile(
        name=athlete.slug,
        display_name=athlete.name,
        markdown_description=f"**{as_text(athlete.name)}**: {extent}",
        starters=[] if athlete.is_empty else starters(),
    )


def demo_is_here(name: str) -> str:
    """Once the demo athlete can be asked about."""
    return (
        f"**{as_text(name)}** is here, with three years of running to explore. You speak as them now. Ask, for example:"
    )


def failed(failure: Failure) -> str:
    """Why not, and what to do."""
    return without_ways_out(f"{failure.message} {failure.next_step}")


def cannot_read(names: list[str]) -> str:
    """Files of kinds that hold no training data."""
    return f"I cannot read {', '.join(map(as_text, names))}. I take {', '.join(UPLOAD_TYPES)}."
