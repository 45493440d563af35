"""What a pack of others lacks is told by what the packs of claimkit have in common."""

from pathlib import Path

import pytest

from claimkit.lang import Ability, LanguagePack, available_languages, get_language
from claimkit.lang.sound import faults_of, needed_sections, strangers_of


@pytest.fixture
def pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> LanguagePack:
    """Return a pack with the short-line words of French, in a folder of the test."""
    name = f"words_of_{request.node.name.partition('[')[0]}"
    folder = tmp_path / name / "lexicon"
    folder.mkdir(parents=True)
    (tmp_path / name / "__init__.py").touch()
    for item in get_language("fr", Ability.LINES).resource("lexicon").iterdir():
        (folder / item.name).write_text(item.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return LanguagePack(
        code="nrn", name="Norn", version="1", package=name, abilities=frozenset({Ability.LINES})
    )


def change(pack: LanguagePack, topic: str, old: str, new: str) -> None:
    """Replace a passage of a lexicon file."""
    path = Path(str(pack.resource(f"lexicon/{topic}.toml")))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("ability", Ability)
def test_own_packs_are_sound(ability: Ability) -> None:
    """They are the measure."""
    for code in available_languages(ability):
        own = get_language(code, ability)
        assert faults_of(own, ability, optional=True) == ()
        assert strangers_of(own) == ()
    assert "months" in needed_sections("calendar", Ability.LINES)


def test_sound_pack_has_no_faults(pack: LanguagePack) -> None:
    """Nor sections that nobody reads."""
    assert faults_of(pack, Ability.LINES) == strangers_of(pack) == ()


def test_misspelled_section_is_missing_and_strange(pack: LanguagePack) -> None:
    """Both are told."""
    change(pack, "bylines", "[openers]", "[opners]")
    assert faults_of(pack, Ability.LINES) == ("bylines.toml [openers] is missing; it holds forms",)
    assert strangers_of(pack) == ("bylines.toml [opners]",)


def test_value_of_another_type_is_told(pack: LanguagePack) -> None:
    """A month is a number."""
    change(pack, "calendar", "janvier = 1", 'janvier = "1"')
    (fault,) = faults_of(pack, Ability.LINES)
    assert fault == "calendar.toml [months] holds '1', where int was due"


def test_forms_are_a_list(pack: LanguagePack) -> None:
    """One text would be read letter by letter."""
    change(pack, "bylines", 'forms = ["par"]', 'forms = "par"')
    assert faults_of(pack, Ability.LINES) == ("bylines.toml [openers] holds str as its forms",)


def test_file_that_is_missing_or_no_toml(pack: LanguagePack) -> None:
    """The message says which file, and why."""
    Path(str(pack.resource("lexicon/agencies.toml"))).unlink()
    change(pack, "furniture", "schema = 1", "schema =")
    missing, broken = faults_of(pack, Ability.LINES)
    assert missing.endswith("agencies: no such lexicon file")
    assert broken.startswith("furniture.toml: ")


def test_optional_topic_is_checked_where_it_is_there(pack: LanguagePack) -> None:
    """A pack may do without dates; half of them would fail in the middle of a text."""
    path = Path(str(pack.resource("lexicon"))) / "dates.toml"
    path.write_text('schema = 1\n[days]\norigin = "a test"\nvalues = {}\n', encoding="utf-8")
    assert faults_of(pack, Ability.QUOTES)[0].startswith("abbreviations.toml")
    told = set(faults_of(pack, Ability.QUOTES, optional=True)) - set(
        faults_of(pack, Ability.QUOTES)
    )
    assert told
    assert {fault.partition(" ")[0] for fault in told} == {"dates.toml"}


@pytest.mark.parametrize("package", ["string", "norn_that_is_nowhere"])
def test_package_that_is_no_folder(package: str) -> None:
    """A module, or nothing at all."""
    pack = LanguagePack(code="nrn", name="Norn", version="1", package=package)
    (fault,) = faults_of(pack, Ability.LINES)
    assert fault.startswith("lexicon: ")
    assert package in fault
