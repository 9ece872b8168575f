"""How fast an import is, against one process that only decodes the same FIT files with fitdecode.

    python -m evals.import_speed [--files 120] [--minutes 60] [--rounds 3]

Both take the same files of 1 Hz samples, in turn. The import also derives splits, laps, best efforts, climb and
zone, compresses the streams and stores everything, on a fresh database each time. Prints files a second and the ratio,
then the import's peak memory (the operating system's figure, parent and largest worker) for the files and for four
times as many.
"""

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

TARGET_RATIO = 1.6
SEMICIRCLES_PER_DEG = 2**31 / 180


def fit_run(start: datetime, minutes: int) -> bytes:
    """A run as a watch records it every second: position, altitude, distance, speed, heart rate, cadence, power."""
    from garmin_fit_sdk import Encoder, Profile

    numbers: dict[str, int] = Profile["mesg_num"]
    encoder = Encoder()

    def write(message: str, **fields: Any) -> None:
        encoder.write_mesg({"mesg_num": numbers[message], **fields})

    write("FILE_ID", type="activity", manufacturer="development", product=1, time_created=start, serial_number=7)
    seconds = minutes * 60
    for second in range(seconds):
        hill = math.sin(second / 400)
        write(
            "RECORD",
            timestamp=start + timedelta(seconds=second),
            position_lat=round((46.52 + second * 2.4e-5) * SEMICIRCLES_PER_DEG),
            position_long=round((6.63 + hill * 1e-3) * SEMICIRCLES_PER_DEG),
            enhanced_altitude=400 + 30 * hill,
            distance=second * 2.8,
            enhanced_speed=2.8 + 0.2 * hill,
            heart_rate=140 + round(12 * hill),
            cadence=84 + second % 3,
            power=260 + second % 17,
        )
    totals = {"total_elapsed_time": seconds, "total_timer_time": seconds, "total_distance": seconds * 2.8}
    end = start + timedelta(seconds=seconds)
    write("LAP", timestamp=end, start_time=start, **totals)
    write("SESSION", timestamp=end, start_time=start, sport="running", sub_sport="generic", **totals)
    write("ACTIVITY", timestamp=end, total_timer_time=seconds, num_sessions=1)
    return bytes(encoder.close())


def write_files(folder: Path, count: int, minutes: int) -> None:
    """*count* runs, a day apart."""
    folder.mkdir(parents=True)
    for n in range(count):
        start = datetime(2015, 1, 1, 7, tzinfo=UTC) + timedelta(days=n)
        (folder / f"{n:05}.fit").write_bytes(fit_run(start, minutes))


def only_decode(folder: Path) -> float:
    """Seconds that one process takes to decode every frame."""
    import fitdecode

    began = time.perf_counter()
    for path in sorted(folder.iterdir()):
        with fitdecode.FitReader(path) as reader:
            for _frame in reader:
                pass
    return time.perf_counter() - began


def whole_import(folder: Path) -> tuple[float, int]:
    """Seconds that an import in a process of its own takes, start included, and its peak memory in MB."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "evals.import_speed", "--import", str(folder)]
        began = time.perf_counter()
        done = subprocess.run(
            command, env={**os.environ, "COACH_HOME": home}, check=True, capture_output=True, text=True
        )
        return time.perf_counter() - began, int(done.stdout)


def import_here(folder: Path) -> None:
    """Import in this process, and print the peak memory in MB."""
    import resource

    from agent import athletes
    from storage.db import open_database, session_factory
    from storage.settings import load_settings
    from tools.contract import ToolContext
    from tools.sync.importer import import_paths

    settings = load_settings()
    sessions = session_factory(open_database(settings.sqlalchemy_url))
    with sessions() as session:
        athlete = athletes.find(session, None)
    import_paths(ToolContext(athlete, sessions, settings), [folder])
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(round(sum(peaks) / 1024))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=120)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--import", dest="folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.folder is not None:
        import_here(arguments.folder)
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder, many = Path(scratch, "files"), Path(scratch, "many")
        write_files(folder, arguments.files, arguments.minutes)
        print(f"{arguments.files} FIT files of {arguments.minutes} min at 1 Hz, {os.cpu_count()} cores")
        ratios = []
        for _ in range(arguments.rounds):
            decoding, (importing, memory) = only_decode(folder), whole_import(folder)
            ratios.append(decoding / importing)
            alone, whole = arguments.files / decoding, arguments.files / importing
            print(f"fitdecode alone {alone:5.1f} files/s   import {whole:5.1f} files/s   ratio {ratios[-1]:.2f}")
        print(f"median ratio {statistics.median(ratios):.2f} (target {TARGET_RATIO})")
        write_files(many, 4 * arguments.files, arguments.minutes)
        _, memory_of_many = whole_import(many)
        print(f"peak memory {memory} MB for {arguments.files} files, {memory_of_many} MB for {4 * arguments.files}")


if __name__ == "__main__":
    main()
