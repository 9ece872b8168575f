"""The web chat: what Chainlit reports goes to the one door, and what comes back is shown. No coaching logic here."""

import asyncio
import logging
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import chainlit as cl
from chainlit.context import context

from agent.coach import Coach
from agent.reply import Incoming, ProposedAction
from tools.contract import Failure, Profile, Progress
from ui import chat_words as words
from ui.chat_progress import ProgressStep
from ui.chat_reply import show_reply
from ui.demo import DEMO_QUESTIONS, DEMO_SLUG, make_demo_athlete
from ui.overview import AthleteOverview, overview
from ui.password import matches
from ui.turns import is_failure, take_turn
from ui.uploads import discard, is_wanted

log = logging.getLogger(__name__)

_ATHLETE = "athlete"
_PROPOSED = "proposed"
_UNDER_WAY = "under_way"
"""What the person should be told about if they press stop now: ``import`` or ``demo``."""


class Chat:
    """Chainlit's callbacks for one coach."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    def register(self, *, with_password: bool) -> None:
        """Tell Chainlit whom to call."""
        cl.on_chat_start(self.begin)
        cl.on_message(self.answer)
        cl.on_stop(self.stopped)
        cl.set_starters(self.starters)
        cl.set_chat_profiles(self.profiles)
        for name, callback in (
            ("demo", self.make_demo),
            ("bring", self.explain_bringing),
            ("ask", self.ask_suggested),
            ("confirm", self.confirm),
        ):
            cl.action_callback(name)(callback)
        if with_password:
            cl.password_auth_callback(self.sign_in)

    async def sign_in(self, name: str, password: str) -> cl.User | None:
        """A person who knows the password; the name is only how they are greeted."""
        if not matches(self._coach.settings, password):
            return None
        return cl.User(identifier=name.strip()[:100] or "runner")

    async def profiles(self, _user: Any = None, _language: Any = None) -> list[cl.ChatProfile]:
        """A switch between athletes, where there are several."""
        athletes = await self._athletes()
        if len(athletes) < 2:
            return []
        return [words.chat_profile(athlete) for athlete in athletes]

    async def starters(self, _user: Any = None, _language: Any = None) -> list[cl.Starter]:
        """First questions, once there is something to ask about."""
        return words.starters() if any(not a.is_empty for a in await self._athletes()) else []

    async def begin(self) -> None:
        """A chat opens: whose it is, and a welcome where there is nothing to ask about yet."""
        athletes = await self._athletes()
        chosen = cl.user_session.get("chat_profile")
        current = next((a for a in athletes if a.slug == chosen), athletes[0] if athletes else None)
        if current is not None:
            cl.user_session.set(_ATHLETE, current.slug)
        if current is None or current.is_empty:
            await words.welcome().send()

    async def answer(self, message: cl.Message) -> None:
        """A message, with the files that came with it."""
        files = [Path(e.path) for e in message.elements or [] if e.path]
        await self._turn(message.content, files=files)

    async def stopped(self) -> None:
        """Stop was pressed. An import ends with the file it is at; nothing else needs a word."""
        under_way = cl.user_session.get(_UNDER_WAY)
        cl.user_session.set(_UNDER_WAY, None)
        if under_way == "import":
            await cl.Message(content=words.IMPORT_STOPPED).send()
        elif under_way == "demo":
            await words.demo_stopped().send()

    async def ask_suggested(self, action: cl.Action) -> None:
        """A suggested question was pressed: it is asked as if typed."""
        question = str(action.payload.get("question", ""))
        await cl.Message(content=question, type="user_message", author="You").send()
        self._in_background(self._turn(question))

    async def confirm(self, action: cl.Action) -> None:
        """A proposed action was pressed. What it does is read from this session, never from the browser."""
        proposed: dict[str, ProposedAction] = cl.user_session.get(_PROPOSED) or {}
        wanted = proposed.pop(str(action.payload.get("key")), None)
        if wanted is None:
            await cl.Message(content="That offer is over. Ask me again.").send()
            return
        await action.remove()
        await cl.Message(content=f"Yes: {wanted.label}", type="user_message", author="You").send()
        self._in_background(self._turn("yes", confirm=wanted))

    async def explain_bringing(self, _action: cl.Action) -> None:
        """How to get one's data out of Strava and Garmin, and in here."""
        await cl.Message(content=words.HOW_TO_BRING).send()

    async def make_demo(self, action: cl.Action) -> None:
        """Make the demo athlete and go on as them."""
        await action.remove()
        self._in_background(self._make_demo())

    async def _make_demo(self) -> None:
        cl.user_session.set(_UNDER_WAY, "demo")
        async with ProgressStep() as steps:
            made = await make_demo_athlete(self._coach, steps.from_thread)
        cl.user_session.set(_UNDER_WAY, None)
        if isinstance(made.outcome, Failure):
            await cl.Message(content=words.failed(made.outcome)).send()
            return
        cl.user_session.set(_ATHLETE, DEMO_SLUG)
        await words.suggestions(words.demo_is_here(made.athlete.name), DEMO_QUESTIONS).send()

    async def _turn(self, text: str, *, files: list[Path] | None = None, confirm: ProposedAction | None = None) -> None:
        files = files or []
        unwanted = [path.name for path in files if not is_wanted(path.name)]
        if unwanted:
            await cl.Message(content=words.cannot_read(unwanted)).send()
            return
        athlete = await self._athlete()
        incoming = Incoming(
            text=text,
            conversation_id=f"{context.session.thread_id}-{athlete.id}",
            channel="web",
            files=[str(path) for path in files],
            confirm=confirm,
        )
        was_empty = bool(files) and await self._is_empty(athlete)
        cl.user_session.set(_UNDER_WAY, "import" if files else None)
        async with ProgressStep() as steps:

            async def on_progress(progress: Progress) -> None:
                await steps.show(progress)

            reply = await take_turn(self._coach, athlete, incoming, on_progress)
        cl.user_session.set(_UNDER_WAY, None)
        cl.user_session.set(_PROPOSED, await show_reply(reply, athlete.units))
        if was_empty and not await self._is_empty(athlete):
            await words.first_questions().send()
        if files and not any(is_failure(call) for call in reply.tools):
            await asyncio.to_thread(self._discard, files)

    def _discard(self, files: list[Path]) -> None:
        for path in files:
            discard(path, self._coach.settings.uploads)

    async def _athlete(self) -> Profile:
        slug = cl.user_session.get(_ATHLETE)
        athlete = await asyncio.to_thread(self._coach.athlete, slug)
        cl.user_session.set(_ATHLETE, athlete.slug)
        return athlete

    async def _is_empty(self, athlete: Profile) -> bool:
        return not any(a.slug == athlete.slug and not a.is_empty for a in await self._athletes())

    async def _athletes(self) -> list[AthleteOverview]:
        """Those with a history first, and a real person before the demo."""
        athletes = await asyncio.to_thread(overview, self._coach.sessions)
        preferred = self._coach.settings.athlete
        return sorted(athletes, key=lambda a: (a.slug != preferred, a.is_empty, a.is_demo))

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Go on after the press of a button is answered; the page shows that something runs, and can stop it."""

        async def run() -> None:
            await context.emitter.task_start()
            try:
                await work
            except asyncio.CancelledError:
                raise
            except Exception:
                log.exception("a chat task broke")
                await cl.Message(content=words.BROKEN).send()
            finally:
                await context.emitter.task_end()

        context.session.current_task = asyncio.create_task(run())
