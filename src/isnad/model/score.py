"""A number that can explain itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """A decision's strength in [0, 1] and the reasons that led to it, strongest first."""

    value: float
    reasons: tuple[str, ...] = ()
