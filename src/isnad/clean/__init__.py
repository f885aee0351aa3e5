"""Document -> articles, and what was dropped from it and why."""

from isnad.clean.assembly import articles
from isnad.clean.sentences import split

__all__ = ["articles", "split"]
