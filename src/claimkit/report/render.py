"""Views into HTML, by templates and style sheets that stand beside this module."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

from claimkit.errors import UnsupportedFormat

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("base.css", "article.css", "story.css", "print.css")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
CONTROLS = (*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0))
SURROGATES = range(0xD800, 0xE000)
NOT_IN_HTML = dict.fromkeys((*CONTROLS, *SURROGATES), REPLACEMENT)


def render(template: str, view: object) -> str:
    """Return the page that a template makes of a view.

    Characters that no HTML page can hold (controls, halves of surrogate pairs) are replaced.

    Raises:
        UnsupportedFormat: If the extra `report` is not installed.
    """
    page = str(environment().get_template(template).render(view=view))
    return page.translate(NOT_IN_HTML)


@cache
def environment() -> "Environment":
    """Return what renders the templates: it escapes all that is not markup of its own.

    Raises:
        UnsupportedFormat: If the extra `report` is not installed.
    """
    try:
        import jinja2  # noqa: PLC0415 - only with the extra
    except ModuleNotFoundError as error:
        message = "this needs the extra 'report': pip install 'claimkit[report]'"
        raise UnsupportedFormat(message) from error
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    styles = "\n".join(map(_source, STYLES))
    made.globals.update(styles=made.filters["safe"](styles), version=_version())
    return made


def _source(name: str) -> str:
    """Return the text of a template or style sheet, which holds nothing of any article."""
    return files("claimkit.report").joinpath("templates", name).read_text(encoding="utf-8")


def _version() -> str | None:
    try:
        return version("claimkit")
    except PackageNotFoundError:
        return None
