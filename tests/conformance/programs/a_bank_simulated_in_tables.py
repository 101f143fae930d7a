"""Bank simulation: seeded random, tables with aligned columns, argparse with given lists, pprint, json."""
from types import SimpleNamespace
import asyncio
import base64
import hashlib
import json
import math
import random
import statistics as st
from collections import Counter, defaultdict, namedtuple
from decimal import Decimal, getcontext, localcontext
from pprint import pformat, pprint
from textwrap import dedent, shorten

Visit = namedtuple("Visit", "name arrived waited served", defaults=(0.0,))


def parse(argv):
    opts = SimpleNamespace(seed=1, customers=5, rate=1.0, verbose=0, tellers=[])
    it = iter(argv)
    for a in it:
        match a:
            case "--seed":
                opts.seed = int(next(it))
            case "-n" | "--customers":
                opts.customers = int(next(it))
            case "--rate":
                opts.rate = float(next(it))
            case str() if set(a) == {"-", "v"}:
                opts.verbose += a.count("v")
            case _ if a.startswith("-"):
                raise SystemExit(2)
            case _:
                opts.tellers.append(a)
    return opts


async def customer(name, rng, tellers, stats, verbose):
    now = asyncio.get_running_loop().time
    t0 = now()
    async with tellers:
        t1 = now()
        service = max(0.1, rng.gauss(1.2, 0.4))
        await asyncio.sleep(service)
    v = Visit(name, round(t0 - START, 1), round(t1 - t0 + 0.001, 0), round(service, 2))
    stats.append(v)
    if verbose > 1:
        print(f"  {v}")


async def simulate(opts):
    global START
    START = asyncio.get_running_loop().time()
    rng = random.Random(opts.seed)
    sem = asyncio.BoundedSemaphore(len(opts.tellers))
    stats = []
    async with asyncio.TaskGroup() as tg:
        for i in range(opts.customers):
            tg.create_task(customer(f"c{i:02d}", rng, sem, stats, opts.verbose))
            await asyncio.sleep(rng.expovariate(opts.rate))
    return stats


def table(rows, headers):
    cells = [headers, *([f"{c:.2f}" if isinstance(c, float) else str(c) for c in r] for r in rows)]
    widths = [max(map(len, col)) for col in zip(*cells)]
    line = "+".join("-" * (w + 2) for w in widths)
    for i, r in enumerate(cells):
        print("|".join(f" {c:>{w}} " if i else f" {c:^{w}} " for c, w in zip(r, widths)))
        if i == 0:
            print(line)


async def main():
    opts = parse("--seed 11 -n 8 --rate 1.5 -vv anna ben".split())
    print(opts)
    stats = await simulate(opts)
    table(sorted(stats), [f.upper() for f in Visit._fields])
    waits = [v.waited for v in stats]
    print(f"{st.fmean(waits)=:.4f} {st.stdev(waits):.4f} {max(waits)!r} {st.quantiles(waits, n=4)[1]:.3f}")
    fees = {v.name: (Decimal("0.10") * Decimal(str(v.served))).quantize(Decimal(".001")) for v in stats}
    print(sum(fees.values()), Decimal(1) / Decimal(7), getcontext().prec)
    with localcontext() as c:
        c.prec = 5
        print(Decimal(2).sqrt(), Decimal("1e3").normalize(), f"{Decimal('1234567.891'):,.1f}")
    bins = Counter(math.floor(w) for w in waits)
    for k in sorted(bins):
        print(f"{k:>2}-{k + 1:<2} {'#' * bins[k]:<8}|")
    doc = {"seed": opts.seed, "visits": [v._asdict() for v in stats[:2]], "none": None, "ok": True, "inf": math.inf}
    text = json.dumps(doc, indent=2, sort_keys=True)
    print(text)
    print(hashlib.sha256(text.encode()).hexdigest()[:16], base64.b64encode(text.encode())[:12].decode(), json.loads(text)["visits"][0]["name"])
    pprint({"fees": {k: str(v) for k, v in fees.items()}, "waits": waits, "nested": [{"a": list(range(20)), "b": ("t",)}]}, width=60)
    print(pformat(stats[0]), shorten("a long sentence about waiting in line", 20, placeholder="..."))
    print(dedent("""\
        done
          here"""))
    try:
        parse(["--mode", "lifo", "x"])
    except SystemExit as e:
        print("exit", e.code)
    r = random.Random("text")
    print(r.sample(range(50), 5), r.uniform(1, 2), r.randint(1, 6), r.triangular(0, 1, 0.5), r.betavariate(1, 2), r.getrandbits(20), r.choices("abc", k=4))

asyncio.run(main())
