"""From a sentence to tool calls, by rules alone: tokens -> spans -> clauses -> calls, or the reason why not. Pure.

Every word must be explained by what is asked, or change nothing; one unexplained word that might and there is no call.
A number that answers another question than the one asked is worse than no answer.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from agent.brains.reader import texts
from agent.brains.reader.asides import without_asides
from agent.brains.reader.calendar import no_such_day
from agent.brains.reader.clause import Clause
from agent.brains.reader.clauses import clauses_of
from agent.brains.reader.followup import followed_up, follows
from agent.brains.reader.followup_of_shown import follows_shown, shown_again
from agent.brains.reader.followup_of_sides import of_two_sides
from agent.brains.reader.likely_slips import read_as_slips
from agent.brains.reader.meanings import (
    Ago,
    Apart,
    Ask,
    Condition,
    Courtesy,
    Facet,
    Grouping,
    Making,
    Metric,
    Nights,
    Percenting,
    Quiet,
    Relating,
    Share,
    Span,
    Sport,
    Streaky,
    Superlative,
    Those,
    Topic,
    Trending,
)
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.newest import as_log
from agent.brains.reader.others import unreadable
from agent.brains.reader.passing_over import IsHarmless, nothing_is_harmless, unknown_but_harmless
from agent.brains.reader.query import query_call
from agent.brains.reader.reading import Call, Reading, Trouble
from agent.brains.reader.reviewing import GistOf, goes_on, is_spoken_against, reviewed
from agent.brains.reader.rewordings import plainly
from agent.brains.reader.rewrites_of_days import with_scopes
from agent.brains.reader.said import quoted
from agent.brains.reader.show import is_about_one_activity, show_call
from agent.brains.reader.small_talk import kept_of, pieces_of
from agent.brains.reader.spans import Item, spans_of
from agent.brains.reader.spelling import IsEnglish, mend
from agent.brains.reader.that_time import in_that_time
from agent.brains.reader.topics import CANNOT
from agent.brains.reader.twists import twisted
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.wishes import read_around
from agent.brains.reader.words import Token, tokenise

_MARKERS = frozenset({"and", "or", "but", "&", "+"})
_LONGEST = 60
_OF_STREAKS = (Sport, Condition, Metric, Superlative, Grouping, Nights, Ask)
_OF_FIGURES = (Ago, Apart, Facet, Metric, Making, Relating, Share, Streaky, Trending)
"""What makes a sentence a question of figures, though it may be of one activity."""


def read(
    sentence: str,
    is_english: IsEnglish,
    previous: tuple[Call, ...] = (),
    is_harmless: IsHarmless = nothing_is_harmless,
    gist_of: GistOf | None = None,
) -> Reading:
    """What *sentence* asks for, given the calls of the question before it.

    *is_english* tells a misspelt word from one that is merely unknown to the vocabulary, *is_harmless* an unknown word
    that changes nothing from one that might; it is asked only where the sentence cannot be read otherwise. *gist_of*
    gives a second opinion on what the rules read, unless the sentence goes on from the question before it.
    """
    reading = read_by_rules(sentence, is_english, previous, is_harmless)
    tokens = tokens_of(sentence, is_english)
    alone = partial(read_by_rules, sentence, is_english, (), is_harmless)
    if gist_of is None or unreadable(sentence) or goes_on(reading, previous, tokens, alone):
        return reading
    found = reviewed(reading, sentence, tokens, gist_of)
    if found.calls or found.courtesy or (found.trouble and found.trouble.complete):
        return found
    return _without_talk(sentence, is_english, is_harmless, gist_of) or found


def _without_talk(sentence: str, is_english: IsEnglish, is_harmless: IsHarmless, gist_of: GistOf) -> Reading | None:
    """What *sentence* asks but for the talk around it, if its gist as a whole does not speak against that."""
    pieces = pieces_of(sentence)
    kept = kept_of(pieces, [tokens_of(piece, is_english) for piece in pieces])
    if len(kept) == len(pieces):
        return None
    rest = " ".join(pieces[at] for at in kept)
    reading = reviewed(read_by_rules(rest, is_english, (), is_harmless), rest, tokens_of(rest, is_english), gist_of)
    if not reading.calls or is_spoken_against(reading.calls, sentence, gist_of):
        return None
    left_out = [pieces[at] for at in range(len(pieces)) if at not in kept]
    return replace(reading, notes=(*reading.notes, texts.left_out(left_out)))


def tokens_of(sentence: str, is_english: IsEnglish) -> tuple[Token, ...]:
    """The words of *sentence* in plain form, spelt as the vocabulary has them."""
    return mend(tokenise(plainly(sentence)), vocabulary().words, vocabulary().targets, is_english)


def read_by_rules(sentence: str, is_english: IsEnglish, previous: tuple[Call, ...], is_harmless: IsHarmless) -> Reading:
    """The reading in which every word is explained or changes nothing."""

    def reading_by(judge: IsHarmless) -> Reading:
        def questions(said: str, before: tuple[Call, ...]) -> Reading:
            return _questions(said, lambda text: _question(text, is_english, before, judge))

        return read_around(sentence, is_english, previous, questions)

    reading = reading_by(nothing_is_harmless)
    if reading.calls or reading.courtesy or not (reading.trouble and reading.trouble.words):
        return reading
    again = reading_by(is_harmless)
    return again if again.calls else reading


def _questions(sentence: str, question: Callable[[str], Reading]) -> Reading:
    """What *sentence* asks of figures and activities; if it cannot be read whole, without its asides."""
    sentence = plainly(sentence)
    reading = question(sentence)
    if reading.calls or reading.courtesy:
        return reading
    shorter = without_asides(sentence)
    again = question(shorter) if shorter != sentence else reading
    return again if again.calls else reading


def _question(sentence: str, is_english: IsEnglish, previous: tuple[Call, ...], is_harmless: IsHarmless) -> Reading:
    tokens = mend(tokenise(sentence), vocabulary().words, vocabulary().targets, is_english)
    reading = read_tokens(tokens, previous)
    if reading.calls or reading.courtesy:
        return reading
    mended = read_as_slips(tokens, is_english, lambda words: read_tokens(words, previous))
    if mended.calls or not (passed := unknown_but_harmless(tokens, is_harmless)):
        return mended if mended.calls else reading
    again = read_tokens(tuple(token for at, token in enumerate(tokens) if at not in passed), previous)
    return replace(again, notes=(texts.passed_over(tokens[at].typed for at in passed),)) if again.calls else reading


def read_tokens(tokens: tuple[Token, ...], previous: tuple[Call, ...] = ()) -> Reading:
    """What a question of figures and activities asks for, by its words, spelt as the vocabulary has them."""
    if (trouble := _unreadable(tokens)) is not None:
        return Reading(trouble=trouble)
    items = list(spans_of(tokens))
    spans = [item for item in items if isinstance(item, Span)]
    understood = tuple(s.words for s in spans if s.meaning is not None and not isinstance(s.meaning, Quiet | Topic))
    courtesy = _courtesy(spans)
    if courtesy is not None:
        return Reading(courtesy=courtesy, understood=understood)
    trouble = _cannot(spans) or _unexplained(spans)
    if trouble is not None:
        return Reading(trouble=trouble, understood=understood)
    try:
        calls = _calls(items, tokens, previous)
    except UnreadableError as error:
        return Reading(trouble=error.trouble, understood=understood)
    return Reading(calls=calls, understood=understood)


def _unreadable(tokens: tuple[Token, ...]) -> Trouble | None:
    """Why *tokens* cannot be read, whatever each of them means."""
    if len(tokens) > _LONGEST:
        return Trouble("That is long: ask a single thing, in a sentence.")
    reason = no_such_day(tokens)
    if reason is not None:
        return Trouble(reason)
    twist = twisted(tokens)
    return None if twist is None else replace(twist, certain=True)


def _calls(items: list[Item], tokens: tuple[Token, ...], previous: tuple[Call, ...]) -> tuple[Call, ...]:
    marked = bool(tokens) and tokens[0].text in _MARKERS
    clauses = [clause.without(Courtesy) for clause in clauses_of(items, with_scopes)]
    clauses = [clause for clause in clauses if not clause.says_nothing]
    if not clauses:
        raise UnreadableError("I did not find a question in that.")
    found: list[Call] = []
    for clause in clauses:
        before = tuple(found[-1:]) if clause.has(Those) and found else previous
        for call in _calls_of(clause, before, marked=marked):
            if call not in found:
                found.append(call)
    return tuple(found)


def _calls_of(clause: Clause, previous: tuple[Call, ...], *, marked: bool) -> tuple[Call, ...]:
    clause = in_that_time(clause, previous)
    if follows_shown(clause, previous):
        return (shown_again(clause, previous),)
    if marked and clause.has(Share, Percenting) and clause.has(Condition) and not clause.has(Sport, Metric, Ask):
        raise UnreadableError("I did not find out what the percentage is of: ask the whole question.")
    if marked and previous and clause.has(Streaky) and not clause.has(*_OF_STREAKS):
        raise UnreadableError("Ask the whole question: the longest streak of what.")
    if (compared := of_two_sides(clause, previous)) is not None:
        return (compared,)
    if previous and follows(clause, marked=marked):
        return followed_up(clause, previous)
    log = as_log(clause)
    if log is not None:
        return (query_call(log),)
    if not clause.has(*_OF_FIGURES) and is_about_one_activity(clause):
        return (show_call(clause),)
    return (query_call(clause),)


def _courtesy(spans: list[Span]) -> str | None:
    """A sentence of courtesies and harmless words only."""
    kinds = [span.meaning.kind for span in spans if isinstance(span.meaning, Courtesy)]
    if not kinds or not all(isinstance(span.meaning, Courtesy | Quiet) for span in spans):
        return None
    return next(kind for kind in ("help", "greeting", "thanks") if kind in kinds)


def _cannot(spans: list[Span]) -> Trouble | None:
    topics = [(span.words, span.meaning.name) for span in spans if isinstance(span.meaning, Topic)]
    if not topics:
        return None
    telling = next(name for name in CANNOT if name in {topic for _, topic in topics})
    return Trouble(f"I cannot {CANNOT[telling]} yet.", tuple(words for words, _ in topics), certain=True)


def _unexplained(spans: list[Span]) -> Trouble | None:
    words = [span.words for span in spans if span.meaning is None]
    if not words:
        return None
    return Trouble(f"I did not understand {quoted(words[:4])}.", tuple(words))
