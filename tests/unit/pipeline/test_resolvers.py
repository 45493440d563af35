"""A speaker resolver of one's own takes part, and costs an issue where it fails."""

from collections.abc import Callable, Sequence

import attrs
import pytest

from claimkit import Article, Pipeline, Quote, Span, Speaker, SpeakerKind
from claimkit.errors import PluginError
from claimkit.lang import LanguagePack
from claimkit.model import Attribution
from claimkit.pipeline import available_resolvers
from claimkit.plugins import SPEAKER_RESOLVERS, Plugin, resolver
from claimkit.speakers import Resolution

TEXT = "Mayor Dora Quist said the ferry would sail at noon."
Resolve = Callable[[Article, Sequence[Quote], LanguagePack], Resolution]
SOMEBODY = Speaker(id="x", name="Somebody Else", kind=SpeakerKind.PERSON)


@resolver(name="test.somebody")
def resolve_all(_article: Article, quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Give every quote to one person."""
    found = [Attribution(quote=quote, speakers=("x",), confidence=1.0) for quote in quotes]
    return Resolution(speakers=(SOMEBODY,), attributions=tuple(found))


def failing(_article: Article, _quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Fail."""
    message = "no roster"
    raise KeyError(message)


def nothing(_article: Article, _quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Leave the quotes out."""
    return Resolution()


def stranger(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """Give the quotes to a speaker who is not listed."""
    return attrs.evolve(resolve_all(article, quotes, lang), speakers=())


def twins(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """List a speaker twice."""
    return attrs.evolve(resolve_all(article, quotes, lang), speakers=(SOMEBODY, SOMEBODY))


def far(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """Point behind the text."""
    behind = attrs.evolve(SOMEBODY, mentions=(Span(0, 9000),))
    return attrs.evolve(resolve_all(article, quotes, lang), speakers=(behind,))


def text_instead(_article: Article, _quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Give something else."""
    return "Dora Quist"  # type: ignore[return-value]


def test_own_resolver_is_used() -> None:
    """Its speakers are those of the analysis, and of the claims."""
    analysis = Pipeline(resolver=resolve_all).analyze(TEXT, language="en", format="text")
    assert [speaker.name for speaker in analysis.speakers] == ["Somebody Else"]
    assert {key for one in analysis.attributions for key in one.speakers} == {"x"}
    assert analysis.issues == ()


def test_plugin_is_a_resolver() -> None:
    """A plugin is used as it is."""
    plugin = Plugin(name="test.given", target=resolve_all)
    assert Pipeline(resolver=plugin).resolver is plugin


@pytest.mark.parametrize(
    ("resolve", "code", "message"),
    [
        (failing, "plugin-failed", "stopped by KeyError"),
        (nothing, "plugin-bad-result", "gave 0 attributions that are not those of the quotes"),
        (stranger, "plugin-bad-result", "gave an attribution to 'x', who is none"),
        (twins, "plugin-bad-result", "gave 2 speakers with 1 ids"),
        (far, "plugin-bad-result", "gave the span 0:9000 in a text of 51 characters"),
        (text_instead, "plugin-bad-result", "gave str where a Resolution was due"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_failure_costs_an_issue(resolve: Resolve, code: str, message: str) -> None:
    """Claimkit's own resolver takes the place of one that fails, and the issue says so."""
    analysis = Pipeline(resolver=resolve).analyze(TEXT, language="en", format="text")
    assert [speaker.name for speaker in analysis.speakers] == ["Dora Quist"]
    (issue,) = analysis.issues
    assert issue.code == code
    assert message in issue.message
    assert issue.origin.endswith(resolve.__name__)


def test_strict_pipeline_raises() -> None:
    """The cause is chained."""
    with pytest.raises(PluginError, match="no roster") as caught:
        Pipeline(resolver=failing, strict=True).analyze(TEXT, language="en", format="text")
    assert isinstance(caught.value.__cause__, KeyError)
    assert caught.value.stage == "speakers"


def test_unknown_name_is_an_error() -> None:
    """The message lists those that there are."""
    with pytest.raises(PluginError, match=r"there are claimkit\.speakers"):
        Pipeline(resolver="test.absent")


def test_installed_resolver_is_called_by_name(install: Callable[..., None]) -> None:
    """It is listed, and used where it is asked for only."""
    point = {SPEAKER_RESOLVERS: {"test.somebody": f"{__name__}:resolve_all"}}
    install("good", name="claimkit-test-resolver", points=point)
    assert "test.somebody" in [plugin.name for plugin in available_resolvers()]
    assert Pipeline().resolver.name == "claimkit.speakers"
    analysis = Pipeline(resolver="test.somebody").analyze(TEXT, language="en", format="text")
    assert [speaker.name for speaker in analysis.speakers] == ["Somebody Else"]


def test_built_in_has_a_name() -> None:
    """None and the name mean the same."""
    assert Pipeline(resolver="claimkit.speakers").resolver is Pipeline().resolver
