"""The fixed words of questions in English, and what they mean. Metrics, sports and the calendar bring their own. Pure.

Phrases are written as sentences are after :mod:`agent.brains.reader.words`: contractions opened, hyphens gone. ``a|b``
are alternatives of one word. The longest phrase wins; what is in no phrase stays unexplained.
"""

from collections.abc import Iterator
from itertools import product

from agent.brains.reader.figures import FIGURES
from agent.brains.reader.fillers import ALL_TIME_PHRASES, FILLERS, QUIET_PHRASES
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Aspect,
    Comparing,
    Courtesy,
    Doing,
    Existence,
    Follow,
    Grouping,
    Importing,
    Listing,
    Making,
    Meaning,
    Metric,
    Period,
    Quiet,
    Recent,
    Sport,
    Superlative,
    Topic,
    Undoing,
    Unit,
    When,
)
from agent.brains.reader.topics import TOPICS
from agent.brains.reader.words import one_of
from tools.metrics.query import Aggregate, GroupBy

HARMLESS = one_of(
    "please pls plz a an the my mine our me i we us you your of in on at during for within to into from with did "
    "do does done doing have has had was were is are am be been being it that this these those they there what "
    "which tell let get got see find check ok okay so just really actually exactly all any some value values "
    "figure figures data stats statistics up put manage managed complete completed cover covered finish finished "
    "take took taken ever coach g - ! & ; own one's now then also too out about still yet quite ' personally "
    "sorry hmm um oh by per each logged recorded"
)
"""Words that change nothing about which numbers are meant: no negation, no "should", no future."""

_LENGTHS = ("distance", "duration", "elapsed_time", "sleep")
_PACES = ("pace", "speed")

_PHRASES: tuple[tuple[str, Meaning], ...] = (
    # openings
    ("how far", Ask(Aggregate.SUM, "distance")),
    ("how long", Ask(Aggregate.SUM, "duration")),
    ("how much|many time|hours|minutes", Ask(Aggregate.SUM, "duration")),
    ("how fast|quick|quickly", Ask(Aggregate.MEAN, "pace")),
    ("how hard", Ask(Aggregate.MEAN, "effort")),
    ("how hot|warm|cold", Ask(Aggregate.MEAN, "temperature")),
    ("how well did|do|have i sleep|slept", Metric("sleep_score")),
    ("how often|frequently", Ask(Aggregate.COUNT)),
    ("how many times", Ask(Aggregate.COUNT)),
    ("number|count of", Ask(Aggregate.COUNT)),
    ("how many|much", Ask()),
    ("how many days", Ask(Aggregate.DAYS)),
    ("how many different|distinct|separate days", Ask(Aggregate.DAYS)),
    ("number|count of days", Ask(Aggregate.DAYS)),
    ("when|whenever", When()),
    ("what|which date was|is|did", When()),
    ("on what|which date was|is|did", When()),
    ("what|which date", When()),
    # what to make of the values
    ("average|avg|mean|averaged|averages|averaging", Making(Aggregate.MEAN)),
    ("on average", Making(Aggregate.MEAN)),
    ("typical|typically|usual|usually|normally", Making(Aggregate.MEAN, vague=True)),
    ("median", Making(Aggregate.MEDIAN)),
    ("total|totals|sum|altogether|overall|combined|cumulative|accumulated", Making(Aggregate.SUM)),
    ("in total|all|sum", Making(Aggregate.SUM)),
    # ends of a scale
    ("longest", Superlative("best", "distance", _LENGTHS)),
    ("furthest|farthest", Superlative("best", "distance", ("distance",))),
    ("shortest", Superlative("least", "distance", _LENGTHS)),
    ("fastest|quickest", Superlative("best", "pace", _PACES)),
    ("slowest", Superlative("worst", "pace", _PACES)),
    ("hardest|toughest", Superlative("most", "effort", ("effort",))),
    ("easiest", Superlative("least", "effort", ("effort",))),
    ("hilliest", Superlative("most", "elevation_gain", ("elevation_gain",))),
    ("flattest", Superlative("least", "elevation_gain", ("elevation_gain",))),
    ("hottest|warmest", Superlative("most", "temperature", ("temperature",))),
    ("coldest|coolest", Superlative("least", "temperature", ("temperature",))),
    ("most|highest|biggest|largest|greatest|maximum|max|peak|top", Superlative("most")),
    ("smallest|least|lowest|minimum|fewest", Superlative("least")),
    ("most often|frequently|frequent", Superlative("most", counts=True)),
    ("least often|frequently|frequent", Superlative("least", counts=True)),
    ("best", Superlative("best")),
    ("worst", Superlative("worst")),
    ("personal best|bests|record|records", Superlative("best")),
    ("record|records|pb|pbs|pr|prs", Superlative("best")),
    ("best|record|pb|pr|fastest time|times", Superlative("best", "pace")),
    # time
    ("last|latest|newest", Recent(newest=True)),
    ("last|latest 1", Recent(newest=True)),
    ("first 1", Recent(newest=False)),
    ("most recent|recently", Recent(newest=True)),
    ("first|earliest|oldest", Recent(newest=False)),
    ("last|first time", Recent(newest=True)),
    ("first time", Recent(newest=False)),
    ("very first", Recent(newest=False)),
    ("first ever", Recent(newest=False)),
    ("ever|lifetime|career", AllTime()),
    ("all time", AllTime()),
    ("of|over all time", AllTime()),
    ("in my|the whole|entire|all life|career|lifetime|history", AllTime()),
    ("in|over my life|career|lifetime|history", AllTime()),
    ("in my whole|entire life|career|history", AllTime()),
    ("since i started|began", AllTime()),
    ("since i started|began running|training", AllTime()),
    ("so far", Quiet()),
    ("can|could|would|will you", Quiet()),
    ("can|could|may i see|get|have|know", Quiet()),
    ("would like to know|see|have", Quiet()),
    ("want to know|see|have", Quiet()),
    ("do you know", Quiet()),
    ("let me know", Quiet()),
    ("give me", Quiet()),
    ("last night", Period("today", one_day=True, night=True)),
    # comparison
    ("compare|compared|compares|comparing|comparison|versus|vs|than|against", Comparing()),
    ("compare|compared to|with", Comparing()),
    ("how does|do|did|has|have", Quiet()),
    # following up
    ("what|how about", Follow()),
    ("and what|how about", Follow()),
    ("the same for|in|with|on|but", Follow()),
    ("same for|in|with|on|but", Follow()),
    ("same|also|instead|only|but", Follow()),
    ("more|less often|frequently", Ask(Aggregate.COUNT)),
    # lists and single activities
    ("list|rank|ranking|ranked|listing", Listing()),
    ("show|display", Listing()),
    ("show|give|get|list me|us", Listing()),
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
    ("go|went", Quiet()),
    ("did|do i|we", Existence()),
    ("have i|we", Existence()),
    ("was|were there any", Existence()),
    ("what did|have i|we do|done", Doing()),
    ("what training did i do", Doing()),
    ("what was|were my training|workouts|activities", Doing()),
    # other names of metrics
    ("time|hours|minutes on my|the feet", Metric("duration")),
    ("time|hours|minutes on feet", Metric("duration")),
    ("time spent", Metric("duration")),
    ("spend|spent", Unit("duration")),
    ("ascend|ascended|ascending|gain|gained", Metric("elevation_gain")),
    ("length|lengths", Metric("distance")),
    ("steps per|a day", Metric("daily_steps", Aggregate.MEAN)),
    ("steps in a day", Metric("daily_steps", Aggregate.MEAN)),
    ("burn|burned|burnt|calories|calorie", Metric("calories")),
    ("calories burned|burnt|burn", Metric("calories")),
    ("sleep|sleeping", Metric("sleep")),
    ("weighed|weigh", Metric("weight")),
    ("max|maximum|peak|highest hr|pulse|heartrate|bpm", Metric("max_heart_rate", Aggregate.MAX)),
    ("max|maximum|peak|highest heart rate", Metric("max_heart_rate", Aggregate.MAX)),
    ("average|mean max|maximum heart rate", Metric("max_heart_rate", Aggregate.MEAN)),
    ("run|running|ride|riding|walking pace", Metric("pace")),
    # units that stand for what they measure
    ("km|kms|k|kilometer|kilometers|kilometre|kilometres|meter|meters|metre|metres|m", Unit("distance", "metric")),
    ("mile|miles|mi", Unit("distance", "imperial")),
    ("hours|hour|minutes|minute|hrs|h|min|mins", Unit("duration")),
    ("ft|feet|foot", Unit("distance", "imperial")),
    # data in
    ("import|importing|upload|uploading|sync|ingest", Importing()),
    ("import|upload my|these|this|the", Importing()),
    ("load|add|read my|the|this|these export|file|files|data|archive|folder|zip", Importing()),
    ("load|add|read my|the garmin|strava export|data|archive|files|activities", Importing()),
    ("undo|revert|remove|delete", Undoing()),
    ("take back", Undoing()),
    # courtesies
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
    ("help", Courtesy("help")),
    ("what can|could|do you do|answer|know", Courtesy("help")),
    ("what can|could i|we ask|do", Courtesy("help")),
    ("what can i ask you", Courtesy("help")),
    ("what are you able to do", Courtesy("help")),
    ("what are you capable of", Courtesy("help")),
    ("who are you", Courtesy("help")),
    ("how do|does you|this|it work", Courtesy("help")),
    ("what questions can|could you answer", Courtesy("help")),
    ("what questions can|could i ask", Courtesy("help")),
    ("what do you know about me", Courtesy("help")),
)  # fmt: skip

_NOUNS = {
    GroupBy.DAY: ("day", "days"),
    GroupBy.WEEK: ("week", "weeks", "calendar week", "calendar weeks"),
    GroupBy.MONTH: ("month", "months", "calendar month", "calendar months"),
    GroupBy.YEAR: ("year", "years", "calendar year", "calendar years"),
    GroupBy.WEEKDAY: (
        "weekday", "weekdays", "day of the week", "days of the week", "day of week", "week day", "week days",
    ),
    GroupBy.SPORT: ("sport", "sports", "discipline", "disciplines"),
    GroupBy.TYPE: (
        "type", "types", "kind", "kinds", "types of activity", "kinds of activity", "types of run", "kinds of run",
        "kinds of workout", "kinds of workouts", "types of workouts", "kinds of activities", "types of activities",
        "kinds of exercise", "kind of workout", "kind of exercise", "type of workout", "activity types", "activity type", "type of run", "kind of run", "type of activity",
        "kind of activity",
    ),
    GroupBy.SHOE: ("shoe", "shoes", "pair", "pair of shoes", "running shoe", "running shoes", "trainers", "sneakers"),
}  # fmt: skip
_ADVERBS = {
    "daily": GroupBy.DAY,
    "weekly": GroupBy.WEEK,
    "monthly": GroupBy.MONTH,
    "yearly": GroupBy.YEAR,
    "annual": GroupBy.YEAR,
    "annually": GroupBy.YEAR,
}
_BY = (
    "by",
    "by the",
    "by each",
    "grouped by",
    "split by",
    "broken down by",
    "for each",
    "for every",
    "across",
    "over the",
)
_PER = (
    "on a single", "on one", "on 1", "on any one", "on any", "in any", "in any one", "on any single", "in any single",
    "in one single", "on one single",     "per", "each", "every", "in each", "in every", "a", "in a", "in one", "in 1", "an average", "a typical",
    "in a single",
)  # fmt: skip
_WHICH = (
    "what was the",
    "what is the",
    "which was the",
    "which is the",
    "what were the",
    "which were the",
    "which of the",
    "what are the",
    "which",
    "what",
    "on which",
    "on what",
    "in which",
    "in what",
    "with which",
    "which of my",
    "in which of my",
)


def phrases() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """Every fixed phrase as words, with its meaning; a later one overrules an earlier one of the same words."""
    for word in HARMLESS | FILLERS:
        yield (word,), Quiet()
    for topic, words in TOPICS.items():
        for word in words:
            yield (word,), Topic(topic)
    yield from _groupings()
    yield from _activities()
    quiet = ((pattern, Quiet()) for pattern in QUIET_PHRASES)
    ever = ((pattern, AllTime()) for pattern in ALL_TIME_PHRASES)
    for pattern, meaning in (*quiet, *ever, *_PHRASES, *FIGURES):
        for phrase in product(*(part.split("|") for part in pattern.split())):
            yield phrase, meaning


def _groupings() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for adverb, by in _ADVERBS.items():
        yield (adverb,), Grouping(by, per=True)
    for by, nouns in _NOUNS.items():
        for noun in nouns:
            words = tuple(noun.split())
            yield words, Grouping(by, bare=True)
            yield from (((*opening.split(), *words), Grouping(by)) for opening in _BY)
            yield from (((*opening.split(), *words), Grouping(by, per=True)) for opening in _PER)
            yield from (((*opening.split(), *words), Grouping(by, bare=True, asked=True)) for opening in _WHICH)
            yield (*words, "by", *words), Grouping(by)


def _activities() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for noun in ("activity", "workout", "session", "outing"):
        yield (noun,), Sport("any")
        yield (noun.removesuffix("y") + ("ies" if noun.endswith("y") else "s"),), Sport("any", many=True)
    yield ("trainings",), Sport("any", many=True)
    for verb in ("train", "trained", "training", "exercised", "work out", "worked out"):
        yield tuple(verb.split()), Sport("any")
