"""A corpus in DuckDB: raw pages in Parquet, analyses in Parquet, questions in SQL.

Needs the extra `duckdb`. The question: all claims of one speaker in May, earliest outlet first.
"""

import tempfile
from pathlib import Path

import duckdb

from claimkit.engines.duckdb import analyze_parquet, connect
from claimkit.engines.pages import Options

PAGES = """
CREATE TABLE pages AS SELECT * FROM (VALUES
    ('lantern-1', 'The Brant Lantern', DATE '2031-05-03',
     '“The bridge at Olm is safe,” Mara Quill said. “We checked every bolt.”'),
    ('olm-post-1', 'Olm Post', DATE '2031-05-02',
     'Mara Quill told reporters that the bridge at Olm was safe. Tomas Vey denied it.'),
    ('senn-daily-1', 'Senn Daily', DATE '2031-05-20',
     '“Nobody was hurt,” Mara Quill said.'),
    ('senn-daily-2', 'Senn Daily', DATE '2031-06-04',
     '“We will rebuild the bridge,” Mara Quill said.'),
    ('broken-1', 'Olm Post', DATE '2031-05-05', NULL)
) AS page(id, site, published, raw)
"""
QUESTION = """
SELECT published.earliest AS day, site, text
FROM claims JOIN sites USING (id)
WHERE list_contains(speakers, 'Mara Quill')
  AND published.earliest BETWEEN DATE '2031-05-01' AND DATE '2031-05-31'
ORDER BY day, site, text
"""


def main() -> None:
    """Write pages, analyse them, ask."""
    folder = Path(tempfile.mkdtemp())
    raw, corpus = folder / "pages.parquet", folder / "corpus.parquet"
    with duckdb.connect() as source:
        source.execute(PAGES)
        source.execute(f"COPY pages TO '{raw}' (FORMAT parquet)")

    count = analyze_parquet(raw, corpus, Options(language="en", format="text"))
    print(f"{count.pages} pages, {count.failed} failed")

    with connect(corpus) as corpora:
        for name, error in corpora.execute(
            "SELECT id, error FROM articles WHERE error IS NOT NULL"
        ).fetchall():
            print(f"  {name}: {error}")
        corpora.read_parquet(str(raw)).project("id, site").create_view("sites")
        print("\nWhat Mara Quill claimed in May, earliest outlet first")
        for day, site, text in corpora.execute(QUESTION).fetchall():
            print(f"  {day}  {site:18} {text}")


if __name__ == "__main__":
    main()
