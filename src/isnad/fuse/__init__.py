"""fuse: claims to events, within a document and across documents."""

from isnad.fuse.fuse import fuse
from isnad.fuse.within import within

__all__ = ["fuse", "within"]
