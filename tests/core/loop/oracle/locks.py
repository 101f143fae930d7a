# Rules 28, 29: Lock, Semaphore, Event, Condition.
import asyncio


async def locked(lock, name, times):
    for n in range(times):
        async with lock:
            print(f'{name} has it {n}')
            await asyncio.sleep(0.1)


async def limited(semaphore, name):
    async with semaphore:
        print(f'{name} in')
        await asyncio.sleep(0.1)
    print(f'{name} out')


async def wait_event(event, name):
    await event.wait()
    print(f'{name} goes')


async def wait_condition(condition, name):
    async with condition:
        await condition.wait()
        print(f'{name} notified')


async def wait_until(condition, box):
    async with condition:
        await condition.wait_for(lambda: len(box) > 1)
        print('box has two')


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(locked(lock, name, 2)) for name in 'ab']
    await asyncio.sleep(0.05)
    third = asyncio.create_task(locked(lock, 'c', 1))
    await asyncio.sleep(0.1)
    third.cancel()
    await asyncio.gather(*tasks)
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(limited(semaphore, name)) for name in 'abcde']
    await asyncio.sleep(0.1)
    tasks[3].cancel()
    await asyncio.wait(tasks)
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait_event(event, name)) for name in 'abc']
    await asyncio.sleep(0.1)
    tasks[1].cancel()
    event.set()
    await asyncio.wait(tasks)
    await event.wait()
    event.clear()
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait_condition(condition, name)) for name in 'abc']
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify(2)
        print('two notified')
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    box = []
    task = asyncio.create_task(wait_until(condition, box))
    for n in range(3):
        await asyncio.sleep(0.1)
        async with condition:
            box.append(n)
            condition.notify_all()
    await task
    task = asyncio.create_task(wait_condition(condition, 'd'))
    await asyncio.sleep(0.1)
    async with condition:
        task.cancel()
        await asyncio.sleep(0.1)
        print('still held')
    await asyncio.wait([task])
    print('end')


asyncio.run(main())
