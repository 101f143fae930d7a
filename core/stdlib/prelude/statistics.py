# SPDX-License-Identifier: GPL-3.0-or-later
"""statistics, written in the scenario language: sums are exact fractions until the result."""

from _normaldist import NormalDist
from _statisticsums import _convert, _root, _squares, _sum, StatisticsError
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from math import exp, fsum, log, sqrt

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean",
           "geometric_mean", "harmonic_mean", "linear_regression", "mean", "median",
           "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]


def mean(data):
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    if weights is None:
        if not hasattr(data, "__len__"):
            data = list(data)
        count = len(data)
        if not count:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / count
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    values = data if hasattr(data, "__len__") else list(data)
    total = fsum([value * weight for value, weight in zip(values, weights)])
    if len(values) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    divisor = fsum(weights)
    if not divisor:
        raise StatisticsError("sum of weights must be non-zero")
    return total / divisor


def geometric_mean(data):
    try:
        return exp(fmean([log(value) for value in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive "
                              "numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    complaint = "harmonic mean does not support negative values"
    count = len(data)
    if count < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if count == 1 and weights is None:
        if not isinstance(data[0], (int, float, Fraction, Decimal)):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(complaint)
        return data[0]
    if weights is None:
        weights = [1] * count
        weight_sum = count
    else:
        weights = list(weights)
        if len(weights) != count:
            raise StatisticsError("Number of weights does not match data size")
        _, weight_sum, _ = _sum(_refuse_negative(weights, complaint))
    try:
        kind, total, count = _sum([weight / value if weight else 0 for weight, value in
                                   zip(weights, _refuse_negative(data, complaint))])
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(weight_sum / total, kind)


def _refuse_negative(values, complaint):
    for value in values:
        if value < 0:
            raise StatisticsError(complaint)
        yield value


def _sorted_data(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _sorted_data(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _sorted_data(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted_data(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _sorted_data(data)
    count = len(data)
    x = data[count // 2]
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (count / 2 - first) / (last - first)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            place, rest = divmod(i * (size - 1), n)
            result.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            place = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - place * n
            result.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (count - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / count, kind)


def stdev(data, xbar=None):
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(squares / (count - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(squares / count, kind)


def covariance(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("covariance requires at least two data points")
    x_mean, y_mean = fsum(x) / count, fsum(y) / count
    return fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)]) / (count - 1)


def correlation(x, y, /):
    count = len(x)
    if len(y) != count:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("correlation requires at least two data points")
    x_mean, y_mean = fsum(x) / count, fsum(y) / count
    both = fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
    of_x = fsum([(d := a - x_mean) * d for a in x])
    of_y = fsum([(d := b - y_mean) * d for b in y])
    try:
        return both / sqrt(of_x * of_y)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    count = len(x)
    if len(y) != count:
        raise StatisticsError("linear regression requires that both inputs have same number of "
                              "data points")
    if count < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        both = fsum([a * b for a, b in zip(x, y)])
        of_x = fsum([a * a for a in x])
    else:
        x_mean, y_mean = fsum(x) / count, fsum(y) / count
        both = fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
        of_x = fsum([(d := a - x_mean) * d for a in x])
    try:
        slope = both / of_x
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_mean - slope * x_mean)
