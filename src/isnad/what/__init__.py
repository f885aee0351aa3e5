"""what: acts and their parties to coded events."""

from isnad.what.acts import Setting, acts

__all__ = ["Setting", "acts"]
