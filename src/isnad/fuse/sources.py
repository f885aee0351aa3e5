"""Independent sources: who vouches for a claim, so that one voice counts once.

The first speaker counts. Claims of one named speaker are one source, whoever prints them. An
unnamed speaker ("two officials") is the same one only within one text or one agency's reports.
What an outlet says in its own voice counts for its agency if it names one, else for the outlet,
and near-duplicate articles count as one outlet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from isnad.fuse.duplicates import ArticleKey
from isnad.model import Article, Claim, DocumentRecord, Entity, Link
from isnad.names import fold

Vouches = Callable[[Claim], str]
"""The independent source behind a claim, as a label."""


def by_claim(claim: Claim) -> str:
    """The source as far as the claim alone tells."""
    return Vouchers({}, {}, {})(claim)


class Vouchers:
    """Tells the independent source of a claim.

    Args:
        articles: the articles by document id and number.
        duplicates: for articles that have copies, what stands for them all.
        entities: fused entities by id; a speaker among them with a name counts as itself.
    """

    def __init__(
        self,
        articles: Mapping[ArticleKey, Article],
        duplicates: Mapping[ArticleKey, object],
        entities: Mapping[str, Entity],
    ) -> None:
        self._duplicates = duplicates
        self._entities = entities
        self._agencies = {key: a.agency for key, a in articles.items() if a.agency}
        self._outlets = {key: fold(a.publisher) for key, a in articles.items() if a.publisher}

    def __call__(self, claim: Claim) -> str:
        """The label of the source of ``claim``."""
        article = (claim.document, claim.article)
        agency = self._agency(claim)
        if not claim.chain or claim.chain[0].kind == "publisher":
            return agency or self._outlet(claim, article)
        first = claim.chain[0]
        if first.kind == "agency":
            return agency or f"agency {fold(first.name)}"
        if self._named(first):
            return f"entity {first.entity}"
        return f"{agency or self._duplicates.get(article, article)} {fold(first.name)}"

    def _agency(self, claim: Claim) -> str | None:
        link = next((link for link in claim.chain if link.kind == "agency"), None)
        stated = self._agencies.get((claim.document, claim.article))
        name = link.name if link else stated
        return f"agency {fold(name)}" if name else None

    def _outlet(self, claim: Claim, article: ArticleKey) -> str:
        if article in self._duplicates:
            return f"text {self._duplicates[article]}"
        name = self._outlets.get(article) or (fold(claim.chain[0].name) if claim.chain else "")
        return f"outlet {name}" if name else f"text {article}"

    def _named(self, link: Link) -> bool:
        if link.entity is None:
            return False
        entity = self._entities.get(link.entity)
        if entity is None:
            return link.kind not in ("anonymous", "witness", "social-media")
        return any(m.form == "name" for m in entity.mentions)


def vouchers(
    records: Sequence[DocumentRecord],
    duplicates: Mapping[ArticleKey, object],
    entities: Mapping[str, Entity],
) -> Vouches:
    """Who vouches for the claims of these records."""
    articles = {
        (r.document.id, number): article
        for r in records
        for number, article in enumerate(r.articles)
    }
    return Vouchers(articles, duplicates, entities)
