"""The same speaker under different spellings, and different ones under similar names."""

import pytest

from claimkit.errors import LanguageError
from claimkit.model import Speaker, SpeakerKind
from claimkit.speakers import Register, group_speakers, identify, same_speaker
from claimkit.speakers.identity.identify import read_identity

PERSON, BODY = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


def speaker(name: str, kind: SpeakerKind = PERSON, *aliases: str, **ids: str) -> Speaker:
    """Return a speaker; its id does not matter."""
    return Speaker(id=name, name=name, kind=kind, aliases=aliases, external_ids=ids)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Belov", "Sergei Belov"),
        ("Yevgeny Sorin", "Evgenii Sorin"),
        ("Dmitriy Zaretsky", "Dmitri Zaretskiy"),
        ("Aleksandr Morozoff", "Alexander Morozov"),
        ("Mohammed al-Sabri", "Muhammad Sabri"),
        ("Hossein el-Amin", "Hussein al-Amin"),
        ("José Peña", "Jose Pena"),
        ("Søren Lund", "Soren Lund"),
        ("William Tarn", "Bill Tarn"),
        ("Ilva J. Maron", "Ilva Maron"),
        ("I. Maron", "Ilva Maron"),
        ("Anke van der Meer", "Anke van der Meer"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    """Transliterations, accents, short forms and initials are the same person, either way."""
    assert same_speaker(speaker(one), speaker(other))
    assert same_speaker(speaker(other), speaker(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilva Maron", "Edda Maron"),
        ("Maron", "Ilva Maron"),
        ("Maron", "Maron"),
        ("Ilva Maron", "Ilva Marin"),
        ("Omar A. Roe", "Omar B. Roe"),
        ("Omar Roe Jr.", "Omar Roe Sr."),
        ("E. Maron", "Ilva Maron"),
        ("Kim Dorn", "Kim Durn"),
        ("Anna Lund", "Anne Lund"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    """A shared or a bare family name is no proof, nor is one letter of a vowel."""
    assert not same_speaker(speaker(one), speaker(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Polish Defence Ministry", "Polish Defense Ministry"),
        ("Poland's Defense Ministry", "Polish Ministry of Defence"),
        ("Centre for Tides", "Center for Tides"),
        ("Baltic Labour Organisation", "Baltic Labor Organization"),
        ("Moscow", "Russia"),
        ("U.S.", "United States"),
        ("Baltic Port Office", "BPO"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    """British and American forms, demonyms, capitals and first letters are the same body."""
    assert same_speaker(speaker(one, BODY), speaker(other, BODY))
    assert same_speaker(speaker(other, BODY), speaker(one, BODY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Polish Defence Ministry", "Latvian Defence Ministry"),
        ("Defence Ministry", "Polish Defence Ministry"),
        ("Port Office", "Port Authority"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    """A ministry of another state is another, and one without a state could be any."""
    assert not same_speaker(speaker(one, BODY), speaker(other, BODY))


def test_a_printed_abbreviation_is_the_body() -> None:
    """It is an alias of one of them."""
    full = speaker("Watch for the Delta Front", BODY, "WDFX")
    assert same_speaker(full, speaker("WDFX", BODY))


def test_person_and_body_differ() -> None:
    """A name is no proof across kinds."""
    assert not same_speaker(speaker("Lund"), speaker("Lund", BODY))


@pytest.mark.parametrize("kind", [SpeakerKind.GROUP, SpeakerKind.UNNAMED, SpeakerKind.DOCUMENT])
def test_descriptions_are_nobody_in_particular(kind: SpeakerKind) -> None:
    """Two articles that speak of residents have two groups of them."""
    assert identify(speaker("residents", kind)).key == ()
    assert not same_speaker(speaker("residents", kind), speaker("residents", kind))


def test_groups() -> None:
    """Each speaker is in one group; what fits none or two stands alone."""
    speakers = (
        speaker("Sergey Belov"),
        speaker("Polish Defence Ministry", BODY),
        speaker("Sergei Belov"),
        speaker("S. Belov"),
        speaker("Belov"),
        speaker("Poland's Defense Ministry", BODY),
        speaker("residents", SpeakerKind.GROUP),
        speaker("residents", SpeakerKind.GROUP),
    )
    assert group_speakers(speakers) == ((0, 2, 3), (1, 5), (4,), (6,), (7,))


def test_initial_that_fits_two_stands_alone() -> None:
    """A doubtful case is not merged."""
    speakers = (speaker("Sergei Belov"), speaker("Stepan Belov"), speaker("S. Belov"))
    assert group_speakers(speakers) == ((0,), (1,), (2,))


def test_middle_names_tell_apart() -> None:
    """Two people of one given and family name are not merged if a middle name differs."""
    speakers = (speaker("Omar A. Roe"), speaker("Omar B. Roe"), speaker("Omar A. Roe"))
    assert group_speakers(speakers) in {((0, 2), (1,)), ((0,), (1,), (2,))}
    assert group_speakers(speakers)[0][:1] == (0,)
    assert (0, 1) not in group_speakers(speakers)


def test_abbreviation_joins_its_body() -> None:
    """One that fits no name stands with its like."""
    speakers = (speaker("Baltic Port Office", BODY), speaker("BPO", BODY), speaker("QRX", BODY),
                speaker("QRX", BODY))  # fmt: skip
    assert group_speakers(speakers) == ((0, 1), (2, 3))


def test_register_gives_ids() -> None:
    """By any spelling of a name in the table; ids that a speaker has stay."""
    register = Register(
        names={"Sergei Belov": {"wikidata": "Q1"}, "Polish Defence Ministry": {"wikidata": "Q2"},
               "the mayor": {"own": "m"}}
    )  # fmt: skip
    given = (speaker("Sergey Belov", PERSON, wikidata="Q9"), speaker("Sergey Belov"),
             speaker("Poland's Defense Ministry", BODY), speaker("the mayor", SpeakerKind.UNNAMED),
             speaker("Somebody Else"))  # fmt: skip
    found = [dict(one.external_ids) for one in register.apply(given)]
    assert found == [{"wikidata": "Q9"}, {"wikidata": "Q1"}, {"wikidata": "Q2"}, {"own": "m"}, {}]


def test_register_joins_what_spelling_does_not() -> None:
    """Two names with one external id are one speaker."""
    register = Register(names={"Tide Watch": {"own": "1"}, "Observatory of Tides": {"own": "1"}})
    speakers = (speaker("Tide Watch", BODY), speaker("Observatory of Tides", BODY))
    assert group_speakers(speakers) == ((0,), (1,))
    assert group_speakers(speakers, register=register) == ((0, 1),)


def test_names_in_plain_text() -> None:
    """A row of a table is read as a source is."""
    assert read_identity("Mayor Ilva Maron").key == identify(speaker("Ilva Maron")).key
    assert read_identity("Baltic Port Office (BPO)").short == {"bpo"}
    assert read_identity("several people").kind is None


def test_language_needs_a_pack() -> None:
    """A wrong code is an error."""
    with pytest.raises(LanguageError):
        identify(speaker("Ilva Maron"), language="tlh")


def test_long_names_cost_linear_time() -> None:
    """A name of any length is read."""
    assert identify(speaker("Aa" * 400_000)).kind is PERSON
    assert identify(speaker("A. " * 100_000)).kind is PERSON
