-- How long one figure and one number take from the largest table, and how many times as long as in DuckDB alone, run by run.
-- units: csv s, parquet s, csv_memory MB
-- n: runs of each tool and format
SELECT
  max("rows") AS table_rows,
  median(ours.load_time + ours.query_time) FILTER (format = 'csv') AS csv,
  median(ours.load_time + ours.query_time) FILTER (format = 'parquet') AS parquet,
  median((ours.load_time + ours.query_time) / (bare.load_time + bare.query_time)) FILTER (format = 'csv') AS csv_over_duckdb,
  median(ours.peak_memory) FILTER (format = 'csv') AS csv_memory,
  count(*) FILTER (format = 'csv') AS n
FROM "perfdocs-large-tables" AS ours
JOIN "perfdocs-large-tables" AS bare USING (format, "rows", run)
WHERE ours.tool = 'perfdocs' AND bare.tool = 'DuckDB alone'
  AND "rows" = (SELECT max("rows") FROM "perfdocs-large-tables")
