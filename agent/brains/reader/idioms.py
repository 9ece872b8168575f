"""Idioms that no list of phrases holds, since a number or a period stands in them: "90th percentile", "above my June
average", "lower this month than last". Pure."""

import re
from datetime import date

from agent.brains.reader.calendar import in_one_year, period_at
from agent.brains.reader.meanings import (
    Boundary,
    Comparing,
    Condition,
    Differing,
    Either,
    Facet,
    Grouping,
    Making,
    Meaning,
    Metric,
    Nights,
    Nth,
    Period,
    Quiet,
    Recent,
    Span,
    Sport,
    Streaky,
    Superlative,
    Usual,
)
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.days import ONE_DAY
from tools.metrics.query import Aggregate, Filter, Wanted
from tools.periods import parse

_SATURDAYS, _SUNDAYS = one_of("sat saturday saturdays"), one_of("sun sunday sundays")
_WORK = one_of("training running exercise exercising work working sport sports")
_IN_A_ROW = one_of("did do have had has with over above i at was were is")
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_SOME_DAY = date(2024, 12, 31)
_ABOVE, _BELOW = one_of("above over beyond exceeding"), one_of("below under beneath")
_OWN = one_of("my the its")
_AVERAGES = one_of("average mean usual normal typical median norm")
_REACH = 5
_LOOSE = one_of("over across between through throughout among")
_ARTICLES = one_of("my the all our these those any both")
_NEAR = one_of("this that last past previous today yesterday week month year")
_CALENDAR = frozenset({*MONTHS, *SEASONS, *WEEKDAYS}) | _NEAR


def percentile_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "90th percentile", "percentile 90", "top quartile"."""
    text, following = tokens[start].text, _text(tokens, start + 1)
    if text == "p" and following.isdigit() and tokens[start + 1].glued and int(following) <= 100:
        return 2, Making(Aggregate.PERCENTILE, float(following))
    if tokens[start].is_number and following in ("percentile", "centile", "pctl") and 0 <= float(text) <= 100:
        length = 3 if _text(tokens, start + 2) in ("of", "for", "in") else 2
        return length, Making(Aggregate.PERCENTILE, float(text))
    return None


def usual_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Above my June average": the words before the average, which says itself what it is."""
    text = tokens[start].text
    if text not in _ABOVE | _BELOW or _text(tokens, start + 1) not in _OWN:
        return None
    within = [_text(tokens, at) for at in range(start + 2, start + 2 + _REACH)]
    if not _AVERAGES & set(
        within[: next((at for at, word in enumerate(within) if word in ("?", ".", ",", "was")), _REACH)]
    ):
        return None
    return 2, Usual(more=text in _ABOVE)


def loose_at(tokens: tuple[Token, ...], start: int, *, one_by_one: bool) -> tuple[int, Meaning] | None:
    """ "Over", "between" and their like before a plain noun bound nothing; before a number or a date they would."""
    if tokens[start].text not in _LOOSE or tokens[start].quoted:
        return None
    told = {token.text for token in tokens[:start]}
    spans_time = tokens[start].text in ("over", "across", "throughout") or told & {"difference", "differences"}
    if spans_time and start + 1 < len(tokens) and period_at(tokens, start + 1, one_by_one=one_by_one):
        return 1, Quiet()
    after = next((token for token in tokens[start + 1 : start + 4] if token.text not in _ARTICLES), None)
    if after is None or after.quoted or not after.text.isalpha() or after.text in _CALENDAR:
        return None
    return 1, Quiet()


def lasting_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How long does a session last on average": a verb, not the newest."""
    before = {token.text for token in tokens[:start]}
    ends = _text(tokens, start + 1) in ("", "?", ".", "on", "for", "in", ",")
    if (
        tokens[start].text == "last"
        and ends
        and before & {"long", "minutes", "hours"}
        and before & {"do", "does", "did"}
    ):
        return 1, Quiet()
    return None


def called_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "What was my latest race called": its name is asked for."""
    ends = _text(tokens, start + 1) in ("", "?", ".", "!")
    if (
        tokens[start].text in ("called", "named")
        and ends
        and {"what", "how"} & {token.text for token in tokens[:start]}
    ):
        return 1, Facet(Wanted.NAME)
    return None


def running_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How many days running did I": in a row."""
    if tokens[start].text != "running" or _text(tokens, start - 1) not in ("day", "days", "weeks", "nights"):
        return None
    return (1, Streaky(Aggregate.STREAK)) if _text(tokens, start + 1) in _IN_A_ROW else None


def weekdays_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How many weekdays had": which days are counted."""
    if tokens[start].text != "weekdays" or _text(tokens, start - 1) not in ("many", "of"):
        return None
    return 1, Condition((Filter(field="weekday", op="=", value="weekdays"),))


def off_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Days off", "took off from training"."""
    before = {_text(tokens, at) for at in range(max(0, start - 3), start)}
    if tokens[start].text != "off" or not before & {"day", "days", "take", "took", "taken"}:
        return None
    work = _text(tokens, start + 1) == "from" and _text(tokens, start + 2) in _WORK
    idle = Filter(field="sport", op="!=", value="run" if work and _text(tokens, start + 2) == "running" else "any")
    return (3 if work else 1), Condition((idle,), of_day=True)


def weekday_sport_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Sunday running miles": Sundays in general, where another period or a figure over many is asked for."""
    text, before = tokens[start].text, _text(tokens, start - 1)
    if text not in WEEKDAYS or before in ("on", "last", "this", "next", "since", "past", "until", "from", "to"):
        return None
    known = vocabulary().at(tokens, start + 1) if start + 1 < len(tokens) else None
    told = {token.text for token in tokens} & {"average", "avg", "mean", "total", "typical", "median"}
    years = any(re.fullmatch(r"(?:19|20)\d\d", token.text) for token in tokens) or "year" in {t.text for t in tokens}
    if known is None or not isinstance(known[1], Sport) or not (told or years):
        return None
    return 1, Condition((Filter(field="weekday", op="=", value=text.capitalize()),))


def weekend_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Sat and Sun", "Saturdays or Sundays"."""
    first, joint, last = (_text(tokens, at) for at in range(start, start + 3))
    ends = first in _SATURDAYS and last in _SUNDAYS and joint in ("and", "or", "+", "/", "&")
    return (3, Condition((Filter(field="weekday", op="=", value="weekend"),))) if ends else None


def ones_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "The Sunday ones"."""
    text = tokens[start].text.removesuffix("s")
    if text not in WEEKDAYS or _text(tokens, start + 1) not in ("ones", "1s"):
        return None
    return 2, Condition((Filter(field="weekday", op="=", value=text.capitalize()),))


def least_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Min and max": no minutes."""
    near = {_text(tokens, at) for at in (start - 2, start - 1, start + 1, start + 2)}
    counts = start > 0 and tokens[start - 1].is_number
    measure = vocabulary().at(tokens, start + 1) if start + 1 < len(tokens) else None
    named = measure is not None and isinstance(measure[1], Metric | Sport)
    if tokens[start].text == "min" and not counts and (near & {"max", "maximum", "highest"} or named):
        return 1, Superlative("least")
    if tokens[start].text == "/" and {_text(tokens, start - 1), _text(tokens, start + 1)} == {"min", "max"}:
        return 1, Quiet()
    return None


def sport_days_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Strength days": the days with it."""
    known = vocabulary().at(tokens, start)
    if known is None or not isinstance(known[1], Sport) or _text(tokens, start + known[0]) not in ("day", "days"):
        return None
    if _text(tokens, start + known[0] + 1) in ("of", "off"):
        return None
    if _text(tokens, start - 1) in ("last", "first", "latest"):
        return known[0] + 1, known[1]
    return known[0] + 1, Condition((Filter(field="sport", op="=", value=known[1].name),), of_day=True)


def nth_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Second longest", "2nd most": which place of a ranking."""
    text, typed = tokens[start].text, tokens[start].typed.casefold()
    dash = 1 if _text(tokens, start + 1) == "-" else 0
    place = _ORDINALS.get(text) or (int(text) if text.isdigit() and re.fullmatch(r"\d+(?:st|nd|rd|th)", typed) else 0)
    behind = start + 1 + dash
    following = vocabulary().at(tokens, behind) if place > 1 and behind < len(tokens) else None
    return (1 + dash, Nth(place)) if following is not None and isinstance(following[1], Superlative) else None


def workweek_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Monday to Friday", as a habit."""
    texts = [_text(tokens, at) for at in range(start, start + 3)]
    ends = texts[0] in ("monday", "mon") and texts[1] in ("to", "-", "through") and texts[2] in ("friday", "fri")
    told = {token.text for token in tokens[:start]} & {"last", "this", "past"}
    told |= (
        {"from"}
        if _text(tokens, start - 1) == "from" and _text(tokens, start - 2) not in ("than", "to", "vs")
        else set()
    )
    return (3, Condition((Filter(field="weekday", op="=", value="weekdays"),))) if ends and not told else None


def name_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """A text in quotation marks is the name of an activity."""
    if not tokens[start].quoted:
        return None
    return 1, Condition((Filter(field="name", op="contains", value=tokens[start].text),))


def understood_together(items: list[Span | Boundary]) -> list[Span | Boundary]:
    """What one word means by another one: "this month than last", "the difference between longest and shortest"."""
    return _one_stretch(_than_last(_extremes_apart(items)))


def _one_stretch(items: list[Span | Boundary]) -> list[Span | Boundary]:
    """ "Which month …: June, July or August": the months to choose from are one stretch."""
    meanings = [item.meaning for item in items if isinstance(item, Span)]
    places = [at for at, item in enumerate(items) if isinstance(item, Span) and isinstance(item.meaning, Period)]
    chooses = any(isinstance(m, Superlative) for m in meanings) and any(isinstance(m, Grouping) for m in meanings)
    said = " ".join(item.words for item in items if isinstance(item, Span)).casefold().split()
    chooses = chooses or bool({"together", "combined"} & set(said))
    if not chooses or len(places) < 2:
        return items
    between = items[places[0] : places[-1] + 1]
    if not all(isinstance(i, Boundary) or isinstance(i.meaning, Period | Quiet | Either) for i in between):
        return items
    words = in_one_year([i.meaning.words for i in between if isinstance(i, Span) and isinstance(i.meaning, Period)])
    found = [parse(name, _SOME_DAY) for name in words]
    follow = all(
        a is not None and b is not None and a.end is not None and b.start == a.end + ONE_DAY
        for a, b in zip(found, found[1:], strict=False)
    )
    if not follow:
        return items
    whole = Span(" ".join(words), Period(f"{words[0]} to {words[-1]}"))
    return [*items[: places[0]], whole, *items[places[-1] + 1 :]]


def _than_last(items: list[Span | Boundary]) -> list[Span | Boundary]:
    """ "Lower this month than last": the last month."""
    this = next((i.meaning for i in items if isinstance(i, Span) and _is_this(i.meaning)), None)
    if not isinstance(this, Period):
        return items
    found = list(items)
    for at, item in enumerate(items):
        follows = [i for i in items[at + 1 :] if isinstance(i, Span) and not isinstance(i.meaning, Quiet)]
        if isinstance(item, Span) and isinstance(item.meaning, Recent) and not follows:
            before = [i.meaning for i in items[:at] if isinstance(i, Span)]
            if any(isinstance(meaning, Comparing) for meaning in before[-2:]) or "many" in _last_words(items[:at]):
                words = this.words.casefold().replace("this", "last", 1).replace(" so far", "")
                found[at] = Span(item.words, Period(words))
    return found


def _is_this(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Period) and meaning.words.casefold().startswith("this ")


def _last_words(items: list[Span | Boundary]) -> str:
    return " ".join(i.words for i in items[-2:] if isinstance(i, Span)).casefold()


def _extremes_apart(items: list[Span | Boundary]) -> list[Span | Boundary]:
    """ "The difference between my longest and shortest run" is a range."""
    ends = [i.meaning for i in items if isinstance(i, Span) and isinstance(i.meaning, Superlative)]
    differs = any(
        isinstance(i, Span) and (isinstance(i.meaning, Differing) or i.words in ("between", "minus")) for i in items
    )
    if not differs or len(ends) != 2 or _is_low(ends[0]) is _is_low(ends[1]) or ends[0].metric != ends[1].metric:
        return items
    low = next(at for at, i in enumerate(items) if isinstance(i, Span) and isinstance(i.meaning, Superlative))
    found: list[Span | Boundary] = []
    for at, item in enumerate(items):
        if isinstance(item, Boundary):
            continue
        if isinstance(item.meaning, Differing | Streaky) or item.words in ("between", "minus"):
            found.append(Span(item.words, Making(Aggregate.RANGE)))
        elif isinstance(item.meaning, Superlative):
            metric = "sleep" if any(isinstance(i, Span) and isinstance(i.meaning, Nights) for i in items) else None
            metric = metric if metric in item.meaning.also else item.meaning.metric
            if at == low and metric is not None:
                found.append(Span(item.words, Metric(metric)))
        else:
            found.append(item)
    return found


def _is_low(superlative: Superlative) -> bool:
    return superlative.end in ("least", "worst")


def _text(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) and not tokens[at].quoted else ""
