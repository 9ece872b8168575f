"""How long an answer takes without a language model: warm at the door, and cold in the terminal.

    python -m evals.answer_speed [--rounds 5] [--home FOLDER]

Makes the demo athlete (or uses the one in FOLDER), asks the same questions of ``respond`` in one process, each round
in a fresh conversation, then starts ``coach-g ask`` anew a few times. Prints p50, p95 and the slowest, beside targets.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

WARM_TARGET_S = 0.3
COLD_TARGET_S = 3.0

QUESTIONS = (
    "How far did I run in May?",
    "And in June?",
    "How many runs last week?",
    "What was my longest run ever?",
    "Average heart rate on my runs this year",
    "Distance per month this year",
    "How did May compare to April?",
    "Which shoe has the most kilometres?",
    "My top 5 longest rides",
    "How many days did I run in June?",
    "Runs over 20 km this year",
    "Show me my last run",
    "When was my last swim?",
    "What did I do yesterday?",
    "What can you do?",
    "Will it rain tomorrow?",
)


async def warm(home: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds for each question at the door; the first round only warms up."""
    from agent.coach import open_coach
    from agent.reply import Incoming
    from agent.respond import final_reply
    from storage.settings import load_settings
    from ui.demo import make_demo_athlete

    settings = load_settings(home).model_copy(update={"brain": "embedded"})
    coach = open_coach(settings)
    await make_demo_athlete(coach, lambda _: None)
    athlete = coach.athlete("demo")
    taken: dict[str, list[float]] = {question: [] for question in QUESTIONS}
    for _ in range(rounds + 1):
        conversation = uuid.uuid4().hex
        for question in QUESTIONS:
            began = time.perf_counter()
            await final_reply(coach, athlete, Incoming(text=question, conversation_id=conversation, channel="eval"))
            taken[question].append(time.perf_counter() - began)
    return {question: seconds[1:] for question, seconds in taken.items()}


def cold(home: Path, rounds: int) -> list[float]:
    """Seconds of whole processes, from start to exit."""
    command = [str(Path(sys.executable).with_name("coach-g")), "ask", "--athlete", "demo", "--json", QUESTIONS[0]]
    environment = {**os.environ, "COACH_HOME": str(home), "COACH_BRAIN": "embedded"}
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        taken.append(time.perf_counter() - began)
    return taken


def _show(title: str, seconds: list[float], target_s: float) -> None:
    p95 = statistics.quantiles(seconds, n=20, method="inclusive")[-1]
    print(
        f"{title:28} p50 {statistics.median(seconds):6.3f} s   p95 {p95:6.3f} s   slowest {max(seconds):6.3f} s"
        f"   (target {target_s} s)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--home", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = arguments.home or Path(scratch)
        answers = asyncio.run(warm(home, arguments.rounds))
        print(f"{os.cpu_count()} cores, {len(QUESTIONS)} questions, {arguments.rounds} rounds")
        _show("warm, at the door", [s for seconds in answers.values() for s in seconds], WARM_TARGET_S)
        for question, seconds in sorted(answers.items(), key=lambda item: -statistics.median(item[1]))[:5]:
            print(f"    {statistics.median(seconds):6.3f} s  {question}")
        _show("cold, coach-g ask", cold(home, max(arguments.rounds, 3)), COLD_TARGET_S)


if __name__ == "__main__":
    main()
