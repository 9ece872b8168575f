"""What is said to a coach that no tool is for: told by the shape of the sentence, with the reply to each. Pure.

These sentences may consist of words that a question would explain ("I weigh 70 kg today", "delete every run"), so they
are told apart before a question is read. Single words that always mean such a wish are in the topics.
"""

import re

from agent.brains.reader.reading import Trouble
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import one_of

_LONGEST = 1500
"""Characters; a question has some hundred."""
_OPENING = (
    r"^(?:(?:please|pls|ok|okay|so|and|also|but|hey|hi|hello|coach|g|now|then|just|well|yes|i (?:want|need)(?: "
    r"you)? to|"
    r"i would like(?: you)? to|let us|can you|could you|would you|will you|can i|could i|help me(?: to)?|go ahead "
    r"and|,) )*"
)
_NOT_A_QUESTION = (
    r"(?!.*(?:\?|\b(?:what|how|when|which|who|where|why|show|tell me|list|give me|compare|did|do|does)\b))"
)
_DID = (
    r"(?:weigh|weighed|ran|run|slept|rode|ride|swam|swim|walked|walk|jogged|cycled|hiked|did|drank|ate|took|had|"
    r"have|feel|"
    r"felt|am|was|will be|twisted|hurt|love|like|hate|enjoy|lifted|benched|squatted|meditated|burned|burnt|just|"
    r"finished|completed|trained|rested|skipped|missed|got|went|started|stopped|bought|think|believe|guess|hope)"
)

NOT_CHANGED = "I cannot change or delete what is recorded, nor change settings, from here."
NOT_RECORDED = "I cannot record what you tell me yet: your figures come from the files that you import."
NOT_SENT = "I cannot send, post or share anything."
NOT_REMINDED = "I cannot remind you of anything, nor plan ahead, yet."
NOT_ADVISED = "I cannot judge or advise yet."
OWN_ONLY = "I know your own training only, nobody else's."
NOT_MADE = "I cannot make or look up that: I answer questions about your own training, from your own records."
NOT_WRONG = "I am sorry. Ask me again in other words; below an answer you can open where its numbers come from."
LEFT = "All right: nothing was done."
GLAD = "Good to hear. Ask me about your training whenever you like."
NOTHING_SAID = "I did not find a question in that. Ask me about your training in words."
TOO_LONG = "That is long: ask a single thing, in a sentence."

_SHAPES: tuple[tuple[str, str], ...] = (
    # to leave things as they are, and talk
    (r"^(?:(?:no|nope|nah|,|\.|!|please|thanks|thank you|ok|okay|actually|just|well|stop|cancel|wait) ?)*"
     r"(?:(?:no|nope|nah|stop|cancel|abort|never ?mind|forget(?: about)? (?:it|that)|leave (?:it|that)(?: alone| "
     r"be| as it is)?|"
     r"do not(?: do (?:it|that))?|skip (?:it|that)|(?:not|nothing) now|not (?:any ?more|today|yet|really))(?: please)?"
     r"[ ,.!]*)+$", LEFT),
    (r"^(?:(?:no|but|hey|sorry|coach|,) )*(?:(?:that|this|it|your answer|the answer) (?:is|was|looks|seems|sounds|can)"
     r"(?: not)?(?: be)?(?: so| totally| completely| all| just| very| quite)? (?:wrong|right|correct|incorrect|"
     r"false|true|"
     r"nonsense|rubbish|terrible|useless|stupid|off|impossible|bad|weird|strange)|you are (?:\w+ )?(?:wrong|"
     r"useless|stupid|"
     r"bad|terrible|lying|mistaken|an idiot)|wrong(?: answer)?)[ .!]*$", NOT_WRONG),
    (rf"^(?:(?:wow|oh|yes|well|,|!) )*(?:i (?:really |just |do |so )*(?:love|like|enjoy|adore) |you are (?:\w+ "
     rf")*(?:great|"
     rf"good|awesome|amazing|the best|helpful|brilliant)|(?:great|good|nice|well|excellent|amazing) (?:job|work|"
     rf"done|answer|"
     rf"one|1)|well done){_NOT_A_QUESTION}", GLAD),
    # data and settings
    (rf"{_OPENING}(?:delete|erase|wipe|purge|rename|retitle|edit|overwrite|merge|unmark|untag|discard|get rid of|"
     r"remove(?!d)|hide|anonymi[sz]e|deduplicate)\b", NOT_CHANGED),
    (rf"{_OPENING}(?:mark|flag|tag|label|correct|fix|adjust|modify|change|update|reset|clear|switch|convert|turn|"
     rf"set|move|"
     r"drop|assign|replace|swap|redo|amend|reclassify|classify|disable|enable|activate)"
     r" (?:(?:all|every|any|each|off|on|up|to|of) )*"
     r"(?:my|the|that|this|these|those|it|them|everything|units?|names?|table|database|yesterday|today|last|"
     r"activity|activities|runs?|rides?|all|every|dark|light)\b(?! (?:trend|change))", NOT_CHANGED),
    (r"\b(?:from|in|out of) (?:the|my|your) (?:database|db)\b", NOT_CHANGED),
    # records by word of mouth
    (rf"{_OPENING}(?:log|note|note down|jot down|write down|put down|enter|register|store|save|track|remember|"
     rf"memori[sz]e|"
     r"create|record|add|insert|append)"
     r" (?:(?:in|that|down) )*(?:a|an|my|that|this|it|the|another|\d[\d.:x]*|today|tonight|yesterday|new|some|one|i)\b"
     r"(?! (?:week|month|year|day|morning)s?\b(?! (?:effort|run|weight|s)))(?! (?:average|total|mean|median|sum|"
     r"splits|map))",
     NOT_RECORDED),
    (r"\b(?:save|log|store|record|note|remember) (?:it|that|this)(?: (?:down|please|for me|now|too))*[ "
     r".!?]*$", NOT_RECORDED),
    (rf"{_OPENING}(?:log|save|remember)\b(?! (?:of|book))", NOT_RECORDED),
    (rf"^(?:(?:ok|okay|so|well|hey|hi|coach|g|,|today|yesterday|this morning|and|also) )*i "
     rf"(?:{_DID})\b{_NOT_A_QUESTION}",
     NOT_RECORDED),
    (rf"^(?:(?:ok|okay|so|well|hey|hi|coach|g|,|today|yesterday|this morning|and|also) )*my (?:\w+ ){{1,4}}(?:was|"
     rf"is|were|"
     rf"are) (?:only |about |around |just )?\d{_NOT_A_QUESTION}", NOT_RECORDED),
    (r"^(?:weight|effort|rpe|mood|sleep|steps|hr|rhr|hrv|resting (?:hr|heart rate|pulse)|bench press|squats?|deadlifts?"
     r"|push ups|pull ups)[ :]*\d[\d.:x]*(?: ?(?:kg|lbs?|bpm|ms|hours?|h|reps?|times|x|/|at|\d+))*(?: (?:today|"
     r"yesterday|now|this"
     r" morning|last night))?[ .!]*$", NOT_RECORDED),
    # to others
    (rf"{_OPENING}(?:text|message|e ?-? ?mail|mail|send|post|publish|tweet|forward|notify|invite|whatsapp|call|phone|"
     r"share(?! of))\b(?! (?:today|yesterday)$)", NOT_SENT),
    (rf"{_OPENING}remind me (?:to|about|of|at|on|in|tomorrow|every|when)\b(?! (?:my|how|what|which|"
     rf"when)\b)", NOT_REMINDED),
    (rf"{_OPENING}(?:wake me|set (?:an|a) (?:alarm|timer|reminder)|book|schedule|sign me up)\b", NOT_REMINDED),
    # judgement and advice
    (r"\b(?:how|what) (?:can|could|do|would|might|to) (?:i |we |you )?(?:do to |best )?(?:improve|increase|lower|"
     r"reduce|"
     r"become|avoid|prevent|lose|build|boost|raise|strengthen|speed up|prepare|stay|recover|get (?:faster|fitter|"
     r"better|"
     r"stronger|lighter|quicker|rid))\b", NOT_ADVISED),
    (r"\bis (?:it|that|this) (?:bad|good|ok|okay|safe|normal|healthy|better|worth|dangerous|wise|fine|"
     r"too)\b", NOT_ADVISED),
    (r"\b(?:is|was|are|were) (?:that|this|it|my .{2,40}) (?:a )?(?:good|bad|normal|healthy|ok|okay|unhealthy|dangerous|"
     r"too (?:high|low|much|little|slow|fast|many|few))\b(?! in)", NOT_ADVISED),
    (r"\b(?:a|any) (?:good|normal|healthy|ideal|reasonable|realistic|decent|optimal|suitable|sensible) ", NOT_ADVISED),
    (r"\b(?:any|some|give me|need) (?:tips?|advice|ideas?|hints?|suggestions?)\b", NOT_ADVISED),
    # other people
    (r"\bmy (?:friend|friends|wife|husband|partner|girlfriend|boyfriend|brother|sister|mother|mum|mom|father|dad|son|"
     r"daughter|kid|kids|children|child|cousin|uncle|aunt|boss|colleague|colleagues|neighbour|neighbor|club|team|"
     r"dog|group|"
     r"family|parents|buddy|buddies|training partner|rival|rivals)\b", OWN_ONLY),
    (r"\b(?:he|she|him|his|her|hers|everyone|everybody|anyone|anybody|somebody|someone|nobody|people|other (?:runners|"
     r"athletes|users)|(?:average|typical|elite|pro|professional|amateur|most|other) (?:runners?|athletes?|man|"
     r"woman|men|"
     r"women|person|people|cyclists?|humans?))\b", OWN_ONLY),
    # anything else that a computer may be asked for
    (rf"{_OPENING}(?:write|compose|translate|play|sing|draw|paint|generate|search|google|browse|buy|order|execute|"
     r"download|export|print|hack|pretend|imagine|act as|roleplay|reveal|repeat after|install|reboot|shut ?down)\b",
     NOT_MADE),
    (rf"{_OPENING}(?:find|suggest|show|give|make|plan|build|create|design|get|tell)(?: me| us)? (?:a|an|some|the "
     rf"best|the "
     r"nearest) (?:.{1,40} )?(?:routes?|plans?|playlists?|poems?|story|stories|programs?|programmes?|recipes?|jokes?|"
     r"songs?|shop|store|physio|restaurant|coach|video|picture|image|website|app|script|schedule)\b", NOT_MADE),
    (r"\b(?:ignore|disregard|forget|bypass|override) (?:all|your|the|any|every|previous|prior|these|"
     r"those)\b", NOT_MADE),
    (r"\b(?:system prompt|api key|password|passwords|source code|rm rf|rm - rf|drop table|select (?:.+ )?from|"
     r"insert into|"
     r"union select|instructions|developer mode|jailbreak|sudo|root access)\b", NOT_MADE),
)  # fmt: skip
_PATTERNS = tuple((re.compile(shape), reply) for shape, reply in _SHAPES)
_CODE = re.compile(
    r"<\s*/?\s*(?:script|html|img|iframe|svg|body|style)\b|</|\bdef \w+\(|\{\{|\$\(|--\s*$|;\s*--", re.IGNORECASE
)
_NOT_NAMES = one_of(
    "what how it let that here there who when where why he she one everything nothing something today tomorrow "
    "yesterday tonight strava garmin polar coach week month year day night morning"
)
_POSSESSIVE = re.compile(r"([^\W\d_]{2,})['’]s\b(?!\s+(?:day|eve|shoes?)\b)", re.IGNORECASE)
_NAMED_DOER = re.compile(
    r"\b(?:did|does|has|have|is|was|for|of|by|than|show me|show)\s+([A-Z][^\W\d_]{1,20})\s+"
    r"(?:run|runs|ran|ride|rides|rode|swim|swum|walk|walked|sleep|slept|weigh|train|trained|do|done|have|go|went|"
    r"burn|climb)\b"
)


def unreadable(sentence: str) -> Trouble | None:
    """What to say to a text without a single letter or digit, or to one that no question is as long as."""
    if len(sentence) > _LONGEST:
        return Trouble(TOO_LONG)
    if any(character.isalnum() for character in sentence):
        return None
    return Trouble(NOTHING_SAID)


def no_wish_of_ours(sentence: str, words: list[str]) -> Trouble | None:
    """What to say to a sentence that no tool is for; None where it may be a question about the athlete's own data.

    *words* are those of *sentence* as the reader compares them, spelling corrected.
    """
    said = " ".join(words)
    if _CODE.search(sentence):
        return Trouble(NOT_MADE)
    for pattern, reply in _PATTERNS:
        if pattern.search(said):
            return Trouble(reply)
    return Trouble(OWN_ONLY) if _of_somebody(sentence) else None


def _of_somebody(sentence: str) -> bool:
    """ "Anna's last run", "how far did Tom run": a name that is no word of ours."""
    known = vocabulary().words | _NOT_NAMES
    owners = [match[1] for match in _POSSESSIVE.finditer(sentence)]
    doers = [match[1] for match in _NAMED_DOER.finditer(sentence)]
    return any(name.casefold() not in known for name in (*owners, *doers))
