"""The language of a page: what it states, and what its text is when that is doubtful."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from claimkit.lang import detect_language
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import shown_text, strings_of
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.keys import key_of
from claimkit.metadata.statements import Statements
from claimkit.metadata.weigh import grouped, weight_of

TAG = re.compile(r"^(?P<primary>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}$")
MOST = 400
SHORTEST = 60
ENOUGH = 4


def language_candidates(page: HtmlPage, told: Statements) -> list[Candidate]:
    """Return the languages that the page states; its text is asked where they differ."""
    found = list(_stated(page, told))
    if _is_open(found):
        text = sample(page)
        detected = detect_language(text) if text else None
        if detected:
            code = detected.split("-")[0]
            found.append(Candidate(field="language", value=code, carrier="detected"))
    return found


def _is_open(found: list[Candidate]) -> bool:
    """Whether what the text is detected to be could decide: the statements weigh too little."""
    weights = [group.score for group in grouped(found, partial(key_of, "language"))]
    if not weights or weights[0] <= 0:
        return True
    detected = Candidate(field="language", value="", carrier="detected")
    return len(weights) > 1 and weights[0] - weights[1] <= weight_of(detected)


def _stated(page: HtmlPage, told: Statements) -> Iterator[Candidate]:
    code = _code(page.lang or "")
    if code:
        yield Candidate(field="language", value=code, carrier="lang", selector="html[lang]")
    for candidate in told.of("language"):
        code = _code(str(candidate.value))
        if code:
            yield Candidate(
                field="language", value=code, carrier=candidate.carrier, selector=candidate.selector
            )


def _code(tag: str) -> str | None:
    match = TAG.match(tag.strip().split(",")[0])
    return match["primary"].lower() if match else None


def sample(page: HtmlPage) -> str:
    """Return running text of the page to tell its language from."""
    texts = (shown_text(element, MOST) for element in islice(page.tree.iter_elements("p"), MOST))
    prose = list(islice((text for text in texts if len(text) > SHORTEST), ENOUGH))
    return " ".join(prose) or " ".join(strings_of(page.tree, MOST))
