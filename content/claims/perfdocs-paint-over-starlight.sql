-- How many times as long Starlight with vega-embed takes until the figures of the application page are painted, and how
-- long that is, run by run.
-- units: theirs ms, ours ms
-- n: loads by each
SELECT
  median(starlight.figures_painted) AS theirs,
  median(perfdocs.figures_painted) AS ours,
  median(starlight.figures_painted / perfdocs.figures_painted) AS times,
  count(*) AS n
FROM "perfdocs-page-loads" AS perfdocs
JOIN "perfdocs-page-loads" AS starlight USING (page, run)
WHERE page LIKE '%/application-performance/'
  AND perfdocs.tool = 'perfdocs'
  AND starlight.tool = 'Starlight with client-side charts'
