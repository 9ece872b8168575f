"""How things go together and change: Pearson's correlation with its interval, Theil and Sen's line. Pure, numpy only.

Correlation: K. Pearson (1895), Proc. R. Soc. 58; the interval by R. A. Fisher's transformation (1921), Metron 1.
Line: H. Theil (1950), Proc. K. Ned. Akad. Wet. 53; P. K. Sen (1968), J. Am. Stat. Assoc. 63, 1379-1389, which an
outlying race or a slip of a sensor hardly moves. Its test: M. G. Kendall (1975), Rank Correlation Methods, with the
correction for ties and for continuity.
"""

import math
from dataclasses import dataclass

import numpy as np

from tools.metrics.metric import Values

LEAST_PAIRS, LEAST_ROWS = 4, 5
_Z_95 = 1.959963984540054
_MOST_ROWS = 800
"""A third of a million pairs of rows, a few milliseconds; longer series are thinned by medians of neighbours."""


@dataclass(frozen=True)
class Pearson:
    """A correlation of *n* pairs: the coefficient and the ends of its 95 % interval."""

    r: float
    low: float
    high: float
    n: int


@dataclass(frozen=True)
class Line:
    """``value = level + slope * day``: the median slope of all pairs of rows; *p* of there being no change at all."""

    slope: float
    level: float
    p: float
    n: int

    def at(self, day: float) -> float:
        """The value on the line."""
        return self.level + self.slope * day


def correlate(x: Values, y: Values) -> Pearson | None:
    """How *x* and *y* (both of shape (n,), NaN unknown) go together; None for fewer than four pairs or no spread."""
    both = np.isfinite(x) & np.isfinite(y)
    n = int(both.sum())
    if n < LEAST_PAIRS:
        return None
    one, other = _centred(x[both]), _centred(y[both])
    if one is None or other is None:
        return None
    r = float(np.clip(one @ other / math.sqrt(float(one @ one) * float(other @ other)), -1.0, 1.0))
    if abs(r) == 1.0:
        return Pearson(r, r, r, n)
    z, reach = math.atanh(r), _Z_95 / math.sqrt(n - 3)
    return Pearson(r, math.tanh(z - reach), math.tanh(z + reach), n)


def line_through(days: Values, values: Values, least: int = LEAST_ROWS) -> Line | None:
    """The line through *values* on *days* (both of shape (n,)); None for fewer rows than *least*, or a single day."""
    known = np.isfinite(days) & np.isfinite(values)
    n = int(known.sum())
    if n < least:
        return None
    order = np.argsort(days[known], kind="stable")
    x, y = _thinned(days[known][order], values[known][order])
    if x[0] == x[-1]:
        return None
    days_apart, rises = _steps(x, y)
    slope = float(np.median(rises / days_apart))
    return Line(slope, float(np.median(y - slope * x)), _chance(x, y, rises), n)


def _centred(values: Values) -> Values | None:
    """Distances from the mean, of a size that squares keep their digits with; None without spread."""
    size = float(np.abs(values).max())
    if size == 0 or float(np.ptp(values)) <= size * 1e-12:
        return None
    away = values - values.mean()
    scaled: Values = away / np.abs(away).max()
    return scaled


def _thinned(x: Values, y: Values) -> tuple[Values, Values]:
    if len(x) <= _MOST_ROWS:
        return x, y
    size = -(-len(x) // _MOST_ROWS)
    whole = len(x) // size * size  # the last few stand for themselves together
    return _medians(x, size, whole), _medians(y, size, whole)


def _medians(values: Values, size: int, whole: int) -> Values:
    of_each: Values = np.median(values[:whole].reshape(-1, size), axis=1)
    return of_each if whole == len(values) else np.append(of_each, np.median(values[whole:]))


def _steps(x: Values, y: Values) -> tuple[Values, Values]:
    """How far every row lies from every one of an earlier day, in days and in value."""
    apart = x - x[:, None]
    later = apart > 0
    return apart[later], (y - y[:, None])[later]


def _chance(x: Values, y: Values, rises: Values) -> float:
    """The two-sided p of Kendall's test: how often no relation at all looks at least as steady."""
    n = len(x)
    s = float(np.sign(rises).sum())
    t, u = (np.unique(side, return_counts=True)[1].astype(np.float64) for side in (x, y))
    pairs_t, pairs_u = (float((c * (c - 1)).sum()) for c in (t, u))
    triples_t, triples_u = (float((c * (c - 1) * (c - 2)).sum()) for c in (t, u))
    tied = sum(float((c * (c - 1) * (2 * c + 5)).sum()) for c in (t, u))
    variance = (n * (n - 1) * (2 * n + 5) - tied) / 18 + pairs_t * pairs_u / (2 * n * (n - 1))
    variance += triples_t * triples_u / (9 * n * (n - 1) * (n - 2))
    if variance <= 0:
        return 1.0
    return math.erfc(max(abs(s) - 1, 0.0) / math.sqrt(2 * variance))
