-- What perfdocs set out to reach, and what was measured: medians of runs, and of ratios within a run.
WITH
  chapter AS (
    SELECT
      median(ours.build_time / starlight.build_time) FILTER (state = 'cold') AS cold_over_starlight,
      median(ours.build_time / astro.build_time) FILTER (state = 'cold') AS cold_over_astro,
      median(ours.build_time / astro.build_time) FILTER (state = 'warm') AS warm_over_astro
    FROM "perfdocs-chapter-builds" AS ours
    JOIN "perfdocs-chapter-builds" AS starlight USING (state, run)
    JOIN "perfdocs-chapter-builds" AS astro USING (state, run)
    WHERE ours.tool = 'perfdocs'
      AND starlight.tool = 'Starlight with client-side charts'
      AND astro.tool = 'Astro without figures'
  ),
  site AS (
    SELECT
      median(ours.build_time / theirs.build_time) AS time_over_starlight,
      median(ours.peak_memory / theirs.peak_memory) AS memory_over_starlight
    FROM "perfdocs-growing-sites" AS ours
    JOIN "perfdocs-growing-sites" AS theirs USING (pages, run)
    WHERE ours.tool = 'perfdocs' AND theirs.tool <> 'perfdocs' AND pages = 200
  ),
  growth AS (
    SELECT
      ln(median(build_time) FILTER (pages = 1000) / median(build_time) FILTER (pages = 200)) / ln(1000 / 200) AS of_time,
      ln(median(peak_memory) FILTER (pages = 1000) / median(peak_memory) FILTER (pages = 200)) / ln(1000 / 200) AS of_memory
    FROM "perfdocs-growing-sites"
    WHERE tool = 'perfdocs'
  ),
  rebuild AS (
    SELECT 100 * median(changed.build_time / cold.build_time) AS share
    FROM "perfdocs-rebuilds" AS changed
    JOIN "perfdocs-rebuilds" AS cold USING (pages, run)
    WHERE changed.state = 'one CSV changed' AND cold.state = 'cold'
  ),
  figure AS (
    SELECT
      median(ours.figure_time) AS figure_time,
      median(vl2svg.figure_time / ours.figure_time) AS throughput
    FROM "perfdocs-figure-compilation" AS ours
    JOIN "perfdocs-figure-compilation" AS vl2svg USING (run)
    WHERE ours.tool = 'perfdocs, wide and narrow' AND vl2svg.tool = 'vl2svg, one process and drawing'
  ),
  large AS (
    SELECT
      median((ours.load_time + ours.query_time) / (bare.load_time + bare.query_time)) FILTER (format = 'csv') AS csv_over_duckdb,
      median(ours.peak_memory) FILTER (format = 'csv') AS csv_memory,
      median(ours.load_time + ours.query_time) FILTER (format = 'parquet') AS parquet
    FROM "perfdocs-large-tables" AS ours
    JOIN "perfdocs-large-tables" AS bare USING (format, "rows", run)
    WHERE ours.tool = 'perfdocs' AND bare.tool = 'DuckDB alone' AND "rows" = 10000000
  ),
  edit AS (
    SELECT median(reload_time) AS reload_time FROM "perfdocs-edits" WHERE edit = 'CSV'
  ),
  load AS (
    SELECT
      median(largest_paint) AS largest_paint,
      median(figures_painted) AS figures_painted,
      median(blocking_time) AS blocking_time,
      max(layout_shift) AS layout_shift
    FROM "perfdocs-page-loads"
    WHERE page LIKE '%/application-performance/'
  ),
  targets AS (
    SELECT 1 AS place, 'Chapter without caches, over Starlight' AS subject, 'at most' AS bound, 1.0 AS value, cold_over_starlight AS measured, 1 AS decimals, ' ×' AS unit FROM chapter
    UNION ALL SELECT 2, 'Chapter without caches, over bare Astro', 'at most', 1.3, cold_over_astro, 1, ' ×' FROM chapter
    UNION ALL SELECT 3, 'Chapter with caches, over bare Astro', 'at most', 1.1, warm_over_astro, 1, ' ×' FROM chapter
    UNION ALL SELECT 4, 'Site of 200 pages, over Starlight', 'at most', 1.2, time_over_starlight, 1, ' ×' FROM site
    UNION ALL SELECT 5, 'Memory for 200 pages, over Starlight', 'at most', 0.96, memory_over_starlight, 2, ' ×' FROM site
    UNION ALL SELECT 6, 'Growth of time up to 1,000 pages, exponent', 'at most', 1.0, of_time, 2, '' FROM growth
    UNION ALL SELECT 7, 'Growth of memory up to 1,000 pages, exponent', 'at most', 1.0, of_memory, 2, '' FROM growth
    UNION ALL SELECT 8, 'Build after one CSV of 400 changed, of a cold one', 'at most', 60, share, 0, '%' FROM rebuild
    UNION ALL SELECT 9, 'Figure at both widths', 'at most', 18, figure_time, 0, ' ms' FROM figure
    UNION ALL SELECT 10, 'Figures in the time of one by vl2svg', 'at least', 20, throughput, 1, ' ×' FROM figure
    UNION ALL SELECT 11, 'CSV of 10 million rows, over DuckDB alone', 'at most', 2.5, csv_over_duckdb, 1, ' ×' FROM large
    UNION ALL SELECT 12, 'Memory for that CSV', 'at most', 1500, csv_memory, 0, ' MB' FROM large
    UNION ALL SELECT 13, 'Parquet of 10 million rows', 'at most', 1.0, parquet, 1, ' s' FROM large
    UNION ALL SELECT 14, 'Edit of a CSV until the page shows it', 'at most', 300, reload_time, 0, ' ms' FROM edit
    UNION ALL SELECT 15, 'Application page, machine of the targets: largest paint', 'at most', 450, largest_paint, 0, ' ms' FROM "perfdocs-load-by-starlight"
    UNION ALL SELECT 16, 'Application page, machine of the targets: all figures', 'at most', 450, figures_painted, 0, ' ms' FROM "perfdocs-load-by-starlight"
    UNION ALL SELECT 17, 'Application page, machine of the targets: blocking time', 'at most', 0, blocking_time, 0, ' ms' FROM "perfdocs-load-by-starlight"
    UNION ALL SELECT 18, 'Application page, this machine 4 times slower: largest paint', 'at most', 450, largest_paint, 0, ' ms' FROM load
    UNION ALL SELECT 19, 'Application page, this machine 4 times slower: all figures', 'at most', 450, figures_painted, 0, ' ms' FROM load
    UNION ALL SELECT 20, 'Application page, this machine 4 times slower: blocking time', 'at most', 0, blocking_time, 0, ' ms' FROM load
    UNION ALL SELECT 21, 'Application page, layout shift', 'at most', 0, layout_shift, 2, '' FROM load
  )
SELECT
  subject,
  bound || ' ' || format('{:,.' || decimals || 'f}', value::DOUBLE) || unit AS target,
  format('{:,.' || decimals || 'f}', measured) || unit AS measured,
  if(if(bound = 'at most', measured <= value, measured >= value), 'yes', 'no') AS reached
FROM targets
ORDER BY place
