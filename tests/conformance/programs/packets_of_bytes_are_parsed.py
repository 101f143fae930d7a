"""A byte stream in odd pieces is cut into packets, checked and answered; bytes, bytearray, int.from_bytes, checksums."""
import asyncio
import binascii
from enum import IntEnum


class Kind(IntEnum):
    PING = 1
    DATA = 2
    CLOSE = 9


def pack(kind, payload=b""):
    body = bytes([kind]) + len(payload).to_bytes(2, "big") + payload
    return b"\xaa" + body + (binascii.crc32(body) & 0xFFFF).to_bytes(2, "big")


class BadPacket(ValueError):
    pass


class Parser:
    def __init__(self):
        self.buffer = bytearray()
        self.skipped = 0

    def feed(self, data):
        self.buffer += data
        while len(self.buffer) >= 6:
            start = self.buffer.find(0xAA)
            if start:
                cut = len(self.buffer) if start < 0 else start
                self.skipped += cut
                del self.buffer[:cut]
                continue
            length = int.from_bytes(self.buffer[2:4], "big")
            if len(self.buffer) < length + 6:
                return
            packet = bytes(self.buffer[:length + 6])
            body, check = packet[1:-2], packet[-2:]
            if (binascii.crc32(body) & 0xFFFF).to_bytes(2, "big") != check:
                del self.buffer[0]
                yield BadPacket(f"checksum {check.hex()} of {packet[:6].hex(' ')}...")
                continue
            del self.buffer[:length + 6]
            yield Kind(packet[1]), packet[4:-2]


async def sender(pipe, stream, sizes):
    at = 0
    for size in sizes:
        await asyncio.sleep(0.1)
        await pipe.put(stream[at:at + size])
        at += size
    await pipe.put(stream[at:])
    await pipe.put(None)


async def receiver(pipe):
    parser, log = Parser(), []
    while (data := await pipe.get()) is not None:
        for result in parser.feed(data):
            match result:
                case (Kind.DATA, payload):
                    log.append(payload.decode("utf-8", "replace"))
                case (kind, payload):
                    log.append(f"<{kind.name} {payload!r}>")
                case BadPacket() as error:
                    log.append(str(error))
    return log, parser.skipped, bytes(parser.buffer)


async def main():
    broken = bytearray(pack(Kind.DATA, b"broken"))
    broken[5] ^= 0x20
    stream = b"".join([b"noise", pack(Kind.PING), pack(Kind.DATA, "grüße".encode()), broken, pack(Kind.DATA, b"\xff\xfe!"), pack(Kind.CLOSE, b"bye"), b"\xaa\x02"])
    print(len(stream), stream[:12], stream.count(0xAA))
    for sizes in ([len(stream)], [3] * 20, [1, 10, 2, 30]):
        pipe = asyncio.Queue()
        (log, skipped, rest), _ = await asyncio.gather(receiver(pipe), sender(pipe, stream, sizes))
        print(skipped, rest, log)
    print(b"a-b-c".split(b"-"), b" x ".strip(), b"abc".upper().replace(b"B", b"--"), b"%d:%s" % (5, b"x"), bytes(3), bytes(range(65, 70)))
    print(bytearray(b"abc").hex("-"), bytes.fromhex("6869 21"), b"\x00\x7f\x80".isascii(), (1000).to_bytes(4, "little"), int.from_bytes(b"\xff\xfe", "big", signed=True))
    for wrong in (lambda: b"a" + "b", lambda: bytes([256]), lambda: "x".encode("klingon"), lambda: b"\xff".decode(), lambda: (300).to_bytes(1, "big"), lambda: Kind(3), lambda: bytes.fromhex("0g")):
        try:
            wrong()
        except Exception as error:
            print(f"{type(error).__name__}: {error}")


asyncio.run(main())
