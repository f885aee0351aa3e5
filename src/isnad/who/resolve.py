"""Candidates to entities: all names first, then descriptions and pronouns in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.ontology import Actor
from isnad.resources import country
from isnad.who import describing
from isnad.who.builder import Builder, is_state, place_key
from isnad.who.candidate import Candidate
from isnad.who.codes import country_of_person
from isnad.who.links import linked
from isnad.who.naming import Names, known_actor
from isnad.who.nouns import KIN, place_sort
from isnad.who.offices import canonical, is_high
from isnad.who.pronouns import FIRST, antecedent, speaker

_PLACES = ("GPE", "LOC", "FAC", "NORP")

Row = list[tuple[Candidate, Builder]]


class Resolver:
    """Resolves the candidates of one document. Read ``builders`` and ``rows`` after ``run``."""

    def __init__(self, trees: Sequence[Tree], found: Sequence[Sequence[Candidate]]) -> None:
        self._trees = trees
        self._found = found
        self._links = [
            linked(t, row) if t.tokens else [] for t, row in zip(trees, found, strict=True)
        ]
        self.builders: list[Builder] = []
        self._made = 0  # not their number: two that turn out to be one leave a gap
        self.rows: list[Row] = [[] for _ in trees]
        self._names = Names(c for row in found for c in row)
        self._pairs: list[Builder] = []
        self._of_place: dict[object, Builder] = {}
        self._described: dict[str, list[Builder]] = defaultdict(list)
        self._holders: list[Builder] = []
        self._states = {
            c.country for row in found for c in row if c.country and c.kind in ("GPE", "LOC")
        }
        self.aliases: list[tuple[Builder, Candidate]] = []

    def run(self) -> None:
        """Names of the whole document, then the rest of its body, then of its headlines."""
        for number in range(len(self._trees)):
            self._name_row(number)
        for b in self.builders:
            country_of_person(b, self.rows)
        body = [n for n, t in enumerate(self._trees) if not t.sentence.headline]
        heads = [n for n, t in enumerate(self._trees) if t.sentence.headline]
        for number in (*body, *heads):
            self._rest_of_row(number)
        for row in self.rows:
            row.sort(key=lambda pair: (pair[0].first, -pair[0].last))
        for number, row in enumerate(self.rows):
            for c, b in row:
                if c.sense is not None and c.sense.office == "counterpart":
                    self._counterpart(c, b, number)

    def _name_row(self, number: int) -> None:
        found = self._found[number]
        for c in found:
            if c.form == "name":
                self.rows[number].append((c, self._named(c)))
        at = dict(self._at(number))
        for i, j, why in self._links[number]:
            a, b = found[i], found[j]
            if a.form == b.form == "name" and a.first in at and b.first in at:
                kept = self._join(at[a.first], at[b.first])
                at = dict(self._at(number))
                if why == "alias":
                    self.aliases.append((kept, b))

    def _at(self, number: int) -> list[tuple[int, Builder]]:
        return [(c.first, b) for c, b in self.rows[number]]

    def _rest_of_row(self, number: int) -> None:
        found = self._found[number]
        held = {id(c): b for c, b in self.rows[number]}
        partner: dict[int, int] = {}
        for i, j, _ in self._links[number]:
            if found[j].form == "description":
                partner.setdefault(j, i)
            elif found[i].form == "description":
                partner.setdefault(i, j)
        rest = [i for i, c in enumerate(found) if c.form != "name"]
        for i in sorted(rest, key=lambda i: (found[i].first, found[i].last)):
            c = self._owned(found[i], number)
            linked_to = held.get(id(found[partner[i]])) if i in partner else None
            builder = linked_to or self._resolve(c, number)
            if builder is None:
                continue
            builder.add(c)
            held[id(found[i])] = builder
            self.rows[number].append((c, builder))
            self._note(c, builder, number)

    def _note(self, c: Candidate, b: Builder, number: int) -> None:
        if c.form == "description":
            held = self._described[c.lemma]
            if b not in held:
                held.append(b)
            owner = self._owner(c, number)
            if owner is not None:
                b.owners.add((c.lemma, owner.number))
        if b.offices and b not in self._holders:
            self._holders.append(b)

    def _owner(self, c: Candidate, number: int) -> Builder | None:
        return next(
            (b for m, b in self.rows[number] if c.owner in (m.head, m.first) and m is not c), None
        )

    def _owned(self, c: Candidate, number: int) -> Candidate:
        """ "the country's military" is of the country that "the country" means."""
        owner = self._owner(c, number) if c.owner >= 0 and c.form == "description" else None
        if owner is not None and c.country is None and owner.country and owner.kind != "PER":
            return replace(c, country=owner.country)
        return c

    def _named(self, c: Candidate) -> Builder:
        if c.kind in _PLACES:
            found = self._of_place.get(self._key(c))
        else:
            found = self._names.find(c, self._states)
        builder = found or self._new(c)
        builder.add(c)
        if c.kind not in _PLACES:
            self._names.learn(builder, c.text)
        if c.sense is not None and c.sense.office and builder not in self._holders:
            self._holders.append(builder)
        return builder

    def _key(self, c: Candidate) -> object:
        return (c.kind == "NORP", place_key(c))

    def _new(self, c: Candidate) -> Builder:
        builder = Builder(self._made, c.kind)
        self._made += 1
        if c.form == "name" and c.kind in _PLACES:
            builder.place_key = ("people", place_key(c)) if c.kind == "NORP" else place_key(c)
            self._of_place[self._key(c)] = builder
        elif c.form == "name" and isinstance(actor := known_actor(c, self._states), Actor):
            builder.actor = actor
            builder.country = actor.country
            builder.why.append(f"known as {actor.name}")
        self.builders.append(builder)
        return builder

    def _join(self, kept: Builder, other: Builder) -> Builder:
        """Two builders turn out to be one entity (alias, acronym in brackets)."""
        if kept is other:
            return kept
        for c in other.mentions:
            kept.add(c)
        kept.mentions.sort(key=lambda c: (c.sentence, c.first))
        kept.actor = kept.actor or other.actor
        kept.country = kept.country or other.country
        kept.why += [w for w in other.why if w not in kept.why]
        self.builders.remove(other)
        self.rows = [[(c, kept if b is other else b) for c, b in row] for row in self.rows]
        self._holders = [kept if b is other else b for b in self._holders]
        self._names.replace(other, kept)
        return kept

    def _resolve(self, c: Candidate, number: int) -> Builder | None:
        if c.pronoun in FIRST:
            return speaker(c, self.rows, self._trees)
        if c.form == "pronoun":
            found = antecedent(c, self.rows, self._trees)
            return found or (None if c.kind == "ORG" else self._new(c))
        if place_sort(c.lemma) and c.sense is None and not c.plural:
            if c.country and place_sort(c.lemma) == "country":
                return self._of_place.get((False, ("country", c.country)))
            choose = describing.country if place_sort(c.lemma) == "country" else describing.place
            return choose(c, self.builders)
        if c.plural and {"two", "both"} & set(self._counting(c)):
            pair = describing.two(c, self.builders) if c.sense is None or c.sense.office else []
            return self._pair(c, pair)
        if describing.is_government(c):
            return self._state(c)
        return self._person(c, number) or self._body(c) or self._new(c)

    def _counting(self, c: Candidate) -> list[str]:
        tree = self._trees[c.sentence]
        return [tree.lemma(w) for w in tree.by(c.head, "nummod", "det", "det:predet", "amod")]

    def _pair(self, c: Candidate, pair: list[Builder]) -> Builder:
        """ "The two countries": a group that names both."""
        if self._pairs and c.lemma not in ("leader", "president", "minister"):
            return self._pairs[-1]
        if len(pair) < 2:
            return describing.same(c, self._described[c.lemma]) or self._new(c)
        key = ("pair", *sorted(b.number for b in pair))
        builder = self._of_place.get(key) or self._new(replace(c, kind="GROUP"))
        self._of_place[key] = builder
        if all(is_state(b) for b in pair):
            self._pairs.append(builder)
        if not builder.descriptions:
            names = " and ".join(sorted(_shown(b) for b in pair))
            builder.descriptions.append(names)
            builder.why.append(f"{c.text!r} are {names}")
        return builder

    def _state(self, c: Candidate) -> Builder:
        key = (False, ("country", c.country))
        if key not in self._of_place:
            made = self._new(replace(c, kind="GPE"))
            made.place_key = ("country", c.country)
            self._of_place[key] = made
        state = self._of_place[key]
        state.why.append(f"{c.text!r} is the government of {c.country}")
        return state

    def _person(self, c: Candidate, number: int) -> Builder | None:
        """The holder of an office, somebody's relation, somebody's counterpart."""
        if c.kind not in ("PER", "GROUP") or c.sense is None:
            return None
        owner = self._owner(c, number) if c.owner >= 0 else None
        if c.lemma in KIN and owner is not None:
            held = self._described[c.lemma]
            return next((b for b in held if (c.lemma, owner.number) in b.owners), None)
        office = c.sense.office
        if c.plural or not c.definite or office is None:
            return None
        if c.lemma == "counterpart" and owner is not None:
            offices = {canonical(o, owner.country) for o in owner.offices}
            known = [b for b in self._holders if b is not owner and b.country == c.country]
            return next(
                (b for b in known if offices & {canonical(o, b.country) for o in b.offices}), None
            )
        body = self._led(c, number)
        holders = [b for b in self._holders if body is None or self._leads(b, body)]
        return describing.person(c, holders, office)

    def _led(self, c: Candidate, number: int) -> Builder | None:
        """The organisation named in a description: the church of "the leader of the Church"."""
        inside = [
            b for m, b in self.rows[number]
            if m is not c and m.form == "name" and b.kind == "ORG"
            and c.first <= m.first and m.last <= c.last
        ]  # fmt: skip
        return inside[0] if inside else None

    def _leads(self, b: Builder, body: Builder) -> bool:
        """Whether a person is told to be of an organisation, or no statesman and told of none."""
        told = [
            other
            for m in b.mentions
            for n, other in self.rows[m.sentence]
            if other.kind == "ORG" and n.form == "name" and _within(m, n)
        ]
        return body in told or not (told or any(is_high(o) for o in b.offices))

    def _counterpart(self, c: Candidate, b: Builder, number: int) -> None:
        """ "his Syrian counterpart" holds in Syria the office that he holds at home."""
        owner = self._owner(c, number)
        if owner is not None and owner is not b and owner.kind == "PER":
            b.senses += [s for s in owner.senses if s not in b.senses]
            b.why.append(f"office from {c.text!r}, of {_shown(owner)}")

    def _body(self, c: Candidate) -> Builder | None:
        if found := describing.same(c, self._described[c.lemma]):
            return found
        if not c.definite or c.sense is None:
            return None
        if c.lemma in ("government", "regime") and not c.modifiers and c.kind != "PER":
            return self._only_state()
        return describing.body(c, self.builders)

    def _only_state(self) -> Builder | None:
        """ "The government" where one state is spoken of far more than any other."""
        states = sorted((b for b in self.builders if is_state(b)), key=lambda b: -len(b.places))
        if not states:
            return None
        clear = len(states) == 1 or len(states[0].places) >= 2 * len(states[1].places)
        return states[0] if clear else None


def _within(outer: Candidate, inner: Candidate) -> bool:
    first, last = outer.titles or (outer.first, outer.last)
    return first <= inner.first and inner.last <= last


def _shown(b: Builder) -> str:
    nation = country(b.country) if is_state(b) and b.country else None
    if nation is not None:
        return nation.name
    return max(b.names, key=len) if b.names else b.descriptions[0] if b.descriptions else "?"
