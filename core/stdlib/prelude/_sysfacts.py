# SPDX-License-Identifier: GPL-3.0-or-later
"""What sys tells of the machine and of the language: read when it is asked for, by the hook of the module sys."""
import sys

_names = ("api_version base_exec_prefix base_prefix copyright dont_write_bytecode exec_prefix flags float_info "
          "float_repr_style hash_info hexversion implementation int_info orig_argv path platlibdir prefix "
          "pycache_prefix thread_info warnoptions builtin_module_names").split()


def _facts(name, /, **fields):
    """An object like those of structures in C: a tuple with names."""
    def __new__(cls, *args):
        if not args:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        return tuple.__new__(cls, *args)

    def __repr__(self):
        return f"sys.{name}(" + ", ".join([f"{key}={value!r}" for key, value in zip(fields, self)]) + ")"

    def at(index):
        return property(lambda self: self[index])

    cls = type(name, (tuple,), {"__module__": "sys", "__new__": __new__, "__repr__": __repr__, "n_fields": len(fields),
                                **{key: at(index) for index, key in enumerate(fields)}})
    return cls(fields.values())


float_info = _facts("float_info", max=1.7976931348623157e308, max_exp=1024, max_10_exp=308,
                    min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,
                    epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _facts("int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                  str_digits_check_threshold=640)
hash_info = _facts("hash_info", width=64, modulus=2**61 - 1, inf=314159, nan=0, imag=1000003, algorithm="siphash13",
                   hash_bits=64, seed_bits=128, cutoff=0)
thread_info = _facts("thread_info", name="pthread", lock="semaphore", version="NPTL 2.36")
flags = _facts("flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=0, no_user_site=0,
               no_site=0, ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=0,
               dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300)
hexversion = 0x030b02f0
api_version = 1013
float_repr_style = "short"
copyright = "Awaitscope. GNU General Public License, version 3 or later."
prefix = exec_prefix = base_prefix = base_exec_prefix = "/usr"
platlibdir = "lib"
pycache_prefix = None
dont_write_bytecode = False
path, warnoptions = [], []
orig_argv = list(sys.argv)
builtin_module_names = ("builtins", "sys", "time")


class implementation:
    """Of the language, as a program sees it."""
    name, cache_tag, hexversion = "cpython", "cpython-311", hexversion
    version = sys.version_info


implementation.__name__ = implementation.__qualname__ = "SimpleNamespace"
implementation = implementation()
