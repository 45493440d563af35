"""Which of several titles the address of a page spells."""

import pytest

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.fields.spelled import spelled, spelled_title
from claimkit.metadata.html import extract_html_metadata
from claimkit.reading.html.tree import parse_html

SITE = "https://www.norhavenpost.example.org"
FIRST = "The wait for the ferries goes into another week"
SECOND = "Ferries: waiting continues"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/news/the-wait-for-the-ferries-goes-into-another-week", 0),
        ("/news/the-wait-for-the-ferries-goes-into-another-week/4711", 0),
        ("/news/The_wait_for_the_ferries_goes_into_another_week.html?from=home", 0),
        ("/news/the-wait-for-the-ferries-goes-into-another-week-ld.1516516", 0),
        ("/news/ferries-waiting-continues/", 1),
        ("/news/ferries-waiting-continues-id30134161.html", 1),
        ("/the-wait-for-the-ferries-goes-into-another-week/a/b/c", None),
        ("/news/ferries-wait", None),
        ("/news/ferries-the-week-in-pictures", None),
        ("/4711", None),
        ("/", None),
    ],
)
def test_the_address_spells_a_title(path: str, place: int | None) -> None:
    """The words near the end of the address are those of one title, numbers aside."""
    assert spelled([FIRST, SECOND], SITE + path) == place


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Über die Brücke für Fußgänger", "ueber-die-bruecke-fuer-fussgaenger"),
        ("Über die Brücke für Fußgänger", "uber-die-brucke-fur-fussganger"),
        ("L’été à la plage de Norhaven", "l-ete-a-la-plage-de-norhaven"),
        ("Båten går på grunn ved øya", "baten-gar-pa-grunn-ved-oya"),
        ("Паром ждёт в гавани", "%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-ждет-гавани"),
    ],
)
def test_letters_that_addresses_replace(title: str, words: str) -> None:
    """Accents are left out of addresses, or a letter is written as two."""
    assert spelled([SECOND, title], f"{SITE}/{words}") == 1


@pytest.mark.parametrize("address", ["", "http://[broken", "mailto:desk@example.org", "/" * 5000])
def test_no_address(address: str) -> None:
    """What is no address spells nothing."""
    assert spelled([FIRST, SECOND], address) is None


def stated(carrier: str, value: str) -> Candidate:
    """Return a title as a carrier states it."""
    return Candidate(field="title", value=value, carrier=carrier)


def test_a_title_element_is_no_news() -> None:
    """A title element and the address are written for the same readers."""
    address = f"{SITE}/ferries-waiting-continues"
    heading = stated("h1.told", FIRST)
    assert [c.value for c in spelled_title([heading, stated("meta.og", SECOND)], address)] == [
        SECOND
    ]
    assert not list(spelled_title([heading, stated("title", SECOND)], address))
    assert not list(spelled_title([stated("h1.told", SECOND), stated("meta.og", SECOND)], address))


def test_the_headline_that_the_address_spells() -> None:
    """The address tells which of two headlines is the article's; it is not named as its origin."""
    head = (
        f"<title>{SECOND} | Norhaven Post</title><meta property='og:title' content='{SECOND}'>"
        f"<meta name='headline' content='{SECOND}'><meta name='twitter:title' content='{SECOND}'>"
    )
    tree = parse_html(f"<html><head>{head}</head><body><h1>{FIRST}</h1></body></html>")
    address = f"{SITE}/the-wait-for-the-ferries-goes-into-another-week-4711"
    found = extract_html_metadata(tree, url=address)[0]
    assert (found.title, found.origins["title"].carrier) == (FIRST, "h1.alone")
    assert "url.words" in [other.carrier for other in found.origins["title"].rejected]
    elsewhere = extract_html_metadata(tree, url=f"{SITE}/news/4711")[0]
    assert elsewhere.title == SECOND
