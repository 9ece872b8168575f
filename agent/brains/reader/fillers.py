"""Words and phrases that change nothing about which numbers are meant, beyond the plainest. Pure.

What may be passed over decides how safely a sentence is read: no negation, no bound, no "should", no other person, and no
verb that turns what is asked into something else belongs here.
"""

from agent.brains.reader.words import one_of

FILLERS = one_of(
    "logged log tracked recorded collect collected collecting gathered accumulated accumulate racked rack clocked "
    "made make registered register both altogether together alltogether whatsoever already lie lay lying strongly "
    "pearson coefficient happened happen happens place occurred practise practised practice practiced put "
    "wondering wonder curious remind exactly precisely roughly approximately approx around again please kindly quickly "
    "hello coach buddy mate friend guess say want wanted wish need interested knowing "
    "complete journal athletic "
    "experience experienced spent stay stayed being seen see saw hit noted note according "
    "based history records log logs diary database wristband "
    "across throughout such those own very much really actual actually "
    "compute computed calculate calculated give me tell "
    "achieved achieve reached reach attained managed got get gotten had "
    "full reading readings nite came ended ending moving calendar held strictly scale "
    "sportwise activity-wise today's currently presently"
)
"""Single words."""

QUIET_PHRASES = (
    "in|from|on|of|according to my|the|your log|logs|diary|records|record|history|data|database|watch|tracker|account",
    "in|from my|the whole|entire|full|complete log|history|data|record",
    "all the data you have",
    "over|across all the data you have",
    "of all the data you have",
    "all|whole the data",
    "at all",
    "in total",
    "all together",
    "all in all",
    "all days|nights together",
    "as a whole",
    "overall then",
    "i|we would like to know|see|have|hear",
    "i|we want to know|see|have|hear",
    "i am|was wondering",
    "just wondering|curious",
    "out of curiosity",
    "quick one|question",
    "quick 1",
    "one|1 quick question|thing",
    "if you can|could|please",
    "do you happen to know",
    "any idea",
    "remind me",
    "let us see",
    "how about telling me",
    "i need a number for my journal",
    "need a number for my journal",
    "what is it",
    "is what",
    "was what",
    "what was it",
    "time of day",
    "what would you say is|was",
    "according to you|strava|garmin",
    "you know of",
    "that you know|have",
    "that i have|ever done|had|run|recorded",
    "that i recorded|logged|did|ran|have|had|took|made",
    "that was|were recorded|logged|measured",
    "as of|at today|now",
    "up to now|today",
    "until now|today",
    "to date",
    "so far",
    "up until now|today",
    "by count|number",
    "by time|duration",
    "as a number|figure|value",
    "give|show|tell|name|list me the|a|my",
    "give|show|tell|name me",
    "that is",
    "i mean",
    "in my case",
    "of mine",
    "for me",
    "on the whole",
    "in there",
    "was it",
    "were they",
    "was that",
    "give me the monday",
    "with me",
    "by me",
    "the one|1 with",
    "the day with",
)
"""Phrases; ``a|b`` are alternatives of one word."""

ALL_TIME_PHRASES = (
    "over|across|of|in all the|my years",
    "over everything",
    "over|across my|the whole|entire|full history|period|record|data|time",
    "whole|entire|full history",
    "on record",
    "of my|all life",
    "in my life|lifetime",
    "in|across all years",
    "over the years",
    "since the beginning",
    "since i started|began tracking|logging|recording",
)
"""What means the whole history."""
