"""The packaged spellings: a sorted list of byte strings, searched where it lies in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pyarrow import parquet

from isnad.errors import ResourceError
from isnad.resources.files import data_path


class Spellings:
    """Sorted keys, each with the row of a place; keys after ``~`` are skeletons.

    A binary search over Arrow's own buffers costs some 10 microseconds and, unlike a dict of a
    million strings, no memory or time to build.
    """

    def __init__(self, table: pa.Table) -> None:
        key = table["key"].chunk(0)
        _, offsets, data = key.buffers()
        self._offsets: Any = memoryview(offsets).cast("i")
        self._data = memoryview(data)
        self._length = len(key)
        self._rows: npt.NDArray[np.int32] = table["row"].to_numpy()
        self._main: npt.NDArray[np.bool_] = table["main"].to_numpy()

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> bytes:
        return bytes(self._data[self._offsets[index] : self._offsets[index + 1]])

    def find(self, key: str) -> Iterator[tuple[int, bool]]:
        """Rows of the places that ``key`` leads to, and whether it is the place's main name."""
        wanted = key.encode()
        index = bisect_left(self, wanted)
        while index < self._length and self[index] == wanted:
            yield int(self._rows[index]), bool(self._main[index])
            index += 1


def read_table(name: str) -> pa.Table:
    """A packaged Parquet file, whole.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    # The system's allocator gives back what unpacking needed; Arrow's own keeps 80 MB of it.
    usual = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        # Not read_table: that imports pyarrow.dataset, 40 MB that nothing here needs.
        file = parquet.ParquetFile(data_path(name), pre_buffer=False)
        return file.read(use_threads=False).combine_chunks()
    except pa.ArrowInvalid as damaged:
        raise ResourceError(f"the packaged file {name} is damaged: {damaged}") from damaged
    finally:
        pa.set_memory_pool(usual)


@cache
def spellings() -> Spellings:
    """The packaged spellings, read once."""
    return Spellings(read_table("spellings.parquet"))
