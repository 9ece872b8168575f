"""From the words that people use to the metric that they mean. Pure."""

from dataclasses import replace
from functools import cache

from tools.metrics.catalog.entries import CATALOG
from tools.metrics.metric import Metric
from tools.race_distances import KEPT


@cache
def measured(name: str, over_m: float | None = None) -> Metric:
    """The metric called *name*; over a distance (metres, one of those kept) under that distance's own name."""
    metric = CATALOG[name]
    return metric if over_m is None else replace(metric, label=f"best {KEPT[over_m]} time")


@cache
def said_as() -> dict[str, Metric]:
    """Every word for a metric -> the metric; where two share one, the earlier entry has it."""
    words: dict[str, Metric] = {}
    for metric in CATALOG.values():
        for word in (metric.name.replace("_", " "), metric.label, *metric.synonyms):
            words.setdefault(word.casefold(), metric)
    return words


def resolve(words: str) -> Metric | None:
    """The metric that a person or a model means by *words*, mending slips of typing; None where none is near."""
    said = " ".join(words.casefold().replace("_", " ").split()).removeprefix("my ")
    known = said_as()
    for form in (said, said.removeprefix("total ")):
        if form in known:
            return known[form]
    near = nearest(said.removeprefix("total "), limit=1, at_least=85)
    return CATALOG[near[0]] if near else None


def nearest(words: str, limit: int = 3, at_least: float = 55) -> list[str]:
    """Names of the metrics whose words look most like *words*, for "did you mean"."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only words that we do not know pay for it

    known = said_as()
    found = process.extract(words.casefold(), known.keys(), scorer=fuzz.ratio, score_cutoff=at_least, limit=limit * 3)
    return list(dict.fromkeys(known[word].name for word, _, _ in found))[:limit]
