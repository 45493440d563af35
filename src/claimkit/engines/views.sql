CREATE VIEW pages AS SELECT * FROM read_parquet({path});
CREATE VIEW articles AS SELECT * EXCLUDE (quotes, claims, analysis) FROM pages;
CREATE VIEW quotes AS SELECT id, url, title, outlet, published, language, quote.*
    FROM (SELECT * EXCLUDE (quotes), unnest(quotes) AS quote FROM pages);
CREATE VIEW claims AS SELECT id, url, title, outlet, published, language, claim.*
    FROM (SELECT * EXCLUDE (claims), unnest(claims) AS claim FROM pages);
