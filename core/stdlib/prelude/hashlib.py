# SPDX-License-Identifier: GPL-3.0-or-later
"""hashlib: the digests themselves are made by _digest."""

import _digest

__all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256",
           "sha3_384", "sha3_512", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac")

algorithms_guaranteed = algorithms_available = set(_digest.sizes)


class HASH:
    __module__ = "_hashlib"

    def __init__(self, name, data):
        self._name = name
        self._data = bytearray()
        self.update(data)

    name = property(lambda self: self._name)
    digest_size = property(lambda self: _digest.sizes[self._name][0])
    block_size = property(lambda self: _digest.sizes[self._name][1])

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        self._data.extend(data)

    def digest(self):
        return _digest.digest(self._name, bytes(self._data))

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _HASH(self._name, self._data)

    def __repr__(self):
        return f"<{self._name} _hashlib.HASH object @ {id(self):#x}>"


_HASH = HASH
del HASH


def new(name, data=b"", *, usedforsecurity=True):
    known = str(name).lower().replace("-", "_") if isinstance(name, str) else name
    known = {"sha_1": "sha1", "sha_256": "sha256", "sha_512": "sha512"}.get(known, known)
    if known not in _digest.sizes:
        raise ValueError(f"unsupported hash type {name}")
    return _HASH(known, data)


def _constructor(name):
    def construct(string=b"", *, usedforsecurity=True):
        return _HASH(name, string)

    construct.__name__ = construct.__qualname__ = "openssl_" + name
    return construct


md5 = _constructor("md5")
sha1 = _constructor("sha1")
sha224 = _constructor("sha224")
sha256 = _constructor("sha256")
sha384 = _constructor("sha384")
sha512 = _constructor("sha512")
sha3_224 = _constructor("sha3_224")
sha3_256 = _constructor("sha3_256")
sha3_384 = _constructor("sha3_384")
sha3_512 = _constructor("sha3_512")
blake2b = _constructor("blake2b")
blake2s = _constructor("blake2s")


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if hash_name not in _digest.sizes:
        raise ValueError(f"unsupported hash type {hash_name}")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _digest.derive(hash_name, bytes(password), bytes(salt), iterations,
                          dklen or _digest.sizes[hash_name][0])
