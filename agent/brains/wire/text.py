"""What a model says, its thinking taken out. Pure."""

import re

_NAMES = "think|thinking|thought|reasoning"
_THOUGHT = re.compile(rf"<({_NAMES})>.*?(?:</\1>|\Z)", re.S | re.I)
_REST_OF_A_THOUGHT = re.compile(rf"\A.*</(?:{_NAMES})>", re.S | re.I)


def spoken(text: str) -> str:
    """*text* without ``<think>…</think>``.

    One that is never closed goes to the end; one never opened begins at the start (some templates open
    it in the prompt).
    """
    return _REST_OF_A_THOUGHT.sub("", _THOUGHT.sub("", text)).strip()
