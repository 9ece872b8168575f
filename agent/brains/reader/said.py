"""What the rules for several kinds of question look for in a clause: how it opens, whether many are meant. Pure."""

import re
from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import Ask, Condition, Quiet, Span, Sport
from tools.metrics.query import Filter

_BARE_NUMBER = re.compile(r"\d[\d.,:]*|half|quarter|third|dozen")


def asking_words(clause: Clause) -> str:
    """How the question opens, in small letters: "how many"."""
    return " ".join(span.words for span in clause.of(Ask)).casefold()


def telling_spans(clause: Clause) -> list[Span]:
    """The spans that say something: what stands beside what, whichever small words are between them."""
    return [span for span in clause.spans if not isinstance(span.meaning, Quiet)]


def per_activity(clause: Clause) -> bool:
    """ "Distance per run", "per race": of each of them, on average."""
    return any(
        isinstance(before.meaning, Quiet)
        and before.words.casefold() == "per"
        and (isinstance(after.meaning, Sport) or (isinstance(after.meaning, Condition) and bool(after.meaning.race)))
        for before, after in pairwise(clause.spans)
    )


def means_many(clause: Clause) -> bool:
    """ "My runs", "races": several are meant, which can be counted and listed."""
    races = any(condition.race == "many" for condition in clause.all(Condition))
    return races or any(sport.many for sport in clause.all(Sport))


def filters_of(clause: Clause) -> list[Filter]:
    """What all the conditions demand: "over 20 km on Sundays" is two filters."""
    return [item for condition in clause.all(Condition) for item in condition.filters]


def quoted(words: list[str]) -> str:
    """Words of the question, for a reason: a bare number would read as a claim, so it is not repeated."""
    return " and ".join("a number" if _BARE_NUMBER.fullmatch(word.casefold()) else f"“{word}”" for word in words)
