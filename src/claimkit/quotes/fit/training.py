"""Fit all models of a language: the small decisions, then keep-or-drop on cross-fitted readings."""

from collections import Counter
from collections.abc import Callable, Sequence

from claimkit.lang.morphology import Stemmer
from claimkit.quotes import cues, ends, lefts, sides, sources, starts
from claimkit.quotes.choose import LinearModel
from claimkit.quotes.fit.examples import examples, same_source
from claimkit.quotes.fit.gold import GoldDocument, own_counts
from claimkit.quotes.fit.linear import fit_linear
from claimkit.quotes.join import read_all
from claimkit.quotes.keep import KEEP, conflicts, keep_features
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading

FOLDS = 4
SEAM_SHARE = 0.01
ENOUGH = 0.5

DECISIONS = (
    cues.CUE,
    sources.SOURCE,
    sources.NO_SOURCE,
    sides.RIGHT_SIDE,
    sides.LEFT_SIDE,
    starts.START,
    ends.END,
    lefts.LEFT,
)

USUAL_STRENGTH = 0.45  # the inverse of the penalty; chosen by the likelihood of a held-out quarter
STRENGTH = {cues.CUE: 0.15, KEEP: 0.15}
# half of what the largest models know weighs less than a tenth; articles not fitted on fare the
# same without, while mixed quotes lost when the small models were cut as far
USUAL_WEIGHT = 0.04
LEAST_WEIGHT = dict.fromkeys((cues.CUE, sources.SOURCE, starts.START, ends.END), 0.1)

Report = Callable[[str], None]


def fit_decisions(documents: Sequence[GoldDocument], lexicon: CueLexicon, report: Report) -> Models:
    """Fit the models of the small decisions on some documents."""
    rows: dict[str, tuple[list[list[str]], list[bool]]] = {}
    for document in documents:
        for name, features, answer in examples(document, lexicon):
            held = rows.setdefault(name, ([], []))
            held[0].append(features)
            held[1].append(answer)
    fitted: dict[str, LinearModel] = {}
    for name in DECISIONS:
        features_of, answers = rows[name]
        fitted[name] = fit_linear(
            name,
            features_of,
            answers,
            strength=STRENGTH.get(name, USUAL_STRENGTH),
            least_weight=LEAST_WEIGHT.get(name, USUAL_WEIGHT),
        )
        report(f"{name}: {len(answers)} examples, {len(fitted[name].weights)} weights")
    return Models(
        seams=find_seams(*rows["end"]),
        lexicon=lexicon,
        cue=fitted["cue"],
        source=fitted["source"],
        no_source=fitted["no_source"],
        right_side=fitted["right_side"],
        left_side=fitted["left_side"],
        start=fitted["start"],
        end=fitted["end"],
        left=fitted["left"],
    )


def find_seams(rows: Sequence[Sequence[str]], answers: Sequence[bool]) -> frozenset[str]:
    """Return the shapes across a boundary where content ends in more than one case of a hundred."""
    seen: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    mark = "behind,two:"
    for row, answer in zip(rows, answers, strict=True):
        shape = next(feature for feature in row if feature.startswith(mark))
        seam = shape.removeprefix(mark).rstrip("$")
        seen[seam] += 1
        ended[seam] += answer
    return frozenset(seam for seam in seen if ended[seam] > SEAM_SHARE * (seen[seam] + 2))


def content_tokens(passage: Passage, reading: Reading) -> frozenset[int]:
    """Return the word tokens of a reading's content."""
    return frozenset(
        k
        for start, end in reading.ranges
        for k in range(start, end)
        if any(map(str.isalnum, passage.words[k]))
    )


def is_right(document: GoldDocument, reading: Reading) -> bool:
    """Whether a reading has the content (half in common) and the source of a marked attribution."""
    mine = content_tokens(document.passage, reading)
    for attribution in document.attributions:
        common = len(mine & attribution.content)
        if common and common * 2 >= len(mine | attribution.content):
            return same_source(document.passage, reading.clause.source, attribution.source)
    return False


def keep_examples(
    documents: Sequence[GoldDocument], models: Models, cut: Stemmer
) -> tuple[list[list[str]], list[bool]]:
    """Return the features and answers of the last decision, for documents not fitted on."""
    rows: list[list[str]] = []
    answers: list[bool] = []
    for document in documents:
        passage = document.passage
        found = read_all(passage, models, own_counts(document, cut))
        held = [reading for reading in found if reading.ranges and not reading.layout]
        for reading, clash in zip(held, conflicts(held), strict=True):
            rows.append(keep_features(passage, reading, clash))
            answers.append(is_right(document, reading))
    return rows, answers


def fit_keep(
    documents: Sequence[GoldDocument], lexicon: CueLexicon, report: Report, folds: int = FOLDS
) -> LinearModel:
    """Fit the last decision on readings by models that did not see their document."""
    rows: list[list[str]] = []
    answers: list[bool] = []
    for fold in range(folds):
        rest = [d for n, d in enumerate(documents) if n % folds != fold]
        mine = [d for n, d in enumerate(documents) if n % folds == fold]
        models = fit_decisions(rest, lexicon, lambda _: None)
        more_rows, more_answers = keep_examples(mine, models, lexicon.stemmer)
        rows += more_rows
        answers += more_answers
        report(f"fold {fold + 1} of {folds}: {len(rows)} readings, {sum(answers)} right")
    return fit_linear(KEEP, rows, answers, strength=STRENGTH[KEEP], least_weight=USUAL_WEIGHT)
