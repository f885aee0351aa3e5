"""what: acts and their parties to coded events."""

from isnad.what.acts import acts
from isnad.what.setting import Setting

__all__ = ["Setting", "acts"]
