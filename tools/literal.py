"""Names and typed words inside a Markdown sentence: shown as they are, never as markup. Pure."""

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&]")


def literal(text: str) -> str:
    """*text* on one line, with what Markdown would read as emphasis, link, picture, code, HTML or table escaped."""
    return _MARKUP.sub(lambda sign: "\\" + sign[0], " ".join(text.split()))
