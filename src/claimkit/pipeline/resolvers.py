"""The speaker resolver: which one runs, and the guard inside which it does."""

from collections.abc import Iterable, Sequence

from claimkit.errors import PluginError
from claimkit.lang import LanguagePack
from claimkit.model import Article, Issue, Quote, Span
from claimkit.plugins import (
    SPEAKER_RESOLVERS,
    Plugin,
    SpeakerResolver,
    describe,
    discover,
)
from claimkit.speakers import Resolution, resolve_speakers

BUILT_IN = Plugin[SpeakerResolver](name="claimkit.speakers", target=resolve_speakers)


def available_resolvers() -> tuple[Plugin[SpeakerResolver], ...]:
    """Return the resolver of claimkit and those of installed plugins, by name.

    Raises:
        PluginError: If two plugins have one name.
    """
    return (BUILT_IN, *discover(SPEAKER_RESOLVERS))


def as_resolver(
    given: SpeakerResolver | Plugin[SpeakerResolver] | str | None,
) -> Plugin[SpeakerResolver]:
    """Return a resolver as a plugin; a string is the name of an installed one, None the built-in.

    Raises:
        PluginError: If there is no resolver of that name.
    """
    if given is None or given == BUILT_IN.name:
        return BUILT_IN
    if isinstance(given, Plugin):
        return given
    if not isinstance(given, str):
        return describe(given)
    known = {plugin.name: plugin for plugin in available_resolvers()}
    if given not in known:
        message = f"no speaker resolver has this name; there are {', '.join(sorted(known))}"
        raise PluginError(message, given, "resolver")
    return known[given]


def run_resolver(
    plugin: Plugin[SpeakerResolver], article: Article, quotes: tuple[Quote, ...], lang: LanguagePack
) -> tuple[Resolution, Issue | None, Exception | None]:
    """Run a resolver inside the guard; where it fails, claimkit's own takes its place."""
    if plugin is BUILT_IN:
        return resolve_speakers(article, quotes, lang), None, None
    cause: Exception | None = None
    code = "plugin-bad-result"
    try:
        result: object = plugin.target(article, quotes, lang)
        fault = find_fault(result, article, quotes)
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises
        cause, code, fault = error, "plugin-failed", f"stopped by {type(error).__name__}: {error}"
    if fault is None and isinstance(result, Resolution):
        return result, None, None
    message = f"{fault}; {BUILT_IN.name} took its place"
    issue = Issue(code=code, message=message, origin=plugin.name)
    return resolve_speakers(article, quotes, lang), issue, cause


def find_fault(result: object, article: Article, quotes: Sequence[Quote]) -> str | None:
    """What keeps a result from being a resolution of these quotes; None if nothing does."""
    if not isinstance(result, Resolution):
        return f"gave {type(result).__name__} where a Resolution was due"
    if [one.quote for one in result.attributions] != list(quotes):
        return f"gave {len(result.attributions)} attributions that are not those of the quotes"
    ids = [speaker.id for speaker in result.speakers]
    if len(set(ids)) < len(ids):
        return f"gave {len(ids)} speakers with {len(set(ids))} ids"
    unknown = sorted({key for one in result.attributions for key in one.speakers} - set(ids))
    if unknown:
        return f"gave an attribution to {unknown[0]!r}, who is none of its speakers"
    return _outside(_spans(result), len(article.text))


def _spans(result: Resolution) -> Iterable[Span]:
    for speaker in result.speakers:
        yield from speaker.mentions
    for attribution in result.attributions:
        yield from attribution.evidence
    for issue in result.issues:
        if issue.span is not None:
            yield issue.span


def _outside(spans: Iterable[Span], length: int) -> str | None:
    for span in spans:
        if span.end > length:
            return f"gave the span {span.start}:{span.end} in a text of {length} characters"
    return None
