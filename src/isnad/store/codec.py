"""Records as compact JSON and back, exactly.

Fields that hold their default are left out, so an optional field can be added to the model
without touching stored files. A span whose text is what the document says there is kept as
``[start, end]``; any other span keeps its text too. A field that names the record's own document
is left out.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from isnad.model import DocumentRecord, Entity, Event, Merge, Span, document_id

if TYPE_CHECKING:
    from isnad.fuse.judgements import Judgement


T = typing.TypeVar("T")


class Home(NamedTuple):
    """The document that a record is of: its id, and the text that spans point into."""

    document: str | None = None
    text: str | None = None


_NOWHERE = Home()
"""For what belongs to many documents."""


class Codec(NamedTuple):
    """How values of one type are packed for JSON, given the document that they belong to."""

    pack: Callable[[Any, Home], Any]
    unpack: Callable[[Any, Home], Any]


def encode(value: Entity | Event | Merge | Judgement) -> str:
    """A fused record or a judgement as JSON text (ASCII, so that any string survives)."""
    kind: Any = type(value)
    return _text(codec(kind).pack(value, _NOWHERE))


def decode_entity(packed: str) -> Entity:
    """The entity that :func:`encode` wrote."""
    return typing.cast(Entity, codec(Entity).unpack(json.loads(packed), _NOWHERE))


def decode_event(packed: str) -> Event:
    """The event that :func:`encode` wrote."""
    return typing.cast(Event, codec(Event).unpack(json.loads(packed), _NOWHERE))


def decode_merge(packed: str) -> Merge:
    """The merge that :func:`encode` wrote."""
    return typing.cast(Merge, codec(Merge).unpack(json.loads(packed), _NOWHERE))


def decode_judgement(packed: str) -> Judgement:
    """The judgement that :func:`encode` wrote."""
    from isnad.fuse.judgements import Judgement

    return typing.cast(Judgement, codec(Judgement).unpack(json.loads(packed), _NOWHERE))


def encode_record(record: DocumentRecord) -> str:
    """A document's record as JSON text, without the document's own text where SQL can hold it."""
    text = record.document.text
    packed = codec(DocumentRecord).pack(record, Home(record.document.id, text))
    if storable(text):
        del packed["document"]["text"]
    return _text(packed)


def decode_record(packed: str, text: str) -> DocumentRecord:
    """The record that :func:`encode_record` wrote; ``text`` is the stored text of its document."""
    values = json.loads(packed)
    text = values["document"].setdefault("text", text)
    home = Home(document_id(text), text)
    return typing.cast(DocumentRecord, codec(DocumentRecord).unpack(values, home))


def pack(value: Any) -> str:
    """Any dataclass of the model or of fusion as JSON text; :func:`unpack` gives it back."""
    kind: Any = type(value)
    return _text(codec(kind).pack(value, _NOWHERE))


def unpack(kind: type[T], packed: str) -> T:
    """The value that :func:`pack` wrote."""
    wanted: Any = kind
    return typing.cast(T, codec(wanted).unpack(json.loads(packed), _NOWHERE))


def storable(text: str) -> bool:
    """Whether ``text`` is valid Unicode: files in odd encodings can leave lone surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


@cache
def codec(kind: Any) -> Codec:
    """The codec of a type of the model."""
    if kind is Span:
        return Codec(_pack_span, _unpack_span)
    if dataclasses.is_dataclass(kind):
        return _dataclass_codec(typing.cast(type, kind))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _tuple_codec(arguments[0])
    if origin is frozenset:
        return _set_codec(arguments[0])
    if kind is datetime.date:
        return Codec(
            lambda value, home: value.isoformat(),
            lambda packed, home: datetime.date.fromisoformat(packed),
        )
    if origin in (typing.Union, types.UnionType):
        return _optional_codec(next(a for a in arguments if a is not type(None)))
    return Codec(_same, _same)


def _text(packed: Any) -> str:
    return json.dumps(packed, separators=(",", ":"))


def _same(value: Any, home: Home) -> Any:
    return value


def _pack_span(span: Span, home: Home) -> list[int | str]:
    if home.text is not None and home.text[span.start : span.end] == span.text:
        return [span.start, span.end]
    return [span.start, span.end, span.text]


def _unpack_span(packed: list[Any], home: Home) -> Span:
    if len(packed) == 3:
        return Span(*packed)
    return Span.of(home.text or "", *packed)


def _tuple_codec(item: Any) -> Codec:
    pack_item, unpack_item = codec(item)
    if pack_item is _same:
        return Codec(lambda value, home: list(value), lambda packed, home: tuple(packed))
    return Codec(
        lambda value, home: [pack_item(one, home) for one in value],
        lambda packed, home: tuple([unpack_item(one, home) for one in packed]),
    )


def _set_codec(item: Any) -> Codec:
    inner = codec(item)
    return Codec(
        lambda value, home: sorted((inner.pack(one, home) for one in value), key=_text),
        lambda packed, home: frozenset([inner.unpack(one, home) for one in packed]),
    )


def _optional_codec(kind: Any) -> Codec:
    inner_pack, inner_unpack = codec(kind)
    if inner_pack is _same:
        return Codec(_same, _same)
    return Codec(
        lambda value, home: None if value is None else inner_pack(value, home),
        lambda packed, home: None if packed is None else inner_unpack(packed, home),
    )


_REQUIRED = object()


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _REQUIRED


def _dataclass_codec(kind: type) -> Codec:
    hints = typing.get_type_hints(kind)
    fields = [(f.name, _default(f), codec(hints[f.name])) for f in dataclasses.fields(kind)]
    has_home = hints.get("document") is str

    def pack(value: Any, home: Home) -> dict[str, Any]:
        packed = {}
        for name, default, inner in fields:
            one = getattr(value, name)
            if default is _REQUIRED or one != default:
                packed[name] = inner.pack(one, home)
        if has_home and packed["document"] == home.document:
            del packed["document"]
        return packed

    def unpack(packed: dict[str, Any], home: Home) -> Any:
        values = {n: inner.unpack(packed[n], home) for n, _, inner in fields if n in packed}
        if has_home:
            values.setdefault("document", home.document)
        return kind(**values)

    return Codec(pack, unpack)
