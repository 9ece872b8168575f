"""The folder that Chainlit lives in, ``COACH_HOME/chat``: its configuration, our look, a page without outside links.

Chainlit reads all of this while it is imported, so it is written first. It is written at every start: what is in the
folder is always this version's.
"""

import json
import os
import re
import shutil
from importlib import metadata, util
from pathlib import Path
from string import Template

from storage.settings import Settings

UPLOAD_TYPES = (".fit", ".gpx", ".tcx", ".gz", ".zip", ".csv", ".json")

_HERE = Path(__file__).parent
_OUTSIDE_LINK = re.compile(r"<link\b[^>]*\bhref=\"https?://[^>]*>\s*")

_FOLLOW_SYSTEM = """<script>
      try { localStorage.getItem("vite-ui-theme") ?? localStorage.setItem("vite-ui-theme", "system"); } catch {}
    </script>"""
"""Dark or light as the computer is, until somebody chooses. Chainlit's configuration can only say dark or light."""

_PHRASES = {
    ("auth", "login", "title"): "Coach G",
    ("auth", "login", "form", "email", "label"): "Your name",
    ("auth", "login", "form", "email", "required"): "Type a name",
    ("auth", "login", "form", "email", "placeholder"): "Robin",
    ("auth", "login", "form", "password", "required"): "Type the password",
    ("auth", "login", "errors", "default"): "That is not the password. After five wrong ones, wait a minute.",
    ("chat", "input", "placeholder"): "Ask, or drop a file here",
    ("chat", "input", "actions", "stop"): "Stop",
    ("chat", "messages", "status", "using"): "",
    ("chat", "messages", "status", "used"): "",
    ("chat", "watermark"): "Every number is checked against your data before it is shown.",
    ("navigation", "header", "readme"): "About",
}
"""Words of the page that are ours, by their place in Chainlit's English."""

ABOUT = """# Coach G

A private running coach, on your own computer. Ask about your training in plain words; drop files into the chat to bring
your history (FIT, GPX, TCX, CSV, a Strava or Garmin export, zipped or not).

Every number in an answer comes from your data, is checked before it is shown, and can be traced: open
**Where the numbers come from** under an answer. Nothing leaves this computer unless you configured it to.
"""


def package_folder() -> Path:
    """Where Chainlit is installed, without importing it."""
    spec = util.find_spec("chainlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("chainlit is not installed", name="chainlit")
    return Path(spec.origin).parent


def prepare_chat_home(settings: Settings) -> Path:
    """Write the folder and point Chainlit to it; call before Chainlit is imported. Returns the folder."""
    home = settings.home / "chat"
    (home / ".chainlit" / "translations").mkdir(parents=True, exist_ok=True, mode=0o700)
    (home / ".chainlit" / "config.toml").write_text(_config(settings), encoding="utf-8")
    (home / ".chainlit" / "translations" / "en-US.json").write_text(_english(), encoding="utf-8")
    (home / "chainlit_en-US.md").write_text(ABOUT, encoding="utf-8")
    shutil.copytree(_HERE / "public", home / "public", dirs_exist_ok=True)
    (home / "page").mkdir(exist_ok=True)
    (home / "page" / "index.html").write_text(_page(), encoding="utf-8")
    shutil.rmtree(home / ".files", ignore_errors=True)
    _point_chainlit_to(home)
    return home


def _config(settings: Settings) -> str:
    return Template((_HERE / "chainlit.toml").read_text(encoding="utf-8")).substitute(
        upload_types=json.dumps(list(UPLOAD_TYPES)),
        upload_limit_mb=settings.upload_limit_mb,
        chainlit_version=metadata.version("chainlit"),
    )


def _english() -> str:
    words = json.loads((package_folder() / "translations" / "en-US.json").read_text(encoding="utf-8"))
    for (*path, last), phrase in _PHRASES.items():
        place = words
        for key in path:
            place = place[key]
        place[last] = phrase
    return json.dumps(words, indent=1)


def _page() -> str:
    """Chainlit's page without its links to fonts and style sheets elsewhere."""
    page = (package_folder() / "frontend" / "dist" / "index.html").read_text(encoding="utf-8")
    return _OUTSIDE_LINK.sub("", page).replace("<head>", f"<head>\n    {_FOLLOW_SYSTEM}", 1)


def _point_chainlit_to(home: Path) -> None:
    os.environ["CHAINLIT_APP_ROOT"] = str(home)
    # Otherwise Chainlit loads the .env of whatever folder the server is started in.
    os.environ["CHAINLIT_ENV_FILE"] = str(home / "no.env")
    # Each of these would make Chainlit send conversations somewhere, or store them in a database that is not ours.
    for name in ("LITERAL_API_KEY", "TRACELOOP_API_KEY", "DATABASE_URL", "SLACK_BOT_TOKEN", "DISCORD_BOT_TOKEN"):
        os.environ.pop(name, None)
    os.environ.pop("TEAMS_APP_ID", None)
