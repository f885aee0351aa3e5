"""The tables of a record file, and the steps that bring an older file up to date.

Offsets count Python characters, end-exclusive, in ``documents.text``; a span is a pair of columns
``…_start`` and ``…_end`` beside its text. The tables of the first group are written once per
document. Those of the second are the fused layer, made from all documents and from a
person's judgements, which the third group keeps. ``record`` is the whole of a document, local
entity, event or judgement as JSON, from which it is given back exactly. Tables called
``fusing_…`` hold what fusion knows from one refresh to the next (:mod:`isnad.fuse.tables`);
``authority`` holds the names of an authority file, if one was loaded (:mod:`isnad.fuse.authority`);
``pending`` lists documents that came or went since, ``fused_documents`` those that are fused.
"""

from __future__ import annotations

_DOCUMENTS = """
CREATE TABLE documents (
    id VARCHAR PRIMARY KEY, path VARCHAR, url VARCHAR, language VARCHAR, characters INTEGER,
    title VARCHAR, publisher VARCHAR, authors VARCHAR[], published DATE, text VARCHAR,
    record VARCHAR);
CREATE TABLE articles (
    document VARCHAR, article INTEGER, article_start INTEGER, article_end INTEGER,
    headline VARCHAR, headline_start INTEGER, headline_end INTEGER, publisher VARCHAR,
    agency VARCHAR, authors VARCHAR[], dateline VARCHAR, published DATE, published_basis VARCHAR,
    teaser BOOLEAN, doubt VARCHAR);
CREATE TABLE passages (
    document VARCHAR, article INTEGER, passage INTEGER, kind VARCHAR,
    passage_start INTEGER, passage_end INTEGER);
CREATE TABLE dropped (
    document VARCHAR, dropped_start INTEGER, dropped_end INTEGER, reason VARCHAR);
CREATE TABLE local_entities (
    document VARCHAR, entity VARCHAR, name VARCHAR, names VARCHAR[], kind VARCHAR,
    country VARCHAR, sectors VARCHAR[], wikidata VARCHAR, geonames BIGINT, why VARCHAR[]);
CREATE TABLE mentions (
    document VARCHAR, local_entity VARCHAR, mention_start INTEGER, mention_end INTEGER,
    mention VARCHAR, form VARCHAR);
CREATE TABLE roles (
    document VARCHAR, local_entity VARCHAR, role VARCHAR, role_of VARCHAR, as_of DATE,
    role_start INTEGER, role_end INTEGER, role_text VARCHAR);
CREATE TABLE claims (
    id VARCHAR, document VARCHAR, article INTEGER, type VARCHAR, modes VARCHAR[],
    contexts VARCHAR[], stance VARCHAR, modality VARCHAR,
    evidence_start INTEGER, evidence_end INTEGER, evidence VARCHAR,
    trigger_start INTEGER, trigger_end INTEGER, "trigger" VARCHAR,
    confidence DOUBLE, headline BOOLEAN);
CREATE TABLE claim_arguments (
    document VARCHAR, claim VARCHAR, role VARCHAR, position INTEGER, argument_start INTEGER,
    argument_end INTEGER, argument VARCHAR, local_entity VARCHAR, place VARCHAR,
    country VARCHAR, admin1 VARCHAR, lat DOUBLE, lon DOUBLE, geonames BIGINT, precision VARCHAR,
    date_start DATE, date_end DATE, score DOUBLE);
CREATE TABLE chain_links (
    document VARCHAR, claim VARCHAR, position INTEGER, name VARCHAR, kind VARCHAR,
    link_start INTEGER, link_end INTEGER, link VARCHAR, cue VARCHAR, local_entity VARCHAR,
    interested BOOLEAN);
CREATE TABLE counts (
    document VARCHAR, claim VARCHAR, position INTEGER, what VARCHAR, value BIGINT, bound VARCHAR,
    count_start INTEGER, count_end INTEGER, count_text VARCHAR);
CREATE TABLE claim_groups (document VARCHAR, grouping INTEGER, claim VARCHAR);
CREATE TABLE rejected (path VARCHAR, stage VARCHAR, reason VARCHAR);
"""

_FUSED = """
CREATE TABLE entities (
    id VARCHAR, name VARCHAR, names VARCHAR[], kind VARCHAR, country VARCHAR, sectors VARCHAR[],
    wikidata VARCHAR, geonames BIGINT, mentions INTEGER, documents INTEGER,
    record VARCHAR);
CREATE TABLE entity_members (entity VARCHAR, document VARCHAR, local_entity VARCHAR);
CREATE TABLE events (
    id VARCHAR, type VARCHAR, modes VARCHAR[], contexts VARCHAR[], quad INTEGER,
    intensity DOUBLE, acled_event_type VARCHAR, acled_sub_event_type VARCHAR,
    actors VARCHAR[], recipients VARCHAR[], place VARCHAR, country VARCHAR, admin1 VARCHAR,
    lat DOUBLE, lon DOUBLE, geonames BIGINT, precision VARCHAR, place_basis VARCHAR,
    date_start DATE, date_end DATE, date_text VARCHAR, date_basis VARCHAR,
    standing VARCHAR, independent_sources INTEGER, claims INTEGER, record VARCHAR);
CREATE TABLE event_members (event VARCHAR, position INTEGER, claim VARCHAR, document VARCHAR);
CREATE TABLE event_parties (
    event VARCHAR, role VARCHAR, position INTEGER, entity VARCHAR, name VARCHAR);
CREATE TABLE event_numbers (event VARCHAR, what VARCHAR, "min" BIGINT, "max" BIGINT);
CREATE TABLE merges (kept VARCHAR, joined VARCHAR, score DOUBLE, reasons VARCHAR[], record VARCHAR);
CREATE TABLE fused (stale BOOLEAN);
INSERT INTO fused VALUES (false);
CREATE VIEW claim_parties AS
    SELECT a.claim, a.role, a.position, m.entity, e.name, a.argument, a.document,
           a.argument_start, a.argument_end
    FROM claim_arguments a
    LEFT JOIN entity_members m USING (document, local_entity)
    LEFT JOIN entities e ON e.id = m.entity
    WHERE a.role IN ('actor', 'recipient');
"""

_JUDGED = """
CREATE TABLE judgements (
    position INTEGER, id VARCHAR, verdict VARCHAR, note VARCHAR, record VARCHAR);
"""

_FUSING = """
DROP VIEW claim_parties;
DROP TABLE entities;
DROP TABLE merges;
DELETE FROM entity_members;
DELETE FROM events;
DELETE FROM event_members;
DELETE FROM event_parties;
DELETE FROM event_numbers;
ALTER TABLE local_entities ADD COLUMN record VARCHAR;
ALTER TABLE events ADD COLUMN label BIGINT;
ALTER TABLE fused ADD COLUMN rules INTEGER;
UPDATE fused SET stale = EXISTS (SELECT 1 FROM documents), rules = 0;
CREATE TABLE fused_documents (document VARCHAR);
CREATE TABLE pending (document VARCHAR);
CREATE TABLE entities (
    id VARCHAR, name VARCHAR, names VARCHAR[], kind VARCHAR, country VARCHAR, sectors VARCHAR[],
    wikidata VARCHAR, geonames BIGINT, mentions INTEGER, documents INTEGER);
CREATE TABLE fusing_locals (entity VARCHAR, document VARCHAR, signature BIGINT, face BIGINT);
CREATE TABLE fusing_traits (entity VARCHAR, profile VARCHAR, tally VARCHAR);
CREATE TABLE fusing_groups (signature BIGINT, parted BOOLEAN, common BOOLEAN, size BIGINT);
CREATE TABLE fusing_bearers (family BIGINT, given BIGINT, signature BIGINT);
CREATE TABLE fusing_faces (face BIGINT, state VARCHAR, component BIGINT, cluster BIGINT, first
    VARCHAR);
CREATE TABLE fusing_features (face BIGINT, features VARCHAR, tally VARCHAR, score DOUBLE,
    reasons VARCHAR[]);
CREATE TABLE fusing_face_edges (a BIGINT, b BIGINT, score DOUBLE, reasons VARCHAR[]);
CREATE TABLE fusing_lone_edges (a BIGINT, b BIGINT, score DOUBLE, reasons VARCHAR[]);
CREATE TABLE fusing_hangs (cluster BIGINT, kept BIGINT, joined BIGINT, score DOUBLE, reasons
    VARCHAR[]);
CREATE TABLE fusing_clusters (cluster BIGINT, entity VARCHAR, known VARCHAR, whole VARCHAR,
    tally VARCHAR);
CREATE TABLE fusing_tenures (office BIGINT, day BIGINT, face BIGINT, described BOOLEAN);
CREATE TABLE fusing_sketches (article BIGINT, document VARCHAR, number BIGINT, grouping BIGINT,
    runs BIGINT, hashes BLOB);
CREATE TABLE fusing_copies (a BIGINT, b BIGINT, score DOUBLE, reasons VARCHAR[]);
CREATE TABLE fusing_accounts (account BIGINT, document VARCHAR, article BIGINT, component
    BIGINT, event BIGINT, alone VARCHAR, features VARCHAR);
CREATE TABLE fusing_account_edges (a BIGINT, b BIGINT, score DOUBLE, reasons VARCHAR[]);
CREATE TABLE fusing_event_hangs (event BIGINT, kept VARCHAR, joined VARCHAR, score DOUBLE,
    reasons VARCHAR[]);
CREATE TABLE fusing_judged (a VARCHAR, b VARCHAR, verdict VARCHAR, note VARCHAR);
CREATE TABLE fusing_face_keys (key BIGINT, node BIGINT);
CREATE TABLE fusing_name_keys (key BIGINT, node BIGINT);
CREATE TABLE fusing_short_keys (key BIGINT, node BIGINT);
CREATE TABLE fusing_lone_keys (key BIGINT, node BIGINT);
CREATE TABLE fusing_bands (key BIGINT, node BIGINT);
CREATE TABLE fusing_account_keys (key BIGINT, node BIGINT);
CREATE VIEW merges AS
    SELECT k.first AS kept, j.first AS joined, h.score, h.reasons
    FROM fusing_hangs h
    JOIN fusing_faces k ON k.face = h.kept
    JOIN fusing_faces j ON j.face = h.joined
    UNION ALL
    SELECT f.first, l.entity, w.score, w.reasons
    FROM fusing_locals l
    JOIN fusing_faces f ON f.face = l.face
    JOIN fusing_features w ON w.face = l.face
    WHERE l.entity <> f.first
    UNION ALL
    SELECT kept, joined, score, reasons FROM fusing_event_hangs;
CREATE VIEW claim_parties AS
    SELECT a.claim, a.role, a.position, m.entity, e.name, a.argument, a.document,
           a.argument_start, a.argument_end
    FROM claim_arguments a
    LEFT JOIN entity_members m USING (document, local_entity)
    LEFT JOIN entities e ON e.id = m.entity
    WHERE a.role IN ('actor', 'recipient');
"""

_AUTHORITY = """
CREATE TABLE authority (
    key BIGINT, name VARCHAR, certainty VARCHAR, entry VARCHAR, sort VARCHAR, countries VARCHAR[],
    wikidata VARCHAR);
"""

LOCAL_RECORDS = _FUSING
"""The step after which local entities of older documents have to be given their record."""

MIGRATIONS: tuple[str, ...] = (_DOCUMENTS + _FUSED, _JUDGED, _FUSING, _AUTHORITY)
"""Step ``n`` (from 1) brings a file from version ``n - 1`` to ``n``. Steps are only ever added."""

VERSION = len(MIGRATIONS)

DOCUMENT_TABLES = (
    "documents", "articles", "passages", "dropped", "local_entities",
    "mentions", "roles", "claims", "claim_arguments", "chain_links", "counts", "claim_groups",
)  # fmt: skip
"""What one document's record is written to."""

FUSED_TABLES = (
    "entities", "entity_members", "events", "event_members",
    "event_parties", "event_numbers", "merges",
)  # fmt: skip
"""What is made from all documents; ``merges`` is a view."""
