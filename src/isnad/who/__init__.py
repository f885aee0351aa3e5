"""who: mentions to entities within one document."""

from isnad.who.cast import cast

__all__ = ["cast"]
