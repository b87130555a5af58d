-- How many times as long Starlight with vega-embed takes until the figures of the application page are painted, and how
-- long that is, run by run, on a machine that is slowed down four times.
-- units: theirs ms
-- n: loads by each
SELECT
  median(starlight.figures_painted) AS theirs,
  median(starlight.figures_painted / perfdocs.figures_painted) AS times,
  count(*) AS n
FROM "perfdocs-slow-machines" AS perfdocs
JOIN "perfdocs-slow-machines" AS starlight USING (slowdown, run)
WHERE slowdown = 4
  AND perfdocs.tool = 'perfdocs'
  AND starlight.tool = 'Starlight with client-side charts'
