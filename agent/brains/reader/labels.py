"""Conditions by a label (on Sundays, in the morning, not on a treadmill, in races), and sports by their own names.
Pure."""

from typing import Literal

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.meanings import Condition, Sport
from agent.brains.reader.own_names import is_unknown, named_at
from agent.brains.reader.surroundings import noun_at
from agent.brains.reader.surroundings import sport_at as known_sport_at
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import WEEKDAYS
from tools.metrics.query import Filter

_Found = tuple[int, Condition]

_SHORT = {day[:3]: day for day in WEEKDAYS} | {"tues": "tuesday", "weds": "wednesday", "thurs": "thursday"}
_DAYS = {f"{day}s": day.capitalize() for day in WEEKDAYS} | {"weekends": "weekend", "weekdays": "weekdays"}
_SETS = {
    ("on", "the", "weekends"): "weekend", ("at", "weekends"): "weekend", ("at", "the", "weekends"): "weekend",
    ("at", "the", "weekend"): "weekend", ("on", "the", "weekend"): "weekend", ("weekend", "days"): "weekend",
    ("weekend", "day"): "weekend", ("on", "week", "days"): "weekdays", ("week", "days"): "weekdays",
    ("on", "working", "days"): "weekdays", ("on", "work", "days"): "weekdays", ("on", "workdays"): "weekdays",
    ("on", "saturday", "or", "sunday"): "weekend", ("on", "a", "saturday", "or", "sunday"): "weekend",
    ("on", "sunday", "or", "saturday"): "weekend", ("on", "a", "sunday", "or", "saturday"): "weekend",
    ("mondays", "to", "fridays"): "weekdays", ("mondays", "through", "fridays"): "weekdays",
}  # fmt: skip
_ALL_WEEK = (("during", "the", "week"), ("in", "the", "week"), ("midweek",))
_OF_A_DATE = one_of("of starting beginning from before after that ending to until in commencing when i")
"""Behind "during the week": which week."""
_USUAL = one_of("average avg mean typical usual normal")
"""Before a weekday: any of them is meant, not the last one."""
_TIMES = one_of("morning afternoon evening night")
_MANY_TIMES = {f"{time}s": time for time in _TIMES}
_IN_THE = (("in", "the"), ("during", "the"))
_OF_ONE_DAY = one_of("this yesterday tomorrow last that next same sunday monday tuesday wednesday thursday friday "
                     "saturday good every each")  # fmt: skip
_EXCEPT: tuple[tuple[str, ...], ...] = (
    ("apart", "from"), ("aside", "from"), ("other", "than"), ("except", "for"), ("except",), ("excluding",),
    ("excl",), ("not", "counting"), ("not", "including"), ("without", "counting"), ("leaving", "out"), ("ignoring",),
    ("besides",), ("minus",),
)  # fmt: skip
_NOT = (("not",), ("non", "-"), ("no",), ("without",))
_ARTICLES = one_of("a an the my any on in")
_RACES = one_of("race races")
_ONES = one_of("ones runs run rides ride activities")
_INDOORS = {"run": ("treadmill_run", "virtual_run"), "ride": ("indoor_ride", "virtual_ride")}


def label_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """The condition on a label that begins at *start*: how many tokens it takes, and its filter."""
    for reader in (_no_races, _races, _other_days, _weekdays, _times_of_day, _outdoors, _other_types, named_at):
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def sport_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Sport] | None:
    """ "Underwater rugby activities": a sport under its own name, as the athlete's service called it."""
    end = start
    while end < len(tokens) and is_unknown(tokens, end):
        end += 1
    if end == start or texts_at(tokens, end, 1) not in (("activities",), ("activity",)):
        return None
    return end + 1 - start, Sport(" ".join(token.text for token in tokens[start:end]), many=True)


def _races(tokens: tuple[Token, ...], start: int) -> _Found | None:
    if tokens[start].text in {"race", "races", "raced"} and not tokens[start].quoted:
        number: Literal["one", "many"] = "one" if tokens[start].text == "race" else "many"
        return 1, Condition((Filter(field="race", op="=", value="yes"),), race=number)
    return None


def _no_races(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Not in races", "without the races", "non-race runs"; but "no race" and "without a race" may be of a day."""
    excluding = _opening(tokens, start, _EXCEPT)
    opening = excluding or _opening(tokens, start, _NOT)
    at = _past_articles(tokens, start + opening)
    if not opening or text_at(tokens, at) not in _RACES:
        return None
    if not excluding and not _is_of_activities(tokens, start, many=text_at(tokens, at) == "races"):
        return None
    days = text_at(tokens, at + 1) in ("days", "day")
    return at + 1 + days - start, Condition((Filter(field="race", op="=", value="no"),))


def _is_of_activities(tokens: tuple[Token, ...], start: int, *, many: bool) -> bool:
    """Whether a "not", "no" or "without" is said of activities: "were not races", "so no treadmill". That of "days
    without a race" or "weeks with no races" is not, nor is that of "I did not race"."""
    word, following = text_at(tokens, start), text_at(tokens, start + 1)
    if word == "not":
        return many or following in _ARTICLES
    if word == "no":
        return text_at(tokens, start - 1) in ("", "so", ",", "but", "and", "(", "-", ";")
    return word == "non" or following in ("the", "my")


def _weekdays(tokens: tuple[Token, ...], start: int) -> _Found | None:
    text = text_at(tokens, start)
    for words, name in _SETS.items():
        if texts_at(tokens, start, len(words)) == words:
            return len(words), _on(name)
    if _is_all_week(tokens, start):
        return len(next(words for words in _ALL_WEEK if texts_at(tokens, start, len(words)) == words)), _on("weekdays")
    if texts_at(tokens, start, 2) in (("on", "a"), ("on", "any"), ("at", "a")):
        named = f"{text_at(tokens, start + 2)}s"
        return _and_time(tokens, start, 3, _DAYS[named]) if named in _DAYS else None
    if text in WEEKDAYS and text_at(tokens, start - 1) in _USUAL:
        return 1, _on(text.capitalize())
    beside = {"weekend", "weekends"} & {token.text for token in tokens}
    if text in _DAYS and not (text == "weekdays" and not beside and start and tokens[start - 1].text != "on"):
        return _several(tokens, start) or (1, _on(_DAYS[text]))
    return _before_a_sport(tokens, start)


def _other_days(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Not on weekends", "excluding Sundays"."""
    opening = _opening(tokens, start, (*_EXCEPT, ("not",), ("non", "-")))
    at = start + opening
    if not opening or (text_at(tokens, start) == "not" and text_at(tokens, at) not in ("on", "at")):
        return None
    if text_at(tokens, at) in ("on", "the") and f"{text_at(tokens, at + 1)}" in _DAYS:
        at += 1
    found = _weekdays(tokens, at)
    if found is None or len(found[1].filters) > 1:
        return None
    return at - start + found[0], Condition((found[1].filters[0].model_copy(update={"op": "!="}),))


def _several(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "On Saturdays and Sundays" are either; of "compare Saturdays and Sundays" each is a side."""
    second = text_at(tokens, start + 2)
    beside = {text_at(tokens, start - 1), text_at(tokens, start - 2)}
    if text_at(tokens, start + 1) not in ("and", "or", "&") or second not in _DAYS or "on" not in beside:
        return None
    names = (_DAYS[tokens[start].text], _DAYS[second])
    compares = {"between", "compare", "difference", "than", "versus", "vs"} & {token.text for token in tokens}
    if compares or not all(f"{name.casefold()}s" in _DAYS and name.casefold() in WEEKDAYS for name in names):
        return None
    return 3, _on(f"{names[0]} and {names[1]}")


def _before_a_sport(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Monday runs", "Sat morning rides", "weekend workouts", "Sunday mornings"."""
    text = _SHORT.get(text_at(tokens, start), text_at(tokens, start))
    if text not in (*WEEKDAYS, "weekend", "weekday") or text_at(tokens, start - 1) in _OF_ONE_DAY - {text}:
        return None
    name = {"weekend": "weekend", "weekday": "weekdays"}.get(text, text.capitalize())
    following = text_at(tokens, start + 1)
    if following in _MANY_TIMES:
        return 2, _on(name, _MANY_TIMES[following])
    if following in _TIMES and _are_many(tokens, start + 2):
        return 2, _on(name, following)
    return (1, _on(name)) if _are_many(tokens, start + 1) else None


def _and_time(tokens: tuple[Token, ...], start: int, length: int, name: str) -> _Found:
    time = text_at(tokens, start + length)
    return (length + 1, _on(name, time)) if time in _TIMES else (length, _on(name))


def _is_all_week(tokens: tuple[Token, ...], start: int) -> bool:
    """ "During the week", beside weekends: Monday to Friday."""
    length = next((len(words) for words in _ALL_WEEK if texts_at(tokens, start, len(words)) == words), 0)
    beside = any(token.text in ("weekend", "weekends") for token in tokens)
    return bool(length) and beside and text_at(tokens, start + length) not in _OF_A_DATE


def _times_of_day(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Morning runs", "in the evening", "at night"; only of activities, and not of one day's morning."""
    text, before = text_at(tokens, start), text_at(tokens, start - 1)
    if text in _TIMES and before not in _OF_ONE_DAY:
        joined = text_at(tokens, start + 1) in ("and", "or", "vs", "versus") and text_at(tokens, start + 2) in _TIMES
        noun = start + (3 if joined else 1)
        return (1, _at(text)) if _are_many(tokens, noun) or (_is_one(tokens, noun) and not joined) else None
    length = 2 if texts_at(tokens, start, 2) in _IN_THE else 1 if text in ("at", "in") else 0
    time = text_at(tokens, start + length)
    time = _MANY_TIMES.get(time, time)
    if not length or time not in _TIMES or (text == "at") != (time == "night" and length == 1) or not _trains(tokens):
        return None
    return (length + 1, _at(time)) if text_at(tokens, start + length + 1) not in ("of", "before", "after") else None


def _trains(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is about activities alone."""
    nouns = {noun_at(tokens, at) for at in range(len(tokens))}
    nights = any(noun_at(tokens, at) == "night" and text_at(tokens, at) not in ("night", "nights")
                 for at in range(len(tokens)))  # fmt: skip
    one_night = any(text_at(tokens, at) in ("night", "nights") and text_at(tokens, at - 1) not in ("at", "the")
                    for at in range(len(tokens)))  # fmt: skip
    resting = {"awake", "woke", "wake", "bed", "hrv", "resting", "weight", "weigh", "rem"}
    return "activity" in nouns and not nights and not one_night and not resting & {token.text for token in tokens}


def _outdoors(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Outdoor runs": of no type that is indoors."""
    text, before = text_at(tokens, start), text_at(tokens, start - 1)
    sport = known_sport_at(tokens, start + 1) if text == "outdoor" else None
    if sport is None and text in ("outdoors", "outside") and before not in ("not", "time"):
        sport = next((found for at in range(start) if (found := known_sport_at(tokens, at))), None)
    kinds = _INDOORS.get(sport.name) if sport is not None else None
    return None if kinds is None else (1, Condition(tuple(Filter(field="type", op="!=", value=kind) for kind in kinds)))


def _other_types(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Not on a treadmill", "excluding trail runs", "apart from running": not a type, or not a sport."""
    excluding = _opening(tokens, start, _EXCEPT)
    opening = excluding or _opening(tokens, start, _NOT)
    at = _past_articles(tokens, start + opening)
    if not opening:
        return None
    sport = known_sport_at(tokens, at)
    if sport is None or sport.name == "any" or (not excluding and "_" not in sport.name):
        return None
    if not excluding and not _is_of_activities(tokens, start, many=sport.many):
        return None
    end = _past_sport(tokens, at, sport)
    others = [sport.name]
    while excluding and (further := _further_sport(tokens, end)) is not None:
        end, name = further
        others.append(name)
    return end - start, Condition(tuple(Filter(field="type", op="!=", value=name) for name in others))


def _past_sport(tokens: tuple[Token, ...], at: int, sport: Sport) -> int:
    known = vocabulary().at(tokens, at)
    end = at + (known[0] if known else 1)
    return end + (text_at(tokens, end) in _ONES and sport.name not in ("run", "ride"))


def _further_sport(tokens: tuple[Token, ...], end: int) -> tuple[int, str] | None:
    """The cycling of "apart from running and cycling": where it ends, and its name."""
    at = _past_articles(tokens, end + 1)
    sport = known_sport_at(tokens, at) if text_at(tokens, end) in ("and", "or", "&", "nor") else None
    return None if sport is None or sport.name == "any" else (_past_sport(tokens, at, sport), sport.name)


def _opening(tokens: tuple[Token, ...], start: int, among: tuple[tuple[str, ...], ...]) -> int:
    return max((len(words) for words in among if texts_at(tokens, start, len(words)) == words), default=0)


def _past_articles(tokens: tuple[Token, ...], at: int) -> int:
    while text_at(tokens, at) in _ARTICLES:
        at += 1
    return at


def _are_many(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether activities are named at *at*, in the plural."""
    sport = known_sport_at(tokens, at)
    return sport is not None and sport.many


def _is_one(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Morning run": the noun, of which "morning" can only be said."""
    return known_sport_at(tokens, at) is not None


def _on(day: str, time: str | None = None) -> Condition:
    weekday = Filter(field="weekday", op="=", value=day)
    return Condition((weekday,) if time is None else (weekday, *_at(time).filters))


def _at(time: str) -> Condition:
    return Condition((Filter(field="time_of_day", op="=", value=time),))
