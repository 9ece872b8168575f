"""Questions about the measures themselves: which there are, what one means, in which unit it is. Pure.

"What is efficiency" asks what it means; "what is my efficiency", "what is the pace in May" ask for a value.
"""

import re
from functools import cache

from agent.brains.reader.reading import Call
from agent.brains.reader.words import plain_words
from tools.metrics.catalog import CATALOG, said_as

TOOL = "describe_metrics"

_BEFORE = re.compile(
    r"(?:(?:please|pls|ok|okay|so|and|also|but|hey|hi|hello|coach|g|now|then|well|just|first|again|do you know|"
    r"(?:can|could|would|will) you(?: please)?|i (?:want|would like|need) to know|let me know|remind me|"
    r"i would like you to|(?:can|could|may) i (?:ask|know)|i wonder|tell me(?! about)|what about(?= the unit)) )+"
)
_AFTER = re.compile(
    r"(?: (?:please|pls|thanks|thank you|exactly|actually|again|then|to me|for me|here|now|anyway|in general|"
    r"in simple (?:words|terms)|simply|briefly|by the way|coach|g|at all|in coach g|as a metric|"
    r"in (?:my|your|the|these|this|our) (?:data|app|records|numbers|figures|statistics|stats|reports?|answers?|"
    r"summary)|in plain english|in (?:1|a) (?:sentence|word)|(?:in the context )?of running))+$"
)
_X = r"(?P<x>[^?]+?)"
_MADE = (
    r"(?:calculated|computed|measured|defined|determined|derived|worked out|counted|estimated|expressed|given|recorded)"
)
_MAKE = (
    r"(?:calculate|compute|measure|work out|define|determine|derive|count|estimate|get|come up with|arrive at|obtain)"
)
_THING = r"(?:metric|measure|measurement|quantity)"
_SOME_METRIC = rf"(?:(?:a|an|any|some|the|1) )*(?:{_THING}|metrics|measures|measurements)"
_UNIT = r"(?:what|which) units?(?: of measure(?:ment)?)?"
_EXPLAINED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:explain|define|describe)(?: to)?(?: me)?(?: what)? {_X}(?: (?:is|are|means|mean|measures|stands for))?",
        rf"what (?:does|do|did|is|are) {_X} (?:mean|means|measure|measures|stand for|describe|refer to|represent|"
        rf"indicate"
        r"|say|tell(?: me)?|show|meaning|for|good for|all about|made of|based on)",
        rf"what (?:do|does|did) (?:you|it|coach g) (?:mean|call|count|understand)(?: by| with| under| as)? {_X}",
        rf"what (?:is|are) (?:meant|understood) by {_X}",
        rf"what (?:counts|count|is counted|qualifies) as {_X}",
        rf"what (?!my ){_X} (?:is|are|means|measures|stands for)",
        rf"{_X} what (?:does|do|is|are) (?:it|that|they|this)(?: mean| measure| stand for)?",
        rf"(?:tell me (?:more )?|what do you know )about (?!my ){_X}",
        rf"is there (?:a|any) (?:metric|measure|measurement|value|number) (?:for|of) {_X}",
        rf"(?:(?:do|can) you (?:have |know )?)?(?:measure|track|support) (?!my |the ){_X}",
        rf"do you (?:have|know|record) (?!my |the ){_X}",
        rf"(?:(?:(?:do|can|could|does|have) (?:you|i|we|coach g)(?: got)? (?:have|know|measure|track|record|support|"
        rf"keep|offer|provide|use|get|see|ask for|ask about)?|(?:have you )?got|is there|are there) )?"
        rf"{_SOME_METRIC} (?:for|of|about|on|called|named|like) {_X}",
        rf"(?:what|which) {_THING} (?:is|stands|there is|do you (?:have|use|know)|(?:shows|tells|describes|measures|"
        rf"captures|tracks|is about))(?: me| you| us)?(?: for| about| of| on)? {_X}",
        rf"(?:what|which) is the {_THING} (?:for|of|about) {_X}",
        rf"(?:explain|describe|tell me|show me)(?: to me)? how (?:{_X} (?:is|are) {_MADE}|you {_MAKE} (?P<y>[^?]+?))",
        rf"(?:what (?:is|are) )?(?:the )?(?:definition|meaning|explanation|description|formula|point) (?:of|for|"
        rf"behind) {_X}",
        rf"{_X} (?:definition|meaning|explained|explanation)",
        rf"(?:in |with )?{_UNIT} (?:is|are|do you (?:use for|measure|give)|does|for|of|has|have|do you have for) {_X}"
        rf"(?: {_MADE})?(?: (?:have|use|in|with|come in))?",
        rf"(?:what (?:is|are) )?(?:the )?units? (?:of|for) {_X}",
        rf"(?:in |with )?{_UNIT} (?:is|are) {_X} {_MADE}(?: in)?",
        rf"how (?:is|are|was|gets?) {_X} {_MADE}",
        rf"how (?:do|does|did) (?:you|coach g|it|one|1) {_MAKE} {_X}",
        rf"how (?:do|does) {_X} work",
        rf"what kind of (?:metric|measure|number|value|thing) is {_X}",
        rf"i (?:do|did) not (?:know|understand) what {_X} (?:is|are|means|mean)",
    )
)
_BARELY = re.compile(rf"what (?:exactly |actually )?(?:is|are) (?:exactly |an? )?{_X}")
_BOTH = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?:what|where) (?:is|are) |explain )?(?:the )?differences? between (?P<x>.+?) and (?P<y>.+)",
        r"how (?:does|do|is|are) (?P<x>.+?) (?:differ|differs|different|distinct) (?:from|to|than) (?P<y>.+)",
        r"(?P<x>.+?) (?:vs|versus|or|and) (?P<y>.+?) what is the difference",
    )
)

_SORT = r"(?:kinds?|sorts?|types?)"
_THINGS = r"(?:metrics?|measures?|measurements?|quantities)"
_LOOSE = (
    rf"(?:{_THINGS}|values|figures|numbers|statistics|stats|variables|things|{_SORT} of (?:data|values|metrics|stats|"
    rf"statistics|figures|numbers|measurements?|measures|things))"
)
_KNOW = (
    r"(?:know(?: about)?|have|measure|track|support|understand|compute|calculate|use|query|offer|provide|record|"
    r"analy[sz]e"
    r"|monitor|collect|handle|work with|look up|ask(?: you)?(?: about| for)?|give me|tell me(?: about)?|show me|get|"
    r"request|query you for|choose from|keep track of)"
)
_ABLE = (
    r"(?:(?:can|could|do|would) (?:you|i|we)|are you able to|(?:that |which )?(?:you|i|we) (?:can |could |are able "
    r"to )?)"
)
_FIRST = (
    r"(?:(?:all|every|each|any|of|the|your|my|available|known|possible|supported|full|complete|whole|list|catalog|"
    r"catalogue|different|other|names) )*"
)
_PER = (
    r"(?: (?:for|per|of|about|on|in|at|from|during) (?:(?:a|an|each|every|1|single|my|the|whole) )*"
    r"(?P<per>night|nights|sleep|day|days|activity|activities|run|runs|workout|workouts|session|sessions|ride|"
    r"rides|swim"
    r"|lap|laps|split|splits))?"
)
_OF = (
    r"(?:(?P<of>nightly|night|sleep|daily|day|activity|workout|running|run|cycling|riding|ride|swimming|swim|walking|"
    r"lap|split|(?:heart rate|hr|heart|health|recovery|fitness|training|power|pace|stress|body)) )?"
)
"""What the measures are of: "sleep metrics"."""
_ABOUT = (
    r"(?: (?:about|for|of|on) (?:(?:a|an|each|my|the) )?(?P<about>nights?|sleep|days?|activity|activities|runs?|rides?|"
    r"swims?|workouts?|laps?|splits?))?"
)
_CATALOGUE = tuple(
    re.compile(pattern + _PER)
    for pattern in (
        rf"(?:what|which)(?: all)?(?: other| else)?(?: of the)? {_OF}{_LOOSE}{_ABOUT} {_ABLE} ?{_KNOW}",
        rf"(?:what|which) {_OF}{_THINGS}",
        rf"(?:what|which)(?: other| different)? {_OF}{_THINGS} (?:are|is|exist)(?: there| available| known| supported| "
        rf"possible| measured"
        r"| tracked)*",
        rf"(?:what|which)(?: other)? {_LOOSE} (?:are|is) (?:there to (?:measure|choose from|ask about)|available|"
        rf"measured|tracked)",
        r"what(?: all| else)? (?:(?:can|could|do) you|are you able to) (?:measure|track|calculate|compute|"
        r"analy[sz]e|monitor)"
        r"(?: for me)?",
        r"(?:(?:show|tell|list|give)(?: me)? )?"
        r"(?:(?:a |the )?(?:full |complete |short )?(?:list|overview|catalogue|catalog) of )?"
        r"(?:everything|all|what)(?: that)? (?:you|i|we) (?:can|could|are able "
        r"to) (?:measure|track|calculate)",
        r"what can i ask you to (?:measure|track|calculate)",
        r"what is (?:measured|tracked|recorded)",
        r"what (?:can|could) be (?:measured|tracked|calculated|computed)",
        rf"(?:list|show|give|tell|name|display|print|enumerate)(?: me| us)? {_FIRST}{_OF}(?:{_THINGS}|(?:catalog|"
        rf"catalogue)(?: of {_LOOSE})?"
        rf"|(?:list|names) of {_FIRST}{_LOOSE}|metric names)(?: (?:there are|available|there is)| {_ABLE} ?{_KNOW})?",
        rf"(?:list|show|give|tell|name)(?: me| us)? {_FIRST}{_LOOSE} (?:that |which )?(?:you|i|we) (?:can|could|"
        rf"are able to|know how to) ?{_KNOW}",
        rf"(?:all |available |the |your |known |supported )*(?:{_THINGS}|(?:catalog|catalogue)(?: of {_LOOSE})?|"
        rf"list of {_LOOSE})"
        r"(?: (?:available|list|catalog|catalogue|overview))?",
        rf"how many(?: different)? {_THINGS} (?:are there|(?:do|can) you {_KNOW}|is there|do you know)",
        rf"are there (?:any )?(?:other|more) {_THINGS}",
        rf"(?:besides|apart from|other than|in addition to|aside from|next to|except) .{{1,80}}? (?:what|which)(?: "
        rf"other| else| more)? "
        rf"(?:{_LOOSE} )?(?:are there|is there|do you (?:have|know)|(?:can|could|do) you (?:measure|track|"
        rf"calculate|analy[sz]e))",
    )
)
_GRAINS = {"night": "night", "nights": "night", "sleep": "night", "day": "day", "days": "day", "lap": "lap",
           "laps": "lap", "split": "split", "splits": "split", "nightly": "night", "daily": "day"}  # fmt: skip
_UNNAMING = re.compile(
    r"^(?:(?:the|a|an|your|my|metric|term|measure|word|value|high|low|(?:numbers?|values?|figures?) (?:for|of)) )+"
    r"| (?:metric|measure|value|metrics)$"
)
_IT = frozenset(
    {"it", "that", "this", "the metric", "that metric", "this metric", "the value", "that value", "that number"}
)
_NO_NAMES: frozenset[str | tuple[str, ...]] = frozenset(
    {"how", "what", "when", "day", "recent", "latest", "newest", ("last", "time")}
)
"""Words that the catalog knows for a metric and that name none."""
_MINE = re.compile(r"\bmine\b", re.IGNORECASE)


def describe_calls(words: list[str], previous: tuple[Call, ...] = ()) -> tuple[Call, ...]:
    """The calls of a part of a sentence that is about measures; none where it is about anything else.

    *words* as the reader compares them, spelling corrected. *previous*: "and cadence?" after an explanation.
    """
    marked = " ".join(word for word in words if word[0].isalnum())
    said = _AFTER.sub("", _BEFORE.sub("", f"{marked} ", count=1).strip() if _BEFORE.match(f"{marked} ") else marked)
    for pattern in _CATALOGUE:
        if match := pattern.fullmatch(said):
            return (Call(TOOL, _per(_grain_of(match))),)
    for pattern in _BOTH:
        match = pattern.fullmatch(said)
        both = (metric_named(match["x"]), metric_named(match["y"])) if match else (None, None)
        if both[0] and both[1]:
            return tuple(Call(TOOL, {"metric": name}) for name in dict.fromkeys(both))
    name = _explained(said, previous)
    return (Call(TOOL, {"metric": name}),) if name else _next(said, previous)


def metric_named(words: str) -> str | None:
    """The metric that *words* are the whole name of, an article aside."""
    said = _UNNAMING.sub("", words)
    return _names().get(tuple(said.split()))


def with_metric(sentence: str, calls: tuple[Call, ...]) -> str:
    """ "What was mine in October": mine is that of the metric that was just explained."""
    name = next((call.args["metric"] for call in calls[::-1] if call.tool == TOOL and "metric" in call.args), None)
    if name is None or not _MINE.search(sentence):
        return sentence
    return _MINE.sub(f"my {_spoken(str(name))}", sentence, count=1)


def _explained(said: str, previous: tuple[Call, ...]) -> str | None:
    for pattern in (*_EXPLAINED, _BARELY):
        match = pattern.fullmatch(said)
        if match is None:
            continue
        named = match["x"] or match.groupdict().get("y") or ""
        if named in _IT and pattern is not _BARELY:
            return _metric_of(previous)
        if name := _names().get(tuple(named.split())) if pattern is _BARELY else metric_named(named):
            return name
    return None


def _next(said: str, previous: tuple[Call, ...]) -> tuple[Call, ...]:
    """ "And cadence?", "and for a night?", after an explanation."""
    if not previous or previous[-1].tool != TOOL:
        return ()
    asked = re.sub(r"^(?:what about|how about|same for|or) ", "", said)
    if match := re.fullmatch(_PER, f" {asked}"):
        return (Call(TOOL, _per(match["per"])),) if match["per"] else ()
    name = metric_named(asked)
    return (Call(TOOL, {"metric": name}),) if name else ()


def _metric_of(previous: tuple[Call, ...]) -> str | None:
    name = previous[-1].args.get("metric") if previous else None
    return name if isinstance(name, str) and name in CATALOG else None


def _grain_of(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return said.get("per") or said.get("about") or said.get("of")


def _per(word: str | None) -> dict[str, str]:
    return {"per": _GRAINS.get(word, "activity")} if word else {}


def _spoken(name: str) -> str:
    """A name of the metric that the reader knows as its own in any sentence."""
    return name.replace("_", " ")


@cache
def _names() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for said, metric in said_as().items():
        words = plain_words(said)
        if words[0] not in _NO_NAMES and words not in _NO_NAMES:
            names.setdefault(words, metric.name)
    return names
