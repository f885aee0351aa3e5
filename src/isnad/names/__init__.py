"""Pure functions on names: folding, transliteration, acronyms, comparison with reasons."""

from isnad.names.acronym import acronym_of
from isnad.names.compare import NameKind, compare
from isnad.names.fold import fold, tokens
from isnad.names.skeleton import skeleton

__all__ = ["NameKind", "acronym_of", "compare", "fold", "skeleton", "tokens"]
