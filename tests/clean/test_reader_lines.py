"""Lines with which a page speaks to its reader, and lines in other languages."""

import pytest

from isnad.clean.foreign import is_foreign
from isnad.clean.reader import speaks_to_reader


def speaks(text: str) -> bool:
    return speaks_to_reader(text, len(text.split()))


@pytest.mark.parametrize(
    "line",
    [
        "Help our newsroom stay open: give what you can and join 3,000 subscribers.",
        "Your free trial ends soon. Manage your account.",
        "Install the Lantern app and let alerts find you first.",
        "Write to the desk at desk@lantern.example with your story.",
        "This text was translated by a machine and edited by our staff.",
        "How well do you know the week's headlines?",
    ],
)
def test_page_that_addresses_its_reader_is_heard(line: str) -> None:
    assert speaks(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ministry closed two websites and the Facebook accounts of their editors.",
        '"We ask you to follow our channel," the militia told residents.',
        "Join or leave, the minister said of the bloc in an article on Monday.",
        "Police asked readers of the newspaper to come forward.",
        "Hundreds fled the town after shells hit the market.",
        'us to leave our posts on your website."',
    ],
)
def test_report_of_what_others_did_is_not_the_page(line: str) -> None:
    assert not speaks(line)


def test_notice_in_another_language_is_foreign() -> None:
    assert is_foreign("Bu sayfa ziyaretinizi hatırlamak için çerez kullanır.")
    assert is_foreign("اشترك في النشرة")
    assert is_foreign("Abonnez-vous pour recevoir les nouvelles du jour")


def test_english_with_foreign_names_is_not_foreign() -> None:
    assert not is_foreign("Erdoğan, Şimşek and Yılmaz met in Çankırı")
    assert not is_foreign("Junta leader visits Côte d'Ivoire")
    assert not is_foreign("Türkiye, Azerbaijan sign gas deal")
