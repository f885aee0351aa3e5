"""Place names to places, jointly over an article."""

from isnad.where.pointed import pointed
from isnad.where.stage import places

__all__ = ["places", "pointed"]
