"""uuid: made from the run's seed, from names, from parts; what is refused."""
import random
import uuid

one, two = uuid.uuid4(), uuid.uuid4()
print(one, repr(two), one.version, one.variant, one != two, len({one, two}), random.random())
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x.y/z"))
u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, u.hex, u.int, u.urn, u.bytes, u.fields, u.time_low, u.node, u.bytes_le.hex(), u == uuid.UUID(int=u.int), u < one or one < u)
print(uuid.UUID(bytes=b"\x00" * 15 + b"\x01"), uuid.UUID(int=5, version=4), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.uuid1(1, 2).version)
for wrong in (lambda: uuid.UUID("abc"), lambda: uuid.UUID(), lambda: uuid.UUID(bytes=b"1"), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=1, version=9), lambda: setattr(u, "int", 3)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
