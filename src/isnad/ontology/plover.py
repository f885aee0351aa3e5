"""PLOVER as data: quads, intensities, modes, contexts, sectors, and the ACLED crosswalk."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from isnad.errors import ResourceError

AcledPair = tuple[str, str] | tuple[None, None]

ARMED_STATE = frozenset({"MIL", "COP", "SPY", "PRM", "GOV"})
ARMED_NON_STATE = frozenset({"REB", "UAF", "IMG"})
ARMED = ARMED_STATE | ARMED_NON_STATE | {"CRM"}
CIVILIAN = frozenset(
    {"CVL", "JRN", "EDU", "MED", "LAB", "AGR", "REF", "REL", "SOC", "NGO", "ELI", "OPP", "BUS"}
    | {"JUD", "LEG", "PTY", "ISM", "UNO", "IGO"}
)


@cache
def standard() -> Mapping[str, Any]:
    """The whole of plover.json.

    Raises:
        ResourceError: the file is missing or damaged.
    """
    try:
        text = files("isnad.ontology").joinpath("plover.json").read_text(encoding="utf-8")
        found: dict[str, Any] = json.loads(text)
    except (OSError, ValueError) as fault:
        raise ResourceError(f"plover.json cannot be read: {fault}") from fault
    return found


@cache
def types() -> tuple[str, ...]:
    """The 16 event types, in the standard's order."""
    return tuple(standard()["event_types"])


def quad(type: str) -> int:
    """1 verbal, 2 material cooperation; 3 verbal, 4 material conflict. KeyError if unknown."""
    return int(standard()["event_types"][type]["quad"])


@cache
def modes(type: str) -> frozenset[str]:
    """The modes of a type. KeyError if the type is unknown."""
    return frozenset(standard()["event_types"][type]["modes"])


def intensity(type: str, modes: Iterable[str] = ()) -> float:
    """The standard's score from -10 (conflict) to 10: of the strongest mode, else of the type.

    Modes without a score of their own, and modes that are not the type's, do not count.
    """
    entry = standard()["event_types"][type]
    known = (entry["modes"].get(mode) for mode in modes)
    scores = [float(mode["score"]) for mode in known if mode and mode["score"] is not None]
    return max(scores, key=abs) if scores else float(entry["score"])


@cache
def contexts() -> frozenset[str]:
    """The names of the contexts."""
    return frozenset(standard()["contexts"])


@cache
def sectors() -> Mapping[str, str]:
    """Sector codes with their meanings, and the codes of non-state actors (IGO, NGO, ...)."""
    found: dict[str, str] = dict(standard()["sector_codes"])
    return found | dict(standard()["non_state_country_codes"])


def acled(
    type: str,
    modes: Collection[str],
    *,
    actor_sectors: Collection[str] = (),
    recipient_sectors: Collection[str] = (),
    killed: int | None = None,
) -> AcledPair:
    """ACLED's event and sub-event type, where type, modes, actor class and deaths decide it.

    ``(None, None)`` when the act is out of ACLED's scope or the text's facts do not decide: who
    holds the ground after a battle, for one, is no part of these facts. Rules: plover_to_acled.
    """
    if type == "ASSAULT":
        return _acled_assault(set(modes), set(actor_sectors), set(recipient_sectors), killed)
    if type == "PROTEST":
        return _acled_protest(set(modes))
    for mode, pair in _ACLED_BY_MODE.get(type, ()):
        if mode in modes:
            return pair
    return None, None


_DEVELOPMENT = "Strategic developments"
_ACLED_BY_MODE: Mapping[str, tuple[tuple[str, AcledPair], ...]] = {
    "COERCE": (("arrest", (_DEVELOPMENT, "Arrests")),),
    "RETREAT": (
        ("ceasefire", (_DEVELOPMENT, "Agreement")),
        ("disarm", (_DEVELOPMENT, "Change to group/activity")),
    ),
}
_REMOTE = "Explosions/Remote violence"
_ACLED_BY_WEAPON: tuple[tuple[frozenset[str], AcledPair], ...] = (
    (frozenset({"suicide-attack"}), (_REMOTE, "Suicide bomb")),
    (frozenset({"aerial", "drone"}), (_REMOTE, "Air/drone strike")),
    (frozenset({"heavy-weapons"}), (_REMOTE, "Shelling/artillery/missile attack")),
    (frozenset({"explosives"}), (_REMOTE, "Remote explosive/landmine/IED")),
)


def _acled_protest(modes: set[str]) -> AcledPair:
    if modes & {"riot", "vandalize"}:
        return "Riots", "Violent demonstration"
    if modes & {"strike", "hunger", "boycott"}:
        return None, None  # only where people gather in public, which the modes do not say
    return "Protests", "Peaceful protest"


def _acled_assault(
    modes: set[str], actor: set[str], recipient: set[str], killed: int | None
) -> AcledPair:
    if "crowd-control" in modes:
        deadly = bool(killed)
        name = "Excessive force against protesters" if deadly else "Protest with intervention"
        return "Protests", name
    for weapons, pair in _ACLED_BY_WEAPON:
        if modes & weapons:
            return pair
    if modes == {"destroy"}:
        return _DEVELOPMENT, "Looting/property destruction"
    return _acled_by_parties(modes, actor, recipient)


def _acled_by_parties(modes: set[str], actor: set[str], recipient: set[str]) -> AcledPair:
    if "unconventional" in modes or not recipient:
        return None, None  # chemical or not, and whose victim, is not told
    civilian_victim = bool(recipient & CIVILIAN) and not recipient & ARMED
    if civilian_victim and "sexual" in modes:
        return "Violence against civilians", "Sexual violence"
    if civilian_victim and "abduct" in modes:
        return "Violence against civilians", "Abduction/forced disappearance"
    if civilian_victim and actor & ARMED:
        return "Violence against civilians", "Attack"
    if civilian_victim and actor & CIVILIAN:
        return "Riots", "Mob violence"
    if actor & ARMED and recipient & ARMED and not modes & {"abduct", "torture", "sexual"}:
        return "Battles", "Armed clash"
    return None, None
