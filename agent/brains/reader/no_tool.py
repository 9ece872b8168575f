"""Shapes of what people say to a coach that no tool is for, each with its reply, the most telling first. Pure.

Patterns over the plain words of a sentence. A list of words stands for any of them, with ``_`` for a space in one.
"""

import re

NOT_CHANGED = "I cannot change or delete what is recorded, nor change settings, from here."
NOT_RECORDED = "I cannot record what you tell me yet: your figures come from the files that you import."
NOT_SENT = "I cannot send, post or share anything."
NOT_REMINDED = "I cannot remind you of anything, nor plan ahead, yet."
NOT_ADVISED = "I cannot judge or advise yet."
OWN_ONLY = "I know your own training only, nobody else's."
NOT_MADE = "I cannot make or look up that: I answer questions about your own training, from your own records."
NOT_WRONG = "I am sorry. Ask me again in other words; below an answer you can open where its numbers come from."
NOT_SO = "Ask me which metrics there are, what one of them is, or for your own figures of one."
FAREWELL = "Goodbye, and good running."
LEFT = "All right: nothing was done."
GLAD = "Good to hear. Ask me about your training whenever you like."


def _any(*words: str) -> str:
    return f"(?:{'|'.join(re.escape(word.replace('_', ' ')) for part in words for word in part.split())})"


_FILLED = _any(
    "please pls ok okay so and also but hey hi hello coach g now then just well yes i_want_to i_want_you_to "
    "i_need_to i_need_you_to i_would_like_to i_would_like_you_to let_us can_you could_you would_you will_you "
    "can_i could_i help_me help_me_to go_ahead_and ,"
)
_OPENING = rf"^(?:{_FILLED} )*"
_ASKING = _any("what how when which who where why show tell_me list give_me compare did do does")
_NO_QUESTION = rf"(?!.*(?:\?|\b{_ASKING}\b))"
_NO_CHART = r"(?!.*\b(?:charts?|graphs?|plots?|diagrams?|tables?|lists?|histograms?|breakdown|overview|lines?|bars?)\b)"
_SO = rf"^(?:{_any('ok okay so well hey hi coach g , today yesterday this_morning and also')} )*"

# to leave things as they are, and talk
_NO = _any(
    "no nope nah stop cancel abort nevermind never_mind forget_it forget_that forget_about_it leave_it leave_that "
    "do_not skip_it skip_that not_now nothing_now not_today not_yet not_really pause"
)
_NO_MORE = _any(", . ! please thanks thank_you ok okay actually just well wait alone be as_it_is do_it do_that then")
_ANSWER = _any("that this it your_answer the_answer")
_HOW_WRONG = _any(
    "wrong right correct incorrect false true nonsense rubbish terrible useless stupid off impossible bad weird strange"
)
_HOW_BAD = _any("wrong useless stupid bad terrible lying mistaken an_idiot")
_HOW_GOOD = _any("great good awesome amazing the_best helpful brilliant")
_BYE = _any("bye goodbye bye_bye good_night goodnight see_you see_you_later see_you_soon cu ciao farewell so_long")

# data and settings
_DELETING = _any(
    "delete erase wipe purge rename retitle edit overwrite merge unmark untag discard get_rid_of remove hide "
    "anonymise anonymize deduplicate"
)
_CHANGING = _any(
    "mark flag tag label correct fix adjust modify change update reset clear switch turn set move drop assign "
    "replace swap redo amend reclassify classify disable enable activate"
)
_CHANGED = _any(
    "my the that this these those it them everything unit units name names table database yesterday today last "
    "activity activities run runs ride rides all every dark light"
)

# records by word of mouth
_NOTING = _any(
    "log note note_down jot_down write_down put_down enter register store save track remember memorise memorize "
    "record add insert append create put"
)
_NOTED = r"(?:a|an|my|that|this|it|the|another|\d[\d.:x]*|today|tonight|yesterday|new|some|1|i)"
_NO_FIGURE = r"(?! (?:week|month|year|day|average|total|mean|median|sum|splits|map)s?\b(?! (?:effort|run|weight)))"
_DID = _any(
    "weigh weighed ran run slept rode ride swam swim walked walk jogged cycled hiked did drank ate took had feel "
    "felt twisted hurt lifted benched squatted meditated burned burnt just finished completed trained rested "
    "skipped missed got went started stopped bought"
)
_MEASURED = _any(
    "weight effort rpe mood sleep steps hr rhr hrv resting_hr resting_heart_rate resting_pulse bench_press squat "
    "squats deadlift deadlifts push_ups pull_ups"
)
_IN_UNITS = r"(?: ?(?:kg|lbs?|bpm|ms|hours?|h|reps?|times|x|/|at|\d+))*"
_LATELY = _any("today yesterday now this_morning last_night")

# judgement and advice
_BECOMING = _any(
    "improve increase lower reduce become avoid prevent lose build boost raise strengthen speed_up prepare stay "
    "recover get_faster get_fitter get_better get_stronger get_lighter get_quicker get_rid"
)
_GOOD = _any(
    "good bad normal healthy ok okay unhealthy dangerous too_high too_low too_much too_little too_slow too_fast "
    "too_many too_few safe worth wise fine"
)
_WISHED = _any("good healthy ideal reasonable realistic decent optimal suitable sensible")
_BEST_ONE = _any("shoe shoes watch race food gel gels training plan diet pace")

# other people
_KIN = _any(
    "friend friends wife husband partner girlfriend boyfriend brother sister mother mum mom father dad son "
    "daughter kid kids children child cousin uncle aunt boss colleague colleagues neighbour neighbor club team "
    "family parents buddy buddies training_partner rival rivals"
)
_THEY = _any("he she him his her hers everyone everybody anyone anybody somebody someone nobody people")
_SOME = _any("average typical elite pro professional amateur most other")
_PERSONS = _any("runner runners athlete athletes man woman men women person people cyclist cyclists human humans users")

# anything else that a computer may be asked for
_MAKING = _any(
    "write compose translate search google browse buy execute download export print hack pretend "
    "imagine act_as roleplay reveal repeat_after install reboot shutdown shut_down"
)
_DRAWING = _any("draw paint generate design invent")
_GETTING = _any("find suggest show give make plan build create design get tell order")
_SUCH = _any(
    "route routes plan plans poem poems story stories program programs programme programmes "
    "recipe recipes joke jokes shop store physio restaurant coach video picture image website app "
    "script schedule"
)
_SECRETS = _any(
    "system_prompt api_key password passwords source_code rm_rf rm_-_rf drop_table insert_into union_select "
    "instructions developer_mode jailbreak sudo root_access"
)
_RULES = _any(
    "rule rules instruction instructions limit limits prompt prompts restriction restrictions guideline "
    "guidelines order orders command commands training safety"
)

SHAPES: tuple[tuple[str, str], ...] = (
    (rf"^(?:{_NO_MORE} ?)*(?:{_NO}(?: ?{_NO_MORE})* ?)+$", LEFT),
    (rf"^(?:(?:no|but|hey|sorry|coach|,) )*{_ANSWER} (?:is|was|looks|seems|sounds|can)(?: not| be| so| all| just| very"
     rf"| quite| totally| completely)* {_HOW_WRONG}[ .!]*$", NOT_WRONG),
    (rf"^you are (?:\w+ )?{_HOW_BAD}\b|^wrong(?: answer)?[ .!]*$", NOT_WRONG),
    (rf"^(?:(?:wow|oh|yes|well|,|!) )*(?:i (?:really |just |do |so )*(?:love|like|enjoy|adore) |you are (?:\w+ "
     rf")*{_HOW_GOOD}\b|(?:great|good|nice|well|excellent|amazing) (?:job|work|done|answer|1)\b){_NO_QUESTION}", GLAD),
    (rf"^(?:(?:ok|okay|thanks|thank you|well|,|\.|!) ?)*{_BYE}(?:[ ,]+(?:coach|g))*[ .!]*$", FAREWELL),
    (rf"{_OPENING}{_DELETING}\b", NOT_CHANGED),
    (rf"{_OPENING}{_CHANGING} (?:(?:all|every|any|each|off|on|up|to|of) )*{_CHANGED}\b(?! (?:to|into) (?:km|miles|"
     rf"kilo\w+)\b)",
     NOT_CHANGED),
    (r"\b(?:from|in|out of) (?:the|my|your) (?:database|db)\b", NOT_CHANGED),
    (rf"{_OPENING}{_NOTING} (?:(?:in|that|down) )*{_NOTED}\b{_NO_FIGURE}{_NO_CHART}", NOT_RECORDED),
    (r"\b(?:save|log|store|record|note|remember) (?:it|that|this)(?: (?:down|please|for me|now|too))*[ "
     r".!?]*$", NOT_RECORDED),
    (rf"{_OPENING}(?:log|save|remember)\b(?! (?:of|book))", NOT_RECORDED),
    (rf"{_SO}i {_DID}\b{_NO_QUESTION}", NOT_RECORDED),
    (rf"{_SO}my (?:\w+ ){{1,4}}(?:was|is|were|are) (?:only |about |around |just )?\d{_NO_QUESTION}", NOT_RECORDED),
    (rf"^{_MEASURED}[ :]*(?!(?:19|20)\d\d\b)\d[\d.:x]*{_IN_UNITS}(?: {_LATELY})?[ .!]*$", NOT_RECORDED),
    (rf"{_OPENING}(?:text|message|e ?-? ?mail|mail|send|tweet|forward|notify|invite|whatsapp|call|"
     rf"publish)\b", NOT_SENT),
    (rf"{_OPENING}(?:post|share) (?:my|this|that|it|these|them|everything|a|with|on|to|about)\b", NOT_SENT),
    (rf"{_OPENING}remind me (?:to|about|of|at|on|in|tomorrow|every|when)\b(?! (?:my|how|what|which|"
     rf"when)\b)", NOT_REMINDED),
    (rf"{_OPENING}(?:wake me|set (?:an|a) (?:alarm|timer|reminder)|book|schedule|sign me up)\b", NOT_REMINDED),
    (rf"\b(?:how|what) (?:can|could|do|would|might|to) (?:i |we |you )?(?:do to |best )?{_BECOMING}\b", NOT_ADVISED),
    (rf"\bis (?:it|that|this) (?:{_GOOD}|better|too)\b", NOT_ADVISED),
    (rf"\b(?:is|was|are|were) (?:that|this|it|my .{{2,40}}?) (?:a )?(?<!my )(?<!than )(?<!above )(?<!below )(?<!over )"
     rf"(?<!under )(?<!- ){_GOOD}(?= *[?.!]*$| (?:for|at|today|now|to|enough|run|ride|1)\b)", NOT_ADVISED),
    (rf"\b(?:a|any) {_WISHED} |\bwhat (?:is|are|would be) (?:a |an )?normal ", NOT_ADVISED),
    (r"\b(?:any|some|give me|need) (?:tips?|advice|ideas?|hints?|suggestions?)\b", NOT_ADVISED),
    (rf"\b(?:which|what) {_BEST_ONE} (?:is|are) (?:the )?best\b", NOT_ADVISED),
    (r"\b(?:do|does|would|will|did) (?:i|we|you) (?:really |actually |even |ever |still )?need\b|\bi (?:am|was) (?:"
     r"supposed|meant) to\b", NOT_ADVISED),
    (rf"\bmy {_KIN}\b", OWN_ONLY),
    (r"\b(?:did|do|can|could|have) you (?:ever |also )?(?:run|ran|ride|rode|swim|sleep|slept|walk|train|jog|hike|"
     r"weigh)\b", OWN_ONLY),
    (r"\b(?:vo ?2(?: ?max)?|ftp|tss|ctl|atl|acwr|body battery|lactate threshold|training load)\b(?=[ ?.!]*$)", NOT_SO),
    (rf"\b(?:{_THEY}|{_SOME} {_PERSONS})\b", OWN_ONLY),
    (rf"{_OPENING}{_MAKING}\b|{_OPENING}{_DRAWING}\b{_NO_CHART}", NOT_MADE),
    (rf"{_OPENING}{_GETTING}(?: me| us)? (?:a|an|some|the best|the nearest) (?:.{{1,40}} )?{_SUCH}\b", NOT_MADE),
    (rf"\b(?:ignore|disregard|forget|bypass|override) (?:(?:all|your|my|the|any|every|of|previous|prior|these) "
     rf")*{_RULES}\b",
     NOT_MADE),
    (rf"\b{_SECRETS}\b|\bselect (?:.+ )?from\b", NOT_MADE),
    (r"^what (?:is the (?:current |exact )?(?:time|date)(?: now| today)?|time is it(?: now)?|day is (?:it|today))[ "
     r"?.!]*$", NOT_MADE),
    (r"^(?:and |so )?how (?:far|long|many .{1,20}) is it (?:from|to|between|around|till|until)\b", NOT_MADE),
    (r"^(?:and |so )?how (?:do|does) (?:you|coach g) (?:calculate|compute|measure|work out|define)\b", NOT_SO),
    (r"\bmetrics\b", NOT_SO),
)  # fmt: skip
