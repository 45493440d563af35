"""A language of one's own: a handful of Low German words, brought by a distribution of its own.

`examples/language` is that distribution. `pip install examples/language` makes every analysis
know it; here it is made known to this process only.
"""

import sys
import tempfile
import tomllib
from importlib.util import find_spec
from pathlib import Path

import claimkit
from claimkit.lang import available_languages
from claimkit.plugins import LANGUAGE_PACKS

HOME = Path(__file__).parent / "language"
ARTICLE = """\
Brügg blifft dicht
Vun Ada Bell

„De Brügg blifft dicht bet April“, see Börgermeester Antje Kohl güstern.

Na Angaven vun de Polizei is de Brügg nich seker. Raadsherr Hein Vink wohrschoot, dat keen Geld \
dor is. De Waterverband streed af, dat de Pielers afsackt sünd.

„Wi töövt nich“, see Kohl. Se meen, dat de Brügg bald wedder apen is.
"""


def make_known() -> None:
    """Do for this process what installing the distribution does for good."""
    if find_spec("claimkit_platt"):
        return
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = Path(tempfile.mkdtemp())
    info = folder / f"claimkit_platt-{project['version']}.dist-info"
    info.mkdir()
    about = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(about, encoding="utf-8")
    points = project["entry-points"][LANGUAGE_PACKS]
    lines = [f"[{LANGUAGE_PACKS}]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    sys.path[:0] = [str(folder), str(HOME / "src")]


def main() -> None:
    """Read a text in Low German."""
    make_known()
    print("languages:", *available_languages())
    analysis = claimkit.analyze(ARTICLE, language="nds", format="text")
    text, names = analysis.article.text, {who.id: who.name for who in analysis.speakers}
    print("authors:", *analysis.article.metadata.authors)
    for attribution in analysis.attributions:
        quote = attribution.quote
        who = ", ".join(names[speaker] for speaker in attribution.speakers) or "nobody named"
        words = " … ".join(span.of(text) for span in quote.content)
        print(f"- {who} ({quote.kind}, {quote.cue_class}): {words}")


if __name__ == "__main__":
    main()
