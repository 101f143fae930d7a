"""hashlib and hmac."""
import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    print(name, hashlib.new(name, b"await").hexdigest()[:32])
h = hashlib.sha256()
h.update(b"a")
early = h.copy()
h.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), early.hexdigest() == h.hexdigest(), h.name, h.digest_size, h.block_size, h.digest()[:4])
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, 30).hex())
print(hmac.new(b"key", b"text", "sha256").hexdigest(), hmac.new(b"k" * 100, b"text", hashlib.md5).hexdigest(), hmac.compare_digest(b"a", b"b"))
nonce = 0
while not hashlib.sha256(f"block {nonce}".encode()).hexdigest().startswith("00"):
    nonce += 1
print(nonce)
for wrong in (lambda: hashlib.md5("text"), lambda: hashlib.new("md99"), lambda: hashlib.sha1(5), lambda: hmac.new(b"k", b"m")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
