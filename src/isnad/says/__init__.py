"""says: who says so, through whom, and with what stance."""

from isnad.says.attribution import Attribution
from isnad.says.claiming import attributions, claims

__all__ = ["Attribution", "attributions", "claims"]
