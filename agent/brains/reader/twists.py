"""Turns of phrase that ask for what no query can tell, in words that elsewhere change nothing. Pure.

"How fast did I *finish*", "the *last km*", "*when* did I *reach* 500 km", "how far do I *want* to run": each word alone
is harmless or means something else, so these are told by the words around it, before a sentence is read. A question
that they fit would otherwise be answered truly, but with another question's answer.
"""

import re

from agent.brains.reader.reading import Trouble
from agent.brains.reader.words import Token


def _any(words: str) -> str:
    return f"(?:{'|'.join(word.replace('_', ' ') for word in words.split())})"


_DONE = _any("run runs ride rides swim swims walk walks hike hikes race races workout workouts activity activities "
             "session sessions jog jogs marathon marathons half parkrun")  # fmt: skip
_DO = _any("run ride swim walk hike go do cover cycle jog train sleep climb burn be get reach")
_LENGTH = _any("km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters k m mi")
_ONE_LENGTH = _any("km kilometre kilometer mile minute min hour metre meter stretch bit lap part k")
_TIME = _any("hour hours minute minutes min mins second seconds")
_UNIT = _any("week month year day weekend quarter season")
_BEST = _any("longest furthest farthest fastest quickest slowest shortest hardest easiest biggest best worst hottest "
             "coldest hilliest latest last first newest")  # fmt: skip
_EXTREME = _any(
    "longest furthest farthest fastest quickest slowest shortest hardest easiest biggest best worst hilliest"
)
_WHEN = (
    rf"\b(?:when|how long|(?:earliest|first) (?:date|day)|how many (?:days|weeks|months|{_DONE})|"
    r"(?:which|what)(?: \w+)? (?:day|date|week|month|year|run|ride))\b"
)

_ONE_PART = "I know an activity as a whole here, not how a part of it went: ask for its splits."
_NOT_SUMMED_UP_TO = "I cannot tell yet when a total was reached."
_NOT_TO_COME = "I know what was done, not what is to come or might have been."
_ANY_DAYS = "I know days, weeks, months and years of the calendar, no stretches of any other days."
_VAGUE_BOUND = "I need exact bounds: over 9 and under 10 km, say."
_OF_EACH = "I can look at one stretch of time, not at a part of each week, month or year."
_BETWEEN_TWO = "I cannot tell the time between two activities, beyond how long ago one was and the longest break."
_BESIDE_ONE = "I cannot find the activity before or after another one: name its day."
_TIMES_AS_MUCH = "I can tell a difference, or its percentage, but not how many times as much it is."
_IN_ZONE = "I know each activity's average and its highest value, not how long it lasted above or below a value."
_NOT_AMONG = "I can list the longest, fastest …, but not ask anything of the listed alone."
_DIFFERENT_EACH = "I cannot hold one measure of a day, week or month against another one of it."
_HOW_MUCH_BEYOND = "Ask for the value itself: I cannot tell how far it lies beyond a bound."
_OF_YOUR_OWN = "I know your own training, not with whom."
_NO_PLACES = "I know no places in a race."
_NOT_COUNTED = "I can tell the longest streak or break, but not how many there were."
_OF_FIGURES = "I cannot make a figure of such figures: ask for one of them."
_NOT_ROUTES = "I know no routes: ask for runs by their name, or for the fastest run."

TWISTS: tuple[tuple[str, str], ...] = (
    # a part of one activity
    (r"\bhow (?:fast|hard|slow|slowly|quick|quickly|strong|strongly) (?:did|do|have|had) i (?:start|started"
     r"|begin|begun|"
     r"finish|finished|end|ended)\b", _ONE_PART),
    (r"\b(?:at|near|towards?|by) the (?:very )?(?:end|start|beginning|finish|half way point|half way)(?= *[?.!,]*$)",
     _ONE_PART),
    (rf"\b(?:the|my|in|over|during|of|mean|average) (?:very )?(?:first|last|1|final|opening|closing) {_ONE_LENGTH}\b"
     r"(?! (?:of|from) (?:training|sleep|this|the week|data))", _ONE_PART),
    (r"\b(?:stand|stood|standing|sit|sat|stop|stopped|lie|lay) still\b", _ONE_PART),
    (rf"\b(?:minutes|hours|km|miles|metres|far|long) into (?:my|the|a) |\bhow much of (?:my|the|a)"
     rf" (?:\w+ ){{0,2}}{_DONE}\b",
     _ONE_PART),
    # stretches of any days
    (r"\b(?:rolling|moving) (?:average|mean|total|sum|median)\b", _ANY_DAYS),
    (r"\b(?:most|fewest|best|longest|highest|biggest|largest|lowest|worst|maximum|max|record)"
     r" (?:\w+ ){1,3}?in (?:any )?"
     r"\d+ (?:consecutive |straight )?(?:hours|days|weeks|months)\b", _ANY_DAYS),
    (r"\b(?:most|best|longest|highest|biggest|largest|lowest|worst) \d+ (?:day|week|month|hour)\b(?! (?:streak"
     r"|run|break))",
     _ANY_DAYS),
    # sums that grow
    (rf"{_WHEN}.*\b(?:reach|reached|hit|hits|pass|passed|cross|crossed|surpass|surpassed|get to|got to|break through"
     rf"|broke through) (?:my |the )?(?:first )?\d[\d.,]* {_LENGTH}\b(?! (?:/|per) h)", _NOT_SUMMED_UP_TO),
    (rf"{_WHEN}.*\b(?:cover|covered|complete|completed|clock|clocked|rack|racked|accumulate|accumulated|collect"
     rf"|collected|"
     rf"finish|finished)\b (?:up )?(?:my |the )?(?:first )?\d{{3,}}[\d.,]* {_LENGTH}\b", _NOT_SUMMED_UP_TO),
    (r"(?<!leading )\bup to (?:my|the) (?!end\b|day\b|present\b|\d)", _NOT_SUMMED_UP_TO),
    # what is to come, and what might have been
    (rf"\b(?:am|are|was|were) (?:i |we )?(?:going|about|due|set|supposed) to {_DO}\b", _NOT_TO_COME),
    (rf"\bi (?:want|wanted|mean|meant|intend|intended|hope|hoped|try|tried|wish|wished|need|needed|have|had|got"
     rf"|would like|would love|would have liked|aim|aimed|expect|expected) to (?!sleep\b){_DO}\b",
     _NOT_TO_COME),
    (rf"\bhow (?:\w+ ){{1,3}}?(?:could|would|might|may|shall) i (?:still |have |ever )?(?:{_DO}|been|slept"
     rf"|ran|done)"
     r"\b", _NOT_TO_COME),
    # with others, and places
    (r"\bwe (?:\w+ )?(?:\w+ )?together\b|\bwith (?:(?:a|my|the|some) )?(?:buddy|buddies|mate|mates|partner"
     r"|pacer|coach|nobody|company|others|people|somebody|someone)\b", _OF_YOUR_OWN),
    (r"\b(?:what|which) (?:place|position|rank) (?:did|was|do|is)\b|\bplace did i\b", _NO_PLACES),
    (r"\b(?:which|what) (?:route|routes|course|loop)\b", _NOT_ROUTES),
    # bounds that are none
    (r"\b(?:just|slightly|barely|shortly|well|somewhat|a bit|a little|a touch) (?:under|over|below|above"
     r"|short of|shy of|"
     r"longer than|shorter than|more than|less than|before|after) (?:an? )?\d", _VAGUE_BOUND),
    (rf"\bhow (?:far|much|many (?:{_LENGTH}|{_TIME}|bpm|steps|kcal|calories|seconds)) (?:over|under|below|above|beyond|"
     r"past|more than|less than|short of) (?:the )?\d", _HOW_MUCH_BEYOND),
    # of each week, of which another is asked
    (rf"\b(?:first|last|second|third|fourth|final|[1-5](?:st|nd|rd|th)?|1st|half|best|worst|biggest|top) "
     rf"(?:{_UNIT}|half|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s? (?:of|in) "
     rf"(?:each|every|all|any) {_UNIT}s?\b", _OF_EACH),
    (rf"\bthe \d+ (?:day )?(?:of|in) (?:each|every|any|a|the) {_UNIT}\b", _OF_EACH),
    (r"\b(?:at|near|towards?|around|in|after) the (?:very )?(?:end|start|beginning|middle) of\b", _OF_EACH),
    (r"\bthis time last (?:week|month|year)\b|\bon (?:this|the same) (?:date|day) (?:in|of|last|each"
     r"|every)\b", _OF_EACH),
    # from one activity to another
    (r"\bhow (?:long|soon|many (?:days|hours|weeks|months|minutes|runs|rides)) (?:after|before|from) (?!\d|noon"
     r"|midnight)",
     _BETWEEN_TWO),
    (rf"\b(?:days?|weeks?|hours?|time|months?|rest|interval|pause|far|recovery) (?:\w+ )?(?:\w+ )?between"
     rf" (?:my |the |two "
     rf"|2 |each |all |every |last |any )*(?:\w+est )?{_DONE}\b(?! and)", _BETWEEN_TWO),
    (rf"\b(?:gap|distance|difference|time|interval) between (?:my |the )?{_BEST} and (?:my |the )?(?:second|2|third|3|"
     rf"next)\b", _BETWEEN_TWO),
    (rf"\b(?:the|my|a|an|which|what|next) (?:next |first |last )?{_DONE} (?:right |just |directly )?(?:before|after) "
     rf"(?:my|the|that) (?:\w+ )?{_BEST}\b", _BESIDE_ONE),
    # how many times as much
    (r"\bhow many times (?:more|less|as|longer|further|farther|higher|bigger|greater|faster|slower|better)\b"
     r"(?! than \d)", _TIMES_AS_MUCH),
    # within one activity
    (r"\b(?:how long|how much time|minutes|hours|seconds|time)\b(?!.*\b(?:runs|rides|swims|walks|races|workouts|nights|"
     r"days|activities|sessions)\b).*\b(?:over|above|under|below|faster than|slower than|higher than|lower than|"
     r"beyond) (?:a |an )?(?:(?:pace|speed|heart rate|hr) of )?(?:\d+ bpm|\d:\d\d|\d+(?:\.\d+)? (?:km ?/ ?h"
     r"|kmh|watts?|w)\b)",
     _IN_ZONE),
    (r"\bhow \w+ (?:was|is|were) the (?:end|start|finish|beginning|first half|second half)\b(?! of)", _ONE_PART),
    (r"\bthe 1 in\b", "Name what is meant by that."),
    (r"\blongest i (?:held|hold|kept|stayed|ran at)\b", _IN_ZONE),
    (rf"\b(?:far|many {_LENGTH}|much) (?:do|did|can|have|could) i .*\bin (?:an|1|one|half an"
     rf"|\d+) {_TIME}\b", _ONE_PART),
    # of those that a ranking lists
    (rf"\b(?:of|from|among|amongst|out of) (?:my|the) (?:top )?(?:\d+ )?{_EXTREME} (?:\d+ )?{_DONE} ?,?"
     rf" (?:how many|how "
     r"often|how much|which|what percent\w*|what share)\b", _NOT_AMONG),
    # groups of which a figure, or another measure, is asked
    (r"\b(?:in|on) how many (?:days|weeks|months|years|nights)\b.*\bthan (?:i|the (?:day|week|month|year|night) before|"
     r"on the day before|in the (?:week|month) before)\b", _DIFFERENT_EACH),
    (r"\b(?:weeks|months|days) (?:with|in which|when|where|that had|having|of) (?:at least "
     r"|more than )?\d+ \w+ (?:and|or|"
     r"&) ", _DIFFERENT_EACH),
    (r"\bhow (?:many|often|many times) (?:breaks|streaks|gaps|pauses|layoffs|series)\b", _NOT_COUNTED),
    (r"\bhow (?:often|many times)\b.*\b(?:in a row|consecutive|consecutively|back to back"
     r"|running days)\b", _NOT_COUNTED),
    (r"\bhow much of (?:my|the|a|each) (?:time|day|days|week|life|year|month)\b", "Ask for the hours themselves."),
    (r"\bhow many weekends\b", "I count days, weeks and months, not weekends: ask for the days on weekends."),
    (r"\bhow many lengths (?:did|do|have|of)\b", "I know the distance of a swim, not its lengths."),
    (r"\b(?:at|in) (?:which|what) hour\b", "Ask for the average start time, or by the time of day."),
    (r"\b(?:average|mean|median) (?:of )?(?:my |the )*(?:daily|weekly|monthly|yearly) (?:max|maximum|min|minimum"
     r"|highest|lowest|longest|fastest|best|top|peak)\b", _OF_FIGURES),
    (r"\baverage of (?:my|the) average (?:daily|weekly|monthly|yearly)\b", _OF_FIGURES),
    (rf"\b(?:in|during|of|for) the {_UNIT} (?:with|that had|when i had|in which i had|where i had) (?:the|my) "
     r"(?:most|fewest|least|highest|lowest|longest|best|greatest|biggest)\b", _OF_FIGURES),
    (r"\bper day of (?!the (?:week|month|year)|week|month|year)|\bper (?:hour|km|mile) of\b", _OF_FIGURES),
    (rf"\blast {_DONE} before (?:my |the )?last\b", _BESIDE_ONE),
    (r"^(?!.*\b(?:was|were|did)\b).*\b(?:average|mean|median|avg|usual|usually|typical|typically|normally)\b.* on "
     r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
     r"(?! \d| nights?\b| mornings?\b| evenings?\b)", "Say “on Sundays” for all of them, or name the day."),
    (r"\band (?:how|what) \w+ (?:was|were|is) (?:that|this|those) *[?.!]*$", "Name what is meant by that."),
    (r"\blifetime of\b", "Ask for the distance of each pair of shoes."),
)  # fmt: skip
"""Patterns over the plain words of a question, each with the reason why it cannot be read; the most telling first."""
_PATTERNS = tuple((re.compile(shape), reason) for shape, reason in TWISTS)


def twisted(tokens: tuple[Token, ...]) -> Trouble | None:
    """Why *tokens* ask for what no query can tell; None where nothing says so."""
    said = " ".join("…" if token.quoted else token.text for token in tokens)
    reason = next((reason for pattern, reason in _PATTERNS if pattern.search(said)), None)
    return None if reason is None else Trouble(reason)
