# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "A loop for ever"
# summary = "run_forever() goes on polling after the last task has finished, until it is stopped."
# group = "1 Hello"
# order = 3
# question = "Both tasks are done after two seconds. When does the program end?"
#
# [tool.awaitscope.es]
# title = "Un bucle para siempre"
# summary = "run_forever() sigue en sondeo tras acabar la última tarea, hasta que se detiene."
# group = "1 Hola"
# question = "Las dos tareas acaban a los dos segundos. ¿Cuándo acaba el programa?"
# ///
import asyncio


async def greet(name, delay):
    await asyncio.sleep(delay)
    print(f"Hello, {name}!")


loop = asyncio.new_event_loop()
loop.create_task(greet("Ada", 2))
loop.create_task(greet("Bo", 1))
loop.run_forever()
