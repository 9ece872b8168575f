"""What a span of words in a question can mean: the values that the vocabulary gives out and that clauses hold. Pure."""

from dataclasses import dataclass
from typing import Literal

from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted
from tools.units import Units


@dataclass(frozen=True)
class Quiet:
    """A word that changes nothing: please, the, my …"""


@dataclass(frozen=True)
class Ask:
    """How a question opens: "how far" asks for a sum of distance, "how many" for a number of what follows."""

    aggregate: Aggregate | None = None
    metric: str | None = None
    of_any: bool = False
    """"How far did I go": in whichever sport, where none is named."""


@dataclass(frozen=True)
class Metric:
    """A measured thing, by its name in the catalog."""

    name: str
    aggregate: Aggregate | None = None
    """What is made of it unless the question says otherwise ("maximum heart rate")."""


@dataclass(frozen=True)
class Unit:
    """A unit without a number ("how many miles"): the metric that it implies where none is named."""

    metric: str
    units: Units | None = None
    """The system that it belongs to: the answer is wanted in it."""


@dataclass(frozen=True)
class Making:
    """What to make of the values: average, total …"""

    aggregate: Aggregate
    percentile: float | None = None
    vague: bool = False
    """"Typical": gives way to any other."""


@dataclass(frozen=True)
class Superlative:
    """Longest, fastest, most …"""

    end: Literal["most", "least", "best", "worst"]
    metric: str | None = None
    """What it measures by itself."""
    also: tuple[str, ...] = ()
    """Other metrics that the word is said of ("longest time"). None named: any may be."""
    counts: bool = False
    """"Most often": how many, not how much."""


@dataclass(frozen=True)
class Grouping:
    """By week, per shoe, which month."""

    by: GroupBy
    per: bool = False
    """"Per week", "weekly": the total of each, even of an average ("average weekly mileage")."""
    bare: bool = False
    """Only the noun ("my biggest week"): means something beside a superlative."""
    asked: bool = False
    """"Which week": the group itself is asked for."""


@dataclass(frozen=True)
class Sport:
    """A sport or type, or ``any``."""

    name: str
    many: bool = False
    """A plural noun: "runs" can be counted and listed, "run" can also be the verb."""


@dataclass(frozen=True)
class Recent:
    """The last or first, by time."""

    newest: bool
    dated: bool = False
    """"The last day that": its date is asked for."""


@dataclass(frozen=True)
class When:
    """When was …"""


@dataclass(frozen=True)
class Period:
    """A stretch of the calendar, in words that ``tools.periods`` reads."""

    words: str
    one_day: bool = False
    night: bool = False
    """"Last night": the night that ended today."""
    relative: bool = False
    """"The year before": relative to another period."""


@dataclass(frozen=True)
class AllTime:
    """Ever, in my life."""


@dataclass(frozen=True)
class Condition:
    """Filters: "over 20 km", "on Sundays", "on days when I slept badly"."""

    filters: tuple[Filter, ...]
    race: Literal["one", "many"] | None = None
    """Whether it is the noun "race", or "races"."""
    of_day: bool = False
    """Whether it says something of the day rather than of the row itself: "on rest days"."""


@dataclass(frozen=True)
class Stretch:
    """A race-like distance: 5k, half marathon, "fastest mile"."""

    over: str
    """As ``query_metrics`` reads it: "5 km", "half marathon"."""
    timed: bool = False
    """Whether the times over it are named: "my 10k time"."""
    many: bool = False
    """"My 10k times"."""


@dataclass(frozen=True)
class Count:
    """A bare number."""

    number: int


@dataclass(frozen=True)
class Comparing:
    """Compare, versus, than."""

    more: bool | None = None
    """"Above that of": which way is asked about."""


@dataclass(frozen=True)
class Comparative:
    """More, longer, faster: means something beside a comparison."""

    metric: str | None = None
    more: bool | None = None
    """Whether the number is larger (a faster pace is a smaller one); None: better or worse."""
    better: bool | None = None


@dataclass(frozen=True)
class Follow:
    """And, what about: a change to the question before."""


@dataclass(frozen=True)
class Listing:
    """List, show me."""


@dataclass(frozen=True)
class Aspect:
    """Splits, laps, map, "how was": one activity is to be shown."""


@dataclass(frozen=True)
class Existence:
    """Did I, have I."""


@dataclass(frozen=True)
class Doing:
    """What did I do."""


@dataclass(frozen=True)
class Importing:
    """Import, upload: data comes in."""


@dataclass(frozen=True)
class Undoing:
    """Undo: means something beside an import."""


@dataclass(frozen=True)
class Courtesy:
    """A greeting, thanks, or a question about what Coach G can do."""

    kind: Literal["greeting", "thanks", "help"]


@dataclass(frozen=True)
class Topic:
    """Something that people ask a coach for and that is not done here."""

    name: str


@dataclass(frozen=True)
class Share:
    """What percentage of."""


@dataclass(frozen=True)
class Streaky:
    """Streak, in a row; the longest break."""

    kind: Aggregate


@dataclass(frozen=True)
class Trending:
    """Going up or down, improving; a rise or a fall from one period to another."""

    way: Literal["up", "down", "better", "worse"] | None = None


@dataclass(frozen=True)
class Relating:
    """Correlation, related to."""


@dataclass(frozen=True)
class Distinct:
    """Different: kinds are counted, not rows."""


@dataclass(frozen=True)
class Ago:
    """How many days since."""


@dataclass(frozen=True)
class Apart:
    """How many days lie between."""


@dataclass(frozen=True)
class Facet:
    """The part of a record or of the last activity that is asked for: its name, its shoe, its weekday."""

    wanted: Wanted


@dataclass(frozen=True)
class Negated:
    """Not, never, without."""


@dataclass(frozen=True)
class Scope:
    """ "On days when", "the day after": what follows holds of a day, and the question is asked of days beside it."""

    unit: Literal["day", "night", "morning"] | None = None
    """None: a bare "when I", "after"."""
    relation: Literal["on", "after", "before"] = "on"
    negated: bool = False


@dataclass(frozen=True)
class Shift:
    """ "The next day", "that night": where the answer lies beside the day that a scope is about."""

    offset: int


@dataclass(frozen=True)
class Nights:
    """The noun: nights are counted."""


@dataclass(frozen=True)
class Either:
    """ "Or" between two sides."""


@dataclass(frozen=True)
class Which:
    """ "Which was higher": one of the sides is asked for."""


@dataclass(frozen=True)
class Differing:
    """By how much."""

    more: bool | None = None
    apart: bool = False
    """ "How far apart", "size only": whichever is higher."""


@dataclass(frozen=True)
class Percenting:
    """By how many percent."""

    of_change: bool = True
    """Not of "in percent", which may say a share."""


@dataclass(frozen=True)
class Usual:
    """ "Above my average": compared with all time."""

    more: bool | None = None


@dataclass(frozen=True)
class Every:
    """ "Every day", "each night": none may fail."""

    unit: Literal["day", "night", "week", "month"]


@dataclass(frozen=True)
class AtLeastOnce:
    """Ever, at any time: a single one is enough."""


@dataclass(frozen=True)
class YesNo:
    """ "Yes or no?": what form the answer is to have."""


@dataclass(frozen=True)
class Both:
    """ "Both a run and a swim": on the same day."""


@dataclass(frozen=True)
class InOrder:
    """ "Rank the months", "in order of": each has its place."""


@dataclass(frozen=True)
class ComesFirst:
    """ "Worst first", "the longer one first": which end of an order is told first."""

    end: Literal["most", "least", "best", "worst"]


@dataclass(frozen=True)
class Nth:
    """ "Second longest", "third most frequent": a place further down."""

    place: int


@dataclass(frozen=True)
class Those:
    """ "Of them", "of those days": the rows of the question before."""


@dataclass(frozen=True)
class That:
    """ "That month", "that day": the time of the question before."""

    unit: str


@dataclass(frozen=True)
class Dangling:
    """The opening of a bound, "at least", without what it bounds: nothing can be made of it."""


@dataclass(frozen=True)
class Missing:
    """Missing, without data."""


@dataclass(frozen=True)
class Recorded:
    """ "Have data for": known."""


@dataclass(frozen=True)
class Describing:
    """ "What is efficiency": a metric is to be explained."""


Meaning = (
    Quiet | Ask | Metric | Unit | Making | Superlative | Nth | InOrder | ComesFirst | Grouping
    | Sport | Stretch | Condition | Count | Recent | When | Period | AllTime
    | Share | Streaky | Trending | Relating | Distinct | Ago | Apart | Percenting | Usual
    | Comparing | Comparative | Differing | Either | Which | Both
    | Negated | Scope | Shift | Nights | Every | AtLeastOnce | Those | That | Dangling | Missing | Recorded
    | Follow | Listing | Facet | Aspect | Existence | Doing | YesNo | Describing
    | Importing | Undoing | Courtesy | Topic
)  # fmt: skip


@dataclass(frozen=True)
class Span:
    """Words that belong together, and what they mean; None where nothing explains them."""

    words: str
    """As the athlete wrote them."""
    meaning: Meaning | None


@dataclass(frozen=True)
class Boundary:
    """A comma, an "and": where a clause or a member of a list may end."""
