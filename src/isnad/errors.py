"""Everything that isnad raises on purpose.

IsnadError
 +-- InputError        an input cannot be read; the message says which and why
 |    +-- NothingRead  no document of a run could be read
 +-- StoreError        a record file is locked, foreign, newer or damaged
 +-- ResourceError     packaged data is missing or damaged: the installation is broken
 +-- UsageError        arguments that do not fit together
"""

from __future__ import annotations


class IsnadError(Exception):
    """Base of all errors that isnad raises on purpose. The message is one clear sentence."""


class InputError(IsnadError):
    """An input cannot be read; the message says which and why."""


class NothingRead(InputError):
    """No document of a run could be read."""


class StoreError(IsnadError):
    """A record file is locked, foreign, newer or damaged."""


class ResourceError(IsnadError):
    """Packaged data is missing or damaged: the installation is broken."""


class UsageError(IsnadError):
    """Arguments that do not fit together."""
