"""A period that is a part of what is asked about, no bound of it: "what share of my runs took place in 2021". Pure."""

from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparative,
    Comparing,
    Condition,
    Differing,
    Existence,
    Grouping,
    Metric,
    Negated,
    Percenting,
    Period,
    Quiet,
    Recent,
    Share,
    Span,
    Sport,
    Superlative,
    Trending,
    Unit,
)
from agent.brains.reader.words import one_of
from tools.metrics.query import Filter

_VERBS = one_of("were was did do took happened fell came is are have had")
_IS = one_of("is are was were")
_OTHER: tuple[Kind, ...] = (
    Comparative, Comparing, Condition, Differing, Grouping, Negated, Recent, Superlative, Trending,
)  # fmt: skip
_BEHIND: tuple[Kind, ...] = (Quiet, Existence, Period, AllTime, Sport, Percenting, Unit, Ask)


def part_in_period(clause: Clause) -> Clause:
    """*clause* with the period behind the verb as what is demanded of each row, where nothing else is."""
    if clause.has(Share):
        clause = Clause(tuple(Span(s.words, Quiet()) if _falls(s) else s for s in clause.spans))
    periods = clause.all(Period)
    if not clause.has(Share, Percenting) or clause.has(*_OTHER) or not 1 <= len(periods) <= 2:
        return clause
    spans = clause.spans
    named = next((at for at, span in enumerate(spans) if isinstance(span.meaning, Sport | Metric | Unit)), len(spans))
    verb = next((at for at in range(named + 1, len(spans)) if _is_verb(spans[at])), len(spans))
    behind, before = spans[verb:], spans[:verb]
    parts = [span for span in behind if isinstance(span.meaning, Period)]
    sports = {span.meaning.name for span in before if isinstance(span.meaning, Sport)}
    others = {span.meaning.name for span in behind if isinstance(span.meaning, Sport)} - sports
    if others and not sports and behind[0].words.casefold() in _IS:
        return clause  # "what share of my training time was running in 2025"
    if len(parts) != 1 or any(not isinstance(span.meaning, _BEHIND) for span in behind) or (others and sports):
        return clause
    words = _with_the_year(parts[0], [period for period in periods if period is not parts[0].meaning])
    if words is None:
        return clause
    demanded = Span(parts[0].words, Condition((Filter(field="period", op="=", value=words),)))
    return Clause((*before, *(demanded if span is parts[0] else span for span in behind)))


def _falls(span: Span) -> bool:
    """ "What share of my runs fell in June": they were in June."""
    return isinstance(span.meaning, Trending) and span.words.casefold() in ("fell", "fall", "falls")


def _is_verb(span: Span) -> bool:
    words = span.words.casefold().split()
    return isinstance(span.meaning, Quiet | Existence) and bool(words) and words[0] in _VERBS


def _with_the_year(part: Span, others: list[Period]) -> str | None:
    """ "In May", of the runs of 2025: May 2025. None where it hangs on another period."""
    if not isinstance(part.meaning, Period) or part.meaning.relative:
        return None
    return in_one_year([part.meaning.words, others[0].words])[0] if others else part.meaning.words
