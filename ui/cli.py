"""``coach-g``: what a user types. Each command parses its options and hands over; heavy parts load only where used.

Exit status: 0 when the thing asked for was done (help that was asked for too); 1 when it was not (an abstention, a
failed tool, nothing imported, a warning that stops coaching whatever else was asked);
2 when what was typed cannot be meant. With ``--json`` standard output carries exactly one object.
"""

import gc
import sys
from typing import Annotated

import typer

from ui.exits import CannotError

app = typer.Typer(
    name="coach-g",
    help="A private running coach that you talk to, on your own computer.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

AthleteOption = Annotated[str | None, typer.Option("--athlete", "-a", help="Whose data (a short name).")]
TodayOption = Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Pretend it is this day.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]


def main() -> None:
    """Run the command line; a reason to stop becomes one line on standard error, with ``--json`` one object."""
    _start_lightly()
    try:
        raise SystemExit(_run_for_scripts() if "--json" in sys.argv[1:] else app())
    except CannotError as error:
        _tell(error)
        raise SystemExit(error.status) from None
    except (KeyboardInterrupt, typer.Abort):
        raise SystemExit(130) from None
    except BrokenPipeError:
        raise SystemExit(1) from None


def _run_for_scripts() -> int | None:
    """As a person's, but what typer cannot parse is a reason to stop like any other."""
    try:
        status: int | None = app(standalone_mode=False)
    except Exception as error:
        in_words = getattr(error, "format_message", None)  # typer's usage errors have no public name
        if in_words is None:
            raise
        raise CannotError(in_words(), next_step="See coach-g --help.") from error
    return status


def _tell(error: CannotError) -> None:
    from ui.printable import printable  # noqa: PLC0415 - only where something went wrong

    if "--json" in sys.argv[1:]:
        from ui.terminal import print_json  # noqa: PLC0415

        print_json(error.as_object())
        return
    sys.stderr.write(f"coach-g: {printable(' '.join(str(error).split()))}\n")


def _start_lightly() -> None:
    """Spare what a short command pays for and never uses."""
    gc.set_threshold(100_000, 50, 50)  # imports allocate much and free little: a tenth of a short command's time
    # httpx loads its own command line (click, rich, pygments) if it can, and does without if it cannot: 0.15 s.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is how an import is barred


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Where to listen. Beyond this machine it needs a password.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535)] = None,
) -> None:
    """Serve the web chat."""
    from ui.serving import serve as serve_web  # noqa: PLC0415

    raise typer.Exit(serve_web(host, port))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help='For example "How far did I run in May?"')],
    athlete: AthleteOption = None,
    today: TodayOption = None,
    json: JsonOption = False,
) -> None:
    """Ask one question."""
    from ui.opening import open_for  # noqa: PLC0415
    from ui.talking import ask as ask_once  # noqa: PLC0415

    raise typer.Exit(ask_once(open_for(athlete, today), question, as_json=json))


@app.command()
def chat(athlete: AthleteOption = None, today: TodayOption = None) -> None:
    """Talk in the terminal."""
    from ui.opening import open_for  # noqa: PLC0415
    from ui.talking import chat as talk  # noqa: PLC0415

    raise typer.Exit(talk(open_for(athlete, today)))


@app.command(name="import")
def import_(
    paths: Annotated[list[str] | None, typer.Argument(help="Files, folders, zips, exports.")] = None,
    athlete: AthleteOption = None,
    undo: Annotated[int | None, typer.Option(metavar="BATCH", help="Take an import back.")] = None,
    json: JsonOption = False,
) -> None:
    """Bring training data: FIT, GPX, TCX, CSV, Strava and Garmin exports, in folders and zips too."""
    from ui.importing import import_files, undo_import  # noqa: PLC0415
    from ui.opening import open_for  # noqa: PLC0415

    if (undo is None) == (not paths):
        raise CannotError("Name what to import, or an import to take back with --undo BATCH.")
    if undo is not None:
        raise typer.Exit(undo_import(open_for(athlete), undo, as_json=json))
    raise typer.Exit(import_files(open_for(athlete, create=True), paths or [], as_json=json))


@app.command()
def demo(json: JsonOption = False, today: TodayOption = None) -> None:
    """Make the demo athlete: three years of a runner's life, written as files and imported like yours."""
    from ui.importing import make_demo  # noqa: PLC0415

    raise typer.Exit(make_demo(today, as_json=json))


@app.command()
def tools(json: JsonOption = False) -> None:
    """List every tool with its schema."""
    from tools.registry import build_registry  # noqa: PLC0415
    from ui.direct import list_tools  # noqa: PLC0415

    raise typer.Exit(list_tools(build_registry(), as_json=json))


@app.command()
def tool(
    name: Annotated[str, typer.Argument(help="As `coach-g tools` lists it.")],
    args: Annotated[str, typer.Option(help="The arguments, as a JSON object.")] = "{}",
    athlete: AthleteOption = None,
    today: TodayOption = None,
    json: JsonOption = False,
) -> None:
    """Call one tool directly."""
    from ui.direct import call_tool, parse_args  # noqa: PLC0415
    from ui.opening import open_for  # noqa: PLC0415

    parse_args(args)
    raise typer.Exit(call_tool(open_for(athlete, today), name, args, as_json=json))


@app.command()
def doctor(json: JsonOption = False) -> None:
    """Say what is configured, what is missing, and what to do."""
    from ui.doctor import examine  # noqa: PLC0415

    raise typer.Exit(examine(as_json=json))


if __name__ == "__main__":
    main()
