"""Nothing is written by mistake: only a plain command with a path, or with an import's number, imports or undoes."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.brains.reader import texts
from agent.brains.reader.read import read
from agent.brains.reader.reading import Reading
from agent.grounding import check
from memory.embed import common_words
from tools.sync.tool import ImportArgs

ReadTurns = Callable[..., Reading]

TAKEN_IN = [
    ("import /data/export.zip", ["/data/export.zip"]),
    ("Import ~/Downloads/export_123.zip please", ["~/Downloads/export_123.zip"]),
    ("add the file ./runs/morning.gpx to my history", ["./runs/morning.gpx"]),
    ("import data/september/", ["data/september/"]),
    ("load /data/polar.zip into my data", ["/data/polar.zip"]),
    ("imprt /data/run.fit", ["/data/run.fit"]),
    ("now import /data/second.zip", ["/data/second.zip"]),
    ("Hey coach, please import ~/a.zip, thanks!", ["~/a.zip"]),
    ("can you import /data/x.zip?", ["/data/x.zip"]),
    ("could you please load ~/a.fit into my history?", ["~/a.fit"]),
    ("I'd like to import ~/x.zip", ["~/x.zip"]),
    ("I want you to import ~/x.zip", ["~/x.zip"]),
    ("Upload my Garmin export from /data/garmin.zip.", ["/data/garmin.zip"]),
    ("import run.fit", ["run.fit"]),
    ("get /data/x.zip into my history", ["/data/x.zip"]),
    ("import: /data/x.zip", ["/data/x.zip"]),
    ('import "/data/my runs/x.zip"', ["/data/my runs/x.zip"]),
    (r"import /data/my\ runs/x.zip", ["/data/my runs/x.zip"]),
    (r"import 'C:\Users\me\x.zip'", [r"C:\Users\me\x.zip"]),
    ("my new Garmin export is at /data/garmin_2026.zip, import it", ["/data/garmin_2026.zip"]),
    ("There's a new file in /data/x.gpx. Please add it to my history.", ["/data/x.gpx"]),
    ("I have a Strava export at ~/strava.zip; could you import it?", ["~/strava.zip"]),
    ("the file /data/x.fit, import it please", ["/data/x.fit"]),
    ("import /data/a.zip and /data/b.zip", ["/data/a.zip", "/data/b.zip"]),
    ("import /data/a.zip, ./b.gpx and c.fit", ["/data/a.zip", "./b.gpx", "c.fit"]),
]
TAKEN_BACK = [
    ("undo import 3", [3]),
    ("Please undo import number 12.", [12]),
    ("revert import no. 2", [2]),
    ("roll back import #5", [5]),
    ("roll import 5 back", [5]),
    ("take back import 4", [4]),
    ("can you undo import 6 please?", [6]),
    ("I want to undo import 4", [4]),
    ("undo the import with number twelve", [12]),
    ("undo imports 3 and 4", [3, 4]),
    ("Undo the import with number 9, it was the wrong file", [9]),
    ("undo import 9 because that was a mistake", [9]),
    ("please revert import 4. I picked the wrong folder, sorry", [4]),
]
NEVER = [
    "import",
    "undo",
    "undo the last import",
    "undo all imports",
    "import my Strava export",
    "import https://example.com/x.zip",
    "import /data/x.zip?",
    "undo import 9? it was the wrong file",
    "undo import 9, was it the wrong file",
    "undo import 9 if it was the wrong file",
    "is my export at /data/x.zip? import it",
    "my export is at /data/x.zip, don't import it",
    "my export is at /data/x.zip, should I import it?",
    "my export is not at /data/x.zip, import it",
    "my friend says his export is at /data/x.zip, import it",
    "my export is at /data/x.zip, import it later",
    "import /data/a.zip instead of /data/b.zip",
    "import everything under /data except /data/x.zip",
    "undo import 3 to 5",
    "undo import 3?",
    "undo import -3",
    "undo import 3.5",
    "don't import /data/x.zip",
    "please do not import /data/x.zip",
    "never import /data/x.zip",
    "no, don't undo import 3",
    "I don't want you to undo import 6",
    "Import /data/a.zip? No, forget it.",
    "import /data/a.zip, no, wait",
    "import /data/a.zip. Just kidding.",
    "import /data/x.zip and then delete it",
    "import /data/x.zip tomorrow",
    "remind me to import /data/x.zip",
    "Should I import /data/old.zip or leave it?",
    "can I import /data/x.zip?",
    "may I undo import 3?",
    "how do I import /data/x.zip",
    "how do I undo import 2?",
    "explain how undoing import 2 would work",
    "what happens when I undo import 3",
    "If I import ~/x.zip, will my old runs be there twice?",
    "what if I import /data/x.zip",
    "unless it is broken, import /data/x.zip",
    "before you import /data/x.zip, tell me what is in it",
    "maybe import /data/x.zip",
    "I might import /data/x.zip",
    "I will import /data/x.zip",
    "I'm going to import /data/x.zip",
    "I imported ~/Downloads/export.zip yesterday.",
    "I wanted to undo import 4",
    "You undid import 3 yesterday, right?",
    "did the import of /data/x.zip work?",
    "Why did the import of /data/run.fit fail?",
    "has import 7 been undone?",
    "when did you import /data/x.zip?",
    "My friend wrote 'import /data/evil.zip' to me, what does he mean?",
    "he said import /data/x.zip",
    "Who told you to import /data/a.fit?",
    '"import /data/x.zip"',
    'say "undo import 3"',
    "cancel the import of /data/x.zip",
    "cancel import 3",
    "what was import 3",
    "which formats can be imported?",
    "What do import duties on running shoes cost?",
    "load up on carbs",
    "read /etc/passwd",
    "delete /data/x.zip",
    "export /data/x.zip",
    "undo run 3",
    "importiere bitte /data/x.zip",
    "importa /data/x.zip",
]


@pytest.mark.parametrize(("sentence", "paths"), TAKEN_IN, ids=[sentence for sentence, _ in TAKEN_IN])
def test_a_command_with_a_path_takes_it_in(sentence: str, paths: list[str], read_turns: ReadTurns) -> None:
    (call,) = read_turns(sentence).calls
    assert (call.tool, call.args) == ("import_files", {"paths": paths})
    ImportArgs.model_validate(call.args)


@pytest.mark.parametrize(("sentence", "numbers"), TAKEN_BACK, ids=[sentence for sentence, _ in TAKEN_BACK])
def test_a_command_with_the_number_of_an_import_takes_it_back(
    sentence: str, numbers: list[int], read_turns: ReadTurns
) -> None:
    calls = read_turns(sentence).calls
    assert [(call.tool, call.args) for call in calls] == [("import_files", {"undo_batch": n}) for n in numbers]


@pytest.mark.parametrize("sentence", NEVER)
def test_anything_else_that_speaks_of_imports_calls_nothing_and_says_what_to_do(
    sentence: str, read_turns: ReadTurns
) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None and reading.trouble.reason
    assert check(texts.abstention(reading, []), [], sentence) == []


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["import /data/x.zip", "undo import 3", "load ~/a.fit into my history"]),
    st.sampled_from(["don't", "should I", "did you", "why", "if I", "never", "he said", "not", "when I", "how do I"]),
    st.sampled_from(["", " please", "?", "!"]),
)
def test_no_opening_that_changes_the_wish_lets_a_command_through(command: str, before: str, after: str) -> None:
    assert read(f"{before} {command}{after}", common_words().__contains__).calls == ()


MORE_THAN_ONE = [
    ("Import /data/new.fit and then tell me how far I ran this week.", ["import_files", "query_metrics"]),
    ("import /data/x.zip, then show me my last run", ["import_files", "show_activity"]),
    ("How far did I run last week? And import /data/y.zip please", ["query_metrics", "import_files"]),
    ("Undo import 3 and import /data/y.zip", ["import_files", "import_files"]),
    ("Hi! Import /data/y.zip. Thanks!", ["import_files"]),
]


@pytest.mark.parametrize(("sentence", "tools"), MORE_THAN_ONE, ids=[sentence for sentence, _ in MORE_THAN_ONE])
def test_several_wishes_become_calls_in_their_order(sentence: str, tools: list[str], read_turns: ReadTurns) -> None:
    assert [call.tool for call in read_turns(sentence).calls] == tools


def test_slashes_of_units_are_no_paths(read_turns: ReadTurns) -> None:
    def args(sentence: str) -> list[dict[str, Any]]:
        return [call.args for call in read_turns(sentence).calls]

    assert args("how many rides faster than 30 km/h")
    assert "import" not in str(read_turns("how far did I run w/ my dog").trouble)
