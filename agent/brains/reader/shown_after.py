"""More of the activity just shown, the one before it, or the one that a record was about. Pure.

"And its splits?", "the one before that", "show me that one".
"""

import re
from typing import Any

from agent.brains.reader.calendar import period_at
from agent.brains.reader.reading import Call
from agent.brains.reader.show_words import GETTING, PARTS, POLITE, SEEING, TELLING
from agent.brains.reader.words import Token

TOOL = "show_activity"

_ABOUT = rf"(?:{GETTING}|{TELLING}|what about|how about|what (?:were|was|are|is)|how (?:were|was|are|did))"
_DRAWN = (
    r"(?:(?:(?:the|its|all|full|more|some|of|a) )*(?:(?:kilomet(?:er|re)|km|mile|lap|elevation|pace|heart rate) )?"
    r"(?:splits?|laps?|map|route|track|profile|details?|lap times)(?:,? and )?)+"
)
"""Parts that no figure has."""
_OF_IT = (
    r"(?: (?:of|from|for|about) (?:it|that|this|(?:that|this) (?:1|run|ride|race|workout|activity)))?(?: "
    r"look(?:ed)? like)?"
)
_ALONE = re.compile(rf"{POLITE}(?:{_ABOUT} )?{PARTS}{_OF_IT}")
_ALONE_OF_RECORD = re.compile(rf"{POLITE}(?:{_ABOUT} )?{_DRAWN}{_OF_IT}")
_NOUNS = r"(?:1|run|ride|activity|workout|session|race|swim|walk|hike|training)"
_THAT = re.compile(
    rf"{POLITE}(?:{SEEING}|{TELLING}) (?:me )?(?:it|that|this|(?:that|this|the) {_NOUNS})"
    r"(?: (?:in (?:full|more |detail)+|again|on (?:a|the) map|with (?:its |the |all )*(?:splits|laps|map|details)))?"
)
_EARLIER = re.compile(
    rf"{POLITE}(?:(?:{SEEING}|what about|how about|(?:how|what) (?:was|is)) )?(?:(?:the )?{_NOUNS} )?"
    rf"(?:(?:just |right )?before(?: (?:that|it|this)(?: 1)?)?|(?:the )?previous(?: {_NOUNS})?)"
)


def shown_after(said: str, previous: tuple[Call, ...]) -> Call | None:
    """More of the activity just shown, the one before it, or the one that a record was about."""
    if not previous:
        return None
    last = previous[-1]
    meant = last if last.tool == TOOL else _of_record(last)
    if meant is None:
        return None
    said = re.sub(r"(?: (?:please|pls|thanks|again|too|as well|then|now|for me))+$", "", said)
    alone = _ALONE if last.tool == TOOL else _ALONE_OF_RECORD
    if alone.fullmatch(said) or _THAT.fullmatch(said):
        units = "imperial" if re.search(r"\bmile splits\b", said) else None
        return Call(TOOL, meant.args | ({"units": units} if units else {}))
    if last.tool == TOOL and _EARLIER.fullmatch(said):
        which = _before(str(last.args.get("which", "last")))
        return None if which is None else Call(TOOL, last.args | {"which": which})
    return None


def _before(which: str) -> str | None:
    """The activity before the one that *which* names; None where that is not sayable."""
    place, _, when = which.partition(" in ")
    words, race = place.removesuffix(" race"), " race" if place.endswith(" race") else ""
    if words in _COUNTED_BACK[:-1]:
        earlier = _COUNTED_BACK[_COUNTED_BACK.index(words) + 1]
        return f"{earlier}{race} in {when}" if when else f"{earlier}{race}"
    day = period_at(tuple(Token(word, word) for word in which.casefold().split()), 0, one_by_one=False)
    return f"last before {which}" if day is not None and day[1].one_day else None


def _of_record(call: Call) -> Call | None:
    """The activity that a record, or the value of the newest one, came from."""
    args = call.args
    if args.get("metric") == "best_time" and args.get("aggregate") == "best" and args.get("over"):
        return _of_best_time(args)
    if call.tool != "query_metrics" or any(args.get(name) for name in _OF_MANY):
        return None
    by, end_of = args.get("best_by") or args.get("metric"), "best" if args.get("best_by") else args.get("aggregate")
    end = str(end_of) if end_of in ("last", "first") else _END_OF.get((str(by), str(end_of)))
    if end is None or (args.get("best_by") and args.get("order")):
        return None
    when = f" in {args['period']}" if args.get("period") else ""
    shown = {"which": f"{end}{when}", "sport": str(args.get("sport") or "run")}
    return Call(TOOL, shown | ({"units": args["units"]} if args.get("units") else {}))


def _of_best_time(args: dict[str, Any]) -> Call | None:
    if any(args.get(name) for name in _OF_MANY if name != "over"):
        return None
    when = f" in {args['period']}" if args.get("period") else ""
    shown = {"which": f"fastest {args['over']}{when}", "sport": str(args.get("sport") or "run")}
    return Call(TOOL, shown | ({"units": args["units"]} if args.get("units") else {}))


_COUNTED_BACK = ("last", "previous", "last but two", "last but three", "last but four", "last but five")
_OF_MANY = ("filters", "over", "group_by", "compare_to", "top", "last_n", "first_n", "split", "relate_to", "of_groups")
_END_OF = {
    ("distance", "best"): "longest", ("distance", "max"): "longest", ("distance", "min"): "shortest",
    ("pace", "best"): "fastest", ("pace", "min"): "fastest", ("pace", "max"): "slowest", ("speed", "best"): "fastest",
    ("speed", "max"): "fastest", ("elevation_gain", "max"): "hilliest", ("elevation_gain", "best"): "hilliest",
    ("elevation_gain", "min"): "flattest", ("effort", "max"): "hardest",
    ("effort", "best"): "hardest", ("effort", "min"): "easiest",
    ("temperature", "max"): "hottest", ("temperature", "min"): "coldest",
    ("date", "max"): "last", ("date", "min"): "first",
}  # fmt: skip
