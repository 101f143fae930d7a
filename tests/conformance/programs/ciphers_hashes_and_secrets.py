"""Messages are enciphered by a pipeline of tasks, signed, encoded and checked."""
import asyncio
import base64
import hashlib
import hmac
import string
from collections import Counter


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


def vigenere(text, key, sign=1):
    return "".join(chr((ord(c) - 32 + sign * (ord(k) - 32)) % 95 + 32) for c, k in zip(text, key * len(text)))


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(a ^ key[i % len(key)] for i, a in enumerate(data))


class Envelope:
    secret = b"top secret"

    def __init__(self, body: bytes):
        self.body = body
        self.signature = hmac.new(self.secret, body, hashlib.sha256).hexdigest()

    def open(self):
        expected = hmac.new(self.secret, self.body, "sha256").hexdigest()
        if not hmac.compare_digest(expected, self.signature):
            raise PermissionError("signature does not match")
        return self.body


async def stage(name, function, source, target):
    while (item := await source.get()) is not None:
        await asyncio.sleep(len(item) / 1000)
        await target.put(function(item))
    await target.put(None)
    return name


async def main():
    steps = [("caesar", lambda t: caesar(t, 3)), ("vigenere", lambda t: vigenere(t, "Key")), ("encode", str.encode),
             ("xor", lambda b: xor(b, b"\x05\x1f")), ("base64", base64.b64encode), ("envelope", Envelope)]
    queues = [asyncio.Queue() for _ in range(len(steps) + 1)]
    tasks = [asyncio.create_task(stage(n, f, a, b)) for (n, f), a, b in zip(steps, queues, queues[1:])]
    for text in ("Attack at dawn", "The quick brown fox", "", "zZ", None):
        queues[0].put_nowait(text)
    envelopes = []
    while (envelope := await queues[-1].get()) is not None:
        envelopes.append(envelope)
    print([await t for t in tasks])
    for envelope in envelopes:
        plain = caesar(vigenere(xor(base64.b64decode(envelope.open()), b"\x05\x1f").decode(), "Key", -1), 23)
        print(f"{envelope.body.decode():<28} {envelope.signature[:8]} {plain!r}")
    envelopes[0].body += b"!"
    try:
        envelopes[0].open()
    except PermissionError as error:
        print(error)
    print(hashlib.md5(b"hello").hexdigest(), hashlib.sha1("grün".encode()).hexdigest()[:10], hashlib.new("sha256", b"").digest()[:4])
    digest = hashlib.sha256()
    for part in (b"a", b"b"):
        digest.update(part)
    print(digest.name, digest.digest_size, digest.hexdigest() == hashlib.sha256(b"ab").hexdigest())
    print(Counter(caesar("hello world", 13)).most_common(3), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"))
    for bad in (lambda: hashlib.sha256("text"), lambda: base64.b64decode("abc"), lambda: hashlib.new("md17"), lambda: "ä".encode("ascii")):
        try:
            bad()
        except Exception as error:
            print(f"{type(error).__module__}.{type(error).__name__}: {error}")


asyncio.run(main())
