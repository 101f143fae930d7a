"""A breakfast cooked one thing after the other, then all at once: what awaiting in turn costs."""
import asyncio
import time


async def boil_eggs(count):
    print(f"Putting {count} eggs into the pot")
    await asyncio.sleep(6)
    print("The eggs are done")
    return [f"egg {n + 1}" for n in range(count)]


async def toast_bread(slices):
    print(f"Toasting {slices} slices")
    for n in range(slices):
        await asyncio.sleep(1.5)
        print(f"  slice {n + 1} pops out")
    return "toast"


async def brew_coffee(strength="mild"):
    print(f"Brewing {strength} coffee")
    await asyncio.sleep(4)
    print("The coffee smells good")
    return f"{strength} coffee"


async def pour_juice():
    print("Pouring juice")
    return "juice"


async def one_by_one():
    eggs = await boil_eggs(2)
    toast = await toast_bread(2)
    coffee = await brew_coffee()
    juice = await pour_juice()
    return [*eggs, toast, coffee, juice]


async def all_at_once():
    eggs = asyncio.create_task(boil_eggs(2))
    toast = asyncio.create_task(toast_bread(2))
    coffee = asyncio.create_task(brew_coffee(strength="strong"))
    juice = await pour_juice()
    print("Juice is served; waiting for the rest")
    return [*await eggs, await toast, await coffee, juice]


def timed(title, coroutine):
    print(f"--- {title} ---")
    begin = time.perf_counter()
    meal = asyncio.run(coroutine)
    spent = time.perf_counter() - begin
    print(f"{', '.join(meal)}: {spent:.1f} s\n")
    return spent


if __name__ == "__main__":
    slow = timed("One by one", one_by_one())
    fast = timed("All at once", all_at_once())
    print(f"Saved {slow - fast:.1f} s, {(slow - fast) / slow:.0%} of the time")
