# The Fourier transform of samples that arrive over time: by its definition and by halving.
import asyncio
import cmath
import math
from collections import deque


def slow_transform(samples):
    n = len(samples)
    return [sum(x * cmath.exp(-2j * cmath.pi * k * i / n) for i, x in enumerate(samples)) for k in range(n)]


def fast_transform(samples):
    n = len(samples)
    if n == 1:
        return [complex(samples[0])]
    even, odd = fast_transform(samples[::2]), fast_transform(samples[1::2])
    turned = [cmath.rect(1, -2 * math.pi * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def back(spectrum):
    n = len(spectrum)
    return [z.conjugate() / n for z in fast_transform([z.conjugate() for z in spectrum])]


async def microphone(count, rate=100):
    for i in range(count):
        await asyncio.sleep(1 / rate)
        t = i / rate
        yield 3 * math.sin(2 * math.pi * 12.5 * t) + math.cos(2 * math.pi * 25 * t + 1) + 0.5


async def analyse(windows, size=32):
    window = deque(maxlen=size)
    async for sample in microphone(96):
        window.append(sample)
        if len(window) == size:
            await windows.put(list(window))
            window.clear()
    await windows.put(None)


async def report(windows):
    number = 0
    while (samples := await windows.get()) is not None:
        number += 1
        spectrum = fast_transform(samples)
        same = all(cmath.isclose(a, b, abs_tol=1e-9) for a, b in zip(spectrum, slow_transform(samples)))
        restored = max(abs(a - b) for a, b in zip(back(spectrum), samples))
        print(f"window {number}: same {same}, restored {restored < 1e-12}")
        for k in range(len(samples) // 2 + 1):
            size, phase = cmath.polar(spectrum[k] / len(samples))
            if size > 0.01:
                print(f"  {k * 100 / len(samples):5.2f} Hz  {size:.3f} {math.degrees(phase):+8.2f}°  {spectrum[k]:+.3f}")


async def main():
    windows = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(analyse(windows), name="analyse")
        group.create_task(report(windows), name="report")
    print(f"done at {asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
