"""The day that an account is at, taken by the acts that it tells without a date."""

from __future__ import annotations

from dataclasses import replace

from sentences import at, sentence, time
from what.scenes import one, setting

from isnad.model import Act, Argument, Sentence, Span
from isnad.what import Setting
from isnad.what.account import INHERITED, with_dates

MONDAY = (
    "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj on/IN>Monday:case "
    "Monday/NNP>attacked:obl"
)
NEXT = "Rebels/NNS>attacked:nsubj attacked/VBD Azaz/NNP>attacked:obj"
PERFECT = "Rebels/NNS>attacked:nsubj have/VBP>attacked:aux attacked/VBN Azaz/NNP>attacked:obj"
BEFORE = "Rebels/NNS>attacked:nsubj had/VBD>attacked:aux attacked/VBN Azaz/NNP>attacked:obj"
ASIDE = (
    "Rebels/NNS>left:nsubj who/WP>attacked:nsubj attacked/VBD>Rebels:acl:relcl "
    "Azaz/NNP>attacked:obj left/VBD"
)
IN_MAY = (
    "Rebels/NNS>attacked:nsubj attacked/VBD Idlib/NNP>attacked:obj in/IN>May:case "
    "May/NNP>attacked:obl"
)
SAID = "He/PRP>said:nsubj said/VBD so/RB>said:advmod on/IN>Monday:case Monday/NNP>said:obl"
QUIET = "It/PRP>quiet:nsubj was/VBD>quiet:cop quiet/JJ"
TIMES = {
    "on Monday": ("2024-12-09", "2024-12-09", "day"),
    "in May": ("2024-05-01", "2024-05-31", "month"),
}
REBELS = Argument(Span(0, 6, "Rebels"), "rebels")
POLICE = Argument(Span(0, 6, "Police"), "police")


def around(told: Sentence) -> Setting:
    known = {p: t for p, t in TIMES.items() if p in told.span.text}
    return setting([time(told, p, a, b, granularity=g) for p, (a, b, g) in known.items()])


def act(told: Sentence, number: int, **fields: object) -> Act:
    """The attack of a sentence, with its own time if it tells one."""
    plain = replace(one(MONDAY), sentence=number, token=at(told, "attacked"), places=())
    times = around(told).times if "Monday" not in told.span.text or fields.get("own", True) else ()
    dates = tuple(Argument(t.span, when=t.when) for t in times)
    fields.pop("own", None)
    return replace(plain, **{"dates": dates, "actors": (), "recipients": (), **fields})  # type: ignore[arg-type]


def days(*written: str, **last: object) -> list[str | None]:
    """The first day of each attack told; ``last`` are fields of the last one."""
    told = [sentence(words) for words in written]
    acts = [
        act(s, n, **(last if n == len(told) - 1 else {}))
        for n, s in enumerate(told)
        if "attacked" in s.span.text
    ]
    found = with_dates(acts, told, [around(s) for s in told])
    return [a.dates[0].when.start if a.dates and a.dates[0].when else None for a in found]


def test_deed_told_next_in_the_simple_past_has_the_day() -> None:
    assert days(MONDAY, NEXT) == ["2024-12-09", "2024-12-09"]


def test_day_that_was_taken_says_so() -> None:
    told = [sentence(MONDAY), sentence(NEXT)]
    acts = [act(s, n) for n, s in enumerate(told)]
    taken = with_dates(acts, told, [around(s) for s in told])[1].dates[0]
    assert (taken.inferred, taken.score, taken.span.text) == (True, INHERITED, "on Monday")


def test_perfect_pluperfect_and_asides_are_off_the_line() -> None:
    assert days(MONDAY, PERFECT)[1] is None
    assert days(MONDAY, BEFORE)[1] is None
    assert days(MONDAY, ASIDE)[1] is None


def test_plan_takes_no_day() -> None:
    assert days(MONDAY, NEXT, modality="future") == ["2024-12-09", None]


def test_another_time_ends_the_day() -> None:
    assert days(MONDAY, IN_MAY, NEXT) == ["2024-12-09", "2024-05-01", None]


def test_day_of_saying_is_no_day_of_deeds() -> None:
    assert days(SAID, NEXT) == [None]


def test_account_goes_on_while_it_is_told_and_ends_after_a_gap() -> None:
    assert days(MONDAY, *[QUIET] * 3, NEXT, *[QUIET] * 3, NEXT)[-1] == "2024-12-09"
    assert days(MONDAY, *[QUIET] * 7, NEXT)[-1] is None


def test_day_of_another_article_is_not_taken() -> None:
    told = [sentence(MONDAY), sentence(NEXT, article=1)]
    acts = [act(s, n) for n, s in enumerate(told)]
    assert with_dates(acts, told, [around(s) for s in told])[1].dates == ()


def test_words_have_the_day_only_if_their_speaker_was_told_of() -> None:
    told = [sentence(MONDAY), sentence(NEXT)]
    first = act(told[0], 0, actors=(REBELS,))
    settings = [around(s) for s in told]
    for speaker, dated in ((REBELS, True), (POLICE, False)):
        second = act(told[1], 1, type="ACCUSE", actors=(speaker,))
        assert bool(with_dates([first, second], told, settings)[1].dates) is dated


def test_day_of_a_verdict_is_not_that_of_the_deeds_told_after() -> None:
    told = [sentence(MONDAY), sentence(NEXT)]
    acts = [act(told[0], 0, type="SANCTION"), act(told[1], 1)]
    assert with_dates(acts, told, [around(s) for s in told])[1].dates == ()


def test_hour_without_a_day_takes_the_day() -> None:
    told = [sentence(MONDAY), sentence(NEXT)]
    noon = time(told[1], "Azaz", None, granularity="time")
    acts = [act(told[0], 0), act(told[1], 1, dates=(Argument(noon.span, when=noon.when),))]
    (taken,) = with_dates(acts, told, [around(s) for s in told])[1].dates
    assert taken.when is not None
    assert taken.when.start == "2024-12-09"


HOURS = (
    "Rebels/NNS>attacked:nsubj had/VBD>attacked:aux attacked/VBN Azaz/NNP>attacked:obj "
    "{}/CD>hours:nummod hours/NNS>attacked:obl before/IN>raid:case the/DT>raid:det "
    "raid/NN>attacked:obl"
)


def counted(phrase: str, granularity: str) -> str | None:
    """The day of an attack told to lie before an earlier raid, by a phrase."""
    words = HOURS.replace("{}", phrase.split()[0]).replace("hours", phrase.split()[1])
    told = [sentence(MONDAY), sentence(words)]
    raid = replace(act(told[0], 0), trigger=Span(0, 4, "raid"))
    mention = time(told[1], phrase, None, granularity=granularity)
    acts = [raid, act(told[1], 1)]
    found = with_dates(acts, told, [around(told[0]), setting([mention])])[1].dates
    return found[0].when.start if found and found[0].when else None


def test_hours_before_an_event_lie_on_its_day() -> None:
    assert counted("two hours before", "time") == "2024-12-09"


def test_days_before_an_event_are_counted() -> None:
    assert counted("two days before", "day") == "2024-12-07"


def test_unknown_number_of_days_stays_unknown() -> None:
    assert counted("some days before", "day") is None
