"""statistics: middles, spreads, quantiles, and types of results."""
import statistics
from decimal import Decimal
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.fmean(data), statistics.median(data), statistics.mode(data), statistics.multimode("aabbc"))
print(statistics.median_low(data), statistics.median_high([1, 2, 3, 4]), statistics.median_grouped([1, 3, 3, 5]))
print(statistics.pstdev(data), statistics.stdev(data), statistics.variance(data), statistics.pvariance([1.5, 2.5, 4]))
print(statistics.quantiles(range(1, 12)), statistics.quantiles(data, n=10, method="inclusive"))
print(statistics.geometric_mean([54, 24, 36]), statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([40, 60], weights=[5, 30]))
print(repr(statistics.mean([Decimal("0.5"), Decimal("0.75")])), repr(statistics.mean([Fraction(1, 6), Fraction(1, 2)])), statistics.mean([1, 3]))
print(statistics.stdev([0.1, 0.2, 0.3]), statistics.mean([1e308, 1e308]), statistics.fmean([1, 2], weights=[3, 1]))
print(statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.linear_regression([1, 2, 3], [2, 4, 6]), statistics.NormalDist(100, 15).cdf(130))
print(statistics.stdev([Decimal("0.5"), Decimal("0.75"), Decimal("0.6")]), statistics.pstdev([Decimal(1), Decimal(3)]))
for name in ("mean", "fmean", "median", "mode", "stdev", "pvariance", "quantiles", "harmonic_mean", "geometric_mean"):
    try:
        getattr(statistics, name)([])
    except statistics.StatisticsError as error:
        print(error)
