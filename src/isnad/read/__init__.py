"""Inputs to documents: files, folders, archives and standard input, whatever their format.

``read_inputs`` does it all. ``find_sources`` and ``read_source`` are its two halves, for runs
over many processes and for passing over files that a store has read before.
"""

from isnad.read.fields import FieldMapping
from isnad.read.limits import Limits
from isnad.read.reading import read_inputs, read_source
from isnad.read.sources import Source, count_inputs, find_sources

__all__ = [
    "FieldMapping", "Limits", "Source", "count_inputs", "find_sources", "read_inputs",
    "read_source",
]  # fmt: skip
