import asyncio

known = {1: 1}
in_progress = {}
hits = 0


async def chain(n):
    """Length of the chain from n to 1; work is shared between tasks."""
    global hits
    if n in known:
        hits += 1
        return known[n]
    if n in in_progress:
        hits += 1
        return await in_progress[n]
    in_progress[n] = future = asyncio.get_running_loop().create_future()
    await asyncio.sleep(0)
    length = 1 + await chain(n // 2 if n % 2 == 0 else 3 * n + 1)
    known[n] = length
    future.set_result(length)
    del in_progress[n]
    return length


def steps(n):
    while n != 1:
        yield n
        n = n // 2 if not n & 1 else 3 * n + 1
    yield 1


async def explore(start, stop, step=1):
    best = max([(await chain(n), -n) for n in range(start, stop, step)])
    return best[0], -best[1]


async def perfect(limit):
    found = []
    for n in range(2, limit):
        if n % 100 == 0:
            await asyncio.sleep(0)
        divisors = {d for i in range(1, int(n ** 0.5) + 1) if n % i == 0 for d in (i, n // i)} - {n}
        if (total := sum(divisors)) == n:
            found.append(n)
        elif total > n and total - n == 1:
            print("quasi-perfect, call a mathematician", n)
    return found


async def digits_of(base, exponent):
    await asyncio.sleep(0)
    return len(str(base ** exponent)), str(base ** exponent)[-6:]


async def main():
    tasks = [asyncio.create_task(explore(1 + i, 300, 4)) for i in range(4)]
    results = await asyncio.gather(*tasks)
    print(results, "best", max(results))
    print("known", len(known), "hits", hits, "in progress", in_progress)
    print(" ".join(map(str, steps(27)))[:60] + "...", max(steps(27)), await chain(27) == len(list(steps(27))))
    print(await perfect(1000), await digits_of(7, 321), await digits_of(2, 1000))
    print(10 ** 30 // 7, -7 // 2, -7 % 3, divmod(-17, 5), divmod(17.5, -5), 7 ** -1, 0.1 + 0.2, 1e16, 1e15, 5e-324, -0.0)
    print(pow(3, 200, 1000007), pow(3, -1, 11), (2 ** 64).bit_length(), int("1_000_000"), 0xFF, 1_0.5e1, round(2.5), round(-1250, -2), round(2.675, 2))
    print(float("nan") != float("nan"), int(-3.9), 3.0 == 3, hash(3.0) == hash(3), 10 ** 20 == 1e20, (0.5).as_integer_ratio(), (255).to_bytes(2, "big"))
    if (n := len(known)) > 10 and (shortest := min(known.values())) == 1:
        print(f"{n=} {shortest=} {n**0.5:=^12.2f}")
    data = {value: key for key, value in sorted(known.items(), reverse=True) if key < 10}
    print(data, [y := 5, y ** 2], any((witness := k) > 8000 for k in sorted(known)), witness)
    try:
        1 // 0
    except ZeroDivisionError as error:
        print(error)
    for text in ("12x", "", "1.5"):
        try:
            int(text)
        except ValueError as error:
            print(error)


asyncio.run(main())
