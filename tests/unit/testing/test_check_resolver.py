"""The check for authors of resolvers passes what is right and names what is not."""

from collections.abc import Sequence

import pytest

from claimkit import Article, Quote, Speaker, SpeakerKind
from claimkit.lang import LanguagePack
from claimkit.model import Attribution
from claimkit.plugins import SpeakerResolver
from claimkit.speakers import Resolution, resolve_speakers
from claimkit.testing import HOSTILE, check_resolver

TEXTS = ["“The kiln is cold,” potter Ada Holm said."]


def test_resolutions_of_own_texts_are_returned() -> None:
    """A test can go on with them."""
    (found,) = check_resolver(resolve_speakers, TEXTS)
    assert [speaker.name for speaker in found.speakers] == ["Ada Holm"]


def test_hostile_texts_are_tried() -> None:
    """Bare, and around a quote."""
    seen: set[str] = set()

    def resolve(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
        seen.add(article.text)
        return resolve_speakers(article, quotes, lang)

    check_resolver(resolve, [])
    assert len(seen) == 2 * len(HOSTILE)


def failing(_article: Article, quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Fail where there is a quote."""
    raise KeyError(quotes[0].id)


def forgetful(_article: Article, _quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Forget the quotes."""
    return Resolution()


def changing() -> SpeakerResolver:
    """Return a resolver that finds somebody new each time."""
    calls = iter(range(99))

    def resolve(_article: Article, quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
        who = Speaker(id=str(next(calls)), name="Ada Holm", kind=SpeakerKind.PERSON)
        found = [Attribution(quote=one, speakers=(who.id,), confidence=1.0) for one in quotes]
        return Resolution(speakers=(who,), attributions=tuple(found))

    return resolve


@pytest.mark.parametrize(
    ("resolve", "message"),
    [
        (failing, "totality: the resolver raised KeyError"),
        (forgetful, "result: the resolver gave 0 attributions"),
        (changing(), "determinism: two runs"),
    ],
    ids=["totality", "result", "determinism"],
)
def test_broken_promise_is_named_with_its_text(resolve: SpeakerResolver, message: str) -> None:
    """The author learns which promise, and on which text."""
    with pytest.raises(AssertionError) as caught:
        check_resolver(resolve, TEXTS)
    assert str(caught.value).startswith(message)
    assert "The kiln is cold" in str(caught.value)
