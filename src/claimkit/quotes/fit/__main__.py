"""Command line: ``python -m claimkit.quotes.fit CORPUS.jsonl -o FOLDER [--language en]``."""

import argparse
from pathlib import Path

from claimkit.lang import get_language
from claimkit.quotes.choose import LinearModel
from claimkit.quotes.fit.gold import count_cues, read_documents
from claimkit.quotes.fit.training import DECISIONS, fit_decisions, fit_keep
from claimkit.quotes.fit.verbs import measure_verbs
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.models import Models


def write_lexicon(lexicon: CueLexicon, folder: Path, origin: str) -> None:
    """Write the cue figures: form, how often it headed a cue, how often it occurred."""
    lines = [f"# form, times it headed a cue, times outside quotation marks; measured on {origin}"]
    lines += [f"{form}\t{cues:.0f}\t{total:.0f}" for form, (cues, total) in lexicon.forms.items()]
    (folder / "cues.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_verbs(shares: dict[str, float], folder: Path, origin: str) -> None:
    """Write the measured share of verbal contexts of each word that is often a verb."""
    lines = [f"# share of verbal among telling contexts; measured on {origin}"]
    lines += [f"{word}\t{share:.2f}" for word, share in shares.items()]
    (folder / "verbs.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_model(model: LinearModel, folder: Path, name: str) -> None:
    """Write a model: a feature and its weight, in hundredths of log-odds, a line."""
    lines: list[str] = []
    before = ""
    for feature, weight in sorted(model.weights.items(), key=lambda item: item[0].split(":", 1)):
        group, seen = feature.split(":", 1)
        if group != before:
            lines.append(f"# {group}")
            before = group
        lines.append(f"{seen}\t{weight}")
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_models(models: Models, keep: LinearModel, folder: Path, origin: str) -> None:
    """Write all files that a pack's `models` folder needs."""
    folder.mkdir(parents=True, exist_ok=True)
    write_lexicon(models.lexicon, folder, origin)
    for name in DECISIONS:
        write_model(getattr(models, name), folder, name)
    write_model(keep, folder, "keep")
    seams = [
        "# shapes at which content ends: the letter before, and two after",
        *sorted(models.seams),
    ]
    (folder / "seams.txt").write_text("\n".join(seams) + "\n", encoding="utf-8")


def main() -> None:
    """Fit the models of a language and write them."""
    parser = argparse.ArgumentParser(prog="python -m claimkit.quotes.fit", description=__doc__)
    parser.add_argument("corpus", type=Path, help="marked attributions, a JSON document a line")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder for the tables")
    parser.add_argument("--language", default="en")
    parser.add_argument("--origin", default="a corpus of marked attributions")
    options = parser.parse_args()
    lang = get_language(options.language)
    read = list(read_documents(options.corpus, lang))
    lexicon, documents = count_cues(read, lang)
    keep = fit_keep(documents, lexicon, print)
    models = fit_decisions(documents, lexicon, print)
    write_models(models, keep, options.output, options.origin)
    texts = (document.record["text"] for document in documents)
    write_verbs(measure_verbs(texts, lang), options.output, options.origin)


if __name__ == "__main__":
    main()
