"""Markdown that cannot lead anywhere: an answer has emphasis, lists and code, but no link, picture or HTML. Pure.

What stands in an answer may repeat what stands in a file. A picture would be an outside request, and a link a trap.
"""

import re

_WAYS_OUT = re.compile(r"\\.|[\[\]<&]", re.DOTALL)
"""An escaped character, which stays as it is; or one that a link, a picture, HTML or a hidden sign needs."""
_LINKED_UNASKED = re.compile(r"(?<=:)(?=\\?/\\?/)|(?<=www)(?=\\?\.)|(?<=@)", re.IGNORECASE)
_NO_LINK = "\N{WORD JOINER}"
"""Invisible and without width; what looks like an address is one no more."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#!]")


def without_ways_out(markdown: str) -> str:
    """*markdown* with links, pictures and HTML as the text they are made of; addresses in plain sight stay text."""
    return unlinked(_WAYS_OUT.sub(lambda m: m[0] if len(m[0]) > 1 else "\\" + m[0], markdown))


def as_text(text: str) -> str:
    """A name as Markdown that shows it literally, on one line."""
    return unlinked(_MARKUP.sub(lambda sign: "\\" + sign[0], " ".join(text.split())))


def unlinked(text: str) -> str:
    """*text* in which a reader that turns bare addresses into links finds none."""
    return _LINKED_UNASKED.sub(_NO_LINK, text)
