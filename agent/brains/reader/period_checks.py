"""Words of the calendar that are no period: "May I", "in May 5 km", "rise or fall", "Monday to Sunday". Pure."""

import re

from agent.brains.reader.calendar_tokens import (
    HOLIDAY_NAMES,
    MONTH_NAMES,
    NAMED,
    NEAR,
    UNITS,
    WHICH,
    is_ordinal,
    is_part_of_year,
)
from agent.brains.reader.impossible_days import is_counted
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import RANKS, WEEKDAYS

_OPENINGS = one_of("in on during for of over at the , a - / and to . within whole entire full complete st start end "
                   "eve beginning ending date far up time period that")  # fmt: skip
"""Begins no period; "up to" does."""
_CLOSINGS = one_of("in on during for of over at the , a - / and to . all within whole entire new from since between")
_SPLITTING = frozenset({"to", "and", "between"})
_COMPARING = one_of("difference differences differ differed compare compared comparison")
_BESIDE = one_of("than versus vs against")
_DAY_ALONE_BEFORE = one_of("on in since for of about until from before after")
_FALL_BEFORE = one_of("in this last since the of during over until before after for than vs versus every each")
_AFTER_DAY = one_of(
    "? . ! , ; and or to than did was is were what how when compared i vs versus with until on in my do"
)
_BOUNDS = one_of("since from until before after")
_EDGES = frozenset({*RANKS, "beginning", "start", "end"})
_ALONE = re.compile(r"(?:up to|until) (?:now|today)|this (?:morning|afternoon|evening)|all (?:week|month|year)")
_ALL_OF = re.compile(r"all (?:of|the|this|last|\d{4}|[a-z]+)(?: |$)(?!in )")
_DOUBTFUL = one_of("may march sun sat mar wed fall")
_BESIDE_WHICH = one_of("night nights day days evening morning week weeks")
"""What "before" and "after" belong to, rather than to the whole question: "the night before 5 May"."""
_DAY_NAMES = frozenset({*WEEKDAYS, *(day[:3] for day in WEEKDAYS)})
_EACH = one_of("every each a any per all")
"""Before the name of a weekday: all of them are meant."""
_NOT_BY_THEMSELVES = frozenset(
    {("last", "day"), ("this", "day"), ("past", "day"), ("last", "days"), ("new", "year"), ("new", "years")}
)
_AFTER_UNIT = one_of("of starting beginning commencing ending before after following leading from ago to so - earlier")
"""What may follow the unit that a period begins with: "week of", "day after"."""


def may_be_a_period(tokens: tuple[Token, ...], start: int, end: int, *, one_by_one: bool) -> bool:
    """Whether the tokens from *start* to *end* can be a period, as far as the words in and around them tell.

    *one_by_one*: "May to April" are two periods, not a range.
    """
    span = tokens[start:end]
    texts = tuple(token.text for token in span)
    if (texts[0] in _OPENINGS and texts[:2] != ("up", "to")) or _stands_open(tokens, end, texts):
        return False
    if "and" in texts and "between" not in texts:
        return False
    one_by_one = one_by_one or (texts[0] == "between" and any(token.text in _COMPARING for token in tokens[:start]))
    if one_by_one and _SPLITTING & set(texts) and not _is_a_stretch(tokens, start, end):
        return False
    if is_a_whole_week(list(texts[-3:])) and texts[0] != "from":
        return False
    return _is_anchored(tokens, start, end) and not _is_something_else(tokens, start, end)


def _stands_open(tokens: tuple[Token, ...], end: int, texts: tuple[str, ...]) -> bool:
    """Whether it ends with a word that something must follow; "from the 16th on" does not."""
    if texts[-1] == "on" and texts[0] in ("from", "since"):
        return end < len(tokens) and tokens[end].text not in ("?", ".", ",", "!")
    return texts[-1] in _CLOSINGS or (texts[0] == "all" and texts[-1] in ("day", "night", "days"))


def _is_a_stretch(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Of a comparison that says "than" or "versus" elsewhere, "from 1 to 15 May" is one side."""
    texts = [token.text for token in tokens[start:end]]
    elsewhere = {token.text for token in (*tokens[:start], *tokens[end:])}
    if not elsewhere & _BESIDE:
        return texts[0] == "same"
    return texts[0] in ("from", "between", "same") or texts[0].isdecimal() or "to" in texts


def is_a_whole_week(texts: list[str]) -> bool:
    """ "Monday to Sunday" says what a week is."""
    return len(texts) == 3 and texts[0] in ("monday", "mon") and texts[1] in ("to", "-", "through") and (
        texts[2] in ("sunday", "sun")
    )  # fmt: skip


def _is_anchored(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """A unit alone ("week") or a number alone is no period; a name, a year or "last week" is one."""
    texts = tuple(token.text for token in tokens[start:end])
    joined = " ".join(texts)
    named = any(text in NAMED or text in NEAR or is_part_of_year(text) or _is_date(text) for text in texts)
    if named or HOLIDAY_NAMES.search(joined) or "ago" in texts or _ALONE.fullmatch(joined):
        return True
    if texts[0] == "week" and len(texts) == 2 and texts[1].isdecimal():
        return start > 0 and tokens[start - 1].text in ("in", "during", "calendar")
    units = bool(UNITS & set(texts)) or "time" in texts
    told = (
        {*WHICH, "before", "earlier"} & set(texts)
        or texts[-1] == "date"
        or (texts[0] in _BOUNDS and _EDGES & set(texts))
    )
    return bool(units and told) or _has_day_of_month(tokens, start, end, texts)


def _is_date(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"(19|20)\d\d|\d{4}-\d\d(-\d\d)?(\.\..+)?|\d{1,2}[./]\d{1,2}[./](\d{4}|\d\d)|(19|20)\d0s"
            r"|\d{4}/\d{1,2}/\d{1,2}|(19|20)\d\d/\d\d(\d\d)?",
            text,
        )
    )


def _has_day_of_month(tokens: tuple[Token, ...], start: int, end: int, texts: tuple[str, ...]) -> bool:
    """ "The 12th" as a day of some month: nothing is said of what would be the 12th."""
    if not any(is_ordinal(token) for token in tokens[start:end]):
        return False
    listed = next((token for token in tokens[end + 1 : end + 3] if token.text not in ("the", "and")), None)
    if end < len(tokens) and (tokens[end].text not in _AFTER_DAY or (listed is not None and is_ordinal(listed))):
        return False
    before = tuple(token.text for token in tokens[max(start - 2, 0) : start])
    bound = texts[0] in _BOUNDS or texts[0] in ("between", "week")
    return bound or (before[-1:] == ("the",) and before[:1] != ("in",)) or before[-1:] == ("on",)


def _is_something_else(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """ "May I", "sat down", "rise or fall", "in May 5 km": no names of days or months, or no numbers of them."""
    texts = tuple(token.text for token in tokens[start:end])
    before = tokens[start - 1].text if start else ""
    after = tokens[end].text if end < len(tokens) else ""
    if len(texts) == 1 and texts[0] in _DOUBTFUL:
        return _is_a_common_word(texts[0], before, after)
    if len(texts) == 1 and texts[0] in _DAY_NAMES and before in _EACH:
        return True
    if texts in _NOT_BY_THEMSELVES or (texts[0] == "all" and (before == "at" or not _ALL_OF.match(" ".join(texts)))):
        return True
    if texts[0] in ("before", "after") and before in _BESIDE_WHICH:
        return True
    if texts[0] in UNITS and len(texts) > 1 and texts[1] not in _AFTER_UNIT and not texts[1][0].isdecimal():
        return True
    return _has_a_spelt_number(tokens[start:end]) or _is_a_number_of_things(tokens, start, end, texts, before)


def _is_a_common_word(text: str, before: str, after: str) -> bool:
    if text == "may":
        return after in {"i", "we", "be", "have", "you"}
    if text == "march":
        return before in {"i", "we"}
    return before not in (_FALL_BEFORE if text == "fall" else _DAY_ALONE_BEFORE)


def _has_a_spelt_number(span: tuple[Token, ...]) -> bool:
    """ "In August, the one with …": days of a month are written in digits."""
    for at, token in enumerate(span):
        near = {other.text for other in (*span[max(at - 2, 0) : at], *span[at + 1 : at + 2])}
        if token.text.isdecimal() and token.typed[:1].isalpha() and near & MONTH_NAMES and token.text != span[0].text:
            return True
    return False


def _is_a_number_of_things(
    tokens: tuple[Token, ...], start: int, end: int, texts: tuple[str, ...], before: str
) -> bool:
    """ "In May 5 km", "in 2024 steps", "top 5 May runs"."""
    number = re.fullmatch(r"\d{1,4}", texts[-1]) and not is_ordinal(tokens[end - 1])
    if number and is_counted(tokens, end) and (len(texts) > 1 or before not in one_of("in since during of for until")):
        if len(texts) == 1:
            return tokens[end].text in one_of("steps step m metres meters ft feet kcal calories w watts times points")
        return texts[-2] not in ("year",) and (len(texts[-1]) < 3 or texts[-2] in NAMED)
    listed = (
        len(texts) > 1 and re.fullmatch(r"\d{1,2}", texts[0]) and texts[1] in NAMED and not is_ordinal(tokens[start])
    )
    return bool(listed) and before in one_of("top last first best latest past over under least most about exactly")
