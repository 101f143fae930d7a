"""secrets and os.urandom follow from the run's seed."""
import os
import secrets

print(secrets.token_hex(4), secrets.token_urlsafe(6), secrets.token_bytes(3), os.urandom(5).hex())
print(secrets.choice("abcdef"), secrets.randbelow(100), secrets.randbits(16), secrets.compare_digest("a", "a"))
print(secrets.SystemRandom().randint(1, 6), len(secrets.token_hex()))
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)
