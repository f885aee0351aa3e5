"""What things are: frozen records, standard library only.

Every record is immutable and hashable by value; ids are content hashes, so the same input
gives the same ids on every machine.
"""

from isnad.model.act import Act, Cast, Reference
from isnad.model.claim import Argument, Chain, Claim, Count, Link, Modality, Stance
from isnad.model.document import (
    Article,
    Document,
    Dropped,
    DropReason,
    Metadata,
    Passage,
    Rejected,
)
from isnad.model.entity import Entity, Kind, Mention, Role
from isnad.model.event import (
    Dispute,
    DisputeSide,
    Event,
    EventDate,
    EventPlace,
    NumberRange,
    Party,
)
from isnad.model.ids import claim_id, document_id, entity_id, event_id
from isnad.model.place import Place, PlaceMention
from isnad.model.record import DocumentRecord, Merge, Record
from isnad.model.score import Score
from isnad.model.sentence import (
    Name,
    Pair,
    Predicate,
    PredicateArgument,
    Sentence,
    TaggedAct,
    Token,
)
from isnad.model.span import Span
from isnad.model.when import TimeMention, When

__all__ = [
    "Act", "Argument", "Article", "Cast", "Chain", "Claim", "Count", "Dispute", "DisputeSide",
    "Document", "DocumentRecord", "DropReason", "Dropped", "Entity", "Event", "EventDate",
    "EventPlace", "Kind", "Link", "Mention", "Merge", "Metadata", "Modality", "Name",
    "NumberRange", "Pair", "Party", "Passage", "Place", "PlaceMention", "Predicate",
    "PredicateArgument", "Record", "Reference", "Rejected", "Role", "Score", "Sentence",
    "Span", "Stance", "TaggedAct", "TimeMention", "Token", "When", "claim_id", "document_id",
    "entity_id", "event_id",
]  # fmt: skip
