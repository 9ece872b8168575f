"""Requests to take data in, or an import back: plain commands only, for nothing is ever written by mistake. Pure.

A command is an imperative or a polite request whose every word is known here, with a path or the import's number in it.
Questions about imports, conditions, negations, reports and what others said fit none. Whether a path exists is the
tool's to say.
"""

import re

from agent.brains.reader.commands import PATH_WORD
from agent.brains.reader.reading import Call, Trouble
from agent.brains.reader.words import one_of

TOOL = "import_files"

_POLITE = (
    r"(?:please|pls|plz|kindly|now|then|next|ok|okay|alright|well|so|and|also|first|hey|hi|hello|yes|yeah|yep|sure|"
    r"great|thanks|just|go ahead|coach|g|finally|quickly)"
)
_WISH = (
    r"(?:(?P<asked>(?:can|could|would) you|will you please|are you able to)"
    r"|(?:i|we) (?:want|need)(?: you)? to|(?:i|we) would like(?: you)? to|let us|help me(?: to)?|do)"
)
_OPENING = rf"(?:{_POLITE} )*(?:{_WISH} )?(?:{_POLITE} )*"
_TAKE_IN = r"(?:import|upload|load|load in|load up|add|ingest|sync|read in|bring in|take in|pull in|bring|put)"
_OBJECTS = (
    r"(?:(?:the|my|this|these|our|a|an|all|new|old|other|file|files|folder|folders|directory|archive|zip|export|"
    r"exports|"
    r"data|activity|activities|run|runs|ride|rides|swim|workout|workouts|training|history|garmin|strava|polar|suunto|"
    r"coros|fitbit|apple|health|takeout|gpx|fit|tcx|csv|json|from|in|at|of|under|me|everything|it|path|named|called|"
    r"too|also|again) )*"
)
_PATHS = rf"{PATH_WORD}(?: (?:and|and then)? ?{_OBJECTS}{PATH_WORD})*"
_PLACE = (
    r"(?:into|to|in|for) (?:(?:my|the|our|your|coach|g) )*"
    r"(?:data|history|records|log|account|training|activities|database|diary|library|collection|profile|coach|g|"
    r"system|me)"
)
_CLOSING = (
    rf"(?: (?:{_PLACE}|please|pls|plz|thanks|thank you|thx|cheers|now|too|as well|again|for me|if you can|when you can|"
    r"if possible|right away|right now|at once|immediately|in|back|also|then|coach|g|ok|okay|"
    r"(?P<asked_last>(?:can|could|would|will) you)))*"
)
_CLOSING_AGAIN = r"(?: (?:please|pls|plz|thanks|thank you|thx|cheers|sorry))*"
_INTO = re.compile(rf"{_OPENING}(?:get|take|feed|move|pull) {_OBJECTS}{_PATHS} {_PLACE}{_CLOSING}")
_NEWS = (
    r"(?:(?:here (?:is|are)|this is|these are|there (?:is|are)|i (?:(?:have|just|now) )*(?:got|have|downloaded|"
    r"exported|saved|put|copied|made|received)) )?"
)
_LIES = r"(?:(?:is|are|lies|sits|lives|called|named|now|saved|stored|at|in|under|here) )*"
_IT = r"(?:it|them|this|these|that|everything|all of it|the file|the files|the folder|the export)"
_THERE = re.compile(
    rf"(?:{_POLITE} )*{_NEWS}{_OBJECTS}{_LIES}{_PATHS} {_OPENING}{_TAKE_IN} {_IT}(?: {_PLACE})?{_CLOSING}"
)
""" "My export is at /data/x.zip, import it": first where it is, then the command."""
_BAD = r"(?:wrong|mistake|mistakes|error|accident|duplicate|duplicates|test|bad|broken|corrupt|incomplete|old)"
_SORRY = (
    rf"(?: (?:because |since |as )?(?:(?:it|that|this|they) (?:was|were|is|are) (?:(?:just|only|all|a|an|the|my|by) )*"
    rf"{_BAD}(?: (?:file|files|1|folder|export|data|import|path|person))?"
    r"|(?:i (?:picked|chose|took|selected|used|gave you|sent|typed) )?(?:the )?wrong (?:file|files|1|folder|export|"
    r"data|path)|(?:i did (?:it|that) )?by (?:mistake|accident)|i made a mistake|my mistake|my bad|sorry|oops))*"
)
"""Why an import is taken back."""
_UNDO = r"(?:undo|revert|reverse|roll back|rollback|take back|remove|delete|unimport)"
_BATCH = (
    r"(?:(?:the|my|that) )*(?:imports?|upload|batch|import batch)(?: (?:with )?(?:the )?(?:number|numbers|no|nr|"
    r"num|id|batch))?"
)
_NUMBERS = r"(?P<numbers>\d{1,9}(?: and \d{1,9})*)"
_IMPORT = re.compile(rf"{_OPENING}{_TAKE_IN} {_OBJECTS}{_PATHS}{_CLOSING}")
_TAKE_BACK = re.compile(rf"{_OPENING}{_UNDO} {_BATCH} {_NUMBERS}{_CLOSING}{_SORRY}{_CLOSING_AGAIN}")
_ROLL_BACK = re.compile(rf"{_OPENING}(?:roll|take) {_BATCH} {_NUMBERS} back{_CLOSING}{_SORRY}{_CLOSING_AGAIN}")

WORDS = one_of(
    "import imports imported importing importable importer importation upload uploads uploaded uploading undo undid "
    "undone undoing unimport revert reverts reverted reverting rollback ingest ingested"
)
TARGETS = ("import", "upload", "undo", "revert")
"""Words that a misspelt one may stand for."""
_BACK = re.compile(
    r"\b(?:undo|undid|undone|undoing|unimport|revert\w*|rollback|(?:roll\w*|take|took|taken)(?: \w+)* back)\b"
)
_FORMATS = re.compile(
    r"\b(?:formats?|types?|kinds?|which files|what files|importable|support\w*|compatible|accept\w*)\b"
)

FORMATS = "I take in FIT, GPX, TCX and CSV files, and exports of Strava and Garmin, as they are or zipped."
HOW = "To bring data in, drop the file here, or say “import” and its path in a sentence of its own."
HOW_BACK = "To take an import back, say “undo import” and its number, which its answer stated."


def import_calls(text: str, words: list[str], paths: tuple[str, ...]) -> tuple[Call, ...]:
    """The calls that a part of a sentence commands; none where it is not a plain command.

    *words* are those of *text*, spelling corrected, with a stand-in for each of *paths*.
    """
    said = _compared(words)
    asked = "?" in text
    if (
        PATH_WORD in words
        and (match := _IMPORT.fullmatch(said) or _INTO.fullmatch(said) or _there(said, text))
        and _is_meant(match, said, asked=asked)
    ):
        return (Call(TOOL, {"paths": list(paths)}),)
    match = _TAKE_BACK.fullmatch(said) or _ROLL_BACK.fullmatch(said)
    if match and _is_meant(match, said, asked=asked):
        return tuple(Call(TOOL, {"undo_batch": int(number)}) for number in match["numbers"].split(" and "))
    return ()


def _there(said: str, text: str) -> re.Match[str] | None:
    """Where a file is, then the command; what is asked or doubted before it commands nothing."""
    return None if "?" in text.rstrip(" ?.!") else _THERE.fullmatch(said)


def about_imports(words: list[str], *, has_file: bool) -> Trouble | None:
    """What to say to words about imports that command none."""
    said = " ".join(words)
    back = _BACK.search(said)
    if back is None and not WORDS & set(words) and not has_file:
        return None
    if back is not None:
        return Trouble(HOW_BACK)
    return Trouble(f"{FORMATS} {HOW}" if _FORMATS.search(said) else HOW)


def _compared(words: list[str]) -> str:
    """Commas between paths or numbers are an "and"; the other marks say nothing."""
    kept: list[str] = []
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        listed = bool(kept) and all(w == PATH_WORD or w.isdecimal() for w in (kept[-1], following))
        if word == "," and listed:
            kept.append("and")
        elif word not in (",", ".", "!", "?", "&", ";", ":"):
            kept.append(word)
        elif word == "&":
            kept.append("and")
    return " ".join(kept)


def _is_meant(match: re.Match[str], said: str, *, asked: bool) -> bool:
    """An imperative with a question mark may be a doubt; "can you …?" and "…, please?" are requests."""
    polite = match["asked"] or match["asked_last"] or re.search(r"\b(?:please|pls|plz)\b", said)
    return not asked or bool(polite)
