"""What only the athlete knows the names of: shoes, activities, events ("in my Pegasus", 'called "parkrun"', "the Boston
marathon"). Pure."""

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.meanings import Condition
from agent.brains.reader.surroundings import sport_at
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, as_typed, one_of
from tools.calendar_words import MONTHS, WEEKDAYS
from tools.metrics.query import Filter

_Found = tuple[int, Condition]

NAMING = frozenset({"called", "named", "titled", "entitled"})
_TITLE = ("name", "title")
_CARRYING = ("carry", "carries", "carried", "bear", "have", "had", "with", "by", "under")
_NAMED_SO = (
    *(("i", verb) for verb in ("call", "name", "label", "title")),
    *((verb, "the", noun) for verb in _CARRYING for noun in _TITLE),
    *((verb, "by", "the", noun) for verb in ("go", "goes", "went") for noun in _TITLE),
)
"""Other words before a name: "the runs I call Easy", "rides that carry the name DD"."""
_AMID = one_of("for to by of")
"""Small words of a name that goes on behind them: "Wings for life World"."""
_NO_NAMES = one_of(
    "not no never without except who can cannot could would where whose new newest old older other another current "
    "favourite favorite both red blue black white green because if unless while outdoor indoor hard easy long short "
    "life training watch coach data garmin strava polar suunto apple fitbit phone kids wife husband friends friend dog "
    "club team first second third last next best worst neither nor former i half"
)
"""Words outside the vocabulary that are nobody's name for a shoe, a sport or a run."""
_NAMED_BY = frozenset({"my", "the", "in", "with", "on", "wearing"})
_SHOES = frozenset({"shoe", "shoes", "trainers", "sneakers", "runners", "spikes", "flats"})
_MAKES = one_of(
    "adidas altra asics brooks craft hoka inov kiprun merrell mizuno newton nike puma reebok salomon saucony scarpa "
    "scott skechers topo adios adizero adrenaline alphafly bondi boston clifton cloudmonster cumulus endorphin "
    "fenix gel ghost glycerin guide hyperion invincible kayano kinvara launch lone peak mach metaspeed nimbus "
    "novablast pegasus peregrine rincon speedcross speedgoat streakfly structure superblast supernova takumi torrent "
    "triumph ultraboost vaporfly vomero wave zoom"
)
"""Makers and models: a name that begins with one is a shoe's."""
_NO_MAKES = one_of("boston guide lone peak wave zoom gel launch structure mach craft scott topo newton triumph")
"""Those of them that are a shoe's only after "my"."""
_EVENTS = (
    ("half", "marathon"), ("half", "-", "marathon"), ("marathon",), ("trail",), ("ultra",), ("ultramarathon",),
    ("10", "k"), ("5", "k"), ("10", "km"), ("5", "km"), ("half",), ("relay",), ("triathlon",), ("parkrun",), ("tt",),
)  # fmt: skip
_ITS = one_of("the its their a")
_TITLES = one_of("name names title titles")
_HAVING = one_of("with containing contain contains having has have includes include including")
_BEFORE_NAMES = one_of("in on with the my of at from for up down around to wearing using near through")
_JOINTS = one_of("or vs versus than")
_FEW_SMALL = 2
LINKS = one_of(". du de la des van von of the le")
_DATES = frozenset({*MONTHS, *WEEKDAYS})


def named_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """The condition on a name that begins at *start*: how many tokens it takes, and its filter."""
    for reader in (_in_shoes, _in_my, _made_before, _called, _in_the_title, _event):
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def proper_name_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "On my Kona Rove ST", "did I hike Mt. Cartier": words that the reader does not know, with capitals amid small
    ones. They may name an activity or what was worn; the history tells."""
    if start == 0 or not is_proper(tokens, start) or not _writes_small(tokens) or not _introduced(tokens, start):
        return None
    end = start + 1
    while end < len(tokens):
        if is_proper(tokens, end) or (tokens[end].glued and tokens[end].text.isdecimal()):
            end += 1
        elif tokens[end].text in LINKS and end + 1 < len(tokens) and is_proper(tokens, end + 1):
            end += 2
        elif tokens[end].is_word and tokens[end].typed[:1].isupper() and tokens[end].text not in MONTHS:
            end += 1
        elif (further := _goes_on(tokens, end)) is not None:
            end = further
        else:
            break
    text = as_typed(tokens[start:end]).replace(" .", ".")
    return end - start, Condition((Filter(field="named", op="=", value=text),))


def _goes_on(tokens: tuple[Token, ...], at: int) -> int | None:
    """The "for life World" of "Wings for life World": where it ends, if a capital follows soon."""
    if tokens[at].text not in _AMID:
        return None
    for end in (at + 1, at + 2):
        token = tokens[end] if end < len(tokens) else None
        if token is None or not token.is_word:
            return None
        if token.typed[:1].isupper():
            return end + 1 if token.text not in _DATES and token.text != "i" else None
    return None


def is_proper(tokens: tuple[Token, ...], at: int) -> bool:
    typed = tokens[at].typed
    return is_unknown(tokens, at) and typed[:1].isupper() and len(typed) > 1


def _introduced(tokens: tuple[Token, ...], at: int) -> bool:
    """Behind a preposition or a sport, or one of two: "how far is Rome" names nothing of the athlete's."""
    before = text_at(tokens, at - 1)
    return before in _BEFORE_NAMES or sport_at(tokens, at - 1) is not None or _is_one_of_two(tokens, at, before)


def _is_one_of_two(tokens: tuple[Token, ...], at: int, before: str) -> bool:
    """ "…, CAAD8 or Kona Rove ST"."""
    if before in _JOINTS:
        return any(is_proper(tokens, place) for place in range(1, at - 1))
    return before == "," and any(text_at(tokens, place) in _JOINTS for place in range(at + 1, at + 6))


def _writes_small(tokens: tuple[Token, ...]) -> bool:
    """Whether capitals tell anything: most words of the sentence begin with a small letter."""
    return sum(token.is_word and token.typed[:1].islower() for token in tokens) >= _FEW_SMALL


def is_unknown(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at *at* is none that the reader knows."""
    return tokens[at].is_word and tokens[at].text not in vocabulary().words and tokens[at].text not in _NO_NAMES


def _in_shoes(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "In my Pegasus shoes": the words before "shoes" that mean nothing else."""
    if start == 0 or tokens[start - 1].text not in _NAMED_BY:
        return None
    end = start
    while end < len(tokens) and (tokens[end].quoted or is_unknown(tokens, end)):
        end += 1
    end += end > start and end < len(tokens) and tokens[end].text.isdecimal()
    if end == start or end >= len(tokens) or tokens[end].text not in _SHOES:
        return None
    return end + 1 - start, _shoe(as_typed(tokens[start:end]))


def _in_my(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "In my Pegasus", "wearing the Ghost 15", "with my Salomon Sense Ride": a name with a capital, or a maker's."""
    before = (text_at(tokens, start - 2), text_at(tokens, start - 1))
    mine = before[0] in ("in", "with", "wearing", "on") and before[1] == "my"
    worn = before[0] in ("in", "wearing") and before[1] == "my"
    made = _is_make(tokens, start)
    the = before in (("in", "the"), ("with", "the"), ("on", "the"), ("wearing", "the")) or before[1] == "wearing"
    sure = made and text_at(tokens, start) not in _NO_MAKES
    if not (worn and _is_name(tokens, start)) and not (made and mine) and not (sure and the):
        return None
    end = start + 1
    while end < len(tokens) and (_is_make(tokens, end) or _is_name(tokens, end) or _is_capital(tokens, end, start)):
        end += 1
    end += end < len(tokens) and _is_model_number(tokens, end)
    if (
        _event_behind(tokens, end)
        or text_at(tokens, end) in _SHOES
        or text_at(tokens, end) in ("run", "race", "marathon")
    ):
        return None
    return end - start, _shoe(_singular(as_typed(tokens[start:end])))


def _made_before(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "My pegasus runs": the make of the shoes, before what was done in them."""
    if start == 0 or not _is_make(tokens, start) or text_at(tokens, start) in _NO_MAKES or not tokens[start].is_word:
        return None
    end = start + 1
    while _is_make(tokens, end) or (end < len(tokens) and tokens[end].text.isdecimal()):
        end += 1
    sport = sport_at(tokens, end)
    return None if sport is None or not sport.many else (end - start, _shoe(as_typed(tokens[start:end])))


def _called(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Called parkrun": one quoted text, or the words that mean nothing else, or that have capitals."""
    words = next((words for words in _NAMED_SO if texts_at(tokens, start, len(words)) == words), ())
    begin = start + (len(words) or int(tokens[start].text in NAMING))
    if begin == start:
        return None
    begin += text_at(tokens, begin) == "of" and bool(words)
    end = _end_of_name(tokens, begin)
    name = as_typed(tokens[begin:end])
    exactly = any(token.text in ("exactly", "exact") for token in tokens)
    return (end - start, _name(name, exactly=exactly)) if name else None


def _in_the_title(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """'With "parkrun" in the name', "that contain Fire in their title"."""
    if text_at(tokens, start) not in _HAVING:
        return None
    begin = start + 1 + (texts_at(tokens, start + 1, 2) == ("the", "word")) * 2
    end = _end_of_name(tokens, begin)
    after = end + 1 + (text_at(tokens, end + 1) in _ITS)
    if end == begin or text_at(tokens, end) != "in" or text_at(tokens, after) not in _TITLES:
        return None
    return after + 1 - start, _name(as_typed(tokens[begin:end]))


def _event(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "The Lausanne marathon": an event of a place."""
    end = start
    while start and end < len(tokens) and _is_name(tokens, end):
        end += 1
    event = next((words for words in _EVENTS if texts_at(tokens, end, len(words)) == words), None)
    if (
        end == start
        or event is None
        or (event in (("trail",),) and text_at(tokens, end + 1) in ("run", "runs", "running"))
    ):
        return None
    last = end + len(event)
    found = _name(as_typed(tokens[start:last]))
    return last - start, Condition(found.filters, race="one")


def _end_of_name(tokens: tuple[Token, ...], start: int) -> int:
    """Where the name that begins at *start* ends: a quoted text, else words with capitals, else unknown words."""
    end = start
    if end < len(tokens) and tokens[end].quoted:
        return end + 1
    while end < len(tokens) and (_is_capital(tokens, end, start) or is_unknown(tokens, end)):
        end += 1
    return end


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    """An unknown word with a capital."""
    capital = at < len(tokens) and tokens[at].typed[:1].isupper()
    return capital and is_unknown(tokens, at) and any(token.typed.islower() for token in tokens)


def _is_capital(tokens: tuple[Token, ...], at: int, start: int) -> bool:
    """Any word with a capital but "I" and the names of the calendar, in a name that begins at *start*; where all words
    have capitals they tell nothing."""
    token = tokens[at]
    return (
        tokens[start - 1].typed.islower()
        and token.is_word
        and token.typed[:1].isupper()
        and token.text != "i"
        and token.text not in _DATES
    )


def _is_make(tokens: tuple[Token, ...], at: int) -> bool:
    text = text_at(tokens, at)
    return text in _MAKES or (text.endswith("s") and text[:-1] in _MAKES)


def _is_model_number(tokens: tuple[Token, ...], at: int) -> bool:
    """The 15 of "Ghost 15", which nothing counts."""
    if not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return False
    return at + 1 == len(tokens) or text_at(tokens, at + 1) in one_of(
        "? . ! , in this last since on during for over and"
    )


def _event_behind(tokens: tuple[Token, ...], at: int) -> bool:
    return any(texts_at(tokens, at, len(words)) == words for words in _EVENTS)


def _singular(name: str) -> str:
    """ "Ghosts" are a Ghost."""
    last = name.rsplit(maxsplit=1)[-1]
    known = last.casefold().endswith("s") and last.casefold()[:-1] in _MAKES and last.casefold() not in _MAKES
    return name[:-1] if known else name


def _shoe(name: str) -> Condition:
    return Condition((Filter(field="shoe", op="contains", value=name),))


def _name(name: str, *, exactly: bool = False) -> Condition:
    return Condition((Filter(field="name", op="=" if exactly else "contains", value=name),))
