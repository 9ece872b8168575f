"""A clause: the spans of one question. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from agent.brains.reader.meanings import (
    Ask,
    Meaning,
    Metric,
    Quiet,
    Span,
    Superlative,
    Unit,
)

_MeaningT = TypeVar("_MeaningT", bound=Meaning)
Kind = type[Meaning]


@dataclass(frozen=True)
class Clause:
    """What one question says."""

    spans: tuple[Span, ...]

    def all(self, kind: type[_MeaningT]) -> list[_MeaningT]:
        """Every meaning of *kind*, in order."""
        return [span.meaning for span in self.spans if isinstance(span.meaning, kind)]

    def one(self, kind: type[_MeaningT]) -> _MeaningT | None:
        """The first meaning of *kind*."""
        return next(iter(self.all(kind)), None)

    def has(self, *kinds: Kind) -> bool:
        """Whether any meaning is of one of *kinds*."""
        return any(isinstance(span.meaning, kinds) for span in self.spans)

    def of(self, *kinds: Kind) -> tuple[Span, ...]:
        """The spans of *kinds*."""
        return tuple(span for span in self.spans if isinstance(span.meaning, kinds))

    def without(self, *kinds: Kind) -> "Clause":
        """The same without the spans of *kinds*."""
        return Clause(tuple(span for span in self.spans if not isinstance(span.meaning, kinds)))

    def plus(self, spans: Iterable[Span]) -> "Clause":
        """The same with more *spans*."""
        return Clause((*self.spans, *spans))

    @property
    def unexplained(self) -> list[str]:
        """Words that nothing explained."""
        return [span.words for span in self.spans if span.meaning is None]

    @property
    def says_nothing(self) -> bool:
        """Whether every word changes nothing."""
        return all(isinstance(span.meaning, Quiet) for span in self.spans)

    @property
    def names_a_measure(self) -> bool:
        """Whether it says by itself what is measured."""
        asked = any(ask.metric or ask.aggregate for ask in self.all(Ask))
        return self.has(Metric, Unit) or asked or any(s.metric for s in self.all(Superlative))
