"""What the words of a source say."""

import pytest

from claimkit.lang import get_language
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.word_lists import words_of

WORDS = words_of(get_language("en"))


def one(text: str) -> Mention:
    """Read a source that names one speaker."""
    (mention,) = parse_source(text, WORDS)
    return mention


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Latvian Deputy Prime Minister Ilze Kalna", "Ilze Kalna", "Deputy Prime Minister",
         "Latvian"),
        ("Latvian Health Ministry spokeswoman Ilze Kalna", "Ilze Kalna", "spokeswoman",
         "Latvian Health Ministry"),
        ("The deputy head of the Port, Ilze Kalna,", "Ilze Kalna", "deputy head", "Port"),
        ("Ilze Kalna, a spokeswoman for the Port", "Ilze Kalna", "spokeswoman", "Port"),
        ("Latvia's Health Minister Ilze Kalna", "Ilze Kalna", "Health Minister", "Latvia"),
        ("former Riga mayor Ilze Kalna", "Ilze Kalna", "former mayor", "Riga"),
        ("Dr. Ilze Kalna", "Ilze Kalna", None, None),
        ("Mr. King", "King", None, None),
        ("Ilze Kalna, who lives nearby,", "Ilze Kalna", None, None),
        ("Ilze van der Kalna", "Ilze van der Kalna", None, None),
        ("Omar al-Sabri", "Omar al-Sabri", None, None),
        ("its leader Omar al-Sabri", "Omar al-Sabri", "leader", None),
        ("Sen. Ilze Kalna (R-Ohio)", "Ilze Kalna", "Sen.", None),
        ("host Ilze Kalna", "Ilze Kalna", "host", None),
    ],
)  # fmt: skip
def test_person(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    """A person's name is parted from role and affiliation, which stay as printed."""
    mention = one(text)
    assert mention.kind == MentionKind.PERSON
    assert (mention.name, mention.role, mention.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("the Latvian Health Ministry", MentionKind.ORGANISATION, "Latvian Health Ministry"),
        ("the Office for Ports and Harbours", MentionKind.ORGANISATION,
         "Office for Ports and Harbours"),
        ("state news agency LNA", MentionKind.ORGANISATION, "LNA"),
        ("the Kalna campaign", MentionKind.ORGANISATION, "Kalna campaign"),
        ("the Grey Gulls", MentionKind.ORGANISATION, "Grey Gulls"),
        ("Latvia", MentionKind.STATE, "Latvia"),
        ("the U.S.", MentionKind.STATE, "U.S."),
        ("the statement", MentionKind.DOCUMENT, "statement"),
        ("a Kalna University poll", MentionKind.DOCUMENT, "Kalna University poll"),
        ("the ministry", MentionKind.NOMINAL, "ministry"),
        ("a senior official who asked not to be named", MentionKind.UNNAMED,
         "senior official who asked not to be named"),
        ("the residents of the town of Sloka", MentionKind.GROUP, "residents of the town of Sloka"),
        ("Port inspectors", MentionKind.GROUP, "Port inspectors"),
        ("Residents", MentionKind.GROUP, "Residents"),
        ("Latvians", MentionKind.GROUP, "Latvians"),
        ("The Kalnas", MentionKind.GROUP, "Kalnas"),
        ("Some", MentionKind.GROUP, "Some"),
        ("those around her", MentionKind.GROUP, "those around her"),
        ("She", MentionKind.PRONOUN, "She"),
        ("who", MentionKind.PRONOUN, "who"),
    ],
)  # fmt: skip
def test_kind(text: str, kind: str, name: str) -> None:
    """The kind of a source is told by its words; the article is no part of the name."""
    mention = one(text)
    assert (mention.kind, mention.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Latvia and Estonia", ["Latvia", "Estonia"]),
        ("The Sorel regime and Latvia", ["Sorel regime", "Latvia"]),
        ("Ilze Kalna and Omar Sabri", ["Ilze Kalna", "Omar Sabri"]),
        ("Ilze Kalna, Omar Sabri and Bo Roe", ["Ilze Kalna", "Omar Sabri", "Bo Roe"]),
        ("Riga and its allies", ["Riga", "allies"]),
        ("the Office for Ports and Harbours", ["Office for Ports and Harbours"]),
        ("Ilze Kalna, a teacher and author,", ["Ilze Kalna"]),
        ("a spokesman for Latvia and Estonia", ["spokesman for Latvia and Estonia"]),
        ("farmers and fishers", ["farmers and fishers"]),
    ],
)
def test_coordination(text: str, names: list[str]) -> None:
    """Two names joined are two speakers; a joining word inside a name or a complement is not."""
    assert [mention.name for mention in parse_source(text, WORDS)] == names


def test_abbreviation_in_brackets() -> None:
    """An abbreviation in brackets is an alias and no part of the name."""
    mention = one("the Baltic Port Office (BPO)")
    assert (mention.name, mention.alias) == ("Baltic Port Office", "BPO")


def test_owner() -> None:
    """A possessor is kept apart from what it owns."""
    mention = one("the ministry’s press service")
    assert (mention.owner, mention.name) == ("the ministry", "press service")


@pytest.mark.parametrize("text", ["", "...", "“”", ", ,", "'s"])
def test_no_word(text: str) -> None:
    """A source without a word names nobody."""
    assert all(mention.name for mention in parse_source(text, WORDS))
