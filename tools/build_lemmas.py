"""Derives the lemma table from the syntax training data (UD EWT and GUM, CC BY-SA / CC BY).

``python tools/build_lemmas.py ../shared/data/train/syntax.jsonl.gz OUT``, where OUT is
``src/isnad/resources/data/lemmas.tsv``.

Keeps the lemmas of verbs, nouns and adjectives (so that a rule can tell "raid-ed" from "seiz-ed"),
and every form whose lemma the rules of ``isnad.tag.lemmas`` get wrong.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

CLASSES = ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET")


def main(source: Path, target: Path) -> None:
    """Write the table: ``form<TAB>upos<TAB>lemma``, sorted."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for line in file:
            for token in json.loads(line)["tokens"]:
                form, lemma = token.get("form", token["t"]).lower(), token["lemma"].lower()
                if token["upos"] in CLASSES and form.replace("'", "").isalpha() and lemma.isalpha():
                    seen[(form, token["upos"])][lemma] += 1
    rows = []
    for (form, upos), lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        if count > 1 or upos in ("VERB", "AUX", "PRON") or form != lemma:
            rows.append(f"{form}\t{upos}\t{lemma}\n")
    target.write_text("".join(sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
