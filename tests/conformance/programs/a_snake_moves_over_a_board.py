"""A game loop with a fixed frame time: a snake, its food, keys pressed by a script, frames drawn as text."""
import asyncio
import random
from collections import deque
from enum import Enum


class Direction(Enum):
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)

    def __init__(self, dx, dy):
        self.dx = dx
        self.dy = dy

    @property
    def opposite(self):
        return Direction((-self.dx, -self.dy))


class Game:
    WIDTH, HEIGHT = 10, 5

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.snake = deque([(4, 2), (3, 2), (2, 2)])
        self.direction = Direction.RIGHT
        self.food = None
        self.over = asyncio.Event()
        self.score = 0
        self.place_food()

    def place_food(self):
        free = [(x, y) for y in range(self.HEIGHT) for x in range(self.WIDTH) if (x, y) not in self.snake]
        self.food = self.rng.choice(free)

    def turn(self, direction):
        if direction is not self.direction.opposite:
            self.direction = direction

    def step(self):
        x, y = self.snake[0]
        head = (x + self.direction.dx) % self.WIDTH, y + self.direction.dy
        if not 0 <= head[1] < self.HEIGHT or head in self.snake:
            self.over.set()
            return
        self.snake.appendleft(head)
        if head == self.food:
            self.score += 1
            self.place_food()
        else:
            self.snake.pop()

    def draw(self):
        rows = []
        for y in range(self.HEIGHT):
            row = ""
            for x in range(self.WIDTH):
                cell = (x, y)
                row += "O" if cell == self.snake[0] else "o" if cell in self.snake else "*" if cell == self.food else "."
            rows.append(row)
        return "\n".join(rows)


async def keyboard(game, keys):
    names = {"l": "LEFT", "r": "RIGHT", "u": "UP", "d": "DOWN"}
    for key in keys:
        await asyncio.sleep(0.25)
        if key in names:
            game.turn(Direction[names[key]])


async def main():
    game = Game(4)
    keys = asyncio.create_task(keyboard(game, "l.d.r.u.r.u.l...d.l.d.d.d.d"))
    frame = 0
    while not game.over.is_set():
        game.step()
        if frame % 4 == 0:
            print(f"frame {frame}, {game.direction.name}, score {game.score}\n{game.draw()}")
        frame += 1
        await asyncio.sleep(0.2)
    keys.cancel()
    print(f"game over after {frame} frames, score {game.score}, length {len(game.snake)}, keys done: {keys.done()}")
    print(Direction.UP.opposite, Direction((1, 0)).name, Direction.LEFT.value)


asyncio.run(main())
