"""grammar: questions to a sentence's dependency tree. Pure functions; no stage lives here."""

from isnad.grammar.tree import Oblique, Tree

__all__ = ["Oblique", "Tree"]
