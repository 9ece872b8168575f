"""Which numbers, dates and weekdays of a draft the evidence supports. Pure.

A draft may state a quantity only if a fact of the turn, the athlete's own words or a quoted text has that value, under
unit conversion and rounding at the draft's own precision; and a date only if it is the day, the month or the year of a
fact, the first or last of its period, or the athlete's own. It cannot tell whether a supported number is used for the
right thing, nor read a direction ("up", "faster").
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent.claims.dates import DatePart
from agent.claims.extract import extract
from agent.claims.known import Known, gather
from agent.claims.measures import CONVERTED, same_family
from agent.claims.shapes import Mention, Reading
from tools.contract import Fact, Units


@dataclass(frozen=True)
class Unsupported:
    """A place in a draft that states what nothing supports."""

    span: tuple[int, int]
    """Start and end in the draft."""
    text: str
    reason: str


def check(  # noqa: PLR0913 - the one entry, and everything it judges by
    draft: str,
    facts: Sequence[Fact],
    user_text: str,
    quoted: Sequence[str] = (),
    units: Units = "metric",
    *,
    verbatim: Iterable[str] = (),
) -> list[Unsupported]:
    """The unsupported places of *draft*, left to right; empty when it may be shown.

    *quoted*: texts of the turn whose quantities may be repeated (a failure's words, a remembered sentence).
    *verbatim*: texts that may be cited word for word (example questions, names); inside them nothing is checked.
    """
    known = gather(facts, [user_text, *quoted], units)
    cited = [*verbatim, *(f.value for f in facts if isinstance(f.value, str))]
    text, origin = _rendered(draft)
    mentions = extract(text, units)
    quotations = _quotations(text, cited)
    found = []
    for mention in mentions:
        reason = _wrong(mention, known)
        if reason and not any(_covers(quotation, mention, mentions, text) for quotation in quotations):
            start, end = origin[mention.start], origin[mention.end - 1] + 1
            found.append(Unsupported((start, end), draft[start:end], reason))
    return found


_MARKUP = re.compile(r"\\(?P<escaped>[!-/:-@\[-`{-~])|\*+|`+|~~|__+|&(?:#\d+|#x[0-9a-f]+|\w+);", re.I)


def _rendered(draft: str) -> tuple[str, list[int]]:
    """The draft as a reader sees it (emphasis gone, entities resolved), and where each character came from."""
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for match in [*_MARKUP.finditer(draft), None]:
        end = match.start() if match else len(draft)
        parts.append(draft[at:end])
        origin.extend(range(at, end))
        if match and (match[0].startswith("&") or match["escaped"]):
            shown = match["escaped"] or html.unescape(match[0])
            parts.append(shown)
            origin.extend([match.start()] * len(shown))
        at = match.end() if match else end
    return "".join(parts), [*origin, len(draft)]


_OPENS, _CLOSES = "\"'“‘«", "\"'”’»"


def _quotations(text: str, cited: Iterable[str]) -> list[tuple[int, int]]:
    """Where *text* has one of the *cited* passages, word for word."""
    passages = {c for c in cited if len(c) > 2 and not c.isdigit()}
    return [m.span() for p in passages for m in re.finditer(rf"(?<!\w){re.escape(p)}(?!\w)", text)]


def _covers(quotation: tuple[int, int], mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether *mention* lies in a *quotation* that reads as one.

    A run called "100 km" lends nothing to "you ran 100 km": unless in quotation marks, a passage must have other words
    than quantities: one beside a bare number (a shoe's "Pegasus 40"), two beside a unit.
    """
    start, end = quotation
    if not (start <= mention.start and mention.end <= end):
        return False
    if text[:start].endswith(tuple(_OPENS)) and text[end:].startswith(tuple(_CLOSES)):
        return True
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    rest = "".join(c for at, c in enumerate(text[start:end], start) if not any(m.start <= at < m.end for m in inside))
    bare = all(reading.dimension in {"number", "ordinal"} for reading in mention.readings) and not mention.dates
    return len(re.findall(r"[^\W\d_]{2,}", rest)) >= (1 if bare else 2)


def _wrong(mention: Mention, known: Known) -> str | None:
    """Why *mention* may not be shown; None if some reading of it is supported."""
    if any(_holds(reading, known) for reading in mention.readings):
        return None
    reasons = [known.calendar.wrong(part) for part in mention.dates]
    if mention.dates and None in reasons:
        return None
    if _is_year(mention.dates) and _holds(_as_number(mention.dates[0]), known):
        return None
    if reasons and reasons[0]:
        return reasons[0]
    return "no fact has this value"


def _is_year(parts: tuple[DatePart, ...]) -> bool:
    return len(parts) == 1 and parts[0] == DatePart(year=parts[0].year)


def _as_number(part: DatePart) -> Reading:
    year = float(part.year or 0)
    return Reading("count", year, year, year)


def _holds(reading: Reading, known: Known) -> bool:
    return any(
        _same_kind(reading, value.dimension, value.noun)
        and reading.per in (None, value.per if value.per != "each" else reading.per)
        and _within(reading, value.value)
        for value in known.values
    )


def _same_kind(reading: Reading, dimension: str, noun: str | None) -> bool:
    if reading.dimension == "count":
        return dimension == "number" or (dimension == "count" and same_family(reading.noun, noun))
    if reading.dimension == "ordinal":
        return dimension == "ordinal" or (dimension == "label" and noun != "week")
    if reading.dimension == "label":
        return dimension == "label" and reading.noun == noun
    if reading.dimension == "plain":
        return dimension == "number"
    if reading.dimension == "number":
        return dimension not in CONVERTED
    return reading.dimension == dimension


def _within(reading: Reading, value: float) -> bool:
    slack = 1e-9 * max(1.0, abs(value))
    low, high = reading.low - slack, reading.high + slack
    if reading.sign < 0:
        return low <= -value <= high
    if reading.sign > 0 or reading.dimension == "temperature":
        return low <= value <= high
    return low <= value <= high or low <= -value <= high
