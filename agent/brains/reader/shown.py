"""One activity to be shown, as a whole sentence asks for it: "map of my last ride", "how did Tuesday's swim go". Pure.

Every word is accounted for: how it is asked for, which part is wanted, which activity, how the sentence ends. A single
figure ("the pace of my last run") is no such wish, and a plural ("my last runs") neither.
"""

import re

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
from agent.brains.reader.shown_target import Target, target_of
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
_KEPT = {"half": "half marathon"}
KNOWN = one_of(
    "splits split laps lap map route track profile graph chart plot curve breakdown details summary overview recap "
    "everything analysis show display view open look describe activity workout penultimate previous second "
    "analyse analyze summarise summarize report line pull bring"
)
"""Words of these sentences that are not taken for misspelt ones, and that misspelt ones may stand for."""


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
        target = target_of(tokens[begin:])
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


def _asks_more(head: str, target: Target) -> bool:
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
    target = target_of(tokens[start:])
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


def _arguments(target: Target, *, needs_noun: bool) -> dict[str, str] | None:
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


def _of_distance(target: Target, sports: list[str]) -> dict[str, str] | None:
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


def _which(target: Target) -> str | None:
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
