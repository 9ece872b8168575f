"""Slips that only a sentence about what to show or explain has, mended where nothing else can be meant. Pure.

"Rum" is English, but nobody asks how their last one was; three letters are too few to mend in any other sentence.
"""

from agent.brains.reader.words import Token, one_of

_ANYWHERE = {
    "u": "you", "ur": "your", "kno": "know", "knw": "know", "nkow": "know", "shw": "show", "sho": "show",
    "shpw": "show", "opn": "open", "opne": "open", "vew": "view", "metrcs": "metrics", "metrcis": "metrics",
    "mtrics": "metrics",
}  # fmt: skip
_OPENING = {"shoe": "show", "shop": "show", "snow": "show", "shot": "show", "shows": "show", "oben": "open"}
"""Words that open no sentence about training, where "me", "my" or "the" follows."""
_MINE = {
    "run": one_of("rum rin runn ruun rub rn tun ruin rune rund"),
    "ride": one_of("rid rie rife rude tide ridr rdie bride"),
    "swim": one_of("swin swm swum swimm wim"),
    "walk": one_of("wlk walj wakl wall"),
}
_MEANT = {slip: word for word, slips in _MINE.items() for slip in slips}
_BEFORE = one_of(
    "my last latest newest recent longest shortest fastest slowest hilliest first today yesterday this previous long "
    "morning evening easy"
)
_OBJECTS = one_of("me my the last")


def as_meant(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """*tokens* with such slips mended."""
    return tuple(_mended(tokens, at) for at in range(len(tokens)))


def _mended(tokens: tuple[Token, ...], at: int) -> Token:
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if token.quoted:
        return token
    meant = _ANYWHERE.get(token.text)
    if meant is None and at == 0 and after in _OBJECTS:
        meant = _OPENING.get(token.text)
    if meant is None and before in _BEFORE:
        meant = _MEANT.get(token.text)
    return token if meant is None else token.spelled(meant)
