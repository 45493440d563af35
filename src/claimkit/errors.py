"""Every exception and warning of claimkit: what went wrong, where, and what would be right."""

from collections.abc import Iterable


class ClaimkitError(Exception):
    """Base of all errors that claimkit raises for a wrong call or a wrong record."""


class SpanError(ClaimkitError, ValueError):
    """A span that is no half-open range, or that lies outside its text."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message, start, end)
        self.start = start
        self.end = end

    def __str__(self) -> str:
        return str(self.args[0])


class DateError(ClaimkitError, ValueError):
    """A date that does not exist, or text that is no date in EDTF."""

    def __init__(self, message: str, value: str) -> None:
        super().__init__(message, value)
        self.value = value

    def __str__(self) -> str:
        return str(self.args[0])


class LanguageError(ClaimkitError, LookupError):
    """A language without a pack."""

    def __init__(self, code: str, available: Iterable[str]) -> None:
        self.code = code
        self.available = tuple(available)
        super().__init__(code, self.available)

    def __str__(self) -> str:
        known = ", ".join(self.available) or "none"
        return f"no language pack for {self.code!r}; available: {known}"


class ModelError(LanguageError):
    """A language whose pack has no fitted models, where something needs them.

    `available` lists the languages whose packs have the file at `path`.
    """

    def __init__(self, code: str, path: str, available: Iterable[str]) -> None:
        super().__init__(code, available)
        self.path = path

    def __str__(self) -> str:
        known = ", ".join(self.available) or "none"
        what = f"no fitted models for {self.code!r}: its pack has no {self.path}"
        return f"{what}; extract_quotes does without where a pack has shapes; available: {known}"

    def __reduce__(self) -> tuple[object, ...]:
        return (ModelError, (self.code, self.path, self.available))


class LexiconError(ClaimkitError, ValueError):
    """A lexicon file or section that is missing or has the wrong shape."""

    def __init__(self, message: str, path: str, key: str) -> None:
        super().__init__(message, path, key)
        self.path = path
        self.key = key

    def __str__(self) -> str:
        return f"{self.path}: {self.key}: {self.args[0]}"


class PatternError(ClaimkitError, ValueError):
    """A pattern that does not compile or names an unknown piece."""

    def __init__(self, message: str, rule: str, piece: str) -> None:
        super().__init__(message, rule, piece)
        self.rule = rule
        self.piece = piece

    def __str__(self) -> str:
        return f"{self.rule}: {self.args[0]}"


class RecordError(ClaimkitError, ValueError):
    """A record that cannot be loaded; `path` says where, such as ``$.claims[2].text``."""

    def __init__(self, message: str, path: str) -> None:
        super().__init__(message, path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.args[0]}"


class PluginError(ClaimkitError):
    """A plugin that cannot be loaded, ordered or run."""

    def __init__(self, message: str, plugin: str, stage: str) -> None:
        super().__init__(message, plugin, stage)
        self.plugin = plugin
        self.stage = stage

    def __str__(self) -> str:
        return f"{self.plugin} ({self.stage}): {self.args[0]}"


class InputError(ClaimkitError, TypeError):
    """An argument of a type that the function does not read."""


class UnsupportedFormat(ClaimkitError, ValueError):  # noqa: N818 - named by the design
    """A format that is unknown, or whose extra is not installed."""


class ClaimkitWarning(UserWarning):
    """Base of all warnings that claimkit gives."""


class PluginWarning(ClaimkitWarning):
    """A plugin was left out."""


class InputWarning(ClaimkitWarning):
    """A stage that was called directly met input that an analysis would list as an issue."""
