"""A sentence as tokens: lower case, contractions opened, number words as digits, telling marks kept. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent.brains.reader.numerals import NUMERALS, number_at

_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?"  # ISO days and ranges of them
    r"|\d{4}-\d{2}(?!\d)"  # an ISO month
    r"|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)"  # a day in digits
    r"|\d{4}/\d{1,2}/\d{1,2}(?!\d)"
    r"|(?<![\d.])'\d\d(?!\d)"  # a year without its century
    r"|\d{4}/\d{2}(?:\d{2})?(?!\d)"  # the two years of a winter
    r"|(?:19|20)\d0[sS](?!\w)"  # a decade
    r"|[qQhH][1-4](?!\w)"  # a quarter, a half
    r"|\d{1,3}:\d{2}(?::\d{2})?"  # a pace, a duration, a time of day
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?"  # 1,500
    r"|\d+(?:[.,]\d+)?"
    r"|[^\W\d_]+"
    r"|[<>]=?|[/%°,;?.!&=+-]"
)
_CONTRACTIONS = {
    "what's": "what is", "whats": "what is", "when's": "when is", "whens": "when is", "where's": "where is",
    "who's": "who is", "how's": "how is", "hows": "how is", "that's": "that is", "it's": "it is", "let's": "let us",
    "i've": "i have", "ive": "i have", "i'm": "i am", "im": "i am", "i'd": "i would", "i'll": "i will",
    "didn't": "did not", "didnt": "did not", "don't": "do not", "dont": "do not", "doesn't": "does not",
    "haven't": "have not", "wasn't": "was not", "isn't": "is not", "can't": "can not", "cant": "can not",
    "won't": "will not", "shouldn't": "should not", "couldn't": "could not", "wouldn't": "would not",
    "you're": "you are", "we've": "we have", "they're": "they are", "weren't": "were not", "werent": "were not",
    "hadn't": "had not", "hadnt": "had not", "hasn't": "has not", "aren't": "are not", "wasnt": "was not",
    "doesnt": "does not", "havent": "have not", "there's": "there is", "youve": "you have", "o'clock": "oclock",
}  # fmt: skip
_GLUED = re.compile(r"(?<=\d)(?!(?<=\d{3}0)[sS]\b)(?=[^\W\d_])|(?<=[^\W\d_])(?<!\b[qQhH])(?=\d)")
_ORDINAL = re.compile(r"^(?:st|nd|rd|th)$")
_QUOTED = re.compile(
    r"[\"“”«»]([^\"“”«»]{1,80})[\"“”«»]"
    r"|(?<!\w)['‘](?=\S)([^'‘’]{0,79}\S)['’](?!\w)"  # no apostrophe: it follows no letter, and ends before none
)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "-", "−": "-", "—": ", ", "≥": ">=", "≤": "<="})
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_MINUTES = re.compile(r"(?<![\d'′])(\d{1,2})['′](\d{2})(?:[\"″]|'')?(?!\d)")
"""A pace with a runner's marks: 4'30"."""
_HALF_DAY = re.compile(r"(?<![^\W\d_])([ap])\.\s?m\b\.?", re.IGNORECASE)
_SEPARATORS = frozenset({",", ";", "?", ".", "!", "and", "&", "+"})


@dataclass(frozen=True)
class Token:
    """A word or mark, and where it stood."""

    text: str
    """Lower case, digits for number words, spelling corrected."""
    typed: str
    """As the athlete wrote it."""
    glued: bool = False
    """Whether it was written onto the token before it: the ``k`` of ``10k``."""
    quoted: bool = False
    """A text in quotation marks is one token: a name, never read for words."""

    @property
    def is_number(self) -> bool:
        """Whether it is a plain number (no pace, no date)."""
        return bool(re.fullmatch(r"\d+(?:\.\d+)?", self.text))

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalpha() and not self.quoted

    @property
    def separates(self) -> bool:
        """Whether it stands between clauses or the members of a list."""
        return self.text in _SEPARATORS and not self.quoted

    def spelled(self, text: str) -> "Token":
        """The same token with its spelling corrected: as typed without the slip."""
        if text == self.text:
            return self
        typed = text.capitalize() if self.typed[:1].isupper() else text
        return replace(self, text=str(NUMERALS.get(text, text)), typed=typed)


def tokenise(sentence: str) -> tuple[Token, ...]:
    """The tokens of *sentence*, in order."""
    sentence = _MINUTES.sub(r"\1:\2", sentence)
    tokens: list[Token] = []
    end = 0
    for quotation in _QUOTED.finditer(sentence):
        tokens += _plain(sentence[end : quotation.start()])
        said = (quotation[1] or quotation[2]).strip()
        tokens.append(Token(said, said, quoted=True))
        end = quotation.end()
    return tuple(tokens + _plain(sentence[end:]))


def as_typed(tokens: Iterable[Token]) -> str:
    """The tokens as the athlete wrote them."""
    return "".join(token.typed if token.glued else f" {token.typed}" for token in tokens).strip()


def one_of(*words: str) -> frozenset[str]:
    """A set of words, written as text with spaces."""
    return frozenset(word for part in words for word in part.split())


def plain_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a vocabulary in the form that sentences are compared in: ``"Heart-rate"`` -> heart, rate."""
    return tuple(token.text for token in tokenise(phrase.replace("_", " ")) if token.text != "-")


def _plain(text: str) -> list[Token]:
    text = unicodedata.normalize("NFKC", _without_fractions(text)).translate(_SIGNS)
    text = _HALF_DAY.sub(r"\1m", text)
    tokens: list[Token] = []
    for chunk in text.split():
        bare = chunk.strip('.,;:!?()[]*_"')
        opened = _CONTRACTIONS.get(bare.casefold())
        said = chunk.replace(bare, opened) if opened else re.sub(r"'s\b|'(?=\s|$)|(?<=s)'", "", chunk)
        for word in said.split():
            parts = _TOKEN.findall(_GLUED.sub(" ", word))
            tokens += [Token(_number(_bare(part)), part, glued=at > 0) for at, part in enumerate(parts)]
    return _counted(_with_ordinals(tokens))


def _with_ordinals(tokens: list[Token]) -> list[Token]:
    """ "12th" is the number 12, typed as it was."""
    found: list[Token] = []
    for token in tokens:
        if not _ORDINAL.match(token.text) or not (found and found[-1].is_number):
            found.append(token)
        elif token.glued:
            found[-1] = replace(found[-1], typed=f"{found[-1].typed}{token.typed}")
    return found


def _without_fractions(text: str) -> str:
    """ "6½" as "6.5", and a "½" of its own as "half"."""
    for sign, decimals in _FRACTIONS.items():
        text = re.sub(rf"(\d)\s?{sign}", rf"\g<1>.{decimals}", text)
    return text.replace("½", " half ")


def _counted(tokens: list[Token]) -> list[Token]:
    """*tokens* with numbers of several words as one: "twenty-five", "ten thousand"."""
    texts = [_bare(token.typed) for token in tokens]
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        length, number = number_at(texts, at) or (1, "")
        first = tokens[at]
        typed = as_typed(tokens[at : at + length]) if length > 1 else first.typed
        found.append(replace(first, text=number or first.text, typed=typed))
        at += length
    return found


def _bare(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _number(word: str) -> str:
    if word in NUMERALS:
        return str(NUMERALS[word])
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
        return word.replace(",", "")
    if re.fullmatch(r"'\d\d", word):
        return f"20{word[1:]}"
    return word.replace(",", ".") if re.fullmatch(r"\d+,\d+", word) else word
