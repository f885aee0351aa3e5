"""Lemmas: a packaged table first, then the regular rules of English inflection."""

from __future__ import annotations

from functools import cache

from isnad.ontology import base_forms
from isnad.resources.files import data_path

_VOWELS = frozenset("aeiou")
_PREFIXES = ("over", "under", "out", "with", "up", "fore", "for", "mis", "re", "un", "a")


@cache
def _table() -> dict[tuple[str, str], str]:
    table = {}
    with data_path("lemmas.tsv").open(encoding="utf-8") as file:
        for line in file:
            form, upos, lemma = line.rstrip("\n").split("\t")
            table[(form, upos)] = lemma
    return table


@cache
def _bases() -> frozenset[tuple[str, str]]:
    found = {(lemma, upos) for (_, upos), lemma in _table().items()}
    found |= {(lemma, upos) for upos in ("VERB", "NOUN", "ADJ") for lemma in base_forms(upos)}
    return frozenset(found)


def lemma(form: str, upos: str, xpos: str) -> str:
    """The lemma of a word with its UD part of speech and Penn tag; names keep their letters."""
    if upos == "PROPN":
        return form
    lower = form.lower().replace("’", "'")
    known = _table().get((lower, upos))
    if known is not None:
        return known
    if upos in ("VERB", "AUX") and xpos in ("VBD", "VBN", "VBG", "VBZ"):
        return _verb(lower, xpos)
    if upos == "NOUN" and xpos == "NNS":
        return _plural(lower)
    if upos == "ADJ" and xpos in ("JJR", "JJS"):
        return _first_known(_degree(lower), "ADJ")
    return lower


def _first_known(candidates: list[str], upos: str) -> str:
    """The first candidate that is a known base form, else the first."""
    return next((c for c in candidates if (c, upos) in _bases()), candidates[0])


def _verb(form: str, xpos: str) -> str:
    if xpos == "VBZ":
        return _plural(form, "VERB")
    suffix = "ing" if xpos == "VBG" else "ed"
    if not form.endswith(suffix) or len(form) <= len(suffix) + 1:
        return form if suffix == "ing" else _irregular(form, xpos)
    stem = form[: -len(suffix)]
    if suffix == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    return _first_known(_stems(stem), "VERB")


def _irregular(form: str, xpos: str) -> str:
    """ "overthrew" from "threw", "retaken" from "taken"; "beaten", "risen" from their bases."""
    for prefix in _PREFIXES:
        rest = _table().get((form.removeprefix(prefix), "VERB"))
        if rest is not None and form.startswith(prefix) and (prefix + rest, "VERB") in _bases():
            return prefix + rest
    endings = ("en", "n") if xpos == "VBN" else ()
    stems = (form.removesuffix(ending) for ending in endings if form.endswith(ending))
    return next((s for s in stems if (s, "VERB") in _bases()), form)


def _stems(stem: str) -> list[str]:
    """Base forms that a stem may come from, the likeliest spelling first."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz"
    if doubled:
        return [stem[:-1], stem]
    if stem.endswith(("c", "v", "z", "u", "rg", "dg", "ng")) and not stem.endswith(("ing", "ang")):
        return [stem + "e", stem, stem[:-1]]
    short = len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS
    if (
        short
        and (len(stem) < 4 or stem[-3] not in _VOWELS)
        and stem.endswith(("at", "id", "it", "ut", "ir", "ur", "as", "os", "us"))
    ):
        return [stem + "e", stem, stem[:-1]]
    return [stem, stem + "e", stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem]


def _plural(form: str, upos: str = "NOUN") -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return form[:-2]
    if form.endswith("ses"):
        return _first_known([form[:-1], form[:-2]], upos)
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    return form


def _degree(form: str) -> list[str]:
    stem = form[:-2] if form.endswith("er") else form[:-3]
    if stem.endswith("i"):
        return [stem[:-1] + "y"]
    return [stem, stem + "e", stem[:-1]]
