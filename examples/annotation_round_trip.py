"""Quotes go to three annotation tools and come back: Label Studio, brat and Web Annotation.

In between a person corrects one of them, and the outlet changes the article.
Run it from anywhere: `python examples/annotation_round_trip.py`.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import claimkit
from claimkit import Analysis
from claimkit.io import brat, label_studio, web_annotation

ARTICLE = "“The ferry 🚢 is full,” Mara Quill said. Tomas Vey denied that it ever sailed."
NOTE = "Corrected on 4 May 2031: an earlier version named the wrong ferry.\n\n"


def show(title: str, analysis: Analysis) -> None:
    """Print the quotes of an analysis with their speakers and offsets."""
    text, names = analysis.article.text, {who.id: who.name for who in analysis.speakers}
    print(title)
    for attribution in analysis.attributions:
        who = ", ".join(names[speaker] for speaker in attribution.speakers)
        for span in attribution.quote.content:
            print(f"  {who} [{span.start}-{span.end}]: {span.of(text)}")


def correct(task: dict[str, Any]) -> None:
    """Do as a person in Label Studio: take the word "that" out of a content.

    What stands before it has a ship, which is two units in Label Studio and one character here.
    """
    (annotation,) = task["annotations"]
    for region in annotation["result"]:
        if region["type"] == "labels" and region["value"]["text"].startswith("that "):
            region["value"]["start"] += len("that ")


def main() -> None:
    """Send the quotes of an article to each tool, and take them back."""
    analysis = claimkit.analyze(ARTICLE, language="en", url="https://news.example.org/ferry")
    show("as found", analysis)

    task = label_studio.dump(analysis, as_annotation=True)
    correct(task)
    corrected = label_studio.load(json.loads(json.dumps(task)))
    show("as corrected in Label Studio", corrected)

    folder = Path(tempfile.mkdtemp())
    brat.dump([corrected], folder)
    print("files for brat:", *sorted(path.suffix for path in folder.iterdir()))
    (back,) = brat.load(folder)
    print("the same quotes again:", back.quotes == corrected.quotes)

    annotations = web_annotation.dump(corrected)
    later = claimkit.parse(NOTE + ARTICLE, language="en")
    show("in the article as it was changed later", web_annotation.load(annotations, later))


if __name__ == "__main__":
    main()
