"""Tasks produce records; json dumps them, indented, sorted, with a default for dates, and reads them back."""
import asyncio
import json
from datetime import date, datetime, timedelta


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


async def sensor(name, readings, delay):
    values = []
    for value in readings:
        await asyncio.sleep(delay)
        values.append(value)
    return {"sensor": name, "values": values, "ok": all(v is not None for v in values), "at": datetime(2024, 1, 1) + timedelta(seconds=delay * len(values))}


async def parse(text):
    await asyncio.sleep(0)
    return json.loads(text)


async def main():
    reports = await asyncio.gather(
        sensor("temperature", [20.5, 21, 1e-7, -0.0], 1),
        sensor("door \"north\"", [True, False, None], 2),
        sensor("ümlaut", ["\u20ac", "\t\\"], 0.5),
    )
    text = json.dumps(reports, cls=Encoder)
    print(text)
    print(json.dumps(reports[0], indent=2, sort_keys=True, default=str))
    print(json.dumps({"tags": {"b", "a"}, 1: [], "empty": {}, None: (1, 2)}, cls=Encoder, separators=(",", ":"), ensure_ascii=False))
    back = await parse(text)
    print(back[2]["sensor"], back[1]["values"], type(back[0]["values"][1]).__name__)
    print(await parse('{"a": [1, 2.5e3, true, null, "x\\u0041"], "b": {}}'))
    results = await asyncio.gather(*(parse(t) for t in ("{bad}", "[1, 2", "", '{"a" 1}', "[1] 2")), return_exceptions=True)
    for error in results:
        print(type(error).__name__, "-", error, "-", error.pos)
    try:
        json.dumps({"f": main})
    except TypeError as error:
        print(error)


asyncio.run(main())
