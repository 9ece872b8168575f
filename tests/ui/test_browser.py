"""The whole way once, by hand: a real server with an empty home, a real browser, a file, a question, an answer."""

import html
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("server")]

ARTIFACTS = Path(__file__).resolve().parents[1] / "artifacts"
EVIDENCE = "Where the numbers come from"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's chromium, or any that is installed."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium is installed: the browser test needs one")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: "Browser") -> "Iterator[Callable[..., Page]]":
    """Opens a server's chat in a window of its own; afterwards every request must have stayed on this machine."""
    requested: list[str] = []
    contexts = []

    def open_in(server: Any, width: int = 1280, height: int = 900, theme: str = "light") -> "Page":
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("request", lambda request: requested.append(request.url))
        page.on("websocket", lambda socket: requested.append(socket.url))
        page.goto(server.url)
        page.wait_for_selector("#chat-input")
        return page

    yield open_in
    for context in contexts:
        context.close()
    outside = [url for url in requested if urlsplit(url).hostname not in ("127.0.0.1", None)]
    assert outside == []
    assert len(requested) > 5


def _ask(page: "Page", question: str) -> str:
    """Type a question and wait until its evidence is there; returns the page's text from the question on."""
    known = page.get_by_text(EVIDENCE).count()
    page.click("#chat-input")
    page.keyboard.type(question)
    page.click("#chat-submit")  # waits until it can be pressed: before the chat is connected, a question stays unsent
    page.get_by_text(EVIDENCE).nth(known).wait_for()
    page.wait_for_timeout(1_000)
    return page.inner_text("body").rpartition(question)[2]


def _look(page: "Page", name: str) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    page.wait_for_timeout(800)
    page.screenshot(path=ARTIFACTS / f"{name}.png")


def test_a_runner_drops_a_file_asks_and_reads_an_answer_with_its_evidence(
    open_page: "Callable[..., Page]", start_server: Callable[..., Any], write_gpx: Callable[..., Path], tmp_path: Path
) -> None:
    # Given an empty home, the chat welcomes with two ways to begin
    server = start_server()
    page = open_page(server)
    page.get_by_role("button", name="Try the demo athlete").wait_for()
    _look(page, "welcome")
    page.get_by_role("button", name="Bring my export").click()
    page.get_by_text("Request Your Archive").wait_for()

    # and two runs, of 10.02 km and 5.01 km, are dropped into it
    files = [
        write_gpx(tmp_path / "first.gpx", datetime(2025, 5, 3, 6, 0, tzinfo=UTC), 10_020),
        write_gpx(tmp_path / "second.gpx", datetime(2025, 5, 17, 6, 0, tzinfo=UTC), 5_010),
    ]
    page.set_input_files("#upload-button-input", [str(file) for file in files])
    for file in files:
        page.get_by_text(file.name).first.wait_for()
    page.wait_for_timeout(1_000)
    imported = _ask(page, "Here are my runs")
    assert re.search(r"2 activities", imported)
    page.get_by_role("button", name="What were my 5 longest runs?").wait_for()

    # When the runner asks in plain words
    answer = _ask(page, "How far did I run in May 2025?")

    # then the number is true (both runs, within what a sphere and an ellipsoid differ by)
    distance = re.search(r"(\d+\.\d+) km", answer)
    assert distance is not None, answer
    assert float(distance[1]) == pytest.approx(15.03, rel=0.007)

    # and the fold-out says where it comes from
    page.get_by_text(EVIDENCE).last.click()
    page.get_by_text("Counted: 2").last.wait_for()
    evidence = page.inner_text("body").rpartition(EVIDENCE)[2]
    assert "1 to 31 May 2025" in evidence
    assert distance[1] in evidence
    _look(page, "answer-light")

    # and the dropped files are kept no longer than needed, and nobody outside was contacted
    assert list((server.home / "uploads").rglob("*.gpx")) == []
    assert server.outside_connections() == []


def test_a_newcomer_tries_the_demo_athlete_and_presses_a_question(
    open_page: "Callable[..., Page]", start_server: Callable[..., Any]
) -> None:
    server = start_server()
    page = open_page(server)

    page.get_by_role("button", name="Try the demo athlete").click()
    page.get_by_text(re.compile(r"(Making the demo athlete|Importing) [\d,]+ of [\d,]+")).first.wait_for()
    _look(page, "demo-progress")

    # Stop means stop, and what was begun can be finished
    page.get_by_text(re.compile(r"Importing [\d,]+ of [\d,]+")).first.wait_for(timeout=120_000)
    page.click("#stop-button")
    page.get_by_role("button", name="Go on with the demo athlete").wait_for()
    _look(page, "demo-stopped")
    page.get_by_role("button", name="Go on with the demo athlete").click()
    question = page.get_by_role("button", name="Distance per month this year")
    question.wait_for(timeout=240_000)
    question.click()

    page.get_by_text(EVIDENCE).wait_for()
    page.wait_for_selector(".js-plotly-plot .plotly")
    _look(page, "demo-answer")
    assert server.outside_connections() == []


@pytest.fixture(scope="module")
def lived_in(
    start_server: Callable[..., Any], write_gpx: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Any:
    """A server whose athlete has run once a month in 2025."""
    folder = tmp_path_factory.mktemp("runs")
    for month in range(1, 9):
        write_gpx(folder / f"{month}.gpx", datetime(2025, month, 3, 6, 0, tzinfo=UTC), 3_000 + 700 * month)
    return start_server(bring=folder)


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [("dark", (1280, 900), "dark"), ("phone", (390, 844), "light"), ("narrow", (360, 740), "dark")],
)
def test_it_reads_well_in_the_dark_and_on_a_phone(
    open_page: "Callable[..., Page]", lived_in: Any, name: str, size: tuple[int, int], theme: str
) -> None:
    page = open_page(lived_in, *size, theme)
    _look(page, f"start-{name}")
    _ask(page, "Distance per month in 2025")
    page.get_by_text(EVIDENCE).last.click()
    _look(page, f"answer-{name}")

    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate("document.documentElement.classList.contains('dark')") is (theme == "dark")


def test_a_file_of_another_kind_is_not_taken(open_page: "Callable[..., Page]", lived_in: Any, tmp_path: Path) -> None:
    page = open_page(lived_in)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    page.set_input_files("#upload-button-input", str(tmp_path / "photo.jpg"))
    page.get_by_text(re.compile("not allowed|must be|invalid", re.IGNORECASE)).first.wait_for()


def test_what_a_file_calls_a_run_is_text_and_leads_nowhere(
    open_page: "Callable[..., Page]", start_server: Callable[..., Any], write_gpx: Callable[..., Path], tmp_path: Path
) -> None:
    # Given a run whose name tries all that Markdown, HTML and a reader of bare addresses offer
    name = (
        "**x** [click](http://evil.example/a) <img src=http://evil.example/b onerror=alert(1)> "
        "![p](http://evil.example/c.png) | &lt; www.evil.example http://evil.example/d me@evil.example"
    )
    file = write_gpx(tmp_path / "hostile.gpx", datetime(2025, 5, 3, 6, 0, tzinfo=UTC), 10_020)
    file.write_text(file.read_text().replace("Morning Run", html.escape(name)))
    page = open_page(start_server(bring=file), width=390, height=844)
    dialogs: list[str] = []

    def refuse(dialog: "Dialog") -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)

    # When it stands in an answer and its evidence
    answer = _ask(page, "What were my 5 longest runs?")
    page.get_by_text(EVIDENCE).last.click()
    _look(page, "hostile-name")

    # then it is there as it was written, and nothing of it is a link or a picture (open_page watches the requests)
    assert name in answer.replace("\N{WORD JOINER}", "")
    assert page.locator("a[href*='evil'], a[href^='mailto'], img[src*='evil'], svg a").count() == 0
    assert dialogs == []
