import asyncio


async def log_in():
    await asyncio.sleep(0.3)
    return 7


async def posts(user):
    await asyncio.sleep(0.3)
    return [user]


async def friends(user):
    await asyncio.sleep(0.3)
    return [user + 1]


async def main():
    user = await log_in()
    print(await posts(user))
    print(await friends(user))  # finds: main awaits two things in a row that could overlap: 0.60 s, together 0.30 s


asyncio.run(main())
