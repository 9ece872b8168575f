"""Parts that cannot be what a sentence asks, whatever values it holds: they gainsay each other, or its words. Pure."""

from agent.brains.gist.parts import NONE, UNKNOWN, Parts
from agent.brains.reader.meanings import Grouping, Making, Metric, Negated, Span, Superlative
from agent.brains.reader.slots import meanings_of
from agent.brains.reader.spans import placed
from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy

_TURNED = frozenset({"!=", "<", "<=", UNKNOWN})
"""Ways of a condition that a negation may stand for."""
_GENERAL = frozenset({"steps", "duration", "distance", "heart_rate", "pace"})
"""Words that are also said of narrower figures: the steps of a day, a pulse at rest."""
_ENDS = {"max": "highest", "min": "lowest"}
_STRETCHES = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_TELLING = one_of("half quarter twice double triple")
"""Words that change a number beside them."""


class LeftOverError(Exception):
    """A part without a value, or a value without a part."""


def refuse_misfits(parts: Parts, tokens: tuple[Token, ...]) -> None:
    """Raises LeftOverError where *parts* contradict each other, or what *tokens* say."""
    _refuse_contradictions(parts)
    _refuse_other_stretches(parts, tokens)
    _refuse_what_parts_leave_out(parts, tokens)
    _refuse_the_other_end(parts, tokens)


def _refuse_contradictions(parts: Parts) -> None:
    """Parts that make no question together: a thing against itself, a yes or no with nothing to hold it against."""
    chosen = parts.choices
    if chosen["relate_to"] == chosen["metric"] or (chosen["aggregate"] == "correlation") is (
        chosen["relate_to"] == NONE
    ):
        raise LeftOverError("relation")
    sides = "compare_to" in parts.marks or any(part.place == "split" for part in parts.conditions)
    if chosen["answer"] == "yes_no" and sides and chosen["check"] == NONE and chosen["aggregate"] != "trend":
        raise LeftOverError("check")
    if chosen["aggregate"] == "gap" and any(part.field == "sport" and part.op == "!=" for part in parts.conditions):
        raise LeftOverError("gap")


def _refuse_what_parts_leave_out(parts: Parts, tokens: tuple[Token, ...]) -> None:
    """A "not" or "without" that no condition speaks of, an "average" or "typical" of what would be added up."""
    meanings = meanings_of(item for _, item in placed(tokens))
    negated = any(isinstance(meaning, Negated) for meaning in meanings)
    turned = parts.choices["aggregate"] == "gap" or any(part.op in _TURNED for part in parts.conditions)
    if negated and not turned:
        raise LeftOverError("not")
    if _names_another(parts, [meaning.name for meaning in meanings if isinstance(meaning, Metric)]):
        raise LeftOverError("metric")
    averaged = any(isinstance(meaning, Making) and meaning.aggregate is Aggregate.MEAN for meaning in meanings)
    if averaged and parts.choices["aggregate"] == "sum" and parts.choices["of_groups"] == NONE:
        raise LeftOverError("average")


def _names_another(parts: Parts, named: list[str]) -> bool:
    """ "Elapsed time", where the parts speak of moving time: a figure of the same kind is named, and theirs is not."""
    chosen = CATALOG.get(parts.choices["metric"])
    spoken_of = {parts.choices["relate_to"], parts.choices["best_by"], *(part.field for part in parts.conditions)}
    others = [CATALOG[name] for name in named if name in CATALOG and name not in spoken_of | _GENERAL]
    if chosen is None or chosen.name in named:
        return False
    return any(other.quantity is chosen.quantity for other in others)


def _refuse_the_other_end(parts: Parts, tokens: tuple[Token, ...]) -> None:
    """ "The slowest month" where the parts speak of the lowest pace: the words know which end they mean."""
    chosen = parts.choices
    metric = CATALOG.get(chosen["metric"])
    end = _ENDS.get(chosen["aggregate"]) if chosen["order"] == NONE else chosen["order"]
    meanings = meanings_of(item for _, item in placed(tokens))
    named = {meaning.end for meaning in meanings if isinstance(meaning, Superlative)}
    if end is None or metric is None or len(named) != 1:
        return
    low = {"least": True, "most": False, "best": metric.lowest_is_best, "worst": not metric.lowest_is_best}
    if low[named.pop()] is not (end == "lowest"):
        raise LeftOverError("end")


def _refuse_other_stretches(parts: Parts, tokens: tuple[Token, ...]) -> None:
    """ "The week that began on 11 August": a week, a month or a year that is neither a group nor part of a date."""
    spans = [item for _, item in placed(tokens) if isinstance(item, Span)]
    named = {span.meaning.by for span in spans if isinstance(span.meaning, Grouping)}
    if named & _STRETCHES and parts.choices["group_by"] == NONE:
        raise LeftOverError("stretch")
    if any(span.meaning is None and span.words.casefold() in _TELLING for span in spans):
        raise LeftOverError("part")
