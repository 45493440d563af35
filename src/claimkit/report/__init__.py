"""One HTML page for people: an article with its quotes, or a story with its claims.

A page needs nothing besides itself: no script, and no style, font or picture from elsewhere.
"""

from collections.abc import Mapping

from claimkit.model import Analysis, Story
from claimkit.report.article import view_article
from claimkit.report.render import render
from claimkit.report.story import view_story

__all__ = ["article_report", "story_report"]


def article_report(analysis: Analysis, *, name: str | None = None) -> str:
    """Return an HTML page that shows an article with what was found in it.

    Args:
        analysis: The analysis of the article.
        name: What to call an article that states no title, such as the name of its file.

    Returns:
        The page, a whole document in HTML that can be written in UTF-8. All of the article's
        text is escaped, and only addresses of the web become links.

    Raises:
        UnsupportedFormat: If the extra `report` is not installed.
    """
    return render("article.html.j2", view_article(analysis, name=name))


def story_report(story: Story, *, names: Mapping[str, str] | None = None) -> str:
    """Return an HTML page that shows a story: its timeline, and its claims with their wordings.

    Args:
        story: The story, as `claimkit.link` returns it.
        names: What to call articles that state no title, by their ids.

    Returns:
        The page, as `article_report` returns it.

    Raises:
        UnsupportedFormat: If the extra `report` is not installed.
    """
    return render("story.html.j2", view_story(story, names=names or {}))
