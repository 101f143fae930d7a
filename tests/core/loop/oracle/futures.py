# Rule 9: completing a future calls nothing at once.
import asyncio


def called(future):
    print(f'called {future.result()}')


def again(future):
    print('again')


async def wait(name, future):
    print(f'{name} got {await future}')


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(again)
    future.add_done_callback(called)
    future.add_done_callback(again)
    tasks = [asyncio.create_task(wait(n, future)) for n in 'ab']
    await asyncio.sleep(0.1)
    print(f'removed {future.remove_done_callback(again)}')
    future.set_result(7)
    print('set')
    await asyncio.sleep(0)
    print('turn')
    future.add_done_callback(called)
    print(f'at once {await future}')
    await asyncio.gather(*tasks)
    try:
        future.set_result(8)
    except asyncio.InvalidStateError:
        print('done already')
    broken = loop.create_future()
    broken.set_exception(KeyError(1))
    del broken
    print('end')


asyncio.run(main())
