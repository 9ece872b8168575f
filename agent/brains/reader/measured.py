"""Measured things by their names, beside a number that bounds them: "heart rate over 150", "90 minutes awake". Pure."""

from functools import cache

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.comparators import opening_at
from agent.brains.reader.meanings import Metric
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of, plain_words
from tools.metrics.catalog import CATALOG

_TOO_LITTLE = one_of(
    "tempo recent latest newest day days when deep heat quickest volume strides stride date total_time km kg cal kcal "
    "minutes hours degrees watts bpm spm mph kph d gap moderate vigorous variability oxygen breathing burn gain energy "
    "light wake lap laps long_run split kms k mi miles mile metres meters kilometres kilometers kilometre kilometer"
)
"""Words of the catalog that beside a number are units, or say too little."""
_ALSO = {
    "steps": "daily_steps", "step count": "daily_steps", "stepcount": "daily_steps", "step counts": "daily_steps",
    "number of steps": "daily_steps", "awake": "awake_time", "lay awake": "awake_time", "lie awake": "awake_time",
    "lying awake": "awake_time", "was awake": "awake_time", "time awake": "awake_time", "asleep": "sleep",
    "slept": "sleep", "sleep": "sleep", "sleeping": "sleep", "sleeps": "sleep", "in bed": "time_in_bed",
    "felt": "feel", "feel": "feel", "feeling": "feel", "rpe": "effort", "rated": "effort", "efforts": "effort",
    "burned": "calories", "burnt": "calories", "active": "active_minutes",
    "temperatures": "temperature", "speeds": "speed", "paces": "pace",
    "heart rates": "heart_rate", "resting heart rates": "resting_hr", "pulse": "heart_rate", "hr": "heart_rate",
    "elevation": "elevation_gain", "climbs": "elevation_gain", "vertical": "elevation_gain", "up": "elevation_gain",
    "gain": "elevation_gain", "vertical meters": "elevation_gain", "vertical metres": "elevation_gain",
    "deep": "deep_sleep", "rem": "rem_sleep", "weighed": "weight", "weigh": "weight", "distances": "distance",
    "moving": "duration", "splits": "split_pace", "on my feet": "duration",
}  # fmt: skip
_BEHIND_ONLY = one_of("deep rem up vertical moving gain")
"""Words that name a metric right behind an amount ("1000 m up") and nowhere else."""
_UNCLEAR_BEFORE = (("rated",),)
_QUIET = one_of(
    "was is were are be been being of that went for got had has have which has stays stayed remained came a an my the "
    "staying rose dropped fell goes going an averaged averaging average avg at"
)
_PAIRS = (("on", "average"), ("on", "avg"), ("that", "day"), ("that", "morning"), ("same", "day"),
          ("come", "in"), ("came", "in"), ("comes", "in"))  # fmt: skip


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for metric in reversed(CATALOG.values()):
        for said in (metric.name, metric.label, *metric.synonyms):
            words = plain_words(said)
            if "_".join(words) not in _TOO_LITTLE and words[0] not in {"how", "what", "when", "which"}:
                found[words] = metric.name
    return found | {tuple(said.split()): name for said, name in _ALSO.items() if name in CATALOG}


@cache
def _longest() -> int:
    return max(len(words) for words in _phrases())


@cache
def _first_words() -> frozenset[str]:
    """The words with which the name of a metric may begin."""
    known = (phrase[0] for phrase, meaning in vocabulary().meanings.items() if isinstance(meaning, Metric))
    return frozenset(words[0] for words in _phrases()) | frozenset(known)


def metric_at(tokens: tuple[Token, ...], start: int, *, behind: bool = False) -> tuple[int, str] | None:
    """The metric named at *start*: how many tokens its name takes, and which it is. *behind*: right behind an
    amount."""
    if not 0 <= start < len(tokens) or text_at(tokens, start) not in _first_words():
        return None
    for length in range(min(_longest(), len(tokens) - start), 0, -1):
        words = texts_at(tokens, start, length)
        name = _phrases().get(words)
        if name is not None and (behind or words[0] not in _BEHIND_ONLY or length > 1):
            return length, name
    known = vocabulary().at(tokens, start)
    if known is None or not isinstance(known[1], Metric) or texts_at(tokens, start, 1)[0] in _TOO_LITTLE:
        return None
    return known[0], known[1].name


def metric_before(tokens: tuple[Token, ...], end: int) -> str | None:
    """The metric whose name, and quiet words after it, end right before *end*."""
    found = None
    for start in range(end - 1, max(end - 8, -1), -1):
        named = metric_at(tokens, start)
        if named is None or texts_at(tokens, start, named[0]) in _UNCLEAR_BEFORE:
            continue
        if start + named[0] <= end and past_quiet(tokens, start + named[0], end) == end:
            found = named[1]
    return found


def past_quiet(tokens: tuple[Token, ...], start: int, end: int | None = None) -> int:
    """The first word from *start* on that says something; at most *end*."""
    stop = len(tokens) if end is None else end
    while start < stop:
        if texts_at(tokens, start, 2) in _PAIRS and start + 2 <= stop:
            start += 2
        elif not tokens[start].quoted and tokens[start].text in _QUIET and opening_at(tokens, start) is None:
            start += 1
        else:
            break
    return start
