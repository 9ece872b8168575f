"""Finds the columns of Strava's ``activities.csv`` by name, else by order, else by translated name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.sync.exports.cells import is_blank
from tools.sync.exports.translations import STRAVA_HEAD, STRAVA_OLDER_HEADS, STRAVA_OLDEST, STRAVA_TAIL, TRANSLATED

_ENGLISH = {*STRAVA_HEAD, *STRAVA_TAIL}
_TELLING = {"activity id", "activity name", "activity type", "elapsed time", "filename"}
"""With "activity date", two of these make a header Strava's."""
_OLDEST_SIGN = {"id", "date", "type", "elapsed time", "commute", "filename"}


@dataclass(frozen=True)
class Columns:
    """Where each English column name stands in a row; the second of a pair is the one in SI units."""

    positions: dict[str, tuple[int, ...]]
    is_english: bool
    """Whether the account's language is English (its dates are then never day first)."""
    distance_in_metres: bool = False
    """The oldest exports have one distance column, in metres."""

    def shown(self, name: str, cells: Sequence[str]) -> str:
        """The first cell of that name, as the site shows it; "" where absent."""
        positions = self.positions.get(name, ())
        return cells[positions[0]] if positions else ""

    def exact(self, name: str, cells: Sequence[str]) -> str:
        """The cell in SI units of a column that occurs twice; "" where absent."""
        positions = self.positions.get(name, ())
        return cells[positions[-1]] if len(positions) > 1 else ""

    def best(self, name: str, cells: Sequence[str]) -> str:
        """The exact cell if it says something, else the shown one."""
        exact = self.exact(name, cells)
        return exact if not is_blank(exact) else self.shown(name, cells)


def locate(names: Sequence[str]) -> Columns | None:
    """The columns of a header of comparable names (tables.column_name); None if it is not Strava's."""
    if _is_strava(names):
        return Columns(_positions(names), is_english=True)
    if set(names) >= _OLDEST_SIGN:
        return Columns(_positions([STRAVA_OLDEST.get(name, name) for name in names]), True, distance_in_metres=True)
    ordered = _by_order(names)
    translated = [TRANSLATED.get(name, name) for name in names]
    if ordered is not None:
        return Columns(_positions(ordered), is_english=False)
    if _is_strava(translated):
        return Columns(_positions(translated), is_english=False)
    return None


def _is_strava(names: Sequence[str]) -> bool:
    return "activity date" in names and len(_TELLING & set(names)) >= 2


def _by_order(names: Sequence[str]) -> list[str] | None:
    """English names by position, where elapsed time and distance repeat exactly where Strava repeats them."""
    for head in (STRAVA_HEAD, *STRAVA_OLDER_HEADS):
        start = len(head)
        if len(names) < start + 6:
            continue
        if names[5] == names[start] and names[6] == names[start + 2] and names[5] != names[6]:
            in_order = [*head, *STRAVA_TAIL][: len(names) - 1]
            return [*in_order, *[""] * (len(names) - len(in_order))]
    return None


def _positions(names: Sequence[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for position, name in enumerate(names):
        if name in _ENGLISH:
            found[name] = (*found.get(name, ()), position)
    return found
