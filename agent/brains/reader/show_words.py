"""How one activity is asked for, and the parts of it, as patterns over the plain words of a sentence. Pure."""

POLITE = (
    r"(?:(?:please|pls|plz|hey|hi|hello|coach|g|ok|okay|so|and|also|but|now|then|well|just|can you|could you|would you|"
    r"will you|can i|could i|may i|i want to|i would like to|i would love to|let me|let us|i need to|do|, ) ?)*"
)
PART = (
    r"(?:(?:(?:kilomet(?:er|re)|km|mile|lap|elevation|altitude|heart rate|hr|pulse|pace|speed|power|cadence|gps|"
    r"height) )?"
    r"(?:splits?|laps?|map|route|track|line|profile|graphs?|charts?|plots?|curves?|breakdown)|(?:lap|split) times?|"
    r"details?|"
    r"summary|overview|recap|report|stats|statistics|data|numbers|analysis|best efforts|everything|all|info|"
    r"information|"
    r"results?|pace (?:per|by) (?:kilomet(?:er|re)|km|mile|lap)|(?:kilomet(?:er|re)|km|mile) by (?:kilomet(?:er|"
    r"re)|km|mile)"
    r"(?: splits)?)"
)
PARTS = (
    rf"(?:(?:the|its|my|all|full|detailed|short|quick|a|of|every|some|complete|whole|,) )*{PART}(?:,? (?:(?:and|"
    rf"or|,|the|its) )*{PART})*"
)
OF = r"(?:of|from|for|about|on|in|to)"
THROUGH = r"(?:of|from|for|about|on|in|to|during|over|across|throughout)"
SEEING = (
    r"(?:show(?: me| us)?(?: up)?|display|view|open(?: up)?|see|(?:take me|bring me|go) (?:back )?to|pull up|bring up|"
    r"(?:have |take )?(?:a )?look at)"
)
GETTING = rf"(?:{SEEING}|give me|get me|find|present|check(?: out)?|look up|tell me|i want|i need)"
TELLING = (
    r"(?:tell me (?:more |everything |all |something )?about|(?:everything|all|more|details) (?:about|on)|"
    r"summari[sz]e|recap|describe|"
    r"analy[sz]e|break down|(?:walk|talk|take) me through|what happened (?:in|on|during|at))"
)
_FIGURE = (
    r"(?:(?:average |mean )?(?:pace|speed|heart rate|hr|pulse|cadence|power|elevation|altitude|temperature|effort|"
    r"stride length|gradient))"
)
FIGURES = rf"(?:(?:the|my|its|,) )*{_FIGURE}(?:,? (?:(?:and|or|vs|versus|against|over|,|the|my) )*{_FIGURE})*"
"""What a graph may be of."""
DRAWING = r"(?:plot|chart|graph|draw|visuali[sz]e|map)(?: me| out)?"
WHERE = r"where (?:all )?(?:did|was|were|has|have|is|exactly did)"
DID = (
    r"did i (?:slow down|speed up|fade|negative split|positive split|start too fast|go out too fast|hold (?:my |"
    r"the )?pace|pace|"
    r"get (?:slower|faster)|slow)(?: (?:well|evenly))?(?: (?:in|at|towards|over|during))?"
    r"(?: the (?:(?:second|first|last|2|1) )?(?:half|end|start|beginning|part|kilomet(?:er|re)s?|km|miles?)| end)?"
)
