import asyncio
import textwrap

MAZE = textwrap.dedent("""\
    #############
    #A..#.....#.#
    #.#.#.###.#.#
    #.#...#.....#
    #.#####.###.#
    #.....#...#B#
    #############""").splitlines()
MOVES = {"right": (0, 1), "down": (1, 0), "left": (0, -1), "up": (-1, 0)}


def find(letter):
    return next((y, x) for y, row in enumerate(MAZE) for x, cell in enumerate(row) if cell == letter)


def neighbours(place):
    y, x = place
    for dy, dx in MOVES.values():
        if MAZE[y + dy][x + dx] != "#":
            yield y + dy, x + dx


class Explorer:
    def __init__(self, name, start, pace, met):
        self.name, self.start, self.pace, self.met = name, start, pace, met
        self.came_from = {start: None}
        self.steps = 0

    async def explore(self, others):
        frontier = [self.start]
        while frontier and not self.met.done():
            await asyncio.sleep(self.pace)
            self.steps += 1
            following = []
            for place in frontier:
                for new in neighbours(place):
                    if new in self.came_from:
                        continue
                    self.came_from[new] = place
                    following.append(new)
                    if any(new in other.came_from for other in others) and not self.met.done():
                        self.met.set_result((new, self.name))
            frontier = following

    def path(self, place):
        steps = []
        while place is not None:
            steps.append(place)
            place = self.came_from[place]
        return steps


def draw(path, meeting):
    canvas = [list(row) for row in MAZE]
    for y, x in path:
        if canvas[y][x] == ".":
            canvas[y][x] = "+"
    canvas[meeting[0]][meeting[1]] = "X"
    return "\n".join("".join(row) for row in canvas)


def directions(path):
    names = {move: name for name, move in MOVES.items()}
    for (y1, x1), (y2, x2) in zip(path, path[1:]):
        yield names[y2 - y1, x2 - x1]


async def main():
    for pace_a, pace_b in [(0.1, 0.1), (0.05, 0.15)]:
        met = asyncio.get_running_loop().create_future()
        ann = Explorer("Ann", find("A"), pace_a, met)
        bob = Explorer("Bob", find("B"), pace_b, met)
        async with asyncio.TaskGroup() as group:
            group.create_task(ann.explore([bob]))
            group.create_task(bob.explore([ann]))
            place, finder = await met
        path = ann.path(place)[::-1] + bob.path(place)[1:]
        print(f"{finder} meets the other at {place} after {ann.steps} + {bob.steps} steps")
        print(draw(path, place))
        runs = []
        for step in directions(path):
            if runs and runs[-1][0] == step:
                runs[-1][1] += 1
            else:
                runs.append([step, 1])
        print(len(path) - 1, "moves:", ", ".join(f"{n} {word}" for word, n in runs))
        print(textwrap.indent(textwrap.fill(" ".join(map(str, path)), 60), "    "))


asyncio.run(main())
