"""A follow-up's period beside that of the question before: "and in June?" after "May 2025" is June 2025. Pure.

What is meant (the answer's dates always show it):

- A month, day, quarter or season without a year is in the year that the question before named, if it named just one.
- A year alone, after a part of a year, is the same part in that year: "May 2025", "and in 2024?" is May 2024. Likewise
  "and last year?": one year before the part. After anything else it is the whole year.
- "The year before", "the previous month" and their like count from the period before, not from today.
"""

import re

from tools.calendar_words import MONTHS, SEASONS, regular
from tools.holidays import HOLIDAYS

_YEARLY = rf"(?:{'|'.join((*SEASONS, *HOLIDAYS))})|[qh][1-4]"
_NAME = rf"(?:{'|'.join(MONTHS)})|{_YEARLY}"
_PART = rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?|{_YEARLY}"
_YEAR = r"(?:19|20)\d\d|this year|last year"
_DATED = re.compile(rf"({_PART})(?: ({_YEAR}))?")
_WITH_YEAR = re.compile(rf"\b(?:{_NAME})\b")
_TELLS_YEAR = re.compile(r"\d{4}|\b(?:this|last|past|today|yesterday|ago|since|before|after|until|from)\b")
_EARLIER = "year before "
_UNITS = ("day", "week", "month", "quarter", "year")
_SAME_IN_YEAR = re.compile(r"(?:the )?same \w+ (?:of |in )?((?:19|20)\d\d)")
_SO_MANY = re.compile(r"(?:the )?(\d+ (?:days|nights|weeks|months|years)) before(?: that)?")


def period_after(words: str, before: str, *, relative: bool) -> str:
    """What *words* mean after a question about *before*, both in the forms that ``tools.periods`` reads."""
    before = re.sub(r" \(.*\)$", "", before)
    new, old = regular(words), regular(before)
    if relative or re.match(r"(?:previous|prior|preceding) ", words.casefold()):
        return _relative_to(words, before)
    if old.startswith(_EARLIER):
        inner = period_after(words, old.removeprefix(_EARLIER), relative=False)
        return f"the {_EARLIER}{inner}" if _lacks_year(new) else inner
    if _lacks_year(new):
        year = _year_of(old)
        return f"{words} {year}" if year else words
    dated = _DATED.fullmatch(old)
    if dated is None or not re.fullmatch(_YEAR, new):
        return words
    return _earlier("year", before) if new == "last year" else f"{_written(dated[1])} {new}"


def _relative_to(words: str, before: str) -> str:
    said, old = words.casefold(), regular(before)
    if match := _SO_MANY.fullmatch(said):
        return f"the {match[1]} before {before}"
    if match := _SAME_IN_YEAR.fullmatch(said):
        dated = _DATED.fullmatch(old)
        return words if dated is None else f"{_written(dated[1])} {match[1]}"
    unit = next((unit for unit in _UNITS if re.search(rf"\b{unit}\b", regular(words))), "period")
    return _earlier(unit, before)


def _earlier(unit: str, before: str) -> str:
    """One *unit* before *before*; a named year is simply counted back."""
    named = re.fullmatch(rf"((?:{_PART}) )?(\d{{4}})", regular(before))
    if unit == "year" and named:
        return f"{_written(named[1] or '')} {int(named[2]) - 1}".strip()
    return f"the {unit} before {before}"


def _lacks_year(words: str) -> bool:
    return bool(_WITH_YEAR.search(words)) and not _TELLS_YEAR.search(words) and "(" not in words


def _year_of(words: str) -> str | None:
    """The one year that *words* name."""
    if dated := _DATED.fullmatch(words):
        return dated[2]
    if re.fullmatch(_YEAR, words):
        return words
    years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", words))
    return years.pop() if len(years) == 1 and not re.search(r"\d{4}/\d\d", words) else None


def _written(words: str) -> str:
    return " ".join(word.capitalize() for word in words.split())
