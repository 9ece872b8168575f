"""The gist of a sentence: how likely each part is that its query may have. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp

from agent.brains.gist.parts import Parts

KIND = "kind"
FIGURE = "query_metrics"
"""The kind of a sentence that one query answers."""
SHOWN = "show_activity"
"""The kind of one that wants to see a single activity."""
OTHER = "other"
"""The kind of what no single call answers."""
KINDS = (FIGURE, SHOWN, "describe_metrics", "import_files", OTHER)
_UNHEARD_OF = -12.0
"""The logarithm of the chance of a part that the model was never taught."""


@dataclass(frozen=True)
class Gist:
    """Logarithms of chances, natural."""

    choices: Mapping[str, Mapping[str, float]]
    """For each choice (and the kind), each of its values."""
    present: Mapping[str, float]
    """For each mark, that the query has it."""
    absent: Mapping[str, float]
    """For each mark, that it has not."""

    @cached_property
    def parts(self) -> Parts:
        """The likeliest."""
        choices = {name: max(values, key=values.__getitem__) for name, values in self.choices.items() if name != KIND}
        return Parts(choices, frozenset(mark for mark, log in self.present.items() if log > self.absent[mark]))

    def is_kind(self, kind: str) -> float:
        """The chance, 0 to 1, that the sentence is of this kind."""
        return exp(self.choices[KIND][kind])

    @property
    def sureness(self) -> float:
        """The chance, 0 to 1, that a single query answers the sentence and that it has the likeliest parts."""
        return self.chance_of(self.parts)

    def chance_of(self, parts: Parts) -> float:
        """The chance, 0 to 1, that a single query answers the sentence and that it has just these *parts*."""
        told = sum(self.choices[name].get(value, _UNHEARD_OF) for name, value in parts.choices.items())
        told += sum(log if mark in parts.marks else self.absent[mark] for mark, log in self.present.items())
        told += _UNHEARD_OF * len(parts.marks - self.present.keys())
        return exp(told + self.choices[KIND][FIGURE])
