"""statistics of a small list."""
import statistics
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode("aab"), round(statistics.stdev([1, 2, 3, 4]), 6), statistics.fmean([1, 2]))
