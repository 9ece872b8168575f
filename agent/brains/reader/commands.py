"""Paths in a sentence, and its parts between "and", commas and full stops, as typed. Pure.

A path is taken out before a sentence is read as words: its dots, slashes and names are none.
"""

import re
from dataclasses import dataclass

PATH_WORD = "zzpath"
"""Stands for a path among the words of a sentence."""

_QUOTED = re.compile(r"""(?<![^\s(:,])(["'`“])(?=[^\s"'`”])([^"'`“”\n]{1,500}?)(["'`”])(?=[\s.,;:!?)]|$)""")
_FILE = r"\.(?:zip|fit|gpx|tcx|csv|json|xml|gz|tgz|tar|bz2|7z)"
_BARE = re.compile(
    r"(?<![^\s(:,])(?:"
    r"(?:~[\w.-]*|\.{1,2}|[A-Za-z]:)?[/\\](?:\\ |[^\s\"'`“”])+"  # /data/x.zip, ~/x, ./x, C:\x
    rf"|[\w.@+-]+(?:[/\\][\w.@+-]+)*(?:[/\\]|{_FILE})"  # data/september/, export.zip
    r"|[\w.@+-]+(?:[/\\][\w.@+-]+)+"  # data/september
    r")(?=[\s.,;:!?)]|$)",
    re.IGNORECASE,
)
_AFTER_PATH = ".,;:!?)"
_JOINTS = re.compile(
    r"(?<=[?.!;])\s+(?:(?:and|but)\s+)?(?:then\s+|also\s+)?|\s*;\s*|\s*\n\s*|\s+[-–—]\s+"
    r"|,?\s+(?:and|&|\+|plus|as\s+well\s+as|along\s+with|together\s+with)\s+(?:then\s+|also\s+|after\s+that,?\s+|afterwards,?\s+)?|,?\s+then\s+|,\s+",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True)
class Masked:
    """A sentence with a word in place of each path."""

    text: str
    paths: tuple[str, ...]

    def part(self, begin: int, end: int) -> "Masked":
        """The piece from *begin* to *end* of the text, with its own paths."""
        before, inside = self.text[:begin].count(PATH_WORD), self.text[begin:end].count(PATH_WORD)
        return Masked(self.text[begin:end], self.paths[before : before + inside])

    @property
    def unmasked(self) -> str:
        """The text with its paths again."""
        text = self.text
        for path in self.paths:
            text = text.replace(PATH_WORD, path, 1)
        return text


def masked(sentence: str) -> Masked:
    """*sentence* without its paths."""
    paths: list[str] = []
    sentence = sentence.replace(PATH_WORD, "")

    def take(path: str) -> str:
        stripped = path.rstrip(_AFTER_PATH)
        paths.append(stripped.replace("\\ ", " "))
        return PATH_WORD + path[len(stripped) :]

    found: list[str] = []
    end = 0
    for match in sorted((*_QUOTED.finditer(sentence), *_BARE.finditer(sentence)), key=lambda one: one.start()):
        if match.start() < end or (match.re is _QUOTED and not _is_path(match[2])):
            continue
        found.append(sentence[end : match.start()])
        if match.re is _QUOTED:
            paths.append(match[2].strip())
            found.append(PATH_WORD)
        else:
            found.append(take(match[0]))
        end = match.end()
    return Masked("".join(found) + sentence[end:], tuple(paths))


def is_file(path: str) -> bool:
    """Whether it can only be meant as a path: "km/h" cannot."""
    return bool(
        re.match(r"~|\.{1,2}[/\\]|[A-Za-z]:[/\\]|[/\\]\w", path) or re.search(rf"{_FILE}$|\w{(2,)}[/\\]$", path, re.I)
    )


def parts_of(text: str) -> list[tuple[int, int]]:
    """Where the parts of *text* begin and end."""
    parts: list[tuple[int, int]] = []
    begin = 0
    for joint in _JOINTS.finditer(text):
        if text[begin : joint.start()].strip():
            parts.append((begin, joint.start()))
        begin = joint.end()
    if text[begin:].strip():
        parts.append((begin, len(text)))
    return parts


def _is_path(quoted: str) -> bool:
    return bool(re.search(rf"[/\\]|{_FILE}$", quoted, re.IGNORECASE))
