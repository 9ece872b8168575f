"""Every phrase that the reader knows: the fixed ones, the catalog's metrics, the sports. Built once. Pure."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from agent.brains.reader import calendar, lexicon
from agent.brains.reader.meanings import Meaning, Metric, Sport
from agent.brains.reader.numerals import NUMERALS
from agent.brains.reader.words import Token, one_of, plain_words
from tools.metrics.catalog import CATALOG
from tools.sports import SPORT_WORDS

Phrase = tuple[str, ...]

# words of the catalog that in a whole sentence say too little, or another thing: "tempo runs", "total time"
_NOT_METRICS = one_of(
    "tempo recent latest newest day when deep awake vertical length heat quickest stride strides volume "
    "total_time date km kg kms miles kilometres kilometers hours minutes degrees watts bpm spm cal feel how_far "
    "how_long how_fast how_hard how_hot how_warm how_cold time_with_pauses last_time min/km min/mi km/h d+"
)
# words of other languages or trades that are English ones too
_NOT_SPORTS = one_of(
    "course fitness track nage rit loop lift weight climb pool training workout exercise other gear sup remo "
    "marche corsa breathing turbo trek erg footing vela pesi"
)
_OF_SPORT = (" run", " ride", " walk", " swim", " hike", " runs", " rides", " walks", " workout", " activity")
_MADE_LAST = (" total", " totals", " average", " averages", " mean")
_MADE = ("total ", "average ", "avg ", "mean ")
"""How a name begins that says what is made of the values, which is a word of its own."""
_DOING = {
    "run": "running jog jogging jogged ran",
    "ride": "riding rode ridden cycling cycled biking biked bike cycle",
    "swim": "swimming swam swum",
    "walk": "walking walked",
    "hike": "hiking hiked",
    "row": "rowing rowed",
}
_NUMBERS = one_of(*NUMERALS, "second third fourth fifth sixth tenth half marathon")
_VERBS_ONLY = one_of(
    "running jogging jogged ran riding rode ridden cycling cycled biking biked swimming swam swum walking"
)


@dataclass(frozen=True)
class Vocabulary:
    """Phrases and their meanings."""

    meanings: dict[Phrase, Meaning]
    lengths: dict[str, tuple[int, ...]]
    """How many words the phrases take that begin with a word, the most first."""
    words: frozenset[str]
    targets: tuple[str, ...]
    """English words that a misspelt one may stand for."""

    def at(self, tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
        """The longest known phrase that begins at *start*: how many tokens it takes, and its meaning."""
        if tokens[start].quoted:
            return None
        for length in self.lengths.get(tokens[start].text, ()):
            span = tokens[start : start + length]
            meaning = self.meanings.get(tuple([token.text for token in span]))
            if meaning is not None and not any(token.quoted for token in span):
                return len(span), meaning
        return None


@cache
def vocabulary() -> Vocabulary:
    """All of it (about 10 ms, once)."""
    meanings: dict[Phrase, Meaning] = {}
    meanings.update(_sports())
    meanings.update(_metrics())
    fixed = dict(lexicon.phrases())
    meanings.update(fixed)
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in meanings:
        lengths[phrase[0]].add(len(phrase))
    longest_first = {first: tuple(sorted(known, reverse=True)) for first, known in lengths.items()}
    words = frozenset(word for phrase in meanings for word in phrase) | calendar.WORDS
    english = {word for phrase in (*fixed, *_metrics()) for word in phrase if len(word) > 2} | _NUMBERS
    return Vocabulary(meanings, longest_first, words, tuple(sorted(english | calendar.WORDS | _english_sports())))


def _metrics() -> dict[Phrase, Meaning]:
    found: dict[Phrase, Meaning] = {}
    for metric in reversed(CATALOG.values()):
        for said in (metric.name, metric.label, *metric.synonyms):
            if (
                said.replace(" ", "_") not in _NOT_METRICS
                and not said.startswith(_MADE)
                and not said.endswith((*_MADE_LAST, *_OF_SPORT))
            ):
                found[plain_words(said)] = Metric(metric.name)
                if said[-1:].isalpha() and not said.endswith(("s", "time", "hour")):
                    found.setdefault(plain_words(said + "s"), Metric(metric.name))
    return found


def _sports() -> dict[Phrase, Meaning]:
    found: dict[Phrase, Meaning] = {}
    for said, name in SPORT_WORDS.items():
        if said in _NOT_SPORTS:
            continue
        words = plain_words(said)
        for plural in _plurals(words[-1]):
            found[(*words[:-1], plural)] = Sport(name, many=True)
        found[words] = Sport(name)
    for name, words_of in _DOING.items():
        for word in words_of.split():
            found[(word,)] = Sport(name)
    for verb in _VERBS_ONLY:
        found.pop((verb + "s",), None)
    return found


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    return (word + "es",) if word.endswith(("s", "sh", "ch", "x")) else (word + "s",)


def _english_sports() -> set[str]:
    names = {word for name in SPORT_WORDS.values() for word in name.split("_") if len(word) > 2}
    verbs = {word for words in _DOING.values() for word in words.split()}
    return names | verbs | {f"{name}s" for name in names}
