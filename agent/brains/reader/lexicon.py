"""The fixed words of questions in English, and what they mean. Metrics, sports and the calendar bring their own. Pure.

Phrases are written as sentences are after :mod:`agent.brains.reader.words`: contractions opened, hyphens gone. ``a|b``
are alternatives of one word. The longest phrase wins; what is in no phrase stays unexplained.
"""

from collections.abc import Iterator
from itertools import product

from agent.brains.reader.computing_words import COMPUTING_WORDS
from agent.brains.reader.day_words import DAY_WORDS
from agent.brains.reader.fillers import ALL_TIME_PHRASES, QUIET_PHRASES, QUIET_WORDS
from agent.brains.reader.grouping_words import groupings
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Aspect,
    Courtesy,
    Describing,
    Doing,
    Facet,
    Follow,
    Importing,
    Listing,
    Meaning,
    Quiet,
    Topic,
    Undoing,
    When,
    YesNo,
)
from agent.brains.reader.measured_words import MEASURED_WORDS
from agent.brains.reader.topics import TOPICS
from tools.metrics.query import Aggregate, Wanted

Table = tuple[tuple[str, Meaning], ...]
_ACTIVITY = "activity|workout|exercise|sport|training|session|discipline"
_ACTIVITIES = "activities|workouts|exercises|sports|sessions|disciplines"

ASKING_WORDS: Table = (
    # how many, how often
    ("how many|much", Ask()),
    ("count", Ask(Aggregate.COUNT)),
    ("count the|my|all|up", Ask(Aggregate.COUNT)),
    ("counts of", Ask(Aggregate.COUNT)),
    ("number|count of", Ask(Aggregate.COUNT)),
    ("number|count of times", Ask(Aggregate.COUNT)),
    ("by number of", Ask(Aggregate.COUNT)),
    ("by number of sessions|times|outings", Ask(Aggregate.COUNT)),
    ("how many times", Ask(Aggregate.COUNT)),
    ("how often|frequently", Ask(Aggregate.COUNT)),
    ("more|less often|frequently", Ask(Aggregate.COUNT)),
    ("how many days", Ask(Aggregate.DAYS)),
    ("how many different|distinct|separate days", Ask(Aggregate.DAYS)),
    ("number|count of days", Ask(Aggregate.DAYS)),
    # when
    ("when|whenever", When()),
    ("what|which date", When()),
    ("what|which date was|is|did", When()),
    ("on what|which date was|is|did", When()),
    # parts of a record: its date, name, shoe, weekday
    ("date|dates", Facet(Wanted.DATE)),
    ("date|dates of", Facet(Wanted.DATE)),
    ("which|what night", Facet(Wanted.DATE)),
    ("on|in which|what night", Facet(Wanted.DATE)),
    ("which night|day was it|that", Facet(Wanted.DATE)),
    ("when was it|that", Facet(Wanted.DATE)),
    ("name|title|names|titles", Facet(Wanted.NAME)),
    ("what was|is it called|named", Facet(Wanted.NAME)),
    ("what did i call", Facet(Wanted.NAME)),
    ("what|which shoes|shoe|trainers|sneakers did|do i wear|use", Facet(Wanted.SHOE)),
    ("what|which shoes|shoe was|were|did", Facet(Wanted.SHOE)),
    ("what|which day of the week|weekday was|were|is", Facet(Wanted.WEEKDAY)),
    ("what|which weekday was|were|is", Facet(Wanted.WEEKDAY)),
    # its type
    (f"what|which {_ACTIVITY} did i do", Facet(Wanted.TYPE)),
    (f"what|which {_ACTIVITIES} did i do", Facet(Wanted.TYPE)),
    ("which|what sports|activities did i practise|practice|play", Facet(Wanted.TYPE)),
    (f"what|which kind|type|sort of {_ACTIVITY} did|was", Facet(Wanted.TYPE)),
    (f"what|which kinds|types|sorts of {_ACTIVITIES} did|were", Facet(Wanted.TYPE)),
    (f"what|which kinds|types|sorts of {_ACTIVITY} did", Facet(Wanted.TYPE)),
    ("what was|were my workout|workouts|activity|training|exercise", Facet(Wanted.TYPE)),
    ("what|which sport|activity|workout was it", Facet(Wanted.TYPE)),
    ("what|which workout|activity|exercise|training|sport was there", Facet(Wanted.TYPE)),
    ("what|which workouts|activities|sports were there", Facet(Wanted.TYPE)),
    # yes or no
    ("yes or no", YesNo()),
    ("yes / no", YesNo()),
    ("y / n", YesNo()),
    ("true or false", YesNo()),
    ("or not", YesNo()),
    ("is it true that", YesNo()),
    # following up
    ("what|how about", Follow()),
    ("and what|how about", Follow()),
    ("the same for|in|with|on|but", Follow()),
    ("same for|in|with|on|but", Follow()),
    ("same thing for|in|with", Follow()),
    ("same|also|instead|only|but", Follow()),
    # lists
    ("list|ranking|ranked|listing", Listing()),
    ("show|display", Listing()),
    ("show|give|get|list me|us", Listing()),
    ("name the|me|my|all", Listing()),
    ("plot|draw|graph|chart", Listing()),
    ("plot|draw|graph|chart me|my|the", Listing()),
    # one activity
    ("splits|split|laps|lap|map|route|details|detail|breakdown", Aspect()),
    ("kilometer|kilometre|km|mile by kilometer|kilometre|km|mile", Aspect()),
    ("how was|were|is", Aspect()),
    ("how did my|the|that|it", Aspect()),
    ("how did it go", Aspect()),
    ("tell me about|more", Aspect()),
    ("tell me more about", Aspect()),
    ("talk|walk me through", Aspect()),
    ("summary|overview|summarize|summarise", Aspect()),
    ("look|looked like", Aspect()),
    ("what did|have i|we do|done", Doing()),
    ("what was|were my activities", Doing()),
    # data in
    ("import|importing|upload|uploading|sync|ingest", Importing()),
    ("import|upload my|these|this|the", Importing()),
    ("load|add|read my|the|this|these export|file|files|data|archive|folder|zip", Importing()),
    ("load|add|read my|the garmin|strava export|data|archive|files|activities", Importing()),
    ("undo|revert|remove|delete", Undoing()),
    ("take back", Undoing()),
    # a metric is to be explained
    ("explain|define|describe", Describing()),
    ("definition|meaning of", Describing()),
    ("mean by", Describing()),
    ("in which|what unit|units", Describing()),
    # greetings and thanks
    ("hi|hello|hey|yo|hiya|howdy|servus|moin", Courtesy("greeting")),
    ("good morning|afternoon|evening|day", Courtesy("greeting")),
    ("how are you", Courtesy("greeting")),
    ("how is it going", Courtesy("greeting")),
    ("thanks|thx|cheers|merci|danke", Courtesy("thanks")),
    ("thank you", Courtesy("thanks")),
    ("thank you so|very much", Courtesy("thanks")),
    ("thanks so much", Courtesy("thanks")),
    ("thanks a lot", Courtesy("thanks")),
    ("great|nice|cool|awesome|perfect|wow", Courtesy("thanks")),
    # what Coach G can do
    ("help", Courtesy("help")),
    ("who are you", Courtesy("help")),
    ("how do|does you|this|it work", Courtesy("help")),
    ("what can|could|do you do|answer|know", Courtesy("help")),
    ("what can|could i|we ask|do", Courtesy("help")),
    ("what can i ask you", Courtesy("help")),
    ("what are you able to do", Courtesy("help")),
    ("what are you capable of", Courtesy("help")),
    ("what questions can|could you answer", Courtesy("help")),
    ("what questions can|could i ask", Courtesy("help")),
    ("what do you know about me", Courtesy("help")),
)
"""How questions are opened and answers are wanted, and what is no question of figures."""


def phrases() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """Every fixed phrase as words, with its meaning; a later one overrules an earlier one of the same words.

    The listed ones come last: "each day" is in no group where it says that none may fail.
    """
    for word in QUIET_WORDS:
        yield (word,), Quiet()
    for topic, words in TOPICS.items():
        for word in words:
            yield (word,), Topic(topic)
    yield from groupings()
    yield from listed()


def listed() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """The phrases of all the tables, ``a|b`` opened: "sum|add up" is "sum up" and "add up". Each stands there once."""
    quiet: Table = tuple((pattern, Quiet()) for pattern in QUIET_PHRASES)
    ever: Table = tuple((pattern, AllTime()) for pattern in ALL_TIME_PHRASES)
    for pattern, meaning in (*quiet, *ever, *ASKING_WORDS, *COMPUTING_WORDS, *MEASURED_WORDS, *DAY_WORDS):
        for phrase in product(*(part.split("|") for part in pattern.split())):
            yield phrase, meaning
