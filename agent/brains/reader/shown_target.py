"""Which activity words describe: its place, day, sport, number, name or distance. Pure."""

import re
from dataclasses import dataclass, field

from agent.brains.reader.calendar import period_at
from agent.brains.reader.meanings import Period, Sport
from agent.brains.reader.show_words import PARTS
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of

_END = one_of(
    "go went turn out please pls thanks thank you again for me now too also today ever , . ? ! if got have them it "
    "well "
    "look like in detail full here coach g what got there are any can possible you have ve 1 take lead "
    "exactly up"
)
_FILLERS = one_of(
    "the my a an that this our for from on of in at during to i did do had ran made took went recorded was is"
)
_LAST, _FIRST = one_of("last latest newest recent"), one_of("first oldest")
_SUPERLATIVES = one_of(
    "longest shortest hilliest flattest slowest fastest hardest easiest hottest coldest biggest furthest farthest "
    "quickest"
)
_SYNONYMS = {"warmest": "hottest", "coolest": "coldest", "toughest": "hardest"}
_PREVIOUS = (
    "second last", "second to last", "2 last", "2 to last", "last but 1", "penultimate", "previous", "next to last",
)  # fmt: skip
_DAY_PARTS = one_of("morning afternoon evening night lunchtime noon")
_SORTS = one_of("interval intervals tempo fartlek hill hills parkrun progression threshold track speed brick")
"""Sorts of training that only the name of an activity tells."""
_SORTS_OF_RUN = one_of("long easy recovery morning lunch evening afternoon night commute warmup shakeout")
"""Likewise, but too short or too common alone: "long" is also in "along the lake"."""
_DISTANCES = {
    ("half", "marathon"): "half marathon", ("half",): "half", ("marathon",): "marathon",
} | {(number, "k"): f"{number}k" for number in ("3", "5", "10", "15", "20", "25", "30", "50", "100")}  # fmt: skip
"""Distances that races and their names tell."""
_NUMBERED = one_of("activity run ride workout number no id nr walk swim session")
_UNITS = {"mile": "imperial", "miles": "imperial", "mi": "imperial", "km": "metric", "kilometres": "metric",
          "kilometers": "metric"}  # fmt: skip


@dataclass
class Target:
    """Which activity, as far as it has been read."""

    place: list[str] = field(default_factory=list)
    sports: list[str] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    name: str | None = None
    sport_of_name: str | None = None
    number: int | None = None
    race: bool = False
    over: str | None = None
    units: str | None = None
    one: bool = False


def target_of(tokens: tuple[Token, ...]) -> Target | None:
    """Which activity all of *tokens* describe."""
    target = Target()
    at = 0
    while at < len(tokens):
        length = _step(tokens, at, target)
        if not length:
            break
        at += length
    rest = " ".join(token.text for token in tokens[at:] if token.text not in (",", "and"))
    if rest and not _is_end(rest):
        return None
    return target


def _is_end(rest: str) -> bool:
    said = re.sub(r"\ball time\b", "", rest)
    said = re.sub(rf"\b(?:(?:with|including|show(?: me)?|and|plus|as) )?{PARTS}(?= |$)", "", said)
    return all(word in _END for word in said.split())


def _step(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    """Take the next part of the description; how many tokens it took, 0 for none."""
    text = tokens[at].text
    for reader in (_place, _period, _numbered, _distance, _sort, _noun):
        if length := reader(tokens, at, target):
            return length
    if text in _UNITS and at and tokens[at - 1].text == "in":
        target.units = _UNITS[text]
        return 1
    return 1 if text in _FILLERS or (text in _DAY_PARTS and target.periods) else 0


def _place(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    texts = [token.text for token in tokens[at : at + 3]]
    for words in _PREVIOUS:
        if texts[: len(words.split())] == words.split():
            target.place.append("previous")
            return len(words.split())
    if texts[:2] == ["before", "last"]:
        target.place = ["previous"]
        return 2
    if texts[:2] in (["most", "recent"], ["very", "last"], ["very", "first"]):
        target.place.append("first" if texts[1] == "first" else "last")
        return 2
    text = _SYNONYMS.get(texts[0], texts[0])
    if text in _LAST and _read_period(tokens, at) is not None:
        return 0
    known = "last" if text in _LAST else "first" if text in _FIRST else text if text in _SUPERLATIVES else None
    if known is None:
        return 0
    target.place.append(known)
    return 1


def _read_period(tokens: tuple[Token, ...], at: int) -> tuple[int, Period] | None:
    texts = tuple(token.text for token in tokens[at : at + 2])
    if texts == ("last", "night"):
        return 2, Period("yesterday", one_day=True)
    if len(texts) == 2 and texts[0] == "this" and texts[1] in _DAY_PARTS:
        return 2, Period("today", one_day=True)
    return period_at(tokens, at, one_by_one=False)


def _period(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    if tokens[at].text in ("may", "sun", "sat") and tokens[at - 1 : at] and tokens[at - 1].text == "i":
        return 0
    found = _read_period(tokens, at) if tokens[at].text != "from" else None
    if found is None or found[1].relative:
        return 0
    target.periods.append(found[1])
    return found[0]


def _numbered(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    """ "Activity 12", "run number 12"."""
    length = 0
    while at + length < len(tokens) and tokens[at + length].text in _NUMBERED:
        length += 1
    if not length or at + length >= len(tokens) or not tokens[at + length].text.isdecimal():
        return 0
    after = tokens[at + length + 1 : at + length + 2]
    if after and after[0].text in {*_UNITS, "k", "m", "minutes", "hours", "min", "h", "meters", "metres", "am", "pm"}:
        return 0
    if _read_period(tokens, at + length) is not None:
        return 0
    target.number = int(tokens[at + length].text)
    return length + 1


def _distance(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    """ "My last 10k", "the fastest half marathon": the best time over it, else known by the name."""
    texts = [token.text for token in tokens[at : at + 2]]
    words = next((words for words in _DISTANCES if texts[: len(words)] == list(words)), None)
    if words is None or target.over is not None:
        return 0
    target.over = _DISTANCES[words]
    return len(words)


def _sort(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    """ "The last interval session", "my last long run": known by the name only."""
    text = tokens[at].text
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if target.name is not None or text not in _SORTS | _SORTS_OF_RUN:
        return 0
    if text in _SORTS:
        target.name = text.removesuffix("s")
        return 1
    if after is not None and after.text in ("run", "ride", "walk", "swim"):
        target.name = f"{text} {after.text}"
        target.sport_of_name = after.text
        return 2
    return 0


def _noun(tokens: tuple[Token, ...], at: int, target: Target) -> int:
    text = tokens[at].text
    if text in ("race", "competition", "event"):
        target.race = True
        return 1
    if text == "1":
        target.one = True
        return 1
    found = vocabulary().at(tokens, at)
    if found is None or not isinstance(found[1], Sport) or found[1].many:
        return 0
    target.sports.append(found[1].name)
    return found[0]
