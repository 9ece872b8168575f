"""Writing question sets: one case, and the files that a set's cases go to.

A set is untouched until its failures have been looked at; then it moves to the tuned ones, and a new one is written.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

OBJECTIVE = Path(__file__).resolve().parents[1] / "cases" / "objective"
TUNED, UNTOUCHED = "tuned", "untouched"


@dataclass(frozen=True)
class Case:
    """A question, the day on which it is asked, and its true answer.

    *gold* and each of *gold_any* is a number in *unit*, an ISO date or month, a word, a list of such, or ``"no_data"``;
    *tolerance_rel* is 0 for counts, dates and words. *previous* is the question asked just before in the conversation.
    """

    id: str
    athlete: str
    question: str
    today: str
    kind: str
    gold: Any
    unit: str | None = None
    tolerance_rel: float = 0.0
    gold_any: tuple[Any, ...] = ()
    previous: str | None = None

    def line(self) -> str:
        """The case as one JSON line, without the fields that it leaves empty."""
        fields = {name: _plain(value) for name, value in asdict(self).items()}
        kept = {name: value for name, value in fields.items() if name == "gold" or value not in (None, [])}
        return json.dumps(kept, ensure_ascii=False)


def write(cases: Iterable[Case], name: str) -> list[Path]:
    """Write a set whose failures are known to ``tuned/<name>.jsonl``."""
    return [_write(_checked(cases), TUNED, name)]


def write_halves(cases: Iterable[Case], name: str) -> list[Path]:
    """Write the even-numbered cases to ``tuned/<name>.jsonl`` and the odd ones to ``tuned/second_<name>.jsonl``.

    The second half was kept apart while the product was tuned on the first; since then it was looked at too.
    """
    dealt = _checked(cases)
    return [_write(dealt[0::2], TUNED, name), _write(dealt[1::2], TUNED, f"second_{name}")]


def write_untouched(cases: Iterable[Case], name: str) -> list[Path]:
    """Write a set whose failures nobody has looked at to ``untouched/<name>.jsonl``."""
    return [_write(_checked(cases), UNTOUCHED, name)]


def command(
    description: str | None,
    collect: Callable[[Path], Iterable[Case]],
    write_set: Callable[[list[Case], str], list[Path]],
    name: str,
    *,
    needs_home: bool = True,
) -> None:
    """What a set's ``python -m`` does: *collect* its cases, and print them or *write_set* them under its *name*."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=needs_home, help="the COACH_HOME that holds the athletes")
    parser.add_argument("--print", action="store_true", help="show the cases instead of writing them")
    given = parser.parse_args()
    found = list(collect(given.home))
    if given.print:
        print("\n".join(_shown(case) for case in found))
        return
    written = write_set(found, name)
    kinds = Counter(case.kind for case in found)
    print(len(found), "cases:", ", ".join(f"{kind} {kinds[kind]}" for kind in sorted(kinds)))
    print(*(f"{path.parent.name}/{path.name}" for path in written), sep="\n")


def _checked(cases: Iterable[Case]) -> list[Case]:
    """The cases, none of which has the id or the question of another."""
    found = list(cases)
    for what, used in (
        ("ids", Counter(case.id for case in found)),
        ("questions", Counter((case.athlete, case.today, case.previous, case.question) for case in found)),
    ):
        if twice := [str(one) for one, times in used.items() if times > 1]:
            raise ValueError(f"these {what} are used more than once: {twice}")
    return found


def _write(cases: list[Case], folder: str, name: str) -> Path:
    target = OBJECTIVE / folder / f"{name}.jsonl"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(f"{case.line()}\n" for case in cases), encoding="utf-8")
    return target


def _shown(case: Case) -> str:
    others = "".join(f" or {gold}" for gold in case.gold_any)
    return (
        f"{case.id} {case.today} {case.kind} | {case.previous or ''} | {case.question}\n"
        f"      {case.gold} {case.unit or ''}{others} {case.tolerance_rel}"
    )


def _plain(value: Any) -> Any:
    """*value* as JSON can hold it: numbers of pandas become Python's, days become ISO text; a NaN is a mistake."""
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        if math.isnan(value):
            raise ValueError("a gold is unknown: say no_data, or drop the case")
        return round(value, 4)
    return value
