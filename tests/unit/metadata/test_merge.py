"""Choosing among candidates."""

from claimkit.metadata.candidate import Candidate, Value
from claimkit.metadata.merge import merge
from claimkit.model import Dateline, PartialDate, Span


def test_surest_wins() -> None:
    """The surest candidate is taken, and the others say why they were not."""
    merged = merge(
        [
            Candidate(field="outlet", value="Post", carrier="a", confidence=0.5),
            Candidate(field="outlet", value="Times", carrier="b", confidence=0.9),
            Candidate(field="outlet", value="Times", carrier="c", confidence=0.9),
            Candidate(field="outlet", value="Echo", carrier="d", confidence=0.9),
        ]
    )
    assert merged.outlet == "Times"
    origin = merged.origins["outlet"]
    assert (origin.carrier, origin.confidence) == ("b", 0.9)
    assert [(r.value, r.reason) for r in origin.rejected] == [
        ("Times", "says the same as b"),
        ("Echo", "b comes first"),
        ("Post", "b is surer"),
    ]


def test_rejected_values_are_printed() -> None:
    """Dates, names and datelines that lost are printed as text."""
    line = Dateline(place="Norhaven", date=PartialDate(month=3), span=Span(0, 5))
    values: tuple[Value, ...] = (("Ann Lee", "Bo Roe"), PartialDate(year=2019), line)
    for value, printed in zip(
        values, ("Ann Lee, Bo Roe", "2019", "Norhaven, XXXX-03"), strict=True
    ):
        best = Candidate(field="title", value="x", carrier="a")
        lost = Candidate(field="title", value=value, carrier="b", confidence=0.1)
        assert merge([best, lost]).origins["title"].rejected[0].value == printed


def test_nothing() -> None:
    """Without candidates nothing is stated."""
    assert merge([]).authors == ()
