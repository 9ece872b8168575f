"""The same question in plainer words: "on days without one", "at 5 pm or later", "minutes of light activity". Pure.

Each rewording says for certain what the words mean wherever they stand so; the reader never sees the others.
"""

import re

from agent.brains.reader.numerals import NUMERALS
from tools.calendar_words import MONTHS

_OF_DAYS = (
    r"(?:resting (?:heart rate|hr|pulse)|rhr|hrv|stress(?: level| score)?|weight|sleep (?:score|efficiency)|deep sleep|"
    r"rem(?: sleep)?|step count)"
)
_DONE = {"ran": "run", "rode": "ride", "swam": "swim", "walked": "walk", "hiked": "hike"}
_REWORDINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        # did I break 45 minutes for the 10k?
        (
            r"\b(?:break|broke|broken|beat|beaten) (\d[\d:.]*(?: minutes| min| hours| h)?) (?:over|for|at|in) "
            r"(?:the |a )?(\d+ ?km?\b|half[- ]marathon|marathon|half)",
            r"run a \2 in under \1",
        ),
        (r"\bheart rate variability\b", "HRV"),
        (r"\bb4\b", "before"),
        (
            r"\blongest (?:period|stretch|spell|pause|break|time) without (?:a |any )?"
            r"(run|ride|swim|walk|hike|workout)(?:ning|ming|ing|s)?\b",
            r"longest gap between \1s",
        ),
        (r"\b(in|on) one single (?=day|night|week|month|year|run|ride)", r"\1 a single "),
        # higher than the one of June; total distance 2021 km
        (rf"\b(beats?|than|against|versus|vs|exceeds?) (?:the one|that) of (?=(?:{'|'.join(MONTHS)})\b)", r"\1 "),
        (
            r"\b(?<!\d )(?<!over )(?<!under )(?<!than )((?:19|20)\d\d) (?:in )?"
            r"(km|kms|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|hours|minutes)(?=\W*$)",
            r"\1 in \2",
        ),
        (r"\bbriefest\b", "shortest"),
        # this year up to now; my runs from 2024, but not "from 2024 on" or "from 2024, how far have I run"
        (
            r"\b((?:this|the current|current) (?:week|month|year)|(?:in|for|of) (?:19|20)\d\d),? "
            r"(?:up )?(?:to|until|till) (?:now|today|date)\b",
            r"\1 so far",
        ),
        (
            rf"^(?!.*\b(?:have|has|been|trend|(?:count|start|beginn)ing)\b|.*['’]ve\b)(.*\w )from "
            rf"((?:(?:{'|'.join(MONTHS)}) )?(?:19|20)\d\d)\b"
            r"(?![ ,]*(?:on|onwards?|to|until|till|through|thru|up|and|forwards?|versus|vs|[-–]|\d))",
            r"\1in \2",
        ),
        (r"\bbreak (my .{2,30}?) down by\b", r"\1 by"),
        # the better stress score (higher is better)
        (r"\bbetter\b(.*)[(,] ?(?:the )?(?:higher|more) (?:is|means|=) better\)?", r"higher\1"),
        (r"\bbetter\b(.*)[(,] ?(?:the )?(?:lower|less) (?:is|means|=) better\)?", r"lower\1"),
        # what the question is looked at by, before it
        (
            r"^\W*(?:judging (?:by|from)|going by|based on|considering|taking|in terms of|when it comes to|"
            r"with regard to|regarding) (?=[^?]*, )",
            "looking at ",
        ),
        # CAAD8: date of the last ride on it
        (r"^\W*([A-Z][\w .&-]{1,30}): ([^:]+ (?:on|of|for|in|with|at)) (?:it|them)\b(?=\W*$)", r"\2 \1"),
        # order my shoes by …; the runs I did in them; my biggest day, all runs of it added up
        (r"^\W*(?:please )?(?:order|sort) (?=(?:my|the) )", "rank "),
        (r"\b(I (?:have )?(?:did|ran|run|done|rode|ridden|covered|walked)) (?:in|on|with) (?:them|each)\b", r"\1"),
        (
            r"\b((?:day|week|month|year)\b.*), (?:with )?all (?:of )?(?:my |the )?\w+(?: (?:of|on|in) (?:the|that|it)"
            r"(?: (?:day|week|month|year))?)? (?:added up|together|combined|summed up|summed)\b",
            r"\1",
        ),
        (
            r"(\b(?:rank|list|ranking)\b.*?),? (?:with )?(?:the )?(?:most|longest|biggest|highest|best|fastest|largest)"
            r"(?: used| often)? (?:ones? )?first\b",
            r"\1",
        ),
        (r", all (sports|activities)\b(?! (?:of|in|on|together|combined)\b)", r" across all \1"),
        # 20 km of running or more; Sundays with a run in them
        (r"(\d[\d.,]* ?[a-z]+) of ([a-z]+) (or (?:more|less|fewer|longer)|and more)\b", r"\1 \3 of \2"),
        (r"\b((?:had|have|has|saw|with|held) (?:[\w.]+ ){1,6}?)(?:in|on) them\b", r"\1"),
        # how much of my training time is swimming; when did I start running; ran I
        (
            r"\bhow much of (my (?!time\b)"
            r"(?:\w+ ){0,3}(?:time|distance|mileage|kilometres|kilometers|km|miles|hours|climbing))"
            r" (?=(?:is|was|were|are|did|do|has|have) )",
            r"what share of \1 ",
        ),
        (
            r"\bwhen did I (?:first )?(?:start|begin) (running|swimming|cycling|hiking|rowing|walking)(?=\W*$)",
            r"when was my first \1 activity",
        ),
        # share of running time in total training time; how does my mileage break down by month
        (
            r"\b(?:share|proportion|percentage|fraction) of (?:my )?(running|cycling|swimming|hiking|walking|rowing) "
            r"(time|distance|hours) (?:in|of|out of|within) (?:all )?(?:my )?(?:total |overall |whole )?"
            r"(?:training|workout|exercise)(?: time| distance| hours)?\b",
            r"share of my training \2 that was \1",
        ),
        (r"\bhow (?:does|did|do) (.{3,60}?) break down by\b", r"\1 by"),
        # the longest I ever went without a run; day with the most climbing; 2024 vs 2025 km
        (
            r"\blongest (?:time |stretch |period )?(?:that )?I(?:['’]ve| have)?(?: ever)? (?:went|gone|been|have gone) "
            r"without (?:a |any |going for a )?(run|ride|swim|walk|hike)(?:s|ning|ming|ing)?\b",
            r"longest gap between \1s",
        ),
        (
            r"\blongest (?:time|interval|period|pause|rest) (?:in days )?between "
            r"(?=(?:two |any |my |consecutive )*(?:runs|rides|swims|walks|hikes|workouts)\b)",
            "longest gap between ",
        ),
        (r"^\W*(?:the |my )?day with (?=(?:the )?(?:most|highest|biggest|least|longest)\b)", "which day had "),
        (r"\b((?:19|20)\d\d) (vs\.?|versus) ((?:19|20)\d\d) (km|kilomet(?:re|er)s|miles)\b", r"\4 \1 \2 \3"),
        (r"\bby (run|ride|swim|walk|hike|workout) counts?\b", r"by number of \1s"),
        # mean vs median distance; did I record; since how many days did I not run; on days when I also rode
        (
            r"\b(mean|average|median|max|min|maximum|minimum) (?:vs\.?|versus|compared (?:to|with)) "
            r"(mean|average|median|max|min|maximum|minimum)\b",
            r"\1 and \2",
        ),
        (r"\b(did|have) I (?:ever )?record(?:ed)?\b", r"\1 I have"),
        (
            r"\bsince how many days (?:did|have|do) I not (?:go |gone |been )?"
            r"(run|ride|swim|hike|walk)(?:ning|ming|ing)?\b",
            r"how many days since my last \1",
        ),
        (r"\b(\d[\d.,]*) (?:height|altitude|elevation) met(?:re|er)s\b", r"\1 m of climbing"),
        (r"\b(?:(?:height|altitude) met(?:re|er)s|met(?:re|er)s of (?:altitude|height))\b", "metres of climbing"),
        (r"\bwhen I also\b", "when I"),
        (
            rf"\bthe month (?:of )?(?=(?:{'|'.join(month for month in MONTHS if len(month) > 3 or month == 'may')})\b)",
            "",
        ),
        (r"\b((?:which|what)\b.*)\bmostly\b", r"\1most often"),
        (
            r"\b(earliest|latest) (?:time )?(?:that )?I(?:['’]ve| have)?(?: ever)? (?:started|began|begun|start) "
            r"(?:a |my |any )?(run|ride|swim|hike|walk)s?\b",
            r"\1 start time of a \2",
        ),
        # as other languages have it
        (r"\bmost (fast|long|slow|short|hard)\b(?! (?:of|\w+s)\b)", r"\1est"),
        (r"\b(longer|shorter|faster|slower|more|less|higher|lower|further) as (?=\d|an? |one )", r"\1 than "),
        (r"\b(?:make|made) sports?\b", "train"),
        (r"\bw/o\b", "without"),
        (r"(?<=[a-z]) w/? (?=[a-z])", " with "),
        (r"\bso kind as to\b", ""),
        (r"^\W*(ran|swam|rode|walked|slept) I\b", r"did I \1"),
        # days with a run than on days without one; lower in August then in June; walk the most steps
        (
            r"\b(days|nights) (with|after) (an? |any )([\w ]+?) (than|and|versus|vs\.?|compared (?:to|with)|or) "
            r"(?:on )?(?:the )?(?:days |nights |those )?without (?:one|any|it)\b",
            r"\1 \2 \3\4 \5 on \1 without \3\4",
        ),
        (
            r"\b(more|less|fewer|longer|shorter|faster|slower|higher|lower|better)\b([^,?]{3,30}) then (?=in |on |at )",
            r"\1\2 than ",
        ),
        (
            r"\b(?:sees? me )?walk(?:ed)? (?=(?:the )?(?:most|fewest|least|more|fewer)(?: than [\d,]+)? steps\b)",
            "take ",
        ),
        # a Saturday or a Sunday; minutes of light activity; the number of steps; a typical (median) night
        (r"\bon a saturday or (?:on )?a sunday\b", "at the weekend"),
        (
            r"(?<!\b0 )(?<!zero )(?<!no )\bminutes of (light|moderate|vigorous) (?:activity|exercise)\b",
            r"\1 active minutes",
        ),
        (r"\bnumber of steps\b", "step count"),
        (r"\b(?:a )?typical \((median|mean|average)\)", r"\1"),
        (r"\ba day of (?=[\d.,]+ steps)", "a day with "),
        (r"\b(?:some|any) (?:kind|sort|form|type) of (?=workout|exercise|activity|training|sport)", "a "),
        (r"\bon (?:the|its) way up or down\b", "trending up or down"),
        (r"\bat (\d{1,2}(?::\d\d)? ?(?:am|pm)?) or later\b", r"at or after \1"),
        (r"\bat (\d{1,2}(?::\d\d)? ?(?:am|pm)?) or earlier\b", r"at or before \1"),
        (
            r"^\W*(?:and )?how many (?:runs|rides|walks|swims|hikes|workouts|activities|sessions) (?:was|is|were) that"
            r"(?=\W*$)",
            "how many of those were there",
        ),
        (r"\b(?:over|across|in) (?:all )?the (?:\w+ )?years on record\b", "over all time"),
        # only the form of the answer
        (r",? in (?:descending|decreasing) order\b", ""),
        (r"\bdifference between (?:the two|them|these two|both)\b", "difference"),
        (r",? (?:and )?how many (metres|meters|kilometres|kilometers|km|miles|minutes|hours) each\b", r", in \1"),
        # slips and short forms
        (r"\b(more|less|fewer|longer|shorter|faster|slower|higher|lower|better|later|earlier) then\b", r"\1 than"),
        # said again more exactly
        (
            r"\b(?:very )?(?:stressful|calm|bad|good|short|long|poor|restless|lazy|quiet|busy) (days|nights) "
            r"\(([^()]*\d[^()]*)\)",
            r"\1 with \2",
        ),
        (
            r"\b(rest days?|days? off|(?:workout|training|exercise)-free days?) "
            r"\((?:with )?no (?:workouts?|activity|activities|training|exercise|sports?)(?: at all)?\)",
            r"\1",
        ),
        (
            r"\bthe \d+ (?:full |whole |complete |entire )?(?:days|nights|weeks|months|years) "
            r"(?=(?:from|between) (?:\d|[A-Z][a-z]+ \d))",
            "",
        ),
        (
            r"\b(?:the )?(?:past|last|previous) (?:\w+ )?(?:full |whole |complete )?(?:days|weeks|months|years), "
            r"(?=(?:from )?(?:[A-Z][a-z]+|\d{1,2}(?: [A-Z][a-z]+)?) (?:to|until|-|–|through) "
            r"(?:[A-Z][a-z]+|\d{1,2} [A-Z]))",
            "",
        ),
        (
            r"\bthan (?:a|one|two|three|\d+) (?:year|month|week)s? ago,? "
            r"(?=(?:when )?comparing\b|if (?:you|we|i) compare\b)",
            ", ",
        ),
        # did I record my highest step count; days where HRV > 60; the last 30d
        (
            r"\b((?:did|do|have|had) (?:i|we)) record (?=(?:my|more|less|fewer|at|over|under|above|below)\b)",
            r"\1 have ",
        ),
        (r"\b(and also) record (?=(?:more|less|fewer|at|over|under|above|below)\b)", r"\1 had "),
        (r"\b(days|nights) where (?=[\w ]{2,25}[<>=])", r"\1 with "),
        (r"\b((?:last|past|previous) \d{1,3}) ?d\b", r"\1 days"),
        # how late do I go to bed; at what hour did I wake up
        (
            r"\bhow (?:late|early) (?=(?:(?:do|did|have|had) )?I (?:(?:usually|normally|typically) )?"
            r"(?:go|went|gone|get|got|gotten|wake|woke|fall|fell) (?:to (?:bed|sleep)|up|asleep)\b)",
            "what time ",
        ),
        (
            r"\bat (?:what|which) hour (?!.*\b(?:most|least|often)\b)"
            r"(?=(?:do|did|have) I\b|I (?:went|go|woke|wake|got|get|fell|fall)\b)",
            "at what time ",
        ),
        (r"\bbottom (?=(?:\d{1,3}|three|five|ten)\b)", "lowest "),
        # were there any days with stress over 50; did my HRV ever go below 30
        (
            r"^\W*(?:(?:was|were) there|(?:did|have) I (?:ever )?(?:have|had)) (?:ever )?(?:any|even one) "
            rf"(?:days?|nights?) with (?=(?:an? )?{_OF_DAYS} (?:over|above|under|below|[<>]))",
            "did I ever have ",
        ),
        (
            rf"^\W*(?:was|did|has) my ({_OF_DAYS}) ever (?:been |go |get |gone |rise |drop |fall )?"
            r"(above|over|below|under) (?=\d)",
            r"did I ever have \1 \2 ",
        ),
        (rf"^\W*(?:did|has) my ({_OF_DAYS}) ever (?:exceed|exceeded) (?=\d)", r"did I ever have \1 above "),
        (
            rf"^\W*(?:was|did|has) my ({_OF_DAYS}) (?:go |rise |drop |fall )?(above|over|below|under|exceed) "
            r"(\d[\d.,]*(?: ?[a-z]+)?) at any (?:time|point|moment)\b",
            lambda found: f"did I ever have {found[1]} {found[2].replace('exceed', 'above')} {found[3]}",
        ),
        # does my stress go up on days when I sleep less than 6 hours
        (
            rf"\bdoes my ({_OF_DAYS}) (?:go up|rise|increase) (?=on (?:days|nights|weekends|weekdays)\b|after )",
            r"is my \1 higher ",
        ),
        (
            rf"\bdoes my ({_OF_DAYS}) (?:go down|fall|drop|decrease) (?=on (?:days|nights|weekends|weekdays)\b|after )",
            r"is my \1 lower ",
        ),
        # days with zero vigorous minutes
        (r"\b(?:zero|0) (vigorous|moderate|active) minutes\b", r"no \1 minutes"),
        (r"\b(?:zero|0|no) minutes of (vigorous|moderate) (?:activity|exercise)\b", r"no \1 minutes"),
        # longest streak of 10k steps
        (
            r"\b(streak) (?:of |with |at )?(\d[\d.,]*k?\+?) (steps?)(?: days?| a day)?\b",
            r"\1 of days with at least \2 \3",
        ),
        # leaving races aside; was there any run over 25k? I think not; ran more this month than last?
        (r"^\W*(?:leaving|setting|putting) ([^,]{3,30}?) aside, ", r"without \1, "),
        (r"([?.!])+\s*I (?:think|guess|believe|suppose|bet)(?: not| so)?\W*$", r"\1"),
        (r",? (?:the )?(?:number|figure)s?,? (?:please|pls|only)(?=\W*$)", ""),
        (
            r"^\W*(ran|rode|swam|walked|hiked) (?=(?:more|less|longer|further|farther|faster)\b)",
            lambda found: f"did I {_DONE[found[1].casefold()]} ",
        ),
        (
            r"^\W*(?:was|were|is) there (?:ever )?(?:an?|any|one) (run|ride|swim|hike|walk|race|workout)s? "
            r"(?=over|under|of|above|below|longer|shorter|that|with|in|on)",
            r"did I do any \1 ",
        ),
        # over the four weeks 19 Oct - 15 Nov; the very day after; these days, say the last two weeks
        (
            r"\b(?:over |in |for |of )?(?:the )?(?:two|three|four|five|six|seven|eight|\d+) "
            r"(?:full )?(?:weeks|days|months),? "
            r"(?=(?:from )?\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} ?(?:-|–|to\b|until\b))",
            "",
        ),
        (r"\bthe very (?=day|night|next|morning|week|month)", "the "),
        (
            r"\b(?:these days|lately|recently|nowadays),? (?:say|i\.?e\.?|that is),? "
            r"(?=(?:over |in |for )?the (?:last|past) )",
            "over ",
        ),
        # how many of those hikes called Fire; how many n how many; w a bedtime; 10 miles and up
        (r"\bhow many of (?:those|these|the|my) (\w+s) (?=called|named)", r"how many \1 "),
        (r"(?<=\w) n (?=how |what |when |which |my )", " and "),
        (r"(?<=\d) w/? (?=[a-z])", " with "),
        (r"\b(\d[\d.,]* ?(?:km|k|miles|mi|m|hours|h|minutes|min|steps)) and (?:up|above)\b(?! \d)", r"\1 or more"),
        # climbing or sinking; rise or fall
        (
            r"\b(?:climbing|rising|growing|increasing|going up) or "
            r"(?:falling|sinking|dropping|declining|decreasing|shrinking)\b",
            "going up or down",
        ),
        # out of bed; the day following one of 25,000 steps
        (r"\bI(?:['’]ve| have)? (?:ever )?(?:been|was|got|get) out of bed\b", "I got up"),
        (r"\bthe (day|morning|night) (?:following|after) (?:one|a day) (?:of|with) ", r"the \1 after a day with "),
        # make that July; break it down by month; what do I weigh rn
        (r"^\W*(?:make|do) (?:that|it) (?=(?:in |for )?[A-Za-z]+(?: \d{4})?(?: instead)?\W*$)", "and "),
        (r"^(\W*and [A-Za-z]+(?: \d{4})?) instead(?=\W*$)", r"\1"),
        (r"^\W*(?:now |please |and )?break (?:it|that|this|them) down by\b", "and by"),
        (r"\brn\b(?=\W*$)", "now"),
        (r"\batleast\b", "at least"),
        (r"\batmost\b", "at most"),
        (r"(?:\bno\.|\bnr\.?|#) of\b", "number of"),
        (r"\bby the end of\b", "until"),
        (r"\b(last|this) (month|week|year)s(?= [a-z])", r"\1 \2"),
        (r"\bI'd (?=(?:slept|run|done|had|been|walked|gone|taken|ridden)\b)", "I had "),
    )
)
"""What is said or written one way and means another, tried in this order."""
_ROW_OF_DAYS = re.compile(r"\b(?:in a row|consecutive|streak)\b", re.IGNORECASE)
_AT_MOST = re.compile(r",? ?\b(?:at (?:the )?most|max(?:imum)?)(?= *(?:[,.?!]|$| [a-z]))", re.IGNORECASE)


_SPOKEN_YEAR = re.compile(
    rf"\btwenty[ -]({'|'.join(word for word, number in NUMERALS.items() if 10 <= number < 40)})"
    r"(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\b",
    re.IGNORECASE,
)


def plainly(sentence: str) -> str:
    """*sentence* in the words that the vocabulary has; "at most" of a streak says nothing."""
    sentence = _SPOKEN_YEAR.sub(_year, sentence)
    for pattern, meant in _REWORDINGS:
        sentence = pattern.sub(meant, sentence)
    return _AT_MOST.sub("", sentence) if _ROW_OF_DAYS.search(sentence) else sentence


def _year(spoken: re.Match[str]) -> str:
    """ "Twenty twenty six", "twenty nineteen"."""
    tens, ones = (NUMERALS[word.casefold()] if word else 0 for word in spoken.groups())
    return str(2000 + tens + ones) if tens >= 20 or not ones else spoken[0]
