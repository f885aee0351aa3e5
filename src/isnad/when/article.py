"""The times of one article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from isnad.model.sentence import Sentence
from isnad.model.span import Span
from isnad.model.when import TimeMention
from isnad.when.grammar import find
from isnad.when.lasting import running
from isnad.when.meaning import Calendar, Clock, Meaning, Phrase, Shift, Weekday
from isnad.when.resolve import resolve
from isnad.when.tense import clause_tense
from isnad.when.told import Place, Told, after, anchor_of
from isnad.when.years import Evidence, stated_years, with_years


def times(
    sentences: Sequence[Sentence], text: str, published: str | None
) -> tuple[tuple[TimeMention, ...], ...]:
    """The time expressions of each sentence of one article, in order, placed on the calendar.

    ``published`` is the article's date (ISO, at least to the day) or ``None``; offsets count
    characters of ``text``. The last day told anchors "the previous day" and the like.
    """
    today = _day(published)
    phrases = [find(text, s.span.start, s.span.end) for s in sentences]
    stated = stated_years(p for found in phrases for p in found)
    told, rows = Told(), []
    for number, (sentence, found) in enumerate(zip(sentences, phrases, strict=True)):
        row = []
        for phrase in _with_days(found):
            phrase = running(phrase, text, sentence.span.start)
            tense = clause_tense(sentence, text, phrase.start, phrase.end)
            opens = phrase.start == sentence.span.start
            place = Place(number, opens, tense, today.isoformat() if today else None)
            known = Evidence(today, told, stated, number, tense)
            dated = replace(phrase, meaning=with_years(phrase.meaning, known))
            anchor = anchor_of(dated, told, place)
            when = resolve(dated, published=today, last_day=anchor, tense=tense)
            told = after(told, dated, when, place)
            row.append(TimeMention(Span.of(text, phrase.start, phrase.end), when))
        rows.append(tuple(row))
    return tuple(rows)


def _with_days(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Bare clock times take the one day that their sentence tells after them."""
    bare = [p for p in phrases if isinstance(p.meaning, Clock) and p.meaning.of is None]
    days = [p for p in phrases if _tells_day(p.meaning)]
    if not bare or len(days) != 1 or ":" not in _clock(bare[0]):
        return phrases
    day = days[0]
    return tuple(
        replace(p, meaning=replace(p.meaning, of=day.meaning))
        if isinstance(p.meaning, Clock) and p.meaning.of is None and p.start < day.start
        else p
        for p in phrases
    )


def _clock(phrase: Phrase) -> str:
    return phrase.meaning.value if isinstance(phrase.meaning, Clock) else ""


def _tells_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Calendar):
        return meaning.day is not None
    if isinstance(meaning, Shift):
        return meaning.unit == "day" and meaning.anchor == "published"
    return isinstance(meaning, Weekday)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
