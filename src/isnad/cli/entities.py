"""``isnad entities``: who is who, and a person's corrections of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.options import DEFAULT_FILE, AsJson, FromFile
from isnad.cli.plainly import plainly

if TYPE_CHECKING:
    from isnad.fuse.judgements import Judgement
    from isnad.model import Entity
    from isnad.store import Store

entities = typer.Typer(no_args_is_help=True, help="Say who is who: join, part, explain, take back.")

Named = Annotated[str, typer.Argument(help="Its id or the beginning of it, or its name.")]
Note = Annotated[str | None, typer.Option(help="Why; kept with the judgement.")]


@entities.callback()
def options() -> None:
    """Say who is who. Judgements stay in the record and outrank evidence, now and later."""


@entities.command()
@plainly
def merge(
    first: Annotated[str, typer.Argument(metavar="A", help="Id, its beginning, or name.")],
    second: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    file: FromFile = DEFAULT_FILE,
    note: Note = None,
    as_json: AsJson = False,
) -> None:
    """Say that two entities are one."""
    from isnad.fuse.judgements import merge as one
    from isnad.store import Store

    with Store.existing(file) as store:
        before = store.judgements()
        judged = one(store.entity(first), store.entity(second), note, before)
        _judge(store, judged, as_json)


@entities.command()
@plainly
def split(
    entity: Named,
    mentions: Annotated[
        list[str],
        typer.Argument(metavar="MENTION…", help="DOCUMENT:START, as `why` lists, or DOCUMENT."),
    ],
    file: FromFile = DEFAULT_FILE,
    note: Note = None,
    as_json: AsJson = False,
) -> None:
    """Say that some mentions are of another entity; all that a document calls so goes together."""
    from isnad.cli.judged import mentions_at
    from isnad.fuse.judgements import split as two
    from isnad.store import Store

    with Store.existing(file) as store:
        whole = store.entity(entity)
        away = [m for given in mentions for m in mentions_at(store, whole, given)]
        _judge(store, two(whole, away, note), as_json)


@entities.command()
@plainly
def why(entity: Named, file: FromFile = DEFAULT_FILE, as_json: AsJson = False) -> None:
    """Show the mentions of an entity and the decisions that made them one, the weakest first."""
    from isnad.cli.judged import print_why, why_fields
    from isnad.cli.terminal import Terminal, print_object
    from isnad.store import Store

    with Store(file) as store:
        found = store.entity(entity)
        if as_json:
            print_object(why_fields(store, found))
        else:
            print_why(Terminal(), store, found)


@entities.command()
@plainly
def undo(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="Of a judgement, or its start.")],
    file: FromFile = DEFAULT_FILE,
    as_json: AsJson = False,
) -> None:
    """Take a judgement back."""
    from isnad.fuse.judgements import undone
    from isnad.store import Store

    with Store.existing(file) as store:
        before = store.judgements()
        after = undone(before, judgement)
        (gone,) = (j for j in before if j not in after)
        _keep(store, after)
        _tell(store, gone, as_json, "Taken back")


@entities.command()
@plainly
def judgements(file: FromFile = DEFAULT_FILE, as_json: AsJson = False) -> None:
    """List the judgements in the record, the oldest first."""
    from isnad.cli.judged import judgement_fields, print_judgements
    from isnad.cli.terminal import Terminal, print_json
    from isnad.store import Store

    with Store(file) as store:
        if as_json:
            print_json([judgement_fields(store, one) for one in store.judgements()])
        else:
            print_judgements(Terminal(), store)


@entities.command()
@plainly
def authority(
    names: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="FollowTheMoney JSON lines, or CSV of names."),
    ] = None,
    file: FromFile = DEFAULT_FILE,
    forget: Annotated[bool, typer.Option("--forget", help="Leave it aside again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Let a file of names, aliases and Wikidata ids help to tell who is who; one at a time."""
    from isnad.cli.progress import counting
    from isnad.errors import UsageError
    from isnad.store import Store

    if (names is None) is not forget:
        raise UsageError("give an authority file, or --forget")
    with Store.existing(file) as store:
        loaded = 0
        if names is None:
            if not store.forget_authority():
                raise UsageError(f"{file} has no authority file")
        else:
            with counting(None, "entries") as progress:
                loaded = store.load_authority(names, progress)
        store.refresh()
        _tell_authority(store, names, loaded, as_json)


def _tell_authority(store: Store, names: Path | None, loaded: int, as_json: bool) -> None:
    """Say what was loaded, and how many entities it tells of."""
    from isnad.cli.terminal import print_object, printable

    counted = "SELECT count(*) AS entities, count(wikidata) AS known FROM entities"
    (found,) = store.sql(counted).to_pylist()
    if as_json:
        file = None if names is None else str(names)
        print_object({"authority": file, "entries": loaded, "entities": found["entities"],
                      "with_wikidata": found["known"]})  # fmt: skip
        return
    if names is None:
        print("The authority file is left aside.")
    else:
        print(f"{printable(str(names))} tells of who is who: entries {loaded:,}")
    print(f"Now entities {found['entities']:,}, with a Wikidata id {found['known']:,}")
    if names is not None:
        print(f"Take it back: isnad entities authority --forget{_where(store.path)}")


def _judge(store: Store, judgement: Judgement, as_json: bool) -> None:
    from isnad.fuse.judgements import added

    _keep(store, added(store.judgements(), judgement))
    _tell(store, judgement, as_json, "Judged")


def _keep(store: Store, kept: Sequence[Judgement]) -> None:
    store.judge(kept)
    store.refresh()


def _tell(store: Store, judgement: Judgement, as_json: bool, done: str) -> None:
    """Say what was judged, and which entities stand there now."""
    from isnad.cli.judged import judgement_fields, now_at, sentence
    from isnad.cli.terminal import print_object, printable

    now = now_at(store, judgement)
    if as_json:
        fields = judgement_fields(store, judgement)
        print_object({"judgement": fields, "entities": [_named(entity) for entity in now]})
        return
    print(f"{done}: {printable(sentence(store, judgement))} ({judgement.id})")
    for entity in now:
        documents = len({m.document for m in entity.mentions})
        print(f"Now {printable(entity.name)} ({entity.id}): documents {documents}")
    if done == "Judged":
        print(f"Take it back: isnad entities undo {judgement.id}{_where(store.path)}")


def _named(entity: Entity) -> dict[str, str]:
    return {"id": entity.id, "name": entity.name}


def _where(path: Path | None) -> str:
    return "" if path is None or path == DEFAULT_FILE else f" --from {path}"
