# A protocol of framed messages over an in-memory stream: lengths, checksums, partial reads.
import asyncio
import binascii
import enum
import struct
from typing import NamedTuple

HEADER = struct.Struct("!2sBHI")


class Kind(enum.IntEnum):
    HELLO = 1
    DATA = 2
    BYE = 255


class Frame(NamedTuple):
    kind: Kind
    payload: bytes = b""

    def encode(self):
        return HEADER.pack(b"AW", self.kind, len(self.payload), binascii.crc32(self.payload)) + self.payload


class ProtocolError(Exception):
    pass


class Pipe:
    def __init__(self):
        self.buffer = bytearray()
        self.arrived = asyncio.Event()
        self.closed = False

    def feed(self, data):
        self.buffer += data
        self.arrived.set()

    def close(self):
        self.closed = True
        self.arrived.set()

    async def read_exactly(self, count):
        while len(self.buffer) < count:
            if self.closed:
                raise EOFError(f"{len(self.buffer)} of {count} bytes")
            self.arrived.clear()
            await self.arrived.wait()
        data = bytes(self.buffer[:count])
        del self.buffer[:count]
        return data


async def frames(pipe):
    while True:
        magic, kind, length, checksum = HEADER.unpack(await pipe.read_exactly(HEADER.size))
        if magic != b"AW":
            raise ProtocolError(f"bad magic {magic!r}")
        payload = await pipe.read_exactly(length)
        if binascii.crc32(payload) != checksum:
            raise ProtocolError(f"checksum of {payload[:8].hex(' ')}")
        yield Frame(Kind(kind), payload)
        if kind == Kind.BYE:
            return


async def sender(pipe, data, chunk):
    for n in range(0, len(data), chunk):
        await asyncio.sleep(0.01)
        pipe.feed(data[n:n + chunk])
    pipe.close()


async def receive(label, data, chunk=7):
    print(label, f"({len(data)} bytes)")
    pipe = Pipe()
    task = asyncio.create_task(sender(pipe, data, chunk))
    try:
        async for frame in frames(pipe):
            match frame:
                case Frame(Kind.HELLO, name):
                    print("  hello", name.decode("utf-8"))
                case Frame(Kind.DATA, payload) if len(payload) % 6 == 0:
                    print("  points", list(struct.iter_unpack("<hf", payload)))
                case Frame(Kind.DATA, payload):
                    print("  data", payload)
                case Frame(kind=Kind.BYE):
                    print(f"  bye at {asyncio.get_running_loop().time():.2f}")
    except (ProtocolError, EOFError, ValueError) as error:
        print(f"  {type(error).__name__}: {error}")
    finally:
        task.cancel()


async def main():
    points = b"".join(struct.pack("<hf", n, n / 4) for n in range(-1, 3))
    good = [Frame(Kind.HELLO, "Grüße".encode()), Frame(Kind.DATA, points), Frame(Kind.DATA, bytes(range(5))), Frame(Kind.BYE)]
    stream = b"".join(frame.encode() for frame in good)
    await receive("whole", stream)
    await receive("in one piece", stream, 10_000)
    await receive("byte by byte", stream, 1)
    await receive("cut", stream[:-3])
    await receive("flipped", stream[:20] + bytes([stream[20] ^ 1]) + stream[21:])
    await receive("garbage", b"XX" + stream)
    await receive("unknown", Frame(7, b"?").encode())
    print(HEADER.size, HEADER.format, struct.calcsize("@bi"), struct.calcsize("=bi"), stream[:9].hex(":"))
    for call in (lambda: HEADER.pack(b"AW", 300, 0, 0), lambda: struct.unpack("<I", b"abc"), lambda: struct.pack("<h", 40000)):
        try:
            call()
        except struct.error as error:
            print("struct.error:", error)
    print(int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(2, "little"), (-2).to_bytes(3, "big", signed=True), bytes.fromhex("de ad"))


asyncio.run(main())
