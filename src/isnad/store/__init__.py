"""The record file: one DuckDB file that holds all that was read, and answers questions.

``Store(path, write=True).add(records)`` writes; ``events``, ``entities``, ``documents`` and
``to_arrow`` read. The tables are described in :mod:`isnad.store.schema`, for use with any SQL tool.
"""

from isnad.store.answers import ArrowTable
from isnad.store.filters import Filter
from isnad.store.store import Fuse, Fused, Store

__all__ = ["ArrowTable", "Filter", "Fuse", "Fused", "Store"]
