"""heapq: the heap's order in its list, merging, the largest and smallest."""
import heapq

heap = []
for number in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, number)
print(heap, heapq.heappop(heap), heap, heapq.heapreplace(heap, 7), heapq.heappushpop(heap, 0), heap)
numbers = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(numbers)
print(numbers, [heapq.heappop(numbers) for _ in range(7)])
jobs = []
heapq.heappush(jobs, (2, "write"))
heapq.heappush(jobs, (1, "read"))
heapq.heappush(jobs, (2, "sort"))
print([heapq.heappop(jobs) for _ in range(3)])
print(heapq.nlargest(2, [3, 9, 5]), heapq.nsmallest(2, ["pear", "fig", "plum"], key=len), heapq.nlargest(1, []))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", reverse=True)), list(heapq.merge([1], [-1], key=abs)))
for wrong in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify(3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
