# SPDX-License-Identifier: GPL-3.0-or-later
"""statistics, written in the scenario language: sums are exact fractions until the result."""

import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from math import erf, exp, fabs, fsum, log, sqrt, tau

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean",
           "geometric_mean", "harmonic_mean", "linear_regression", "mean", "median",
           "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _common_type(one, other):
    """The type that a result of values of both types has."""
    if one is other or other is int or other is bool:
        return one
    if one is int:
        return other
    if issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, int):
        return other
    if issubclass(other, int):
        return one
    if issubclass(one, Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _ratio(value):
    """The value as numerator and denominator; of inf and nan, the value and None."""
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (value, None)
    try:
        return (value.numerator, value.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") \
            from None


def _sum(data):
    """The type of the sum, the exact sum, and the count."""
    count = 0
    kind = int
    partial = {}
    for value in data:
        count += 1
        kind = _common_type(kind, type(value))
        above, below = _ratio(value)
        partial[below] = partial.get(below, 0) + above
    if None in partial:
        return kind, partial[None], count
    return kind, sum([Fraction(above, below) for below, above in partial.items()], Fraction(0)), count


def _squares(data, center=None):
    """The type, the sum of squared distances from the mean (or from this center), the mean, the count."""
    if center is not None:
        kind, total, count = _sum((d := value - center) * d for value in data)
        return kind, total, center, count
    values = list(data)
    kind, total, count = _sum(values)
    if not count:
        return kind, Fraction(0), Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total, total, count
    squares = Fraction(0)
    for value in values:
        exact = Fraction(*_ratio(value))
        squares += exact * exact
    return kind, squares - total * total / count, total / count, count


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _integer_root(above, below):
    """The root of a fraction, rounded to an odd number where it is none."""
    root = math.isqrt(above // below)
    return root | (root * root * below != above)


def _float_root(above, below):
    """The float next to the root of above / below."""
    # 109 bits, the last of them sticky, are enough to round once.
    shift = (above.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        return (_integer_root(above, below << 2 * shift) << shift) / 1
    return _integer_root(above << -2 * shift, below) / (1 << -shift)


def _decimal_root(above, below):
    if above <= 0:
        if not above:
            return Decimal("0.0")
        above, below = -above, -below
    root = (Decimal(above) / Decimal(below)).sqrt()
    numerator, denominator = root.as_integer_ratio()
    step = Decimal(f"1E{root.as_tuple()[2]}")
    up = root + step
    up_above, up_below = up.as_integer_ratio()
    if 4 * above * (denominator * up_below)**2 > \
            below * (denominator * up_above + numerator * up_below)**2:
        return up
    down = root - step
    down_above, down_below = down.as_integer_ratio()
    if 4 * above * (denominator * down_below)**2 < \
            below * (denominator * down_above + numerator * down_below)**2:
        return down
    return root


def _root(square, kind):
    if issubclass(kind, Decimal):
        return _decimal_root(square.numerator, square.denominator)
    return _float_root(square.numerator, square.denominator)


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


# Rational approximations of the inverse of the normal distribution (Wichura, 1988, algorithm AS 241):
# near the middle, between, and in the tails; numerators and denominators, the highest power first.
_MIDDLE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
            4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
            1.3314166789178437745e+2, 3.3871328727963666080e+0),
           (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
            2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
            4.2313330701600911252e+1, 1.0))
_BETWEEN = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
             1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
             4.63033784615654529590e+0, 1.42343711074968357734e+0),
            (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
             1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
             2.05319162663775882187e+0, 1.0))
_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
          2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
          5.46378491116411436990e+0, 6.65790464350110377720e+0),
         (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
          7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
          5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    above, below = _BETWEEN if r <= 5.0 else _TAIL
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(above, r) / _polynomial(below, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        square = self._sigma * self._sigma
        if not square:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * square)) / sqrt(tau * square)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        first, second = self, other
        if (second._sigma, second._mu) < (first._sigma, first._mu):
            first, second = second, first
        one, two = first.variance, second.variance
        if not one or not two:
            raise StatisticsError("overlap() not defined when sigma is zero")
        between = two - one
        apart = fabs(second._mu - first._mu)
        if not between:
            return 1.0 - erf(apart / (2.0 * first._sigma * sqrt(2.0)))
        a = first._mu * two - second._mu * one
        b = first._sigma * second._sigma * sqrt(apart * apart + between * log(two / one))
        low, high = (a + b) / between, (a - b) / between
        return 1.0 - (fabs(second.cdf(low) - first.cdf(low)) + fabs(second.cdf(high)
                                                                    - first.cdf(high)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
