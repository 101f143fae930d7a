# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Taking turns"
# summary = "sleep(0) gives the loop to the next task in line; the tasks go round robin."
# group = "2 The loop"
# order = 2
# question = "In which order do the three count?"
#
# [tool.awaitscope.es]
# title = "Por turnos"
# summary = "sleep(0) cede el bucle a la tarea siguiente; las tareas se turnan en ronda."
# group = "2 El bucle"
# question = "¿En qué orden cuentan las tres?"
# ///
import asyncio


async def count(name, last):
    for number in range(1, last + 1):
        print(f"{name} says {number}")
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count("Ada", 3), count("Bo", 2), count("Cy", 4))


asyncio.run(main())
