# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Two tasks"
# summary = "Two tasks wait at the same time; the shorter wait ends first."
# group = "1 Hello"
# order = 2
# question = "Who is greeted first: Ada, whose task was made first, or Bo?"
#
# [tool.awaitscope.es]
# title = "Dos tareas"
# summary = "Dos tareas esperan a la vez; la espera más corta acaba antes."
# group = "1 Hola"
# question = "¿A quién se saluda antes: a Ada, cuya tarea se creó primero, o a Bo?"
# ///
import asyncio


async def greet(name, delay):
    await asyncio.sleep(delay)
    print(f"Hello, {name}!")


async def main():
    first = asyncio.create_task(greet("Ada", 2))
    second = asyncio.create_task(greet("Bo", 1))
    await first
    await second


asyncio.run(main())
