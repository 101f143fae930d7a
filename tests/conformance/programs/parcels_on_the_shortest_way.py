import asyncio
import heapq
import math
from typing import Iterator

ROADS = """
Aalen  Bonn   7
Aalen  Celle  3
Celle  Bonn   2
Bonn   Dorf   4
Celle  Dorf   8
Celle  Essen  10
Dorf   Essen  2
Dorf   Fulda  6
Essen  Fulda  3
"""
Graph = dict[str, dict[str, int]]


def parse(text: str) -> Graph:
    graph: Graph = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        start, end, length = line.split()
        graph.setdefault(start, {})[end] = int(length)
        graph.setdefault(end, {})[start] = int(length)
    return graph


def shortest(graph: Graph, start: str) -> tuple[dict[str, float], dict[str, str]]:
    distance = dict.fromkeys(graph, math.inf)
    distance[start] = 0
    previous: dict[str, str] = {}
    heap = [(0, start)]
    while heap:
        length, town = heapq.heappop(heap)
        if length > distance[town]:
            continue
        for other, road in graph[town].items():
            if (total := length + road) < distance[other]:
                distance[other] = total
                previous[other] = town
                heapq.heappush(heap, (total, other))
    return distance, previous


def route(previous: dict[str, str], end: str) -> Iterator[str]:
    if end in previous:
        yield from route(previous, previous[end])
    yield end


async def parcel(number: int, graph: Graph, start: str, end: str, closed: asyncio.Event) -> str:
    here, travelled = start, 0
    await asyncio.sleep(0.013 * number)
    while here != end:
        usable = {t: {o: l for o, l in roads.items() if not (closed.is_set() and {t, o} == {"Celle", "Bonn"})}
                  for t, roads in graph.items()}
        _, previous = shortest(usable, here)
        _, following, *_ = route(previous, end)
        await asyncio.sleep(graph[here][following] / 20)
        travelled += graph[here][following]
        print(f"  parcel {number}: {here} -> {following}")
        here = following
    return f"parcel {number} from {start} to {end}: {travelled} km"


async def main() -> None:
    graph = parse(ROADS)
    distance, previous = shortest(graph, "Aalen")
    for town in sorted(distance, key=distance.__getitem__):
        print(f"{town:<6} {distance[town]:>3} {' > '.join(route(previous, town))}")
    closed = asyncio.Event()
    asyncio.get_running_loop().call_later(0.12, lambda: (closed.set(), print("  Celle - Bonn is closed")))
    orders = [("Aalen", "Fulda"), ("Fulda", "Aalen"), ("Essen", "Bonn")]
    for line in await asyncio.gather(*(parcel(n, graph, *o, closed) for n, o in enumerate(orders, 1))):
        print(line)
    print("three longest roads:", heapq.nlargest(3, {(l, *sorted((a, b))) for a in graph for b, l in graph[a].items()}))
    numbers = [9, 4, 7, 1, 8]
    heapq.heapify(numbers)
    print(heapq.heappushpop(numbers, 5), heapq.heapreplace(numbers, 0), heapq.nsmallest(2, numbers),
          list(heapq.merge([1, 4, 9], [2, 3, 10])))
    print(parse.__annotations__["return"] == Graph, math.isinf(math.inf), shortest.__annotations__["start"].__name__)


asyncio.run(main())
