"""Words and phrases that change nothing about which numbers are meant: "please", "the", "according to my watch". Pure.

What may be passed over decides how safely a sentence is read: no negation, no bound, no "should", no future, no other
person, and no verb that turns what is asked into something else belongs here.
"""

from agent.brains.reader.words import one_of

QUIET_WORDS = one_of(
    # articles, pronouns, and whose figures they are
    "a an the my mine our me i we us you your own one's ones personally myself "
    "it that this these those they there their its such single "
    # small words that join, and marks
    "of in on at during for within to into from with by per each across throughout while around plus "
    "g - ! & ; ' "
    # helping verbs
    "do did does done doing have has had was were is are am be been being ve "
    # asking: "tell me", "I was wondering", "check"
    "which what tell give let get got gotten see seen saw find check remind say guess want wanted wish need "
    "interested wondering wonder curious knowing "
    # politeness and hesitation
    "please pls plz kindly quickly coach buddy mate friend sorry hmm um oh ok okay so "
    # emphasis and vagueness, now and again
    "just really actually actual very much exactly precisely strictly strongly roughly approximately approx all "
    "any some whatsoever already now then too out about still yet quite again currently presently today's respectively "
    "common popular together alltogether "
    # what figures are called, and where they lie
    "value values figure figures stats statistics reading readings note noted calendar clock "
    "log logs logged record recorded history diary journal database wristband tracked measured based according "
    "register registered scale "
    # managing, doing and covering: verbs beside which the number stands
    "up put manage managed complete completed cover covered finish finished take took taken made make "
    "gave gives brought brings "
    "achieved achieve reached reach attained hit collect collected collecting gathered accumulate racked rack clocked "
    "hold holds held keep kept contain contains use used rate rated "
    "practise practised practice practiced play played playing athletic skis sportwise activity-wise "
    # happening, being, beginning and ending
    "happened happen happens place occurred experience experienced lie lay lying stay stayed felt "
    "go went gone came getting become became set begin began start started starting end ends ended ending "
    "lasted lasting lasts moving full nite "
    # computing
    "compute computed calculate calculated pearson coefficient"
)
"""Single words."""

QUIET_PHRASES = (
    # where the figures are
    "in|from|on|of|according to my|the|your log|logs|diary|records|record|history|data|database|watch|tracker|account",
    "in|from my|the full|complete log|history|data|record",
    "in|from all my|the records|logs|data|history",
    "in|from all of my|the records|logs|data|history",
    "in|from my|the whole|entire log|data|record",
    "from my|the whole|entire history",
    "all the data you have",
    "over|across all the data you have",
    "of all the data you have",
    "all|whole the data",
    "according to you|strava|garmin",
    "you know of",
    "that you know|have",
    "that i have|ever done|had|run|recorded",
    "that i recorded|logged|did|ran|have|had|took|made",
    "that was|were recorded|logged|measured",
    "a recorded",
    "only on days that have any",
    "only on days with data",
    "over all the days it was measured",
    "all the days it was measured",
    "in there",
    "in the gym",
    # politeness, and what opens a question
    "can|could|would|will you",
    "can|could|may i see|get|have|know",
    "i would like|love",
    "would like to know|see|have",
    "i|we would like to know|see|have|hear",
    "want to know|see|have",
    "i|we want to know|see|have|hear",
    "i am|was wondering",
    "just wondering|curious",
    "out of curiosity",
    "quick one|question",
    "quick 1",
    "one|1 quick question|thing",
    "if you can|could|please",
    "if so",
    "do you know",
    "do you happen to know",
    "any idea",
    "remind me",
    "let me know",
    "let us see",
    "how about telling me",
    "i need a number for my journal",
    "need a number for my journal",
    "give|show|tell|name|list me the|a|my",
    "tell me",
    "give me the monday",
    "what would you say is|was",
    "how does|do|did|has|have",
    "how short|high|low|big|large|small|great|bad was|is|were|are|did|do|does",
    "how wide|broad is|was|were",
    "how strongly|closely|tightly",
    "what is it",
    "is what",
    "was what",
    "what was it",
    # what form the answer is to have, and in which order it is to stand
    "as a number|figure|value",
    "by count|number",
    "in order",
    "best|highest|most|longest|largest|biggest|newest|greatest first",
    "with the best|highest|most|longest|largest|biggest first",
    "best|highest|biggest one|1 first",
    "give weekend|weekends|weekday|weekdays first",
    "is fine|enough|ok|okay",
    "would be fine|enough|ok|okay",
    "and nothing else",
    "nothing else",
    "exactly that name",
    "on the effort scale",
    "highest minus lowest",
    "between 2",
    # one letter of a statistic or of a short form
    "give|tell me r",
    "as r",
    "r please",
    "w /",
    # all of it, up to now
    "at all",
    "all together",
    "all in all",
    "all days|nights together",
    "as a whole",
    "on the whole",
    "the whole of",
    "whole of",
    "overall then",
    "of any kind|sort|type",
    "as of|at today|now",
    "up to now|today",
    "in|over|during the course of",
    "until now|today",
    "up until now|today",
    "to date",
    "so far",
    "on my feet",
    "today included",
    "including today",
    "in the period",
    "period from",
    "that month|week|year|day",
    "time of day",
    "right after",
    # whose, and which one
    "in my case",
    "of mine",
    "for me",
    "with me",
    "by me",
    "on them",
    "one|1 of my",
    "the one|1 with",
    "the day with",
    "that is",
    "i mean",
    "was it",
    "were they",
    "was that",
    # beside a figure of the night
    "the day i wake|woke up",
    "day i wake|woke up",
    "on the day i wake|woke up",
    "while|during|in|whilst sleeping|sleep",
    "while asleep",
    "i would slept",
    # in spite of what stands beside it
    "in spite of",
    "in spite of having",
    "despite",
    "despite having",
    "although|though i",
    "even though|if i",
    # verbs beside which the number stands
    "clock|clocked|clocking up",
    "rack|racked|racking up",
    "sat|sit|sits|stand|stood at",
    "come|comes|came to",
    "come|comes|came|coming in at",
    "comes up",
    "going by",
    "judging|judged by",
    "on file",
    "going from",
    "gone|going out|for",
    "been getting",
    "was i moving",
    "round|rounds of",
    "at best",
    # looking at
    "looking at",
    "looking at everything",
    "looking at the years",
)
"""Phrases; ``a|b`` are alternatives of one word."""

ALL_TIME_PHRASES = (
    # "all", "ever"
    "ever|lifetime|career",
    "all time",
    "of|over all time",
    "over everything",
    "on record",
    # a whole life or history
    "in my|the whole|entire|all life|career|lifetime|history",
    "in|over my life|career|lifetime|history",
    "of my|all life",
    "whole|entire|full history",
    "over|across my|the whole|entire|full history|period|record|data|time",
    # the years, from the beginning
    "over|across|of|in all the|my years",
    "in|across all years",
    "over the years",
    "since i started|began",
    "since i started|began running|training",
    "since i started|began tracking|logging|recording",
)
"""What means the whole history."""
