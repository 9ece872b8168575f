"""One activity to be shown, as a whole sentence asks for it: "map of my last ride", "how did Tuesday's swim go". Pure.

Every word is accounted for: how it is asked for, which part is wanted, which activity, how the sentence ends. A single
figure ("the pace of my last run") is no such wish, and a plural ("my last runs") neither.
"""

import re
from dataclasses import dataclass, field

from agent.brains.reader.calendar import period_at
from agent.brains.reader.meanings import Period, Sport
from agent.brains.reader.reading import Call
from agent.brains.reader.show_words import (
    DID,
    DRAWING,
    FIGURES,
    GETTING,
    OF,
    PART,
    PARTS,
    POLITE,
    SEEING,
    TELLING,
    THROUGH,
    WHERE,
)
from agent.brains.reader.shown_after import shown_after
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of

TOOL = "show_activity"

_HEADS = tuple(
    re.compile(rf"{POLITE}(?P<head>{head})(?= |$)")
    for head in (
        rf"(?:{GETTING}|{TELLING}) {PARTS} {OF}",
        rf"what (?:were|was|are|is|did) {PARTS}(?: (?:look|looked) like)? {OF}",
        rf"how (?:do|did|does|were|was|are) {PARTS} (?:look |looked )?{OF}",
        rf"{DID} {OF}",
        rf"{PARTS} {OF}",
        rf"(?:(?:{GETTING}|{DRAWING}) )?{FIGURES}(?: and| ,)? {PARTS} {THROUGH}",
        rf"(?:{GETTING} )?(?:a |the )?(?:graph|chart|plot|curve)s? (?:of|with|for) {FIGURES} {THROUGH}",
        rf"{DRAWING} {FIGURES} {THROUGH}",
        rf"{DRAWING} {PARTS} {OF}",
        rf"{DRAWING}(?= (?:out )?(?:my|the|last|yesterday|today))",
        WHERE,
        TELLING,
        SEEING,
        rf"(?:{SEEING}|tell me|i wonder) how",
        r"how (?:was|is|were|did|has|went)",
    )
)
_END = one_of(
    "go went turn out please pls thanks thank you again for me now too also today ever , . ? ! if got have them it "
    "well "
    "look like all time in detail full here coach g what got there are any can possible you have ve 1 take lead "
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
_KEPT = {"half": "half marathon"}
_NUMBERED = one_of("activity run ride workout number no id nr walk swim session")
KNOWN = one_of(
    "splits split laps lap map route track profile graph chart plot curve breakdown details summary overview recap "
    "everything analysis show display view open look describe activity workout penultimate previous second "
    "analyse analyze summarise summarize report line pull bring"
)
"""Words of these sentences that are not taken for misspelt ones, and that misspelt ones may stand for."""
_UNITS = {"mile": "imperial", "miles": "imperial", "mi": "imperial", "km": "metric", "kilometres": "metric",
          "kilometers": "metric"}  # fmt: skip


@dataclass
class _Target:
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


def shown_call(tokens: tuple[Token, ...], previous: tuple[Call, ...] = (), *, whole: bool = True) -> Call | None:
    """The call, where all of *tokens* ask for one activity; None where they ask for anything else.

    *whole*: they are all of the sentence, so that "my last run" alone asks for it.
    """
    said = " ".join(token.text for token in tokens if token.text not in ("?", ".", "!", ","))
    again = shown_after(said, previous)
    if again is not None:
        return again
    tokens = tuple(token for token in tokens if token.text not in ("?", ".", "!"))
    for head in _HEADS:
        match = head.match(" ".join(token.text for token in tokens))
        if match is None:
            continue
        begin = len(match[0].split())
        target = _target(tokens[begin:])
        if target is None:
            continue
        if _asks_more(match["head"], target):
            continue
        if match["head"].startswith("how ") and not target.place and not target.periods:
            target.place.append("last")
        if args := _arguments(target, needs_noun=_TAKES_ANY.match(match["head"]) is None):
            if "mile" in match["head"].split():
                args.setdefault("units", "imperial")
            return Call(TOOL, args)
    return _bare(tokens, previous[-1] if previous and previous[-1].tool == TOOL else None) if whole else None


def _asks_more(head: str, target: _Target) -> bool:
    """ "Where did I run fastest" and "show my fastest 10k" ask for a place of many and for a time."""
    place = next(iter(target.place), "last")
    if head.startswith("where"):
        return place not in ("last", "first", "previous") or bool(target.over)
    return target.over is not None and place == "fastest" and bool(re.fullmatch(SEEING, head))


_TAKES_ANY = re.compile(rf"(?:.* )?{PART}(?: {OF})?$")
"""Heads after which a day alone names an activity: "the splits of yesterday", but not "how was yesterday"."""


def _bare(tokens: tuple[Token, ...], shown: Call | None) -> Call | None:
    """ "My last run, please"; "the fastest run of 2025, show it"; "and my last ride?" after one was shown."""
    texts = [token.text for token in tokens]
    asked = next((end for end in _SHOWN_AFTER if texts[-len(end) :] == list(end)), None)
    tokens = tokens[: len(tokens) - len(asked)] if asked else tokens
    start = 0
    while start < len(tokens) and tokens[start].text in ("and", "please", ",", "now", "also", "what", "about", "ok"):
        start += 1
    target = _target(tokens[start:])
    numbered = target is not None and target.number is not None and tokens[start].text == "activity"
    if target is None or not (asked or shown or numbered or set(target.place) & {"last", "first", "previous"}):
        return None
    args = _arguments(target, needs_noun=True)
    if not args:
        return None
    kept = {} if shown is None else {name: shown.args[name] for name in ("units",) if name in shown.args}
    if shown is not None and target.one and "sport" in shown.args:
        kept["sport"] = shown.args["sport"]
    return Call(TOOL, args | {name: value for name, value in kept.items() if name not in args})


_SHOWN_AFTER = tuple(
    tuple(f"{comma}{words}".split())
    for words in ("show it please", "show me that", "show it to me", "show it", "show that", "show me it", "show me",
                  "show", "open it", "in detail", "with splits", "with the splits", "with details", "with map")
    for comma in (", ", "")
)  # fmt: skip


def _target(tokens: tuple[Token, ...]) -> _Target | None:
    """Which activity all of *tokens* describe."""
    target = _Target()
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
    said = re.sub(rf"\b(?:(?:with|including|show(?: me)?|and|plus|as) )?{PARTS}(?= |$)", "", rest)
    return all(word in _END for word in said.split())


def _step(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
    """Take the next part of the description; how many tokens it took, 0 for none."""
    text = tokens[at].text
    for reader in (_place, _period, _numbered, _distance, _sort, _noun):
        if length := reader(tokens, at, target):
            return length
    if text in _UNITS and at and tokens[at - 1].text == "in":
        target.units = _UNITS[text]
        return 1
    return 1 if text in _FILLERS or (text in _DAY_PARTS and target.periods) else 0


def _place(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
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


def _period(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
    if tokens[at].text in ("may", "sun", "sat") and tokens[at - 1 : at] and tokens[at - 1].text == "i":
        return 0
    found = _read_period(tokens, at) if tokens[at].text != "from" else None
    if found is None or found[1].relative:
        return 0
    target.periods.append(found[1])
    return found[0]


def _numbered(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
    """ "Activity 12", "run number 12"."""
    length = 0
    while at + length < len(tokens) and tokens[at + length].text in _NUMBERED:
        length += 1
    if not length or at + length >= len(tokens) or not tokens[at + length].text.isdigit():
        return 0
    after = tokens[at + length + 1 : at + length + 2]
    if after and after[0].text in {*_UNITS, "k", "m", "minutes", "hours", "min", "h", "meters", "metres", "am", "pm"}:
        return 0
    if _read_period(tokens, at + length) is not None:
        return 0
    target.number = int(tokens[at + length].text)
    return length + 1


def _distance(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
    """ "My last 10k", "the fastest half marathon": the best time over it, else known by the name."""
    texts = [token.text for token in tokens[at : at + 2]]
    words = next((words for words in _DISTANCES if texts[: len(words)] == list(words)), None)
    if words is None or target.over is not None:
        return 0
    target.over = _DISTANCES[words]
    return len(words)


def _sort(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
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


def _noun(tokens: tuple[Token, ...], at: int, target: _Target) -> int:
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


def _arguments(target: _Target, *, needs_noun: bool) -> dict[str, str] | None:
    """Arguments of the tool; None where they would not name a single activity."""
    sports = list(dict.fromkeys(target.sports))
    telling = [name for name in sports if name != "any"] or sports
    named = [name for name in telling if not any(other.endswith(f"_{name}") for other in telling)]
    noun = any((sports, target.race, target.one, target.number is not None, target.name, target.over))
    if len(named) > 1 or len(target.place) > 1 or len(target.periods) > 1 or (needs_noun and not noun):
        return None
    if target.over is not None:
        return _of_distance(target, named)
    if target.name is not None and target.periods and not target.place:
        named, target.name = named or [target.sport_of_name or "run"], None
    which = _which(target)
    if which is None:
        return None
    args = {"which": which}
    if named:
        args["sport"] = named[0]
    elif target.name is not None or target.number is not None:
        args["sport"] = "any"
    return args | ({"units": target.units} if target.units else {})


def _of_distance(target: _Target, sports: list[str]) -> dict[str, str] | None:
    """The run of the best time over a distance, else the newest activity that is called by it."""
    place, period = next(iter(target.place), None), next(iter(target.periods), None)
    if target.name is not None or target.number is not None or not set(sports) <= {"run", "any"}:
        return None
    when = f" in {period.words}" if period is not None else ""
    if place == "fastest":
        args = {"which": f"fastest {_KEPT.get(str(target.over), target.over)}{when}", "sport": "run"}
    elif place in (None, "last") and (place or when or not str(target.over).endswith("k")):
        args = {"which": f"{target.over}{when}", "sport": "any"}
    else:
        return None
    return args | ({"units": target.units} if target.units else {})


def _which(target: _Target) -> str | None:
    place, period = next(iter(target.place), None), next(iter(target.periods), None)
    if target.number is not None:
        return None if place or period else str(target.number)
    if target.name is not None:
        return target.name if place in (None, "last") and period is None else None
    race = " race" if target.race else ""
    if target.race and place is None and period is not None and not period.one_day:
        place = "last"
    if place is None:
        return period.words if period is not None and period.one_day else None
    return f"{place}{race} in {period.words}" if period is not None else f"{place}{race}"
