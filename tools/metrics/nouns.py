"""What rows are called, and which sport somebody means. Pure."""

from collections.abc import Callable

from tools import sports

ANY_SPORT = frozenset({"", "any", "all", "everything", "every", "all sports", "any sport", "activity", "activities"})
_PLAIN = frozenset({"day", "night", "split", "lap", "activity", ""})


def counted(noun: str, count: int) -> str:
    """How many of what: "21 runs", "1 night", "12 activities"."""
    if noun in _PLAIN:
        word = noun or "activity"
        plural = word.removesuffix("y") + "ies" if word == "activity" else word + "s"
        return f"{count:,} {word if count == 1 else plural}"
    number, words = sports.spoken(noun, count).split(" ", 1)
    return f"{int(number):,} {words}"


def plural(noun: str) -> str:
    """The noun alone, in the plural: "runs"."""
    return counted(noun, 2).split(" ", 1)[1]


def singular(noun: str) -> str:
    """The noun alone, in the singular: "run"."""
    return counted(noun, 1).split(" ", 1)[1]


def a_or_an(thing: str) -> str:
    """``a run``, ``an activity``."""
    return f"{'an' if thing[:1] in 'aeiou' else 'a'} {thing}"


def resolve_sport(words: str | None, own: Callable[[], set[str]]) -> str | None:
    """The family or type asked for; None for any. An unknown sport stays under its own name."""
    said = (words or "").casefold().strip()
    if said in ANY_SPORT:
        return None
    usual = sports.resolve(said, ())
    if usual is not None and usual in (said, said.removesuffix("s"), sports.snake_case(said)):
        return usual
    return sports.resolve(said, own()) or sports.snake_case(said) or None
