"""Bytes that a fuzzer makes, through what reads xorbs and shards: anything but a clear error is a fault.

python -m tests.hub.xet.fuzz -runs=100000
"""

import importlib
import sys
from contextlib import suppress

import atheris

from jazari.core import Invalid, TooLarge
from jazari.hub.xet import shard, xorb
from tests.hub.xet.make import make_file

# These two alone, so that the fuzzer sees which branches its inputs take; the whole house would take seconds.
with atheris.instrument_imports(include=[shard.__name__, xorb.__name__]):
    importlib.reload(xorb)
    importlib.reload(shard)

SEED = make_file([b"a" * 40, bytes(range(200))], [(0, 2), (1, 2)])


def changed(data: bytes, base: bytes) -> bytes:
    """The base with some of its bytes replaced, three bytes of `data` for each."""
    made = bytearray(base)
    for place in range(0, len(data) - 2, 3):
        made[int.from_bytes(data[place : place + 2], "big") % len(made)] = data[place + 2]
    return bytes(made)


def one(data: bytes) -> None:
    """One input, as it is and as changes to what is right."""
    for body in (data, changed(data, SEED.xorb.body + xorb.footer(SEED.xorb.index))):
        with suppress(Invalid, TooLarge):
            index = xorb.read_xorb([body[:7], body[7:]], None, len)
            assert index.raw_bytes <= xorb.RAW_LIMIT_BYTES
    for body in (data, changed(data, SEED.shard)):
        with suppress(Invalid, TooLarge):
            found = shard.Shard(body)
            for file in found.files():
                list(file.parts())
            for told in found.xorbs():
                told.describes(SEED.xorb.index)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
