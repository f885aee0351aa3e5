"""Running the reading of many documents: one machine, many processes."""

from isnad.run.isolate import Answer, Read
from isnad.run.machine import Progress, Summary, read_into

__all__ = ["Answer", "Progress", "Read", "Summary", "read_into"]
