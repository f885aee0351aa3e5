"""How well times are read: values against the GUM time annotation and our own phrases.

    python evals/dates.py [FILE.jsonl …] [--errors]

What counts as right, for a gold expression that a found one overlaps (sentences of a document are
read in order, ``doc_date`` is the article's date):

- ``when`` as a date: the found interval, or the TIMEX3 value (which leaves "before" and "after"
  out), is the same year, month or day. Gold without a year (``--10``) asks for month and day only.
- ``when`` as a clock time: the same hour and minute, and the same day if gold gives one.
- ``from`` and ``to``: the days overlap by half or more of their union (early, late and the winter
  have no agreed limits); an end that gold leaves open must be open or the article's date.
- ``notBefore`` and ``notAfter``: the found days lie inside, or both overlap as above, or a single
  limit lies inside the found days ("by 1900" against not after 1900-01-01).
- A day that gold gives for "by …" and "until …" may be the end of the found days. A year before
  our era is compared by its TIMEX3 value.
- A gold word inside a longer found phrase ("1990" in "at the end of 1990"): the found days lie
  inside gold's.
- Two gold ends inside one found range: each is compared with its end of the range.
- A length ("ten years"), which gold dates from outside knowledge, counts as unresolved, not right.

Three kinds of miss are told apart: not found, unresolved (found without days) and false.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from isnad.model.sentence import Sentence
from isnad.model.span import Span
from isnad.model.when import TimeMention, When
from isnad.when import times
from isnad.when.units import Days, unit_days

DEFAULT = Path(__file__).resolve().parents[2] / "shared/data/dev/dates_dev.jsonl"


def main(arguments: list[str]) -> None:
    """Prints one line of figures per file, and the misses with ``--errors``."""
    files = [Path(a) for a in arguments if not a.startswith("--")] or [DEFAULT]
    for path in files:
        verdicts: Counter[str] = Counter()
        for record, gold, found, verdict in judged(path):
            verdicts[verdict] += 1
            if "--errors" in arguments and verdict != "right":
                print(verdict, _shown(record, gold), "->", _found_shown(found), sep=" | ")
        total = verdicts.total()
        shares = ", ".join(f"{k} {verdicts[k]}" for k in ("right", "unresolved", "false", "missed"))
        right, overlapped = verdicts["right"], total - verdicts["missed"]
        print(f"{path.name}: {total} expressions: {shares}")
        print(f"  right of all {right / total:.3f}, of those found {right / overlapped:.3f}")


def judged(path: Path) -> Iterator[tuple[Any, Any, TimeMention | None, str]]:
    """Every gold expression of a file with what was found there and the verdict."""
    by_doc: dict[str, list[Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        by_doc.setdefault(record["doc"], []).append(record)
    for records in by_doc.values():
        for record, offset, mentions in _read(records):
            for gold in record["times"]:
                start, end = gold["start"] + offset, gold["end"] + offset
                inside = [m for m in mentions if m.span.start < end and m.span.end > start]
                best = next((m for m in inside if _right(gold, m, record)), None)
                found = best or (inside[0] if inside else None)
                yield record, gold, found, _verdict(found, best is not None)


def _read(records: list[Any]) -> Iterator[tuple[Any, int, tuple[TimeMention, ...]]]:
    text, sentences, offsets = "", [], []
    for record in records:
        offsets.append(len(text))
        span = Span(len(text), len(text) + len(record["text"]), record["text"])
        sentences.append(Sentence(span, 0, 0, ()))
        text += record["text"] + "\n"
    mentions = times(sentences, text, records[0].get("doc_date"))
    yield from zip(records, offsets, mentions, strict=True)


def _verdict(found: TimeMention | None, right: bool) -> str:
    if right:
        return "right"
    if found is None:
        return "missed"
    return "false" if found.when.resolved else "unresolved"


def _right(gold: Any, found: TimeMention, record: Any) -> bool:
    if found.when.bound in ("by", "until") and found.when.end == gold.get("when"):
        return True
    found = TimeMention(found.span, _unbounded(found.when))
    if _narrower(gold, found):
        return True
    if "when" in gold:
        return _same_point(gold["when"], found)
    if str(gold.get("from", "")).startswith("-0"):
        return found.when.timex3 == f"BC{gold['from'][1:]}"
    start, end = _limit(gold.get("from"), 0), _limit(gold.get("to"), 1)
    if "--" in str(gold.get("from", "")):
        return _same_yearless(gold, found)
    if "from" in gold or "to" in gold:
        return _overlap(start, end, found, record)
    if "notBefore" in gold or "notAfter" in gold:
        start, end = _limit(gold.get("notBefore"), 0), _limit(gold.get("notAfter"), 1)
        both = start is not None and end is not None
        if both and _overlap(start, end, found, record):
            return True
        limit = None if both else start or end
        return _inside(start, end, found) or (limit is not None and _holds(found, limit))
    return False


def _same_point(value: str, found: TimeMention) -> bool:
    when, timex = found.when, found.when.timex3 or ""
    if ":" in value:
        day, _, clock = value.rpartition("T")
        clocks = [part.split("T")[-1] for part in timex.split("/")]
        return clock[:5] in clocks and (not day or timex.startswith(day))
    if value[:1] == "-" and value[1:2] != "-":
        return timex == f"BC{value[1:]}"
    if value.startswith("--"):
        return timex[4:] == value[1:] or timex.endswith(value[1:])
    days = _days(value)
    if days is None or days.start is None or days.end is None:
        return False
    start, end = days.start.isoformat(), days.end.isoformat()
    range_end = "/" in timex and (start == timex[:10] or end == timex[11:])
    day_of_time = timex.split("T")[0] == value or timex.removesuffix("-WE") == value
    return (when.start, when.end) == (start, end) or range_end or day_of_time


def _same_yearless(gold: Any, found: TimeMention) -> bool:
    """Seasons and parts of months without a year: the season's code, or the same month."""
    timex = found.when.timex3 or ""
    first, last = str(gold["from"]), str(gold.get("to", ""))
    codes = {"--12": "-WI", "--03": "-SP", "--06": "-SU", "--09": "-FA"}
    start = found.when.start or ""
    month = f"-{first[2:4]}-" in start + "-" or timex[4:].startswith("-" + first[2:4])
    return timex.endswith(codes.get(first, "?")) or (first[:4] == last[:4] and month)


def _unbounded(when: When) -> When:
    """The days that the phrase names, without its "before", "after", "since" or "until"."""
    value = when.timex3 or ""
    if when.bound in ("exact", "about") or not value[:2].isdecimal() or "T" in value:
        return when
    days = _named_days(value)
    return when if days is None else replace(when, start=str(days.start), end=str(days.end))


def _named_days(value: str) -> Days | None:
    if "/" in value:
        first, last = value.split("/")
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    if "-W" in value and "-WE" not in value:
        return unit_days("week", date.fromisoformat(f"{value}-1"))
    if len(value) in (2, 3):
        start = date(int(value.ljust(4, "0")), 1, 1)
        return unit_days("decade" if len(value) == 3 else "century", start)
    return _days(value)


def _narrower(gold: Any, found: TimeMention) -> bool:
    if gold["t"] == found.span.text or gold["t"] not in found.span.text:
        return False
    start = _limit(gold.get("when") or gold.get("from"), 0)
    end = _limit(gold.get("when") or gold.get("to"), 1)
    first, last = _iso(found.when.start), _iso(found.when.end)
    if start is None or end is None or first is None or last is None or start == end:
        return False
    return start <= first and last <= end


def _overlap(start: date | None, end: date | None, found: TimeMention, record: Any) -> bool:
    today = date.fromisoformat(record["doc_date"])
    first = _iso(found.when.start) or (None if start is None else today)
    last = _iso(found.when.end) or (None if end is None else today)
    if not found.when.resolved:
        return False
    if start is None or end is None:
        return (start is None or start == first) and (end is None or end == last)
    if first is None or last is None:
        return False
    shared = (min(end, last) - max(start, first)).days + 1
    joined = (max(end, last) - min(start, first)).days + 1
    return shared / joined >= 0.5


def _inside(start: date | None, end: date | None, found: TimeMention) -> bool:
    first, last = _iso(found.when.start), _iso(found.when.end)
    if not found.when.resolved:
        return False
    low = start is None or (first or last or start) >= start
    high = end is None or (last or first or end) <= end
    return low and high


def _holds(found: TimeMention, day: date) -> bool:
    first, last = _iso(found.when.start), _iso(found.when.end)
    return first is not None and last is not None and first <= day <= last


def _limit(value: str | None, end: int) -> date | None:
    days = _days(value) if value else None
    return None if days is None else (days.end if end else days.start)


def _days(value: str) -> Days | None:
    try:
        numbers = [int(part) for part in value.split("T")[0].split("-")]
        if len(numbers) == 3:
            day = date(numbers[0], numbers[1], numbers[2])
            return Days(day, day)
        if len(numbers) == 2:
            return unit_days("month", date(numbers[0], numbers[1], 1))
        return unit_days("year", date(numbers[0], 1, 1))
    except ValueError:
        return None


def _iso(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _shown(record: Any, gold: Any) -> str:
    value = {k: v for k, v in gold.items() if k not in ("t", "start", "end", "tag")}
    around = record["text"][max(0, gold["start"] - 40) : gold["end"] + 25].replace("\n", " ")
    return f"{gold['t']} | {value} | {record.get('doc_date')} | {around}"


def _found_shown(found: TimeMention | None) -> str:
    if found is None:
        return "-"
    when = found.when
    return f"{found.span.text!r} {when.start}..{when.end} {when.timex3} {when.bound}"


if __name__ == "__main__":
    main(sys.argv[1:])
