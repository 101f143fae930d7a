"""Callbacks only: a ball bounces by call_later rescheduling itself until the loop is stopped."""
import asyncio


class Ball:
    def __init__(self, loop, width=16):
        self.loop = loop
        self.width = width
        self.x = 0
        self.step = 3
        self.frames = 0
        self.handle = None

    def draw(self):
        self.frames += 1
        print(f"{self.loop.time() - self.zero:4.2f} |" + " " * self.x + "o" + " " * (self.width - self.x) + "|")
        self.x += self.step
        if not 0 <= self.x <= self.width:
            self.step = -self.step
            self.x += 2 * self.step
        self.handle = self.loop.call_later(0.25, self.draw)

    def start(self):
        self.zero = self.loop.time()
        self.handle = self.loop.call_soon(self.draw)

    def stop(self):
        self.handle.cancel()
        print("stopped after", self.frames, "frames")


def slower(ball):
    print("slower!")
    ball.step = 1 if ball.step > 0 else -1


def finish(loop, ball):
    ball.stop()
    loop.stop()


loop = asyncio.new_event_loop()
ball = Ball(loop)
ball.start()
loop.call_later(2.1, slower, ball)
when = loop.time() + 4
timer = loop.call_at(when, finish, loop, ball)
print(timer.when() == when, timer.cancelled())
never = loop.call_later(3, print, "never printed")
never.cancel()
print(loop.is_running())
loop.run_forever()
print(loop.is_running(), loop.is_closed(), never.cancelled())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
