"""From raw input to an article with metadata."""

import json
import os
from pathlib import Path

import pytest

from claimkit.errors import DateError
from claimkit.metadata import build_article
from claimkit.model import ArticleMetadata, PartialDate

LEAD = "The river rose in the night and the town of Norhaven was cut off, the mayor said."
DISPATCH = f"""All news

Norhaven cut off by the river — mayor

The dam upstream was opened at night, according to the council

By Ann Lee and Bo Roe

NORHAVEN, November 26. /TASS/. {LEAD}

“Nobody saw it come,” the mayor said.
"""


def test_dispatch() -> None:
    """Each field comes from its carrier, and its origin says which."""
    article = build_article(DISPATCH)
    metadata = article.metadata
    assert metadata.section == "All news"
    assert metadata.title == "Norhaven cut off by the river — mayor"
    assert metadata.subtitle == "The dam upstream was opened at night, according to the council"
    assert metadata.authors == ("Ann Lee", "Bo Roe")
    assert (metadata.agency, metadata.outlet, metadata.language) == ("TASS", None, "en")
    assert metadata.dateline is not None
    assert metadata.dateline.place == "NORHAVEN"
    assert metadata.published == PartialDate(month=11, day=26)
    assert metadata.origins["published"].carrier == "dateline"
    assert metadata.origins["title"].span is not None
    assert metadata.origins["title"].span.of(article.text) == metadata.title


def test_stated_date_completes_the_dateline() -> None:
    """The year of the stated date goes to the dateline, and the stated date wins."""
    metadata = build_article(DISPATCH, published="2019-11-27", language="en").metadata
    assert metadata.dateline is not None
    assert metadata.dateline.date == PartialDate.parse("2019-11-26")
    assert metadata.published == PartialDate.parse("2019-11-27")
    origin = metadata.origins["published"]
    assert origin.carrier == "stated"
    assert [(r.value, r.carrier) for r in origin.rejected] == [("2019-11-26", "dateline")]


def test_stated_fields_win() -> None:
    """What the caller states wins over the text, and the text's value is kept as rejected."""
    article = build_article(DISPATCH, title="Flood", outlet="Post", url="https://x.example/a")
    metadata = article.metadata
    assert (metadata.title, metadata.outlet) == ("Flood", "Post")
    assert metadata.canonical_url == "https://x.example/a"
    assert metadata.origins["title"].rejected[0].reason == "stated is surer"


def test_footer() -> None:
    """A trailing address and name are canonical URL and outlet; a sign-off is the agency."""
    end = "https://x.example/rain\n\nNorhaven Post"
    metadata = build_article(f"{LEAD}\n\n{LEAD}\n\n{end}", url="https://y.example").metadata
    assert metadata.canonical_url == "https://x.example/rain"
    assert metadata.outlet == "Norhaven Post"
    assert build_article(f"{LEAD}\n\n{LEAD}\n\n Reuter\n").metadata.agency == "Reuters"


def test_date_lines() -> None:
    """Dates of publication and of changes are told apart."""
    lines = "Published: May 3, 2019\nUpdated: May 4, 2019"
    metadata = build_article(f"River cuts off Norhaven\n{lines}\n\n{LEAD}").metadata
    assert metadata.published == PartialDate.parse("2019-05-03")
    assert metadata.modified == PartialDate.parse("2019-05-04")


YEAR = [
    ("On May 3, 2018, it rained. There was a flood last year.", "2019-11-26"),
    ("There was a flood last year.", "XXXX-11-26"),
    ("On May 3, 2018, it rained.", "XXXX-11-26"),
    ("On May 3, 2018, it rained in 2020. There was a flood last year.", "XXXX-11-26"),
    ("On May 3, 2018, it rained. " + "It rained on. " * 40 + "So last year.", "XXXX-11-26"),
    ("In 2018 it rained. There was a flood last year.", "XXXX-11-26"),
]


@pytest.mark.parametrize(("text", "published"), YEAR)
def test_inferred_year(text: str, published: str) -> None:
    """The year is inferred only where a full date stands by the words for the year before."""
    metadata = build_article(f"NORHAVEN, Nov. 26 (AP) — {LEAD}\n\n{text}", language="en").metadata
    assert metadata.published is not None
    assert metadata.published.edtf == published
    inferred = metadata.origins["published"].carrier == "dateline+last-year"
    assert inferred == published.startswith("2019")


def published_of(text: str) -> ArticleMetadata:
    """Return the metadata of a dispatch whose dateline prints no year."""
    return build_article(f"NORHAVEN, Nov. 26 (AP) — {LEAD}\n\n{text}", language="en").metadata


COUNTED = [
    ("The dam broke two years ago, in 2017.", "2019-11-26"),
    ("The dam broke in 2017 (two years ago).", "2019-11-26"),
    ("The dam broke in 2017. Two years ago it was mended.", "XXXX-11-26"),
    ("It broke two years ago, in 2017, and three years ago, in 2012.", "XXXX-11-26"),
    ("It broke two years ago, in 2017. It fell on Tuesday, November 26.", "2019-11-26"),
    ("It broke two years ago, in 2017. It fell on Friday, November 26.", "XXXX-11-26"),
]


@pytest.mark.parametrize(("text", "published"), COUNTED)
def test_year_is_counted_from_a_printed_one(text: str, published: str) -> None:
    """Words that count back stand in apposition to a year, and no weekday contradicts."""
    metadata = published_of(text)
    assert metadata.published is not None
    assert metadata.published.edtf == published


def test_origin_quotes_what_tells_the_year() -> None:
    """The evidence of a year that is not printed is given."""
    origin = published_of("The dam broke two years ago, in 2017.").origins["published"]
    assert (origin.carrier, origin.selector) == ("dateline+years-ago", "“two years ago” … “2017”")


def test_weekday_leaves_a_few_years() -> None:
    """Where the weekday leaves several years, they are listed, and none is taken."""
    metadata = published_of("It broke in 2012. Work ends on Tuesday, Nov. 26.")
    assert metadata.published == PartialDate(month=11, day=26)
    others = [other.value for other in metadata.origins["published"].rejected]
    assert others == ["2013-11-26", "2019-11-26"]


def test_id_depends_on_what_is_stated() -> None:
    """The same input has the same id; another address or title gives another."""
    ids = [build_article(LEAD, language="en", url=url).id for url in (None, None, "https://x.y")]
    assert ids[0] == ids[1] != ids[2]


def test_wrong_date() -> None:
    """A stated date that is none is an error."""
    with pytest.raises(DateError):
        build_article(LEAD, published="yesterday")


def _corpora() -> Path:
    default = Path(__file__).parents[3].parent / "shared" / "corpora"
    return Path(os.environ.get("CLAIMKIT_CORPORA", default))


@pytest.mark.skipif(
    not (_corpora() / "reuters").is_dir(), reason="the corpora are not here: set CLAIMKIT_CORPORA"
)
def test_reuters() -> None:
    """Titles and datelines of plain articles are found (floor: 98 of 100)."""
    lines = (_corpora() / "reuters" / "dev.jsonl").read_text(encoding="utf-8").splitlines()[::10]
    right = [0, 0]
    for line in lines:
        gold = json.loads(line)
        found = build_article(gold["text"], language="en", format="text").metadata
        right[0] += found.title == gold["gold"]["title"]
        wanted = gold["gold"]["dateline"]
        place = found.dateline.place if found.dateline else None
        right[1] += place == (wanted["place"] if wanted else None)
    assert min(right) >= 0.98 * len(lines)
