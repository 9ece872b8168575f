"""What the embedded brain says without a tool: greetings, what it can do, and why it abstains. Pure.

No text states a number, a weekday or a date of its own: nothing here could be backed by evidence.
"""

from collections.abc import Iterable

from agent.brains.reader.reading import Reading, Trouble

_CAN = (
    "I answer questions about your own training, with numbers taken from your own records: how far, how long, how fast "
    "and how often; averages, totals and records; for any period, sport or shoe; by week, month or weekday; and a "
    "period beside another. I can show a single activity with its splits, explain what I measure, and take in your "
    "exports and activity files."
)
_GREETING = "Hello! Ask me about your training."
_THANKS = "You are welcome."
NOTHING_CALLED = "I could not back up an answer to that with your own data, so I would rather say nothing than guess."
BY_ITS_GIST = "I read that by its gist, for not every word was known to me: ask in other words if you meant otherwise."
DOUBTED = "I am not sure that I understood that: say it in other words."
ASKED_FIRST = "I will do that as soon as you say yes."


def courtesy(kind: str, examples: Iterable[str]) -> str:
    """The answer to a greeting, to thanks, or to "what can you do"."""
    if kind == "thanks":
        return _THANKS
    opening = _GREETING if kind == "greeting" else _CAN
    return _with_examples(opening, examples)


def abstention(reading: Reading, examples: Iterable[str]) -> str:
    """What was not understood, what was, and the nearest questions that can be answered."""
    trouble = reading.trouble or Trouble(NOTHING_CALLED)
    if trouble.complete:
        return trouble.reason
    known = list(dict.fromkeys(word for word in reading.understood if word not in trouble.words))
    understood = f" I did understand {_listed(known[:5])}." if known and trouble.words else ""
    return _with_examples(f"{trouble.reason}{understood}", examples)


def passed_over(words: Iterable[str]) -> str:
    """That unknown words were taken to change nothing."""
    return f"I passed over {_listed(list(words))}, which I took to change nothing."


def left_out(pieces: Iterable[str]) -> str:
    """That parts of what was said were taken for talk."""
    return f"I left out {_listed([piece.strip(' ,.;:!?') for piece in pieces])}, which I took for talk."


def taken_for(words: Iterable[tuple[str, str]]) -> str:
    """How misspelt words were taken: each as typed, and what it was read as."""
    return f"I read {' and '.join(f'“{typed}” as “{meant}”' for typed, meant in words)}."


def _with_examples(opening: str, examples: Iterable[str]) -> str:
    lines = [f"- {example}" for example in examples]
    return "\n".join([f"{opening} You can ask me, for example:", "", *lines]) if lines else opening


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
