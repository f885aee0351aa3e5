"""Lists capitalised word runs of the corpus that ``names.tsv`` does not class yet.

``python training/corpus/name_candidates.py`` prints ``run<TAB>one context`` a line, sorted.
``names.tsv`` holds ``run<TAB>kind`` with kind PER, ORG, LOC, MISC, EVENT or ``-`` (no name).
"""

from __future__ import annotations

import re
from pathlib import Path

from markup import read

HERE = Path(__file__).parent
RUN = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž][\w’'.]*[\w’']|[A-Z]\.?)"
    r"(?:(?:[ -]|-| (?:de|del|da|do|dos|la|le|bin|ibn|al|el|ul|van|von|der|den|of|of the|and|y|e|for) )"
    r"(?:al-|el-|as-|ar-|ash-|an-)?(?:[A-ZÀ-ÞĀ-Ž][\w’'.]*[\w’']|[A-Z]\.?))*"
)


def known() -> dict[str, str]:
    """The runs that have a kind."""
    path = HERE / "names.tsv"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return dict(row.split("\t")[:2] for row in rows if row and not row.startswith("#"))


def runs(text: str) -> list[tuple[int, int, str]]:
    """Capitalised runs of a text with their offsets."""
    return [(m.start(), m.end(), m.group()) for m in RUN.finditer(text)]


def main() -> None:
    """Print the runs that still need a kind."""
    done, seen = known(), {}
    for _, _, record in read(sorted((HERE / "acts").glob("*.txt"))):
        if not isinstance(record, ValueError):
            for start, end, run in runs(record.text):
                if run not in done and run not in seen:
                    seen[run] = record.text[max(0, start - 30) : end + 20].replace("\n", " ")
    for run in sorted(seen):
        print(f"{run}\t{seen[run]}")


if __name__ == "__main__":
    main()
