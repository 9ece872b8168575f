"""Which records are one activity, when each joins what came before it. Pure.

Being the same activity does not carry over: A may be B, and B may be C, while A is not C. So the groups depend on the
order of arrival, and on every record that was there; taking some away may split a group, or let two become one.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from tools.sync.merge import LARGEST_START_DIFFERENCE, Sourced, fold_activity, same_activity
from tools.sync.records import ActivityRecord

Identity = tuple[str, str | None]
"""Service, and its own name for the activity."""


def closest_match(
    record: ActivityRecord, identity: Identity, candidates: Mapping[int, Sequence[Sourced]]
) -> int | None:
    """Of the activities that *record* may be (key -> its records), the one that starts closest to it."""
    matches: list[tuple[timedelta, int]] = []
    for key, sources in candidates.items():
        if any(_contradicts(identity, s) for s in sources):
            continue
        same = [s for s in sources if same_activity(record, identity, s.record, (s.service, s.external_id))]
        if same:
            matches.append((min(abs(s.record.start_utc - record.start_utc) for s in same), key))
    return min(matches)[1] if matches else None


def regroup(sources: Sequence[Sourced], athlete_zone: str) -> list[list[Sourced]]:
    """The groups that *sources*, arriving in this order, make: as importing them one by one would."""
    groups: list[list[Sourced]] = []
    starts: list[datetime] = []
    for source in sources:
        identity = (source.service, source.external_id)
        near = {
            key: group
            for key, group in enumerate(groups)
            if abs(starts[key] - source.record.start_utc) <= LARGEST_START_DIFFERENCE
        }
        key = _known_by_its_service(identity, groups)
        if key is None:
            key = closest_match(source.record, identity, near)
        if key is None:
            groups.append([source])
            starts.append(source.record.start_utc)
        else:
            groups[key].append(source)
            starts[key] = fold_activity(groups[key], athlete_zone).columns["start_utc"]
    return groups


def neighbourhoods(starts: Mapping[int, datetime], touched: set[int]) -> list[list[int]]:
    """Activities (id -> start) that may influence each other's groups, where any of them is *touched*.

    Two records of one activity start at most LARGEST_START_DIFFERENCE apart, so beyond twice that nothing meets.
    """
    found: list[list[int]] = []
    chain: list[int] = []
    for activity_id in sorted(starts, key=lambda key: (starts[key], key)):
        if chain and starts[activity_id] - starts[chain[-1]] > 2 * LARGEST_START_DIFFERENCE:
            found.append(chain)
            chain = []
        chain.append(activity_id)
    return [chain for chain in [*found, chain] if touched.intersection(chain)]


def _known_by_its_service(identity: Identity, groups: Sequence[Sequence[Sourced]]) -> int | None:
    if identity[1] is None:
        return None
    return next(
        (key for key, group in enumerate(groups) if any((s.service, s.external_id) == identity for s in group)), None
    )


def _contradicts(identity: Identity, source: Sourced) -> bool:
    """The same service knows this activity under another id."""
    service, external_id = identity
    ids = {external_id, source.external_id}
    return source.service == service and None not in ids and len(ids) == 2
