"""Has this been said before?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimkit.errors import InputError, RecordError
from claimkit.linking import ClaimIndex

CLAIMS = [
    ("gates", "Ostamar opened the gates of the dam three nights in a row."),
    ("barley", "Two thousand hectares of barley were lost to the flood."),
    ("immigrants", "Immigrants fill most of the new jobs in Veldria."),
    ("tax", "The tax on diesel will double by 2031."),
]


def keys(index: ClaimIndex, text: str, k: int = 10) -> list[str]:
    """Return the keys found for a text."""
    return [key for key, _ in index.search(text, k=k)]


def test_finds_claims_in_other_words_and_forms() -> None:
    """Endings, function words and the order of words do not matter much."""
    index = ClaimIndex(CLAIMS)
    assert keys(index, "Who has been opening dam gates at night?")[0] == "gates"
    assert keys(index, "Diesel taxes doubled")[0] == "tax"


def test_finds_words_of_one_kin() -> None:
    """A derived word finds the word that it comes from."""
    assert keys(ClaimIndex(CLAIMS), "immigration is the subject") == ["immigrants"]


def test_finds_words_inside_a_hashtag() -> None:
    """A hashtag is read as its words."""
    assert keys(ClaimIndex(CLAIMS), "look! #BarleyFlood")[0] == "barley"


def test_words_side_by_side_count_more() -> None:
    """Of two claims with the same words the one with the phrase comes first."""
    index = ClaimIndex(
        [("apart", "The bank of the river was open water."),
         ("phrase", "The water of the open was river bank.")]
    )  # fmt: skip
    assert keys(index, "river bank") == ["phrase", "apart"]


def test_of_equal_claims_the_first_comes_first() -> None:
    """Ties are settled by the order in which claims were added."""
    index = ClaimIndex([(str(n), "Rain fell on the valley.") for n in range(5)])
    assert keys(index, "rain in the valley", k=3) == ["0", "1", "2"]


def test_a_key_with_several_wordings_is_found_once() -> None:
    """The better wording counts."""
    index = ClaimIndex([("a", "The bridge is closed."), ("a", "Nobody may cross the bridge."),
                        ("b", "A bridge of ice.")])  # fmt: skip
    assert keys(index, "bridge closed") == ["a", "b"]


def test_adding_is_like_building() -> None:
    """An index that grew ranks as one that was built at once."""
    grown = ClaimIndex(CLAIMS[:1])
    for key, text in CLAIMS[1:]:
        grown.add(key, text)
        grown.add(key, text)
    query = "barley and diesel and dam gates"
    assert len(grown) == len(CLAIMS)
    assert grown.search(query) == ClaimIndex(CLAIMS).search(query)


@pytest.mark.parametrize(("key", "text"), [(1, "Barley is dear."), ("a", None), ("a", b"Barley")])
def test_what_could_not_be_saved_and_loaded_is_refused(key: Any, text: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """Keys and texts are strings, which a file brings back as they were."""
    index = ClaimIndex(CLAIMS)
    with pytest.raises(InputError, match="have to be strings"):
        index.add(key, text)
    assert len(index) == len(CLAIMS)


@pytest.mark.parametrize("text", ["", "the of and", "https://example.org/dam", "zzz", "?!"])
def test_what_has_no_word_finds_nothing(text: str) -> None:
    """No guess is made; an empty index finds nothing either."""
    assert ClaimIndex(CLAIMS).search(text) == []
    assert ClaimIndex().search("dam") == []


def test_saved_and_loaded_it_is_the_same(tmp_path: Path) -> None:
    """A loaded index ranks as before and can be added to."""
    path = tmp_path / "claims.jsonl"
    index = ClaimIndex(CLAIMS)
    index.save(path)
    loaded = ClaimIndex.load(path)
    assert loaded.search("barley dam immigration") == index.search("barley dam immigration")
    loaded.add("new", "A new claim about ferries.")
    assert keys(loaded, "ferry") == ["new"]
    assert [child.name for child in tmp_path.iterdir()] == ["claims.jsonl"]


def test_another_version_of_the_pack_reads_the_words_anew(tmp_path: Path) -> None:
    """Stems of an older pack are not trusted."""
    path = tmp_path / "claims.jsonl"
    plain = ClaimIndex(CLAIMS, language=None)
    plain.save(path)
    assert ClaimIndex.load(path).search("barley") == plain.search("barley")


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda b: b[: len(b) // 2], "no JSON|cut short"),
        (lambda b: b"\n".join(b.split(b"\n")[:-2]) + b"\n", "cut short"),
        (lambda b: b.replace(b"barley", b"turnip"), "digest"),
        (lambda b: b.replace(b'"schema":2', b'"schema":9'), "schema is 9"),
        (lambda b: b.replace(b"claimkit.claim-index", b"something else"), "no claim index"),
        (lambda b: b + b"[]\n", "follows the foot"),
        (lambda b: b"\xff\xfe" + b, "no claim index"),
        (lambda _: b"", "no claim index"),
        (lambda _: b"An article about barley.\n", "no claim index"),
        (lambda b: b.replace(b'["barley",', b'["barley"'), "no JSON"),
    ],
)
def test_a_damaged_file_is_refused(
    tmp_path: Path, damage: Callable[[bytes], bytes], message: str
) -> None:
    """The error says what is wrong and in which line."""
    path = tmp_path / "claims.jsonl"
    ClaimIndex(CLAIMS).save(path)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(RecordError, match=message) as caught:
        ClaimIndex.load(path)
    assert caught.value.path.startswith("line ")
