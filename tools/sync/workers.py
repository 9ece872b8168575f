"""Jobs in, reports out, in their order: a few worker processes, and what to do when a file takes one of them down."""

import multiprocessing
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from tools.sync.jobs import Job, WorkerSetup, run_job, set_up_worker
from tools.sync.records import FileReport

FEW = 4
"""So few files are read in this process: starting workers would take longer."""
IN_FLIGHT_PER_WORKER = 4


def reports(jobs: list[Job], setup: WorkerSetup, workers: int) -> Iterator[FileReport]:
    """The jobs' reports in their order, computed by *workers* processes a few files ahead."""
    if len(jobs) <= FEW:
        set_up_worker(setup)
        yield from map(run_job, jobs)
        return
    waiting = deque(jobs)
    suspects = 0
    while waiting:
        suspects = yield from _reports_of_one_pool(waiting, setup, workers, suspects)


def _reports_of_one_pool(
    waiting: deque[Job], setup: WorkerSetup, workers: int, suspects: int
) -> Generator[FileReport, None, int]:
    """Work off *waiting* until it is empty or a file takes its worker down.

    Which of the files under way did so is not known, nor whether any did (a system short of memory ends processes
    too): they go back to *waiting*, and their number is returned. The next pool reads that many *suspects* one at a
    time, so that the right one is refused.
    """
    running: deque[tuple[Job, Future[FileReport]]] = deque()
    context = multiprocessing.get_context("spawn")  # a forked copy of a server with threads may hang
    with ProcessPoolExecutor(workers, mp_context=context, initializer=set_up_worker, initargs=(setup,)) as pool:
        while waiting or running:
            ahead = 1 if suspects > 0 else workers * IN_FLIGHT_PER_WORKER
            while waiting and len(running) < ahead:
                job = waiting.popleft()
                running.append((job, pool.submit(run_job, job)))
            job, future = running[0]
            try:
                report = future.result()
            except BrokenProcessPool:
                if suspects <= 0:
                    waiting.extendleft(job for job, _ in reversed(running))
                    return len(running)
                yield FileReport(name=job.name, refused="reading it took the reader down; it is probably damaged")
                return suspects - 1
            running.popleft()
            suspects -= 1
            yield report
    return 0
